"""Tags and block ids of notes are ones that Obsidian takes."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.notes import obsidian_tag, unique_tags
from tests.export.hostile import hostile
from tests.export.samples import FIRST, NOTES, annotation


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("読み直す", "読み直す"),
        ("to read", "to-read"),
        ("AI/蒸留", "AI/蒸留"),
        ("#tag", "tag"),
        ("2025", "_2025"),
        ("2025/11", "_2025/11"),
        ("か\u3099くしゅう", "がくしゅう"),
        ("マルコフ・連鎖!", "マルコフ-連鎖"),
        ("//a//b/", "a/b"),
        ("サーバー", "サーバー"),
        ("__init__/snake_case", "init/snake_case"),
        ("a _b_ c", "a-b-c"),
        ("#!?", ""),
        (" ", ""),
    ],
)
def test_a_tag_is_written_as_obsidian_takes_it(tag: str, expected: str) -> None:
    assert obsidian_tag(tag) == expected


@given(hostile)
def test_any_tag_becomes_a_valid_one_or_none(text: str) -> None:
    tag = obsidian_tag(text)
    assert re.fullmatch(r"([\w-]+(/[\w-]+)*)?", tag)
    assert not tag or re.search(r"[^\W\d]", tag)
    assert obsidian_tag(tag) == tag


def test_the_first_spelling_of_a_tag_stays_in_its_place() -> None:
    assert unique_tags(["Model", "data", "model", "#data", "!"]) == ("Model", "data")


@given(st.text(), st.text())
def test_each_annotation_has_one_block_id_of_its_own(one: str, other: str) -> None:
    first = replace(FIRST, annotation=annotation(one)).block_id
    assert re.fullmatch(r"yomi-[a-z2-7]{8}", first)
    assert first == replace(NOTES.entries[1], annotation=annotation(one)).block_id
    if one.encode("utf-8", "replace") != other.encode("utf-8", "replace"):
        assert first != replace(FIRST, annotation=annotation(other)).block_id


def test_block_ids_stay_the_same_for_years() -> None:
    assert FIRST.block_id == "yomi-d4pb6f3n"
