"""Looks up the word under the mouse or the next one by a key, and takes it into the glossary."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame

from reader.model.dictionary import Word
from reader.model.errors import ReaderError
from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.panels.word_card import WordCard, tells_more
from reader.ui.reading.accessible import announce
from reader.ui.reading.flow import Flow
from reader.ui.reading.marks import segment_span, target_at
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.dictionaries_controller import DictionariesController
from reader.ui.window.glossary_controller import GlossaryController
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.word_concept import concept_of
from reader.workflow.workspace import Workspace

REST = 450
"""Milliseconds that the mouse rests on a word before its card comes."""
LEAVE = 300
"""Milliseconds that it may take from the word to its card."""
POINT_FIRST = tr_later("Look a word up first: D, or rest the mouse on it.")
_ON_HOVER = "word_on_hover"


class WordController(QObject):
    """Shows the card of one word at a time. Nothing is looked up while a button is pressed."""

    said = Signal(str)
    card_changed = Signal()
    """A card came up, or went."""

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        view: ReadingView,
        *,
        glossary: GlossaryController,
        actions: Actions,
        preferences: Preferences,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._glossary = glossary
        self.card = WordCard(view.viewport())
        self.word: Word | None = None
        """What the card shows."""
        self._row = -1
        self._lines: list[QFrame] = []
        self._mouse = QPointF()
        self._hovered = False
        self._hover = actions[_ON_HOVER]
        preferences.keep_checked(self._hover, _ON_HOVER)
        self._hover.toggled.connect(self._turn_hover)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._rested)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE)
        self._leave.timeout.connect(self._left)
        self.card.add_asked.connect(self.add)
        self.dictionaries = DictionariesController(workspace, view)
        self.dictionaries.changed.connect(self._look_again)
        # Later: the link is on the card, which is filled anew while the dialog is open.
        self.card.dictionaries_asked.connect(
            self.dictionaries.open, Qt.ConnectionType.QueuedConnection
        )
        view.viewport().installEventFilter(self)
        view.position_changed.connect(self._follow)
        reading.opened.connect(self.close_card)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the mouse over the text."""
        kind = event.type()
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._mouse = event.position()
            if event.buttons() or not self._hover.isChecked():
                self._rest.stop()
            else:
                self._rest.start()
                if self._hovered and not self._on_word():
                    self._leave.start()
        elif kind is QEvent.Type.Leave:
            self._rest.stop()
            if self._hovered:
                self._leave.start()
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self._rest.stop()
            self.close_card()
        return False

    def step(self, by: int) -> None:
        """Show the next word of the text, or the one before; at first the one that is at hand."""
        if self.word is not None:
            place = (self._row, self.word.span.end if by > 0 else self.word.span.start - 1)
        else:
            place = self._at_hand()
        row, offset = place
        while 0 <= row < len(self._view.rows):
            text = self._view.rows[row].ja.text
            while 0 <= offset < len(text):
                word = self._workspace.look_up(text, offset)
                if word is not None:
                    self._show(row, word, hovered=False)
                    return
                offset += by
            row += by
            inside = 0 <= row < len(self._view.rows)
            offset = len(self._view.rows[row].ja.text) - 1 if inside and by < 0 else 0

    def add(self) -> None:
        """Take the word of the card into the glossary; without English the editor asks for it."""
        if self.word is None:
            self.said.emit(tr(POINT_FIRST))
            return
        existing = self._workspace.find(self.word.lemma)
        if existing:
            self._glossary.show([concept.id for concept in existing], None)
            self.said.emit(tr("{lemma} is in your glossary already.", lemma=self.word.lemma))
            return
        concept = concept_of(self.word)
        english = concept.preferred(Language.EN)
        if english is None:
            self._glossary.write(concept)
            return
        try:
            self._workspace.create_concept(concept, once=True)
        except ReaderError as error:
            self.said.emit(str(error))
            return
        self.said.emit(
            tr(
                "Added {lemma}: {text}. Ctrl+Z takes it back.",
                lemma=self.word.lemma,
                text=english.text,
            )
        )

    def close_card(self) -> bool:
        """Show no word any more; return whether one was shown."""
        shown = self.word is not None
        if shown and not self._hovered:
            self._view.word_lights.point(None)
        self.word, self._row, self._hovered = None, -1, False
        self._leave.stop()
        self.card.hide()
        self.card_changed.emit()
        self._underline()
        return shown

    def _light(self, row: int, offset: int) -> None:
        """Show what corresponds to a word that the keys went to, as if it were pointed at."""
        self._view.pointer.rest()
        content = self._view.rows[row]
        self._view.word_lights.point(target_at(row, content, Language.JA, offset))

    def _rested(self) -> None:
        if self._on_card() or not self._view.isVisible():
            return
        target = self._view.pointer.target(self._mouse)
        if target is None or target.language is not Language.JA:
            return
        if self._row == target.row and self.word and self.word.span.contains(target.offset):
            return
        text = self._view.rows[target.row].ja.text
        word = self._workspace.look_up(text, target.offset)
        if word is None:
            return
        # Who asks by a key is answered; the mouse may rest there by chance.
        if tells_more(word) or self._terms_at(target.row, word.span.start):
            self._show(target.row, word, hovered=True)

    def _left(self) -> None:
        if self._hovered and not self._on_card() and not self._on_word():
            self.close_card()

    def _on_card(self) -> bool:
        return self.card.isVisible() and self.card.underMouse()

    def _on_word(self) -> bool:
        # And on the way from there to the card.
        vertical = self._view.page.flow is Flow.LEFT
        around = (-8, -2, 8, 4) if vertical else (-2, -4, 2, 8)
        return any(box.adjusted(*around).contains(self._mouse) for box in self._boxes())

    def _at_hand(self) -> tuple[int, int]:
        """Return row and offset of what is selected, or of the sentence that the keys are at."""
        view = self._view
        selection = view.selection()
        if selection is not None and selection.language is Language.JA:
            return selection.start.row, selection.start.offset
        cursor = view.keyboard.cursor
        if cursor is not None and cursor.row < len(view.rows):
            link = cursor.link
            if link is not None and link.language is Language.JA:
                return cursor.row, link.mark.span.start
            segment = segment_span(view.rows[cursor.row], Language.JA, cursor.segment)
            return cursor.row, segment.start
        return (view.page.scroller.anchor[0] if view.rows else 0), 0

    def _show(self, row: int, word: Word, *, hovered: bool) -> None:
        self.word, self._row, self._hovered = word, row, hovered
        self._leave.stop()
        if not hovered:
            self._view.reveal(row, Language.JA, word.span)
            self._light(row, word.span.start)
        told = self._terms_at(row, word.span.start)
        self.card.show_word(word, self._workspace.shelf.installed(), told)
        self.card.show()
        self.card.raise_()
        self._follow()
        self.card_changed.emit()
        if not hovered:
            announce(self._view, self.card.accessibleDescription())

    def _terms_at(self, row: int, offset: int) -> list[str]:
        """Return what the glossary has of the terms there, of which the word may be a part."""
        content = self._view.rows[row]
        concepts = self._workspace.terms.concepts
        told = []
        for mark in target_at(row, content, Language.JA, offset).marks:
            if mark.kind is MarkKind.TERM:
                known = [
                    concepts[identity] for identity in mark.key.split() if identity in concepts
                ]
                english = [one.text for each in known if (one := each.preferred(Language.EN))]
                term = mark.span.of(content.ja.text)
                told.append(": ".join(part for part in (term, " / ".join(english)) if part))
        return told

    def _look_again(self) -> None:
        """Show what other dictionaries say of the word that is shown."""
        if self.word is None:
            return
        row, start = self._row, self.word.span.start
        word = self._workspace.look_up(self._view.rows[row].ja.text, start)
        if word is not None:
            self._show(row, word, hovered=self._hovered)

    def _follow(self) -> None:
        """Keep the card at its word, as long as that is in sight."""
        if self.word is None:
            return
        boxes = [b for b in self._boxes() if b.intersects(QRectF(self._view.viewport().rect()))]
        if not boxes:
            self.close_card()
            return
        self._underline()
        area = QRectF(boxes[0])
        for box in boxes[1:]:
            area = area.united(box)
        vertical = self._view.page.flow is Flow.LEFT
        self.card.place(area.toAlignedRect(), beside=vertical)

    def _boxes(self) -> list[QRectF]:
        if self.word is None or not 0 <= self._row < len(self._view.rows):
            return []
        span: Span = self.word.span
        return self._view.page.boxes(self._row, Language.JA, span)

    def _underline(self) -> None:
        places: list[QRectF] = []
        if self.word is not None:
            places = self._view.page.underlines(self._row, Language.JA, self.word.span)
        for line in self._lines[len(places) :]:
            line.hide()
        while len(self._lines) < len(places):
            line = QFrame(self._view.viewport())
            line.setAutoFillBackground(True)
            line.setBackgroundRole(QPalette.ColorRole.Accent)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._lines.append(line)
        for line, place in zip(self._lines, places, strict=False):
            line.setGeometry(place.toRect())
            line.show()

    def _turn_hover(self, on: bool) -> None:
        if not on:
            self.close_card()
