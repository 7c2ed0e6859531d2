"""The editor of a note: keys, and that nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.annotation import Annotation, Colour
from reader.model.spans import Language
from reader.ui.panels.annotation_editor import AnnotationEditor, edit_annotation
from reader.workflow.open_article import OpenArticle
from tests.ui.panels.conftest import has_focus, when_open

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def note(article: OpenArticle) -> Annotation:
    return article.annotate(Language.JA, (1, 0), (1, 2), comment="first words", tags=["old"])


@pytest.fixture
def editor(qtbot: QtBot, note: Annotation) -> AnnotationEditor:
    shown = AnnotationEditor(note, ["old", "cost"])
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: has_focus(shown))
    return shown


def test_one_writes_at_once_and_control_enter_saves(qtbot: QtBot, editor: AnnotationEditor) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    qtbot.keyClicks(focused, " and 3 more")
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(focused, Qt.Key.Key_Return, CONTROL)
    assert saved.args == [Colour.YELLOW, "first words and 3 more", ("old",)]
    assert not editor.isVisible()


def test_enter_makes_a_new_line_in_the_comment(qtbot: QtBot, editor: AnnotationEditor) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    qtbot.keyClicks(focused, "second")
    assert editor.annotation().comment == "first words\nsecond"


def test_a_digit_chooses_a_colour_where_nothing_is_written(
    qtbot: QtBot, editor: AnnotationEditor
) -> None:
    swatch = next(b for b in editor.findChildren(QToolButton) if b.accessibleName() == "Blue")
    swatch.setFocus()
    qtbot.keyClick(swatch, Qt.Key.Key_4)
    assert editor.annotation().colour is Colour.PINK


def test_alt_and_a_digit_choose_a_colour_while_one_writes(
    qtbot: QtBot, editor: AnnotationEditor
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_5, ALT)
    assert editor.annotation().colour is Colour.PURPLE
    assert editor.annotation().comment == "first words"


def test_closing_the_window_saves(qtbot: QtBot, editor: AnnotationEditor) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "!")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.close()
    assert saved.args is not None
    assert saved.args[1] == "first words!"


def test_escape_leaves_the_note_as_it_was(qtbot: QtBot, editor: AnnotationEditor) -> None:
    with qtbot.waitSignal(editor.cancelled), qtbot.assertNotEmitted(editor.saved):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_escape_asks_once_before_it_gives_up_typed_words(
    qtbot: QtBot, editor: AnnotationEditor
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    with qtbot.waitSignal(editor.cancelled):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_note_is_changed_through_the_editor_and_the_change_can_be_undone(
    qtbot: QtBot, article: OpenArticle, note: Annotation
) -> None:
    def write(editor: AnnotationEditor) -> None:
        comment = editor.findChild(QPlainTextEdit)
        assert isinstance(comment, QPlainTextEdit)
        comment.setPlainText("second thoughts")
        editor.accept()

    when_open(AnnotationEditor, write)
    assert edit_annotation(article, note.id)
    changed = article.annotation(note.id)
    assert changed is not None
    assert changed.comment == "second thoughts"
    article.workspace.history.undo()
    restored = article.annotation(note.id)
    assert restored is not None
    assert restored.comment == "first words"


def test_a_note_that_was_left_as_it_is_makes_no_step_to_undo(
    qtbot: QtBot, article: OpenArticle, note: Annotation
) -> None:
    before = article.workspace.history.undo_label
    when_open(AnnotationEditor, lambda editor: editor.accept())
    assert not edit_annotation(article, note.id)
    assert article.workspace.history.undo_label == before


def test_a_note_can_be_deleted_from_the_editor(
    qtbot: QtBot, article: OpenArticle, note: Annotation
) -> None:
    def delete(editor: AnnotationEditor) -> None:
        editor.delete_button.click()

    when_open(AnnotationEditor, delete)
    assert edit_annotation(article, note.id)
    assert article.annotation(note.id) is None
