"""Importing a glossary in the window: shown first, chosen row by row, done in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.glossary.merging import Choice, Kind
from reader.model.spans import Language
from reader.ui.panels.glossary_import_dialog import GlossaryImportDialog
from reader.ui.panels.merge_table import DOES, choices_of
from reader.workflow.workspace import Workspace
from tests.glossary.test_layers import concept

TABLE = """用語,訳語,説明
忘却曲線,curve of forgetting,how one forgets
間隔反復,spaced repetition,
強化学習,reinforcement learning,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(TABLE, "cp932")
    return path


def opened(qtbot: QtBot, workspace: Workspace, file: Path) -> GlossaryImportDialog:
    dialog = GlossaryImportDialog(workspace, file)
    qtbot.addWidget(dialog)
    dialog.show()
    idle(qtbot, dialog)
    return dialog


def idle(qtbot: QtBot, dialog: GlossaryImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def rows(dialog: GlossaryImportDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [str(table.index(row, column).data()) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_file_is_shown_before_anything_is_done(
    qtbot: QtBot, workspace: Workspace, file: Path
) -> None:
    mine = concept(8, "忘却曲線", "forgetting curve")
    workspace.create_concept(mine)
    before = workspace.glossary.concepts()
    dialog = opened(qtbot, workspace, file)
    assert [row[:3] for row in rows(dialog)] == [
        ["Changed", "忘却曲線", "curve of forgetting"],
        ["New", "間隔反復", "spaced repetition"],
        ["Same", "強化学習", "reinforcement learning"],
    ]
    assert "forgetting curve → curve of forgetting" in rows(dialog)[0][3]
    assert dialog.columns.columns() == {0: "ja", 1: "en", 2: "definition"}
    assert workspace.glossary.concepts() == before
    dialog.reject()
    assert workspace.glossary.concepts() == before


def test_each_row_has_a_choice_and_one_undo_takes_all_back(
    qtbot: QtBot, workspace: Workspace, file: Path
) -> None:
    workspace.create_concept(concept(8, "忘却曲線", "forgetting curve"))
    before = workspace.glossary.concepts()
    dialog = opened(qtbot, workspace, file)
    assert choices_of(dialog.table.row_at(0)) == tuple(Choice)
    assert dialog.table.index(2, DOES).flags() & Qt.ItemFlag.ItemIsEditable == Qt.ItemFlag(0)
    dialog.table.setData(dialog.table.index(0, DOES), "both", Qt.ItemDataRole.EditRole)
    with qtbot.waitSignal(dialog.imported) as told:
        dialog.accept()
    assert told.args == ["1 added, 1 joined with yours, 1 the same."]
    [joined] = workspace.find("忘却曲線")
    assert joined.texts(Language.EN) == ("forgetting curve", "curve of forgetting")
    assert workspace.find("間隔反復")
    assert workspace.history.undo() == "Import glossary"
    assert workspace.glossary.concepts() == before
    workspace.history.redo()
    assert workspace.find("間隔反復")


def test_all_that_differ_can_be_treated_alike_and_looked_at_alone(
    qtbot: QtBot, workspace: Workspace, file: Path
) -> None:
    workspace.create_concept(concept(8, "忘却曲線", "forgetting curve"))
    dialog = opened(qtbot, workspace, file)
    dialog.table.choose_for_changed(Choice.TAKE)
    assert rows(dialog)[0][DOES].startswith("Take theirs")
    dialog.table.show_kind(Kind.NEW)
    assert [row[1] for row in rows(dialog)] == ["間隔反復"]


def test_the_reader_says_what_the_columns_hold(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("1,間隔反復,spaced repetition\n", "utf-8")
    dialog = opened(qtbot, workspace, path)
    assert dialog.columns.isVisible()
    dialog.columns.choose(0, "ja")
    idle(qtbot, dialog)
    assert [row[1] for row in rows(dialog)] == ["1"]
    dialog.columns.choose(1, "ja")
    idle(qtbot, dialog)
    assert dialog.columns.columns() == {1: "ja", 2: "en"}
    assert [row[1] for row in rows(dialog)] == ["間隔反復"]


def test_a_table_whose_columns_are_not_known_is_shown_and_can_be_told(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("x,y\n123,456\n", "utf-8")
    dialog = opened(qtbot, workspace, path)
    assert "column" in dialog.message
    assert dialog.columns.isVisible()
    dialog.columns.choose(0, "ja")
    idle(qtbot, dialog)
    dialog.columns.choose(1, "en")
    idle(qtbot, dialog)
    assert dialog.message == ""
    assert [row[1:3] for row in rows(dialog)] == [["x", "y"], ["123", "456"]]


def test_what_cannot_be_imported_is_said_in_words(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "broken.tbx"
    path.write_text("<tbx><text>")
    dialog = opened(qtbot, workspace, path)
    assert "broken XML" in dialog.message
    dialog.accept()
    assert not dialog.busy


def test_closing_while_reading_leaves_nothing_behind(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    path.write_text(
        "日本語,英語\n" + "".join(f"用語{n},term {n}\n" for n in range(30_000)), "utf-8"
    )
    dialog = GlossaryImportDialog(workspace, path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    idle(qtbot, dialog)
    assert dialog.plan is None
    dialog.close()
