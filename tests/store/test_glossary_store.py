from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.errors import NotFoundError, StoreError
from reader.model.glossary import Concept, GlossaryChange, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language
from reader.store.glossary_store import GlossaryStore
from tests.store.samples import concept

MOE = concept(("混合エキスパート", "MoE"), "mixture of experts", definition="Few of many answer.")
MLA = concept("MLA", "multi-head latent attention", note="DeepSeek-V2から")
DISTILLATION = concept("蒸留", "distillation")


def fill(glossary: GlossaryStore, *concepts: Concept) -> None:
    for one in concepts:
        glossary.create(one)


def test_a_concept_comes_back_as_it_was_given(glossary: GlossaryStore) -> None:
    given_concept = Concept(
        "id",
        "hardware",
        "定義 with “quotes” and\nlines",
        "メモ",
        LearningStatus.KNOWN,
        Origin.READER,
        (
            Term("t2", Language.EN, "graphics processing unit"),
            Term("t1", Language.JA, "画像処理装置", TermStatus.PREFERRED, "がぞうしょりそうち"),
            Term("t3", Language.JA, "𠮟ＧＰＵ", TermStatus.DEPRECATED),
        ),
    )
    assert glossary.create(given_concept) == GlossaryChange("Add term", (), (given_concept,))
    assert glossary.concept("id") == given_concept
    assert glossary.concepts() == (given_concept,)


def test_forms_are_found_whatever_their_width_and_case(glossary: GlossaryStore) -> None:
    fill(glossary, MOE, MLA)
    assert glossary.find("ｍｏｅ") == (MOE,)
    assert glossary.find(" Mixture of  Experts ") == (MOE,)
    assert glossary.find("mixture") == ()


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("サーバー", "サーバ"),
        ("サーバ", "ｻｰﾊﾞｰ"),
        ("fine-tuning", "Fine Tuning"),
        ("GPT-4 turbo", "gpt 4-turbo"),
        ("mixture of experts", "mixture-of-experts"),
    ],
)
def test_a_spelling_that_is_no_other_term_is_found(
    glossary: GlossaryStore, kept: str, asked: str
) -> None:
    fill(glossary, MOE if kept in MOE.texts(Language.EN) else concept("項", kept))
    assert len(glossary.find(asked)) == 1


@pytest.mark.parametrize(("kept", "asked"), [("transformer", "Transformers"), ("コピー", "コピ")])
def test_another_word_is_not_found(glossary: GlossaryStore, kept: str, asked: str) -> None:
    fill(glossary, concept("項", kept))
    assert glossary.find(asked) == ()


def test_the_concept_with_just_that_spelling_comes_first(glossary: GlossaryStore) -> None:
    long, short = concept("サーバー", "server"), concept("サーバ", "small server")
    fill(glossary, long, short)
    assert glossary.find("サーバ") == (short, long)
    assert glossary.find("サーバー") == (long, short)


def test_a_form_may_belong_to_several_concepts(glossary: GlossaryStore) -> None:
    inference, reasoning = concept("推論", "inference"), concept("推論", "reasoning")
    fill(glossary, inference, reasoning)
    assert set(glossary.find("推論")) == {inference, reasoning}


def test_search_looks_into_forms_readings_definitions_and_notes(glossary: GlossaryStore) -> None:
    read = replace(DISTILLATION, terms=(replace(DISTILLATION.terms[0], reading="じょうりゅう"),))
    fill(glossary, MOE, MLA, read)
    assert glossary.search("エキスパ") == (MOE,)
    assert glossary.search("りゅう") == (read,)
    assert glossary.search("OF MANY") == (MOE,)
    assert glossary.search("deepseek-V2") == (MLA,)
    assert glossary.search("100%") == ()
    assert set(glossary.search("")) == {MOE, MLA, read}


def test_search_puts_the_exact_term_first_then_those_that_begin_so(glossary: GlossaryStore) -> None:
    exact, begins, within = concept("推論"), concept("推論機能"), concept("因果推論")
    fill(glossary, within, begins, exact)
    assert glossary.search("推論") == (exact, begins, within)


def test_concepts_come_in_the_order_of_their_readings(glossary: GlossaryStore) -> None:
    later = replace(DISTILLATION, terms=(replace(DISTILLATION.terms[0], reading="わ"),))
    first = concept("あ")
    fill(glossary, later, first)
    assert glossary.concepts() == (first, later)


def test_terms_are_trimmed_and_stand_once(glossary: GlossaryStore) -> None:
    written = concept((" MoE ", "ＭｏＥ", "", "混合エキスパート"), "MoE")
    (kept,) = glossary.create(written).after
    assert kept == glossary.concept(written.id)
    assert [(t.language, t.text) for t in kept.terms] == [
        (Language.JA, "MoE"),
        (Language.JA, "混合エキスパート"),
        (Language.EN, "MoE"),
    ]


def test_a_concept_without_any_term_is_refused(glossary: GlossaryStore) -> None:
    with pytest.raises(StoreError, match="at least one term"):
        glossary.create(concept(" "))
    assert glossary.concepts() == ()


def test_an_edit_is_taken_back_and_done_again(glossary: GlossaryStore) -> None:
    fill(glossary, MOE, MLA)
    edited = replace(MOE, note="読んだ", terms=MOE.terms[:1], learning=LearningStatus.KNOWN)
    change = glossary.update(edited)
    assert glossary.concept(MOE.id) == edited
    glossary.apply(change.inverse())
    assert glossary.concept(MOE.id) == MOE
    glossary.apply(change)
    assert glossary.concept(MOE.id) == edited


