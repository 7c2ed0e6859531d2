"""Try from outside to make the program lose something: kills, crowds of processes, no network.

    .venv/bin/python scripts/torture.py            # a minute
    .venv/bin/python scripts/torture.py --full     # a thousand kills, twenty processes
    .venv/bin/python scripts/torture.py window     # one of: commands window crowd offline

Each kill falls at a random moment into the work of a real process, which confirms an act only when
the program has returned from it. What was confirmed must be there afterwards, what was confirmed as
deleted must not, and the files must be sound. The seed of a run that fails is printed.
"""

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TEXT = "題名だ\n\n" + "\n\n".join(f"{n}番目の企業は蒸留を使うのである。" for n in range(12))
LONGEST = 0.5
"""Seconds after the first confirmed act within which the kill falls."""


def main() -> int:
    """Run the trials that were asked for; return 0 if nothing was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trials", nargs="*", help="commands, window, crowd, offline; none: all")
    parser.add_argument("--full", action="store_true", help="as long as it takes to believe it")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        kind, folder, seed = given.child
        _CHILDREN[kind](Path(folder), random.Random(int(seed)))
        return 0
    trials: dict[str, Callable[[random.Random], str]] = {
        "commands": lambda chance: kills("commands", 800 if given.full else 15, chance),
        "window": lambda chance: kills("window", 200 if given.full else 5, chance),
        "crowd": lambda chance: crowd(20 if given.full else 6, chance),
        "offline": lambda _chance: offline(),
    }
    for name in given.trials or trials:
        print(f"{name} (--seed {given.seed}): ", end="", flush=True)
        print(trials[name](random.Random(given.seed)), flush=True)
    return 0


def kills(kind: str, times: int, chance: random.Random) -> str:
    """Kill a process of a kind that often; each goes on with what the one before left."""
    confirmed = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for _ in range(times):
            states = killed(kind, folder, chance)
            confirmed += len(states)
            sound(folder)
            compare(folder, states)
    return f"{times} kills, {confirmed} confirmed acts, none missing"


def killed(kind: str, folder: Path, chance: random.Random) -> list[dict[str, Any]]:
    """Start a process, kill it at a random moment, return all that it had confirmed."""
    words = [sys.executable, __file__, "--child", kind, str(folder), str(chance.random())[2:9]]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment)
    assert child.stdout
    lines = [child.stdout.readline()]
    time.sleep(chance.random() * LONGEST)
    child.send_signal(signal.SIGKILL)
    lines += child.stdout.readlines()
    child.wait()
    whole = [line for line in lines if line.endswith("\n")]
    if not whole:
        sys.exit(f"the process ended before it had done anything (exit code {child.returncode})")
    return [json.loads(line) for line in whole]


def sound(folder: Path) -> None:
    """End the run if a file is damaged."""
    for name in ("library.db", "glossary.db"):
        with closing(sqlite3.connect(folder / name, isolation_level=None)) as connection:
            for check in ("integrity_check", "foreign_key_check"):
                found = connection.execute(f"PRAGMA {check}").fetchall()
                if found not in ([("ok",)], []):
                    sys.exit(f"{name}: {check} says {found}")
            if name == "library.db":
                connection.execute(
                    "INSERT INTO block_search (block_search, rank) VALUES ('integrity-check', 1)"
                )


def compare(folder: Path, states: list[dict[str, Any]]) -> None:
    """End the run if what is kept is neither the last confirmed state nor one act beyond it."""
    last, now = states[-1], state_of(folder)
    for kind, known in last.items():
        lost = [one for one in known if one not in now[kind]]
        if kind == "notes":  # they go with their article
            lost = [one for one in lost if [one[-1]] in now["articles"]]
        more = [one for one in now[kind] if one not in known]
        # One act may have been on the disk, but not confirmed: it adds, takes away, or changes.
        if len(lost) > 1 or len(more) > 1:
            sys.exit(f"{kind}: {lost} lost, {more} came without a word, of {len(known)} confirmed")


def state_of(folder: Path) -> dict[str, Any]:
    """Return what is kept: articles, notes, corrections and the reader's concepts."""
    with closing(sqlite3.connect(folder / "library.db")) as library:
        state = {
            "articles": library.execute("SELECT id FROM article").fetchall(),
            "notes": library.execute(
                "SELECT annotation.id, comment, colour, article.id FROM annotation"
                " JOIN article ON article.number = annotation.article"
            ).fetchall(),
            "english": library.execute("SELECT source, text FROM correction").fetchall(),
        }
    with closing(sqlite3.connect(folder / "glossary.db")) as glossary:
        state["concepts"] = glossary.execute(
            "SELECT id, note FROM concept WHERE origin = 'reader'"
        ).fetchall()
    return {kind: [list(one) for one in rows] for kind, rows in state.items()}


