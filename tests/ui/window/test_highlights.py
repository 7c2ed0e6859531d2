"""A highlight is changed where it stands: by keys, by its menu, by the bar at it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from reader.model.annotation import Annotation, Colour
from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.ui.panels.annotation_editor import AnnotationEditor
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.window.main_window import MainWindow
from tests.ui.panels.conftest import when_open

Key = Qt.Key


@pytest.fixture
def marked(window: MainWindow, select: Callable[[str], None]) -> Annotation:
    """Return a highlight made with one key; nothing is selected and it has no focus."""
    select("企業は新しいモデル")
    QTest.keyClick(window.view, Key.Key_H)
    [note] = notes(window)
    return note


def notes(window: MainWindow) -> list[Annotation]:
    article = window.reading.article
    assert article is not None
    return list(article.annotations)


def point_of(window: MainWindow, note: Annotation) -> QPoint:
    for number in window.view.page.visible:
        for mark in window.view.rows[number].ja.marks:
            if mark.kind is MarkKind.HIGHLIGHT and mark.key == note.id:
                [box, *_] = window.view.page.boxes(number, Language.JA, mark.span)
                return box.center().toPoint() - QPoint(round(box.width() / 2) - 4, 0)
    raise AssertionError("the highlight is not in sight")


def click(window: MainWindow, note: Annotation) -> None:
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(window, note))


def menu_at(window: MainWindow, note: Annotation) -> QMenu:
    target = window.view.pointer.target(point_of(window, note).toPointF())
    window.view._menu_target = target
    return window.text_menu.menu()


def entry(menu: QMenu, words: str) -> None:
    next(a for a in menu.actions() if a.text().replace("&", "").startswith(words)).trigger()


def test_a_clicked_highlight_is_recoloured_by_number_and_undone(
    window: MainWindow, marked: Annotation
) -> None:
    click(window, marked)
    for key, colour in ((Key.Key_3, Colour.BLUE), (Key.Key_5, Colour.PURPLE)):
        QTest.keyClick(window.view, key)
        assert [(note.id, note.colour) for note in notes(window)] == [(marked.id, colour)]
    window.actions_["undo"].trigger()
    assert notes(window)[0].colour is Colour.BLUE


def test_a_highlight_gone_to_by_tab_is_changed_like_a_clicked_one(
    window: MainWindow, marked: Annotation
) -> None:
    for _ in range(20):
        QTest.keyClick(window.view, Key.Key_Tab)
        if window.notes.at_hand is not None:
            break
    QTest.keyClick(window.view, Key.Key_2)
    assert notes(window)[0].colour is Colour.GREEN
    QTest.keyClick(window.view, Key.Key_Delete)
    assert notes(window) == []


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_a_clicked_highlight_is_deleted_by_a_key_and_comes_back_by_undo(
    window: MainWindow, marked: Annotation, key: Qt.Key
) -> None:
    click(window, marked)
    QTest.keyClick(window.view, key)
    assert notes(window) == []
    assert "Ctrl+Z" in window.statusBar().currentMessage()
    QTest.keyClick(window.view, key)
    window.actions_["undo"].trigger()
    assert [note.id for note in notes(window)] == [marked.id]


def test_a_clicked_highlight_gets_its_comment_by_key(
    window: MainWindow, marked: Annotation
) -> None:
    def write(editor: AnnotationEditor) -> None:
        QTest.keyClicks(editor.focusWidget(), "why so")
        editor.accept()

    click(window, marked)
    when_open(AnnotationEditor, write)
    QTest.keyClick(window.view, Key.Key_C)
    assert [(note.id, note.comment) for note in notes(window)] == [(marked.id, "why so")]


def test_a_highlight_in_the_place_of_a_term_is_changed_by_keys_and_its_card_shown(
    window: MainWindow, select: Callable[[str], None]
) -> None:
    select("推論")
    QTest.keyClick(window.view, Key.Key_H)
    [note] = notes(window)
    click(window, note)
    assert window.glossary.shown
    QTest.keyClick(window.view, Key.Key_4)
    assert notes(window)[0].colour is Colour.PINK
    QTest.keyClick(window.view, Key.Key_Delete)
    assert notes(window) == []


def test_numbers_highlight_a_selection_in_that_colour(
    window: MainWindow, marked: Annotation, select: Callable[[str], None]
) -> None:
    click(window, marked)
    select("研究者")
    QTest.keyClick(window.view, Key.Key_4)
    assert sorted((n.anchor.exact, n.colour) for n in notes(window)) == [
        ("企業は新しいモデル", Colour.YELLOW),
        ("研究者", Colour.PINK),
    ]


def test_numbers_say_how_a_term_is_known_where_no_passage_is_meant(
    window: MainWindow, marked: Annotation
) -> None:
    QTest.keyClick(window.view, Key.Key_Escape)
    QTest.keyClick(window.view, Key.Key_N)
    QTest.keyClick(window.view, Key.Key_3)
    assert "is marked as known" in window.statusBar().currentMessage()
    assert notes(window) == [marked]
    click(window, marked)
    QTest.keyClick(window.view, Key.Key_3)
    assert notes(window)[0].colour is Colour.BLUE


def test_keys_change_nothing_once_something_else_was_clicked(
    window: MainWindow, marked: Annotation
) -> None:
    click(window, marked)
    QTest.keyClick(window.view, Key.Key_J)
    QTest.keyClick(window.view, Key.Key_3)
    QTest.keyClick(window.view, Key.Key_Delete)
    assert notes(window) == [marked]


def test_the_menu_of_a_highlight_recolours_comments_and_deletes_it(
    window: MainWindow, marked: Annotation
) -> None:
    entry(menu_at(window, marked), "Pink")
    assert notes(window)[0].colour is Colour.PINK
    ticked = [a.text() for a in menu_at(window, marked).actions() if a.isChecked()]
    assert ticked == ["Pink"]
    when_open(AnnotationEditor, QDialog.accept)
    entry(menu_at(window, marked), "Comment and Tags")
    entry(menu_at(window, marked), "Delete")
    assert notes(window) == []


def test_with_other_text_selected_the_menu_is_about_that(
    window: MainWindow, marked: Annotation, select: Callable[[str], None]
) -> None:
    select("研究者")
    words = [a.text() for a in menu_at(window, marked).actions()]
    assert "&Delete Highlight" not in words


def test_a_bar_comes_up_at_a_selection_and_goes_with_it(
    qtbot: QtBot, window: MainWindow, select: Callable[[str], None]
) -> None:
    bar = window.note_bars.bar
    select("研究者")
    qtbot.waitUntil(bar.isVisible)
    assert window.view.hasFocus()
    selection = window.view.selection()
    assert selection is not None
    span = Span(selection.start.offset, selection.end.offset)
    [box] = window.view.page.boxes(selection.start.row, Language.JA, span)
    assert not box.intersects(bar.geometry().toRectF())
    assert window.view.viewport().rect().contains(bar.geometry())
    window.view.clear_selection()
    assert not bar.isVisible()


def test_the_bar_highlights_in_a_colour_comments_and_adds_a_term(
    qtbot: QtBot,
    window: MainWindow,
    select: Callable[[str], None],
) -> None:
    bar = window.note_bars.bar
    select("研究者")
    qtbot.waitUntil(bar.isVisible)
    bar.colours[Colour.GREEN].click()
    assert [(n.anchor.exact, n.colour) for n in notes(window)] == [("研究者", Colour.GREEN)]
    select("企業は新しい")
    qtbot.waitUntil(bar.isVisible)
    when_open(AnnotationEditor, QDialog.accept)
    bar.buttons["comment"].click()
    assert len(notes(window)) == 2
    select("手法が広がった")
    qtbot.waitUntil(bar.isVisible)
    bar.buttons["add_term"].click()
    editor = window.findChild(ConceptEditor)
    assert editor is not None
    editor.reject()


def test_at_a_clicked_highlight_the_bar_shows_its_colour_and_deletes_it(
    qtbot: QtBot, window: MainWindow, marked: Annotation
) -> None:
    bar = window.note_bars.bar
    click(window, marked)
    qtbot.waitUntil(bar.isVisible)
    assert [colour for colour, b in bar.colours.items() if b.isChecked()] == [Colour.YELLOW]
    assert bar.buttons["add_term"].isHidden()
    bar.buttons["delete_note"].click()
    assert notes(window) == []
    assert not bar.isVisible()


def test_escape_lets_a_highlight_go_before_it_closes_anything_else(
    qtbot: QtBot, window: MainWindow, marked: Annotation
) -> None:
    click(window, marked)
    qtbot.waitUntil(window.note_bars.bar.isVisible)
    QTest.keyClick(window.view, Key.Key_Escape)
    assert window.notes.at_hand is None
    assert not window.note_bars.bar.isVisible()
