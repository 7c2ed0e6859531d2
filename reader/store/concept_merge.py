"""Puts what one writer changed of a concept into what another has made of it meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.model.errors import ConflictError
from reader.model.glossary import Concept, GlossaryChange, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.store.three_way import Choice, Clash, left_of

_PARTS = ("field", "definition", "note", "learning", "origin")


def rebased(seen: Concept, wanted: Concept, current: Concept, clash: Clash) -> Concept:
    """Return `current` with what differs between `seen` and `wanted`, and nothing else of it.

    Raises ConflictError where both changed the same, unless `clash` says what to do.
    """
    chosen = Choice(f"“{name_of_concept(current)}”", clash)
    parts = {
        name: chosen.of(getattr(seen, name), getattr(wanted, name), getattr(current, name), name)
        for name in _PARTS
    }
    return replace(current, **parts, terms=_terms(chosen, seen, wanted, current))


def carried(change: GlossaryChange, current: Mapping[str, Concept]) -> GlossaryChange:
    """Return what is left to be done of `change` where the glossary holds `current`, by id.

    What was changed later stays as it is. Raises ConflictError if that is all there is.
    """
    before, after = left_of(change.label, (change.before, change.after), current, _carried)
    return replace(change, before=before, after=after)


def _carried(seen: Concept | None, wanted: Concept | None, now: Concept | None) -> Concept | None:
    if seen is None:
        # Another window may have brought it back already, and written more into it.
        return now or wanted
    if now is None or now == seen:
        if now is None and wanted is not None:
            raise ConflictError(
                tr(
                    "“{name}” was deleted in another window meanwhile; it stays so.",
                    name=name_of_concept(wanted),
                )
            )
        return wanted
    if wanted is None:
        raise ConflictError(
            tr(
                "“{name}” was changed in another window since then, so it stays: "
                "delete it if you want none of it.",
                name=name_of_concept(now),
            )
        )
    return rebased(seen, wanted, now, Clash.THEIRS)


def name_of_concept(concept: Concept) -> str:
    """Return what a message calls a concept."""
    term = concept.preferred(Language.JA) or concept.preferred(Language.EN)
    return term.text if term else concept.id


def _terms(chosen: Choice, seen: Concept, wanted: Concept, current: Concept) -> tuple[Term, ...]:
    base, mine, theirs = (_by_id(concept.terms) for concept in (seen, wanted, current))
    kept = []
    # Who left the order alone has no word in it.
    own = [key for key in mine if key in base] != [key for key in base if key in mine]
    first, then = (mine, theirs) if own or list(theirs) == list(base) else (theirs, mine)
    for key in first | then:
        term = chosen.of(base.get(key), mine.get(key), theirs.get(key), tr_later("term"), _text_of)
        if term is not None:
            kept.append(term)
    return _one_preferred(kept, wanted, current)


def _text_of(term: Term | None) -> str:
    return term.text if term else ""


def _by_id(terms: Sequence[Term]) -> dict[tuple[str, int], Term]:
    found: dict[tuple[str, int], Term] = {}
    for term in terms:
        number = 0
        while (term.id, number) in found:
            number += 1
        found[term.id, number] = term
    return found


def _one_preferred(terms: list[Term], wanted: Concept, current: Concept) -> tuple[Term, ...]:
    """Return the terms with one that is preferred in a language, if neither writer had two."""
    for language in Language:
        preferred = [t for t in terms if _is_preferred(t, language)]
        most = max(
            sum(_is_preferred(t, language) for t in concept.terms) for concept in (wanted, current)
        )
        if len(preferred) > max(most, 1):
            kept = next((t for t in preferred if t in wanted.terms), preferred[0])
            terms = [
                replace(t, status=TermStatus.ADMITTED) if t in preferred and t != kept else t
                for t in terms
            ]
    return tuple(terms)


def _is_preferred(term: Term, language: Language) -> bool:
    return term.language is language and term.status is TermStatus.PREFERRED
