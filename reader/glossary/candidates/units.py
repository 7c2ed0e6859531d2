"""Cuts a text into the units that terms are made of: words, katakana runs, names in Latin."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from reader.glossary.candidates.lexicon import words
from reader.model.addresses import ADDRESS, DOMAIN
from reader.model.article import Token
from reader.model.spans import Span

_WORD = (
    r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:(?:[-_.+&'’@]|/(?=[A-Z]))[A-Za-z0-9]+)*"
    r"(?:\+\+|#|(?<=\.[A-Z])\.)?"
)
LATIN = re.compile(rf"{_WORD}(?: (?:{_WORD}|[0-9]+\.[0-9]+(?![0-9%])))*")
"""A name or phrase in Latin letters, of one word or several."""
KATAKANA = re.compile(r"[ァ-ヴー]*[ァ-ヴ][ァ-ヴー]*(?:・[ァ-ヴー]{2,})*")
_MEASURE = re.compile(
    r"(?i)[0-9]+(?:[kmgt]i?b|[kmgt]?bps|[kmg]?hz|[km]?w|[km]?wh|[mckμn]?m|k?g|mg|ms|s|v|a|mah|dpi|px|fps|db|nm|b|x)|[A-Z]-?[0-9]{3,}|pp?\.[0-9]+|[0-9]{2,}[a-z]+"
)
_LABEL = re.compile(r"[QA][0-9]{1,2}(?![A-Za-z0-9])|[A-Z][0-9]{0,2}[.:)、 ]")
"""What numbers a paragraph: Q1."""
_ASKED = re.compile(r"[QA][0-9]{1,2}[.:)、\]】]")
"""The same within a paragraph, whose lines were joined perhaps."""
_NUMBERED = re.compile("(?<=[A-Za-z]{2})[0-9]+(?=[台枚個基本人社件回年月日時分秒度倍割％%つ種])")
"""A number after a name that counts what comes then: GPU1台."""
_COUNTED = re.compile("[0-9〇一二三四五六七八九十百千万億兆数]$")
_UNITS = re.compile(
    "(?:メートル|グラム|ワット|ワット時|ボルト|アンペア|ヘルツ|バイト|リットル|パーセント|ポイント|トン|ドル|ユーロ|キロ|ミリ"
    "|ミクロン|カロリー|ケルビン|ノット|マイル|ページ|ステップ|ニュートン|パスカル|ジュール|フレーム|ピクセル|ミリ秒)$"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_KANJI = re.compile("[々〇\u3400-\u9fff]")
_NOT_NOUN = re.compile("[ぁ-ん]{1,2}")


@dataclass(frozen=True)
class Passage:
    """A block's text as candidates are looked for in it."""

    block: int
    text: str
    tokens: Sequence[Token]
    brackets: Mapping[int, int]
    """The offset of the closing mark for each opening one."""
    heading: bool = False

    @cached_property
    def _ends(self) -> dict[int, int]:
        return {token.span.end: number for number, token in enumerate(self.tokens)}

    @cached_property
    def runs(self) -> "Runs":
        """Its runs of units."""
        return Runs(_runs(self))

    def token_before(self, end: int) -> Token | None:
        """Return the token that ends at an offset, if one does."""
        number = self._ends.get(end)
        return self.tokens[number] if number is not None else None

    def tokens_in(self, span: Span) -> Sequence[Token]:
        """Return the tokens that begin in a span."""
        low = bisect_left(self.tokens, span.start, key=_start)
        return self.tokens[low : bisect_left(self.tokens, span.end, lo=low, key=_start)]


