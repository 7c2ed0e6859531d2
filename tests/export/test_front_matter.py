"""Properties are YAML that any parser reads, and the reader's own come through unchanged."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.export.front_matter import Entry, merged, scalar, split, written
from tests.export.hostile import hostile

yaml = pytest.importorskip("yaml", reason="PyYAML reads the properties back; it is not installed")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | hostile


@given(words)
@example("yes")
@example("2025-04-25")
@example("\x85\u2028\ufeff\U0001f600\x7f\x1b")
def test_a_text_is_read_back_by_a_yaml_parser_and_by_us(text: str) -> None:
    entry = written("title", scalar(text))
    assert yaml.safe_load("\n".join(entry.lines)) == {"title": text}
    assert entry.values == (text,)


@given(st.lists(words, min_size=1, max_size=4))
def test_a_list_is_read_back_by_a_yaml_parser_and_by_us(texts: list[str]) -> None:
    entry = written("tags", texts)
    assert yaml.safe_load("\n".join(entry.lines)) == {"tags": texts}
    assert entry.values == tuple(texts)


@pytest.mark.parametrize(
    "source",
    [
        "tags: meeting",
        "tags: meeting # a comment",
        "tags: [a, 'b c', \"d, e\"]",
        "tags:\n- a\n- b",
        "tags:\n  - a\n  - 'it''s'\n  - \"x\\ty\"",
        "tags: 'it''s'",
        "tags: >-\n  one\n  two",
        "tags: |-\n  one\n  two",
        "tags: []",
        '"tags": a',
    ],
)
def test_the_forms_that_editors_write_are_understood(source: str) -> None:
    (entry,) = split(["---", *source.split("\n"), "---"])[0]
    value = yaml.safe_load(source)["tags"]
    assert entry.key == "tags"
    assert entry.values == (tuple(value) if isinstance(value, list) else (value,))


@pytest.mark.parametrize(
    "source",
    ["a: {b: c}", "a: &x y", "a: *x", "a:\n  b: c", "a: [b, [c]]", 'a: "open', "a: b\n  - c"],
)
def test_other_forms_are_not_guessed_at(source: str) -> None:
    (entry,) = split(["---", *source.split("\n"), "---"])[0]
    assert entry.values is None


def test_properties_end_with_the_second_fence() -> None:
    entries, count = split(["---", "a: 1", "# note", "", "b:", "  - 2", "---", "c: 3"])
    assert [entry.key for entry in entries] == ["a", "b"]
    assert entries[0].lines == ("a: 1", "# note", "")
    assert count == 7


@pytest.mark.parametrize("lines", [[], ["a: 1"], ["---", "a: 1"], ["", "---", "---"]])
def test_without_two_fences_there_are_no_properties(lines: list[str]) -> None:
    assert split(lines) == ((), 0)


def test_the_readers_properties_stay_and_ours_are_renewed_in_their_place() -> None:
    found = (
        Entry("aliases", ("aliases: [x]",)),
        Entry("title", ('title: "old"',)),
        Entry("site", ("site: mine",)),
        Entry("date", ("date: 2025-01-01",)),
    )
    ours = {key: written(key, scalar("new")) for key in ("title", "site", "source")}
    result = merged(found, ours, lambda entry: entry.key in {"title", "date"})
    assert [entry.lines[0] for entry in result] == [
        "aliases: [x]",
        'title: "new"',
        "site: mine",
        'source: "new"',
    ]
