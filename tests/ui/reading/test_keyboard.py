"""The keyboard on the page: movement, links, selection, scrolling."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.page import Mark, MarkKind
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, Place, ReadingView, ViewSettings
from reader.ui.reading.navigation import Cursor
from reader.ui.reading.row_texts import stops
from tests.ui.reading.pages import JAPANESE, article, sentences_row

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def at(view: ReadingView) -> tuple[int, int]:
    cursor = view.keyboard.cursor
    assert cursor is not None
    return cursor.row, cursor.segment


@pytest.mark.parametrize(
    ("forward", "back", "modifier"),
    [(Key.Key_J, Key.Key_K, PLAIN), (Key.Key_Down, Key.Key_Up, ALT)],
)
def test_movement_by_sentence_goes_through_blocks(
    view: ReadingView, qtbot: QtBot, forward: Key, back: Key, modifier: Qt.KeyboardModifier
) -> None:
    visited = []
    for _ in range(6):
        qtbot.keyClick(view, forward, modifier)
        visited.append(at(view))
    assert visited == [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1)]
    for expected in [(2, 0), (1, 2), (1, 1)]:
        qtbot.keyClick(view, back, modifier)
        assert at(view) == expected


def test_movement_by_block_goes_to_first_sentences(view: ReadingView, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Down, CTRL)
    assert at(view) == (3, 0)
    qtbot.keyClick(view, Key.Key_J)
    qtbot.keyClick(view, Key.Key_Up, CTRL)
    assert at(view) == (2, 0)


def test_the_sentence_with_the_focus_is_always_in_sight(view: ReadingView, qtbot: QtBot) -> None:
    for _ in range(80):
        qtbot.keyClick(view, Key.Key_J)
        row, segment = at(view)
        band = view.page.band(row, Language.JA, stops(view.rows[row].ja)[segment])
        assert band.top() >= 0
        assert band.bottom() <= view.viewport().height()
    assert view.page.scroller.top > 1.5 * view.viewport().height()


def test_after_scrolling_away_movement_begins_in_sight(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_J)
    view.go_to(ReadingPosition(25, 0.0))
    qtbot.keyClick(view, Key.Key_J)
    assert at(view) == (25, 0)


def test_the_focus_is_drawn_only_while_the_view_has_it(view: ReadingView, qtbot: QtBot) -> None:
    plain = view.viewport().grab().toImage()
    qtbot.keyClick(view, Key.Key_J)
    ring = view.viewport().grab().toImage()
    assert ring != plain
    view.clearFocus()
    assert view.viewport().grab().toImage() == plain
    view.setFocus()
    assert view.viewport().grab().toImage() == ring


def test_links_are_reached_by_tab_in_reading_order_and_opened_by_return(
    view: ReadingView, qtbot: QtBot
) -> None:
    row = view.rows[1]
    note = Mark(MarkKind.HIGHLIGHT, Span(3, 6), "note-1", colour="blue")
    view.update_row(1, replace(row, ja=replace(row.ja, marks=(note, *row.ja.marks))))
    qtbot.keyClick(view, Key.Key_Tab)
    with qtbot.waitSignal(view.term_activated) as told:
        qtbot.keyClick(view, Key.Key_Return)
    assert told.args == ["c1 c2", 1, Language.JA, Span(0, 2)]
    qtbot.keyClick(view, Key.Key_Tab)
    with qtbot.waitSignal(view.annotation_activated) as told:
        qtbot.keyClick(view, Key.Key_Return)
    assert told.args == ["note-1"]
    qtbot.keyClick(view, Key.Key_Tab)
    with qtbot.waitSignal(view.term_activated) as told:
        qtbot.keyClick(view, Key.Key_Return)
    assert told.args == ["c1", 1, Language.EN, Span(0, 12)]
    qtbot.keyClick(view, Key.Key_Backtab, SHIFT)
    with qtbot.waitSignal(view.annotation_activated):
        qtbot.keyClick(view, Key.Key_Return)


def test_terms_are_reached_without_highlights_between(view: ReadingView, qtbot: QtBot) -> None:
    row = view.rows[1]
    note = Mark(MarkKind.HIGHLIGHT, Span(3, 6), "note-1", colour="blue")
    view.update_row(1, replace(row, ja=replace(row.ja, marks=(note, *row.ja.marks))))
    places = []
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_N)
        cursor = view.keyboard.cursor
        assert cursor is not None
        assert cursor.link is not None
        places.append((cursor.row, cursor.language))
    assert places == [(1, Language.JA), (1, Language.EN), (2, Language.JA)]
    qtbot.keyClick(view, Key.Key_P)
    assert view.keyboard.cursor is not None
    assert view.keyboard.cursor.language is Language.EN


def test_tab_leaves_the_view_after_the_last_link(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows([sentences_row()])
    assert [view.focusNextPrevChild(True) for _ in range(2)] == [True, True]
    last = view.keyboard.cursor
    view.focusNextPrevChild(True)
    assert view.keyboard.cursor == last


def test_a_link_that_is_gone_loses_the_focus(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_N)
    row = view.rows[1]
    view.update_row(1, row)
    assert view.keyboard.cursor is not None
    assert view.keyboard.cursor.link is not None
    view.update_row(1, replace(row, ja=replace(row.ja, marks=())))
    assert view.keyboard.cursor == Cursor(1, 0, Language.JA)


def test_left_and_right_change_the_column(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_J)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.keyboard.cursor == Cursor(0, 0, Language.EN)
    view.set_settings(ViewSettings(layout=PageLayout.JAPANESE_ONLY))
    qtbot.keyClick(view, Key.Key_Right)
    assert view.keyboard.cursor == Cursor(0, 0, Language.JA)


def test_shift_and_arrows_extend_the_selection(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_Down, CTRL)
    qtbot.keyClick(view, Key.Key_Down, CTRL)
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Right, SHIFT)
    selection = view.selection()
    assert selection is not None
    assert selection.text == JAPANESE[0][:3]
    qtbot.keyClick(view, Key.Key_Left, SHIFT)
    selection = view.selection()
    assert selection is not None
    assert selection.text == JAPANESE[0][:2]
    view.set_word_finder(lambda _text, offset: Span(offset, offset + 4))
    qtbot.keyClick(view, Key.Key_Right, CTRL | SHIFT)
    selection = view.selection()
    assert selection is not None
    assert selection.text == JAPANESE[0][:6]


def test_shift_and_down_select_by_lines_across_rows(view: ReadingView, qtbot: QtBot) -> None:
    view.select(Language.JA, Place(1, 1), Place(1, 2))
    lines = sum(view.page.layout(row).ja.line_count for row in (1, 2))
    for _ in range(lines):
        qtbot.keyClick(view, Key.Key_Down, SHIFT)
    selection = view.selection()
    assert selection is not None
    assert (selection.start, selection.end.row) == (Place(1, 1), 3)
    for _ in range(lines):
        qtbot.keyClick(view, Key.Key_Up, SHIFT)
    selection = view.selection()
    assert selection is not None
    assert selection.text == JAPANESE[0][1:2]


def test_the_whole_column_is_selected_and_copied(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows(article(3))
    view.select(Language.EN, Place(1, 0), Place(1, 3))
    qtbot.keyClick(view, Key.Key_A, CTRL)
    qtbot.keyClick(view, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "\n".join(row.en.text for row in view.rows)


def test_escape_takes_selection_and_focus_ring_away(view: ReadingView, qtbot: QtBot) -> None:
    plain = view.viewport().grab().toImage()
    qtbot.keyClick(view, Key.Key_J)
    view.select(Language.EN, Place(1, 0), Place(1, 3))
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.selection() is None
    assert view.viewport().grab().toImage() == plain


def test_pages_turn_and_ends_are_reached(view: ReadingView, qtbot: QtBot) -> None:
    height = view.viewport().height()
    qtbot.keyClick(view, Key.Key_Space)
    assert height * 0.8 < view.page.scroller.top < height
    qtbot.keyClick(view, Key.Key_PageDown)
    down = view.page.scroller.top
    assert down > height * 1.6
    qtbot.keyClick(view, Key.Key_Space, SHIFT)
    qtbot.keyClick(view, Key.Key_PageUp)
    assert view.page.scroller.top == 0
    qtbot.keyClick(view, Key.Key_End)
    last = len(view.rows) - 1
    assert view.page.visible.stop == last + 1
    assert view.page.rect_of(last).bottom() < height
    qtbot.keyClick(view, Key.Key_Home)
    assert view.page.scroller.top == 0


def test_the_menu_key_asks_for_a_menu_at_the_focus(view: ReadingView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_N)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    target = view.menu_target()
    assert target is not None
    assert (target.row, target.offset) == (1, 0)
    assert view.page.rect_of(1).contains(view.viewport().mapFromGlobal(asked.args[0]))
