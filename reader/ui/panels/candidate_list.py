"""The list of proposed terms: how each is drawn, and the single keys that decide about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.candidate import Candidate, Source
from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.ui.panels.drawing import around, height, lay_out
from reader.ui.panels.sections import ITEM, Ink, SectionDelegate, SectionList, SectionModel

SNIPPET_LINES = 2
LEAD = 10
"""Code points shown before a term that stands late in its sentence."""
GAP = 2
LARGER = 1.12
SOURCE_WORDS = {
    Source.GLOSS: tr_later("the article says so"),
    Source.GLOSSARY: tr_later("from your terms"),
    Source.DICTIONARY: tr_later("dictionary"),
    Source.ENGINE: tr_later("from the translation"),
}
NAME_WORDS = tr_later("as it stands")
"""Said of a name in Latin letters, which is its own English."""
LOOKING = tr_later("looking for its English…")
NO_ENGLISH = tr_later("no English found; press E to write it")
KEYS = {
    Qt.Key.Key_A: "accept",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_R: "reject",
    Qt.Key.Key_Delete: "reject",
    Qt.Key.Key_G: "accept_glossed",
}


@dataclass(frozen=True)
class Offer:
    """A candidate as the list shows it, with the sentence of its first place."""

    candidate: Candidate
    sentence: str
    term: Span
    """The candidate in `sentence`."""
    looking: bool = False
    """Whether its English is still being looked for."""


class OfferDelegate(SectionDelegate):
    """Draws an offer: the term, its English and where that is from, and a sentence."""

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of the three parts."""
        assert isinstance(entry, Offer)
        return sum(height(part) + GAP for part in _parts(entry, font, width))

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw an offer."""
        assert isinstance(entry, Offer)
        down = 0
        term, english, sentence = _parts(entry, font, colours.area.width())
        for part, quiet in ((term, False), (english, not entry.candidate.en), (sentence, True)):
            colours.use(painter, quiet=quiet)
            part.draw(painter, QPointF(colours.at(down)))
            down += height(part) + GAP


class OfferList(SectionList):
    """Proposed terms, the best first."""

    decided = Signal(str, list)
    """What to do (accept, edit, reject, accept_glossed), and the chosen candidates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Terms that this article proposes"), parent)
        self.offers: SectionModel[Offer] = SectionModel(offer_words)
        self.setModel(self.offers)
        self.setItemDelegate(OfferDelegate(self))
        self.setSelectionMode(SectionList.SelectionMode.ExtendedSelection)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List these; the current one stays so, or the one that took its place becomes so."""
        row, top = self.currentIndex().row(), self.verticalScrollBar().value()
        current = self.currentIndex().data(ITEM)
        chosen = {one.ja for one in self.chosen()}
        self.offers.set_sections([("", offers)])
        if isinstance(current, Offer):
            same = self.offers.row_of(lambda one: one.candidate.ja == current.candidate.ja)
            index = same if same.isValid() else self.offers.index(min(row, len(offers) - 1))
            self.setCurrentIndex(index)
            select = self.selectionModel().SelectionFlag.Select
            for number, offer in enumerate(offers):
                if offer.candidate.ja in chosen:
                    self.selectionModel().select(self.offers.index(number), select)
        self.verticalScrollBar().setValue(top)

    def chosen(self) -> list[Candidate]:
        """Return the selected candidates, in the order of the list."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [row.candidate for index in rows if isinstance(row := index.data(ITEM), Offer)]

    def event(self, event: QEvent) -> bool:
        """Keep the list's keys from being shortcuts of the window while it has the focus."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _act(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide with a single key."""
        act = _act(event)
        if act:
            self.decided.emit(act, self.chosen())
        else:
            super().keyPressEvent(event)


def offer_words(offer: Offer) -> str:
    """Return an offer in words, for screen readers."""
    return f"{offer.candidate.ja}. {_english(offer)}. {offer.sentence}"


def _act(event: QKeyEvent) -> str:
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return KEYS.get(Qt.Key(event.key()), "") if plain else ""


def _english(offer: Offer) -> str:
    one = offer.candidate
    if not one.en:
        return tr(LOOKING if offer.looking else NO_ENGLISH)
    source = tr(NAME_WORDS if one.en == one.ja else SOURCE_WORDS[one.source])
    also = f" ({', '.join(one.also)})" if one.also else ""
    return f"{one.en}{also}  ·  {source}"


def _parts(offer: Offer, font: QFont, width: int) -> tuple[QTextLayout, QTextLayout, QTextLayout]:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * LARGER)
    times = len(offer.candidate.places)
    ja = offer.candidate.ja
    head = f"{ja}  ×{times}" if times > 1 else ja
    text, term = around(offer.sentence, offer.term, LEAD)
    return (
        lay_out(head, large, width, max_lines=2, bold=[Span(0, len(ja))]),
        lay_out(_english(offer), font, width, max_lines=2),
        lay_out(text, font, width, max_lines=SNIPPET_LINES, bold=[term]),
    )
