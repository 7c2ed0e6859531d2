"""The list of articles in the library, and of the sentences that a search found in them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.article import ArticleSummary
from reader.model.wording import tr, tr_n
from reader.ui.facts import BETWEEN, fact_lines
from reader.ui.panels.article_rows import ArticleRows
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.sections import ITEM, Ink, SectionDelegate, SectionList, SectionModel
from reader.ui.panels.snippets import Snippet, SnippetDelegate
from reader.ui.theme import theme_for

TITLE_LINES = 2
LINES = 4
"""Lines of title and facts together, in every row."""
WIDE_LINES = 2
WIDE_EM = 40
"""The width, in em, from which a title and what is known have a line each, as below the text."""
GAP = 2
BAR = 3
BAR_LEFT = 8
"""How far left of its words the bar of the open article stands."""
BATCH = 60
"""Found sentences laid out in one go, so that many show without a pause."""


Entry = ArticleSummary | Snippet


class ArticleDelegate(SectionDelegate):
    """Draws an article in two or three lines; a found sentence as everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_article = ""
        """The id of the article that is being read."""
        self._snippets = SnippetDelegate(parent)
        self._lines: dict[str, int] = {}

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of an entry."""
        if isinstance(entry, Snippet):
            return self._snippets.content_size(entry, font, width)
        # The same for all, so that none need be read to know where another stands.
        return _lines_in(width, font) * self._line(font) + 2 * GAP

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
        lines = _lines_in(width, font)
        name = lay_out(article.name, title, width, max_lines=min(TITLE_LINES, lines - 1))
        rest = lines - name.lineCount()
        told = fact_lines(
            facts(article, date.today()), width, QFontMetricsF(font).horizontalAdvance
        )
        return name, lay_out(told, font, width, max_lines=rest)

    def _line(self, font: QFont) -> int:
        key = font.toString()
        if key not in self._lines:
            bold = QFont(font)
            bold.setBold(True)
            self._lines[key] = height(lay_out("漢g", bold, 1000, max_lines=1))
        return self._lines[key]


class ArticleList(SectionList):
    """Articles, or what a search found."""

    opened = Signal(object)
    """An ArticleSummary or a Snippet, clicked or taken with Enter."""
    trash_asked = Signal(object)
    """The ArticleSummary that Del was pressed on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Articles"), parent)
        self.articles: SectionModel[ArticleSummary | Snippet] = SectionModel(words)
        self.pressed_key: Callable[[str, ArticleSummary], bool] = lambda _key, _article: False
        """Does what a letter stands for, and tells whether it stands for anything."""
        self.setModel(self.articles)
        self._rows: ArticleRows | None = None
        self._delegate = ArticleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setBatchSize(BATCH)
        self.setSelectionMode(SectionList.SelectionMode.ExtendedSelection)
        self.taken.connect(self._open)

    def show_rows(self, rows: ArticleRows) -> None:
        """Show articles, which are read when they are looked at."""
        chosen, several = self.current(), self.selected()
        self._rows = rows
        self.setUniformItemSizes(True)
        self.setLayoutMode(SectionList.LayoutMode.SinglePass)
        self.articles.set_rows(rows)
        if isinstance(chosen, ArticleSummary):
            self.setCurrentIndex(self._index(chosen.id))
        if len(several) > 1:
            self._select(several)

    def show_sections(self, sections: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        """Show what was found."""
        chosen = self.current()
        self._rows = None
        self.setUniformItemSizes(False)
        self.setLayoutMode(SectionList.LayoutMode.Batched)
        self.articles.set_sections(sections)
        if chosen is not None:
            self.setCurrentIndex(self.articles.row_of(lambda entry: _same(entry, chosen)))

    def mark_open(self, identity: str) -> None:
        """Show which article is being read, in its own row; an empty id is none."""
        another, self._delegate.open_article = identity != self._delegate.open_article, identity
        self.viewport().update()
        index = self._index(identity)
        chosen = len(self.selectionModel().selectedRows()) > 1
        if index.isValid() and (another or not (self.hasFocus() or chosen)):
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _index(self, identity: str) -> QModelIndex:
        if self._rows is not None:
            return self.articles.index(self._rows.place(identity))
        return self.articles.row_of(
            lambda entry: isinstance(entry, ArticleSummary) and entry.id == identity
        )

    def current(self) -> ArticleSummary | Snippet | None:
        """Return the selected entry."""
        entry = self.currentIndex().data(ITEM) if self.currentIndex().isValid() else None
        return entry if isinstance(entry, ArticleSummary | Snippet) else None

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the articles that are selected, in the order of the list."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        if self._rows is not None:
            return tuple(self._rows.ids[number] for number in numbers)
        entries = (self.articles.index(number).data(ITEM) for number in numbers)
        return tuple(entry.id for entry in entries if isinstance(entry, ArticleSummary))

    def _select(self, identities: Iterable[str]) -> None:
        """Select those of the articles that are listed, beside what is selected."""
        found = QItemSelection()
        for identity in identities:
            index = self._index(identity)
            if index.isValid():
                found.append(QItemSelectionRange(index))
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.Select)

    def event(self, event: QEvent) -> bool:
        """Keep Del and letters from the window's shortcuts while the list has the focus."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Delete or event.text().isalpha())
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the trash with Del, do what a letter stands for; the rest is as in any list."""
        entry = self.current()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not isinstance(entry, ArticleSummary):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_asked.emit(entry)
        elif not (plain and self.pressed_key(event.text().upper(), entry)):
            super().keyPressEvent(event)

    def _open(self, entry: object) -> None:
        held = QApplication.keyboardModifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            # A click that selects one more, or all up to here.
            return
        if isinstance(entry, ArticleSummary | Snippet):
            self.opened.emit(entry)


