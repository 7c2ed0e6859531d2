"""`library merge` takes another library in, twice as once, and overwrites nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.store.backups import write_backup
from reader.store.places import DataPlaces
from reader.workflow import shelving
from reader.workflow.shelving import Act
from reader.workflow.workspace import Workspace
from tests.cli.conftest import Yomiawase
from tests.store.samples import concept, content, note

URL = "https://minato.example/a"
SHARED = content("灯台の光が船を導く。", "港は静かである。", title="灯台", url=URL)
NEWER = content("灯台の光が大きな船を導く。", "港は静かである。", title="灯台", url=URL)
OWN, THEIRS = content("船が入る。", title="船"), content("山に雪が降る。", title="山")


@pytest.fixture
def other(tmp_path: Path) -> Workspace:
    return Workspace(DataPlaces(tmp_path / "other"))


def merged(yomiawase: Yomiawase, other: Workspace, tmp_path: Path) -> tuple[list[list[str]], str]:
    file = tmp_path / "other.zip"
    write_backup(other.places, file)
    result = yomiawase("library", "merge", file)
    assert result.code == 0
    return [line.split("\t") for line in result.lines], result.err


def test_what_is_new_comes_and_what_is_here_stays(
    yomiawase: Yomiawase, other: Workspace, tmp_path: Path
) -> None:
    here = Workspace(DataPlaces(yomiawase.data))
    mine = here.library.add(SHARED)
    here.library.add(OWN)
    my_note = note(mine, "光", comment="私の")
    here.library.annotate(my_note)
    here.library.correct("港は静かである。", "The harbour is quiet.")
    here.create_concept(concept("灯台", "lighthouse"))
    here.close()
    theirs = other.library.add(SHARED)
    # The note that both had was changed there; another is only there.
    later = my_note.modified_at + timedelta(days=1)
    other.library.annotate(replace(my_note, article=theirs.id, comment="彼の", modified_at=later))
    other.library.annotate(note(theirs, "港", comment="新しい"))
    added = other.library.add(THEIRS)
    shelving.do(other, Act.FAVOURITE, [added.id])
    shelving.change_tags(other, [added.id], ["山"])
    other.library.correct("港は静かである。", "The port is calm.")
    other.library.correct("山に雪が降る。", "Snow falls on the mountain.")
    other.create_concept(concept("雪崩", "avalanche"))

    rows, err = merged(yomiawase, other, tmp_path)
    assert [(row[0], row[2], row[3]) for row in rows] == [("same", "2", "灯台"), ("new", "0", "山")]
    assert "Your English stays where the other reader wrote another: 港は静かである。" in err
    again, _ = merged(yomiawase, other, tmp_path)
    assert again == []
    other.close()

    here = Workspace(DataPlaces(yomiawase.data))
    assert sorted(one.metadata.title for one in here.library.articles()) == ["山", "灯台", "船"]
    comments = sorted(one.comment for one in here.library.annotations(mine.id))
    assert comments == ["彼の", "新しい", "私の"]
    assert here.library.corrections(["港は静かである。", "山に雪が降る。"]) == {
        "港は静かである。": "The harbour is quiet.",
        "山に雪が降る。": "Snow falls on the mountain.",
    }
    [mountain] = [one for one in here.library.articles() if one.metadata.title == "山"]
    assert (mountain.shelf.favourite, mountain.shelf.tags) == (True, ("山",))
    assert here.find("雪崩")
    assert here.find("灯台")
    here.close()


def test_of_an_article_with_another_text_both_are_kept_with_their_notes(
    yomiawase: Yomiawase, other: Workspace, tmp_path: Path
) -> None:
    here = Workspace(DataPlaces(yomiawase.data))
    mine = here.library.add(NEWER)
    here.library.annotate(note(mine, "大きな船", comment="私の"))
    here.close()
    theirs = other.library.add(SHARED)
    other.library.annotate(note(theirs, "灯台の光", comment="彼の"))
    [row], _ = merged(yomiawase, other, tmp_path)
    assert (row[0], row[2]) == ("beside", "1")
    assert merged(yomiawase, other, tmp_path)[0] == []
    other.close()
    here = Workspace(DataPlaces(yomiawase.data))
    assert [one.comment for one in here.library.annotations(mine.id)] == ["私の"]
    assert here.library.article(mine.id).content.text == NEWER.text
    assert here.library.article(row[1]).content.text == SHARED.text
    assert [one.comment for one in here.library.annotations(row[1])] == ["彼の"]
    here.close()


def test_an_older_text_of_an_article_that_is_here_brings_its_notes_to_the_newer_one(
    yomiawase: Yomiawase, other: Workspace, tmp_path: Path
) -> None:
    here = Workspace(DataPlaces(yomiawase.data))
    here.library.add(SHARED)
    mine = here.library.add(NEWER)
    here.close()
    theirs = other.library.add(SHARED)
    other.library.annotate(note(theirs, "港は静か", comment="彼の"))
    [row], _ = merged(yomiawase, other, tmp_path)
    other.close()
    assert row[:3] == ["same", mine.id, "1"]
    here = Workspace(DataPlaces(yomiawase.data))
    [placed] = here.library.annotations(mine.id)
    assert placed.anchor.span.of(NEWER.text) == "港は静か"
    assert here.library.revision(mine.id) == mine.revision
    here.close()


def test_what_is_no_backup_changes_nothing(yomiawase: Yomiawase) -> None:
    assert "no backup" in yomiawase.refused("library", "merge", __file__)
    assert yomiawase("list").out == ""
