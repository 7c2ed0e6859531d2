"""The reader's words in a file, kept with a comment and put back to where they were written."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.export.markdown import render
from reader.export.notes import NoteEntry
from reader.export.own_words import SEPARATOR, library_part, own_part, own_words, with_own_part
from reader.export.previous import BEGIN
from tests.export.samples import FIRST, NOTES

ONE = replace(NOTES, entries=(FIRST,), glossary=())


def with_comment(comment: str) -> NoteEntry:
    return replace(FIRST, annotation=replace(FIRST.annotation, comment=comment))


def test_words_between_the_markers_are_found_by_their_highlight() -> None:
    text = render(ONE).replace(f"{BEGIN}\n", f"{BEGIN}\n**私**の考え\n", 1)
    assert own_words(text) == ({FIRST.block_id: "**私**の考え"}, "")
    assert own_words("# a note of the reader's\n" + BEGIN) == ({}, "")


def test_imported_words_change_nothing_in_the_file_they_come_from() -> None:
    comment = FIRST.annotation.comment
    text = render(ONE).replace(f"{BEGIN}\n", f"{BEGIN}\n**私**の考え\n", 1)
    found, _ = own_words(text)
    imported = with_comment(with_own_part(comment, found[FIRST.block_id]))
    assert render(replace(ONE, entries=(imported,)), text) == render(ONE, text)


def test_imported_words_come_back_as_markdown_in_a_new_file_and_only_once() -> None:
    imported = with_comment(with_own_part("typed", "- **私**\n\n- [[考え]]"))
    text = render(replace(ONE, entries=(imported,)))
    assert own_words(text)[0] == {FIRST.block_id: "- **私**\n\n- [[考え]]"}
    assert text.count("[[考え]]") == 1
    assert SEPARATOR not in text
    assert render(replace(ONE, entries=(imported,)), text) == text


def test_a_second_import_takes_the_place_of_the_first() -> None:
    once = with_own_part("typed", "old")
    again = with_own_part(once, "new")
    assert "old" not in again
    assert (library_part(again).strip(), own_part(again)) == ("typed", "new")
    assert with_own_part(again, " \n") == "typed"


@given(st.text(st.sampled_from("あ*\n %")), st.text(st.sampled_from("い#\n -")))
def test_both_parts_of_a_comment_come_back(typed: str, own: str) -> None:
    joined = with_own_part(typed, own)
    if own.strip():
        assert own_part(joined) == own.strip("\n")
    assert library_part(joined).strip() == typed.strip()
