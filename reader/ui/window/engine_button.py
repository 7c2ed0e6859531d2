"""The button that says what translates, and leads to where it is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.translation.metadata import Package

PREVIEW = (
    "{name} {version} is a preview that was trained for too short a time, so much of its English "
    "is wrong. Click to install a better one."
)
NONE = "There is no English without a translation package. Click to install one."
READY = "{name} {version} translates on this machine. Click to change it."


class EngineButton(QToolButton):
    """Names the package in use in few words; the tool tip says the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_package(None)

    def show_package(self, package: Package | None) -> None:
        """Name what translates, and whether it is a preview."""
        if package is None:
            words, tip = "⚠ No English yet", NONE
        elif package.is_preview:
            words, tip = f"⚠ Preview {package.version}: expect wrong English", PREVIEW
        else:
            words, tip = f"{package.name} {package.version}", READY
        if package is not None:
            tip = tip.format(name=package.name, version=package.version)
        self.setText(words)
        # A package may be called as it likes: its name is never taken for markup.
        self.setToolTip(tip.replace("<", "‹"))
        self.setAccessibleName(f"Translation: {words.removeprefix('⚠ ')}")
        self.setAccessibleDescription(tip)
