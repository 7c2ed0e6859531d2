"""An article under the reader's eyes: its rows, and everything they do to it."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from reader.model.article import Article, BlockKind
from reader.model.errors import NotFoundError
from reader.model.glossary import LearningStatus
from reader.model.page import KnownTerms, Row
from reader.model.spans import Span
from reader.model.translation import READER_ENGINE, SegmentTerm, Translation
from reader.model.wording import tr_later
from reader.store.values import SenseChange
from reader.translation.engine import EngineInfo
from reader.workflow.article_engine import article_engine
from reader.workflow.article_english import ArticleEnglish
from reader.workflow.article_notes import AnnotatedArticle
from reader.workflow.events import EventSink, SegmentTranslated
from reader.workflow.history import Step
from reader.workflow.known import LookUp, known_translations
from reader.workflow.late_blocks import LONG, LateBlocks
from reader.workflow.pages import (
    build_row,
    byline,
)
from reader.workflow.readings import ArticleReadings
from reader.workflow.rows import Rows
from reader.workflow.tables import Tables
from reader.workflow.terms import PlacedTerms, SegmentRequest
from reader.workflow.translating import TranslationRun
from reader.workflow.workspace import Workspace


class ArticleNews(Enum):
    """What others did to an article that is open."""

    NOTHING = auto()
    CHANGED = auto()
    """Notes, corrections or meanings; they are taken in."""
    NEWER_TEXT = auto()
    DELETED = auto()


class OpenArticle(AnnotatedArticle):
    """The state of one article that is being read. Used from one thread (the window's).

    Rows are built when asked for, so opening costs the same for an article and for a book.
    """

    def __init__(
        self, workspace: Workspace, article: Article, *, look_up: LookUp = known_translations
    ) -> None:
        super().__init__(workspace, article)
        self.generation = 0
        self.translating = False
        self.furigana = False
        self.known_terms = KnownTerms.SHOW
        self._english = ArticleEnglish(
            workspace,
            len(article.blocks),
            self._requests,
            lambda: workspace.engine_name_of(article.id),
            look_up,
            has=self._still_has,
            apart=lambda number: len(article.blocks[number].text) > LONG,
        )
        self.late = LateBlocks(article.blocks, lambda: self._placed, self._english)
        self.readings = ArticleReadings(workspace, article, lambda: self._placed)
        self._tables = Tables(article.blocks)
        self._senses: dict[tuple[int, Span], str] = {}
        self._placed = self._place()
        workspace.history.text_is(article.id, article.revision)
        self._take_annotations()

    @property
    def rows(self) -> Rows:
        """The rows of the article, built when taken."""
        return Rows(len(self.article.blocks), self.row, self.outline)

    def row(self, number: int) -> Row:
        """Return one row as it stands now."""
        block = self.article.blocks[number]
        late = self.late.is_late(number)
        return build_row(
            block,
            hits=() if late else self._placed.hits(number),
            terms=() if late else self.segment_terms(number),
            translations={} if late else self.translations(number),
            annotations=self._marked.get(number, ()),
            english_annotations=() if late else self._marked_english.get(number, ()),
            ruby=self.readings.above(number) if self.furigana and not late else (),
            byline=byline(self.article.metadata) if block.kind is BlockKind.TITLE else "",
            shares=self._tables.shares(number),
            waiting=self.translating or late,
            learning=self._learning,
            known_terms=self.known_terms,
        )

    def outline(self, number: int) -> Row:
        """Return one row with its text alone, its English as if it were on its way."""
        return build_row(
            self.article.blocks[number],
            hits=(),
            terms=(),
            translations={},
            annotations=(),
            english_annotations=(),
            waiting=True,
        )

    def _learning(self, concept: str) -> LearningStatus:
        return self._placed.index.concepts[concept].learning

    def translations(self, block: int) -> dict[int, Translation]:
        """Return the known English of a block, by segment."""
        return self._english.of(block)

    def segment_terms(self, block: int) -> list[list[SegmentTerm]]:
        """Return the terms of each segment of a block."""
        return [[term for _, term in one.terms] for one in self._placed.requests(block)]

    def translation_run(
        self, emit: EventSink, top_block: Callable[[], int]
    ) -> TranslationRun | None:
        """Return a new run that translates what is missing, or None without a package.

        Events of older runs are dropped from now on.
        """
        self.generation += 1
        # What an older run has remembered meanwhile will not be reported again.
        self.forget_translations()
        by = article_engine(self.workspace, self.article.id)
        self.translating = by is not None
        if by is None:
            return None
        return TranslationRun(
            self.article.id,
            self.generation,
            self._placed,
            library=self.workspace.library,
            by=by,
            emit=emit,
            top_block=top_block,
        )

    @property
    def translator(self) -> EngineInfo | None:
        """What translates this article, None if nothing can."""
        return self.workspace.translator_of(self.article.id)

    def choose_engine(self, engine: EngineInfo) -> None:
        """Let an engine translate this article from now on.

        What others made stays in the memory, and what the reader wrote stays where it is.
        """
        self.workspace.library.choose_engine(self.article.id, engine.name)
        self.forget_translations()

    @property
    def placed(self) -> PlacedTerms:
        """Where the glossary's terms stand in it now."""
        return self._placed

    def receive(self, event: SegmentTranslated) -> bool:
        """Take in a translated segment; return whether it belongs to the current run."""
        if (event.article, event.generation) != (self.article.id, self.generation):
            return False
        self._english.take(event.block, event.segment, event.translation)
        if event.block in self._marked_english and self._has_all_english(event.block):
            # Notes on the English may have lost or found their words.
            self._tell_annotations_changed()
        return True

    def correct(self, block: int, segment: int, english: str, *, insist: bool = False) -> None:
        """Keep the reader's own English for a segment; empty text brings the engine's back.

        Can be undone. The same sentence elsewhere gets the same English. Raises ConflictError if
        another window changed it since it was shown here, unless the reader was told and insists.
        """
        source = self.article.blocks[block].segment_texts[segment]
        self._english.correct(block, segment, source, english, insist=insist)

    def choose_sense(self, block: int, span: Span, concept: str | None) -> None:
        """Say which concept stands at a hit (None: leave it open); can be undone."""
        library = self.workspace.library
        revision = self.article.revision
        change = library.choose_sense(self.article.id, block, span, concept, revision)

        def apply(chosen: SenseChange) -> None:
            library.apply(chosen)
            take_in()

        def take_in() -> None:
            self.workspace.index.place_again(self.article, block)
            self.glossary_changed()

        take_in()
        self.workspace.history.add(
            Step(
                tr_later("Choose meaning"),
                undo=lambda: apply(change.inverse()),
                redo=lambda: apply(change),
                text=(self.article.id, self.article.revision),
            )
        )

    def read_again(self) -> None:
        """Take in what was changed through another OpenArticle of this article, as by undo."""
        self.glossary_changed()
        self.readings_changed()
        self._read_annotations()

    def has_newer_text(self) -> bool:
        """Tell whether the article got another text since. Raises NotFoundError, StoreError."""
        return self.workspace.library.revision(self.article.id) != self.article.revision

    def _still_has(self, sentence: str) -> bool:
        """Tell whether the newest text of the article has a sentence."""
        if not self.has_newer_text():
            return True
        blocks = self.workspace.library.article(self.article.id).blocks
        return any(sentence in block.segment_texts for block in blocks)

    def take_in_news(self) -> ArticleNews:
        """Take in what other windows and commands wrote about this article; return what it is.

        A newer text is not taken in: its article is to be opened. Raises StoreError.
        """
        library = self.workspace.library
        try:
            if self.has_newer_text():
                return ArticleNews.NEWER_TEXT
            annotations = library.annotations(self.article.id)
            senses = library.senses(self.article.id)
        except NotFoundError:
            return ArticleNews.DELETED
        news = ArticleNews.NOTHING
        if senses != self._senses:
            self.glossary_changed()
            news = ArticleNews.CHANGED
        if self.readings.forget():
            news = ArticleNews.CHANGED
        if self._english.is_outdated():
            self.forget_translations()
            news = ArticleNews.CHANGED
        if annotations != self._annotations:
            self._read_annotations()
            news = ArticleNews.CHANGED
        return news

    def forget_translations(self) -> None:
        """Look the English up again, as after another package was installed."""
        self._english.forget()

    def glossary_changed(self) -> None:
        """Look for the terms again; what is remembered for unchanged terms stays."""
        self._placed = self._place()
        self.readings.clear()
        self.forget_translations()

    def readings_changed(self) -> None:
        """Read the kanji again, as after a correction of one."""
        self.readings.clear()

    def occurrences(self, concepts: Sequence[str]) -> list[tuple[int, Span]]:
        """Return every (block, span) where one of `concepts` stands in this article."""
        wanted = set(concepts)
        if not wanted:
            return []
        return [
            (number, hit.span)
            for number in self._placed.may_hold(wanted)
            for hit in self._placed.hits(number)
            if wanted & ({hit.sense} if hit.sense else set(hit.concepts))
        ]

    def concepts(self) -> tuple[str, ...]:
        """Return every concept that stands in the article, in the order of its first place."""
        found: dict[str, None] = {}
        for number in range(len(self.article.blocks)):
            for hit in self._placed.hits(number):
                found.update(dict.fromkeys((hit.sense,) if hit.sense else hit.concepts))
        return tuple(found)

    def has_terms(self, block: int) -> bool:
        """Tell whether any term of the glossary stands in a block; in a very long one one does."""
        return self.late.is_late(block) or bool(self._placed.hits(block))

    def concepts_in(self, block: int, span: Span) -> tuple[str, ...]:
        """Return the concepts that stand in a part of a block, in order."""
        found: dict[str, None] = {}
        for hit in self._placed.hits(block):
            if hit.span.overlaps(span):
                found.update(dict.fromkeys((hit.sense,) if hit.sense else hit.concepts))
        return tuple(found)

    def sentences_with(self, concepts: Sequence[str]) -> list[tuple[int, Span, str, Span]]:
        """Return each place of `concepts`: block, span there, the sentence, the span in that."""
        places = []
        for number, span in self.occurrences(concepts):
            block = self.article.blocks[number]
            segment = block.segment_at(span.start)
            cut = block.segments[segment] if segment is not None else Span(0, len(block.text))
            places.append((number, span, cut.of(block.text), span.shifted(-cut.start)))
        return places

    def senses_at(self, block: int, span: Span) -> tuple[tuple[str, ...], str | None]:
        """Return the concepts a hit may mean and the one that was settled on, if any."""
        for hit in self._placed.hits(block):
            if hit.span == span:
                return hit.concepts, hit.sense
        return (), None

    def is_corrected(self, block: int, segment: int) -> bool:
        """Tell whether the reader wrote the English of a segment."""
        known = self.translations(block).get(segment)
        return known is not None and known.engine == READER_ENGINE

    def _requests(self, block: int) -> Sequence[SegmentRequest]:
        return self._placed.requests(block)

    def _place(self) -> PlacedTerms:
        if self._is_newest:
            self._senses = self.workspace.library.senses(self.article.id)
        return PlacedTerms(self.article.content, self.workspace.terms, self._senses)
