"""The reader's library: every imported article, searched by title and by text."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox, QStackedLayout, QVBoxLayout, QWidget

from reader.model.article import ArticleSummary
from reader.model.errors import ReaderError
from reader.model.spans import Span
from reader.store.values import Occurrence
from reader.ui.panels.article_list import ArticleList
from reader.ui.panels.glossary_table import search_key
from reader.ui.panels.parts import EmptyState, TextLabel
from reader.ui.panels.snippets import Snippet, elsewhere_snippet
from reader.ui.plain import plain_box
from reader.ui.tasks import Task
from reader.workflow.workspace import Workspace

EMPTY = "Your library is empty.\n\nDrop a file here, or open one with Ctrl+O."
NOTHING_FOUND = "Nothing found."
PAUSE = 200
"""Milliseconds without typing after which the texts are searched."""

SIZE = (300, 520)


class LibraryPanel(QWidget):
    """Lists articles, those last read first; search results below."""

    open_requested = Signal(str)
    """The id of an article."""
    place_requested = Signal(str, int, Span, str)
    """Article id, block and span of a sentence that was found, and what was looked for."""
    article_deleted = Signal(str)
    files_dropped = Signal(list)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.library = workspace.library
        self._articles: list[ArticleSummary] = []
        self._found: tuple[str, Sequence[Snippet]] = ("", ())
        self._task: Task | None = None
        self._searching = ""
        self._open_article = ""
        self._line = QLineEdit()
        self._line.setPlaceholderText("Search titles and texts")
        self._line.setAccessibleName("Search the library")
        self._line.setClearButtonEnabled(True)
        self._list = ArticleList()
        self._list.opened.connect(self._open)
        self._list.delete_asked.connect(self.ask_to_delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._empty = EmptyState(EMPTY)
        self._problem = TextLabel()
        self._problem.setContentsMargins(10, 4, 10, 4)
        self._problem.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.search_texts)
        self._line.textChanged.connect(self._typed)
        self._line.returnPressed.connect(self._enter_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(10, 8, 10, 6)
        top.addWidget(self._line)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._problem)
        self.setAcceptDrops(True)
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Whether there is no article at all."""
        return not self._articles

    def sizeHint(self) -> QSize:
        """Return a size to read titles at."""
        return QSize(*SIZE)

    def refresh(self) -> None:
        """Read the list of articles anew."""
        known = self.library.articles()
        articles = sorted(known, key=lambda a: a.opened_at or a.imported_at, reverse=True)
        if articles != self._articles or not articles:
            self._articles = articles
            self._show()

    def search_for(self, text: str) -> None:
        """Search titles and texts, as if `text` had been typed."""
        self._line.setText(text)

    def show_open(self, identity: str) -> None:
        """Show which article is being read; an empty id is none."""
        self._open_article = identity
        self.refresh()
        self._list.mark_open(identity)

    def show_notes(self, identity: str, notes: int) -> None:
        """Tell that an article has so many notes now."""
        self._articles = [
            replace(article, annotations=notes) if article.id == identity else article
            for article in self._articles
        ]
        self._show()

    def ask_to_delete(self, article: ArticleSummary) -> None:
        """Delete an article if the reader confirms."""
        notes = {0: "", 1: " and its note"}.get(
            article.annotations, f" and its {article.annotations} notes"
        )
        box = plain_box(
            QMessageBox.Icon.Warning, "Delete article", f"Delete “{article.name}”{notes}?", self
        )
        box.setInformativeText("Its text and translations go too. This cannot be undone.")
        delete = box.addButton("Delete", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is delete:
            self._delete(article)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the dropped files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _delete(self, article: ArticleSummary) -> None:
        try:
            self.library.delete(article.id)
        except ReaderError as error:
            self._say(str(error))
        self.refresh()
        self.article_deleted.emit(article.id)

    def _typed(self) -> None:
        self._problem.hide()
        self._show()
        self._pause.start()

    def search_texts(self) -> None:
        """Search the texts for what is typed, now or when the search under way is done."""
        query = self._line.text().strip()
        if not query or self._task is not None:
            return
        self._searching = query
        library = self.library

        def work(_report: object, _cancelled: object) -> tuple[str, tuple[Occurrence, ...]]:
            return query, library.search(query)

        self._task = Task(work, self)
        self._task.succeeded.connect(self._show_found)
        self._task.failed.connect(self._say)
        self._task.ended.connect(self._searched)
        self._task.start()

    def _searched(self) -> None:
        if self._task is not None:
            self._task.discard()
            self._task = None
        if self._searching != self._line.text().strip():
            self.search_texts()

    def _show_found(self, found: tuple[str, tuple[Occurrence, ...]]) -> None:
        query, places = found
        self._found = (query, [elsewhere_snippet(place, [query]) for place in places])
        self._show()

    def _show(self) -> None:
        query = self._line.text().strip()
        words = search_key(query).split()
        titled = [
            article
            for article in self._articles
            if all(word in _searched_text(article) for word in words)
        ]
        found = self._found[1] if query and self._found[0] == query else ()
        by_article: dict[str, list[Snippet]] = {}
        for place in found:
            by_article.setdefault(place.article, []).append(place)
        chosen = self._list.current()
        self._list.articles.set_sections(
            [
                ("Titles" if query else "", titled),
                *((places[0].title, places) for places in by_article.values()),
            ]
        )
        if chosen is not None:
            self._list.setCurrentIndex(
                self._list.articles.row_of(lambda entry: _same(entry, chosen))
            )
        self._list.mark_open(self._open_article)
        self._empty.setText(NOTHING_FOUND if self._articles else EMPTY)
        self._stack.setCurrentWidget(self._list if self._list.articles.rows else self._empty)

    def _enter_list(self) -> None:
        first = self._list.articles.row_of(lambda _entry: True)
        if first.isValid():
            self._list.setCurrentIndex(first)
            self._list.setFocus()

    def _open(self, entry: object) -> None:
        if isinstance(entry, Snippet):
            self.place_requested.emit(entry.article, entry.block, entry.span, self._found[0])
        elif isinstance(entry, ArticleSummary):
            self.open_requested.emit(entry.id)

    def _show_menu(self, at: QPoint) -> None:
        entry = self._list.current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Open\tEnter", lambda: self._open(entry))
        if isinstance(entry, ArticleSummary):
            menu.addAction("&Delete…\tDel", lambda: self.ask_to_delete(entry))
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()


def _searched_text(article: ArticleSummary) -> str:
    told = article.metadata
    return search_key(" ".join((article.name, told.byline, told.site, told.url)))


def _same(one: ArticleSummary | Snippet, other: ArticleSummary | Snippet) -> bool:
    if isinstance(one, ArticleSummary) and isinstance(other, ArticleSummary):
        return one.id == other.id
    return one == other
