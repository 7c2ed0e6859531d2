"""Find in the open article: the bar, the marks in the text, the step from one to the next."""

from PySide6.QtCore import QObject

from reader.model.spans import Span
from reader.ui.reading.view import ReadingView
from reader.ui.window.find_bar import FindBar


class FindController(QObject):
    """Connects the bar to find with the reading view."""

    def __init__(self, bar: FindBar, view: ReadingView) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        bar.changed.connect(lambda text: bar.show_count(len(view.matches(text))))
        bar.step_asked.connect(lambda text, backwards: view.find(text, backwards=backwards))
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

    def _closed(self) -> None:
        self._view.clear_find()
        self._view.setFocus()
