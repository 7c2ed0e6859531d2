"""The button that says what translates, and leads to where it is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.model.wording import tr, tr_later
from reader.translation.engine import EngineInfo
from reader.translation.missing import MissingEngine
from reader.ui.plain import plain_tip

PREVIEW = tr_later(
    "{name} {version} is a preview that was trained for too short a time, so much "
    "of its English is wrong. Click to install a better one."
)
NONE = tr_later("There is no English without a translation package. Click to install one.")
LONGEST = 48
"""Letters of a package's name that the button shows."""
READY = tr_later("{name} {version} translates this article. Click to choose another engine.")


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

    def show_engine(self, engine: EngineInfo | MissingEngine | None) -> None:
        """Name what translates, and whether it is a preview, or missing."""
        if engine is None:
            brief = words = tr("⚠ No English yet")
            tip = tr(NONE)
        elif isinstance(engine, MissingEngine):
            brief = words = tr("⚠ {engine} is missing", engine=short(engine.title)) + " ▾"
            tip = engine.told
        elif engine.is_preview:
            brief = tr("⚠ Preview {version}", version=engine.version)
            words = tr("⚠ Preview {version}: expect wrong English", version=engine.version)
            tip = tr(PREVIEW, name=engine.title, version=engine.version)
        else:
            # An engine may be called as it likes.
            brief = words = short(f"{engine.title} {engine.version}") + " ▾"
            tip = tr(READY, name=engine.title, version=engine.version)
        self._words, self._brief = words, brief
        self.setText(brief if self._is_brief else words)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tr("Translation: {engine}", engine=words.removeprefix("⚠ ")))
        self.setAccessibleDescription(tip)


def short(name: str) -> str:
    """Return a name for the button: in one line, not too long, with nothing taken for a key."""
    line = " ".join(name.split())
    return (line if len(line) <= LONGEST else f"{line[:LONGEST]}…").replace("&", "&&")
