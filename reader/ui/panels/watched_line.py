"""A quiet line below the library: which folder is watched, and whether all in it could be read."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from reader.model.wording import tr, tr_n
from reader.ui.panels.parts import LinkButton
from reader.ui.plain import plain_tip


class WatchedLine(LinkButton):
    """Hidden while nothing is watched; a click asks for more."""

    def __init__(self) -> None:
        super().__init__("")
        self._words = ""
        # As wide as its words, or as there is room for.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, whole."""
        return self._words

    def show_state(self, folder: Path | None, unread: int, problem: str) -> None:
        """Say which folder is watched, if any, and how many files in it are unread.

        `problem` tells why the folder itself cannot be read.
        """
        self._words = "" if folder is None else _words(folder.name or str(folder), unread, problem)
        self.setToolTip(plain_tip("\n".join(filter(None, (str(folder or ""), problem)))))
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self._cut()
        self.setVisible(bool(self._words))

    def sizeHint(self) -> QSize:
        """Return the size of the whole words."""
        width = self.fontMetrics().horizontalAdvance(self._words) + self._beside + 2
        return QSize(width, super().sizeHint().height())

    @property
    def _beside(self) -> int:
        return 3 * self.fontMetrics().averageCharWidth()

    def minimumSizeHint(self) -> QSize:
        """Return a width that leaves a narrow panel narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - self._beside)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room))


def _words(name: str, unread: int, problem: str) -> str:
    if problem:
        return tr("The watched folder {name} cannot be read", name=name)
    if unread:
        return tr_n(
            "Watching {name}: one file cannot be read",
            "Watching {name}: {n} files cannot be read",
            unread,
            name=name,
        )
    return tr("Watching {name}", name=name)
