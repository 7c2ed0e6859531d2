"""The mouse on the page: hover, selection, clicks, menus, tooltips."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind, ReadingPosition
from reader.model.page import Column, Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.ui.reading import ZOOM_RANGE, Place, ReadingView, ViewSettings
from reader.ui.reading.page import Page
from tests.ui.reading.pages import JAPANESE, sentences_row

PointOf = Callable[[int, Language, int], QPoint]
Drag = Callable[[Language, tuple[int, int], tuple[int, int]], None]
LEFT = Qt.MouseButton.LeftButton


def background(view: ReadingView, row: int, language: Language, offset: int) -> str:
    """Return the colour behind a character, at its upper left corner."""
    box = view.page.boxes(row, language, Span(offset, offset + 1))[0]
    place = box.topLeft().toPoint() + QPoint(1, 2)
    return view.viewport().grab().toImage().pixelColor(place).name()


def test_hovering_a_sentence_lights_up_its_counterpart(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    english = view.rows[2].en.segments
    with qtbot.waitSignal(view.hovered_segment) as told:
        qtbot.mouseMove(view.viewport(), point_of(2, Language.JA, len(JAPANESE[0]) + 1))
    assert told.args == [2, 1]
    lit = view.theme.hover.name()
    assert background(view, 2, Language.EN, english[1].start) == lit
    assert background(view, 2, Language.EN, english[0].start) != lit
    assert background(view, 3, Language.EN, english[1].start) != lit
    with qtbot.waitSignal(view.hovered_segment) as told:
        qtbot.mouseMove(view.viewport(), point_of(3, Language.EN, 3))
    assert told.args == [3, 0]
    assert background(view, 3, Language.JA, 0) == lit
    assert background(view, 2, Language.EN, english[1].start) != lit


def test_scrolling_under_a_resting_mouse_lights_up_what_comes_there(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    point = point_of(2, Language.JA, 0)
    qtbot.mouseMove(view.viewport(), point)
    ahead = view.page.start_of(3) - view.page.start_of(2)
    with qtbot.waitSignal(view.hovered_segment) as told:
        view.scroll_by(ahead)
    assert told.args == [3, 0]


def test_selected_text_is_copied_across_rows_and_without_readings(
    view: ReadingView, qtbot: QtBot, drag: Drag
) -> None:
    view.set_settings(ViewSettings(furigana="all"))
    drag(Language.JA, (1, 0), (2, 8))
    selection = view.selection()
    assert selection is not None
    assert (selection.language, selection.start, selection.end) == (
        Language.JA,
        Place(1, 0),
        Place(2, 8),
    )
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    first, second = view.rows[1].ja.text, view.rows[2].ja.text
    assert QGuiApplication.clipboard().text() == first + "\n" + second[:8]
    assert selection.text == first + "\n" + second[:8]
    assert "𠮟" in selection.text


def test_a_selection_stays_in_the_column_it_began_in(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    viewport = view.viewport()
    start, end = point_of(1, Language.EN, 0), point_of(3, Language.JA, 2)
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, (start + end) / 2)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, LEFT, pos=end)
    selection = view.selection()
    assert selection is not None
    assert selection.language is Language.EN
    assert selection.end.row == 3


def test_a_double_click_selects_a_word_and_a_third_the_sentence(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    asked: list[tuple[str, int]] = []

    def word(text: str, offset: int) -> Span:
        asked.append((text, offset))
        return Span(offset, offset + 2)

    view.set_word_finder(word)
    begin = len(JAPANESE[0])
    point = point_of(1, Language.JA, begin + 1)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
    assert asked == [(view.rows[1].ja.text, begin + 1)]
    selection = view.selection()
    assert selection is not None
    assert selection.text == "𠮟😀"
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    selection = view.selection()
    assert selection is not None
    assert selection.text == JAPANESE[1]


def test_shift_and_a_click_extend_the_selection(
    view: ReadingView, qtbot: QtBot, point_of: PointOf, drag: Drag
) -> None:
    drag(Language.EN, (1, 0), (1, 5))
    shift = Qt.KeyboardModifier.ShiftModifier
    point = point_of(2, Language.EN, 7)
    qtbot.mouseClick(view.viewport(), LEFT, shift, point)
    selection = view.selection()
    assert selection is not None
    assert selection.start == Place(1, 0)
    assert selection.end.row == 2
    assert selection.end.offset in (7, 8)


def test_a_click_elsewhere_selects_nothing(
    view: ReadingView, qtbot: QtBot, point_of: PointOf, drag: Drag
) -> None:
    drag(Language.EN, (1, 0), (1, 5))
    with qtbot.waitSignal(view.selection_changed):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(3, Language.JA, 6))
    assert view.selection() is None


def test_the_right_button_keeps_the_selection_and_asks_for_a_menu(
    view: ReadingView, qtbot: QtBot, point_of: PointOf, drag: Drag
) -> None:
    drag(Language.JA, (1, 0), (1, 5))
    point = point_of(2, Language.JA, 1)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=point)
    assert view.selection() is not None
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == [view.viewport().mapToGlobal(point)]
    target = view.menu_target()
    assert target is not None
    assert (target.row, target.language, target.segment) == (2, Language.JA, 0)
    assert [mark.key for mark in target.marks] == ["c1 c2"]
    assert view.selection() is not None


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.JA, ["c1 c2", 1, Language.JA, Span(0, 2)]),
        (Language.EN, ["c1", 1, Language.EN, Span(0, 12)]),
    ],
)
def test_a_click_on_a_term_activates_it(
    view: ReadingView,
    qtbot: QtBot,
    point_of: PointOf,
    language: Language,
    told: list[object],
) -> None:
    with qtbot.waitSignal(view.term_activated) as activated:
        qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(1, language, 1))
    assert activated.args == told


def highlighted(row: Row) -> Row:
    mark = Mark(MarkKind.HIGHLIGHT, Span(0, 5), "note-7", "why", "pink")
    return replace(row, ja=Column(row.ja.text, row.ja.segments, (*row.ja.marks, mark)))


def test_a_click_on_a_highlight_activates_it_but_a_term_in_it_goes_first(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    view.update_row(1, highlighted(view.rows[1]))
    assert background(view, 1, Language.JA, 4) == view.theme.highlight("pink").name()
    with qtbot.waitSignal(view.annotation_activated) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(1, Language.JA, 3))
    assert told.args == ["note-7"]
    with qtbot.waitSignal(view.term_activated):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(1, Language.JA, 0))


def test_dragging_over_a_term_selects_and_does_not_activate(
    view: ReadingView, qtbot: QtBot, drag: Drag
) -> None:
    with qtbot.assertNotEmitted(view.term_activated):
        drag(Language.JA, (1, 0), (1, 1))
    assert view.selection() is not None


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_doubtful_sentence_says_why(view: ReadingView, qtbot: QtBot, point_of: PointOf) -> None:
    row = view.rows[1]
    doubt = Mark(MarkKind.DOUBT, row.en.segments[1], note="The number 3 is missing.")
    view.update_row(1, replace(row, en=replace(row.en, marks=(*row.en.marks, doubt))))
    point = point_of(1, Language.EN, row.en.segments[1].start + 2)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "The number 3 is missing."
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("english", [("", "", ""), ("First.", "", "Last.")])
def test_a_sentence_without_english_is_marked_and_says_why(
    view: ReadingView, qtbot: QtBot, english: tuple[str, ...]
) -> None:
    row = sentences_row(english=english)
    view.update_row(1, row)
    before = view.viewport().grab().toImage()
    empty = row.en.segments[1]
    doubt = Mark(MarkKind.DOUBT, empty, note="The engine gave nothing.")
    view.update_row(1, replace(row, en=replace(row.en, marks=(doubt,))))
    assert view.viewport().grab().toImage() != before
    column = view.page.layout(1).en
    assert column is not None
    gap = column.gap(empty.start).translated(0, view.page.start_of(1)).center().toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, gap, view.viewport().mapToGlobal(gap))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "The engine gave nothing."
    QToolTip.hideText()


def test_selecting_beyond_the_edge_scrolls_on(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    viewport = view.viewport()
    start = point_of(1, Language.JA, 0)
    below = QPoint(start.x(), viewport.height() + 60)
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(40, 40))
    qtbot.mouseMove(viewport, below)
    last = view.page.visible.stop
    qtbot.waitUntil(lambda: view.page.visible.start > last)
    qtbot.mouseRelease(viewport, LEFT, pos=below)
    selection = view.selection()
    assert selection is not None
    assert selection.start.row == 1
    assert selection.end.row >= last


def test_dragging_to_the_end_of_a_line_takes_its_last_character(
    view: ReadingView, qtbot: QtBot, point_of: PointOf
) -> None:
    column = view.page.layout(7).ja
    assert column.line_count > 1
    view.go_to(ReadingPosition(7, 0.0))
    last = column.line_span(0).end - 1
    start, end = point_of(7, Language.JA, 0), point_of(7, Language.JA, last)
    beyond = QPoint(round(column.at.x() + column.width), end.y())
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), (start + beyond) / 2)
    qtbot.mouseMove(view.viewport(), beyond)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=beyond)
    selection = view.selection()
    assert selection is not None
    assert selection.end == Place(7, last + 1)


def test_the_place_right_of_a_line_of_code_is_before_its_end(view: ReadingView) -> None:
    view.set_rows([Row(BlockKind.CODE, Column("a = 1\n\nb = 22"), Column())])
    column = view.page.layout(0).ja
    ends = [
        column.offset_at(column.at + QPointF(300, (line + 0.5) * column.pitch)) for line in range(3)
    ]
    assert ends == [5, 6, 13]


def test_control_and_the_wheel_zoom(view: ReadingView, qtbot: QtBot) -> None:
    point = QPointF(200, 200)
    top = view.page.scroller.top

    def turn(notches: int, modifiers: Qt.KeyboardModifier) -> None:
        wheel = QWheelEvent(
            point,
            view.viewport().mapToGlobal(point),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)

    with qtbot.waitSignal(view.zoomed) as told:
        turn(1, Qt.KeyboardModifier.ControlModifier)
    assert view.settings().zoom == told.args[0] == 1.1
    assert view.page.scroller.top == top
    turn(-1, Qt.KeyboardModifier.NoModifier)
    assert view.page.scroller.top > top
    assert view.settings().zoom == 1.1
    turn(-99, Qt.KeyboardModifier.ControlModifier)
    assert view.settings().zoom == ZOOM_RANGE[0]


def test_every_character_is_found_where_it_is_drawn(qapp: object) -> None:
    page = Page()
    page.arrange(700, 400, ViewSettings(furigana="all"))
    page.set_rows([sentences_row(3)])
    for language in Language:
        column = page.layout(0).column(language)
        assert column is not None
        for offset, char in enumerate(column.text):
            box = column.rects(Span(offset, offset + 1))[0]
            if char != " ":
                assert column.character_at(QPointF(box.center())) == offset
                assert column.offset_at(QPointF(box.left() + 0.1, box.center().y())) == offset


def test_a_double_click_on_the_divider_makes_the_columns_even(
    qtbot: QtBot, view: ReadingView
) -> None:
    def divider() -> QPoint:
        at = view.page.geometry.divider
        assert at is not None
        return QPoint(round(at), 200)

    viewport = view.viewport()
    start = divider()
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(90, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(90, 0))
    assert view.settings().balance > 0.55
    with qtbot.waitSignal(view.columns_balanced) as told:
        qtbot.mouseDClick(viewport, LEFT, pos=divider())
    assert told.args == [0.5]
    assert view.settings().balance == 0.5
    assert view.selection() is None
