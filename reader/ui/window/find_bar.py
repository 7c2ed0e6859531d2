"""The bar to find text in either language of the open article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.model.wording import tr, tr_n
from reader.ui.panels.parts import make_clearable


class FindBar(QWidget):
    """A line to type in, with the number of matches; Enter and Shift+Enter step through them."""

    changed = Signal(str)
    step_asked = Signal(str, bool)
    """The text and whether to go backwards."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(placeholderText=tr("Find in Japanese and English"))
        self._line.setAccessibleName(tr("Find"))
        make_clearable(self._line)
        self._count = QLabel()
        # The line stays as it is while the words beside it change.
        self._count.setMinimumWidth(self.fontMetrics().horizontalAdvance(tr("Looking …")) + 8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._count)
        for text, name, act in (
            ("‹", tr("Previous match (Shift+F3)"), lambda: self.step(backwards=True)),
            ("›", tr("Next match (F3)"), lambda: self.step(backwards=False)),
            ("✕", tr("Close (Esc)"), self.close_bar),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(name)
            button.setAutoRaise(True)
            button.setAccessibleName(name)
            button.clicked.connect(act)
            layout.addWidget(button)
        self._line.textChanged.connect(self.changed)
        self.hide()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._line.text()

    def open_bar(self, text: str) -> None:
        """Show the bar, ready to type; `text` (a selection) is filled in when there is one."""
        self.show()
        if text:
            self._line.setText(text)
        self._line.setFocus()
        self._line.selectAll()

    def show_text(self, text: str) -> None:
        """Show the bar with `text` looked for, leaving the focus where it is."""
        self.show()
        self._line.setText(text)

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def step(self, *, backwards: bool) -> None:
        """Ask for the next or previous match."""
        if self.text:
            self.step_asked.emit(self.text, backwards)

    def show_count(self, count: int) -> None:
        """Show how many matches there are."""
        words = tr_n("1 match", "{n} matches", count) if count else tr("No match")
        self._count.setText(words if self.text else "")

    def show_looking(self) -> None:
        """Show that the text is still looked through."""
        self._count.setText(tr("Looking …"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter, close with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
