"""Finds the article below its own title, where an extraction took the list of others instead."""

from collections.abc import Sequence

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.dom import Part
from reader.text.located import end_inside, is_inside, is_own_prose

_REACH = 25
"""How many parts below its title an article begins at the latest."""
_LINK = 0.6
_LEAST = 40
"""Characters of an article at the least."""
_CARDS = 2


def below_title(
    whole: Sequence[Part], title: int | None, taken: Sequence[Part]
) -> list[Part] | None:
    """Return the parts of the article below the part `title`, or None to keep what was `taken`.

    That is kept as long as it begins with what stands below the title and holds no list of other
    articles.
    """
    if title is None:
        return None
    first = next(
        (
            number
            for number in range(title + 1, min(len(whole), title + 1 + _REACH))
            if whole[number].linked < _LINK and is_own_prose(whole[number])
        ),
        None,
    )
    if first is None or any(map(_is_card, whole[title + 1 : first])):
        return None
    chosen = {id(part) for part in taken}
    places = [number for number, part in enumerate(whole) if id(part) in chosen]
    among = whole[places[0] : places[-1] + 1] if places else ()
    if first in places and sum(map(_is_card, among)) < _CARDS:
        return None
    holder = _shared(whole[title], whole[first])
    end = end_inside(whole, first + 1, holder)
    end = next((n for n in range(first, end) if _is_card(whole[n])), end)
    found = [
        part for part in whole[title + 1 : end] if is_inside(part, holder) and part.linked < _LINK
    ]
    return found if sum(len(part.text) for part in found) >= _LEAST else None


def _is_card(part: Part) -> bool:
    """Tell whether a heading leads to another article of which the day is told as well."""
    element = part.element
    if part.kind is not BlockKind.HEADING or part.linked < _LINK or element is None:
        return False
    if all(link.get("href", "").startswith("#") for link in element.iter("a")):
        return False
    outer = element.getparent()
    return outer is not None and next(outer.iter("time", "img"), None) is not None


def _shared(one: Part, other: Part) -> _Element | None:
    """Return the innermost element around both parts."""
    if one.element is None or other.element is None:
        return None
    around = set(one.element.iterancestors())
    return next((outer for outer in other.element.iterancestors() if outer in around), None)
