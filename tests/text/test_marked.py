import re

from hypothesis import given
from hypothesis import strategies as st

from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.text.blocks import clean
from reader.text.marked import Marked, joined

WORDS = st.text(alphabet="猫犬a \n\u200b\u3000\x00,", max_size=30)


@st.composite
def marked_texts(draw: st.DrawFn) -> Marked:
    text = draw(WORDS)
    places = st.integers(0, len(text))
    marks = [
        InlineMark(Span(*sorted((draw(places), draw(places)))), InlineKind.STRONG)
        for _ in range(draw(st.integers(0, 3)))
    ]
    return Marked(text, tuple(mark for mark in marks if len(mark.span)))


@given(marked_texts())
def test_cleaning_keeps_each_mark_on_its_words(text: Marked) -> None:
    found = text.clean()
    assert found.text == clean(text.text)
    words = [clean(mark.span.of(text.text)) for mark in text.marks]
    kept = [mark.span.of(found.text) for mark in found.marks]
    assert kept == [word for word in words if word]


@given(marked_texts(), marked_texts())
def test_what_is_joined_can_be_cut_apart_again(first: Marked, second: Marked) -> None:
    whole = joined([first, second], "|")
    assert whole.part(0, len(first.text)) == first
    assert whole.part(len(first.text) + 1) == second
    assert whole.split("|") == [first, second]


@given(marked_texts(), st.sampled_from(["", "x", "長い"]))
def test_a_replacement_moves_what_is_marked_behind_it(text: Marked, new: str) -> None:
    pattern = re.compile("犬+|a")
    found = text.sub(pattern, new)
    assert found.text == pattern.sub(new, text.text)
    for mark in found.marks:
        assert mark.span.end <= len(found.text)
    plain = [mark.span.of(text.text) for mark in text.marks]
    kept = [mark.span.of(found.text) for mark in found.marks]
    if all(not pattern.search(words) for words in plain):
        assert kept == plain
