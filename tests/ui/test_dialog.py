"""A window that would be larger than the screen, and all of it can still be reached."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader import ui
from reader.ui.dialog import Dialog, fit_to_screen
from reader.ui.languages import WindowLanguage
from reader.ui.panels.reading_settings import ReadingSettings
from reader.ui.reading.settings import ViewSettings


class Long(Dialog):
    def __init__(self) -> None:
        super().__init__()
        self.fields = [QLineEdit() for _ in range(30)]
        form = QFormLayout()
        for number, field in enumerate(self.fields):
            form.addRow(f"Field {number}", field)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumSize(500, 900)


def in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget is seen."""
    return widget.visibleRegion().boundingRect().height() >= widget.height()


def test_keys_reach_every_field_of_a_dialog_that_is_higher_than_the_screen(qtbot: QtBot) -> None:
    dialog = Long()
    qtbot.addWidget(dialog)
    room = QSize(400, 260)
    fit_to_screen(dialog, room)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.size().boundedTo(room) == dialog.size()
    assert in_sight(dialog.buttons)
    dialog.fields[0].setFocus()
    for field in dialog.fields:
        assert QApplication.focusWidget() is field
        assert in_sight(field)
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_a_dialog_that_has_room_stays_as_it_is(qtbot: QtBot) -> None:
    dialog = ReadingSettings(ViewSettings(), "", {}, WindowLanguage.SYSTEM)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.findChild(QScrollArea) is None


def test_type_three_times_as_large_leaves_the_settings_in_the_screen(qtbot: QtBot) -> None:
    before = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(before.pointSizeF() * 3)
    QApplication.setFont(large)
    try:
        dialog = ReadingSettings(ViewSettings(), "", {}, WindowLanguage.SYSTEM)
        qtbot.addWidget(dialog)
        dialog.show()
        screen = dialog.screen().availableSize()
        assert dialog.size().boundedTo(screen) == dialog.size()
        slider = dialog.sliders["speech_rate"]
        slider.setFocus()
        qtbot.keyClick(dialog.sliders["margin"], Qt.Key.Key_Tab)
        assert in_sight(slider)
    finally:
        QApplication.setFont(before)


def below(kind: type) -> Iterator[type]:
    """Yield the classes that derive from `kind`, at any depth."""
    for one in kind.__subclasses__():
        yield one
        yield from below(one)


def test_every_dialog_of_the_program_fits_its_screen() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "reader.ui."):
        importlib.import_module(module.name)
    ours = {one for one in below(QDialog) if one.__module__.startswith("reader.")}
    assert len(ours) > 15
    assert {one.__name__ for one in ours if not issubclass(one, Dialog)} == set()


def test_the_buttons_of_a_dialog_are_words_alone_in_every_theme(qtbot: QtBot) -> None:
    dialog = Long()
    qtbot.addWidget(dialog)
    [close] = dialog.buttons.buttons()
    close.setIcon(dialog.style().standardIcon(QStyle.StandardPixmap.SP_DialogCloseButton))
    dialog.show()
    assert close.icon().isNull()
