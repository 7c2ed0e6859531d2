import datetime as dt
import io
import zipfile

import pytest

from reader.model.article import Block, BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineKind
from reader.text import zipped
from reader.text.importing import import_bytes
from tests.text.books import CONTAINER, epub, packed, page

ONE = page("<h1>船の話</h1><p>港に船が着いた。</p>")
TWO = page("<h1>丘の話</h1><p>丘の上に家がある。</p>")


def texts(content: Content) -> list[str]:
    return [block.text for block in content.blocks]


def readings(block: Block) -> list[tuple[str, str]]:
    return [
        (mark.span.of(block.text), mark.target)
        for mark in block.marks
        if mark.kind is InlineKind.READING
    ]


def test_pages_come_in_the_order_of_the_spine_under_the_book_s_title() -> None:
    spine = '<itemref idref="i1"/><itemref idref="i0"/>'
    content = import_bytes(epub({"a.xhtml": ONE, "b.xhtml": TWO}, spine=spine))
    assert texts(content) == [
        "港の本", "丘の話", "丘の上に家がある。", "船の話", "港に船が着いた。",
    ]  # fmt: skip
    assert [block.kind for block in content.blocks[:3]] == [
        BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_pages_aside_come_last() -> None:
    spine = '<itemref idref="i0" linear="no"/><itemref idref="i1"/>'
    content = import_bytes(epub({"a.xhtml": ONE, "b.xhtml": TWO}, spine=spine))
    assert texts(content)[1] == "丘の話"


@pytest.mark.parametrize(
    "creators",
    [
        '<dc:creator id="w">有馬 京</dc:creator><meta refines="#w" property="role">aut</meta>'
        '<dc:creator id="p">絵野 蓮</dc:creator><meta refines="#p" property="role">ill</meta>'
        "<dc:date>2021-04-03T00:00:00Z</dc:date>",
        '<dc:creator opf:role="aut">有馬 京</dc:creator>'
        '<dc:creator opf:role="ill">絵野 蓮</dc:creator>'
        '<dc:date opf:event="modification">2024-01-01</dc:date>'
        '<dc:date opf:event="publication">2021-04-03</dc:date>',
    ],
    ids=["EPUB 3", "EPUB 2"],
)
def test_author_date_and_publisher_are_the_book_s(creators: str) -> None:
    metadata = f"<dc:title>港の本</dc:title>{creators}<dc:publisher>海辺書房</dc:publisher>"
    found = import_bytes(epub({"a.xhtml": ONE}, metadata=metadata)).metadata
    assert (found.title, found.byline, found.site) == ("港の本", "有馬 京", "海辺書房")
    assert found.date == dt.date(2021, 4, 3)


def test_ruby_is_kept_as_readings_beside_the_text() -> None:
    body = (
        "<p><ruby>推論<rp>（</rp><rt>すいろん</rt><rp>）</rp></ruby>は"
        "<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>で"
        "<ruby><rb>生</rb><rb>成</rb><rt>せい</rt><rt>せい</rt></ruby>される。</p>"
    )
    (_title, block) = import_bytes(epub({"a.xhtml": page(body)})).blocks
    assert block.text == "推論は東京で生成される。"
    assert readings(block) == [
        ("推論", "すいろん"), ("東", "とう"), ("京", "きょう"), ("生", "せい"), ("成", "せい"),
    ]  # fmt: skip


def test_dots_above_words_stress_them_and_are_no_reading() -> None:
    body = "<p>それは<ruby>本<rt>﹅</rt>当<rt>﹅</rt></ruby>である。</p>"
    (_title, block) = import_bytes(epub({"a.xhtml": page(body)})).blocks
    assert block.text == "それは本当である。"
    assert {mark.kind for mark in block.marks} == {InlineKind.EMPHASIS}


def test_notes_are_kept_and_their_numbers_are_marked() -> None:
    body = (
        '<p>港は古い<a epub:type="noteref" href="#n1">1</a>。</p>'
        '<aside epub:type="footnote" id="n1"><p>江戸時代の港である。</p></aside>'
    )
    content = import_bytes(epub({"a.xhtml": page(body)}))
    assert texts(content) == ["港の本", "港は古い[1]。", "江戸時代の港である。"]
    assert [mark.kind for mark in content.blocks[1].marks] == [InlineKind.NOTE]


def test_pictures_and_the_table_of_contents_are_left_out() -> None:
    nav = page('<nav epub:type="toc"><ol><li><a href="a.xhtml">船の話</a></li></ol></nav>')
    item = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    sign, picture = '<img class="gaiji" alt="𠮷"/>', '<img src="b.png" alt="船の絵"/>'
    body = f"<p>港に{sign}船が{picture}着いた。</p>"
    data = epub(
        {"a.xhtml": page(body)},
        items=item,
        spine='<itemref idref="n"/><itemref idref="i0"/>',
        extra={"OEBPS/nav.xhtml": nav},
    )
    # A picture of a single character is the character.
    assert texts(import_bytes(data)) == ["港の本", "港に𠮷船が着いた。"]


def test_what_the_table_of_contents_names_is_a_heading() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
        '<text>第一章　船</text></navLabel><content src="a.xhtml#x"/></navPoint></navMap></ncx>'
    )
    data = epub(
        {"a.xhtml": page('<p class="big">第一章　船</p><p>港に船が着いた。</p>')},
        items='<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        extra={"OEBPS/toc.ncx": ncx},
    )
    assert [block.kind for block in import_bytes(data).blocks] == [
        BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        '<p>港に<a id="x"/>船が&nbsp;着いた。</p>',
        '<p>港に<a id="x"/>船が 着いた。<br></p>',  # no XML
    ],
)
def test_elements_that_close_themselves_swallow_nothing(body: str) -> None:
    content = import_bytes(epub({"a.xhtml": page(body), "b.xhtml": TWO}))
    assert texts(content)[1:] == ["港に船が 着いた。", "丘の話", "丘の上に家がある。"]
    assert not content.blocks[1].marks


