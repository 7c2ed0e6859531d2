"""From a term to all its places in the library, and from there to another article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model.spans import Span
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard

WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support")
"""Windows of their own, which the screen that tests are shown on does not arrange."""


def test_a_new_term_is_known_all_over_the_library_without_asking(
    qtbot: QtBot, window: MainWindow
) -> None:
    from tests.store.samples import concept

    other = add_clipboard(window.workspace, "港の蒸溜器\n\n港では蒸溜器を使う。\n")
    window.workspace.create_concept(concept("蒸溜器", "still", identity="still"))
    library = window.workspace.library
    qtbot.waitUntil(lambda: len(library.occurrences("still")) == 2)
    assert {place.article for place in library.occurrences("still")} == {other.id}


@WINDOWS
def test_the_term_with_the_focus_is_shown_in_the_library(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.workspace.index.catch_up())
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    opened = window.concordances.open(window.glossary.meant())
    assert opened is not None
    qtbot.waitSignal(opened.loaded).wait()
    words = [label.text() for label in opened.findChildren(QLabel)]
    assert any("article" in text and "place" in text for text in words)
    card = [label.text() for label in window.card.findChildren(QLabel)]
    assert any("first met in “新しい言語モデルの時代”" in text for text in card)
    # The same term has one window.
    assert window.concordances.open(opened.concepts) is opened


@WINDOWS
def test_a_line_opens_its_article_at_the_place(qtbot: QtBot, window: MainWindow) -> None:
    other = add_clipboard(window.workspace, "港の強化学習\n\n港では強化学習を使う。\n")
    [concept] = window.workspace.glossary.find("強化学習")
    opened = window.concordances.open([concept.id])
    assert opened is not None
    qtbot.waitSignal(opened.loaded).wait()
    with qtbot.waitSignal(window.reading.opened):
        opened.place_requested.emit(other.id, 1, Span(3, 7))
    assert window.reading.article is not None
    assert window.reading.article.article.id == other.id
