"""Reads web pages: the article's blocks and particulars, without menus and scripts."""

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from lxml import etree, html
from lxml.etree import _Element

from reader.model.article import BlockKind, Content, Metadata
from reader.text.addresses import with_addresses
from reader.text.anchored import below_masthead, below_title, from_title, without_next
from reader.text.blocks import CELL_SEPARATOR, clean
from reader.text.bylines import is_of_event, read_signature
from reader.text.chrome import classify, is_ambiguous
from reader.text.containers import drop_widgets, open_containers
from reader.text.dates import find_date, without_dates
from reader.text.declared import read_declared
from reader.text.dom import BLOCKS, BOXES, Part, read_parts, without_breaks
from reader.text.lines import is_prose
from reader.text.located import is_beside, locate, without_links
from reader.text.markup import parse
from reader.text.offers import is_profile
from reader.text.page_dates import find_day, tells_day
from reader.text.page_titles import Title, find_title, surest_heading
from reader.text.passages import sources_of_parts, with_passages
from reader.text.saved_from import saved_address
from reader.text.sections import PartLines, find_parts, read_above, trim, with_kinds
from reader.text.shadows import draw_shadows
from reader.text.tidy import tidy
from reader.text.titled import titled_content

# What it thinks of a page is for its authors, not for a reader's terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_VERBATIM = frozenset({"pre", "script", "style", "textarea"})
_BOOK = 10_000
"""So many paragraphs no site puts around an article; looking for one among them takes minutes."""
_CROWD = 1_000
"""So many words that are marked up stand in no paragraph that people write."""
_META = re.compile(
    r"(?:^|[\s_-])(?:meta|metadata|(?:article|post|entry|page|doc)-?info|labels|author|byline|status|stats?|counts?|views?|tags?|categor(?:y|ies)|share|sns|"
    r"owner|channel|sharing|social)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:公開日|発行日|発表日|掲載日|更新日|作成日|投稿日|最終更新.{0,4}|タグ|カテゴリー?|ステータス|著者|作成者|投稿者|執筆者|担当者?)"
    + CELL_SEPARATOR
)
"""Rows in which a notebook says what is to be known of a page."""
_BESIDE = 8
"""So many items stand beside one in a list that tells of an article, at most."""
_WITH_READING = re.compile(
    r"[^\s。、]{1,6}[ 　]?[^\s。、]{1,6}\s?[（(][ぁ-んァ-ヶー・ 　]{3,20}[）)].{0,12}"
)
_MOMENT = re.compile(
    r"(?:\d{1,2}月\d{1,2}日|\d{1,2}/\d{1,2})\s?(?:[(（].[)）])?\s?\d{1,2}(?:時(?:\d{1,2}分)?|:\d\d)"
    r"\s?(?:に?(?:公開|更新|配信|掲載|投稿))?|\d{1,3}分\d{1,2}秒"
)
"""When an article came, without a year, or how long it takes to hear it."""
_WORD = re.compile(r"\w")
_HEAD = 200_000
"""Characters of a book's source that tell its author."""
_SIGNED = 20
"""Characters beside the day in a line that signs an article."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_ENOUGH = 0.3
"""So much of a page's paragraphs an extraction must hold to be believed."""


