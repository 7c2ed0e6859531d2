"""Back and forward, as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import ReadingPosition
from reader.workflow.trail import Place, Trail


def place(name: str, block: int = 0) -> Place:
    return Place(name, ReadingPosition(block))


def test_back_leads_to_what_was_left_and_forward_to_where_one_came_from() -> None:
    trail = Trail()
    trail.leave(place("a"))
    trail.leave(place("b", 3))
    assert trail.back(place("c")) == place("b", 3)
    assert trail.back(place("b", 3)) == place("a")
    assert trail.back(place("a")) is None
    assert trail.forward(place("a")) == place("b", 3)
    assert trail.forward(place("b", 4)) == place("c")
    assert trail.back(place("c")) == place("b", 4)


def test_going_elsewhere_forgets_what_was_ahead() -> None:
    trail = Trail()
    trail.leave(place("a"))
    trail.back(place("b"))
    trail.leave(place("a"))
    assert not trail.has_ahead
    assert trail.forward(place("c")) is None


def test_an_article_that_is_gone_is_passed_over() -> None:
    trail = Trail()
    for name in ("a", "b", "a", "c"):
        trail.leave(place(name))
    trail.forget("a")
    assert trail.back(place("d")) == place("c")
    assert trail.back(place("c")) == place("b")
    assert not trail.has_behind


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=20))
def test_all_the_way_back_and_forward_is_the_same_way(names: list[str]) -> None:
    trail = Trail()
    way = [place(name, number) for number, name in enumerate(names)]
    for one in way[:-1]:
        trail.leave(one)
    here = way[-1]
    seen = [here]
    while (before := trail.back(here)) is not None:
        here = before
        seen.append(here)
    assert seen == way[::-1]
    again = [here]
    while (after := trail.forward(here)) is not None:
        here = after
        again.append(here)
    assert again == way
