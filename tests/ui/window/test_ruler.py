"""The ruler: landmarks where they are, a click that goes there, and what is left to read."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.ui.theme import theme_for
from reader.ui.window.main_window import MainWindow
from reader.ui.window.ruler import WIDTH, Ruler
from reader.workflow.importing import add_clipboard

TEXT = "見出しの多い記事\n\n" + "\n\n".join(
    f"## 第{n}章\n\n" + "\n\n".join(f"{n}章の{m}番目の段落である。" for m in range(12))
    for n in range(6)
)


@pytest.fixture
def ruler(qtbot: QtBot, window: MainWindow, tmp_path: object) -> Ruler:
    window.open_article(add_clipboard(window.workspace, TEXT))
    ruler = window.ruler
    qtbot.waitUntil(lambda: ruler.landmarks.surveyed == len(window.view.rows))
    return ruler


def progress(window: MainWindow) -> str:
    labels = window.status_bar.findChildren(QLabel)
    return next(la.text() for la in labels if la.accessibleName() == "Reading progress")


def test_headings_are_drawn_where_they_are(window: MainWindow, ruler: Ruler) -> None:
    blocks = [heading.block for heading in ruler.landmarks.headings]
    assert blocks
    picture = ruler.grab().toImage()
    quiet = theme_for(ruler.palette()).quiet
    assert all(picture.pixelColor(5, ruler.place_of(block)) == quiet for block in blocks[1:])


def test_a_note_appears_on_the_ruler_and_is_named_there(
    qtbot: QtBot, window: MainWindow, ruler: Ruler, select: Callable[[str], None]
) -> None:
    block = next(n for n, row in enumerate(window.view.rows) if "3章の5番目" in row.ja.text)
    before = ruler.grab().toImage()
    y = ruler.place_of(block)
    select("3章の5番目")
    window.actions_["highlight"].trigger()
    qtbot.waitUntil(
        lambda: (
            ruler.grab().toImage().pixelColor(4, ruler.place_of(block)) != before.pixelColor(4, y)
        )
    )
    assert "3章の5番目" in ruler.words_at(ruler.place_of(block))


def test_a_click_goes_to_what_is_there(window: MainWindow, ruler: Ruler) -> None:
    block = ruler.landmarks.headings[4][0]
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, ruler.place_of(block) + 1))
    assert abs(window.view.position().block - block) <= 1
    assert ruler.landmarks.headings[4][1] in ruler.words_at(ruler.place_of(block + 2))


def test_it_lies_below_a_page_of_vertical_lines(
    qtbot: QtBot, window: MainWindow, ruler: Ruler
) -> None:
    window.actions_["vertical"].trigger()
    QApplication.sendPostedEvents()
    assert ruler.height() == WIDTH
    assert ruler.width() == window.view.width()
    block = ruler.landmarks.headings[4][0]
    x = ruler.width() - 1 - ruler.place_of(block)
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(x - 1, 5))
    assert abs(window.view.position().block - block) <= 1

    def is_drawn() -> bool:
        # Landmarks are drawn anew a moment after rows were measured.
        x = ruler.width() - 1 - ruler.place_of(block)
        return ruler.grab().toImage().pixelColor(x, 5) == theme_for(ruler.palette()).quiet

    qtbot.waitUntil(is_drawn)
    window.actions_["vertical"].trigger()
    QApplication.sendPostedEvents()
    assert ruler.width() == WIDTH


def test_how_much_is_left_is_told_and_shrinks_to_nothing(window: MainWindow, ruler: Ruler) -> None:
    assert progress(window) == "0 % · about 3 min left"
    window.view.go_to(ReadingPosition(len(window.view.rows) - 30, 0.0))
    assert "left" in progress(window)
    QTest.keyClick(window.view, Qt.Key.Key_End)
    assert progress(window) == "100 %"


def test_another_article_has_its_own_landmarks(
    qtbot: QtBot, window: MainWindow, ruler: Ruler
) -> None:
    window.open_article(
        add_clipboard(window.workspace, "別の題\n\n短い本文である。もう一つの文である。")
    )
    qtbot.waitUntil(lambda: ruler.landmarks.surveyed == len(window.view.rows))
    assert not ruler.landmarks.headings