class Kind(Enum):
    """What a unit is."""

    LATIN = auto()
    KATAKANA = auto()
    NOUN = auto()
    PREFIX = auto()
    SUFFIX = auto()
    NUMBER = auto()
    COUNTER = auto()
    PLACE = auto()
    PERSON = auto()
    ADJECTIVE = auto()
    """Such as 冗長, which is part of a term only before something: 冗長化."""
    LINK = auto()
    """A word such as あり that makes one term of its neighbours."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a term; `size` is the number of its morphemes."""

    text: str
    span: Span
    kind: Kind
    size: int = 1
    known: bool = True
    """Whether the dictionary of general Japanese has it."""


class Runs:
    """The runs of a passage, found by where they begin or end."""

    def __init__(self, found: Iterable[list[Unit]]) -> None:
        self._runs = list(found)
        self._begin = {run[0].span.start: run for run in self._runs}
        self._end = {run[-1].span.end: run for run in self._runs}

    def __iter__(self) -> Iterator[list[Unit]]:
        return iter(self._runs)

    def beginning_at(self, start: int) -> list[Unit] | None:
        """Return the run that begins at an offset."""
        return self._begin.get(start)

    def ending_at(self, end: int) -> list[Unit] | None:
        """Return the run that ends at an offset."""
        return self._end.get(end)


def narrow(text: str) -> str:
    """Return `text` with full-width ASCII made half-width, each character by one."""
    return text.translate(_WIDE)


def _start(token: Token) -> int:
    return token.span.start


def _runs(passage: Passage) -> Iterator[list[Unit]]:
    """Yield each run of units that stand side by side with nothing between them."""
    run: list[Unit] = []
    for unit in _units(passage):
        if run and unit is not None and run[-1].span.end == unit.span.start:
            run.append(unit)
            continue
        if run:
            yield run
        run = [unit] if unit is not None else []
    if run:
        yield run


def _units(passage: Passage) -> Iterator[Unit | None]:
    """Yield the units of a text; None for what no term holds."""
    text = narrow(passage.text)
    tokens = passage.tokens
    starts = {token.span.start: number for number, token in enumerate(tokens)}
    ends = {token.span.end: number for number, token in enumerate(tokens)}
    addresses: dict[int, int] = {}
    """The end of the address that an offset is in."""
    for pattern in (DOMAIN, ADDRESS):
        for match in pattern.finditer(text):
            addresses.update(dict.fromkeys(range(*match.span()), match.end()))
    whole = {m.start(): (_named_end(text, m), Kind.LATIN) for m in LATIN.finditer(text)}
    whole |= {m.start(): (m.end(), Kind.KATAKANA) for m in KATAKANA.finditer(text)}
    number = 0
    while number < len(tokens):
        start = tokens[number].span.start
        address = addresses.get(start)
        end, kind = whole.get(start, (0, Kind.NOUN))
        if address is not None or (kind is Kind.LATIN and end not in ends):
            # The second is a token that goes on beyond the letters, as a number with its unit.
            yield None
            end = address if address is not None else end
            number = next((starts[at] for at in range(end, len(text)) if at in starts), len(tokens))
        elif end in ends and (kind is Kind.LATIN or end - start > 1):
            yield _whole(passage, Span(start, end), kind, tokens[number : ends[end] + 1])
            number = ends[end] + 1
        else:
            language = tokens[number + 1 : number + 2]
            unit = _unit(tokens, number)
            if unit is not None and unit.kind is Kind.PLACE and _is_language(unit, language):
                span = Span(unit.span.start, language[0].span.end)
                unit = Unit(span.of(passage.text), span, Kind.NOUN)
                number += 1
            yield unit
            number += 1


def _named_end(text: str, match: re.Match[str]) -> int:
    number = _NUMBERED.search(text, max(match.start(), match.end() - 4), match.end() + 1)
    return number.start() if number and number.end() == match.end() else match.end()


def _is_language(place: Unit, after: Sequence[Token]) -> bool:
    """Tell whether a country and what follows it are one word: 日本語."""
    return bool(after) and after[0].surface == "語" and after[0].span.start == place.span.end


