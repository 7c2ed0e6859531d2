"""Shows the page that an article was found in, and lets paragraphs be brought back or left out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.passages import Passage
from reader.model.wording import tr, tr_later
from reader.ui.dialog import Dialog
from reader.ui.panels.choices import CheckBox
from reader.ui.panels.parts import TextLabel
from reader.ui.panels.passage_list import PassageList

SIZE = QSize(720, 640)
WHAT = tr_later(
    "What is grey was taken for menus, advertisements or other articles. Click a "
    "paragraph to bring it back, or to leave it out."
)


class LeftOutDialog(Dialog):
    """The whole page; accepted, `taken` says which paragraphs make the article."""

    def __init__(
        self, passages: Sequence[Passage], site: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The page and its article"))
        self.list = PassageList(passages)
        self.only = CheckBox(tr("Show only what was &left out"))
        self.only.toggled.connect(self.list.show_only_left_out)
        self._count = QLabel()
        self._count.setAccessibleName(tr("How many paragraphs are left out"))
        remembered = (
            tr("What you change is remembered for pages of {site}.", site=site)
            if site
            else tr("What you change is remembered for this page when it comes again.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use: QPushButton = buttons.addButton(
            tr("&Use This Text"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.passages.turned.connect(self._show_state)
        below = QHBoxLayout()
        below.addWidget(self.only, 1)
        below.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(TextLabel(tr(WHAT)))
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        layout.addWidget(TextLabel(remembered, quiet=True))
        layout.addWidget(buttons)
        self.resize(SIZE)
        self._show_state()
        self._show_first()

    def taken(self) -> list[bool]:
        """Return for each paragraph whether it is the article's."""
        return [shown.taken for shown in self.list.passages.rows]

    def _show_state(self) -> None:
        shown = self.list.passages.rows
        out = sum(1 for entry in shown if not entry.taken)
        self._count.setText(tr("{out} of {count} left out", out=out, count=len(shown)))
        self.use.setEnabled(any(entry.changed for entry in shown) and out < len(shown))

    def _show_first(self) -> None:
        """Show where the article begins, with what stands above it in sight."""
        rows = [row for row, entry in enumerate(self.list.passages.rows) if entry.taken]
        if rows:
            self.list.setCurrentIndex(self.list.passages.index(rows[0]))
            self.list.scrollTo(self.list.currentIndex(), PassageList.ScrollHint.PositionAtCenter)
        self.list.setFocus()