def read_html(text: str, *, url: str = "") -> Content:
    """Return the content of an HTML page or fragment. Nothing it names is loaded or run.

    Without an address in `url`, that counts which a browser wrote into the page when saving it.

    Raises:
        ImportRefusedError: when there is no text in it.
    """
    url = url or saved_address(text)
    tree = parse(text)
    draw_shadows(tree)
    declared = read_declared(tree, url)
    _prepare(tree)
    whole = read_parts(tree)
    known = PartLines()
    metadata, extracted = _extract(tree, url, book=len(whole) > _BOOK or _is_crowded(tree))
    # Of a short text trafilatura makes one paragraph.
    guessed = _prose(extracted) < _ENOUGH * _prose(whole) or len(extracted) == 1 < len(whole)
    parts = without_links(find_parts(whole, known)) if guessed else locate(extracted, whole)
    heading = surest_heading(whole, declared)
    parts = below_title(whole, heading, parts, guessed=guessed) or from_title(whole, heading, parts)
    parts = below_masthead(tree, without_next(whole, heading, parts))
    parts = trim(parts, known)
    while parts and not is_prose(parts[-1].text) and (_is_filed(parts[-1]) or tells_day(parts[-1])):
        parts.pop()
    place = {id(part): number for number, part in enumerate(whole)}
    places = [place[id(part)] for part in parts if id(part) in place]
    ends = [place[id(part)] for part in parts if id(part) in place and is_prose(part.text)]
    below = [part for part in parts if part.kind is not BlockKind.HEADING]
    solid = [part for part in below if is_prose(part.text)] or below
    first = place.get(id(solid[0]), 0) if solid else 0
    prose = [part.text for part in below if is_prose(part.text)]
    title = find_title(whole, known.of(whole), first, declared, prose)
    above = read_above(whole, whole[first] if first else None, known)
    metadata = replace(
        metadata,
        title=title.text,
        byline=metadata.byline or above.byline,
        date=find_day(
            declared,
            whole,
            title.place,
            (first, max(ends, default=first) + 1),
            metadata.url,
            closing=_closing(whole[title.place] if title.place is not None else None),
            years={int(year) for year in _YEAR.findall("\n".join(map(str, tree.itertext())))},
        ),
    )
    base = tree.xpath("string(//base/@href)") or metadata.url
    parts = _below_particulars(parts, whole, title, place, first)
    parts = without_links(parts) if title.place in places else parts
    content = _content(metadata, with_addresses(with_kinds(parts, known), str(base)))
    page = whole if next(tree.iter(*BOXES), None) is None else read_parts(tree, boxes=True)
    return with_passages(content, sources_of_parts(page, parts))


def _closing(title: Part | None) -> list[Part]:
    """Return what the footers say that the article with this title has of its own."""
    if title is None or title.element is None:
        return []
    own = next(title.element.iterancestors("article"), None)
    feet = [] if own is None else own.iter("footer")
    return [
        part
        for foot in feet
        if next(foot.iterancestors("article"), None) is own
        for part in read_parts(foot, boxes=True)
    ]


def _below_particulars(
    parts: Sequence[Part],
    whole: Sequence[Part],
    title: Title,
    place: Mapping[int, int],
    first: int,
) -> list[Part]:
    """Return `parts` without those that stand above the text and say whose and of when it is."""
    kept: list[Part] = []
    # The day may stand below a sentence that sums the article up.
    second = [place.get(id(part), first) for part in parts if is_prose(part.text)][1:2]
    for part in parts:
        number = place.get(id(part), first)
        if second and first < number < second[0] and not is_prose(part.text) and _is_filed(part):
            continue
        if number == first and number and len(parts) > 1 and is_profile(part.text):
            # Who is spoken with, below the name: 船戸 言（ふなと・げん）.
            name = whole[number - 1]
            if _WITH_READING.fullmatch(name.text):
                kept = [above for above in kept if above is not name]
                continue
        # Below the first line of a report a day is that of what it tells: 視察先 境野町 5月19日.
        told = any(above.kind is BlockKind.PARAGRAPH for above in kept)
        if told or not _is_above(part, title, place, first):
            kept.append(part)
    return kept


def _is_filed(part: Part) -> bool:
    """Tell whether the names of the elements around a line say that it is of an article."""
    if part.element is None or part.kind is BlockKind.HEADING:
        return False
    near = [part.element, *islice(part.element.iterancestors(), 2)]
    if any(map(is_beside, near)):
        return True
    return any(_META.search(f"{one.get('class', '')} {one.get('id', '')}") for one in near)


