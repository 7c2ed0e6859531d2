"""The templates that notes are written by: those in the box, and the reader's own."""

import json
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import reader
from reader.export.files import told, write_bytes
from reader.export.notes import NotesDocument
from reader.export.previous import STATE_START
from reader.export.template import OBSIDIAN_STYLE, PLAIN_STYLE, NoteStyle, TemplateProblemError
from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.workflow.workspace import Workspace

LONGEST = 8.0
"""Seconds after which a template is ended: it makes a note of hundreds of highlights in one."""
MOST_SHOWN = 200_000
"""Characters of a note that a preview shows."""
_LOOK_EVERY = 0.1


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
    TemplateProblemError.
    """
    answer = _ask(pickle.dumps((document, style)), cancelled)
    if "text" not in answer:
        line = answer["line"] if isinstance(answer["line"], int) else None
        reason = str(answer["reason"])
        words = tr("Line {line}: {reason}", line=line, reason=reason) if line else reason
        raise TemplateProblemError(words, line=line, reason=reason)
    text = str(answer["text"])
    return text[: text.rfind(f"\n{STATE_START}")].rstrip()[:MOST_SHOWN]


def _ask(question: bytes, cancelled: Callable[[], bool]) -> dict[str, object]:
    """Have the program beside this one make the note, and end it when it is late."""
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "reader.export.template_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(reader.__file__).parents[1],
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # only Windows has it
    )
    given: bytes | None = question
    with process:
        try:
            while True:
                try:
                    out, _ = process.communicate(given, timeout=_LOOK_EVERY)
                    break
                except subprocess.TimeoutExpired:
                    given = None  # it has that already
                if cancelled():
                    return {"text": ""}
                if time.monotonic() - begun > LONGEST:
                    raise TemplateProblemError(
                        tr("The template does not come to an end: is there a loop in a loop?")
                    )
        finally:
            process.kill()
    try:
        answer: dict[str, object] = json.loads(out)
    except ValueError:
        raise TemplateProblemError(tr("The template asks for too much memory.")) from None
    return answer
