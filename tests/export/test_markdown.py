"""Notes can be exported again and again without losing a word that the reader wrote."""

import re
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.escaping import plain
from reader.export.front_matter import split
from reader.export.markdown import render
from reader.export.note_text import identity_of
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument
from reader.export.previous import BEGIN, END
from reader.model.article import Metadata
from reader.model.spans import Language
from tests.export.hostile import hostile
from tests.export.samples import ABOUT, FIRST, GOLDEN, LOST, NOTES, SECOND, THIRD, annotation

REGION = re.compile(rf"^{BEGIN}\r?\n(.*?)^{END}\r?$", re.DOTALL | re.MULTILINE)
STATE = "<!-- yomiawase"
MARKS_OF_GIT = ("<<<<<<<", "=======", ">>>>>>>")

own_text = st.lists(
    hostile | st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4
).map(lambda lines: "\n".join(lines) + "\n")
"""What a reader may write between the markers: anything but a marker on a line of its own."""


def is_no_marker(text: str) -> bool:
    return not any(line.strip() in {BEGIN, END} for line in text.split("\n"))


def regions(text: str) -> list[str]:
    return REGION.findall(text)


def with_regions(text: str, own: list[str]) -> str:
    """Write into the markers of an export, in order."""
    texts = iter(own)
    return REGION.sub(lambda _: f"{BEGIN}\n{next(texts)}{END}", text)


def body(text: str) -> str:
    """Return a note below its properties and above its check sums."""
    return text.split("---\n", 2)[2].split(STATE, maxsplit=1)[0]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"mine\d+", text))


def test_notes_are_written_as_agreed() -> None:
    assert render(NOTES) == (GOLDEN / "notes.md").read_text(encoding="utf-8")


def test_notes_without_a_highlight_have_a_place_to_write() -> None:
    text = render(NotesDocument("a", Metadata()))
    assert body(text) == f"\n# Untitled\n\n## Notes\n\n{BEGIN}\n\n{END}\n\n"
    assert identity_of(text) == "a"


def test_a_heading_that_occurs_twice_stands_above_its_own_notes() -> None:
    entries = (replace(SECOND, section=1), replace(THIRD, section=2))
    text = render(replace(NOTES, entries=entries))
    assert text.count("## 安くなる仕組み\n") == 2


@given(st.lists(own_text.filter(is_no_marker), min_size=5, max_size=5))
def test_each_byte_between_the_markers_stays(own: list[str]) -> None:
    edited = with_regions(render(NOTES), own)
    again = render(NOTES, edited)
    assert again == edited
    assert regions(again) == own


@given(own_text.filter(is_no_marker))
def test_own_words_move_with_a_highlight_that_is_removed_and_come_back(own: str) -> None:
    assume(own.strip())
    edited = render(NOTES).replace(
        f"^{FIRST.block_id}\n", f"^{FIRST.block_id}\n\n{BEGIN}\n{own}{END}\n", 1
    )
    without = replace(NOTES, entries=(SECOND, THIRD, LOST))
    removed = render(without, edited)
    place = removed.index("## Notes on removed highlights\n")
    kept = removed[place:]
    assert f"\n^{FIRST.block_id}\n\n{BEGIN}\n{own}{END}\n" in kept
    assert "> 町の研究所が小さなモデルを作った。" in kept
    assert "学ばせる" not in removed
    assert render(without, removed) == removed
    back = render(NOTES, removed)
    assert own in regions(back)
    assert "removed highlights" not in back


def test_a_removed_highlight_without_own_words_is_gone() -> None:
    text = render(replace(NOTES, entries=(SECOND,)), render(NOTES))
    assert FIRST.block_id not in text
    assert text == render(replace(NOTES, entries=(SECOND,)))


def test_the_library_s_changes_replace_what_the_program_wrote() -> None:
    changed = replace(
        NOTES,
        metadata=replace(ABOUT, title="新しい題", byline=""),
        entries=(replace(FIRST, annotation=annotation("a-1", "別の考え", ("new",))), SECOND),
        glossary=(GlossaryRow("推論", "すいろん", "inference"),),
        version="0.2.0",
    )
    assert render(changed, render(NOTES)) == render(changed)


line_edits = st.lists(
    st.tuples(st.integers(0, 200), st.sampled_from(["insert", "delete", "double", "swap"])),
    min_size=1,
    max_size=12,
)


