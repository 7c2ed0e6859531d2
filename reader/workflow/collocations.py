"""What stands beside a concept more often than chance would have it: words, and other concepts."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model.article import Token
from reader.model.spans import Language
from reader.store.values import KeywordLine
from reader.workflow.association import log_likelihood
from reader.workflow.concordance import Concordance
from reader.workflow.workspace import Workspace

WINDOW = 5
"""Words looked at on each side."""
LEAST = 3
"""Paragraphs in which a word has to stand beside the term: fewer are chance."""
LEAST_LIKELY = 10.83
"""The log-likelihood that chance passes once in a thousand times."""
MOST_LINES = 2000
"""Lines that are cut into words; of a term with more, so many all over the library are enough."""
MOST_WORDS = 100
"""Words whose frequency is asked for, those that stand there most often."""
_CONTENT = frozenset(("名詞", "動詞", "形容詞", "形状詞", "副詞"))
_LIGHT = frozenset(
    ("為る", "居る", "有る", "成る", "出来る", "無い", "事", "物", "者", "為", "様", "言う", "因る")
)
"""Lemmas that stand beside everything."""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word or a concept that stands beside the term.

    `left` and `right` count its places before and behind the term; both are 0 for a concept, which
    is counted by sentence. `together` is the paragraphs, or sentences, that have both.
    """

    text: str
    concept: str
    together: int
    left: int
    right: int
    likelihood: float


def collocations(
    workspace: Workspace, concordance: Concordance, cancelled: Cancelled = lambda: False
) -> list[Collocate]:
    """Return what stands beside a concept, the strongest bond first, by log-likelihood.

    Words within WINDOW words of the term in its paragraph are counted against all paragraphs of the
    library, other concepts in its sentence against all sentences.
    """
    found = [*_words(workspace, concordance, cancelled), *_concepts(workspace, concordance)]
    names = {one.text for one in found if one.concept}
    # A term that is one word is told once, as the term.
    found = [one for one in found if one.concept or one.text not in names]
    return sorted(found, key=lambda one: (-one.likelihood, one.text))


def _concepts(workspace: Workspace, concordance: Concordance) -> list[Collocate]:
    library, known = workspace.library, workspace.terms.concepts
    total = library.segment_count()
    best: dict[str, Collocate] = {}
    for concept in concordance.concepts:
        own, shared = library.neighbours(concept)
        for other, (both, alone) in shared.items():
            likelihood = log_likelihood(both, own, alone, total)
            if (
                other in concordance.concepts
                or other not in known
                or both < LEAST
                or likelihood < LEAST_LIKELY
            ):
                continue
            term = known[other].preferred(Language.JA) or known[other].preferred(Language.EN)
            text = term.text if term else ""
            if other not in best or best[other].likelihood < likelihood:
                best[other] = Collocate(text, other, both, 0, 0, likelihood)
    return list(best.values())


def _words(workspace: Workspace, concordance: Concordance, cancelled: Cancelled) -> list[Collocate]:
    lines = _spread(concordance.lines, MOST_LINES)
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    blocks: dict[str, set[tuple[int, int]]] = {}
    for line in lines:
        if cancelled():
            return []
        sides = (_beside(workspace, line.left)[-WINDOW:], _beside(workspace, line.right)[:WINDOW])
        for words, counts in zip(sides, (left, right), strict=True):
            for word in words:
                counts[word] += 1
                blocks.setdefault(word, set()).add((line.article, line.block))
    often = sorted(blocks, key=lambda word: -len(blocks[word]))
    often = [word for word in often if len(blocks[word]) >= LEAST][:MOST_WORDS]
    total, frequencies = workspace.library.block_frequencies(often)
    own = len({(line.article, line.block) for line in lines})
    # Of the paragraphs that were not looked at as the term's, their part counts as well.
    share = len(lines) / max(1, len(concordance.lines))
    found = []
    for word in often:
        both = len(blocks[word])
        alone = max(both, round(frequencies[word] * share))
        likelihood = log_likelihood(both, own, alone, max(round(total * share), own + alone))
        if likelihood >= LEAST_LIKELY:
            found.append(Collocate(word, "", both, left[word], right[word], likelihood))
    return found


def _beside(workspace: Workspace, text: str) -> list[str]:
    """Return the words of a line's side, as they are written."""
    # Both ends of the context may be cut within a word; the one at the term never is.
    return [token.surface for token in workspace.tokenizer.tokens(text) if _says_something(token)]


def _says_something(token: Token) -> bool:
    return (
        token.part_of_speech in _CONTENT
        and token.lemma not in _LIGHT
        and not token.surface.isdigit()
        and (len(token.surface) > 1 or not "ぁ" <= token.surface <= "ヿ")
    )


def _spread(lines: Sequence[KeywordLine], most: int) -> Sequence[KeywordLine]:
    """Return at most `most` of `lines`, from all over them."""
    if len(lines) <= most:
        return lines
    return [lines[at * len(lines) // most] for at in range(most)]
