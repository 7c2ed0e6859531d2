"""A paragraph as long as a book: laid out in pieces, used as if it were one."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reader.model.article import BlockKind, ReadingPosition
from reader.model.page import Column, Mark, MarkKind, Row, Ruby
from reader.model.spans import Language, Span
from reader.ui.reading import ReadingView
from reader.ui.reading.pieces import LONG, PIECE, Piece, piece_at, pieces_of
from reader.ui.reading.settings import PageLayout, Place, ViewSettings
from tests.ui.reading.pages import JAPANESE, article, column, pending_row, sentences_row

REPEAT = 800
"""Times three sentences: some 20,000 characters of Japanese."""


def long_row() -> Row:
    row = sentences_row(REPEAT)
    step = len("".join(JAPANESE))
    ruby = tuple(Ruby(Span(at, at + 2), "じょうりゅう", 7) for at in range(0, step * REPEAT, step))
    return replace(row, ruby=ruby)


@pytest.fixture
def long(view: ReadingView) -> ReadingView:
    """A view of a heading, a short paragraph, the long one and another."""
    heading, *paragraphs = article(2)
    view.set_rows([heading, paragraphs[0], long_row(), paragraphs[1]])
    view.go_to(ReadingPosition(2, 0.5))
    return view


def seen(view: ReadingView) -> Span:
    """Return the Japanese of the long paragraph that is in the window."""
    page, width = view.page, view.page.geometry.ja
    bottom = view.viewport().height() - 1
    places = [
        page.place_at(QPointF(x, y), Language.JA)
        for x, y in ((width.x, 0), (width.x + width.width, bottom))
    ]
    offsets = [place.offset for place in places if place is not None and place.row == 2]
    return Span(*offsets)


texts = st.lists(
    st.tuples(
        st.sampled_from(["。", "犬だ。", "長い" * 900 + "。", "a" * 9000 + "。"]), st.booleans()
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=40)
@given(texts, st.sampled_from(list(BlockKind)), st.booleans())
def test_pieces_hold_every_character_once(
    sentences: list[tuple[str, bool]], kind: BlockKind, segmented: bool
) -> None:
    ja = column([text for text, _ in sentences], "")
    en = column([text.lower() if known else "" for text, known in sentences], " ")
    if not segmented:
        ja, en = Column(ja.text), Column("")
    pieces = pieces_of(Row(kind, ja, en))
    for language, whole in ((Language.JA, ja), (Language.EN, en)):
        parts = [piece.part(language) for piece in pieces]
        assert "".join(part.of(whole.text) for part in parts) == whole.text
        assert all(first.end == second.start for first, second in pairwise(parts))
    assert [piece.is_first for piece in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [piece.is_last for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    if len(ja.text) > 3 * LONG:
        assert max(len(piece.ja) for piece in pieces) < 4 * PIECE


def test_only_what_nobody_writes_is_cut_and_then_at_ends_of_sentences() -> None:
    assert len(pieces_of(sentences_row(LONG // 40))) == 1
    row = long_row()
    pieces = pieces_of(row)
    assert len(row.ja.text) / PIECE / 2 < len(pieces) < len(row.ja.text) / PIECE * 1.5
    starts = {span.start for span in row.ja.segments}
    assert {piece.ja.start for piece in pieces} <= starts
    assert {piece.en.start for piece in pieces[1:]} <= {span.start for span in row.en.segments}


def test_text_without_any_end_is_cut_between_its_signs() -> None:
    text = "👨‍👩‍👧か\u3099" * 4000
    pieces = pieces_of(Row(BlockKind.CODE, Column(text), Column()))
    assert len(pieces) > 3
    assert {text[piece.ja.start] for piece in pieces} <= {"👨", "か"}
    lines = "x = 1\n" * 4000
    code = pieces_of(Row(BlockKind.CODE, Column(lines), Column()))
    assert all(piece.ja.of(lines).startswith("x") for piece in code)


def test_a_mark_on_nothing_is_on_one_piece() -> None:
    pieces = pieces_of(pending_row(REPEAT))
    for at in (0, pieces[2].ja.start, pieces[-1].ja.end):
        assert sum(piece.has(Language.JA, Span(at, at)) for piece in pieces) == 1
    first: Piece = pieces[0]
    assert piece_at(pieces, Language.JA, first.ja.end) == 1


def test_only_the_pieces_in_sight_are_laid_out(long: ReadingView) -> None:
    assert len(long.page.pieces(2)) > 3
    assert long.page.laid_out <= 5
    assert long.page.visible == range(2, 3)
    assert len(long.page.pieces_in_sight) <= 2


@pytest.mark.parametrize("layout", [PageLayout.SIDE_BY_SIDE, PageLayout.INTERLINEAR])
@pytest.mark.parametrize("level", [False, True])
def test_what_is_read_stays_where_it_is_while_the_page_is_walked_through(
    long: ReadingView, layout: PageLayout, level: bool
) -> None:
    long.set_settings(ViewSettings(layout=layout, align_sentences=level, furigana="all"))
    long.go_to(ReadingPosition(2, 0.3))
    for step in (300, 300, 300, -450, -450, -450, 450, -300):
        span = Span(seen(long).start, seen(long).start + 1)
        before = long.page.boxes(2, Language.JA, span)[0].top()
        long.scroll_by(step)
        assert long.page.boxes(2, Language.JA, span)[0].top() == pytest.approx(before - step, abs=1)


def test_a_place_is_kept_over_zoom_and_width(long: ReadingView) -> None:
    first = seen(long).start
    long.set_settings(ViewSettings(zoom=1.6))
    long.resize(700, 500)
    long.set_settings(ViewSettings())
    long.resize(900, 500)
    assert abs(seen(long).start - first) < 40


def test_a_selection_over_pieces_is_the_text_as_it_stands(long: ReadingView) -> None:
    row, pieces = long.rows[2], long.page.pieces(2)
    start, end = pieces[1].ja.end - 30, pieces[2].ja.start + 25
    long.select(Language.JA, Place(2, start), Place(2, end))
    selection = long.selection()
    assert selection is not None
    assert selection.text == row.ja.text[start:end]
    long.reveal(2, Language.JA, Span(start, end))
    boxes = long.page.boxes(2, Language.JA, Span(start, end))
    tops = sorted({round(box.top()) for box in boxes})
    assert len(boxes) == len(tops) > 2
    assert boxes == sorted(boxes, key=lambda box: box.top())
    for offset in (start, pieces[1].ja.end - 1, pieces[2].ja.start, end - 1):
        [box] = long.page.boxes(2, Language.JA, Span(offset, offset + 1))
        target = long.pointer.target(box.center())
        assert target is not None
        # Half of a pair in UTF-16 is never a place.
        assert target.offset == offset


def test_a_drag_across_the_seam_selects_what_lies_between(long: ReadingView) -> None:
    seam = long.page.pieces(2)[2].ja.start
    long.reveal(2, Language.JA, Span(seam - 6, seam + 6))

    def point(offset: int) -> QPoint:
        [box] = long.page.boxes(2, Language.JA, Span(offset, offset + 1))
        return QPoint(round(box.left()) + 1, round(box.center().y()))

    QTest.mousePress(long.viewport(), Qt.MouseButton.LeftButton, pos=point(seam - 5))
    QTest.mouseMove(long.viewport(), point(seam + 4))
    QTest.mouseRelease(long.viewport(), Qt.MouseButton.LeftButton, pos=point(seam + 4))
    selection = long.selection()
    assert selection is not None
    assert (selection.start, selection.end) == (Place(2, seam - 5), Place(2, seam + 4))


def test_lines_are_walked_over_seams_and_ends_without_a_step_lost(long: ReadingView) -> None:
    page = long.page
    place = Place(1, 0)
    offsets = []
    while place.row < 3:
        place = page.place_beside_line(place, Language.JA, 1)
        offsets.append(place)
    assert offsets == sorted(set(offsets))
    lines = sum(page.layout(2, number).ja.line_count for number in range(len(page.pieces(2))))
    assert sum(one.row == 2 for one in offsets) == lines
    for expected in reversed(offsets[:-1]):
        place = page.place_beside_line(place, Language.JA, -1)
        assert place == expected


def test_find_goes_to_words_anywhere_in_it(long: ReadingView) -> None:
    row = long.rows[2]
    at = len(row.ja.text) // 3
    text = row.ja.text[:at] + "犬" + row.ja.text[at + 1 :]
    long.update_row(2, replace(row, ja=replace(row.ja, text=text)))
    assert long.find("犬")
    match = long.current_match()
    assert match is not None
    assert (match.row, match.span) == (2, Span(at, at + 1))
    [box] = long.page.boxes(2, Language.JA, match.span)
    assert long.viewport().rect().contains(box.toAlignedRect())


def test_english_that_arrives_leaves_what_is_read_in_its_place(view: ReadingView) -> None:
    waiting, ready = pending_row(REPEAT), long_row()
    view.set_rows([article(1)[1], replace(waiting, ruby=()), article(1)[1]])
    view.go_to(ReadingPosition(1, 0.6))
    hold = view.page.scroller.hold
    for known in (30, 300, 900, len(ready.en.segments)):
        texts = [span.of(ready.en.text) for span in ready.en.segments[:known]]
        texts += [""] * (len(ready.en.segments) - known)
        view.update_row(1, replace(waiting, en=column(texts, " "), ruby=()))
        assert view.page.scroller.hold == hold


def test_a_correction_in_the_middle_has_its_field_below_its_sentence(long: ReadingView) -> None:
    segment = 1234
    assert long.edit_english(2, segment)
    span = long.rows[2].en.segments[segment]
    boxes = long.page.boxes(2, Language.EN, span)
    field = long.editing.editor.geometry()
    assert field.top() >= round(boxes[-1].bottom()) - 8
    assert long.viewport().rect().contains(field)


def test_highlights_and_terms_are_drawn_on_their_own_piece_alone(long: ReadingView) -> None:
    row, pieces = long.rows[2], long.page.pieces(2)
    marked = Span(pieces[2].ja.end - 2, pieces[2].ja.end + 2)
    mark = Mark(MarkKind.HIGHLIGHT, marked, "h1", colour="yellow")
    long.update_row(2, replace(row, ja=replace(row.ja, marks=(*row.ja.marks, mark))))
    held = [mark in long.page.layout(2, number).marks(Language.JA) for number in range(len(pieces))]
    assert [number for number, there in enumerate(held) if there] == [2, 3]
    # The first term of all is on the first piece.
    assert row.ja.marks[0] in long.page.layout(2, 0).marks(Language.JA)
    assert row.ja.marks[0] not in long.page.layout(2, 1).marks(Language.JA)
