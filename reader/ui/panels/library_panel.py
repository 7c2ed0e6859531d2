"""The reader's library: its articles in lists, and what a search finds in all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.model.article import ArticleSummary
from reader.model.shelf import ArticleOrder, ArticleQuery, SmartList
from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.ui.clipboard import local_files
from reader.ui.panels.article_acts import ArticleActs
from reader.ui.panels.article_list import ArticleList
from reader.ui.panels.article_rows import ArticleRows
from reader.ui.panels.found_list import sections
from reader.ui.panels.list_bar import ListBar
from reader.ui.panels.parts import EmptyState, TextLabel, make_clearable
from reader.ui.panels.searching import Searching
from reader.ui.panels.snippets import Snippet
from reader.ui.panels.watched_line import WatchedLine
from reader.ui.tasks import Task
from reader.workflow import shelving
from reader.workflow.finding import Found, words_of
from reader.workflow.workspace import Workspace

EMPTY = tr_later(
    "Your library is empty.\n\nDrop a file here, open one with Ctrl+O, or copy an article"
    " and press Ctrl+Shift+V."
)
NOTHING_HERE = tr_later("No article is in this list.")
NOTHING_FOUND = tr_later("Nothing found.")
SEARCHING = tr_later("Searching…")

SIZE = (300, 520)
LARGE = 1500
"""Articles that are listed, whatever the order, before one could see a frame being late."""


class LibraryPanel(QWidget):
    """Lists the articles that are asked for, or what was found of the words that are typed."""

    open_requested = Signal(str)
    """The id of an article."""
    place_requested = Signal(str, int, Span, str)
    """Article id, block and span of a sentence that was found, and what was looked for."""
    note_requested = Signal(str, str)
    """The ids of an article and of a note in it."""
    concept_requested = Signal(str)
    article_deleted = Signal(str)
    """The article of that id is in the trash, or gone."""
    files_dropped = Signal(list)
    listed = Signal()
    """The list is another than before."""
    said = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = ArticleRows((), self._load)
        self._state = -1
        self._shown_query: ArticleQuery | None = None
        self._found: Found | None = None
        self._sorting: Task | None = None
        self._open_article = ""
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Search texts, English, notes, terms"))
        self._line.setAccessibleName(tr("Search the library"))
        make_clearable(self._line)
        self.bar = ListBar(lambda: workspace.library)
        self._list = ArticleList()
        self._list.opened.connect(self._open)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._empty = EmptyState(tr(EMPTY))
        self.watched = WatchedLine()
        self._problem = TextLabel()
        self._problem.setContentsMargins(10, 4, 10, 4)
        self._problem.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._searching = Searching(workspace, self)
        self._searching.found.connect(self._show_found)
        self._searching.failed.connect(self._say)
        self._line.textChanged.connect(self._typed)
        self._line.returnPressed.connect(self._enter_list)
        self.acts = ArticleActs(workspace, self)
        self.acts.done.connect(self.refresh)
        self.acts.trashed.connect(self.article_deleted)
        self.acts.said.connect(self.said)
        self._list.trash_asked.connect(lambda one: self.acts.trash(one, self.about(one)))
        self._list.pressed_key = lambda key, one: self.acts.press(key, one, self.about(one))
        self.bar.changed.connect(self.refresh)
        self.bar.term_wanted.connect(self._ask_for_term)
        self.bar.empty_wanted.connect(self.acts.empty)
        workspace.history.moved.append(self.refresh)
        self._arrange()
        self.refresh()

    @property
    def is_empty(self) -> bool:
        """Whether there is no article at all, the trash aside."""
        return not self._workspace.library.has_articles()

    def sizeHint(self) -> QSize:
        """Return a size to read titles at."""
        return QSize(*SIZE)

    def refresh(self) -> None:
        """List the articles anew if the list is another than the one that is shown."""
        library, query = self._workspace.library, self.bar.query
        state = library.list_state()
        if (state, query) == (self._state, self._shown_query):
            return
        self._state, self._shown_query = state, query
        if query.order is ArticleOrder.NEW_TERMS or library.most_articles() > LARGE:
            self._sort(query)
        else:
            self._list_articles(library.listed(query))

    def read_again(self) -> None:
        """Show the rows anew, as when other terms were found in the articles."""
        self._rows.forget()
        self._list.viewport().update()

    def search_for(self, text: str) -> None:
        """Search the library, as if `text` had been typed."""
        self._line.setText(text)

    def show_term(self, text: str, concepts: tuple[str, ...]) -> None:
        """List the articles in which one of `concepts` stands, which `text` names."""
        query = ArticleQuery(None, "", concepts, self.bar.query.order, self.bar.query.backwards)
        self.bar.show_list(query, text)

    def show_open(self, identity: str) -> None:
        """Show which article is being read; an empty id is none."""
        self._open_article = identity
        self.refresh()
        self._list.mark_open(identity)

    def show_notes(self, identity: str, notes: int) -> None:
        """Tell that an article has so many notes now."""
        self._rows.tell_notes(identity, notes)
        self._list.viewport().update()

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the articles that the reader selected, if these are several."""
        chosen = self._list.selected()
        return chosen if len(chosen) > 1 else ()

    def close_search(self) -> None:
        """End what is under way, as when the window closes."""
        self._searching.close()
        if self._sorting is not None:
            self._sorting.wait(10)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the dropped files."""
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(10, 8, 10, 4)
        top.addWidget(self._line)
        top.addWidget(self.bar)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self.watched)
        self.setAcceptDrops(True)

    def _load(self, ids: Sequence[str]) -> dict[str, ArticleSummary]:
        return shelving.summaries(self._workspace, ids)

    def _sort(self, query: ArticleQuery) -> None:
        """List off the window's thread: new terms, and a large library, take a while."""
        if self._sorting is not None:
            self._shown_query = None  # when it is over
            return
        workspace = self._workspace
        self._sorting = Task(lambda _report, _stop: shelving.listed(workspace, query), self)
        self._sorting.succeeded.connect(
            lambda ids: self._list_articles(ids) if self.bar.query == query else None
        )
        self._sorting.failed.connect(self._say)
        self._sorting.ended.connect(self._sorted)
        self._sorting.start()

    def _sorted(self) -> None:
        self._sorting = None
        self.refresh()

    def _list_articles(self, ids: tuple[str, ...]) -> None:
        self.listed.emit()
        if ids == self._rows.ids and ids:
            self.read_again()
        else:
            self._rows = ArticleRows(ids, self._load)
            if not self._query():
                self._show_articles()
        if self._query():
            self._searching.ask(self._query())

    def _show_articles(self) -> None:
        self._found = None
        self._list.show_rows(self._rows)
        self._list.mark_open(self._open_article)
        self._show_stack(EMPTY if self._is_plain() and self.is_empty else NOTHING_HERE)

    def _is_plain(self) -> bool:
        return self.bar.query.list is SmartList.ALL

    def _show_found(self, found: Found) -> None:
        if found == self._found:
            return
        self._found = found
        self._list.show_sections(sections(found))
        self._list.mark_open(self._open_article)
        self._show_stack(NOTHING_FOUND)

    def _show_stack(self, nothing: str) -> None:
        self._empty.setText(tr(nothing))
        there = self._list.articles.rowCount() > 0
        self._stack.setCurrentWidget(self._list if there else self._empty)

    def _query(self) -> str:
        return self._line.text().strip()

    def _typed(self) -> None:
        self._problem.hide()
        self._searching.ask(self._query())
        self.bar.setVisible(not self._query())
        if not self._query():
            self._show_articles()
        elif self._found is None and self._stack.currentWidget() is self._empty:
            self._empty.setText(tr(SEARCHING))

    def _enter_list(self) -> None:
        self._searching.begin()
        first = self._list.articles.row_of(lambda _entry: True)
        if first.isValid():
            self._list.setCurrentIndex(first)
            self._list.setFocus()

    def _open(self, entry: object) -> None:
        if isinstance(entry, ArticleSummary):
            self.open_requested.emit(entry.id)
        elif isinstance(entry, Snippet) and entry.concept:
            self.concept_requested.emit(entry.concept)
        elif isinstance(entry, Snippet) and entry.note:
            self.note_requested.emit(entry.article, entry.note)
        elif isinstance(entry, Snippet):
            self.place_requested.emit(entry.article, entry.block, entry.span, self._looked_for())

    def _looked_for(self) -> str:
        """Return the word of the search that stands in a text, to be marked there."""
        words = words_of(self._found.query) if self._found else ()
        return max(words, key=len, default="")

    def _ask_for_term(self) -> None:
        text, sure = QInputDialog.getText(
            self, tr("Articles with a term"), tr("A written form of the term:")
        )
        if not sure or not text.strip():
            return
        concepts = self._workspace.find(text.strip())
        if concepts:
            self.show_term(text.strip(), tuple(concept.id for concept in concepts))
        else:
            self.said.emit(
                tr("The glossary has no term “{text}”: search for it instead.", text=text.strip())
            )

    def _show_menu(self, at: QPoint) -> None:
        entry = self._list.current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Open") + "\tEnter", lambda: self._open(entry))
        if isinstance(entry, ArticleSummary):
            self.acts.fill(menu, entry, self.about(entry))
        menu.popup(self._list.viewport().mapToGlobal(at))

    def about(self, article: ArticleSummary) -> tuple[str, ...]:
        """Return what an act on `article` is about: all that is selected, if it is."""
        selected = self._list.selected()
        return selected if article.id in selected else (article.id,)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
