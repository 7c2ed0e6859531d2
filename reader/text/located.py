"""Finds what an extraction took from a page in the page itself, with the page's own structure."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from lxml.etree import _Element

from reader.model.article import BlockKind
from reader.model.inline import InlineKind
from reader.text.bylines import read_signature
from reader.text.chrome import CLOSING, FINAL, INLINE, classify, is_ambiguous
from reader.text.dates import without_dates
from reader.text.dom import Part
from reader.text.lines import is_caption, is_prose
from reader.text.offers import is_offer, is_profile

_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*")
_NUMBER = re.compile(r"^(?:-?\d+|[A-Za-z]+)\. ")
_MOSTLY = 0.6
"""A part of which so much is links belongs to the page."""
_PARTLY = 0.3
_SEVERAL = 2
_NOTE = re.compile(r"(?:参考|注\d*|出典|引用|備考|付記|追記|関連URL|URL|詳細)[:：]|[※*＊]")
_SIGNED = 60
"""Characters of a line that says who wrote an article, and when, at most."""
_MARKED = frozenset({BlockKind.CAPTION, BlockKind.HEADING})
_OWN = frozenset(BlockKind) - {BlockKind.PARAGRAPH}
_VERBATIM = frozenset({BlockKind.CODE, BlockKind.TABLE_ROW})
_NEARLY_ALL = 0.9
"""An element that holds so much of the prose that was found holds the article."""
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|repl(?:y|ies)|related?|relation|recommend\w*|ranking|sidebar|share|sns|"
    r"authors?|profile|writer|newsletter|subscribe|breadcrumbs?|tags?|ads?|advert\w*|banner|"
    r"footer|nav|navi|(?:side|left|right)?menu(?:bar)?|pager|pagination|copyright|modal|popup|cookie)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""How pages call what stands beside an article."""
_BOXES = INLINE | CLOSING | FINAL


def locate(extracted: Sequence[Part], whole: Sequence[Part]) -> list[Part]:
    """Return those of a page's parts, `whole`, that hold and join what was `extracted` of them.

    Extractors drop headings, code, lists and whole paragraphs that hold anything unusual: these
    stand in the page between what they found, and above and below it in the same element.
    """
    lines = frozenset(_plain(part) for part in extracted)
    text = "\n".join(lines)
    found = [_is_found(part, lines, text) for part in whole]
    prose = [n for n, part in enumerate(whole) if found[n] and is_prose(part.text)]
    if not prose:
        return _between_found(whole, found) or list(extracted)
    start, end = prose[0], prose[-1] + 1
    holder = _holder([whole[n] for n in prose], whole)
    end = end_inside(whole, end, holder)
    start = _start(whole, start, holder)
    while start and _belongs(whole[start - 1], found[start - 1]):
        start -= 1
    while end < len(whole) and found[end] and _ends(whole[end : end + 2]):
        end += 1
    more = lines_beside(whole, end, whole[prose[-1]])
    own = (found[n] or whole[n].kind is BlockKind.HEADING for n in range(end, end + more))
    end += more if all(own) else 0
    kept = [
        n
        for n in range(start, end)
        if found[n] or (not is_linked(whole[n]) and (n >= prose[0] or _leads(whole, n, prose[0])))
    ]
    following = [*kept[1:], end]
    subtitle = _subtitle(whole, start)
    if subtitle is not None and found[subtitle]:
        kept, following = [subtitle, *kept], [subtitle + 1, *following]
    return [
        whole[n]
        for n, after in zip(kept, following, strict=True)
        # A heading of which everything below has gone was that of a box.
        if found[n] or whole[n].kind is not BlockKind.HEADING or after == n + 1
    ]


def _between_found(whole: Sequence[Part], found: Sequence[bool]) -> list[Part]:
    """Return of a page without running text what was extracted, and what stands in between.

    Code and tables of which an extractor makes something else belong to it as well.
    """
    places = [number for number, here in enumerate(found) if here]
    if not places:
        return []
    start, end = places[0], places[-1] + 1
    while start and _is_verbatim(whole[start - 1]):
        start -= 1
    while end < len(whole) and _is_verbatim(whole[end]):
        end += 1
    return [whole[n] for n in range(start, end) if found[n] or not is_linked(whole[n])]


