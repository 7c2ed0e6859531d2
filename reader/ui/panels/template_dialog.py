"""The dialog on how notes look: a template to be changed, and beside it what it makes of a note."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.export.notes import NotesDocument
from reader.export.template import NoteStyle
from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.ui.dialog import Dialog
from reader.ui.modal import ask
from reader.ui.panels.parts import TextLabel
from reader.ui.plain import plain_box
from reader.ui.tasks import Task
from reader.ui.typefaces import CODE_FAMILIES
from reader.workflow.note_templates import preview, shipped_style

KINDS = {"markdown": tr_later("Markdown for Obsidian"), "plain": tr_later("Markdown for git hosts")}
SIZE = (980, 640)
DELAY = 350
"""Milliseconds after the last key before a note is made anew."""
_TAB = 2


class TemplateDialog(Dialog):
    """Shows the note of an article as the template that is being typed makes it.

    `read` gives the style that is kept for a kind; `keep` keeps a template.
    """

    previewed = Signal()
    """The note beside the template is that of the template now, or it is said why there is none."""

    def __init__(
        self,
        document: NotesDocument,
        kind: str,
        read: Callable[[str], NoteStyle],
        keep: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Template of Notes"))
        self._document = document
        self._read, self._keep = read, keep
        self._task: Task | None = None
        self._stale = False
        self.kinds = QComboBox()
        for name, words in KINDS.items():
            self.kinds.addItem(tr(words), name)
        self.kinds.setCurrentIndex(list(KINDS).index(kind))
        self.kinds.setAccessibleName(tr("Kind of Markdown"))
        self.template = _text(tr("Template"))
        self.note = _text(tr("Note"))
        self.note.setReadOnly(True)
        self.problem = TextLabel()
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self._show_note)
        self._lay_out()
        self._kind = kind
        self._show_kind()
        self.kinds.currentIndexChanged.connect(self._other_kind)
        self.template.textChanged.connect(self._typed)
        self._show_note()

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self.template.toPlainText() != self._style.template

    def save(self) -> None:
        """Keep the template for the exports to come."""
        try:
            self._keep(self._kind, self.template.toPlainText())
        except ReaderError as error:
            self._tell(str(error))
            return
        self._style = self._read(self._kind)
        self._show_buttons()

    def restore(self) -> None:
        """Put the template of the box there; it is kept when the reader saves it."""
        self.template.selectAll()
        self.template.insertPlainText(self._shipped.template)

    def reject(self) -> None:
        """Close, unless the reader wants to go on with what is not saved."""
        if self._may_go():
            self._timer.stop()
            if self._task is not None:
                self._task.cancel()
                self._task.wait(5)
            super().reject()

    def _lay_out(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Close | kinds.RestoreDefaults)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(kinds.Save).clicked.connect(self.save)
        self.buttons.button(kinds.RestoreDefaults).clicked.connect(self.restore)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        for title, part in ((tr("Template"), self.template), (tr("Note"), self.note)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(QLabel(title))
            column.addWidget(part, 1)
            both.addWidget(side)
        both.setSizes([SIZE[0] // 2] * 2)
        top = QHBoxLayout()
        top.addWidget(self.kinds)
        told = "" if self._document.entries else tr("The open article has no notes to show.")
        top.addWidget(TextLabel(told, quiet=True), 1)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(both, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.resize(*SIZE)

    def _show_kind(self) -> None:
        self._style = self._shipped = shipped_style(self._kind)
        try:
            self._style = self._read(self._kind)
        except ReaderError as error:
            # A file that is no text: what is saved here takes its place.
            self._tell(str(error))
        self.template.setPlainText(self._style.template)
        self._show_buttons()

    def _other_kind(self) -> None:
        if self.kinds.currentData() == self._kind:
            return
        if not self._may_go():
            self.kinds.setCurrentIndex(list(KINDS).index(self._kind))
            return
        self._kind = str(self.kinds.currentData())
        self._show_kind()

    def _may_go(self) -> bool:
        if not self.changed:
            return True
        box = plain_box(
            QMessageBox.Icon.Question,
            tr("Template of Notes"),
            tr("Leave the template as it was before?"),
            self,
        )
        leave = box.addButton(tr("Do Not Save"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        ask(box)
        return box.clickedButton() is leave

    def _typed(self) -> None:
        self._show_buttons(good=False)
        self._forget_running()
        self._timer.start()

    def _forget_running(self) -> bool:
        """Let what is being made of an older template go; return whether there is any."""
        if self._task is None:
            return False
        self._stale = True
        self._task.cancel()
        return True

    def _show_note(self) -> None:
        if self._forget_running():
            return
        style = NoteStyle(self._shipped.marks, self.template.toPlainText())
        document = self._document
        self._task = Task(lambda _report, cancelled: preview(document, style, cancelled), self)
        self._task.succeeded.connect(self._made)
        self._task.failed.connect(self._failed)
        self._task.ended.connect(self._ended)
        self._task.start()

    def _made(self, text: object) -> None:
        if self._stale:
            return
        at = self.note.verticalScrollBar().value()
        self.note.setPlainText(str(text))
        self.note.verticalScrollBar().setValue(at)
        self._tell("")
        self._show_buttons()

    def _failed(self, problem: str) -> None:
        if not self._stale:
            self._tell(problem)

    def _ended(self) -> None:
        self._task = None
        if not self._stale:
            self.previewed.emit()
            return
        self._stale = False
        if not self._timer.isActive():
            self._show_note()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)

    def _show_buttons(self, *, good: bool = True) -> None:
        """Let only a template be saved that makes a note: an export would fail, or never end."""
        kinds = QDialogButtonBox.StandardButton
        self.buttons.button(kinds.Save).setEnabled(good and self.changed)
        same = self.template.toPlainText() == self._shipped.template
        self.buttons.button(kinds.RestoreDefaults).setEnabled(not same)


def _text(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    font = QFont(field.font())
    font.setFamilies(list(CODE_FAMILIES))
    field.setFont(font)
    field.setTabStopDistance(_TAB * QFontMetricsF(font).horizontalAdvance(" "))
    return field
