"""The list of notes: how each is drawn, and the keys that act on it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation, Attachment
from reader.model.wording import tr, tr_later
from reader.ui.panels.drawing import height, lay_out
from reader.ui.panels.parts import COLOUR_NAMES, bar_colour
from reader.ui.panels.sections import (
    ITEM,
    Ink,
    SectionDelegate,
    SectionList,
    SectionModel,
)
from reader.ui.theme import theme_for

QUOTE_LINES = 3
COMMENT_LINES = 8
BAR = 4
PADDING = 6
GAP = 4

STATE_WORDS = {
    Attachment.AMBIGUOUS: tr_later("Found in several places of the text"),
    Attachment.LOST: tr_later("No longer found in the text"),
}


class NoteDelegate(SectionDelegate):
    """Draws a note: the passage on its colour, the comment, the tags."""

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of a note's parts."""
        assert isinstance(entry, Annotation)
        quote, comment, foot = _parts(entry, font, width)
        below = sum(GAP + height(part) for part in (comment, foot) if part is not None)
        return height(quote) + 2 * PADDING + below + PADDING

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw a note."""
        assert isinstance(entry, Annotation)
        theme = theme_for(colours.palette)
        quote, comment, foot = _parts(entry, font, colours.area.width())
        box = QRectF(colours.area)
        box.setHeight(height(quote) + 2 * PADDING)
        painter.fillRect(box, theme.highlights[entry.colour])
        painter.fillRect(
            QRectF(box.topLeft(), box.bottomLeft()).adjusted(0, 0, BAR, 0),
            bar_colour(colours.palette, entry.colour),
        )
        painter.setPen(theme.text)
        quote.draw(painter, box.topLeft() + QPointF(BAR + PADDING, PADDING))
        down = box.height()
        for part, quiet in ((comment, False), (foot, True)):
            if part is not None:
                colours.use(painter, quiet=quiet)
                part.draw(painter, box.topLeft() + QPointF(0, down + GAP))
                down += GAP + height(part)


class NoteList(SectionList):
    """Notes in reading order, under a heading those that have lost their place."""

    edit_asked = Signal(str)
    delete_asked = Signal(list)
    copy_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Notes of this article"), parent)
        self.notes: SectionModel[Annotation] = SectionModel(note_words)
        self.setModel(self.notes)
        self.setItemDelegate(NoteDelegate(self))
        self.setSelectionMode(SectionList.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda index: self._ask_edit(index.data(ITEM)))

    def chosen(self) -> list[Annotation]:
        """Return the selected notes, in the order of the list."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [row for index in rows if isinstance(row := index.data(ITEM), Annotation)]

    def choose(self, identities: set[str], *, scroll: bool) -> bool:
        """Select the notes of these ids; return whether any is in the list."""
        selection = self.selectionModel()
        selection.clearSelection()
        found = False
        for number, row in enumerate(self.notes.rows):
            if isinstance(row, Annotation) and row.id in identities:
                index = self.notes.index(number)
                selection.select(index, selection.SelectionFlag.Select)
                if not found:
                    selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
                    if scroll:
                        self.scrollTo(index, SectionList.ScrollHint.PositionAtCenter)
                found = True
        return found

    def event(self, event: QEvent) -> bool:
        """Keep the keys that act on notes from the window's shortcuts while the list has focus."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) or _copies(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with F2, delete with Del, copy the passage with the system's keys."""
        notes = self.chosen()
        if notes and event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(notes[0].id)
        elif notes and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit([note.id for note in notes])
        elif notes and _copies(event):
            self.copy_asked.emit("\n\n".join(note.anchor.exact for note in notes))
        else:
            super().keyPressEvent(event)

    def _ask_edit(self, entry: object) -> None:
        if isinstance(entry, Annotation):
            self.edit_asked.emit(entry.id)


def note_words(note: Annotation) -> str:
    """Return a note in words, for screen readers."""
    parts = [
        note.anchor.exact,
        note.comment,
        ", ".join(note.tags),
        tr(COLOUR_NAMES[note.colour]).lower(),
    ]
    state = tr(STATE_WORDS.get(note.attachment, ""))
    return ". ".join(part for part in (state, *parts) if part)


def _copies(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy)


def _parts(
    note: Annotation, font: QFont, width: int
) -> tuple[QTextLayout, QTextLayout | None, QTextLayout | None]:
    foot = "  ".join(
        part
        for part in (tr(STATE_WORDS.get(note.attachment, "")), *(f"#{tag}" for tag in note.tags))
        if part
    )
    return (
        lay_out(note.anchor.exact, font, width - BAR - 2 * PADDING, max_lines=QUOTE_LINES),
        lay_out(note.comment, font, width, max_lines=COMMENT_LINES) if note.comment else None,
        lay_out(foot, font, width, max_lines=2) if foot else None,
    )
