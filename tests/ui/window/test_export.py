"""Exporting the notes from the window: where to, with which terms, the same next time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ui.panels.export_dialog import ExportDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.notes import NotedTerms
from tests.ui.panels.conftest import when_open


@pytest.mark.parametrize("terms", list(NotedTerms))
def test_notes_are_exported_with_the_terms_that_were_chosen(
    window: MainWindow, select: Callable[[str], None], tmp_path: Path, terms: NotedTerms
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()

    def choose(dialog: ExportDialog) -> None:
        assert dialog.export.text() == "Export 1 note"
        dialog.line.setText(str(tmp_path / "vault"))
        dialog.choices[terms].click()
        dialog.accept()

    when_open(ExportDialog, choose)
    window.actions_["export_notes"].trigger()
    [file] = (tmp_path / "vault").glob("*.md")
    text = file.read_text(encoding="utf-8")
    assert ("| 強化学習 |" in text) is (terms is not NotedTerms.NONE)
    assert ("| 推論 |" in text) is (terms is NotedTerms.ALL)

    def again(dialog: ExportDialog) -> None:
        assert (dialog.folder, dialog.terms) == (tmp_path / "vault", terms)
        dialog.reject()

    when_open(ExportDialog, again)
    window.actions_["export_notes"].trigger()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    window: MainWindow, select: Callable[[str], None], tmp_path: Path
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()
    blocked = tmp_path / "file"
    blocked.write_text("no folder")

    def choose(dialog: ExportDialog) -> None:
        dialog.line.setText(str(blocked / "below"))
        dialog.accept()

    when_open(ExportDialog, choose)
    window.actions_["export_notes"].trigger()
    assert blocked.read_text() == "no folder"
    assert len(window.notes_panel.shown()) == 1
