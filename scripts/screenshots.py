"""Pictures of the real program for the README and the documentation.

.venv/bin/python scripts/screenshots.py [FOLDER]; needs no screen. It opens the sample in a data
folder of its own, waits for the English, marks a few places, and takes the window in its themes.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

# Before Qt is loaded: pictures are the same with and without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from reader.model.annotation import Colour
from reader.model.spans import Language
from reader.store.places import DataPlaces
from reader.ui.application import begin
from reader.ui.window.main_window import MainWindow
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

DOCS = Path(__file__).resolve().parent.parent / "docs"
SIZE = QSize(1360, 860)
PATIENCE = 300_000
"""Milliseconds that the English may take."""
PICTURES = {"screenshot.png": "paper", "screenshot-dark.png": "dark"}
NOTES = (
    ("1台のノートPC", Colour.YELLOW, "Offline: the cable is out, too.", ("local-llm",)),
    ("毎秒31.4トークン", Colour.GREEN, "Faster than one reads.", ()),
)


def main(folder: Path) -> int:
    """Take all pictures into `folder`; return 1 if the English does not come."""
    application = QApplication(["screenshots"])
    application.setApplicationName("Yomiawase")
    with tempfile.TemporaryDirectory() as data:
        workspace = Workspace(DataPlaces(Path(data)))
        # Installed first: the window would say that it is under way.
        workspace.install_shipped_packages()
        window = MainWindow(workspace)
        window.resize(SIZE)
        window.show()
        begin(window, None)
        article = window.reading.article
        if article is None or not wait_until(lambda: is_translated(article)):
            print("The sample has no English: is there a package in resources/packages?")
            return 1
        mark(article)
        window.welcome.hide()
        folder.mkdir(parents=True, exist_ok=True)
        for name, theme in PICTURES.items():
            window.appearance.choose(theme)
            settle()
            window.grab().save(str(folder / name))
            print(folder / name)
        window.close()
        settle()
        workspace.close()
    return 0


def is_translated(article: OpenArticle) -> bool:
    """Tell whether every sentence has its English."""
    blocks = article.article.blocks
    return all(
        not block.is_translated or len(article.translations(number)) == len(block.segments)
        for number, block in enumerate(blocks)
    )


def mark(article: OpenArticle) -> None:
    """Make the notes that the pictures show."""
    for words, colour, comment, tags in NOTES:
        for number, block in enumerate(article.article.blocks):
            at = block.text.find(words)
            if at >= 0:
                article.annotate(
                    Language.JA,
                    (number, at),
                    (number, at + len(words)),
                    colour=colour,
                    comment=comment,
                    tags=tags,
                )
                break


def wait_until(done: Callable[[], bool]) -> bool:
    """Let the program work until `done`; return whether it came to that in time."""
    clock = QElapsedTimer()
    clock.start()
    while not done():
        if clock.hasExpired(PATIENCE):
            return False
        settle(200)
    return True


def settle(milliseconds: int = 1500) -> None:
    """Let the window lay out and draw what has come."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS))
