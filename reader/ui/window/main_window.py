"""The main window: reading view in the middle, panels around it, menus, status bar."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.spans import Span
from reader.ui.panels.glossary_card import GlossaryCard
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.notes_panel import NotesPanel
from reader.ui.panels.packages_dialog import PackagesDialog
from reader.ui.panels.shortcut_sheet import ShortcutSheet
from reader.ui.reading.view import ReadingView
from reader.ui.window.about import show_about
from reader.ui.window.actions import Actions
from reader.ui.window.docks import LEAST_TEXT, Docks
from reader.ui.window.find_bar import FindBar
from reader.ui.window.glossary_controller import GlossaryController
from reader.ui.window.import_controller import ImportController
from reader.ui.window.messages import show_problem
from reader.ui.window.notes_controller import NotesController
from reader.ui.window.preferences import Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.status import Status
from reader.ui.window.text_menu import TextMenu
from reader.ui.window.view_controller import ViewController
from reader.workflow.workspace import Workspace

MESSAGE_TIME = 6000
"""Milliseconds that a message stays in the status bar."""
DEFAULT_SIZE = QSize(1360, 860)


class MainWindow(QMainWindow):
    """Arranges the panels and connects each action with what does it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = Preferences(workspace.places.root / "window.ini")
        self.view = ReadingView()
        self.find_bar = FindBar()
        self.actions_ = Actions(self, self.view)
        self.card = GlossaryCard()
        self.notes_panel = NotesPanel()
        self.library_panel = LibraryPanel(workspace)
        self.status = Status(self.statusBar())
        self._arrange()
        self.reading = ReadingController(workspace, self.view, self)
        self.view_options = ViewController(self.view, self.actions_, self.preferences, self)
        self.notes = NotesController(
            self.reading, self.view, self.notes_panel, self.preferences, self
        )
        self.glossary = GlossaryController(workspace, self.reading, self.view, self.card, self)
        self.importer = ImportController(workspace, self.preferences, self)
        self.text_menu = TextMenu(self.view, self.actions_, self.notes, self)
        self._connect()
        self._restore()

    def open_article(self, article: Article) -> None:
        """Show an article."""
        self.reading.open(article, furigana=self.view_options.furigana_shown)

    def open_files(self, paths: list[Path]) -> None:
        """Import files and show the first."""
        self.importer.take_files(paths)

    def _arrange(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.view, 1)
        middle.setMinimumWidth(LEAST_TEXT)
        self.setCentralWidget(middle)
        self.actions_.fill(self.menuBar())
        self.docks = Docks(self, self.actions_)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.library_dock = self.docks.add("Library", self.library_panel, left, "Ctrl+Shift+L")
        self.card_dock = self.docks.add("Glossary card", self.card, right, "Ctrl+Shift+C")
        self.notes_dock = self.docks.add("Notes", self.notes_panel, right, "Ctrl+Shift+N")
        self.library_dock.hide()
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        for name, act in {
            "open_file": self.importer.ask_for_file,
            "paste_article": self.importer.paste,
            "open_address": self.importer.ask_for_address,
            "export_notes": self.notes.export,
            "translate": self.reading.translate_again,
            "packages": self._show_packages,
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "copy": self.view.copy,
            "find": self._find,
            "find_next": lambda: self.find_bar.step(backwards=False),
            "find_previous": lambda: self.find_bar.step(backwards=True),
            "highlight": self.notes.highlight,
            "comment": self.notes.comment,
            "place_note": self.notes.place,
            "add_term": self.glossary.add,
            "edit_english": self.view.edit_english,
            "browse_glossary": self.glossary.browse,
            "next_term": lambda: self.view.move_by_term(1),
            "previous_term": lambda: self.view.move_by_term(-1),
            "shortcuts": lambda: ShortcutSheet(self.actions_.sheet(), self).exec(),
            "about": lambda: show_about(self),
        }.items():
            self.actions_[name].triggered.connect(lambda _checked=False, act=act: act())
        self.view.set_word_finder(self.workspace.word_at)
        self.view.notice_activated.connect(self._show_packages)
        self.view_options.furigana_changed.connect(
            lambda shown: self.reading.set_furigana(shown=shown)
        )
        self.find_bar.changed.connect(self._count_matches)
        self.find_bar.step_asked.connect(
            lambda text, backwards: self.view.find(text, backwards=backwards)
        )
        self.find_bar.closed.connect(self._find_closed)
        self.reading.opened.connect(self._opened)
        self.reading.progressed.connect(self.status.show_translation)
        self.reading.translated.connect(self._translated)
        self.status.cancelled.connect(self.reading.stop)
        self.glossary.card_wanted.connect(lambda: self.docks.bring_up(self.card_dock))
        self.docks.text_lowered.connect(self.glossary.reveal_place)
        self.glossary.said.connect(self._say)
        self.glossary.article_wanted.connect(self._open_at)
        self.notes.said.connect(self._say)
        self.importer.imported.connect(self._imported)
        self.importer.said.connect(self._say)
        self.importer.started.connect(self.status.show_work)
        self.importer.ended.connect(self.status.hide_work)
        # Later, lest the program that the files were dragged from waits for the dialog.
        later = Qt.ConnectionType.QueuedConnection
        self.importer.packages_given.connect(self._install_packages, later)
        self.library_panel.open_requested.connect(self._open_by_id)
        self.library_panel.place_requested.connect(self._open_at)
        self.library_panel.article_deleted.connect(self.reading.article_deleted)
        self.library_panel.files_dropped.connect(self.importer.take_files)

    def _restore(self) -> None:
        self.restoreGeometry(self.preferences.bytes("geometry"))
        self.restoreState(self.preferences.bytes("state"))
        self._update_notice()

    def _opened(self) -> None:
        article = self.reading.article
        title = article.article.name if article else ""
        self.setWindowTitle(f"{title} — Yomiawase" if title else "Yomiawase")
        self.library_panel.refresh()
        self._update_notice()

    def _imported(self, article: Article) -> None:
        self.open_article(article)
        self._say(f"“{article.name}” is in your library.")

    def _open_by_id(self, identity: str) -> None:
        try:
            self.open_article(self.workspace.library.article(identity))
        except ReaderError as error:
            show_problem(self, "Article not opened", str(error))

    def _open_at(self, identity: str, block: int, span: Span) -> None:
        self._open_by_id(identity)
        self.reading.show_place(block, span)

    def _translated(self, problem: str) -> None:
        self.status.hide_translation()
        if problem:
            self.view.set_english_notice(problem, "Translation packages…")
        else:
            self._update_notice()

    def _update_notice(self) -> None:
        if self.workspace.package is None:
            self.view.set_english_notice(
                "No translation package is installed, so there is no English yet. "
                "Everything else works.",
                "Install a package…",
            )
        else:
            self.view.set_english_notice("", "")
        self.status.show_package(self.workspace.package)

    def _show_packages(self) -> None:
        PackagesDialog(self.workspace, self).exec()
        self.packages_changed()

    def _install_packages(self, paths: list[Path]) -> None:
        for path in paths:
            PackagesDialog(self.workspace, self, install=path).exec()
        self.packages_changed()

    def packages_changed(self) -> None:
        """Use what is installed now."""
        self.workspace.packages_changed()
        self._update_notice()
        self.reading.packages_changed()

    def _undo(self) -> None:
        done = self.workspace.history.undo()
        self._say(f"Undone: {done}" if done else "There is nothing to undo.")

    def _redo(self) -> None:
        done = self.workspace.history.redo()
        self._say(f"Done again: {done}" if done else "There is nothing to redo.")

    def _find(self) -> None:
        selection = self.view.selection()
        self.find_bar.open_bar(selection.text if selection else "")

    def _count_matches(self, text: str) -> None:
        self.find_bar.show_count(len(self.view.matches(text)))

    def _find_closed(self) -> None:
        self.view.clear_find()
        self.view.setFocus()

    def _say(self, text: str) -> None:
        self.statusBar().showMessage(text, MESSAGE_TIME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the room it needs."""
        super().resizeEvent(event)
        self.docks.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import dropped articles, install dropped packages."""
        event.acceptProposedAction()
        self.importer.take_files(_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything for tomorrow."""
        self.preferences.set("geometry", self.saveGeometry())
        self.preferences.set("state", self.docks.state())
        self.importer.cancel()
        self.reading.close()
        super().closeEvent(event)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
