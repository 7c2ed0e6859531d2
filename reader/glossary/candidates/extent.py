"""Where the Japanese term before a bracket begins, judging by the English in it."""

import re
from collections.abc import Sequence

from reader.glossary.candidates.brackets import is_abbreviation
from reader.glossary.candidates.kana import alike
from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.phrases import COUNTRIES, trim
from reader.glossary.candidates.units import KATAKANA, LATIN, Kind, Passage, Unit, narrow
from reader.model.spans import Span

SURELY_ALIKE = 0.75
"""How much alike katakana and Latin are that are the same name for certain."""
_KANJI = re.compile("[々\u3400-\u9fff]")
_DESCRIBES = re.compile(
    "(?!新し|新た|主な|様々)[々\u3400-\u9fffァ-ヴー]{1,6}(?:可能な|的な|できる|ある|い|な|された)$"
)
RARE = 8
"""A katakana word that is used less often in general Japanese may be a name."""

_LINK = re.compile(r"(?:の|による|における|に基づく|のための|からの|への|と)$")
_SMALL = frozenset("a an the of for in on to from with by and or as at".split())  # noqa: SIM905
_LEGAL = re.compile(r",? \b(?:Inc|Ltd|LLC|Corp|Co|Corporation|Limited|K\.K)\b\.?$")


def term_before(passage: Passage, end: int, english: str) -> Span | None:
    """Return where the term that ends at `end` begins, judging by the English."""
    run = passage.runs.ending_at(end)
    if run is None:
        return _stem(passage, end)
    if run[-1].kind in (Kind.COUNTER, Kind.NUMBER) or _titles(run[-1], english):
        return None
    units = _without_apposition(_without_lead(run, parts_of(english)), english)
    if not units:
        return None
    first = units[0].span.start
    named = _sounds_like("".join(unit.text for unit in units), english) >= SURELY_ALIKE
    if len(units) == len(run) and not named:
        longer = _described(passage, units, english)
        if longer is None:
            longer = _with_half(passage, units)
        first = _with_links(passage, units, english) if longer is None else longer
        if first == run[0].span.start and _weight(units) < parts_of(english):
            first = _with_word(passage, first)
    return Span(first, end)


def _with_word(passage: Passage, first: int) -> int:
    """Return where the word in kanji begins that ends there and is no noun: 多腕バンディット."""
    token = passage.token_before(first)
    kanji = token is not None and all(_KANJI.match(sign) for sign in token.surface)
    part = token is not None and token.part_of_speech in ("副詞", "形容詞", "形状詞", "接頭辞")
    return token.span.start if token is not None and kanji and part else first


def _titles(last: Unit, english: str) -> bool:
    """Tell whether a person stands before the brackets, or their title is in them."""
    return last.text in words().titles or (
        english in words().titles and last.kind is not Kind.SUFFIX
    )


def _stem(passage: Passage, end: int) -> Span | None:
    """Return the verb that is a noun by itself there: 埋め込み（embedding）."""
    token = passage.token_before(end)
    if token is None or token.part_of_speech != "動詞" or len(token.surface) < 2:
        return None
    named = token.subclass.startswith("一般") and token.subclass.endswith("連用形")
    return token.span if named and _KANJI.match(token.surface) else None


def _described(passage: Passage, units: Sequence[Unit], english: str) -> int | None:
    """Return where 説明可能なAI (XAI) begins, whose English has more than its AI."""
    name = units[-1].text
    if len(units) > 1 or units[0].kind is not Kind.LATIN or not english.endswith(name):
        return None
    start = units[0].span.start
    match = _DESCRIBES.search(passage.text, max(0, start - 12), start)
    return match.start() if match and english != name else None


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
    if units[0].kind is Kind.SUFFIX and len(units) > 1 and units[1].kind is not Kind.SUFFIX:
        return units  # what nothing stands before is no suffix: 等変性
    while len(units) > 1 and _leads(units, parts):
        units.pop(0)
    if len(units) == 1 and units[0].kind in (Kind.SUFFIX, Kind.PREFIX):
        return []
    return units


def _begins(first: Unit, weight: int, parts: int, *, points: bool) -> bool:
    """Tell whether what mostly leads to terms begins this one: 国内総生産, 最大事後確率推定."""
    if first.kind is Kind.PREFIX:
        return not points
    if first.kind is Kind.PLACE or first.text == "国内":
        return weight == parts > 2
    return first.text in words().inherent and weight <= parts + 1


