"""The dialog that shows what a file would do to the glossary before any of it is done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.formats.files import FORMATS, TABLES
from reader.glossary.formats.parts import Cancelled, Progress
from reader.glossary.formats.table import TableLook, TableOptions, look_at_table
from reader.glossary.merging import CHOICE_WORDS, Choice, Kind, MergePlan
from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.column_preview import ColumnPreview
from reader.ui.panels.merge_table import MergeTable, MergeView
from reader.ui.panels.parts import MessageLine, SectionTitle, TextLabel
from reader.ui.panels.work_bar import WorkBar
from reader.ui.tasks import Task
from reader.workflow.transfer import carry_out, format_of, plan_import, summary
from reader.workflow.workspace import Workspace


class GlossaryImportDialog(Dialog):
    """Reads a file, lets the reader say how and what with, and merges it when they say so."""

    imported = Signal(str)
    """What was done, in a sentence."""

    def __init__(self, workspace: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import into the glossary"))
        self._workspace = workspace
        self._path = path
        self._task: Task | None = None
        self._then: Callable[[], None] | None = None
        self.plan: MergePlan | None = None
        self._format = QComboBox()
        self._format.setAccessibleName(tr("Format"))
        for form in FORMATS:
            self._format.addItem(form.label, form.name)
        self._columns = ColumnPreview()
        self._columns.hide()
        self._table = MergeTable()
        self._view = MergeView(self._table)
        self._counts = TextLabel()
        self._counts.setAccessibleName(tr("What an import would mean"))
        self._message = MessageLine()
        self._kinds, self._all = QComboBox(), QComboBox()
        self._work = WorkBar()
        self._work.cancelled.connect(self.cancel)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import = self._buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._import.setToolTip(tr("Merge as shown; one undo takes all of it back"))
        self._arrange()
        self.resize(980, 660)
        self._format.activated.connect(lambda _index: self._read(found=False))
        self._columns.changed.connect(lambda: self._read(found=False))
        self._table.chosen.connect(self._count)
        self._read(found=True)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    @property
    def message(self) -> str:
        """Why the file cannot be imported, empty if it can."""
        return self._message.said

    @property
    def columns(self) -> ColumnPreview:
        """How a table is read."""
        return self._columns

    @property
    def table(self) -> MergeTable:
        """What would happen to each concept."""
        return self._table

    def accept(self) -> None:
        """Merge as shown."""
        plan, choices = self.plan, dict(self._table.choices)
        if plan is None or self.busy:
            return
        told = summary(plan, choices)

        def work(progress: Progress, cancelled: Cancelled) -> Callable[[], None]:
            return carry_out(self._workspace, plan, choices, progress, cancelled)

        def finish(result: object) -> None:
            if callable(result):
                result()
            self.imported.emit(told)
            super(GlossaryImportDialog, self).accept()

        self._start(tr("Merging…"), work, finish)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()

    def reject(self) -> None:
        """Stop what is under way, else leave without an import."""
        if self.busy:
            self.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing under way behind."""
        self.cancel()
        if self._task is not None:
            self._task.wait(10)
        super().closeEvent(event)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(SectionTitle(self._path.name), 1)
        label = QLabel(tr("Format"))
        label.setBuddy(self._format)
        top.addWidget(label)
        top.addWidget(self._format)
        layout.addLayout(top)
        layout.addWidget(self._columns)
        layout.addWidget(self._message)
        row = QHBoxLayout()
        row.addWidget(self._counts, 1)
        self._kinds.setAccessibleName(tr("Show"))
        self._kinds.addItem(tr("All"), None)
        for kind, word in (
            (Kind.CHANGED, tr("Changed")),
            (Kind.NEW, tr("New")),
            (Kind.SAME, tr("Same")),
        ):
            self._kinds.addItem(word, kind)
        self._kinds.activated.connect(
            lambda _index: self._table.show_kind(self._kinds.currentData())
        )
        self._all.setAccessibleName(tr("For all that differ"))
        self._all.addItem(tr("For all changed…"), None)
        for choice, word in CHOICE_WORDS.items():
            self._all.addItem(word, choice)
        self._all.activated.connect(lambda _index: self._choose_all())
        row.addWidget(self._all)
        row.addWidget(self._kinds)
        layout.addLayout(row)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._work)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout.addWidget(self._buttons)
        self._import.setDefault(True)

    def _choose_all(self) -> None:
        choice = self._all.currentData()
        if choice is not None:
            self._table.choose_for_changed(Choice(choice))
        self._all.setCurrentIndex(0)

    def _read(self, *, found: bool) -> None:
        """Read the file anew; `found` lets its format be found, too."""
        wanted = None if found else str(self._format.currentData())
        options = TableOptions() if found or not self._columns.isVisibleTo(self) else None
        options = options or self._columns.options()

        def work(
            progress: Progress, cancelled: Cancelled
        ) -> tuple[str, TableLook | None, MergePlan | Exception]:
            form = format_of(self._path, wanted)
            look = look_at_table(self._path, options, cancelled) if form.name in TABLES else None
            try:
                plan = plan_import(
                    self._workspace, self._path, form, options,
                    progress=progress, cancelled=cancelled,
                )  # fmt: skip
            except ReaderError as error:
                # A table whose columns are not known can be shown, and the reader can say which.
                return form.name, look, error
            return form.name, look, plan

        self.plan = None
        self._table.show_plan(MergePlan((), frozenset()))
        self._start(tr("Reading…"), work, self._take)

    def _take(self, result: object) -> None:
        if not isinstance(result, tuple):
            return
        name, look, plan = result
        self._format.setCurrentIndex(self._format.findData(name))
        self._columns.setVisible(look is not None)
        if look is not None:
            self._columns.show_look(look)
        if isinstance(plan, MergePlan):
            self.plan = plan
            self._table.show_plan(plan)
        else:
            self._fail(str(plan))

    def _start(
        self,
        words: str,
        work: Callable[[Progress, Cancelled], object],
        finish: Callable[[object], None],
    ) -> None:
        if self._task is not None:
            # The newest wish counts; the older work is stopped first.
            self._then = lambda: self._start(words, work, finish)
            self._task.cancel()
            return
        self._message.say("")
        self._work.show_work(words)
        self._task = Task(work, self)
        self._task.progressed.connect(self._work.show_progress)
        self._task.succeeded.connect(finish)
        self._task.failed.connect(self._fail)
        self._task.ended.connect(self._ended)
        self._task.start()
        self._count()

    def _ended(self) -> None:
        self._task = None
        self._work.hide()
        self._count()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _fail(self, problem: str) -> None:
        if self._then is None:
            self._message.say(problem)

    def _count(self) -> None:
        plan = self.plan
        told = tr("As shown: {summary}", summary=summary(plan, self._table.choices)) if plan else ""
        self._counts.setText(told)
        ready = plan is not None and not self.busy
        changes = False
        if plan is not None and ready:
            picked = self._table.choices
            changes = any(
                row.kind is not Kind.SAME and picked.get(n, row.choice) is not Choice.KEEP
                for n, row in enumerate(plan.rows)
            )
        self._import.setEnabled(changes)
        self._all.setEnabled(ready and bool(plan and plan.count(Kind.CHANGED)))
        self._kinds.setEnabled(ready)
