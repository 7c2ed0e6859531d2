"""The reading view: filling it, scrolling a page, and a translation that arrives."""

from collections.abc import Iterator
from itertools import count

from measuring import Options, Peer, Result, Work, compare, timed, within_frame
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget
from texts import paragraphs
from workspaces import english

from reader.model.article import BlockKind
from reader.model.page import Column, Row
from reader.model.spans import Span
from reader.text.segmenter import segment
from reader.ui.reading import ReadingView

SIZE = (1100, 800)
PEER = "two QTextBrowsers, rows not level"


def results(options: Options) -> Iterator[Result]:
    """Measure a short and a long text against two QTextBrowsers with the same text."""
    for number in (100, options.size(10_000, 300)):
        rows = [row_of(line) for line in paragraphs(number)]
        view, browsers = shown_view(), Browsers()
        yield from compare(_filling(rows, view, browsers), options.runs)
        for work in (*_scrolling(rows, view, browsers), *_updating(rows, view, browsers)):
            yield from compare(work, options.runs)
        view.close()
        browsers.close()


def shown_view() -> ReadingView:
    """Return a reading view in a window of `SIZE`."""
    _application()
    view = ReadingView()
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    return view


class Browsers(QWidget):
    """Japanese and English in text widgets of Qt, side by side, nothing done to level rows."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = (QTextBrowser(), QTextBrowser())
        box = QHBoxLayout(self)
        # The offscreen platform warns of windows with a least size.
        box.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for column in self.columns:
            box.addWidget(column)
        self.resize(*SIZE)
        self.show()
        QApplication.processEvents()

    def fill(self, rows: list[Row]) -> None:
        """Show other rows."""
        for column, texts in zip(
            self.columns, ([r.ja.text for r in rows], [r.en.text for r in rows]), strict=True
        ):
            column.setPlainText("\n".join(texts))
        self.paint()

    def next_page(self) -> None:
        """Go on by a page, from the end to the top."""
        for column in self.columns:
            bar = column.verticalScrollBar()
            at = bar.value() + bar.pageStep()
            bar.setValue(at if at < bar.maximum() else 0)
        self.paint()

    def update_row(self, number: int, row: Row) -> None:
        """Replace the English of a row."""
        cursor = QTextCursor(self.columns[1].document().findBlockByNumber(number))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.insertText(("\n" if number else "") + row.en.text)
        self.paint()

    def settle(self) -> None:
        """Do what Qt puts off to idle time, lest it is counted as somebody else's."""
        for column in self.columns:
            column.document().size()
        QApplication.processEvents()

    def paint(self) -> None:
        """Paint both at once."""
        for column in self.columns:
            column.viewport().repaint()


def _filling(rows: list[Row], view: ReadingView, browsers: Browsers) -> Work:
    def fill() -> None:
        view.set_rows(rows)
        view.viewport().repaint()

    return Work(
        "layout",
        f"fill with {len(rows):,} rows and paint",
        timed(fill),
        peers=[Peer(PEER, timed(lambda: browsers.fill(rows)))],
    )


def _scrolling(rows: list[Row], view: ReadingView, browsers: Browsers) -> Iterator[Work]:
    def scroll() -> None:
        bar = view.verticalScrollBar()
        at = bar.value() + bar.pageStep()
        bar.setValue(at if at < bar.maximum() else 0)
        view.viewport().repaint()

    browsers.fill(rows)
    browsers.settle()
    what = f"scroll a page of {len(rows):,} rows"
    yield Work("layout", what, timed(scroll), peers=[Peer(PEER, timed(browsers.next_page))])
    yield within_frame("layout", f"{what}, own work", scroll)


def _updating(rows: list[Row], view: ReadingView, browsers: Browsers) -> Iterator[Work]:
    numbers = count()

    def changed() -> Row:
        row = rows[0]
        text = f"{next(numbers)} {rows[1].en.text}"
        return Row(row.kind, row.ja, Column(text, row.en.segments, row.en.marks))

    def update() -> None:
        view.update_row(0, changed())
        # What Qt was asked to draw again, and no more.
        QApplication.processEvents()

    def update_browsers() -> None:
        browsers.update_row(0, changed())
        QApplication.processEvents()

    def start() -> None:
        view.verticalScrollBar().setValue(0)
        view.viewport().repaint()
        for column in browsers.columns:
            column.verticalScrollBar().setValue(0)
        browsers.settle()

    what = f"a translation arrives, {len(rows):,} rows"
    peer = Peer(PEER, timed(update_browsers, start))
    yield Work("layout", what, timed(update, start), peers=[peer])
    yield within_frame("layout", f"{what}, own work", update, start)


def row_of(line: str) -> Row:
    """Return a paragraph with English as long as one would be."""
    spans = segment(line)
    text, places = "", []
    for span in spans:
        start = len(text)
        text += english(span.of(line)) + " "
        places.append(Span(start, len(text) - 1))
    column = Column(text.rstrip(), tuple(places))
    return Row(BlockKind.PARAGRAPH, Column(line, spans), column)


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
