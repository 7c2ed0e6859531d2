import pytest

from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.carried import carried

TERMS = [SegmentTerm("c", "蒸留", "distillation")]


@pytest.mark.parametrize(
    ("source", "words", "kind", "english", "place"),
    [
        ("pipを使う。", "pip", InlineKind.CODE, "It uses pip.", "pip"),
        ("損失は$x$である。", "$x$", InlineKind.FORMULA, "The loss is $x$.", "$x$"),
        ("蒸留が進む。", "蒸留", InlineKind.STRONG, "Distillation advances.", "Distillation"),
        ("蒸留が進む。", "蒸留が進む", InlineKind.STRONG, "It advances.", "It advances."),
        ("2. 蒸留が進む", "蒸留が進む", InlineKind.LINK, "2. It advances", "It advances"),
        ("DeepSeekが出た。", "DeepSeek", InlineKind.LINK, "DeepSeek is out.", "DeepSeek"),
        ("猫が進む。", "猫", InlineKind.STRONG, "It advances.", None),
        ("`猫`を使う。", "猫", InlineKind.CODE, "It uses a cat.", None),
    ],
)
def test_a_mark_finds_its_words_in_english_or_is_left_out(
    source: str, words: str, kind: InlineKind, english: str, place: str | None
) -> None:
    start = source.index(words)
    mark = InlineMark(Span(start, start + len(words)), kind, "https://example.com/")
    found = carried(source, [mark], english, TERMS)
    assert [one.span.of(english) for one in found] == ([place] if place else [])
    assert all((one.kind, one.target) == (mark.kind, mark.target) for one in found)


def test_the_second_code_of_a_sentence_is_the_second_in_english() -> None:
    marks = [InlineMark(Span(0, 1), InlineKind.CODE), InlineMark(Span(2, 3), InlineKind.CODE)]
    found = carried("aとaを使う。", marks, "It uses a and a.")
    assert [one.span for one in found] == [Span(8, 9), Span(14, 15)]
