"""The status bar: translation progress with Cancel, work under way, the package in use."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from reader.translation.metadata import Package

PREVIEW = (
    "This package is a preview that was trained for too short a time, so much of its English is "
    "wrong. Install a better one under File → Translation Packages."
)


class Status(QObject):
    """What the status bar shows at its right end."""

    cancelled = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._work = ""
        self._words = QLabel()
        self._progress = QProgressBar()
        self._progress.setFixedWidth(180)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Translation progress")
        self._cancel = QPushButton("Cancel")
        self._cancel.setToolTip("Stop translating; what is done stays")
        self._cancel.clicked.connect(self._cancel_pressed)
        self._package = QLabel()
        # A long name must not keep the window from being made narrow.
        self._package.setMinimumWidth(1)
        for widget in (self._words, self._progress, self._cancel, self._package):
            bar.addPermanentWidget(widget)
        self.hide_translation()

    def show_translation(self, done: int, total: int) -> None:
        """Show how many segments are translated."""
        if done >= total:
            self.hide_translation()
            return
        self._words.setText(f"Translating {done} of {total}")
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

    def show_package(self, package: Package | None) -> None:
        """Name what translates, and whether it is a preview."""
        if package is None:
            self._package.setText("No translation package")
            return
        self._package.setText(f"{package.name} {package.version}")
        self._package.setToolTip(PREVIEW if package.is_preview else "")
        if package.is_preview:
            self._package.setText(f"⚠ {package.name} {package.version} — expect wrong English")

    def _cancel_pressed(self) -> None:
        self.hide_translation()
        self._bar.showMessage("Translation stopped; what is done stays.", 6000)
        self.cancelled.emit()

    def _show(self, *, visible: bool) -> None:
        for widget in (self._words, self._progress, self._cancel):
            widget.setVisible(visible)
