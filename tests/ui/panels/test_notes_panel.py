"""The notes panel: reading order, both ways to the text, filters, undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.annotation import Annotation, Attachment, Colour
from reader.model.spans import Language
from reader.ui.panels.note_list import NoteList
from reader.ui.panels.notes_panel import NotesPanel
from reader.ui.panels.parts import StatusLine
from reader.ui.panels.sections import Heading
from reader.workflow.open_article import OpenArticle

JA = Language.JA


@pytest.fixture
def panel(qtbot: QtBot, article: OpenArticle) -> NotesPanel:
    shown = NotesPanel()
    qtbot.addWidget(shown)
    shown.resize(340, 600)
    shown.show()
    shown.set_article(article)
    return shown


@pytest.fixture
def notes(article: OpenArticle) -> list[Annotation]:
    """Three notes in reading order, made in another."""
    last = article.annotate(JA, (2, 0), (2, 8), colour=Colour.BLUE, tags=["cost"])
    first = article.annotate(JA, (1, 0), (1, 2), comment="What is learnt?", tags=["school"])
    middle = article.annotate(JA, (1, 14), (1, 16), colour=Colour.PINK)
    return [first, middle, last]


def note_list(panel: NotesPanel) -> NoteList:
    found = panel.findChild(NoteList)
    assert isinstance(found, NoteList)
    return found


def status(panel: NotesPanel) -> StatusLine:
    found = panel.findChild(StatusLine)
    assert isinstance(found, StatusLine)
    return found


def headings(panel: NotesPanel) -> list[str]:
    return [row.text for row in note_list(panel).notes.rows if isinstance(row, Heading)]


def search(panel: NotesPanel, text: str) -> None:
    line = panel.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(text)


def test_without_notes_the_panel_tells_how_to_make_one(panel: NotesPanel) -> None:
    said = " ".join(w.text() for w in panel.findChildren(QLabel) if w.isVisible())
    assert "press H to highlight" in said


def test_notes_stand_in_reading_order_and_appear_when_they_are_made(
    panel: NotesPanel, notes: list[Annotation]
) -> None:
    assert [note.id for note in panel.shown()] == [note.id for note in notes]
    assert headings(panel) == []


def test_a_click_on_a_note_asks_for_its_place(
    qtbot: QtBot, panel: NotesPanel, notes: list[Annotation]
) -> None:
    listed = note_list(panel)
    at = listed.visualRect(listed.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.activated) as asked:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [notes[1].id]


def test_the_text_selects_a_note_even_if_the_filter_hides_it(
    panel: NotesPanel, notes: list[Annotation]
) -> None:
    search(panel, "learnt")
    assert [note.id for note in panel.shown()] == [notes[0].id]
    panel.select(notes[2].id)
    assert [note.id for note in note_list(panel).chosen()] == [notes[2].id]
    assert len(panel.shown()) == 3


def test_delete_takes_the_note_away_and_undo_brings_it_back(
    qtbot: QtBot, panel: NotesPanel, article: OpenArticle, notes: list[Annotation]
) -> None:
    panel.select(notes[0].id)
    qtbot.keyClick(note_list(panel), Qt.Key.Key_Delete)
    assert [note.id for note in article.annotations] == [note.id for note in notes[1:]]
    assert status(panel).text == "Deleted the note."
    undo = status(panel).findChild(QToolButton)
    assert isinstance(undo, QToolButton)
    undo.click()
    assert [note.id for note in panel.shown()] == [note.id for note in notes]
    assert status(panel).text == ""


def test_undo_of_a_deletion_leaves_newer_acts_alone(
    qtbot: QtBot, panel: NotesPanel, article: OpenArticle, notes: list[Annotation]
) -> None:
    panel.select(notes[0].id)
    qtbot.keyClick(note_list(panel), Qt.Key.Key_Delete)
    newer = article.annotate(JA, (2, 20), (2, 22))
    undo = status(panel).findChild(QToolButton)
    assert isinstance(undo, QToolButton)
    undo.click()
    assert article.annotation(newer.id) is not None


def test_notes_without_a_place_stand_first_under_their_own_heading(
    panel: NotesPanel, article: OpenArticle, notes: list[Annotation]
) -> None:
    article.update_annotation(replace(notes[2], attachment=Attachment.LOST))
    assert headings(panel) == ["Needs a place (1)", "In the text"]
    assert panel.shown()[0].id == notes[2].id


def test_notes_are_found_by_words_of_passage_comment_and_tag(
    panel: NotesPanel, notes: list[Annotation]
) -> None:
    for text, found in (("蒸留", 0), ("WHAT learnt", 0), ("cost", 2)):
        search(panel, text)
        assert [note.id for note in panel.shown()] == [notes[found].id]


def test_notes_are_filtered_by_colour_and_by_tag(
    panel: NotesPanel, notes: list[Annotation]
) -> None:
    pink = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Pink")
    pink.click()
    assert [note.id for note in panel.shown()] == [notes[1].id]
    pink.click()
    tags = panel.findChild(QComboBox)
    assert isinstance(tags, QComboBox)
    assert [tags.itemText(n) for n in range(tags.count())] == ["All tags", "cost", "school"]
    tags.setCurrentText("school")
    assert [note.id for note in panel.shown()] == [notes[0].id]


def test_the_passage_is_copied_with_the_keys_of_the_system(
    qtbot: QtBot, panel: NotesPanel, notes: list[Annotation]
) -> None:
    panel.select(notes[0].id)
    qtbot.keyClick(note_list(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "蒸留"


def test_another_article_shows_its_own_notes_and_the_old_one_is_let_go(
    panel: NotesPanel, article: OpenArticle, notes: list[Annotation]
) -> None:
    panel.set_article(None)
    assert panel.shown() == ()
    assert article.annotations_changed == []


def test_a_note_says_itself_to_screen_readers(panel: NotesPanel, notes: list[Annotation]) -> None:
    index = note_list(panel).notes.index(0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "蒸留. What is learnt?. school. yellow"


def test_notes_are_drawn_in_light_and_dark(
    qtbot: QtBot, panel: NotesPanel, notes: list[Annotation]
) -> None:
    pictures = set()
    for base in (Qt.GlobalColor.white, Qt.GlobalColor.black):
        palette = panel.palette()
        palette.setColor(palette.ColorRole.Base, base)
        panel.setPalette(palette)
        QApplication.processEvents()
        pictures.add(bytes(panel.grab().toImage().constBits()))
    assert len(pictures) == 2
