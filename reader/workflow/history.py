"""Undo and redo for all that the reader changes, glossary and annotations in one line of time."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.model.errors import ConflictError
from reader.model.wording import tr


@dataclass(frozen=True, slots=True)
class Step:
    """An act that was done: its name, marked for translation, and how it is taken back and redone.

    `text` is the article and revision whose places the act is about, None if it is about none.
    """

    label: str
    undo: Callable[[], None]
    redo: Callable[[], None]
    text: tuple[str, int] | None = None
    stale: bool = False
    """Whether that article has had another text since, so that the act can only be refused."""


class History:
    """The steps that can be taken back, newest last; a new step forgets what was taken back."""

    def __init__(self, limit: int = 200) -> None:
        self._limit = limit
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.moved: list[Callable[[], None]] = []
        """Called after each step that is taken back or done again."""

    def add(self, step: Step) -> None:
        """Remember a step that has just been done."""
        self._done.append(step)
        del self._done[: -self._limit]
        self._undone.clear()

    @property
    def undo_label(self) -> str | None:
        """The name of what undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The name of what redo would do again."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> str | None:
        """Take back the newest step; return its name, or None if there is none.

        A step whose undo raises stays where it is, but for a ConflictError, as when it was changed
        in another window since: such a step is forgotten, so that those before it can be undone.
        Steps about places in a text that is no longer the article's are refused so, all at once.
        """
        if not self._done:
            return None
        step = self._done[-1]
        self._take(self._done, step.undo)
        self._undone.append(step)
        self._tell()
        return tr(step.label)

    def redo(self) -> str | None:
        """Do the last undone step again; return its name, or None if there is none."""
        if not self._undone:
            return None
        step = self._undone[-1]
        self._take(self._undone, step.redo)
        self._done.append(step)
        self._tell()
        return tr(step.label)

    def text_is(self, article: str, revision: int) -> None:
        """Refuse from now on the steps on other revisions: their places are in another text."""
        for steps in (self._done, self._undone):
            # One by one: exports look at articles in other threads, while steps are added here.
            for step in tuple(steps):
                if step.text and step.text[0] == article and step.text[1] != revision:
                    steps[steps.index(step)] = replace(step, stale=True)

    def _take(self, steps: list[Step], act: Callable[[], None]) -> None:
        step = steps[-1]
        try:
            if step.stale:
                raise ConflictError(
                    tr(
                        "The article has had another text since this was done (“{what}”), "
                        "and so it stays. What you did before comes next.",
                        what=tr(step.label),
                    )
                )
            act()
        except ConflictError:
            steps.pop()
            if step.stale:
                steps[:] = [one for one in steps if not (one.stale and one.text == step.text)]
            self._tell()
            raise
        steps.pop()

    def _tell(self) -> None:
        for listener in list(self.moved):
            listener()
