"""A translated text as an EPUB 3 book: one chapter in two languages, with its headings as contents.

The same text gives the same bytes, so that an export that changes nothing changes no file.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape
from string import Template

from lxml import etree
from lxml import html as lxml_html

from reader.export.archive import archive
from reader.export.escaping import plain, web_address
from reader.export.page import DEEPEST, to_body
from reader.export.translated import TranslatedBlock
from reader.model.article import Metadata

_XHTML = "http://www.w3.org/1999/xhtml"
_WITHOUT_READINGS = ".//text()[not(parent::rt or parent::rp)]"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_PACKAGE = Template("""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ja">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:$identity</dc:identifier>
<dc:title>$title</dc:title>
<dc:language>ja</dc:language>
<dc:language>en</dc:language>
$known
<meta property="dcterms:modified">$modified</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine>
<itemref idref="text"/>
</spine>
</package>
""")
_CHAPTER = Template("""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ja"
  xml:lang="ja">
<head>
<title>$title</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
$body
</html>
""")
_STYLE = """\
.row { margin: 0 0 1em; }
.row > * { display: block; }
.row > [lang="en"] { color: #555; font-size: 0.95em; margin-top: 0.3em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; page-break-after: avoid; }
ul { list-style: none; margin: 0; padding: 0; }
li.row { margin-left: 1.2em; }
li.bullet > [lang="ja"]::before { content: "• "; }
blockquote.row { border-left: 3px solid #bbb; padding-left: 1em; margin-left: 0; }
.caption, .about { color: #555; font-size: 0.9em; }
.cell + .cell::before { content: " | "; }
pre { white-space: pre-wrap; border: 1px solid #bbb; padding: 0.6em; }
.doubt { text-decoration: underline dotted; }
rt { font-size: 0.5em; }
a { color: inherit; }
"""
_DEPTHS = "".join(
    f"li.depth{depth} > * {{ padding-left: {1.2 * depth:.1f}em; }}\n"
    for depth in range(1, DEEPEST + 1)
)
_COLUMNS = """\
.row { display: table; table-layout: fixed; width: 100%; }
.row > * { display: table-cell; width: 50%; vertical-align: top; }
.row > [lang="ja"] { padding-right: 1em; }
.row > [lang="en"] { color: inherit; }
"""


def to_epub(
    metadata: Metadata,
    blocks: Iterable[TranslatedBlock],
    *,
    identity: str,
    modified: datetime,
    below: bool = False,
) -> bytes:
    """Return the book of the article with that id; `modified` is told as its last change.

    With `below` the English stands under the Japanese, else beside it.
    """
    title = _text(metadata.title) or "Yomiawase"
    body, contents = _chapter(to_body(metadata, blocks))
    known = []
    if author := metadata.byline or metadata.site:
        known.append(f"<dc:creator>{_text(author)}</dc:creator>")
    if metadata.date:
        known.append(f"<dc:date>{metadata.date.isoformat()}</dc:date>")
    if address := web_address(metadata.url):
        known.append(f"<dc:source>{_text(address)}</dc:source>")
    package = _PACKAGE.substitute(
        identity=_text(identity),
        title=title,
        known="\n".join(known),
        modified=modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    entries = "".join(f'<li><a href="text.xhtml#{key}">{words}</a></li>' for key, words in contents)
    first = '<li><a href="text.xhtml">' + title + "</a></li>"
    nav = f'<body><nav epub:type="toc"><ol>{entries or first}</ol></nav></body>'
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "book/package.opf": package,
        "book/nav.xhtml": _CHAPTER.substitute(title=title, body=nav),
        "book/text.xhtml": _CHAPTER.substitute(title=title, body=body),
        "book/style.css": _STYLE + _DEPTHS + ("" if below else _COLUMNS),
    }
    return archive(files, identity)


def _text(text: str) -> str:
    return escape(plain(text))


def _chapter(body: str) -> tuple[str, list[tuple[str, str]]]:
    """Return HTML as XHTML, and its headings: the id that each got, and its Japanese."""
    tree = lxml_html.fragment_fromstring(body, create_parent="body")
    contents: list[tuple[str, str]] = []
    for number, heading in enumerate(tree.iter(*_HEADINGS)):
        heading.set("id", f"h{number}")
        japanese = heading.find('.//*[@lang="ja"]')
        words = (heading if japanese is None else japanese).xpath(_WITHOUT_READINGS)
        contents.append((f"h{number}", _text("".join(map(str, words)).strip())))
    text = etree.tostring(tree, method="xml", encoding="utf-8", with_tail=False).decode()
    return text, contents
