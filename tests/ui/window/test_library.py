"""The library beside the text: what is open, how many notes it has, where a search leads."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.model.article import ArticleSummary
from reader.model.spans import Language, Span
from reader.ui.panels.article_list import ArticleList
from reader.ui.panels.snippets import Snippet
from reader.ui.reading.find import Match
from reader.ui.window.main_window import MainWindow
from reader.workflow import shelving
from reader.workflow.importing import add_clipboard
from reader.workflow.shelving import Act

OTHER = "港の記事の題名\n\n" + "\n\n".join(
    [
        *(f"{n}番目の段落では船が港に入るのである。" for n in range(30)),
        "最後に灯台の灯が見えるのである。",
    ]
)


def row_of_open(window: MainWindow) -> ArticleSummary:
    found = window.library_panel.findChild(ArticleList)
    assert isinstance(found, ArticleList)
    current = found.current()
    assert isinstance(current, ArticleSummary)
    return current


def test_the_row_is_that_of_the_open_article_with_its_notes(
    window: MainWindow, select: Callable[[str], None]
) -> None:
    first = window.reading.article
    assert first is not None
    second = add_clipboard(window.workspace, OTHER)
    window.open_article(second)
    assert row_of_open(window).id == second.id
    window.open_by_id(first.article.id)
    assert row_of_open(window).id == first.article.id
    for count in (1, 2):
        select("研究者")
        window.actions_["highlight"].trigger()
        assert row_of_open(window).annotations == count
    window.actions_["undo"].trigger()
    assert row_of_open(window).annotations == 1


def test_a_found_sentence_is_opened_and_what_was_looked_for_is_marked(
    qtbot: QtBot, window: MainWindow
) -> None:
    second = add_clipboard(window.workspace, OTHER)
    panel = window.library_panel
    panel.search_for("灯台")
    found = panel.findChild(ArticleList)
    assert isinstance(found, ArticleList)
    qtbot.waitUntil(lambda: any(isinstance(row, Snippet) for row in found.articles.rows))
    window.library_dock.toggleViewAction().trigger()
    number = next(n for n, row in enumerate(found.articles.rows) if isinstance(row, Snippet))
    at = found.visualRect(found.model().index(number, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.reading.article is not None
    assert window.reading.article.article.id == second.id
    match = window.view.current_match()
    assert match is not None
    assert match.row in window.view.page.visible
    assert match.span.of(window.view.rows[match.row].ja.text) == "灯台"
    assert (window.find_bar.isVisible(), window.find_bar.text) == (True, "灯台")
    decoration = window.view.decoration(match.row)
    assert decoration.current_match == (Language.JA, match.span)
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.view.current_match() is None


def test_a_place_in_the_open_article_is_shown_without_opening_it_anew(
    qtbot: QtBot, window: MainWindow
) -> None:
    article = window.reading.article
    assert article is not None
    with qtbot.assertNotEmitted(window.reading.opened):
        window.open_at(article.article.id, 5, Span(0, 2), "番")
    assert window.reading.article is article
    assert window.view.current_match() == Match(5, Language.JA, Span(0, 2))


def test_a_place_in_an_article_that_is_gone_is_told_and_nothing_jumps(
    qtbot: QtBot, window: MainWindow
) -> None:
    gone = add_clipboard(window.workspace, OTHER)
    window.workspace.library.delete(gone.id)
    before = window.view.position()
    window.open_at(gone.id, 20, Span(0, 2), "船")
    box = window.findChild(QMessageBox)
    assert box is not None
    box.close()
    assert window.view.position() == before
    assert window.view.flash is None


def test_doing_a_move_to_the_trash_again_closes_the_open_article(window: MainWindow) -> None:
    assert window.reading.article is not None
    identity = window.reading.article.article.id
    shelving.do(window.workspace, Act.TRASH, [identity])
    window.steps.undo()
    assert window.open_by_id(identity)
    window.steps.redo()
    assert window.reading.article is None
    # What was opened in the trash stays, whatever else is undone.
    other = add_clipboard(window.workspace, "別の記事\n\nこれは別の記事の本文である。\n")
    shelving.do(window.workspace, Act.FAVOURITE, [other.id])
    assert window.open_by_id(identity)
    window.steps.undo()
    assert window.reading.article is not None
