"""A word's card: by a key and under the mouse, and its way into the glossary."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.spans import Language, Span
from reader.ui.panels.dictionaries_dialog import DictionariesDialog
from reader.ui.reading.marks import target_at
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow
from tests.dictionary.archives import made, term
from tests.ui.panels.conftest import when_open

WORDS = [
    term("公開", "こうかい", "release; publication", rules="vs"),
    term("広がる", "ひろがる", "to spread", rules="v5"),
]


@pytest.fixture
def read(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a dictionary, at the first sentence."""
    window.workspace.shelf.install(str(made(tmp_path / "w.zip", term_bank_1=WORDS)))
    return window


def place_of(window: MainWindow, text: str) -> tuple[int, Span]:
    for number, row in enumerate(window.view.rows):
        at = row.ja.text.find(text)
        if at >= 0:
            return number, Span(at, at + len(text))
    raise AssertionError(text)


def hover(window: MainWindow, text: str) -> None:
    row, span = place_of(window, text)
    window.view.reveal(row, Language.JA, span)
    [box, *_] = window.view.page.boxes(row, Language.JA, span)
    # The pointer may be there already, from a window before: then nothing would move.
    QTest.mouseMove(window.view.viewport(), box.center().toPoint() + QPoint(2, 1))
    QTest.mouseMove(window.view.viewport(), box.center().toPoint())


def shown(window: MainWindow) -> str:
    labels = window.words.card.findChildren(QLabel)
    return "\n".join(label.text() for label in labels)


def test_a_word_under_the_resting_mouse_is_told_with_its_base(
    read: MainWindow, qtbot: QtBot
) -> None:
    hover(read, "広がった")
    qtbot.waitUntil(read.words.card.isVisible)
    told = shown(read)
    assert "広がった: past" in told
    assert "to spread" in told
    assert "verb" in told


def test_of_a_part_of_a_term_the_card_says_what_the_glossary_has_of_all_of_it(
    read: MainWindow, qtbot: QtBot
) -> None:
    hover(read, "強化")
    qtbot.waitUntil(read.words.card.isVisible)
    assert read.words.word is not None
    assert read.words.word.surface == "強化"
    assert "強化学習: reinforcement learning" in shown(read)
    assert "reinforcement learning" in read.words.card.accessibleDescription()
    hover(read, "広がった")
    qtbot.waitUntil(lambda: "to spread" in shown(read))
    assert "reinforcement learning" not in shown(read)


@pytest.mark.parametrize("vertical", [False, True])
def test_the_card_and_the_bar_of_a_word_that_is_selected_do_not_cover_each_other(
    read: MainWindow, qtbot: QtBot, *, vertical: bool
) -> None:
    if vertical:
        read.actions_["vertical"].trigger()
    row, span = place_of(read, "広がった")
    read.view.reveal(row, Language.JA, span)
    bar, card = read.note_bars.bar, read.words.card
    read.view.select(Language.JA, Place(row, span.start), Place(row, span.end))
    qtbot.waitUntil(bar.isVisible)
    read.actions_["look_up"].trigger()
    assert card.isVisible()
    [word, *_] = read.view.page.boxes(row, Language.JA, span)
    assert not bar.geometry().intersects(card.geometry())
    assert not bar.geometry().intersects(word.toAlignedRect())


def test_in_vertical_lines_the_card_leaves_the_words_line_to_be_read(
    read: MainWindow, qtbot: QtBot
) -> None:
    read.actions_["vertical"].trigger()
    hover(read, "広がった")
    qtbot.waitUntil(read.words.card.isVisible)
    row, span = place_of(read, "広がった")
    [box, *_] = read.view.page.boxes(row, Language.JA, span)
    card = read.words.card.geometry()
    assert card.left() > box.center().x() or card.right() < box.center().x()
    assert read.view.viewport().rect().contains(card)


def test_in_very_large_type_the_card_takes_the_room_there_is_and_leaves_its_word_in_sight(
    read: MainWindow, qtbot: QtBot
) -> None:
    card = read.words.card
    large = card.font()
    large.setPointSizeF(large.pointSizeF() * 3)
    card.setFont(large)
    hover(read, "広がった")
    qtbot.waitUntil(card.isVisible)
    row, span = place_of(read, "広がった")
    [word, *_] = read.view.page.boxes(row, Language.JA, span)
    page = read.view.viewport().rect()
    assert page.contains(card.geometry())
    assert not card.geometry().intersects(word.toAlignedRect())
    # All it has to say, or all that is free above or below the word.
    scrolled = card.findChild(QScrollArea)
    assert scrolled is not None
    free = max(word.top(), page.bottom() - word.bottom())
    whole = scrolled.verticalScrollBar().maximum() == 0
    assert whole or card.height() > 0.9 * free
    assert card.width() > 1.5 * 380 or card.width() > 0.9 * page.width()


