"""What is exported comes back as it was, in every format that has a place for it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from reader.glossary.formats.files import (
    FORMATS,
    find_format,
    format_named,
    read_glossary,
    write_glossary,
)
from reader.glossary.formats.parts import ALL_PARTS, Extras
from reader.glossary.formats.table import TableOptions
from reader.model.glossary import Concept, LearningStatus, Term, TermStatus
from reader.model.spans import Language
from tests.glossary.formats.strategies import glossaries, some_uuid


def travelled(concepts: Sequence[Concept], name: str) -> list[Concept]:
    """Export to a file and read it back, the format found from the file alone."""
    with TemporaryDirectory() as folder:
        form = format_named(name)
        path = Path(folder, f"glossary{form.suffixes[0]}")
        write_glossary(path, form, concepts, Extras())
        found = find_format(path)
        assert found.name == name
        contents = read_glossary(path, found, TableOptions(), lambda *_: None, lambda: False)
        return [concept for concept in contents.concepts if concept is not None]


@pytest.mark.parametrize("name", ["csv", "tsv", "tbx", "tbx2"])
@given(concepts=glossaries())
@settings(max_examples=30)
def test_tables_and_tbx_lose_nothing(name: str, concepts: list[Concept]) -> None:
    assert travelled(concepts, name) == concepts


@given(concepts=glossaries(both=True))
@settings(max_examples=30)
def test_a_yomitan_dictionary_loses_nothing(concepts: list[Concept]) -> None:
    assert travelled(concepts, "yomitan") == concepts


@given(concepts=glossaries(both=True))
@settings(max_examples=15)
def test_an_anki_package_loses_nothing(concepts: list[Concept]) -> None:
    back = {concept.id: concept for concept in travelled(concepts, "anki")}
    # A note needs terms to ask for: one that is only to be avoided is none.
    assert back == {
        concept.id: concept
        for concept in concepts
        if all(
            any(
                term.language is language and term.status is not TermStatus.DEPRECATED
                for term in concept.terms
            )
            for language in Language
        )
    }


CONCEPT = Concept(
    some_uuid(1),
    "architecture",
    "Many networks, of which a router chooses.",
    "wie ein Orakel",
    LearningStatus.LEARNING,
    terms=(
        Term(some_uuid(2), Language.JA, "混合エキスパート", reading="こんごうエキスパート"),
        Term(some_uuid(3), Language.JA, "MoE", TermStatus.ADMITTED),
        Term(some_uuid(4), Language.EN, "mixture of experts"),
        Term(some_uuid(5), Language.EN, "MoE", TermStatus.ADMITTED),
    ),
)


def forms(concept: Concept) -> list[tuple[str, str, TermStatus]]:
    return [(term.language.value, term.text, term.status) for term in concept.terms]


def test_an_omegat_glossary_keeps_the_forms_the_field_and_the_definition() -> None:
    [back] = travelled([CONCEPT], "omegat")
    assert sorted(forms(back)) == sorted(forms(CONCEPT))
    assert (back.field, back.definition) == (CONCEPT.field, CONCEPT.definition)


def test_a_deepl_glossary_keeps_the_pairs() -> None:
    [back] = travelled([CONCEPT], "deepl")
    assert forms(back) == forms(CONCEPT)[:3]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_an_export_says_what_the_format_has_no_place_for(tmp_path: Path, form: object) -> None:
    form = next(each for each in FORMATS if each is form)
    told = write_glossary(tmp_path / "x", form, [CONCEPT], Extras())
    assert told.written == 1
    assert bool(told.lost) == (form.holds != ALL_PARTS)
    for part in told.lost:
        assert part in told.summary()


def test_two_senses_of_a_form_stay_two_concepts() -> None:
    inference, reasoning = (
        replace(
            CONCEPT,
            id=some_uuid(number),
            definition=english,
            terms=(
                Term(some_uuid(number + 1), Language.JA, "推論"),
                Term(some_uuid(number + 2), Language.EN, english),
            ),
        )
        for number, english in ((10, "inference"), (20, "reasoning"))
    )
    for form in FORMATS:
        if form.name != "deepl":  # which allows each source once
            assert len(travelled([inference, reasoning], form.name)) == 2, form.name
