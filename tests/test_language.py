"""Every sentence that a person reads is there in Japanese, and none is forgotten."""

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.model.wording import speak, tr, tr_later, tr_n
from scripts.language import JAPANESE, read_lines, settle, take, unfinished, update
from tests.support.wording import modules, names_of, refusal_names, refusals, said, unwrapped

BUILDING = {"reader/glossary/seed.py"}
"""What only those read who build the program."""
NAMES = {
    "reader/ui/typefaces.py",
    "reader/ui/motion.py",
    "reader/ui/speech/programs.py",
    "reader/ui/speech/qt_speaker.py",
}
"""Modules full of names of fonts, of other programs' settings, and of what programs are told."""
REFUSALS = refusal_names("ReaderError")


@pytest.fixture
def japanese() -> ElementTree.ElementTree:
    return ElementTree.parse(JAPANESE)


def test_the_japanese_has_the_sentences_of_the_sources_and_no_others(tmp_path: Path) -> None:
    fresh = Path(shutil.copy(JAPANESE, tmp_path))
    update(fresh)
    assert fresh.read_text("utf-8") == JAPANESE.read_text("utf-8"), (
        "run scripts/language.py, then write the Japanese of what it prints"
    )


def test_every_sentence_has_its_japanese() -> None:
    assert unfinished(JAPANESE) == []


def test_english_and_japanese_have_the_same_values(japanese: ElementTree.ElementTree) -> None:
    for message in japanese.iter("message"):
        english = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        form = translation.find("numerusform")
        text = (translation if form is None else form).text or ""
        if form is not None:
            english = message.findtext("comment", "")
        assert names_of(text) == names_of(english), f"{english} | {text}"
        assert text.strip() == text or english.strip() != english, f"spaces around {text}"
        if "(&" in text or "&" in english.replace("&&", ""):
            assert english.count("&") == text.count("&"), f"{english} | {text}"


def test_every_call_can_be_translated_and_names_its_values() -> None:
    wrong = []
    for file, module in modules():
        for call in said(file, module):
            if call.wrong:
                wrong.append(f"{file}:{call.line} {call.wrong}")
            elif call.texts and call.given is not None:
                # A meaning has no values; the plural has those of the singular and the number.
                given = call.given | ({"n"} if len(call.texts) == 2 else set())
                needed = frozenset().union(*map(names_of, call.texts))
                if call.given and not (needed <= given and call.given <= needed):
                    wrong.append(f"{file}:{call.line} {call.texts} is given {set(call.given)}")
    assert wrong == []


def test_no_word_in_the_window_is_forgotten() -> None:
    forgotten = [
        str(found)
        for file, module in modules()
        if file.startswith("reader/ui/") and file not in NAMES
        for found in unwrapped(file, module)
    ]
    assert forgotten == []


def test_no_refusal_is_forgotten() -> None:
    forgotten = [
        str(found)
        for file, module in modules()
        if not file.startswith("reader/cli/") and file not in BUILDING
        for found in refusals(file, module, REFUSALS)
    ]
    assert forgotten == []


def test_english_goes_in_and_the_language_of_the_catalogue_comes_out() -> None:
    assert tr("{name} was read", name="A") == "A was read"
    assert tr_n("one note", "{n} notes", 1) == "one note"
    assert tr_n("one note", "{n} notes", 3) == "3 notes"
    speak(
        {
            ("{name} was read", ""): "{name}を読みました",
            ("one note", "{n} notes"): "注釈{n}件",
            ("Note", "what is written"): "注釈",
        }
    )
    try:
        assert tr("{name} was read", name="A") == "Aを読みました"
        assert tr_n("one note", "{n} notes", 1) == "注釈1件"
        assert tr(tr_later("Note", "what is written"), "what is written") == "注釈"
        assert tr("Note") == "Note"
        assert tr("a {brace}") == "a {brace}"
    finally:
        speak({})


def test_lines_of_japanese_find_their_sentences(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        'tr("Two\\nlines")\ntr_n("one note", "{n} notes", 3)\ntr_later("Note", "a thing")\n',
        encoding="utf-8",
    )
    file = tmp_path / "ja.ts"
    update(file, tmp_path)
    assert len(unfinished(file)) == 3
    given = read_lines("Two\\nlines\t二\\n行\none note | {n} notes\t注釈{n}件\nGone\t消えた\n")
    assert take(file, given, tmp_path) == ["Gone"]
    assert unfinished(file) == ["Note | a thing"]
    source.write_text("")
    update(file, tmp_path)
    assert "注釈" not in file.read_text("utf-8")


def test_of_a_conflict_both_sides_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text('tr("Ours")\ntr("Theirs")\ntr("Zebra")\n', encoding="utf-8")
    file = tmp_path / "ja.ts"
    update(file, tmp_path)
    take(file, {"Ours": "私たち", "Theirs": "彼ら", "Zebra": "縞馬"}, tmp_path)
    whole = file.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    [ours] = [n for n, line in enumerate(lines) if "Ours" in line]
    [theirs] = [n for n, line in enumerate(lines) if "Theirs" in line]
    sides = ("".join(lines[n : n + 2]) for n in (ours, theirs))
    conflict = "<<<<<<< HEAD\n{}=======\n{}>>>>>>> branch\n".format(*sides)
    file.write_text("".join([*lines[:ours], conflict, *lines[theirs + 2 :]]), "utf-8")
    settle(file, tmp_path)
    assert file.read_text("utf-8") == whole
