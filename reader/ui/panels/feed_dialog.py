"""The window on feeds: one to fetch or kept at hand, and its entries to pick from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.feed import Feed, FeedEntry
from reader.model.wording import tr, tr_later, tr_n
from reader.store.feed_list import KnownFeed
from reader.ui.dialog import Dialog
from reader.ui.panels.choices import CheckBox
from reader.ui.panels.feed_entries import EntryList
from reader.ui.panels.parts import MessageLine, SectionTitle, make_editable

SIZE = QSize(680, 620)
HINT = tr_later(
    "Give the address of a feed (RSS, Atom, JSON), or of a page that names one. "
    "Nothing is fetched before you ask for it."
)


class FeedDialog(Dialog):
    """Shows a feed; what is to be done with it is told by signals."""

    fetch_asked = Signal(str)
    """The address that the reader gave, or a file's path."""
    stop_asked = Signal()
    import_asked = Signal(object)
    """The entries that were chosen."""
    keep_asked = Signal(bool)
    """Whether the feed that is shown is to be kept at hand."""
    move_asked = Signal(int)
    """The feed that is shown is to stand so many places further down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Feeds"))
        self.feed: Feed | None = None
        self._known: tuple[KnownFeed, ...] = ()
        self._busy = False
        self.address = QComboBox()
        make_editable(self.address, tr("Address of the feed"))
        self.address.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.address.lineEdit()
        if line is not None:
            line.setPlaceholderText("https://…")
        self.fetch = QPushButton(tr("&Fetch"))
        self.fetch.setDefault(True)
        self.title = SectionTitle()
        self.keep = CheckBox(tr("&Keep at hand"))
        self.keep.setToolTip(tr("Keep this feed in the list above"))
        self.up, self.down = (
            _arrow("▲", tr("Move this feed up the list")),
            _arrow("▼", tr("Move this feed down the list")),
        )
        self.list = EntryList()
        self.only_new = CheckBox(tr("Show only what is &new"))
        self.choose_new = QPushButton(tr("Choose All N&ew"))
        self.choose_new.setAutoDefault(False)
        self._message = MessageLine(tr(HINT), quiet=True)
        self._count = QLabel()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take: QPushButton = self._buttons.addButton(
            tr("&Import", "several chosen texts"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.take.setAutoDefault(False)
        self._connect()
        self._arrange()
        self._show_state()

    @property
    def message(self) -> str:
        """What is said above the list, empty if there is nothing to say."""
        return self._message.said

    def show_known(self, feeds: Sequence[KnownFeed]) -> None:
        """Offer the feeds that are kept, and let the address that is given stand."""
        self._known = tuple(feeds)
        given = self.address.currentText()
        self.address.blockSignals(True)
        self.address.clear()
        for one in feeds:
            self.address.addItem(one.name, one.url)
            self.address.setItemData(self.address.count() - 1, one.url, Qt.ItemDataRole.ToolTipRole)
        place = next((n for n, one in enumerate(feeds) if given in (one.url, one.name)), -1)
        self.address.setCurrentIndex(place)
        if place < 0:
            self.address.setEditText(given)
        self.address.blockSignals(False)
        self._show_state()

    def show_feed(self, feed: Feed, known: Mapping[str, str]) -> None:
        """Show a feed's entries; `known` are the ids of their articles by address."""
        self.feed = feed
        self.title.setText(feed.name)
        if feed.url:
            self.address.setEditText(feed.url)
        self.list.entries.show_entries(feed.entries, known)
        self.list.show_only_new(self.only_new.isChecked())
        self.say("" if feed.entries else tr("This feed has no entries at present."))
        if feed.entries:
            self.list.setCurrentIndex(self.list.entries.index(0))
            self.list.setFocus()
        self.show_known(self._known)

    def tell_known(self, known: Mapping[str, str]) -> None:
        """Take in which entries are in the library now."""
        self.list.entries.tell_known(known)
        self.list.show_only_new(self.only_new.isChecked())

    def show_busy(self, busy: bool) -> None:
        """Show that a feed is being fetched, which can be stopped, or no more."""
        self._busy = busy
        if busy:
            self.say(tr("Fetching …"))
        self._show_state()

    def say(self, words: str) -> None:
        """Say something above the list; nothing clears it."""
        self._message.say(words)

    def chosen(self) -> list[FeedEntry]:
        """Return the entries that are chosen, in order."""
        return [offer.entry for offer in self.list.entries.rows if offer.chosen]

    def given(self) -> str:
        """Return the address that is given, also where a feed is named by its title."""
        text = self.address.currentText().strip()
        return next((one.url for one in self._known if one.name == text), text)

    def _connect(self) -> None:
        self.fetch.clicked.connect(self._fetch_pressed)
        self.address.activated.connect(lambda _row: self._fetch_pressed())
        self.keep.clicked.connect(self.keep_asked)
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.list.entries.changed.connect(self._show_state)
        self.only_new.toggled.connect(self.list.show_only_new)
        self.choose_new.clicked.connect(self.list.entries.choose_new)
        self.take.clicked.connect(lambda: self.import_asked.emit(self.chosen()))
        self._buttons.rejected.connect(self.reject)

    def _fetch_pressed(self) -> None:
        if self._busy:
            self.stop_asked.emit()
        elif self.given():
            self.fetch_asked.emit(self.given())

    def _arrange(self) -> None:
        top, head, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.address, 1)
        top.addWidget(self.fetch)
        head.addWidget(self.title, 1)
        for part in (self.keep, self.up, self.down):
            head.addWidget(part)
        below.addWidget(self.only_new)
        below.addWidget(self.choose_new)
        below.addStretch(1)
        below.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._message)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)
        layout.addWidget(self._buttons)
        self.resize(SIZE)

    def _show_state(self) -> None:
        offers = self.list.entries.rows
        chosen = sum(1 for offer in offers if offer.chosen)
        new = sum(1 for offer in offers if not offer.article)
        self.fetch.setText(tr("&Stop") if self._busy else tr("&Fetch"))
        words = tr("&Import {number}", number=chosen) if chosen else ""
        self.take.setText(words or tr("&Import", "several chosen texts"))
        self.take.setEnabled(bool(chosen) and not self._busy)
        self.choose_new.setEnabled(new > 0)
        words = tr_n("one entry, {new} new", "{n} entries, {new} new", len(offers), new=new)
        self._count.setText(words if offers else "")
        urls = [one.url for one in self._known]
        there = self.feed is not None and self.feed.url in urls
        place = urls.index(self.feed.url) if self.feed is not None and there else -1
        self.keep.setChecked(there)
        self.title.setVisible(self.feed is not None)
        self.keep.setVisible(self.feed is not None)
        self.keep.setEnabled(self.feed is not None and bool(self.feed.url))
        for part, able in ((self.up, place > 0), (self.down, -1 < place < len(urls) - 1)):
            part.setVisible(there and len(urls) > 1)
            part.setEnabled(able)


def _arrow(sign: str, does: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAutoRaise(True)
    button.setToolTip(does)
    button.setAccessibleName(does)
    return button
