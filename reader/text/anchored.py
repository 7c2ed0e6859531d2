"""Finds the article below its own title, where an extraction took the list of others instead."""

from collections.abc import Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.text.declared import leads_home
from reader.text.dom import Part
from reader.text.lines import is_prose
from reader.text.located import end_inside, is_inside, is_own_prose, lines_beside

_REACH = 25
"""How many parts below its title an article begins at the latest."""
_LINK = 0.6
_LEAST = 40
"""Characters of an article at the least."""
_CARDS = 2
_PAGE = frozenset({"body", "html"})
_MOST = 0.5
_NAME, _SUMMARY = 8, 200
"""Characters of another article's name at the least, and of what is told of it at most."""
_ALIKE = 2
_DEPTH = 4


def below_title(
    whole: Sequence[Part], title: int | None, taken: Sequence[Part], *, guessed: bool = False
) -> list[Part] | None:
    """Return the parts of the article below the part `title`, or None to keep what was `taken`.

    That is kept as long as it begins with what stands below the title and holds no list of other
    articles. Where it was `guessed` from the lines alone, the elements around title and text know
    better what stands between.
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
    holder = _shared(whole[title], whole[first])
    kept = first in places and sum(map(_is_card, among)) < _CARDS
    if kept and (not guessed or holder is None or holder.tag in _PAGE):
        return None
    end = end_inside(whole, first + 1, holder)
    end = next((n for n in range(first, end) if _is_card(whole[n])), end)
    end += lines_beside(whole, end, whole[end - 1])
    found = [
        part for part in whole[title + 1 : end] if is_inside(part, holder) and part.linked < _LINK
    ]
    if kept and _length(found) <= _length([part for part in taken if is_inside(part, holder)]):
        return None
    return found if _length(found) >= _LEAST else None


def from_title(whole: Sequence[Part], title: int | None, taken: list[Part]) -> list[Part]:
    """Return what of `taken` stands below the part `title`, if that is most of it.

    What stands above the title that a page's head names is the site's: its motto, its owner.
    """
    if title is None:
        return taken
    chosen = {id(part) for part in whole[title:]}
    below = [part for part in taken if id(part) in chosen]
    return below if _prose(below) >= _MOST * _prose(taken) else taken


def below_masthead(tree: _Element, taken: list[Part]) -> list[Part]:
    """Return `taken` without what stands above the site's name, if it is little: an alarm."""
    home = next(filter(leads_home, tree.iter("a")), None)
    if home is None:
        return taken
    above: set[_Element] = set()
    for element in tree.iter(etree.Element):
        if element is home:
            break
        above.add(element)
    above.difference_update(home.iterancestors())
    below = [part for part in taken if part.element not in above]
    if any(part.kind is BlockKind.HEADING and part.element in above for part in taken):
        return taken
    return below if _prose(below) >= _MOST * _prose(taken) else taken


def without_next(whole: Sequence[Part], title: int | None, taken: list[Part]) -> list[Part]:
    """Return `taken` without the articles that a page shows, whole, below that of the part `title`.

    Each stands in an `<article>` and has a heading of its own, as high as the first one's.
    """
    outer = None if title is None else whole[title].element
    own = next(outer.iterancestors("article"), None) if outer is not None else None
    if own is None or title is None:
        return taken
    level = whole[title].level
    inside = [
        part for part in taken if part.element is not None and own in part.element.iterancestors()
    ]
    # Where nearly all is in the first, what is told below in others are summaries of them.
    whole_own = _prose(inside) >= _MOST * _prose(taken)
    others = {
        other
        for part in whole[title + 1 :]
        if part.element is not None
        and part.kind is BlockKind.HEADING
        and (whole_own or part.level <= level)
        for other in part.element.iterancestors("article")
    }
    others -= {own, *own.iterancestors(), *own.iterdescendants("article")}
    return [
        part
        for part in taken
        if part.element is None or others.isdisjoint(part.element.iterancestors("article"))
    ]


def _prose(parts: Sequence[Part]) -> int:
    return _length([part for part in parts if is_prose(part.text)]) or _length(parts)


def _length(parts: Sequence[Part]) -> int:
    return sum(len(part.text) for part in parts)


def _is_card(part: Part) -> bool:
    """Tell whether a link leads to another article of which more is told: its day, a summary."""
    element = part.element
    if part.linked < _LINK or element is None:
        return False
    if all(link.get("href", "#").startswith("#") for link in element.iter("a")):
        return False
    if part.kind is not BlockKind.HEADING:
        return len(part.text) >= _NAME and _is_teaser(element)
    outer = element.getparent()
    return outer is not None and next(outer.iter("time", "img"), None) is not None


def _is_teaser(element: _Element) -> bool:
    """Tell whether `element` or what is around it is one of several alike: a link, a summary."""
    item: _Element | None = element
    for _ in range(_DEPTH):
        if item is None or not isinstance(item.tag, str):
            return False
        if _tells(item):
            beside = [*islice(item.itersiblings(), _ALIKE)]
            beside += islice(item.itersiblings(preceding=True), _ALIKE)
            alike = [one for one in beside if _form(one) == _form(item) and _tells(one)]
            return len(alike) >= _ALIKE
        item = item.getparent()
    return False


def _form(element: _Element) -> tuple[object, str]:
    return element.tag, element.get("class", "")


def _tells(item: _Element) -> bool:
    """Tell whether an element begins with a link into the same site and goes on with a summary."""
    link = next(item.iter("a"), None)
    if link is None or urlsplit(link.get("href", "")).netloc:
        return False
    name = "".join("".join(map(str, link.itertext())).split())
    text = "".join("".join(map(str, item.itertext())).split())
    rest = len(text) - len(name)
    return text.startswith(name) and len(name) >= _NAME and _NAME < rest <= _SUMMARY


def _shared(one: Part, other: Part) -> _Element | None:
    """Return the innermost element around both parts."""
    if one.element is None or other.element is None:
        return None
    around = set(one.element.iterancestors())
    return next((outer for outer in other.element.iterancestors() if outer in around), None)
