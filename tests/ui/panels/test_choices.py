"""What is chosen, and what could be, is seen in light and dark."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.panels.choices import RadioButton, ToggleButton
from reader.ui.theme import DARK, LIGHT, theme_for

Role = QPalette.ColorRole


def palette(*, dark: bool) -> QPalette:
    made = QPalette()
    for role, light_colour, dark_colour in (
        (Role.Window, "#efefef", "#31363b"),
        (Role.Base, "#ffffff", "#232629"),
        (Role.Button, "#efefef", "#31363b"),
        (Role.WindowText, "#000000", "#eff0f1"),
        (Role.Text, "#000000", "#eff0f1"),
        (Role.ButtonText, "#000000", "#eff0f1"),
    ):
        made.setColor(role, QColor(dark_colour if dark else light_colour))
    return made


class Card(QWidget):
    """Two choices of each kind on a page, the second of them chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setBackgroundRole(Role.Base)
        self.setAutoFillBackground(True)
        self.radios = [RadioButton("this"), RadioButton("that")]
        self.toggles = [ToggleButton("New"), ToggleButton("Known")]
        layout = QVBoxLayout(self)
        for button in (*self.radios, *self.toggles):
            layout.addWidget(button)
        self.radios[1].setChecked(True)
        self.toggles[1].setChecked(True)


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    shown = Card()
    qtbot.addWidget(shown)
    return shown


def contrast(image: QImage) -> int:
    """Return how far the lightest and the darkest pixel of a picture are apart, 0 to 255."""
    tones = [
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    ]
    return max(tones) - min(tones)


def indicator(button: RadioButton) -> QImage:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    rect = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    area = rect.translated(button.mapTo(button.window(), QPoint(0, 0)))
    return button.window().grab(area).toImage()


@pytest.mark.parametrize("dark", [False, True])
def test_the_circle_of_a_choice_is_seen(card: Card, *, dark: bool) -> None:
    card.setPalette(palette(dark=dark))
    card.show()
    assert all(contrast(indicator(button)) > 50 for button in card.radios)


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_chosen_has_the_colours_of_a_selection_and_changes_with_the_choice(
    card: Card, *, dark: bool
) -> None:
    card.setPalette(palette(dark=dark))
    other, chosen = card.toggles
    theme = DARK if dark else LIGHT
    assert theme_for(card.palette()) is theme
    assert chosen.palette().color(Role.Button) == theme.selection
    assert other.palette().color(Role.Button) == card.palette().color(Role.Button)
    other.setChecked(True)
    chosen.setChecked(False)
    assert other.palette().color(Role.Button) == theme.selection
    assert chosen.palette().color(Role.Button) == card.palette().color(Role.Button)


def test_choices_follow_when_light_turns_to_dark(card: Card) -> None:
    card.setPalette(palette(dark=False))
    card.show()
    card.setPalette(palette(dark=True))
    QApplication.processEvents()
    assert card.toggles[1].palette().color(Role.Button) == DARK.selection
    assert all(contrast(indicator(button)) > 50 for button in card.radios)
    card.setPalette(palette(dark=False))
    assert card.toggles[1].palette().color(Role.Button) == LIGHT.selection
    assert card.radios[0].palette().color(Role.Window) == card.palette().color(Role.Window)
