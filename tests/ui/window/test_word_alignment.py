"""Words that correspond, as the window asks for them; and how a held pair is let go."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.spans import Language, Span
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow


def point_at(window: MainWindow, text: str) -> int:
    """Put the mouse on a Japanese text and return its row."""
    rows = window.view.rows
    row, at = next((n, r.ja.text.find(text)) for n, r in enumerate(rows) if text in r.ja.text)
    box = window.view.page.boxes(row, Language.JA, Span(at, at + 1))[0]
    QTest.mouseMove(window.view.viewport(), QPoint(2, 2))
    QTest.mouseMove(window.view.viewport(), box.center().toPoint())
    return row


def lit(window: MainWindow, row: int) -> list[str]:
    english = window.view.rows[row].en.text
    return [span.of(english) for span in window.view.word_lights.in_row(row).get(Language.EN, [])]


def test_the_english_of_a_word_lights_up_when_it_is_pointed_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    row = point_at(window, "言語モデル")
    qtbot.waitUntil(lambda: bool(lit(window, row)), timeout=30_000)
    assert lit(window, row)[0].lower() in window.view.rows[row].en.text.lower()


def test_it_can_be_turned_off_and_on(window: MainWindow, qtbot: QtBot) -> None:
    row = point_at(window, "言語モデル")
    qtbot.waitUntil(lambda: bool(lit(window, row)), timeout=30_000)
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    assert lit(window, row) == []
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    assert lit(window, row)


def test_escape_lets_a_held_pair_go_and_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["undisturbed"].trigger()
    box = window.view.page.boxes(2, Language.JA, Span(9, 10))[0]
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert window.view.decoration(2).held >= 0
    window.glossary.close_card()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.decoration(2).held == -1
    assert window.actions_["undisturbed"].isChecked()


def test_a_word_that_keys_look_up_lights_its_english_too(window: MainWindow, qtbot: QtBot) -> None:
    row = point_at(window, "言語モデル")
    at = window.view.rows[row].ja.text.index("言語モデル")
    qtbot.waitUntil(lambda: bool(lit(window, row)), timeout=30_000)
    QTest.mouseMove(window.view.viewport(), QPoint(2, 2))
    assert lit(window, row) == []
    window.view.select(Language.JA, Place(row, at), Place(row, at + 2))
    qtbot.keyClick(window.view, Qt.Key.Key_D)
    assert window.words.word is not None
    assert lit(window, row)
    window.words.close_card()
    assert lit(window, row) == []
