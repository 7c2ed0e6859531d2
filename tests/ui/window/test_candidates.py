"""The panel of proposed terms: found while somebody looks, taken or refused with single keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model.candidate import Source
from reader.model.spans import Language
from reader.ui.panels.candidate_list import OfferList
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import shown

TEXT = """modelの新語

企業は文脈蒸溜網（context retort net）を使う。企業は幻影推論（ghost inference）も使う。

modelは混合蒸留を使う。modelは混合蒸留だ。研究者は階層蒸溜炉を使う。
"""


@pytest.fixture
def window(qtbot: QtBot, translating: Workspace) -> Iterator[MainWindow]:
    window = shown(qtbot, translating)
    article = add_clipboard(translating, TEXT)
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(article)
    yield window
    window.close()


def proposed(window: MainWindow) -> list[str]:
    return [offer.candidate.ja for offer in window.candidates_panel.shown()]


def offers(window: MainWindow) -> OfferList:
    found = window.candidates_panel.findChild(OfferList)
    assert found is not None
    return found


def look(qtbot: QtBot, window: MainWindow) -> None:
    """Ask for the panel by its key and wait for what it finds."""
    qtbot.keyClick(
        window.view, "T", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.reading.translating)
    qtbot.waitUntil(lambda: not window.candidates.busy)


def press(qtbot: QtBot, window: MainWindow, key: str) -> None:
    qtbot.keyClick(offers(window), key)
    settle(qtbot, window)


def choose(window: MainWindow, ja: str) -> None:
    model = offers(window).offers
    index = model.row_of(lambda offer: offer.candidate.ja == ja)
    assert index.isValid()
    offers(window).clearSelection()
    offers(window).setCurrentIndex(index)


def test_nothing_is_looked_for_until_the_panel_is_asked_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert not window.candidates_panel.isVisible()
    assert proposed(window) == []
    look(qtbot, window)
    assert proposed(window)[:2] == ["幻影推論", "文脈蒸溜網"]
    assert {"混合蒸留", "階層蒸溜炉"} <= set(proposed(window))
    assert offers(window).hasFocus()


def test_each_offer_says_its_english_where_that_is_from_and_shows_its_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    look(qtbot, window)
    by_name = {offer.candidate.ja: offer for offer in window.candidates_panel.shown()}
    gloss = by_name["文脈蒸溜網"]
    assert (gloss.candidate.en, gloss.candidate.source) == ("context retort net", Source.GLOSS)
    assert gloss.term.of(gloss.sentence) == "文脈蒸溜網"
    engine = by_name["混合蒸留"].candidate
    assert engine.source is Source.ENGINE
    assert engine.en.startswith("mixed distilling")
    words = [offers(window).offers.index(row).data() for row in range(2)]
    assert all("the article says so" in said for said in words)


def test_enter_shows_where_a_term_stands_and_then_its_next_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    look(qtbot, window)
    choose(window, "混合蒸留")
    (offer,) = [o for o in window.candidates_panel.shown() if o.candidate.ja == "混合蒸留"]
    places = []
    for _ in range(3):
        qtbot.keyClick(offers(window), Qt.Key.Key_Return)
        lit = window.view.flash
        assert lit is not None
        places.append((lit.row, lit.span))
    assert places == [
        offer.candidate.places[0],
        offer.candidate.places[1],
        offer.candidate.places[0],
    ]


def test_one_key_accepts_and_the_next_term_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    look(qtbot, window)
    choose(window, "幻影推論")
    press(qtbot, window, "A")
    (concept,) = window.workspace.glossary.find("幻影推論")
    assert concept.texts(Language.EN) == ("ghost inference",)
    assert "幻影推論" not in proposed(window)
    assert [one.ja for one in offers(window).chosen()] == ["文脈蒸溜網"]


def test_one_key_accepts_all_that_are_glossed_and_undo_takes_all_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    look(qtbot, window)
    press(qtbot, window, "G")
    assert window.workspace.glossary.find("文脈蒸溜網")
    assert window.workspace.glossary.find("幻影推論")
    assert not {"文脈蒸溜網", "幻影推論"} & set(proposed(window))
    window.steps.undo()
    settle(qtbot, window)
    assert proposed(window)[:2] == ["幻影推論", "文脈蒸溜網"]
    assert window.workspace.glossary.find("幻影推論") == ()


def test_one_key_rejects_and_undo_proposes_the_term_again(qtbot: QtBot, window: MainWindow) -> None:
    look(qtbot, window)
    choose(window, "階層蒸溜炉")
    press(qtbot, window, "R")
    assert "階層蒸溜炉" not in proposed(window)
    assert window.workspace.library.rejected_terms() == {"階層蒸溜炉"}
    window.steps.undo()
    settle(qtbot, window)
    assert "階層蒸溜炉" in proposed(window)


def test_the_editor_opens_filled_in_and_what_it_saves_is_proposed_no_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    look(qtbot, window)
    choose(window, "混合蒸留")
    qtbot.keyClick(offers(window), "E")
    editor = window.findChild(ConceptEditor)
    assert editor is not None
    ja, en = [term.text for term in editor.concept().terms]
    assert ja == "混合蒸留"
    assert en.startswith("mixed distilling")
    editor.accept()
    settle(qtbot, window)
    assert window.workspace.glossary.find("混合蒸留")
    assert "混合蒸留" not in proposed(window)


def test_another_article_shows_its_own_terms(qtbot: QtBot, window: MainWindow) -> None:
    look(qtbot, window)
    other = add_clipboard(window.workspace, "企業は表層蒸溜法（skin retort）を使う。")
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(other)
    settle(qtbot, window)
    assert proposed(window) == ["表層蒸溜法"]
