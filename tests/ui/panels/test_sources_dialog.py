"""Glossary sources in the window: switched, ordered, added and removed."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from reader.ui.panels.sources_dialog import SourcesDialog
from reader.workflow.workspace import Workspace


def names(workspace: Workspace) -> list[str]:
    return [state.source.name for state in workspace.sources.states()]


def test_sources_are_added_switched_ordered_and_removed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text("日本語,英語\n忘却曲線,forgetting curve\n", "utf-8")
    dialog = SourcesDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add_file(file)
    assert [line.split("\n")[0] for line in dialog.lines()] == [
        "Your own entries  ·  0 entries",
        "team  ·  1 entry",
        "Came with Yomiawase  ·  1,120 entries",
    ]
    dialog.choose("team")
    dialog.move_chosen(-1)
    assert names(workspace) == ["team", "own", "seed"]
    box = dialog.findChildren(QListWidget)[0]
    box.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not workspace.find("忘却曲線")
    assert "off" in dialog.lines()[0]
    dialog.add_file(tmp_path / "none.tbx")
    assert "none.tbx" in dialog.message
    file.unlink()
    box.item(0).setCheckState(Qt.CheckState.Checked)
    assert "cannot be read" in dialog.lines()[0]
    dialog.reject()
    assert dialog.refresh not in workspace.glossary_changed
