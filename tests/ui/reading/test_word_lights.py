"""The words that correspond to the one pointed at, and the pair that a click holds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.alignment import WordLink
from reader.model.spans import Language, Span
from reader.ui.reading import ReadingView
from reader.ui.reading.word_lights import Sentence
from tests.ui.reading.pages import sentences_row

LEFT = Qt.MouseButton.LeftButton
Point = Callable[[int, Language, int], QPoint]
# 蒸留は速い。 Distillation is fast.
LINKS = (
    WordLink(Span(0, 2), Span(0, 12), 0.9),
    WordLink(Span(3, 5), Span(16, 20), 0.9),
    WordLink(Span(3, 5), Span(13, 15), 0.6),
)


@pytest.fixture
def asked(view: ReadingView) -> list[Sentence | None]:
    """What the view wants links of; the first sentence of a paragraph gets some."""
    heard: list[Sentence | None] = []

    def give(sentence: Sentence | None) -> None:
        heard.append(sentence)
        if sentence is not None and sentence.segment % 3 == 0:
            view.word_lights.give(sentence, LINKS)

    view.word_lights.wanted.connect(give)
    return heard


def lit(view: ReadingView, row: int) -> dict[Language, list[str]]:
    content = view.rows[row]
    return {
        language: [
            span.of(content.ja.text if language is Language.JA else content.en.text)
            for span in spans
        ]
        for language, spans in view.word_lights.in_row(row).items()
    }


def test_words_of_both_languages_light_their_counterparts(
    view: ReadingView, asked: list[Sentence | None], point_of: Point
) -> None:
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 1))
    assert lit(view, 1) == {Language.JA: ["蒸留"], Language.EN: ["Distillation"]}
    QTest.mouseMove(view.viewport(), point_of(1, Language.EN, 17))
    assert lit(view, 1) == {Language.JA: ["速い"], Language.EN: ["fast"]}
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 4))
    assert lit(view, 1) == {Language.JA: ["速い"], Language.EN: ["fast", "is"]}
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 2))
    assert lit(view, 1) == {}
    assert asked == [Sentence(1, 0, "蒸留は速い。", "Distillation is fast.")]


def test_what_is_lit_is_seen_by_a_line_as_well(
    view: ReadingView, asked: list[Sentence | None], point_of: Point
) -> None:
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 4))
    box = view.page.boxes(1, Language.EN, Span(16, 20))[0]
    image = view.viewport().grab().toImage()
    below = image.pixelColor(round(box.center().x()), round(box.bottom()) + 1)
    assert below == view.theme.accent
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    image = view.viewport().grab().toImage()
    assert image.pixelColor(round(box.center().x()), round(box.bottom()) + 1) == view.theme.page


def test_places_count_within_the_sentence(
    view: ReadingView, asked: list[Sentence | None], point_of: Point
) -> None:
    segment = view.rows[2].ja.segments[3]
    QTest.mouseMove(view.viewport(), point_of(2, Language.JA, segment.start))
    assert lit(view, 2) == {Language.JA: ["蒸留"], Language.EN: ["Distillation"]}
    assert view.word_lights.in_row(2)[Language.JA] == [Span(0, 2).shifted(segment.start)]


def test_links_of_a_sentence_that_was_left_are_not_lit(view: ReadingView, point_of: Point) -> None:
    wanted: list[Sentence | None] = []
    view.word_lights.wanted.connect(wanted.append)
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 1))
    QTest.mouseMove(view.viewport(), point_of(2, Language.JA, 1))
    assert wanted[0] is not None
    view.word_lights.give(wanted[0], LINKS)
    assert lit(view, 1) == lit(view, 2) == {}


def test_english_that_became_another_lights_nothing(
    view: ReadingView, asked: list[Sentence | None], point_of: Point
) -> None:
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 1))
    view.update_row(1, sentences_row(english=("It is quick to distil.", "A.", "B.")))
    assert lit(view, 1) == {}


def test_hidden_english_is_not_told_of(
    view: ReadingView, asked: list[Sentence | None], point_of: Point
) -> None:
    view.self_test.turn(on=True)
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 1))
    assert asked == []
    assert lit(view, 1) == {}


def test_a_click_holds_the_pair_until_another_click(view: ReadingView, point_of: Point) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(2, Language.JA, 9))
    QTest.mouseMove(view.viewport(), point_of(1, Language.JA, 1))
    assert [view.decoration(row).held for row in (1, 2)] == [-1, 1]
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(1, Language.EN, 40))
    assert [view.decoration(row).held for row in (1, 2)] == [1, -1]
    QTest.mouseClick(view.viewport(), LEFT, pos=point_of(1, Language.EN, 40))
    assert view.decoration(1).held == -1


def test_keys_light_their_sentence_while_the_mouse_rests_on_another(
    view: ReadingView, point_of: Point, qtbot: QtBot
) -> None:
    QTest.mouseMove(view.viewport(), point_of(2, Language.JA, 1))
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_J)
    assert (view.decoration(1).hovered, view.decoration(2).hovered) == (0, -1)
