"""Writes notes into the chosen folder a moment after they, or what they hold, changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.glossary import Concept
from reader.ui.tasks import Task
from reader.ui.window.kept_export import keep_wish, read_wish
from reader.ui.window.preferences import Preferences
from reader.workflow.exported import Exported
from reader.workflow.exporting import ExportWish
from reader.workflow.kept_notes import export_changed
from reader.workflow.workspace import Workspace

DELAY = 1500
"""Milliseconds without another change after which notes are written."""
_KIND = "follow"
_FOLDER = "follow_folder"


@dataclass(slots=True)
class _Waiting:
    """What changed since notes were written."""

    articles: dict[str, None] = field(default_factory=dict)
    sentences: set[str] = field(default_factory=set)
    """Japanese ones that the reader gave other English."""
    glossary: bool = False

    def __bool__(self) -> bool:
        return bool(self.articles or self.sentences or self.glossary)

    def add(self, other: "_Waiting") -> None:
        """Wait for that as well, first."""
        self.articles = {**other.articles, **self.articles}
        self.sentences |= other.sentences
        self.glossary |= other.glossary


class ExportFollower(QObject):
    """Off until the reader asks for it; nothing is written but what changed since."""

    said = Signal(str)
    """Why notes could not be written; told once."""

    def __init__(self, workspace: Workspace, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._preferences = preferences
        self._waiting = _Waiting()
        self._corrected: set[str] = set()
        self._glossary: Mapping[str, Concept] | None = None
        """The glossary as it was when notes were written last."""
        self._task: Task | None = None
        self._problem = ""
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.write)

    @property
    def folder(self) -> Path | None:
        """Where changed notes go; None if they go nowhere."""
        kept = self._preferences.text(_FOLDER, "")
        return Path(kept) if kept else None

    def follow(self, folder: Path, wish: ExportWish) -> None:
        """Write changed notes into a folder from now on, the way that an export is wished."""
        keep_wish(self._preferences, _KIND, wish)
        self._preferences.set(_FOLDER, str(folder.absolute()))
        self._problem = ""
        self.knows_glossary()

    def stop(self) -> None:
        """Write nothing more by itself."""
        self._preferences.set(_FOLDER, "")
        self._timer.stop()
        self._waiting = _Waiting()

    def notes_changed(self, article: str) -> None:
        """Take note that an article has other notes now, or other English beside them."""
        if self.folder is not None:
            self._waiting.articles[article] = None
            self._timer.start()

    def english_changed(self, sentence: str) -> None:
        """Take note that a Japanese sentence has other English, wherever it stands."""
        self._corrected.add(sentence)
        if self.folder is not None:
            self._waiting.sentences.add(sentence)
            self._timer.start()

    def step_taken_back(self) -> None:
        """Take note that undo or redo may have given sentences of today other English."""
        for sentence in tuple(self._corrected):
            self.english_changed(sentence)

    def glossary_changed(self) -> None:
        """Take note that terms may be others now."""
        if self.folder is not None and self._glossary is not None:
            self._waiting.glossary = True
            self._timer.start()

    def knows_glossary(self) -> None:
        """Remember the glossary as it is, to see later what is another."""
        if self.folder is not None and self._glossary is None:
            self._glossary = self._workspace.terms.concepts

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._task is not None

    def write(self) -> None:
        """Write now what waits, unless something is being written; then soon."""
        folder = self.folder
        if folder is None or not self._waiting:
            return
        if self._task is not None:
            self._timer.start()
            return
        changed, self._waiting = self._waiting, _Waiting()
        before = self._glossary if changed.glossary else None
        self._glossary = self._workspace.terms.concepts
        wish, workspace = read_wish(self._preferences, _KIND), self._workspace
        self._task = Task(
            lambda _report, cancelled: export_changed(
                workspace,
                changed.articles,
                folder,
                wish,
                cancelled,
                sentences=changed.sentences,
                concepts=before,
            ),
            self,
        )
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(lambda problem: self._failed(problem, changed, before))
        self._task.ended.connect(self._ended)
        self._task.start()

    def close(self) -> None:
        """Write what waits, and wait for that: the reader may have noted something just now."""
        for _ in range(2):
            if self._task is not None:
                self._task.wait(20)
                self._ended()
            self.write()
        if self._task is not None:
            self._task.wait(20)

    def _succeeded(self, exported: object) -> None:
        if isinstance(exported, Exported) and exported.failed:
            again = _Waiting(dict.fromkeys(one.article for one in exported.failed if one.article))
            self._failed(exported.failed[0].line, again, None)
        else:
            self._problem = ""

    def _failed(
        self, problem: str, changed: _Waiting, before: Mapping[str, Concept] | None
    ) -> None:
        # With the next change they are tried again.
        self._waiting.add(changed)
        if before is not None:
            self._glossary = before
        if problem != self._problem:
            self._problem = problem
            self.said.emit(problem)

    def _ended(self) -> None:
        self._task = None
