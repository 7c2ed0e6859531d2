"""The main window: reading view in the middle, panels around it, menus, status bar."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from reader.model.article import Article
from reader.model.errors import ReaderError
from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.resources import SAMPLE, resource
from reader.ui.clipboard import local_files
from reader.ui.panels.candidates_panel import CandidatesPanel
from reader.ui.panels.glossary_card import GlossaryCard
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.notes_panel import NotesPanel
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.appearance import Appearance
from reader.ui.window.backup_controller import BackupController
from reader.ui.window.candidates_controller import CandidatesController
from reader.ui.window.concordance_controller import ConcordanceController
from reader.ui.window.connections import connect
from reader.ui.window.consistency_controller import ConsistencyController
from reader.ui.window.contents_controller import ContentsController
from reader.ui.window.docks import Docks
from reader.ui.window.export_controller import ExportController
from reader.ui.window.find_bar import FindBar
from reader.ui.window.find_controller import FindController
from reader.ui.window.glossary_controller import GlossaryController
from reader.ui.window.header import Header
from reader.ui.window.index_controller import IndexController
from reader.ui.window.intake import Intake
from reader.ui.window.messages import show_problem
from reader.ui.window.middle import Middle
from reader.ui.window.note_bar import NoteBars
from reader.ui.window.notes_controller import NotesController
from reader.ui.window.number_keys import NumberKeys
from reader.ui.window.opinions_controller import OpinionsController
from reader.ui.window.packages_controller import PackagesController
from reader.ui.window.preferences import WINDOW_FILE, Preferences
from reader.ui.window.reading_controller import ReadingController
from reader.ui.window.reading_corrections import ReadingCorrections
from reader.ui.window.review_controller import ReviewController
from reader.ui.window.ruler import Ruler
from reader.ui.window.screens import Screens
from reader.ui.window.status import MessageBar, Status, left_out_words
from reader.ui.window.steps_controller import StepsController
from reader.ui.window.study import Study
from reader.ui.window.text_menu import TextMenu
from reader.ui.window.toast import Toast
from reader.ui.window.trail_controller import TrailController
from reader.ui.window.transfer_controller import TransferController
from reader.ui.window.view_controller import ViewController
from reader.ui.window.watcher import Watcher
from reader.ui.window.welcome import StartPage, Welcome
from reader.ui.window.word_controller import WordController
from reader.workflow import importing
from reader.workflow.news import Noticed
from reader.workflow.workspace import Workspace

MESSAGE_TIME = 6000
"""Milliseconds that a message stays in the status bar."""
DEFAULT_SIZE = QSize(1360, 860)


class MainWindow(QMainWindow):
    """Arranges the panels and connects each action with what does it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = Preferences(workspace.places.root / WINDOW_FILE)
        self.appearance = Appearance(self.preferences, self)
        self.view = ReadingView()
        self.find_bar = FindBar()
        self.actions_ = Actions(self, self.view)
        self.watcher = Watcher(workspace, self)
        self.backups = BackupController(workspace, self)
        self.card = GlossaryCard()
        self.notes_panel = NotesPanel()
        self.candidates_panel = CandidatesPanel()
        self.library_panel = LibraryPanel(workspace)
        self.status_bar = MessageBar()
        self.status = Status(self.status_bar)
        self.header = Header(self)
        self.reading = ReadingController(workspace, self.view, self)
        self.ruler = Ruler(self.reading, self.view)
        self.welcome = Welcome(self.preferences, first_day=self.library_panel.is_empty)
        self.start_page = StartPage(
            [self.actions_[name] for name in ("open_file", "paste_article", "open_address")],
            self.actions_["open_sample"],
        )
        self.middle = Middle(self.view, self.ruler, self.find_bar, self.welcome, self.start_page)
        self.find_text = FindController(self.find_bar, self.view)
        self._arrange()
        self.trail = TrailController(workspace, self)
        self.view_options = ViewController(self.view, self.actions_, self.preferences, self)
        self.notes = NotesController(
            self.reading, self.view, self.notes_panel, self.preferences, self
        )
        self.glossary = GlossaryController(workspace, self.reading, self.view, self.card, self)
        self.words = WordController(
            workspace,
            self.reading,
            self.view,
            glossary=self.glossary,
            actions=self.actions_,
            preferences=self.preferences,
        )
        self.candidates = CandidatesController(
            workspace, self.reading, self.candidates_panel, self.glossary, self
        )
        self.intake = Intake(workspace, self.reading, self.preferences, self)
        self.number_keys = NumberKeys(self.view, self.actions_, self.notes)
        self.note_bars = NoteBars(self.view, self.actions_, self.notes)
        self.reading_corrections = ReadingCorrections(self.reading, self.view, self)
        self.text_menu = TextMenu(self.view, self.actions_, self.notes, self)
        self.packages = PackagesController(workspace, self.reading, self.view, self.status, self)
        self.packages.menu.more = [self.actions_[name] for name in ("servers", "packages")]
        self.header.fill(self.view_options.furigana_menu, self.packages.menu)
        self.opinions = OpinionsController(workspace, self.reading, self.view, self)
        self.study = Study(
            workspace,
            self.reading,
            self.view,
            actions=self.actions_,
            status=self.status,
            preferences=self.preferences,
        )
        self.steps = StepsController(workspace.history, self)
        self.screens = Screens(self)
        self.toast = Toast(self.view)
        self.index = IndexController(workspace, self)
        self.concordances = ConcordanceController(workspace, self)
        self.consistency = ConsistencyController(workspace, self)
        self.transfer = TransferController(workspace, self.preferences, self)
        self.exports = ExportController(workspace, self.reading, self.preferences, self)
        self.review = ReviewController(workspace, self.preferences, self)
        connect(self)
        self._restore()

    def open_article(self, article: Article) -> None:
        """Show an article."""
        look = self.view_options
        self.reading.open(
            article, furigana=look.furigana_shown, known_terms=look.settings.known_terms
        )

    def open_sample(self) -> None:
        """Show the sample article, taken into the library again if it is no longer there."""
        self.open_article(importing.add_file(self.workspace, resource(*SAMPLE)))

    def open_files(self, paths: list[Path]) -> None:
        """Import files and show the first."""
        self.intake.importer.take_files(paths)

    def _arrange(self) -> None:
        self.setCentralWidget(self.middle)
        self.setStatusBar(self.status_bar)
        self.actions_.fill(self.menuBar())
        self.addToolBar(self.header)
        self.docks = Docks(self, self.actions_, self.preferences)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.library_dock = self.docks.add(
            tr_later("Library"), self.library_panel, left, "Ctrl+Shift+L", wanted=False
        )
        self.card_dock = self.docks.add(
            tr_later("Glossary card"), self.card, right, "Ctrl+Shift+C", gives_way=True
        )
        self.notes_dock = self.docks.add(
            tr_later("Notes"), self.notes_panel, right, "Ctrl+Shift+N", gives_way=True
        )
        self.candidates_dock = self.docks.add(
            tr_later("Proposed terms"), self.candidates_panel, right, "", wanted=False
        )
        self.contents = ContentsController(self)
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)

    def _restore(self) -> None:
        self.restoreGeometry(self.preferences.bytes("geometry"))
        self.docks.restore()
        self.packages.show_state()

    def show_opened(self) -> None:
        """Follow the reading controller to another article, or to none."""
        article = self.reading.article
        title = article.article.name if article else ""
        self.setWindowTitle(f"{title} — Yomiawase" if title else "Yomiawase")
        self.middle.show_article(is_open=article is not None)
        self.library_panel.show_open(article.article.id if article else "")
        self.packages.show_state()
        self.status.show_left_out(self.intake.left_out.count())

    def show_imported(self, article: Article) -> None:
        """Open what was just imported."""
        self.open_article(article)
        told = tr("“{name}” is in your library.", name=article.name)
        self.say(f"{told} {self.intake.left_out.words()}".rstrip())

    def show_chosen(self, article: Article) -> None:
        """Open the text that the reader made of a page."""
        self.open_article(article)
        self.say(
            left_out_words(self.intake.left_out.count()) or tr("The whole page is the article now.")
        )

    def open_by_id(self, identity: str) -> bool:
        """Open an article of the library; return whether it is still there."""
        try:
            article = self.workspace.library.article(identity)
        except ReaderError as error:
            self.library_panel.refresh()
            show_problem(self, tr("Article not opened"), str(error))
            return False
        if not self.reading.shows(article):
            self.open_article(article)
        return True

    def take_in(self, news: Noticed) -> None:
        """Show what other windows and commands wrote."""
        if news.library:
            self.reading.take_in_news()
            self.library_panel.refresh()

    def show_revised(self, identity: str) -> None:
        """Show the newer text of the open article, where the reader was."""
        self.open_by_id(identity)
        self.say(tr("Another window imported a newer text of this article, which is shown now."))

    def open_at(self, identity: str, block: int, span: Span, found: str = "") -> None:
        """Open an article of the library at a place in it; mark what was `found` there."""
        self.trail.mark()
        if not self.open_by_id(identity):
            return
        self.reading.show_place(block, span)
        if found:
            self.find_text.show(found, block, span)

    def open_note(self, identity: str, note: str) -> None:
        """Open an article of the library at a note."""
        self.trail.mark()
        if self.open_by_id(identity):
            self.reading.show_annotation(note)

    def leave(self) -> None:
        """Close what was opened last beside the text, as Escape asks."""
        steps = (
            self.study.speech.stop,
            self.words.close_card,
            self.find_text.end,
            self.glossary.close_card,
            self.view.pointer.let_go,
            self.docks.clear_below,
            self.screens.leave,
            self.screens.leave_full_screen,
        )
        any(step() for step in steps)
        self.view.setFocus()

    def say(self, text: str) -> None:
        """Show a message for a while."""
        self.status_bar.showMessage(text, MESSAGE_TIME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the room it needs."""
        super().resizeEvent(event)
        self.docks.fit(event.size().width())
        self.header.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import dropped articles, install dropped packages and dictionaries."""
        event.acceptProposedAction()
        self.intake.importer.take_files(local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything for tomorrow."""
        self.preferences.set("geometry", self.saveGeometry())
        self.docks.keep()
        self.library_panel.close_search()
        for part in (
            *(self.intake, self.transfer, self.exports, self.watcher, self.backups, self.index),
            *(self.candidates, self.concordances, self.consistency, self.review, self.study),
        ):
            part.close()
        # Last, since what others were at may still speak of the open article.
        self.reading.close()
        super().closeEvent(event)
