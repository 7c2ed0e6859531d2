"""Segments steered by the glossary, on a real engine that translates word by word."""

from collections.abc import Sequence

import pytest

from reader.model.spans import Span
from reader.model.translation import (
    CheckKind,
    SegmentTerm,
    TermOutcome,
    Translation,
)
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import Insertion, OnOutput, Output
from reader.translation.progress import Cancelled
from reader.translation.rules import STEERED
from reader.translation.steering import CHUNK, Request, translate_segments

MOE = SegmentTerm("c1", "混合エキスパート", "mixture of experts", ("MoE",))
RL = SegmentTerm("c2", "強化学習", "reinforcement learning", ("RL",))
INFERENCE = SegmentTerm("c3", "推論", "reasoning", ("inference",), unsettled=True)
TERMS = (MOE, RL, INFERENCE)


def request(segment: str, terms: Sequence[SegmentTerm] = TERMS) -> Request:
    found = [
        (Span(at, at + len(term.ja)), term)
        for term in terms
        for at in range(len(segment))
        if segment.startswith(term.ja, at)
    ]
    return Request(segment, tuple(found))


def translate(
    engine: CTranslate2Engine, *segments: str, use_glossary: bool = True
) -> list[Translation]:
    found: dict[int, Translation] = {}

    def keep(number: int, translation: Translation) -> None:
        assert number not in found
        found[number] = translation

    translate_segments(
        engine, [request(segment) for segment in segments], keep, use_glossary=use_glossary
    )
    return [found[number] for number in range(len(segments))]


def test_terms_of_the_glossary_are_obeyed_by_a_package_that_never_heard_of_them(
    engine: CTranslate2Engine,
) -> None:
    (translation,) = translate(engine, "企業は強化学習で混合エキスパートを開発した。")

    assert translation == Translation(
        source="企業は強化学習で混合エキスパートを開発した。",
        text="company is reinforcement learning by mixture of experts of development made.",
        engine="argos/ja_en 1.0",
        score=translation.score,
        steered=True,
        checks=(),
        terms=(
            TermOutcome("c1", "混合エキスパート", "mixture of experts", True),
            TermOutcome("c2", "強化学習", "reinforcement learning", True),
        ),
        rules=STEERED,
    )


def test_without_the_glossary_the_terms_are_missed_and_the_reason_told(
    engine: CTranslate2Engine,
) -> None:
    (translation,) = translate(engine, "企業は強化学習を使う。", use_glossary=False)

    assert translation.text == "company is strengthening learning of uses."
    assert not translation.steered
    assert [outcome.obeyed for outcome in translation.terms] == [False]
    assert "“reinforcement learning” for 強化学習" in translation.terms[0].reason


def test_an_unsettled_term_is_obeyed_by_any_of_its_senses_and_not_steered(
    engine: CTranslate2Engine,
) -> None:
    (translation,) = translate(engine, "企業は推論を使う。")

    assert translation.text == "company is inference of uses."
    assert not translation.steered
    assert [outcome.obeyed for outcome in translation.terms] == [True]


def test_a_gloss_in_brackets_is_neither_doubled_nor_taken_for_obedience(
    engine: CTranslate2Engine,
) -> None:
    (translation,) = translate(engine, "混合エキスパート(MoE)を開発した。")

    assert translation.text == "mixture of experts(MoE) of development made."


def test_a_package_trained_on_tags_is_told_with_tags_after_the_plain_form(
    tagged_engine: CTranslate2Engine,
) -> None:
    asked: list[str] = []

    class Listened:
        name = tagged_engine.name
        tags = tagged_engine.tags

        def translate(
            self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled
        ) -> None:
            asked.extend(inputs)
            tagged_engine.translate(inputs, on_output, cancelled)

        def spelt(self, asked: Sequence[tuple[str, str]]) -> list[list[tuple[str, float]]]:
            return tagged_engine.spelt(asked)

        def score(self, asked: Sequence[tuple[str, str]]) -> list[float]:
            return tagged_engine.score(asked)

        def insert(self, asked: Sequence[Insertion]) -> list[list[Output]]:
            return tagged_engine.insert(asked)

    found: list[Translation] = []
    translate_segments(Listened(), [request("強化学習を使う。")], lambda _, t: found.append(t))

    # This package copies the tags into its English, so that another form must be taken.
    assert asked == [
        "強化学習を使う。",
        "⟦強化学習⟪ reinforcement learning⟧を使う。",
        "reinforcement learning を使う。",
    ]
    assert found[0].text == "reinforcement learning of uses."


def test_a_plain_answer_that_obeys_is_kept(engine: CTranslate2Engine) -> None:
    term = SegmentTerm("c8", "新しい", "new")
    (plain,) = translate(engine, "新しいモデルを公開した。")
    found: list[Translation] = []

    translate_segments(
        engine, [request("新しいモデルを公開した。", [term])], lambda _, t: found.append(t)
    )

    assert found[0].text == plain.text
    assert not found[0].steered
    assert [outcome.obeyed for outcome in found[0].terms] == [True]


def test_a_term_in_the_name_of_an_organisation_is_neither_asked_for_nor_missed(
    engine: CTranslate2Engine,
) -> None:
    (translation,) = translate(engine, "日本強化学習協会を使う。")

    assert not translation.steered
    assert translation.terms == ()


def test_a_segment_comes_once_even_if_several_of_its_forms_are_good(
    tagged_engine: CTranslate2Engine,
) -> None:
    new = SegmentTerm("c8", "新しい", "new")
    found: list[Translation] = []

    # The tags are copied, so that both other forms are asked for, and both come out right.
    translate_segments(
        tagged_engine, [request("新しいモデル", [new])], lambda _, t: found.append(t)
    )

    assert [translation.text for translation in found] == ["New model"]


def test_a_segment_without_japanese_stays_as_it_is_in_western_signs(
    engine: CTranslate2Engine,
) -> None:
    texts = [t.text for t in translate(engine, "「ＧＰＴ－４」。", "https://example.org/a_b", "……")]

    assert texts == ["“GPT-4”.", "https://example.org/a_b", "……"]


def test_empty_and_echoed_outputs_are_doubted(engine: CTranslate2Engine) -> None:
    empty, echo = translate(engine, "空", "谺の企業")

    assert [check.kind for check in empty.checks] == [CheckKind.EMPTY]
    assert [check.kind for check in echo.checks] == [CheckKind.ECHO]


def test_a_steered_form_may_rescue_a_segment_that_comes_out_empty(
    engine: CTranslate2Engine,
) -> None:
    sky = SegmentTerm("c9", "空", "open air")
    found: list[Translation] = []

    translate_segments(engine, [request("空の企業", [sky])], lambda _, t: found.append(t))

    assert found[0].text == "Open air from company"


def test_many_segments_come_chunk_by_chunk_and_the_rest_can_be_cancelled(
    engine: CTranslate2Engine,
) -> None:
    requests = [request("企業は強化学習を使う。")] * (3 * CHUNK)
    got: list[int] = []

    translate_segments(
        engine, requests, lambda number, _: got.append(number), lambda: len(got) > CHUNK
    )

    assert CHUNK < len(got) <= 2 * CHUNK
    assert len(set(got)) == len(got)


def test_nothing_comes_once_cancelled(engine: CTranslate2Engine) -> None:
    translate_segments(
        engine, [request("企業")], lambda *_: pytest.fail("it went on"), lambda: True
    )
