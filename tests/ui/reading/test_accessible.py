"""What a screen reader finds in the article."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.page import Mark, MarkKind
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, ReadingView, ViewSettings


@pytest.fixture
def document(view: ReadingView) -> Iterator[QAccessibleInterface]:
    QAccessible.setActive(True)
    yield QAccessible.queryAccessibleInterface(view)
    QAccessible.setActive(False)


def names(document: QAccessibleInterface, count: int) -> list[str]:
    return [document.child(n).text(QAccessible.Text.Name) for n in range(count)]


def test_the_texts_of_the_rows_are_read_in_order(
    view: ReadingView, document: QAccessibleInterface
) -> None:
    assert document.role() == QAccessible.Role.Document
    expected = [text for row in view.rows for text in (row.ja.text, row.en.text)]
    assert document.childCount() >= len(expected)
    assert names(document, len(expected)) == expected
    assert document.child(0).role() == QAccessible.Role.Heading
    assert document.child(2).role() == QAccessible.Role.Paragraph
    assert document.child(3).text(QAccessible.Text.Description) == "English"
    for number in (0, 3, 40):
        assert document.indexOfChild(document.child(number)) == number
        assert document.child(number) is document.child(number)


def test_only_what_is_shown_is_read(view: ReadingView, document: QAccessibleInterface) -> None:
    view.set_settings(ViewSettings(layout=PageLayout.JAPANESE_ONLY))
    assert names(document, 3) == [row.ja.text for row in view.rows[:3]]


def test_a_text_in_vertical_lines_is_where_it_is_drawn(
    view: ReadingView, document: QAccessibleInterface
) -> None:
    view.set_settings(ViewSettings(vertical=True))
    for row, language, child in ((2, Language.JA, 4), (2, Language.EN, 5), (1, Language.JA, 2)):
        (box, *_) = view.page.boxes(row, language, Span(0, 2))
        point = view.viewport().mapToGlobal(box.center().toPoint())
        assert document.child(child).rect().contains(point)
        assert document.childAt(point.x(), point.y()) is document.child(child)


def test_a_text_is_found_at_its_place_on_the_screen(
    view: ReadingView, document: QAccessibleInterface
) -> None:
    box = view.page.boxes(2, Language.EN, view.rows[2].en.segments[0])[0].center().toPoint()
    place = view.viewport().mapToGlobal(box)
    text = document.childAt(place.x(), place.y())
    assert text.text(QAccessible.Text.Name) == view.rows[2].en.text
    assert text.rect().contains(place)
    assert not text.state().offscreen
    view.go_to(ReadingPosition(30, 0.0))
    assert text.state().offscreen


def test_the_interface_outlives_neither_rows_nor_view(
    view: ReadingView, qtbot: QtBot, document: QAccessibleInterface
) -> None:
    last = document.child(2 * len(view.rows) - 1)
    view.set_rows(view.rows[:3])
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""
    assert document.childCount() < 20
    view.keyboard.to_segment(1)
    QApplication.processEvents()


def test_terms_and_notes_are_parts_of_their_text(
    view: ReadingView, document: QAccessibleInterface
) -> None:
    role, said = QAccessible.Role, QAccessible.Text
    row = view.rows[1]
    notes = (
        Mark(MarkKind.HIGHLIGHT, Span(3, 6), "n1", "my comment", "yellow"),
        Mark(MarkKind.DOUBT, Span(0, 6), "", "a number is missing"),
        Mark(MarkKind.CORRECTED, Span(0, 6)),
    )
    view.update_row(1, replace(row, ja=replace(row.ja, marks=(*row.ja.marks, *notes))))
    japanese = document.child(2)
    told = [
        (one.role(), one.text(said.Name), one.text(said.Description))
        for one in map(japanese.child, range(japanese.childCount()))
    ]
    text = row.ja.text
    assert told == [
        (role.Note, text[:6], "Doubtful: a number is missing"),
        (role.Link, "蒸留", "Term: distillation"),
        (role.Note, text[3:6], "Highlight: my comment"),
    ]
    term = japanese.child(1)
    assert term is japanese.child(1)
    assert japanese.indexOfChild(term) == 1
    assert japanese.rect().contains(term.rect().center())
    assert japanese.childAt(term.rect().center().x(), term.rect().center().y()) is not None
    view.set_rows([])
    assert not term.isValid()
    assert term.text(said.Name) == ""


def test_terms_in_hidden_english_are_not_told(
    view: ReadingView, document: QAccessibleInterface
) -> None:
    english = document.child(3)
    shown = english.childCount()
    assert shown
    view.self_test.turn(on=True)
    assert english.childCount() == 0
    view.self_test.turn(on=False)
    assert english.childCount() == shown
