import io
import zipfile

import pytest

from reader.model.article import Block, BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineKind
from reader.text.importing import import_bytes
from tests.text.books import packed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("a3", "Title", ""), ("1", "heading 1", ""), ("2", "見出し 2", ""),
        ("my", "私の見出し", '<w:basedOn w:val="1"/>'), ("q", "Quote", ""),
        ("c", "caption", ""), ("s", "Source Code", ""),
        ("o", "節", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    )
)  # fmt: skip
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def part(name: str, body: str) -> str:
    return f'<?xml version="1.0"?><w:{name} xmlns:w="{W}" xmlns:r="{R}">{body}</w:{name}>'


def docx(body: str, **files: str) -> bytes:
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            "word/numbering.xml": part("numbering", NUMBERING),
            **{f"word/{name}.xml": part(name, text) for name, text in files.items()},
        }
    )


def p(text: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = text if text.startswith("<") else r(text)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, level: int) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>'
    return p(text, properties=listed)


def read(body: str, **files: str) -> Content:
    return import_bytes(docx(body, **files))


def kinds(content: Content) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in content.blocks]


def marks(block: Block) -> list[tuple[InlineKind, str, str]]:
    return [(mark.kind, mark.span.of(block.text), mark.target) for mark in block.marks]


def test_styles_tell_title_headings_quotations_captions_and_code() -> None:
    content = read(
        p("港の本", "a3") + p("船", "1") + p("港に船が着いた。") + p("帆", "2") + p("錨", "my")
        + p("縄", "o") + p("船は来ると聞いた。", "q") + p("図1 港", "c") + p("ship = 1", "s")
    )  # fmt: skip
    assert kinds(content) == [
        (BlockKind.TITLE, "港の本"), (BlockKind.HEADING, "船"),
        (BlockKind.PARAGRAPH, "港に船が着いた。"), (BlockKind.HEADING, "帆"),
        (BlockKind.HEADING, "錨"), (BlockKind.HEADING, "縄"),
        (BlockKind.QUOTE, "船は来ると聞いた。"), (BlockKind.CAPTION, "図1 港"),
        (BlockKind.CODE, "ship = 1"),
    ]  # fmt: skip
    assert [b.level for b in content.blocks if b.kind is BlockKind.HEADING] == [1, 2, 1, 3]


def test_items_of_lists_have_their_numbers_and_levels() -> None:
    content = read(
        p("港の話をする。")
        + item("船が着く。", 0)
        + item("帆を下ろす。", 1)
        + item("錨を下ろす。", 0)
    )
    assert [(b.text, b.level) for b in content.blocks if b.kind is BlockKind.LIST_ITEM] == [
        ("1. 船が着く。", 0), ("帆を下ろす。", 1), ("2. 錨を下ろす。", 0),
    ]  # fmt: skip


def test_rows_of_tables_keep_their_cells_and_a_box_is_text() -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{p(text)}</w:tc>"

    rows = (cell("船") + cell("数"), cell("帆船") + cell("三"))
    table = f"<w:tbl><w:tr>{rows[0]}</w:tr><w:tr>{rows[1]}</w:tr></w:tbl>"
    box = f"<w:tbl><w:tr><w:tc>{p('ここは囲みである。')}{p('二つ目。')}</w:tc></w:tr></w:tbl>"
    assert kinds(read(p("表を見よ。") + table + box))[1:] == [
        (BlockKind.TABLE_ROW, "船\t数"), (BlockKind.TABLE_ROW, "帆船\t三"),
        (BlockKind.PARAGRAPH, "ここは囲みである。"), (BlockKind.PARAGRAPH, "二つ目。"),
    ]  # fmt: skip


def test_ruby_is_kept_as_a_reading() -> None:
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    (block,) = read(p(ruby + r("は古い。"))).blocks
    assert (block.text, marks(block)) == ("港は古い。", [(InlineKind.READING, "港", "みなと")])


def test_notes_come_behind_the_text_with_their_numbers() -> None:
    reference = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    notes = (
        f'<w:footnote w:id="-1">{p("区切り")}</w:footnote><w:footnote w:id="5">'
        f"{p('江戸時代の港である。')}</w:footnote>"
    )
    content = read(p(r("港は古い") + reference + r("。")) + p("船も古い。"), footnotes=notes)
    assert [block.text for block in content.blocks] == [
        "港は古い[1]。", "船も古い。", "[1] 江戸時代の港である。",
    ]  # fmt: skip
    assert marks(content.blocks[0]) == [(InlineKind.NOTE, "[1]", "")]


def test_words_that_are_marked_keep_their_marks_in_one_piece() -> None:
    link = f'<w:hyperlink r:id="r1">{r("案内")}</w:hyperlink>'
    body = p(r("この") + r("太", "<w:b/>") + r("い", "<w:b/>") + r("語", '<w:b w:val="0"/>') + link)
    files = docx(body + p("港である。"))
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://example.com/" TargetMode="External"/>'
        "</Relationships>"
    )
    assert marks(import_bytes(files).blocks[0]) == [(InlineKind.STRONG, "太い", "")]
    out = io.BytesIO(files)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", rels)
    assert marks(import_bytes(out.getvalue()).blocks[0]) == [
        (InlineKind.STRONG, "太い", ""), (InlineKind.LINK, "案内", "https://example.com/"),
    ]  # fmt: skip


def test_what_was_deleted_hidden_or_is_there_twice_is_no_text() -> None:
    body = (
        "<w:del><w:r><w:delText>消した</w:delText></w:r></w:del>"
        f"<w:ins>{r('足した')}</w:ins>{r('隠した', '<w:vanish/>')}{r('港。')}"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:r><w:txbxContent>{p('枠の中の文。')}</w:txbxContent></w:r></mc:Choice>"
        f"<mc:Fallback><w:r><w:txbxContent>{p('枠の中の文。')}</w:txbxContent></w:r></mc:Fallback>"
        "</mc:AlternateContent>"
        '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
    )
    assert [block.text for block in read(p(body)).blocks] == ["足した港。", "枠の中の文。"]


def test_a_line_break_ends_a_line_and_a_page_break_nothing() -> None:
    body = (
        f'{r("一つめ。")}<w:r><w:br/></w:r>{r("二行")}<w:r><w:br w:type="page"/></w:r>{r("目。")}'
    )
    assert [block.text for block in read(p(body)).blocks] == ["一つめ。", "二行目。"]


def test_author_comes_from_the_file() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Microsoft Word - 1</dc:title><dc:creator>有馬 京</dc:creator>"
        "</cp:coreProperties>"
    )
    data = packed(
        {
            "word/document.xml": part(
                "document", f"<w:body>{p('港', '1')}{p('港。です')}</w:body>"
            ),
            "docProps/core.xml": core,
        }
    )
    found = import_bytes(data).metadata
    assert (found.title, found.byline) == ("", "有馬 京")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed({"word/document.xml": "<broken"}), "damaged"),
        (docx(""), "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600),
         "encrypted"),
        (packed({"xl/workbook.xml": "<x/>"}), "neither"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(data: bytes, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        import_bytes(data)


def test_entities_are_not_put_in() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "港港港港"><!ENTITY b "&a;&a;&a;&a;">]>'
    text = part("document", f"<w:body>{p('港の話である。&b;')}</w:body>")
    data = packed({"word/document.xml": text.replace("?>", "?>" + bomb, 1)})
    assert [block.text for block in import_bytes(data).blocks] == ["港の話である。"]
