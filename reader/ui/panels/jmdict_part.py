"""What the dialog on dictionaries offers of JMdict: a button each, or how to get the package."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.dictionary import jmdict
from reader.model.wording import tr, tr_later
from reader.ui.panels.parts import TextLabel

ON_OFFER = tr_later("The free JMdict (words) and JMnedict (names), by EDRDG, {licence}:")
NOT_THERE = tr_later(
    "The free JMdict (words) and JMnedict (names) come with a package of 54 MB, by EDRDG, "
    "{licence}. Install it beside Yomiawase, then open this dialog again: {command}"
)


class JMdictPart(QWidget):
    """Offers those of the two that are not installed yet."""

    wanted = Signal(str, str)
    """What to install, and its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there = jmdict.is_there()
        words = ON_OFFER if self._there else NOT_THERE
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        label = TextLabel(tr(words, licence=jmdict.LICENCE, command=jmdict.command()), quiet=True)
        layout.addWidget(label, 1)
        self._buttons: dict[str, QPushButton] = {}
        for source, title in jmdict.TITLES.items():
            button = QPushButton(tr("Install {title}", title=title))
            button.clicked.connect(partial(self._ask, source, title))
            button.setVisible(self._there)
            self._buttons[title] = button
            layout.addWidget(button)

    def show_missing(self, installed: set[str]) -> None:
        """Take note of the titles that are installed."""
        missing = {title for title in self._buttons if title not in installed}
        for title, button in self._buttons.items():
            button.setVisible(self._there and title in missing)
        self.setVisible(bool(missing))

    def _ask(self, source: str, title: str, _checked: bool = False) -> None:
        self.wanted.emit(source, title)
