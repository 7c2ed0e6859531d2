"""The glossary card: what it says about a term, and what it passes on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QRadioButton,
    QScrollBar,
    QSplitter,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, LearningStatus, Term, TermStatus
from reader.model.spans import Language, Span
from reader.store.values import Occurrence
from reader.ui.panels.glossary_card import GlossaryCard
from reader.ui.panels.snippets import Snippet, SnippetList

JA, EN = Language.JA, Language.EN
INFERENCE = Concept(
    "inference",
    field="inference",
    definition="Running a trained model.",
    note="Cheaper every year.",
    terms=(
        Term("1", JA, "推論", reading="すいろん"),
        Term("2", EN, "inference"),
        Term("3", JA, "推論処理", TermStatus.ADMITTED),
        Term("4", EN, "inferencing", TermStatus.DEPRECATED),
    ),
)
REASONING = Concept(
    "reasoning",
    terms=(Term("5", JA, "推論", reading="すいろん"), Term("6", EN, "reasoning")),
)
PLACE = (1, Span(14, 16))
HERE = [
    (1, Span(14, 16), "推論は安くなる。", Span(0, 2)),
    (2, Span(20, 22), "だから推論が速い。", Span(3, 5)),
]


@pytest.fixture
def card(qtbot: QtBot) -> GlossaryCard:
    shown = GlossaryCard()
    qtbot.addWidget(shown)
    shown.resize(340, 700)
    shown.show()
    return shown


def words(card: GlossaryCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def button(card: GlossaryCard, name: str) -> QToolButton:
    return next(b for b in card.findChildren(QToolButton) if b.accessibleName() == name)


def sentences(card: GlossaryCard) -> SnippetList:
    found = card.findChild(SnippetList)
    assert isinstance(found, SnippetList)
    return found


def test_an_empty_card_tells_how_to_fill_it(card: GlossaryCard) -> None:
    assert words(card) == ["Click a marked term in the text to see it here."]


def test_the_card_says_everything_that_the_glossary_knows(card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE], sense=None, occurrences=(), place=PLACE)
    said = words(card)
    for part in ("推論", "すいろん", "inference", "Also 推論処理", "Running a trained model."):
        assert part in said
    assert "Cheaper every year." in said
    assert "Subject field: inference · Your own entry" in said


def test_a_form_to_avoid_is_struck_out(card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE], sense=None, occurrences=(), place=None)
    avoided = next(w for w in card.findChildren(QLabel) if w.text() == "inferencing")
    assert avoided.font().strikeOut()


def test_a_homograph_asks_which_meaning_stands_here(qtbot: QtBot, card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE, REASONING], sense="inference", occurrences=(), place=PLACE)
    first, second, unsettled = card.findChildren(QRadioButton)
    assert first.isChecked()
    with qtbot.waitSignal(card.sense_chosen) as chosen:
        second.click()
    assert chosen.args == ["reasoning"]
    with qtbot.waitSignal(card.sense_chosen) as chosen:
        unsettled.click()
    assert chosen.args == [""]


def test_nothing_is_asked_where_there_is_no_place_or_only_one_meaning(card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE, REASONING], sense=None, occurrences=(), place=None)
    QApplication.sendPostedEvents(None, 0)
    assert not [b for b in card.findChildren(QRadioButton) if b.isVisible()]
    card.show_concepts([INFERENCE], sense=None, occurrences=(), place=PLACE)
    assert not [b for b in card.findChildren(QRadioButton) if b.isVisible()]


def test_a_click_on_a_sentence_asks_for_its_place(qtbot: QtBot, card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE], sense=None, occurrences=HERE, place=PLACE)
    listed = sentences(card)
    assert [getattr(row, "text", "") for row in listed.rows][:1] == ["In this article (2)"]
    at = listed.visualRect(listed.model().index(2, 0)).center()
    with qtbot.waitSignal(card.occurrence_activated) as asked:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [2, Span(20, 22)]


def test_enter_on_a_sentence_asks_for_its_place(qtbot: QtBot, card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE], sense=None, occurrences=HERE, place=PLACE)
    listed = sentences(card)
    listed.setCurrentIndex(listed.model().index(1, 0))
    with qtbot.waitSignal(card.occurrence_activated) as asked:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert asked.args == [1, Span(14, 16)]


def test_sentences_of_other_articles_stand_below_with_the_term_found_in_them(
    qtbot: QtBot, card: GlossaryCard
) -> None:
    other = Occurrence("a2", "別の話", 4, 0, Span(3, 7), "速い推論処理の話。")
    card.show_concepts([INFERENCE], sense=None, occurrences=HERE, place=PLACE, elsewhere=[other])
    row = sentences(card).rows[-1]
    assert isinstance(row, Snippet)
    assert row.term.of(row.sentence) == "推論処理"
    listed = sentences(card)
    listed.setCurrentIndex(listed.model().index(len(listed.rows) - 1, 0))
    with qtbot.waitSignal(card.elsewhere_activated) as asked:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert asked.args == ["a2", 4, Span(3, 7)]


def test_learning_edit_and_glossary_are_passed_on(qtbot: QtBot, card: GlossaryCard) -> None:
    card.show_concepts([INFERENCE], sense=None, occurrences=(), place=None)
    with qtbot.waitSignal(card.learning_changed) as learnt:
        button(card, "Known: inference").click()
    assert learnt.args == ["inference", LearningStatus.KNOWN]
    with qtbot.waitSignal(card.edit_requested):
        button(card, "Edit: inference").click()
    with qtbot.waitSignal(card.show_in_glossary):
        button(card, "In glossary: inference").click()


def test_showing_a_term_anew_from_its_own_button_keeps_the_focus_there(
    qtbot: QtBot, card: GlossaryCard
) -> None:
    def show(learning: LearningStatus) -> None:
        shown = replace(INFERENCE, learning=learning)
        card.show_concepts([shown], sense=None, occurrences=(), place=None)

    show(LearningStatus.NEW)
    card.learning_changed.connect(lambda _id, learning: show(learning))
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    known = button(card, "Known: inference")
    known.setFocus()
    qtbot.keyClick(known, Qt.Key.Key_Space)
    QApplication.sendPostedEvents(None, 0)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QToolButton)
    assert focused is not known
    assert focused.accessibleName() == "Known: inference"
    assert focused.isChecked()


def test_a_low_card_has_the_places_beside_the_entry(qtbot: QtBot) -> None:
    card = GlossaryCard()
    qtbot.addWidget(card)
    split = card.findChild(QSplitter)
    assert isinstance(split, QSplitter)
    for size, orientation in (
        (QSize(320, 520), Qt.Orientation.Vertical),
        (QSize(800, 250), Qt.Orientation.Horizontal),
        (QSize(400, 500), Qt.Orientation.Vertical),
    ):
        card.resize(size)
        card.show()
        qtbot.waitUntil(lambda size=size: card.size() == size)
        assert split.orientation() is orientation


def test_the_name_of_the_field_is_not_shown_as_if_it_were_english(card: GlossaryCard) -> None:
    card.show_concepts([REASONING, INFERENCE], sense=None, occurrences=(), place=PLACE)
    said = words(card)
    assert said.count("inference") == 1
    assert not [w for w in said if w.startswith("inference ")]


def test_two_meanings_fit_on_a_card_with_one_scroll_bar_at_most(
    qtbot: QtBot, card: GlossaryCard
) -> None:
    many = HERE * 20
    card.resize(320, 620)
    card.show_concepts([INFERENCE, REASONING], sense="inference", occurrences=many, place=PLACE)
    qtbot.waitUntil(lambda: sentences(card).height() < 400)
    bars = [bar for bar in card.findChildren(QScrollBar) if bar.isVisible()]
    assert len(bars) == 1
    assert sentences(card).isAncestorOf(bars[0])
    assert words(card).count("推論") == 1


def test_the_meaning_that_the_english_shows_is_named_as_long_as_none_is_settled(
    card: GlossaryCard,
) -> None:
    both = [INFERENCE, REASONING]
    card.show_concepts(both, sense=None, occurrences=(), place=PLACE, used="inference")
    assert "The English here takes it so." in words(card)
    card.show_concepts(both, sense="reasoning", occurrences=(), place=PLACE, used="inference")
    QApplication.sendPostedEvents(None, 0)
    assert "The English here takes it so." not in words(card)


def test_the_status_is_set_by_number_keys(qtbot: QtBot, card: GlossaryCard) -> None:
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    card.show_concepts([INFERENCE, REASONING], sense="reasoning", occurrences=(), place=PLACE)
    told: list[tuple[str, LearningStatus]] = []
    card.learning_changed.connect(lambda identity, status: told.append((identity, status)))
    button(card, "Edit: inference").setFocus()
    qtbot.keyClick(card, Qt.Key.Key_3)
    # Where no entry has the focus, the one that is meant here is.
    sentences(card).setFocus()
    card.setFocus()
    card.mark(LearningStatus.IGNORED)
    assert told == [("inference", LearningStatus.KNOWN), ("reasoning", LearningStatus.IGNORED)]
