"""The dialog on where the glossary's entries come from: own, seed, shared files, in their order."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ReaderError
from reader.model.sources import OWN, SEED
from reader.model.wording import tr, tr_later, tr_n
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import MessageLine, TextLabel
from reader.ui.plain import plain_tip
from reader.workflow.sources import SourceState
from reader.workflow.workspace import Workspace

WORDS = {OWN: tr_later("Your own entries"), SEED: tr_later("Came with Yomiawase")}
ABOUT = tr_later(
    "Where several have a term, the one higher up wins. Shared files, as in a git "
    "repository or a synced folder, are read again when they change, and never "
    "written."
)


class SourcesDialog(Dialog):
    """Switches sources on and off, puts them in order, adds and removes shared files."""

    add_wanted = Signal(Path)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Glossary sources"))
        self._workspace = workspace
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Sources"))
        self._list.setAlternatingRowColors(True)
        self._list.setStyleSheet("QListWidget::item { padding: 6px; }")
        self._message = MessageLine()
        self._states: tuple[SourceState, ...] = ()
        self._add = QPushButton(tr("Add File…"))
        self._remove = QPushButton(tr("Remove"))
        self._up, self._down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self._add.setToolTip(tr("Read a shared glossary file, too"))
        self._remove.setToolTip(tr("Forget a shared file; the file stays where it is"))
        self._arrange()
        self._list.itemChanged.connect(self._switched)
        self._list.currentRowChanged.connect(lambda _row: self._enable())
        self._add.clicked.connect(self._ask)
        self._remove.clicked.connect(lambda: self._act(self._removal()))
        self._up.clicked.connect(lambda: self.move_chosen(-1))
        self._down.clicked.connect(lambda: self.move_chosen(1))
        workspace.glossary_changed.append(self.refresh)
        self.finished.connect(lambda _code: workspace.glossary_changed.remove(self.refresh))
        self.refresh()

    @property
    def message(self) -> str:
        """Why the last act was not possible, empty if it was."""
        return self._message.said

    def lines(self) -> list[str]:
        """Return what the list shows."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def refresh(self) -> None:
        """Show the sources as they are."""
        row = self._list.currentRow()
        self._list.blockSignals(True)
        self._list.clear()
        self._states = self._workspace.sources.states()
        for state in self._states:
            self._list.addItem(_item(state))
        self._list.setCurrentRow(min(max(row, 0), len(self._states) - 1))
        self._list.blockSignals(False)
        self._enable()

    def choose(self, name: str) -> None:
        """Select a source."""
        names = [state.source.name for state in self._states]
        self._list.setCurrentRow(names.index(name))

    def add_file(self, path: Path) -> None:
        """Add a shared file."""
        self._act(lambda: self._workspace.sources.add(path))

    def move_chosen(self, by: int) -> None:
        """Let the selected source win earlier or later."""
        names = [state.source.name for state in self._states]
        row = self._list.currentRow()
        if 0 <= row + by < len(names):
            names[row], names[row + by] = names[row + by], names[row]
            self._list.setCurrentRow(row + by)
            self._act(lambda: self._workspace.sources.order(names))

    def _arrange(self) -> None:
        buttons = QVBoxLayout()
        for button in (self._add, self._remove, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(TextLabel(tr(ABOUT), quiet=True))
        layout.addLayout(row, 1)
        layout.addWidget(self._message)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout.addWidget(box)
        self.resize(640, 380)

    def _enable(self) -> None:
        row = self._list.currentRow()
        there = 0 <= row < len(self._states)
        self._remove.setEnabled(there and bool(self._states[row].source.path))
        self._up.setEnabled(there and row > 0)
        self._down.setEnabled(there and row < len(self._states) - 1)

    def _removal(self) -> Callable[[], object]:
        name = self._states[self._list.currentRow()].source.name
        return lambda: self._workspace.sources.remove(name)

    def _switched(self, item: QListWidgetItem) -> None:
        name = self._states[self._list.row(item)].source.name
        on = item.checkState() is Qt.CheckState.Checked
        self._act(lambda: self._workspace.sources.switch(name, on=on))

    def _ask(self) -> None:
        given, _ = QFileDialog.getOpenFileName(self, tr("Add a shared glossary"))
        if given:
            self.add_file(Path(given))

    def _act(self, act: Callable[[], object]) -> None:
        self._message.say("")
        try:
            act()
        except ReaderError as error:
            self._message.say(str(error))
        self.refresh()


def _item(state: SourceState) -> QListWidgetItem:
    source = state.source
    name = tr(WORDS[source.name]) if source.name in WORDS else source.name
    entries = tr_n("{n:,} entry", "{n:,} entries", state.concepts)
    counted = entries if source.on else tr("off")
    text = f"{name}  ·  {counted}"
    if source.path:
        text += f"\n{source.path}"
    if state.problem:
        text += f"\n⚠ {state.problem}"
    item = QListWidgetItem(text)
    item.setToolTip(plain_tip(source.path))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if source.on else Qt.CheckState.Unchecked)
    return item
