"""The English of the library is looked through and mended in a window of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from reader.ui.panels.consistency_window import ConsistencyWindow
from reader.ui.panels.count_table import CountView
from reader.ui.panels.parts import StatusLine
from reader.ui.window.main_window import MainWindow
from reader.workflow.consistency import Inconsistency
from reader.workflow.importing import add_clipboard

WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "\n\n".join(["港の船", *(f"企業は高翅を{n}年使う。" for n in range(1, 6))])


def prefer(window: MainWindow, english: str) -> None:
    terms = (Term("ja", Language.JA, "高翅"), Term(english, Language.EN, english))
    known = "net" in window.workspace.terms.concepts
    act = window.workspace.update_concept if known else window.workspace.create_concept
    act(Concept("net", terms=terms))


@pytest.fixture
def listing(qtbot: QtBot, window: MainWindow) -> ConsistencyWindow:
    prefer(window, "skyfoil")
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(window.workspace, TEXT))
    # From here on nothing is translated by itself, so that the English is an older one.
    window.workspace.glossary_changed.remove(window.reading._glossary_changed)
    window.reading.stop()
    prefer(window, "highwing")
    opened = window.consistency.open()
    qtbot.waitSignal(opened.looked).wait()
    qtbot.waitUntil(lambda: button(opened, "Look Again").isEnabled())
    assert window.reading.article is not None
    window.reading.article.glossary_changed()
    return opened


def button(listing: ConsistencyWindow, words: str) -> QPushButton:
    buttons = listing.findChildren(QPushButton)
    return next(one for one in buttons if one.text().replace("&", "") == words)


def sentences(listing: ConsistencyWindow) -> list[str]:
    return [one.request.source for one in listing.listed if one.term.concept == "net"]


def choose_first(listing: ConsistencyWindow) -> Inconsistency:
    view = listing.findChild(CountView)
    assert isinstance(view, CountView)
    at = next(n for n, one in enumerate(listing.listed) if one.term.concept == "net")
    view.selectRow(at)
    view.setFocus()
    return listing.listed[at]


def labels(listing: ConsistencyWindow) -> list[str]:
    return [label.text() for label in listing.findChildren(QLabel)]


@WINDOWS
def test_a_sentence_is_listed_shown_and_mended(
    qtbot: QtBot, window: MainWindow, listing: ConsistencyWindow
) -> None:
    assert len(sentences(listing)) == 5
    one = choose_first(listing)
    assert any("prefers “highwing” for 高翅" in text for text in labels(listing))
    with qtbot.waitSignal(listing.mended):
        button(listing, "Mend This One").click()
    assert len(sentences(listing)) == 4
    assert one.request.source not in sentences(listing)
    line = listing.findChild(StatusLine)
    assert isinstance(line, StatusLine)
    assert line.text == "Mended."
    block = one.request.block
    qtbot.waitUntil(lambda: "highwing" in window.view.rows[block].en.text)


@WINDOWS
def test_all_are_mended_at_once_but_for_what_the_reader_wrote(
    qtbot: QtBot, window: MainWindow, listing: ConsistencyWindow
) -> None:
    own = choose_first(listing).request.source
    window.workspace.library.correct(own, "My own words.")
    listing.look()
    qtbot.waitSignal(listing.looked).wait()
    qtbot.waitUntil(lambda: button(listing, "Look Again").isEnabled())
    assert any("1 of them in your own words" in text for text in labels(listing))
    with qtbot.waitSignal(listing.mended):
        button(listing, "Mend All Listed").click()
    assert window.workspace.library.corrections([own]) == {own: "My own words."}
    assert sentences(listing) == [own]
    qtbot.waitUntil(lambda: button(listing, "Look Again").isEnabled())
    assert not button(listing, "Mend This One").isEnabled()


@WINDOWS
def test_enter_shows_the_sentence_in_its_article(
    qtbot: QtBot, window: MainWindow, listing: ConsistencyWindow
) -> None:
    one = choose_first(listing)
    view = listing.findChild(CountView)
    assert isinstance(view, CountView)
    with qtbot.waitSignal(listing.place_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [one.article, one.request.block, one.place]
