"""Doubts about translations: what must be doubted, and how seldom good ones are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.translation import CheckKind
from reader.translation.checks import checks

EVALUATION = Path(__file__).parents[3] / "shared" / "eval"
SENTENCE = "企業は新しい言語モデルを公開し、研究者はその性能を高く評価した。"
GOOD = "The company published a new language model, and researchers rated its performance highly."


def kinds(source: str, text: str) -> list[CheckKind]:
    return [check.kind for check in checks(source, text)]


def test_a_good_translation_is_not_doubted() -> None:
    assert checks(SENTENCE, GOOD) == ()


@pytest.mark.parametrize("text", ["", " ", ".", "…", "- -"])
def test_an_output_without_a_word_is_empty(text: str) -> None:
    assert kinds(SENTENCE, text) == [CheckKind.EMPTY]


def test_a_source_without_a_word_may_stay_without() -> None:
    assert checks("……。", "…") == ()


@pytest.mark.parametrize("left", ["言", "モデル", "の", "ﾓﾃﾞﾙ", "𠮷"])
def test_japanese_left_in_the_english_is_an_echo(left: str) -> None:
    (check,) = checks(SENTENCE, f"{GOOD} {left}")

    assert check.kind is CheckKind.ECHO
    assert left in check.reason


def test_signs_for_what_a_model_cannot_write_are_an_echo() -> None:
    assert kinds(SENTENCE, GOOD.replace("new", "n。w")) == [CheckKind.ECHO]
    assert kinds(SENTENCE, GOOD.replace("new", "\ufffd")) == [CheckKind.ECHO]


def test_a_long_echo_is_shown_by_its_beginning() -> None:
    assert len(checks(SENTENCE, SENTENCE)[0].reason) < 60


@pytest.mark.parametrize(
    "text",
    [
        f"{GOOD} the the the the",
        f"{GOOD} of the of the of the",
        f"{GOOD} so that it can be so that it can be",
        f"{GOOD} hahahahahahahahaha",
        f"{GOOD} Yeah. Yeah. Yeah. Yeah.",
        f"{GOOD} It is data-centr-centr.",
        f"{GOOD} A world of singinging.",
    ],
)
def test_words_that_come_over_and_over_are_a_loop(text: str) -> None:
    assert kinds(SENTENCE, text) == [CheckKind.LOOP]


@pytest.mark.parametrize(
    "text",
    [
        f"{GOOD} It had had much praise.",
        f"{GOOD} Very, very, very good.",
        f"{GOOD} --------",
        f"{GOOD} A cha-cha-cha in Mississippi, a win-win.",
    ],
)
def test_what_people_repeat_is_no_loop(text: str) -> None:
    assert checks(SENTENCE, text) == ()


def test_a_source_that_repeats_itself_may_be_repeated() -> None:
    assert checks("はははははははは", "hahahahahahahahaha") == ()


def test_a_lost_number_is_named() -> None:
    (check,) = checks("2025年に560万ドルで開発した。", "It was developed for 5 dollars in 2025.")

    assert check.kind is CheckKind.NUMBER
    assert "560万" in check.reason
    assert "2025" not in check.reason


def test_an_english_that_drops_a_clause_is_short() -> None:
    assert kinds(SENTENCE, "The company did.") == [CheckKind.SHORT]


def test_a_headline_may_be_short() -> None:
    assert checks("新しいモデル", "New") == ()


@given(st.integers(0, 30), st.integers(1, 24), st.integers(0, 30))
def test_a_phrase_of_any_length_said_again_is_a_loop_wherever_it_stands(
    before: int, length: int, after: int
) -> None:
    words = [f"word{n}" for n in range(before + length + after)]
    phrase = words[before : before + length]
    enough = {1: 4, 2: 3, 3: 3, 4: 3}.get(length, 2)
    said = [*words[:before], *phrase * enough, *words[before + length :]]
    once_less = [*words[:before], *phrase * (enough - 1), *words[before + length :]]
    assert CheckKind.LOOP in kinds(SENTENCE, " ".join(said))
    assert CheckKind.LOOP not in kinds(SENTENCE, " ".join(once_less))


@given(st.text(), st.text())
def test_no_text_is_too_strange(source: str, text: str) -> None:
    told = checks(source, text)

    assert len({check.kind for check in told}) == len(told)
    assert all(check.reason for check in told)


def shares(ja: str, en: str) -> dict[CheckKind, float]:
    """The share of sentence pairs that each check doubts."""
    for name in (ja, en):
        if not (EVALUATION / name).exists():
            pytest.skip(f"the evaluation texts ({name}) are not beside this repository")
    sides = [(EVALUATION / name).read_text(encoding="utf-8").splitlines() for name in (ja, en)]
    told = [kinds(source, text) for source, text in zip(*sides, strict=True)]
    return {kind: sum(kind in found for found in told) / len(told) for kind in CheckKind}


@pytest.mark.parametrize("name", ["flores-dev", "ntrex", "wmt21", "aidocs"])
def test_translations_by_people_are_hardly_ever_doubted(name: str) -> None:
    doubted = shares(f"{name}.ja", f"{name}.en")

    assert all(share < 0.02 for share in doubted.values()), doubted


def test_the_failures_of_an_offline_model_are_caught() -> None:
    doubted = shares("flores-dev.ja", "flores-dev.argos.en")

    assert doubted[CheckKind.ECHO] > 0.20
    assert doubted[CheckKind.NUMBER] > 0.035
    assert doubted[CheckKind.SHORT] > 0.04


def test_a_short_instruction_may_be_shorter() -> None:
    assert checks("ZX1 を実行する", "Run ZX1") == ()
