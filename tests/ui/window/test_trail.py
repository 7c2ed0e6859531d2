"""Back and forward between articles and places, and the articles read last."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.spans import Span
from reader.ui.window.main_window import MainWindow
from reader.workflow import shelving
from reader.workflow.importing import add_clipboard
from reader.workflow.shelving import Act

OTHER = "港の記事の題名\n\n" + "\n\n".join(
    f"{n}番目の段落では船が港に入るのである。" for n in range(60)
)


def open_id(window: MainWindow) -> str:
    assert window.reading.article is not None
    return window.reading.article.article.id


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.view, key, Qt.KeyboardModifier.AltModifier)


def test_alt_left_goes_back_to_the_article_and_the_place_in_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = open_id(window)
    assert not window.actions_["back"].isEnabled()
    second = add_clipboard(window.workspace, OTHER)
    window.open_by_id(second.id)
    window.open_at(second.id, 40, Span(0, 2))
    there = window.view.position()
    assert there.block > 5
    window.open_by_id(first)
    press(window, Qt.Key.Key_Left)
    assert (open_id(window), window.view.position().block) == (second.id, there.block)
    press(window, Qt.Key.Key_Left)
    assert (open_id(window), window.view.position().block) == (second.id, 0)
    press(window, Qt.Key.Key_Left)
    assert open_id(window) == first
    assert not window.actions_["back"].isEnabled()
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Right)
    assert (open_id(window), window.view.position().block) == (second.id, there.block)


def test_the_buttons_at_the_side_of_a_mouse_do_the_same(window: MainWindow) -> None:
    first = open_id(window)
    second = add_clipboard(window.workspace, OTHER)
    window.open_by_id(second.id)
    side = Qt.MouseButton
    for button, wanted in ((side.BackButton, first), (side.ForwardButton, second.id)):
        QTest.mouseClick(window.view.viewport(), button, pos=QPoint(5, 5))
        assert open_id(window) == wanted


def test_back_passes_over_what_is_in_the_trash(window: MainWindow) -> None:
    first = open_id(window)
    second = add_clipboard(window.workspace, OTHER)
    third = add_clipboard(window.workspace, OTHER.replace("港", "駅"))
    window.open_by_id(second.id)
    window.open_by_id(third.id)
    shelving.do(window.workspace, Act.TRASH, [second.id])
    window.actions_["back"].trigger()
    assert open_id(window) == first


def test_the_menu_has_the_articles_read_last(window: MainWindow) -> None:
    first = open_id(window)
    second = add_clipboard(window.workspace, OTHER.replace("港の記事", "港 & 駅"))
    window.open_by_id(second.id)
    menu = window.actions_.menu("H&istory")
    menu.aboutToShow.emit()
    entries = menu.actions()[3:]
    assert entries[0].text() == "港 && 駅の題名"
    entries[1].trigger()
    assert open_id(window) == first
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 3 + len(entries)
