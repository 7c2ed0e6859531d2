"""How likely a phrase is a term: C-value, weighed by what general Japanese and the library say."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.phrases import Phrase, is_whole
from reader.glossary.candidates.units import Kind, Unit
from reader.model.spans import Span

NAMED = 1.0
"""Termhood of what a text expressly names, however everyday its words are."""
USUAL = 4
"""Sentences of general Japanese from which on a compound of everyday words is one of them."""
TECHNICAL = 1.25
"""What the end of a compound speaks for a term."""

_PARTIES = words().people | frozenset("部課室社店会班係校園院庁局省")
_OFFICES = frozenset("部課室係")
_KANJI_WORD = re.compile("[々〇\u3400-\u9fff]+")


@dataclass
class Evidence:
    """What an article shows of one phrase."""

    phrase: Phrase
    places: list[tuple[int, Span]] = field(default_factory=list)
    """Every place, within longer phrases too."""
    alone: int = 0
    """Places where it is not a part of a longer phrase."""
    around: set[str] = field(default_factory=set)
    """The longer phrases that it is a part of."""
    quoted: int = 0
    defined: int = 0
    """Places where the text says what it means or is called: 状態ベクトルと呼びます."""
    named: int = 0
    """Places where the text says that it will call something so: 以下「提供者」という."""
    headed: int = 0
    """Places in titles and headings."""


def gather(found: Sequence[Phrase]) -> dict[str, Evidence]:
    """Return what `found`, the longest phrases of an article, show of each phrase in them."""
    known: dict[str, Evidence] = {}
    for phrase in found:
        count = len(phrase.units)
        for start in range(count):
            for end in range(start + 1, count + 1):
                part = phrase.part(start, end)
                if not is_whole(part.units):
                    continue
                seen = known.setdefault(part.text, Evidence(part))
                seen.places.append((part.block, part.span))
                if (start, end) == (0, count):
                    seen.alone += 1
                else:
                    seen.around.add(phrase.text)
    # Whatever never stands alone is a term of its own only if different phrases are made with it.
    return {text: seen for text, seen in known.items() if seen.alone or len(seen.around) > 1}


def c_value(text: str, known: dict[str, Evidence]) -> float:
    """Return the C-value of a phrase (Frantzi and others 2000), its length counted so that single

    words have one as well.
    """
    seen = known[text]
    if len(seen.phrase.units) == 1:
        # A word that compounds are made of is in most places no term by itself.
        return math.log2(1 + seen.phrase.size) * seen.alone
    frequency = float(len(seen.places))
    longer = [known[around] for around in seen.around if around in known]
    if longer:
        frequency -= sum(len(other.places) for other in longer) / len(longer)
    return math.log2(1 + seen.phrase.size) * max(frequency, 0.0)


def termhood(
    seen: Evidence, value: float, usual: Callable[[str], float] = lambda _text: 0.0
) -> float:
    """Return how likely the phrase is a term, 0 if it is none.

    `value` is its C-value, `usual` the part of the library's other articles that a text stands in.
    """
    units = seen.phrase.units
    text = seen.phrase.text
    if _is_no_term(seen):
        return 0.0
    rarity = _rarity(units)
    score = math.log2(1 + value) * math.pow(rarity, 1.5)
    score *= _shape(units)
    whole = words().counts.get(text, 0) if len(units) > 1 else 0
    own = any(unit.kind in (Kind.KATAKANA, Kind.LATIN) for unit in units)
    score *= max(0.3, 1 - (0.06 if own else 0.12) * math.log2(1 + whole))
    score *= 1 + 0.15 * min(seen.quoted, 2) + 0.2 * min(seen.headed, 2) + 0.3 * bool(seen.defined)
    score *= 1 - 0.6 * usual(text)
    return max(score, NAMED) if seen.named else score


def _content(units: Sequence[Unit]) -> list[Unit]:
    small = (Kind.SUFFIX, Kind.PREFIX, Kind.NUMBER, Kind.COUNTER, Kind.LINK)
    return [unit for unit in units if unit.kind not in small]


def _rarity(units: Sequence[Unit]) -> float:
    held = [_unit_rarity(unit) for unit in _content(units)]
    return (sum(held) / len(held) + max(held)) / 2 if held else 0.0


def _unit_rarity(unit: Unit) -> float:
    return words().rarity(unit.text)


def _is_no_term(seen: Evidence) -> bool:
    units = seen.phrase.units
    text = seen.phrase.text
    content = _content(units)
    general, modifiers = words().general, words().modifiers
    if seen.named and len(text) > 1:
        return False
    if (
        general.issuperset(text.split(" "))
        or not content
        or text in modifiers
        or _is_place_or_party(units)
    ):
        return True
    if units[-1].text in words().titles or text.endswith(tuple(words().parties)):
        return not seen.defined
    if _is_technical(units) and words().counts.get(text, 0) < USUAL:
        return False
    if all(unit.text in general or unit.text in words().heads for unit in content):
        # 開発計画, 利用状況: general words only, unless the article makes much of it.
        return len(content) < 3 and not (len(seen.places) > 2 and len(content) > 1)
    return len(units) == 1 and _is_no_word(units[0], seen)


def _is_technical(units: Sequence[Unit]) -> bool:
    """Tell whether a compound ends as terms do, though of everyday words: 感情認識, 営業利益率."""
    return len(_content(units)) > 1 and units[-1].text in words().technical


def _is_place_or_party(units: Sequence[Unit]) -> bool:
    """Tell whether a phrase is a place, with its 県 and 市, or some people or office: 広報部."""
    content = _content(units)
    named = (Kind.PLACE, Kind.SUFFIX)
    if any(unit.kind is Kind.PLACE for unit in units) and (
        len(content) == 1 or all(unit.kind in named or len(unit.text) == 1 for unit in units)
    ):
        return True
    last = units[-1]
    if len(units) > 1 and last.text in _OFFICES:
        return True
    return len(content) == 1 and last.kind is Kind.SUFFIX and last.text in _PARTIES


def _is_no_word(unit: Unit, seen: Evidence) -> bool:
    """Tell whether a word by itself is none that a glossary would have."""
    times, rarity = seen.alone, words().rarity(unit.text)
    if unit.kind is Kind.LATIN:
        return unit.size > 5 or len(unit.text) < 2
    if len(unit.text) < 2:
        return True
    if unit.kind is Kind.KATAKANA:
        if not unit.known:
            return False
        long = unit.size > 1 or len(unit.text) > 5
        return rarity < (0.6 if times > 3 else 0.75 if long or times > 1 else 0.9)
    return not ((times > 2 and rarity > 0.7) or (times > 1 and (seen.quoted or rarity > 0.9)))


def _shape(units: Sequence[Unit]) -> float:
    """Return how much the make of a phrase speaks for a term."""
    last = units[-1]
    weight = 1.0
    if len(units) > 1:
        if _is_technical(units):
            weight *= TECHNICAL
        elif last.text in words().heads or last.text in words().general:
            weight *= 0.8 if len(_content(units)) > 2 else 0.6
        if units[0].text in words().general and not _is_technical(units):
            weight *= 0.85
        if last.kind is Kind.SUFFIX and last.text in words().people:
            weight *= 0.9 if len(_content(units)) > 2 else 0.6
        if any(unit.kind is Kind.PLACE for unit in units):
            weight *= 0.7
        if len(units) > 5:
            weight *= 0.7
    elif last.kind is Kind.KATAKANA and last.known and last.size == 1:
        weight *= 0.6
    elif last.kind is Kind.NOUN:
        weight *= 0.7 if _KANJI_WORD.fullmatch(last.text) else 0.45
    if any(unit.kind is Kind.LATIN for unit in units):
        # Names of a program's parts are many, and no terms.
        weight *= 0.7 if len(units) == 1 and "_" in last.text else 1.15
    elif any(unit.kind is Kind.KATAKANA for unit in units):
        weight *= 1.1
    return weight


def spread(counts: Counter[str], articles: int) -> Callable[[str], float]:
    """Return a function that tells the part of `articles` that a text stands in, by `counts`."""
    return lambda text: counts[text] / articles if articles else 0.0
