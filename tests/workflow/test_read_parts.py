"""A very long text is read by parts, what is in sight first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.workflow.read_parts import FIRST, ReadParts


@settings(max_examples=50)
@given(
    st.lists(st.integers(1, 30_000), min_size=1, max_size=40),
    st.lists(st.integers(-5, 1_300_000), min_size=1, max_size=5),
)
def test_all_is_read_once_and_what_is_in_sight_first(lengths: list[int], sights: list[int]) -> None:
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    size = ends[-1]
    sentences = [Span(a, b) for a, b in zip([0, *ends], ends, strict=False)]
    parts, taken = ReadParts(size, sentences), []
    while (part := parts.wanted(sights[len(taken) % len(sights)])) is not None:
        assert len(part)
        parts.take(part, [Ruby(part, "よみ", 1)])
        taken.append(part)
        assert len(taken) <= len(lengths)
    first = min(max(0, sights[0]), size - 1)
    assert taken[0].contains(first)
    assert len(taken[0]) < FIRST + max(lengths)
    assert [ruby.span for ruby in parts.above] == sorted(taken)
    assert [span.start for span in sorted(taken)] == [0, *(s.end for s in sorted(taken)[:-1])]
    assert sorted(taken)[-1].end == size
    assert {span.start for span in taken} <= {span.start for span in sentences}
