"""All ways in which texts come into the library, together."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.window.feed_controller import FeedController
from reader.ui.window.import_controller import ImportController
from reader.ui.window.left_out_controller import LeftOutController
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.revision_controller import RevisionController
from reader.ui.window.watched_controller import WatchedController
from reader.workflow.workspace import Workspace


class Intake(QObject):
    """Imports, feeds and a folder to import from, newer texts, and what of a page was left out."""

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.importer = ImportController(workspace, preferences, window)
        self.feeds = FeedController(workspace, self.importer, window)
        self.revisions = RevisionController(workspace, reading, window)
        # Later: the dialog would keep the import from ending.
        self.importer.offered.connect(self.revisions.offer, Qt.ConnectionType.QueuedConnection)
        self.watched = WatchedController(workspace, preferences, window)
        self.left_out = LeftOutController(workspace, reading, window)

    def close(self) -> None:
        """Stop what is under way."""
        self.importer.cancel()
        self.feeds.close()
        self.watched.close()
