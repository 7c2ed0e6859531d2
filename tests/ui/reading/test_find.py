"""Find, on rows alone."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import BlockKind
from reader.model.page import Column, Row
from reader.model.spans import Language, Span
from reader.ui.reading.find import Finder, Match

BOTH = list(Language)


def row(ja: str, en: str = "") -> Row:
    return Row(BlockKind.PARAGRAPH, Column(ja), Column(en))


def found(rows: list[Row], text: str) -> list[Match]:
    finder = Finder()
    finder.look_for(text)
    return [one for number in range(len(rows)) for one in finder.matches_in(rows, number, BOTH)]


def test_width_and_case_do_not_matter() -> None:
    rows = [row("ＭｏＥと moe", "The MOE")]
    assert [m.span for m in found(rows, "MoE")] == [Span(0, 3), Span(5, 8), Span(4, 7)]


def test_half_width_kana_with_voicing_marks_are_found_whole() -> None:
    assert [m.span for m in found([row("これはﾃﾞｰﾀだ")], "データ")] == [Span(3, 7)]


def test_nothing_is_found_for_nothing() -> None:
    assert found([row("文")], "  ") == []


def test_a_changed_row_is_searched_anew() -> None:
    finder = Finder()
    finder.look_for("蒸留")
    assert finder.matches_in([row("蒸留")], 0, BOTH)
    assert not finder.matches_in([row("推論")], 0, BOTH)


texts = st.text("蒸留aA ﾊﾟ𠮟", max_size=12)


@given(
    st.lists(st.tuples(texts, texts), min_size=1, max_size=5), st.sampled_from(["a", "留", "𠮟"])
)
def test_stepping_visits_every_match_in_order_and_comes_round(
    texts: list[tuple[str, str]], needle: str
) -> None:
    rows = [row(ja, en) for ja, en in texts]
    everything = found(rows, needle)
    for backwards in (False, True):
        finder = Finder()
        finder.look_for(needle)
        visited = []
        at = (0, False, 0)
        for _ in everything:
            match = finder.step(rows, BOTH, at, backwards=backwards)
            assert match is not None
            visited.append(match)
            at = match.order if backwards else (*match.order[:2], match.order[2] + 1)
        assert visited == (everything[::-1] if backwards else everything)
        again = finder.step(rows, BOTH, at, backwards=backwards)
        assert again == (visited[0] if visited else None)