def damaged(text: str, edits: list[tuple[int, str]]) -> tuple[str, Counter[str]]:
    """Edit lines of a note below its properties, as no reader in their right mind would."""
    head, lines = text.split("---\n", 2)[:2], text.split("---\n", 2)[2].split("\n")
    written: Counter[str] = Counter()
    for number, (place, edit) in enumerate(edits):
        at = place % (len(lines) + 1)
        if edit == "insert":
            lines.insert(at, f"- mine{number} in my words")
        elif at < len(lines) and edit == "delete" and "mine" not in lines[at]:
            del lines[at]
        elif at < len(lines) and edit == "double":
            lines.insert(at, lines[at])
        elif at + 1 < len(lines) and edit == "swap":
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
    written = words("\n".join(lines))
    return "---\n".join([*head, "\n".join(lines)]), written


@given(line_edits, st.sampled_from([NOTES, replace(NOTES, entries=(SECOND,), glossary=())]))
def test_no_word_is_lost_whatever_was_done_to_the_lines(
    edits: list[tuple[int, str]], document: NotesDocument
) -> None:
    text, written = damaged(render(NOTES), edits)
    again = render(document, text)
    found = words("".join(regions(again)))
    assert set(found) == set(written)
    assert render(document, again) == again


@given(st.lists(own_text.filter(is_no_marker), min_size=5, max_size=5), line_edits)
def test_own_words_survive_damage_around_them(own: list[str], edits: list[tuple[int, str]]) -> None:
    own = [f"mine{number} {text}" for number, text in enumerate(own)]
    edited, _ = damaged(with_regions(render(NOTES), own), edits)
    again = render(NOTES, edited)
    assert set(words(edited)) <= set(words(again))
    assert render(NOTES, again) == again


