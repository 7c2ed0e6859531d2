"""Escaped text is shown as it is by a CommonMark parser, and means nothing to Obsidian."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.export.escaping import inline, is_web_address, link, paragraphs, plain, quoted
from tests.export.hostile import hostile

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(tokens: list[Token] | None) -> str:
    """Return what a page shows of inline tokens; anything that is no text stands out."""
    parts = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        token.content
        if token.type in {"text", "text_special"}
        else parts.get(token.type, f"<<{token.type}>>")
        for token in tokens or []
    )


@given(hostile)
@example("- a")
@example("1. a")
@example("123456789) a")
@example("===")
@example("~~~ a")
@example("    four spaces")
@example("![image](https://example.jp/a.png)")
@example("[[wiki]] [^1] $x$ &amp; &#35; <b>")
@example("a\\")
def test_a_line_is_one_paragraph_that_shows_the_text(text: str) -> None:
    tokens = PARSER.parse(inline(text))
    expected = re.sub(r"[ \t\n]+", " ", plain(text)).strip()
    if expected:
        assert [token.type for token in tokens] == [
            "paragraph_open",
            "inline",
            "paragraph_close",
        ]
        assert shown(tokens[1].children) == expected
    else:
        assert tokens == []


@given(hostile)
def test_a_line_holds_nothing_that_obsidian_acts_on(text: str) -> None:
    line = inline(text)
    assert "%%" not in line
    assert "==" not in line
    assert not re.search(r"(?<![\w\\])#\w", line)
    assert not re.search(r"(^|\s)\^\S", line)
    assert not re.search(r"(?<!\\)\$", line)
    assert "\n" not in line


@given(hostile)
def test_lines_and_blank_lines_of_a_text_are_shown(text: str) -> None:
    tokens = PARSER.parse(paragraphs(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    seen = [shown(token.children) for token in tokens if token.type == "inline"]
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in plain(text).split("\n")]
    assert "\n".join(seen).split("\n") == ([line for line in lines if line] or [""])


def test_text_that_needs_no_escape_stays_readable() -> None:
    for text in ("snake_case は C# と F# でも使える。", "100% の精度、2.5 倍", "第１章　はじめに"):
        assert inline(text) == text


@given(hostile)
def test_a_quote_holds_all_of_its_text(text: str) -> None:
    tokens = PARSER.parse(quoted(paragraphs(text) or "x") + "\n\nbelow")
    depths = [token.level for token in tokens if token.type == "inline"]
    assert [token.type for token in tokens].count("blockquote_open") == 1
    assert depths[-1] == 1
    assert all(depth == 2 for depth in depths[:-1])


@given(st.from_regex(r"https?://[a-z]+\.jp(/[^\n]*)?", fullmatch=True), hostile)
@example("https://example.jp/a(b)_%%_<x>", "a]b")
def test_a_web_address_becomes_one_link(url: str, label: str) -> None:
    if not is_web_address(url) or not inline(label):
        return
    markdown = link(label, url)
    assert "%%" not in markdown
    children = PARSER.parse(f"before {markdown} after")[1].children or []
    opened = [child for child in children if child.type == "link_open"]
    assert len(opened) == 1
    assert str(opened[0].attrs["href"]).startswith("http")
    assert shown(children).endswith("<<link_close>> after")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "", "example.jp", "//x"],
)
def test_no_link_is_made_to_anything_but_the_web(url: str) -> None:
    assert link("Source", url) == "Source"
