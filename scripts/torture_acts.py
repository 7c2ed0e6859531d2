"""What the processes do that scripts/torture.py kills: acts of a reader, told before and after.

A line is written before an act and another when the program has returned from it, with what the
files hold that is new. An act whose result is not what the program says of it is told as a lie.
"""

import contextlib
import json
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import reader.text.kinds  # noqa: F401  # loaded once, not by each process
from reader.model.errors import ConflictError
from reader.model.glossary import Concept, Term
from reader.model.spans import Language, Span
from reader.store import backups
from reader.store.places import DataPlaces
from reader.ui.panels.note_list import NoteList
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow
from reader.workflow import shelving
from reader.workflow.exporting import ExportWish, export_articles
from reader.workflow.importing import add_bytes
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

TEXT = "題名だ\n\n" + "\n\n".join(f"{n}番目の企業は蒸留を使うのである。" for n in range(12))
MANY = 120
"""Concepts that are taken in at once."""
State = dict[str, dict[str, Any]]
"""What is kept, by kind and id."""
QUERIES = {
    "library.db": {
        "articles": "SELECT id, revision, favourite, archived, trashed_at FROM article",
        "notes": "SELECT annotation.id, article.id, comment, colour FROM annotation"
        " JOIN article ON article.number = annotation.article",
        "english": "SELECT source, text FROM correction",
    },
    "glossary.db": {"concepts": "SELECT id, note FROM concept WHERE origin = 'reader'"},
}


def state_of(folder: Path) -> State:
    """Return what is kept: articles, notes, corrections and the reader's concepts."""
    state: State = {kind: {} for queries in QUERIES.values() for kind in queries}
    for name, queries in QUERIES.items():
        if (folder / name).exists():
            with closing(sqlite3.connect(folder / name)) as file:
                known = {table for (table,) in file.execute("SELECT name FROM sqlite_master")}
                for kind, query in queries.items():
                    if {"correction", "concept"} & known:
                        state[kind] = {row[0]: list(row[1:]) for row in file.execute(query)}
    return state


def changes(before: State, after: State) -> State:
    """Return what came and what went, which is None, by kind and id."""
    return {
        kind: {
            one: after[kind].get(one)
            for one in before[kind].keys() | after[kind].keys()
            if before[kind].get(one) != after[kind].get(one)
        }
        for kind in after
    }


