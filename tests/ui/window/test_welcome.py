"""What a newcomer sees, and what stands where no article is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.application import begin
from reader.ui.window.main_window import MainWindow
from reader.ui.window.welcome import DONE, STEPS
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import shown


def ticked(window: MainWindow) -> set[str]:
    labels = window.welcome.labels.items()
    return {name for name, label in labels if label.text().startswith(DONE)}


def first_day(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    workspace.shipped_packages = []
    window = shown(qtbot, workspace)
    begin(window, None)
    return window


def test_a_newcomer_is_told_what_to_try_and_each_is_ticked_when_done(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = first_day(qtbot, workspace)
    assert window.welcome.isVisible()
    assert ticked(window) == set()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert ticked(window) == {"term"}
    window.view.select_column()
    window.actions_["highlight"].trigger()
    assert ticked(window) == {"term", "note"}
    window.close()
    again = shown(qtbot, workspace)
    assert again.welcome.isVisible()
    assert ticked(again) == {"term", "note"}
    for step in STEPS:
        again.welcome.done(step)
    assert not again.welcome.isVisible()
    again.close()


def test_a_low_window_names_the_next_things_alone_and_leaves_the_text_its_room(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = first_day(qtbot, workspace)

    def told() -> list[str]:
        return [name for name, label in window.welcome.labels.items() if label.isVisible()]

    window.resize(1400, 900)
    qtbot.waitUntil(lambda: told() == list(STEPS))
    window.resize(500, 420)
    qtbot.waitUntil(lambda: 0 < len(told()) < len(STEPS))
    assert told()[0] == "term"
    window.welcome.done("term")
    qtbot.waitUntil(lambda: told()[:1] == ["note"])
    qtbot.waitUntil(lambda: window.welcome.height() < window.view.height() / 3)
    # Where hardly a line of text has room it goes, and comes back with the room.
    window.resize(500, 320)
    window.docks.bring_up(window.library_dock)
    qtbot.waitUntil(lambda: not window.welcome.isVisible())
    window.docks.clear_below()
    qtbot.waitUntil(window.welcome.isVisible)
    # Where there is no text there is nothing to try on it.
    article = window.reading.article
    assert article is not None
    workspace.library.delete(article.article.id)
    window.reading.article_deleted(article.article.id)
    assert not window.welcome.isVisible()
    window.start_page.findChildren(QPushButton)[-1].click()
    assert window.welcome.isVisible()
    window.close()


def test_what_was_closed_does_not_come_again(qtbot: QtBot, workspace: Workspace) -> None:
    window = first_day(qtbot, workspace)
    close = window.welcome.findChild(QToolButton)
    assert close is not None
    close.click()
    window.close()
    again = shown(qtbot, workspace)
    assert not again.welcome.isVisible()
    again.close()


def test_who_has_read_here_before_is_not_welcomed(qtbot: QtBot, workspace: Workspace) -> None:
    add_clipboard(workspace, "読んだ記事\n\nこれは読んだ記事の本文である。\n")
    window = shown(qtbot, workspace)
    assert not window.welcome.isVisible()
    window.close()


def test_where_no_article_is_open_one_can_be_opened(qtbot: QtBot, window: MainWindow) -> None:
    article = window.reading.article
    assert article is not None
    assert not window.start_page.isVisible()
    window.workspace.library.delete(article.article.id)
    window.reading.article_deleted(article.article.id)
    assert window.start_page.isVisible()
    words = " ".join(label.text() for label in window.start_page.findChildren(QLabel))
    # There is none to choose.
    assert "library is empty" in words
    assert "from the library" not in words
    assert not window.view.isVisible()
    window.middle.layout().activate()  # type: ignore[union-attr]
    above = window.welcome.height() if window.welcome.isVisible() else 0
    assert window.start_page.height() == window.middle.height() - above
    buttons = {b.text(): b for b in window.start_page.findChildren(QPushButton)}
    assert {"Open File…", "Article from Clipboard", "Sample Article"} <= set(buttons)
    # Where the page is low its buttons are scrolled to, and no lower than they need to be.
    large = window.start_page.font()
    large.setPointSizeF(large.pointSizeF() * 3)
    for button in buttons.values():
        button.setFont(large)
    window.resize(700, 320)
    qtbot.waitUntil(lambda: window.start_page.height() < 250)
    assert all(b.height() >= b.sizeHint().height() for b in buttons.values())
    buttons["Sample Article"].setFocus(Qt.FocusReason.TabFocusReason)
    buttons["Sample Article"].click()
    assert window.view.isVisible()
    assert not window.start_page.isVisible()
    assert "ノートPC" in window.windowTitle()


def test_the_sample_can_be_read_again_from_the_help_menu(
    window: MainWindow, select: Callable[[str], None]
) -> None:
    window.actions_["open_sample"].trigger()
    window.actions_["open_sample"].trigger()
    titles = [article.name for article in window.workspace.library.articles()]
    assert len([title for title in titles if "ノートPC" in title]) == 1
