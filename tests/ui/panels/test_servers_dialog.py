"""Language models: looked for when the reader asks, chosen; no other machine without a yes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.translation.server_address import ServerAddress, parse_address
from reader.ui.panels.servers_dialog import ServersDialog
from reader.workflow.workspace import Workspace
from tests.support.model_server import ModelServer
from tests.ui.panels.conftest import when_open


@pytest.fixture
def served() -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        yield server


def looked(qtbot: QtBot, workspace: Workspace, *known: tuple[str, ServerAddress]) -> ServersDialog:
    dialog = ServersDialog(workspace, known=known)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def words(dialog: ServersDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if w.isVisibleTo(dialog))


def press(dialog: ServersDialog, name: str) -> None:
    buttons = dialog.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName().startswith(name) or b.text() == name).click()


def write(dialog: ServersDialog, address: str) -> None:
    dialog.findChildren(QLineEdit)[0].setText(address)


def test_models_of_servers_that_run_are_listed_and_the_others_say_how_to_start(
    qtbot: QtBot, workspace: Workspace, served: ModelServer
) -> None:
    gone = ModelServer()
    with gone.running():
        pass
    dialog = looked(
        qtbot,
        workspace,
        ("Ollama", parse_address(served.address)),
        ("LM Studio", parse_address(gone.address)),
    )
    qtbot.waitUntil(lambda: "qwen3:8b" in words(dialog))
    assert "deepseek-r1:7b" in words(dialog)
    assert "Nobody answers" in words(dialog)
    assert workspace.servers.infos() == ()


def test_a_model_that_is_used_is_among_the_engines_until_it_is_removed(
    qtbot: QtBot, workspace: Workspace, served: ModelServer
) -> None:
    place = parse_address(served.address)
    dialog = looked(qtbot, workspace, ("Ollama", place))
    with qtbot.waitSignal(dialog.chosen) as told:
        press(dialog, "Use qwen3:8b")
    info = told.args[0]
    assert workspace.engines.find(info.name) == info
    again = looked(qtbot, workspace, ("Ollama", place))
    press(again, "Remove qwen3:8b")
    assert workspace.engines.infos() == ()


def test_another_address_on_this_machine_needs_no_question(
    qtbot: QtBot, workspace: Workspace, served: ModelServer
) -> None:
    dialog = looked(qtbot, workspace)
    write(dialog, served.address)
    press(dialog, "Look There")
    qtbot.waitUntil(lambda: "qwen3:8b" in words(dialog))


def test_another_machine_is_asked_only_after_a_yes_that_says_what_leaves(
    qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = looked(qtbot, workspace)
    write(dialog, "http://192.0.2.1:11434")
    said: list[str] = []

    def refuse(box: QMessageBox) -> None:
        said.append(box.text())
        box.button(QMessageBox.StandardButton.Cancel).click()

    when_open(QMessageBox, refuse)
    press(dialog, "Look There")
    for part in ("192.0.2.1:11434 is not this machine", "every sentence", "title", "glossary",
                 "not encrypted"):  # fmt: skip
        assert part in said[0]
    assert dialog.message == "Nothing was sent."
    assert not dialog.busy
    assert workspace.servers.infos() == ()


def test_what_is_no_address_is_said_in_words(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = looked(qtbot, workspace)
    write(dialog, "my server")
    press(dialog, "Look There")
    assert "no server's address" in dialog.message