class Journal:
    """What a process tells of itself, in a file that outlives it."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._folder = folder
        self._state: State | None = None

    def begins(self, act: str) -> None:
        """Tell that an act is about to be done."""
        self._write({"begins": act})

    def ready(self) -> None:
        """Tell that the start is over."""
        self._write({"ready": True})

    def done(self, act: str, *, true: bool = True) -> None:
        """Tell that the program has returned from an act, and whether it is as it says."""
        state = state_of(self._folder)
        if not true:
            self._write({"lie": act})
        elif self._state is None:
            self._write({"done": act, "is": state})
        else:
            self._write({"done": act, "changes": changes(self._state, state)})
        self._state = state

    def holds(self, kind: str, identity: str) -> bool:
        """Tell whether something is in the files, seen from outside."""
        return identity in state_of(self._folder)[kind]

    def notes_of(self, article: str) -> set[str]:
        """Return the notes of an article as the files hold them."""
        return {i for i, row in state_of(self._folder)["notes"].items() if row[0] == article}

    def _write(self, told: dict[str, Any]) -> None:
        os.write(self._file, (json.dumps(told) + "\n").encode())


def open_folder(folder: Path, path: Path, _chance: random.Random) -> None:
    """Open whatever lies in the folder, which may be nothing or a file of an older program."""
    Workspace(DataPlaces(folder)).close()
    Journal(path, folder).done("start")


class Commands:
    """A reader who works through the program's core, deleting and undoing among the rest."""

    def __init__(self, folder: Path, chance: random.Random, journal: Journal) -> None:
        self._folder, self._chance, self._journal = folder, chance, journal
        self._workspace = Workspace(DataPlaces(folder))

    def work(self) -> None:
        """Do one act after the other until somebody ends the process."""
        self._journal.done("start")
        self._journal.ready()
        acts = [self.add, self.revise, self.create, self.create, self.drop, self.many, self.shelve]
        acts += [self.note] * 4 + [self.unnote, self.correct, self.correct, self.forget]
        acts += [self.export, self.back_up, self.undo, self.undo, self.redo]
        while True:
            act = self._chance.choice(acts) if self._workspace.library.articles() else self.add
            self._journal.begins(act.__name__)
            self._journal.done(act.__name__, true=act())

    def _article(self) -> OpenArticle | None:
        known = self._workspace.library.articles()
        if not known:
            return None
        chosen = self._chance.choice(known).id
        return OpenArticle(self._workspace, self._workspace.library.article(chosen))

    def add(self) -> bool:
        """Import an article."""
        name = str(self._chance.random())
        made = add_bytes(self._workspace, f"{name}の記事\n\n{TEXT}".encode(), name)
        return self._journal.holds("articles", made.id)

    def revise(self) -> bool:
        """Import an article again with another paragraph before all others."""
        opened = self._article()
        if opened is None:
            return True
        kept = opened.article
        text = f"{kept.name}\n\n{self._chance.random()}という段落である。\n\n{TEXT}"
        made = add_bytes(self._workspace, text.encode(), kept.source)
        return made.id == kept.id and self._journal.holds("articles", kept.id)

    def note(self) -> bool:
        """Highlight something and write a comment."""
        article = self._article()
        if article is None:
            return True
        block = self._chance.randrange(1, 12)
        said = str(self._chance.random())
        made = article.annotate(Language.JA, (block, 0), (block, 4), comment=said)
        return self._journal.holds("notes", made.id)

    def unnote(self) -> bool:
        """Delete a note."""
        article = self._article()
        if article is None or not article.annotations:
            return True
        gone = self._chance.choice(article.annotations).id
        article.delete_annotations([gone])
        return not self._journal.holds("notes", gone)

    def correct(self) -> bool:
        """Write the reader's own English, or take it back."""
        article = self._article()
        if article is not None:
            text = self._chance.choice(["", str(self._chance.random())])
            article.correct(self._chance.randrange(1, 12), 0, text)
        return True

    def create(self) -> bool:
        """Add a concept."""
        name = str(self._chance.random())
        concept = Concept(name, terms=(Term(name, Language.JA, f"用語{name}"),))
        self._workspace.create_concept(concept)
        return self._journal.holds("concepts", concept.id)

    def drop(self) -> bool:
        """Delete a concept of the reader's."""
        own = [c.id for c in self._workspace.glossary.concepts() if c.origin.value == "reader"]
        if not own:
            return True
        gone = self._chance.choice(own)
        self._workspace.delete_concepts([gone])
        return not self._journal.holds("concepts", gone)

    def many(self) -> bool:
        """Take in many concepts at once, or delete all that there are if those are too many."""
        own = [c.id for c in self._workspace.glossary.concepts() if c.origin.value == "reader"]
        if len(own) > 2 * MANY:
            self._workspace.delete_concepts(own)
            return not self._journal.holds("concepts", own[0])
        names = [str(self._chance.random()) for _ in range(MANY)]
        new = [Concept(n, terms=(Term(n, Language.JA, f"用語{n}"),)) for n in names]
        self._workspace.change_concepts("many", new=new)
        return self._journal.holds("concepts", names[-1])

    def shelve(self) -> bool:
        """Put several articles into the trash or another place at once."""
        known = [one.id for one in self._workspace.library.articles()]
        if known:
            act = self._chance.choice(list(shelving.Act))
            shelving.do(self._workspace, act, known[: self._chance.randrange(1, len(known) + 1)])
        return True

    def forget(self) -> bool:
        """Delete an article for good."""
        known = self._workspace.library.articles()
        if len(known) <= 3:
            return True
        gone = self._chance.choice(known).id
        self._workspace.library.delete(gone)
        return not self._journal.holds("articles", gone)

    def export(self) -> bool:
        """Write all notes into a vault."""
        ids = [one.id for one in self._workspace.library.articles()]
        vault = self._folder.parent / "vault"
        vault.mkdir(exist_ok=True)
        export_articles(self._workspace, ids, vault, ExportWish(concepts=True))
        return True

    def back_up(self) -> bool:
        """Make a backup, as the program does by itself once a day."""
        from datetime import datetime

        made = backups.keep_backup(self._workspace.places, datetime.now())
        return made.exists()

    def undo(self) -> bool:
        """Take the last act back."""
        return self._step(self._workspace.history.undo)

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._step(self._workspace.history.redo)

    def _step(self, step: Callable[[], object]) -> bool:
        with contextlib.suppress(ConflictError):  # it was about what was deleted meanwhile
            step()
        return True