def encryption(algorithm: str, name: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/><e:CipherData>'
        f'<e:CipherReference URI="{name}"/></e:CipherData></e:EncryptedData></encryption>'
    )


def test_an_encrypted_book_is_called_so_and_one_with_disguised_fonts_is_read() -> None:
    aes = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml")
    with pytest.raises(ImportRefusedError, match="encrypted"):
        import_bytes(epub({"a.xhtml": ONE}, extra={"META-INF/encryption.xml": aes}))
    font = encryption("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")
    assert import_bytes(epub({"a.xhtml": ONE}, extra={"META-INF/encryption.xml": font})).blocks


def test_a_book_of_pictures_says_so() -> None:
    with pytest.raises(ImportRefusedError, match="pictures"):
        import_bytes(epub({"a.xhtml": page('<div><img src="1.png" alt=""/></div>')}))


BOMB = (
    '<!DOCTYPE html [<!ENTITY a "港港港港港港港港港港"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
)


def test_entities_are_neither_put_in_nor_loaded() -> None:
    evil = page("<p>港の&c;話&f;である。</p>").replace("<!DOCTYPE html>", BOMB)
    content = import_bytes(epub({"a.xhtml": evil}))
    assert len(content.text) < 40


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_ENTRY", 100_000)
    huge = page("<p>港。</p>" + " " * 200_000)
    with pytest.raises(ImportRefusedError, match="unpacks to more"):
        import_bytes(epub({"a.xhtml": huge}))


def test_too_many_files_and_too_much_in_all_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = epub({f"{n}.xhtml": ONE for n in range(30)})
    monkeypatch.setattr(zipped, "MAX_READ", 3000)
    with pytest.raises(ImportRefusedError, match="unpacks to more"):
        import_bytes(data)
    monkeypatch.setattr(zipped, "MAX_ENTRIES", 10)
    with pytest.raises(ImportRefusedError, match="files in it"):
        import_bytes(data)


@pytest.mark.parametrize("cut", [40, 300, -200, -30])
def test_a_book_that_is_cut_off_is_called_damaged(cut: int) -> None:
    with pytest.raises(ImportRefusedError, match="damaged"):
        import_bytes(epub({"a.xhtml": ONE})[:cut])


@pytest.mark.parametrize(
    "files",
    [
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": "no XML"},
        {"META-INF/container.xml": CONTAINER},
        {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": "<package><spine>"},
    ],
)
def test_a_book_without_its_parts_is_called_damaged(files: dict[str, str]) -> None:
    with pytest.raises(ImportRefusedError, match="damaged"):
        import_bytes(packed(files))


def test_another_zip_is_refused_in_words() -> None:
    with pytest.raises(ImportRefusedError, match="unpack it"):
        import_bytes(packed({"a.txt": "港の話。", "b.txt": "丘の話。"}))


def test_names_that_lead_out_of_the_book_lead_nowhere() -> None:
    data = epub({"../../../../etc/passwd": ONE, "b.xhtml": TWO})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert any(".." in name for name in archive.namelist())
    assert texts(import_bytes(data))[1:] == ["丘の話", "丘の上に家がある。"]