def _lines_in(width: int, font: QFont) -> int:
    """Return how many lines a row of so many pixels has."""
    return WIDE_LINES if width >= WIDE_EM * QFontInfo(font).pixelSize() else LINES


def facts(article: ArticleSummary, today: date) -> str:
    """Return what is to be known about an article, to be broken only between two facts."""
    told = article.metadata
    parts = (
        "★" if article.shelf.favourite else "",
        told.site,
        told.date.isoformat() if told.date else "",
        tr_n("{n:,} note", "{n:,} notes", article.annotations) if article.annotations else "",
        _reading(article, today),
        *(f"#{tag}" for tag in article.shelf.tags),
        tr_n("{n:,} new term", "{n:,} new terms", article.new_terms) if article.new_terms else "",
        tr_n("{n:,} sentence", "{n:,} sentences", article.segments) if article.segments else "",
    )
    return BETWEEN.join(part.replace(" ", "\u00a0") for part in parts if part)


def _reading(article: ArticleSummary, today: date) -> str:
    if article.opened_at is None:
        return tr("not read yet")
    part = int(100 * article.progress)
    day = day_in_words(article.opened_at, today)
    if 0 < part < 100:
        return tr("{part} % read {day}", part=part, day=day)
    return tr("read {day}", day=day)


def day_in_words(moment: datetime, today: date) -> str:
    """Return the day of `moment` as one says it on `today`."""
    day = moment.astimezone().date()
    past = (today - day).days
    if past <= 0:
        return tr("today")
    if past == 1:
        return tr("yesterday")
    return tr("{past} days ago", past=past) if past < 7 else tr("on {day}", day=day.isoformat())


def words(entry: ArticleSummary | Snippet) -> str:
    """Return an entry in words, for screen readers."""
    if isinstance(entry, Snippet):
        return f"{entry.sentence} ({entry.title})"
    return f"{entry.name}. {facts(entry, date.today())}"


def _same(one: Entry, other: Entry) -> bool:
    if isinstance(one, ArticleSummary) and isinstance(other, ArticleSummary):
        return one.id == other.id
    return one == other
