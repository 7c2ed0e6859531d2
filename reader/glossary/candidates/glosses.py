"""Finds the glosses that an article gives, in brackets mostly, in both directions, as pairs."""

import re
from collections.abc import Iterator

from reader.glossary.candidates.brackets import (
    Inside,
    best_english,
    is_abbreviation,
    read,
)
from reader.glossary.candidates.extent import parts_of, term_before
from reader.glossary.candidates.gloss import Gloss
from reader.glossary.candidates.kana import ALIKE, alike
from reader.glossary.candidates.kanji_names import is_pieced, kanji_name
from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.shared_ends import with_shared_end
from reader.glossary.candidates.unbracketed import unbracketed
from reader.glossary.candidates.units import KATAKANA, LATIN, Kind, Passage, narrow
from reader.model.spans import Span

LONGEST = 60
"""Characters in brackets beyond which they hold a remark."""

_OPENERS = "（(〔［[〈＜｛{【"
_QUOTED = {"」": "「", "』": "『", "”": "“", '"': '"', "》": "《", "〉": "〈"}
_BEFORE = re.compile(rf"(?>{LATIN.pattern})$")
_JAPANESE = re.compile("[ぁ-んァ-ヶー々〇\u3400-\u9fff]")
_SIGN = "[ァ-ヶー々〇\u3400-\u9fffA-Za-z0-9・ -]"
_BODY = f"{_SIGN}+(?:[りみけきめ]{_SIGN}*)?"
_NOUNISH = re.compile(
    f"{_BODY}(?:(?:の|による|における|に基づく|のための|からの|あり|なし|と){_BODY}){{0,3}}"
)
_DESCRIBED = re.compile(
    f"{_BODY}(?:(?:の(?:良い|高い|低い|少ない|ない|ある)|な|的な|できる|ある|された|による|の){_BODY}){{1,3}}"
)
"""What is a term where its ends are beyond doubt: 検証可能な報酬による強化学習."""
_SOUNDS = re.compile("[ぁ-んァ-ヴー・ \u3000]+")
_FIRM = re.compile(
    "(?:株式会社|有限会社|合同会社)[^ \u3000、。，．（）()「」『』:：\n]{2,25}$"
    "|[ァ-ヴー・A-Za-z々\u3400-\u9fff]{2,}(?:株式会社|有限会社|合同会社)$"
)
_APART = re.compile("[、,，;；/／・]| and |と|及び|および")
_BESIDE = re.compile("(?:、|，|・|/|／|と|や|及び|および|並びに)$")
_WORDS = re.compile("[A-Za-z][A-Za-z -]*[A-Za-z]")


def glosses(passage: Passage) -> Iterator[Gloss]:
    """Yield the pairs of a passage, those in brackets in order, then the others."""
    yield from _in_brackets(passage)
    yield from unbracketed(passage)


def _in_brackets(passage: Passage) -> Iterator[Gloss]:
    for opened, closed in sorted(passage.brackets.items()):
        if passage.text[opened] in "「『":
            if not _names(passage, opened, closed):
                continue
        elif passage.text[opened] not in _OPENERS:
            continue
        if not 0 < closed - opened - 1 <= LONGEST:
            continue
        content = passage.text[opened + 1 : closed]
        if several := _respectively(passage, opened, content):
            yield from several
            continue
        alike_ends = with_shared_end(passage, opened, closed)
        if alike_ends is not None:
            yield alike_ends
            continue
        inside = read(content)
        if inside is None:
            continue
        gloss = _japanese_first(passage, opened, inside) or _latin_first(
            passage, opened, closed, inside
        )
        if gloss is not None:
            yield gloss


def _names(passage: Passage, opened: int, closed: int) -> bool:
    """Tell whether corner brackets hold the other name of what stands right before: LLM「…」."""
    text = narrow(passage.text[max(0, opened - LONGEST) : closed])
    opened, closed = min(opened, LONGEST), len(text)
    before = _BEFORE.search(text[:opened])
    return (
        before is not None
        and is_abbreviation(before.group())
        and _NOUNISH.fullmatch(text[opened + 1 : closed]) is not None
        and _JAPANESE.search(text[opened + 1 : closed]) is not None
    )


def _japanese_first(passage: Passage, opened: int, inside: Inside) -> Gloss | None:
    """Read 混合エキスパート（MoE）."""
    if not inside.english:
        return None
    english, also = best_english(inside.english)
    end = opened
    while end and passage.text[end - 1] in " \u3000\n":
        end -= 1
    span = (
        _quoted(passage, end, english)
        or _company(passage, end)
        or kanji_name(passage, end, english)
        or term_before(passage, end, english)
    )
    if span is None:
        return None
    ja = span.of(passage.text)
    if not _JAPANESE.search(ja):
        return None
    spoken = any(_SOUNDS.fullmatch(each) for each in inside.japanese)
    if not spoken and _instance(ja, english) and not _is_firm(passage, span):
        return None
    reading = inside.readings[0] if inside.readings else ""
    return Gloss(passage.block, span, ja, english, also, reading)


