"""`list` with the lists, filters and orders of the window."""

import json
from pathlib import Path

from reader.store.places import DataPlaces
from reader.workflow import shelving
from reader.workflow.shelving import Act
from reader.workflow.workspace import Workspace
from tests.cli.conftest import Yomiawase


def furnish(yomiawase: Yomiawase, folder: Path) -> dict[str, str]:
    """Import three articles; return their ids by title."""
    files = []
    for name, text in (("甲", "蒸留が進む。"), ("乙", "推論。推論。"), ("丙", "研究者は使う。")):
        file = folder / f"{name}.md"
        file.write_text(f"# {name}\n\n{text}企業は新しいモデルを公開した。\n", encoding="utf-8")
        files.append(file)
    lines = yomiawase("import", *files).lines
    return {line.split("\t")[1]: line.split("\t")[0] for line in lines}


def titles(yomiawase: Yomiawase, *words: str) -> list[str]:
    return [line.split("\t")[3] for line in yomiawase("list", *words).lines]


def test_list_asks_for_the_lists_of_the_window(yomiawase: Yomiawase, tmp_path: Path) -> None:
    ids = furnish(yomiawase, tmp_path)
    workspace = Workspace(DataPlaces(yomiawase.data))
    shelving.do(workspace, Act.TRASH, [ids["甲"]])
    shelving.do(workspace, Act.ARCHIVE, [ids["乙"]])
    shelving.change_tags(workspace, [ids["乙"]], ["研究"])
    workspace.close()
    assert titles(yomiawase) == ["丙", "乙"]
    assert titles(yomiawase, "--list", "all") == ["丙"]
    assert titles(yomiawase, "--list", "trash") == ["甲"]
    assert titles(yomiawase, "--tag", "研究") == ["乙"]
    assert titles(yomiawase, "--sort", "title", "--reverse") == ["乙", "丙"]


def test_list_json_tells_all_that_the_window_shows(yomiawase: Yomiawase, tmp_path: Path) -> None:
    ids = furnish(yomiawase, tmp_path)
    [told] = json.loads(yomiawase("list", "--json", "--term", "蒸留").out)
    assert told["new_terms"] >= 1
    assert {name: told[name] for name in told if name not in ("imported", "new_terms")} == {
        "id": ids["甲"], "title": "甲", "site": "", "url": "", "date": None, "opened": None,
        "sentences": 3, "progress": 0.0, "notes": 0, "favourite": False, "archived": False,
        "trashed": False, "tags": [],
    }  # fmt: skip


def test_list_refuses_a_list_that_there_is_not(yomiawase: Yomiawase) -> None:
    assert yomiawase("list", "--list", "later").code == 2


def test_search_finds_texts_and_terms_and_tells_where(yomiawase: Yomiawase, tmp_path: Path) -> None:
    ids = furnish(yomiawase, tmp_path)
    found = json.loads(yomiawase("search", "蒸留", "--format", "json").out)
    texts = [one for one in found if one["in"] == "text"]
    assert texts == [
        {
            "in": "text", "text": "蒸留が進む。", "start": 0, "end": 2,
            "article": ids["甲"], "title": "甲", "block": 0,
        }
    ]  # fmt: skip
    terms = [one for one in found if one["in"] == "glossary"]
    assert terms[0]["text"].startswith("蒸留")
    assert terms[0]["concept"]
    lines = [line.split("\t") for line in yomiawase("search", "新しい", "使う").lines]
    [place] = [line[1:] for line in lines if line[0] == "text"]
    assert place == [ids["丙"], "丙", "企業は新しいモデルを公開した。"]
    assert yomiawase("search", "どこにもない言葉").lines == []
