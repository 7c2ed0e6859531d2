"""A file is merged whole or not at all, and can be stopped at any time."""

from pathlib import Path

import pytest

from reader.glossary.formats.parts import TransferCancelledError
from reader.glossary.formats.table import TableOptions
from reader.glossary.merging import MergePlan
from reader.model.errors import ReaderError
from reader.workflow import transfer
from reader.workflow.importing import add_clipboard
from reader.workflow.transfer import carry_out, export_glossary, format_of, plan_import
from reader.workflow.workspace import Workspace
from tests.glossary.formats.reading import read
from tests.glossary.test_layers import concept

ROWS = 9000


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.csv"
    rows = "".join(f"用語{n}番,term {n}\n" for n in range(ROWS))
    path.write_text(f"日本語,英語\n{rows}", "utf-8")
    return path


def planned(workspace: Workspace, path: Path) -> MergePlan:
    return plan_import(workspace, path, format_of(path), TableOptions())


def test_a_file_of_too_many_entries_is_refused_and_nothing_is_changed(
    workspace: Workspace, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace.glossary.concepts()
    monkeypatch.setattr(transfer, "MOST_CONCEPTS", ROWS)
    assert len(planned(workspace, large).rows) == ROWS
    with large.open("a", encoding="utf-8") as stream:
        stream.write("もう一つ,one more\n")
    with pytest.raises(ReaderError, match=f"large.csv has more than {ROWS:,} entries"):
        planned(workspace, large)
    assert workspace.glossary.concepts() == before


def test_reading_and_merging_tell_how_far_they_are(workspace: Workspace, large: Path) -> None:
    told: list[tuple[int, int]] = []
    plan = plan_import(
        workspace,
        large,
        format_of(large),
        TableOptions(),
        progress=lambda done, total: told.append((done, total)),
    )
    carry_out(workspace, plan, {}, lambda done, total: told.append((done, total)))()
    assert len(told) > 8
    assert all(0 <= done <= total for done, total in told)


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_merge_that_is_stopped_leaves_the_glossary_as_it_was(
    workspace: Workspace, large: Path, after: int
) -> None:
    before = workspace.glossary.concepts()
    plan = planned(workspace, large)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(TransferCancelledError):
        carry_out(workspace, plan, {}, cancelled=stop)
    assert workspace.glossary.concepts() == before
    assert workspace.history.undo_label is None
    carry_out(workspace, plan, {})()
    assert len(workspace.glossary.concepts()) == len(before) + ROWS


def test_a_plan_that_the_glossary_has_outgrown_is_not_carried_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("日本語,英語\n忘却曲線,curve of forgetting\n", "utf-8")
    plan = planned(workspace, path)
    carry_out(workspace, plan, {})()
    with pytest.raises(ReaderError, match="open it again"):
        carry_out(workspace, plan, {})


def test_terms_that_were_imported_are_found_at_once(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("日本語,英語\n忘却曲線,forgetting curve\n", "utf-8")
    assert not workspace.terms.matcher.hits("忘却曲線")
    told: list[int] = []
    workspace.glossary_changed.append(lambda: told.append(1))
    carry_out(workspace, planned(workspace, path), {})()
    assert told == [1]
    assert workspace.terms.matcher.hits("忘却曲線")
    workspace.history.undo()
    assert not workspace.terms.matcher.hits("忘却曲線")


def test_an_anki_note_shows_a_sentence_of_the_library(
    translating: Workspace, tmp_path: Path
) -> None:
    workspace = translating
    workspace.create_concept(concept(8, "忘却曲線", "forgetting curve"))
    article = add_clipboard(
        workspace, "学習の記録\n\n忘却曲線によれば、人は忘れる。\n\n別の段落です。"
    )
    workspace.library.correct(
        "忘却曲線によれば、人は忘れる。", "By the forgetting curve one forgets."
    )
    workspace.index.catch_up()
    assert workspace.library.occurrences(workspace.find("忘却曲線")[0].id), article.blocks
    path = tmp_path / "x.apkg"
    export_glossary(workspace, path, workspace.find("忘却曲線"))
    [note] = fields_of(path)
    assert "曲線[きょくせん]" in note["Example"]
    assert note["Example English"] == "By the forgetting curve one forgets."
    assert len(read(path)) == 1


def fields_of(path: Path) -> list[dict[str, str]]:
    from reader.glossary.formats.anki_write import FIELDS
    from tests.glossary.formats.test_stated_forms import notes

    return [dict(zip(FIELDS, row[3].split("\x1f"), strict=True)) for row in notes(path)]
