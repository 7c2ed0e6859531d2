"""The reader says how a word is read: it is set so everywhere, kept, and can be undone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from reader.model.spans import Language, Span
from reader.ui.window import reading_corrections
from reader.ui.window.main_window import MainWindow
from tests.ui.window.conftest import shown


class Dialog:
    """Answers for the reader, and keeps what was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, bool]] = []
        self.proposed: list[str] = []

    def __call__(self, *_words: object, text: str) -> tuple[str, bool]:
        self.proposed.append(text)
        return self.answers.pop(0)


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Dialog:
    dialog = Dialog()
    monkeypatch.setattr(QInputDialog, "getText", dialog)
    return dialog


def readings(window: MainWindow, text: str) -> set[str]:
    return {
        one.reading
        for row in window.view.rows
        for one in row.ruby
        if one.span.of(row.ja.text) == text
    }


def with_furigana(window: MainWindow) -> None:
    window.view_options.apply(replace(window.view_options.settings, furigana="all"))


def test_the_selected_words_reading_is_corrected_everywhere_and_undone(
    window: MainWindow, select: Callable[[str], None], dialog: Dialog
) -> None:
    with_furigana(window)
    assert readings(window, "企業") == {"きぎょう"}
    select("企業")
    dialog.answers = [("カイシャ", True)]
    window.actions_["correct_reading"].trigger()
    assert dialog.proposed == ["きぎょう"]
    assert readings(window, "企業") == {"かいしゃ"}
    window.actions_["undo"].trigger()
    assert readings(window, "企業") == {"きぎょう"}
    window.actions_["redo"].trigger()
    assert readings(window, "企業") == {"かいしゃ"}
    assert window.workspace.library.own_readings() == {"企業": "かいしゃ"}


def test_half_a_word_stands_for_the_whole_and_an_empty_answer_for_the_rules(
    window: MainWindow, select: Callable[[str], None], dialog: Dialog
) -> None:
    with_furigana(window)
    select("業")
    dialog.answers = [("かいしゃ", True), ("", True)]
    window.reading_corrections.ask()
    assert readings(window, "企業") == {"かいしゃ"}
    window.reading_corrections.ask()
    assert dialog.proposed == ["きぎょう", "かいしゃ"]
    assert readings(window, "企業") == {"きぎょう"}


def test_what_is_not_kana_is_refused_and_asked_for_again(
    window: MainWindow,
    select: Callable[[str], None],
    dialog: Dialog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(reading_corrections, "show_problem", lambda *words: told.append(words[-1]))
    select("企")
    dialog.answers = [("kaisha", True), ("", False)]
    window.reading_corrections.ask()
    assert dialog.proposed == ["きぎょう", "kaisha"]
    assert "kana" in told[0] or "hiragana" in told[0]
    assert window.workspace.library.own_readings() == {}


def test_the_word_under_the_menu_is_meant_and_nothing_beside_kanji(
    window: MainWindow, dialog: Dialog
) -> None:
    row = next(n for n, row in enumerate(window.view.rows) if "企業" in row.ja.text)
    at = window.view.rows[row].ja.text.index("企業") + 1
    point = window.view.page.boxes(row, Language.JA, Span(at, at + 1))[0].center()
    window.view._menu_target = window.view.pointer.target(point)
    assert window.reading_corrections.meant() == ("企業", "きぎょう")
    assert window.actions_["correct_reading"] in window.text_menu.menu().actions()
    window.view._menu_target = None
    said: list[str] = []
    window.reading_corrections.said.connect(said.append)
    window.reading_corrections.ask()
    assert dialog.proposed == []
    assert "right-click" in said[0]


def test_what_was_corrected_in_another_window_is_taken_in(window: MainWindow, qtbot: QtBot) -> None:
    with_furigana(window)
    assert readings(window, "企業") == {"きぎょう"}
    other = shown(qtbot, window.workspace)
    other.workspace.library.set_own_reading("企業", "かいしゃ")
    window.reading.take_in_news()
    assert readings(window, "企業") == {"かいしゃ"}
    other.close()
