"""Shared glossary files: read beside the reader's own, again when they change, never written."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.glossary.formats.files import format_for, write_glossary
from reader.glossary.formats.parts import Extras
from reader.model.errors import NotFoundError, ReaderError
from reader.model.glossary import Concept, LearningStatus, Origin
from reader.model.sources import OWN, SEED
from reader.store.places import DataPlaces
from reader.workflow.importing import add_clipboard
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace
from tests.glossary.test_layers import concept
from tests.store.samples import content

TEAMS = concept(3, "忘却曲線", "forgetting curve")
TEXT = content("忘却曲線を学ぶ。")


def share(path: Path, *concepts: Concept) -> Path:
    write_glossary(path, format_for(path), concepts, Extras())
    return path


@pytest.fixture
def team(tmp_path: Path) -> Path:
    return share(tmp_path / "team.tbx", TEAMS)


def keys(workspace: Workspace) -> list[str]:
    placed = PlacedTerms(TEXT, workspace.terms, {})
    return [request.key[1] for request in placed.requests(1)]


def english(workspace: Workspace, text: str = "忘却曲線") -> list[str]:
    index = workspace.terms
    found = [index.segment_term(hit) for hit in index.matcher.hits(text)]
    return [term.en for term in found if term]


def test_the_terms_of_a_shared_file_are_found_and_named(workspace: Workspace, team: Path) -> None:
    plain = keys(workspace)
    told = []
    workspace.glossary_changed.append(lambda: told.append(1))
    workspace.sources.add(team)
    assert told == [1]
    assert english(workspace) == ["forgetting curve"]
    assert workspace.concept(TEAMS.id).source == "team"
    assert workspace.find("忘却曲線")[0].id == TEAMS.id
    assert keys(workspace) != plain
    workspace.sources.switch("team", on=False)
    assert english(workspace) == []
    assert keys(workspace) == plain
    workspace.sources.switch("team", on=True)
    assert english(workspace) == ["forgetting curve"]
    workspace.sources.remove("team")
    assert english(workspace) == []


def test_nothing_of_it_is_kept_in_the_readers_file(workspace: Workspace, team: Path) -> None:
    before = workspace.glossary.concepts()
    data = team.read_bytes()
    workspace.sources.add(team)
    assert workspace.glossary.concepts() == before
    assert team.read_bytes() == data


def test_the_list_is_there_after_a_restart(
    workspace: Workspace, team: Path, tmp_path: Path
) -> None:
    workspace.sources.add(team, "仲間")
    workspace.sources.switch(SEED, on=False)
    again = Workspace(DataPlaces(workspace.places.root))
    states = [(each.source.name, each.source.on, each.concepts) for each in again.sources.states()]
    assert states == [(OWN, True, 0), ("仲間", True, 1), (SEED, False, 0)]
    assert english(again) == ["forgetting curve"]
    again.close()


def test_a_file_that_changes_is_read_again(workspace: Workspace, team: Path) -> None:
    workspace.sources.add(team)
    first = keys(workspace)
    assert not workspace.sources.refresh()
    share(team, concept(3, "忘却曲線", "curve of forgetting"))
    assert workspace.sources.refresh()
    assert english(workspace) == ["curve of forgetting"]
    assert keys(workspace) != first


def test_a_file_that_is_gone_or_broken_is_named_and_the_rest_works(
    workspace: Workspace, team: Path, tmp_path: Path
) -> None:
    other = share(tmp_path / "other.csv", concept(4, "間隔反復", "spaced repetition"))
    workspace.sources.add(team)
    workspace.sources.add(other)
    data = team.read_bytes()
    team.write_bytes(data[:300])
    workspace.sources.refresh()
    [problem] = workspace.sources.problems
    assert problem.startswith("team: ")
    # As while git or a sync service is writing: what was read before goes on.
    assert english(workspace) == ["forgetting curve"]
    team.unlink()
    assert workspace.sources.refresh()
    [problem] = workspace.sources.problems
    assert str(team) in problem
    assert english(workspace, "忘却曲線と間隔反復") == ["spaced repetition"]
    assert not workspace.sources.refresh()
    team.write_bytes(data)
    assert workspace.sources.refresh()
    assert workspace.sources.problems == ()
    assert english(workspace, "忘却曲線と間隔反復") == ["forgetting curve", "spaced repetition"]


def test_what_wins_can_be_said(workspace: Workspace, team: Path) -> None:
    workspace.create_concept(concept(8, "忘却曲線", "Ebbinghaus curve"))
    workspace.sources.add(team)
    assert english(workspace) == ["Ebbinghaus curve"]
    workspace.sources.order(["team", OWN])
    assert english(workspace) == ["forgetting curve"]
    assert [each.source.name for each in workspace.sources.states()] == ["team", OWN, SEED]


def test_the_index_of_terms_follows_the_order_of_the_sources(
    workspace: Workspace, team: Path
) -> None:
    mine = concept(8, "忘却曲線", "Ebbinghaus curve")
    workspace.create_concept(mine)
    article = add_clipboard(workspace, "忘却曲線を学ぶ。")
    workspace.sources.add(team)
    workspace.index.catch_up()

    def places() -> list[int]:
        return [len(workspace.library.keyword_lines([i]).lines) for i in (mine.id, TEAMS.id)]

    assert places() == [1, 0]
    workspace.sources.order(["team", OWN])
    assert workspace.index.catch_up()
    assert places() == [0, 1]
    # As after a restart: only what was written tells what the index is true for.
    workspace.index.doubt()
    assert not workspace.index.catch_up()
    workspace.index.doubt()
    workspace.sources.order([OWN, "team"])
    workspace.index.catch_up()
    assert places() == [1, 0]
    assert workspace.library.article(article.id).revision == article.revision


def test_an_entry_of_theirs_that_the_reader_edits_becomes_the_readers(
    workspace: Workspace, team: Path
) -> None:
    workspace.sources.add(team)
    workspace.sources.order(["team"])
    theirs = workspace.concept(TEAMS.id)
    workspace.update_concept(replace(theirs, definition="mine"))
    mine = workspace.concept(TEAMS.id)
    assert (mine.origin, mine.source, mine.definition) == (Origin.READER, "", "mine")
    workspace.history.undo()
    assert workspace.concept(TEAMS.id) == theirs
    workspace.history.redo()
    assert workspace.concept(TEAMS.id) == mine
    assert english(workspace) == ["forgetting curve"]


def test_how_well_a_term_of_theirs_is_known_is_kept_beside_the_file(
    workspace: Workspace, team: Path
) -> None:
    mine = concept(8, "学習曲線", "learning curve")
    workspace.create_concept(mine)
    workspace.sources.add(team)
    workspace.set_learning([TEAMS.id, mine.id], LearningStatus.KNOWN)

    def known() -> list[LearningStatus]:
        return [workspace.concept(each).learning for each in (TEAMS.id, mine.id)]

    assert known() == [LearningStatus.KNOWN] * 2
    assert workspace.concept(TEAMS.id).source == "team"
    share(team, concept(3, "忘却曲線", "curve of forgetting"))
    workspace.sources.refresh()
    assert english(workspace) == ["curve of forgetting"]
    assert known() == [LearningStatus.KNOWN] * 2
    workspace.history.undo()
    assert known() == [LearningStatus.NEW] * 2
    workspace.history.redo()
    assert known() == [LearningStatus.KNOWN] * 2
    again = Workspace(DataPlaces(workspace.places.root))
    assert again.concept(TEAMS.id).learning is LearningStatus.KNOWN
    again.close()


def test_an_entry_of_theirs_cannot_be_deleted_or_merged(workspace: Workspace, team: Path) -> None:
    workspace.sources.add(team)
    mine = concept(8, "学習曲線", "learning curve")
    workspace.create_concept(mine)
    with pytest.raises(ReaderError, match="team"):
        workspace.delete_concepts([TEAMS.id])
    with pytest.raises(ReaderError, match="team"):
        workspace.merge_concepts(mine.id, [TEAMS.id])


def test_a_deleted_entry_of_the_readers_lets_theirs_through(
    workspace: Workspace, team: Path
) -> None:
    workspace.sources.add(team)
    twin = concept(9, "忘却曲線", "forgetting curve")
    workspace.create_concept(twin)
    assert [c.id for c in workspace.find("忘却曲線")] == [twin.id]
    workspace.delete_concepts([twin.id])
    assert [c.id for c in workspace.find("忘却曲線")] == [TEAMS.id]


def test_sources_that_cannot_be_are_refused(
    workspace: Workspace, team: Path, tmp_path: Path
) -> None:
    workspace.sources.add(team)
    empty = tmp_path / "empty.csv"
    empty.write_text("日本語,英語\n")
    for path, name in (
        (team, ""),
        (team, "OWN"),
        (team, "a:b"),
        (tmp_path / "none.tbx", "x"),
        (empty, "y"),
        (tmp_path, "z"),
    ):
        with pytest.raises(ReaderError):
            workspace.sources.add(path, name)
    for act in (workspace.sources.remove, lambda name: workspace.sources.switch(name, on=True)):
        with pytest.raises(NotFoundError):
            act("nobody")
    with pytest.raises(ReaderError):
        workspace.sources.remove(OWN)
    assert len(workspace.sources.states()) == 3


def test_the_snapshot_after_changes_is_the_one_of_a_restart(
    workspace: Workspace, team: Path
) -> None:
    workspace.sources.add(team)
    workspace.create_concept(concept(8, "忘却曲線", "Ebbinghaus curve"))
    workspace.create_concept(concept(9, "忘却曲線", "forgetting curve"))
    seeded = workspace.find("推論")[0]
    workspace.update_concept(replace(seeded, definition="mine"))
    workspace.delete_concepts([workspace.find("強化学習")[0].id])
    again = Workspace(DataPlaces(workspace.places.root))
    assert again.terms.concepts == workspace.terms.concepts
    text = "忘却曲線と推論と強化学習を学ぶ。"
    assert again.terms.matcher.hits(text) == workspace.terms.matcher.hits(text)
    again.close()


def test_a_file_of_a_changed_time_alone_changes_nothing(workspace: Workspace, team: Path) -> None:
    workspace.sources.add(team)
    before = workspace.terms
    os.utime(team, (1, 1))
    workspace.sources.refresh()
    assert workspace.terms is before
