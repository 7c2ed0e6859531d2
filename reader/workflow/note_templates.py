"""The templates that notes are written by: those in the box, and the reader's own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reader.export.files import told, write_bytes
from reader.export.markdown import render
from reader.export.notes import NotesDocument
from reader.export.previous import STATE_START, Marks
from reader.export.template import (
    OBSIDIAN_STYLE,
    PLAIN_STYLE,
    NoteStyle,
    TemplateProblemError,
    body,
)
from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.workflow.template_process import TemplateProcess, TemplateStoppedError
from reader.workflow.workspace import Workspace

MOST_SHOWN = 200_000
"""Characters of a note that a preview shows."""


def shipped_style(kind: str) -> NoteStyle:
    """Return the style of "markdown" or "plain" with the template that comes with the program."""
    return OBSIDIAN_STYLE if kind == "markdown" else PLAIN_STYLE


def template_file(workspace: Workspace, kind: str) -> Path:
    """Return where the reader's own template for a kind of Markdown lies, if there is one."""
    return workspace.places.root / "templates" / f"{kind}.md.j2"


def note_style(workspace: Workspace, kind: str) -> NoteStyle:
    """Return how notes are written: by the reader's template, else by the one that came along."""
    style = shipped_style(kind)
    file = template_file(workspace, kind)
    try:
        return replace(style, template=file.read_text(encoding="utf-8"), name=str(file))
    except FileNotFoundError:
        return style
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            tr(
                "{file} cannot be read as UTF-8 text: mend it, or remove it to use the "
                "template that comes with the program.",
                file=file,
            )
        ) from error


def keep_template(workspace: Workspace, kind: str, template: str) -> None:
    """Keep the reader's template; that of the box is kept by having none. Raises ReaderError."""
    file = template_file(workspace, kind)
    with told(file):
        if template == shipped_style(kind).template:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(file, template.encode("utf-8", "replace"))


def preview(
    document: NotesDocument, style: NoteStyle, cancelled: Callable[[], bool] = lambda: False
) -> str:
    """Return the note that a style makes, or its beginning, without what only the program reads.

    Empty when cancelled. A template that never ends, or asks for too much, is ended. Raises
    ReaderError with what is wrong with it alone.
    """
    with TemplateProcess(cancelled) as process:
        try:
            text = render(document, style=style, follow=process.body)
        except TemplateStoppedError:
            return ""
        except TemplateProblemError as error:
            words = tr("Line {line}: {reason}", line=error.line, reason=error.reason)
            raise ReaderError(words if error.line else error.reason) from error
    return text[: text.rfind(f"\n{STATE_START}")].rstrip()[:MOST_SHOWN]


@dataclass(frozen=True, slots=True)
class NoteMaker:
    """Makes notes in a style, whose template `follow` follows."""

    style: NoteStyle
    follow: Callable[[NotesDocument, NoteStyle], str] = body

    @property
    def marks(self) -> Marks:
        """How the notes mark what is whose."""
        return self.style.marks

    def note(self, document: NotesDocument, existing: str | None) -> str:
        """Return a note, with what the reader wrote into the `existing` one."""
        return render(document, existing, self.style, self.follow)


@contextmanager
def followed(
    workspace: Workspace, kind: str, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[NoteMaker]:
    """Give what makes notes of a kind of Markdown, until it is left.

    A template of the reader's own is followed beside this program, since it may have no end; what
    is given then raises TemplateStoppedError when cancelled. Raises ReaderError if the template
    cannot be read.
    """
    style = note_style(workspace, kind)
    if style == shipped_style(kind):
        yield NoteMaker(style)
        return
    with TemplateProcess(cancelled) as process:
        yield NoteMaker(style, process.body)
