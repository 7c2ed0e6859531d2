"""The status bar: messages, translation progress with Cancel, how far the reader has come."""

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QToolButton, QWidget

from reader.model.wording import tr, tr_n
from reader.ui.plain import plain_tip

MARGIN = 12
PROGRESS_WIDTH = 140
SPACING = 8
LEAST_MESSAGE = 120
"""Pixels that what stands beside a message leaves it."""


def left_out_words(count: int) -> str:
    """Say how many paragraphs of a page were taken for something else, or nothing if none were."""
    if not count:
        return ""
    return tr_n(
        "1 paragraph of its page was taken for something else than the article.",
        "{n} paragraphs of its page were taken for something else than the article.",
        count,
    )


class MessageBar(QStatusBar):
    """A status bar whose messages end with an ellipsis before they touch what stands beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        # What has no room is not shown: it does not make the window wider.
        self.setMinimumWidth(1)
        self.messageChanged.connect(lambda text: self.setToolTip(plain_tip(text)))

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()

    def message_room(self) -> QRect:
        """Return where a message is shown: up to the first part that is always there."""
        parts = [child for child in self.findChildren(QWidget) if child.isVisibleTo(self)]
        end = min((part.x() for part in parts), default=self.width())
        return QRect(MARGIN, 0, max(0, end - 2 * MARGIN), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the message."""
        painter = QPainter(self)
        room = self.message_room()
        text = self.fontMetrics().elidedText(
            self.currentMessage(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)


class Status(QObject):
    """What the status bar shows at its right end."""

    cancelled = Signal()
    left_out_asked = Signal()
    """The reader wants to see what of the page was left out."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._wanted: set[QWidget] = set()
        self._work = ""
        self._words = QLabel()
        self._progress = QProgressBar()
        self._progress.setFixedWidth(PROGRESS_WIDTH)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Translation progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setToolTip(tr("Stop translating; what is done stays"))
        self._cancel.clicked.connect(self._cancel_pressed)
        self._place = QLabel()
        self._place.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._place.setAccessibleName(tr("Reading progress"))
        self._background = QLabel()
        self._hidden = QLabel()
        self._hidden.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._left_out = QToolButton()
        self._left_out.setAutoRaise(True)
        self._left_out.clicked.connect(self.left_out_asked)
        for widget in (
            self._background,
            self._words,
            self._progress,
            self._cancel,
            self._hidden,
            self._left_out,
            self._place,
        ):
            bar.addPermanentWidget(widget)
            widget.hide()
        bar.resized.connect(self._fit)

    def show_translation(self, done: int, total: int) -> None:
        """Show how many segments are translated."""
        if done >= total:
            self.hide_translation()
            return
        self._words.setText(tr("Translating {done} of {total}", done=done, total=total))
        self._progress.setMaximum(total)
        self._progress.setValue(done)
        self._show(visible=True)

    def hide_translation(self) -> None:
        """Show no translation under way."""
        self._show(visible=False)

    def show_work(self, words: str) -> None:
        """Say that something else is under way."""
        self._work = words
        self._bar.showMessage(words)

    def hide_work(self) -> None:
        """That is over; what came of it stays to be read."""
        if self._bar.currentMessage() == self._work:
            self._bar.clearMessage()

    def show_place(self, words: str) -> None:
        """Say how far the reader has come; an empty text says nothing."""
        self._place.setText(words)
        self._want(self._place, wanted=bool(words))

    def show_hidden(self, words: str) -> None:
        """Say that English is hidden, and how much was revealed; or nothing."""
        self._hidden.setText(words)
        self._want(self._hidden, wanted=bool(words))

    def show_left_out(self, count: int) -> None:
        """Offer to show the page of the open article, of which so many paragraphs were left out."""
        self._left_out.setText(tr("{count} left out", count=count))
        self._left_out.setToolTip(left_out_words(count) + " " + tr("A click shows the page."))
        self._want(self._left_out, wanted=count > 0)

    def show_background(self, words: str) -> None:
        """Say what goes on without anybody waiting for it, or nothing."""
        self._background.setText(words)
        self._want(self._background, wanted=bool(words))

    def _cancel_pressed(self) -> None:
        self.hide_translation()
        self._bar.showMessage(tr("Translation stopped; what is done stays."), 6000)
        self.cancelled.emit()

    def _show(self, *, visible: bool) -> None:
        self._want(self._words, self._progress, self._cancel, wanted=visible)

    def _want(self, *parts: QWidget, wanted: bool) -> None:
        self._wanted = self._wanted | set(parts) if wanted else self._wanted - set(parts)
        self._fit()

    def _fit(self) -> None:
        """Show what is wanted and has room beside a message, what matters most first."""
        room = self._bar.width() - LEAST_MESSAGE
        for part in (
            self._words,
            self._cancel,
            self._hidden,
            self._left_out,
            self._place,
            self._progress,
            self._background,
        ):
            needed = part.sizeHint().width() if part is not self._progress else PROGRESS_WIDTH
            fits = part in self._wanted and needed + SPACING <= room
            room -= needed + SPACING if fits else 0
            if part.isHidden() == fits:
                part.setVisible(fits)
