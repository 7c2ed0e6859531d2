"""A page of vertical lines: the same places as on one that runs down, and keys that fit it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind, ReadingPosition
from reader.model.page import Column, Row, Ruby
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, Place, ReadingView, ViewSettings
from reader.ui.reading.column_layout import ColumnLayout
from reader.ui.reading.vertical_column import VerticalColumn
from reader.ui.reading.vertical_type import VerticalType
from reader.ui.typefaces import installed
from tests.ui.reading.pages import AskedRows, article, column, sentences_row

VERTICAL = ViewSettings(vertical=True)
TEXTS = st.text(
    st.sampled_from("あ漢ー、。「」ッA12 \n…𠮟\U0001f600か\u3099"), min_size=1, max_size=60
)


@pytest.fixture
def page(view: ReadingView) -> ReadingView:
    """The view with its Japanese set vertically."""
    view.set_settings(VERTICAL)
    return view


def laid(text: str, length: float = 120.0) -> VerticalColumn:
    font = QFont("Noto Sans CJK JP")
    font.setPixelSize(16)
    made = VerticalColumn(text, font, length, 28.0)
    made.at = QPointF(30, 20)
    return made


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_each_character_is_found_where_it_is_drawn(qapp: QGuiApplication, text: str) -> None:
    found = laid(text)
    for at in range(len(text)):
        for box in found.rects(Span(at, at + 1)):
            if box.height() < 1 or text[at] == "\u3099":
                continue
            assert found.character_at(box.center()) == at
            assert found.offset_at(box.topLeft() + QPointF(0.4, 0.4)) == at
            assert found.band(Span(at, at + 1)).contains(box.center())
            assert found.span_in(box).contains(at)


def test_digits_that_stand_side_by_side_have_a_place_each(qapp: QGuiApplication) -> None:
    found = laid("は12月")
    (first,), (second,) = found.rects(Span(1, 2)), found.rects(Span(2, 3))
    assert first.right() == pytest.approx(second.left())
    assert first.top() == second.top()
    assert found.offset_at(QPointF(first.right(), first.center().y())) == 2


def test_a_reading_of_digits_side_by_side_has_as_much_room_as_it_needs(
    qapp: QGuiApplication,
) -> None:
    font = QFont("Noto Sans CJK JP")
    font.setPixelSize(20)
    reading = (Ruby(Span(1, 4), "じゅうにがつに", 1),)
    plain, read = (VerticalColumn("は12月に", font, 400, 28, given) for given in ((), reading))
    (before,), (after,) = plain.rects(Span(1, 4)), read.rects(Span(1, 4))
    assert before.height() == pytest.approx(40)
    assert after.height() > 50


def test_a_fonts_own_vertical_forms_are_taken(qapp: QGuiApplication) -> None:
    if not installed(("Noto Sans CJK JP",)):
        pytest.skip("needs Noto Sans CJK, which has vertical forms")
    made = VerticalType(QFont("Noto Sans CJK JP"))
    assert not any(made.shapes(sign)[0].turned for sign in "「（ーあ")
    assert made.shapes("。")[0].shift == (0, 0)


def test_a_font_without_vertical_forms_has_its_brackets_turned(qapp: QGuiApplication) -> None:
    font = QFont("Noto Sans CJK JP")
    font.setPixelSize(20)
    made = VerticalType(font)
    made._vertical = made._plain  # as a font is that has none
    assert all(made.shapes(sign)[0].turned for sign in "「（ー")
    right, down = made.shapes("。")[0].shift
    assert right > 0 > down
    assert made.shapes("ッ")[0].shift != (0, 0)
    assert made.shapes("あ")[0].shift == (0, 0)
    assert not made.shapes("漢")[0].turned


def test_lines_go_from_the_right_to_the_left(page: ReadingView) -> None:
    boxes = page.page.boxes(3, Language.JA, Span(0, 60))
    assert len(boxes) > 1
    assert all(one.left() > other.left() for one, other in pairwise(boxes))
    assert page.page.rect_of(2).left() > page.page.rect_of(3).left()
    english = page.page.boxes(3, Language.EN, Span(0, 5))
    assert english[0].top() > max(box.bottom() for box in boxes)


def test_readings_and_the_line_under_a_term_stand_on_either_side(page: ReadingView) -> None:
    column = page.page.layout(1).ja
    (box,) = column.rects(Span(0, 2))
    assert column.foot(box, 0, 2).right() <= box.left() + 1
    assert column.foot(box, 0, 2).height() == box.height()


def test_a_drag_selects_the_same_text_as_on_a_page_that_runs_down(
    view: ReadingView,
    point_of: Callable[[int, Language, int], QPoint],
) -> None:
    taken = []
    for vertical in (False, True):
        view.set_settings(ViewSettings(vertical=vertical))
        viewport = view.viewport()
        before, after = point_of(1, Language.JA, 3), point_of(2, Language.JA, 8)
        edge = QPoint(0, -4) if vertical else QPoint(-4, 0)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=before + edge)
        QTest.mouseMove(viewport, (before + after) / 2)
        QTest.mouseMove(viewport, after + edge)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=after + edge)
        view.copy()
        taken.append((view.selection(), QGuiApplication.clipboard().text()))
    assert taken[0] == taken[1]
    assert taken[0][0] is not None
    assert (taken[0][0].start, taken[0][0].end) == (Place(1, 3), Place(2, 8))


def test_a_click_holds_the_pair_and_arrows_go_where_the_text_goes(
    page: ReadingView, point_of: Callable[[int, Language, int], QPoint], qtbot: QtBot
) -> None:
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(2, Language.JA, 9))
    assert page.decoration(2).held == 1
    qtbot.keyClick(page, Qt.Key.Key_Down)
    cursor = page.keyboard.cursor
    assert cursor is not None
    assert (cursor.segment, cursor.language) == (1, Language.EN)
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert page.keyboard.cursor == replace(cursor, language=Language.JA)
    top = page.page.scroller.top
    qtbot.keyClick(page, Qt.Key.Key_Left)
    page.glide.finish()
    assert page.page.scroller.top > top


def test_shift_and_down_takes_a_character_more_and_left_a_line_more(
    page: ReadingView, qtbot: QtBot
) -> None:
    page.select(Language.JA, Place(3, 4), Place(3, 5))
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.text_selection.head == Place(3, 6)
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    head = page.text_selection.head
    assert head is not None
    layout = page.page.layout(3).ja
    assert layout.line_of(head.offset) == layout.line_of(6) + 1
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.text_selection.head == Place(3, 6)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Left])
def test_control_goes_to_the_next_paragraph_down_and_left(
    page: ReadingView, qtbot: QtBot, key: Qt.Key
) -> None:
    page.keyboard.to_sentence(2, 0)
    qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    cursor = page.keyboard.cursor
    assert cursor is not None
    assert cursor.row == 3


def test_english_is_selected_by_the_keys_of_its_own_lines(page: ReadingView, qtbot: QtBot) -> None:
    page.select(Language.EN, Place(3, 4), Place(3, 5))
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.text_selection.head == Place(3, 6)


def test_the_place_stays_when_the_lines_are_turned(view: ReadingView) -> None:
    view.go_to(ReadingPosition(17, 0.3))
    view.set_settings(VERTICAL)
    assert view.position() == ReadingPosition(17, 0.3)
    view.set_settings(ViewSettings())
    assert view.position() == ReadingPosition(17, 0.3)


def test_the_page_is_scrolled_by_the_bar_below_it_from_its_right_end(page: ReadingView) -> None:
    bar = page.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(bar.maximum() - 300)
    assert page.page.scroller.top == 300
    bar.setValue(0)
    assert page.page.visible.stop == len(page.rows)


def test_a_long_text_is_laid_out_only_near_the_window(page: ReadingView) -> None:
    rows = AskedRows(10_000)
    page.set_rows(rows)
    assert page.page.laid_out <= 20
    page.go_to(ReadingPosition(5_000, 0.25))
    assert page.position() == ReadingPosition(5_000, 0.25)
    assert page.page.laid_out <= 40
    assert len(rows.asked) <= 80


def test_what_is_gone_to_comes_into_sight(page: ReadingView) -> None:
    span = Span(0, 3)
    for row in (30, 2, 39):
        page.show_span(row, Language.JA, span)
        window = page.viewport().rect()
        assert all(window.contains(b.toRect()) for b in page.page.boxes(row, Language.JA, span))


def test_english_of_a_long_paragraph_is_never_wider_than_the_window(
    page: ReadingView, qtbot: QtBot
) -> None:
    page.set_rows([sentences_row(40)])
    column = page.page.layout(0).en
    assert column is not None
    stripe = page.column_rect(Language.EN)
    starts = set()
    for at in range(0, len(column.text), 7):
        (box,) = column.rects(Span(at, at + 1))
        assert stripe.top() <= box.top() <= box.bottom() <= stripe.bottom() + 8
        starts.add(round(column.rects(column.line_span(column.line_of(at)))[0].left()))
        assert column.rects(column.line_span(column.line_of(at)))[0].width() < page.width()
        if column.text[at] != " ":
            assert column.character_at(box.center()) == at
    # What comes first stands further right, below its Japanese.
    assert len(starts) > 1
    first, last = (
        column.rects(Span(0, 1))[0],
        column.rects(Span(len(column.text) - 1, len(column.text)))[0],
    )
    assert first.left() > last.left()


def test_code_stays_as_it_was_written_and_stands_there_once(page: ReadingView) -> None:
    code = Column("for n in range(12):\n    print(n)\n" * 40)
    page.set_rows([Row(BlockKind.CODE, code, code), sentences_row()])
    layout = page.page.layout(0)
    assert isinstance(layout.ja, ColumnLayout)
    assert layout.en is None
    window = page.viewport().height()
    for line in range(layout.ja.line_count):
        boxes = layout.ja.rects(layout.ja.line_span(line))
        assert all(box.bottom() < window for box in boxes)
    page.select(Language.EN, Place(0, 0), Place(1, 5))
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert page.selection() is not None


def test_cells_of_a_table_stand_as_high_in_every_row(page: ReadingView) -> None:
    cells = [("手法", "精度", "時間"), ("混合エキスパートの蒸留", "89.2", "12時間")]
    page.set_rows(
        [
            Row(BlockKind.TABLE_ROW, Column("\t".join(row), (Span(0, 2),)), Column("\t".join(row)))
            for row in cells
        ]
    )
    tops = []
    for number, row in enumerate(cells):
        text = "\t".join(row)
        layout = page.page.layout(number)
        starts = [text.index(cell) for cell in row]
        assert layout.ja.line_of(starts[1]) > 0
        tops.append([layout.ja.rects(Span(at, at + 1))[0].top() for at in starts])
    assert tops[0] == tops[1]


@pytest.mark.parametrize("text", ["A voice.", "A voice was heard, and another one. " * 9])
def test_a_correction_is_typed_beside_its_sentence(
    page: ReadingView, qtbot: QtBot, text: str
) -> None:
    page.update_row(2, sentences_row(9))
    assert page.edit_english(2, 1)
    field, window = page.editing.editor, page.viewport().rect()
    field.setPlainText(text)
    assert window.contains(field.geometry())
    english = page.rows[2].en.segments[1]
    for box in page.page.boxes(2, Language.EN, english):
        assert not field.geometry().intersects(box.toRect())
    for language, span in ((Language.EN, english), (Language.JA, page.rows[2].ja.segments[1])):
        assert all(window.contains(b.toRect()) for b in page.page.boxes(2, language, span))
    with qtbot.waitSignal(page.english_edited) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args[:2] == [2, 1]


def test_the_divider_makes_japanese_lines_longer(page: ReadingView) -> None:
    geometry = page.page.geometry
    assert geometry.divider is not None
    before = page.page.layout(1).ja.height
    start = QPoint(200, round(geometry.divider))
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.viewport(), start + QPoint(0, 60))
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))
    assert page.page.layout(1).ja.height > before


def test_japanese_alone_has_the_whole_height(page: ReadingView) -> None:
    both = page.page.layout(1).ja.height
    page.set_settings(replace(VERTICAL, layout=PageLayout.JAPANESE_ONLY))
    assert page.page.layout(1).ja.height > both
    assert page.page.layout(1).en is None
    assert page.page.geometry.divider is None


def test_text_without_english_takes_no_room_for_it(page: ReadingView) -> None:
    ja = column(("図の説明。",), "")
    page.set_rows([Row(BlockKind.PARAGRAPH, ja, Column("", (Span(0, 0),)))])
    layout = page.page.layout(0)
    assert layout.extent < 3 * layout.ja.pitch
    page.update_row(0, Row(BlockKind.PARAGRAPH, ja, Column("", (Span(0, 0),)), pending=True))
    assert page.page.layout(0).extent > layout.extent


def test_a_long_reading_has_room_beside_its_base(page: ReadingView) -> None:
    plain = page.page.layout(1).ja
    page.set_settings(replace(VERTICAL, furigana="all"))
    read = page.page.layout(1).ja
    assert read.distance_of(2) > plain.distance_of(2)
    assert page.grab().toImage().size() == page.size()


def test_the_whole_article_is_drawn_without_a_complaint(page: ReadingView) -> None:
    quote = Row(BlockKind.QUOTE, column(("小さい。",), ""), column(("Small.",), " "))
    item = Row(BlockKind.LIST_ITEM, column(("量子化。",), ""), column(("Quantise.",), " "), 1)
    strange = Row(
        BlockKind.PARAGRAPH, column(("👨‍👩‍👧と❤️とسلامと한글。",), ""), column(("Oh.",), " ")
    )
    title = replace(sentences_row(), kind=BlockKind.TITLE, byline="山田太郎・2026年")
    ruby = (Ruby(Span(0, 2), "じょうりゅう", 7), Ruby(Span(9, 10), "こえ", 3))
    page.set_rows([title, strange, quote, item, replace(sentences_row(), ruby=ruby), *article(3)])
    page.set_settings(replace(VERTICAL, furigana="all"))
    blank = ReadingView()
    assert page.grab().toImage() != blank.grab().toImage()
    blank.deleteLater()


def test_a_paragraph_as_long_as_a_book_is_laid_out_in_pieces(page: ReadingView) -> None:
    page.set_rows([sentences_row(800), sentences_row()])
    assert page.page.laid_out <= 5
    pieces = page.page.pieces(0)
    assert len(pieces) > 3
    edge = pieces[2].ja.start
    page.show_span(0, Language.JA, Span(edge - 1, edge + 1))
    before, after = page.page.boxes(0, Language.JA, Span(edge - 1, edge + 1))
    assert before.left() > after.right()
    for at, box in ((edge - 1, before), (edge, after)):
        target = page.pointer.target(box.center())
        assert target is not None
        assert (target.row, target.offset) == (0, at)


def test_a_correction_stays_open_when_the_lines_are_turned(view: ReadingView) -> None:
    assert view.edit_english(2, 1)
    view.editing.editor.setPlainText("Somebody said so. " * 12)
    for settings_ in (VERTICAL, ViewSettings()):
        view.set_settings(settings_)
        assert view.editing.is_open
        assert view.viewport().rect().contains(view.editing.editor.geometry())
        assert view.editing.editor.text().startswith("Somebody said so.")
    view.editing.close()
    assert view.rows[2] == sentences_row(2)


def test_a_field_has_room_though_its_sentence_is_short(page: ReadingView) -> None:
    page.set_rows([Row(BlockKind.PARAGRAPH, column(("猫だ。",), ""), column(("A cat.",), " "))])
    narrow = page.page.layout(0).extent
    assert page.edit_english(0, 0)
    assert page.editing.editor.width() > 300
    page.editing.close()
    assert page.page.layout(0).extent == narrow


def test_beside_the_lines_a_row_begins_at_the_right_and_ends_at_the_left(page: ReadingView) -> None:
    text = page.rows[3].ja.text
    boxes = page.page.boxes(3, Language.JA, Span(0, len(text)))
    right, left = boxes[0].right() + 12, boxes[-1].left() - 12
    middle = boxes[0].center().y()
    assert page.page.place_at(QPointF(right, middle), Language.JA) == Place(3, 0)
    assert page.page.place_at(QPointF(left, boxes[-1].top()), Language.JA) == Place(3, len(text))


def test_a_drag_beyond_the_left_edge_scrolls_on(page: ReadingView, qtbot: QtBot) -> None:
    start = page.page.boxes(1, Language.JA, Span(2, 3))[0].center().toPoint()
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.viewport(), QPoint(300, start.y()))
    QTest.mouseMove(page.viewport(), QPoint(-30, start.y()))
    qtbot.waitUntil(lambda: page.page.scroller.top > 30)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(-30, start.y()))
    bounds = page.text_selection.bounds
    assert bounds is not None
    assert bounds[0] == Place(1, bounds[0].offset)
    assert bounds[1].row > 1
