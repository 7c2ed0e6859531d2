"""The measure of association is the standard one, and says nothing where there is no bond."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.workflow.association import log_likelihood


def test_it_is_dunnings_ratio() -> None:
    # The table of "the swan" in T. Dunning, Accurate Methods for the Statistics of Surprise and
    # Coincidence (1993): 110, 2442, 111, 29114.
    assert log_likelihood(110, 2552, 221, 31777) == pytest.approx(270.72, abs=0.01)


def test_things_that_meet_as_chance_has_it_have_no_bond() -> None:
    assert log_likelihood(10, 100, 100, 1000) == 0
    assert log_likelihood(1, 100, 100, 1000) == 0
    assert log_likelihood(0, 0, 0, 0) == 0


COUNTS = st.integers(0, 1000)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_it_is_the_same_from_either_side_and_never_negative(
    both: int, one: int, other: int, neither: int
) -> None:
    total = both + one + other + neither
    bond = log_likelihood(both, both + one, both + other, total)
    assert bond == pytest.approx(log_likelihood(both, both + other, both + one, total))
    assert bond >= 0


@given(st.integers(1, 500), COUNTS, COUNTS, st.integers(1, 1000))
def test_what_is_always_together_is_bound_more_than_what_is_sometimes(
    both: int, one: int, other: int, neither: int
) -> None:
    total = both + one + other + neither
    always = log_likelihood(both + min(one, other), both + one, both + other, total)
    assert always >= log_likelihood(both, both + one, both + other, total) - 1e-9
