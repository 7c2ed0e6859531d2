"""The bilingual article as HTML with readings, EPUB and Word: whole and well formed."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from lxml import etree
from lxml import html as lxml_html

from reader.export.docx import to_docx
from reader.export.epub import to_epub
from reader.export.page import to_html
from reader.export.printed import to_printed
from reader.export.translation import TranslatedBlock
from reader.model.article import Block, BlockKind, Metadata
from reader.model.inline import InlineKind, InlineMark
from reader.model.page import Ruby
from reader.model.spans import Span
from reader.model.translation import Translation
from reader.text.blocks import make_block
from tests.export.hostile import hostile
from tests.export.samples import ABOUT, ARTICLE, block

WHEN = datetime(2025, 11, 6, tzinfo=UTC)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Blocks = tuple[TranslatedBlock, ...]


def epub(blocks: Blocks, about: Metadata = ABOUT, *, below: bool = False) -> bytes:
    return to_epub(about, blocks, identity="id-1", modified=WHEN, below=below)


def docx(blocks: Blocks, about: Metadata = ABOUT, *, below: bool = False) -> bytes:
    return to_docx(about, blocks, identity="id-1", below=below)


def parts(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive; every XML file in it must be well formed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        found = {name: archive.read(name) for name in archive.namelist()}
    for name, text in found.items():
        if name.endswith((".xml", ".xhtml", ".opf", ".rels")):
            etree.fromstring(text)
    return found


def words(tree: etree._Element) -> str:
    return "".join(map(str, tree.xpath(".//text()")))


RUBY = TranslatedBlock(
    Block(
        BlockKind.PARAGRAPH,
        "蒸留と推論。",
        (Span(0, 6),),
        marks=(InlineMark(Span(0, 2), InlineKind.STRONG),),
    ),
    (Translation("蒸留と推論。", "Distillation and reasoning.", "tiny"),),
    ruby=(Ruby(Span(0, 2), "じょうりゅう", 7), Ruby(Span(3, 5), "すいろん", 6)),
)


def test_readings_stand_over_their_kanji_with_what_the_author_marked() -> None:
    page = lxml_html.fromstring(to_html(ABOUT, [RUBY]))
    found = [(one.text_content(), one.findtext("rt")) for one in page.iter("ruby")]
    assert found == [
        ("蒸留（じょうりゅう）", "じょうりゅう"),
        ("推論（すいろん）", "すいろん"),
    ]
    assert page.find(".//ruby/strong") is not None
    for taken in page.xpath("//rt|//rp"):
        taken.drop_tree()
    assert "蒸留と推論。" in page.text_content()


def test_an_item_with_a_number_has_no_bullet_beside_it() -> None:
    items = (
        block(BlockKind.LIST_ITEM, ("3. 三つ目。", "3. The third.")),
        block(BlockKind.LIST_ITEM, ("☑ 済。", "☑ Done.")),
        block(BlockKind.LIST_ITEM, ("項。", "An item.")),
    )
    pages = (to_html(ABOUT, items), parts(epub(items))["book/text.xhtml"].decode())
    for page in pages:
        assert re.findall(r'<li class="([^"]*)"', page) == ["row", "row", "row bullet"]
    for page in (to_printed(ABOUT, items), parts(docx(items))["word/document.xml"].decode()):
        assert page.count("• ") == 2, "the Japanese and the English of the last"


def test_a_page_prints_on_white_and_breaks_between_paragraphs() -> None:
    page = to_html(ABOUT, ARTICLE)
    printed = page[page.index("@media print") :]
    assert "break-inside: avoid" in printed
    assert "@page" in printed


def test_items_of_lists_within_lists_are_set_further_in_where_no_variables_are_known() -> None:
    items = tuple(
        TranslatedBlock(make_block(BlockKind.LIST_ITEM, f"項目{level}。", level), (None,))
        for level in (0, 1, 2, 9)
    )
    found = parts(epub(items))
    page, style = found["book/text.xhtml"].decode(), found["book/style.css"].decode()
    assert re.findall(r'<li class="row bullet( depth\d)?"', page) == [
        "",
        " depth1",
        " depth2",
        " depth6",
    ]
    steps = re.findall(r"li\.depth(\d) > \* { padding-left: ([\d.]+)em; }", style)
    assert [float(step) for _depth, step in steps] == sorted({float(step) for _d, step in steps})
    assert len(steps) == 6


def test_an_epub_begins_with_its_media_type_and_lists_all_that_is_in_it() -> None:
    data = epub(ARTICLE)
    # EPUB OCF: the first file, stored, without an extra field, so that it stands at byte 38.
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    found = parts(data)
    package = etree.fromstring(found["book/package.opf"])
    space = {"o": "http://www.idpf.org/2007/opf", "d": "http://purl.org/dc/elements/1.1/"}
    hrefs = {f"book/{href}" for href in package.xpath("//o:item/@href", namespaces=space)}
    assert hrefs == {name for name in found if name.startswith("book/")} - {"book/package.opf"}
    assert package.xpath("//d:title/text()", namespaces=space) == [ABOUT.title]
    assert package.xpath("//d:language/text()", namespaces=space) == ["ja", "en"]
    modified = '//o:meta[@property="dcterms:modified"]/text()'
    assert package.xpath(modified, namespaces=space) == ["2025-11-06T00:00:00Z"]


def test_the_contents_of_an_epub_lead_to_its_headings() -> None:
    found = parts(epub((*ARTICLE, RUBY)))
    nav = etree.fromstring(found["book/nav.xhtml"])
    text = etree.fromstring(found["book/text.xhtml"])
    links = [(link.get("href"), words(link)) for link in nav.iter("{*}a")]
    assert [label for _, label in links] == [ABOUT.title, "安くなる仕組み"]
    ids = {one.get("id") for one in text.iter() if isinstance(one.tag, str)}
    assert {href.partition("#")[2] for href, _ in links} <= ids


@pytest.mark.parametrize("write", [epub, docx])
@pytest.mark.parametrize("below", [False, True])
def test_both_languages_are_there_in_order_and_readings_are_apart(
    write: Callable[..., bytes], below: bool
) -> None:
    found = parts(write((*ARTICLE, RUBY), below=below))
    name = "book/text.xhtml" if write is epub else "word/document.xml"
    tree = etree.fromstring(found[name])
    for reading in tree.xpath("//*[local-name()='rt' or local-name()='rp']"):
        reading.getparent().remove(reading) if not reading.tail else None
    text = words(tree)
    at = 0
    for japanese, english in [
        ("蒸留という。", 'It is called "distillation".'),
        ("<script>は*文字*です。", "<script> is *text*."),
        ("推論", "Distillation and reasoning."),
    ]:
        at = text.index(japanese, at)
        at = text.index(english, at)
    assert "まだ訳がない。" in text
    assert "print(`a`)" in text


@pytest.mark.parametrize("write", [epub, docx])
def test_the_same_text_gives_the_same_bytes_and_names_its_article(
    write: Callable[..., bytes],
) -> None:
    assert write(ARTICLE) == write(ARTICLE)
    assert b"id-1" in write(ARTICLE)


def test_word_finds_headings_outside_of_the_table_and_readings_as_its_own() -> None:
    document = etree.fromstring(parts(docx((*ARTICLE, RUBY)))["word/document.xml"])
    styles = document.xpath("//w:body/w:p/w:pPr/w:pStyle/@w:val", namespaces={"w": WORD[1:-1]})
    assert "Heading1" in styles
    assert "Heading2" in styles
    rubies = list(document.iter(f"{WORD}ruby"))
    assert [words(one.find(f"{WORD}rt")) for one in rubies] == ["じょうりゅう", "すいろん"]
    assert all(len(row.findall(f"{WORD}tc")) == 2 for row in document.iter(f"{WORD}tr"))


def test_links_of_a_word_document_have_their_addresses() -> None:
    url = "https://a.example/?a=1&b=2"
    linked = TranslatedBlock(
        Block(
            BlockKind.PARAGRAPH,
            "ここ",
            (Span(0, 2),),
            marks=(InlineMark(Span(0, 2), InlineKind.LINK, url),),
        ),
        (None,),
    )
    bad = TranslatedBlock(
        Block(
            BlockKind.PARAGRAPH,
            "そこ",
            (Span(0, 2),),
            marks=(InlineMark(Span(0, 2), InlineKind.LINK, "javascript:alert(1)"),),
        ),
        (None,),
    )
    found = parts(docx((linked, bad), Metadata("題")))
    relations = etree.fromstring(found["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    document = etree.fromstring(found["word/document.xml"])
    ids = document.xpath("//@*[local-name()='id']")
    assert [targets[identity] for identity in ids] == [url]


@given(hostile, hostile)
def test_whatever_the_words_every_file_is_well_formed(japanese: str, english: str) -> None:
    about = Metadata(title=japanese, byline=english, url="https://a.example/" + english)
    kinds = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.TABLE_ROW, BlockKind.CODE)
    blocks = tuple(block(kind, (japanese, english)) for kind in kinds)
    parts(epub(blocks, about))
    parts(docx(blocks, about))
    lxml_html.fromstring(to_printed(about, blocks) or "<p>")


def test_what_is_printed_shows_both_columns_and_no_markup_of_the_text() -> None:
    page = lxml_html.fromstring(to_printed(ABOUT, ARTICLE))
    cells = [cell.text_content() for cell in page.iter("td")]
    assert "まだ訳がない。" in cells
    assert "<script> is *text*." in cells
    assert not re.search(r"<script", to_printed(ABOUT, ARTICLE))


def test_no_link_has_what_no_address_may_have() -> None:
    url = 'https://minato.example/ニュース?q="a b"&r=<c>|{d}'
    sound = "https://minato.example/ニュース?q=%22a%20b%22&amp;r=%3Cc%3E%7C%7Bd%7D"
    marked = Block(
        BlockKind.PARAGRAPH,
        "蒸留",
        (Span(0, 2),),
        marks=(InlineMark(Span(0, 2), InlineKind.LINK, url),),
    )
    about = Metadata("題", url=url)
    blocks = (TranslatedBlock(marked, ()),)
    for data in (
        parts(epub(blocks, about))["book/text.xhtml"],
        parts(epub(blocks, about))["book/package.opf"],
        parts(docx(blocks, about))["word/_rels/document.xml.rels"],
    ):
        assert sound in data.decode()
