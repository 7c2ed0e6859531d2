"""The whole glossary in a table: found as one types, changed with undo."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.panels.glossary_browser import GlossaryBrowser
from reader.ui.panels.glossary_table import (
    FROM,
    ORIGIN_NAMES,
    SLICE,
    GlossaryTable,
    entry,
    search_key,
)
from reader.ui.panels.glossary_view import GlossaryView
from reader.ui.panels.merge_dialog import MergeDialog
from reader.ui.panels.parts import EmptyState, StatusLine
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open

JA, EN = Language.JA, Language.EN


def concept(identity: str, ja: str, reading: str, en: str, **told: object) -> Concept:
    terms = (
        Term(f"{identity}-ja", JA, ja, reading=reading),
        Term(f"{identity}-en", EN, en),
        Term(f"{identity}-also", EN, f"{en} form", TermStatus.ADMITTED),
    )
    return replace(Concept(identity, terms=terms), **told)


@pytest.fixture
def browser(qtbot: QtBot, workspace: Workspace) -> GlossaryBrowser:
    shown = GlossaryBrowser(workspace)
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.loaded):
        shown.show()
    shown.activateWindow()
    view(shown).setFocus()
    qtbot.waitUntil(view(shown).hasFocus)
    return shown


def view(browser: GlossaryBrowser) -> GlossaryView:
    found = browser.findChild(GlossaryView)
    assert isinstance(found, GlossaryView)
    return found


def japanese(browser: GlossaryBrowser) -> list[str]:
    model = view(browser).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def search(browser: GlossaryBrowser, text: str) -> None:
    line = browser.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(text)


def choices(browser: GlossaryBrowser, name: str) -> QComboBox:
    return next(b for b in browser.findChildren(QComboBox) if b.accessibleName() == name)


def choose(browser: GlossaryBrowser, *forms: str) -> list[str]:
    ids = [browser.workspace.glossary.find(form)[0].id for form in forms]
    view(browser).choose(ids)
    return ids


def status(browser: GlossaryBrowser) -> StatusLine:
    found = browser.findChild(StatusLine)
    assert isinstance(found, StatusLine)
    return found


def press_undo(browser: GlossaryBrowser) -> None:
    button = status(browser).findChild(QToolButton)
    assert isinstance(button, QToolButton)
    button.click()


def test_every_entry_is_listed_in_the_order_of_its_reading(browser: GlossaryBrowser) -> None:
    listed = japanese(browser)
    assert len(listed) == len(browser.workspace.glossary.concepts())
    assert listed.index("蒸留") < listed.index("推論")


@pytest.mark.parametrize(
    "typed", ["蒸留", "じょうりゅう", "ジョウリュウ", "DISTILLATION", "ｄｉｓｔｉｌ"]
)
def test_an_entry_is_found_whatever_way_it_is_typed(browser: GlossaryBrowser, typed: str) -> None:
    search(browser, typed)
    assert "蒸留" in japanese(browser)
    assert "推論" not in japanese(browser)


def test_a_search_without_a_result_says_so_until_it_has_one(browser: GlossaryBrowser) -> None:
    search(browser, "nowhere to be found")
    (words,) = (label for label in browser.findChildren(EmptyState) if label.isVisible())
    assert words.text().startswith("No entry has all of this.")
    assert not view(browser).isVisible()

    search(browser, "")
    assert not words.isVisible()
    assert view(browser).isVisible()


def test_an_empty_glossary_says_how_to_begin(qtbot: QtBot, browser: GlossaryBrowser) -> None:
    view(browser).selectAll()
    browser.delete()

    (words,) = (label for label in browser.findChildren(EmptyState) if label.isVisible())
    assert words.text().startswith("Your glossary is empty.")
    browser.undo()
    qtbot.waitUntil(view(browser).isVisible)


def test_all_words_must_be_in_an_entry(browser: GlossaryBrowser) -> None:
    search(browser, "distillation 蒸留")
    assert "蒸留" in japanese(browser)
    search(browser, "distillation 推論モデルではない")
    assert japanese(browser) == []


def test_what_is_selected_stays_selected_while_one_searches(browser: GlossaryBrowser) -> None:
    ids = choose(browser, "蒸留")
    search(browser, "distil")
    assert view(browser).chosen() == ids
    search(browser, "")
    assert view(browser).chosen() == ids


def test_entries_are_filtered_by_field_and_by_origin(browser: GlossaryBrowser) -> None:
    fields, origins = (choices(browser, name) for name in ("Field", "Origin"))
    fields.setCurrentText("hardware")
    assert 0 < len(japanese(browser)) < 200
    assert "蒸留" not in japanese(browser)
    fields.setCurrentIndex(0)
    origins.setCurrentText("Yours")
    assert japanese(browser) == []


def test_what_is_added_elsewhere_appears(qtbot: QtBot, browser: GlossaryBrowser) -> None:
    with qtbot.waitSignal(browser.loaded):
        browser.workspace.create_concept(concept("mine", "海底網", "かいていもう", "undersea net"))
    choices(browser, "Origin").setCurrentText("Yours")
    assert japanese(browser) == ["海底網"]


def test_deleted_entries_come_back_with_undo(qtbot: QtBot, browser: GlossaryBrowser) -> None:
    choose(browser, "蒸留", "強化学習")
    qtbot.keyClick(view(browser), Qt.Key.Key_Delete)
    assert status(browser).text == "Deleted 2 entries."
    assert "蒸留" not in japanese(browser)
    assert browser.workspace.glossary.find("蒸留") == ()
    with qtbot.waitSignal(browser.loaded):
        press_undo(browser)
    assert {"蒸留", "強化学習"} <= set(japanese(browser))


def test_merging_shows_what_results_and_keeps_the_one_that_is_chosen(
    qtbot: QtBot, browser: GlossaryBrowser
) -> None:
    distillation, learning = choose(browser, "蒸留", "強化学習")
    said: list[str] = []

    def confirm(dialog: MergeDialog) -> None:
        dialog.choose(learning)
        said.append(dialog.result_in_words())
        dialog.accept()

    when_open(MergeDialog, confirm)
    browser.merge()
    kept = browser.workspace.glossary.concept(learning)
    assert said[0].startswith("強化学習 · reinforcement learning\nAlso ")
    shown = {search_key(part) for part in said[0].replace("\nAlso ", ", ").split(", ")}
    forms = {search_key(term.text) for term in kept.terms}
    assert shown - {search_key("強化学習 · reinforcement learning")} == forms - {
        search_key("強化学習"),
        search_key("reinforcement learning"),
    }
    assert "蒸留" in kept.texts(JA)
    assert view(browser).chosen() == [learning]
    assert distillation not in {c.id for c in browser.workspace.glossary.concepts()}
    with qtbot.waitSignal(browser.loaded):
        press_undo(browser)
    assert browser.workspace.glossary.concept(distillation).texts(JA)[0] == "蒸留"


def test_after_merging_with_the_button_the_keys_act_on_the_entries(
    qtbot: QtBot, browser: GlossaryBrowser
) -> None:
    search(browser, "学習")
    choose(browser, "機械学習", "強化学習")
    button = next(b for b in browser.findChildren(QToolButton) if b.text() == "Merge")
    button.setFocus()
    when_open(MergeDialog, lambda dialog: dialog.accept())
    button.click()
    browser.activateWindow()
    qtbot.waitUntil(view(browser).hasFocus)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(browser.loaded):
        qtbot.keyClick(view(browser), Qt.Key.Key_Z, control)
    assert {"機械学習", "強化学習"} <= set(japanese(browser))
    assert status(browser).text == "Undone: Merge terms."
    with qtbot.waitSignal(browser.loaded):
        qtbot.keyClick(view(browser), Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert not {"機械学習", "強化学習"} <= set(japanese(browser))
    assert status(browser).text == "Done again: Merge terms."


def test_undo_with_nothing_to_undo_says_so(qtbot: QtBot, browser: GlossaryBrowser) -> None:
    qtbot.keyClick(view(browser), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert status(browser).text == "There is nothing to undo."


def test_an_entry_is_edited_in_the_editor_and_stays_selected(
    qtbot: QtBot, browser: GlossaryBrowser
) -> None:
    (identity,) = choose(browser, "蒸留")

    def rename(editor: ConceptEditor) -> None:
        field = next(f for f in editor.findChildren(QLineEdit) if f.accessibleName() == "English")
        field.setText("boiling down")
        editor.accept()

    when_open(ConceptEditor, rename)
    qtbot.keyClick(view(browser), Qt.Key.Key_Return)
    preferred = browser.workspace.glossary.concept(identity).preferred(EN)
    assert preferred is not None
    assert preferred.text == "boiling down"
    assert view(browser).chosen() == [identity]
    row = view(browser).currentIndex().row()
    assert view(browser).model().index(row, 2).data() == "boiling down"


def test_a_concept_is_shown_even_if_it_was_filtered_out(browser: GlossaryBrowser) -> None:
    search(browser, "推論")
    identity = browser.workspace.glossary.find("蒸留")[0].id
    browser.show_concept(identity)
    assert view(browser).chosen() == [identity]


def test_the_number_of_entries_is_told(browser: GlossaryBrowser) -> None:
    total = len(browser.workspace.glossary.concepts())
    said = [label.text() for label in browser.findChildren(QLabel)]
    assert f"{total:,} entries" in said
    search(browser, "蒸留")
    said = [label.text() for label in browser.findChildren(QLabel)]
    assert f"{len(japanese(browser))} of {total:,}" in said


def shown(table: GlossaryTable) -> list[str]:
    return [table.id_at(row) for row in range(table.rowCount())]


def test_a_glossary_longer_than_a_slice_is_searched_to_its_end(qtbot: QtBot) -> None:
    table = GlossaryTable()
    with qtbot.waitSignal(table.modelReset):
        table.set_entries(
            [entry(concept(str(n), f"語{n}", "", f"word {n}")) for n in range(2 * SLICE + 10)]
        )
    with qtbot.waitSignal(table.modelReset):
        table.look_for(f"word {2 * SLICE + 5}", "", None)
    assert shown(table) == [str(2 * SLICE + 5)]


def test_a_newer_search_takes_the_place_of_one_that_is_under_way(qtbot: QtBot) -> None:
    table = GlossaryTable()
    with qtbot.waitSignal(table.modelReset):
        table.set_entries(
            [entry(concept(str(n), f"語{n}", "", f"word {n}")) for n in range(2 * SLICE + 10)]
        )
    table.look_for("nothing like it", "", None)
    with qtbot.waitSignal(table.modelReset):
        table.look_for(f"word {SLICE + 7}", "", None)
    assert shown(table) == [str(SLICE + 7)]


WORDS = st.text(st.sampled_from("abＡ推論ロンろん "), max_size=4)
CONCEPTS = st.lists(st.tuples(WORDS, WORDS, WORDS, st.sampled_from(Origin)), max_size=12)


@given(CONCEPTS, WORDS, st.integers(0, 5), st.booleans())
def test_the_table_shows_what_a_plain_search_finds_in_the_order_of_a_plain_sort(
    qapp: object,
    told: list[tuple[str, str, str, Origin]],
    query: str,
    column: int,
    descending: bool,
) -> None:
    entries = [
        entry(
            concept(
                str(n), ja, reading, en, origin=origin, field=reading, learning=LearningStatus.NEW
            )
        )
        for n, (ja, reading, en, origin) in enumerate(told)
    ]
    table = GlossaryTable()
    table.set_entries(entries)
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    table.sort(column, order)
    table.look_for(query, "", Origin.SEED)
    words = search_key(query).split()
    wanted = [
        each
        for each in entries
        if each.cells[FROM] == ORIGIN_NAMES[Origin.SEED]
        and all(
            any(word in search_key(part) for part in (*each.cells[:4], f"{each.cells[2]} form"))
            for word in words
        )
    ]
    assert sorted(shown(table)) == sorted(each.id for each in wanted)
    by_id = {each.id: each for each in entries}
    keys = [by_id[identity].keys[column] for identity in shown(table)]
    assert keys == sorted(keys, reverse=descending)


def test_entries_are_marked_by_key_and_found_by_their_status(
    qtbot: QtBot, browser: GlossaryBrowser
) -> None:
    ids = choose(browser, "蒸留", "強化学習")
    qtbot.keyClick(view(browser), Qt.Key.Key_3)
    glossary = browser.workspace.glossary
    assert {glossary.concept(one).learning for one in ids} == {LearningStatus.KNOWN}
    assert status(browser).text == "Marked 2 entries as known."
    choices(browser, "Learning status").setCurrentText("Known")
    qtbot.waitUntil(lambda: set(japanese(browser)) == {"蒸留", "強化学習"})
    browser.undo()
    qtbot.waitUntil(lambda: japanese(browser) == [])
    assert {glossary.concept(one).learning for one in ids} == {LearningStatus.NEW}
