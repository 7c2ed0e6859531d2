"""The search with errors finds what a plain dynamic programme finds."""

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from reader.annotation.approximate import match_ends, matches, windows
from reader.model.spans import Span

few_letters = st.text(alphabet="あいう\n", max_size=40)
pattern = st.text(alphabet="あいう\n", min_size=1, max_size=12)


def fewest_errors(wanted: str, text: str, *, at_start: bool = False) -> list[int]:
    """Return for each end in `text` the fewest errors of a match there, by the book."""
    starts = range(1) if at_start else range(len(text) + 1)
    return [
        min(Levenshtein.distance(wanted, text[start:end]) for start in starts if start <= end)
        for end in range(len(text) + 1)
    ]


@given(pattern, few_letters, st.booleans())
@example("い" * 12, "い" * 40, False)
def test_the_best_ends_are_those_of_the_plain_algorithm(
    wanted: str, text: str, at_start: bool
) -> None:
    errors = fewest_errors(wanted, text, at_start=at_start)
    best, ends = match_ends(wanted, text, len(wanted), at_start=at_start)
    assert best == min(errors)
    assert ends == tuple(end for end, count in enumerate(errors) if count == best)


@given(st.text(min_size=70, max_size=200), st.text(max_size=80), st.text(max_size=80))
def test_patterns_longer_than_a_machine_word_are_found(
    wanted: str, before: str, after: str
) -> None:
    best, ends = match_ends(wanted, before + wanted + after, 10)
    assert best == 0
    assert len(before) + len(wanted) in ends


@given(pattern, few_letters, st.integers(0, 6))
def test_no_match_escapes_the_windows(wanted: str, text: str, errors: int) -> None:
    allowed = min(errors, len(wanted) - 1)
    expected = min(fewest_errors(wanted, text))
    found = [
        (Levenshtein.distance(wanted, span.of(text)), window.errors)
        for window in windows(wanted, text, allowed)
        for span in matches(wanted, text, window, allowed)
    ]
    if expected <= allowed:
        assert min(actual for actual, _ in found) == expected
    assert all(bound <= actual <= allowed for actual, bound in found)


def test_windows_come_by_what_they_share_with_the_pattern() -> None:
    text = "あ" * 50 + "かきくけこ" + "あ" * 50 + "かきxけこ" + "あ" * 50
    found = list(windows("かきくけこ", text, 2))
    assert [window.errors for window in found] == sorted(window.errors for window in found)
    assert found[0].span.overlaps(Span(50, 55))
