"""The dialog in which a language model of a server on this machine is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_later
from reader.translation.engine import EngineInfo, EngineKind
from reader.translation.server_address import ServerAddress, known_addresses, parse_address
from reader.translation.server_search import FoundServer, find_servers, look_at
from reader.ui.dialog import Dialog, add_closing_row
from reader.ui.modal import ask
from reader.ui.panels.package_rows import PackageRow, clear
from reader.ui.panels.parts import MessageLine, SectionTitle, TextLabel
from reader.ui.plain import plain_box
from reader.ui.tasks import Cancelled, Report, Task, Work
from reader.workflow.workspace import Workspace

ABOUT = tr_later(
    "A language model that runs on this machine can translate instead of a "
    "package. It is told your glossary's terms, its English is checked like any "
    "other, and where it fails twice the package takes over. Nothing leaves this "
    "machine, unless you write another one's address and agree."
)
LEAVES = tr_later(
    "{place} is not this machine. If you agree, every sentence that it translates "
    "for you is sent there, with the sentences around it, the article's title, and "
    "your glossary's English for its terms. Nothing else is sent, and "
    "nothing to any other place."
)
UNSECURED = tr_later("The connection is not encrypted, so that others on the way can read it.")


class ServersDialog(Dialog):
    """Lists the models of the servers that run here; `known` are where they are looked for."""

    chosen = Signal(object)
    """The EngineInfo of a model that is to translate."""
    changed = Signal()
    """A model was put among the engines, or taken out."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None = None,
        *,
        known: tuple[tuple[str, ServerAddress], ...] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Language models"))
        self._workspace = workspace
        self._known = known_addresses() if known is None else known
        self._found: list[FoundServer] = []
        self._task: Task | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._address = QLineEdit()
        self._address.setPlaceholderText(
            tr("Another server's address, such as http://localhost:8000")
        )
        self._address.setAccessibleName(tr("Address of a server"))
        self._address.returnPressed.connect(self.ask_address)
        self._ask = QPushButton(tr("Look There"))
        self._ask.setAutoDefault(False)
        self._ask.clicked.connect(self.ask_address)
        self._again = QPushButton(tr("Look Again"))
        self._again.setAutoDefault(False)
        self._again.clicked.connect(self.look)
        self._message = MessageLine()
        self._arrange()
        self.look()

    @property
    def message(self) -> str:
        """What the dialog says about the last thing that was done."""
        return self._message.said

    @property
    def busy(self) -> bool:
        """Whether servers are being asked."""
        return self._task is not None

    def look(self) -> None:
        """Ask where servers usually listen on this machine."""

        def work(_report: Report, cancelled: Cancelled) -> list[FoundServer]:
            return list(find_servers(cancelled, self._known))

        self._start(tr("Looking for servers on this machine …"), work, self._take)

    def ask_address(self) -> None:
        """Ask the server whose address was written; one elsewhere only with the reader's yes."""
        try:
            address = parse_address(self._address.text())
        except ReaderError as error:
            self._say(str(error))
            return
        if not address.is_local and not self._agrees(address):
            self._say(tr("Nothing was sent."))
            return
        self._start(
            tr("Asking {place} …", place=address.place),
            lambda _report, cancelled: look_at(address.place, address, cancelled),
            self._take_one,
        )

    def choose(self, server: FoundServer, model: str) -> None:
        """Let a model translate."""
        try:
            # Asked when the address was written; known ones are on this machine.
            info = self._workspace.servers.add(
                server.address, model, allowed=not server.address.is_local
            )
        except ReaderError as error:
            self._say(str(error))
            return
        self._workspace.packages_changed()
        self.changed.emit()
        self.chosen.emit(info)
        self.accept()

    def remove(self, info: EngineInfo) -> None:
        """Take a model out of the engines; its English stays in the memory."""
        try:
            self._workspace.servers.remove(info.name)
        except ReaderError as error:
            self._say(str(error))
            return
        self._workspace.packages_changed()
        self.changed.emit()
        self._fill()

    def done(self, result: int) -> None:
        """Leave, also while a server is asked, which nobody waits for."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait(5)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as with Escape."""
        event.ignore()
        self.reject()

    def _agrees(self, address: ServerAddress) -> bool:
        text = tr(LEAVES, place=address.place)
        if address.scheme != "https":
            text += " " + tr(UNSECURED)
        box = plain_box(QMessageBox.Icon.Warning, tr("Send text to another machine?"), text, self)
        yes = box.addButton(
            tr("Send to {host}", host=address.host), QMessageBox.ButtonRole.AcceptRole
        )
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        ask(box)
        return box.clickedButton() is yes

    def _start(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        if self._task is not None:
            return
        self._say(words)
        self._task = Task(work, self)
        self._task.succeeded.connect(done)
        self._task.failed.connect(self._say)
        self._task.ended.connect(self._ended)
        self._enable()
        self._task.start()

    def _ended(self) -> None:
        self._task = None
        self._enable()

    def _enable(self) -> None:
        for button in (self._ask, self._again):
            button.setEnabled(not self.busy)

    def _take(self, found: list[FoundServer]) -> None:
        own = {address.text for _, address in self._known}
        self._found = [*found, *(one for one in self._found if one.address.text not in own)]
        self._message.say("")
        self._fill()

    def _take_one(self, found: FoundServer) -> None:
        others = [one for one in self._found if one.address != found.address]
        self._found = [*others, found]
        self._message.say("")
        if found.problem:
            self._say(found.problem)
        self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        there = {
            info.name: info
            for info in self._workspace.engines.infos()
            if info.kind is EngineKind.SERVER
        }
        if there:
            self._rows.addWidget(SectionTitle(tr("Among your engines")))
        for info in there.values():
            self._rows.addWidget(
                PackageRow(
                    info.title,
                    tr("at {place}", place=info.place),
                    tr("Remove"),
                    self._removing(info),
                )
            )
        for server in self._found:
            self._rows.addWidget(SectionTitle(f"{server.name} · {server.address.place}"))
            if server.problem:
                self._rows.addWidget(TextLabel(server.problem, quiet=True))
            for model in server.models:
                told = (
                    tr("On this machine") if server.address.is_local else tr("On another machine")
                )
                self._rows.addWidget(PackageRow(model, told, tr("Use"), self._using(server, model)))

    def _using(self, server: FoundServer, model: str) -> Callable[[], None]:
        return lambda: self.choose(server, model)

    def _removing(self, info: EngineInfo) -> Callable[[], None]:
        return lambda: self.remove(info)

    def _say(self, words: str) -> None:
        self._message.say(words)

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        line = QHBoxLayout()
        line.addWidget(self._address, 1)
        line.addWidget(self._ask)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(TextLabel(tr(ABOUT), quiet=True))
        layout.addWidget(area, 1)
        layout.addWidget(self._message)
        layout.addLayout(line)
        add_closing_row(self, layout, self._again)
        self.resize(600, 460)
