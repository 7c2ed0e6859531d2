"""Take what the reader wrote into exported notes back into the library."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from reader.export.concept_note import CONCEPT
from reader.export.files import NotesFileError, told
from reader.export.notes import NoteEntry
from reader.export.own_words import own_part, own_words, with_own_part
from reader.export.vault import Vault
from reader.model.annotation import AnnotationChange
from reader.model.errors import NotFoundError
from reader.model.wording import tr, tr_later, tr_n
from reader.workflow.history import Step
from reader.workflow.workspace import Workspace

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(slots=True)
class NotesImported:
    """What an import changed: highlights by file, and in words what it left where it was."""

    files: int = 0
    changed: dict[Path, int] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def summary(self) -> str:
        """Say it in one line."""
        highlights = sum(self.changed.values())
        return tr_n(
            "1 note changed; {files} files looked through.",
            "{n} notes changed; {files} files looked through.",
            highlights,
            files=self.files,
        )


def import_notes(
    workspace: Workspace,
    folder: Path,
    *,
    report: Report = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
) -> NotesImported:
    """Give each highlight the words that stand between its markers, in `folder` and below.

    They go below the highlight's comment, in the place of what was imported before; all of it is
    one step to undo, also when it is cancelled or fails half way.
    Where there are none, nothing changes: the words may stand in another copy. Raises ReaderError
    if there are no notes, or one cannot be read.
    """
    done = NotesImported()
    with told(folder):
        files = _notes_in(folder)
    if not files:
        raise NotesFileError(
            tr("{folder} holds no exported notes: give the folder that does.", folder=folder)
        )
    changes: list[AnnotationChange] = []
    try:
        for number, (file, identity) in enumerate(files.items()):
            if cancelled():
                break
            report(number, len(files))
            changes += _file(workspace, file, identity, done)
    finally:
        _remember(workspace, changes)
    return done


def _remember(workspace: Workspace, changes: Sequence[AnnotationChange]) -> None:
    library = workspace.library

    def undo() -> None:
        for change in reversed(changes):
            library.apply(change.inverse())

    def redo() -> None:
        for change in changes:
            library.apply(change)

    if changes:
        workspace.history.add(Step(tr_later("Take in notes"), undo=undo, redo=redo))


def _file(
    workspace: Workspace, file: Path, identity: str, done: NotesImported
) -> Iterator[AnnotationChange]:
    """Take in the words of one file; yield each change as soon as it is written."""
    done.files += 1
    with told(file):
        data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        done.told.append(
            tr("{file} is not UTF-8 text and was left out: save it as UTF-8.", file=file)
        )
        return
    by_block, whole = own_words(text)
    by_block = {block: words for block, words in by_block.items() if words.strip()}
    if whole.strip():
        done.told.append(
            tr("{file}: what you wrote on the whole article stays in the file.", file=file)
        )
    if by_block:
        yield from _take_in(workspace, identity, file, by_block, done)


def _notes_in(folder: Path) -> Mapping[Path, str]:
    """Return the files of notes on articles, each with its article's id."""
    if not folder.exists():
        raise NotesFileError(
            tr("{folder} does not exist: give the folder of your notes.", folder=folder)
        )
    vault = Vault(folder.parent if folder.is_file() else folder)
    found = {file: identity for identity, file in vault.files() if not identity.startswith(CONCEPT)}
    if folder.is_file():
        return {file: identity for file, identity in found.items() if file == folder}
    return found


def _take_in(
    workspace: Workspace,
    identity: str,
    file: Path,
    by_block: Mapping[str, str],
    done: NotesImported,
) -> Iterator[AnnotationChange]:
    library = workspace.library
    try:
        revision = library.revision(identity)
        notes = library.annotations(identity)
    except NotFoundError:
        done.told.append(
            tr("{file}: its article is not in the library; the words stay in the file.", file=file)
        )
        return
    known = {NoteEntry(note, "").block_id: note for note in notes}
    missing = 0
    for block, words in by_block.items():
        note = known.get(block)
        if note is None:
            missing += 1
            continue
        if own_part(note.comment) == own_part(with_own_part("", words)):
            continue
        changed = replace(
            note,
            comment=with_own_part(note.comment, words),
            modified_at=datetime.now(UTC),
        )
        yield library.update_annotation(changed, note, revision)
        done.changed[file] = done.changed.get(file, 0) + 1
    if missing:
        done.told.append(
            tr_n(
                "{file}: what you wrote on 1 highlight that is no more stays in the file.",
                "{file}: what you wrote on {n} highlights that are no more stays in the file.",
                missing,
                file=file,
            )
        )
