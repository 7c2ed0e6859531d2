"""A library of ten thousand articles: one more, a search, the start, scrolling, others' changes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count

from measuring import Options, Peer, Result, Timing, Work, compare, timed, within_frame
from PySide6.QtWidgets import QApplication
from texts import paragraphs
from workspaces import english, fill, open_workspace

from reader.model.article import BlockKind, Content, Metadata
from reader.model.shelf import ArticleOrder, ArticleQuery
from reader.model.translation import Translation
from reader.text.blocks import make_block
from reader.ui.panels.article_list import ArticleList
from reader.ui.panels.library_panel import LibraryPanel
from reader.workflow import shelving
from reader.workflow.finding import Finder, Found
from reader.workflow.workspace import Workspace

FEW = 100
"""Articles of the library that the large one is compared with."""
SIZE = (340, 900)


def results(options: Options) -> Iterator[Result]:
    """Measure what a reader does with a library, large against small."""
    application = QApplication.instance() or QApplication([])
    many = options.size(10_000, 2 * FEW)
    large, small = (_library(options, number) for number in (many, FEW))

    def against_small(what: str, timing: Callable[[Workspace], Timing]) -> list[Result]:
        peer = Peer(f"the same with {FEW}", timing(small))
        work = Work("library", f"{many:,} articles, {what}", timing(large), peers=[peer])
        return compare(work, options.runs)

    yield from against_small("import of one more", _importing)
    yield from against_small("panel made and painted", _starting)
    yield from against_small("listed by title", lambda one: _listing(one, ArticleOrder.TITLE))
    yield from against_small(
        "listed by new terms", lambda one: _listing(one, ArticleOrder.NEW_TERMS)
    )
    for query in ("蒸留", "推論 蒸留", "small model", "どこにもない言葉"):
        yield from compare(
            Work(
                "library",
                f"{many:,} articles, search for {query}",
                _searching(large, query),
                peers=[Peer("SQLite scan of the texts alone", _scan(large, query.split()[0]))],
            ),
            options.runs,
        )
    for query in ("small model", "モデル"):
        yield from compare(
            Work(
                "library",
                f"{many:,} articles, first hits of a search for {query}",
                _first_hits(large, query),
                peers=[Peer("the same with all hits", _searching(large, query))],
            ),
            options.runs,
        )
    panel = LibraryPanel(large)
    panel.resize(*SIZE)
    panel.show()
    _wait_for_rows(panel)
    application.processEvents()
    yield from compare(_scrolling(panel), options.runs)
    yield from compare(
        within_frame(
            "library",
            "another window translated: the panel looks whether its list is another",
            panel.refresh,
        ),
        options.runs,
    )
    panel.close()
    application.processEvents()
    for workspace in (large, small):
        workspace.close()


def _library(options: Options, articles: int) -> Workspace:
    workspace = open_workspace(options.scratch / str(articles))
    segments = [source for sources in fill(workspace, articles) for source in sources]
    workspace.library.remember(
        ("", Translation(source, english(source), "benchmark", -0.5)) for source in segments
    )
    workspace.index.catch_up()
    return workspace


def _importing(workspace: Workspace) -> Timing:
    numbers = count()
    blocks = tuple(make_block(BlockKind.PARAGRAPH, line) for line in paragraphs(20))

    def add() -> None:
        own = make_block(BlockKind.PARAGRAPH, f"追加の{next(numbers)}番目である。")
        workspace.library.add(Content(Metadata("追加"), (own, *blocks)), "benchmark")

    return timed(add)


def _starting(workspace: Workspace) -> Timing:
    def start() -> None:
        panel = LibraryPanel(workspace)
        panel.resize(*SIZE)
        _wait_for_rows(panel)
        panel.grab()
        panel.deleteLater()

    return timed(start)


def _wait_for_rows(panel: LibraryPanel) -> None:
    view = panel.findChild(ArticleList)
    assert view is not None
    while not view.articles.rowCount():
        QApplication.processEvents()


def _listing(workspace: Workspace, order: ArticleOrder) -> Timing:
    return timed(lambda: shelving.listed(workspace, ArticleQuery(order=order)))


def _searching(workspace: Workspace, query: str) -> Timing:
    finder = Finder(workspace)
    return timed(lambda: finder.find(query))


def _first_hits(workspace: Workspace, query: str) -> Timing:
    finder = Finder(workspace)

    def find() -> None:
        with suppress(_FoundError):
            finder.find(query, tell=found)

    def found(_hits: Found) -> None:
        raise _FoundError

    return timed(find)


class _FoundError(Exception):
    """There is something to show."""


def _scan(workspace: Workspace, word: str) -> Timing:
    def scan() -> None:
        with closing(sqlite3.connect(workspace.places.library)) as file:
            file.execute("SELECT number FROM block WHERE instr(text, ?)", (word,)).fetchall()

    return timed(scan)


def _scrolling(panel: LibraryPanel) -> Work:
    view = panel.findChild(ArticleList)
    assert view is not None
    # Laid out, and with pages to come.
    assert view.verticalScrollBar().maximum() > 0

    def page() -> None:
        # Never back: rows that were seen are kept.
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()

    return within_frame("library", "scroll on by a page never seen, own work", page)