def _whole(passage: Passage, span: Span, kind: Kind, tokens: Sequence[Token]) -> Unit | None:
    written = span.of(passage.text)
    if kind is Kind.LATIN:
        plain = narrow(written)
        begins = span.start == 0 or passage.text[span.start - 1] in "\n。？?！】［["
        around = narrow(passage.text[span.start : span.start + 5])
        label = (begins and _LABEL.match(around)) or _ASKED.match(around)
        return (
            None
            if label or _MEASURE.fullmatch(plain)
            else Unit(written, span, kind, plain.count(" ") + 1)
        )
    if _COUNTED.search(narrow(passage.text[max(0, span.start - 1) : span.start])) and _UNITS.search(
        written
    ):
        kind = Kind.COUNTER
    elif len(tokens) == 1 and tokens[0].part_of_speech == "形状詞":
        kind = Kind.ADJECTIVE
    elif len(tokens) == 1 and tokens[0].part_of_speech not in ("名詞", "接頭辞", "接尾辞"):
        return None
    return Unit(written, span, kind, len(tokens), all(token.reading for token in tokens))


def _unit(tokens: Sequence[Token], number: int) -> Unit | None:
    token = tokens[number]
    kind = _kind(tokens, number)
    return Unit(token.surface, token.span, kind) if kind is not None else None


def _kind(tokens: Sequence[Token], number: int) -> Kind | None:
    token = tokens[number]
    before = tokens[number - 1] if number else None
    counted = before is not None and "数詞" in before.subclass
    if token.surface in words().links and token.part_of_speech != "助動詞":
        return Kind.LINK
    kind: Kind | None = None
    match token.part_of_speech:
        case "名詞":
            kind = _noun(token, counted=counted)
        case "接頭辞":
            kind = Kind.PREFIX
        case "接尾辞":
            if counted and "助数詞" in token.subclass:
                kind = Kind.COUNTER
            elif token.subclass.startswith(("名詞的", "形状詞的")):
                kind = Kind.SUFFIX
        case "形状詞":
            kind = Kind.ADJECTIVE if "助動詞" not in token.subclass else None
        case "動詞":
            kind = Kind.NOUN if _is_stem(tokens, number) else None
        case "記号":
            # Kanji that the dictionary lacks.
            kind = Kind.NOUN if _KANJI.fullmatch(token.surface) else None
    return kind


def _noun(token: Token, *, counted: bool) -> Kind | None:
    finer = token.subclass
    for mark, kind in (("数詞", Kind.NUMBER), ("人名", Kind.PERSON), ("地名", Kind.PLACE)):
        if mark in finer.split("-")[0 if kind is Kind.NUMBER else -1]:
            return kind
    measure = "助数詞" in finer or token.surface in words().measures
    if counted and measure and token.surface not in words().dimensions:
        return Kind.COUNTER
    # こと, もの, ため carry grammar.
    return None if _NOT_NOUN.fullmatch(token.surface) else Kind.NOUN


def _is_stem(tokens: Sequence[Token], number: int) -> bool:
    """Tell whether a verb is a part of a compound: 枝刈り, 埋め込みベクトル."""
    token = tokens[number]
    stem = token.subclass.startswith("一般") and token.subclass.endswith("連用形")
    if not stem or not _KANJI.search(token.surface):
        return False
    before = tokens[number - 1] if number else None
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    joined = after is not None and after.span.start == token.span.end
    if joined and after is not None and after.part_of_speech in ("名詞", "接尾辞"):
        # これに対しマスク拡散は: the verb of a clause, which has its particle before it.
        governed = before is not None and before.surface in ("を", "に", "が", "と", "へ", "で")
        return len(token.surface) > 1 and not governed
    if before is None or before.part_of_speech != "名詞" or before.span.end != token.span.start:
        return False
    closes = after is not None and after.part_of_speech in ("助詞", "補助記号")
    return (
        closes
        and after is not None
        and after.surface not in ("て", "で", "、", "ながら", "つつ", "ば")
    )
