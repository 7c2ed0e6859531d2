"""The dialog on dictionaries: installed, refused, stopped, ordered, switched, removed."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.panels.dictionaries_dialog import DictionariesDialog
from reader.workflow.workspace import Workspace
from tests.dictionary.archives import INDEX, WORDS, made, packed, term
from tests.support.tiny_jamdict import tiny_jamdict
from tests.ui.panels.conftest import drop_on, when_open


def opened(qtbot: QtBot, workspace: Workspace, *install: Path) -> DictionariesDialog:
    dialog = DictionariesDialog(workspace, install=install)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def archive(folder: Path, title: str, **banks: object) -> Path:
    rows = banks or {"term_bank_1": [term("犬", "いぬ", "dog")]}
    return made(folder / f"{title}.zip", {**INDEX, "title": title}, **rows)


@pytest.fixture
def three(workspace: Workspace, tmp_path: Path) -> Workspace:
    for title in ("一", "二", "三"):
        workspace.shelf.install(str(archive(tmp_path, title)))
    return workspace


def asked(workspace: Workspace) -> list[str]:
    return [each.info.title for each in workspace.shelf.dictionaries()]


def lines(dialog: DictionariesDialog) -> list[list[str]]:
    return [dialog.list.item(row).text().split("\n") for row in range(dialog.list.count())]


def words(dialog: DictionariesDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if not w.isHidden())


def button(dialog: DictionariesDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_each_is_told_with_its_kinds_their_numbers_and_whom_it_is_from(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    names = [term("田中", "たなか", "Tanaka", tags="surname")]
    banks = {
        "term_meta_bank_1": [["猫", "freq", 8], ["猫", "pitch", {"pitches": [{"position": 1}]}]],
        "kanji_bank_1": [["猫", "ビョウ", "ねこ", "", ["cat"], {}]],
    }
    dialog = opened(
        qtbot,
        workspace,
        archive(tmp_path, "単語", term_bank_1=WORDS),
        archive(tmp_path, "人名", term_bank_1=names),
        archive(tmp_path, "資料", **banks),
    )
    told = lines(dialog)
    assert [line[0] for line in told] == ["単語", "人名", "資料"]
    assert [line[1].split("  ·  ")[0] for line in told] == [
        f"{len(WORDS)} terms",
        "1 name",
        "1 kanji, 1 frequency, 1 pitch accent",
    ]
    assert all(line[2] == "誰か" for line in told)
    assert dialog.message.startswith(f"Installed 単語: {len(WORDS)} terms.\nInstalled 人名")


def test_what_is_dropped_is_installed_and_what_is_wrong_with_it_is_said_once(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    dialog = opened(qtbot, workspace)
    assert "No dictionary is installed" in words(dialog)
    data = QMimeData()
    outside = packed(tmp_path / "evil.zip", {"index": INDEX, "../term_bank_1": WORDS})
    files = [outside, archive(tmp_path, "良い辞典"), packed(tmp_path / "book.zip", {"a": 1})]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    with qtbot.waitSignal(dialog.changed):
        drop_on(dialog, data)
    qtbot.waitUntil(lambda: not dialog.busy)
    evil, good, book = dialog.message.split("\n")
    assert "evil.zip" in evil
    assert good == "Installed 良い辞典: 1 term."
    assert "book.zip is no Yomitan dictionary" in book
    assert asked(workspace) == ["良い辞典"]
    assert "No dictionary is installed" not in words(dialog)


def test_closing_stops_what_is_being_installed_and_keeps_nothing_of_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    rows = [term(f"語{number}", "", "word") for number in range(60_000)]
    dialog = DictionariesDialog(
        workspace, install=[archive(tmp_path, "大", term_bank_1=rows), archive(tmp_path, "次")]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.busy
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert asked(workspace) == []
    assert dialog.message.startswith("Stopped")


def test_they_are_put_in_order_by_keys_by_buttons_and_by_dragging(
    qtbot: QtBot, three: Workspace
) -> None:
    dialog = opened(qtbot, three)
    dialog.list.setCurrentRow(0)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked(three) == ["二", "一", "三"]
    assert dialog.list.currentRow() == 1
    button(dialog, "Up").click()
    assert asked(three) == ["一", "二", "三"]
    with qtbot.waitSignal(dialog.changed):
        # What Qt does when a row is let go elsewhere.
        dialog.list.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    assert asked(three) == ["三", "一", "二"]
    assert dialog.list.titles() == ["三", "一", "二"]


def test_one_is_switched_off_and_on(qtbot: QtBot, three: Workspace) -> None:
    dialog = opened(qtbot, three)
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert asked(three) == ["一", "三"]
    assert lines(dialog)[1][0] == "二  ·  off"
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert asked(three) == ["一", "二", "三"]


@pytest.mark.parametrize("sure", [True, False])
def test_one_is_removed_when_the_reader_is_sure(
    qtbot: QtBot, three: Workspace, *, sure: bool
) -> None:
    dialog = opened(qtbot, three)
    dialog.list.setCurrentRow(1)
    answer = QMessageBox.StandardButton.Yes if sure else QMessageBox.StandardButton.No
    when_open(QMessageBox, lambda box: box.button(answer).click())
    button(dialog, "Remove…").click()
    assert asked(three) == (["一", "三"] if sure else ["一", "二", "三"])
    assert dialog.message == ("Removed 二." if sure else "")


def test_without_its_package_jmdict_is_offered_by_the_command(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jamdict_data", None)
    dialog = opened(qtbot, workspace)
    assert "python3 scripts/jmdict.py" in words(dialog)
    assert button(dialog, "Install JMdict").isHidden()


def test_with_its_package_jmdict_comes_by_one_click_and_says_whose_it_is(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tiny_jamdict(tmp_path / "site")))
    dialog = opened(qtbot, workspace)
    button(dialog, "Install JMnedict").click()
    qtbot.waitUntil(lambda: not dialog.busy)
    [[title, held, source]] = lines(dialog)
    assert (title, held.split("  ·  ")[0]) == ("JMnedict", "1 name")
    assert "CC BY-SA 3.0" in source
    assert "Electronic Dictionary Research" in source
    assert button(dialog, "Install JMnedict").isHidden()
    assert not button(dialog, "Install JMdict").isHidden()
