"""Reads feeds: RSS of all versions, RDF, Atom and JSON Feed."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from html import escape
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree, html
from lxml.etree import _Element

from reader.model.errors import ImportRefusedError
from reader.model.feed import Feed, FeedEntry
from reader.model.wording import tr
from reader.text.blocks import clean
from reader.text.dates import find_date
from reader.text.feed_xml import is_feed_xml, name_of_tag, parse_feed_xml

JAPAN = timezone(timedelta(hours=9))
SUMMARY = 300
"""Characters of a summary, or a title, at most."""
_READ = 4000
"""Characters of markup that are read for a summary."""
_WHOLE = 500
"""Characters from which a description is the article rather than what it is about."""
_JSON_MARK = "https://jsonfeed.org/version/"
_JSON_HEAD = 100_000
_DATES = ("pubDate", "published", "dc:date", "dcterms:issued", "dcterms:created", "issued",
          "created", "updated", "modified", "dcterms:modified", "date")  # fmt: skip
_TEXTS = ("content:encoded", "content", "encoded")
_SUMMARIES = ("description", "summary", "itunes:summary", "media:description")
_ADDRESSES = ("feedburner:origLink", "link", "guid", "id")
_KINDS = ("application/rss+xml", "application/atom+xml", "application/feed+json",
          "application/rdf+xml")  # fmt: skip


def is_feed(text: str) -> bool:
    """Tell whether a text is a feed."""
    if text.lstrip()[:1] == "{":
        return _JSON_MARK in text[:_JSON_HEAD].replace("\\/", "/")
    return is_feed_xml(text)


def read_feed(text: str, url: str = "") -> Feed:
    """Return what a feed tells; `url` is where it was read, from which its links are made whole.

    Raises:
        ImportRefusedError: when it is damaged beyond reading, or made to do harm.
    """
    if text.lstrip()[:1] == "{":
        return _read_json(text, url)
    root = parse_feed_xml(text)
    found = [one for one in root.iter(etree.Element) if name_of_tag(one) in ("item", "entry")]
    channel = next((one for one in root.iter(etree.Element) if name_of_tag(one) == "channel"), root)
    title = _plain(_first(_children(channel), ("title",)))
    return Feed(title, tuple(_entry(one, url) for one in found), url)


def find_feed(page: str, url: str) -> str:
    """Return the address of the feed that a web page at `url` names, empty if it names none."""
    try:
        tree = html.fromstring(page.encode("utf-8", errors="replace"),
                               parser=html.HTMLParser(encoding="utf-8"))  # fmt: skip
    except (etree.ParserError, ValueError):
        return ""
    for link in tree.iter("link"):
        told = str(link.get("rel", "")).lower().split()
        kind = str(link.get("type", "")).lower().partition(";")[0].strip()
        if "alternate" in told and kind in _KINDS:
            return _web_address(str(link.get("href", "")), url)
    return ""


def _children(element: _Element) -> dict[str, list[_Element]]:
    found: dict[str, list[_Element]] = {}
    for child in element.iterchildren(etree.Element):
        found.setdefault(name_of_tag(child), []).append(child)
    return found


def _first(children: Mapping[str, list[_Element]], names: Iterable[str]) -> str:
    """Return the markup of the first child with words that has one of these names."""
    for name in names:
        for child in children.get(name, ()):
            if markup := _markup(child):
                return markup
    return ""


def _markup(element: _Element) -> str:
    """Return what an element holds as HTML, whether it holds elements or spells them."""
    if len(element):
        inner = "".join(
            etree.tostring(child, encoding="unicode", with_tail=True) for child in element
        )
        return escape(element.text or "", quote=False) + inner
    text = element.text or ""
    # Atom says when what it spells is no markup.
    return escape(text, quote=False) if element.get("type") == "text" else text.strip()


def _entry(element: _Element, url: str) -> FeedEntry:
    children = _children(element)
    base = _base(element, url)
    told = _first(children, _SUMMARIES)
    whole = _first(children, _TEXTS)
    if not whole and len(told) >= _WHOLE and len(_plain(told)) >= _WHOLE:
        whole = told
    author = next(iter(children.get("author", ())), None)
    named = _first(_children(author), ("name",)) if author is not None else ""
    return FeedEntry(
        title=_plain(_first(children, ("title", "dc:title")))[:SUMMARY],
        url=_address(children, base) or _web_address(_about(element), base),
        date=_day(_first(children, (name,)) for name in _DATES),
        author=_author(named or _first(children, ("dc:creator", "author"))),
        summary=_plain((told or whole)[:_READ])[:SUMMARY],
        html=whole,
    )


def _about(element: _Element) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("}about")), "")


def _base(element: _Element, url: str) -> str:
    try:
        return urljoin(url, element.base or "")
    except ValueError:
        return url


def _address(children: Mapping[str, list[_Element]], base: str) -> str:
    """Return where an entry's page is, empty if its feed does not say."""
    for name in _ADDRESSES:
        links = children.get(name, ())
        for link in sorted(links, key=lambda one: "html" not in str(one.get("type", "html"))):
            if link.get("rel", "alternate") != "alternate" or link.get("isPermaLink") == "false":
                continue
            told = str(link.get("href") or link.text or "").strip()
            # An identifier is an address only if it says so itself.
            if name in ("guid", "id") and "://" not in told:
                continue
            if address := _web_address(told, base):
                return address
    return ""


