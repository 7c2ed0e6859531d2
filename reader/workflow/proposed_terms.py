"""What the reader does with the terms that an article proposes: take them, or not."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.glossary.candidates.units import Passage
from reader.glossary.normalise import fold
from reader.model.article import Article
from reader.model.candidate import Candidate, Source
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later, tr_n
from reader.text.script import JAPANESE
from reader.translation.progress import Cancelled, never
from reader.workflow.candidate_english import ask_engine
from reader.workflow.candidates import candidates, passages
from reader.workflow.history import Step
from reader.workflow.known import known_translations
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

Listener = Callable[[], None]


class ProposedTerms:
    """The candidates of one article, and the acts on them. Finding may be done in any thread.

    What the engine said is remembered as long as this lives, so that finding again, as after each
    act, is quick. `changed` listeners are called after each act on what is rejected, undo included;
    of the glossary's changes the workspace tells.
    """

    def __init__(self, workspace: Workspace, article: Article) -> None:
        self.article = article
        self.changed: list[Listener] = []
        self._workspace = workspace
        self._told: dict[str, Candidate] = {}
        self._passages: list[Passage] | None = None

    def find(self, cancelled: Cancelled = never) -> list[Candidate]:
        """Return the candidates, best first, with the English that is known without an engine.

        Returns none once `cancelled` says so.
        """
        workspace = self._workspace
        if self._passages is None:
            read = passages(self.article.content, workspace.tokenizer, cancelled)
            if cancelled():
                return []
            self._passages = read
        found = candidates(
            self._passages,
            workspace.terms,
            dictionaries=workspace.dictionaries,
            usual=workspace.library.usual(self.article.id),
            rejected=workspace.library.rejected_terms(),
            cancelled=cancelled,
        )
        return [self._with_told(one) for one in found]

    def ask(
        self,
        found: Sequence[Candidate],
        on_found: Callable[[Candidate], None],
        cancelled: Cancelled = never,
    ) -> None:
        """Look for English in the sentences of the candidates that have none.

        `on_found` gets each that has some now, in the calling thread. Raises PackageError if the
        engine cannot work; without a package nothing is found.
        """
        workspace = self._workspace
        translator = workspace.translator
        if translator is None or all(one.en for one in found):
            return
        content = self.article.content
        placed = PlacedTerms(content, workspace.terms, workspace.library.senses(self.article.id))

        def keep(one: Candidate) -> None:
            self._told[one.ja] = one
            on_found(one)

        ask_engine(
            found,
            placed,
            workspace.engine(translator),
            known=lambda asked: known_translations(workspace.library, translator.name, asked),
            on_found=keep,
            cancelled=cancelled,
        )

    def accept(self, accepted: Sequence[Candidate]) -> None:
        """Add candidates to the glossary in one act that can be undone.

        A gloss whose English the glossary has gives that concept another form. Raises ReaderError
        if one has no English.
        """
        if any(not one.en for one in accepted):
            raise ReaderError(tr("This term has no English yet: write some (E), then accept it."))
        new: list[Concept] = []
        changed: dict[str, Concept] = {}
        for one in accepted:
            known = self._concept_of(one)
            if known is None:
                new.append(self.concept(one))
            else:
                before = changed.get(known.id, known)
                changed[known.id] = replace(
                    before, terms=(*before.terms, *self._terms(one, before))
                )
        label = (
            tr_later("Add term")
            if len(accepted) == 1
            else tr_n("Add {n} term", "Add {n} terms", len(accepted))
        )
        self._workspace.change_concepts(label, new=new, changed=list(changed.values()))

    def reject(self, rejected: Sequence[Candidate]) -> None:
        """Propose these no more, in any article; can be undone."""
        texts = [one.ja for one in rejected]

        def apply(act: Callable[[Sequence[str]], None]) -> None:
            act(texts)
            for listener in list(self.changed):
                listener()

        library = self._workspace.library
        apply(library.reject_terms)
        self._workspace.history.add(
            Step(
                tr_later("Reject term"),
                undo=lambda: apply(library.restore_terms),
                redo=lambda: apply(library.reject_terms),
            )
        )

    def concept(self, one: Candidate) -> Concept:
        """Return the concept that a candidate would become."""
        return Concept(str(uuid.uuid4()), terms=self._terms(one, Concept("")))

    def _with_told(self, one: Candidate) -> Candidate:
        told = self._told.get(one.ja)
        return one if one.en or told is None else replace(one, en=told.en, source=told.source)

    def _concept_of(self, one: Candidate) -> Concept | None:
        """Return the concept that has the English of a gloss, if there is just one."""
        if one.source is not Source.GLOSS:
            return None
        found = {
            concept.id: concept
            for form in (one.en, *one.also)
            for concept in self._workspace.glossary.find(form)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _terms(self, one: Candidate, concept: Concept) -> tuple[Term, ...]:
        """Return the written forms of a candidate that `concept` lacks."""
        has = {(term.language, fold(term.text)) for term in concept.terms}
        terms: list[Term] = []
        for text in (one.ja, one.en, *one.also):
            own = text == one.ja or JAPANESE.search(text)
            language = Language.JA if own else Language.EN
            if not text or (language, fold(text)) in has:
                continue
            first = not any(each is language for each, _ in has)
            has.add((language, fold(text)))
            status = TermStatus.PREFERRED if first else TermStatus.ADMITTED
            reading = self._reading(one, text) if language is Language.JA else ""
            terms.append(Term(str(uuid.uuid4()), language, text, status, reading))
        return tuple(terms)

    def _reading(self, one: Candidate, text: str) -> str:
        if text == one.ja and one.reading:
            return one.reading
        return self._workspace.tokenizer.reading(text)
