"""What the reader does with terms: open a card, add, edit, browse, say which meaning stands."""

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.model.glossary import Concept, LearningStatus, Term
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.panels.concept_section import short_name
from reader.ui.panels.glossary_browser import GlossaryBrowser
from reader.ui.panels.glossary_card import GlossaryCard
from reader.ui.reading.marks import TERMS
from reader.ui.reading.view import ReadingView
from reader.ui.window.reading_controller import ReadingController
from reader.workflow.counterparts import english_of, japanese_behind, standing_first, uses
from reader.workflow.open_article import OpenArticle
from reader.workflow.suggest import english_beside
from reader.workflow.workspace import Workspace

ON_CARD = 200
"""Places of a term that its card lists; the concordance has all."""
MARKED_AS = {
    LearningStatus.NEW: tr_later("{name} is marked as new."),
    LearningStatus.LEARNING: tr_later("{name} is marked as learning."),
    LearningStatus.KNOWN: tr_later("{name} is marked as known."),
    LearningStatus.IGNORED: tr_later("{name} is marked as ignored."),
}
GO_TO_A_TERM = tr_later("Go to a term first, with N or Tab, or click one.")


class GlossaryController(QObject):
    """Connects the glossary's card, editor and browser with the open article."""

    said = Signal(str)
    card_wanted = Signal()
    card_filled = Signal(bool)
    """Whether the card shows a term."""
    article_wanted = Signal(str, int, Span)
    """Another article's id, and the block and span to show in it."""

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        view: ReadingView,
        card: GlossaryCard,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._view = view
        self._card = card
        self._window = window
        self._place: tuple[int, Span] | None = None
        self._article: OpenArticle | None = None
        """The article that the place is in."""
        self.shown: tuple[str, ...] = ()
        """The concepts on the card."""
        self._browser: GlossaryBrowser | None = None
        view.term_activated.connect(self._term_activated)
        card.occurrence_activated.connect(reading.show_place)
        card.elsewhere_activated.connect(self.article_wanted)
        card.edit_requested.connect(self.edit)
        card.sense_chosen.connect(self._choose_sense)
        card.learning_changed.connect(self._set_learning)
        card.show_in_glossary.connect(self.browse_at)
        workspace.glossary_changed.append(self.refresh)
        workspace.history.moved.append(self.refresh)
        reading.opened.connect(self._article_changed)

    def show(self, concepts: Sequence[str], place: tuple[int, Span] | None) -> None:
        """Open the card on concepts; `place` is the hit that was clicked."""
        self.shown, self._place = tuple(concepts), place
        self._article = self._reading.article
        self.refresh()
        self.card_wanted.emit()

    def close_card(self) -> bool:
        """Show no term any more; return whether one was shown."""
        shown, self.shown, self._place = self.shown, (), None
        self.refresh()
        return bool(shown)

    def reveal_place(self) -> None:
        """Keep the hit whose card is shown in sight."""
        if self._place is not None:
            block, span = self._place
            self._view.reveal(block, Language.JA, span)

    def refresh(self) -> None:
        """Show the card anew, as after a change of the glossary."""
        known = self._workspace.terms.concepts
        concepts = [known[identity] for identity in self.shown if identity in known]
        article = self._reading.article
        here = self._place if article is not None else None
        self._card.show_concepts(
            concepts,
            sense=article.senses_at(*here)[1] if article and here else None,
            used=self._used(concepts),
            occurrences=article.sentences_with(self.shown) if article else (),
            place=here,
            met={c.id: self._workspace.library.acquaintance(c.id) for c in concepts},
            elsewhere=[
                found
                for concept in concepts
                for found in self._workspace.library.occurrences(concept.id, ON_CARD)
                if article is None or found.article != article.article.id
            ],
        )
        self.card_filled.emit(bool(concepts))

    def _used(self, concepts: Sequence[Concept]) -> str | None:
        """Return the concept that the English beside the shown place takes the term for."""
        article = self._reading.article
        if article is None or self._place is None:
            return None
        block, span = self._place
        english = english_of(article.row(block), span)
        return next((concept.id for concept in concepts if uses(concept, english)), None)

    def add(self) -> None:
        """Add the selected text to the glossary: the editor opens filled in, Enter saves."""
        article = self._reading.article
        selection = self._view.selection()
        text = selection.text.strip() if selection else ""
        japanese = selection is None or selection.language is Language.JA
        english = ""
        if article and selection and japanese and selection.start.row == selection.end.row:
            block = article.article.blocks[selection.start.row].text
            span = Span(selection.start.offset, selection.end.offset)
            english = english_beside(block, span, self._workspace.tokenizer)
        existing = self._workspace.find(text) if text else ()
        if existing:
            self.show([concept.id for concept in existing], None)
            self.said.emit(tr("{text} is in your glossary already.", text=text))
            return
        terms = []
        if text and japanese:
            reading = self._workspace.tokenizer.reading(text)
            terms.append(Term(str(uuid.uuid4()), Language.JA, text, reading=reading))
        if not japanese:
            english = text
        if english:
            terms.append(Term(str(uuid.uuid4()), Language.EN, english))
        self._edit(Concept(str(uuid.uuid4()), terms=tuple(terms)), new=True)

    def write(self, concept: Concept) -> None:
        """Open the editor on a concept that the glossary does not have yet."""
        self._edit(concept, new=True)

    def edit(self, identity: str) -> None:
        """Open the editor on a concept."""
        concept = self._workspace.terms.concepts.get(identity)
        if concept is not None:
            self._edit(concept, new=False)

    def browse(self) -> None:
        """Open the whole glossary."""
        if self._browser is None:
            self._browser = GlossaryBrowser(self._workspace, self._window)
        self._browser.show()
        self._browser.raise_()
        self._browser.activateWindow()

    def browse_at(self, identity: str) -> None:
        """Open the whole glossary at one concept."""
        self.browse()
        if self._browser is not None:
            self._browser.show_concept(identity)

    def _edit(self, concept: Concept, *, new: bool) -> None:
        editor = ConceptEditor(
            self._workspace,
            concept,
            new=new,
            parent=self._window,
            save=lambda editor: editor.keep(),
        )
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.accepted.connect(lambda: self.show([editor.concept().id], None))
        editor.open()

    def _article_changed(self) -> None:
        """Show where the term stands in the article that is open now."""
        if self._reading.article is not self._article:
            self._article, self._place = self._reading.article, None
            self.refresh()

    def _term_activated(self, key: str, block: int, language: Language, span: Span) -> None:
        article = self._reading.article
        if article is None:
            return
        if language is Language.EN:
            term = japanese_behind(article.row(block), span)
            if term is None:
                self.show(key.split(), None)
                return
            span, key = term.span, term.key
        settled = article.senses_at(block, span)[1]
        english = english_of(article.row(block), span)
        known = self._workspace.terms.concepts
        self.show(standing_first(key.split(), known, settled, english), (block, span))

    def _choose_sense(self, concept: str) -> None:
        article = self._reading.article
        if article is not None and self._place is not None:
            article.choose_sense(*self._place, concept or None)
            self._reading.translate_again()
            self.refresh()

    def meant(self) -> list[str]:
        """Return the concepts of the term under the keyboard's focus, or of the one on the card.

        Several are those of a word of which nobody has said yet what it means.
        """
        ids = self._under_focus() or self.shown
        known = self._workspace.terms.concepts
        if len(ids) > 1 and self._card.place is not None and self._reading.article:
            sense = self._reading.article.senses_at(*self._card.place)[1]
            ids = [sense] if sense is not None and sense in ids else ids
        return [identity for identity in ids if identity in known]

    def mark(self, learning: LearningStatus) -> None:
        """Say how well the reader knows the term under the keyboard's focus, or on the card."""
        ids = self.meant()
        if not ids:
            self.said.emit(tr(GO_TO_A_TERM))
            return
        self._workspace.set_learning(ids, learning)
        name = short_name(self._workspace.terms.concepts[ids[0]])
        self.said.emit(tr(MARKED_AS[learning], name=name))

    def _under_focus(self) -> Sequence[str]:
        """Return what the term with the keyboard's focus means, as far as that is settled."""
        article, cursor = self._reading.article, self._view.keyboard.cursor
        link = cursor.link if cursor else None
        if article is None or cursor is None or link is None or link.mark.kind not in TERMS:
            return ()
        ids = link.mark.key.split()
        if link.language is Language.JA:
            sense = article.senses_at(cursor.row, link.mark.span)[1]
            return [sense] if sense else ids
        return ids

    def _set_learning(self, identity: str, learning: LearningStatus) -> None:
        self._workspace.set_learning([identity], learning)
