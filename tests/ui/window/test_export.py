"""Exporting from the window: what, in which format, where to; and taking notes back in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.ui.panels.export_dialog import FORMATS, ExportDialog
from reader.ui.panels.template_dialog import TemplateDialog
from reader.ui.window import export_controller
from reader.ui.window.main_window import MainWindow
from reader.workflow.exported import Exported
from reader.workflow.exporting import ExportFormat, ExportWish, export_articles
from reader.workflow.importing import add_clipboard
from reader.workflow.note_templates import note_style
from reader.workflow.notes import NotedTerms
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open


def export(window: MainWindow, qtbot: QtBot, choose: Callable[[ExportDialog], None]) -> None:
    """Choose in the dialog and wait until all is written."""

    def act(dialog: ExportDialog) -> None:
        choose(dialog)
        dialog.accept()

    when_open(ExportDialog, act)
    with qtbot.waitSignal(window.exports.exported):
        window.actions_["export_notes"].trigger()
    qtbot.waitUntil(lambda: not window.exports.is_busy)


def choose_format(dialog: ExportDialog, form: ExportFormat) -> None:
    dialog.formats.setCurrentIndex(list(FORMATS).index(form))


@pytest.mark.parametrize("terms", list(NotedTerms))
def test_notes_are_exported_with_the_terms_that_were_chosen(
    window: MainWindow,
    qtbot: QtBot,
    select: Callable[[str], None],
    tmp_path: Path,
    terms: NotedTerms,
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()

    def choose(dialog: ExportDialog) -> None:
        assert dialog.export.text() == "Export 1 note"
        assert dialog.export.isDefault()
        dialog.line.setText(str(tmp_path / "vault"))
        dialog.choices[terms].click()

    export(window, qtbot, choose)
    [file] = (tmp_path / "vault").glob("*.md")
    text = file.read_text(encoding="utf-8")
    assert ("| 強化学習 |" in text) is (terms is not NotedTerms.NONE)
    assert ("| 推論 |" in text) is (terms is NotedTerms.ALL)

    def again(dialog: ExportDialog) -> None:
        assert (dialog.folder, dialog.terms) == (tmp_path / "vault", terms)
        dialog.reject()

    when_open(ExportDialog, again)
    window.actions_["export_notes"].trigger()


@pytest.mark.parametrize("form", list(ExportFormat))
def test_every_format_is_written_and_again_is_the_same(
    window: MainWindow,
    qtbot: QtBot,
    select: Callable[[str], None],
    tmp_path: Path,
    form: ExportFormat,
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()

    def choose(dialog: ExportDialog) -> None:
        dialog.line.setText(str(tmp_path / "out"))
        choose_format(dialog, form)
        dialog.every.click()

    export(window, qtbot, choose)
    [file] = (tmp_path / "out").iterdir()
    assert file.suffix == form.suffix
    before = file.read_bytes()
    export(window, qtbot, lambda dialog: dialog.every.click())
    assert [file.read_bytes() for file in (tmp_path / "out").iterdir()] == [before]


def test_the_dialog_asks_only_what_the_format_can_have(
    window: MainWindow, select: Callable[[str], None]
) -> None:
    seen = {}

    def look(dialog: ExportDialog) -> None:
        for form in ExportFormat:
            choose_format(dialog, form)
            asked = (dialog.concepts, dialog.below, dialog.furigana)
            seen[form] = tuple(one.isVisible() for one in asked)
        dialog.reject()

    when_open(ExportDialog, look)
    window.actions_["export_notes"].trigger()
    assert seen[ExportFormat.MARKDOWN] == (True, False, False)
    assert seen[ExportFormat.READWISE] == (False, False, False)
    assert seen[ExportFormat.EPUB] == (False, True, True)
    assert seen[ExportFormat.PDF] == (False, True, False)


def test_words_written_into_exported_notes_come_back_below_the_comment(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()
    export(window, qtbot, lambda dialog: dialog.line.setText(str(tmp_path / "vault")))
    [file] = (tmp_path / "vault").glob("*.md")
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("%% begin notes %%\n", "%% begin notes %%\n私の考え\n", 1), "utf-8"
    )
    window.exports.take_in_from(tmp_path / "vault")
    qtbot.waitUntil(lambda: not window.exports.is_busy)
    [note] = window.reading.article.annotations if window.reading.article else ()
    assert "私の考え" in note.comment


def test_the_selected_articles_are_exported_and_what_came_of_it_stays_to_be_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_controller, "PATIENCE", 0)
    first, second, _third = (
        add_clipboard(window.workspace, f"題{n}\n\n文です。") for n in range(3)
    )

    def choose(dialog: ExportDialog) -> None:
        assert dialog.selected.isChecked()
        choose_format(dialog, ExportFormat.HTML)
        assert (dialog.selected.text(), dialog.export.text()) == (
            "The 2 &selected articles",
            "Export 2 articles",
        )
        dialog.line.setText(str(tmp_path / "out"))
        dialog.accept()

    when_open(ExportDialog, choose)
    with qtbot.waitSignal(window.exports.exported):
        window.library_panel.acts.export_wanted.emit([first.id, second.id])
    assert {file.stem for file in (tmp_path / "out").iterdir()} == {"題0", "題1"}
    assert window.exports.progress is not None
    assert window.exports.progress.words == "2 files written, 0 the same as before."
    window.exports.progress.reject()
    assert window.exports.progress is None


@pytest.mark.parametrize("form", [ExportFormat.MARKDOWN, ExportFormat.HTML, ExportFormat.READWISE])
def test_an_export_that_is_stopped_keeps_its_files_and_says_how_many_are_left(
    translating: Workspace, tmp_path: Path, form: ExportFormat
) -> None:
    ids = [add_clipboard(translating, f"題{n}\n\n文です。").id for n in range(3)]
    seen: list[int] = []
    done = export_articles(
        translating,
        ids,
        tmp_path / "out",
        ExportWish(form),
        report=lambda number, _total: seen.append(number),
        cancelled=lambda: len(seen) == 2,
    )
    if form is ExportFormat.READWISE:
        assert done == Exported(left=1), "half a table would take the place of a whole one"
        return
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert done.summary() == (
        "Stopped, one article is left: 2 files written, 0 the same as before."
    )


def test_an_article_that_cannot_be_written_keeps_no_other_from_it_and_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [add_clipboard(window.workspace, f"題{n}\n\n文です。").id for n in range(3)]
    folder = tmp_path / "out"
    export_articles(window.workspace, ids, folder, ExportWish())
    file = folder / "題1.md"
    file.write_bytes(file.read_bytes().replace(b"\n## Notes", b"\nmine\n## Notes"))
    file.chmod(0o444)
    (folder / "題0.md").unlink()

    def choose(dialog: ExportDialog) -> None:
        dialog.line.setText(str(folder))
        dialog.accept()

    when_open(ExportDialog, choose)
    with qtbot.waitSignal(window.exports.exported):
        window.library_panel.acts.export_wanted.emit(ids)
    progress = window.exports.progress
    assert progress is not None
    assert progress.words == "1 file written, 1 the same as before. One could not be written."
    [told] = progress.problems
    assert told.startswith("題1: ")
    assert "write-protected" in told
    assert {one.name for one in folder.iterdir()} == {"題0.md", "題1.md", "題2.md"}
    progress.reject()


def test_a_template_is_changed_beside_the_note_that_it_makes(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None]
) -> None:
    select("強化学習によって")
    window.actions_["highlight"].trigger()
    seen: list[str] = []

    def change(dialog: TemplateDialog) -> None:
        with qtbot.waitSignal(dialog.previewed):
            dialog.template.setPlainText("{{ nope }}")
        seen.append(dialog.problem.text())
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        with qtbot.waitSignal(dialog.previewed):
            dialog.template.setPlainText("# 私の {{ title }}")
        seen.append(dialog.note.toPlainText())
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
        dialog.reject()

    def open_template(dialog: ExportDialog) -> None:
        when_open(TemplateDialog, change)
        dialog.template.click()
        dialog.reject()

    when_open(ExportDialog, open_template)
    window.actions_["export_notes"].trigger()
    assert seen[0] == "Line 1: 'nope' is undefined"
    assert "# 私の 新しい言語モデルの時代" in seen[1]
    assert note_style(window.workspace, "markdown").template == "# 私の {{ title }}"


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
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
    qtbot.waitUntil(lambda: not window.exports.is_busy)
    assert blocked.read_text() == "no folder"
    assert len(window.notes_panel.shown()) == 1
