"""An article under the reader's eyes: its rows, and everything they do to it."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum, auto

from reader.annotation.anchoring import resolve
from reader.annotation.selection import anchor_selection
from reader.model.annotation import Annotation, AnnotationChange, Attachment, Colour
from reader.model.article import Article, BlockKind
from reader.model.errors import ConflictError, NotFoundError
from reader.model.glossary import LearningStatus
from reader.model.page import KnownTerms, Row
from reader.model.spans import Language, Span
from reader.model.translation import READER_ENGINE, SegmentTerm, Translation
from reader.model.wording import tr_later
from reader.store.three_way import Clash
from reader.store.values import SenseChange
from reader.translation.engine import EngineInfo
from reader.workflow.article_engine import article_engine
from reader.workflow.article_english import ArticleEnglish
from reader.workflow.events import EventSink, SegmentTranslated
from reader.workflow.history import Step
from reader.workflow.pages import (
    annotations_by_block,
    build_row,
    byline,
    english_annotations_by_block,
    english_text,
)
from reader.workflow.readings import ArticleReadings
from reader.workflow.rows import Rows
from reader.workflow.terms import PlacedTerms, SegmentRequest
from reader.workflow.translating import TranslationRun
from reader.workflow.workspace import Workspace

Listener = Callable[[], None]


class ArticleNews(Enum):
    """What others did to an article that is open."""

    NOTHING = auto()
    CHANGED = auto()
    """Notes, corrections or meanings; they are taken in."""
    NEWER_TEXT = auto()
    DELETED = auto()


class OpenArticle:
    """The state of one article that is being read. Used from one thread (the window's).

    Rows are built when asked for, so opening costs the same for an article and for a book.
    `annotations_changed` listeners are called after any change of the annotations, undo included.
    """

    def __init__(self, workspace: Workspace, article: Article) -> None:
        self.workspace = workspace
        self.article = article
        self.generation = 0
        self.translating = False
        self.furigana = False
        self.known_terms = KnownTerms.SHOW
        self.annotations_changed: list[Listener] = []
        self._english = ArticleEnglish(
            workspace,
            len(article.blocks),
            self._requests,
            lambda: workspace.engine_name_of(article.id),
        )
        self.readings = ArticleReadings(workspace, article, lambda: self._placed)
        self._senses: dict[tuple[int, Span], str] = {}
        self._annotations: tuple[Annotation, ...] = ()
        self._placed = self._place()
        workspace.history.text_is(article.id, article.revision)
        self._take_annotations()

    @property
    def rows(self) -> Rows:
        """The rows of the article, built when taken."""
        return Rows(len(self.article.blocks), self.row)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations in reading order, each with the place that it has in the text now."""
        return tuple(
            sorted(
                map(self._as_attached, self._annotations),
                key=lambda a: (a.block, a.language.value, a.anchor.span),
            )
        )

    def annotation(self, identity: str) -> Annotation | None:
        """Return the annotation of that id, if it is still there."""
        return next((self._as_attached(a) for a in self._annotations if a.id == identity), None)

    def row(self, number: int) -> Row:
        """Return one row as it stands now."""
        block = self.article.blocks[number]
        return build_row(
            block,
            hits=self._placed.hits(number),
            terms=self.segment_terms(number),
            translations=self.translations(number),
            annotations=self._marked.get(number, ()),
            english_annotations=self._marked_english.get(number, ()),
            ruby=self.readings.above(number) if self.furigana else (),
            byline=byline(self.article.metadata) if block.kind is BlockKind.TITLE else "",
            waiting=self.translating,
            learning=self._learning,
            known_terms=self.known_terms,
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

    def annotate(
        self,
        language: Language,
        start: tuple[int, int],
        end: tuple[int, int],
        *,
        colour: Colour = Colour.YELLOW,
        comment: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Mark the text from `start` to `end`, each (block, offset in code points); can be undone.

        English is marked within one block: `end` beyond it is cut to the block's end.
        """
        english = self.row(start[0]).en.text if language is Language.EN else ""
        now = datetime.now(UTC)
        annotation = Annotation(
            id=str(uuid.uuid4()),
            article=self.article.id,
            language=language,
            anchor=anchor_selection(self.article.content, language, start, end, english=english),
            created_at=now,
            modified_at=now,
            colour=colour,
            comment=comment,
            tags=tuple(tags),
            block=start[0],
        )
        self._did(self.workspace.library.annotate(annotation, self.article.revision))
        return annotation

    def update_annotation(
        self, annotation: Annotation, seen: Annotation | None = None, *, insist: bool = False
    ) -> None:
        """Change the annotation of the same id from what was `seen` of it; can be undone.

        Seen is, unless told, what is known of it here. What another window changed of it stays;
        raises ConflictError if it is the same that is changed here, unless the reader was told of
        it and insists.
        """
        stored = next((a for a in self._annotations if a.id == annotation.id), annotation)
        if annotation.language is Language.EN and annotation.anchor == stored.anchor:
            # That other English stands there now is no act of the reader's: with the English the
            # note comes back.
            annotation = replace(annotation, attachment=stored.attachment)
        changed = replace(annotation, modified_at=datetime.now(UTC))
        self._did(
            self.workspace.library.update_annotation(
                changed,
                seen or stored,
                self.article.revision,
                Clash.MINE if insist else Clash.REFUSE,
            )
        )

    def bring_back(self, annotation: Annotation) -> None:
        """Keep a note again that was deleted elsewhere; can be undone."""
        self._did(self.workspace.library.annotate(annotation, self.article.revision))

    def delete_annotations(self, ids: Sequence[str]) -> None:
        """Delete annotations; can be undone. Those that are gone already need no deleting.

        Raises ConflictError if another window wrote something into one meanwhile; that is shown
        here then, and can be deleted.
        """
        library = self.workspace.library
        there = {annotation.id for annotation in library.annotations(self.article.id)}
        seen = [a for a in self._annotations if a.id in set(ids)]
        wanted = [identity for identity in ids if identity in there]
        try:
            if wanted:
                self._did(library.delete_annotations(wanted, seen))
        except ConflictError:
            self._read_annotations()
            raise
        if not wanted:
            self._read_annotations()

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
        return [
            (number, hit.span)
            for number in range(len(self.article.blocks))
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
        """Tell whether any term of the glossary stands in a block."""
        return bool(self._placed.hits(block))

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

    def unplaced(self) -> tuple[Annotation, ...]:
        """Return the annotations whose place in the text is ambiguous or lost."""
        return tuple(
            a
            for a in map(self._as_attached, self._annotations)
            if a.attachment is not Attachment.ANCHORED
        )

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

    @property
    def _is_newest(self) -> bool:
        """Whether the text is; notes and meanings of a newer one would stand on other words."""
        return self.workspace.library.revision(self.article.id) == self.article.revision

    def _did(self, change: AnnotationChange) -> None:
        library = self.workspace.library

        def apply(taken: AnnotationChange) -> None:
            library.apply(taken)
            self._read_annotations()

        self.workspace.history.add(
            Step(
                change.label,
                undo=lambda: apply(change.inverse()),
                redo=lambda: apply(change),
                text=(self.article.id, self.article.revision),
            )
        )
        self._read_annotations()

    def _take_annotations(self) -> None:
        if self._is_newest:
            self._annotations = self.workspace.library.annotations(self.article.id)
        self._marked = annotations_by_block(self.article.content, self._annotations)
        self._marked_english = english_annotations_by_block(self._annotations)

    def _read_annotations(self) -> None:
        self._take_annotations()
        self._tell_annotations_changed()

    def _tell_annotations_changed(self) -> None:
        for listener in list(self.annotations_changed):
            listener()

    def _has_all_english(self, block: int) -> bool:
        return len(self.translations(block)) == len(self.article.blocks[block].segments)

    def _as_attached(self, annotation: Annotation) -> Annotation:
        """Return an annotation with its attachment to the English that stands there now.

        It is not stored: another engine's English takes the words away and brings them back.
        """
        if (
            annotation.language is Language.JA
            or annotation.attachment is not Attachment.ANCHORED
            or not self._has_all_english(annotation.block)
        ):
            return annotation
        block = self.article.blocks[annotation.block]
        text, _ = english_text(block, self.translations(annotation.block))
        return replace(annotation, attachment=resolve(annotation.anchor, text).attachment)
