"""Termhood by C-value: what stands only within longer terms counts less."""

import math

from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.candidates.phrases import Phrase, phrases
from reader.glossary.candidates.termhood import c_value, gather
from reader.glossary.candidates.units import Passage
from tests.glossary.marked import tokenizer


def found(text: str) -> list[Phrase]:
    return list(phrases(Passage(0, text, tokenizer().tokens(text), {})))


def test_a_phrase_is_counted_less_by_how_often_longer_ones_hold_it() -> None:
    known = gather(found("論理量子計算を使う。論理量子計算は速い。量子計算も使う。"))
    assert len(known["量子計算"].places) == 3
    assert c_value("論理量子計算", known) == math.log2(1 + 3) * 2
    assert c_value("量子計算", known) == math.log2(1 + 2) * (3 - 2)


def test_a_part_that_never_stands_alone_is_a_phrase_only_if_several_are_made_with_it() -> None:
    assert "量子計算" not in gather(found("論理量子計算を使う。論理量子計算は速い。"))
    assert "量子計算" in gather(found("論理量子計算を使う。物理量子計算は速い。"))


@given(st.text(alphabet="量子計算論理物理のをAI-2二的化者クラウド・ー、。 ", max_size=40))
def test_whatever_stands_there_no_phrase_has_less_than_nothing(text: str) -> None:
    known = gather(found(text))
    for phrase, seen in known.items():
        assert c_value(phrase, known) >= 0
        assert all(span.of(text) == phrase for _, span in seen.places)
