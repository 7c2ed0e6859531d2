"""A translated article as other programs and people get it."""

import json
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.escaping import inline, plain
from reader.export.translation import TranslatedBlock, to_html, to_jsonl, to_markdown, to_text
from reader.model.article import Block, BlockKind, Metadata
from reader.model.spans import Span
from reader.model.translation import Translation
from tests.export.hostile import hostile
from tests.export.samples import ABOUT, ARTICLE, GOLDEN, block


def json_lines(_about: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    return "".join(line + "\n" for line in to_jsonl(blocks))


WRITERS = {
    "translation.jsonl": json_lines,
    "translation.md": to_markdown,
    "translation.html": to_html,
    "translation.txt": to_text,
}


@pytest.mark.parametrize("name", WRITERS)
def test_each_format_is_as_it_was_agreed(name: str) -> None:
    assert WRITERS[name](ABOUT, ARTICLE) == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WRITERS)
def test_an_article_of_nothing_is_written(name: str) -> None:
    assert WRITERS[name](Metadata(), []).strip() == "" or name == "translation.html"


def test_objects_come_before_the_whole_article_is_translated() -> None:
    taken: list[TranslatedBlock] = []

    def blocks() -> Iterator[TranslatedBlock]:
        for one in ARTICLE:
            taken.append(one)
            yield one

    next(to_jsonl(blocks()))
    assert len(taken) == 1


@given(hostile, hostile)
def test_each_segment_is_one_line_that_gives_back_its_texts(japanese: str, english: str) -> None:
    assume(japanese)
    (line,) = to_jsonl([block(BlockKind.PARAGRAPH, (japanese, english))])
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"ja": japanese, "en": english, "checks": [], "terms": []}


@given(
    st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.CODE]), hostile, hostile
)
def test_no_text_breaks_out_of_its_block_in_markdown(
    kind: BlockKind, japanese: str, english: str
) -> None:
    assume(inline(japanese) and inline(english))
    page = to_markdown(Metadata(), [block(kind, (japanese, english))])
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    plain_page = to_markdown(Metadata(), [block(kind, ("日本語", "English"))])
    expected = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(plain_page)
    assert [token.type for token in tokens] == [token.type for token in expected]
    seen = [token.children or [] for token in tokens if token.type == "inline"]
    assert all(child.type in {"text", "text_special"} for children in seen for child in children)


@given(hostile)
def test_code_is_fenced_whole(code: str) -> None:
    assume(code.strip())
    page = to_markdown(Metadata(), [TranslatedBlock(Block(BlockKind.CODE, code))])
    (fence,) = MarkdownIt("commonmark").parse(page)
    assert (fence.type, fence.content) == ("fence", plain(code) + "\n")


def test_list_items_are_nested_and_never_taken_for_code() -> None:
    items = [block(BlockKind.LIST_ITEM, ("項", "item"), level=level) for level in (3, 1, 2, 0)]
    tokens = MarkdownIt("commonmark").parse(to_markdown(Metadata(), items))
    assert not any(token.type == "code_block" for token in tokens)
    assert sum(token.type == "list_item_open" for token in tokens) == 4
    assert max(token.level for token in tokens if token.type == "list_item_open") == 5


def test_an_article_without_a_title_block_has_its_title_above() -> None:
    paragraphs = [block(BlockKind.PARAGRAPH, ("一文。", "One."))]
    about = Metadata(title="題")
    assert to_markdown(about, paragraphs) == "# 題\n\n一文。\n\n> One.\n"
    assert "<h1>題</h1>" in to_html(about, paragraphs)


def test_a_sentence_without_english_stands_in_japanese_among_the_others() -> None:
    one = block(BlockKind.PARAGRAPH, ("一つ目。", "First."), ("二つ目。", ""))
    assert to_text(Metadata(), [one]) == "First. 二つ目。\n"


TAGS = {"html", "head", "meta", "title", "style", "body", "main", "a", "time"} | {
    *("h1", "h2", "p", "span", "div", "ul", "li", "pre", "code", "blockquote")
}


class Page(HTMLParser):
    """What a browser takes from a page."""

    void = frozenset({"meta"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)


@given(st.sampled_from(BlockKind), hostile, hostile)
def test_a_page_shows_any_text_as_text(kind: BlockKind, japanese: str, english: str) -> None:
    assume(japanese.strip() and english.strip())
    page = Page(to_html(ABOUT, [block(kind, (japanese, english))]))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= TAGS
    assert plain(japanese) in "".join(page.texts)


def test_a_page_loads_and_runs_nothing() -> None:
    page = to_html(ABOUT, ARTICLE)
    tags = Page(page).tags
    links = [(tag, name) for tag, names in tags for name in names if name in {"src", "href"}]
    assert links == [("a", "href")]
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_no_page_links_to_a_script() -> None:
    page = to_html(Metadata(title="題", url="javascript:alert(1)"), ARTICLE)
    assert "javascript" not in page


def test_a_sentence_and_its_counterpart_are_paired_by_number_and_language() -> None:
    one = block(BlockKind.PARAGRAPH, ("一。", "One."), ("二。", "Two."))
    page = to_html(Metadata(), [one])
    for number in range(2):
        assert page.count(f'<span data-s="{number}">') == 2
        assert f'.row:has([data-s="{number}"]:hover) [data-s="{number}"]' in page
    assert [names.get("lang") for _, names in Page(page).tags if names.get("lang")] == [
        "ja",
        "ja",
        "en",
    ]


def test_doubts_are_marked_with_their_reasons() -> None:
    doubted = [names for _, names in Page(to_html(ABOUT, ARTICLE)).tags if "title" in names]
    assert [names["title"] for names in doubted] == ["3 is missing; it is too short"]


def test_a_block_and_its_english_must_match() -> None:
    three = Block(BlockKind.PARAGRAPH, "一。", (Span(0, 2),))
    with pytest.raises(ValueError, match="zip"):
        list(to_jsonl([TranslatedBlock(three, (Translation("一。", "One.", "e"), None))]))
