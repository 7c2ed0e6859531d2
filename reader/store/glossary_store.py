"""The reader's glossary file: concepts in, concepts out, every act reversible."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from reader.glossary.forms import spellings
from reader.glossary.normalise import fold
from reader.glossary.uniting import united
from reader.model.errors import NotFoundError, StoreError
from reader.model.glossary import MARKED_AS, Concept, GlossaryChange, LearningStatus
from reader.model.sources import GlossarySource
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.store.chunks import chunks
from reader.store.concept_merge import carried, rebased
from reader.store.database import Database, News
from reader.store.glossary_rows import (
    digest,
    erase_concepts,
    in_order,
    known_ids,
    read_concepts,
    tidied,
    write_concepts,
)
from reader.store.glossary_tables import (
    GLOSSARY_SCHEMA,
    ConceptRow,
    RemovedSeedRow,
    TermRow,
)
from reader.store.seed_merge import merge_seed
from reader.store.source_list import (
    read_shared_learning,
    read_sources,
    write_shared_learning,
    write_sources,
)
from reader.store.three_way import Clash

WRITTEN_AT_ONCE = 2000
"""Concepts between two reports of a long change."""


class GlossaryStore:
    """The glossary in one file. May be used from several threads and processes.

    `seed` is the glossary that ships with the program: merged on first start, and again when a
    later program ships another. Every method raises StoreError if the file cannot be used.
    """

    def __init__(self, path: Path, seed: Path | None = None) -> None:
        self._database = Database(path, GLOSSARY_SCHEMA)
        if seed is not None:
            self.merge_seed(seed)

    def concepts(self) -> tuple[Concept, ...]:
        """Return every concept, ordered by reading."""
        with self._database.read() as session:
            return in_order(read_concepts(session).values())

    def concept(self, identity: str) -> Concept:
        """Return one concept. Raises NotFoundError."""
        with self._database.read() as session:
            return _existing(session, [identity])[0]

    def find(self, text: str) -> tuple[Concept, ...]:
        """Return the concepts that have `text` as a written form, those with just that one first.

        Width, case, a final ー, and hyphens for spaces make no other form of it.
        """
        key = fold(text)
        with self._database.read() as session:
            ids = session.scalars(select(TermRow.concept).where(TermRow.key.in_(spellings(key))))
            found = in_order(read_concepts(session, ids).values())
        return tuple(sorted(found, key=lambda concept: _rank(concept, key) > 0))

    def search(self, query: str) -> tuple[Concept, ...]:
        """Return the concepts with `query` in a term, a reading, the definition or the note.

        Those with exactly that term come first, then those with a term that begins so. An empty
        query finds everything.
        """
        key = fold(query)
        terms = select(TermRow.concept).where(
            or_(func.instr(TermRow.key, key) > 0, func.instr(TermRow.reading, key) > 0)
        )
        texts = select(ConceptRow.id).where(
            func.instr(func.lower(ConceptRow.definition + "\n" + ConceptRow.note), key) > 0
        )
        with self._database.read() as session:
            found = read_concepts(session, session.scalars(terms.union(texts)))
        return tuple(sorted(in_order(found.values()), key=lambda concept: _rank(concept, key)))

    def create(self, concept: Concept, *, once: bool = False) -> GlossaryChange:
        """Add a concept. Raises StoreError if it has no term.

        With `once` it is also refused if another concept has its preferred terms in both
        languages, whoever adds that at the same moment.
        """
        new = tidied(concept)
        with self._database.write() as session:
            if once:
                _refuse_twin(session, new)
            change = GlossaryChange(tr_later("Add term"), (), (new,))
            _apply(session, change)
        return change

    def update(
        self, concept: Concept, seen: Concept | None = None, clash: Clash = Clash.REFUSE
    ) -> GlossaryChange:
        """Change the concept of the same id from what was `seen` of it to `concept`.

        What another writer changed of it meanwhile stays; without `seen` all of it is replaced.
        Raises ConflictError if both changed the same, unless `clash` says what to do;
        NotFoundError; StoreError without a term.
        """
        wanted = tidied(concept)
        with self._database.write() as session:
            (current,) = _existing(session, [concept.id])
            if seen is not None:
                wanted = tidied(rebased(seen, wanted, current, clash))
            change = GlossaryChange(tr_later("Edit term"), (current,), (wanted,))
            _apply(session, change)
        return change

    def change(
        self, label: str, *, new: Iterable[Concept] = (), changed: Iterable[Concept] = ()
    ) -> GlossaryChange:
        """Add concepts and replace others of the same ids, as one act.

        Raises NotFoundError; StoreError if one has no term.
        """
        replaced = [tidied(concept) for concept in changed]
        added = [tidied(concept) for concept in new]
        return self._changed(label, [concept.id for concept in replaced], [*replaced, *added])

    def set_learning(self, ids: Iterable[str], learning: LearningStatus) -> GlossaryChange:
        """Keep how well the reader knows some concepts. Raises NotFoundError."""
        with self._database.write() as session:
            before = _existing(session, list(dict.fromkeys(ids)))
            after = tuple(replace(concept, learning=learning) for concept in before)
            change = GlossaryChange(MARKED_AS[learning], tuple(before), after)
            _apply(session, change)
        return change

    def delete(self, ids: Iterable[str]) -> GlossaryChange:
        """Delete concepts; what came with the seed stays deleted. Raises NotFoundError."""
        wanted = list(dict.fromkeys(ids))
        return self._changed(
            tr_later("Delete term") if len(wanted) == 1 else tr_later("Delete terms"), wanted, []
        )

    def merge(self, keep: str, others: Iterable[str]) -> GlossaryChange:
        """Make one concept of several, with the terms of all, under the id `keep`.

        Where both say something, `keep` wins; notes are joined. Raises NotFoundError.
        """
        ids = [keep, *(other for other in dict.fromkeys(others) if other != keep)]
        with self._database.write() as session:
            before = _existing(session, ids)
            change = GlossaryChange(tr_later("Merge terms"), tuple(before), (united(*before),))
            _apply(session, change)
        return change

    def apply(self, change: GlossaryChange) -> GlossaryChange:
        """Make the change again, or take it back when given its inverse; return what was changed.

        What somebody changed later stays. Raises ConflictError if nothing is left to be done.
        """
        with self._database.write() as session:
            current = read_concepts(session, [c.id for c in change.before + change.after])
            done = carried(change, current)
            _apply(session, done)
        return done

    def take_in(self, change: GlossaryChange, report: Callable[[int, int], None]) -> None:
        """Make a change that may be large; `report` is told (done, total) and may raise to stop.

        All of it happens or nothing does. Raises StoreError if one of the concepts is not as the
        change found it any more.
        """
        with self._database.write() as session:
            found = read_concepts(session, [concept.id for concept in change.before])
            news = {concept.id for concept in change.after} - found.keys()
            moved = any(found.get(concept.id) != concept for concept in change.before)
            if moved or known_ids(session, news):
                raise StoreError(
                    tr("The glossary was changed while you looked at the import: open it again.")
                )
            _apply(session, change, report)

    def sources(self) -> tuple[GlossarySource, ...]:
        """Return where concepts come from, the winner first."""
        with self._database.read() as session:
            return read_sources(session)

    def set_sources(self, sources: Iterable[GlossarySource]) -> None:
        """Keep where concepts come from."""
        with self._database.write() as session:
            write_sources(session, sources)

    def shared_learning(self) -> dict[str, LearningStatus]:
        """Return how well the reader knows concepts of shared files, by id."""
        with self._database.read() as session:
            return read_shared_learning(session)

    def set_shared_learning(self, learning: Mapping[str, LearningStatus]) -> None:
        """Keep how well the reader knows some concepts of shared files."""
        with self._database.write() as session:
            write_shared_learning(session, learning)

    def edited(self) -> frozenset[str]:
        """Return the ids of the seed's concepts that the reader changed."""
        with self._database.read() as session:
            told = session.execute(select(ConceptRow.id, ConceptRow.seed_digest)).tuples().all()
            found = read_concepts(session)
        return frozenset(i for i, said in told if said is not None and said != digest(found[i]))

    def merge_seed(self, seed: Path) -> int:
        """Take in a seed; return how many concepts were added, updated or retired.

        What the reader wrote or changed is never touched, and what they deleted never comes back.
        Raises StoreError if the seed cannot be read.
        """
        return merge_seed(self._database, seed)

    def news(self) -> News:
        """Return what others did to the file since the last question, which costs nothing."""
        return self._database.news()

    def refuse_writing(self, words: str) -> None:
        """Let nothing be written from now on: whoever tries gets a StoreError with these words."""
        self._database.refuse_writing(words)

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        self._database.close()

    def _changed(self, label: str, ids: list[str], after: list[Concept]) -> GlossaryChange:
        with self._database.write() as session:
            change = GlossaryChange(label, tuple(_existing(session, ids)), tuple(after))
            _apply(session, change)
        return change


