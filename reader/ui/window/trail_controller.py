"""Back and forward between the places that the reader has been at, and the articles read last."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QMouseEvent

from reader.model.article import ArticleSummary, ReadingPosition
from reader.model.errors import ReaderError
from reader.model.shelf import ArticleQuery
from reader.model.wording import tr, tr_later
from reader.ui.plain import menu_words
from reader.workflow.trail import Place, Trail
from reader.workflow.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

RECENT = 12
NOTHING_BEHIND = tr_later("There is nothing to go back to yet.")
NOTHING_AHEAD = tr_later("There is nothing to go forward to: you have not gone back.")
LONGEST = 44
"""Characters of a title in the menu."""


class TrailController(QObject):
    """Remembers the places that are left, and goes to them again."""

    def __init__(self, workspace: Workspace, window: "MainWindow") -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading, self._view = window.reading, window.view
        self._actions = window.actions_
        self._open = window.open_by_id
        self._trail = Trail()
        self._going = False
        self._recent: list[QAction] = []
        self._menu = self._actions.menu("H&istory")
        self._menu.aboutToShow.connect(self._fill)
        self._reading.left.connect(self._left)
        self._view.viewport().installEventFilter(self)
        self._tell()

    def mark(self) -> None:
        """Remember where the reader is, before the view jumps."""
        here = self._here()
        if here is not None:
            self._left(*here)

    def back(self) -> None:
        """Show what was shown before."""
        self._go(self._trail.back)

    def forward(self) -> None:
        """Show what the reader came back from."""
        self._go(self._trail.forward)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Go back and forward with the buttons at the side of a mouse."""
        if event.type() is not QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        acts = {
            Qt.MouseButton.BackButton: self.back,
            Qt.MouseButton.ForwardButton: self.forward,
        }
        act = acts.get(event.button())
        if act is not None:
            act()
        return act is not None

    def _here(self) -> Place | None:
        article = self._reading.article
        return Place(article.article.id, self._view.position()) if article else None

    def _left(self, article: str, position: ReadingPosition) -> None:
        if not self._going:
            self._trail.leave(Place(article, position))
            self._tell()

    def _go(self, step: Callable[[Place | None], Place | None]) -> None:
        here = self._here()
        place = step(here)
        while place is not None and not self._is_there(place.article):
            self._trail.forget(place.article)
            place = step(None)
        if place is not None:
            self._going = True
            try:
                if self._open(place.article):
                    self._view.go_to(place.position)
            finally:
                self._going = False
        self._tell()

    def _is_there(self, article: str) -> bool:
        try:
            known = self._workspace.library.summaries([article])
        except ReaderError:
            return True  # opening it says what is the matter
        return article in known and known[article].shelf.trashed_at is None

    def _tell(self) -> None:
        trail = self._trail
        self._actions.offer("back", "" if trail.has_behind else tr(NOTHING_BEHIND))
        self._actions.offer("forward", "" if trail.has_ahead else tr(NOTHING_AHEAD))

    def _fill(self) -> None:
        for action in self._recent:
            self._menu.removeAction(action)
            action.deleteLater()
        self._recent = [self._entry(article) for article in self._last_read()]
        self._menu.addActions(self._recent)

    def _last_read(self) -> list[ArticleSummary]:
        library = self._workspace.library
        try:
            ids = library.listed(ArticleQuery(None))[: 2 * RECENT]
            known = library.summaries(ids)
        except ReaderError:
            return []
        articles = [known[one] for one in ids if one in known]
        return [one for one in articles if one.opened_at is not None][:RECENT]

    def _entry(self, article: ArticleSummary) -> QAction:
        name = article.name if len(article.name) <= LONGEST else f"{article.name[:LONGEST]}…"
        action = QAction(menu_words(name), self._menu)
        action.triggered.connect(partial(self._open, article.id))
        return action
