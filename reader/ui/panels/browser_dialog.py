"""How a page comes here from the browser: what to copy, and a bookmark that copies all of it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from reader.model.wording import tr, tr_later
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import SectionTitle, TextLabel
from reader.workflow.bookmarklet import bookmark_page, bookmarklet

PASTE = "Ctrl+Shift+V"
SELECTION = tr_later(
    "Select the article, or everything, copy it, and press {keys} here. Chrome, Edge and their "
    "kin tell its address as well; Firefox and Safari do not."
)
BOOKMARK = tr_later(
    "Once: open the page with the button, and drag that to the bookmarks bar of your browser; or "
    "make a new bookmark and paste what Copy gives as its address. Then, on an article: click "
    "the bookmark, and press {keys} here. It copies the page as it stands, with its address, and "
    "sends nothing anywhere."
)
WIDTH = 520


class BrowserDialog(Dialog):
    """Tells both ways, and gives the bookmark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import from your browser"))
        keys = QKeySequence(PASTE).toString(QKeySequence.SequenceFormat.NativeText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            tr("&Copy the Bookmark"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.open_page = buttons.addButton(
            tr("&Open the Page with the Button"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.message = TextLabel(quiet=True)
        self.copy.clicked.connect(self._copy)
        self.open_page.clicked.connect(self._open)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(SectionTitle(tr("What you select")))
        layout.addWidget(TextLabel(tr(SELECTION, keys=keys)))
        layout.addSpacing(8)
        layout.addWidget(SectionTitle(tr("Whole pages, with a bookmark")))
        layout.addWidget(TextLabel(tr(BOOKMARK, keys=keys)))
        layout.addWidget(self.message)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(bookmarklet())
        self.message.setText(tr("The bookmark is on the clipboard."))

    def _open(self) -> None:
        page = bookmark_page()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
            self.message.setText(tr("No browser was found: open {file} in yours.", file=page))