def _is_verbatim(part: Part) -> bool:
    return part.kind in _VERBATIM and not is_linked(part)


def without_links(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` without the menus above and below them: short parts that are links."""
    start, end = 0, len(parts)
    while start < end and _is_link(parts[start]):
        start += 1
    while end > start and _is_link(parts[end - 1]):
        end -= 1
    if len(parts) - end >= _SEVERAL and end > start and _names(parts[end - 1]):
        end -= 1
    return list(parts[start:end])


def _names(part: Part) -> bool:
    """Tell whether a part can but name what stands below it: a heading, a line in bold type."""
    bold = any(m.kind is InlineKind.STRONG and len(m.span) == len(part.text) for m in part.marks)
    return part.kind is BlockKind.HEADING or (bold and not is_prose(part.text))


def _is_found(part: Part, lines: frozenset[str], text: str) -> bool:
    """Tell whether a part was extracted, or most of its sentences or all cells of its row were."""
    plain = _plain(part)
    if plain in lines or plain in text:
        return True
    if part.kind is BlockKind.TABLE_ROW:
        return all(cell.removeprefix("・") in text for cell in part.text.split())
    sentences = _SENTENCE.findall(plain)
    return len(sentences) > 1 and 2 * sum(len(s) for s in sentences if s in text) > len(plain)


def _holder(prose: Sequence[Part], whole: Sequence[Part]) -> _Element | None:
    """Return the innermost element around nearly all of the prose, or the article it is in.

    An element that holds paragraphs itself, beside that one, belongs to the article: what opens it
    was never closed.
    """
    sizes: Counter[_Element] = Counter()
    for part in prose:
        if part.element is not None:
            for outer in part.element.iterancestors():
                sizes[outer] += len(part.text)
    least = _NEARLY_ALL * sum(len(part.text) for part in prose)
    around = [element for element, size in sizes.items() if size >= least]
    if not around:
        return None
    inner = max(around, key=lambda element: sum(1 for _ in element.iterancestors()))
    article = next((outer for outer in around if outer.tag == "article"), None)
    if article is not None:
        return article
    telling = {part.element for part in whole if part.element is not None and is_prose(part.text)}
    for outer in inner.iterancestors():
        if outer not in telling:
            break
        inner = outer
    return inner


def _start(whole: Sequence[Part], first: int, holder: _Element | None) -> int:
    """Return where the article begins above its `first` paragraph found, below its title."""
    start = first
    for number in range(first - 1, -1, -1):
        part = whole[number]
        if not is_inside(part, holder) or (part.kind is BlockKind.HEADING and part.level == 1):
            break
        if _leads(whole, number, first):
            start = number
    return start


def _leads(whole: Sequence[Part], number: int, first: int) -> bool:
    """Tell whether a part above the first paragraph found is the article's as well.

    A short one is if it is marked up as that paragraph is: the place of a dispatch, a subject.
    """
    part = whole[number]
    if is_linked(part) or (
        part.kind is BlockKind.HEADING
        and number < first - 1
        and not _leads(whole, number + 1, first)
    ):
        return False
    if is_own_prose(part):
        return True
    if part.kind is BlockKind.LIST_ITEM:
        # The points of a release, told before its text: ポイント.
        above = next((p for p in reversed(whole[:number]) if p.kind is not part.kind), part)
        return above.kind is BlockKind.HEADING and above.level > 1 and classify(above.text) is None
    if part.kind is not BlockKind.PARAGRAPH:
        return is_caption(part.text) or part.kind in _MARKED
    return (
        _markup(part) == _markup(whole[first])
        and classify(part.text) is None
        and read_signature(part.text) is None
    )


def _subtitle(whole: Sequence[Part], first: int) -> int | None:
    """Return the number of the heading right below the page's with only who and when below it."""
    number = first - 1
    while number > 0 and _signs(whole[number]):
        number -= 1
    if number < 1 or number == first - 1:
        return None
    here, above = whole[number], whole[number - 1]
    titled = above.kind is BlockKind.HEADING and above.level == 1
    return number if titled and here.kind is BlockKind.HEADING and not is_linked(here) else None


def _signs(part: Part) -> bool:
    short = len(part.text) <= _SIGNED and not is_prose(part.text)
    return part.kind is BlockKind.PARAGRAPH and short


def end_inside(whole: Sequence[Part], last: int, holder: _Element | None) -> int:
    """Return where the article ends below the last paragraph found, the number behind it."""
    end = last
    for number in range(last, len(whole)):
        part = whole[number]
        if not is_inside(part, holder) or classify(part.text) in _BOXES:
            break
        if not is_linked(part) and is_own_prose(part):
            end = number + 1
    return end


def is_own_prose(part: Part) -> bool:
    """Tell whether a part reads like an article: neither an offer nor an author's life."""
    return is_prose(part.text) and not is_offer(part.text) and not is_profile(part.text)


def is_beside(element: _Element) -> bool:
    """Tell whether the name of an element is that of what stands beside an article."""
    return _BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def is_inside(part: Part, holder: _Element | None) -> bool:
    """Tell whether a part stands in `holder` and in no box within it."""
    if holder is None or part.element is None:
        return False
    outer: _Element | None = part.element
    while outer is not None and outer is not holder:
        if is_beside(outer):
            return False
        outer = outer.getparent()
    return outer is holder


def _markup(part: Part) -> tuple[object, str, _Element | None]:
    element = part.element
    if element is None:
        return None, "", None
    return element.tag, element.get("class", ""), element.getparent()


def _belongs(part: Part, found: bool) -> bool:
    """Tell whether a part right above the first paragraph is the article's."""
    reads = (found and is_prose(part.text)) or is_caption(part.text)
    return not is_linked(part) and (part.kind in (_OWN if found else _MARKED) or reads)


def _ends(parts: Sequence[Part]) -> bool:
    """Tell whether the first of `parts`, below the last paragraph, is still the article's.

    A list, a table and so on is, and a line right above one.
    """
    own = [not is_linked(part) and part.kind in _OWN for part in parts[:2]]
    return any(own) and not is_linked(parts[0])


def is_linked(part: Part) -> bool:
    """Tell whether a part is links for the most part, but for the day that stands beside them."""
    if part.linked >= _MOSTLY or part.linked < _PARTLY:
        return part.linked >= _MOSTLY
    rest = len(without_dates(part.text))
    return rest < len(part.text) and part.linked * len(part.text) >= _MOSTLY * rest


def lines_beside(whole: Sequence[Part], end: int, last: Part) -> int:
    """Return how many lines from `end` on stand beside the `last` paragraph of an article.

    Only several are its own: one may be the page's, as how many read it.
    """
    lines = len(list(takewhile(lambda part: _is_beside(part, last), whole[end:])))
    return lines if lines >= _SEVERAL or (lines and _NOTE.match(whole[end].text)) else 0


def _is_beside(part: Part, last: Part) -> bool:
    """Tell whether a line stands beside the last paragraph: 会社名：…, an address, a greeting."""
    one, other = part.element, last.element
    if one is None or other is None or is_linked(part):
        return False
    if classify(part.text) is not None and not is_ambiguous(part.text):
        return False
    outer = other if other.tag == "p" else other.getparent()
    alike = part.kind is BlockKind.HEADING or one.tag == "p"
    return alike and outer is not None and one.getparent() is outer.getparent()


def _is_link(part: Part) -> bool:
    heading = part.kind is BlockKind.HEADING
    return is_linked(part) and not heading and not is_prose(part.text)


def _plain(part: Part) -> str:
    """Return a part's words alone: an extractor counts the items of every list from 1."""
    text = _NUMBER.sub("", part.text) if part.kind is BlockKind.LIST_ITEM else part.text
    return _SPACE.sub("", text)
