"""The reading view as the window uses it: rows, positions, what is laid out."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.page import Column
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, ReadingView, ViewSettings
from reader.ui.reading.page import KEPT_LAYOUTS
from tests.ui.reading.pages import AskedRows, OutlinedRows, article, pending_row, sentences_row


def seen(view: ReadingView) -> dict[int, int]:
    """Return the rows that begin in the window and where."""
    tops = {row: view.page.start_of(row) for row in view.page.visible}
    return {row: y for row, y in tops.items() if y >= 0}


class Painted(QObject):
    """Remembers which part of a widget was drawn."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__()
        self.rects: list[QRect] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_opening_a_long_text_asks_for_and_lays_out_only_what_is_near_the_window(
    view: ReadingView,
) -> None:
    rows = AskedRows(10_000)
    view.set_rows(rows)
    assert view.page.laid_out <= 20
    assert len(rows.asked) <= 40


def test_rows_out_of_sight_are_measured_by_their_text_alone(view: ReadingView) -> None:
    rows = OutlinedRows(10_000)
    view.set_rows(rows)
    assert rows.asked <= set(range(view.page.visible.stop + 4))
    # A row that is there is measured as it is.
    shown = view.page.scroller.heights.total
    view.set_rows(AskedRows(10_000))
    assert 0.4 < shown / view.page.scroller.heights.total < 1.1