def confirm(folder: Path) -> None:
    """Say what is kept now; called when an act has returned."""
    print(json.dumps(state_of(folder)), flush=True)


def act_by_commands(folder: Path, chance: random.Random) -> None:
    """Do one act of the program after the other, deleting among them, and confirm each."""
    from reader.model.glossary import Concept, Term
    from reader.model.spans import Language
    from reader.store.places import DataPlaces
    from reader.workflow.importing import add_bytes
    from reader.workflow.open_article import OpenArticle
    from reader.workflow.workspace import Workspace

    workspace = Workspace(DataPlaces(folder))
    library = workspace.library

    def some_article() -> OpenArticle:
        known = library.articles()
        if not known:
            add_bytes(workspace, TEXT.encode(), "first")
        return OpenArticle(workspace, library.article(chance.choice(library.articles()).id))

    def add() -> None:
        add_bytes(workspace, f"{chance.random()}の記事\n\n{TEXT}".encode(), str(chance.random()))

    def note() -> None:
        block = chance.randrange(1, 12)
        some_article().annotate(Language.JA, (block, 0), (block, 4), comment=str(chance.random()))

    def unnote() -> None:
        article = some_article()
        if article.annotations:
            article.delete_annotations([chance.choice(article.annotations).id])

    def correct() -> None:
        text = chance.choice(["", str(chance.random())])
        some_article().correct(chance.randrange(1, 12), 0, text)

    def create() -> None:
        name = str(chance.random())
        workspace.create_concept(Concept(name, terms=(Term(name, Language.JA, f"用語{name}"),)))

    def drop() -> None:
        own = [c.id for c in workspace.glossary.concepts() if c.origin.value == "reader"]
        if own:
            workspace.delete_concepts([chance.choice(own)])

    def forget() -> None:
        known = library.articles()
        if len(known) > 3:
            library.delete(known[-1].id)

    acts = [add, note, note, note, unnote, correct, create, create, drop, forget]
    some_article()
    confirm(folder)
    while True:
        chance.choice(acts)()
        confirm(folder)
        if chance.random() < 0.2 and workspace.history.undo_label:
            with contextlib.suppress(Exception):
                workspace.history.undo()
        confirm(folder)


