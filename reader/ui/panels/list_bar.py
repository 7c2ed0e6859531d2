"""The bar above the library's list: which list is shown, by which tag or term, in which order."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.model.errors import ReaderError
from reader.model.shelf import ArticleOrder, ArticleQuery, SmartList
from reader.model.wording import tr, tr_later
from reader.store.library import Library
from reader.ui.plain import menu_words

LISTS = {
    SmartList.ALL: tr_later("All articles"),
    SmartList.UNREAD: tr_later("Unread"),
    SmartList.NOTES: tr_later("With notes"),
    SmartList.MONTH: tr_later("This month"),
    SmartList.FAVOURITES: tr_later("Favourites"),
    SmartList.ARCHIVE: tr_later("Archive"),
    SmartList.TRASH: tr_later("Trash"),
}
ORDERS = {
    ArticleOrder.READ: tr_later("Last read"),
    ArticleOrder.IMPORTED: tr_later("Last imported"),
    ArticleOrder.DATE: tr_later("Date"),
    ArticleOrder.TITLE: tr_later("Title"),
    ArticleOrder.SITE: tr_later("Site"),
    ArticleOrder.LENGTH: tr_later("Length"),
    ArticleOrder.PROGRESS: tr_later("Progress"),
    ArticleOrder.NOTES: tr_later("Notes"),
    ArticleOrder.NEW_TERMS: tr_later("New terms"),
}


class ListBar(QWidget):
    """Two buttons with menus: the list, and its order."""

    changed = Signal()
    """`query` is another one."""
    term_wanted = Signal()
    """The reader wants the articles with a term, which is to be asked for."""
    empty_wanted = Signal()

    def __init__(self, library: Callable[[], Library], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.query = ArticleQuery()
        self._term = ""
        self._list = self._button(tr("Which articles are listed"), self._fill_lists)
        self._order = self._button(tr("What the list is sorted by"), self._fill_orders)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        layout.addStretch(1)
        layout.addWidget(self._order)
        self._tell()

    def show_list(self, query: ArticleQuery, term: str = "") -> None:
        """Ask for other articles; `term` is what those of a term are called by."""
        if (query, term) != (self.query, self._term):
            self.query, self._term = query, term
            self._tell()
            self.changed.emit()

    def _button(self, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button

    def _tell(self) -> None:
        words = tr(LISTS[self.query.list or SmartList.ALL])
        if self.query.tag:
            words = f"#{self.query.tag}"
        elif self.query.concepts is not None:
            words = tr("With {term}", term=self._term)
        metrics = self._list.fontMetrics()
        self._list.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, 160))
        arrow = " ↑" if self.query.backwards else ""
        self._order.setText(tr(ORDERS[self.query.order]) + arrow)

    def _fill_lists(self, menu: QMenu) -> None:
        menu.clear()
        try:
            counts, tags = self._library().list_counts(), self._library().article_tags()
        except ReaderError:
            counts, tags = {}, {}
        group = QActionGroup(menu)
        plain = not self.query.tag and self.query.concepts is None
        for one, words in LISTS.items():
            action = self._add(menu, group, f"{tr(words)}\t{counts.get(one, 0):,}", one=one)
            action.setChecked(plain and self.query.list is one)
            if one in (SmartList.MONTH, SmartList.FAVOURITES):
                menu.addSeparator()
        menu.addSeparator()
        for tag, count in tags.items():
            action = self._add(menu, group, f"#{menu_words(tag)}\t{count:,}", tag=tag)
            action.setChecked(self.query.tag == tag)
        menu.addAction(tr("With a &Term…"), self.term_wanted.emit)
        if counts.get(SmartList.TRASH):
            menu.addSeparator()
            menu.addAction(tr("&Empty Trash…"), self.empty_wanted.emit)

    def _add(
        self, menu: QMenu, group: QActionGroup, words: str,
        *, one: SmartList = SmartList.ALL, tag: str = "",
    ) -> QAction:  # fmt: skip
        wanted = replace(self.query, list=None if tag else one, tag=tag, concepts=None)
        action = menu.addAction(words, lambda: self.show_list(wanted))
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _fill_orders(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for order, words in ORDERS.items():
            wanted = replace(self.query, order=order, backwards=False)
            action = menu.addAction(tr(words), partial(self.show_list, wanted, self._term))
            action.setCheckable(True)
            action.setChecked(order is self.query.order)
            group.addAction(action)
        menu.addSeparator()
        turned = replace(self.query, backwards=not self.query.backwards)
        action = menu.addAction(tr("&Reversed"), lambda: self.show_list(turned, self._term))
        action.setCheckable(True)
        action.setChecked(self.query.backwards)
