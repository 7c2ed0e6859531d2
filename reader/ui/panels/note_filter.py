"""The line above the notes: words to look for, colours and a tag."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.model.annotation import Annotation
from reader.model.wording import tr, tr_later
from reader.ui.panels.parts import COLOUR_NAMES, make_clearable, swatch
from reader.ui.panels.swatches import SIZE, swatch_buttons

ALL_TAGS = tr_later("All tags")


class NoteFilter(QWidget):
    """Says which notes the reader wants to see."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLineEdit()
        self._text.setPlaceholderText(tr("Search notes"))
        self._text.setAccessibleName(tr("Search notes"))
        make_clearable(self._text)
        self._text.textChanged.connect(self.changed)
        self._colours = swatch_buttons(self)
        self._tag = QComboBox()
        self._tag.setAccessibleName(tr("Tag"))
        self._tag.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._tag.currentIndexChanged.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 4)
        layout.setSpacing(4)
        layout.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(2)
        for colour, button in self._colours.items():
            button.setToolTip(tr("Only {colour} notes", colour=tr(COLOUR_NAMES[colour]).lower()))
            button.toggled.connect(self.changed)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._tag)
        layout.addLayout(row)
        self.offer([])

    @property
    def line(self) -> QLineEdit:
        """Where the reader types."""
        return self._text

    def offer(self, notes: Iterable[Annotation]) -> None:
        """Offer the tags and colours that these notes have."""
        notes = list(notes)
        tags = sorted({tag for note in notes for tag in note.tags}, key=str.casefold)
        chosen = self._tag.currentText()
        self._tag.blockSignals(True)
        self._tag.clear()
        self._tag.addItems([tr(ALL_TAGS), *tags])
        self._tag.setCurrentIndex(max(0, self._tag.findText(chosen)))
        self._tag.blockSignals(False)
        self._tag.setVisible(bool(tags))
        used = {note.colour for note in notes}
        for colour, button in self._colours.items():
            # A colour that is being filtered by stays, or it could not be switched off.
            button.setVisible((len(used) > 1 and colour in used) or button.isChecked())

    def lets_through(self, note: Annotation) -> bool:
        """Tell whether a note is wanted."""
        wanted = {colour for colour, button in self._colours.items() if button.isChecked()}
        tag = self._tag.currentText() if self._tag.currentIndex() > 0 else None
        words = self._text.text().casefold().split()
        text = " ".join((note.anchor.exact, note.comment, *note.tags)).casefold()
        return (
            (not wanted or note.colour in wanted)
            and (tag is None or tag in note.tags)
            and all(word in text for word in words)
        )

    def clear(self) -> None:
        """Want every note."""
        self._text.clear()
        self._tag.setCurrentIndex(0)
        for button in self._colours.values():
            button.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the colours anew when light turns to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for colour, button in self._colours.items():
                button.setIcon(swatch(self.palette(), colour, SIZE))
