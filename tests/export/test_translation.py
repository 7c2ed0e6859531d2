"""A translated article as other programs and people get it."""

import json
from datetime import date
from html.parser import HTMLParser

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.translation import TranslatedBlock, to_html, to_jsonl, to_markdown, to_text
from reader.model.article import Block, BlockKind, Metadata
from reader.model.spans import Span
from reader.model.translation import Check, CheckKind, TermOutcome, Translation

ABOUT = Metadata(title="蒸留の話", byline="港ななみ", date=date(2025, 11, 6), site="港の新聞")


def block(kind: BlockKind, *sentences: tuple[str, str], level: int = 0) -> TranslatedBlock:
    text = "".join(ja for ja, _ in sentences)
    spans, at = [], 0
    for ja, _ in sentences:
        spans.append(Span(at, at + len(ja)))
        at += len(ja)
    return TranslatedBlock(
        Block(kind, text, tuple(spans), level),
        tuple(Translation(ja, en, "tiny 1.0") for ja, en in sentences),
    )


ARTICLE = [
    block(BlockKind.TITLE, ("蒸留の話", "On distillation")),
    block(BlockKind.PARAGRAPH, ("一つ目だ。", "The first."), ("二つ目だ。", "The second.")),
    block(BlockKind.LIST_ITEM, ("速い", "fast")),
    block(BlockKind.LIST_ITEM, ("安い", "cheap")),
    TranslatedBlock(Block(BlockKind.CODE, "a = `1`\n```\nb"), ()),
]


def test_each_segment_is_one_object_with_its_doubts_and_its_terms() -> None:
    doubted = Translation(
        "3つの蒸留だ。",
        "Distilling.",
        "tiny 1.0",
        checks=(Check(CheckKind.NUMBER, "3 is missing"),),
        terms=(TermOutcome("id", "蒸留", "distillation", obeyed=False),),
    )
    given_block = TranslatedBlock(
        Block(BlockKind.PARAGRAPH, doubted.source, (Span(0, 7),)), (doubted,)
    )
    [line] = to_jsonl([given_block])
    assert json.loads(line) == {
        "ja": "3つの蒸留だ。",
        "en": "Distilling.",
        "checks": ["number"],
        "terms": [{"ja": "蒸留", "en": "distillation", "obeyed": False}],
    }
    assert "蒸留" in line


def test_objects_come_before_the_whole_article_is_translated() -> None:
    taken = []

    def blocks() -> object:
        for one in ARTICLE:
            taken.append(one)
            yield one

    lines = to_jsonl(blocks())  # type: ignore[arg-type]
    next(lines)
    assert len(taken) == 1


def test_plain_text_is_the_english_alone() -> None:
    assert to_text(ABOUT, ARTICLE) == (
        "On distillation\n\nThe first. The second.\n\n- fast\n- cheap\n\na = `1`\n```\nb\n"
    )


def test_markdown_has_the_english_as_a_quotation_below_the_japanese() -> None:
    text = to_markdown(ABOUT, ARTICLE)
    assert text.startswith("# 蒸留の話\n\n> On distillation\n\n港ななみ · 港の新聞 · 2025-11-06\n")
    assert "一つ目だ。二つ目だ。\n\n> The first. The second.\n" in text
    assert "````\na = `1`\n```\nb\n````" in text


@given(
    st.one_of(
        st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1),
        st.text("-=+*#>`~1.) |&", min_size=1),
    )
)
def test_no_text_breaks_out_of_its_paragraph_in_markdown(text: str) -> None:
    words = " ".join(text.split())
    assume(words)
    page = to_markdown(Metadata(), [block(BlockKind.PARAGRAPH, (text, text))])
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    assert [token.type for token in tokens if token.type != "inline"] == [
        "paragraph_open",
        "paragraph_close",
        "blockquote_open",
        "paragraph_open",
        "paragraph_close",
        "blockquote_close",
    ]
    for token in tokens:
        if token.type == "inline":
            assert "".join(child.content for child in token.children or ()) == words


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_a_page_shows_hostile_text_as_text() -> None:
    hostile = '<script>alert(1)</script><img src=x onerror="y">'
    page = to_html(ABOUT, [block(BlockKind.PARAGRAPH, (hostile, hostile))])
    parser = _Texts()
    parser.feed(page)
    assert not {"script", "img", "link", "iframe"} & set(parser.tags)
    assert parser.texts.count(hostile) == 2


def test_a_page_loads_nothing() -> None:
    page = to_html(ABOUT, ARTICLE)
    assert "http" not in page
    assert "url(" not in page
