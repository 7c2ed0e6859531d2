"""The installed Firefox model as an engine."""

from typing import TYPE_CHECKING

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.engine import EngineInfo, EngineKind
from reader.translation.firefox_models import NAME, FirefoxModel, FirefoxStore
from reader.translation.firefox_process import is_available

if TYPE_CHECKING:
    from reader.translation.firefox import FirefoxEngine

SCORE = "BLEU 25.4, chrF 56.4"
"""Of its makers' model, on FLORES-200 devtest with sacrebleu, by the outputs that they publish."""


class FirefoxEngines:
    """The model of a store, where this machine can run it."""

    def __init__(self, store: FirefoxStore) -> None:
        self._store = store

    def infos(self) -> tuple[EngineInfo, ...]:
        """Return the model, if there is one. Raises PackageError if that cannot be found out."""
        model = self._store.installed()
        return (info_of(model),) if model and is_available() else ()

    def open(self, info: EngineInfo) -> "FirefoxEngine":
        """Return its engine; the model is loaded by the first translation."""
        model = self._store.installed()
        if model is None or info_of(model) != info:
            raise PackageError(
                tr("{title} is no longer installed: install it again.", title=info.title)
            )
        from reader.translation.firefox import FirefoxEngine

        return FirefoxEngine(model)


def info_of(model: FirefoxModel) -> EngineInfo:
    """Return what is told of a model as an engine."""
    return EngineInfo(
        name=model.engine_name,
        kind=EngineKind.FIREFOX,
        title=NAME,
        version=model.version,
        size=model.size,
        score=SCORE if model.is_published else "",
        place=str(model.path),
    )
