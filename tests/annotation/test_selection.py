"""A selection on the page becomes an anchor that finds its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.anchoring import resolve
from reader.annotation.selection import anchor_selection
from reader.model.annotation import Attachment
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.spans import Language, Span

ENGLISH = "Inference became fast. It costs less than before."


@st.composite
def selections(draw: st.DrawFn) -> tuple[Content, tuple[int, int], tuple[int, int]]:
    texts = draw(
        st.lists(st.text("推論𠮟はモデル。", min_size=1, max_size=12), min_size=1, max_size=5)
    )
    first = draw(st.integers(0, len(texts) - 1))
    last = draw(st.integers(first, len(texts) - 1))
    start = draw(st.integers(0, len(texts[first]) - 1))
    end = draw(st.integers(start + 1 if first == last else 1, len(texts[last])))
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, (Span(0, len(text)),)) for text in texts)
    return Content(Metadata(), blocks), (first, start), (last, end)


@given(selections())
def test_a_japanese_selection_is_anchored_to_just_what_was_selected(
    case: tuple[Content, tuple[int, int], tuple[int, int]],
) -> None:
    content, start, end = case
    anchor = anchor_selection(content, Language.JA, start, end, english="")
    parts = content.to_block_spans(anchor.span)
    wanted = [
        block.text[start[1] if number == start[0] else 0 : end[1] if number == end[0] else None]
        for number, block in enumerate(content.blocks)
        if start[0] <= number <= end[0]
    ]
    assert anchor.exact == "\n".join(wanted)
    assert parts[0] == (start[0], Span(start[1], start[1] + len(wanted[0])))
    found = resolve(anchor, content.text)
    assert (found.attachment, found.span) == (Attachment.ANCHORED, anchor.span)


@pytest.mark.parametrize(
    ("end", "exact"),
    [((3, 16), "became"), ((4, 2), "became fast. It costs less than before.")],
)
def test_english_is_anchored_within_the_block_it_starts_in(
    end: tuple[int, int], exact: str
) -> None:
    nothing = Content(Metadata(), ())
    anchor = anchor_selection(nothing, Language.EN, (3, 10), end, english=ENGLISH)
    assert anchor.exact == exact
    assert anchor.span == Span(10, 10 + len(exact))
