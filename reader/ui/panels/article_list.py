"""The list of articles in the library, and of the sentences that a search found in them."""

from datetime import date, datetime

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.article import ArticleSummary
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.sections import ITEM, Ink, SectionDelegate, SectionList, SectionModel
from reader.ui.panels.snippets import Snippet, SnippetDelegate
from reader.ui.theme import theme_for

TITLE_LINES = 2
GAP = 2
BAR = 3
BAR_LEFT = 8
"""How far left of its words the bar of the open article stands."""
BATCH = 60
"""Rows laid out in one go, so that a library of any size opens without a pause."""


class ArticleDelegate(SectionDelegate):
    """Draws an article in two or three lines; a found sentence as everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_article = ""
        """The id of the article that is being read."""
        self._snippets = SnippetDelegate(parent)

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of an entry."""
        if isinstance(entry, Snippet):
            return self._snippets.content_size(entry, font, width)
        assert isinstance(entry, ArticleSummary)
        title, facts = self._parts(entry, font, width)
        return height(title) + GAP + height(facts) + GAP

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw an entry."""
        if isinstance(entry, Snippet):
            self._snippets.draw(painter, entry, font, colours)
            return
        assert isinstance(entry, ArticleSummary)
        title, facts = self._parts(entry, font, colours.area.width())
        if entry.id == self.open_article:
            bar = colours.area.adjusted(-BAR_LEFT, 0, 0, 0)
            bar.setWidth(BAR)
            painter.fillRect(bar, theme_for(colours.palette).accent)
        colours.use(painter)
        title.draw(painter, QPointF(colours.area.topLeft()))
        colours.use(painter, quiet=True)
        facts.draw(painter, QPointF(colours.at(height(title) + GAP)))

    def _parts(
        self, article: ArticleSummary, font: QFont, width: int
    ) -> tuple[QTextLayout, QTextLayout]:
        title = QFont(font)
        title.setBold(article.id == self.open_article)
        return (
            lay_out(article.name, title, width, max_lines=TITLE_LINES),
            lay_out(facts(article, date.today()), font, width, max_lines=2),
        )


class ArticleList(SectionList):
    """Articles, and found sentences below them."""

    opened = Signal(object)
    """An ArticleSummary or a Snippet, clicked or taken with Enter."""
    delete_asked = Signal(object)
    """The ArticleSummary to delete."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Articles", parent)
        self.articles: SectionModel[ArticleSummary | Snippet] = SectionModel(words)
        self.setModel(self.articles)
        self._delegate = ArticleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(SectionList.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.taken.connect(self._open)

    def mark_open(self, identity: str) -> None:
        """Show which article is being read, in its own row; an empty id is none."""
        another, self._delegate.open_article = identity != self._delegate.open_article, identity
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        index = self.articles.row_of(
            lambda entry: isinstance(entry, ArticleSummary) and entry.id == identity
        )
        if index.isValid() and (another or not self.hasFocus()):
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current(self) -> ArticleSummary | Snippet | None:
        """Return the selected entry."""
        entry = self.currentIndex().data(ITEM) if self.currentIndex().isValid() else None
        return entry if isinstance(entry, ArticleSummary | Snippet) else None

    def event(self, event: QEvent) -> bool:
        """Keep Del from the window's shortcuts while the list has the focus."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to delete with Del; the rest is as in any list."""
        entry = self.current()
        if isinstance(entry, ArticleSummary) and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(entry)
        else:
            super().keyPressEvent(event)

    def _open(self, entry: object) -> None:
        if isinstance(entry, ArticleSummary | Snippet):
            self.opened.emit(entry)


def facts(article: ArticleSummary, today: date) -> str:
    """Return what is to be known about an article, to be broken only between two facts."""
    notes = {0: "", 1: "1 note"}.get(article.annotations, f"{article.annotations} notes")
    told = article.metadata.date.isoformat() if article.metadata.date else ""
    opened = (
        f"read {day_in_words(article.opened_at, today)}" if article.opened_at else "not read yet"
    )
    parts = (article.metadata.site, told, notes, opened)
    return " · ".join(part.replace(" ", "\u00a0") for part in parts if part)


def day_in_words(moment: datetime, today: date) -> str:
    """Return the day of `moment` as one says it on `today`."""
    day = moment.astimezone().date()
    past = (today - day).days
    if past <= 0:
        return "today"
    if past == 1:
        return "yesterday"
    return f"{past} days ago" if past < 7 else f"on {day.isoformat()}"


def words(entry: ArticleSummary | Snippet) -> str:
    """Return an entry in words, for screen readers."""
    if isinstance(entry, Snippet):
        return f"{entry.sentence} ({entry.title})"
    return f"{entry.name}. {facts(entry, date.today())}"
