"""What the reader does with notes: highlight, comment, jump between text and note."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation, Attachment, Colour
from reader.model.wording import tr, tr_later
from reader.ui.panels.annotation_editor import edit_annotation
from reader.ui.panels.notes_panel import NotesPanel
from reader.ui.reading.view import ReadingView
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.placing import place_annotation

HOW_TO_PLACE = tr_later(
    "This note has no place in the text. Select the passage where it belongs and "
    "press Ctrl+Shift+P."
)


class NotesController(QObject):
    """Connects the notes panel, the reading view and the open article."""

    said = Signal(str)
    """A short message for the status bar."""
    made = Signal()
    changed = Signal()
    """A note was changed or deleted from the text."""

    def __init__(
        self,
        reading: ReadingController,
        view: ReadingView,
        panel: NotesPanel,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self._view = view
        self._panel = panel
        self._preferences = preferences
        self._window = window
        panel.activated.connect(self._show_place)
        panel.place_asked.connect(self.place)
        view.annotation_activated.connect(self._show_note)
        reading.opened.connect(self._article_opened)

    def highlight(self, colour: Colour | None = None) -> Annotation | None:
        """Mark the selection; without one, say how."""
        article = self._reading.article
        selection = self._view.selection()
        if article is None or selection is None:
            self.said.emit(tr("Select some text first, then press H to highlight it."))
            return None
        chosen = colour or Colour(self._preferences.text("highlight", Colour.YELLOW.value))
        self._preferences.set("highlight", chosen.value)
        annotation = article.annotate(
            selection.language,
            (selection.start.row, selection.start.offset),
            (selection.end.row, selection.end.offset),
            colour=chosen,
        )
        self._view.clear_selection()
        self.made.emit()
        return annotation

    @property
    def at_hand(self) -> Annotation | None:
        """The note whose highlight has the focus in the text."""
        link = self._view.keyboard.highlight
        return self.of(link.mark.key) if link else None

    def of(self, identity: str) -> Annotation | None:
        """Return a note of the open article."""
        article = self._reading.article
        return article.annotation(identity) if article else None

    def colour(self, colour: Colour) -> None:
        """Highlight the selection in a colour, or give that to the highlight with the focus."""
        note = self.at_hand
        if self._view.selection() is None and note is not None:
            self.recolour(note.id, colour)
        else:
            self.highlight(colour)

    def recolour(self, identity: str, colour: Colour) -> None:
        """Give a highlight another colour; the next one will have it, too."""
        article, note = self._reading.article, self.of(identity)
        if article is not None and note is not None:
            self._preferences.set("highlight", colour.value)
            article.update_annotation(replace(note, colour=colour))
            self.changed.emit()

    def comment(self) -> None:
        """Open the editor for the highlight with the focus, or the selection, highlighted first."""
        note = self.at_hand
        if self._view.selection() is not None or note is None:
            note = self.highlight()
        if note is not None:
            self.edit(note.id)

    def delete(self, identity: str = "") -> None:
        """Delete a highlight with its comment, by default the one with the focus."""
        article, note = self._reading.article, self.at_hand
        wanted = identity or (note.id if note else "")
        if article is None or not wanted:
            self.said.emit(tr("Click a highlight first, or go to it with Tab, then press Del."))
            return
        article.delete_annotations([wanted])
        self.changed.emit()
        self.said.emit(tr("The highlight is deleted. Ctrl+Z brings it back."))

    def edit(self, identity: str) -> None:
        """Open the editor on an annotation."""
        article = self._reading.article
        if article is None:
            return
        if edit_annotation(article, identity, self._window):
            self.changed.emit()

    @property
    def may_place(self) -> bool:
        """Whether a note that has no place is chosen, and a text for it."""
        note = self._panel.chosen()
        return (
            note is not None
            and note.attachment is not Attachment.ANCHORED
            and self._view.selection() is not None
        )

    def place(self) -> None:
        """Give the chosen note the selection for its place; without either, say how."""
        article, note = self._reading.article, self._panel.chosen()
        selection = self._view.selection()
        if article is None or note is None:
            self.said.emit(
                tr("Choose one note in the notes list first, then select where it belongs.")
            )
            return
        if selection is None:
            self._panel.say(tr(HOW_TO_PLACE))
            return
        place_annotation(
            article,
            note.id,
            selection.language,
            (selection.start.row, selection.start.offset),
            (selection.end.row, selection.end.offset),
        )
        self._view.clear_selection()
        self._panel.select(note.id)
        self._panel.say("")
        self.said.emit(tr("The note has its place here now."))

    def _show_place(self, identity: str) -> None:
        if self._reading.show_annotation(identity):
            self._panel.say("")
        else:
            self._panel.say(tr(HOW_TO_PLACE))

    def _show_note(self, identity: str) -> None:
        self._panel.select(identity)

    def _article_opened(self) -> None:
        self._panel.set_article(self._reading.article)
