"""Reads the XML of feeds as sites write it: broken here and there, and not to be trusted."""

import re
from html.entities import html5

from lxml import etree
from lxml.etree import _Element

from reader.model.errors import ImportRefusedError
from reader.model.wording import tr

_PROLOG = r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)*+"
_ROOT = re.compile(
    rf"{_PROLOG}<(?:rss\b|(?:\w+:)?RDF\b[^>]*purl\.org/(?:rss|net/rss)|"
    r"(?:\w+:)?RDF\b[^>]*netscape\.com/rdf|(?:\w+:)?feed\b[^>]*(?:w3\.org/2005/Atom|purl\.org/atom))",
    re.IGNORECASE | re.DOTALL,
)
_START = re.compile(_PROLOG, re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY\s+[^%\s]", re.IGNORECASE)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_HEAD = 20_000
"""Characters within which the first element of a feed begins."""
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://purl.org/net/rss1.1#": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/1999/xhtml": "",
}


def is_feed_xml(text: str) -> bool:
    """Tell by its first element whether a text is RSS, RDF or Atom."""
    return _ROOT.match(text[:_HEAD]) is not None


def parse_feed_xml(text: str) -> _Element:
    """Return the root of a feed's XML; nothing it names is loaded, no entity of its own put in.

    Slips of the syntax are passed over as far as possible.

    Raises:
        ImportRefusedError: when it declares entities, or is no XML at all.
    """
    start = _START.match(text)
    prolog, rest = (start[0], text[start.end() :]) if start else ("", text)
    if _ENTITY.search(prolog) or _ENTITY.search(rest[:_HEAD]):
        raise ImportRefusedError(
            tr(
                "This feed declares entities of its own, as files do that are made to do harm: "
                "it is not read."
            )
        )
    source = _NAMED.sub(_character, _UNFIT.sub("", rest))
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(source.encode("utf-8", errors="replace"), parser)
    if root is None:
        raise ImportRefusedError(tr("This feed is damaged: there is no entry in it to read."))
    return root


def name_of_tag(element: _Element) -> str:
    """Return the name of an element with the usual prefix of its namespace, none for feeds' own."""
    tag = str(element.tag)
    if not tag.startswith("{"):
        # A prefix that the feed uses without having declared it.
        return tag
    space, _, name = tag[1:].partition("}")
    return _PREFIXES.get(space, "other:") + name


def _character(found: re.Match[str]) -> str:
    """Return what HTML's name of a character stands for, which XML does not know."""
    name = found[1]
    return found[0] if name in _XML_ENTITIES else html5.get(f"{name};", found[0])
