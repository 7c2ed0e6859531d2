"""The rows of an article as the reading view gets them: its own marks, tables, numbered lists."""

import pytest

from reader.model.article import BlockKind
from reader.model.inline import InlineKind
from reader.model.page import MarkKind, Row
from reader.model.translation import Translation
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.pages import build_row
from reader.workflow.workspace import Workspace

TEXT = """# 題名である

詳しくは[推論の案内](https://example.com/docs)と`推論.run()`を見よ。

3. **推論**が速い。

| 名前 | 特徴 |
| --- | --- |
| 推論 | 速い。軽い。 |
| | $推論 = x$ |
"""


@pytest.fixture
def article(translating: Workspace) -> OpenArticle:
    return OpenArticle(translating, add_clipboard(translating, TEXT))


def translated(article: OpenArticle, block: int, *english: str) -> Row:
    found = article.article.blocks[block]
    return build_row(
        found,
        hits=(),
        terms=[()] * len(found.segments),
        translations={
            number: Translation(source, text, "tiny")
            for number, (source, text) in enumerate(zip(found.segment_texts, english, strict=True))
            if text
        },
        annotations=(),
        english_annotations=(),
    )


def test_a_link_can_be_followed_and_no_term_stands_in_code(article: OpenArticle) -> None:
    row = article.row(1)
    links = [mark for mark in row.ja.marks if mark.kind is MarkKind.LINK]
    assert [(m.span.of(row.ja.text), m.key) for m in links] == [
        ("推論の案内", "https://example.com/docs")
    ]
    terms = [mark.span for mark in row.ja.marks if mark.kind is MarkKind.TERM]
    assert [span.start for span in terms] == [row.ja.text.index("推論")]
    assert [mark.kind for mark in row.ja.inline] == [InlineKind.LINK, InlineKind.CODE]


def test_english_keeps_the_cells_of_its_row(article: OpenArticle) -> None:
    row = translated(article, 4, "Inference", "It is fast.", "It is light.")
    assert row.kind is BlockKind.TABLE_ROW
    assert row.ja.text == "推論\t速い。軽い。"
    assert row.en.text == "Inference\tIt is fast. It is light."
    assert [span.of(row.en.text) for span in row.en.segments] == [
        "Inference", "It is fast.", "It is light.",
    ]  # fmt: skip
    half = translated(article, 4, "", "It is fast.", "It is light.")
    assert half.en.text == "\tIt is fast. It is light."
    assert translated(article, 4, "", "", "").en.text == ""


def test_a_cell_without_text_stays_empty_in_english(article: OpenArticle) -> None:
    row = translated(article, 5, "$推論 = x$")
    assert (row.ja.text, row.en.text) == ("\t$推論 = x$", "\t$推論 = x$")


def test_the_number_of_an_item_stands_in_both_columns(article: OpenArticle) -> None:
    row = translated(article, 2, "3. Inference is fast.")
    assert (row.ja.label, row.en.label) == (3, 3)
    assert row.ja.text.startswith("3. 推論")
