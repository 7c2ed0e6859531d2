"""Reads web pages: the article's blocks and particulars, without menus and scripts."""

import logging
import re
from dataclasses import replace
from datetime import date

from lxml import etree, html
from lxml.etree import _Element

from reader.model.article import Content, Metadata
from reader.text.addresses import with_addresses
from reader.text.blocks import clean
from reader.text.bylines import read_signature
from reader.text.containers import open_containers
from reader.text.dom import Part, read_parts, without_breaks
from reader.text.lines import is_prose
from reader.text.located import locate, without_links
from reader.text.markup import parse
from reader.text.sections import find_parts, read_above, trim, with_kinds
from reader.text.tidy import tidy
from reader.text.titled import titled_content

# What it thinks of a page is for its authors, not for a reader's terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_SITE_SEPARATOR = re.compile(r"\s*[|｜]\s*|\s+[-–—:：]\s+")
_DECLARED_DATE = re.compile(r"datePublished|published_?time|<time\b|pubdate", re.IGNORECASE)
_VERBATIM = frozenset({"pre", "script", "style", "textarea"})
_ENOUGH = 0.3
"""So much of a page's paragraphs an extraction must hold to be believed."""


def read_html(text: str, *, url: str = "") -> Content:
    """Return the content of an HTML page or fragment. Nothing it names is loaded or run.

    Raises:
        ImportRefusedError: when there is no text in it.
    """
    tree = parse(text)
    _prepare(tree)
    whole = read_parts(tree)
    metadata, extracted = _extract(tree, url)
    # Of a short text trafilatura makes one paragraph.
    if _prose(extracted) < _ENOUGH * _prose(whole) or len(extracted) == 1 < len(whole):
        parts = without_links(find_parts(whole))
    else:
        parts = locate(extracted, whole)
    parts = with_kinds(trim(parts))
    first = next((part for part in parts if is_prose(part.text)), None)
    above = read_above(whole, first)
    # Without a declaration trafilatura takes any date of the text, or the year of the footer.
    declared = _DECLARED_DATE.search(text) is not None
    metadata = replace(
        metadata,
        byline=metadata.byline or above.byline,
        date=metadata.date if declared and metadata.date else above.date or _sure(metadata.date),
    )
    base = tree.xpath("string(//base/@href)") or metadata.url
    return _content(metadata, with_addresses(parts, str(base)), tree)


def _prepare(tree: _Element) -> None:
    """Put `tree` in order, and take the source's line breaks out of its Japanese."""
    tidy(tree)
    open_containers(tree)
    for element in tree.iter(etree.Element):
        verbatim = next(element.iterancestors("pre"), None) is not None
        if element.text and not verbatim and element.tag not in _VERBATIM:
            element.text = without_breaks(element.text)
        if element.tail and not verbatim:
            element.tail = without_breaks(element.tail)


def _extract(tree: _Element, url: str) -> tuple[Metadata, list[Part]]:
    import trafilatura

    # It drops figures with all that is in them.
    for element in tree.iter("figcaption"):
        element.tag = "p"
    for element in tree.iter("figure"):
        element.tag = "div"
    source = html.tostring(tree, encoding="unicode")
    found = trafilatura.bare_extraction(source, include_comments=False, with_metadata=True)
    if not isinstance(found, trafilatura.settings.Document):
        return Metadata(url=url), []
    metadata = Metadata(
        title=clean(found.title or ""),
        byline=_byline(clean((found.author or "").replace("; ", "、"))),
        date=_date(found.date),
        site=clean(found.sitename or ""),
        url=url or found.url or "",
    )
    return metadata, read_parts(found.body)


def _byline(author: str) -> str:
    signature = read_signature(author)
    return (signature.byline if signature else "") or author


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _sure(guess: date | None) -> date | None:
    """Return a guessed date unless it is the first of January, made of a mere year."""
    return guess if guess and (guess.month, guess.day) != (1, 1) else None


def _prose(parts: list[Part]) -> int:
    return sum(len(part.text) for part in parts if is_prose(part.text))


def _content(metadata: Metadata, parts: list[Part], tree: _Element) -> Content:
    """Settle the title, and read what the page says of author and date only in its text."""
    title = _title(metadata, tree)
    plain = "".join(title.split())
    below = [part for part in parts if "".join(part.text.split()) != plain]
    marks = next((part.marks for part in parts if part.text == title), ())
    return titled_content(replace(metadata, title=title), below, marks)


def _title(metadata: Metadata, tree: _Element) -> str:
    """Return the title as the page's h1 has it, else without the site's name behind it."""
    title = metadata.title or clean(tree.findtext("head/title") or "")
    headings = [clean("".join(map(str, h.itertext()))) for h in tree.iter("h1")]
    for heading in headings:
        if heading and "".join(heading.split()) in "".join(title.split()):
            return heading
    pieces = _SITE_SEPARATOR.split(title)
    if len(pieces) > 1 and metadata.site and pieces[-1].casefold() == metadata.site.casefold():
        return title[: title.rindex(pieces[-1])].rstrip(" |｜-–—:：")
    if not title and len(headings) == 1:
        return headings[0]
    return title
