"""Annotations follow a text through its revisions, or say that they cannot."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.anchoring import make_anchor, resolve
from reader.annotation.following import TextChange, same_blocks
from reader.model.annotation import Anchor, Annotation, Attachment
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.spans import Language, Span

NOW = datetime(2025, 4, 25, tzinfo=UTC)
PARAGRAPHS = (
    "港町の研究所が、手のひらに載る小さな言語モデルを公開した。",
    "𠮟られてばかりの新人だった所長は、「か\u3099んばった甲斐がある」と笑う。",
    "背景",
    "蒸留とは、大きな教師の答えを小さな生徒に学ばせる方法である(2015年に広まった)。",
    "費用は3.5割下がり、電力は半分で済むという。",
    "一方で、専門家の見方は分かれる。手順が複雑で、再現が難しいからだ。",
    "今後の予定",
    "秋には Apache-2.0 で重みも配る。誰でもＧＰＵ一枚で試せる。",
)
FOREIGN = "今日は天気が良いので散歩に出かけた。公園には犬を連れた人が多い。"
WIDE = str.maketrans("0123456789().、", "０１２３４５６７８９（）．，")
EDITS = {
    "punctuation": lambda text: text.replace("、", "").replace("「", "『").replace("」", "』"),
    "width": lambda text: text.translate(WIDE),
    "rewritten end": lambda text: text[: len(text) // 2] + "しかし話は別の方へ進んだ。",
    "rewritten": lambda _text: FOREIGN,
}

steps = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "move", "same", *EDITS]), st.integers(0, 99)),
    min_size=1,
    max_size=6,
)


def content(*texts: str) -> Content:
    return Content(Metadata(), tuple(Block(BlockKind.PARAGRAPH, text, ()) for text in texts))


def resolved(anchor: Anchor, text: str) -> tuple[Attachment, Span | None]:
    resolution = resolve(anchor, text)
    return resolution.attachment, resolution.span


def marked(old: Content, block: int, span: Span) -> Annotation:
    anchor = make_anchor(old.text, old.to_text_span(block, span))
    return Annotation("a-1", "article-1", Language.JA, anchor, NOW, NOW, block=block)


def edited(script: list[tuple[str, int]]) -> list[tuple[int, str]]:
    """Return the paragraphs after the steps, each with its number in the old text or -1."""
    now = list(enumerate(PARAGRAPHS))
    for what, number in script:
        at = number % (len(now) + 1)
        if what == "insert":
            now.insert(at, (-1, f"{FOREIGN}{len(now)}"))
        elif at < len(now):
            own, text = now.pop(at)
            if what == "move":
                now.insert(number % (len(now) + 1) // 2, (own, text))
            elif what != "delete":
                new = text if what == "same" else EDITS[what](text)
                now.insert(at, (-1 if new == FOREIGN else own, new))
    return now or [(-1, FOREIGN)]


@given(steps, st.data())
def test_an_annotation_stays_in_its_paragraph_or_has_no_place(
    script: list[tuple[str, int]], data: st.DataObject
) -> None:
    now = edited(script)
    old, new = content(*PARAGRAPHS), content(*(text for _, text in now))
    change = TextChange(old, new)
    block = data.draw(st.integers(0, len(PARAGRAPHS) - 1))
    start = data.draw(st.integers(0, len(PARAGRAPHS[block]) - 1))
    end = data.draw(st.integers(start + 1, len(PARAGRAPHS[block])))
    note = marked(old, block, Span(start, end))
    moved = change.reanchored(note, resolved)
    if moved.attachment is Attachment.ANCHORED:
        assert now[moved.block][0] == block
        assert moved.anchor.span.of(new.text) == moved.anchor.exact
    else:
        assert moved.anchor == note.anchor
    if (block, PARAGRAPHS[block]) in now:
        assert (moved.attachment, moved.anchor.exact) == (Attachment.ANCHORED, note.anchor.exact)


def test_a_word_is_not_found_again_in_another_paragraph_at_the_same_place() -> None:
    before, after = "公開は秋になるという話だ。", "費用は半分で済むと言われている。"
    old = content(before, "推論には大きな電力が要る。", after)
    change = TextChange(old, content(before, "推論とは何だろうか、と哲学者は問いかけた。", after))
    word = marked(old, 1, Span(0, 2))
    assert change.reanchored(word, resolved).attachment is Attachment.AMBIGUOUS
    change = TextChange(old, content(before, "推論には、今でも大きな電力が必要だ。", after))
    assert change.reanchored(word, resolved).attachment is Attachment.ANCHORED


def test_a_passage_across_paragraphs_follows_while_they_stand_together() -> None:
    old = content("一つ目。", "二つ目。", "三つ目。")
    across = marked(old, 0, Span(2, 7))
    together = TextChange(old, content("序。", "一つ目。", "二つ目。", "結び。"))
    moved = together.reanchored(across, resolved)
    assert (moved.attachment, moved.block) == (Attachment.ANCHORED, 1)
    apart = TextChange(old, content("二つ目。", "間。", "一つ目。"))
    assert apart.reanchored(across, resolved).attachment is not Attachment.ANCHORED


@pytest.mark.parametrize("attachment", [Attachment.AMBIGUOUS, Attachment.LOST])
def test_what_had_no_place_gets_none_in_a_paragraph_that_was_there_all_along(
    attachment: Attachment,
) -> None:
    old = content("前の段落。", "同じ言葉がここにも立っていたと、あとで分かった。", "後の段落。")
    anchor = make_anchor("昔の文章。同じ言葉がここにも立っていたと言う。", Span(5, 17))
    lost = Annotation("a", "b", Language.JA, anchor, NOW, NOW, attachment=attachment)
    new = content("前の段落。", "同じ言葉がここにも立っていたと、あとで分かった。", "別の段落。")
    assert TextChange(old, new).reanchored(lost, resolved).attachment is not Attachment.ANCHORED
    back = content("昔の文章。同じ言葉がここにも立っていたと言う。")
    assert TextChange(old, back).reanchored(lost, resolved).attachment is Attachment.ANCHORED


def test_equal_blocks_are_matched_in_order() -> None:
    assert same_blocks(["a", "b", "c"], ["x", "a", "c"]) == {0: 1, 2: 2}
