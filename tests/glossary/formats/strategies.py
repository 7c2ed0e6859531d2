"""Concepts as a reader's glossary may hold them, drawn by hypothesis."""

import uuid

from hypothesis import strategies as st

from reader.glossary.normalise import fold
from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language

_SIGNS = st.one_of(
    st.sampled_from(list("=+-@'\"<>&;,|[]#{}\\/.:、「」()（）＝ー")),
    st.characters(min_codepoint=0x3041, max_codepoint=0x30FE),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
    st.characters(min_codepoint=0x20000, max_codepoint=0x2000F),
    st.characters(categories=("L", "N", "P", "S"), max_codepoint=0x2FF),
)
lines = st.text(_SIGNS | st.just(" "), max_size=12).map(lambda text: " ".join(text.split()))
terms_text = lines.filter(lambda text: bool(fold(text)))
texts = st.lists(lines, max_size=4).map(lambda some: "\n".join(some).strip())
keys = st.uuids(version=4).map(str)


@st.composite
def concepts(draw: st.DrawFn, *, both: bool = False) -> Concept:
    """A concept with terms in any language, `both` with one to use in each."""
    found: dict[tuple[Language, str], Term] = {}
    wanted = [(language, TermStatus.PREFERRED) for language in Language] if both else []
    more = st.tuples(st.sampled_from(Language), st.sampled_from(TermStatus))
    wanted += draw(st.lists(more, min_size=0 if both else 1, max_size=4))
    for language, status in wanted:
        text = draw(terms_text)
        term = Term(draw(keys), language, text, status, draw(lines))
        found.setdefault((language, fold(text)), term)
    terms = tuple(draw(st.permutations(list(found.values()))))
    return Concept(
        draw(keys),
        draw(lines),
        draw(texts),
        draw(texts),
        draw(st.sampled_from(LearningStatus)),
        # Of what a file can hold: a shared entry is one that comes from a file.
        draw(st.sampled_from([Origin.SEED, Origin.READER])),
        terms,
    )


def glossaries(*, both: bool = False) -> st.SearchStrategy[list[Concept]]:
    """Some concepts, each with an id of its own."""
    return st.lists(concepts(both=both), min_size=1, max_size=4, unique_by=lambda one: one.id)


def some_uuid(number: int) -> str:
    return str(uuid.UUID(int=number))
