"""Speaks through a program of the system's, one process for each text."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer

from reader.model.spans import Language
from reader.ui.speech.programs import Call, SpeechProgram
from reader.ui.speech.speaker import Speaker, pick

PATIENCE = 10_000
"""Milliseconds that a program is given to tell its voices."""
_ERROR = re.compile(r"^error: *(.+)", re.IGNORECASE | re.MULTILINE)
"""What eSpeak writes where there is nothing to play sound on, and then ends as if it had."""


class ProcessSpeaker(Speaker):
    """The window goes on while the program runs; Qt tells when it has ended."""

    def __init__(self, program: SpeechProgram, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._saying: QProcess | None = None

    def look(self) -> None:
        """Ask the program for its voices; one that does not answer in time has none."""
        process = self._run(self._program.listing(), self._take_voices)
        QTimer.singleShot(PATIENCE, process, process.kill)

    def say(self, text: str, language: Language, rate: float) -> None:
        """Speak a text with the voice for a language that there is one for."""
        self.stop()
        call = self._program.saying(text, self.voices[language], rate)
        self._saying = self._run(call, self._take_end)

    def stop(self) -> None:
        """End the program."""
        process, self._saying = self._saying, None
        if process is None:
            return
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(1000)
            call = self._program.stopping()
            if call is not None:
                # Waited for, lest it silences what is said next.
                self._run(call, lambda _process, _fine: None).waitForFinished(1000)

    def close(self) -> None:
        """End the program, whatever it was asked."""
        self.stop()
        for process in self.findChildren(QProcess):
            process.kill()
            process.waitForFinished(1000)

    def _run(self, call: Call, then: Callable[[QProcess, bool], None]) -> QProcess:
        process = QProcess(self)
        process.finished.connect(lambda code, _status: self._end(process, then, fine=code == 0))
        process.errorOccurred.connect(lambda error: self._not_started(process, error, then))
        process.start(self._program.program, call.arguments)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.write(call.given)
            process.closeWriteChannel()
        return process

    def _not_started(
        self,
        process: QProcess,
        error: QProcess.ProcessError,
        then: Callable[[QProcess, bool], None],
    ) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            # Later: whoever started it does not hold it yet.
            QTimer.singleShot(0, process, lambda: self._end(process, then, fine=False))

    def _end(
        self, process: QProcess, then: Callable[[QProcess, bool], None], *, fine: bool
    ) -> None:
        then(process, fine and process.exitStatus() is QProcess.ExitStatus.NormalExit)
        process.deleteLater()

    def _take_voices(self, process: QProcess, fine: bool) -> None:
        told = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        listed = self._program.listed(told) if fine else ()
        self.voices = pick(listed, reads_kanji=self._program.reads_kanji)
        self.known.emit()

    def _take_end(self, process: QProcess, fine: bool) -> None:
        if process is not self._saying:
            return  # it was broken off
        self._saying = None
        told = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        error = _ERROR.search(told)
        if fine and error is None:
            self.ended.emit()
        else:
            self.failed.emit(error[1] if error else (told or process.errorString()))
