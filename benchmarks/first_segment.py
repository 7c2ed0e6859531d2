"""Run as a process: opens the program on a data folder and speaks at the first English.

first_segment.py FOLDER terminal|window
"""

import os
import sys
from pathlib import Path

from reader.store.places import DataPlaces


def told() -> None:
    """Say that the first segment is there, and end without waiting for the others."""
    print("translated", flush=True)
    os._exit(0)


def in_terminal(folder: Path) -> None:
    """Translate without a window."""
    from reader.workflow.events import Event, SegmentTranslated
    from reader.workflow.open_article import OpenArticle
    from reader.workflow.workspace import Workspace

    workspace = Workspace(DataPlaces(folder))
    newest = workspace.library.articles()[0]
    article = OpenArticle(workspace, workspace.library.article(newest.id))

    def hear(event: Event) -> None:
        if isinstance(event, SegmentTranslated):
            told()

    run = article.translation_run(hear, lambda: 0)
    if run is not None:
        run.run()


def in_window(folder: Path) -> None:
    """Translate in the main window, as the bare command does."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.ui.application import begin
    from reader.ui.reading import ReadingView
    from reader.ui.window.main_window import MainWindow
    from reader.workflow.workspace import Workspace

    application = QApplication([])
    window = MainWindow(Workspace(DataPlaces(folder)))
    window.show()
    view = window.findChild(ReadingView)
    timer = QTimer(interval=5)

    def look() -> None:
        if view is not None and any(view.rows[n].en.text for n in view.page.visible):
            view.viewport().repaint()
            told()

    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(0, lambda: begin(window, None))
    application.exec()


if __name__ == "__main__":
    (in_window if sys.argv[2] == "window" else in_terminal)(Path(sys.argv[1]))
