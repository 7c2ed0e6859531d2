"""The window speaks the chosen language, or the system's, and Qt's buttons with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.model.wording import speak, tr
from reader.ui.languages import WindowLanguage, catalogue, chosen_language, install, resolved


@pytest.fixture
def quiet_after(qapp: QApplication) -> Iterator[None]:
    yield
    speak({})
    QLocale.setDefault(QLocale.c())
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("choice", "wanted", "spoken"),
    [
        ("system", ["ja-JP", "en-US"], "ja"),
        ("system", ["ja_JP"], "ja"),
        ("system", ["ja"], "ja"),
        ("system", ["de-DE", "ja-JP", "en"], "ja"),
        ("system", ["en-GB", "ja-JP"], "en"),
        ("system", ["jam"], "en"),
        ("system", ["fr-FR"], "en"),
        ("system", [], "en"),
        ("en", ["ja-JP"], "en"),
        ("ja", ["en-US"], "ja"),
    ],
)
def test_the_first_language_of_the_system_that_is_there_or_the_chosen_one(
    choice: str, wanted: list[str], spoken: str
) -> None:
    assert resolved(WindowLanguage(choice), wanted) == spoken


def test_a_choice_that_makes_no_sense_follows_the_system() -> None:
    assert chosen_language("") is WindowLanguage.SYSTEM
    assert chosen_language("tlh") is WindowLanguage.SYSTEM
    assert chosen_language("ja") is WindowLanguage.JAPANESE


@pytest.mark.usefixtures("quiet_after")
def test_sentences_and_the_buttons_of_qt_are_in_the_chosen_language(
    qtbot: QtBot, qapp: QApplication
) -> None:
    assert install(qapp, WindowLanguage.JAPANESE) is WindowLanguage.JAPANESE
    assert tr("&Undo") == "元に戻す(&U)"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text() == "キャンセル"


@pytest.mark.usefixtures("quiet_after")
def test_english_is_back_when_it_is_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    install(qapp, WindowLanguage.JAPANESE)
    install(qapp, WindowLanguage.ENGLISH)
    assert tr("&Undo") == "&Undo"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == "Cancel"


def test_every_finished_sentence_is_in_the_catalogue() -> None:
    found = catalogue(WindowLanguage.JAPANESE)
    assert found["&File", ""] == "ファイル(&F)"
    assert all(found.values())
