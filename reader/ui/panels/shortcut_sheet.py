"""The sheet of every key, by group."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import SectionTitle

_BETWEEN = re.compile(r"( / |, )")
Group = tuple[str, Sequence[tuple[str, str]]]


class ShortcutSheet(Dialog):
    """Shows (group, [(keys, what they do)]) in two columns of about the same height."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(40)
        for part in balanced(groups):
            columns.addLayout(_column(part), 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Keyboard shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(16, 0, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        bar = scroll.verticalScrollBar().sizeHint().width()
        wanted = page.sizeHint()
        foot = buttons.sizeHint().height() + layout.spacing()
        highest = int(self.screen().availableGeometry().height() * 0.9)
        self.resize(wanted.width() + bar, min(wanted.height() + foot, highest))


def balanced(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Split groups, in their order, where both columns come out most alike in height."""
    heights = [len(keys) + 2 for _, keys in groups]
    splits = range(len(groups) + 1)
    best = min(splits, key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return list(groups[:best]), list(groups[best:])


def native_keys(keys: str) -> str:
    """Return keys as this system writes them: Ctrl+G is ⌘G on a Mac.

    Several stand between " / " or ", "; what is no key ("double click") stays as it is.
    """
    parts = _BETWEEN.split(keys)
    # A sequence that Qt does not know has no words.
    parts[::2] = [
        QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) or part
        for part in parts[::2]
    ]
    return "".join(parts)


def _column(groups: Sequence[Group]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(18)
    for title, rows in groups:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.addWidget(SectionTitle(title), 0, 0, 1, 2)
        for number, (keys, what) in enumerate(rows, 1):
            label = QLabel(native_keys(keys))
            label.setTextFormat(Qt.TextFormat.PlainText)
            words = QLabel(what[:1].upper() + what[1:])
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setAccessibleName(f"{keys}: {what}")
            grid.addWidget(words, number, 0)
            grid.addWidget(label, number, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
    column.addStretch(1)
    return column
