"""Voices of the system: which are taken, what they are told; with programs of the tests' own."""

import json
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.speech import Speakers, Voice, system_speakers
from reader.ui.speech.programs import PowerShell, Say, SpeechDispatcher
from reader.ui.speech.speaker import pick
from tests.support.fake_voice import put_on_path

JA, EN = Language.JA, Language.EN
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return put_on_path(monkeypatch, tmp_path)


@pytest.fixture
def speakers(folder: Path, qtbot: QtBot) -> Speakers:
    speakers = Speakers(system_speakers("linux"))
    with qtbot.waitSignal(speakers.known):
        speakers.look()
    return speakers


def test_a_voice_is_of_the_language_and_needs_nothing_else(speakers: Speakers) -> None:
    speaker = speakers.speaker(JA)
    assert speaker is not None
    assert speaker.voices == {JA: Voice("jpx/ja", reads_kanji=False), EN: Voice("gmw/en-US")}


@pytest.mark.parametrize(
    "text", ["-x $(touch gone) `id`; \"'\n二行目", "--help", "\0", "𠮷" * 5000]
)
def test_whatever_the_text_is_the_program_gets_it_as_it_stands(
    text: str, speakers: Speakers, folder: Path, qtbot: QtBot
) -> None:
    speaker = speakers.speaker(JA)
    assert speaker is not None
    with qtbot.waitSignal(speaker.ended):
        speaker.say(text, JA, 2.0)
    said = json.loads((folder / "said").read_text(encoding="utf-8"))
    assert said == [["-v", "jpx/ja", "-s", "350", "--stdin"], text]


def test_what_is_broken_off_ends_at_once_and_tells_nothing(
    speakers: Speakers, folder: Path, qtbot: QtBot
) -> None:
    speaker = speakers.speaker(EN)
    assert speaker is not None
    (folder / "hold").touch()
    speaker.say("one", EN, 1.0)
    qtbot.waitUntil((folder / "said").exists)
    with qtbot.assertNotEmitted(speaker.ended), qtbot.assertNotEmitted(speaker.failed):
        speaker.stop()
    (folder / "hold").unlink()
    with qtbot.waitSignal(speaker.ended):
        speaker.say("two", EN, 1.0)


def test_no_sound_is_told_although_the_program_ends_well(
    speakers: Speakers, folder: Path, qtbot: QtBot
) -> None:
    (folder / "error").write_text("ALSA lib: cannot find card\nerror: No such file or directory\n")
    speaker = speakers.speaker(JA)
    assert speaker is not None
    with qtbot.waitSignal(speaker.failed) as failed:
        speaker.say("あ", JA, 1.0)
    assert failed.args == ["No such file or directory"]


def test_a_program_that_is_gone_is_told(speakers: Speakers, folder: Path, qtbot: QtBot) -> None:
    (folder / "espeak-ng").unlink()
    speaker = speakers.speaker(JA)
    assert speaker is not None
    with qtbot.waitSignal(speaker.failed):
        speaker.say("あ", JA, 1.0)


def test_a_service_is_told_voice_pace_and_text_by_arguments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told = """                     NAME                 LANGUAGE                  VARIANT
            Japanese+Mr serious                 ja               Mr-serious
                       Japanese                 ja                     none
              English (America)              en-us                     none"""
    folder = put_on_path(monkeypatch, tmp_path, "spd-say", ("-L",), told)
    speakers = Speakers(system_speakers("linux"))
    with qtbot.waitSignal(speakers.known):
        speakers.look()
    speaker = speakers.speaker(EN)
    assert speaker is not None
    with qtbot.waitSignal(speaker.ended):
        speaker.say("--wait -S", EN, 0.5)
    (arguments, _given) = json.loads((folder / "said").read_text(encoding="utf-8"))
    assert arguments[arguments.index("-y") + 1] == "English (America)"
    assert arguments[-4:] == ["-r", "-100", "--", "--wait -S"]


def test_what_the_systems_list_is_read() -> None:
    mac = """Kyoko               ja_JP    # こんにちは! 私の名前はKyokoです。
Kyoko (Enhanced)    ja_JP    # こんにちは!
Samantha            en_US    # Hello! My name is Samantha.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy."""
    assert pick(Say().listed(mac), reads_kanji=True) == {JA: Voice("Kyoko"), EN: Voice("Samantha")}
    windows = "ja-JP|Microsoft Haruka Desktop\r\nen-GB|Microsoft Hazel Desktop\r\n"
    assert pick(PowerShell().listed(windows), reads_kanji=True) == {
        JA: Voice("Microsoft Haruka Desktop"),
        EN: Voice("Microsoft Hazel Desktop"),
    }
    # Javanese is no Japanese.
    assert pick(SpeechDispatcher().listed("  Basa Jawa   jv   none"), reads_kanji=True) == {}


def test_windows_script_holds_nothing_of_the_text() -> None:
    call = PowerShell().saying("'; exit; $x", Voice("Haruka"), 1.0)
    assert not any("exit" in one or "Haruka" in one for one in call.arguments)
    assert call.given.decode().split("\n") == ["Haruka", "0", "'; exit; $x"]
