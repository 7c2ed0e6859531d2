"""The window in which the whole glossary is searched, sorted, filtered and edited."""

import uuid
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ReaderError
from reader.model.glossary import Concept, GlossaryChange, LearningStatus
from reader.model.wording import tr, tr_later, tr_n
from reader.ui.dialog import Window
from reader.ui.modal import ask
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.panels.concept_section import LEARNING_KEYS, LEARNING_WORDS
from reader.ui.panels.glossary_filter import GlossaryFilter
from reader.ui.panels.glossary_loader import GlossaryLoader
from reader.ui.panels.glossary_table import Entry, GlossaryTable, entry
from reader.ui.panels.glossary_view import GlossaryView
from reader.ui.panels.merge_dialog import MergeDialog
from reader.ui.panels.parts import EmptyState, StatusLine
from reader.ui.plain import plain_box
from reader.workflow.workspace import Workspace

NO_ENTRIES = tr_later(
    "Your glossary is empty.\n\nPress Ctrl+N to write an entry, or select a word of "
    "an article and press Ctrl+G."
)
NOTHING_FOUND = tr_later(
    "No entry has all of this.\n\nTry fewer words, or any field, status and origin."
)


class GlossaryBrowser(Window):
    """A window of its own over `parent`; every act goes through the workspace and can be undone."""

    loaded = Signal()
    """The table shows the glossary as it is now."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Glossary"))
        self.workspace = workspace
        self._table = GlossaryTable()
        self._filter = GlossaryFilter()
        self._view = GlossaryView(self._table)
        self._empty = EmptyState(tr(NO_ENTRIES))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._is_read = False
        self._total = QLabel()
        self._status = StatusLine()
        self._actions = self._make_actions()
        self._arrange()
        self._filter.changed.connect(self._table.look_for)
        self._filter.line.returnPressed.connect(self._view.setFocus)
        self._view.doubleClicked.connect(self.edit)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._view.selected.connect(self._offer_actions)
        self._table.modelReset.connect(self._count)
        self._offer_actions()
        self._loader = GlossaryLoader(workspace, self)
        self._loader.loaded.connect(self._show_entries)
        self._loader.failed.connect(self._status.say)
        self._loader.load()

    def show_concept(self, identity: str) -> None:
        """Select a concept, even if it was filtered out."""
        self._filter.choose()
        self._view.choose([identity])

    def add(self) -> None:
        """Write a new entry."""
        self._edit(Concept(str(uuid.uuid4())), new=True)

    def edit(self) -> None:
        """Edit the selected entry."""
        ids = self._view.chosen()
        if len(ids) == 1:
            self._edit(self.workspace.concept(ids[0]), new=False)

    def merge(self) -> None:
        """Make one entry of the selected ones, after showing what results."""
        ids = self._view.chosen()
        if len(ids) < 2:
            return
        dialog = MergeDialog([self.workspace.concept(each) for each in ids], self)
        if ask(dialog) == QDialog.DialogCode.Accepted:
            keep, others = dialog.keep(), dialog.others()
            self._act(
                lambda: self.workspace.merge_concepts(keep, others),
                tr_n("Merged {n} entry.", "Merged {n} entries.", len(ids)),
            )
            self._view.choose([keep])

    def delete(self) -> None:
        """Delete the selected entries; the line below takes it back."""
        ids = self._view.chosen()
        if ids:
            self._act(
                lambda: self.workspace.delete_concepts(ids),
                tr_n("Deleted 1 entry.", "Deleted {n} entries.", len(ids)),
            )

    def mark(self, learning: LearningStatus) -> None:
        """Say how well the reader knows the selected entries."""
        ids = self._view.chosen()
        if ids:
            self._act(
                lambda: self.workspace.set_learning(ids, learning),
                tr_n(
                    "Marked 1 entry as {status}.",
                    "Marked {n} entries as {status}.",
                    len(ids),
                    status=tr(LEARNING_WORDS[learning][0]).lower(),
                ),
            )

    def _edit(self, concept: Concept, *, new: bool) -> None:
        editor = ConceptEditor(
            self.workspace,
            concept,
            new=new,
            parent=self,
            save=lambda editor: self._do(editor.keep),
        )
        if ask(editor) == QDialog.DialogCode.Accepted:
            edited = editor.concept().id
            self._say_done(
                tr("Added 1 entry.") if edited == concept.id and new else tr("Changed 1 entry.")
            )
            self._view.choose([edited])

    def _act(self, act: Callable[[], GlossaryChange], words: str) -> None:
        """Do `act` and say so, or why not."""
        try:
            self._do(act)
        except ReaderError as error:
            ask(plain_box(QMessageBox.Icon.Warning, tr("Glossary not changed"), str(error), self))
        else:
            self._say_done(words)

    def _do(self, act: Callable[[], GlossaryChange]) -> None:
        """Do `act` and put its change into the table without reading everything again."""
        self._loader.paused = True
        try:
            change = act()
        finally:
            self._loader.paused = False
        gone = [concept.id for concept in change.before + change.after]
        self._table.replace_entries(gone, [entry(concept) for concept in change.after])
        self._filter.offer(self._table.fields())

    def _say_done(self, words: str) -> None:
        """Say what was done, with a button that takes it back."""
        # A button that was pressed for this may be off now, and its focus in the line above.
        self._view.setFocus()
        history = self.workspace.history
        label = history.undo_label

        def undo() -> None:
            # Something newer may have been done meanwhile; that is not what the button promised.
            if history.undo_label == label:
                self.undo()

        self._status.say(words, undo)

    def undo(self) -> None:
        """Take back the last change, be it one of the glossary or of the notes."""
        try:
            done = self.workspace.history.undo()
        except ReaderError as error:
            self._say_what_was(str(error))
            return
        self._say_what_was(
            tr("Undone: {done}.", done=done) if done else tr("There is nothing to undo.")
        )

    def redo(self) -> None:
        """Do again what was taken back."""
        try:
            done = self.workspace.history.redo()
        except ReaderError as error:
            self._say_what_was(str(error))
            return
        self._say_what_was(
            tr("Done again: {done}.", done=done) if done else tr("There is nothing to redo.")
        )

    def _say_what_was(self, words: str) -> None:
        self._view.setFocus()
        self._status.say(words)

    def _show_entries(self, entries: list[Entry]) -> None:
        # What the line could take back may not be the last change any more.
        if self._status.offers_undo:
            self._status.clear()
        self._is_read = True
        self._table.set_entries(entries)
        self._filter.offer(self._table.fields())
        self.loaded.emit()

    def _count(self) -> None:
        shown, total = self._table.rowCount(), self._table.total
        self._total.setText(
            tr_n("{n:,} entry", "{n:,} entries", total)
            if shown == total
            else tr("{shown:,} of {total:,}", shown=shown, total=total)
        )
        self._empty.setText(tr(NOTHING_FOUND if total else NO_ENTRIES))
        # Until everything is read nobody knows whether there is anything.
        nothing = self._is_read and not shown
        self._stack.setCurrentWidget(self._empty if nothing else self._view)
        self._offer_actions()

    def _offer_actions(self) -> None:
        chosen = len(self._view.selectionModel().selectedRows())
        self._actions["edit"].setEnabled(chosen == 1)
        self._actions["merge"].setEnabled(chosen > 1)
        for name in ("delete", *LearningStatus):
            self._actions[name].setEnabled(chosen > 0)

    def _find(self) -> None:
        self._filter.line.setFocus()
        self._filter.line.selectAll()

    def _make_actions(self) -> dict[str, QAction]:
        actions = {}
        for name, words, keys, act, tip in (
            ("add", tr("&New…"), "Ctrl+N", self.add, tr("Write a new entry")),
            ("edit", tr("&Edit…"), "Return", self.edit, tr("Change the selected entry")),
            (
                "merge",
                tr("&Merge…"),
                "Ctrl+M",
                self.merge,
                tr("Make one entry of the selected ones"),
            ),
            ("delete", tr("&Delete"), "Del", self.delete, tr("Delete the selected entries")),
            ("undo", tr("&Undo"), "Ctrl+Z", self.undo, tr("Take back the last change")),
            ("redo", tr("&Redo"), "Ctrl+Shift+Z", self.redo, tr("Do again what was taken back")),
            ("find", tr("&Find"), "Ctrl+F", self._find, tr("Search the glossary")),
            ("close", tr("&Close"), "Esc", self.close, tr("Close this window")),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{tip} ({keys})")
            action.triggered.connect(lambda _checked=False, act=act: act())
            actions[name] = action
            # Enter and Del belong to the line one searches in while one types there.
            if name in ("edit", "delete"):
                self._only_in_table(action)
            else:
                self.addAction(action)
        for learning, key in LEARNING_KEYS.items():
            word, tip = map(tr, LEARNING_WORDS[learning])
            action = QAction(word, self)
            action.setShortcut(QKeySequence(key))
            action.setToolTip(f"{tip} ({key})")
            action.triggered.connect(lambda _checked=False, to=learning: self.mark(to))
            self._only_in_table(action)
            actions[learning.value] = action
        return actions

    def _only_in_table(self, action: QAction) -> None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.setSpacing(6)
        for name in ("add", "edit", "merge", "delete"):
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._total)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._filter)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)
        layout.addLayout(foot)
        self._filter.line.setFocus()
        self.resize(980, 640)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("edit", "merge", "delete"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        for learning in LearningStatus:
            menu.addAction(self._actions[learning.value])
        menu.popup(self._view.viewport().mapToGlobal(at))
