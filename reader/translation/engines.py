"""The engines of all kinds that this machine has; none is imported before it is used."""

from collections.abc import Sequence
from threading import Lock
from typing import Protocol

from reader.model.errors import NotFoundError, PackageError
from reader.model.wording import tr
from reader.translation.engine import Engine, EngineInfo, EngineKind


class EngineSource(Protocol):
    """Knows the engines of one kind that are there."""

    def infos(self) -> Sequence[EngineInfo]:
        """Return what is there for Japanese to English, the best first, without loading any.

        Raises PackageError if that cannot be found out.
        """
        ...

    def open(self, info: EngineInfo) -> Engine:
        """Return one of these engines, which may load itself when it is used first.

        Raises PackageError if it cannot be used.
        """
        ...


class EngineRegistry:
    """The engines of some sources, which may be registries, those of the first source first.

    What is there is looked up once; after something was installed or removed call `changed`. May
    be used from several threads.
    """

    def __init__(self, sources: Sequence[EngineSource]) -> None:
        self._sources = list(sources)
        self._lock = Lock()
        self._found: tuple[tuple[EngineInfo, EngineSource], ...] | None = None
        self._opened: dict[EngineInfo, Engine] = {}

    def infos(self) -> tuple[EngineInfo, ...]:
        """Return every engine that is there, the one that is used unless the reader chose first."""
        return tuple(info for info, _ in self._known())

    def best(self) -> EngineInfo | None:
        """Return the engine that translates where the reader chose none; never a server."""
        return next((info for info in self.infos() if info.kind is not EngineKind.SERVER), None)

    def find(self, name: str) -> EngineInfo | None:
        """Return the engine of that name, or another version of it, if it is there."""
        exact = next((info for info in self.infos() if info.name == name), None)
        other = (info for info in self.infos() if info.version and _code(info) == _code_in(name))
        return exact or next(other, None)

    def named(self, words: str) -> EngineInfo:
        """Return the engine that `words`, its name or a part of it or of its title, mean.

        Raises NotFoundError if none or several are meant.
        """
        infos = self.infos()
        exact = [info for info in infos if words in _names(info)]
        wanted = words.casefold()
        fitting = exact or [
            info
            for info in infos
            if wanted and (wanted in info.name.casefold() or wanted in info.title.casefold())
        ]
        if len(fitting) == 1:
            return fitting[0]
        names = ", ".join(info.name for info in fitting or infos)
        if fitting:
            raise NotFoundError(
                tr("“{words}” may mean several engines: {names}.", words=words, names=names)
            )
        if names:
            raise NotFoundError(
                tr("There is no engine “{words}”. There are: {names}.", words=words, names=names)
            )
        raise NotFoundError(tr("There is no engine “{words}”. None is installed.", words=words))

    def open(self, info: EngineInfo) -> Engine:
        """Return an engine, the same one each time. Raises PackageError if it cannot be used."""
        with self._lock:
            if info not in self._opened:
                source = next((by for known, by in self._known() if known == info), None)
                if source is None:
                    raise PackageError(
                        tr("{title} is no longer there: choose another engine.", title=info.title)
                    )
                there = set(self.infos())
                self._opened = {known: one for known, one in self._opened.items() if known in there}
                self._opened[info] = source.open(info)
            return self._opened[info]

    def open_best(self) -> Engine | None:
        """Return the engine that translates unless the reader chose, None if there is none."""
        info = self.best()
        return self.open(info) if info else None

    def changed(self) -> None:
        """Look again what is there, when it is asked for next."""
        self._found = None
        for source in self._sources:
            if isinstance(source, EngineRegistry):
                source.changed()

    def _known(self) -> tuple[tuple[EngineInfo, EngineSource], ...]:
        found = self._found
        if found is None:
            found = tuple((info, source) for source in self._sources for info in source.infos())
            self._found = found
        return found


def _code(info: EngineInfo) -> str:
    """Return an engine's name without its version."""
    return info.name.removesuffix(f" {info.version}")


def _code_in(name: str) -> str:
    return name.rpartition(" ")[0]


def _names(info: EngineInfo) -> tuple[str, ...]:
    """Return what means an engine whatever others are called: argos/ja_en 1.0, or less of it."""
    code = info.name.partition("/")[2]
    return info.name, code, code.removesuffix(f" {info.version}"), info.title
