"""Which package translates: its state in the window, and the dialog where it is chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.wording import tr
from reader.translation.engine import EngineInfo
from reader.translation.firefox_files import looks_like_model
from reader.ui.modal import ask
from reader.ui.panels.packages_dialog import PackagesDialog
from reader.ui.panels.servers_dialog import ServersDialog
from reader.ui.reading.view import ReadingView
from reader.ui.window.engine_menu import EngineMenu
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.status import Status
from reader.workflow.workspace import Workspace


class PackagesController(QObject):
    """Shows what translates, or that nothing does, and follows what is installed."""

    engine_told = Signal(object)
    """The EngineInfo of what translates, or None."""

    def __init__(
        self,
        workspace: Workspace,
        reading: ReadingController,
        view: ReadingView,
        status: Status,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reading = reading
        self._view = view
        self._status = status
        self._window = window
        self.menu = EngineMenu(
            workspace,
            lambda: reading.translator,
            self.choose,
            lambda: reading.article is not None,
            window,
        )

    def show_state(self) -> None:
        """Name the package above the text, or say in the English column how to get one."""
        if self._reading.translator is None:
            self._view.set_english_notice(
                tr(
                    "No translation package is installed, so there is no English yet. Everything "
                    "else works."
                ),
                tr("Install a package…"),
            )
        else:
            self._view.set_english_notice("", "")
        self.engine_told.emit(self._reading.translator)

    def show_end(self, problem: str) -> None:
        """Take note that the translation is over, and why if something went wrong."""
        self._status.hide_translation()
        if problem:
            self._view.set_english_notice(problem, tr("Translation packages…"))
        else:
            self.show_state()

    def manage(self) -> None:
        """Open the dialog on the packages."""
        ask(PackagesDialog(self._workspace, self._window))
        self.changed()

    def choose(self, engine: EngineInfo) -> None:
        """Let an engine translate the open article."""
        self._reading.choose_engine(engine)
        self.show_state()

    def find_models(self) -> None:
        """Look for language models on this machine, because the reader asks."""
        dialog = ServersDialog(self._workspace, self._window)
        dialog.chosen.connect(self.choose)
        dialog.changed.connect(self.changed)
        ask(dialog)

    def install(self, paths: Sequence[Path]) -> None:
        """Install packages from files, each before the reader's eyes; a model's files are one."""
        model = [path for path in paths if looks_like_model(path)]
        packages = [[path] for path in paths if path not in model]
        for one in [*packages, model] if model else packages:
            ask(PackagesDialog(self._workspace, self._window, install=one))
        self.changed()

    def changed(self) -> None:
        """Use what is installed now."""
        self._workspace.packages_changed()
        self.show_state()
        self._reading.packages_changed()
