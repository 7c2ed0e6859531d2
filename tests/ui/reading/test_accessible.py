"""What a screen reader finds in the article."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.spans import Language
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