def _existing(session: Session, ids: list[str]) -> list[Concept]:
    found = read_concepts(session, ids)
    for identity in ids:
        if identity not in found:
            raise NotFoundError(
                tr(
                    "The glossary has no entry {identity}: it may have been deleted.",
                    identity=identity,
                )
            )
    return [found[identity] for identity in ids]


def _refuse_twin(session: Session, concept: Concept) -> None:
    """Raise StoreError if a concept has the preferred terms of `concept` in both languages."""
    forms = [t.text for t in map(concept.preferred, (Language.JA, Language.EN)) if t is not None]
    holders = [
        set(session.scalars(select(TermRow.concept).where(TermRow.key.in_(spellings(fold(form))))))
        for form in forms
    ]
    twins = set.intersection(*holders) if len(forms) > 1 else set()
    if twins:
        raise StoreError(
            tr("{forms} is in the glossary: {entry}", forms=" = ".join(forms), entry=min(twins))
        )


def _apply(
    session: Session,
    change: GlossaryChange,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    touched = {concept.id: concept for concept in change.before + change.after}
    digests = _seed_digests(session, touched)
    kept = {concept.id for concept in change.after}
    erase_concepts(session, known_ids(session, touched))
    # In the order of the file's own tree, so that a large change writes each page of it once.
    after = sorted(change.after, key=lambda concept: concept.id)
    for done in range(0, len(after), WRITTEN_AT_ONCE):
        report(done, len(after))
        some = after[done : done + WRITTEN_AT_ONCE]
        told = ((concept, digests.get(concept.id)) for concept in some)
        write_concepts(session, told, fresh=True)
    for identity, seed_digest in digests.items():
        if identity in kept:
            session.execute(delete(RemovedSeedRow).where(RemovedSeedRow.id == identity))
        else:
            session.merge(RemovedSeedRow(id=identity, seed_digest=seed_digest))


def _seed_digests(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Return what the seed said, by id, of those concepts that came with it, deleted or not."""
    digests: dict[str, str] = {}
    for some in chunks(ids):
        here = select(ConceptRow.id, ConceptRow.seed_digest).where(ConceptRow.id.in_(some))
        gone = select(RemovedSeedRow.id, RemovedSeedRow.seed_digest).where(
            RemovedSeedRow.id.in_(some)
        )
        digests |= {i: told for i, told in session.execute(here.union_all(gone)) if told}
    return digests


def _rank(concept: Concept, key: str) -> int:
    keys = [fold(term.text) for term in concept.terms]
    if key in keys:
        return 0
    return 1 if any(form.startswith(key) for form in keys) else 2
