"""Opens the second opinions on the sentence where the reader is, and does what they choose."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.ui.panels.opinions_dialog import OpinionsDialog
from reader.ui.reading.view import ReadingView
from reader.ui.window.messages import show_problem
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.opinions import Rendering, SecondOpinions, prefer
from reader.workflow.workspace import Workspace


class OpinionsController(QObject):
    """Asks about one sentence at a time."""

    def __init__(
        self, workspace: Workspace, reading: ReadingController, view: ReadingView, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._view = view
        self._window = window

    def open(self) -> OpinionsDialog | None:
        """Ask about the sentence last gone to or clicked; None where there is none."""
        article = self._reading.article
        place = self._view.keyboard.place()
        if article is None or place is None:
            return None
        block, segment = place
        if not any(one.segment == segment for one in article.placed.requests(block)):
            return None  # code, which no engine translates
        asked = SecondOpinions(self._workspace, article.placed, block, segment)
        own = article.is_corrected(block, segment)
        written = article.translations(block)[segment].text if own else ""
        dialog = OpinionsDialog(asked, written, self._window)
        dialog.taken.connect(lambda text: self._view.english_edited.emit(block, segment, text))
        dialog.preferred.connect(self._prefer)
        dialog.open()
        return dialog

    def _prefer(self, rendering: Rendering) -> None:
        try:
            prefer(self._workspace, rendering)
        except ReaderError as error:
            show_problem(self._window, tr("This stays as it is"), str(error))
