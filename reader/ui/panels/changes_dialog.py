"""Shows what of an article's text changed: words that went struck out, words that came marked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.annotation.changes import Change, Changes, Part
from reader.model.revision import Revision
from reader.model.wording import tr, tr_n
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import TextLabel, japanese_font
from reader.ui.theme import theme_for

SIZE = QSize(760, 600)
BOTH = 2
"""The result of a dialog whose reader wants both texts, besides accepted and rejected."""
SPACE = 10
"""Pixels between two paragraphs."""


class ChangesText(QTextEdit):
    """The paragraphs that changed, and how many did not between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(tr("What changed"))
        self.setFont(japanese_font(self.font(), 1.1))
        self._changes = Changes((), 0)

    def show_changes(self, found: Changes) -> None:
        """Show these."""
        self.clear()
        cursor = QTextCursor(self.document())
        space = QTextBlockFormat()
        space.setBottomMargin(SPACE)
        cursor.setBlockFormat(space)
        for change in found.changes:
            self._skip(cursor, change.before)
            self._write(cursor, change)
        self._skip(cursor, found.after)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _skip(self, cursor: QTextCursor, count: int) -> None:
        if not count:
            return
        quiet = QTextCharFormat()
        quiet.setForeground(theme_for(self.palette()).quiet)
        words = tr_n("… one paragraph as it was …", "… {n} paragraphs as they were …", count)
        cursor.insertText(words, quiet)
        cursor.insertBlock()

    def _write(self, cursor: QTextCursor, change: Change) -> None:
        for part, words in change.pieces:
            cursor.insertText(words, self._look(part))
        cursor.insertBlock()

    def _look(self, part: Part) -> QTextCharFormat:
        theme = theme_for(self.palette())
        look = QTextCharFormat()
        if part is Part.GONE:
            look.setFontStrikeOut(True)
            look.setForeground(theme.doubt)
        elif part is Part.NEW:
            look.setFontWeight(QFont.Weight.Bold)
            look.setForeground(theme.corrected)
            look.setBackground(theme.hover)
        return look


class ChangesDialog(Dialog):
    """What changed in an article: offered to be taken, or between two states that are kept."""

    revisions_wanted = Signal(int, int)
    """The numbers of an older and a newer state whose differences are to be shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = TextLabel(name)
        font = self._about.font()
        font.setBold(True)
        self._about.setFont(font)
        self._words = TextLabel()
        self._count = QLabel()
        self._count.setAccessibleName(tr("How much changed"))
        self.text = ChangesText()
        self.older, self.newer = QComboBox(), QComboBox()
        self._between = QLabel("→")
        self._buttons = QDialogButtonBox()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        states = QHBoxLayout()
        for part in (self.older, self._between, self.newer):
            states.addWidget(part)
            part.hide()
        states.addStretch(1)
        states.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._about)
        layout.addWidget(self._words)
        layout.addLayout(states)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._buttons)
        self._words.hide()
        self.resize(SIZE)

    @property
    def counted(self) -> str:
        """How much changed, in words."""
        return self._count.text()

    def offer(self, found: Changes) -> None:
        """Let the reader take the newer text, or keep the one that is there."""
        self.setWindowTitle(tr("A newer text of this article"))
        self._words.setText(
            tr(
                "You have this article with another text. Take the new one? Your notes move "
                "along, and the old text can be compared at any time."
            )
        )
        self._words.show()
        self.take: QPushButton = self._buttons.addButton(
            tr("&Take the New Text"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.both: QPushButton = self._buttons.addButton(
            tr("Keep &Both"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.both.setToolTip(tr("Import the new text as an article of its own"))
        self.both.clicked.connect(lambda: self.done(BOTH))
        self._buttons.addButton(tr("&Keep the Old One"), QDialogButtonBox.ButtonRole.RejectRole)
        # Pages that always have another text, such as a list of news, keep their address.
        (self.both if found.is_another else self.take).setDefault(True)
        self.show_changes(found)

    def compare(self, states: Sequence[Revision]) -> None:
        """Let the reader choose two states of several; the newest two are taken first."""
        self.setWindowTitle(tr("Changes of this article's text"))
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        names = (tr("Older text"), tr("Newer text"))
        for box, name, chosen in zip((self.older, self.newer), names, (-2, -1), strict=True):
            for state in states:
                day = state.imported_at.astimezone().strftime("%Y-%m-%d %H:%M")
                box.addItem(tr("{number}: {day}", number=state.number, day=day), state.number)
            box.setAccessibleName(name)
            box.setCurrentIndex(len(states) + chosen)
            box.currentIndexChanged.connect(lambda _row: self.want())
            box.show()
        self._between.show()

    def want(self) -> None:
        """Ask for the differences of the states that are chosen."""
        pair = sorted((int(self.older.currentData()), int(self.newer.currentData())))
        self.revisions_wanted.emit(*pair)

    def show_changes(self, found: Changes) -> None:
        """Show what differs."""
        self.text.show_changes(found)
        parts = (
            tr_n("one paragraph changed", "{n} changed", found.count(Part.SAME)),
            tr_n("one new", "{n} new", found.count(Part.NEW)),
            tr_n("one gone", "{n} gone", found.count(Part.GONE)),
        )
        self._count.setText(" · ".join(parts) if found.changes else tr("Nothing changed"))
