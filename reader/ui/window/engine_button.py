"""The button that says what translates, and leads to where it is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.translation.engine import EngineInfo
from reader.ui.plain import plain_tip

PREVIEW = (
    "{name} {version} is a preview that was trained for too short a time, so much of its English "
    "is wrong. Click to install a better one."
)
NONE = "There is no English without a translation package. Click to install one."
LONGEST = 48
"""Letters of a package's name that the button shows."""
READY = "{name} {version} translates this article. Click to choose another engine."


class EngineButton(QToolButton):
    """Names the package in use in few words; the tool tip says the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = self._brief = ""
        self._is_brief = False
        self.show_engine(None)

    def be_brief(self, *, brief: bool) -> None:
        """Say the least where there is little room; the tool tip says the rest all the same."""
        self._is_brief = brief
        self.setText(self._brief if brief else self._words)

    def show_engine(self, engine: EngineInfo | None) -> None:
        """Name what translates, and whether it is a preview."""
        if engine is None:
            brief, more, tip = "⚠ No English yet", "", NONE
        elif engine.is_preview:
            brief, more, tip = f"⚠ Preview {engine.version}", ": expect wrong English", PREVIEW
        else:
            # An engine may be called as it likes.
            name = " ".join(f"{engine.title} {engine.version}".split())
            shown = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
            brief, more, tip = shown.replace("&", "&&") + " ▾", "", READY
        words = brief + more
        self._words, self._brief = words, brief
        if engine is not None:
            tip = tip.format(name=engine.title, version=engine.version)
        self.setText(brief if self._is_brief else words)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(f"Translation: {words.removeprefix('⚠ ')}")
        self.setAccessibleDescription(tip)
