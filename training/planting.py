"""Faults planted by rule in pairs that people translated: what the checks find on text never seen.

`python -m training.planting --ja FILE --en FILE [--most 60]`, a sentence a line. A rule knows
nothing of the Japanese, so some of what it plants cannot be told from a free translation.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.translation.checks import checks

_ANY_NO = re.compile(
    r"(?i)\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without)\b|n['’]t\b"
)
_NOT = re.compile(
    r"(?i)\b(?P<verb>do|does|did|is|are|was|were|has|have|had|could|would|should|can|will)"
    r"(?:n['’]t| not)\b"
)
_VERB = re.compile(r"\b(?:is|are|was|were|will|can|has|have|had|should|could)\b(?! not)")
_SCALES = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}
_SCALED = re.compile(rf"(?<=\d )(?:{'|'.join(_SCALES)})\b")
_GROUPED = re.compile(r"\b[1-9]\d{0,2}(?:,\d{3})+\b")
_TWO_DIGITS = re.compile(r"(?<![\d.,])[2-9]\d(?![\d.,]\d|\d)")
_QUOTED = re.compile(r"[\"“]([^\"”]{15,})[\"”]")
_PERSONS = {"I": "he", "my": "his", "me": "him", "we": "they", "our": "their", "us": "them"}
_PERSON = re.compile(rf"(?i)\b(?:{'|'.join(_PERSONS)})\b")
_KANJI = re.compile(r"[\u4e00-\u9fff]{2,}")

Rule = Callable[[str, str], str]
"""Makes of the Japanese and its English a wrong English, or "" where it cannot."""


def no_denial(_ja: str, en: str) -> str:
    """Leave out the only denial."""
    found = _NOT.search(en) if len(_ANY_NO.findall(en)) == 1 else None
    return f"{en[: found.start()]}{found['verb']}{en[found.end() :]}" if found else ""


def a_denial(_ja: str, en: str) -> str:
    """Deny what is not denied."""
    found = None if _ANY_NO.search(en) else _VERB.search(en)
    return f"{en[: found.end()]} not{en[found.end() :]}" if found else ""


def another_unit(_ja: str, en: str) -> str:
    """Make a large number a thousand times larger or smaller."""
    if found := _SCALED.search(en):
        return f"{en[: found.start()]}{_SCALES[found[0]]}{en[found.end() :]}"
    found = _GROUPED.search(en)
    return f"{en[: found.end()]},000{en[found.end() :]}" if found else ""


def another_number(_ja: str, en: str) -> str:
    """Change a number of two digits."""
    found = _TWO_DIGITS.search(en)
    return f"{en[: found.start()]}{int(found[0]) + 7}{en[found.end() :]}" if found else ""


def no_clause(_ja: str, en: str) -> str:
    """Drop what comes after a comma near the middle."""
    if '"' in en or "“" in en:
        return ""
    cuts = [m.start() for m in re.finditer(", ", en) if 0.25 < m.start() / len(en) < 0.55]
    return f"{en[: cuts[0]]}." if cuts else ""


def another_person(_ja: str, en: str) -> str:
    """Let a quotation speak of its speaker as of somebody else."""
    found = _QUOTED.search(en)
    if not found or not _PERSON.search(found[1]):
        return ""
    said = _PERSON.sub(lambda m: _PERSONS.get(m[0], _PERSONS.get(m[0].lower(), "they")), found[1])
    said = said[0].upper() + said[1:] if found[1][0].isupper() else said
    return f"{en[: found.start(1)]}{said}{en[found.end(1) :]}"


def a_loop(_ja: str, en: str) -> str:
    """Say four words again and again."""
    words = en.split()
    return " ".join([*words[:10], *words[6:10] * 3]) if len(words) > 12 else ""


def an_echo(ja: str, en: str) -> str:
    """Leave a Japanese word."""
    found, words = _KANJI.search(ja), en.split()
    return " ".join([*words[:4], found[0], *words[5:]]) if found and len(words) > 6 else ""


RULES: tuple[tuple[str, Rule, str], ...] = (
    ("denial dropped", no_denial, "negation"), ("denial added", a_denial, "negation"),
    ("unit", another_unit, "number"), ("number", another_number, "number"),
    ("clause", no_clause, "short"), ("person", another_person, "speaker"),
    ("loop", a_loop, "loop"), ("echo", an_echo, "echo"),
)  # fmt: skip


def planted(pairs: Sequence[tuple[str, str]], most: int) -> Iterator[tuple[str, int, int]]:
    """Yield each kind with how many of its faults, at most `most`, are found and were planted."""
    for kind, rule, check in RULES:
        wrong = [(ja, made) for ja, en in pairs if (made := rule(ja, en)) and made != en][:most]
        found = [any(one.kind == check for one in checks(ja, made)) for ja, made in wrong]
        yield kind, sum(found), len(found)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ja", type=Path, required=True)
    parser.add_argument("--en", type=Path, required=True)
    parser.add_argument("--most", type=int, default=60, help="faults of a kind")
    chosen = parser.parse_args()
    sides = [file.read_text(encoding="utf-8").splitlines() for file in (chosen.ja, chosen.en)]
    pairs = list(zip(*sides, strict=True))
    for kind, found, number in planted(pairs, chosen.most):
        print(f"{kind:16}{found:4} of {number}")
    doubted = [checks(ja, en) for ja, en in pairs]
    kinds = Counter(one.kind.value for of_pair in doubted for one in of_pair)
    print(f"{'good, doubted':16}{sum(map(bool, doubted)):4} of {len(pairs)} {dict(kinds)}")


if __name__ == "__main__":
    main()
