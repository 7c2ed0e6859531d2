"""The key by which the translation memory tells the state of the glossary."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model.translation import SegmentTerm
from reader.translation.memory import terms_key

TERMS = st.builds(
    SegmentTerm, st.text(), st.text(), st.text(), st.lists(st.text()).map(tuple), st.booleans()
)
MOE = SegmentTerm("c1", "混合エキスパート", "mixture of experts", ("MoE",))
RL = SegmentTerm("c2", "強化学習", "reinforcement learning")


def test_a_segment_without_terms_has_an_empty_key() -> None:
    assert terms_key([]) == ""


@given(st.lists(TERMS, min_size=1), st.randoms())
def test_order_and_repetition_change_nothing(
    terms: list[SegmentTerm], chance: random.Random
) -> None:
    shuffled = terms * 2
    chance.shuffle(shuffled)

    assert terms_key(shuffled) == terms_key(terms) != ""


@given(st.lists(TERMS, unique=True), st.lists(TERMS, unique=True))
def test_other_entries_have_another_key(ones: list[SegmentTerm], others: list[SegmentTerm]) -> None:
    def said(terms: list[SegmentTerm]) -> set[SegmentTerm]:
        return {replace(term, accepted=tuple(sorted(set(term.accepted)))) for term in terms}

    assert (terms_key(ones) == terms_key(others)) == (said(ones) == said(others))


def test_the_order_of_accepted_forms_changes_nothing() -> None:
    one = replace(RL, accepted=("RL", "reinforced learning"))

    assert terms_key([one]) == terms_key([replace(one, accepted=one.accepted[::-1])])


def test_each_thing_an_entry_says_changes_the_key() -> None:
    changed = [
        replace(MOE, en="expert mixture"),
        replace(MOE, accepted=()),
        replace(MOE, unsettled=True),
        replace(MOE, concept="c9"),
    ]

    assert len({terms_key([term, RL]) for term in (MOE, *changed)}) == 5


def test_the_key_is_the_same_in_every_process_and_version() -> None:
    assert terms_key([MOE, RL]) == "032c78a6ea97a179e3cc5094e5c5f742"
