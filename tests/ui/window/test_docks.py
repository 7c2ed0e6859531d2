"""The panels give the text the room it needs."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QStyleOptionDockWidget
from pytestqt.qtbot import QtBot

from reader.model.page import MarkKind
from reader.model.spans import Language
from reader.ui.window.docks import LEAST_TEXT, ROOMY
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import TEXT, shown

TERMS = TEXT.replace("モデルを開発", "強化学習を使用")
"""An article with a term in every paragraph."""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> Iterator[MainWindow]:
    window = shown(qtbot, workspace)
    window.open_article(add_clipboard(workspace, TERMS))
    yield window
    window.close()


def widen(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.width() == width)


def visible(window: MainWindow) -> set[str]:
    return {dock.windowTitle() for dock in window.findChildren(QDockWidget) if dock.isVisible()}


def ask_for(*docks: QDockWidget) -> None:
    for dock in docks:
        dock.toggleViewAction().trigger()


def title_above(dock: QDockWidget) -> str:
    option = QStyleOptionDockWidget()
    dock.initStyleOption(option)
    return option.title


def sizes(window: MainWindow) -> dict[str, int]:
    docks = window.findChildren(QDockWidget)
    return {dock.windowTitle(): dock.width() for dock in docks if dock.isVisible()}


def test_panels_with_nothing_to_show_leave_their_room_to_the_text(
    qtbot: QtBot, window: MainWindow, select: Callable[[str], None]
) -> None:
    widen(qtbot, window, 1200)
    assert visible(window) == set()
    assert window.view.width() == 1200 - window.ruler.width()
    select("新しいモデル")
    window.actions_["highlight"].trigger()
    assert visible(window) == {"Notes"}
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert visible(window) == {"Notes", "Glossary card"}
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert visible(window) == {"Notes"}
    window.actions_["undo"].trigger()
    assert visible(window) == set()


def test_a_card_gets_most_of_the_height_beside_the_notes(
    qtbot: QtBot, window: MainWindow, select: Callable[[str], None]
) -> None:
    widen(qtbot, window, 1200)
    select("新しいモデル")
    window.actions_["highlight"].trigger()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.card_dock.height() > 1.3 * window.notes_dock.height())


def test_a_panel_that_was_closed_stays_so_when_it_has_something_to_show(
    qtbot: QtBot, window: MainWindow, select: Callable[[str], None]
) -> None:
    widen(qtbot, window, 1200)
    for text in ("新しいモデル", "研究者"):
        select(text)
        window.actions_["highlight"].trigger()
        window.notes_dock.close()
    assert visible(window) == set()
    ask_for(window.notes_dock)
    assert visible(window) == {"Notes"}


@pytest.mark.parametrize("between", [(700,), (1000, 905, 860, 700, 880, 905), (901,)])
def test_panels_are_as_wide_as_they_were_made_whatever_the_window_did_meanwhile(
    qtbot: QtBot, window: MainWindow, between: tuple[int, ...]
) -> None:
    widen(qtbot, window, 1400)
    ask_for(window.library_dock, window.card_dock, window.notes_dock)
    settled(qtbot, window)
    window.resizeDocks(
        [window.library_dock, window.card_dock], [260, 410], Qt.Orientation.Horizontal
    )
    qtbot.waitUntil(lambda: (sizes(window)["Library"], sizes(window)["Notes"]) == (260, 410))
    for width in between:
        widen(qtbot, window, width)
        settled(qtbot, window)
    widen(qtbot, window, 1400)
    qtbot.waitUntil(lambda: len(sizes(window)) == 3)
    settled(qtbot, window)
    assert sizes(window) == {"Library": 260, "Glossary card": 410, "Notes": 410}
    window.close()
    again = shown(qtbot, window.workspace)
    widen(qtbot, again, 1400)
    settled(qtbot, again)
    assert sizes(again)["Library"] == 260
    again.close()


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.docks.settled)


def test_a_roomy_window_has_its_panels_beside_the_text(qtbot: QtBot, window: MainWindow) -> None:
    widen(qtbot, window, ROOMY)
    ask_for(window.card_dock, window.notes_dock)
    assert visible(window) == {"Glossary card", "Notes"}
    assert window.view.width() + window.ruler.width() >= LEAST_TEXT


def test_a_narrow_window_shows_the_text_alone(qtbot: QtBot, window: MainWindow) -> None:
    widen(qtbot, window, ROOMY - 80)
    assert visible(window) == set()
    assert window.view.width() == ROOMY - 80 - window.ruler.width()


def test_in_a_narrow_window_a_term_s_card_comes_up_below_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 800)
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert visible(window) == {"Glossary card"}
    qtbot.waitUntil(lambda: window.card_dock.height() <= window.height() // 2)
    assert window.view.width() == 800 - window.ruler.width()
    assert window.card_dock.geometry().top() >= window.view.geometry().bottom()


def test_the_term_whose_card_comes_up_below_the_text_stays_in_sight(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 800)
    view = window.view
    last = view.page.visible[-2]
    mark = next(mark for mark in view.rows[last].ja.marks if mark.kind is MarkKind.TERM)
    [box] = view.page.boxes(last, Language.JA, mark.span)
    assert box.bottom() > view.viewport().height() * 0.7
    with qtbot.waitSignal(window.docks.text_lowered):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    [box] = view.page.boxes(last, Language.JA, mark.span)
    assert window.card_dock.isVisible()
    assert 0 < box.top() < box.bottom() < view.viewport().height()


def test_in_a_narrow_window_a_panel_from_the_menu_leaves_the_text_the_larger_part(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 700)
    ask_for(window.library_dock)
    qtbot.waitUntil(lambda: 0 < window.library_dock.height() < 0.5 * window.height())
    assert window.view.height() > 0.3 * window.height()


def test_in_a_narrow_window_panels_share_one_place(qtbot: QtBot, window: MainWindow) -> None:
    widen(qtbot, window, 800)
    QTest.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL | SHIFT)
    assert window.tabifiedDockWidgets(window.notes_dock) == [window.card_dock]
    assert not window.notes_panel.visibleRegion().isEmpty()
    assert window.card.visibleRegion().isEmpty()
    assert window.notes_dock.isVisible()
    # A tab has the name already, until the panel is alone.
    assert title_above(window.notes_dock) == ""
    window.card_dock.close()
    assert title_above(window.notes_dock) == "Notes"
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL | SHIFT)
    assert not window.notes_dock.isVisible()


def test_the_panels_return_as_they_were_when_the_window_grows(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 1200)
    ask_for(window.card_dock, window.library_dock)
    widen(qtbot, window, 700)
    widen(qtbot, window, 1200)
    assert visible(window) == {"Library", "Glossary card"}
    assert window.dockWidgetArea(window.card_dock) is Qt.DockWidgetArea.RightDockWidgetArea
    assert window.dockWidgetArea(window.library_dock) is Qt.DockWidgetArea.LeftDockWidgetArea


def test_a_window_closed_narrow_has_its_panels_beside_the_text_when_it_is_wide_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 1200)
    ask_for(window.library_dock)
    widen(qtbot, window, 700)
    window.close()
    again = shown(qtbot, window.workspace)
    widen(qtbot, again, 700)
    assert visible(again) == set()
    widen(qtbot, again, 1200)
    assert visible(again) == {"Library"}
    again.close()


def test_a_window_with_every_panel_can_still_be_made_narrow(
    qtbot: QtBot, window: MainWindow
) -> None:
    widen(qtbot, window, 1200)
    ask_for(window.library_dock, window.card_dock, window.notes_dock)
    widen(qtbot, window, ROOMY)
    assert window.view.width() + window.ruler.width() >= LEAST_TEXT
    assert visible(window) == {"Library", "Glossary card", "Notes"}
    widen(qtbot, window, 480)
    assert window.view.width() == 480 - window.ruler.width()


def test_on_a_very_small_screen_the_window_still_fits_and_shows_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    # As a notebook's is where everything is three times as large.
    window.status.show_translation(3, 100)
    for width, height in ((455, 256), (233, 187)):
        window.resize(width, height)
        qtbot.waitUntil(lambda size=(width, height): (window.width(), window.height()) == size)
        for part in (window.middle, window.view, window.status_bar, window.header):
            right = part.mapTo(window, part.rect().bottomRight())
            assert window.rect().contains(right)
        assert window.view.viewport().width() > 0.8 * width
        assert window.view.viewport().height() > 40
    widen(qtbot, window, 1200)
    ask_for(window.library_dock)
    assert window.middle.minimumWidth() == LEAST_TEXT


def test_a_first_window_is_no_larger_than_the_screen(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.size() == window.size().boundedTo(room)
    window.close()


def tones(window: MainWindow) -> set[str]:
    """Return the full colours of the pictures on the buttons of a panel."""
    found = set()
    for name in ("qt_dockwidget_closebutton", "qt_dockwidget_floatbutton"):
        button = window.notes_dock.findChild(QAbstractButton, name)
        assert button is not None
        picture = button.icon().pixmap(24, 24).toImage()
        pixels = (
            picture.pixelColor(x, y)
            for x in range(picture.width())
            for y in range(picture.height())
        )
        found |= {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    return found


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_buttons_of_a_panel_are_seen_in_light_and_dark(
    qtbot: QtBot, window: MainWindow
) -> None:
    for text, other in (("#202020", "#efefef"), ("#efefef", "#31363b")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
        palette.setColor(QPalette.ColorRole.Window, QColor(other))
        window.setPalette(palette)
        qtbot.waitUntil(lambda text=text: tones(window) == {text})
    window.notes_dock.setFloating(True)
    window.notes_dock.setFloating(False)
    qtbot.waitUntil(lambda: tones(window) == {"#efefef"})
