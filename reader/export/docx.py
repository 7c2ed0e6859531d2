"""A translated text as a Word document (ECMA-376): two columns, or English under Japanese.

Headings stand outside of the table, so that Word's navigation lists them. Furigana are Word's own.
The same text gives the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from reader.export.archive import archive
from reader.export.escaping import plain, web_address
from reader.export.marked import marked_runs, plain_part
from reader.export.translated import TranslatedBlock, ruby_pieces
from reader.model.article import BlockKind, Metadata
from reader.model.inline import InlineKind, InlineMark, marks_within
from reader.model.spans import Span

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"""{_XML}\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType=\
"application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
"""
_ROOT = f"""{_XML}\
<Relationships xmlns="{_RELATIONS}">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type=\
"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>
</Relationships>
"""


_SIZE = 21
"""Of the text, in half points."""


def _heading_size(level: int) -> int:
    return max(22, 38 - 4 * level)


def _style(name: str, words: str, ppr: str, rpr: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{words}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>'
    )


_STYLES = (
    f"{_XML}<w:styles {_NS}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Yu Gothic" w:cs="Calibri"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:spacing w:after="120" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    + "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            '<w:keepNext/><w:spacing w:before="240" w:after="60"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:sz w:val="{_heading_size(level)}"/>',
        )
        for level in range(1, 7)
    )
    + _style("English", "English", "", '<w:color w:val="444444"/>')
    + _style("Quote", "Quote", '<w:ind w:left="360"/>', "<w:i/>")
    + _style("Caption", "caption", "", '<w:color w:val="666666"/><w:sz w:val="18"/>')
    + _style(
        "Code", "Code", "", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="18"/>'
    )
    + "</w:styles>"
)
_BLOCK_STYLES = {
    BlockKind.QUOTE: "Quote",
    BlockKind.CAPTION: "Caption",
    BlockKind.CODE: "Code",
}
_SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
    'w:footer="567" w:gutter="0"/></w:sectPr>'
)
_HALF = 4819
"""Half of the width between the margins, in twentieths of a point."""


def to_docx(
    metadata: Metadata,
    blocks: Iterable[TranslatedBlock],
    *,
    identity: str,
    below: bool = False,
) -> bytes:
    """Return the document of the article with that id.

    With `below` the English stands under the Japanese, else beside it.
    """
    document = _Document(below=below)
    kept = [one for one in blocks if one.block.text.strip()]
    body = document.body(metadata, kept)
    relations = "".join(
        f'<Relationship Id="link{number}" Type="{_OFFICE}/hyperlink" Target="{_text(url)}" '
        'TargetMode="External"/>'
        for number, url in enumerate(document.links)
    )
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "docProps/core.xml": _core(metadata),
        "word/document.xml": (
            f"{_XML}<w:document {_NS}><w:body>{body}{_SECTION}</w:body></w:document>"
        ),
        "word/styles.xml": _STYLES,
        "word/_rels/document.xml.rels": (
            f'{_XML}<Relationships xmlns="{_RELATIONS}"><Relationship Id="styles" '
            f'Type="{_OFFICE}/styles" Target="styles.xml"/>{relations}</Relationships>'
        ),
    }
    return archive(files, identity)


def _text(text: str) -> str:
    return escape(plain(text))


def _core(metadata: Metadata) -> str:
    author = metadata.byline or metadata.site
    return (
        f"{_XML}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_text(metadata.title)}</dc:title>"
        f"<dc:creator>{_text(author)}</dc:creator><dc:language>ja</dc:language>"
        "</cp:coreProperties>"
    )


class _Document:
    """The body as it is written, and the addresses that it links to."""

    def __init__(self, *, below: bool) -> None:
        self.links: list[str] = []
        self._below = below

    def body(self, metadata: Metadata, blocks: Sequence[TranslatedBlock]) -> str:
        """Return the paragraphs and tables of the whole text."""
        parts: list[str] = []
        about = self._about(metadata)
        if not any(one.block.kind is BlockKind.TITLE for one in blocks):
            title = metadata.title.strip()
            parts.append(_paragraph("Heading1", _run(title)) if title else "")
            parts.append(about)
            about = ""
        for alone, group in groupby(blocks, self._stands_alone):
            if not alone:
                parts.append(self._table(group))
                continue
            for one in group:
                parts += self._pair(one)
                if one.block.kind is BlockKind.TITLE:
                    parts.append(about)
                    about = ""
        # Word wants a paragraph after a table.
        return "".join(parts) + "<w:p/>"

    def _stands_alone(self, one: TranslatedBlock) -> bool:
        kinds = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.CODE}
        return self._below or one.block.kind in kinds

    def _about(self, metadata: Metadata) -> str:
        known = [metadata.byline, metadata.site]
        known.append(metadata.date.isoformat() if metadata.date else "")
        runs = _run(" · ".join(filter(None, known)))
        if address := web_address(metadata.url):
            runs += _run("  ") + self._link(address, _run(metadata.url))
        return _paragraph("Caption", runs) if runs else ""

    def _table(self, blocks: Iterable[TranslatedBlock]) -> str:
        rows = []
        for one in blocks:
            japanese, *english = self._pair(one)
            rows.append(
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                f"{_cell(japanese)}{_cell(''.join(english) or '<w:p/>')}</w:tr>"
            )
        grid = f'<w:gridCol w:w="{_HALF}"/>' * 2
        return (
            '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _pair(self, one: TranslatedBlock) -> list[str]:
        """Return the paragraph of a block and, if it has any, that of its English."""
        block = one.block
        style = _BLOCK_STYLES.get(block.kind, "")
        if block.kind is BlockKind.TITLE:
            style = "Heading1"
        elif block.kind is BlockKind.HEADING:
            style = f"Heading{min(max(block.level, 2), 6)}"
        size = _heading_size(int(style[-1])) if style.startswith("Heading") else _SIZE
        if block.kind is BlockKind.CODE:
            return [_paragraph(style, _run(block.text))]
        indent = max(block.level, 0) if block.kind is BlockKind.LIST_ITEM else 0
        bullet = _run("• ") if one.has_bullet else ""
        pieces = ruby_pieces(one.ruby, Span(0, len(block.text)))
        japanese = "".join(
            self._reading(span.of(block.text), marks_within(block.marks, span), reading, size)
            for span, reading in pieces
        )
        found = [_paragraph(style, bullet + japanese, indent, keep=self._below)]
        text, marks = one.marked_english
        if text:
            found.append(_paragraph("English", bullet + self._runs(text, marks), indent))
        return found

    def _reading(self, text: str, marks: Sequence[InlineMark], reading: str, size: int) -> str:
        if not reading:
            return self._runs(text, marks)
        bold = "<w:b/>" if any(m.kind is InlineKind.STRONG for m in marks) else ""
        return (
            '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/>'
            f'<w:hps w:val="{size // 2}"/><w:hpsRaise w:val="{size - 1}"/>'
            f'<w:hpsBaseText w:val="{size}"/><w:lid w:val="ja-JP"/></w:rubyPr>'
            f"<w:rt>{_run(reading, _sized(size // 2))}</w:rt>"
            f"<w:rubyBase>{_run(text, bold)}</w:rubyBase></w:ruby></w:r>"
        )

    def _runs(self, text: str, marks: Sequence[InlineMark]) -> str:
        return "".join(self._marked(text, marks))

    def _marked(self, text: str, marks: Sequence[InlineMark]) -> Iterator[str]:
        if not text:
            return
        for span, covering in marked_runs(text, marks):
            kinds = {mark.kind for mark in covering}
            properties = (
                '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>' * (InlineKind.CODE in kinds)
                + "<w:b/>" * (InlineKind.STRONG in kinds)
                + "<w:i/>" * (InlineKind.EMPHASIS in kinds)
                + '<w:vertAlign w:val="superscript"/>' * (InlineKind.NOTE in kinds)
            )
            run = _run(span.of(text), properties)
            link = next((m.target for m in covering if m.kind is InlineKind.LINK), "")
            address = web_address(link)
            yield self._link(address, run) if address else run

    def _link(self, url: str, runs: str) -> str:
        if url not in self.links:
            self.links.append(url)
        return f'<w:hyperlink r:id="link{self.links.index(url)}">{runs}</w:hyperlink>'


def _sized(size: int) -> str:
    return f'<w:sz w:val="{size}"/>'


def _cell(paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{_HALF}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _paragraph(style: str, runs: str, indent: int = 0, *, keep: bool = False) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    together = "<w:keepNext/>" if keep else ""
    left = f'<w:ind w:left="{360 * indent}"/>' if indent else ""
    return f"<w:p><w:pPr>{named}{together}{left}</w:pPr>{runs}</w:p>"


def _run(text: str, properties: str = "") -> str:
    """Return a run of text; tabs and line ends are Word's own."""
    if not text:
        return ""
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines: list[str] = []
    for line in text.split("\n"):
        cells = (
            f'<w:t xml:space="preserve">{escape(plain_part(cell))}</w:t>'
            for cell in line.split("\t")
        )
        lines.append("<w:tab/>".join(cells))
    return f"<w:r>{about}{'<w:br/>'.join(lines)}</w:r>"
