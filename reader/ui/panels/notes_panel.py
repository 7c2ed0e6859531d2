"""The notes of the open article in reading order; from here to the text and back."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.model.annotation import Annotation, Colour
from reader.model.wording import tr, tr_later, tr_n
from reader.ui.panels.annotation_editor import edit_annotation
from reader.ui.panels.note_filter import NoteFilter
from reader.ui.panels.note_list import NoteList
from reader.ui.panels.parts import COLOUR_NAMES, EmptyState, LinkButton, StatusLine, swatch
from reader.workflow.open_article import OpenArticle

NO_ARTICLE = tr_later("Open an article to see its notes here.")
NO_NOTES = tr_later(
    "No notes yet.\n\nSelect some text and press H to highlight it, or C to write a comment."
)
NO_MATCH = tr_later("No note fits what you are looking for.")

SIZE = (320, 320)


class NotesPanel(QWidget):
    """Lists the annotations; a click or Enter asks for the place in the text."""

    activated = Signal(str)
    """The id of the annotation whose place the reader wants to see."""
    place_asked = Signal()
    """The reader wants the chosen note to stand at what is selected in the text."""
    export_requested = Signal()
    filled = Signal(bool)
    """Whether there are any notes to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenArticle | None = None
        self._filter = NoteFilter()
        self._filter.changed.connect(self._refresh)
        self._list = NoteList()
        self._list.taken.connect(self._go)
        self._list.edit_asked.connect(self._edit)
        self._list.delete_asked.connect(self._delete)
        self._list.copy_asked.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._empty = EmptyState(tr(NO_ARTICLE))
        self._status = StatusLine()
        self._export = LinkButton(tr("Export…"), tr("Write these notes to a file (Ctrl+E)"))
        self._export.clicked.connect(self.export_requested)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._filter)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._status)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 6)
        foot.addWidget(self._export)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._refresh()

    def set_article(self, article: OpenArticle | None) -> None:
        """Show the notes of `article` and follow its changes; None shows none."""
        if self._article is not None and self._refresh in self._article.annotations_changed:
            self._article.annotations_changed.remove(self._refresh)
        self._article = article
        if article is not None:
            article.annotations_changed.append(self._refresh)
        self._status.clear()
        self._filter.clear()
        self._refresh()
        self._list.scrollToTop()

    def sizeHint(self) -> QSize:
        """Return a size to read notes at."""
        return QSize(*SIZE)

    def select(self, identity: str) -> None:
        """Bring a note into view, as when its highlight in the text was clicked."""
        if not self._list.choose({identity}, scroll=True):
            # It may be hidden by what the reader is looking for.
            self._filter.clear()
            self._list.choose({identity}, scroll=True)

    def shown(self) -> tuple[Annotation, ...]:
        """Return the notes that are listed, in order."""
        return tuple(row for row in self._list.notes.rows if isinstance(row, Annotation))

    def chosen(self) -> Annotation | None:
        """Return the note that is selected, if it is the only one."""
        notes = self._list.chosen()
        return notes[0] if len(notes) == 1 else None

    def say(self, text: str) -> None:
        """Tell something below the list; an empty text tells nothing any more."""
        if text:
            self._status.say(text)
        elif not self._status.offers_undo:
            self._status.clear()

    def _refresh(self) -> None:
        article = self._article
        notes = article.annotations if article else ()
        self._filter.offer(notes)
        wanted = [note for note in notes if self._filter.lets_through(note)]
        lost = {note.id for note in article.unplaced()} if article else set()
        unplaced = [note for note in wanted if note.id in lost]
        placed = [note for note in wanted if note.id not in lost]
        chosen = {note.id for note in self._list.chosen()}
        top = self._list.verticalScrollBar().value()
        self._list.notes.set_sections(
            [
                (tr("Needs a place ({count})", count=len(unplaced)), unplaced),
                (tr("In the text") if unplaced else "", placed),
            ]
        )
        self._list.choose(chosen, scroll=False)
        self._list.verticalScrollBar().setValue(top)
        nothing = NO_ARTICLE if article is None else NO_MATCH if notes else NO_NOTES
        self._empty.setText(tr(nothing))
        self._stack.setCurrentWidget(self._list if wanted else self._empty)
        self._filter.setVisible(bool(notes))
        self._export.setVisible(bool(notes))
        self.filled.emit(bool(notes))

    def _go(self, entry: object) -> None:
        if isinstance(entry, Annotation):
            self.activated.emit(entry.id)

    def _edit(self, identity: str) -> None:
        if self._article is not None:
            edit_annotation(self._article, identity, self)

    def _delete(self, identities: Sequence[str]) -> None:
        if self._article is None:
            return
        self._article.delete_annotations(identities)
        history = self._article.workspace.history
        label = history.undo_label

        def undo() -> None:
            # Something newer may have been done meanwhile; that is not what the button promised.
            if history.undo_label == label:
                history.undo()

        self._status.say(tr_n("Deleted the note.", "Deleted {n} notes.", len(identities)), undo)

    def _recolour(self, notes: Sequence[Annotation], colour: Colour) -> None:
        if self._article is not None:
            for note in notes:
                self._article.update_annotation(replace(note, colour=colour))

    def _show_menu(self, at: QPoint) -> None:
        notes = self._list.chosen()
        if notes:
            self._menu(notes).popup(self._list.viewport().mapToGlobal(at))

    def _menu(self, notes: Sequence[Annotation]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first, ids = notes[0], [note.id for note in notes]
        menu.addAction(tr("&Go to the text") + "\tEnter", lambda: self.activated.emit(first.id))
        menu.addAction(tr("&Edit…") + "\tF2", lambda: self._edit(first.id))
        if len(notes) == 1:
            menu.addAction(
                tr("&Place at the Selected Text") + "\tCtrl+Shift+P", self.place_asked.emit
            )
        colours = menu.addMenu(tr("&Colour"))
        for colour, name in COLOUR_NAMES.items():
            colours.addAction(
                swatch(self.palette(), colour),
                tr(name),
                lambda colour=colour: self._recolour(notes, colour),
            )
        menu.addAction(
            tr("Cop&y the passage") + "\tCtrl+C",
            lambda: self._list.copy_asked.emit("\n\n".join(note.anchor.exact for note in notes)),
        )
        menu.addSeparator()
        menu.addAction(tr("&Delete") + "\tDel", lambda: self._delete(ids))
        return menu
