"""Glossary files and shared glossaries in the window."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.window.main_window import MainWindow

TEAM = "日本語,英語\n忘却曲線,forgetting curve\n"


def test_the_glossary_is_exported_in_the_background(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    told: list[str] = []
    window.transfer.said.connect(told.append)
    window.transfer.export(tmp_path / "g.tbx", "tbx")
    qtbot.waitUntil(lambda: any("entries written" in each for each in told))
    assert (tmp_path / "g.tbx").stat().st_size > 100_000


def test_a_shared_file_that_changes_is_followed_and_the_card_says_where_it_is_from(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text(TEAM, "utf-8")
    workspace = window.workspace
    workspace.sources.add(file)
    [found] = workspace.find("忘却曲線")
    window.glossary.show([found.id], None)
    assert any("From team" in label.text() for label in labels(window))
    file.write_text(TEAM + "鍛錬,training\n", "utf-8")
    window.transfer.look()
    qtbot.waitUntil(lambda: bool(workspace.find("鍛錬")))
    told: list[str] = []
    window.transfer.said.connect(told.append)
    file.unlink()
    window.transfer.look()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("team: ")
    assert not workspace.find("忘却曲線")


def labels(window: MainWindow) -> list[QLabel]:
    return [label for label in window.card.findChildren(QLabel) if not label.isHidden()]
