"""Several sources of concepts, of which the first wins."""

from dataclasses import replace

from reader.glossary.layers import Layers, marked, rank
from reader.glossary.matcher import Matcher
from reader.model.glossary import Concept, GlossaryChange, Origin, Term
from reader.model.sources import OWN, SEED, GlossarySource
from reader.model.spans import Language, Span
from tests.glossary.formats.strategies import some_uuid

TEAM = GlossarySource("team", "/team.tbx")
ORDER = (GlossarySource(OWN), TEAM, GlossarySource(SEED))
NONE: frozenset[str] = frozenset()


def concept(number: int, ja: str, en: str, origin: Origin = Origin.READER) -> Concept:
    return Concept(
        some_uuid(number),
        origin=origin,
        terms=(
            Term(some_uuid(number * 10 + 1), Language.JA, ja),
            Term(some_uuid(number * 10 + 2), Language.EN, en),
        ),
    )


def view(
    kept: list[Concept],
    team: list[Concept],
    sources: tuple[GlossarySource, ...] = ORDER,
    edited: frozenset[str] = NONE,
) -> list[Concept]:
    shared = {"team": marked(team, "team")}
    found = Layers().view({c.id: c for c in kept}, edited, shared, sources)
    return list(found.values())


OURS = concept(1, "推論", "inference")
SEEDED = concept(2, "推論", "reasoning", Origin.SEED)
THEIRS = concept(3, "推論", "deduction")


def test_all_sources_together_are_the_glossary_and_say_where_a_concept_is_from() -> None:
    found = view([OURS, SEEDED], [THEIRS])
    assert [(c.id, c.source) for c in found] == [
        (OURS.id, ""),
        (THEIRS.id, "team"),
        (SEEDED.id, ""),
    ]
    assert found[1].origin is Origin.SHARED


def test_what_is_off_is_not_there() -> None:
    for off in ORDER:
        sources = tuple(replace(each, on=each is not off) for each in ORDER)
        assert len(view([OURS, SEEDED], [THEIRS], sources)) == 2


def test_of_the_same_concept_the_first_source_is_taken() -> None:
    other = replace(SEEDED, definition="theirs", origin=Origin.READER)
    [found] = view([SEEDED], [other])
    assert found.definition == "theirs"
    last = (GlossarySource(OWN), GlossarySource(SEED), TEAM)
    assert view([SEEDED], [other], last) == [SEEDED]


def test_what_the_reader_wrote_of_a_concept_counts_whatever_the_order() -> None:
    first = (TEAM, GlossarySource(SEED), GlossarySource(OWN))
    assert view([OURS], [replace(OURS, definition="theirs")], first) == [OURS]
    changed = replace(SEEDED, definition="mine")
    found = view([changed], [replace(SEEDED, definition="x")], first, frozenset([SEEDED.id]))
    assert found == [changed]


def test_a_twin_in_a_later_source_is_not_shown_twice() -> None:
    assert view([OURS], [concept(9, "推論", "Inference")]) == [OURS]


def winner(matcher: Matcher, text: str = "推論する") -> str | None:
    [hit] = matcher.hits(text)
    return hit.sense


def test_the_sense_of_the_first_source_is_meant() -> None:
    for order in (ORDER, (TEAM, GlossarySource(OWN), GlossarySource(SEED))):
        matcher = Matcher(
            view([OURS, SEEDED], [THEIRS], order), lambda c, o=order: rank(c, o, NONE)
        )
        assert winner(matcher) == (OURS if order is ORDER else THEIRS).id
        [hit] = matcher.hits("推論する")
        assert len(hit.concepts) == 3


def test_the_readers_choice_and_a_gloss_come_before_the_order() -> None:
    matcher = Matcher(view([OURS], [THEIRS]), lambda c: rank(c, ORDER, NONE))
    assert matcher.hits("推論", {Span(0, 2): THEIRS.id})[0].sense == THEIRS.id
    assert winner_of_first(matcher, "推論(deduction)") == THEIRS.id


def winner_of_first(matcher: Matcher, text: str) -> str | None:
    return matcher.hits(text)[0].sense


def test_two_senses_of_one_source_stay_open() -> None:
    matcher = Matcher(view([OURS, concept(5, "推論", "x")], []), lambda c: rank(c, ORDER, NONE))
    assert winner(matcher) is None


def test_the_order_holds_after_a_change() -> None:
    matcher = Matcher(view([SEEDED], []), lambda c: rank(c, ORDER, NONE))
    assert winner(matcher) == SEEDED.id
    after = matcher.updated(GlossaryChange("", (), (OURS,)))
    assert winner(after) == OURS.id
    assert winner(after.updated(GlossaryChange("", (OURS,), ()))) == SEEDED.id