def _respectively(passage: Passage, opened: int, content: str) -> list[Gloss]:
    """Read 適合率と再現率（precision, recall）: as many terms side by side as the bracket has."""
    english = [part.strip() for part in _APART.split(narrow(content))]
    if len(english) < 2 or not all(_WORDS.fullmatch(part) for part in english):
        return []
    if any(is_abbreviation(part) for part in english) and not all(map(is_abbreviation, english)):
        return []  # an abbreviation beside what it stands for
    pairs: list[Gloss] = []
    end = opened
    for part in reversed(english):
        span = term_before(passage, end, part) if end else None
        if span is None or not _JAPANESE.search(span.of(passage.text)):
            return []
        pairs.append(Gloss(passage.block, span, span.of(passage.text), part))
        link = _BESIDE.search(passage.text, max(0, span.start - 4), span.start)
        end = link.start() if link else 0
    return [] if end else pairs[::-1]


def _instance(ja: str, english: str) -> bool:
    """Tell whether the English is one thing of the kind that the Japanese says: モデル(GPT-4)."""
    if ja in words().general and english[:1].isupper() and not is_abbreviation(english):
        return True  # 製品（Pro Max）
    kind = any(ja.endswith(word) for word in words().apposition if len(word) > 1)
    named = re.search(r"[0-9]", english) is not None or (
        english[:1].isupper() and " " not in english and not is_abbreviation(english)
    )
    numbered = re.search(r"[0-9一二三四五六七八九]", narrow(ja)) is not None
    return kind and named and not numbered and alike("".join(KATAKANA.findall(ja)), english) < ALIKE


def _is_firm(passage: Passage, span: Span) -> bool:
    """Tell whether kanji that make no word stand before what a thing is: 華為技術."""
    text = span.of(passage.text)
    return any(
        text.endswith(word) and is_pieced(text.removesuffix(word), passage, span.start)
        for word in words().apposition
        if len(word) > 1
    )


def _company(passage: Passage, end: int) -> Span | None:
    """Return the name of a firm with its legal form, whatever signs are in it."""
    begin = max(0, end - 30)
    match = _FIRM.search(passage.text[begin:end])
    return Span(begin + match.start(), end) if match else None


def _quoted(passage: Passage, end: int, english: str) -> Span | None:
    """Return what stands in quotation marks right before: 「混合エキスパート」（MoE）."""
    opener = _QUOTED.get(passage.text[end - 1 : end])
    if opener is None:
        return None
    starts = [start for start, stop in passage.brackets.items() if stop == end - 1]
    if not starts or end - starts[0] > 30:
        return None
    span = Span(starts[0] + 1, end - 1)
    text = narrow(span.of(passage.text))
    if _NOUNISH.fullmatch(text) or _SOUNDS.fullmatch(text):
        return span
    # A single name with a capital may be who said it.
    term = is_abbreviation(english) or english.islower() or " " in english
    return span if term and _DESCRIBED.fullmatch(text) else None


def _latin_first(passage: Passage, opened: int, closed: int, inside: Inside) -> Gloss | None:
    """Read MoE（混合エキスパート）, Qwen（クウェン）, LLM（large language model：大規模…）."""
    cut = max(0, opened - LONGEST)
    text = narrow(passage.text[cut:closed])
    end = len(text[: opened - cut].rstrip(" "))
    if end and text[end - 1] in _QUOTED:
        end -= 1
    before = _BEFORE.search(text[:end])
    if before is None or _joined_before(text, before.start()):
        return None
    latin = before.group()
    owner, _, last = latin.rpartition(" ")
    if owner.istitle() and is_abbreviation(last) and _stands_for(passage, opened, last, owner):
        latin = last  # Acme LLM（大規模言語モデル）
    candidates = [*inside.japanese, *inside.readings]
    if len(candidates) != 1 and not inside.english:
        return None
    for ja in candidates:
        if _fits(ja, latin, inside):
            at = text.find(ja, opened - cut) + cut
            if at < opened:
                return None
            english, also = best_english((latin, *inside.english))
            span = Span(at, at + len(ja))
            return Gloss(passage.block, span, span.of(passage.text), english, also)
    return None


def _stands_for(passage: Passage, opened: int, short: str, owner: str) -> bool:
    """Tell whether what begins the bracket has as many words as an abbreviation has letters.

    And none for what stands before the abbreviation: Open RAN（オープン無線アクセス網）.
    """
    run = passage.runs.beginning_at(opened + 1)
    if run is None or any(alike(unit.text, owner) >= ALIKE for unit in run):
        return False
    held = [unit for unit in run if unit.kind is not Kind.SUFFIX]
    return len(held) - 1 <= parts_of(short) <= sum(unit.size for unit in held) + 1


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
    described = bool(inside.english) and _DESCRIBED.fullmatch(ja) is not None
    if not (described or _NOUNISH.fullmatch(ja)) or re.search("[0-9]", narrow(ja)):
        return False
    if (
        ja in words().general
        or ja in words().modifiers
        or any(ja.endswith(r) for r in words().roles)
    ):
        return False
    if is_abbreviation(latin) or bool(inside.english) or latin.islower() or " " in latin:
        return True
    # オープンAI has OpenAI's AI, and the rest sounds like it.
    shared = "".join(re.findall("[A-Za-z]+", narrow(ja)))
    rest = latin.removesuffix(shared)
    return rest != latin and alike("".join(KATAKANA.findall(ja)), rest) >= ALIKE


def _katakana(text: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)