def test_nothing_comes_up_by_itself_where_the_reader_does_not_want_it(
    read: MainWindow, qtbot: QtBot
) -> None:
    hover(read, "広がった")
    qtbot.waitUntil(read.words.card.isVisible)
    read.actions_["word_on_hover"].trigger()
    assert read.words.card.isHidden()
    assert read.preferences.text("word_on_hover", "on") == "off"


def test_keys_walk_from_word_to_word_and_escape_closes_the_card(
    read: MainWindow, qtbot: QtBot
) -> None:
    row, span = place_of(read, "企業は")
    read.view.keyboard.put(target_at(row, read.view.rows[row], Language.JA, span.start))
    qtbot.keyClick(read.view, Qt.Key.Key_D)
    assert read.words.word is not None
    assert read.words.word.surface == "企業"
    qtbot.keyClick(read.view, Qt.Key.Key_D)
    assert read.words.word.surface == "は"
    qtbot.keyClick(read.view, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert read.words.word.surface == "企業"
    qtbot.keyClick(read.view, Qt.Key.Key_Escape)
    assert read.words.card.isHidden()
    assert read.view.hasFocus()


def test_a_word_goes_into_the_glossary_with_one_key_and_out_by_undo(
    read: MainWindow, qtbot: QtBot
) -> None:
    hover(read, "広がった")
    qtbot.waitUntil(read.words.card.isVisible)
    qtbot.keyClick(read.view, Qt.Key.Key_A)
    [concept] = read.workspace.find("広がる")
    assert [(term.text, term.reading) for term in concept.terms] == [
        ("広がる", "ひろがる"),
        ("to spread", ""),
    ]
    read.steps.undo()
    assert read.workspace.find("広がる") == ()


def test_without_a_card_the_key_says_what_to_do(read: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(read.words.said) as said:
        qtbot.keyClick(read.view, Qt.Key.Key_A)
    assert "D" in said.args[0]


def test_without_a_dictionary_the_card_says_how_to_get_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    hover(window, "広がった")
    qtbot.waitUntil(window.words.card.isVisible)
    assert "広がった: past" in shown(window)
    assert "install" in shown(window)


def test_without_a_dictionary_the_card_explains_it_a_few_times_and_then_keeps_to_the_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.view.setFocus()
    for number in range(5):
        qtbot.keyClick(window.view, Qt.Key.Key_D)
        assert window.words.card.isVisible()
        assert ("install" in shown(window)) == (number < 3)
        buttons = window.words.card.findChildren(QToolButton)
        assert any("Dictionaries" in button.text() for button in buttons)


def test_the_mouse_brings_no_card_that_says_no_more_than_the_text_but_the_key_does(
    window: MainWindow, qtbot: QtBot
) -> None:
    waiting = window.words.findChildren(QTimer)
    hover(window, "は")
    assert any(timer.isActive() for timer in waiting)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in waiting))
    assert not window.words.card.isVisible()
    hover(window, "公開")
    qtbot.waitUntil(window.words.card.isVisible)
    assert "こうかい" in shown(window)
    qtbot.keyClick(window.view, Qt.Key.Key_D)
    assert window.words.card.isVisible()


def test_the_card_says_of_which_dictionary_a_meaning_is_and_whose_that_is(
    read: MainWindow, qtbot: QtBot
) -> None:
    hover(read, "広がった")
    qtbot.waitUntil(read.words.card.isVisible)
    [name] = [one for one in read.words.card.findChildren(QLabel) if one.text() == "試験辞典"]
    assert name.toolTip() == name.accessibleDescription() == "誰か"


def test_the_cards_link_opens_the_dictionaries_and_the_card_tells_what_the_new_one_says(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    row, span = place_of(window, "広がった")
    window.view.keyboard.put(target_at(row, window.view.rows[row], Language.JA, span.start))
    while window.words.word is None or window.words.word.lemma != "広がる":
        qtbot.keyClick(window.view, Qt.Key.Key_D)

    def install(dialog: DictionariesDialog) -> None:
        dialog.install([made(tmp_path / "w.zip", term_bank_1=WORDS)])
        qtbot.waitUntil(lambda: not dialog.busy)
        dialog.reject()

    when_open(DictionariesDialog, install)
    links = window.words.card.findChildren(QToolButton)
    next(link for link in links if link.text() == "Dictionaries…").click()
    qtbot.waitUntil(lambda: "to spread" in shown(window))
    assert "Dictionaries…" not in [
        one.text() for one in window.words.card.findChildren(QToolButton)
    ]