@given(hostile | st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_place_of_a_note_is_kept_line_by_line(text: str) -> None:
    again = render(NOTES, text)
    assert render(NOTES, again) == again
    for line in text.removeprefix("\ufeff").split("\n"):
        bare = line.strip()
        if (
            bare.strip("> \t")
            and bare not in {BEGIN, END}
            and not bare.startswith(("^yomi-", "---", STATE, *MARKS_OF_GIT))
            and ":" not in bare
        ):
            assert bare in again


def test_a_line_that_the_reader_added_moves_between_the_markers_above_it() -> None:
    text = render(NOTES).replace(
        f"^{SECOND.block_id}\n\n#_2025\n", f"^{SECOND.block_id}\n\n#_2025\n\n```\na\n\nb\n```\n"
    )
    again = render(NOTES, text)
    assert regions(again)[1] == "```\na\n\nb\n```\n"


def test_a_line_above_the_first_highlight_belongs_to_the_article() -> None:
    text = render(NOTES).replace("\n> [!quote|yellow]", "\nmine\n\n> [!quote|yellow]", 1)
    again = render(NOTES, text)
    assert regions(again)[-1] == "mine\n"


def test_a_line_below_a_heading_belongs_to_the_highlight_below_it() -> None:
    heading = "\n## 安くなる仕組み\n"
    again = render(NOTES, render(NOTES).replace(heading, f"{heading}\nmine\n"))
    assert regions(again)[1] == "mine\n"


def test_a_line_at_the_end_of_the_file_belongs_to_the_article() -> None:
    assert regions(render(NOTES, render(NOTES) + "\nmine\n\nmine too"))[-1] == "mine\n\nmine too\n"


def test_a_changed_line_is_kept_and_the_library_s_written_again() -> None:
    text = render(NOTES).replace("\n短い\n", "\n短い、そして正しい\n")
    again = render(NOTES, text)
    assert regions(again)[2] == "短い、そして正しい\n"
    assert "\n短い\n" in again


def test_a_changed_quote_is_kept_as_a_quote_with_its_highlight() -> None:
    text = render(NOTES).replace("> The cost fell.", "> The cost fell a lot.")
    assert regions(render(NOTES, text))[1] == '> The cost fell a lot. "One sees the sea"\n'


def test_a_line_between_a_quote_and_its_block_id_belongs_to_that_highlight() -> None:
    text = render(NOTES).replace(f"^{THIRD.block_id}\n", f"mine\n\n^{THIRD.block_id}\n")
    assert regions(render(NOTES, text))[2] == "mine\n"


def test_a_stray_line_stands_below_what_was_written_between_the_markers() -> None:
    text = with_regions(render(NOTES), ["  mine1\t\n", "\n", "\n", "\n", "\n"])
    text = text.replace(f"{END}\n", f"{END}\n\nmine2\n", 1)
    assert regions(render(NOTES, text))[0] == "  mine1\t\n\nmine2\n"


def test_a_copied_line_counts_as_the_readers() -> None:
    text = render(NOTES) + "\n- 短い\n短い\n"
    assert regions(render(NOTES, text))[-1] == "- 短い\n短い\n"


def removed_with_own_words() -> tuple[NotesDocument, str]:
    """Return notes without their first highlight, and their text with the reader's words on it."""
    without = replace(NOTES, entries=(SECOND, THIRD, LOST))
    return without, render(without, with_regions(render(NOTES), ["mine\n", *["\n"] * 4]))


def test_a_copied_quote_of_a_removed_highlight_counts_as_the_readers() -> None:
    without, text = removed_with_own_words()
    again = render(without, text + "\n> 町の研究所が小さなモデルを作った。\n")
    assert regions(again)[-2] == "> 町の研究所が小さなモデルを作った。\n"


def test_a_changed_quote_in_a_doubled_removed_highlight_is_kept() -> None:
    without, text = removed_with_own_words()
    kept = text[text.index("## Notes on removed") :]
    again = render(without, text + kept.replace("小さなモデル", "小さな模型"))
    assert regions(again)[-1] == "mine\n\n> 町の研究所が小さな模型を作った。\n"
    assert "\n> 町の研究所が小さなモデルを作った。\n" in again


def test_an_editor_that_aligns_the_table_writes_nothing_of_its_own() -> None:
    text = (
        render(NOTES)
        .replace("| --- | --- | --- | --- |", "| ------ | :---- | -------- | -- |")
        .replace(":----", "------")
        .replace("-- |", "------ |")
        .replace("| Japanese | Reading |", "| Japanese   | Reading    |")
        .replace("何を\\*学ばせる\\*のか?  \n", "何を\\*学ばせる\\*のか?\n")
    )
    assert render(NOTES, text) == render(NOTES)


@pytest.mark.parametrize("marker", [BEGIN, END])
def test_a_lost_marker_costs_no_word(marker: str) -> None:
    edited = with_regions(render(NOTES), [f"mine{n}\n" for n in range(5)])
    again = render(NOTES, edited.replace(f"{marker}\n", "", 1))
    assert regions(again) == [f"mine{n}\n" for n in range(5)]


def test_a_section_that_a_merge_has_doubled_is_joined() -> None:
    one = with_regions(render(NOTES), ["mine1\n", "\n", "\n", "\n", "\n"])
    other = with_regions(render(NOTES), ["mine2\n", "\n", "\n", "\n", "mine3\n"])
    again = render(NOTES, one + other.split("---\n", 2)[2])
    assert regions(again) == ["mine1\n\nmine2\n", "\n", "\n", "\n", "mine3\n"]
    assert render(NOTES, one + one.split("---\n", 2)[2]) == one


def merged_by_git(ours: str, theirs: str) -> str:
    """Return what git leaves of two states in which all that differs is in conflict."""
    mine, other = ours.split("\n"), theirs.split("\n")
    lines: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, mine, other, autojunk=False).get_opcodes():
        if what == "equal":
            lines += mine[a:b]
        else:
            lines += ["<<<<<<< HEAD", *mine[a:b], "=======", *other[c:d], ">>>>>>> theirs"]
    return "\n".join(lines)


def test_a_merge_that_git_left_undone_is_done_but_between_the_markers() -> None:
    ours = render(replace(NOTES, entries=(FIRST, SECOND)))
    ours = with_regions(ours, ["mine1\n", "\n", "mine2\n"]).replace("tags:", "read: yes\ntags:")
    changed = replace(FIRST, annotation=annotation("a-1", "ours no more", ("elsewhere",)))
    theirs = render(replace(NOTES, entries=(changed, SECOND)), render(NOTES))
    theirs = with_regions(theirs, ["mine3\n", "\n", "mine4\n"]) + "mine5\n"
    undone = merged_by_git(ours, theirs)
    assert undone.count("<<<<<<<") > 4
    again = render(NOTES, undone)
    assert words(again) == words("mine1 mine2 mine3 mine4 mine5")
    assert "ours no more" not in again
    assert again.count("<<<<<<<") == again.count("=======") == again.count(">>>>>>>") == 2
    first, *_, last = regions(again)
    assert first == "<<<<<<< HEAD\nmine1\n=======\nmine3\n>>>>>>> theirs\n"
    assert last == "<<<<<<< HEAD\nmine2\n=======\nmine4\n>>>>>>> theirs\n\nmine5\n"
    properties = {entry.key: entry.values for entry in split(again.split("\n"))[0]}
    assert properties["read"] == ("yes",)
    assert properties["tags"] == ("AI/蒸留", "to-read", "_2025")
    assert render(NOTES, again) == again


