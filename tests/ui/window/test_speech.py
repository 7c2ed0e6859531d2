"""Reading aloud in the window: its keys, its place, and what is said where nothing has a voice."""

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.window.main_window import MainWindow
from reader.ui.window.speech_controller import HIDDEN, NO_VOICE
from tests.support.fake_voice import ESPEAK, put_on_path

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the program is a Linux one's")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "path"
    folder.mkdir()
    return put_on_path(monkeypatch, folder)


def said(folder: Path) -> list[str]:
    file = folder / "said"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(line)[1] for line in lines]


def test_sentences_are_read_in_kana_one_after_another_and_the_pair_is_held(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(window.view, Key.Key_S)
    qtbot.waitUntil(lambda: len(said(folder)) >= 3, timeout=20_000)
    assert said(folder)[1:3] == [
        "きぎょうわあたらしいモデルをこうかいした。",
        "けんきゅうしゃわすいろんをつかうのである。",
    ]
    place = window.study.speech.place
    assert place is not None
    assert window.view.pointer.held_in(place[0]) == place[1]
    assert place[0] in window.view.page.visible
    assert window.actions_["speak_japanese"].isChecked()


def test_the_key_again_and_escape_are_silence_and_the_key_goes_on_from_there(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "hold").touch()
    window.view.keyboard.to_sentence(1, 1)
    for silence in (Key.Key_S, Key.Key_Escape):
        before = len(said(folder))
        qtbot.keyClick(window.view, Key.Key_S)
        qtbot.waitUntil(lambda n=before: len(said(folder)) > n, timeout=20_000)
        qtbot.keyClick(window.view, silence)
        assert window.study.speech.place is None
        assert not window.actions_["speak_japanese"].isChecked()
        # The pair stays held, as a click on it would.
        assert window.view.pointer.held_in(1) == 1
    assert len(set(said(folder))) == 1


def test_keys_that_go_elsewhere_take_the_voice_along(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "hold").touch()
    window.view.keyboard.to_sentence(1, 0)
    qtbot.keyClick(window.view, Key.Key_S)
    qtbot.waitUntil(lambda: len(said(folder)) == 1, timeout=20_000)
    qtbot.keyClick(window.view, Key.Key_J)
    qtbot.waitUntil(lambda: len(said(folder)) == 2, timeout=20_000)
    assert said(folder)[1].startswith("けんきゅうしゃ")
    assert window.study.speech.place == (1, 1)


def test_english_is_read_if_asked_but_not_what_is_hidden(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "hold").touch()
    qtbot.keyClick(window.view, Key.Key_S, SHIFT)
    qtbot.waitUntil(lambda: len(said(folder)) == 1, timeout=20_000)
    row = window.view.rows[0]
    assert said(folder) == [row.en.segments[0].of(row.en.text)]
    qtbot.keyClick(window.view, Key.Key_T)
    qtbot.keyClick(window.view, Key.Key_J)
    assert window.study.speech.place is None
    assert window.status_bar.currentMessage() == HIDDEN


def test_without_a_voice_the_entry_says_why_until_there_is_one(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    put_on_path(monkeypatch, folder, voices=" 5  fr  --/M  French  roa/fr")
    qtbot.keyClick(window.view, Key.Key_S)
    action = window.actions_["speak_japanese"]
    qtbot.waitUntil(lambda: not action.isEnabled(), timeout=20_000)
    assert window.status_bar.currentMessage() == NO_VOICE[Language.JA] == action.toolTip()
    put_on_path(monkeypatch, folder, voices=ESPEAK)
    window.actions_.menu("&View").aboutToShow.emit()
    qtbot.waitUntil(action.isEnabled, timeout=20_000)
    assert action.toolTip() != NO_VOICE[Language.JA]


def test_without_any_program_it_is_told_at_once(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    qtbot.keyClick(window.view, Key.Key_S)
    assert window.status_bar.currentMessage() == NO_VOICE[Language.JA]


def test_an_article_that_gives_way_is_read_no_further(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "hold").touch()
    qtbot.keyClick(window.view, Key.Key_S)
    qtbot.waitUntil(lambda: len(said(folder)) == 1, timeout=20_000)
    window.open_sample()
    assert window.study.speech.place is None
