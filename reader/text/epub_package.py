"""Reads what an EPUB says of itself: its particulars, the order of its files, its contents."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml.etree import _Element

from reader.model.article import Metadata
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.blocks import clean
from reader.text.dates import find_date
from reader.text.zipped import Zipped

_PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_FONT_DISGUISES = frozenset(
    {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
)
"""What keeps fonts from being copied; the text of such a book is free."""
_OPF = "{http://www.idpf.org/2007/opf}"
_ROLE, _EVENT = f"{_OPF}role", f"{_OPF}event"
_LOCKS = ("META-INF/rights.xml", "META-INF/sinf.xml")


@dataclass(frozen=True)
class Package:
    """An EPUB's pages in reading order, and what is known of the whole."""

    metadata: Metadata
    pages: tuple[str, ...]
    """Names of files in the ZIP."""
    chapters: dict[str, frozenset[str]] = field(default_factory=dict)
    """What the table of contents calls the chapters that are in a page, by its file."""


def read_package(book: Zipped) -> Package:
    """Return what `book` says of itself.

    Raises:
        ImportRefusedError: when it is encrypted, or says too little to be read.
    """
    container = book.xml("META-INF/container.xml")
    root = None if container is None else next(_named(container, "rootfile"), None)
    place = "" if root is None else unquote(root.get("full-path", ""))
    package = book.xml(place) if place else None
    if package is None:
        raise book.damaged()
    base = posixpath.dirname(place)
    items = {item.get("id", ""): item for item in _named(package, "item")}
    files = {name: _inside(base, item.get("href", "")) for name, item in items.items()}
    spine = [ref.get("idref", "") for ref in _named(package, "itemref")]
    aside = {
        ref.get("idref", "")
        for ref in _named(package, "itemref")
        if (ref.get("linear") or "").lower() == "no"
    }
    # Notes that are not read one after the other come behind what they belong to.
    spine.sort(key=aside.__contains__)
    contents = {
        files[name]
        for name, item in items.items()
        if "nav" in (item.get("properties") or "").split()
    } | {
        _inside(base, reference.get("href", ""))
        for reference in _named(package, "reference")
        if reference.get("type", "").lower() == "toc"
    }
    pages = [
        files[name]
        for name in dict.fromkeys(spine)
        if name in items
        and items[name].get("media-type", "").lower() in _PAGES
        and files[name] not in contents
    ]
    _refuse_encrypted(book, frozenset(pages))
    menus = contents | {
        files[name]
        for name, item in items.items()
        if item.get("media-type") == "application/x-dtbncx+xml"
    }
    return Package(_metadata(package), tuple(pages), _chapters(book, menus))


def _named(tree: _Element, name: str) -> Iterator[_Element]:
    """Yield the elements of that name below `tree`, in whatever namespace."""
    return (element for element in tree.iter("{*}" + name))


def _inside(base: str, address: str) -> str:
    """Return the name in the ZIP of what a file in the folder `base` calls `address`."""
    path = unquote(urlsplit(address).path) if ":" not in address.split("/", maxsplit=1)[0] else ""
    return posixpath.normpath(posixpath.join(base, path)) if path else ""


def _refuse_encrypted(book: Zipped, pages: frozenset[str]) -> None:
    listed = book.xml("META-INF/encryption.xml")
    locked = False
    for data in () if listed is None else _named(listed, "EncryptedData"):
        method = next(_named(data, "EncryptionMethod"), None)
        disguise = method is not None and method.get("Algorithm") in _FONT_DISGUISES
        names = {unquote(to.get("URI", "")) for to in _named(data, "CipherReference")}
        locked = locked or (not disguise and (not names or bool(names & pages)))
    if locked or (listed is not None and any(lock in book.names for lock in _LOCKS)):
        raise ImportRefusedError(
            tr(
                "This EPUB is encrypted (DRM), so that only its seller's own program can open "
                "it: import a copy without DRM."
            )
        )


def _metadata(package: _Element) -> Metadata:
    found: dict[str, list[_Element]] = {}
    for holder in _named(package, "metadata"):
        for element in holder.iter("{http://purl.org/dc/elements/1.1/}*"):
            found.setdefault(str(element.tag).rpartition("}")[2], []).append(element)
    refined: dict[tuple[str, str], str] = {
        ((meta.get("refines") or "").removeprefix("#"), meta.get("property") or ""): _text(meta)
        for meta in _named(package, "meta")
    }
    titles = found.get("title", [])
    main = [t for t in titles if refined.get((t.get("id", ""), "title-type")) == "main"]
    title = next((_text(element) for element in [*main, *titles] if _text(element)), "")
    creators = [
        _text(element)
        for element in found.get("creator", [])
        if (element.get(_ROLE) or refined.get((element.get("id", ""), "role")) or "aut") == "aut"
    ]
    dates = found.get("date", [])
    dates.sort(key=lambda element: element.get(_EVENT, "publication") != "publication")
    sources = [_text(element) for element in found.get("source", [])]
    return Metadata(
        title=title,
        byline="、".join(dict.fromkeys(filter(None, creators))),
        date=next((day for e in dates if (day := find_date(_text(e)[:10]))), None),
        site=next(iter(map(_text, found.get("publisher", []))), ""),
        url=next((s for s in sources if s.startswith(("http://", "https://"))), ""),
    )


def _text(element: _Element) -> str:
    return clean("".join(map(str, element.itertext())))


def _chapters(book: Zipped, menus: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return what tables of contents, EPUB 2's or 3's, call the chapters, by the file they are in.

    One that cannot be read is done without: it only says again what stands in the pages.
    """
    found: dict[str, set[str]] = {}
    for menu in menus:
        try:
            tree = book.xml(menu)
        except ImportRefusedError:
            continue
        base = posixpath.dirname(menu)
        for point in () if tree is None else tree.iter("{*}navPoint", "{*}a"):
            content = next(_named(point, "content"), None)
            label = next(_named(point, "navLabel"), point)
            address = point.get("href") if content is None else content.get("src")
            found.setdefault(_inside(base, address or ""), set()).add(plain(_text(label)))
    return {page: frozenset(labels) for page, labels in found.items()}


def plain(text: str) -> str:
    """Return `text` without white space, to compare headings with what a menu calls them."""
    return "".join(text.split())
