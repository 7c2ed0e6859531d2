"""The self-test: English is hidden in its place and revealed a sentence at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind
from reader.model.page import Column, Row
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, Place, ReadingView
from reader.ui.reading.cover import SPOKEN
from reader.ui.theme import DARK, LIGHT, Theme, palette_of
from tests.ui.reading.pages import ENGLISH, column, sentences_row

LEFT = Qt.MouseButton.LeftButton


def english(view: ReadingView, row: int, segment: int) -> Span:
    return view.rows[row].en.segments[segment]


def inside(view: ReadingView, row: int, segment: int) -> QImage:
    """Return what is painted where an English sentence stands."""
    image = view.viewport().grab().toImage()
    return image.copy(
        view.page.boxes(row, Language.EN, english(view, row, segment))[0].toAlignedRect()
    )


def is_legible(view: ReadingView, row: int, segment: int) -> bool:
    """Tell whether something as dark as text is painted where an English sentence stands."""
    part, text = inside(view, row, segment), view.theme.text.lightness()
    return any(
        abs(part.pixelColor(x, y).lightness() - text) < 40
        for x in range(part.width())
        for y in range(part.height())
    )


def copied(view: ReadingView) -> str:
    selection = view.selection()
    return selection.text if selection else ""


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("layout", [PageLayout.SIDE_BY_SIDE, PageLayout.INTERLINEAR])
def test_hidden_english_cannot_be_read_and_nothing_moves(
    view: ReadingView, layout: PageLayout, theme: Theme
) -> None:
    view.setPalette(palette_of(theme))
    view.set_settings(replace(view.settings(), layout=layout, align_sentences=True))
    before = [view.page.rect_of(row) for row in view.page.visible]
    assert is_legible(view, 1, 1)
    view.self_test.turn(on=True)
    assert not any(is_legible(view, 1, segment) for segment in range(3))
    view.self_test.reveal(1, 1)
    assert [is_legible(view, 1, segment) for segment in range(3)] == [False, True, False]
    assert [view.page.rect_of(row) for row in view.page.visible] == before
    view.self_test.turn(on=False)
    assert all(is_legible(view, 1, segment) for segment in range(3))


def test_each_step_reveals_one_sentence_in_reading_order(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    shown = []
    for _ in range(5):
        assert view.self_test.reveal_next()
        cursor = view.keyboard.cursor
        assert cursor is not None
        shown.append((cursor.row, cursor.segment))
    assert shown == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1)]  # the heading has no sentences
    assert view.cover.revealed == 5


def test_the_sentence_that_the_keys_are_at_is_revealed_first(
    view: ReadingView, qtbot: QtBot
) -> None:
    view.self_test.turn(on=True)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_J)
    view.self_test.reveal_next()
    hidden = view.cover.hidden(1, view.rows[1])
    assert hidden == [english(view, 1, 0), english(view, 1, 2)]


def test_sentences_without_english_are_passed_over(view: ReadingView) -> None:
    view.set_rows([sentences_row(english=("", ENGLISH[1], ""))])
    view.self_test.turn(on=True)
    assert view.self_test.reveal_next()
    assert not view.cover.hidden(0, view.rows[0])
    assert not view.self_test.reveal_next()


def test_code_is_no_english_to_hide(view: ReadingView) -> None:
    code = Column("print(1)")
    view.set_rows([Row(BlockKind.CODE, code, code)])
    view.self_test.turn(on=True)
    assert not view.self_test.reveal_next()


def test_a_click_reveals_the_sentence_and_does_nothing_else(
    view: ReadingView, point_of: Callable[[int, Language, int], QPoint], qtbot: QtBot
) -> None:
    view.self_test.turn(on=True)
    activated: list[str] = []
    view.term_activated.connect(lambda key, *_rest: activated.append(key))
    point = point_of(1, Language.EN, 2)  # in the English of a term
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert not view.cover.hides(1, view.rows[1], 0)
    assert activated == []
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert activated == ["c1"]


def test_hidden_english_is_not_copied(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    view.select(Language.EN, Place(1, 0), Place(1, len(view.rows[1].en.text)))
    assert view.selection() is None
    view.self_test.reveal(1, 0)
    view.self_test.reveal(1, 2)
    assert copied(view) == f"{ENGLISH[0]} … {ENGLISH[2]}"
    assert ENGLISH[1] not in view.text_selection.taken_html(view.rows, view.cover)
    view.self_test.turn(on=False)
    view.select(Language.EN, Place(1, 0), Place(1, len(view.rows[1].en.text)))
    assert copied(view) == " ".join(ENGLISH)


def test_japanese_is_copied_as_ever(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    view.select(Language.JA, Place(1, 0), Place(1, 7))
    assert copied(view) == view.rows[1].ja.text[:7]


def test_a_search_reveals_what_it_goes_to(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    assert view.find("voice")
    assert sum(len(view.matches_in(row)) for row in range(len(view.rows))) > 1
    assert view.cover.hidden(1, view.rows[1]) == [english(view, 1, 0), english(view, 1, 2)]


def test_a_note_on_hidden_english_is_revealed_when_it_is_gone_to(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    view.show_span(2, Language.EN, Span(1, 4))
    assert not view.cover.hides(2, view.rows[2], 0)
    view.show_span(3, Language.JA, Span(1, 4))
    assert view.cover.hides(3, view.rows[3], 0)


def test_tab_passes_links_in_hidden_english(view: ReadingView, qtbot: QtBot) -> None:
    view.self_test.turn(on=True)
    links = []
    for _ in range(2):
        view.focusNextPrevChild(True)
        cursor = view.keyboard.cursor
        assert cursor is not None
        assert cursor.link is not None
        links.append((cursor.row, cursor.link.language))
    assert links == [(1, Language.JA), (2, Language.JA)]


def test_correcting_a_sentence_reveals_it(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    assert view.edit_english(1, 1)
    assert not view.cover.hides(1, view.rows[1], 1)


def test_a_screen_reader_is_told_that_english_is_hidden(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    text = QAccessible.queryAccessibleInterface(view).child(3)
    assert text.text(QAccessible.Text.Name) == SPOKEN
    view.self_test.reveal(1, 0)
    assert text.text(QAccessible.Text.Name) == f"{ENGLISH[0]} {SPOKEN}"
    view.self_test.turn(on=False)
    assert text.text(QAccessible.Text.Name) == " ".join(ENGLISH)


def test_another_article_is_hidden_from_its_beginning(view: ReadingView) -> None:
    view.self_test.turn(on=True)
    view.self_test.reveal(1, 0)
    view.set_rows([Row(BlockKind.PARAGRAPH, column(["雨。"], ""), column(["Rain."], " "))])
    assert view.cover.hides(0, view.rows[0], 0)
    assert view.cover.revealed == 0
