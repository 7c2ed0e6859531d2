"""Marks on words as other programs read them."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.escaping import inline
from reader.export.marked import to_html, to_markdown
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span

ADDRESS = "https://example.com/a_(b)?c=1"


def mark(text: str, words: str, kind: InlineKind, target: str = "") -> InlineMark:
    start = text.index(words)
    return InlineMark(Span(start, start + len(words)), kind, target)


@pytest.mark.parametrize(
    ("text", "words", "kind", "markdown", "html"),
    [
        ("この語は太い。", "語", InlineKind.STRONG,
         "この**語**は太い。", "この<strong>語</strong>は太い。"),
        ("この語は細い。", "語", InlineKind.EMPHASIS,
         "この*語*は細い。", "この<em>語</em>は細い。"),
        ("彼は「語」と言う。", "「語」", InlineKind.STRONG,
         "彼は<strong>「語」</strong>と言う。", "彼は<strong>「語」</strong>と言う。"),
        ("`a`はa*b。", "a*b", InlineKind.CODE, "\\`a\\`は`a*b`。", "`a`は<code>a*b</code>。"),
        ("a`bを使う。", "a`b", InlineKind.CODE, "``a`b``を使う。", "<code>a`b</code>を使う。"),
        ("損失は$a_b$だ。", "$a_b$", InlineKind.FORMULA, "損失は$a_b$だ。", "損失は$a_b$だ。"),
        ("高い[1]。", "[1]", InlineKind.NOTE, "高い\\[1\\]。", "高い<sup>[1]</sup>。"),
    ],
)  # fmt: skip
def test_each_mark_is_written_as_others_read_it(
    text: str, words: str, kind: InlineKind, markdown: str, html: str
) -> None:
    marks = [mark(text, words, kind)]
    assert (to_markdown(text, marks), to_html(text, marks)) == (markdown, html)


def test_a_link_leads_to_the_web_or_is_none() -> None:
    text = "案内を見よ。"
    link = mark(text, "案内", InlineKind.LINK, ADDRESS)
    bad = mark(text, "案内", InlineKind.LINK, "javascript:alert(1)")
    (anchor,) = [t for t in tokens(to_markdown(text, [link])) if t.startswith("link_open")]
    assert anchor == "link_open"
    assert f'href="{ADDRESS}"' in to_html(text, [link])
    assert to_markdown(text, [bad]) == to_html(text, [bad]) == text


def test_a_reading_is_ruby_in_html_and_left_out_of_markdown() -> None:
    text = "本気だ。"
    marks = [mark(text, "本気", InlineKind.READING, "マ<ジ")]
    assert to_html(text, marks) == "<ruby>本気<rt>マ&lt;ジ</rt></ruby>だ。"
    assert to_markdown(text, marks) == text


def test_marks_in_each_other_are_nested() -> None:
    text = "これは太い案内である。"
    marks = [
        mark(text, "太い案内", InlineKind.STRONG),
        mark(text, "案内", InlineKind.LINK, "https://example.com/"),
    ]
    assert to_html(text, marks) == (
        'これは<strong>太い<a href="https://example.com/" rel="noreferrer">案内</a></strong>'
        "である。"
    )


def tokens(markdown: str) -> list[str]:
    parsed = MarkdownIt("commonmark").parseInline(markdown)
    return [child.type for token in parsed for child in token.children or ()]


class Words(HTMLParser):
    """The text without the readings above it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.depth = 0
        self.above = False

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.depth += 1
        self.above = tag == "rt"

    def handle_endtag(self, _tag: str) -> None:
        self.depth -= 1
        self.above = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self.above else data


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[InlineMark]]:
    text = draw(st.text("猫犬ab*_`<&「」。[]$ ", min_size=1, max_size=20))
    places = st.integers(0, len(text))
    marks = [
        InlineMark(
            Span(*sorted((draw(places), draw(places)))), draw(st.sampled_from(InlineKind)), ADDRESS
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    return text, [one for one in marks if len(one.span)]


@given(marked())
def test_html_holds_exactly_the_text_and_closes_what_it_opens(
    given_text: tuple[str, list[InlineMark]],
) -> None:
    text, marks = given_text
    parser = Words()
    parser.feed(to_html(text, marks))
    parser.close()
    assert (parser.text, parser.depth) == (text, 0)


@given(marked())
def test_markdown_shows_the_words_of_the_text(given_text: tuple[str, list[InlineMark]]) -> None:
    text, marks = given_text
    plain = [one for one in marks if one.kind in {InlineKind.CODE, InlineKind.NOTE}]
    parsed = MarkdownIt("commonmark").parseInline(to_markdown(text, plain))
    shown = "".join(child.content for token in parsed for child in token.children or ())
    assert "".join(shown.split()) == "".join(text.split())
    assert inline(text).strip() or not text.strip()
