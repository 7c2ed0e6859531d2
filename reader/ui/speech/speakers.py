"""All ways of this system to speak, of which the first with a voice for a language is used."""

import shutil
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.model.spans import Language
from reader.ui.speech.process_speaker import ProcessSpeaker
from reader.ui.speech.programs import programs_of
from reader.ui.speech.qt_speaker import qt_speaker
from reader.ui.speech.speaker import Speaker


def system_speakers(system: str = sys.platform) -> list[Speaker]:
    """Return what the system can be asked to speak with; what is there may still have no voice.

    No program is started for that.
    """
    own: list[Speaker] = [
        ProcessSpeaker(program)
        for program in programs_of(system)
        if shutil.which(program.program) is not None
    ]
    through_qt = qt_speaker()
    return [through_qt, *own] if through_qt is not None else own


class Speakers(QObject):
    """Asks each for its voices once, when somebody wants to know."""

    known = Signal()
    """All have told their voices."""

    def __init__(self, speakers: Sequence[Speaker], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all = list(speakers)
        self._waiting = len(self.all)
        self._looking = False
        for speaker in self.all:
            speaker.setParent(self)
            speaker.known.connect(self._one_known)

    @property
    def are_known(self) -> bool:
        """Whether all have told their voices."""
        return not self._waiting

    def look(self) -> None:
        """Ask for the voices, unless that was done; `known` tells when all have answered."""
        if not self._looking:
            self._looking = True
            for speaker in self.all:
                speaker.look()

    def close(self) -> None:
        """Leave no program behind."""
        for speaker in self.all:
            speaker.close()

    def speaker(self, language: Language) -> Speaker | None:
        """Return the first that has a voice for a language, of those that told so far."""
        return next((one for one in self.all if language in one.voices), None)

    def _one_known(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.known.emit()
