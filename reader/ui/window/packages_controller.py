"""Which package translates: its state in the window, and the dialog where it is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.translation.engine import EngineInfo, EngineKind
from reader.translation.firefox_files import looks_like_model
from reader.ui.modal import ask
from reader.ui.reading.view import ReadingView
from reader.ui.window.engine_button import short
from reader.ui.window.engine_menu import EngineMenu
from reader.ui.window.messages import show_problem
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.status import Status
from reader.workflow.workspace import Workspace


class PackagesController(QObject):
    """Shows what translates, or that nothing does, and follows what is installed."""

    engine_told = Signal(object)
    """The EngineInfo of what translates, the MissingEngine that does not, or None."""

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
        self._mend: Callable[[], None] = self.manage
        self.menu = EngineMenu(
            workspace,
            lambda: reading.translator,
            self.choose,
            lambda: reading.article is not None,
            window,
        )
        self.menu.usual_chosen.connect(self.choose_usual)

    def show_state(self) -> None:
        """Name what translates above the text, or say in the English column how to get English."""
        engine = self._reading.translator or self._reading.missing_engine
        if engine is None:
            self._tell(
                tr(
                    "No translation package is installed, so there is no English yet. "
                    "Everything else works."
                ),
                tr("Install a package…"),
                self.manage,
            )
        else:
            self._tell("", "", self.manage)
        self.engine_told.emit(engine)

    def show_end(self, problem: str) -> None:
        """Take note that the translation is over, and why if something went wrong."""
        self._status.hide_translation()
        engine, best = self._reading.translator, self._workspace.translator
        if not problem:
            self.show_state()
        elif engine is None and best is not None:
            words = tr("Translate with {engine}", engine=short(f"{best.title} {best.version}"))
            self._tell(problem, words, partial(self.choose, best))
        elif engine is not None and engine.kind is EngineKind.SERVER:
            self._tell(problem, tr("Try again"), self._reading.translate_again)
        else:
            self._tell(problem, tr("Translation packages…"), self.manage)

    def mend(self) -> None:
        """Do what the button in the English column offers."""
        self._mend()

    def _tell(self, text: str, button: str, mend: Callable[[], None]) -> None:
        self._mend = mend
        self._view.set_english_notice(text, button)

    def manage(self) -> None:
        """Open the dialog on the packages."""
        self._show([])

    def choose(self, engine: EngineInfo) -> None:
        """Let an engine translate the open article."""
        self._reading.choose_engine(engine)
        self.show_state()

    def choose_usual(self, engine: str) -> None:
        """Let the engine of that name translate new articles; "" for the best package."""
        try:
            self._workspace.set_usual_engine(engine)
        except ReaderError as error:
            show_problem(self._window, tr("This stays as it is"), str(error))

    def find_models(self) -> None:
        """Look for language models on this machine, because the reader asks."""
        from reader.ui.panels.servers_dialog import ServersDialog

        dialog = ServersDialog(self._workspace, self._window)
        dialog.chosen.connect(self.choose)
        dialog.changed.connect(self.changed)
        ask(dialog)

    def install(self, paths: Sequence[Path]) -> None:
        """Install packages from files, each before the reader's eyes; a model's files are one."""
        model = [path for path in paths if looks_like_model(path)]
        packages = [[path] for path in paths if path not in model]
        for one in [*packages, model] if model else packages:
            self._show(one)

    def _show(self, install: Sequence[Path]) -> None:
        # Only a reader who opens it pays for loading an HTTP client.
        from reader.ui.panels.packages_dialog import PackagesDialog

        ask(PackagesDialog(self._workspace, self._window, install=install))
        self.changed()

    def changed(self) -> None:
        """Use what is installed now."""
        self._workspace.packages_changed()
        self.show_state()
        self._reading.packages_changed()
