"""Words with several readings: which one is meant, by what stands before, after and near them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.model.spans import Span
from reader.resources import resource
from reader.text.pieces import Group, Piece

_ENDS = re.compile(r"[。！？!?\n]+")
_REACH = 120
"""How many code points to each side count as a word's sentence, which in a table has no end."""
_NUMERAL = re.compile(r"[0-9０-９〇一二三四五六七八九十百千万億兆]")
_CLASS = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True)
class _Rule:
    parts: tuple[tuple[int, str], ...]
    """The parts of the word that have readings of their own, by their length."""
    before: str | None
    after: str | None
    near: str | None
    """Patterns, each made when it is first asked for: of hundreds a page needs a few."""

    def pieces(self, start: int) -> Iterator[Piece]:
        """Yield how the word that begins at `start` is read, part by part."""
        for length, reading in self.parts:
            # A rule that does not say what follows is about a whole word: 空 そら, not 空ける.
            bends = self.after is not None
            yield Piece(Span(start, start + length), reading, cuts=True, bends=bends)
            start += length

    def fits(self, before: str, after: str) -> bool:
        """Tell whether the rule holds between these two parts of a sentence."""
        return (
            (self.before is None or _made(self.before).search(before) is not None)
            and (self.after is None or _made(self.after).match(after) is not None)
            and (
                self.near is None
                or _made(self.near).search(before) is not None
                or _made(self.near).search(after) is not None
            )
        )


def heteronyms(text: str) -> Iterator[Group]:
    """Yield the words of `text` whose reading their sentence tells."""
    words, rules = _rules()
    ends = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    found = ((match.start(), word) for match in words.finditer(text) for word in _at(text, match))
    for start, word in found:
        end = start + len(word)
        place = bisect_right(ends, start)
        before = text[max(ends[place - 1], start - _REACH) : start]
        if before and _NUMERAL.match(word) and _NUMERAL.match(before[-1]):
            continue  # 十一日 has no 一日.
        after = text[end : min(ends[place] if place < len(ends) else len(text), end + _REACH)]
        for rule in rules[word]:
            if rule.fits(before, after):
                yield tuple(rule.pieces(start))
                break


def _at(text: str, match: re.Match[str]) -> Iterator[str]:
    """Yield the words that begin where `match` does."""
    _, rules = _rules()
    start = match.start()
    for length in range(1, len(match[1]) + 1):
        word = text[start : start + length]
        if word in rules:
            yield word


@cache
def _rules() -> tuple[re.Pattern[str], dict[str, list[_Rule]]]:
    rules: dict[str, list[_Rule]] = {}
    classes: dict[str, str] = {}
    for line in resource("readings", "words.txt").read_text("utf-8").splitlines():
        fields = line.split()
        if not fields or line.startswith("#"):
            continue
        if fields[0].startswith("<"):
            classes[fields[0][1:-1]] = fields[1]
            continue
        given = dict(field.split("=", 1) for field in fields[2:])
        conditions = {
            key: _expanded(value, classes) + ("$" if key == "before" else "")
            for key, value in given.items()
        }
        asked = [conditions.get(key) for key in ("before", "after", "near")]
        for word in fields[0].split("|"):
            lengths = map(len, word.split("-"))
            parts = tuple(zip(lengths, fields[1].split("-"), strict=True))
            rules.setdefault(word.replace("-", ""), []).append(_Rule(parts, *asked))
    longest = sorted(rules, key=len, reverse=True)
    # A look-ahead finds what begins inside another word too: 一日 in 十一日.
    return re.compile(f"(?=({'|'.join(map(re.escape, longest))}))"), rules


@cache
def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _expanded(pattern: str, classes: dict[str, str]) -> str:
    return f"(?:{_CLASS.sub(lambda found: f'(?:{classes[found[1]]})', pattern)})"
