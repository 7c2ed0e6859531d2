"""Colours, type and spaces: chosen with the page in sight, the same tomorrow."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.panels.reading_settings import ReadingSettings
from reader.ui.reading.settings import ViewSettings
from reader.ui.theme import DARK, LIGHT, SEPIA, THEMES, Theme, theme_for
from reader.ui.typefaces import MINCHO_FAMILIES, USUAL_PIXELS
from reader.ui.window.header import HeaderButton
from reader.ui.window.kept_settings import read_settings
from reader.ui.window.main_window import MainWindow
from reader.workflow.workspace import Workspace
from tests.ui.reading.test_theme import contrast
from tests.ui.window.conftest import shown


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[ReadingSettings]:
    window.actions_["reading_settings"].trigger()
    dialog = window.findChild(ReadingSettings)
    assert dialog is not None
    yield dialog
    dialog.close()
    window.appearance.choose("system")


def test_a_theme_colours_page_and_panels_at_once_and_tomorrow(
    qtbot: QtBot, window: MainWindow, dialog: ReadingSettings
) -> None:
    parts = (window.view, window.notes_panel, window.header, dialog)
    for name, theme in (("dark", DARK), ("sepia", SEPIA)):
        dialog.themes[name].click()
        qtbot.waitUntil(
            lambda theme=theme: all(theme_for(part.palette()) is theme for part in parts)
        )
        assert window.view.viewport().grab().toImage().pixelColor(2, 2) == theme.page
    again = shown(qtbot, window.workspace)
    assert again.appearance.theme is SEPIA
    again.close()


def test_the_dialog_marks_a_theme_that_was_chosen_elsewhere(
    window: MainWindow, dialog: ReadingSettings
) -> None:
    for name in ("sepia", "contrast", "system"):
        window.appearance.choose(name)
        assert [key for key, button in dialog.themes.items() if button.isChecked()] == [name]


def test_gentle_movement_can_be_switched_off_and_stays_off(
    window: MainWindow, dialog: ReadingSettings
) -> None:
    assert read_settings(window.preferences).smooth
    dialog.smooth.setChecked(False)
    assert not window.view_options.settings.smooth
    assert not window.view.glide.wanted
    assert not read_settings(window.preferences).smooth


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_part_of_the_window_follows_a_theme_and_can_be_read(
    qtbot: QtBot, window: MainWindow, dialog: ReadingSettings, theme: Theme
) -> None:
    window.actions_["undisturbed"].trigger()
    window.actions_["undisturbed"].trigger()
    for dock in window.findChildren(QDockWidget):
        window.docks.bring_up(dock)
    dialog.themes[theme.name].click()
    qtbot.waitUntil(lambda: theme_for(window.view.palette()) is theme)
    role, active = QPalette.ColorRole, QPalette.ColorGroup.Active
    for part in [*window.findChildren(QWidget), *dialog.findChildren(QWidget)]:
        for ink, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.ButtonText, role.Button),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
        ):
            # A circle of a radio button is drawn in a shade of what counts as its window.
            if isinstance(part, QRadioButton) and ground is role.Window:
                continue
            first, second = (part.palette().color(active, one) for one in (ink, ground))
            assert contrast(first, second) >= 4.5, (part, ink, ground)


def test_without_a_choice_the_program_is_light_or_dark_as_the_system(window: MainWindow) -> None:
    assert window.appearance.choice == "system"
    assert theme_for(QApplication.palette()) is LIGHT


@pytest.mark.parametrize(
    ("field", "value"), [("zoom", 150), ("line_height", 130), ("column_width", 25), ("margin", 60)]
)
def test_every_slider_moves_the_page_at_once(
    window: MainWindow, dialog: ReadingSettings, field: str, value: int
) -> None:
    def look() -> tuple[float, float, float]:
        layout = window.view.page.layout(1)
        return layout.ja.pitch, layout.ja.width, layout.ja.at.x()

    before = look()
    dialog.sliders[field].setValue(value)
    assert look() != before


def test_a_typeface_is_chosen_by_style_or_by_name(
    window: MainWindow, dialog: ReadingSettings
) -> None:
    for choice in ("mincho", dialog.japanese.itemData(dialog.japanese.count() - 1)):
        dialog.japanese.setCurrentIndex(dialog.japanese.findData(choice))
        family = window.view.page.layout(1).ja.font.families()[0]
        assert family in {choice, MINCHO_FAMILIES[0]}
        assert window.view.settings().japanese == choice


def test_what_was_set_is_there_tomorrow_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, dialog: ReadingSettings
) -> None:
    for field, value in (("zoom", 140), ("line_height", 120), ("column_width", 30)):
        dialog.sliders[field].setValue(value)
    dialog.english.setCurrentIndex(dialog.english.findData("sans"))
    chosen = window.view.settings()
    assert (chosen.zoom, chosen.line_height, chosen.column_width, chosen.english) == (
        *(1.4, 1.2, 30),
        "sans",
    )
    again = shown(qtbot, window.workspace)
    assert again.view.settings() == chosen
    again.close()
    dialog.reset.click()
    assert window.view.settings() == ViewSettings()


def test_where_the_system_has_large_type_the_text_begins_as_large(window: MainWindow) -> None:
    usual, preferences = QApplication.font(), window.preferences
    assert read_settings(preferences).zoom == 1.0
    large = QFont(usual)
    large.setPixelSize(2 * USUAL_PIXELS)
    QApplication.setFont(large)
    try:
        assert read_settings(preferences).zoom == 2.0
        preferences.set("zoom", 1.2)
        assert read_settings(preferences).zoom == 1.2
    finally:
        QApplication.setFont(usual)


def test_the_dialog_follows_what_is_zoomed_elsewhere(
    window: MainWindow, dialog: ReadingSettings
) -> None:
    window.actions_["zoom_in"].trigger()
    assert dialog.sliders["zoom"].value() == 110


def test_the_text_can_stand_alone_and_escape_brings_the_rest_back(window: MainWindow) -> None:
    parts = (window.header, window.menuBar(), window.status_bar)
    window.actions_["undisturbed"].trigger()
    assert not any(part.isVisible() for part in parts)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert all(part.isVisible() for part in parts)


def test_with_the_text_alone_a_note_brings_no_panel_but_a_term_its_card(
    window: MainWindow,
) -> None:
    window.actions_["undisturbed"].trigger()
    window.view.select_column(Language.JA)
    window.actions_["highlight"].trigger()
    assert not window.notes_dock.isVisible()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert window.card_dock.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.notes_dock.isVisible()


def test_full_screen_is_left_as_it_was_entered(window: MainWindow) -> None:
    window.actions_["full_screen"].trigger()
    assert window.isFullScreen()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_the_header_says_in_words_what_it_does_where_it_has_room(
    qtbot: QtBot, window: MainWindow
) -> None:
    def styles() -> set[Qt.ToolButtonStyle]:
        buttons = window.header.findChildren(QToolButton)
        return {button.toolButtonStyle() for button in buttons if not button.icon().isNull()}

    window.resize(1200, 600)
    qtbot.waitUntil(lambda: Qt.ToolButtonStyle.ToolButtonTextBesideIcon in styles())
    window.resize(800, 600)
    qtbot.waitUntil(lambda: Qt.ToolButtonStyle.ToolButtonTextBesideIcon not in styles())


def test_what_is_on_is_underlined_in_the_header_in_every_theme(
    qtbot: QtBot, window: MainWindow
) -> None:
    [button] = [b for b in window.header.findChildren(HeaderButton) if b.text() == "Self-test"]

    def at_the_foot() -> QColor:
        picture = button.grab().toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() - 2)

    for theme in THEMES:
        window.appearance.choose(theme.name)
        qtbot.waitUntil(lambda theme=theme: theme_for(button.palette()) is theme)
        button.setChecked(False)
        plain = at_the_foot()
        button.setChecked(True)
        assert at_the_foot() == theme.accent
        assert contrast(theme.accent, plain) >= 3
    window.appearance.choose("system")


def test_the_header_leads_where_the_menus_lead(window: MainWindow) -> None:
    buttons = {
        button.accessibleName(): button for button in window.header.findChildren(QToolButton)
    }
    buttons["Find"].click()
    assert window.find_bar.isVisible()
    buttons["Notes"].click()
    assert window.notes_dock.isVisible()
    assert buttons["Notes"].isChecked()
    buttons["Notes"].click()
    assert not window.notes_dock.isVisible()
    assert {"Library", "Add article", "Layout", "Furigana", "Text", "Glossary"} <= set(buttons)


def test_without_a_package_the_header_says_so(qtbot: QtBot, workspace: Workspace) -> None:
    window = shown(qtbot, workspace)
    assert "No English" in window.header.engine.text()
    window.close()


def test_the_language_of_the_menus_is_kept_for_the_next_start(
    window: MainWindow, dialog: ReadingSettings
) -> None:
    box = dialog.language
    assert box.currentData() == "system"
    box.setCurrentIndex(box.findData("ja"))
    box.activated.emit(box.currentIndex())
    assert window.preferences.text("language", "") == "ja"
    assert dialog.later.isVisible()
