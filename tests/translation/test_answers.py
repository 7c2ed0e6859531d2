"""Which of several answers for a segment is the best."""

from collections.abc import Sequence

from reader.model.translation import Check, CheckKind, TermOutcome
from reader.translation.answers import Answer, choose
from reader.translation.engine import Output
from reader.translation.forms import Candidate, Form

PLAIN = "the company made a new model and opened it to all"


def answer(
    text: str = PLAIN,
    *,
    missed: int = 0,
    score: float = -0.3,
    kinds: Sequence[CheckKind] = (),
    lost: Sequence[str] = (),
    numbers: Sequence[str] = (),
) -> Answer:
    terms = tuple(TermOutcome(f"c{number}", "", "", number >= missed) for number in range(3))
    checks = tuple(Check(kind, "") for kind in kinds)
    return Answer(
        Candidate(Form.PLAIN, ""),
        Output(text, score),
        checks,
        terms,
        lost=tuple(lost),
        numbers=tuple(numbers),
    )


def test_an_obedient_answer_is_worth_a_somewhat_worse_score_but_not_any() -> None:
    plain = answer(missed=1)
    forced = answer("the company made a new framework and opened it to all", score=-0.6)
    nonsense = answer("framework framework made new the opened of all", score=-2.4)

    assert choose([plain, forced], plain) is forced
    assert choose([plain, nonsense], plain) is plain


def test_a_broken_answer_is_not_chosen_for_its_obedience() -> None:
    broken = answer("a a a a", kinds=[CheckKind.LOOP])
    disobedient = answer(missed=3)

    assert choose([broken, disobedient], disobedient) is disobedient


def test_of_two_obedient_answers_the_one_that_keeps_more_of_the_plain_one_is_taken() -> None:
    plain = answer(missed=1)
    near = answer("the company made a new framework and opened it to all", score=-0.5)
    far = answer("a fresh framework was built by the firm, which published it", score=-0.45)

    assert choose([plain, far, near], plain) is near


def test_a_plain_answer_that_is_broken_is_nothing_to_keep() -> None:
    plain = answer("go go go go go go", kinds=[CheckKind.LOOP], score=-0.1)
    near = answer("go go go to the framework", score=-1.2)
    far = answer("a fresh framework was built by the firm", score=-0.8)

    assert choose([plain, near, far], plain) is far


def test_numbers_names_and_doubts_count_against_an_answer() -> None:
    whole = answer(score=-0.5)

    assert choose([answer(numbers=["120億"]), whole]) is whole
    assert choose([answer(lost=["Qwen"]), whole]) is whole
    assert choose([answer(kinds=[CheckKind.SHORT, CheckKind.NUMBER], score=-0.4), whole]) is whole


def test_an_answer_that_drops_half_of_the_plain_one_is_not_taken_for_its_score() -> None:
    plain = answer(missed=1, score=-0.5)
    half = answer("the framework opened", score=-0.2)
    whole = answer("the company made a new framework and opened it to all", score=-0.7)

    assert choose([plain, half, whole], plain) is whole