def test_half_a_conflict_is_kept_and_a_whole_one_of_nothing_has_no_words() -> None:
    assert "<<<<<<< HEAD" in render(NOTES, "<<<<<<< HEAD\n=======\n")
    assert "<<<<<<< HEAD" in render(NOTES, "<<<<<<< HEAD\n>>>>>>> theirs\n")
    assert render(NOTES, "<<<<<<< HEAD\n=======\n>>>>>>> theirs") == render(NOTES)


def test_a_line_like_a_mark_of_git_is_the_readers_where_nothing_was_merged() -> None:
    again = render(NOTES, render(NOTES) + "mine1\n=======\n>>>>>>> mine2\n")
    assert regions(again)[-1] == "mine1\n=======\n>>>>>>> mine2\n"


def test_lost_check_sums_cost_no_word() -> None:
    edited = with_regions(render(NOTES), [f"mine{n}\n" for n in range(5)])
    again = render(NOTES, edited.split(STATE, maxsplit=1)[0] + "mine5\n")
    assert regions(again) == [*(f"mine{n}\n" for n in range(4)), "mine4\n\nmine5\n"]


def test_line_ends_of_windows_stay() -> None:
    windows = render(NOTES).replace("\n", "\r\n").replace("%%\r\n\r\n%%", "%%\r\nmine\r\nx\n%%")
    again = render(NOTES, windows)
    assert again == windows
    added = render(NOTES, windows + "mine2\r\nmine3\r\n")
    assert "mine\r\nx\n\r\nmine2\r\nmine3\r\n%% end" in added
    assert re.findall(r"(?<!\r)\n", added) == ["\n"] * 5


def test_a_byte_order_mark_does_not_hide_the_properties() -> None:
    assert render(NOTES, "\ufeff" + render(NOTES)) == render(NOTES)
    assert identity_of("\ufeff" + render(NOTES)) == "article-1"


def test_properties_that_the_reader_added_stay_where_they_are() -> None:
    text = render(NOTES)
    own = 'aliases:\n  - 蒸留\ncssclasses: [wide]\nrating: 4 # of 5\nlink: "[[他]]"\n'
    edited = text.replace("---\n", f"---\n{own}", 1)
    changed = replace(NOTES, metadata=replace(ABOUT, title="新しい題"))
    again = render(changed, edited)
    assert again.startswith(f'---\n{own}title: "新しい題"\n')
    assert again == render(changed, again)


def test_a_property_of_ours_that_the_reader_changed_is_the_readers() -> None:
    edited = render(NOTES).replace('author: "港ななみ"', "author: 港 七海")
    assert "\nauthor: 港 七海\n" in render(NOTES, edited)
    changed = replace(NOTES, metadata=replace(ABOUT, byline="別人"))
    assert "\nauthor: 港 七海\n" in render(changed, edited)


def test_a_doubled_property_is_written_once() -> None:
    author = 'author: "港ななみ"\n'
    assert render(NOTES, render(NOTES).replace(author, author * 2)) == render(NOTES)


def test_properties_in_other_quotes_are_still_ours() -> None:
    edited = (
        render(NOTES).replace('author: "港ななみ"', "author: 港ななみ").replace("- ", "  - ", 1)
    )
    changed = replace(NOTES, metadata=replace(ABOUT, byline="別人"))
    assert 'author: "別人"\n' in render(changed, edited)


def test_tags_of_the_reader_are_joined_to_those_of_the_notes() -> None:
    edited = render(NOTES).replace("tags:\n", "tags:\n  - own\n  - TO-READ\n")
    fewer = replace(NOTES, entries=(SECOND,))
    tags = 'tags:\n  - "_2025"\n  - "own"\n  - "TO-READ"\n'
    assert tags in render(fewer, edited)
    assert render(fewer, render(fewer, edited)) == render(fewer, edited)


@pytest.mark.parametrize("written", ["tags: [own, b]", "tags: own, b", "tags:\n- '#own'\n- b"])
def test_tags_are_understood_in_any_form(written: str) -> None:
    text = re.sub(r"tags:\n(  - .*\n)+", written + "\n", render(NOTES))
    again = render(NOTES, text)
    assert '  - "_2025"\n  - "own"\n  - "b"\nyomiawase-id' in again


def test_tags_that_cannot_be_understood_are_left_alone() -> None:
    text = re.sub(r"tags:\n(  - .*\n)+", "tags: {a: b}\n", render(NOTES))
    assert "\ntags: {a: b}\n" in render(NOTES, text)
    assert render(NOTES, text).count("tags:") == 1


