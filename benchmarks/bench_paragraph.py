"""One very long paragraph, against the same text in short ones: each step must stay linear."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from bench_layout import shown_view
from measuring import Options, Peer, Result, Work, compare, timed, within_frame
from texts import seed_concepts, sentences
from workspaces import english

from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.page import Row
from reader.model.translation import Translation
from reader.text.blocks import make_block
from reader.text.furigana import ruby
from reader.text.tokens import Tokenizer
from reader.ui.reading import ViewSettings
from reader.ui.reading.columns import PageGeometry
from reader.ui.reading.pieces import pieces_of
from reader.ui.reading.row_layout import RowLayout
from reader.workflow.pages import build_row
from reader.workflow.terms import PlacedTerms, TermIndex

WIDTH = 1100
PARTS = 40
"""How many short paragraphs the long one is compared with."""


def results(options: Options) -> Iterator[Result]:
    """Measure cutting, building the row, laying it out and drawing a window of it."""
    length = options.size(400_000, 20_000)
    texts = _texts(length)
    whole = "".join(texts)
    index = TermIndex(seed_concepts())
    _ = index.matcher
    long, short = _blocks([whole]), _blocks(texts)
    rows = {1: _rows(index, long), len(texts): _rows(index, short)}
    read = {number: _with_readings(found) for number, found in rows.items()}
    view = shown_view()

    def laid(found: list[Row], settings: ViewSettings) -> None:
        page = PageGeometry.of(WIDTH, settings)
        for row in found:
            for piece in pieces_of(row):
                RowLayout(row, page, piece)

    plain, all_kanji = ViewSettings(), ViewSettings(furigana="all")
    level = ViewSettings(align_sentences=True)
    steps: tuple[tuple[str, Callable[[bool], object]], ...] = (
        ("cut into sentences", lambda one: _blocks([whole] if one else texts)),
        ("build the row", lambda one: _rows(index, long if one else short)),
        ("lay out", lambda one: laid(rows[1 if one else len(texts)], plain)),
        ("lay out with readings", lambda one: laid(read[1 if one else len(texts)], all_kanji)),
        ("lay out, sentences level", lambda one: laid(rows[1 if one else len(texts)], level)),
    )
    what = f"a paragraph of {length:,} characters"
    for name, step in steps:
        peer = Peer(f"the same in {len(texts)} paragraphs", timed(partial(step, False)))
        work = Work("paragraph", f"{what}, {name}", timed(partial(step, True)), peers=[peer])
        yield from compare(work, options.runs)

    def show() -> None:
        view.set_rows(read[1])
        view.viewport().repaint()

    view.set_settings(all_kanji)
    what_shown = f"{what}, show it with readings"
    yield from compare(within_frame("paragraph", what_shown, show), options.runs)

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue((bar.value() + bar.pageStep()) % bar.maximum())
        view.viewport().repaint()

    yield from compare(within_frame("paragraph", f"{what}, scroll a page", scroll), options.runs)
    view.close()


def _texts(length: int) -> list[str]:
    """Return about `length` characters of text in short paragraphs."""
    found: list[str] = []
    lines = sentences()
    while sum(map(len, found)) < length:
        paragraph = ""
        while len(paragraph) < length // PARTS:
            paragraph += "".join(islice(lines, 8))
        found.append(paragraph)
    return found


def _blocks(texts: list[str]) -> tuple[Block, ...]:
    return tuple(make_block(BlockKind.PARAGRAPH, text) for text in texts)


def _rows(index: TermIndex, blocks: tuple[Block, ...]) -> list[Row]:
    placed = PlacedTerms(Content(Metadata(), blocks), index, {})
    found: list[Row] = []
    for number, block in enumerate(blocks):
        requests = placed.requests(number)
        translations = {
            request.segment: Translation(request.source, english(request.source), "bench")
            for request in requests
        }
        found.append(
            build_row(
                block,
                hits=placed.hits(number),
                terms=[[term for _, term in request.terms] for request in requests],
                translations=translations,
                annotations=(),
                english_annotations=(),
            )
        )
    return found


def _with_readings(rows: list[Row]) -> list[Row]:
    tokenizer = Tokenizer()
    return [replace(row, ruby=ruby(row.ja.text, tokenizer.tokens(row.ja.text))) for row in rows]
