"""Pictures of the real program for the README and the documentation.

.venv/bin/python scripts/screenshots.py [FOLDER]; needs no screen. It opens the sample in a data
folder of its own, waits for the English, marks a few places, and takes the window in its themes and
at the places that the guide speaks of.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

# Before Qt is loaded: pictures are the same with and without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The folder that dialogs name: nobody's own.
os.environ["HOME"] = "/home/reader"

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from reader.model.annotation import Colour
from reader.model.spans import Language
from reader.store.places import DataPlaces
from reader.ui.application import begin
from reader.ui.languages import WindowLanguage, install
from reader.ui.typefaces import JapaneseStyle
from reader.ui.window.connections import propose_terms
from reader.ui.window.main_window import MainWindow
from reader.workflow import importing
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

DOCS = Path(__file__).resolve().parent.parent / "docs"
SIZE = QSize(1360, 860)
PATIENCE = 300_000
"""Milliseconds that the English may take."""
PICTURES = {"screenshot.png": "paper", "screenshot-dark.png": "dark"}
FEWER = {"screenshot.png": "paper"}
PLACES = {WindowLanguage.ENGLISH: ".", WindowLanguage.JAPANESE: "ja"}
"""The folder of the pictures for each language of the guide."""
GUIDE_SIZE = QSize(1080, 700)
PAGE = Path(__file__).resolve().parent.parent / "tests/text/marked/manual_with_sidebars.txt"
"""A page as copied from a browser, invented; what stands before a line's bar says what it is."""
NOTES = (
    ("1台のノートPC", Colour.YELLOW, "Offline: the cable is out, too.", ("local-llm",)),
    ("毎秒31.4トークン", Colour.GREEN, "Faster than one reads.", ()),
)


def main(folder: Path) -> int:
    """Take all pictures into `folder`; return 1 if the English does not come."""
    application = QApplication(["screenshots"])
    application.setApplicationName("Yomiawase")
    for language, place in PLACES.items():
        install(application, language)
        (folder / place).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as data:
            workspace = Workspace(DataPlaces(Path(data)))
            # Installed first: the window would say that it is under way.
            workspace.install_shipped_packages()
            window = MainWindow(workspace)
            taken = take_all(window, folder / place, PICTURES if place == "." else FEWER)
            window.close()
            settle()
            workspace.close()
        if not taken:
            print("The sample has no English: is there a package in resources/packages?")
            return 1
    return 0


def take_all(window: MainWindow, folder: Path, pictures: dict[str, str]) -> bool:
    """Take the pictures of a window; return whether the English came."""
    window.resize(SIZE)
    window.show()
    begin(window, None)
    article = window.reading.article
    if article is None or not wait_until(lambda: is_translated(article)):
        return False
    mark(article)
    window.welcome.hide()
    for name, theme in pictures.items():
        window.appearance.choose(theme)
        settle()
        window.grab().save(str(folder / name))
        print(folder / name)
    window.appearance.choose("paper")
    window.resize(GUIDE_SIZE)
    look = window.view_options.settings
    for name, show in GUIDE.items():
        take(window, show, folder / name)
        window.view_options.apply(look)
    return True


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


def take(window: MainWindow, show: Callable[[MainWindow], None], file: Path) -> None:
    """Take the window, or the dialog that `show` opened over it, and put all away again."""

    def grab() -> None:
        dialog = QApplication.activeModalWidget()
        (dialog or window).grab().save(str(file))
        print(file)
        if isinstance(dialog, QDialog):
            dialog.reject()

    # A dialog keeps `show` until it is closed, so the picture is taken from a timer.
    QTimer.singleShot(6000, grab)
    show(window)
    settle(7000)


def show_vertical(window: MainWindow) -> None:
    """Set the Japanese vertically, with its readings, and hold a pair of sentences."""
    look = window.view_options.settings
    chosen = replace(look, vertical=True, furigana="all", japanese=JapaneseStyle.MINCHO)
    window.notes_dock.hide()
    window.view_options.apply(chosen)
    window.view.pointer.hold(2, 1)


def show_card(window: MainWindow) -> None:
    """Open the card of the first term in the text."""
    window.view.pointer.let_go()
    window.notes_dock.show()
    window.view.setFocus()
    window.actions_["next_term"].trigger()
    window.actions_["next_term"].trigger()
    window.glossary.show(window.glossary.meant(), None)


def show_candidates(window: MainWindow) -> None:
    """Let the article propose its terms."""
    window.leave()
    window.leave()
    window.notes_dock.hide()
    propose_terms(window)


def show_library(window: MainWindow) -> None:
    """List the library and look for a word in it."""
    window.candidates_dock.hide()
    window.docks.bring_up(window.library_dock)
    window.library_panel.search_for("蒸留")


def show_export(window: MainWindow) -> None:
    """Ask how to export."""
    window.library_dock.hide()
    window.exports.export()


def show_left_out(window: MainWindow) -> None:
    """Paste a page and look at what was left out of it."""
    copied = "\n".join(
        line.partition("|")[2] if "|" in line else line
        for line in PAGE.read_text(encoding="utf-8").splitlines()
    )
    window.open_article(importing.add_clipboard(window.workspace, copied))
    window.actions_["left_out"].trigger()


GUIDE: dict[str, Callable[[MainWindow], None]] = {
    "guide-vertical.png": show_vertical,
    "guide-card.png": show_card,
    "guide-candidates.png": show_candidates,
    "guide-library.png": show_library,
    "guide-export.png": show_export,
    "guide-left-out.png": show_left_out,
}


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
