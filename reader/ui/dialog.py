"""Windows that fit the screen: what has no room, as in very large type, is scrolled to."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

FRAME = QSize(8, 32)
"""What a window manager draws around a window, in pixels."""
_BUTTONS_PART = 3
"""Buttons stay in sight if they take at most this part of the height."""


class Dialog(QDialog):
    """A dialog that is never larger than its screen."""

    def setVisible(self, visible: bool) -> None:
        """Fit the screen before it is seen."""
        if visible:
            fit_to_screen(self)
            take_icons_off(self)
        super().setVisible(visible)


class Window(QWidget):
    """A window that is no dialog, and never larger than its screen either."""

    def setVisible(self, visible: bool) -> None:
        """Fit the screen before it is seen."""
        if visible and self.isWindow():
            fit_to_screen(self)
        super().setVisible(visible)


def take_icons_off(dialog: QDialog) -> None:
    """Leave a dialog's buttons their words alone: the system's icons know nothing of our themes."""
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())


def add_closing_row(dialog: Dialog, layout: QVBoxLayout, *left: QWidget) -> QPushButton:
    """Put a last row into a dialog's layout: `left`, and at its end Close, which is returned.

    Only now can Close become the button that Enter presses: it has to be in the dialog first.
    """
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.rejected.connect(dialog.reject)
    row = QHBoxLayout()
    for widget in left:
        row.addWidget(widget)
    row.addStretch(1)
    row.addWidget(close)
    layout.addLayout(row)
    return close.button(QDialogButtonBox.StandardButton.Close)


def fit_to_screen(window: QWidget, room: QSize | None = None) -> None:
    """Make a window no larger than its screen, or `room`; what does not fit can be scrolled to."""
    room = room or window.screen().availableSize() - FRAME
    layout = window.layout()
    if layout is None:
        return
    if not _fits(window, layout, room):
        _put_into_scroll_area(window, layout, room)
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


def _fits(window: QWidget, layout: QLayout, room: QSize) -> bool:
    least = layout.totalMinimumSize().expandedTo(window.minimumSize())
    if least.width() > room.width() or least.height() > room.height():
        return False
    width = min(max(window.width(), least.width()), room.width())
    needed = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return needed <= room.height()


def _put_into_scroll_area(window: QWidget, layout: QLayout, room: QSize) -> None:
    buttons = _buttons(layout, room)
    if buttons is not None:
        layout.removeWidget(buttons)
    inner = QWidget()
    inner.setLayout(layout)  # takes it, and its widgets, out of the window
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    if buttons is not None:
        below = QVBoxLayout()
        below.setContentsMargins(layout.contentsMargins())
        below.addWidget(buttons)
        outer.addLayout(below)


def _buttons(layout: QLayout, room: QSize) -> QDialogButtonBox | None:
    """Return the buttons below all else, if there is room for them and something above."""
    last = layout.itemAt(layout.count() - 1) if isinstance(layout, QVBoxLayout) else None
    box = last.widget() if last is not None else None
    if not isinstance(box, QDialogButtonBox):
        return None
    least = box.minimumSizeHint()
    fits = least.width() <= room.width() and least.height() * _BUTTONS_PART <= room.height()
    return box if fits else None
