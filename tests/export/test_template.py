"""Notes by a template of the reader's own: whatever it does, words in files keep their places."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.markdown import render
from reader.export.note_text import identity_of
from reader.export.own_words import own_words
from reader.export.previous import BEGIN, OBSIDIAN, PLAIN
from reader.export.template import OBSIDIAN_STYLE, PLAIN_STYLE, NoteStyle, TemplateProblemError
from tests.export.samples import FIRST, GOLDEN, NOTES, SECOND, THIRD

ENTRIES = (FIRST, SECOND, THIRD)
OURS = replace(NOTES, entries=ENTRIES)
WORDS = {entry.block_id: f"**考え** {n}" for n, entry in enumerate(ENTRIES)}


def written(style: NoteStyle) -> str:
    """Return an export into which the reader wrote beside each highlight and on the article."""
    text = render(OURS, style=style)
    for words in (*WORDS.values(), "全体"):
        text = text.replace(f"{style.marks.begin}\n\n", f"{style.marks.begin}\n{words}\n", 1)
    return text


def by(template: str) -> NoteStyle:
    return NoteStyle(OBSIDIAN, template)


def test_the_template_in_the_box_makes_the_notes_as_they_were_agreed() -> None:
    assert render(NOTES) == (GOLDEN / "notes.md").read_text(encoding="utf-8")


def test_the_plain_kind_shows_nothing_that_only_obsidian_knows() -> None:
    text = render(OURS, style=PLAIN_STYLE)
    assert all(sign not in text for sign in ("[!quote", "%%", "\n^yomi-"))
    assert f'<a id="{FIRST.block_id}"></a>' in text
    assert PLAIN.begin in text
    assert "Tags: AI/蒸留, to-read" in text


@pytest.mark.parametrize("before", [OBSIDIAN_STYLE, PLAIN_STYLE])
@pytest.mark.parametrize("after", [OBSIDIAN_STYLE, PLAIN_STYLE])
def test_words_stay_where_they_were_when_a_file_becomes_another_kind(
    before: NoteStyle, after: NoteStyle
) -> None:
    text = render(OURS, written(before), after)
    assert own_words(text) == (WORDS, "全体")
    assert render(OURS, text, after) == text
    assert render(OURS, text, before) == written(before)


EACH = "{% for s in sections %}{% for n in s.notes %}\n"
END = "{% endfor %}{% endfor %}"
PIECES = (
    "# {{ title }}",
    "## 見出し",
    "{{ own }}",
    "{{ source }}",
    f"{EACH}{{{{ n.id }}}}\n{{{{ n.own }}}}\n{END}",
    f"{EACH}{{{{ n.own }}}} x {{{{ n.id }}}}\n{END}",
    f"{EACH}{{{{ n.quote }}}}\n{END}",
    f"{EACH}- {{{{ n.japanese }}}} {{{{ n.own }}}}{END}",
    "{{ glossary }}",
)


@given(st.lists(st.sampled_from(PIECES)).map("\n\n".join))
def test_whatever_a_template_does_no_word_is_lost_or_changes_its_place(template: str) -> None:
    text = render(OURS, written(OBSIDIAN_STYLE), by(template))
    found, whole = own_words(text)
    assert found == WORDS
    assert "全体" in whole
    assert render(OURS, text, by(template)) == text
    assert identity_of(text) == OURS.article
    back, whole = own_words(render(OURS, text))
    assert back == WORDS
    assert "全体" in whole


def test_what_the_program_wrote_by_another_template_is_not_taken_for_the_readers() -> None:
    text = render(OURS, render(OURS, style=by("# {{ title }}\n\n*by {{ author }}*")))
    assert text == render(OURS)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{% for x in %}", "line 2"),
        ("{{ titel }}", "'titel' is undefined"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ title.append(1) }}", "append"),
        ("{{ 1 // 0 }}", "zero"),
        ("{% include 'x' %}", "no loader"),
    ],
)
def test_a_template_that_cannot_be_followed_is_told(template: str, told: str) -> None:
    with pytest.raises(TemplateProblemError, match=told):
        render(OURS, style=NoteStyle(OBSIDIAN, template, "my.md.j2"))


def test_markers_that_a_template_writes_itself_are_no_harm() -> None:
    text = render(OURS, written(OBSIDIAN_STYLE), by(f"{BEGIN}\n{{{{ title }}}}"))
    assert own_words(text)[0] == WORDS
