"""Compares the concepts of a file with a glossary, and says what taking them in would change."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.glossary.formats.parts import (
    Cancelled,
    Part,
    Progress,
    TransferCancelledError,
    folded,
)
from reader.glossary.uniting import united, without_duplicates
from reader.model.glossary import (
    Concept,
    GlossaryChange,
    LearningStatus,
    Term,
    TermStatus,
)
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

_Forms = dict[tuple[Language, str], list[str]]
_EVERY = 2000
"""Concepts between two reports."""


class Kind(StrEnum):
    """How a concept of the file stands to the glossary."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


class Choice(StrEnum):
    """What is done with a concept of the file."""

    KEEP = "keep"
    """The glossary stays as it is."""
    TAKE = "take"
    """What the file says replaces what the glossary says."""
    BOTH = "both"
    """The terms of both become those of one concept; where both say something, mine stays."""
    SEPARATE = "separate"
    """The file's becomes a concept of its own."""


CHOICE_WORDS = {
    Choice.KEEP: tr_later("Keep mine"),
    Choice.TAKE: tr_later("Take theirs"),
    Choice.BOTH: tr_later("Both, in one entry"),
    Choice.SEPARATE: tr_later("Add as an entry of its own"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the two say different things of a concept."""

    name: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One concept of the file, what the glossary has instead, and what is done by default."""

    kind: Kind
    theirs: Concept
    mine: Concept | None = None
    differences: tuple[Difference, ...] = ()
    choice: Choice = Choice.KEEP


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a file would do to a glossary. Nothing has happened yet."""

    rows: tuple[MergeRow, ...]
    holds: frozenset[Part]
    skipped: int = 0
    """Rows of the file without any term."""
    repeated: int = 0
    """Concepts that stood in the file before."""

    def count(self, kind: Kind) -> int:
        """Return how many concepts are of that kind."""
        return sum(1 for row in self.rows if row.kind is kind)

    def change(self, choices: Mapping[int, Choice] | None = None) -> GlossaryChange:
        """Return what taking the file in changes; `choices`, by row, instead of the defaults."""
        before: dict[str, Concept] = {}
        after: dict[str, Concept] = {}
        for number, row in enumerate(self.rows):
            choice = (choices or {}).get(number, row.choice)
            if row.kind is Kind.SAME or choice is Choice.KEEP:
                continue
            if row.mine is None or choice is Choice.SEPARATE:
                own = row.theirs
                if row.mine is not None and own.id == row.mine.id:
                    own = _apart(own)
                after[own.id] = own
                continue
            mine = after.get(row.mine.id, row.mine)
            before[row.mine.id] = row.mine
            if choice is Choice.TAKE:
                after[mine.id] = _taken(mine, row.theirs, self.holds)
            else:
                after[mine.id] = united(mine, row.theirs)
        changed = {i for i, concept in after.items() if before.get(i) != concept}
        return GlossaryChange(
            tr_later("Import glossary"),
            tuple(concept for i, concept in before.items() if i in changed),
            tuple(concept for i, concept in after.items() if i in changed),
        )


def plan_merge(
    mine: Sequence[Concept],
    theirs: Iterable[Concept | None],
    holds: frozenset[Part],
    progress: Progress = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
) -> MergePlan:
    """Compare what a file says (`theirs`, of which it can say what `holds` names) with `mine`.

    None stands for a row of the file without a term. Raises TransferCancelledError.
    """
    skipped = repeated = 0
    own: dict[str, Concept] = {}
    for concept in theirs:
        if concept is None:
            skipped += 1
        elif concept.id not in own:
            own[concept.id] = concept
        else:
            # Without a key of its own, a concept is known by its preferred terms.
            repeated += 1
            own[concept.id] = united(own[concept.id], concept)
    known = _Known(mine)
    exact = [known.exactly(concept) for concept in own.values()]
    claimed = {concept.id for concept in exact if concept is not None}
    rows = []
    for number, (concept, same) in enumerate(zip(own.values(), exact, strict=True)):
        if number % _EVERY == 0:
            progress(number, len(own))
            if cancelled():
                raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
        rows.append(_row(concept, same, known, claimed, holds))
    return MergePlan(tuple(rows), holds, skipped, repeated)


def _row(
    theirs: Concept,
    same: Concept | None,
    known: "_Known",
    claimed: set[str],
    holds: frozenset[Part],
) -> MergeRow:
    mine = same or known.sharing(theirs, Language.JA, claimed)
    if mine is not None:
        differences = tuple(_differences(mine, theirs, holds))
        if not differences:
            return MergeRow(Kind.SAME, theirs, mine)
        # What only fills in where mine says nothing takes nothing away from it.
        choice = Choice.BOTH if _only_adds(mine, theirs) else Choice.KEEP
        return MergeRow(Kind.CHANGED, theirs, mine, differences, choice)
    mine = known.sharing(theirs, Language.EN, claimed)
    differences = tuple(_differences(mine, theirs, holds)) if mine else ()
    return MergeRow(Kind.NEW, theirs, mine, differences, Choice.SEPARATE)


class _Known:
    """The glossary's concepts by id and by form."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._by_id = {concept.id: concept for concept in concepts}
        self._forms: _Forms = {}
        for concept in concepts:
            for term in concept.terms:
                if term.status is not TermStatus.DEPRECATED:
                    self._forms.setdefault((term.language, folded(term.text)), []).append(
                        concept.id
                    )

    def exactly(self, theirs: Concept) -> Concept | None:
        """Return the concept of that id, else one that has both preferred terms."""
        if theirs.id in self._by_id:
            return self._by_id[theirs.id]
        holders = [self._with(theirs, language) for language in Language]
        if not all(map(theirs.preferred, Language)):
            return None
        found = [self._by_id[i] for i in holders[0] if i in holders[1]]
        return min(found, key=lambda mine: _strangeness(mine, theirs), default=None)

    def sharing(self, theirs: Concept, language: Language, claimed: set[str]) -> Concept | None:
        """Return a concept with the preferred term that no other of the file stands for."""
        found = [self._by_id[i] for i in self._with(theirs, language) if i not in claimed]
        return min(found, key=lambda mine: _strangeness(mine, theirs), default=None)

    def _with(self, theirs: Concept, language: Language) -> list[str]:
        term = theirs.preferred(language)
        return self._forms.get((language, folded(term.text)), []) if term else []


def _strangeness(mine: Concept, theirs: Concept) -> int:
    """Return in how many languages another form than the same one is preferred (CNN, CNN)."""
    pairs = ((mine.preferred(language), theirs.preferred(language)) for language in Language)
    return sum(1 for a, b in pairs if a is None or b is None or a.text != b.text)


def _differences(mine: Concept, theirs: Concept, holds: frozenset[Part]) -> Iterable[Difference]:
    for language, name in ((Language.JA, tr_later("Japanese")), (Language.EN, tr_later("English"))):
        ours, others = _shown(mine, language), _shown(theirs, language)
        if others and not _says_the_same(mine, theirs, language, holds):
            yield Difference(name, ours, others)
    for name, ours, others in (
        (tr_later("subject field"), mine.field, theirs.field),
        (tr_later("definition"), mine.definition, theirs.definition),
        (tr_later("note"), mine.note, theirs.note),
    ):
        # An empty cell says nothing, it does not say that there is nothing.
        if others and others != ours:
            yield Difference(name, ours, others)
    if theirs.learning not in (LearningStatus.NEW, mine.learning):
        yield Difference(tr_later("learning status"), mine.learning.value, theirs.learning.value)


def _only_adds(mine: Concept, theirs: Concept) -> bool:
    """Tell whether `theirs` says more than `mine`, and nothing that contradicts it."""
    for ours, others in (
        (mine.field, theirs.field),
        (mine.definition, theirs.definition),
        (mine.note, theirs.note),
    ):
        if ours and others not in ("", ours):
            return False
    if mine.learning is not LearningStatus.NEW and theirs.learning not in (
        LearningStatus.NEW,
        mine.learning,
    ):
        return False
    known = {(term.language, folded(term.text)): term for term in mine.terms}
    led = {term.language for term in mine.terms if term.status is TermStatus.PREFERRED}
    for term in theirs.terms:
        own = known.get((term.language, folded(term.text)))
        if own is None:
            if term.status is TermStatus.PREFERRED and term.language in led:
                return False
        elif own.status is not term.status or term.reading not in ("", own.reading or term.reading):
            return False
    return united(mine, theirs) != mine


def _says_the_same(
    mine: Concept, theirs: Concept, language: Language, holds: frozenset[Part]
) -> bool:
    ours = {term.text: term for term in mine.terms if term.language is language}
    others = {term.text: term for term in theirs.terms if term.language is language}
    if not _holds_all_forms(holds):
        return all(
            text in ours and ours[text].status is not TermStatus.DEPRECATED for text in others
        ) and _readings_agree(ours, others)
    return (
        ours.keys() == others.keys()
        and all(ours[text].status is term.status for text, term in others.items())
        and _readings_agree(ours, others)
    )


def _readings_agree(ours: Mapping[str, Term], others: Mapping[str, Term]) -> bool:
    return all(term.reading in ("", ours[text].reading) for text, term in others.items())


def _holds_all_forms(holds: frozenset[Part]) -> bool:
    return {Part.FORMS, Part.AVOIDED} <= holds


def _shown(concept: Concept, language: Language) -> str:
    told = []
    for term in concept.terms:
        if term.language is language:
            status = "" if term.status is TermStatus.PREFERRED else f" [{term.status}]"
            told.append(f"{term.text}{f' ({term.reading})' if term.reading else ''}{status}")
    return ", ".join(told)


def _taken(mine: Concept, theirs: Concept, holds: frozenset[Part]) -> Concept:
    """Return what the file says, and of `mine` what it says nothing about."""
    known = {(term.language, term.text): term for term in mine.terms}
    terms: list[Term] = []
    for term in theirs.terms:
        own = known.get((term.language, term.text))
        terms.append(replace(term, id=own.id, reading=term.reading or own.reading) if own else term)
    told = {term.language for term in terms}
    led = {term.language for term in terms if term.status is TermStatus.PREFERRED}
    for term in mine.terms:
        if term.language in told and _holds_all_forms(holds):
            continue
        rank = TermStatus.ADMITTED if term.language in led else TermStatus.PREFERRED
        demoted = term.status is TermStatus.PREFERRED
        terms.append(replace(term, status=rank) if demoted else term)
    return replace(
        mine,
        field=theirs.field or mine.field,
        definition=theirs.definition or mine.definition,
        note=theirs.note or mine.note,
        learning=mine.learning if theirs.learning is LearningStatus.NEW else theirs.learning,
        terms=without_duplicates(terms),
    )


def _apart(concept: Concept) -> Concept:
    """Return the concept under an id of its own, the same whenever the same file is imported."""
    told = "\n".join(term.text for term in concept.terms)
    return replace(
        concept,
        id=str(uuid.uuid5(uuid.UUID(concept.id), told)),
        terms=tuple(
            replace(term, id=str(uuid.uuid5(uuid.UUID(concept.id), f"{told}\n{number}")))
            for number, term in enumerate(concept.terms)
        ),
    )
