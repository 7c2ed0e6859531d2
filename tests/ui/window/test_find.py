"""Find in a book: looked through in slices, so that typing holds nothing up."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.window.find_bar import FindBar
from reader.ui.window.find_controller import AT_ONCE
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard

LAST = "最後の段落にだけ灯台守が出てくるのである。"
BOOK = "\n\n".join(
    ["灯台の本", *(f"{n}番目の段落である。海は静かだ。" for n in range(2 * AT_ONCE)), LAST]
)


def told(window: MainWindow) -> str:
    return next(label.text() for label in window.findChild(FindBar).findChildren(QLabel))


def test_a_book_is_looked_through_bit_by_bit_and_a_step_waits_for_its_match(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_article(add_clipboard(window.workspace, BOOK))
    window.find_text.begin()
    window.find_bar.show_text("灯台守")
    assert window.find_text.busy
    assert told(window) == "Looking …"
    window.find_bar.step(backwards=False)
    assert window.view.current_match() is None
    qtbot.waitUntil(lambda: window.view.current_match() is not None)
    match = window.view.current_match()
    assert match is not None
    assert "灯台守" in window.view.rows[match.row].ja.text
    qtbot.waitUntil(lambda: not window.find_text.busy)
    assert told(window) == "1 match"


def test_a_word_that_is_nowhere_is_looked_for_to_the_end(qtbot: QtBot, window: MainWindow) -> None:
    window.open_article(add_clipboard(window.workspace, BOOK))
    window.find_bar.show_text("存在しない語")
    window.find_bar.step(backwards=True)
    qtbot.waitUntil(lambda: not window.find_text.busy)
    assert told(window) == "No match"
    assert window.view.current_match() is None
    window.find_bar.show_text("番目")
    window.find_bar.close_bar()
    assert not window.find_text.busy
