"""A watched folder gives each of its texts once, when it is whole, and leaves the file alone."""

import os
from pathlib import Path

import pytest

from reader.model.errors import ImportRefusedError, ReaderError
from reader.workflow.folders import Arrived, WatchedFolder, readable_below
from reader.workflow.workspace import Workspace

TEXT = "港の記事\n\nこれは港の記事の本文である。船が入る。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "見張る 所"
    made.mkdir()
    return made


def written(path: Path, text: str = TEXT) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def watched(workspace: Workspace, folder: Path) -> WatchedFolder:
    return WatchedFolder(folder, workspace.places.watched)


def settled(workspace: Workspace, one: WatchedFolder) -> Arrived:
    """Look until every file was whole."""
    one.look(workspace, lambda: False)
    return one.look(workspace, lambda: False)


def names(arrived: Arrived) -> list[str]:
    return [article.name for article in arrived.articles]


def test_a_text_is_taken_at_the_second_look_and_never_again(
    workspace: Workspace, folder: Path
) -> None:
    file = written(folder / "港.txt")
    one = watched(workspace, folder)
    first = one.look(workspace, lambda: False)
    assert (first.articles, first.waiting) == ([], True)
    second = one.look(workspace, lambda: False)
    assert (names(second), second.waiting) == (["港の記事"], False)
    assert file.read_text(encoding="utf-8") == TEXT
    # Neither later, nor at the next start, nor when it is touched, moved or copied.
    assert names(settled(workspace, one)) == []
    assert names(settled(workspace, watched(workspace, folder))) == []
    os.utime(file, ns=(1, 1))
    written(folder / "写し.txt")
    file.rename(folder / "別名.txt")
    assert names(settled(workspace, watched(workspace, folder))) == []


def test_a_file_that_still_grows_is_waited_for(workspace: Workspace, folder: Path) -> None:
    file = written(folder / "港.txt", "港の")
    one = watched(workspace, folder)
    for more in ("記事\n\nこれは港の", "記事の本文である。\n"):
        assert one.look(workspace, lambda: False).waiting
        with file.open("a", encoding="utf-8") as stream:
            stream.write(more)
    assert one.look(workspace, lambda: False).waiting
    assert names(one.look(workspace, lambda: False)) == ["港の記事"]


@pytest.mark.parametrize(
    "present",
    [
        ["港.html.part"], ["港.html.crdownload"], ["Unconfirmed 1.crdownload"], [".港.txt"],
        ["~$港.docx"], ["港.exe"], ["港.html", "港.html.part"],
    ],
)  # fmt: skip
def test_what_is_not_whole_or_no_text_is_left_alone(
    workspace: Workspace, folder: Path, present: list[str]
) -> None:
    for name in present:
        written(folder / name)
    (folder / "空.txt").touch()
    (folder / "下.txt").mkdir()
    (folder / "無.txt").symlink_to(folder / "nowhere.txt")
    one = watched(workspace, folder)
    assert one.look(workspace, lambda: False) == Arrived()
    assert one.count_new() == 0


def test_what_cannot_be_read_is_told_once_and_listed_until_it_is_mended(
    workspace: Workspace, folder: Path
) -> None:
    file = written(folder / "english.txt", "There is no Japanese here.\n")
    one = watched(workspace, folder)
    [told] = settled(workspace, one).problems
    assert told.startswith("english.txt: There is no Japanese")
    assert settled(workspace, watched(workspace, folder)).problems == []
    assert one.problems() == [told]
    written(file)
    assert names(settled(workspace, one)) == ["港の記事"]
    assert one.problems() == []


def test_what_was_there_before_is_taken_only_if_wanted(workspace: Workspace, folder: Path) -> None:
    written(folder / "前.txt")
    one = watched(workspace, folder)
    assert one.count_new() == 1
    one.skip_present()
    assert one.count_new() == 0
    written(folder / "後.txt", "丘の話\n\n丘の上から海が見えるという話である。\n")
    assert names(settled(workspace, one)) == ["丘の話"]


def test_stopping_keeps_what_was_taken(workspace: Workspace, folder: Path) -> None:
    for n in range(3):
        written(folder / f"{n}.txt", f"{n}番目の港\n\n{n}番目の港には船が入る。\n")
    one = watched(workspace, folder)
    one.look(workspace, lambda: False)
    asked: list[bool] = []
    arrived = one.look(workspace, lambda: len(asked) >= 2 or bool(asked.append(True)))
    assert len(arrived.articles) == 2
    assert len(settled(workspace, watched(workspace, folder)).articles) == 1


def test_a_folder_that_is_gone_is_said_in_words(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be read"):
        watched(workspace, folder / "away").look(workspace, lambda: False)


def test_a_dropped_folder_gives_its_readable_files_in_order(folder: Path) -> None:
    (folder / "b").mkdir()
    (folder / ".git").mkdir()
    for name in ("b/二.md", "一.html", "画像.png", ".git/x.txt", ".隠し.txt"):
        written(folder / name)
    assert [path.name for path in readable_below(folder)] == ["一.html", "二.md"]
    with pytest.raises(ImportRefusedError, match="no file that can be read"):
        readable_below(folder / ".git" / "none")
