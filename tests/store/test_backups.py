"""Backups: made whole, rotated, and put back over anything."""

import os
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reader.model.errors import StoreError, UnavailableError
from reader.store.backups import (
    FEEDS,
    KEPT,
    backups,
    is_due,
    keep_backup,
    restore_backup,
    write_backup,
)
from reader.store.database import News
from reader.store.feed_list import FeedList
from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.places import DataPlaces
from reader.translation.engine_file import Choices, ChosenModel, EngineFile
from tests.store.samples import concept, content, note

NOW = datetime(2026, 11, 26, 21, 0)


@pytest.fixture
def places(tmp_path: Path) -> Iterator[DataPlaces]:
    """A data folder with one article, a note and a concept."""
    made = DataPlaces(tmp_path / "本棚")
    library, glossary = Library(made.library), GlossaryStore(made.glossary)
    library.annotate(note(library.add(content("蒸留が進む。")), "蒸留", comment="だいじ"))
    glossary.create(concept("蒸留", "distillation"))
    yield made
    library.close()
    glossary.close()


def held(places: DataPlaces) -> tuple[list[str], list[str]]:
    """The comments and the terms in a data folder."""
    library, glossary = Library(places.library), GlossaryStore(places.glossary)
    comments = [n.comment for a in library.articles() for n in library.annotations(a.id)]
    terms = [t.text for c in glossary.concepts() for t in c.terms]
    library.close()
    glossary.close()
    return comments, terms


ALL = (["だいじ"], ["蒸留", "distillation"])


def test_a_backup_is_put_back_into_an_empty_folder(places: DataPlaces, tmp_path: Path) -> None:
    write_backup(places, tmp_path / "all.yomiawase")
    elsewhere = DataPlaces(tmp_path / "elsewhere")
    assert sorted(restore_backup(elsewhere, tmp_path / "all.yomiawase")) == [
        "glossary.db",
        "library.db",
    ]
    assert held(elsewhere) == ALL
    assert sorted(path.name for path in elsewhere.root.iterdir()) == ["glossary.db", "library.db"]


def test_a_backup_is_put_back_under_an_open_program_which_goes_on_with_it(
    places: DataPlaces, tmp_path: Path
) -> None:
    keep_backup(places, NOW)
    library = Library(places.library)
    [article] = library.articles()
    library.delete(article.id)
    library.add(content("あとのもの。", title="後"))
    library.news()
    restore_backup(places, backups(places)[0].path)
    assert library.news() is News.CHANGED
    assert [a.id for a in library.articles()] == [article.id]
    library.annotate(note(library.article(article.id), "蒸留", comment="つぎ"))
    library.close()
    assert held(places)[0] == ["だいじ", "つぎ"]


