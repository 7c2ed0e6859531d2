"""Tells names of people and firms by what an article says beside them; where a name stands."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.glossary.candidates.lexicon import words
from reader.glossary.candidates.units import Passage, narrow
from reader.model.spans import Span

_CALLED = re.compile(
    "([ァ-ヴー・]{2,40}|[々\u3400-\u9fff]{2,5}"
    "|[A-Z][A-Za-z'’.-]{1,30}(?: [A-Z][A-Za-z'’.-]{0,30}){0,3})"
    " ?(?:氏|さん|博士|教授|容疑者|被告|選手)"
)

_FIRM = re.compile(
    "株式会社((?=[ァ-ヴー々\u3400-\u9fff]{0,12}[ぁ-ん])[ぁ-んァ-ヴー々\u3400-\u9fff]{2,15}?)(?=[（(、]|は)"
)


def people_of(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the names, and parts of names, that somewhere stand before 氏 or さん."""
    return frozenset(
        part
        for passage in passages
        for match in _CALLED.finditer(passage.text)
        for part in _names(match.group(1))
    )


def _names(text: str) -> tuple[str, ...]:
    return (text, *re.split("[・ ]", text))


def is_person(text: str, people: frozenset[str]) -> bool:
    """Tell whether a text names a person, by the article or by the given name it begins with."""
    parts = _names(text)
    written_so = len(parts) in (3, 4) and all(part[:1] == part[:1].upper() for part in parts)
    given = written_so and parts[1] in words().given
    return given or any(part in people for part in parts)


def firms(passages: Sequence[Passage]) -> Iterator[tuple[int, Span]]:
    """Yield the places of firms' names with hiragana, whose rest is no term: ひのでシリコン."""
    names = {match.group(1) for each in passages for match in _FIRM.finditer(each.text)}
    for name in names:
        yield from places_of(name, passages)


def places_of(text: str, passages: Iterable[Passage]) -> tuple[tuple[int, Span], ...]:
    """Return every place of a text, none of which is a part of a longer katakana or Latin word."""
    found = []
    for passage in passages:
        for match in re.finditer(re.escape(text), passage.text):
            if not _cuts(passage.text, match.start(), match.end()):
                found.append((passage.block, Span(*match.span())))
    return tuple(found)


def _cuts(text: str, start: int, end: int) -> bool:
    plain = narrow(text)
    for kind in ("[ァ-ヴー]", "[A-Za-z0-9]"):
        for at in (start, end):
            if (
                0 < at < len(plain)
                and re.fullmatch(kind, plain[at - 1])
                and re.fullmatch(kind, plain[at])
            ):
                return True
    return False
