"""Rows of the packages dialog: what is installed, and what the index offers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.model.wording import tr
from reader.translation.metadata import Package
from reader.ui.panels.parts import Chip, TextLabel

if TYPE_CHECKING:
    from reader.translation.index import IndexEntry


class PackageRow(QFrame):
    """A package with its facts and the one thing that can be done with it."""

    def __init__(
        self, name: str, told: str, button: str, act: Callable[[], None], *, chip: str = ""
    ) -> None:
        super().__init__()
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        head = QHBoxLayout()
        head.addWidget(label)
        if chip:
            head.addWidget(Chip(chip))
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(TextLabel(told, quiet=True))
        self.button = QPushButton(button)
        self.button.setAccessibleName(f"{button} {name} {told}")
        self.button.clicked.connect(act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)


def installed_row(package: Package, remove: Callable[[], None], *, in_use: bool) -> PackageRow:
    """Return the row of an installed package."""
    told = tr(
        "Version {version} · {size}",
        version=package.version,
        size=size_in_words(package.size),
    )
    return PackageRow(
        package.name,
        told + (" · " + tr("translates your articles") if in_use else ""),
        tr("Remove"),
        remove,
        chip=tr("Preview") if package.is_preview else "",
    )


def offered_row(entry: "IndexEntry", install: Callable[[], None], *, installed: bool) -> PackageRow:
    """Return the row of a package that can be downloaded."""
    row = PackageRow(
        entry.name,
        tr("Version {version}", version=entry.version),
        tr("Installed") if installed else tr("Install"),
        install,
    )
    row.button.setEnabled(not installed)
    return row


def rule() -> QFrame:
    """Return a thin line between parts of a dialog."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line


def size_in_words(size: int) -> str:
    """Return a size in bytes as one reads it: 61 MB."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return (
                f"{size / factor:.0f} {unit}"
                if size >= 10 * factor
                else f"{size / factor:.1f} {unit}"
            )
    return tr("{size} bytes", size=size)


def clear(box: QVBoxLayout) -> None:
    """Take everything out of a box."""
    while (item := box.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
