"""A feed in the window: opened as a file or an address, picked from, and kept at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from reader.ui.panels.feed_dialog import FeedDialog
from reader.ui.panels.imports_dialog import ImportsDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.feeds import completed
from tests.cli.test_feeds import PAGE
from tests.support.site import Site, served
from tests.text.feeds import RSS
from tests.ui.window.test_dropping import drop


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as site:
        feed = RSS.replace("https://minato.example", site.address)
        site.files["/feed"] = feed.format(encoding="Shift_JIS").encode("cp932")
        site.files["/b"] = PAGE.encode()
        yield site


def fetched(qtbot: QtBot, window: MainWindow, address: str) -> FeedDialog:
    dialog = window.findChild(FeedDialog)
    if dialog is None:
        dialog = window.intake.feeds.open()
    dialog.address.setEditText(address)
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.fetch.text() == "&Fetch")
    return dialog


def test_entries_that_are_chosen_become_articles_and_are_marked(
    qtbot: QtBot, window: MainWindow, site: Site
) -> None:
    dialog = fetched(qtbot, window, f"{site.address}/feed")
    assert [path for path, _ in site.asked] == ["/feed"]
    assert [offer.article for offer in dialog.list.entries.rows] == ["", ""]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.take.text() == "&Import 2"
    with qtbot.waitSignal(window.intake.importer.ended):
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    [results] = window.findChildren(ImportsDialog)
    own, page = results.lines
    assert "the feed's own text" in own
    assert "error 404" in own
    assert "灯台の光と船" in page
    assert results.words == "2 imported, 0 refused."
    results.reject()
    assert all(offer.article and not offer.chosen for offer in dialog.list.entries.rows)
    dialog.only_new.setChecked(True)
    assert all(dialog.list.isRowHidden(row) for row in range(2))
    dialog.reject()


def test_a_feed_is_kept_at_hand_in_the_order_that_the_reader_gives(
    qtbot: QtBot, window: MainWindow, site: Site
) -> None:
    site.files["/other"] = site.files["/feed"].replace(
        "港町".encode("cp932"), "山村".encode("cp932")
    )
    for path in ("/feed", "/other"):
        dialog = fetched(qtbot, window, site.address + path)
        dialog.keep.click()
    dialog.up.click()
    dialog.reject()
    dialog = window.intake.feeds.open()
    names = [dialog.address.itemText(row) for row in range(dialog.address.count())]
    assert names == ["山村新聞", "港町新聞"]
    dialog.keep.click()
    assert [dialog.address.itemText(row) for row in range(dialog.address.count())] == names[1:]
    dialog.reject()


def test_the_address_of_a_feed_given_as_that_of_a_page_is_a_list_to_pick_from(
    qtbot: QtBot, window: MainWindow, site: Site
) -> None:
    with qtbot.waitSignal(window.intake.importer.ended, timeout=30_000):
        window.intake.importer.take_address(f"{site.address}/feed")
    dialog = window.findChild(FeedDialog)
    assert dialog is not None
    assert dialog.title.text() == "港町新聞"
    assert dialog.keep.isEnabled()
    assert [path for path, _ in site.asked] == ["/feed"]
    dialog.reject()


def test_a_dropped_feed_is_a_list_to_pick_from(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "港.xml"
    file.write_bytes(RSS.format(encoding="EUC-JP").encode("euc_jp"))
    with qtbot.waitSignal(window.intake.importer.ended):
        assert drop(window, QUrl.fromLocalFile(str(file)))
    dialog = window.findChild(FeedDialog)
    assert dialog is not None
    assert dialog.title.text() == "港町新聞"
    assert not dialog.keep.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("feed://minato.example/rss", "https://minato.example/rss"),
        ("feed:https://minato.example/rss", "https://minato.example/rss"),
        (" minato.example ", "https://minato.example"),
        ("/tmp/feed.xml", "/tmp/feed.xml"),
        ("http://minato.example/a b", "http://minato.example/a b"),
    ],
)
def test_an_address_may_be_given_as_it_is_written_elsewhere(typed: str, address: str) -> None:
    assert completed(typed) == address


def test_what_is_no_feed_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, site: Site
) -> None:
    dialog = fetched(qtbot, window, f"{site.address}/b")
    assert "is no feed and names none" in dialog.message
    dialog = fetched(qtbot, window, "gopher://x")
    assert "cannot be read" in dialog.message
    dialog.reject()
