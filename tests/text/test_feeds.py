"""A feed is read as the list that it is, whoever wrote it and however badly."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.addresses import plain_address
from reader.model.errors import ImportRefusedError
from reader.model.feed import FeedEntry, FeedGivenError
from reader.text.decode import decode
from reader.text.feeds import find_feed, is_feed, read_feed
from reader.text.importing import import_bytes, import_text
from tests.text.feeds import ATOM, FILE_ENTITY, JSON_FEED, LAUGHS, RDF, RSS

URL = "https://minato.example/news/feed.atom"
SAME = (
    "灯台の光",
    "https://minato.example/a",
    date(2026, 11, 26),
    "海野花",
    "灯台の光が船を導く。",
)


def told(entry: FeedEntry) -> tuple[str, str, date | None, str, str]:
    return (entry.title, entry.url, entry.date, entry.author, entry.summary)


@pytest.mark.parametrize("encoding", ["UTF-8", "EUC-JP", "Shift_JIS"])
def test_rss_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    data = RSS.format(encoding=encoding).encode(encoding)
    feed = read_feed(decode(data), URL)
    first, second = feed.entries
    assert feed.title == "港町新聞"
    assert told(first) == (
        "灯台の<光>と船 …",
        "https://minato.example/a?id=1&utm_source=rss",
        date(2026, 11, 26),
        "海野花",
        "灯台の光が船を導く。",
    )
    assert "夜になると" in first.html
    assert (second.name, second.url, second.date) == (
        "題のない記事である。",
        "https://minato.example/b",
        None,
    )


@pytest.mark.parametrize("said", ["Shift_JIS", "EUC-JP", "ISO-8859-1", "no-such-thing"])
def test_a_feed_that_declares_another_encoding_than_it_has_is_read_all_the_same(said: str) -> None:
    data = RDF.format(encoding=said).encode("utf-8")
    assert told(read_feed(decode(data), URL).entries[0]) == SAME


def test_rdf_and_its_entries_beside_the_channel_are_read() -> None:
    feed = read_feed(decode(RDF.format(encoding="EUC-JP").encode("euc_jp")), URL)
    assert feed.title == "港町新聞"
    assert [told(entry) for entry in feed.entries] == [SAME]


def test_atom_is_read_with_its_base_its_markup_and_the_day_it_was_published() -> None:
    feed = read_feed(ATOM.format(encoding="UTF-8"), URL)
    [entry] = feed.entries
    assert feed.title == "港町新聞"
    assert told(entry) == (SAME[0], "https://minato.example/news/a", *SAME[2:])
    assert "<em" in entry.html


def test_a_json_feed_is_read() -> None:
    feed = read_feed(JSON_FEED, URL)
    assert [told(entry) for entry in feed.entries] == [
        (SAME[0], "https://minato.example/news/a", *SAME[2:])
    ]


def test_a_feed_with_slips_of_syntax_is_read_as_far_as_possible() -> None:
    broken = RSS.format(encoding="UTF-8").replace("</pubDate>", "").replace("船</b>", "船 & 波</b>")
    assert [entry.url for entry in read_feed(broken, URL).entries][1:] == [
        "https://minato.example/b"
    ]
    undeclared = RSS.replace("xmlns:content=", "xmlns:other=").replace("xmlns:dc=", "xmlns:that=")
    first = read_feed(undeclared.format(encoding="UTF-8"), URL).entries[0]
    assert (first.author, "夜になると" in first.html) == ("海野花", True)


@pytest.mark.parametrize("source", [LAUGHS, FILE_ENTITY])
def test_a_feed_with_entities_of_its_own_is_refused(source: str) -> None:
    with pytest.raises(ImportRefusedError, match="entities of its own"):
        read_feed(source, URL)
    with pytest.raises(ImportRefusedError, match="entities of its own"):
        import_bytes(source.encode())


def test_a_harmless_document_type_is_passed_over() -> None:
    kind = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd">'
    latin = '<!DOCTYPE rdf:RDF [\n<!ENTITY % HTMLlat1 PUBLIC "-//W3C//x" "x.ent">\n]>'
    for line in (kind, latin):
        source = RDF.format(encoding="UTF-8").replace("?>\n", f"?>\n{line}\n", 1)
        assert is_feed(source)
        assert told(read_feed(source, URL).entries[0]) == SAME


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "data:,x", "//["])
def test_only_web_addresses_are_entries_addresses(address: str) -> None:
    source = RDF.format(encoding="UTF-8").replace("https://minato.example/a<", f"{address}<")
    source = source.replace('about="https://minato.example/a"', f'about="{address}"')
    assert read_feed(source, URL).entries[0].url == ""


def test_what_is_given_as_an_article_but_is_a_feed_says_so_and_holds_its_entries() -> None:
    with pytest.raises(FeedGivenError, match="“港町新聞” is a feed") as raised:
        import_bytes(RDF.format(encoding="EUC-JP").encode("euc_jp"), url=URL)
    assert [told(entry) for entry in raised.value.feed.entries] == [SAME]


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>RSSとは、<rss>で始まる文書である。</p></body></html>",
        "<feed>これは飼料の話である。</feed>",
        '{"title": "JSONの話である。"}',
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>別の文書である。</rdf:RDF>",
    ],
)
def test_what_only_looks_a_little_like_a_feed_is_none(text: str) -> None:
    assert not is_feed(text)


def test_a_page_names_its_feed() -> None:
    page = (
        '<html><head><link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="en" '
        'href="/en"><link REL="alternate" type="application/rss+xml; charset=utf-8" href="/rss">'
        "</head><body><p>港の頁である。</p></body></html>"
    )
    assert find_feed(page, "https://minato.example/a/b") == "https://minato.example/rss"
    assert find_feed("<p>港の頁である。</p>", URL) == ""


@settings(max_examples=50)
@given(st.data())
def test_a_feed_that_is_cut_or_garbled_never_ends_in_a_crash(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([RSS, RDF, ATOM, JSON_FEED, LAUGHS]))
    cut = data.draw(st.integers(0, len(source)))
    put = data.draw(st.text(max_size=4) | st.sampled_from(["<", "&", "]]>", "<!--", "<![CDATA["]))
    text = source[:cut] + put + source[cut + data.draw(st.integers(0, 40)) :]
    try:
        if is_feed(text):
            read_feed(text, URL)
        elif text.strip():
            import_text(text)
    except ImportRefusedError:
        pass


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("https://a.example/x?utm_source=rss&id=1&utm_medium=feed#top", "https://a.example/x?id=1"),
        ("https://a.example/x?utm_source=rss", "https://a.example/x"),
        ("https://a.example/#!/entry/1", "https://a.example/#!/entry/1"),
        ("https://a.example/x?q=a%20b&&c", "https://a.example/x?q=a%20b&&c"),
        ("http://[", "http://["),
    ],
)
def test_an_address_is_known_without_what_tells_where_its_reader_came_from(
    given: str, plain: str
) -> None:
    assert plain_address(given) == plain
