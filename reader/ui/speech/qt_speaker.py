"""Speaks through Qt's text-to-speech, where that part of PySide6 is installed."""

import importlib
import sys
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTimer

from reader.model.spans import Language
from reader.ui.speech.speaker import Speaker, Voice, pick


def qt_speaker(parent: QObject | None = None) -> "QtSpeaker | None":
    """Return Qt's speaker; None where it is not installed (PySide6_Addons) or finds no engine."""
    try:
        module = importlib.import_module("PySide6.QtTextToSpeech")
    except ImportError:
        return None
    engines = [one for one in module.QTextToSpeech.availableEngines() if one != "mock"]
    return QtSpeaker(module.QTextToSpeech(engines[0]), parent) if engines else None


class QtSpeaker(Speaker):
    """Takes any object with QTextToSpeech's methods; the module has no types here."""

    def __init__(self, engine: Any, parent: QObject | None = None) -> None:  # noqa: ANN401
        super().__init__(parent)
        self._engine = engine
        self._state = type(engine).State
        self._speaking = False
        self._looking = False
        engine.setParent(self)
        engine.stateChanged.connect(self._take_state)

    def look(self) -> None:
        """Ask the engine for its languages, when it is ready."""
        self._looking = True
        QTimer.singleShot(0, self, lambda: self._take_state(self._engine.state()))

    def say(self, text: str, language: Language, rate: float) -> None:
        """Speak a text with the voice for a language that there is one for."""
        self.stop()
        self._engine.setLocale(QLocale(self.voices[language].name))
        self._engine.setRate(max(-1.0, min(1.0, rate - 1.0 if rate > 1 else 2 * (rate - 1.0))))
        self._speaking = True
        self._engine.say(text)

    def stop(self) -> None:
        """Stop the engine."""
        if self._speaking:
            self._speaking = False
            self._engine.stop()

    def _take_state(self, state: object) -> None:
        if state == self._state.Error and (self._looking or self._speaking):
            looking, self._looking, self._speaking = self._looking, False, False
            if looking:
                self.known.emit()
            else:
                self.failed.emit(self._engine.errorString())
        elif state == self._state.Ready and self._looking:
            self._looking = False
            self.voices = self._found()
            self.known.emit()
        elif state == self._state.Ready and self._speaking:
            self._speaking = False
            self.ended.emit()

    def _found(self) -> dict[Language, Voice]:
        locales = [locale.bcp47Name() for locale in self._engine.availableLocales()]
        # On Linux it speaks through the speech service, whose voices are mostly eSpeak's.
        reads_kanji = sys.platform in ("darwin", "win32")
        return pick([(name, name) for name in locales], reads_kanji=reads_kanji)
