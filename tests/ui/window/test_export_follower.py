"""Notes that change are written into the chosen folder by themselves, once the reader asks."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.model.glossary import Term
from reader.model.spans import Language
from reader.model.translation import Translation
from reader.ui.panels.export_dialog import ExportDialog
from reader.ui.window.main_window import MainWindow
from reader.workflow.exporting import ExportWish, export_articles
from reader.workflow.importing import add_clipboard
from reader.workflow.kept_notes import export_changed
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open

SENTENCE = "企業は新しいモデルを公開した。"


def highlight(window: MainWindow, select: Callable[[str], None], text: str) -> None:
    select(text)
    window.actions_["highlight"].trigger()


def written(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until what changed so far is written."""
    qtbot.waitUntil(lambda: not window.exports.follower.is_busy)
    window.exports.follower.write()
    qtbot.waitUntil(lambda: not window.exports.follower.is_busy)


def ask_to_follow(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    def choose(dialog: ExportDialog) -> None:
        dialog.line.setText(str(folder))
        assert not dialog.follow.isChecked()
        dialog.follow.click()
        dialog.accept()

    when_open(ExportDialog, choose)
    with qtbot.waitSignal(window.exports.exported):
        window.actions_["export_notes"].trigger()
    qtbot.waitUntil(lambda: not window.exports.is_busy)


def test_nothing_is_written_unless_the_reader_asks(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    window.preferences.set("export_folder", str(tmp_path / "vault"))
    highlight(window, select, "強化学習によって")
    written(window, qtbot)
    assert not (tmp_path / "vault").exists()


def test_a_changed_note_follows_and_what_the_reader_wrote_stays(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    highlight(window, select, "強化学習によって")
    ask_to_follow(window, qtbot, tmp_path / "vault")
    [file] = (tmp_path / "vault").glob("*.md")
    file.write_text(
        file.read_text("utf-8").replace("%% begin notes %%\n", "%% begin notes %%\n私の考え\n", 1),
        "utf-8",
    )
    highlight(window, select, "企業は新しい")
    # By itself, without anybody calling.
    qtbot.waitUntil(lambda: "企業は新しい" in file.read_text("utf-8"), timeout=20_000)
    assert "私の考え" in file.read_text("utf-8")
    window.actions_["undo"].trigger()
    written(window, qtbot)
    assert "企業は新しい" not in file.read_text("utf-8")


def test_what_was_noted_last_is_written_when_the_window_closes(
    window: MainWindow, select: Callable[[str], None], tmp_path: Path
) -> None:
    window.exports.follower.follow(tmp_path, ExportWish())
    highlight(window, select, "強化学習によって")
    window.close()
    [file] = tmp_path.glob("*.md")
    assert "強化学習によって" in file.read_text("utf-8")


def test_a_folder_that_is_gone_is_told_once_and_not_made_anew(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    window.exports.follower.follow(folder, ExportWish())
    shutil.rmtree(folder)
    told: list[str] = []
    window.exports.follower.said.connect(told.append)
    for text in ("強化学習によって", "企業は新しい"):
        highlight(window, select, text)
        written(window, qtbot)
    assert len(told) == 1
    assert str(folder) in told[0]
    assert not folder.exists()
    folder.mkdir()
    written(window, qtbot)
    [file] = folder.glob("*.md")
    assert "強化学習によって" in file.read_text("utf-8")


def test_it_is_stopped_from_the_dialog_of_another_folder(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    window.exports.follower.follow(tmp_path / "vault", ExportWish())
    window.preferences.set("export_folder", str(tmp_path / "other"))

    def stop(dialog: ExportDialog) -> None:
        assert dialog.elsewhere.isVisible()
        assert not dialog.follow.isChecked()
        dialog.stop_button.click()
        assert not dialog.elsewhere.isVisible()
        dialog.reject()

    when_open(ExportDialog, stop)
    window.actions_["export_notes"].trigger()
    assert window.exports.follower.folder is None
    highlight(window, select, "強化学習によって")
    written(window, qtbot)
    assert not (tmp_path / "vault").exists()


def test_what_a_note_holds_beside_it_follows_too(
    window: MainWindow, qtbot: QtBot, select: Callable[[str], None], tmp_path: Path
) -> None:
    workspace = window.workspace
    other = OpenArticle(workspace, add_clipboard(workspace, f"別の題\n\n{SENTENCE}強化学習も。"))
    other.annotate(Language.JA, (1, 0), (1, 5))
    other.annotate(Language.JA, (1, len(SENTENCE)), (1, len(SENTENCE) + 4))
    workspace.library.remember([("", Translation("強化学習も。", "As does learning.", "old"))])
    export_articles(workspace, [other.article.id], tmp_path, ExportWish())
    window.exports.follower.follow(tmp_path, ExportWish())
    highlight(window, select, "強化学習によって")
    highlight(window, select, "企業は新しい")
    written(window, qtbot)
    files = sorted(tmp_path.glob("*.md"))
    assert len(files) == 2

    def all_hold(text: str) -> bool:
        written(window, qtbot)
        return all(text in file.read_text("utf-8") for file in files)

    row = next(n for n, row in enumerate(window.view.rows) if row.ja.text.startswith(SENTENCE))
    window.view.english_edited.emit(row, 0, "My own English.")
    assert all_hold("My own English.")
    window.actions_["undo"].trigger()
    written(window, qtbot)
    assert not any("My own English." in file.read_text("utf-8") for file in files)

    [concept] = workspace.glossary.find("強化学習")
    terms = tuple(t for t in concept.terms if t.language is Language.JA)
    mine = Term("mine", Language.EN, "my reinforcement")
    workspace.update_concept(replace(concept, terms=(*terms, mine)))
    assert all_hold("my reinforcement")
    [kept] = [text for file in files if "As does learning." in (text := file.read_text("utf-8"))]
    assert "別の題" in kept, "what was read is not taken out of a file because a term changed"
    workspace.delete_concepts([concept.id])
    written(window, qtbot)
    assert not any("my reinforcement |" in file.read_text("utf-8") for file in files)


def test_an_article_that_has_no_notes_gets_no_file(translating: Workspace, tmp_path: Path) -> None:
    article = add_clipboard(translating, "題\n\n文です。")
    folder = tmp_path / "vault"
    folder.mkdir()
    done = export_changed(translating, [article.id, "gone"], folder, ExportWish())
    assert done.files == ()
    assert list(folder.iterdir()) == []
