"""Japanese in vertical lines against the same text in lines that run from left to right."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from bench_layout import row_of, shown_view
from measuring import Options, Peer, Result, Work, compare, timed, within_frame
from texts import paragraphs

from reader.model.article import ReadingPosition
from reader.model.page import Row
from reader.ui.reading import ReadingView, ViewSettings

PEER = "the same from left to right"


def results(options: Options) -> Iterator[Result]:
    """Measure opening, scrolling by a window and a jump, of an article and of a book."""
    for number in (100, options.size(20_000, 300)):
        rows = [row_of(line) for line in paragraphs(number)]
        across, vertical = shown_view(), shown_view()
        vertical.set_settings(replace(ViewSettings(), vertical=True))
        for view in (across, vertical):
            view.set_rows(rows)
        steps: tuple[tuple[str, Callable[[ReadingView], Callable[[], None]]], ...] = (
            (f"fill with {number:,} rows and paint", partial(_fill, rows)),
            (f"scroll a page of {number:,} rows", _scroll),
            (f"jump in {number:,} rows and back", _jump),
        )
        for what, step in steps:
            peer = Peer(PEER, timed(step(across)))
            yield from compare(
                Work("vertical", what, timed(step(vertical)), peers=[peer]), options.runs
            )
        frame = within_frame(
            "vertical", f"scroll a page of {number:,} rows, own work", _scroll(vertical)
        )
        yield from compare(frame, options.runs)
        across.close()
        vertical.close()


def _fill(rows: list[Row], view: ReadingView) -> Callable[[], None]:
    def fill() -> None:
        view.set_rows(rows)
        view.viewport().repaint()

    return fill


def _scroll(view: ReadingView) -> Callable[[], None]:
    def scroll() -> None:
        scroller = view.page.scroller
        ends = scroller.top >= scroller.limit
        view.scroll_by(-scroller.top if ends else scroller.window)
        view.viewport().repaint()

    return scroll


def _jump(view: ReadingView) -> Callable[[], None]:
    def jump() -> None:
        for place in (len(view.rows) // 2, 0):
            view.go_to(ReadingPosition(place, 0.5))
            view.viewport().repaint()

    return jump
