"""Follows templates of the reader's own in a process beside the program, which can be ended."""

import json
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

import reader
from reader.beside import ProgramBeside
from reader.export.notes import NotesDocument
from reader.export.template import NoteStyle, TemplateProblemError
from reader.model.errors import ReaderError
from reader.model.wording import tr

LONGEST = 8.0
"""Seconds after which a template is ended: it makes a note of hundreds of highlights in one."""
LONGEST_START = 120.0
"""Seconds that a process takes to start, however slow the machine."""
LATE_AT_MOST = 2
"""Articles for which a template may come to no end before it is asked no more."""
_LOOK_EVERY = 0.1


class TemplateStoppedError(ReaderError):
    """The reader wants no more of it."""


class TemplateProcess:
    """A process that follows templates, started when it is needed; to be left as a context."""

    def __init__(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._cancelled = cancelled
        self._program: ProgramBeside | None = None
        self._late = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._program is not None:
            self._program.close()

    def body(self, document: NotesDocument, style: NoteStyle) -> str:
        """Return what the style's template makes of the notes, as `reader.export.template` does.

        A template that comes to no end is ended, and asked no more if that was not the first time.
        Raises TemplateProblemError, and TemplateStoppedError when cancelled.
        """
        if self._late >= LATE_AT_MOST:
            raise _endless(style)
        if self._program is None or not self._program.alive:
            self._program = self._start(style)
        try:
            self._program.give(pickle.dumps((document, style)))
            line = self._answer(LONGEST)
        except (OSError, ValueError):
            line = b""  # it ended
        if line is None:
            self._late += 1
            raise _endless(style)
        return self._text(line, style)

    def _start(self, style: NoteStyle) -> ProgramBeside:
        command = [sys.executable, "-m", "reader.export.template_worker"]
        try:
            self._program = ProgramBeside(
                command, "yomiawase-template", Path(reader.__file__).parents[1]
            )
        except OSError as error:
            raise TemplateProblemError(style.name, error.strerror or str(error)) from error
        if not self._answer(LONGEST_START):
            self._program.close()
            raise TemplateProblemError(
                style.name, tr("the program that follows templates does not start")
            )
        return self._program

    def _answer(self, longest: float) -> bytes | None:
        """Return the next line, None if it is late: the process is ended then, as when cancelled.

        Raises TemplateStoppedError.
        """
        assert self._program is not None
        latest = monotonic() + longest
        while True:
            if self._cancelled():
                self._program.close()
                raise TemplateStoppedError(tr("Stopped."))
            line = self._program.answer(_LOOK_EVERY)
            if line is not None:
                return line
            if monotonic() > latest:
                self._program.close()
                return None

    def _text(self, line: bytes, style: NoteStyle) -> str:
        try:
            answer: dict[str, object] = json.loads(line)
        except ValueError:
            # Not even that could be said any more.
            assert self._program is not None
            self._program.close()
            raise TemplateProblemError(style.name, tr("it asks for too much memory")) from None
        if "text" in answer:
            return str(answer["text"])
        self._late += answer["late"] is True
        number = answer["line"]
        raise TemplateProblemError(
            style.name,
            str(answer["reason"]),
            number if isinstance(number, int) else None,
            late=answer["late"] is True,
        )


def _endless(style: NoteStyle) -> TemplateProblemError:
    return TemplateProblemError(
        style.name, tr("it does not come to an end (is there a loop in a loop?)"), late=True
    )
