"""Start Qt, show the window, and open what was asked for, or where the reader was yesterday."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.model.article import Article
from reader.model.errors import ReaderError, StoreError
from reader.model.wording import tr
from reader.resources import SAMPLE, resource
from reader.store.places import DataPlaces
from reader.ui import languages
from reader.ui.failures import Failures
from reader.ui.pdf import keep_order
from reader.ui.plain import plain_box
from reader.ui.tasks import Task
from reader.ui.typefaces import missing_japanese_font
from reader.ui.window.main_window import MainWindow
from reader.ui.window.messages import show_problem
from reader.ui.window.preferences import WINDOW_FILE, Preferences
from reader.workflow import importing
from reader.workflow.data_files import Damage
from reader.workflow.workspace import Workspace

RESTART = 1000
"""The code of an event loop after which everything is opened anew, as after a restored backup."""


def run(data_dir: Path | None, file: Path | None) -> int:
    """Show the main window on the reader's data and return the exit code.

    `data_dir` is where they are, if not in their usual place. `file` is imported and opened;
    without it, the article read last is, or the sample.
    """
    keep_order()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Yomiawase")
    application.setDesktopFileName("yomiawase")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        places = DataPlaces(data_dir)
    except ReaderError as error:
        return _cannot_start(error)
    kept = Preferences(places.root / WINDOW_FILE).text(languages.KEY, "")
    languages.install(application, languages.chosen_language(kept))
    code = RESTART
    while code == RESTART:
        try:
            workspace = Workspace(places)
            damages = (*workspace.files.stand_in(look=True), *workspace.files.begun_anew)
            _refuse_passing(damages)
        except ReaderError as error:
            return _cannot_start(error)
        code = _session(application, workspace, file, damages)
        file = None
    return code


def _refuse_passing(damages: Sequence[Damage]) -> None:
    """Raise StoreError if a sound file cannot be used now: no backup is to take its place."""
    for damage in damages:
        if damage.passing:
            raise StoreError(damage.told)


def _cannot_start(error: ReaderError) -> int:
    """Say why in the window's place, and on the terminal if there is one; return the exit code."""
    print(error, file=sys.stderr)
    plain_box(QMessageBox.Icon.Critical, tr("Yomiawase cannot start"), str(error)).exec()
    return 1


def _session(
    application: QApplication, workspace: Workspace, file: Path | None, damages: Sequence[Damage]
) -> int:
    window = MainWindow(workspace)
    failures = Failures(window)
    window.show()
    window.backups.restored.connect(window.close)
    window.backups.restored.connect(lambda: application.exit(RESTART))
    QTimer.singleShot(0, window, lambda: begin(window, file))
    for damage in damages:
        window.backups.offer(damage)
    code = application.exec()
    failures.close()
    window.deleteLater()
    workspace.close()
    return code


def article_to_read(workspace: Workspace) -> Article:
    """Return the article opened last, else the one imported last, else the sample."""
    last = workspace.library.last_read()
    if last is None:
        return importing.add_file(workspace, resource(*SAMPLE))
    return workspace.library.article(last)


def begin(window: MainWindow, file: Path | None) -> None:
    """Fill the window that has just been shown."""
    missing = missing_japanese_font()
    if missing:
        show_problem(window, tr("No Japanese font"), missing)
    workspace = window.workspace
    if file is None:
        try:
            window.open_article(article_to_read(workspace))
        except StoreError as error:
            show_problem(window, tr("No article was opened"), str(error))
    else:

        def show_something() -> None:
            # Behind the message about a file that could not be read stands what was read last.
            if window.reading.article is None:
                window.open_article(article_to_read(workspace))

        window.intake.importer.ended.connect(show_something)
        window.open_files([file])
    if workspace.has_new_packages:
        # The package from the box is unpacked while the reader looks around.
        task = Task(lambda _report, _cancelled: workspace.install_shipped_packages(), window)
        task.succeeded.connect(lambda _none: window.packages.changed())
        task.failed.connect(lambda problem: show_problem(window, tr("No translation"), problem))
        task.start()
