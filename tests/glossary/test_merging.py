"""What a file would do to a glossary is known before it is done."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from reader.glossary.formats.parts import ALL_PARTS, Part
from reader.glossary.merging import Choice, Kind, MergePlan, MergeRow, plan_merge
from reader.model.glossary import Concept, LearningStatus, Term, TermStatus
from reader.model.spans import Language
from tests.glossary.formats.strategies import glossaries, some_uuid

JA, EN = Language.JA, Language.EN
PAIRS_ONLY = frozenset({Part.FORMS})


def concept(number: int, ja: str, en: str, *, definition: str = "", note: str = "") -> Concept:
    return Concept(
        some_uuid(number),
        definition=definition,
        note=note,
        terms=(
            Term(some_uuid(number * 10 + 1), JA, ja),
            Term(some_uuid(number * 10 + 2), EN, en),
        ),
    )


def only_row(
    mine: Concept, theirs: Concept, holds: frozenset[Part] = ALL_PARTS
) -> tuple[MergePlan, MergeRow]:
    plan = plan_merge([mine], [theirs], holds)
    [row] = plan.rows
    return plan, row


@settings(max_examples=30)
@given(concepts=glossaries())
def test_a_glossary_that_comes_back_changes_nothing(concepts: list[Concept]) -> None:
    plan = plan_merge(concepts, concepts, ALL_PARTS)
    assert {row.kind for row in plan.rows} == {Kind.SAME}
    change = plan.change(dict.fromkeys(range(len(concepts)), Choice.TAKE))
    assert (change.before, change.after) == ((), ())


@settings(max_examples=30)
@given(concepts=glossaries())
def test_into_an_empty_glossary_all_come_as_they_are(concepts: list[Concept]) -> None:
    assert list(plan_merge([], concepts, ALL_PARTS).change().after) == concepts


def test_a_concept_is_known_by_its_key_and_else_by_both_preferred_terms() -> None:
    mine = concept(1, "推論", "inference")
    assert only_row(mine, replace(mine, definition="x"))[1].kind is Kind.CHANGED
    assert only_row(mine, concept(2, "推論", "Inference"))[1].mine == mine


def test_each_difference_is_told_field_by_field() -> None:
    mine = concept(1, "推論", "inference", definition="a", note="n")
    theirs = replace(concept(1, "推論", "reasoning", definition="b", note="n"), field="logic")
    _, row = only_row(mine, theirs)
    assert [(d.name, d.mine, d.theirs) for d in row.differences] == [
        ("English", "inference", "reasoning"),
        ("subject field", "", "logic"),
        ("definition", "a", "b"),
    ]


def test_nothing_of_the_readers_is_changed_unless_they_say_so() -> None:
    mine = concept(1, "推論", "inference", definition="mine")
    plan, _ = only_row(mine, replace(mine, definition="theirs"))
    assert plan.change().after == ()


def test_what_only_fills_in_is_taken_in_and_what_contradicts_is_not() -> None:
    mine = concept(1, "推論", "inference", note="mine")
    fuller = replace(mine, definition="theirs", note="", terms=(
        replace(mine.terms[0], reading="すいろん"),
        mine.terms[1],
        Term(some_uuid(50), EN, "inferencing", TermStatus.ADMITTED),
    ))  # fmt: skip
    plan, row = only_row(mine, fuller)
    assert (row.kind, row.choice) == (Kind.CHANGED, Choice.BOTH)
    [after] = plan.change().after
    assert after == replace(fuller, note="mine")
    poorer, _ = only_row(after, mine)
    assert poorer.change().after == ()
    for other in (
        replace(fuller, note="theirs"),
        concept(1, "推論", "reasoning"),
        replace(mine, terms=(mine.terms[0], replace(mine.terms[1], status=TermStatus.DEPRECATED))),
    ):
        assert only_row(mine, other)[1].choice is Choice.KEEP


def test_taking_theirs_replaces_what_the_file_says_and_keeps_what_it_leaves_empty() -> None:
    mine = concept(1, "推論", "inference", definition="mine", note="mine")
    plan, _ = only_row(mine, concept(1, "推論", "reasoning", definition="theirs"))
    [after] = plan.change({0: Choice.TAKE}).after
    assert (after.definition, after.note) == ("theirs", "mine")
    assert after.texts(EN) == ("reasoning",)


def test_taking_a_mere_pair_keeps_the_other_forms() -> None:
    mine = concept(1, "推論", "inference")
    plan, _ = only_row(mine, concept(2, "推論", "reasoning"), PAIRS_ONLY)
    [after] = plan.change({0: Choice.TAKE}).after
    assert after.id == mine.id
    assert [(t.text, t.status) for t in after.terms if t.language is EN] == [
        ("reasoning", TermStatus.PREFERRED),
        ("inference", TermStatus.ADMITTED),
    ]


def test_both_become_terms_of_one_concept_with_mine_preferred() -> None:
    mine = concept(1, "推論", "inference", definition="mine")
    theirs = replace(
        concept(2, "推論", "reasoning", definition="theirs"), learning=LearningStatus.KNOWN
    )
    plan, _ = only_row(mine, theirs)
    [after] = plan.change({0: Choice.BOTH}).after
    assert after.texts(EN) == ("inference", "reasoning")
    assert (after.definition, after.learning) == ("mine", LearningStatus.KNOWN)


def test_as_separate_concepts_neither_touches_the_other() -> None:
    mine = concept(1, "推論", "inference")
    for theirs in (concept(2, "推論", "reasoning"), concept(1, "推論", "reasoning")):
        plan, _ = only_row(mine, theirs)
        change = plan.change({0: Choice.SEPARATE})
        assert change.before == ()
        [after] = change.after
        assert after.id != mine.id
        assert after.texts(EN) == ("reasoning",)
        again = plan_merge([mine, after], [theirs], ALL_PARTS).change({0: Choice.SEPARATE})
        assert len({after.id, *(c.id for c in again.after)}) == 1


def test_a_second_sense_in_the_file_is_new_where_the_first_is_in_the_glossary() -> None:
    mine = concept(1, "推論", "inference")
    plan = plan_merge([mine], [mine, concept(2, "推論", "reasoning")], ALL_PARTS)
    assert [row.kind for row in plan.rows] == [Kind.SAME, Kind.NEW]


def test_of_two_that_have_the_terms_the_one_that_prefers_them_is_meant() -> None:
    network = replace(
        concept(1, "畳み込みニューラルネットワーク", "convolutional neural network"),
        terms=(
            *concept(1, "畳み込みニューラルネットワーク", "convolutional neural network").terms,
            Term(some_uuid(91), JA, "CNN", TermStatus.ADMITTED),
            Term(some_uuid(92), EN, "CNN", TermStatus.ADMITTED),
        ),
    )
    channel = concept(2, "CNN", "CNN")
    [row] = plan_merge([network, channel], [concept(3, "CNN", "CNN")], PAIRS_ONLY).rows
    assert (row.kind, row.mine) == (Kind.SAME, channel)


def test_who_shares_only_the_english_is_new() -> None:
    mine = concept(1, "推論", "inference")
    _, row = only_row(mine, concept(2, "推測", "inference"))
    assert (row.kind, row.choice, row.mine) == (Kind.NEW, Choice.SEPARATE, mine)


@pytest.mark.parametrize("choice", Choice)
def test_every_choice_can_be_taken_back(choice: Choice) -> None:
    mine = concept(1, "推論", "inference", definition="mine")
    plan, _ = only_row(mine, concept(1, "推論", "reasoning", definition="theirs"))
    change = plan.change({0: choice})
    assert set(change.inverse().after) <= {mine}
    assert {c.id for c in change.before} <= {c.id for c in change.after}


def test_a_concept_that_stands_twice_in_a_file_is_taken_once() -> None:
    one = concept(1, "推論", "inference")
    plan = plan_merge([], [one, replace(one, note="n"), None], ALL_PARTS)
    assert (len(plan.rows), plan.repeated, plan.skipped) == (1, 1, 1)
    assert plan.rows[0].theirs.note == "n"
