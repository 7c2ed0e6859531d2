"""A translated text with the marks of its author, with tables and numbered items."""

import json

from reader.export.translated import TranslatedBlock
from reader.export.translation import to_html, to_jsonl, to_markdown, to_text
from reader.model.article import Block, BlockKind, Metadata
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.model.translation import Translation


def row(text: str, *english: str) -> TranslatedBlock:
    spans, at = [], 0
    for cell in text.split("\t"):
        if cell:
            spans.append(Span(at, at + len(cell)))
        at += len(cell) + 1
    block = Block(BlockKind.TABLE_ROW, text, tuple(spans))
    found = zip(block.segment_texts, english, strict=True)
    return TranslatedBlock(block, tuple(Translation(ja, en, "tiny") for ja, en in found))


TABLE = [row("名前\t\t特徴", "Name", "Property"), row("教師\t大\t速い", "Teacher", "large", "fast")]
CODE = InlineMark(Span(0, 3), InlineKind.CODE)
PARAGRAPH = TranslatedBlock(
    Block(BlockKind.PARAGRAPH, "pipを使う。", (Span(0, 7),), marks=(CODE,)),
    (Translation("pipを使う。", "Use pip.", "tiny"),),
    ((InlineMark(Span(4, 7), InlineKind.CODE),),),
)


def test_rows_that_stand_together_are_a_table_in_both_languages() -> None:
    assert to_markdown(Metadata(), TABLE) == (
        "| 名前 |  | 特徴 |\n| --- | --- | --- |\n| 教師 | 大 | 速い |\n\n"
        "> | Name |  | Property |\n> | --- | --- | --- |\n> | Teacher | large | fast |\n"
    )


def test_cells_stay_apart_in_html_and_text() -> None:
    page = to_html(Metadata(), TABLE)
    assert page.count('class="cells"') == 4
    assert '<span class="cell"></span>' in page
    assert page.count('class="cell"') == 12
    assert to_text(Metadata(), TABLE) == "Name\t\tProperty\nTeacher\tlarge\tfast\n"


def test_code_is_code_in_both_languages_of_every_format() -> None:
    assert to_markdown(Metadata(), [PARAGRAPH]) == "`pip`を使う。\n\n> Use `pip`.\n"
    page = to_html(Metadata(), [PARAGRAPH])
    assert '<span data-s="0"><code>pip</code>を使う。</span>' in page
    assert '<span data-s="0">Use <code>pip</code>.</span>' in page


def test_json_tells_marks_when_asked() -> None:
    (line,) = to_jsonl([PARAGRAPH], marks=True)
    assert json.loads(line)["marks"] == [{"kind": "code", "start": 0, "end": 3}]
    (line,) = to_jsonl([PARAGRAPH])
    assert list(json.loads(line)) == ["ja", "en", "checks", "terms"]
