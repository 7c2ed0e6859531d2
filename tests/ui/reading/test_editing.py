"""Correcting an English sentence in its place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind
from reader.model.page import Mark, MarkKind, Row
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, ReadingView, ViewSettings
from reader.ui.reading.editor import SegmentEditor
from reader.ui.reading.room import with_room
from tests.ui.reading.pages import ENGLISH, JAPANESE, article, column, pending_row, sentences_row

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(view: ReadingView, qtbot: QtBot) -> SegmentEditor:
    """Return the field, open on the second sentence of row 1 through the keyboard."""
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_J)
    qtbot.keyClick(view, Key.Key_F2)
    field = view.editing.editor
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.mark.parametrize("layout", [PageLayout.SIDE_BY_SIDE, PageLayout.INTERLINEAR])
@pytest.mark.parametrize("segment", [0, 1, 2])
def test_the_field_stands_below_its_sentence_and_covers_no_sentence(
    view: ReadingView, qtbot: QtBot, segment: int, layout: PageLayout
) -> None:
    view.set_settings(ViewSettings(layout=layout))
    before = view.page.layout(1).extent
    view.edit_english(1, segment)
    editor = view.editing.editor
    for typed in ("", "A long correction that fills lines. " * 5):
        editor.insertPlainText(typed)
        row = view.rows[1]
        assert [span.of(row.en.text) for span in row.en.segments] == list(ENGLISH)
        boxes = [view.page.boxes(1, Language.EN, span) for span in row.en.segments]
        boxes.append(view.page.boxes(1, Language.JA, Span(0, len(row.ja.text))))
        field = QRectF(editor.geometry())
        assert not [box for part in boxes for box in part if box.intersects(field)]
        assert 0 <= field.top() - boxes[segment][-1].bottom() < 12
        assert [mark.span.of(row.en.text) for mark in row.en.marks] == ["Distillation"]
    view.commit_edit()
    assert view.page.layout(1).extent == before


def test_the_field_has_its_sentence_s_text(editor: SegmentEditor) -> None:
    assert editor.toPlainText() == ENGLISH[1]


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_return_saves_what_was_typed(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor, modifiers: Qt.KeyboardModifier
) -> None:
    editor.selectAll()
    qtbot.keyClicks(editor, "Someone  scolded. ")
    with qtbot.waitSignal(view.english_edited) as told:
        qtbot.keyClick(editor, Key.Key_Return, modifiers)
    assert told.args == [1, 1, "Someone scolded."]
    assert not editor.isVisible()
    assert view.hasFocus()


def test_shift_return_begins_a_new_line_which_is_kept(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    editor.selectAll()
    qtbot.keyClicks(editor, "Someone")
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "scolded.")
    with qtbot.waitSignal(view.english_edited) as told:
        qtbot.keyClick(editor, Key.Key_Return)
    assert told.args == [1, 1, "Someone\nscolded."]


@given(st.lists(st.text("ab c", max_size=6), min_size=1, max_size=6), st.data())
def test_room_changes_no_word_of_any_sentence(sentences: list[str], data: st.DataObject) -> None:
    told = [" ".join(sentence.split()) for sentence in sentences]
    segment = data.draw(st.integers(0, len(told) - 1))
    lines = data.draw(st.integers(1, 5))
    row = Row(BlockKind.PARAGRAPH, column(["文。"] * len(told), ""), column(told, " "))
    marks = tuple(Mark(MarkKind.DOUBT, span) for span in row.en.segments if len(span))
    row = replace(row, en=replace(row.en, marks=marks))
    roomy = with_room(row, segment, lines)
    assert [span.of(roomy.en.text) for span in roomy.en.segments] == told
    assert [m.span.of(roomy.en.text) for m in roomy.en.marks] == [t for t in told if t]
    assert roomy.en.text.split() == row.en.text.split()
    assert roomy.en.text.count("\n") >= lines


def test_an_empty_text_asks_for_the_machines_translation(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    editor.clear()
    with qtbot.waitSignal(view.english_edited) as told:
        qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert told.args == [1, 1, ""]


def test_escape_leaves_everything_as_it_was(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    with qtbot.assertNotEmitted(view.english_edited):
        qtbot.keyClicks(editor, "something else")
        qtbot.keyClick(editor, Key.Key_Escape)
    assert not editor.isVisible()


def test_an_unchanged_text_is_not_a_correction(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    with qtbot.assertNotEmitted(view.english_edited):
        qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert not editor.isVisible()


def test_a_click_beside_the_field_saves(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    qtbot.keyClicks(editor, "New words.")
    with qtbot.waitSignal(view.english_edited) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert told.args == [1, 1, "New words."]


def test_text_composed_by_an_input_method_is_taken_whole(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent("しかる", []))
    assert editor.text() != "叱る"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("叱る")
    QApplication.sendEvent(editor, commit)
    with qtbot.waitSignal(view.english_edited) as told:
        qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert told.args == [1, 1, "叱る"]


def test_the_field_stays_with_its_sentence_while_translations_arrive_and_the_page_scrolls(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    qtbot.keyClicks(editor, "half a sent")
    view.update_row(0, sentences_row(5))
    view.update_row(1, replace(view.rows[1], en=column(("A", "B", "C"), " ")))
    view.scroll_by(40)
    view.refresh_rows()
    assert editor.toPlainText() == "half a sent"
    band = view.page.band(1, Language.EN, view.rows[1].en.segments[1]).toAlignedRect()
    assert abs(editor.y() - band.bottom()) <= 4


def test_another_article_closes_the_field_without_saving(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    qtbot.keyClicks(editor, "half a sent")
    with qtbot.assertNotEmitted(view.english_edited):
        view.set_rows([article(1)[0], sentences_row()][:1])
    assert not editor.isVisible()


def test_a_sentence_that_became_another_closes_the_field(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    row = view.rows[1]
    view.update_row(1, replace(row, ja=column((JAPANESE[0], "別の文だ。", JAPANESE[2]), "")))
    assert not editor.isVisible()


def test_the_same_sentence_keeps_its_field_when_all_rows_are_set_again(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    qtbot.keyClicks(editor, "half a sent")
    view.set_rows(article(40))
    assert editor.isVisible()
    assert editor.toPlainText() == "half a sent"
    row = view.rows[1]
    boxes = [box for span in row.en.segments for box in view.page.boxes(1, Language.EN, span)]
    assert not [box for box in boxes if box.intersects(QRectF(editor.geometry()))]


def test_a_sentence_without_english_can_be_translated_by_hand(
    view: ReadingView, qtbot: QtBot
) -> None:
    view.update_row(2, pending_row())
    assert view.edit_english(2, 1)
    qtbot.keyClicks(view.editing.editor, "By hand.")
    with qtbot.waitSignal(view.english_edited) as told:
        view.commit_edit()
    assert told.args == [2, 1, "By hand."]


def test_without_an_english_column_there_is_nothing_to_correct(view: ReadingView) -> None:
    view.set_settings(ViewSettings(layout=PageLayout.JAPANESE_ONLY))
    assert not view.edit_english(1, 0)
    assert not view.edit_english(1, len(JAPANESE))
    view.set_settings(ViewSettings())
    assert not view.edit_english(0, 0), "a block without sentences"
    assert not view.edit_english(99, 0)


def test_the_field_takes_the_place_of_long_text_as_it_grows(
    view: ReadingView, qtbot: QtBot, editor: SegmentEditor
) -> None:
    before = editor.height()
    qtbot.keyClicks(editor, "A very long sentence. " * 12)
    assert editor.height() > before + 60
