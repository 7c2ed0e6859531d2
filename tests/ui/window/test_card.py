"""The card beside the text: about the article that is open, at the place that was clicked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.ui.panels.snippets import Snippet, SnippetList
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard

OTHER = "別の話の題名\n\n" + "\n\n".join(
    ["最初の段落では何も起こらないのである。", "あとの段落で推論の速度を上げるのである。"]
)


@pytest.fixture
def click(window: MainWindow) -> Callable[[str, Language], Span]:
    """Return a function that clicks a term by its text; it returns the term's place."""

    def click(text: str, language: Language) -> Span:
        kind = MarkKind.TERM if language is Language.JA else MarkKind.OBEYED
        for number, row in enumerate(window.view.rows):
            column = row.ja if language is Language.JA else row.en
            for mark in column.marks:
                if mark.kind is kind and mark.span.of(column.text).lower() == text:
                    window.view.reveal(number, language, mark.span)
                    [box, *_] = window.view.page.boxes(number, language, mark.span)
                    QTest.mouseClick(
                        window.view.viewport(),
                        Qt.MouseButton.LeftButton,
                        pos=box.center().toPoint(),
                    )
                    return mark.span
        raise AssertionError(f"{text} is no term of the article")

    return click


def listed(window: MainWindow) -> list[Snippet]:
    found = window.card.findChild(SnippetList)
    assert isinstance(found, SnippetList)
    return [row for row in found.rows if isinstance(row, Snippet)]


def here(window: MainWindow) -> list[str]:
    return [row.sentence for row in listed(window) if not row.article]


def choices(window: MainWindow) -> list[tuple[str, bool]]:
    buttons = [b for b in window.card.findChildren(QRadioButton) if b.isVisibleTo(window.card)]
    return [(button.accessibleName() or button.text(), button.isChecked()) for button in buttons]


def test_after_changing_the_article_the_card_lists_the_new_one_s_sentences(
    window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    first = window.reading.article
    assert first is not None
    click("推論", Language.JA)
    assert "研究者は推論を使うのである。" in here(window)
    window.open_article(add_clipboard(window.workspace, OTHER))
    assert here(window) == ["あとの段落で推論の速度を上げるのである。"]
    elsewhere = {row.article for row in listed(window) if row.article}
    assert elsewhere == {first.article.id}
    assert window.card.place is None
    window.card.occurrence_activated.emit(*listed(window)[0][:2])
    assert window.view.flash is not None
    flash = window.view.flash
    assert flash.span.of(window.view.rows[flash.row].ja.text) == "推論"


def test_a_card_of_a_closed_article_lists_none_of_its_sentences(
    window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    click("推論", Language.JA)
    article = window.reading.article
    assert article is not None
    window.workspace.library.delete(article.article.id)
    window.reading.article_deleted(article.article.id)
    assert here(window) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_settled_meaning_comes_first_and_is_ticked_from_either_language(
    window: MainWindow, click: Callable[[str, Language], Span], language: Language
) -> None:
    article = window.reading.article
    assert article is not None
    block, span = next(
        (number, mark.span)
        for number, row in enumerate(window.view.rows)
        for mark in row.ja.marks
        if mark.span.of(row.ja.text) == "推論"
    )
    for meaning in article.senses_at(block, span)[0]:
        english = article.workspace.terms.concepts[meaning].preferred(Language.EN)
        assert english is not None
        article.choose_sense(block, span, meaning)
        segment = article.article.blocks[block].segment_at(span.start)
        assert segment is not None
        article.correct(block, segment, f"Researchers use {english.text}.")
        window.reading.refresh()
        click("推論" if language is Language.JA else english.text, language)
        assert choices(window)[0] == (f"{english.text} is meant here", True)
        assert window.card.place == (block, span)


def test_as_long_as_nothing_is_settled_the_meaning_that_the_english_shows_comes_first(
    window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    article = window.reading.article
    assert article is not None
    block = next(n for n, row in enumerate(window.view.rows) if "推論を使う" in row.ja.text)
    for english in ("inference", "reasoning"):
        article.correct(block, 1, f"Researchers use {english}.")
        window.reading.refresh()
        click(english, Language.EN)
        assert choices(window)[0] == (f"{english} is meant here", False)
        assert choices(window)[-1] == ("Not settled", True)


def test_undo_takes_the_tick_of_a_meaning_back(
    qtbot: QtBot, window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    click("推論", Language.JA)
    window.card.findChildren(QRadioButton)[0].click()
    assert choices(window)[0][1]
    window.actions_["undo"].trigger()
    assert choices(window)[-1] == ("Not settled", True)


def test_escape_closes_the_card_beside_and_below_the_text(
    qtbot: QtBot, window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    for width in (1200, 800):
        window.resize(width, 700)
        qtbot.waitUntil(lambda width=width: window.view.width() in range(400, width + 1))
        click("推論", Language.JA)
        assert window.card_dock.isVisible()
        QTest.keyClick(window.view, Qt.Key.Key_Escape)
        assert not window.card_dock.isVisible()


def test_escape_on_the_card_itself_closes_it_too(
    window: MainWindow, click: Callable[[str, Language], Span]
) -> None:
    click("推論", Language.JA)
    window.card.findChildren(QRadioButton)[0].setFocus()
    QTest.keyClick(window.card.findChildren(QRadioButton)[0], Qt.Key.Key_Escape)
    assert not window.card_dock.isVisible()
    assert window.view.hasFocus()


def test_escape_puts_away_what_else_came_up_below_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(800, 700)
    qtbot.waitUntil(lambda: window.docks.narrow)
    window.notes_dock.toggleViewAction().trigger()
    assert window.notes_dock.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.notes_dock.isVisible()