def _is_told_of(part: Part) -> bool:
    """Tell whether a line is of the article, not in it: its author, where it is filed, its readers.

    A list of such things has a day or an author in it, or is one of buttons: list, 印刷, メール.
    """
    element = part.element
    if element is None or part.kind is BlockKind.HEADING:
        return False
    if (part.kind is BlockKind.TABLE_ROW and _FILED.match(part.text)) or _is_filed(part):
        return True
    if part.kind is not BlockKind.LIST_ITEM:
        return False
    names = ("li", "dt", "dd")
    beside = (
        *islice(element.itersiblings(*names, preceding=True), _BESIDE),
        element,
        *islice(element.itersiblings(*names), _BESIDE),
    )
    items = [clean("".join(map(str, one.itertext()))) for one in beside]
    if any(read_signature(item) is not None for item in items):
        return True
    # The sizes of letters to choose from are one character each: 文字サイズ 小 中 大.
    buttons = [item for item in items if classify(item) is not None or len(item) == 1]
    known = [button for button in buttons if classify(button) is not None]
    return len(buttons) * 2 > len(items) and not all(map(is_ambiguous, known))


def _is_above(part: Part, title: Title, place: Mapping[int, int], first: int) -> bool:
    """Tell whether a part that is no prose stands above the text: a section's name, a day."""
    number = place.get(id(part), first)
    if number < first and not is_prose(part.text) and _is_told_of(part):
        return True
    if number < first and part.kind is BlockKind.PARAGRAPH and not is_prose(part.text):
        if not _WORD.search(part.text) or _MOMENT.fullmatch(part.text):
            return True
        if is_of_event(part.text):
            return False
        left = without_dates(part.text) if find_date(part.text) else part.text
        if left != part.text and (len(left) <= _SIGNED or tells_day(part)):
            return True  # who, and when
    return title.place is not None and number <= title.place and not is_prose(part.text)


def _prepare(tree: _Element) -> None:
    """Put `tree` in order, and take the source's line breaks out of its Japanese."""
    drop_widgets(tree)
    tidy(tree)
    open_containers(tree)
    any_verbatim = next(tree.iter("pre"), None) is not None
    for element in tree.iter(etree.Element):
        verbatim = any_verbatim and next(element.iterancestors("pre"), None) is not None
        if element.text and not verbatim and element.tag not in _VERBATIM:
            element.text = without_breaks(element.text)
        if element.tail and not verbatim:
            element.tail = without_breaks(element.tail)


def _extract(tree: _Element, url: str, *, book: bool) -> tuple[Metadata, list[Part]]:
    """Return the particulars of a page, and the parts of its article unless it is a book."""
    import trafilatura

    # It drops figures with all that is in them.
    for element in tree.iter("figcaption"):
        element.tag = "p"
    for element in tree.iter("figure"):
        element.tag = "div"
    source = html.tostring(tree, encoding="unicode")[: _HEAD if book else None]
    found = (
        trafilatura.extract_metadata(source, extensive=False)
        if book
        else trafilatura.bare_extraction(source, include_comments=False, with_metadata=True)
    )
    if not isinstance(found, trafilatura.settings.Document):
        return Metadata(url=url), []
    metadata = Metadata(
        byline=_byline(clean((found.author or "").replace("; ", "、"))),
        site=clean(found.sitename or ""),
        url=url or found.url or "",
    )
    return metadata, [] if book else read_parts(found.body)


def _is_crowded(tree: _Element) -> bool:
    """Tell whether a paragraph holds so many words that are marked up that an extractor is lost.

    It takes the square of their number, and of that of the cells in a row.
    """
    return any(
        len(element) > _CROWD
        and (
            element.tag == "tr"
            or sum(1 for child in element if child.tag not in BLOCKS and child.tag != "br") > _CROWD
        )
        for element in tree.iter(etree.Element)
    )


def _byline(author: str) -> str:
    signature = read_signature(author)
    return (signature.byline if signature else "") or author


def _prose(parts: list[Part]) -> int:
    return sum(len(part.text) for part in parts if is_prose(part.text))


def _content(metadata: Metadata, parts: list[Part]) -> Content:
    """Read what the page says of author and date only in its text, and take the title out of it."""
    plain = "".join(metadata.title.split())
    below = [part for part in parts if "".join(part.text.split()) != plain]
    marks = next((part.marks for part in parts if part.text == metadata.title), ())
    return titled_content(metadata, below, marks)
