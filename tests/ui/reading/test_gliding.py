"""Gentle movement: where the page comes to rest, and what moves it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScroller
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.motion import desktop_wants_little
from reader.ui.reading import ReadingView, ViewSettings
from reader.ui.reading.row_texts import stops

Key = Qt.Key
DOWN, NOTCH = QPoint(0, -120), 120


def turn(view: ReadingView, pixels: QPoint, angle: QPoint) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def band(view: ReadingView) -> tuple[float, float]:
    """Return top and bottom of both languages of the sentence that the keys are at."""
    cursor = view.keyboard.cursor
    assert cursor is not None
    row = view.rows[cursor.row]
    bands = [
        view.page.band(cursor.row, language, stops(column)[cursor.segment])
        for language, column in ((Language.JA, row.ja), (Language.EN, row.en))
    ]
    return min(one.top() for one in bands), max(one.bottom() for one in bands)


@pytest.mark.parametrize("gently", [False, True])
def test_steps_keep_the_pair_in_sight_and_move_only_when_it_is_not(
    view: ReadingView, qtbot: QtBot, gently: bool
) -> None:
    view.glide.wanted = gently
    height = view.viewport().height()
    moves = 0
    for _ in range(60):
        before = view.page.scroller.top
        qtbot.keyClick(view, Key.Key_J)
        view.glide.finish()
        top, bottom = band(view)
        assert top >= 0
        assert bottom <= height
        if view.page.scroller.top != before:
            moves += 1
            assert height / 3 - 2 <= top <= height * 2 / 3
    assert 2 <= moves < 30
    for _ in range(60):
        qtbot.keyClick(view, Key.Key_K)
        view.glide.finish()
        top, bottom = band(view)
        assert top >= 0
        assert bottom <= height


def test_gentle_and_sudden_movement_come_to_rest_at_the_same_place(
    view: ReadingView, qtbot: QtBot
) -> None:
    def end(*, gently: bool) -> list[int]:
        view.glide.wanted = gently
        view.keyboard.reset()
        view.keyboard.to_end(-1)
        places = []
        for key in [*[Key.Key_J] * 20, Key.Key_Space, Key.Key_Down, *[Key.Key_J] * 3]:
            qtbot.keyClick(view, key)
            view.glide.finish()
            places.append(view.page.scroller.top)
        return places

    assert end(gently=True) == end(gently=False)


def test_a_gentle_step_is_seen_on_its_way(view: ReadingView, qtbot: QtBot) -> None:
    view.glide.wanted = True
    tops: list[int] = []
    view.position_changed.connect(lambda: tops.append(view.page.scroller.top))
    qtbot.keyClick(view, Key.Key_Space)
    assert view.page.scroller.top < view.viewport().height() / 2
    qtbot.waitUntil(lambda: not view.glide.is_under_way)
    assert view.page.scroller.top == round(view.viewport().height() * 0.9)
    assert tops == sorted(tops)


def test_steps_that_come_fast_add_up(view: ReadingView, qtbot: QtBot) -> None:
    view.glide.wanted = True
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Space)
    view.glide.finish()
    assert view.page.scroller.top == 3 * round(view.viewport().height() * 0.9)


def test_a_touch_pad_is_followed_pixel_by_pixel(view: ReadingView) -> None:
    view.glide.wanted = True
    turn(view, QPoint(0, -7), QPoint(0, -14))
    assert view.page.scroller.top == 7
    turn(view, QPoint(0, 3), QPoint(0, 6))
    assert view.page.scroller.top == 4


def test_a_page_of_vertical_lines_follows_a_wheel_and_a_touch_pad_both_ways(
    view: ReadingView,
) -> None:
    view.set_settings(ViewSettings(vertical=True))
    turn(view, QPoint(), DOWN)
    assert view.page.scroller.top > 20
    view.keyboard.to_end(-1)
    turn(view, QPoint(9, -2), QPoint(18, -4))
    assert view.page.scroller.top == 9
    turn(view, QPoint(-4, 1), QPoint(-8, 2))
    assert view.page.scroller.top == 5


def test_parts_of_a_notch_are_not_lost(view: ReadingView) -> None:
    for _ in range(NOTCH):
        turn(view, QPoint(), QPoint(0, -1))
    slow = view.page.scroller.top
    view.keyboard.to_end(-1)
    turn(view, QPoint(), DOWN)
    assert view.page.scroller.top == slow > 20


def test_a_wheel_glides(view: ReadingView) -> None:
    view.glide.wanted = True
    turn(view, QPoint(), DOWN)
    assert view.glide.is_under_way
    view.glide.finish()
    assert view.page.scroller.top > 20


def test_another_place_that_is_gone_to_ends_a_glide(view: ReadingView, qtbot: QtBot) -> None:
    view.glide.wanted = True
    qtbot.keyClick(view, Key.Key_Space)
    view.verticalScrollBar().setValue(900)
    assert not view.glide.is_under_way
    assert view.page.scroller.top == 900


def test_a_finger_scrolls_and_selects_nothing(view: ReadingView, qtbot: QtBot) -> None:
    device = QTest.createTouchDevice()
    viewport = view.viewport()
    at = QPoint(200, 400)
    QTest.touchEvent(viewport, device).press(0, at, viewport).commit()
    for step in range(1, 11):
        at = QPoint(200, 400 - 25 * step)
        QTest.touchEvent(viewport, device).move(0, at, viewport).commit()
        QApplication.processEvents()
    QTest.touchEvent(viewport, device).release(0, at, viewport).commit()
    qtbot.waitUntil(lambda: view.page.scroller.top > 50)
    QScroller.scroller(viewport).stop()
    assert view.selection() is None


@pytest.mark.parametrize(
    ("file", "text", "little"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n", True),
        ("gtk-3.0/settings.ini", "nothing that can be read\x00", False),
    ],
)
def test_a_desktop_says_that_little_motion_is_wanted(
    tmp_path: Path, file: str, text: str, little: bool
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert desktop_wants_little(tmp_path) is little


@pytest.mark.parametrize(
    ("source", "selects"),
    [
        (Qt.MouseEventSource.MouseEventNotSynthesized, True),
        (Qt.MouseEventSource.MouseEventSynthesizedByQt, False),
    ],
)
def test_a_drag_selects_but_not_a_finger_s(
    view: ReadingView,
    point_of: Callable[[int, Language, int], QPoint],
    source: Qt.MouseEventSource,
    selects: bool,
) -> None:
    def send(kind: QEvent.Type, offset: int, buttons: Qt.MouseButton) -> None:
        at = QPointF(point_of(1, Language.JA, offset))
        none = Qt.KeyboardModifier.NoModifier
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, at, button, buttons, none, source)
        QApplication.sendEvent(view.viewport(), event)

    send(QEvent.Type.MouseButtonPress, 0, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseMove, 5, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseMove, 7, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseButtonRelease, 7, Qt.MouseButton.NoButton)
    assert (view.selection() is not None) is selects
