"""Opening an article whose English is there already: the length of the text must not matter."""

from collections.abc import Callable, Iterator

from bench_glossary import WINDOW
from bench_layout import shown_view
from measuring import Options, Peer, Result, Timing, Work, compare, timed, within_frame
from packages import SMALL, Chosen, write_random_package
from texts import paragraphs
from workspaces import add_translated, open_workspace

from reader.model.article import Article
from reader.ui.reading import ReadingView
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace


def results(options: Options) -> Iterator[Result]:
    """Measure opening a book against opening an article, from the library and from memory."""
    file = options.scratch / "small.argosmodel"
    write_random_package(file, SMALL)
    workspace = open_workspace(options.scratch / "data", Chosen(file, ""))
    library = workspace.library
    long = options.size(10_000, 300)
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
    yield from compare(_paging(workspace, book, view), options.runs)
    view.close()
    workspace.close()


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
