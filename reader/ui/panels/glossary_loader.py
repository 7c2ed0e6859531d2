"""Prepares the whole glossary for its table off the window's thread, and again when it changes."""

from PySide6.QtCore import QObject, Signal

from reader.ui.panels.glossary_table import Entry, entry
from reader.ui.tasks import Task
from reader.workflow.workspace import Workspace


class GlossaryLoader(QObject):
    """Reads the glossary at once and whenever somebody else changes it."""

    loaded = Signal(list)
    """Every Entry of the glossary as it is now."""
    failed = Signal(str)
    _changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.paused = False
        """Whether changes are ignored, because whoever makes them shows them too."""
        self._workspace = workspace
        self._task: Task | None = None
        self._again = False
        # Listeners are called in the thread that made the change; the signal leads out of it.
        self._changed.connect(self.load)
        listener = self._glossary_changed
        workspace.glossary_changed.append(listener)
        self.destroyed.connect(lambda: workspace.glossary_changed.remove(listener))

    def load(self) -> None:
        """Read the glossary; while it is being read, read it once more afterwards."""
        self._again = self._task is not None
        if self._task is None:
            self._task = Task(lambda _report, _cancelled: self._read(), self)
            self._task.succeeded.connect(self._take)
            self._task.failed.connect(self.failed)
            self._task.ended.connect(self._ended)
            self._task.start()

    def _read(self) -> list[Entry]:
        return [entry(concept) for concept in self._workspace.terms.concepts.values()]

    def _take(self, entries: list[Entry]) -> None:
        if not self._again:
            self.loaded.emit(entries)

    def _ended(self) -> None:
        self._task = None
        if self._again:
            self.load()

    def _glossary_changed(self) -> None:
        if not self.paused:
            self._changed.emit()
