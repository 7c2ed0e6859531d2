"""Finds the longest noun phrases of a text that may be terms, from its runs of units."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.units import Kind, Passage, Unit
from reader.model.spans import Span

LONGEST = 10
"""Units of a term; what is longer is a list or a title."""
COUNTRIES = frozenset("米英独仏中韓日印露伊加豪台")
"""As newspapers put them before a firm's name."""
WHOLE = 0.7
"""Rarity from which on a word after 全 makes one term with it."""


_MEASURED = re.compile(
    "(?:ナノ|ミリ|マイクロ|キロ|メガ|ギガ)?(?:メートル|ビット|バイト|ワット|ボルト|ヘルツ)[ァ-ヴー]{2}"
)
"""A measure that a term begins with: 22ナノメートルプロセス."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units side by side that may be a term as a whole."""

    block: int
    units: tuple[Unit, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the block's text."""
        return Span(self.units[0].span.start, self.units[-1].span.end)

    @property
    def text(self) -> str:
        """The phrase as it is written."""
        return "".join(unit.text for unit in self.units)

    @property
    def size(self) -> int:
        """The number of its morphemes."""
        return sum(unit.size for unit in self.units)

    def part(self, start: int, end: int) -> "Phrase":
        """Return the phrase of the units from `start` up to, not including, `end`."""
        return Phrase(self.block, self.units[start:end])


def phrases(passage: Passage) -> Iterator[Phrase]:
    """Yield the noun phrases of a passage, each as long as it can be, in order."""
    for run in passage.runs:
        if _titled(run):
            continue
        for part in _cut(run):
            if part and part[-1].text == "的":
                continue  # an adjective
            trimmed = trim(part)
            if trimmed and len(trimmed) <= LONGEST:
                yield Phrase(passage.block, tuple(trimmed))


def _titled(run: Sequence[Unit]) -> bool:
    """Tell whether a run is a foreign person with a title: アッシュ・カーター国防長官."""
    return len(run) > 1 and "・" in run[0].text and run[-1].text in words().titles


def trim(units: Sequence[Unit]) -> list[Unit]:
    """Take off what is part of no term at the beginning and the end; nothing may be left."""
    left = list(units)
    while left and _loose_end(left):
        left.pop()
    while left and _loose_start(left):
        left.pop(0)
    return left


def is_whole(units: Sequence[Unit]) -> bool:
    """Tell whether units out of the middle of a phrase are fit to stand alone."""
    first, last = units[0], units[-1]
    return (
        first.kind not in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER)
        and last.kind not in (Kind.PREFIX, Kind.LINK, Kind.NUMBER)
        and len(trim(units)) == len(units)
    )


def _cut(run: list[Unit]) -> Iterator[list[Unit]]:
    """Cut a run at persons, at numbers that only count, and where a name stands in apposition."""
    part: list[Unit] = []
    for index, unit in enumerate(run):
        after = run[index + 1] if index + 1 < len(run) else None
        if _is_person(run, index):
            part = []
        elif unit.kind is Kind.NUMBER:
            ordinal = part if [each.text for each in part] == ["第"] else []
            yield [] if ordinal else part
            part = [*ordinal, unit] if _qualifies(unit, after, rest=len(run) - index) else []
        elif _parts(unit, part):
            yield part
            part = []
        elif part and _is_named(part[-1], unit):
            yield part
            part = [unit]
        else:
            part.append(unit)
    yield part


def _parts(unit: Unit, part: Sequence[Unit]) -> bool:
    """Tell whether `unit` stands between phrases and belongs to neither."""
    counts = unit.kind is Kind.COUNTER and not (part and part[-1].kind is Kind.NUMBER)
    return counts or unit.text in words().breaks


def _qualifies(number: Unit, after: Unit | None, *, rest: int) -> bool:
    """Tell whether a number says of what kind a thing is: 2段階認証, 二量子ビットゲート."""
    if after is not None and after.kind is Kind.KATAKANA and _MEASURED.match(after.text):
        return True
    if after is None or rest < 3:
        return False
    return after.text in words().dimensions or (
        number.text in "一二三四五六七八九双"
        and after.kind in (Kind.NOUN, Kind.KATAKANA)
        and after.text not in words().general
    )


def _is_named(before: Unit, unit: Unit) -> bool:
    """Tell whether `unit` is the name of what `before` says: 手法MaskFlow."""
    if before.text not in words().apposition:
        return False
    if unit.kind is Kind.LATIN:
        return not (unit.text.isupper() and len(unit.text) < 5)
    firm = before.text in ("会社", "企業", "大手", "メーカー") and unit.size > 1
    return unit.kind is Kind.KATAKANA and (firm or not unit.known)


def _is_person(run: list[Unit], index: int) -> bool:
    """Tell whether the unit at `index` is a person's name, or the title after one.

    湊川精機 is none, though 湊川 is a surname.
    """
    unit = run[index]
    after = run[index + 1] if index + 1 < len(run) else None
    before = run[index - 1] if index else None
    if unit.kind is Kind.PERSON:
        firm = after is not None and after.kind in (Kind.NOUN, Kind.KATAKANA)
        alone = before is None or before.kind is not Kind.PERSON
        return not (firm and alone and after is not None and after.text not in words().titles)
    if unit.text not in words().titles or before is None:
        return False
    own = unit.text in ("氏", "さん", "様", "君", "ちゃん")
    return own or before.kind is Kind.PERSON or (before.kind is Kind.KATAKANA and index == 1)


def _loose_end(units: list[Unit]) -> bool:
    last = units[-1]
    if last.kind in (Kind.PREFIX, Kind.LINK, Kind.NUMBER, Kind.COUNTER, Kind.ADJECTIVE):
        return True
    if last.text == "的":
        return True
    return last.text in words().endings and (len(units) > 1 or last.kind is Kind.SUFFIX)


def _loose_start(units: list[Unit]) -> bool:
    first = units[0]
    if first.kind in (Kind.SUFFIX, Kind.LINK, Kind.COUNTER):
        return True
    second = units[1] if len(units) > 1 else None
    if first.kind is Kind.PREFIX:
        # 全社員 are all of them; 全固体 is a kind.
        whole = first.text == "全" and second is not None and words().rarity(second.text) > WHOLE
        return first.text not in words().prefixes and not whole
    return second is not None and _only_leads(first, second, units)


def _only_leads(first: Unit, second: Unit, units: list[Unit]) -> bool:
    """Tell whether the first unit only says where, when or which: 米国企業, 既存モデル."""
    if first.kind is Kind.PLACE:
        named = units[-1].text in words().companies or second.text in words().organisations
        return not named and second.kind is not Kind.SUFFIX
    if first.text in COUNTRIES and second.kind in (Kind.KATAKANA, Kind.LATIN):
        return True
    if len(units) > 2 and first.text + second.text in words().modifiers:
        return True
    return first.text in words().modifiers and second.kind is not Kind.SUFFIX