def _web_address(told: str, base: str) -> str:
    """Return an address made whole, empty if it is none that a browser would be given."""
    try:
        address = urljoin(base, told.strip()) if told.strip() else ""
        parts = urlsplit(address)
    except ValueError:
        return ""
    sound = parts.scheme in ("http", "https") and parts.hostname and address.isprintable()
    return address if sound else ""


def _day(told: Iterable[str]) -> date | None:
    """Return the first of these dates that is one, as the day that it was in Japan."""
    for words in told:
        if words and (day := _read_day(words)):
            return day
    return None


def _read_day(words: str) -> date | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(words.strip())
            return (moment.astimezone(JAPAN) if moment.tzinfo else moment).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return find_date(words)


def _author(told: str) -> str:
    """Return a name; RSS writes "mail@example.org (Name)"."""
    words = _plain(told)
    if "@" in words.partition(" ")[0]:
        return words.partition("(")[2].rstrip(") ")
    return words


def _plain(markup: str) -> str:
    """Return the words of some HTML in one line."""
    if "<" not in markup and "&" not in markup:
        return clean(markup)
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return clean(markup)
    for hidden in list(tree.iter("script", "style")):
        hidden.drop_tree()
    return clean(str(tree.text_content()))


def _read_json(text: str, url: str) -> Feed:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportRefusedError(tr("This feed is damaged: get it again and open that.")) from error
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list):
        raise ImportRefusedError(tr("This feed is damaged: there is no list of entries in it."))
    found = tuple(_json_entry(one, url) for one in items if isinstance(one, dict))
    return Feed(clean(_word(told, "title")), found, url)


def _json_entry(told: Mapping[str, Any], url: str) -> FeedEntry:
    plain = _word(told, "content_text")
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in plain.split("\n") if line.strip())
    whole = _word(told, "content_html") or paragraphs
    authors = told.get("authors") or [told.get("author")]
    names = [_word(one, "name") for one in authors if isinstance(one, dict)] if isinstance(
        authors, list) else []  # fmt: skip
    places = (_web_address(_word(told, key), url) for key in ("url", "external_url"))
    return FeedEntry(
        title=clean(_word(told, "title"))[:SUMMARY],
        url=next(filter(None, places), ""),
        date=_day(_word(told, key) for key in ("date_published", "date_modified")),
        author="、".join(filter(None, names)),
        summary=(clean(_word(told, "summary")) or _plain(whole[:_READ]))[:SUMMARY],
        html=whole,
    )


def _word(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""
