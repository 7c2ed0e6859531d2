"""Finds the glosses that an article gives in brackets, in both directions, as pairs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.glossary.candidates.brackets import (
    Inside,
    best_english,
    is_abbreviation,
    read,
)
from reader.glossary.candidates.kana import alike
from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.phrases import trim
from reader.glossary.candidates.units import KATAKANA, LATIN, Kind, Passage, Unit, narrow, runs
from reader.model.spans import Span

LONGEST = 60
"""Characters in brackets beyond which they hold a remark."""

_OPENERS = "（(〔［["
_QUOTED = {"」": "「", "』": "『", "”": "“", '"': '"', "》": "《", "〉": "〈"}
_BEFORE = re.compile(rf"{LATIN.pattern}$")
_JAPANESE = re.compile("[ぁ-んァ-ヶー々〇\u3400-\u9fff]")
_SIGN = "[ァ-ヶー々〇\u3400-\u9fffA-Za-z0-9・ -]"
_BODY = f"{_SIGN}+(?:[りみけきめ]{_SIGN}*)?"
_NOUNISH = re.compile(
    f"{_BODY}(?:(?:の|による|における|に基づく|のための|からの|あり|なし|と){_BODY}){{0,3}}"
)
_SOUNDS = re.compile("[ぁ-んァ-ヴー・ \u3000]+")
_LINK = re.compile(r"(?:の|による|における|に基づく|のための|からの|への|と)$")
_SMALL = frozenset("a an the of for in on to from with by and or as at".split())  # noqa: SIM905
_COUNTRIES = frozenset("米英独仏中韓日印露伊加豪台")
ALIKE = 0.6
"""How much alike katakana and Latin are that are one name."""
SURELY_ALIKE = 0.75
RARE = 8
"""A katakana word that is used less often in general Japanese may be a name."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A pair that the article itself gives; `span` is that of the Japanese in its block."""

    block: int
    span: Span
    ja: str
    en: str
    also: tuple[str, ...] = ()
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A short form that the article says it will use: 以下「法」という."""

    block: int
    span: Span
    text: str


def glosses(passage: Passage) -> Iterator[Gloss]:
    """Yield the pairs of a passage in order."""
    found_runs = list(runs(passage))
    for opened, closed in sorted(passage.brackets.items()):
        if passage.text[opened] in "「『":
            if not _names(passage, opened, closed):
                continue
        elif passage.text[opened] not in _OPENERS:
            continue
        if not 0 < closed - opened - 1 <= LONGEST:
            continue
        inside = read(passage.text[opened + 1 : closed])
        if inside is None:
            continue
        gloss = _japanese_first(passage, found_runs, opened, inside) or _latin_first(
            passage, opened, closed, inside
        )
        if gloss is not None:
            yield gloss


def _names(passage: Passage, opened: int, closed: int) -> bool:
    """Tell whether corner brackets hold the other name of what stands right before: LLM「…」."""
    text = narrow(passage.text)
    before = _BEFORE.search(text[:opened])
    return (
        before is not None
        and is_abbreviation(before.group())
        and _NOUNISH.fullmatch(text[opened + 1 : closed]) is not None
        and _JAPANESE.search(text[opened + 1 : closed]) is not None
    )


def _japanese_first(
    passage: Passage, found: Sequence[list[Unit]], opened: int, inside: Inside
) -> Gloss | None:
    """Read 混合エキスパート（MoE）."""
    if not inside.english:
        return None
    english, also = best_english(inside.english)
    end = len(passage.text[:opened].rstrip(" \u3000"))
    span = _quoted(passage, end) or _term_before(passage, found, end, english)
    if span is None:
        return None
    ja = span.of(passage.text)
    if not _JAPANESE.search(ja):
        return None
    if _instance(ja, english):
        return None
    reading = inside.readings[0] if inside.readings else ""
    return Gloss(passage.block, span, ja, english, also, reading)


def _instance(ja: str, english: str) -> bool:
    """Tell whether the English is one thing of the kind that the Japanese says: モデル(GPT-4)."""
    kind = any(ja.endswith(word) for word in words().apposition if len(word) > 1)
    named = re.search(r"[0-9]", english) is not None or (
        english[:1].isupper() and " " not in english and not is_abbreviation(english)
    )
    numbered = re.search(r"[0-9一二三四五六七八九]", narrow(ja)) is not None
    return kind and named and not numbered and alike("".join(KATAKANA.findall(ja)), english) < ALIKE


def _quoted(passage: Passage, end: int) -> Span | None:
    """Return what stands in quotation marks right before: 「混合エキスパート」（MoE）."""
    opener = _QUOTED.get(passage.text[end - 1 : end])
    if opener is None:
        return None
    starts = [start for start, stop in passage.brackets.items() if stop == end - 1]
    if not starts or end - starts[0] > 30:
        return None
    span = Span(starts[0] + 1, end - 1)
    text = narrow(span.of(passage.text))
    return span if _NOUNISH.fullmatch(text) or _SOUNDS.fullmatch(text) else None


def _term_before(
    passage: Passage, found: Sequence[list[Unit]], end: int, english: str
) -> Span | None:
    """Return where the term that ends at `end` begins, judging by the English."""
    run = next((run for run in found if run[-1].span.end == end), None)
    if run is None or run[-1].kind in (Kind.COUNTER, Kind.NUMBER):
        return None
    title = english in words().titles and run[-1].kind is not Kind.SUFFIX
    if title or run[-1].text in words().titles:
        return None  # whose title or affiliation it is
    units = _without_apposition(_without_lead(run, parts_of(english)), english)
    if not units:
        return None
    first = units[0].span.start
    if len(units) == len(run):
        first = _with_links(passage, found, units, english)
    return Span(first, end)


def parts_of(english: str) -> int:
    """Return how many words English has that say something, or letters if it is abbreviated."""
    if is_abbreviation(english):
        return sum(letter.isupper() for letter in english)
    return len([word for word in re.split(r"[ -]", english) if word.lower() not in _SMALL])


def _weight(units: Sequence[Unit]) -> int:
    return sum(unit.kind is not Kind.SUFFIX for unit in units)


def _without_lead(run: Sequence[Unit], parts: int = 0) -> list[Unit]:
    """Take off what leads to a term, unless the English has a part for it too.

    The end stays, whatever it is.
    """
    units = list(run)
    while len(units) > 1 and _leads(units, parts):
        units.pop(0)
    if len(units) == 1 and units[0].kind in (Kind.SUFFIX, Kind.PREFIX):
        return []
    return units


def _leads(units: list[Unit], parts: int) -> bool:
    """Tell whether the first unit only leads to the term that the others are."""
    first, last = units[0], units[-1]
    points = first.text in words().pointing
    if first.kind is Kind.PLACE:
        # 韓国 leads to a firm's name, and begins that of a body; 台湾 begins 台湾積体電路製造.
        return points and last.text not in words().companies | words().organisations
    if first.text in _COUNTRIES and units[1].kind in (Kind.KATAKANA, Kind.LATIN):
        return True
    if last.text in words().companies and not points:
        return False
    if len(trim([*units, _ANY])) > len(units):
        return False
    hard = first.kind in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER)
    return hard or points or _weight(units) > parts


def _without_apposition(units: list[Unit], english: str) -> list[Unit]:
    """Leave of 検索大手グーグル（Google） what the English names."""
    scores = [
        _sounds_like("".join(u.text for u in units[at:]), english) for at in range(len(units))
    ]
    best = max(range(len(units)), key=lambda at: (scores[at], -at), default=0)
    if units and scores[best] >= SURELY_ALIKE:
        return units[best:]
    for start in range(len(units) - 1, 0, -1):
        unit = units[start]
        named = (unit.kind is Kind.LATIN and not is_abbreviation(unit.text)) or (
            unit.kind is Kind.KATAKANA and words().counts.get(unit.text, 0) < RARE
        )
        enough = sum(each.size for each in units[start:]) >= parts_of(english)
        if named and enough and units[start - 1].text in words().apposition:
            return units[start:]
    return units


def _sounds_like(text: str, english: str) -> float:
    """Compare a name in katakana, partly Latin perhaps, with its English; kanji never fit."""
    if re.search("[ぁ-ん々〇\u3400-\u9fff]", text):
        return 0.0
    latin = "".join(LATIN.findall(narrow(text)))
    rest = english
    if latin and latin.lower() in english.lower():
        at = english.lower().index(latin.lower())
        rest = english[:at] + english[at + len(latin) :]
    katakana = "".join(KATAKANA.findall(text))
    whole = alike(katakana, rest)
    parts = rest.split()
    # マテリアル is not all of Aonami Materials.
    less = max((alike(katakana, " ".join(parts[1:])), alike(katakana, " ".join(parts[:-1]))))
    return whole if len(parts) < 2 or less <= whole else 0.0


def _with_links(
    passage: Passage, found: Sequence[list[Unit]], units: Sequence[Unit], english: str
) -> int:
    """Return where the term begins if what stands before の or による belongs to it.

    規模の経済 has as many parts as economies of scale; 同社のモデル has fewer than LLM.
    """
    parts = parts_of(english)
    first = units[0].span.start
    fewest, most = _sizes(units, english)
    begins = first
    while most < parts:
        link = _LINK.search(passage.text, max(0, begins - 6), begins)
        before = link and next((run for run in found if run[-1].span.end == link.start()), None)
        if not link or not before or before[-1].text in words().pointing:
            return first
        lead = _without_lead(before, parts)
        if not lead:
            return first
        few, many = _sizes(lead, english)
        # "And" may have a letter of its own: SLAM.
        and_ = link.group() == "と" and parts > 3
        fewest, most = fewest + few - and_, most + many
        begins = lead[0].span.start
    return begins if fewest <= parts <= most else first


def _sizes(units: Sequence[Unit], english: str) -> tuple[int, int]:
    """Return how many parts of the English these units may stand for, at least and at most.

    サンドボックス, two words in Japanese, is one in English if that sounds like it.
    """
    held = [unit for unit in units if unit.kind is not Kind.SUFFIX]
    one = [any(alike(unit.text, word) >= SURELY_ALIKE for word in english.split()) for unit in held]
    return len(held), sum(1 if same else unit.size for unit, same in zip(held, one, strict=True))


def _latin_first(passage: Passage, opened: int, closed: int, inside: Inside) -> Gloss | None:
    """Read MoE（混合エキスパート）, Qwen（クウェン）, LLM（large language model：大規模…）."""
    text = narrow(passage.text)
    end = len(text[:opened].rstrip(" "))
    if end and text[end - 1] in _QUOTED:
        end -= 1
    before = _BEFORE.search(text[:end])
    if before is None or _joined_before(text, before.start()):
        return None
    latin = before.group()
    candidates = [*inside.japanese, *inside.readings]
    if len(candidates) != 1 and not inside.english:
        return None
    for ja in candidates:
        if _fits(ja, latin, inside):
            at = passage.text.find(ja, opened, closed)
            at = at if at >= 0 else text.find(ja, opened, closed)
            if at < 0:
                return None
            english, also = best_english((latin, *inside.english))
            return Gloss(passage.block, Span(at, at + len(ja)), ja, english, also)
    return None


def _joined_before(text: str, start: int) -> bool:
    """Tell whether the Latin is the end of a Japanese word: オープンAI（…）."""
    return start > 0 and re.match("[ァ-ヴー々〇\u3400-\u9fff]", text[start - 1]) is not None


def _fits(ja: str, latin: str, inside: Inside) -> bool:
    """Tell whether Japanese in brackets is the Latin's own name, not a remark about it."""
    if _SOUNDS.fullmatch(ja):
        return (
            alike(_katakana(ja), latin) >= ALIKE - 0.2
            or is_abbreviation(latin)
            or bool(inside.english)
            or latin.islower()
        )
    if not _NOUNISH.fullmatch(ja) or re.search("[0-9]", narrow(ja)):
        return False
    if (
        ja in words().general
        or ja in words().modifiers
        or any(ja.endswith(r) for r in words().roles)
    ):
        return False
    return is_abbreviation(latin) or bool(inside.english) or latin.islower() or " " in latin


def _katakana(text: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


_ANY = Unit("語", Span(0, 0), Kind.NOUN)
"""Stands for an end that is not looked at."""
