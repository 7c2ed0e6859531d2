"""Which words correspond: told by the package in the box, measured on links made by hand."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.tokens import Tokenizer
from reader.text.words import words
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.insertion import Beginning
from reader.translation.progress import never
from reader.translation.word_alignment import align, chosen, english_words, likelihoods
from tests.support.aligned import HELD_OUT, Measure, add, read

TOKENIZER = Tokenizer()


def linked(engine: CTranslate2Engine, ja: str, en: str) -> list[tuple[str, str]]:
    links = align(engine, ja, words(TOKENIZER.tokens(ja)), en, never)
    assert links is not None
    return [(link.ja.of(ja), link.en.of(en)) for link in links]


def test_of_links_that_were_not_used_to_fit_it_nearly_all_are_right(
    shipped: CTranslate2Engine,
) -> None:
    measure = Measure()
    for pair in read(HELD_OUT)[::4]:
        spans = words(TOKENIZER.tokens(pair.ja))
        add(measure, pair, spans, align(shipped, pair.ja, spans, pair.en, never) or ())
    assert measure.sure > 100
    assert measure.precision > 0.9
    assert measure.recall > 0.75


def test_english_of_other_makers_is_aligned_as_well(shipped: CTranslate2Engine) -> None:
    ja = "昨日、北海道で大雪が降った。"
    assert {("昨日", "Yesterday"), ("北海道", "Hokkaido"), ("大雪", "snowfall")} <= set(
        linked(shipped, ja, "Yesterday saw a heavy snowfall up in Hokkaido.")
    )


def test_english_that_is_no_translation_lights_nothing(shipped: CTranslate2Engine) -> None:
    pairs = read(HELD_OUT)[:8]
    for pair, other in pairwise(pairs):
        assert linked(shipped, pair.ja, other.en) == []


def test_nothing_is_aligned_with_nothing(engine: CTranslate2Engine) -> None:
    assert linked(engine, "。", "new") == []
    assert linked(engine, "モデル", "") == []


def test_a_sentence_of_hundreds_of_words_is_left_alone(engine: CTranslate2Engine) -> None:
    ja = "モデルを使う" * 100
    assert align(engine, ja, words(TOKENIZER.tokens(ja)), "It uses the model.", never) is None


def test_it_ends_soon_after_it_is_cancelled(engine: CTranslate2Engine) -> None:
    class Counting:
        asked = 0

        def encode(self, text: str) -> list[str]:
            return engine.encode(text)

        def scores(self, beginnings: Sequence[Beginning]) -> list[list[float]]:
            self.asked += len(beginnings)
            return engine.scores(beginnings)

    counting = Counting()
    ja = "モデルを使う" * 20
    spans = words(TOKENIZER.tokens(ja))
    given = align(counting, ja, spans, "It uses it.", lambda: counting.asked > 0)
    assert given is None
    assert 0 < counting.asked < len(spans)


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("Fine-tuning doesn’t cost $6,000.", ["Fine-tuning", "doesn’t", "cost", "6,000"]),
        ("AI's 2.5 times — really!", ["AI's", "2.5", "times", "really"]),
        ("…", []),
    ],
)
def test_english_words_are_whole(english: str, expected: list[str]) -> None:
    assert [span.of(english) for span in english_words(english)] == expected


@settings(max_examples=50)
@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(
            st.lists(st.floats(0, 12), min_size=width, max_size=width), min_size=1, max_size=6
        )
    )
)
def test_what_is_chosen_is_likely_and_close_to_the_best_of_one_of_its_words(
    losses: list[list[float]],
) -> None:
    likely = likelihoods(losses, [False] * len(losses))
    for i, j in chosen(likely):
        assert 0.5 <= likely[j][i] <= 1
        best = min(max(likely[j]), max(row[i] for row in likely))
        assert likely[j][i] >= 0.6 * best


def test_links_are_spans_of_words(shipped: CTranslate2Engine) -> None:
    pair = read(HELD_OUT)[1]
    spans = words(TOKENIZER.tokens(pair.ja))
    for link in align(shipped, pair.ja, spans, pair.en, never) or ():
        assert link.ja in spans
        assert link.en in english_words(pair.en)
        assert isinstance(link.ja, Span)
        assert 0.5 <= link.score <= 1
