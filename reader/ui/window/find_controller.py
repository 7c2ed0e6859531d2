"""Find in the open article: the bar, the marks in the text, the step from one to the next."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer

from reader.model.spans import Span
from reader.ui.reading.view import ReadingView
from reader.ui.window.find_bar import FindBar

AT_ONCE = 500
"""Rows that are looked through without a pause; an article has fewer."""
BUDGET = 0.012
"""Seconds of looking between two events: the English of a book's rows may not be known yet."""


class FindController(QObject):
    """Connects the bar to find with the reading view.

    A book is looked through in slices, from the reader's place on, so that the window stays alive.
    """

    def __init__(self, bar: FindBar, view: ReadingView) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        self._size = self._first = self._looked = self._count = self._last = 0
        self._waiting: bool | None = None
        """Whether a step was asked for that waits for its match, and whether it goes backwards."""
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._look_on)
        bar.changed.connect(self._begin)
        bar.step_asked.connect(self._step)
        bar.closed.connect(self._closed)

    def begin(self) -> None:
        """Open the bar to find the selection, or what is typed."""
        selection = self._view.selection()
        self._bar.open_bar(selection.text if selection else "")

    def step(self, *, backwards: bool) -> None:
        """Go to the next or the previous match."""
        self._bar.step(backwards=backwards)

    def show(self, text: str, block: int, span: Span) -> None:
        """Mark where `text` stands, a place in the Japanese as the one that was found."""
        self._bar.show_text(text)
        self._view.mark_match(text, block, span)

    def end(self) -> bool:
        """Take bar and marks away; return whether there were any."""
        shown = self._bar.isVisible()
        if shown:
            self._bar.close_bar()
        return shown

    @property
    def busy(self) -> bool:
        """Whether rows are still looked through."""
        return self._slice.isActive()

    def _begin(self, text: str) -> None:
        self._view.look_for(text)
        self._size = len(self._view.rows)
        self._first = self._view.position().block if self._view.rows else 0
        self._looked = self._count = self._last = 0
        self._waiting = None
        self._look_on(AT_ONCE)

    def _look_on(self, least: int = 1) -> None:
        """Look through some more rows, at least so many."""
        text, size = self._bar.text, len(self._view.rows)
        if size != self._size:
            self._begin(text)  # another article was opened meanwhile
            return
        end = monotonic() + BUDGET
        while text and self._looked < size and (least > 0 or monotonic() < end):
            least -= 1
            count = len(self._view.matches_in((self._first + self._looked) % size))
            self._last = self._looked if count else self._last
            self._count += count
            self._looked += 1
        over = not text or self._looked >= size
        if self._waiting is not None and (over or (self._is_ahead() and not self._waiting)):
            backwards, self._waiting = self._waiting, None
            self._view.find(text, backwards=backwards)
        if over:
            self._slice.stop()
            self._bar.show_count(self._count)
        else:
            self._bar.show_looking()
            self._slice.start()

    def _is_ahead(self) -> bool:
        """Tell whether a match is known further on, so that a step ends there."""
        match = self._view.current_match()
        here = (match.row - self._first) % self._size if match and self._size else 0
        return self._last > here

    def _step(self, text: str, backwards: bool) -> None:
        if self.busy and (backwards or not self._is_ahead()):
            self._waiting = backwards
        else:
            self._view.find(text, backwards=backwards)

    def _closed(self) -> None:
        self._slice.stop()
        self._waiting = None
        self._view.clear_find()
        self._view.setFocus()
