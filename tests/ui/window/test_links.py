"""Links of an article open when the reader says so; sentences stand level when the reader wants."""

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.spans import Language, Span
from reader.ui.window import addresses
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from tests.ui.window.conftest import shown

ADDRESS = "https://example.com/docs"


class Browser:
    """Takes what would go to the system's browser."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802 - Qt's name
        self.opened.append(url.toString())
        return True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    browser = Browser()
    monkeypatch.setattr(addresses, "QDesktopServices", browser)
    return browser


def open_linked(window: MainWindow, qtbot: QtBot) -> QPointF:
    text = f"# 題名である\n\n詳しくは[推論の案内]({ADDRESS})を見よ。**とても**長い話である。\n"
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(window.workspace, text))
    at = window.view.rows[1].ja.text.index("案内")
    return window.view.page.boxes(1, Language.JA, Span(at, at + 1))[0].center()


def test_a_click_opens_a_link_and_pointing_at_it_does_not(
    window: MainWindow, qtbot: QtBot, browser: Browser
) -> None:
    point = open_linked(window, qtbot).toPoint()
    viewport = window.view.viewport()
    QTest.mouseMove(viewport, point)
    assert browser.opened == []
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert browser.opened == [ADDRESS]


def test_the_menu_opens_and_copies_a_link(
    window: MainWindow, qtbot: QtBot, browser: Browser
) -> None:
    point = open_linked(window, qtbot)
    window.view._menu_target = window.view.pointer.target(point)
    entries = {a.text().replace("&", ""): a for a in window.text_menu.menu().actions()}
    entries["Copy Link Address"].trigger()
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert browser.opened == []
    entries["Open Link"].trigger()
    assert browser.opened == [ADDRESS]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "", "ht tp://x"])
def test_what_could_run_or_read_something_here_is_not_opened(
    qtbot: QtBot, browser: Browser, address: str
) -> None:
    assert not addresses.follow(address)
    assert browser.opened == []


@pytest.mark.parametrize("name", ["align_sentences", "vertical"])
def test_how_lines_are_set_is_remembered(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.actions_[name].trigger()
    assert getattr(window.view.settings(), name)
    workspace = window.workspace
    window.close()
    again = shown(qtbot, workspace)
    assert getattr(again.view.settings(), name)
    assert again.actions_[name].isChecked()
    again.close()