@pytest.mark.parametrize("damage", ["zeros", "noise", "cut", "middle"])
def test_a_backup_is_put_back_over_a_damaged_file_which_is_kept_aside(
    places: DataPlaces, damage: str
) -> None:
    keep_backup(places, NOW)
    for path in (places.library, places.glossary):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        data = path.read_bytes()
        broken = {
            "zeros": bytes(len(data)),
            "noise": b"no database at all" * 999,
            "cut": data[: len(data) // 2],
            "middle": data[:8192] + b"\xff" * (len(data) - 8192),
        }[damage]
        path.write_bytes(broken)
    restore_backup(places, backups(places)[0].path)
    assert held(places) == ALL
    assert len(list(places.root.glob("*.damaged-1"))) == 2


def test_a_restore_does_not_wait_for_ever_for_another_program_that_writes(
    places: DataPlaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_backup(places, NOW)
    library = Library(places.library)
    library.add(content("あとのもの。", title="後"))
    library.close()
    monkeypatch.setattr("reader.store.backups.RESTORE_PATIENCE", 0.05)
    with closing(sqlite3.connect(places.glossary, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnavailableError, match=r"glossary\.db is being written .* try again"):
            restore_backup(places, backups(places)[0].path, now=NOW)
        writer.execute("ROLLBACK")
    library = Library(places.library)
    assert len(library.articles()) == 2  # nor is the library put back without its glossary
    library.close()
    restore_backup(places, backups(places)[0].path)
    assert held(places) == ALL


def test_one_part_alone_can_be_put_back(places: DataPlaces) -> None:
    keep_backup(places, NOW)
    glossary, library = GlossaryStore(places.glossary), Library(places.library)
    glossary.create(concept("後"))
    library.add(content("あとのもの。", title="後"))
    restore_backup(places, backups(places)[0].path, ["glossary.db"])
    assert [t.text for c in glossary.concepts() for t in c.terms] == ALL[1]
    assert len(library.articles()) == 2
    glossary.close()
    library.close()


def test_what_a_restore_replaces_is_kept_as_far_as_it_is_sound(places: DataPlaces) -> None:
    old = keep_backup(places, NOW)
    glossary = GlossaryStore(places.glossary)
    glossary.create(concept("後"))
    glossary.close()
    mine = held(places)
    kept: list[Path] = []
    restore_backup(places, old, now=NOW, kept=kept.append)
    assert held(places) == ALL
    assert [b.path for b in backups(places)] == [*kept, old]
    restore_backup(places, kept[0])
    assert held(places) == mine
    # Beside a damaged library the glossary is sound, and would be gone.
    for beside in places.root.glob("library.db-*"):
        beside.unlink()  # a write-ahead log may hold all of it
    places.library.write_bytes(b"no database" * 1000)
    restore_backup(places, old, now=NOW, kept=kept.append)
    assert held(places) == ALL
    assert restore_backup(places, kept[1]) == ["glossary.db"]
    assert held(places)[1] == mine[1]


def test_a_damaged_database_is_named_when_a_backup_is_made(places: DataPlaces) -> None:
    places.glossary.write_bytes(places.glossary.read_bytes()[:9000])
    with pytest.raises(StoreError, match=r"glossary\.db is damaged"):
        keep_backup(places, NOW)


def test_the_backup_that_is_put_back_is_read_before_the_rotation_lets_it_go(
    places: DataPlaces,
) -> None:
    for _ in range(KEPT + 1):
        keep_backup(places, NOW)
    oldest = backups(places)[-1].path
    library = Library(places.library)
    library.add(content("あとのもの。", title="後"))
    library.close()
    restore_backup(places, oldest, now=NOW)
    assert held(places) == ALL
    assert not oldest.exists()


def test_a_damaged_database_takes_the_place_of_no_sound_backup(places: DataPlaces) -> None:
    keep_backup(places, NOW)
    places.glossary.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="damaged"):
        keep_backup(places, NOW + timedelta(days=1))
    assert [b.number for b in backups(places)] == [1]
    assert len(list(places.backups.iterdir())) == 1


def test_what_is_no_backup_is_refused_and_changes_nothing(
    places: DataPlaces, tmp_path: Path
) -> None:
    good = tmp_path / "good.yomiawase"
    write_backup(places, good)
    cut = tmp_path / "cut.yomiawase"
    cut.write_bytes(good.read_bytes()[:-200])
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("library.db", "x")
    wrong = tmp_path / "wrong.yomiawase"
    with zipfile.ZipFile(wrong, "w") as archive:
        archive.writestr("manifest.json", '{"format": 1}')
        archive.writestr("library.db", "no database" * 1000)
    for path in (cut, other, wrong, tmp_path / "missing", tmp_path):
        with pytest.raises(StoreError):
            restore_backup(places, path)
    assert held(places) == ALL
    assert not list(places.root.glob(".restoring-*"))


def test_the_newest_stay_and_one_of_each_month_before(places: DataPlaces) -> None:
    for day in range(0, 100, 5):
        keep_backup(places, NOW + timedelta(days=day))
    known = backups(places)
    assert [b.number for b in known[:KEPT]] == list(range(20, 13, -1))
    months = [(b.made.year, b.made.month) for b in known[KEPT:]]
    assert months == sorted(set(months), reverse=True)
    assert len(months) >= 2


def test_a_machine_that_does_not_know_the_time_makes_backups_too(
    places: DataPlaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1970 is what a machine says whose clock has no battery; ZIP begins with 1980."""
    for file in (*places.databases, places.root / "engines.json"):
        file.touch()
        os.utime(file, (0, 0))
    monkeypatch.setattr(time, "time", lambda: 10.0)
    path = keep_backup(places, datetime(1970, 1, 1))
    monkeypatch.undo()
    restore_backup(places, path)
    assert held(places) == ALL


def test_a_clock_that_was_set_back_loses_no_backup(places: DataPlaces) -> None:
    for _ in range(KEPT):
        keep_backup(places, NOW)
    assert not is_due(places, NOW + timedelta(hours=1))
    assert is_due(places, NOW + timedelta(days=1))
    past = NOW - timedelta(days=400)
    assert is_due(places, past)
    newest = keep_backup(places, past)
    assert backups(places)[0].path == newest
    assert not is_due(places, past + timedelta(hours=1))


def test_what_a_kill_left_goes_with_the_next_backup(places: DataPlaces) -> None:
    folder = places.backups / ".backup-killed"
    folder.mkdir()
    (folder / "library.db").write_bytes(b"half")
    file = places.backups / ".yomiawase-0001.yomiawase.unfinished"
    file.write_bytes(b"half")
    young = places.root / ".restoring-now"
    young.mkdir()
    for left in (folder, file):
        os.utime(left, (0, 0))
    path = keep_backup(places, NOW)
    assert list(places.backups.iterdir()) == [path]
    assert young.exists()


def test_the_choice_of_engines_is_put_back_and_a_yes_to_other_machines_is_given_on_each_anew(
    places: DataPlaces, tmp_path: Path
) -> None:
    away = "http://192.168.0.7:1234/v1"
    here = ChosenModel("http://localhost:11434/v1", "qwen3:8b")
    chosen = Choices((here, ChosenModel(away, "m", away)), here.name)
    EngineFile(places.servers).write(chosen)
    write_backup(places, tmp_path / "all.yomiawase")
    EngineFile(places.servers).write(replace(chosen, usual=""))
    assert "engines.json" in restore_backup(places, tmp_path / "all.yomiawase")
    assert EngineFile(places.servers).read() == chosen
    elsewhere = DataPlaces(tmp_path / "elsewhere")
    restore_backup(elsewhere, tmp_path / "all.yomiawase")
    assert EngineFile(elsewhere.servers).read() == replace(
        chosen, models=(here, ChosenModel(away, "m"))
    )
    only = DataPlaces(tmp_path / "only")
    assert restore_backup(only, tmp_path / "all.yomiawase", ["library.db"]) == ["library.db"]
    assert not only.servers.exists()


def test_the_list_of_feeds_is_put_back(places: DataPlaces, tmp_path: Path) -> None:
    FeedList(places.feeds).keep("https://minato.example/feed", "港町新聞")
    write_backup(places, tmp_path / "all.zip")
    FeedList(places.feeds).forget("https://minato.example/feed")
    assert FEEDS in restore_backup(places, tmp_path / "all.zip")
    [feed] = FeedList(places.feeds).feeds()
    assert (feed.url, feed.title) == ("https://minato.example/feed", "港町新聞")
