"""The forms in which a segment is put to an engine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.forms import (
    Candidate,
    Form,
    PlacedTerm,
    outside_names,
    plainly,
    steer,
)
from reader.translation.metadata import Tags

MOE = SegmentTerm("c1", "混合エキスパート", "mixture of experts", ("MoE",))
RL = SegmentTerm("c2", "強化学習", "reinforcement learning", ("RL",))
INFERENCE = SegmentTerm("c3", "推論", "inference", ("reasoning",), unsettled=True)
TAGS = Tags("⟦", "⟪", "⟧")


def placed(segment: str, *terms: SegmentTerm) -> list[PlacedTerm]:
    return [
        (Span(at, at + len(term.ja)), term)
        for term in terms
        for at in range(len(segment))
        if segment.startswith(term.ja, at)
    ]


def forms(segment: str, *terms: SegmentTerm, tags: Tags | None = None) -> dict[Form, str]:
    found = placed(segment, *terms)
    candidates = [plainly(segment, found, tags), *steer(segment, found, tags)]
    return {candidate.form: candidate.text for candidate in candidates}


def switched(segment: str, *terms: SegmentTerm) -> str:
    return forms(segment, *terms)[Form.SWITCHED]


def test_a_segment_without_terms_has_only_its_plain_form() -> None:
    assert plainly("新しいモデル。", []) == Candidate(Form.PLAIN, "新しいモデル。")
    assert steer("新しいモデル。", []) == ()


def test_each_term_is_replaced_by_its_english_with_spaces_where_words_would_run_together() -> None:
    assert (
        switched("企業は強化学習と混合エキスパートを使う。", RL, MOE)
        == "企業は reinforcement learning と mixture of experts を使う。"
    )
    assert switched("「強化学習」", RL) == "「reinforcement learning」"


def test_an_engine_that_knows_tags_is_told_with_tags_first() -> None:
    segment = "強化学習を使う。"

    assert list(forms(segment, RL)) == [Form.PLAIN, Form.SWITCHED]
    assert list(forms(segment, RL, tags=TAGS)) == [Form.PLAIN, Form.TAGGED, Form.SWITCHED]
    assert (
        forms(segment, RL, tags=TAGS)[Form.TAGGED] == "⟦強化学習⟪ reinforcement learning⟧を使う。"
    )


def test_an_unsettled_term_is_left_to_the_engine() -> None:
    assert list(forms("推論を使う。", INFERENCE)) == [Form.PLAIN]
    assert switched("推論と強化学習", INFERENCE, RL) == "推論と reinforcement learning"


@pytest.mark.parametrize("surface", ["MoE", "ＭｏＥ", "Mixture-of-Experts"])
def test_a_term_written_in_english_already_is_left_as_it_stands(surface: str) -> None:
    term = SegmentTerm("c1", surface, "mixture of experts", ("MoE",))

    assert list(forms(f"{surface}を使う。", term)) == [Form.PLAIN]


def test_a_term_without_english_is_left_as_it_stands() -> None:
    assert list(forms("強化学習", SegmentTerm("c2", "強化学習", " "))) == [Form.PLAIN]


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("混合エキスパート(MoE)を使う。", "mixture of experts(MoE)を使う。"),
        ("混合エキスパート（Mixture of Experts）を使う。", "mixture of experts を使う。"),
        ("混合エキスパート(Mixture of Experts、MoE)を使う。", "mixture of experts(MoE)を使う。"),
        ("混合エキスパート(MoE: Mixture-of-Experts)", "mixture of experts(MoE)"),
        ("Mixture of Experts(混合エキスパート)を使う。", "Mixture of Experts を使う。"),
        ("混合エキスパート（混合エキスパート）", "mixture of experts"),
        ("混合エキスパート(専門家の集まり)", "mixture of experts(専門家の集まり)"),
    ],
)
def test_a_gloss_that_repeats_the_english_does_not_double_it(segment: str, expected: str) -> None:
    moe = SegmentTerm("c1", "MoE", "MoE", ("mixture of experts",))

    assert switched(segment, MOE) == expected
    assert switched(segment, MOE, moe) == expected


def test_signs_of_the_engines_own_are_kept_out_of_every_form() -> None:
    made = forms("⟦強化学習⟧⟪を使う。", RL, tags=TAGS)

    assert made[Form.PLAIN] == " 強化学習  を使う。"
    assert made[Form.TAGGED].count("⟦") == made[Form.TAGGED].count("⟪") == 1
    assert "⟦" in forms("⟦強化学習⟧", RL)[Form.PLAIN]


def test_more_is_wanted_than_what_a_gloss_brings_along() -> None:
    def wanted(segment: str) -> int:
        found = placed(segment, MOE)
        plain, (told,) = plainly(segment, found), steer(segment, found)
        assert plain.wanted == told.wanted
        return dict(plain.wanted)[MOE]

    assert wanted("混合エキスパート(MoE)") == 2
    assert wanted("混合エキスパート(Mixture of Experts、MoE)") == 2
    assert wanted("Mixture of Experts(混合エキスパート)") == 1
    assert wanted("混合エキスパートと混合エキスパート") == 1


def test_first_only_what_was_missed_is_told_and_then_all() -> None:
    segment = "強化学習と混合エキスパートを使う。"
    told = steer(segment, placed(segment, RL, MOE), missed=[MOE])

    assert [candidate.text for candidate in told] == [
        "強化学習と mixture of experts を使う。",
        "reinforcement learning と mixture of experts を使う。",
    ]


@pytest.mark.parametrize(
    ("segment", "kept"),
    [
        ("日本強化学習研究開発機構が動く。", []),
        ("強化学習研究所で学ぶ。", []),
        ("強化学習の研究所で学ぶ。", [RL]),
        ("強化学習委員会だ。", []),
        ("強化学習手法を選ぶ。", [RL]),
    ],
)
def test_a_term_in_the_name_of_an_organisation_is_left_to_the_engine(
    segment: str, kept: list[SegmentTerm]
) -> None:
    assert [term for _, term in outside_names(segment, placed(segment, RL))] == kept


def test_a_name_in_a_longer_name_is_asked_for() -> None:
    alibaba = SegmentTerm("c5", "アリババ", "Alibaba")
    segment = "アリババ研究院が調べた。"

    assert outside_names(segment, placed(segment, alibaba))


@given(
    st.lists(
        st.sampled_from(
            ["強化学習", "混合エキスパート", "モデル", "を", "(", ")", "、", "MoE", " "]
        )
    )
)
def test_what_stands_between_terms_is_never_lost(parts: list[str]) -> None:
    segment = "".join(parts)
    for text in forms(segment, MOE, RL, tags=TAGS).values():
        assert text.count("モデル") == segment.count("モデル")
        assert text.count("を") == segment.count("を")


def test_of_two_terms_that_overlap_the_first_is_taken() -> None:
    learning = SegmentTerm("c4", "学習", "learning")
    segment = "強化学習を使う。"

    assert switched(segment, RL, learning) == "reinforcement learning を使う。"