def test_a_merge_keeps_every_form_once_and_is_taken_back(glossary: GlossaryStore) -> None:
    other = replace(
        concept(("専門家混合", "ＭｏＥ"), ("expert mixture", "MOE"), note="覚える"),
        field="architecture",
        learning=LearningStatus.LEARNING,
    )
    fill(glossary, MOE, other, DISTILLATION)
    before = glossary.concepts()
    change = glossary.merge(MOE.id, [other.id, MOE.id, other.id])
    merged = glossary.concept(MOE.id)
    assert merged.texts(Language.JA) == ("混合エキスパート", "MoE", "専門家混合")
    assert merged.texts(Language.EN) == ("mixture of experts", "expert mixture", "MOE")
    assert (merged.definition, merged.field, merged.note, merged.learning) == (
        "Few of many answer.",
        "architecture",
        "覚える",
        LearningStatus.LEARNING,
    )
    preferred = [t.text for t in merged.terms if t.status is TermStatus.PREFERRED]
    assert preferred == ["混合エキスパート", "mixture of experts"]
    assert glossary.find("専門家混合") == (merged,)
    assert len(glossary.concepts()) == 2
    glossary.apply(change.inverse())
    assert glossary.concepts() == before
    glossary.apply(change)
    assert glossary.concept(MOE.id) == merged


def test_a_merge_takes_a_preferred_term_where_it_has_none(glossary: GlossaryStore) -> None:
    japanese, english = concept("蒸留"), concept((), "distillation")
    fill(glossary, japanese, english)
    glossary.merge(japanese.id, [english.id])
    term = glossary.concept(japanese.id).preferred(Language.EN)
    assert term is not None
    assert (term.text, term.status) == ("distillation", TermStatus.PREFERRED)


def test_deleted_concepts_come_back_whole(glossary: GlossaryStore) -> None:
    fill(glossary, MOE, MLA, DISTILLATION)
    change = glossary.delete([MOE.id, MLA.id])
    assert glossary.concepts() == (DISTILLATION,)
    assert glossary.find("MoE") == ()
    glossary.apply(change.inverse())
    assert set(glossary.concepts()) == {MOE, MLA, DISTILLATION}


def test_what_is_not_there_is_said(glossary: GlossaryStore) -> None:
    fill(glossary, MOE)
    with pytest.raises(NotFoundError, match="no entry nothing"):
        glossary.concept("nothing")
    with pytest.raises(NotFoundError):
        glossary.update(MLA)
    with pytest.raises(NotFoundError):
        glossary.delete([MOE.id, "nothing"])
    with pytest.raises(NotFoundError):
        glossary.merge(MOE.id, ["nothing"])
    assert glossary.concepts() == (MOE,)


def test_many_concepts_are_added_by_one_change(glossary: GlossaryStore) -> None:
    many = tuple(concept(f"用語{n}", f"term {n}") for n in range(1200))
    change = GlossaryChange("Import", (), many)
    glossary.apply(change)
    assert set(glossary.concepts()) == set(many)
    glossary.apply(change.inverse())
    assert glossary.concepts() == ()


def test_another_opening_of_the_file_sees_what_was_written(
    glossary: GlossaryStore, tmp_path: Path
) -> None:
    other = GlossaryStore(tmp_path / "glossary.db")
    fill(glossary, MOE)
    assert other.concepts() == (MOE,)
    other.close()


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
FORMS = st.text(alphabet="あアaA漢ー-1𠮟", min_size=1, max_size=4)
CONCEPTS = st.builds(
    lambda base, field, definition, note, learning: replace(
        base, field=field, definition=definition, note=note, learning=learning
    ),
    st.tuples(st.lists(FORMS, min_size=1, max_size=3), st.lists(FORMS, max_size=3)).map(
        lambda forms: concept(tuple(dict.fromkeys(forms[0])), tuple(dict.fromkeys(forms[1])))
    ),
    TEXTS,
    TEXTS,
    TEXTS,
    st.sampled_from(LearningStatus),
)
ACTS = st.sampled_from(["create", "update", "delete", "merge"])


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(ACTS, CONCEPTS, st.integers(0, 9)), min_size=1, max_size=8))
def test_any_acts_taken_back_in_order_leave_the_glossary_as_it_was(
    glossary: GlossaryStore, acts: list[tuple[str, Concept, int]]
) -> None:
    glossary.delete([c.id for c in glossary.concepts()])
    states = [glossary.concepts()]
    changes = []
    for act, new, pick in acts:
        present = states[-1]
        if act == "create" or not present:
            changes.append(glossary.create(new))
        elif act == "update":
            changes.append(glossary.update(replace(new, id=present[pick % len(present)].id)))
        elif act == "delete":
            changes.append(glossary.delete([present[pick % len(present)].id]))
        else:
            changes.append(glossary.merge(present[0].id, [present[pick % len(present)].id]))
        states.append(glossary.concepts())
    for change, before, after in zip(
        reversed(changes), reversed(states[:-1]), reversed(states[1:]), strict=True
    ):
        glossary.apply(change.inverse())
        assert glossary.concepts() == before
        glossary.apply(change)
        assert glossary.concepts() == after
        glossary.apply(change.inverse())
