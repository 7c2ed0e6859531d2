"""Connects the open article with the reading view: rows, translation under way, position."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model.annotation import Attachment
from reader.model.article import Article
from reader.model.errors import ConflictError, ReaderError
from reader.model.page import KnownTerms
from reader.model.spans import Language, Span
from reader.model.wording import tr
from reader.translation.engine import EngineInfo
from reader.translation.missing import MissingEngine
from reader.ui.bridge import EventBridge
from reader.ui.reading.view import ReadingView
from reader.ui.tasks import Task
from reader.ui.window.late_blocks import LateWork
from reader.ui.window.messages import ask_to_replace
from reader.workflow.events import SegmentTranslated, TranslationEnded, TranslationProgress
from reader.workflow.open_article import ArticleNews, OpenArticle
from reader.workflow.readings import LONG
from reader.workflow.translating import TranslationRun
from reader.workflow.workspace import Workspace

POSITION_DELAY = 800
"""Milliseconds of rest after which the reading position is kept."""

LONG_ROW_DELAY = 1500
"""Milliseconds for which the English of a very long paragraph is gathered: each time its row is
made anew, some hundredths of a second's work."""


class ReadingController(QObject):
    """Opens articles in the view and keeps the view true while things change."""

    opened = Signal()
    left = Signal(str, object)
    """The id of the article that gives way to another, and where in it the reader was."""
    notes_counted = Signal(str, int)
    """The open article's id, and how many notes it has now."""
    revised = Signal(str)
    """The article of that id, which is open, has a newer text, of another window."""
    turned = Signal(str)
    """The article of that id, which is open, has another text by a step undone or done again."""
    corrected = Signal(str)
    """The Japanese sentence to which the reader gave other English."""
    said = Signal(str)
    """Words for the status bar."""
    segment_arrived = Signal(object)
    """The event of a segment that was just translated."""
    progressed = Signal(int, int)
    """Segments done and in all."""
    translated = Signal(str)
    """The translation is over; the text is a problem in words, or empty."""

    def __init__(self, workspace: Workspace, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self._bridge = EventBridge(self)
        self._run: TranslationRun | None = None
        self._task: Task | None = None
        self._retired: list[Task] = []
        self._top_block = 0
        self._seen_blocks = 0
        self._translator: EngineInfo | None = None
        self.article: OpenArticle | None = None
        self._late_work = LateWork(lambda block: self.refresh([block]), view, self)
        self._bridge.segment_translated.connect(self._take_segment)
        self._bridge.translation_progressed.connect(self._take_progress)
        self._bridge.translation_ended.connect(self._take_end)
        self._position_timer = QTimer(self, interval=POSITION_DELAY, singleShot=True)
        self._position_timer.timeout.connect(self.keep_position)
        self._late_rows: set[int] = set()
        self._late_timer = QTimer(self, interval=LONG_ROW_DELAY, singleShot=True)
        self._late_timer.timeout.connect(self._show_late_rows)
        view.visible_rows_changed.connect(self._moved)
        view.english_edited.connect(self._correct)
        workspace.glossary_changed.append(self._glossary_changed)
        workspace.history.moved.append(self._history_moved)

    @property
    def translating(self) -> bool:
        """Whether the article is being translated."""
        return self.article is not None and self.article.translating

    def open(
        self, article: Article, *, furigana: bool, known_terms: KnownTerms = KnownTerms.SHOW
    ) -> None:
        """Show an article where the reader left it and translate what is missing."""
        self._view.commit_edit()
        self.keep_position()
        if self.article and self.article.article.id != article.id:
            self.left.emit(self.article.article.id, self._view.position())
        self.stop()
        self._workspace.library.mark_opened(article.id)
        self.article = OpenArticle(self._workspace, article)
        self.article.furigana = furigana
        self.article.known_terms = known_terms
        self._late_work.follow(self.article)
        self.article.annotations_changed.append(self._notes_changed)
        position = self._workspace.library.position(article.id)
        self._top_block, self._seen_blocks = position.block, 0
        self._prepare_run()
        self._late_rows.clear()
        self._view.set_rows(self.article.rows)
        self._view.go_to(position)
        self._view.setFocus()
        self.opened.emit()
        self._start_run()

    def set_furigana(self, *, shown: bool) -> None:
        """Give the rows readings, or none."""
        if self.article and self.article.furigana != shown:
            self.article.furigana = shown
            self.refresh()

    def set_known_terms(self, known_terms: KnownTerms) -> None:
        """Mark the terms that the reader knows, faintly, or not."""
        if self.article:
            self.article.known_terms = known_terms
            self.refresh()

    def article_deleted(self, identity: str) -> None:
        """Close an article that is no longer in the library."""
        if self.article and self.article.article.id == identity:
            self.stop()
            self.article = None
            self._late_work.follow(None)
            self._late_rows.clear()
            self._view.set_rows([])
            self.opened.emit()

    def translate_again(self) -> None:
        """Start over with what is missing, as after a new package or a changed glossary."""
        self.stop()
        if self.article:
            self._prepare_run()
            self.refresh()
            self._start_run()

    @property
    def translator(self) -> EngineInfo | None:
        """What translates the open article, or the next one that is opened."""
        return self.article.translator if self.article else self._workspace.translator

    @property
    def missing_engine(self) -> MissingEngine | None:
        """What the reader chose for the open article and is not there."""
        if self.article is None:
            return None
        return self._workspace.missing_engine_of(self.article.article.id)

    def choose_engine(self, engine: EngineInfo) -> None:
        """Let another engine translate the open article."""
        if self.article and engine != self.translator:
            self.article.choose_engine(engine)
            self.translate_again()

    def packages_changed(self) -> None:
        """If another package translates from now on, its English replaces the last one's."""
        # Not what the workspace named a moment ago: whoever installed a package has told it.
        if self.article and self.translator != self._translator:
            self.article.forget_translations()
            self.translate_again()

    def stop(self) -> None:
        """Cancel the translation under way; what is done is kept."""
        if self._run:
            self._run.cancel()
            self._run = None
        if self._task:
            self._retired = [task for task in self._retired if not task.wait(0)]
            self._retired.append(self._task)
            self._task = None

    def close(self) -> None:
        """Keep the position and what is being typed, end all work and wait for it."""
        self._view.commit_edit()
        self.keep_position()
        self.stop()
        self._late_work.follow(None)
        self._late_work.wait(10)
        for task in self._retired:
            task.wait(10)

    def refresh(self, blocks: Iterable[int] | None = None) -> None:
        """Draw rows anew: those in `blocks`, or all of them."""
        if self.article is None:
            return
        if blocks is None:
            self._view.refresh_rows()
        else:
            for block in blocks:
                self._view.update_row(block)

    def keep_position(self) -> None:
        """Remember where the reader is."""
        self._position_timer.stop()
        if self.article:
            article = self.article.article
            self._workspace.library.set_position(
                article.id, self._view.position(), article.revision, self._seen_blocks
            )

    def show_annotation(self, identity: str) -> bool:
        """Bring an annotation into sight; return whether it has a place in the text."""
        annotation = self.article.annotation(identity) if self.article else None
        if (
            self.article is None
            or annotation is None
            or annotation.attachment is not Attachment.ANCHORED
        ):
            return False
        if annotation.language is Language.JA:
            parts = self.article.article.content.to_block_spans(annotation.anchor.span)
        else:
            marks = self.article.row(annotation.block).en.marks
            parts = tuple((annotation.block, m.span) for m in marks if m.key == identity)
        if parts:
            self._view.show_span(parts[0][0], annotation.language, parts[0][1])
        return bool(parts)

    def shows(self, article: Article) -> bool:
        """Tell whether this revision of an article is open."""
        shown = self.article.article if self.article else None
        return shown is not None and (shown.id, shown.revision) == (article.id, article.revision)

    def show_place(self, block: int, span: Span) -> None:
        """Bring a span of the Japanese into sight."""
        self._view.show_span(block, Language.JA, span)

    def _prepare_run(self) -> None:
        if self.article:
            self._translator = self.translator
            self._run = self.article.translation_run(self._bridge.receive, lambda: self._top_block)

    def _start_run(self) -> None:
        if self._run is None:
            self.translated.emit("")
            return
        run = self._run
        self._task = Task(lambda _report, _cancelled: run.run(), self)
        self._task.failed.connect(self._fail)
        self._task.start()

    def _take_segment(self, event: SegmentTranslated) -> None:
        if self.article and self.article.receive(event):
            if len(self.article.article.blocks[event.block].text) > LONG:
                self._late_rows.add(event.block)
                self._late_timer.start()
            else:
                self.refresh([event.block])
            self.segment_arrived.emit(event)

    def _show_late_rows(self) -> None:
        late, self._late_rows = self._late_rows, set()
        self.refresh(late)

    def _take_progress(self, event: TranslationProgress) -> None:
        if self.article and event.generation == self.article.generation:
            self.progressed.emit(event.done, event.total)

    def _take_end(self, event: TranslationEnded) -> None:
        if self.article and event.generation == self.article.generation:
            self._finish(event.problem)

    def _fail(self, problem: str) -> None:
        self._finish(problem)

    def _finish(self, problem: str) -> None:
        if self.article:
            self.article.translating = False
            self.refresh()
        self.translated.emit(problem)

    def _moved(self, first: int, last: int) -> None:
        self._top_block = first
        self._seen_blocks = max(self._seen_blocks, last + 1)
        self._position_timer.start()

    def take_in_news(self) -> None:
        """Show what other windows and commands wrote about the article; its newer text, if any."""
        # A sentence that is being corrected is to be compared with what stood there before.
        if self.article is None or self._view.editing.is_open:
            return
        match self.article.take_in_news():
            case ArticleNews.CHANGED:
                self.refresh()
            case ArticleNews.NEWER_TEXT:
                self.revised.emit(self.article.article.id)
            case ArticleNews.DELETED:
                name = self.article.article.name
                self.article_deleted(self.article.article.id)
                self.said.emit(tr("“{name}” was deleted in another window.", name=name))

    def _correct(self, block: int, segment: int, text: str) -> None:
        if self.article is None:
            return
        try:
            self._keep_english(self.article, block, segment, text)
        except ReaderError:
            # The disk may be full: what was typed stands in its field again.
            self._view.editing.open(block, segment, text)
            raise
        self.refresh()
        self.corrected.emit(self.article.article.blocks[block].segment_texts[segment])

    def _keep_english(self, article: OpenArticle, block: int, segment: int, text: str) -> None:
        try:
            article.correct(block, segment, text)
        except ConflictError as error:
            article.forget_translations()
            if ask_to_replace(self._view, str(error), text):
                article.correct(block, segment, text, insist=True)

    def _glossary_changed(self) -> None:
        if self.article:
            self.article.glossary_changed()
            self.translate_again()

    def _notes_changed(self) -> None:
        self.refresh()
        if self.article:
            self.notes_counted.emit(self.article.article.id, len(self.article.annotations))

    def _history_moved(self) -> None:
        if self.article is None:
            return
        if self.article.has_newer_text():
            self.turned.emit(self.article.article.id)
        else:
            self.article.read_again()
            self.refresh()
