"""Terms of an article that its reader may want in the glossary, with English for each."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace

from reader.glossary.candidates.english import from_dictionaries, from_parts
from reader.glossary.candidates.propose import Proposal, propose
from reader.glossary.candidates.units import LATIN, Passage, narrow
from reader.glossary.normalise import fold
from reader.model.article import BlockKind, Content
from reader.model.candidate import Candidate, Source
from reader.model.dictionary import Dictionary
from reader.text.brackets import pairs
from reader.text.tokens import Tokenizer
from reader.translation.progress import Cancelled, never
from reader.workflow.terms import TermIndex

_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


def candidates(
    read: Sequence[Passage],
    index: TermIndex,
    *,
    dictionaries: Sequence[Dictionary] = (),
    usual: Callable[[str], float] = lambda _text: 0.0,
    rejected: Container[str] = (),
    cancelled: Cancelled = never,
) -> list[Candidate]:
    """Return the terms that an article, given by its passages, has and the glossary lacks.

    The best come first. English is that of the article's glosses, of the glossary's parts or of a
    dictionary; what has none is left for the engine. `usual` tells in which part of the library's
    other articles a text stands, `rejected` are folded forms that the reader does not want. There
    are none once `cancelled` says so.
    """
    proposals = propose(read, index.matcher.hits, usual, cancelled)
    meant = _settled(read, index) if proposals else {}
    return [
        _candidate(one, index, meant, dictionaries)
        for one in proposals
        if fold(one.ja) not in rejected
    ]


def passages(content: Content, tokenizer: Tokenizer, cancelled: Cancelled = never) -> list[Passage]:
    """Return the blocks of an article that are prose, ready to be looked through.

    Some are missing once `cancelled` says so.
    """
    read: list[Passage] = []
    for number, block in enumerate(content.blocks):
        if cancelled():
            break
        if block.is_translated:
            heading = block.kind in _HEADINGS
            tokens = tokenizer.tokens(block.text)
            read.append(Passage(number, block.text, tokens, pairs(block.text), heading))
    return read


def _settled(read: Sequence[Passage], index: TermIndex) -> dict[str, str]:
    """Return the concepts that the article's own glosses settle on, by folded form: 推論."""
    return {
        fold(hit.surface): hit.sense
        for passage in read
        for hit in index.matcher.hits(passage.text)
        if hit.sense and len(hit.concepts) > 1
    }


def _candidate(
    one: Proposal, index: TermIndex, meant: Mapping[str, str], dictionaries: Sequence[Dictionary]
) -> Candidate:
    if one.gloss is not None:
        gloss = one.gloss
        return Candidate(
            one.ja, gloss.en, Source.GLOSS, one.score, one.places, gloss.also, gloss.reading
        )
    english, source = "", Source.ENGINE
    if LATIN.fullmatch(narrow(one.ja)):
        english = narrow(one.ja)
    elif found := from_parts(one.units, lambda text: _english(text, index, meant)):
        english, source = found, Source.GLOSSARY
    elif found := from_dictionaries(one.ja, dictionaries):
        english, source = found, Source.DICTIONARY
    return Candidate(one.ja, english, source, one.score, one.places)


def _english(text: str, index: TermIndex, meant: Mapping[str, str]) -> str:
    """Return the glossary's English for a form, empty if it has none."""
    hits = index.matcher.hits(text)
    if len(hits) != 1 or len(hits[0].span) != len(text):
        return ""
    sense = hits[0].sense or meant.get(fold(text))
    term = index.segment_term(replace(hits[0], sense=sense))
    return term.en if term is not None else ""
