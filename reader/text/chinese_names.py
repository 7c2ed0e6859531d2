"""Names of Chinese people, which Japanese reads by the on-reading: 梁 文鋒 りょう・ぶんほう."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.model.spans import Span
from reader.resources import resource
from reader.text.pieces import Group, Piece


@dataclass(frozen=True, slots=True)
class _Names:
    surnames: dict[str, str]
    """Those that alone make a Chinese name likely."""
    shared: dict[str, str]
    """Those that are Japanese as well."""
    given: dict[str, str]
    others: dict[str, str]
    """Whole names, without a space, that are read otherwise; a dot between the two readings."""
    name: re.Pattern[str]
    china: re.Pattern[str]


@cache
def _names() -> _Names:
    lists: dict[str, str] = {}
    for line in resource("readings", "chinese-names.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, value = line.partition(" ")
            lists[key] = value
    surname, shared, given, others = (
        dict(pair.split("=") for pair in lists[key].split())
        for key in ("surname", "shared", "given", "others")
    )
    family = "|".join(sorted((*surname, *shared), key=len, reverse=True))
    name = re.compile(
        f"(?<![一-龠])(?P<family>{family})"
        f"(?:(?P<space>[ 　・]?)(?P<given>[{''.join(given)}]{{1,2}}))?"
        rf"(?:(?P<title>{lists['titles']})|(?![一-龠々]))"
    )
    return _Names(surname, shared, given, others, name, re.compile(lists["china"]))


def chinese_names(text: str) -> Iterator[Group]:
    """Yield the Chinese names of `text`: with a space, a title, or where it is about China."""
    names = _names()
    about_china = names.china.search(text) is not None
    for match in names.name.finditer(text):
        family, given = match["family"], match["given"]
        known = family in names.surnames
        if not given:
            # 李氏, but 馬は is a horse.
            if not (known and match["title"] in {"氏", "CEO"}):
                continue
        elif not about_china and not (
            known and (match["space"] or match["title"] not in {None, "は", "らは"})
        ):
            continue
        at = match.start()
        reading = names.surnames.get(family) or names.shared[family]
        first = Piece(Span(at, at + len(family)), reading)
        if not given:
            yield (first,)
            continue
        start = match.start("given")
        reading = "".join(names.given[char] for char in given)
        if other := names.others.get(family + given):
            of_family, _, reading = other.partition("・")
            first = Piece(first.span, of_family)
        yield (first, Piece(Span(start, start + len(given)), reading))
