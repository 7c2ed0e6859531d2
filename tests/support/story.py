"""A reader's day from import to export, in the commands and in the window, as one program.

    python -m tests.support.story FOLDER PACKAGE

It ends with 3 if anything but what the reader asks for by name reaches for a socket.
"""

import os
import sys
from pathlib import Path

asked: list[str] = []


def refuse(event: str, _arguments: object) -> None:
    """Refuse every way of Python's to the network."""
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        asked.append(event)
        raise OSError("there is no network")


TEXT = "題名だ\n\n企業は新しいモデルを公開した。研究者は蒸留を使うのである。\n"


def by_commands(folder: Path, package: Path, page: Path) -> None:
    """Import, translate, note, export, back up: no command may ask for anything."""
    from reader.app import main

    data = ["--data-dir", str(folder / "data")]
    for words in (
        ["package", "install", str(package)],
        ["import", str(page)],
        ["translate", str(page)],
        ["glossary", "add", "蒸留法", "distillation method"],
        ["terms", str(page)],
        ["show", str(page)],
        ["list"],
        ["backup", "make"],
        ["backup", "restore"],
    ):
        code = main([*data, *words])
        assert code == 0, words


def in_the_window(folder: Path) -> None:
    """Open the window, read, highlight, correct, look up, export."""
    from PySide6.QtWidgets import QApplication

    from reader.model.spans import Language
    from reader.store.places import DataPlaces
    from reader.ui.window.main_window import MainWindow
    from reader.workflow.notes import export_notes
    from reader.workflow.workspace import Workspace

    application = QApplication([])
    workspace = Workspace(DataPlaces(folder / "data"))
    window = MainWindow(workspace)
    window.show()
    window.open_article(workspace.library.article(workspace.library.articles()[0].id))
    article = window.reading.article
    assert article is not None
    for _ in range(500):
        application.processEvents()
        if not article.translating:
            break
    article.annotate(Language.JA, (1, 0), (1, 2), comment="だいじ")
    article.correct(1, 0, "Mine.")
    window.glossary.show(list(article.concepts())[:1], None)
    application.processEvents()
    print(export_notes(article, folder / "notes").read_text("utf-8").count("だいじ"))
    window.close()
    workspace.close()


def by_name(folder: Path) -> None:
    """Ask for a page and for the index: now, and only now, somebody reaches for a socket."""
    from reader.app import main

    data = ["--data-dir", str(folder / "data")]
    assert not asked, asked
    for words in (["import", "http://example.com/"], ["package", "install"]):
        assert main([*data, *words]) == 1
        assert asked, words
        asked.clear()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.addaudithook(refuse)
    root = Path(sys.argv[1])
    file = root / "page.txt"
    file.write_text(TEXT, encoding="utf-8")
    by_commands(root, Path(sys.argv[2]), file)
    in_the_window(root)
    if asked:
        sys.exit(3)
    by_name(root)
