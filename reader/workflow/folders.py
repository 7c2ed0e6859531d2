"""Folders of texts: which files in one can be read, and one that is watched for new ones."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.model.article import Article
from reader.model.errors import ImportRefusedError, ReaderError
from reader.model.wording import tr
from reader.store.small_file import read_objects, write_objects
from reader.text.suffixes import SUFFIXES
from reader.workflow.importing import Cancelled, add_file
from reader.workflow.workspace import Workspace

MOST = 2000
"""Texts of a folder that are imported at once at most."""
_MOST_SEEN = 50_000
"""Files and folders that are looked at in a folder that is dropped; a home folder has more."""
UNFINISHED = (".part", ".crdownload", ".download", ".tmp", ".partial", ".opdownload")
"""What browsers add to the name of a file, or write beside it, while it is not whole."""

Stamp = tuple[int, int]
"""A file's size in bytes and its time of change in nanoseconds."""


def readable_below(folder: Path) -> list[Path]:
    """Return the files in a folder and its folders that may be texts, in the order of their names.

    Hidden ones are left out. Raises ImportRefusedError when there are too many or none.
    """
    found: list[Path] = []
    seen = 0
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen += len(folders) + len(names)
        found += [Path(here, name) for name in sorted(names) if _is_readable(name)]
        if seen > _MOST_SEEN or len(found) > MOST:
            raise ImportRefusedError(
                tr("{folder} holds too much: choose a folder with fewer files.", folder=folder.name)
            )
    if not found:
        raise ImportRefusedError(
            tr("{folder} holds no file that can be read as a text.", folder=folder.name)
        )
    return found


def _is_readable(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES


@dataclass(slots=True)
class Arrived:
    """What one look at a watched folder brought."""

    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    waiting: bool = False
    """Whether files are there that may not be whole yet."""


class WatchedFolder:
    """A folder whose new texts become articles, once each; the files stay where they are.

    `memory` is a file of the data folder that keeps what became of each: what was imported is not
    imported again, what was refused is not tried again, until its file changes. Not for several
    threads at once.
    """

    def __init__(self, folder: Path, memory: Path) -> None:
        self.folder = folder
        self._memory = memory
        self._seen: dict[str, Stamp] = {}
        """Files that were there at the last look and are not done."""

    def problems(self) -> list[str]:
        """Return why files that are still there could not be read, a sentence each."""
        there = self._there()
        told = [one for one in self._done().values() if one.get("problem")]
        return [str(one["problem"]) for one in told if str(one.get("name")) in there]

    def skip_present(self) -> None:
        """Leave alone what is in the folder now. Raises ReaderError."""
        done = self._done()
        for name, stamp in self._there().items():
            done.setdefault(name, _entry(self.folder, name, stamp))
        self._write(done)

    def count_new(self) -> int:
        """Return how many texts are there that nothing was done about. Raises ReaderError."""
        done = self._done()
        return sum(1 for name, stamp in self._there().items() if _stamp(done.get(name)) != stamp)

    def look(
        self,
        workspace: Workspace,
        cancelled: Cancelled,
        report: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Arrived:
        """Import what is new and did not change since the last look. Raises ReaderError.

        What becomes of each file is kept before the next one is read.
        """
        arrived = Arrived()
        done = self._done()
        there = self._there()
        new = {name: at for name, at in there.items() if _stamp(done.get(name)) != at}
        whole = [name for name, at in new.items() if self._seen.get(name) == at]
        self._seen = new
        arrived.waiting = len(whole) < len(new)
        for number, name in enumerate(whole, 1):
            if cancelled():
                arrived.waiting = True
                break
            digest = self._digest(name)
            if not digest:  # another program holds it: tried again when one looks next
                continue
            # One that was only touched, moved or copied is no new text.
            same = next((one for one in done.values() if one.get("digest") == digest), None)
            known = "" if same is None else str(same.get("problem", ""))
            problem = self._take(workspace, name, arrived) if same is None else known
            done[name] = _entry(self.folder, name, new[name], problem, digest)
            self._seen.pop(name, None)
            self._write(done)
            report(number, len(whole))
        return arrived

    def _take(self, workspace: Workspace, name: str, arrived: Arrived) -> str:
        try:
            arrived.articles.append(add_file(workspace, self.folder / name))
        except ImportRefusedError as error:
            told = str(error)
            arrived.problems.append(told if name in told else f"{name}: {told}")
            return arrived.problems[-1]
        return ""

    def _digest(self, name: str) -> str:
        try:
            with (self.folder / name).open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            return ""

    def _there(self) -> dict[str, Stamp]:
        """Return the texts that are in the folder and not being written, as far as one can see."""
        try:
            return dict(self._files())
        except OSError as error:
            raise ReaderError(
                tr(
                    "The watched folder {folder} cannot be read ({reason}): choose another.",
                    folder=self.folder,
                    reason=error.strerror or error,
                )
            ) from error

    def _files(self) -> Iterator[tuple[str, Stamp]]:
        with os.scandir(self.folder) as entries:
            names = {entry.name: entry for entry in entries}
        for name, entry in names.items():
            if not _is_readable(name) or any(name + end in names for end in UNFINISHED):
                continue
            try:
                told = entry.stat()
                if entry.is_file() and told.st_size:
                    yield name, (told.st_size, told.st_mtime_ns)
            except OSError:  # gone since, or a link that leads nowhere
                continue

    def _done(self) -> dict[str, dict[str, object]]:
        return {
            str(one.get("name")): one
            for one in read_objects(self._memory)
            if one.get("folder") == str(self.folder)
        }

    def _write(self, done: dict[str, dict[str, object]]) -> None:
        others = [
            one for one in read_objects(self._memory) if one.get("folder") != str(self.folder)
        ]
        write_objects(self._memory, [*others, *done.values()])


def _entry(
    folder: Path, name: str, stamp: Stamp, problem: str = "", digest: str = ""
) -> dict[str, object]:
    told: dict[str, object] = {"folder": str(folder), "name": name}
    told |= {"size": stamp[0], "changed": stamp[1], "digest": digest, "problem": problem}
    return {key: value for key, value in told.items() if value != ""}


def _stamp(entry: dict[str, object] | None) -> Stamp | None:
    if entry is None:
        return None
    size, changed = entry.get("size"), entry.get("changed")
    return (size, changed) if isinstance(size, int) and isinstance(changed, int) else None