def test_reading_on_keeps_a_bounded_number_of_layouts(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows(AskedRows(10_000))
    for _ in range(400):
        view.scroll_by(view.viewport().height())
    assert view.page.visible.start > KEPT_LAYOUTS
    assert view.page.laid_out <= KEPT_LAYOUTS


def test_jumping_to_the_middle_of_a_long_text_lays_out_one_window(view: ReadingView) -> None:
    rows = AskedRows(10_000)
    view.set_rows(rows)
    before = view.page.laid_out
    view.go_to(ReadingPosition(5_000, 0.25))
    assert view.position() == ReadingPosition(5_000, 0.25)
    assert view.page.laid_out - before <= 20


def test_translations_that_arrive_do_not_move_what_is_being_read(view: ReadingView) -> None:
    chance = random.Random(7)
    view.set_rows([pending_row(1 + number % 7) for number in range(60)])
    view.go_to(ReadingPosition(30, 0.4))
    for _ in range(200):
        index = chance.randrange(60)
        anchor, y = view.page.scroller.anchor
        above = {row: top for row, top in seen(view).items() if row <= min(anchor, index)}
        view.update_row(index, sentences_row(chance.randrange(1, 9)))
        assert view.page.start_of(anchor) == y
        assert above.items() <= seen(view).items()


def test_a_translation_that_fits_its_place_repaints_one_row(
    view: ReadingView, qtbot: QtBot
) -> None:
    painted = Painted(view)

    def repaints_that_row_alone() -> bool:
        # The system may draw the whole window when it likes, as after it was shown: try again.
        painted.rects.clear()
        said = "So they say." if view.rows[2].en.text.count("say") == 0 else "So one hears."
        view.update_row(2, sentences_row(2, ("Distilling is fast.", said, said)))
        qtbot.waitUntil(lambda: bool(painted.rects))
        return painted.rects == [view.page.rect_of(2)]

    assert any(repaints_that_row_alone() for _ in range(20))


def test_a_row_out_of_sight_is_asked_for_only_when_it_is_seen(view: ReadingView) -> None:
    rows = AskedRows(500)
    view.set_rows(rows)
    rows.asked.clear()
    view.update_row(300)
    assert 300 not in rows.asked
    view.go_to(ReadingPosition(300, 0.0))
    assert 300 in rows.asked


def test_rows_asked_for_again_stay_where_they_were(view: ReadingView) -> None:
    rows = article(60)
    view.set_rows(rows)
    view.go_to(ReadingPosition(30, 0.5))
    before = view.page.scroller.anchor
    rows[:] = article(60)
    for number in range(25):
        rows[number] = pending_row(9)
    view.refresh_rows()
    assert view.page.scroller.anchor == before
    view.go_to(ReadingPosition(3, 0.0))
    assert view.rows[3].pending


def test_the_position_outlives_a_window_made_smaller_and_larger_again(
    view: ReadingView, qtbot: QtBot
) -> None:
    view.go_to(ReadingPosition(17, 0.35))
    for size in ((500, 700), (1500, 300), (900, 500)):
        view.resize(*size)
    assert view.position() == ReadingPosition(17, 0.35)
    assert view.page.visible.start == 17


@pytest.mark.parametrize(
    "settings",
    [
        ViewSettings(layout=PageLayout.INTERLINEAR),
        ViewSettings(layout=PageLayout.JAPANESE_ONLY),
        ViewSettings(zoom=1.7),
        ViewSettings(furigana="all"),
        ViewSettings(balance=0.3),
    ],
)
def test_another_look_keeps_the_reader_at_the_same_row(
    view: ReadingView, settings: ViewSettings
) -> None:
    view.go_to(ReadingPosition(17, 0.35))
    view.set_settings(settings)
    assert view.position() == ReadingPosition(17, 0.35)
    view.set_settings(ViewSettings())
    assert view.page.visible.start == 17


def test_the_window_is_told_which_rows_it_shows(view: ReadingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.visible_rows_changed) as told:
        view.go_to(ReadingPosition(20, 0.0))
    assert told.args == [view.page.visible.start, view.page.visible.stop - 1]
    assert told.args[0] == 20


def test_showing_a_span_brings_it_into_the_window_and_lights_it_up(
    view: ReadingView, qtbot: QtBot
) -> None:
    view.show_span(30, Language.EN, Span(0, 12))
    box = view.page.boxes(30, Language.EN, Span(0, 12))[0]
    assert view.viewport().rect().contains(box.toAlignedRect())
    corner = box.topLeft().toPoint() + QPoint(3, 2)
    assert view.viewport().grab().toImage().pixelColor(corner) == view.theme.flash
    view.end_flash()
    assert view.viewport().grab().toImage().pixelColor(corner) == view.theme.page


def test_readings_are_drawn_only_above_the_chosen_grade(view: ReadingView) -> None:
    row = view.rows[1]
    plain = view.grab().toImage()
    view.set_settings(ViewSettings(furigana=row.ruby[0].grade))
    above_all = view.page.layout(1).ja
    assert view.page.layout(1).ja.height > 0
    view.set_settings(ViewSettings(furigana=row.ruby[0].grade - 1))
    with_reading = view.page.layout(1).ja
    assert with_reading.distance_of(2) > above_all.distance_of(2)
    assert view.grab().toImage() != plain


def test_first_lines_of_both_columns_stand_level(view: ReadingView) -> None:
    for furigana in ("off", "all"):
        view.set_settings(ViewSettings(furigana=furigana))
        layout = view.page.layout(1)
        assert layout.en is not None
        ja = layout.ja.at.y() + layout.ja.baseline(0)
        en = layout.en.at.y() + layout.en.baseline(0)
        assert abs(ja - en) < 0.01


def test_room_is_kept_for_english_that_is_still_to_come(view: ReadingView) -> None:
    view.set_rows([pending_row(4)])
    waiting = view.page.layout(0)
    assert waiting.bars
    view.update_row(0, sentences_row(4))
    assert not view.page.layout(0).bars
    assert abs(view.page.layout(0).extent - waiting.extent) <= 2 * waiting.ja.pitch


def test_very_wide_windows_do_not_give_endless_lines(view: ReadingView) -> None:
    view.resize(3000, 500)
    page = view.page.geometry
    assert page.en is not None
    assert page.ja.width == page.en.width <= 44 * 17
    assert abs(page.ja.x - (view.page.size.width() - page.en.x - page.en.width)) < 1


def test_columns_share_the_width_as_the_reader_wants(view: ReadingView, qtbot: QtBot) -> None:
    divider = view.page.geometry.divider
    assert divider is not None
    viewport = view.viewport()
    start = QPoint(round(divider), 100)
    end = start - QPoint(120, 0)
    with qtbot.waitSignal(view.columns_balanced) as told:
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(viewport, end)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert view.settings().balance == told.args[0] < 0.5
    moved = view.page.geometry.divider
    assert moved is not None
    assert abs(moved - end.x()) <= 1


def test_no_row_is_too_long_or_too_short_for_a_narrow_window(view: ReadingView) -> None:
    view.resize(160, 200)
    view.set_rows([*article(5), replace(sentences_row(), ja=sentences_row(300).ja)])
    view.grab()
    view.keyboard.to_end(1)
    assert view.page.visible.stop == 7


def test_an_article_without_rows_is_an_empty_page(view: ReadingView, qtbot: QtBot) -> None:
    view.set_rows([])
    view.grab()
    for key in (Qt.Key.Key_J, Qt.Key.Key_N, Qt.Key.Key_End, Qt.Key.Key_F2, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.selection() is None
    assert not view.find("蒸留")
    assert view.position() == ReadingPosition()


def test_the_notice_stands_in_the_english_column_and_its_button_tells(
    view: ReadingView, qtbot: QtBot
) -> None:
    view.set_rows([replace(row, en=Column("")) for row in article(20)])
    view.set_english_notice("No translation package is installed.", "Packages…")
    notice = view._notice
    assert notice.isVisible()
    assert view.column_rect(Language.EN).contains(notice.geometry())
    with qtbot.waitSignal(view.notice_activated):
        qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    view.set_english_notice("")
    assert not notice.isVisible()


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("layout", list(PageLayout))
@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize(("scale", "size"), [(1, (900, 600)), (1, (500, 300)), (3, (700, 350))])
def test_the_notice_covers_no_text_and_its_buttons_are_whole(
    view: ReadingView,
    layout: PageLayout,
    scale: int,
    size: tuple[int, int],
    *,
    vertical: bool,
    english: bool,
) -> None:
    view.set_rows(article(20) if english else [replace(r, en=Column("")) for r in article(20)])
    view.set_settings(ViewSettings(layout=layout, vertical=vertical))
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    notice = view._notice
    notice.setFont(font)
    view.resize(*size)
    view.set_english_notice("No translation package is installed: no English yet.", "Packages…")
    # The English that nobody wants to see is not missed.
    assert notice.isVisible() is (layout is not PageLayout.JAPANESE_ONLY)
    if not notice.isVisible():
        assert view.viewport().y() == 0
        return
    beside = not english and view.column_rect(Language.EN).contains(notice.geometry())
    assert beside or not view.viewport().geometry().intersects(notice.geometry())
    for button in (notice.button, notice.later):
        assert notice.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    assert view.rect().contains(notice.geometry())
    notice.later.click()
    assert not notice.isVisible()
    assert view.viewport().y() == 0


def test_in_a_window_too_narrow_for_two_columns_english_stands_under_japanese(
    view: ReadingView,
) -> None:
    view.resize(420, 500)
    QApplication.processEvents()
    japanese = view.page.boxes(2, Language.JA, Span(0, 1))[0]
    english = view.page.boxes(2, Language.EN, Span(0, 1))[0]
    assert english.top() > japanese.bottom()
    assert view.page.geometry.divider is None
    view.resize(900, 500)
    QApplication.processEvents()
    assert view.page.geometry.divider is not None
    assert view.settings().layout is PageLayout.SIDE_BY_SIDE
