"""Who asks in a transcript heads no section."""

import pytest

from reader.model.article import BlockKind
from reader.text.importing import import_text

ANSWER = "大きいほど多くのことを覚えられるからである。これは経験則として知られている。"


def kinds(*lines: str) -> dict[str, BlockKind]:
    text = "\n\n".join(["対話の記録", ANSWER, *lines, ANSWER])
    return {block.text: block.kind for block in import_text(text, kind="text").blocks}


@pytest.mark.parametrize(
    "question",
    [
        "学生A:モデルはなぜ大きいのですか?",
        "司会：では、次の問いは何でしょうか？",
        "田中さん: どうして？",
        "Ｂ：本当？",
        "質問者2:それは誰が決めましたか",
    ],
)
def test_a_question_of_a_transcript_is_a_paragraph(question: str) -> None:
    assert kinds(question)[question] is BlockKind.PARAGRAPH


def test_names_that_take_turns_are_speakers() -> None:
    found = kinds("鈴木:どうして?", "佐藤:計算の量が増えるからだ。")
    assert found["鈴木:どうして?"] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "heading", ["特集：AIは人を超えるか？", "第2章:学習の仕組み", "なぜ大きいのか？"]
)
def test_a_heading_with_a_colon_or_a_question_is_still_one(heading: str) -> None:
    assert kinds(heading)[heading] is BlockKind.HEADING
