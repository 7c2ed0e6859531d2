"""Notes as files: names that every system takes, and no file is ever destroyed."""

import errno
import os
import re
import shutil
import stat
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.export.file_names import MOST_NAME_BYTES, file_name
from reader.export.files import NotesFileError, write_notes
from reader.export.markdown import render
from reader.export.previous import BEGIN, END
from reader.model.errors import ReaderError
from tests.export.hostile import hostile
from tests.export.samples import ABOUT, NOTES

NAME = "港町の蒸留 小さなモデルの夏.md"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("港町の蒸留: 小さなモデルの夏", NAME),
        ('a[b]c|d:e\\f/g#h^i*j?k"l<m>n', "abcdefghijklmn.md"),
        ("題名\n二行目\tタブ", "題名 二行目 タブ.md"),
        ("終わり...  ", "終わり.md"),
        (".hidden", "hidden.md"),
        ("第１章　はじめに", "第１章 はじめに.md"),
        ("か\u3099くしゅう", "がくしゅう.md"),
        ("a\u202eb\u200bc\x00d", "abcd.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        ("lpt1", "_lpt1.md"),
        ("console", "console.md"),
        ("", "Untitled.md"),
        ("???", "Untitled.md"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text(max_size=150) | hostile | st.text("あ𠮟. ", min_size=50))
@example("𠮟" * 100)
@example("あ" * 59 + "  . " + "い")
def test_every_system_takes_the_name_of_any_title(title: str) -> None:
    name = file_name(title)
    stem = name.removesuffix(".md")
    assert not re.search(r'[\[\]|:\\/#^*?"<>\x00-\x1f\x7f]', name)
    assert 0 < len(stem.encode("utf-8")) <= MOST_NAME_BYTES + len("_")
    assert stem == stem.strip(". ")
    assert file_name(stem) == name


def test_the_name_of_a_long_title_ends_with_a_whole_letter() -> None:
    assert file_name("あ" * 100) == "あ" * (MOST_NAME_BYTES // 3) + ".md"


def test_notes_go_into_a_folder_that_is_made(tmp_path: Path) -> None:
    written = write_notes(tmp_path / "vault" / "読書", NOTES)
    assert written == tmp_path / "vault" / "読書" / NAME
    assert written.read_bytes().decode("utf-8") == render(NOTES)
    assert [path.name for path in written.parent.iterdir()] == [NAME]


def test_a_second_export_keeps_what_was_written_between(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    own = file.read_text("utf-8").replace(f"{BEGIN}\n\n", f"{BEGIN}\n私の考え\n", 1)
    file.write_text(own, "utf-8")
    changed = replace(NOTES, glossary=())
    assert write_notes(tmp_path, changed) == file
    text = file.read_text("utf-8")
    assert f"{BEGIN}\n私の考え\n{END}\n" in text
    assert "じょうりゅう" not in text


def test_an_export_without_a_change_leaves_the_file_untouched(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    os.utime(file, (1_000, 1_000))
    write_notes(tmp_path, NOTES)
    assert file.stat().st_mtime == 1_000


def test_a_note_is_known_again_by_its_article_after_it_was_renamed(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES).rename(tmp_path / "my name.md")
    new_title = replace(NOTES, metadata=replace(ABOUT, title="別の題"))
    assert write_notes(tmp_path, new_title) == file
    assert [path.name for path in tmp_path.iterdir()] == ["my name.md"]


def test_a_note_is_found_in_the_folder_that_the_reader_moved_it_to(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    file.write_text(file.read_text("utf-8").replace(f"{BEGIN}\n\n", f"{BEGIN}\nmine\n", 1), "utf-8")
    (tmp_path / "AI" / "読書").mkdir(parents=True)
    moved = file.rename(tmp_path / "AI" / "読書" / NAME)
    assert write_notes(tmp_path, replace(NOTES, glossary=())) == moved
    assert "mine" in moved.read_text("utf-8")
    assert not file.exists()


def test_what_is_in_the_bin_of_a_vault_stays_there(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    (tmp_path / ".trash").mkdir()
    file.rename(tmp_path / ".trash" / NAME)
    assert write_notes(tmp_path, NOTES) == file


@pytest.mark.parametrize(
    "copy", ["0 Copy.md", NAME.replace(".md", " (conflicted copy).md"), "sub/" + NAME]
)
def test_of_copies_the_file_of_the_expected_name_and_place_is_written(
    tmp_path: Path, copy: str
) -> None:
    file = write_notes(tmp_path, NOTES)
    (tmp_path / copy).parent.mkdir(exist_ok=True)
    shutil.copy(file, tmp_path / copy)
    assert write_notes(tmp_path, replace(NOTES, glossary=())) == file
    assert (tmp_path / copy).read_bytes().decode("utf-8") == render(NOTES)


def test_a_name_that_another_system_composed_anew_is_the_expected_one(tmp_path: Path) -> None:
    about = replace(ABOUT, title="ガイド")
    document = replace(NOTES, metadata=about)
    file = write_notes(tmp_path, document)
    decomposed = file.rename(tmp_path / unicodedata.normalize("NFD", file.name))
    shutil.copy(decomposed, tmp_path / "a.md")
    assert write_notes(tmp_path, replace(document, glossary=())) == decomposed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_among_the_notes_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert write_notes(tmp_path, NOTES).name == NAME


@pytest.mark.parametrize(
    "content",
    [b"# my own page\n", b"", b"\xff\xfe binary", render(replace(NOTES, article="b")).encode()],
)
def test_another_file_of_that_name_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    first = write_notes(tmp_path, NOTES)
    assert first.name == NAME.replace(".md", " (2).md")
    assert (tmp_path / NAME).read_bytes() == content
    assert write_notes(tmp_path, NOTES) == first


def test_a_file_named_by_the_reader_is_written(tmp_path: Path) -> None:
    file = tmp_path / "notes" / "mine.md"
    assert write_notes(file, NOTES) == file
    assert write_notes(file, replace(NOTES, glossary=())) == file
    assert "Glossary" not in file.read_text("utf-8")


@pytest.mark.parametrize("content", [b"# my own page\n", b"", b"---\nyomiawase-id: other\n---\n"])
def test_a_file_named_by_the_reader_that_holds_something_else_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "mine.md"
    file.write_bytes(content)
    with pytest.raises(NotesFileError, match="does not hold the notes of this article"):
        write_notes(file, NOTES)
    assert file.read_bytes() == content


def test_a_note_saved_in_another_encoding_is_refused_not_garbled(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    data = file.read_text("utf-8").encode("cp932", "replace")
    file.write_bytes(data)
    with pytest.raises(NotesFileError, match="not UTF-8"):
        write_notes(file, NOTES)
    assert file.read_bytes() == data


def test_a_folder_in_place_of_a_file_name_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "looks like a file.md"
    folder.mkdir()
    assert write_notes(folder, NOTES).parent == folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links without a right")
def test_a_linked_note_is_written_where_the_link_leads(tmp_path: Path) -> None:
    real = write_notes(tmp_path / "real", NOTES)
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_notes(link, replace(NOTES, glossary=()))
    assert link.is_symlink()
    assert "Glossary" not in real.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links without a right")
def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to(tmp_path / "elsewhere" / "x.md")
    assert write_notes(tmp_path, NOTES).name == NAME.replace(".md", " (2).md")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_a_killed_export_left_is_cleared_away_and_a_running_one_is_not(
    tmp_path: Path,
) -> None:
    killed, running = tmp_path / ".yomiawase-0123.tmp", tmp_path / ".yomiawase-4567.tmp"
    for file in (killed, running):
        file.write_text("half a no", "utf-8")
    os.utime(killed, (1_000, 1_000))
    write_notes(tmp_path, NOTES)
    assert (killed.exists(), running.exists()) == (False, True)


def test_a_note_keeps_its_permissions(tmp_path: Path) -> None:
    file = write_notes(tmp_path, NOTES)
    file.chmod(0o640)
    write_notes(tmp_path, replace(NOTES, glossary=()))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x", "utf-8")
    with pytest.raises(ReaderError, match=r"could not be written: Not a directory") as caught:
        write_notes(tmp_path / "a file" / "notes", NOTES)
    assert "\n" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


def test_words_that_are_saved_while_the_notes_are_written_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_notes(tmp_path, NOTES)
    edited = file.read_text("utf-8").replace(f"{BEGIN}\n\n", f"{BEGIN}\n今書いた\n", 1)
    to_disk = os.fsync

    def save_in_an_editor(handle: int) -> None:
        if "今書いた" not in file.read_text("utf-8"):
            file.write_text(edited, "utf-8")
        to_disk(handle)

    monkeypatch.setattr(os, "fsync", save_in_an_editor)
    write_notes(tmp_path, replace(NOTES, glossary=()))
    text = file.read_text("utf-8")
    assert f"{BEGIN}\n今書いた\n{END}\n" in text
    assert "Glossary" not in text
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_full_disk_leaves_the_earlier_notes_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_notes(tmp_path, NOTES)
    before = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotesFileError, match="No space left on device"):
        write_notes(tmp_path, replace(NOTES, glossary=()))
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_the_place_of_the_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "notes.md"
    os.mkfifo(pipe)
    link = tmp_path / "link.md"
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(NotesFileError, match="no ordinary file"):
            write_notes(path, NOTES)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_that_lead_in_a_circle_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.md", tmp_path / "other.md"
    one.symlink_to(other)
    other.symlink_to(one)
    (tmp_path / "folder").symlink_to(tmp_path / "folder")
    for path in (one, tmp_path / "folder", tmp_path / "folder" / "notes.md"):
        with pytest.raises(NotesFileError, match=r"circle|Too many"):
            write_notes(path, NOTES)
