"""What reads text aloud: the one thing that all ways of the system to speak can be asked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.model.spans import Language

_WANTED = {Language.JA: ("ja-jp", "ja"), Language.EN: ("en-us", "en")}


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of the system, by the name that the system knows it by."""

    name: str
    reads_kanji: bool = True
    """False for one that is to be given kana, as it names kanji "Chinese letter"."""


class Speaker(QObject):
    """One way of the system to speak. One text is spoken at a time."""

    known = Signal()
    """It was asked for its voices, and has told."""
    ended = Signal()
    """The text was spoken to its end."""
    failed = Signal(str)
    """The text could not be spoken; what the system said of that."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.voices: dict[Language, Voice] = {}
        """Its voice for each language that it has one for, once they are `known`."""

    def look(self) -> None:
        """Ask the system for its voices, without waiting; `known` tells when it has answered."""
        raise NotImplementedError

    def say(self, text: str, language: Language, rate: float) -> None:
        """Speak a text with the voice for a language that there is one for."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent; nothing is told of a text that was broken off."""
        raise NotImplementedError

    def close(self) -> None:
        """Be silent, and wait for no answer any more."""
        self.stop()


def pick(voices: Iterable[tuple[str, str]], *, reads_kanji: bool) -> dict[Language, Voice]:
    """Return a voice for each language that there is one for, out of names with their locales.

    A locale is written as ja, ja-JP or ja_JP.
    """
    listed = [(name, locale.lower().replace("_", "-")) for name, locale in voices]
    found = {}
    for language, locales in _WANTED.items():
        ranked = [
            *(name for wanted in locales for name, locale in listed if locale == wanted),
            *(name for name, locale in listed if locale.startswith(f"{locales[-1]}-")),
        ]
        if ranked:
            found[language] = Voice(ranked[0], reads_kanji or language is not Language.JA)
    return found
