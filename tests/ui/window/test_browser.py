"""What was copied in a browser becomes an article with the particulars of its page."""

from datetime import date

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from reader.ui.panels.browser_dialog import BrowserDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.bookmarklet import bookmarklet
from tests.ui.panels.conftest import when_open


def test_a_page_copied_in_a_browser_keeps_its_address_and_its_day(
    qtbot: QtBot, window: MainWindow
) -> None:
    copied = QMimeData()
    copied.setText("港の灯台\n\n灯台の光が船を導くという。\n")
    copied.setHtml("<h1>港の灯台</h1><p>2026年11月20日</p><p>灯台の光が船を導くという。</p>")
    copied.setData("chromium/x-source-url", b"https://minato.example/a?utm_source=x&id=1")
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(window.intake.importer.imported):
        window.actions_["paste_article"].trigger()
    assert window.reading.article is not None
    told = window.reading.article.article.metadata
    assert (told.title, told.url) == ("港の灯台", "https://minato.example/a?id=1")
    assert told.date == date(2026, 11, 20)
    QGuiApplication.clipboard().clear()


def test_the_source_of_a_page_that_the_bookmark_copied_is_an_article(
    qtbot: QtBot, window: MainWindow
) -> None:

    def copy(dialog: BrowserDialog) -> None:
        dialog.copy.click()
        dialog.reject()

    when_open(BrowserDialog, copy)
    window.actions_["browser"].trigger()
    assert QGuiApplication.clipboard().text() == bookmarklet()
    QGuiApplication.clipboard().setText(
        "<!-- saved from url=(0027)https://minato.example/b/c -->\n<!DOCTYPE html>\n"
        '<html><head><meta property="article:published_time" content="2026-11-20T09:00:00+09:00">'
        "</head><body><nav>港　町　山</nav><article><h1>港の夜</h1><p>港に船が入ったという。</p>"
        "<p>夜の港は静かである。灯台の光が見える。</p></article></body></html>"
    )
    with qtbot.waitSignal(window.intake.importer.imported):
        window.actions_["paste_article"].trigger()
    assert window.reading.article is not None
    told = window.reading.article.article.metadata
    assert (told.title, told.url) == ("港の夜", "https://minato.example/b/c")
    assert told.date == date(2026, 11, 20)
    QGuiApplication.clipboard().clear()


def test_an_address_alone_on_the_clipboard_is_asked_about_and_not_fetched(
    window: MainWindow,
) -> None:
    asked = []

    def look(dialog: QInputDialog) -> None:
        asked.append(dialog.textValue())
        dialog.reject()

    QGuiApplication.clipboard().setText("https://minato.example/a\n")
    when_open(QInputDialog, look)
    window.actions_["paste_article"].trigger()
    assert asked == ["https://minato.example/a"]
    QGuiApplication.clipboard().clear()
