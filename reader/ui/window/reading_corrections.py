"""Lets the reader say how a word is read."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from reader.model.errors import ReaderError
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.reading.view import ReadingView
from reader.ui.window.messages import show_problem
from reader.ui.window.reading_controller import ReadingController

_CHOOSE = tr_later(
    "Select a Japanese word with kanji, or right-click it: then its reading can be corrected."
)


class ReadingCorrections(QObject):
    """Asks for the reading of the word that is selected, or that was clicked."""

    said = Signal(str)
    """Words for the status bar."""

    def __init__(self, reading: ReadingController, view: ReadingView, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._view = view
        self._window = window

    def meant(self) -> tuple[str, str] | None:
        """Return the word that is selected, or that was clicked, and how it is read now."""
        article, place = self._reading.article, self._place()
        if article is None or place is None:
            return None
        text = article.article.blocks[place[0]].text
        found = article.readings.word_at(*place)
        return (found[0].of(text), found[1]) if found else None

    def ask(self) -> None:
        """Ask how the word is read, and keep the answer."""
        meant = self.meant()
        if meant is None:
            self.said.emit(tr(_CHOOSE))
            return
        word, reading = meant
        while True:
            reading, accepted = QInputDialog.getText(
                self._window,
                tr("Correct Reading"),
                tr(
                    "How is {word} read, here and elsewhere?\nIn kana; leave it empty for the "
                    "reading that the program finds.",
                    word=word,
                ),
                text=reading,
            )
            if not accepted or self.correct(word, reading):
                return

    def correct(self, word: str, reading: str) -> bool:
        """Read a word so from now on; return whether that could be kept."""
        article = self._reading.article
        if article is None:
            return True
        try:
            article.readings.correct(word, reading)
        except ReaderError as error:
            show_problem(self._window, tr("The reading stays as it was"), str(error))
            return False
        article.readings_changed()
        self._reading.refresh()
        kept = article.readings.own.get(word)
        self.said.emit(
            tr("{word} is read {kept}.", word=word, kept=kept)
            if kept
            else tr("{word} is read by the rules again.", word=word)
        )
        return True

    def _place(self) -> tuple[int, Span] | None:
        selection = self._view.selection()
        if selection is not None:
            if selection.language is not Language.JA or selection.start.row != selection.end.row:
                return None
            return selection.start.row, Span(selection.start.offset, selection.end.offset)
        target = self._view.menu_target()
        if target is None or target.language is not Language.JA:
            return None
        return target.row, Span(target.offset, target.offset + 1)
