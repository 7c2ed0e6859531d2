"""Reads what a page declares of its article in its head: titles, the day it appeared, the site."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element

from reader.text.blocks import clean
from reader.text.dates import find_date

_ARTICLE = re.compile(
    r"(?:.*article|blogposting|report|.*posting|review|techarticle)", re.IGNORECASE
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "published_time",
    "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "citation_publication_date", "citation_online_date", "citation_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "creation_date", "dc.date", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "dc.date.modified", "dcterms.modified")
_HOME = re.compile(
    r"(?:https?://[^/]+/?|/)(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:index\.\w+)?(?:\?.*)?"
    r"|(?:\.{1,2}/)*index\.\w+|\.{1,2}/",
    re.IGNORECASE,
)
_LONGEST_NAME = 40
_SITES = ("og:site_name", "application-name")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?\s*")
_JAPAN = timezone(timedelta(hours=9))


@dataclass(frozen=True)
class Declared:
    """What a page declares of its article, each empty where it does not."""

    headline: str = ""
    """Of its structured data."""
    titles: tuple[str, ...] = ()
    """Of its head, the site's name often behind them."""
    published: date | None = None
    modified: date | None = None
    sites: tuple[str, ...] = ()
    """How it calls its site, in its head and where it leads to the site's first page."""


def read_declared(tree: _Element, url: str = "") -> Declared:
    """Return what the head of a page at `url` and its structured data say."""
    told = _named(tree)
    own = (title for title in tree.iter("title") if next(title.iterancestors("svg"), None) is None)
    titles = [clean("".join(map(str, title.itertext()))) for title in own][:1]
    titles += [clean(told[name]) for name in _TITLES if name in told]
    article = _article(tree, titles)
    published = _day(article.get("datePublished")) or _day(article.get("dateCreated"))
    modified = _day(article.get("dateModified"))
    marked = [
        element.get("content") or element.get("datetime") or ""
        for element in tree.iter(etree.Element)
        if element.get("itemprop") == "datePublished"
    ]
    marked = marked if len(set(marked)) == 1 else []
    return Declared(
        headline=clean(str(article.get("headline") or "")),
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        published=published
        or _first_day(told[name] for name in _PUBLISHED if name in told)
        or _first_day(marked),
        modified=modified or _first_day(told[name] for name in _MODIFIED if name in told),
        sites=tuple(
            dict.fromkeys(
                (*(clean(told[name]) for name in _SITES if name in told), *_names(tree, url))
            )
        ),
    )


def leads_home(link: _Element) -> bool:
    """Tell whether a link leads to the first page of its site."""
    return _HOME.fullmatch(link.get("href", "-").strip()) is not None


def _names(tree: _Element, url: str) -> Iterator[str]:
    """Yield the words and pictures that lead to the site's first page, or that of a part of it."""
    page = urlsplit(url)
    for link in tree.iter("a"):
        place = urlsplit(link.get("href") or "")
        around = place.path.endswith("/") and page.path.startswith(place.path) and page.path
        outer = around and place.path != page.path and place.netloc in {"", page.netloc}
        if not outer and not leads_home(link):
            continue
        pictures = [image.get("alt") or "" for image in link.iter("img", "amp-img")]
        for name in ("".join(map(str, link.itertext())), *pictures):
            if 2 <= len(clean(name)) <= _LONGEST_NAME:
                yield clean(name)


def read_day(stamp: str) -> date | None:
    """Return the day of a time stamp, as it was in Japan, or None if it is none."""
    compact = _COMPACT.fullmatch(stamp)
    if compact:
        stamp = "-".join(compact.groups())
    try:
        moment = datetime.fromisoformat(stamp.strip())
    except ValueError:
        return find_date(stamp)
    if moment.tzinfo is not None and moment.utcoffset() == timedelta(0):
        moment = moment.astimezone(_JAPAN)
    return moment.date()


def _named(tree: _Element) -> dict[str, str]:
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if meta.get("content", "").strip():
            told.setdefault(name, meta.get("content", ""))
    return told


def _article(tree: _Element, titles: Iterable[str]) -> dict[str, object]:
    """Return the structured data of the page's own article, of which other articles' are told."""
    found = [thing for thing in _things(tree) if _is_article(thing)]
    text = "".join("".join(titles).split())
    named = [
        thing
        for thing in found
        if (head := "".join(str(thing.get("headline") or "").split())) and head in text
    ]
    return named[0] if named else found[0] if len(found) == 1 else {}


def _things(tree: _Element) -> Iterator[dict[str, object]]:
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in data if isinstance(data, list) else [data]:
            if isinstance(thing, dict):
                yield thing
                graph = thing.get("@graph")
                parts = graph if isinstance(graph, list) else []
                yield from (part for part in parts if isinstance(part, dict))
                main = thing.get("mainEntity")
                if isinstance(main, dict):
                    yield main


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in named)


def _day(value: object) -> date | None:
    return read_day(value) if isinstance(value, str) and value.strip() else None


def _first_day(stamps: Iterable[str]) -> date | None:
    return next((day for stamp in stamps if (day := _day(stamp))), None)
