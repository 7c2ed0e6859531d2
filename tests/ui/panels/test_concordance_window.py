"""A term all over the library, in its window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QTabWidget, QToolButton
from pytestqt.qtbot import QtBot

from reader.model.spans import Span
from reader.ui.panels.beside_page import BesidePage
from reader.ui.panels.concordance_window import ConcordanceWindow
from reader.ui.panels.keyword_table import AFTER, ARTICLE, BEFORE, ENGLISH, TERM, KeywordView
from reader.workflow.concordance import LineOrder
from reader.workflow.workspace import Workspace
from tests.store.samples import concept, content

TEXTS = (("甲", "港では蒸溜器を使う。", "新しい蒸溜器がある。"), ("乙", "古い蒸溜器は重い。"))


@pytest.fixture
def library(translating: Workspace) -> Workspace:
    translating.create_concept(concept("蒸溜器", "still", identity="still"))
    for title, *texts in TEXTS:
        article = translating.library.add(content(*texts, title=title))
        translating.index.add(article)
    translating.index.catch_up()
    translating.library.correct("古い蒸溜器は重い。", "The old still is heavy.")
    return translating


@pytest.fixture
def window(qtbot: QtBot, library: Workspace) -> Iterator[ConcordanceWindow]:
    shown = ConcordanceWindow(library, ["still"])
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.loaded):
        shown.show()
    yield shown
    shown.close()


def view(window: ConcordanceWindow) -> KeywordView:
    found = window.findChild(KeywordView)
    assert isinstance(found, KeywordView)
    return found


def column(window: ConcordanceWindow, number: int) -> list[str]:
    model = view(window).model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def labels(window: ConcordanceWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_each_place_is_a_line_with_the_term_in_the_middle(window: ConcordanceWindow) -> None:
    assert column(window, TERM) == ["蒸溜器"] * 3
    assert column(window, BEFORE) == ["古い", "港では", "新しい"]
    assert column(window, AFTER) == ["は重い。", "を使う。", "がある。"]
    assert column(window, ARTICLE) == ["乙", "甲", "甲"]
    assert "3 places in 2 articles" in labels(window)
    first = [b.text() for b in window.findChildren(QToolButton) if "First met" in b.text()]
    assert len(first) == 1
    assert "甲" in first[0]


def test_the_english_comes_when_its_line_is_seen(qtbot: QtBot, window: ConcordanceWindow) -> None:
    qtbot.waitUntil(lambda: column(window, ENGLISH) == ["The old still is heavy.", "", ""])
    qtbot.waitUntil(lambda: "The old still is heavy." in labels(window))


def test_a_title_that_is_clicked_sorts_by_what_stands_there(
    qtbot: QtBot, window: ConcordanceWindow
) -> None:
    view(window).horizontalHeader().sectionClicked.emit(BEFORE)
    qtbot.waitUntil(lambda: column(window, BEFORE) == ["新しい", "古い", "港では"])
    window.sort(LineOrder.RIGHT)
    qtbot.waitUntil(lambda: column(window, AFTER) == ["がある。", "は重い。", "を使う。"])


def test_enter_goes_to_the_place_in_its_article(qtbot: QtBot, window: ConcordanceWindow) -> None:
    view(window).setFocus()
    view(window).selectRow(1)
    [article] = [a for a in window._workspace.library.articles() if a.metadata.title == "甲"]
    with qtbot.waitSignal(window.place_requested) as asked:
        qtbot.keyClick(view(window), Qt.Key.Key_Return)
    assert asked.args == [article.id, 1, Span(3, 6)]


def test_what_stands_beside_the_term_is_looked_for_when_it_is_to_be_seen(
    qtbot: QtBot, library: Workspace, window: ConcordanceWindow
) -> None:
    for number in range(8):
        text = (f"安い蒸溜器が{number}台ある。", *(f"船{number}{n}が走る。" for n in range(5)))
        library.index.add(library.library.add(content(*text, title=f"第{number}")))
    with qtbot.waitSignal(window.loaded):
        window.look_again()
    tabs, page = window.findChild(QTabWidget), window.findChild(BesidePage)
    assert isinstance(tabs, QTabWidget)
    assert isinstance(page, BesidePage)
    with qtbot.waitSignal(page.shown):
        tabs.setCurrentWidget(page)
    table = page.currentWidget()
    assert isinstance(table, QTableView)
    words = [str(table.model().index(n, 0).data()) for n in range(table.model().rowCount())]
    assert "安い" in words
    assert "走る" not in words


def test_the_line_that_is_read_stays_chosen_when_more_come(
    qtbot: QtBot, library: Workspace, window: ConcordanceWindow
) -> None:
    view(window).selectRow(1)
    library.index.add(library.library.add(content("蒸溜器。", title="丙")))
    with qtbot.waitSignal(window.loaded):
        window.look_again()
    assert column(window, BEFORE) == ["", "古い", "港では", "新しい"]
    assert view(window).currentIndex().row() == 2


def test_a_term_that_stands_nowhere_says_so(qtbot: QtBot, library: Workspace) -> None:
    library.create_concept(concept("推移律", "transitivity", identity="nowhere"))
    shown = ConcordanceWindow(library, ["nowhere"])
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.loaded):
        shown.show()
    assert "This term stands in no article of your library yet." in labels(shown)
    shown.close()
