"""What the author marked, tables and lists, as they are laid out and used."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind
from reader.model.inline import InlineKind, InlineMark
from reader.model.page import Column, Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.ui.reading import Place, ReadingView, ViewSettings
from reader.ui.reading.columns import PageGeometry
from reader.ui.reading.row_layout import RowLayout
from tests.ui.reading.pages import column, sentences_row

ADDRESS = "https://example.com/"
LINKED = Row(
    BlockKind.PARAGRAPH,
    Column(
        "詳しくは案内を見よ。",
        (Span(0, 10),),
        (Mark(MarkKind.LINK, Span(4, 6), ADDRESS, ADDRESS),),
        (InlineMark(Span(4, 6), InlineKind.LINK, ADDRESS),),
    ),
    Column("See the guide.", (Span(0, 14),)),
)


def laid(row: Row, width: int = 900, settings: ViewSettings | None = None) -> RowLayout:
    return RowLayout(row, PageGeometry.of(width, settings or ViewSettings()))


def marked(kind: InlineKind) -> Row:
    text = "猫はwidthを見る。"
    inline = (InlineMark(Span(2, 7), kind),)
    return Row(BlockKind.PARAGRAPH, Column(text, (Span(0, 11),), inline=inline), Column())


@pytest.mark.parametrize("kind", [InlineKind.STRONG, InlineKind.CODE, InlineKind.NOTE])
def test_marked_words_are_set_in_type_of_their_own(view: ReadingView, kind: InlineKind) -> None:
    plain = laid(Row(BlockKind.PARAGRAPH, Column("猫はwidthを見る。", (Span(0, 11),)), Column()))
    assert laid(marked(kind)).ja.distance_of(7) != plain.ja.distance_of(7)


def test_a_link_is_reached_by_tab_and_opened_by_enter(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows([LINKED])
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.address_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [ADDRESS]


def test_a_link_is_opened_by_a_click_and_by_nothing_else(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows([LINKED])
    box = view.page.boxes(0, Language.JA, Span(4, 5))[0].center().toPoint()
    with qtbot.assertNotEmitted(view.address_activated):
        QTest.mouseMove(view.viewport(), box)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box + QPoint(0, 60))
    with qtbot.waitSignal(view.address_activated) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert told.args == [ADDRESS]


TABLE = Row(
    BlockKind.TABLE_ROW,
    Column("名前\t\t" + "精度は高いが時間がかかる。" * 3 + "\t速い", (Span(0, 2),)),
    Column("Name\t\tIt is accurate but slow.\tfast", (Span(0, 4),)),
)


def test_cells_stand_beside_each_other_in_both_columns(view: ReadingView) -> None:
    layout = laid(TABLE)
    assert layout.en is not None
    for found, last in ((layout.ja, "速"), (layout.en, "fast")):
        third, fourth = found.text.rindex("\t", 0, found.text.rindex("\t")), found.text.index(last)
        tops = [box.top() for at in (0, third + 1, fourth) for box in found.rects(Span(at, at + 1))]
        assert max(tops) - min(tops) < 1
        assert found.distance_of(0) < found.distance_of(third + 1) < found.distance_of(fourth)
    assert layout.ja.line_count > 4


def test_a_mark_over_a_broken_line_ends_with_its_last_word(view: ReadingView) -> None:
    text = "Large models run in huge data centers, far away from any reader. " * 4
    found = laid(Row(BlockKind.PARAGRAPH, Column("短い。"), Column(text.strip()))).en
    assert found is not None
    broken = found.line_span(0).end
    assert found.text[broken - 1] == " "
    with_space = found.rects(Span(broken - 4, broken + 2))
    without = found.rects(Span(broken - 4, broken - 1))
    assert len(with_space) == 2
    assert with_space[0].right() == without[0].right()


@pytest.mark.parametrize("sign", "、。，．")
def test_a_stop_hangs_out_of_a_full_line_and_is_found_there(view: ReadingView, sign: str) -> None:
    plain = laid(Row(BlockKind.PARAGRAPH, Column("亜" * 300), Column(""))).ja
    full = len(plain.line_span(0))
    text = "亜" * full + sign + "亜" * full
    found = laid(Row(BlockKind.PARAGRAPH, Column(text), Column(""))).ja
    assert found.line_span(0).end == full + 1
    (box,) = found.rects(Span(full, full + 1))
    assert box.left() >= found.width - box.width()
    assert found.offset_at(QPointF(box.left() + 1, box.center().y())) == full
    # The author's own end of a line goes with it, and leaves no empty line.
    ended = laid(Row(BlockKind.PARAGRAPH, Column(text.replace(sign, f"{sign}\n")), Column(""))).ja
    assert ended.line_span(0).end == full + 2
    assert ended.line_count == found.line_count
    # What must not begin a line takes a character with it, where it is too wide to hang.
    for wide in ("」", f"{sign}」"):
        other = laid(Row(BlockKind.PARAGRAPH, Column(text.replace(sign, wide)), Column(""))).ja
        assert other.line_span(0).end == full - 1


def test_each_character_of_a_cell_is_found_where_it_is_drawn(view: ReadingView) -> None:
    found = laid(TABLE).ja
    for at, sign in enumerate(found.text):
        if sign != "\t":
            (box,) = found.rects(Span(at, at + 1))
            assert found.character_at(box.center()) == at
            assert found.offset_at(QPointF(box.left() + 1, box.center().y())) == at


def test_a_number_stands_before_the_lines_of_its_item_instead_of_a_bullet(
    view: ReadingView,
) -> None:
    text = "10. " + "量子化を試してから決める。" * 4
    item = Row(BlockKind.LIST_ITEM, Column(text, (Span(0, len(text)),), label=4), Column())
    layout = laid(item)
    assert layout.bullet == ""
    lines = [layout.ja.line_span(n).start for n in range(layout.ja.line_count)]
    assert len(lines) > 1
    assert layout.ja.distance_of(0) < 0
    assert layout.ja.distance_of(4) == pytest.approx(layout.ja.distance_of(lines[1]), abs=1)
    assert laid(replace(item, ja=replace(item.ja, label=0))).bullet


def tops(layout: RowLayout) -> list[tuple[float, float]]:
    assert layout.en is not None
    both = zip(layout.row.ja.segments, layout.row.en.segments, strict=True)
    return [
        (
            layout.ja.at.y() + layout.ja.baseline(layout.ja.line_of(ja.start)),
            layout.en.at.y() + layout.en.baseline(layout.en.line_of(en.start)),
        )
        for ja, en in both
    ]


def test_sentences_of_a_long_paragraph_begin_level_if_the_reader_wants(view: ReadingView) -> None:
    row = sentences_row(6)
    drifted = tops(laid(row))
    assert any(abs(ja - en) > 1 for ja, en in drifted)
    level = laid(row, settings=ViewSettings(align_sentences=True))
    assert all(ja == pytest.approx(en) for ja, en in tops(level))
    assert level.ja.line_span(level.ja.line_of(row.ja.segments[4].start)).start == (
        row.ja.segments[4].start
    )


def test_a_short_paragraph_stays_as_it_is(view: ReadingView) -> None:
    row = sentences_row(1)
    assert laid(row).extent == laid(row, settings=ViewSettings(align_sentences=True)).extent


def test_a_paragraph_half_translated_is_level_as_far_as_it_goes(view: ReadingView) -> None:
    row = replace(sentences_row(6), en=column(("A fast one.", "", "It is light.") * 6, " "))
    level = laid(row, settings=ViewSettings(align_sentences=True))
    assert level.en is not None
    for number in (0, 2, 17):
        ja, en = tops(level)[number]
        assert ja == pytest.approx(en)


@pytest.mark.parametrize("align", [True, False])
def test_each_character_is_found_where_it_is_drawn(view: ReadingView, *, align: bool) -> None:
    layout = laid(sentences_row(5), settings=ViewSettings(align_sentences=align))
    assert layout.en is not None
    for found in (layout.ja, layout.en):
        for at in range(0, len(found.text), 3):
            (box,) = found.rects(Span(at, at + 1))
            if found.text[at] != " " and box.width() > 1:
                assert found.character_at(box.center()) in {at, at - 1}


def test_what_is_copied_keeps_its_marks(view: ReadingView) -> None:
    view.set_rows([LINKED])
    view.select(Language.JA, Place(0, 0), Place(0, 7))
    view.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "詳しくは案内を"
    assert f'<a href="{ADDRESS}" rel="noreferrer">案内</a>を' in copied.html()


@pytest.mark.parametrize("vertical", [False, True])
def test_no_line_of_the_byline_begins_or_ends_with_a_dot(
    view: ReadingView, *, vertical: bool
) -> None:
    told = "MIT Technology Review Japan · KADOKAWA Technology Review · 山田太郎 · 2025-04-25"
    view.set_settings(ViewSettings(vertical=vertical))
    view.set_rows([replace(sentences_row(), kind=BlockKind.TITLE, byline=told)])
    byline = view.page.layout(0).byline
    assert byline is not None
    lines = [byline.line_span(n).of(byline.text).strip() for n in range(byline.line_count)]
    assert len(lines) > 1
    assert not any(line.startswith("·") or line.endswith("·") for line in lines)
    assert " · ".join(lines) == told


@pytest.mark.parametrize("width", [900, 500, 240])
def test_cells_are_as_wide_as_their_table_says_but_never_too_narrow(
    view: ReadingView, width: int
) -> None:
    text = "とても長い構成の名前\t8%\t1秒"
    row = Row(BlockKind.TABLE_ROW, Column(text), Column(), shares=(0.8, 0.1, 0.1))
    table = laid(row, width).ja
    starts = [0, text.index("8"), text.index("1秒")]
    lefts = [table.rects(Span(at, at + 1))[0].left() for at in starts]
    assert lefts == sorted(lefts)
    even = laid(replace(row, shares=()), width).ja
    if width == 900:
        assert lefts[1] > even.rects(Span(starts[1], starts[1] + 1))[0].left()
    rooms = [right - left for left, right in zip(lefts, [*lefts[1:], table.width], strict=True)]
    assert min(rooms) > 2 * view.font().pixelSize() or len(set(lefts)) == 1
