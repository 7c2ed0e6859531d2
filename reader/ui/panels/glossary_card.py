"""The card of a term: its concepts, which of them stands here, and where else the term occurs."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.model.glossary import Concept, LearningStatus
from reader.model.spans import Language, Span
from reader.model.wording import tr
from reader.store.values import Acquaintance, Occurrence
from reader.ui.panels.choices import RadioButton
from reader.ui.panels.concept_section import LEARNING_KEYS, ConceptSection
from reader.ui.panels.parts import EmptyState, WrappedPage
from reader.ui.panels.snippets import Snippet, SnippetList, elsewhere_snippet

SIZE = (320, 520)
COUNTED = 12
"""Places whose heights are looked at; more than these fill their part of the card anyhow."""
MOST_FOR_ENTRY = 0.75
"""The part of a card's height that an entry takes beside the places where its term stands."""
LOW = 1.6
"""So many times as wide as high is a card that has room beside the entry, not below it."""

NOT_MET: Mapping[str, Acquaintance] = {}


class GlossaryCard(QWidget):
    """Shows one term; says by signals what the reader does with it, and changes nothing itself."""

    occurrence_activated = Signal(int, Span)
    """Block and span of a place in the open article."""
    elsewhere_activated = Signal(str, int, Span)
    """Article id, block and span of a place in another article."""
    edit_requested = Signal(str)
    sense_chosen = Signal(str)
    """The concept that is meant at the shown place, empty when the reader leaves it open."""
    learning_changed = Signal(str, object)
    """A concept's id and its new LearningStatus."""
    show_in_glossary = Signal(str)
    concordance_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: tuple[int, Span] | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Glossary card"))
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._list = SnippetList()
        self._list.taken.connect(self._go)
        self._split = split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._scroll)
        split.addWidget(self._list)
        split.setSizes([600, 400])
        split.setChildrenCollapsible(False)
        split.splitterMoved.connect(self._have_moved)
        self._moved = False
        # Later, when the page has been laid out at its width.
        self._share = QTimer(self, interval=0, singleShot=True)
        self._share.timeout.connect(self._share_height)
        for learning, key in LEARNING_KEYS.items():
            keys = QShortcut(QKeySequence(key), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.mark, learning))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(tr("Click a marked term in the text to see it here.")))
        self._stack.addWidget(split)

    def show_concepts(
        self,
        concepts: Sequence[Concept],
        *,
        sense: str | None,
        occurrences: Iterable[tuple[int, Span, str, Span]],
        place: tuple[int, Span] | None,
        elsewhere: Iterable[Occurrence] = (),
        used: str | None = None,
        met: Mapping[str, Acquaintance] = NOT_MET,
    ) -> None:
        """Show a term's `concepts` (several for a homograph).

        `place` is the (block, span) that the reader clicked and `sense` the concept settled on
        there; without a place nothing is asked. `used` is the concept that the English there shows.
        `occurrences` are the places in the open article:
        block, span in the block, sentence, and the term's span in that sentence; `elsewhere` are
        those in other articles. `met` says by concept how often it stands in the library.
        """
        self.place = place
        asks = place is not None and len(concepts) > 1
        page = WrappedPage()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        group = QButtonGroup(page)
        for number, concept in enumerate(concepts):
            if number:
                layout.addWidget(_rule())
            section = ConceptSection(
                concept,
                ask_sense=asks,
                chosen=concept.id == sense,
                used=asks and sense is None and concept.id == used,
                met=met.get(concept.id),
                headed=not number or _head(concept) != _head(concepts[0]),
            )
            section.edit_asked.connect(self.edit_requested)
            section.browse_asked.connect(self.show_in_glossary)
            section.concordance_asked.connect(self.concordance_requested)
            section.learning_chosen.connect(self.learning_changed)
            section.meant.connect(self.sense_chosen)
            if section.sense_button is not None:
                group.addButton(section.sense_button)
            layout.addWidget(section)
        if asks:
            layout.addWidget(_rule())
            layout.addWidget(self._unsettled(group, sense))
        layout.addStretch(1)
        self._replace_page(page)
        forms = {term.text for concept in concepts for term in concept.terms}
        self._list.show_snippets(
            [Snippet(*place) for place in occurrences],
            [elsewhere_snippet(found, forms) for found in elsewhere],
        )
        self._list.setVisible(bool(self._list.rows))
        self._stack.setCurrentIndex(1 if concepts else 0)
        self._share.start()

    def mark(self, learning: LearningStatus) -> None:
        """Say how well the reader knows the entry with the focus, or else the one that is meant."""
        page = self._scroll.widget()
        sections = page.findChildren(ConceptSection) if page is not None else []
        focus = QApplication.focusWidget()
        chosen = [each for each in sections if focus is not None and each.isAncestorOf(focus)]
        chosen = chosen or [
            each for each in sections if each.sense_button and each.sense_button.isChecked()
        ]
        for section in (chosen or sections)[:1]:
            self.learning_changed.emit(section.concept.id, learning)

    def sizeHint(self) -> QSize:
        """Return a size to read a card at."""
        return QSize(*SIZE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put entry and places side by side where the card is low, as below the text."""
        low = event.size().width() > LOW * event.size().height()
        wanted = Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
        super().resizeEvent(event)
        self._share.start()

    def _share_height(self) -> None:
        """Give the entry the height that it needs, as far as the places leave it.

        So one of both scrolls at most, unless the reader has moved the line between them.
        """
        page = self._scroll.widget()
        layout = page.layout() if page else None
        if layout is None or self._moved or self._split.orientation() is Qt.Orientation.Horizontal:
            return
        height = self._split.height() - self._split.handleWidth()
        width = self._scroll.width()
        needed = layout.heightForWidth(width)
        if self._list.isHidden():
            return
        rows = min(self._list.model().rowCount(), COUNTED)
        listed = sum(max(0, self._list.sizeHintForRow(row)) for row in range(rows))
        # Places that all fit leave the rest to the entry; many of them leave it most.
        entry = min(needed, height - min(listed, round(height * (1 - MOST_FOR_ENTRY))))
        self._split.setSizes([entry, max(1, height - entry)])

    def _have_moved(self) -> None:
        self._moved = True

    def clear(self) -> None:
        """Show no term."""
        self.show_concepts((), sense=None, occurrences=(), place=None)

    def _replace_page(self, page: QWidget) -> None:
        focus = QApplication.focusWidget()
        old = self._scroll.takeWidget()
        name = focus.accessibleName() if old and focus and old.isAncestorOf(focus) else ""
        self._scroll.setWidget(page)
        if old is not None:
            # Later: the page may be replaced because of a click on one of its buttons.
            old.hide()
            old.deleteLater()
        same = [w for w in page.findChildren(QWidget) if name and w.accessibleName() == name]
        if same:
            same[0].setFocus()

    def _unsettled(self, group: QButtonGroup, sense: str | None) -> QWidget:
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 8, 14, 8)
        button = RadioButton(tr("Not settled"))
        button.setToolTip(tr("Leave open which meaning stands here"))
        button.setChecked(sense is None)
        button.clicked.connect(lambda: self.sense_chosen.emit(""))
        group.addButton(button)
        layout.addWidget(button)
        return frame

    def _go(self, entry: object) -> None:
        if not isinstance(entry, Snippet):
            return
        if entry.article:
            self.elsewhere_activated.emit(entry.article, entry.block, entry.span)
        else:
            self.occurrence_activated.emit(entry.block, entry.span)


def _head(concept: Concept) -> tuple[str, str] | None:
    term = concept.preferred(Language.JA)
    return (term.text, term.reading) if term else None


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    rule.setForegroundRole(QPalette.ColorRole.Mid)
    return rule
