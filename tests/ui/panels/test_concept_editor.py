"""Writing an entry of the glossary: in two keystrokes, and never twice by mistake."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.ui.panels.concept_editor import ConceptEditor
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import has_focus

JA, EN = Language.JA, Language.EN


class Editing:
    """Opens editors on one workspace."""

    def __init__(self, qtbot: QtBot, workspace: Workspace) -> None:
        self.qtbot = qtbot
        self.workspace = workspace

    def open(self, *terms: Term, new: bool = True) -> ConceptEditor:
        return self.open_concept(Concept("new", terms=terms), new=new)

    def open_concept(self, concept: Concept, *, new: bool) -> ConceptEditor:
        editor = ConceptEditor(self.workspace, concept, new=new)
        self.qtbot.addWidget(editor)
        editor.show()
        editor.activateWindow()
        self.qtbot.waitUntil(lambda: has_focus(editor))
        return editor


@pytest.fixture
def editing(qtbot: QtBot, workspace: Workspace) -> Editing:
    return Editing(qtbot, workspace)


def ja(text: str, reading: str = "") -> Term:
    return Term("t-ja", JA, text, reading=reading)


def field(editor: ConceptEditor, name: str) -> QLineEdit:
    return next(f for f in editor.findChildren(QLineEdit) if f.accessibleName() == name)


def press(editor: ConceptEditor, words: str) -> None:
    next(b for b in editor.findChildren(QPushButton) if b.text() == words).click()


def offers(editor: ConceptEditor) -> list[str]:
    return [
        b.text()
        for b in editor.findChildren(QPushButton)
        if b.isVisible() and b.text() not in ("&Save", "&Cancel", "Save", "Cancel", "Add a form")
    ]


def type_enter(qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)


def test_a_selected_term_is_saved_with_one_enter(qtbot: QtBot, editing: Editing) -> None:
    editor = editing.open(ja("海底推論網"))
    assert QApplication.focusWidget() is field(editor, "English")
    type_enter(qtbot)
    assert editor.result() == QDialog.DialogCode.Accepted
    assert editor.concept().texts(JA) == ("海底推論網",)
    assert editor.concept().id == "new"


def test_english_may_be_typed_before_enter(qtbot: QtBot, editing: Editing) -> None:
    editor = editing.open(ja("海底推論網"))
    qtbot.keyClicks(field(editor, "English"), "undersea inference net")
    type_enter(qtbot)
    assert editor.concept().texts(EN) == ("undersea inference net",)


def test_english_that_was_found_in_the_text_is_replaced_by_typing(
    qtbot: QtBot, editing: Editing
) -> None:
    editor = editing.open(ja("海底推論網"), Term("t-en", EN, "UIN"))
    focused = QApplication.focusWidget()
    assert focused is field(editor, "English")
    qtbot.keyClicks(focused, "undersea net")
    assert editor.concept().texts(EN) == ("undersea net",)


def test_the_reading_follows_the_japanese_until_it_is_written_by_hand(
    qtbot: QtBot, editing: Editing
) -> None:
    editor = editing.open(ja("言語"))
    reading = field(editor, "Reading")
    assert reading.text() == "げんご"
    field(editor, "Japanese").setText("学習")
    assert reading.text() == "がくしゅう"
    reading.clear()
    qtbot.keyClicks(reading, "manabi")
    field(editor, "Japanese").setText("言語")
    assert editor.concept().terms[0].reading == "manabi"


def test_an_entry_without_a_term_is_refused_in_words(qtbot: QtBot, editing: Editing) -> None:
    editor = editing.open()
    type_enter(qtbot)
    assert editor.isVisible()
    assert editor.problem == "Write the term in Japanese or in English."
    field(editor, "Japanese").setText("海底")
    assert editor.problem == ""


def test_a_form_that_is_there_already_is_noticed_as_one_types(
    qtbot: QtBot, editing: Editing
) -> None:
    editor = editing.open(ja("海底"))
    assert offers(editor) == []
    field(editor, "Japanese").setText("蒸留")
    qtbot.waitUntil(lambda: "Open that one" in offers(editor))
    field(editor, "Japanese").setText("蒸留塔")
    assert offers(editor) == []


def test_enter_does_not_make_a_second_entry_of_the_same_form(
    qtbot: QtBot, editing: Editing
) -> None:
    editor = editing.open(ja("蒸留"))
    type_enter(qtbot)
    assert editor.isVisible()
    assert editor.problem == "Say what to do about the entry that is there already."
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Open that one"


def test_the_entry_that_is_there_can_be_opened_instead(editing: Editing) -> None:
    (known,) = editing.workspace.glossary.find("蒸留")
    editor = editing.open(ja("蒸留"))
    press(editor, "Open that one")
    assert offers(editor) == []
    assert editor.concept() == known


def test_what_was_typed_can_become_another_form_of_the_entry_that_is_there(
    editing: Editing,
) -> None:
    (known,) = editing.workspace.glossary.find("蒸留")
    editor = editing.open(ja("蒸溜術"), Term("t-en", EN, "distillation"))
    press(editor, "Add as another form of it")
    edited = editor.concept()
    assert edited.id == known.id
    assert set(edited.texts(JA)) == {*known.texts(JA), "蒸溜術"}
    assert edited.preferred(JA) == known.preferred(JA)


def test_the_same_form_can_be_kept_for_a_second_meaning(qtbot: QtBot, editing: Editing) -> None:
    editor = editing.open(ja("蒸留"))
    press(editor, "Keep as a second meaning")
    qtbot.keyClicks(field(editor, "English"), "making whisky")
    type_enter(qtbot)
    assert editor.result() == QDialog.DialogCode.Accepted
    assert editor.concept().id == "new"


def test_an_entry_that_nobody_touches_comes_back_as_it_was(editing: Editing) -> None:
    for known in editing.workspace.glossary.concepts()[:40]:
        assert editing.open_concept(known, new=False).concept() == known


def test_editing_keeps_ids_status_and_origin(editing: Editing) -> None:
    concept = Concept(
        "c",
        learning=LearningStatus.KNOWN,
        origin=Origin.SEED,
        terms=(
            ja("海底網", "かいていもう"),
            Term("t-2", JA, "海底ネット", TermStatus.ADMITTED, "かいていネット"),
            Term("t-3", EN, "sea net", TermStatus.DEPRECATED),
        ),
    )
    editor = editing.open_concept(concept, new=False)
    field(editor, "English").setText("undersea net")
    edited = editor.concept()
    assert (edited.id, edited.learning, edited.origin) == ("c", LearningStatus.KNOWN, Origin.SEED)
    assert edited.terms[0] == concept.terms[0]
    assert concept.terms[1] in edited.terms


def test_fields_that_are_known_are_offered(editing: Editing) -> None:
    editor = editing.open(ja("海底"))
    known = {c.field for c in editing.workspace.glossary.concepts()} - {""}
    assert known <= set(editor.fields())


def test_what_another_window_changed_meanwhile_is_told_before_it_is_replaced(
    qtbot: QtBot, workspace: Workspace
) -> None:
    begun = Concept("mine", definition="甲", terms=(Term("t", JA, "合わせ読み法"),))
    workspace.create_concept(begun)
    editor = ConceptEditor(workspace, begun, new=False, save=lambda editor: editor.keep())
    qtbot.addWidget(editor)
    editor.show()
    workspace.glossary.update(replace(begun, definition="乙", note="あちらの"), begun)
    editor._definition.setPlainText("丙")
    editor.accept()
    assert "“乙”" in editor.problem
    assert editor.isVisible()
    editor.accept()
    assert not editor.isVisible()
    kept = workspace.glossary.concept("mine")
    assert (kept.definition, kept.note) == ("丙", "あちらの")


def test_a_term_that_another_window_added_meanwhile_is_told(
    qtbot: QtBot, workspace: Workspace
) -> None:
    terms = (Term("a", JA, "合わせ読み法"), Term("b", EN, "side reading"))
    new = Concept("mine", terms=terms)
    editor = ConceptEditor(workspace, new, new=True, save=lambda editor: editor.keep())
    qtbot.addWidget(editor)
    editor.show()
    workspace.glossary.create(Concept("theirs", terms=terms))
    editor.accept()
    assert "theirs" in editor.problem
    assert [c.id for c in workspace.glossary.find("合わせ読み法")] == ["theirs"]
