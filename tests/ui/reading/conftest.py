"""A reading view of a fixed size, and a mouse for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.spans import Language, Span
from reader.ui.reading import ReadingView
from tests.ui.reading.pages import article


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_rows(article(40))
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def point_of(view: ReadingView) -> Callable[[int, Language, int], QPoint]:
    """Return a function: the middle of a character in the window."""

    def point(row: int, language: Language, offset: int) -> QPoint:
        return view.page.boxes(row, language, Span(offset, offset + 1))[0].center().toPoint()

    return point


@pytest.fixture
def drag(
    view: ReadingView, point_of: Callable[[int, Language, int], QPoint]
) -> Callable[[Language, tuple[int, int], tuple[int, int]], None]:
    """Return a function that drags the mouse from one character to before another."""

    def drag(language: Language, start: tuple[int, int], end: tuple[int, int]) -> None:
        viewport = view.viewport()
        first = view.page.boxes(start[0], language, Span(start[1], start[1] + 1))[0]
        last = view.page.boxes(end[0], language, Span(end[1], end[1] + 1))[0]
        before = QPoint(round(first.left()) + 1, round(first.center().y()))
        after = QPoint(round(last.left()) + 1, round(last.center().y()))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=before)
        QTest.mouseMove(viewport, (before + after) / 2)
        QTest.mouseMove(viewport, after)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=after)

    return drag
