"""Opening an article whose English is there already: the length of the text must not matter."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

from bench_glossary import WINDOW
from bench_layout import SIZE, shown_view
from measuring import Options, Peer, Result, Timing, Work, compare, timed, within_frame
from packages import SMALL, Chosen, write_random_package
from texts import paragraphs
from workspaces import add_translated, open_workspace

from reader.model.article import Article, ReadingPosition
from reader.ui.reading import ReadingView, ViewSettings
from reader.ui.reading.row_cache import RowCache
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace


def results(options: Options) -> Iterator[Result]:
    """Measure opening a book against opening an article, from the library and from memory."""
    file = options.scratch / "small.argosmodel"
    write_random_package(file, SMALL)
    workspace = open_workspace(options.scratch / "data", Chosen(file, ""))
    library = workspace.library
    long = options.size(20_000, 300)
    article, book = (
        add_translated(workspace, f"{number}段落", paragraphs(number)) for number in (100, long)
    )
    view = shown_view()

    def read(chosen: Article) -> None:
        _ = library.article(chosen.id)

    def rows(chosen: Article) -> None:
        _ = OpenArticle(workspace, chosen).rows[:WINDOW]

    def whole(chosen: Article) -> None:
        view.set_rows(OpenArticle(workspace, library.article(chosen.id)).rows)
        view.viewport().repaint()

    for what, step in (
        ("read from the library", read),
        ("first window's rows, once read", rows),
        ("library to painted window", whole),
    ):
        yield from compare(
            Work(
                "open",
                f"{long:,} blocks, {what}",
                _timing(step, book),
                peers=[Peer("the same with 100 blocks", _timing(step, article))],
            ),
            options.runs,
        )
    for work in _frames(workspace, article, book, view):
        yield from compare(work, options.runs)
    yield from compare(_paging(workspace, book, view), options.runs)
    view.close()
    workspace.close()


def _frames(
    workspace: Workspace, article: Article, book: Article, view: ReadingView
) -> Iterator[Work]:
    """Yield what a frame costs in the middle of a book that was read to its end, and of an article.

    Its rows are known then, though few of them are laid out.
    """
    rows = {chosen.id: RowCache(OpenArticle(workspace, chosen).rows) for chosen in (article, book)}
    for known in rows.values():
        _ = known[:]
    steps = cycle((-1, 1))

    def shown(chosen: Article) -> None:
        view.set_settings(ViewSettings())
        view.resize(*SIZE)
        view.set_rows(rows[chosen.id])
        _ = view.rows[:]  # as after reading all of it
        view.go_to(ReadingPosition(len(view.rows) // 2, 0.0))
        view.viewport().repaint()

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + next(steps) * bar.pageStep() // 2)
        view.viewport().repaint()

    def zoom() -> None:
        view.set_settings(ViewSettings(zoom=1.1))
        view.viewport().repaint()

    def resize() -> None:
        view.resize(SIZE[0] - 60, SIZE[1])
        view.viewport().repaint()

    for what, step in (("scroll half a page", scroll), ("zoom", zoom), ("resize", resize)):
        yield Work(
            "open",
            f"{len(rows[book.id]):,} blocks, {what}",
            timed(step, partial(shown, book), time.thread_time),
            peers=[
                Peer(
                    "the same with 100 blocks",
                    timed(step, partial(shown, article), time.thread_time),
                )
            ],
        )


def _paging(workspace: Workspace, book: Article, view: ReadingView) -> Work:
    view.set_rows(OpenArticle(workspace, book).rows)

    def page() -> None:
        # Never back: rows that were seen are kept.
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()

    return within_frame("open", "scroll on by a page never seen, own work", page)


def _timing(step: Callable[[Article], None], article: Article) -> Timing:
    return timed(lambda: step(article))
