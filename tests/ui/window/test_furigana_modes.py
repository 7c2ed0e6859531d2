"""Which readings are seen: above unknown words only, or above the sentence that is pointed at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.glossary import LearningStatus
from reader.model.spans import Language, Span
from reader.text.furigana import level
from reader.ui.window.main_window import MainWindow
from reader.workflow import late_blocks, readings


def choose(window: MainWindow, mode: str) -> None:
    (action,) = (a for a in window.view_options.furigana_menu.actions() if a.data() == mode)
    action.trigger()
    assert window.view.settings().furigana == mode


def set_readings(window: MainWindow, row: int) -> set[str]:
    settings = window.view.settings()
    text = window.view.rows[row].ja.text
    return {one.span.of(text) for one in window.view.rows[row].ruby if settings.shows_reading(one)}


def test_terms_that_the_reader_knows_have_no_readings_where_only_unknown_words_have(
    window: MainWindow,
) -> None:
    choose(window, "unknown")
    hits = [
        (row, mark)
        for row in range(len(window.view.rows))
        for mark in window.view.rows[row].ja.marks
        if mark.kind == "term" and "推論" in mark.span.of(window.view.rows[row].ja.text)
    ]
    row, mark = hits[0]
    before = set_readings(window, row)
    assert "推論" in before
    window.workspace.set_learning(mark.key.split(), LearningStatus.KNOWN)
    assert set_readings(window, row) == before - {"推論"}
    window.workspace.history.undo()
    assert set_readings(window, row) == before


def test_readings_above_a_level_stand_where_a_kanji_is_harder(window: MainWindow) -> None:
    choose(window, "all")
    rows = range(len(window.view.rows))
    every = {row: set_readings(window, row) for row in rows}
    choose(window, "n3")
    some = {row: set_readings(window, row) for row in rows}
    assert some != every
    for row in rows:
        assert some[row] == {text for text in every[row] if level(text) > 3}
    choose(window, "n1")
    assert sum(len(set_readings(window, row)) for row in rows) < sum(map(len, some.values()))


@pytest.fixture
def above(window: MainWindow) -> Callable[[str], QImage]:
    """Return a function that gives the picture of the strip above a text, where readings stand."""

    def above(text: str) -> QImage:
        for number, row in enumerate(window.view.rows):
            at = row.ja.text.find(text)
            if at >= 0:
                box = window.view.page.boxes(number, Language.JA, Span(at, at + len(text)))[0]
                top, height = round(box.top()), round(box.height() * 0.25)
                strip = QRect(
                    QPoint(round(box.left()), top - height), QPoint(round(box.right()), top - 1)
                )
                return window.view.viewport().grab(strip).toImage()
        raise AssertionError(text)

    return above


def colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_only_the_sentence_that_is_pointed_at_has_its_readings(
    window: MainWindow, above: Callable[[str], QImage]
) -> None:
    choose(window, "hover")
    viewport = window.view.viewport()
    QTest.mouseMove(viewport, QPoint(1, 1))
    window.view.pointer.leave()
    assert colours(above("企業")) == 1
    row = next(n for n, r in enumerate(window.view.rows) if "企業は新しい" in r.ja.text)
    at = window.view.rows[row].ja.text.index("企業")
    point = window.view.page.boxes(row, Language.JA, Span(at, at + 1))[0].center().toPoint()
    QTest.mouseMove(viewport, point)
    assert colours(above("企業")) > 1
    assert colours(above("推論を")) == 1


def test_a_very_long_paragraph_gets_its_readings_while_the_window_goes_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(window, "all")
    row = next(n for n, row in enumerate(window.view.rows) if "推論" in row.ja.text)
    before = set_readings(window, row)
    choose(window, "off")
    monkeypatch.setattr(readings, "LONG", 10)
    assert window.reading.article is not None
    window.reading.article.readings_changed()
    choose(window, "all")
    assert not window.view.rows[row].ruby
    qtbot.waitUntil(lambda: bool(window.view.rows[row].ruby))
    assert set_readings(window, row) == before
    # What was being read while the reader said otherwise is read again.
    window.reading.article.readings.correct("推論", "おしはかり")
    window.reading.article.readings_changed()
    window.reading.refresh()
    qtbot.waitUntil(lambda: "おしはかり" in {r.reading for r in window.view.rows[row].ruby})


def test_terms_and_english_of_a_very_long_paragraph_are_looked_for_while_it_can_be_read(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(window, "all")
    article = window.reading.article
    assert article is not None
    row = next(n for n, row in enumerate(window.view.rows) if "推論" in row.ja.text)
    qtbot.waitUntil(lambda: not article.translating)
    before = window.view.rows[row]
    assert before.ja.marks
    assert before.ruby
    monkeypatch.setattr(late_blocks, "LONG", 10)
    article.glossary_changed()
    window.reading.refresh()
    at_once = window.view.rows[row]
    assert at_once.ja.text == before.ja.text
    assert (at_once.ja.marks, at_once.ruby, at_once.en.text) == ((), (), "")
    qtbot.waitUntil(lambda: bool(window.view.rows[row].ja.marks))
    assert window.view.rows[row] == before
