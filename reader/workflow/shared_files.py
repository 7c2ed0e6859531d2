"""Reads the shared glossary files, and reads them again when they have changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.glossary.formats.files import find_format, read_glossary
from reader.glossary.formats.table import TableOptions
from reader.glossary.layers import marked
from reader.model.errors import ReaderError
from reader.model.glossary import Concept
from reader.model.sources import GlossarySource
from reader.model.wording import tr

_Signature = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class SharedFile:
    """What was read of a file. Where `problem` says why it cannot be read, the rest is older."""

    concepts: tuple[Concept, ...] = ()
    problem: str = ""
    path: str = ""
    signature: _Signature | None = None


class SharedFiles:
    """The files of others, by the name of their source. Nothing is ever written to them."""

    def __init__(self) -> None:
        self._files: dict[str, SharedFile] = {}

    def read(self, sources: Sequence[GlossarySource]) -> bool:
        """Read those that are on and have changed; return whether anything is another now.

        What cannot be read is told in its `problem`. A file that is broken, as while it is being
        written, leaves what was read of it before; one that is gone leaves nothing.
        """
        before = self._files
        after = {
            source.name: self._looked_at(source) for source in sources if source.path and source.on
        }
        self._files = after
        return any(before.get(name) is not file for name, file in after.items()) or (
            before.keys() != after.keys()
        )

    def concepts(self) -> Mapping[str, Sequence[Concept]]:
        """Return what stands in each file that is on."""
        return {name: file.concepts for name, file in self._files.items()}

    def file(self, name: str) -> SharedFile:
        """Return what was read of a source's file; nothing if it is off."""
        return self._files.get(name, SharedFile())

    def _looked_at(self, source: GlossarySource) -> SharedFile:
        known = self._files.get(source.name, SharedFile())
        if known.path != source.path:
            known = SharedFile(path=source.path)
        path = Path(source.path)
        try:
            stat = path.stat()
        except OSError as error:
            problem = tr(
                "{name}: {path} cannot be read ({why}).",
                name=source.name,
                path=path,
                why=error.strerror or error,
            )
            gone = SharedFile((), problem, source.path)
            return known if known == gone else gone
        signature = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if signature == known.signature:
            return known
        try:
            concepts = read_shared(path)
        except ReaderError as error:
            problem = f"{source.name}: {error}"
            return SharedFile(known.concepts, problem, source.path, signature)
        return SharedFile(marked(concepts, source.name), "", source.path, signature)


def read_shared(path: Path) -> tuple[Concept, ...]:
    """Return the concepts of a file of any format. Raises GlossaryFileError."""
    contents = read_glossary(
        path, find_format(path), TableOptions(), lambda _done, _total: None, lambda: False
    )
    return tuple(concept for concept in contents.concepts if concept is not None)