class InTheWindow:
    """A reader who works in the window with mouse and keys."""

    def __init__(self, folder: Path, chance: random.Random, journal: Journal) -> None:
        self._application = QApplication([])
        self._chance, self._journal = chance, journal
        self._workspace = Workspace(DataPlaces(folder))
        journal.done("start")
        journal.begins("add")
        add_bytes(self._workspace, TEXT.encode(), "first")
        journal.done("add")
        self._window = window = MainWindow(self._workspace)
        window.resize(1200, 800)
        window.show()
        article = self._workspace.library.articles()[-1].id
        window.open_article(self._workspace.library.article(article))
        window.activateWindow()
        self._view = window.view
        self._application.processEvents()

    def work(self) -> None:
        """Do one act after the other until somebody ends the process."""
        self._journal.ready()
        acts = [self.highlight] * 6 + [self.correct, self.correct, self.undo, self.undo, self.redo]
        acts += [self.unnote, self.unnote_in_list, self.click, self.recolour]
        while True:
            act = self._chance.choice(acts)
            self._journal.begins(act.__name__)
            act()
            self._application.processEvents()
            article = self._window.reading.article
            assert article is not None
            shown = {note.id for note in article.annotations}
            true = shown == self._journal.notes_of(article.article.id)
            self._journal.done(act.__name__, true=true)

    def _spot(self, row: int, language: Language, span: Span) -> QPoint:
        self._view.show_span(row, language, span)
        self._application.processEvents()
        box = self._view.page.boxes(row, language, span)[0].center()
        return QPoint(int(box.x()), int(box.y()))

    def highlight(self) -> None:
        """Drag over some text and press H."""
        row, start = self._chance.randrange(1, 12), self._chance.randrange(8)
        end = start + self._chance.randrange(2, 6)
        at = self._spot(row, Language.JA, Span(start, start + 1))
        to = self._spot(row, Language.JA, Span(end, end + 1))
        port, button = self._view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, button, pos=at)
        QTest.mouseMove(port, (at + to) / 2)
        QTest.mouseMove(port, to)
        QTest.mouseRelease(port, button, pos=to)
        if self._view.selection() is None:  # no mouse moves where there is no screen
            self._view.select(Language.JA, Place(row, start), Place(row, end))
        QTest.keyClick(self._view, Qt.Key.Key_H)

    def click(self) -> None:
        """Click somewhere."""
        at = QPoint(
            self._chance.randrange(self._view.width()), self._chance.randrange(self._view.height())
        )
        QTest.mouseClick(self._view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def _click_a_note(self) -> bool:
        article = self._window.reading.article
        if article is None or not article.annotations:
            return False
        note = self._chance.choice(article.annotations)
        block, span = article.article.content.to_block_spans(note.anchor.span)[0]
        at = self._spot(block, Language.JA, Span(span.start, span.start + 1))
        QTest.mouseClick(self._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return True

    def unnote(self) -> None:
        """Click a highlight and delete it with its key."""
        if self._click_a_note():
            QTest.keyClick(self._view, Qt.Key.Key_Delete)

    def recolour(self) -> None:
        """Click a highlight and give it another colour."""
        if self._click_a_note():
            keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
            QTest.keyClick(self._view, self._chance.choice(keys))

    def unnote_in_list(self) -> None:
        """Choose a note in the list and delete it there."""
        article = self._window.reading.article
        if article is not None and article.annotations:
            self._window.notes_panel.select(self._chance.choice(article.annotations).id)
            listed = self._window.notes_panel.findChild(NoteList)
            assert listed is not None
            QTest.keyClick(listed, Qt.Key.Key_Delete)

    def correct(self) -> None:
        """Click a sentence, type other English, press Enter."""
        row = self._chance.randrange(1, 12)
        QTest.mouseClick(
            self._view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=self._spot(row, Language.JA, Span(0, 1)),
        )
        QTest.keyClick(self._view, Qt.Key.Key_F2)
        editor = self._view.editing.editor
        if self._view.editing.is_open:
            editor.selectAll()
            QTest.keyClicks(editor, str(self._chance.random()))
            QTest.keyClick(editor, Qt.Key.Key_Return)

    def undo(self) -> None:
        """Press Ctrl+Z."""
        QTest.keyClick(self._view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        """Press Ctrl+Y."""
        QTest.keyClick(self._view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def commands(folder: Path, chance: random.Random, journal: Journal) -> None:
    """Work through the core."""
    journal.begins("start")
    Commands(folder, chance, journal).work()


def window(folder: Path, chance: random.Random, journal: Journal) -> None:
    """Work in the window."""
    journal.begins("start")
    InTheWindow(folder, chance, journal).work()


def older(folder: Path, chance: random.Random, fixtures: Path) -> None:
    """Leave the files of an older program in a folder, or nothing."""
    folder.mkdir()
    name = chance.choice([*sorted(fixtures.glob("library_*.db")), None])
    if name is not None:
        shutil.copy(name, folder / "library.db")
        shutil.copy(fixtures / "glossary_0001.db", folder / "glossary.db")


KINDS: dict[str, Callable[[Path, random.Random, Journal], None]] = {
    "commands": commands,
    "window": window,
}
