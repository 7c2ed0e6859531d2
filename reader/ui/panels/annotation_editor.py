"""The dialog for a note: its colour, comment and tags."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.annotation import Annotation, Colour
from reader.model.errors import ConflictError, NotFoundError, ReaderError
from reader.model.wording import tr
from reader.ui.dialog import Dialog
from reader.ui.panels.parts import TextLabel
from reader.ui.panels.quote_label import QuoteLabel
from reader.ui.panels.swatches import Swatches
from reader.ui.panels.tags_edit import TagsEdit
from reader.workflow.open_article import OpenArticle


class AnnotationEditor(Dialog):
    """Edits `annotation`; `tags` are those the reader has used so far.

    Ctrl+Enter and closing the window save; Escape leaves everything as it was, but what was typed
    is given up only at the second one.
    """

    saved = Signal(object, str, object)
    """Colour, comment and a tuple of tags."""
    deleted = Signal()
    cancelled = Signal()

    def __init__(
        self, annotation: Annotation, tags: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note", "annotation"))
        self._annotation = annotation
        self._warned = False
        self._quote = QuoteLabel(annotation.anchor.exact, annotation.colour)
        self._swatches = Swatches(annotation.colour)
        self._swatches.chosen.connect(self._quote.set_colour)
        self._comment = QPlainTextEdit(annotation.comment)
        self._comment.setPlaceholderText(tr("Comment"))
        self._comment.setAccessibleName(tr("Comment"))
        self._comment.setTabChangesFocus(True)
        self._tags = TagsEdit(tags)
        self._tags.set_tags(annotation.tags)
        self._warning = TextLabel(quiet=True)
        self._warning.hide()
        self._arrange()
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        for number, colour in enumerate(Colour, 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self, self._choosing(colour))
        self._comment.setFocus()
        end = self._comment.textCursor()
        end.movePosition(end.MoveOperation.End)
        self._comment.setTextCursor(end)

    def annotation(self) -> Annotation:
        """Return the note as it stands now."""
        return replace(
            self._annotation,
            colour=self._swatches.colour,
            comment=self._comment.toPlainText().strip(),
            tags=self._tags.tags(),
        )

    def warn(self, words: str) -> None:
        """Say why what was written is not kept yet."""
        self._warning.setText(words)
        self._warning.show()

    def accept(self) -> None:
        """Close and keep what was written."""
        note = self.annotation()
        self.saved.emit(note.colour, note.comment, note.tags)
        super().accept()

    def reject(self) -> None:
        """Close and keep nothing; ask once before typed words are given up."""
        note = self.annotation()
        typed = (note.comment, note.tags) != (self._annotation.comment, self._annotation.tags)
        if typed and not self._warned:
            self._warned = True
            self.warn(tr("Press Escape again to give up what you typed."))
            return
        self.cancelled.emit()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save: a window that is closed by hand must not take words with it."""
        event.ignore()
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a colour with 1 to 5, where no text is being written."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(Colour) and not event.modifiers():
            self._choosing(list(Colour)[number])()
        else:
            super().keyPressEvent(event)

    def _choosing(self, colour: Colour) -> Callable[[], None]:
        return lambda: self._swatches.choose(colour)

    def _arrange(self) -> None:
        save = QPushButton(tr("Save"))
        save.setToolTip(tr("Save this note (Ctrl+Enter)"))
        save.clicked.connect(self.accept)
        self.delete_button = QPushButton(tr("Delete"))
        self.delete_button.setToolTip(tr("Delete this note and its highlight; can be undone"))
        self.delete_button.clicked.connect(self._delete)
        cancel = QPushButton(tr("Cancel"))
        cancel.setToolTip(tr("Leave the note as it was (Escape)"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.delete_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._quote)
        layout.addWidget(self._swatches)
        layout.addWidget(self._comment, 1)
        layout.addWidget(self._tags)
        layout.addWidget(self._warning)
        layout.addLayout(foot)
        save.setDefault(True)
        self.resize(440, 320)

    def _delete(self) -> None:
        self.deleted.emit()
        self.done(QDialog.DialogCode.Rejected)


def edit_annotation(article: OpenArticle, identity: str, parent: QWidget | None = None) -> bool:
    """Let the reader edit a note of `article`; return whether anything was changed or deleted."""
    annotation = article.annotation(identity)
    if annotation is None:
        return False
    editor = AnnotationEditor(annotation, article.workspace.library.tags(), parent)
    editor.deleted.connect(lambda: article.delete_annotations([identity]))
    told = False
    while editor.exec() and editor.annotation() != annotation:
        try:
            _keep(article, editor.annotation(), annotation, told=told)
        except ReaderError as error:
            # The reader's words stay before them until they are kept, or given up: the same dialog
            # opens again, so that it is not asked once and gone.
            told = True
            editor.warn(str(error))
        else:
            break
    editor.deleteLater()
    return article.annotation(identity) != annotation


def _keep(article: OpenArticle, written: Annotation, seen: Annotation, *, told: bool) -> None:
    """Keep what was written; once `told` that another window changed or deleted it, all the same.

    Raises ReaderError if it could not be kept, or not without a word.
    """
    try:
        article.update_annotation(written, seen, insist=told)
    except NotFoundError as error:
        if not told:
            raise ConflictError(
                tr("This note was deleted in another window. Save again to keep yours.")
            ) from error
        article.bring_back(written)
