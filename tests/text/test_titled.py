"""Title and signature of a text whose format marks its blocks: Markdown and HTML alike."""

from collections.abc import Callable
from datetime import date

import pytest

from reader.model.article import BlockKind, Content
from reader.text.html import read_html
from reader.text.markdown import read_markdown

FIRST = "企業は新しい言語モデルを公開し、研究者はその性能を高く評価した。"
SECOND = "推論の費用は下がり続けており、小さなモデルでも十分に使えるという。"


def as_markdown(title: str, *lines: str) -> Content:
    return read_markdown("\n\n".join([f"# {title}", *lines]))


def as_html(title: str, *lines: str) -> Content:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return read_html(f"<html><body><article><h1>{title}</h1>{body}</article></body></html>")


@pytest.mark.parametrize("read", [as_markdown, as_html])
def test_lines_of_author_and_date_at_the_top_are_told_and_no_text(
    read: Callable[..., Content],
) -> None:
    content = read("小さなモデル", "文：山田 花子", "2025年4月25日", FIRST, SECOND)
    told = content.metadata
    assert (told.title, told.byline, told.date) == ("小さなモデル", "山田 花子", date(2025, 4, 25))
    assert [block.text for block in content.blocks] == ["小さなモデル", FIRST, SECOND]
    assert content.blocks[0].kind is BlockKind.TITLE


@pytest.mark.parametrize("read", [as_markdown, as_html])
def test_the_same_lines_further_down_are_text(read: Callable[..., Content]) -> None:
    content = read("小さなモデル", FIRST, "文：山田 花子", SECOND)
    assert content.metadata.byline == ""
    assert "文：山田 花子" in [block.text for block in content.blocks]
