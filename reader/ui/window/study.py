"""What helps to read closely: the self-test, words that correspond, reading aloud."""

from PySide6.QtCore import QObject, Signal

from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.alignment_controller import AlignmentController
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.self_test_controller import SelfTestController
from reader.ui.window.speech_controller import SpeechController
from reader.ui.window.status import Status
from reader.workflow.workspace import Workspace


class Study(QObject):
    """The parts of one window that do so."""

    said = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        view: ReadingView,
        *,
        actions: Actions,
        status: Status,
        preferences: Preferences,
    ) -> None:
        super().__init__(view)
        self.self_test = SelfTestController(view, actions, status)
        self.alignment = AlignmentController(workspace, reading, view, actions, preferences)
        self.speech = SpeechController(reading, view, actions)
        self.speech.said.connect(self.said)
        self.self_test.said.connect(self.said)
        self.alignment.said.connect(self.said)

    def close(self) -> None:
        """End what is under way."""
        self.alignment.close()
        self.speech.close()
