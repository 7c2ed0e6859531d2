"""Reads EPUB books, versions 2 and 3: the pages in reading order, each as the web page it is."""

import html.entities
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.addresses import with_addresses
from reader.text.decode import decode
from reader.text.dom import Part, read_parts, without_breaks
from reader.text.epub_package import Package, plain, read_package
from reader.text.formulas import replace_element
from reader.text.markup import parse
from reader.text.tidy import tidy
from reader.text.titled import titled_content
from reader.text.zipped import Zipped, parse_xml

_HEAD = re.compile(
    r"^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--.*?-->\s*)*(?:<!doctype[^\[>]*(?:\[.*?\]\s*)?>)?",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_EPUB_TYPE = re.compile(r"""\sepub:type(?=\s*=)""")
_TYPE = "data-epub-type"
_CLOSED = re.compile(
    r"<(?!(?:br|hr|img|meta|link|col|wbr|input)\b)([a-z]\w*)((?:\s[^<>]*)?)/>", re.I
)
_LONGEST_SIGN = 2
_CHAPTER = 2


def read_epub(data: bytes) -> Content:
    """Return the content of a book.

    Raises:
        ImportRefusedError: when it is damaged, hostile, encrypted, or has no text.
    """
    book = Zipped(data, "EPUB")
    package = read_package(book)
    parts: list[Part] = []
    for page in package.pages:
        source = book.read(page)
        if source and source.strip():
            parts += _with_chapters(_read_page(decode(source)), package, page)
    if not parts:
        raise ImportRefusedError(
            tr(
                "This EPUB holds pictures but no text, as comics do: there is nothing to read "
                "beside."
            )
        )
    title = plain(package.metadata.title)
    while title and parts and plain(parts[0].text) == title:
        del parts[0]
    return titled_content(package.metadata, parts)


def _read_page(source: str) -> list[Part]:
    tree = parse(_as_html(source))
    for element in tree.iter("aside", "header", "footer"):
        # Notes stand in asides, chapters' names in headers: all of a book's page is the book.
        element.tag = "div"
    for menu in [e for e in tree.iter("nav") if "toc" in (e.get(_TYPE) or "")]:
        replace_element(menu, "")
    for link in list(tree.iter("a")):
        _mark_note(link)
    for picture in list(tree.iter("img")):
        sign = (picture.get("alt") or "").strip()
        # A picture of one character stands for one that the book's fonts do not have.
        if 0 < len(sign) <= _LONGEST_SIGN and "gaiji" in (picture.get("class") or "").lower():
            replace_element(picture, sign)
    tidy(tree, piece=True)
    for element in tree.iter(etree.Element):
        if next(element.iterancestors("pre"), None) is None and element.tag != "pre":
            element.text = without_breaks(element.text) if element.text else element.text
            element.tail = without_breaks(element.tail) if element.tail else element.tail
    return with_addresses(read_parts(tree), "")


def _mark_note(link: _Element) -> None:
    """Raise the number of a note, which some books do by their style sheet alone."""
    if "noteref" not in (link.get(_TYPE) or link.get("role") or "").split():
        return
    if next(link.iterancestors("sup"), None) is None and next(link.iter("sup"), None) is None:
        link.tag = "sup"
        if "href" in link.attrib:
            del link.attrib["href"]


def _as_html(source: str) -> str:
    """Return a page's XML as HTML: an empty element that closes itself would swallow the rest."""
    source = _EPUB_TYPE.sub(f" {_TYPE}", _HEAD.sub("", source, count=1))
    named = _ENTITY.sub(_character, source)
    try:
        tree = parse_xml(named.encode())
    except etree.XMLSyntaxError:
        return _CLOSED.sub(r"<\1\2></\1>", source)
    for element in tree.iter(etree.Element):
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    etree.cleanup_namespaces(tree)
    return str(lxml_html.tostring(tree, encoding="unicode"))


def _character(match: re.Match[str]) -> str:
    name = match[1]
    known = html.entities.html5.get(f"{name};")
    return match[0] if name in _XML_ENTITIES or known is None else known


def _with_chapters(parts: list[Part], package: Package, page: str) -> Iterator[Part]:
    """Yield the parts of a page, those as headings that the table of contents names."""
    labels = package.chapters.get(page, frozenset()) - {""}
    marked = {plain(part.text) for part in parts if part.kind is BlockKind.HEADING}
    for part in parts:
        named = part.kind is BlockKind.PARAGRAPH and plain(part.text) in labels - marked
        yield replace(part, kind=BlockKind.HEADING, level=_CHAPTER) if named else part