def _leads(units: list[Unit], parts: int) -> bool:
    """Tell whether the first unit only leads to the term that the others are."""
    first, last = units[0], units[-1]
    points = first.text in words().pointing
    if _begins(first, _weight(units), parts, points=points):
        return False
    if first.kind is Kind.PLACE:
        # 韓国 leads to a firm's name, and begins that of a body; 台湾 begins 台湾積体電路製造.
        return points and last.text not in words().companies | words().organisations
    if first.text in COUNTRIES and units[1].kind in (Kind.KATAKANA, Kind.LATIN):
        return True
    if last.text in words().companies and not points:
        return False
    # サム・アルトマン最高経営責任者（CEO）
    person = first.kind is Kind.KATAKANA and "・" in first.text and _weight(units[1:]) == parts > 1
    if not person and len(trim([*units, _ANY])) > len(units):
        return False
    hard = first.kind in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER)
    return hard or points or _weight(units) > parts


def _without_apposition(units: list[Unit], english: str) -> list[Unit]:
    """Leave of 検索大手グーグル（Google） what the English names."""
    bare = _LEGAL.sub("", english)
    scores = [_sounds_like("".join(u.text for u in units[at:]), bare) for at in range(len(units))]
    best = max(range(len(units)), key=lambda at: (scores[at], -at), default=0)
    if units and scores[best] >= SURELY_ALIKE:
        firm = "".join(unit.text for unit in units[max(0, best - 2) : best])
        legal = firm in ("株式会社", "有限会社") and _LEGAL.search(english)
        return units[best - 2 :] if legal else units[best:]
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


def _with_links(passage: Passage, units: Sequence[Unit], english: str) -> int:
    """Return where the term begins if what stands before の or による belongs to it.

    規模の経済 has as many parts as economies of scale; 同社のモデル has fewer than LLM.
    """
    parts = parts_of(english)
    first = units[0].span.start
    fewest, most = _sizes(units, english)
    begins = first
    while most < parts:
        link = _LINK.search(passage.text, max(0, begins - 6), begins)
        before = link and passage.runs.ending_at(link.start())
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
    if passage.text.startswith("への", first - 2) and begins < first:
        origin = _origin(passage, begins)
        if origin is not None:
            return origin
    return begins if fewest <= parts <= most else first


def _origin(passage: Passage, begins: int) -> int | None:
    """Return where シミュレーションから実機への転移 begins, `begins` being that of 実機."""
    if passage.text[max(0, begins - 2) : begins] != "から":
        return None
    before = passage.runs.ending_at(begins - 2)
    return before[0].span.start if before else None


def _with_half(passage: Passage, units: Sequence[Unit]) -> int | None:
    """Return where 長・短期記憶 or 検知・対応 begins, whose second half is no term by itself."""
    first = units[0].span.start
    if passage.text[first - 1 : first] != "・":
        return None
    before = passage.runs.ending_at(first - 1)
    if before is None:
        return None
    halved = len(before) == 1 and len(before[0].text) == 1
    weak = all(unit.text in words().general or unit.kind is Kind.SUFFIX for unit in units)
    body = units[-1].text in words().organisations
    # 新エネルギー・産業技術総合開発機構, but not 総務省・経済産業省.
    bodies = tuple(words().organisations | words().companies)
    apart = body and before[-1].text.endswith(bodies)
    apart = apart or any(unit.kind is Kind.PLACE for unit in before)
    return before[0].span.start if halved or ((weak or body) and not apart) else None


def _sizes(units: Sequence[Unit], english: str) -> tuple[int, int]:
    """Return how many parts of the English these units may stand for, at least and at most.

    サンドボックス, two words in Japanese, is one in English if that sounds like it.
    """
    held = [unit for unit in units if unit.kind is not Kind.SUFFIX]
    one = [any(alike(unit.text, word) >= SURELY_ALIKE for word in english.split()) for unit in held]
    return len(held), sum(1 if same else unit.size for unit, same in zip(held, one, strict=True))


_ANY = Unit("語", Span(0, 0), Kind.NOUN)
"""Stands for an end that is not looked at."""