hostile_documents = st.builds(
    NotesDocument,
    article=hostile.filter(str.strip),
    metadata=st.builds(Metadata, title=hostile, byline=hostile, site=hostile, url=hostile),
    entries=st.lists(
        st.builds(
            NoteEntry,
            st.builds(annotation, st.text(), hostile, st.lists(hostile, max_size=3).map(tuple)),
            japanese=hostile.map("日".__add__),
            english=hostile,
            heading=hostile,
            section=st.integers(0, 2),
        ),
        max_size=3,
        unique_by=lambda entry: entry.block_id,
    ).map(tuple),
    glossary=st.lists(
        st.builds(GlossaryRow, hostile.map("日".__add__), hostile, hostile, hostile), max_size=3
    ).map(tuple),
)


@settings(max_examples=50)
@given(hostile_documents)
def test_no_text_can_break_the_structure(document: NotesDocument) -> None:
    text = body(render(document))
    assert text.count(BEGIN) == text.count(END) == len(document.entries) + 1
    assert len(re.findall(r"^\^yomi-[a-z2-7]{8}$", text, re.MULTILINE)) == len(document.entries)
    assert "%%" not in text.replace(BEGIN, "").replace(END, "")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = Counter(token.type for token in tokens)
    assert kinds["blockquote_open"] == len(document.entries)
    assert kinds["table_open"] == bool(document.glossary)
    assert kinds["tr_open"] == len(document.glossary) + bool(document.glossary)
    assert kinds["td_open"] == 4 * len(document.glossary)
    allowed = {"heading", "paragraph", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
    assert {kind.rsplit("_", 1)[0] for kind in kinds} <= allowed | {"inline"}
    texts = [child.type for token in tokens for child in token.children or []]
    assert set(texts) <= {
        "text",
        "text_special",
        "softbreak",
        "hardbreak",
        "link_open",
        "link_close",
    }


@settings(max_examples=50)
@given(hostile_documents)
def test_properties_are_yaml_whatever_the_texts(document: NotesDocument) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML reads the properties; it is not installed")
    head = render(document).split("\n---\n", 1)[0]
    found = yaml.safe_load(head.removeprefix("---\n"))
    about = document.metadata
    assert found["yomiawase-id"] == document.article
    assert found["title"] == document.title
    assert found.get("author", "") == about.byline
    assert found.get("source", "") == about.url
    assert tuple(found.get("tags", ())) == document.tags
    assert identity_of(render(document)) == document.article


@settings(max_examples=50)
@given(hostile_documents, hostile_documents, own_text.filter(is_no_marker))
def test_hostile_notes_are_exported_again_without_a_change_or_a_loss(
    document: NotesDocument, other: NotesDocument, own: str
) -> None:
    edited = with_regions(render(document), ["\n"] * len(document.entries) + [own])
    assert render(document, edited) == edited
    if own.strip():
        assert own in render(other, edited)
        # Nothing of the program's own lines is taken for the reader's.
        assert regions(render(other, edited)) == ["\n"] * len(other.entries) + [own]


@settings(max_examples=50)
@given(hostile_documents)
def test_the_quote_and_the_comment_are_shown_as_they_are(document: NotesDocument) -> None:
    assume(document.entries)
    tokens = MarkdownIt("commonmark").parse(body(render(document)))
    shown = "".join(
        {"softbreak": "", "hardbreak": ""}.get(child.type, child.content)
        for token in tokens
        for child in token.children or []
    )
    seen = re.sub(r"\s", "", shown)
    for entry in document.entries:
        for text in (entry.japanese, entry.english, entry.annotation.comment):
            assert re.sub(r"\s", "", plain(text)) in seen


def test_an_export_titled_by_colours_is_written_anew_with_nothing_taken_for_the_reader_s() -> None:
    before = (GOLDEN / "notes-titled-by-colour.md").read_text(encoding="utf-8")
    assert render(NOTES, before) == (GOLDEN / "notes.md").read_text(encoding="utf-8")


def test_a_callout_is_titled_by_what_it_is_and_keeps_its_colour_unseen() -> None:
    titles = [line for line in render(NOTES).splitlines() if line.startswith("> [!quote")]
    assert titles[0] == "> [!quote|yellow] Note"
    assert titles[1] == "> [!quote|green] Highlight"
    english = replace(NOTES.entries[1].annotation, language=Language.EN)
    told = render(replace(NOTES, entries=(replace(NOTES.entries[1], annotation=english),)))
    assert "> [!quote|green] Highlight in the English\n" in told
