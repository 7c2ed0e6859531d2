"""The page that an article was found in, in the window: seen, and turned by a click."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model.article import BlockKind
from reader.ui.panels.left_out_dialog import LeftOutDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_bytes
from reader.workflow.left_out import page_of
from reader.workflow.workspace import Workspace
from tests.text.framed import LONG
from tests.ui.window.conftest import shown
from tests.workflow.test_left_out import ASIDE, NOTE, page


@pytest.fixture
def paged(qtbot: QtBot, workspace: Workspace) -> Iterator[MainWindow]:
    window = shown(qtbot, workspace)
    window.show_imported(add_bytes(workspace, page(LONG), "page.html", "https://example.com/a"))
    yield window
    window.close()


def texts(window: MainWindow) -> list[str]:
    return [row.ja.text for row in window.view.rows if row.kind is not BlockKind.TITLE]


def button(window: MainWindow) -> QToolButton:
    found = [b for b in window.status_bar.findChildren(QToolButton) if "left out" in b.text()]
    return found[0]


def dialog_of(window: MainWindow, qtbot: QtBot) -> LeftOutDialog:
    assert window.reading.article is not None
    article = window.reading.article.article
    dialog = LeftOutDialog(page_of(window.workspace, article), "example.com", window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def click(dialog: LeftOutDialog, qtbot: QtBot, text: str) -> None:
    shown = dialog.list.passages.rows
    row = next(n for n, entry in enumerate(shown) if entry.passage.block.text == text)
    index = dialog.list.passages.index(row)
    dialog.list.scrollTo(index)
    place = dialog.list.visualRect(index).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_after_an_import_the_status_says_how_much_was_left_out(paged: MainWindow) -> None:
    assert "4 paragraphs of its page were taken for" in paged.status_bar.currentMessage()
    assert button(paged).text() == "4 left out"
    assert button(paged).isVisible()


def test_an_article_that_is_its_whole_page_says_nothing(paged: MainWindow) -> None:
    text = "一つ目の文である。\n二つ目の文である。\n"
    paged.show_imported(add_bytes(paged.workspace, text.encode(), "a.txt"))
    assert "taken for" not in paged.status_bar.currentMessage()
    assert not button(paged).isVisible()


def test_a_lead_before_a_wall_is_told_as_no_more(paged: MainWindow) -> None:
    text = (
        page(LONG).decode().replace("</article>", "<p>この記事は有料会員限定です。</p></article>")
    )
    assert "behind a login" not in paged.status_bar.currentMessage()
    paged.show_imported(add_bytes(paged.workspace, text.encode(), "b.html"))
    assert "behind a login" in paged.status_bar.currentMessage()


def test_a_click_turns_a_paragraph_and_the_text_follows(paged: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paged, qtbot)
    assert not dialog.use.isEnabled()
    click(dialog, qtbot, ASIDE)
    click(dialog, qtbot, NOTE)
    assert dialog.use.isEnabled()
    assert paged.reading.article is not None
    with qtbot.waitSignal(paged.intake.left_out.chosen):
        paged.intake.left_out.use(paged.reading.article.article, dialog.taken())
    assert texts(paged) == [*LONG.paragraphs, ASIDE]
    assert button(paged).text() == "4 left out"


def test_a_second_click_changes_nothing(paged: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paged, qtbot)
    before = dialog.taken()
    click(dialog, qtbot, ASIDE)
    click(dialog, qtbot, ASIDE)
    assert dialog.taken() == before
    assert not dialog.use.isEnabled()


def test_the_keyboard_turns_a_paragraph(paged: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paged, qtbot)
    current = dialog.list.currentIndex().row()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        was = dialog.taken()[current]
        qtbot.keyClick(dialog.list, key)
        assert dialog.taken()[current] is not was
    assert dialog.isVisible()


def test_only_what_was_left_out_can_be_shown(paged: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paged, qtbot)
    dialog.only.setChecked(True)
    rows = [
        entry.passage.block.text
        for row, entry in enumerate(dialog.list.passages.rows)
        if not dialog.list.isRowHidden(row)
    ]
    assert rows == ["ホーム", ASIDE, "関連記事", "灯台の光"]


def test_everything_left_out_is_no_text(paged: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(paged, qtbot)
    for text in (*LONG.paragraphs, NOTE):
        click(dialog, qtbot, text)
    assert not dialog.use.isEnabled()


def test_a_choice_is_taken_back_in_the_window(paged: MainWindow, qtbot: QtBot) -> None:
    before = texts(paged)
    dialog = dialog_of(paged, qtbot)
    click(dialog, qtbot, ASIDE)
    assert paged.reading.article is not None
    with qtbot.waitSignal(paged.intake.left_out.chosen):
        paged.intake.left_out.use(paged.reading.article.article, dialog.taken())
    assert ASIDE in texts(paged)
    said: list[str] = []
    paged.status_bar.messageChanged.connect(said.append)
    paged.steps.undo()
    assert texts(paged) == before
    assert not any("Another window" in words for words in said)
    assert "Undone" in paged.status_bar.currentMessage()
    assert button(paged).text() == "4 left out"
    paged.steps.redo()
    assert ASIDE in texts(paged)