def act_in_the_window(folder: Path, chance: random.Random) -> None:
    """Use the window with mouse and keys: highlight, colour, comment, correct, delete, undo."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from reader.model.spans import Language
    from reader.store.places import DataPlaces
    from reader.ui.reading.settings import Place
    from reader.ui.window.main_window import MainWindow
    from reader.workflow.importing import add_bytes
    from reader.workflow.workspace import Workspace

    application = QApplication([])
    workspace = Workspace(DataPlaces(folder))
    add_bytes(workspace, TEXT.encode(), "first")
    window = MainWindow(workspace)
    window.resize(1200, 800)
    window.show()
    window.open_article(workspace.library.article(workspace.library.articles()[-1].id))
    view = window.view
    key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier

    def highlight() -> None:
        block, start = chance.randrange(1, 12), chance.randrange(8)
        view.select(Language.JA, Place(block, start), Place(block, start + chance.randrange(1, 6)))
        QTest.keyClick(view, key.Key_H)

    def click() -> None:
        at = QPoint(chance.randrange(view.width()), chance.randrange(view.height()))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def delete() -> None:
        article = window.reading.article
        if article is not None and article.annotations:
            window.notes_panel._delete([chance.choice(article.annotations).id])

    def correct() -> None:
        if view.editing.open(chance.randrange(1, 12), 0):
            view.editing.editor.setPlainText(str(chance.random()))
            view.editing.commit()

    def undo() -> None:
        if workspace.history.undo_label:
            QTest.keyClick(window, key.Key_Z, control)

    confirm(folder)
    while True:
        chance.choice([highlight, highlight, highlight, click, delete, correct, undo])()
        application.processEvents()
        confirm(folder)


_CHILDREN: dict[str, Callable[[Path, random.Random], None]] = {
    "commands": act_by_commands,
    "window": act_in_the_window,
}


def crowd(many: int, chance: random.Random) -> str:
    """Let that many processes write into one folder at once; each is heard, none is lost."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page = folder / "page.txt"
        page.write_text(TEXT, encoding="utf-8")
        command(folder, "list")
        children = []
        for number in range(many):
            words = chance.choice(
                [
                    ["glossary", "add", "同時語", "same term"],
                    ["glossary", "add", f"用語{number}", f"term {number}"],
                    ["import", str(page)],
                ]
            )
            children.append((words, subprocess.Popen(spoken(folder, *words), **_PIPES)))
        ended = [(words, child.communicate(), child.returncode) for words, child in children]
        sound(folder)
        state = state_of(folder)
        for words, (out, err), code in ended:
            told = words[2:3] == ["同時語"] and "is in the glossary" in err
            if code not in (0, 1) or (code == 1 and not told):
                sys.exit(f"{words}: {err}")
            kept = [one[0] for rows in state.values() for one in rows]
            if code == 0 and out.split()[0] not in kept:
                sys.exit(f"{words} was confirmed and is lost")
        same = sum(words[2:3] == ["同時語"] and not code for words, _, code in ended)
        if same > 1 or len(state["articles"]) > 1:
            sys.exit("the same was kept twice")
    return f"{many} processes at once, nothing lost, nothing twice"


def offline() -> str:
    """Run the whole story where there is no network, and see that nothing asked for one."""
    if not shutil.which("unshare"):
        return "skipped: this system has no unshare"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page, trace = folder / "page.txt", folder / "trace"
        page.write_text(TEXT, encoding="utf-8")
        cut_off = ["unshare", "--net", "--map-root-user"]
        if shutil.which("strace"):
            cut_off += ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(trace), "-A"]
        for words in story(page, folder):
            done = subprocess.run([*cut_off, *spoken(folder, *words)], **_PIPES, check=False)
            if done.returncode:
                sys.exit(f"{words}: {done.stderr}")
        asked = trace.read_text() if trace.exists() else ""
        if "AF_INET" in asked:
            sys.exit(f"something asked for the network:\n{asked}")
    return "the whole story without a network" + (", no connect" if trace else "")


def story(page: Path, folder: Path) -> Iterator[list[str]]:
    """Yield the commands of a reader's day."""
    yield ["import", str(page)]
    yield ["translate", str(page)]
    yield ["glossary", "add", "蒸留法", "distillation method"]
    yield ["terms", str(page)]
    yield ["show", str(page)]
    identity = command(folder, "list").split("\t")[0]
    yield ["notes", "export", identity, str(folder / "notes")]
    yield ["backup", "make"]
    yield ["package", "list"]


_PIPES: dict[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.PIPE,
    "text": True,
    "cwd": ROOT,
}


def spoken(folder: Path, *words: str) -> list[str]:
    """Return the words that run a command on the data in `folder`."""
    return [sys.executable, "-m", "reader", "--data-dir", str(folder), *words]


def command(folder: Path, *words: str) -> str:
    """Run a command and return what it printed."""
    return str(subprocess.run(spoken(folder, *words), **_PIPES, check=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
