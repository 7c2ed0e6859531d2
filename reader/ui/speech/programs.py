"""The programs that systems speak with: how each is asked for its voices, and to say a text.

A text goes in as one argument or by the standard input; no shell ever sees it.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from reader.ui.speech.speaker import Voice

_WORDS_A_MINUTE = 175
"""What `say` and `espeak-ng` speak at if they are told nothing."""


@dataclass(frozen=True, slots=True)
class Call:
    """A program's arguments, and what it reads from its standard input."""

    arguments: list[str]
    given: bytes = b""


class SpeechProgram(Protocol):
    """A program that speaks and ends when it has spoken."""

    @property
    def program(self) -> str:
        """Its name on the PATH."""
        ...

    @property
    def reads_kanji(self) -> bool:
        """Whether its Japanese voices know how kanji are read."""
        ...

    def listing(self) -> Call:
        """Return how to ask for its voices."""
        ...

    def listed(self, told: str) -> Iterable[tuple[str, str]]:
        """Return the names and locales of the voices that it told of."""
        ...

    def saying(self, text: str, voice: Voice, rate: float) -> Call:
        """Return how to have it say a text."""
        ...

    def stopping(self) -> Call | None:
        """Return how to silence it where ending the program does not."""
        ...


@dataclass(frozen=True, slots=True)
class Say:
    """What macOS has: `Kyoko (Enhanced)    ja_JP    # こんにちは`."""

    program: str = "say"
    reads_kanji: bool = True

    def listing(self) -> Call:
        """Return how to ask for its voices."""
        return Call(["-v", "?"])

    def listed(self, told: str) -> Iterable[tuple[str, str]]:
        """Return the names and locales of the voices that it told of."""
        return re.findall(r"^(\S.*?) +([a-z]{2,3}[_-]\w+) +#", told, re.MULTILINE)

    def saying(self, text: str, voice: Voice, rate: float) -> Call:
        """Return how to have it say a text."""
        pace = str(round(_WORDS_A_MINUTE * rate))
        return Call(["-v", voice.name, "-r", pace, "-f", "-"], text.encode())

    def stopping(self) -> Call | None:
        """Return nothing: it is silent when it ends."""
        return None


@dataclass(frozen=True, slots=True)
class SpeechDispatcher:
    """What Linux desktops have: `Japanese    ja    none`. Most have eSpeak's voices behind it."""

    program: str = "spd-say"
    reads_kanji: bool = False

    def listing(self) -> Call:
        """Return how to ask for its voices."""
        return Call(["-L"])

    def listed(self, told: str) -> Iterable[tuple[str, str]]:
        """Return the names and locales of the voices that it told of."""
        return re.findall(r"^ *(\S.*?) +([a-z]{2,3}(?:-\w+)*) +\S+ *$", told, re.MULTILINE)

    def saying(self, text: str, voice: Voice, rate: float) -> Call:
        """Return how to have it say a text."""
        pace = str(max(-100, min(100, round(100 * math.log2(rate)))))
        return Call(["--wait", "-N", "yomiawase", "-y", voice.name, "-r", pace, "--", text])

    def stopping(self) -> Call | None:
        """Return how to silence the service, which speaks on without the program."""
        return Call(["--stop"])


@dataclass(frozen=True, slots=True)
class Espeak:
    """What speaks on a Linux without a speech service: ` 5  ja  --/M  Japanese  jpx/ja`."""

    program: str = "espeak-ng"
    reads_kanji: bool = False

    def listing(self) -> Call:
        """Return how to ask for its voices."""
        return Call(["--voices"])

    def listed(self, told: str) -> Iterable[tuple[str, str]]:
        """Return the files and locales of its voices; those with mb/ need another program."""
        lines = re.findall(r"^ *\d+ +(\S+) +\S+ +\S+ +(\S+)", told, re.MULTILINE)
        return [(file, locale) for locale, file in lines if not file.startswith("mb/")]

    def saying(self, text: str, voice: Voice, rate: float) -> Call:
        """Return how to have it say a text."""
        pace = str(round(_WORDS_A_MINUTE * rate))
        return Call(["-v", voice.name, "-s", pace, "--stdin"], text.encode())

    def stopping(self) -> Call | None:
        """Return nothing: it is silent when it ends."""
        return None


_LIST = """[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
foreach ($one in $speaker.GetInstalledVoices()) { if ($one.Enabled) {
'{0}|{1}' -f $one.VoiceInfo.Culture.Name, $one.VoiceInfo.Name } }"""
_SAY = """[Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$speaker.SelectVoice([Console]::In.ReadLine())
$speaker.Rate = [int][Console]::In.ReadLine()
$speaker.Speak([Console]::In.ReadToEnd())"""


@dataclass(frozen=True, slots=True)
class PowerShell:
    """What Windows has: System.Speech. Voice, pace and text are its input, never its script."""

    program: str = "powershell"
    reads_kanji: bool = True
    _options: list[str] = field(
        default_factory=lambda: ["-NoProfile", "-NonInteractive", "-Command"]
    )

    def listing(self) -> Call:
        """Return how to ask for its voices."""
        return Call([*self._options, _LIST])

    def listed(self, told: str) -> Iterable[tuple[str, str]]:
        """Return the names and locales of the voices that it told of."""
        lines = [line.strip().split("|", 1) for line in told.splitlines() if "|" in line]
        return [(name, locale) for locale, name in lines]

    def saying(self, text: str, voice: Voice, rate: float) -> Call:
        """Return how to have it say a text."""
        pace = max(-10, min(10, round(10 * math.log(rate, 3))))
        return Call([*self._options, _SAY], f"{voice.name}\n{pace}\n{text}".encode())

    def stopping(self) -> Call | None:
        """Return nothing: it is silent when it ends."""
        return None


def programs_of(system: str) -> list[SpeechProgram]:
    """Return what a system, named as `sys.platform` does, may have; the better first."""
    if system == "darwin":
        return [Say()]
    if system == "win32":
        return [PowerShell()]
    return [SpeechDispatcher(), Espeak()]
