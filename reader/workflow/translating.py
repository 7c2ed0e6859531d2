"""Translate an article segment by segment: what is visible first, everything kept at once."""

from bisect import bisect_left
from collections.abc import Callable
from threading import Event as Flag

from reader.model.errors import ReaderError
from reader.model.translation import Translation
from reader.store.library import Library
from reader.translation.engine import Engine
from reader.translation.steering import at_once, translate_segments
from reader.workflow.events import (
    EventSink,
    SegmentTranslated,
    TranslationEnded,
    TranslationProgress,
)
from reader.workflow.known import known_translations
from reader.workflow.terms import PlacedTerms, SegmentRequest

BATCH = 12
"""Segments handed to the engine at once: few enough to follow the reader's scrolling."""


class TranslationRun:
    """One pass over an article that leaves every segment with a translation.

    `engine` gives the engine when the first segment needs it (loading takes a moment), so that an
    article whose English is all remembered loads none. `top_block` tells the block at the window's
    top.
    """

    def __init__(
        self,
        article: str,
        generation: int,
        placed: PlacedTerms,
        *,
        library: Library,
        engine_name: str,
        engine: Callable[[], Engine],
        emit: EventSink,
        top_block: Callable[[], int] = lambda: 0,
        use_glossary: bool = True,
    ) -> None:
        self.article = article
        self.generation = generation
        self._placed = placed
        self._library = library
        self._engine_name = engine_name
        self._engine = engine
        self.emit = emit
        self._top_block = top_block
        self._use_glossary = use_glossary
        self._cancelled = Flag()

    def cancel(self) -> None:
        """Stop as soon as the segment in hand is done; what is done stays."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the run was asked to stop."""
        return self._cancelled.is_set()

    def run(self) -> None:
        """Translate until nothing is left or the run is cancelled, reporting each event."""
        problem = ""
        try:
            self._run()
        except ReaderError as error:
            problem = str(error)
        self.emit(TranslationEnded(self.article, self.generation, self.cancelled, problem))

    def _run(self) -> None:
        blocks = self._placed.content.blocks
        unseen = [n for n, block in enumerate(blocks) if block.is_translated and block.segments]
        progress = Progress(self, sum(len(blocks[number].segments) for number in unseen))
        progress.report()
        limit = 1
        while unseen and not self.cancelled:
            batch = self._unknown(unseen, limit, progress)
            if batch:
                self._translate(batch, progress)
                # One segment alone first: the reader sees that it works.
                limit = at_once(self._engine(), BATCH)

    def _unknown(self, unseen: list[int], limit: int, progress: "Progress") -> list[SegmentRequest]:
        """Take blocks off `unseen`, from the top of the window down and then what lies above it,

        until `limit` segments without English are found; return those.
        """
        batch: list[SegmentRequest] = []
        while unseen and len(batch) < limit and not self.cancelled:
            at = bisect_left(unseen, self._top_block())
            requests = self._placed.requests(unseen.pop(at if at < len(unseen) else 0))
            known = known_translations(self._library, self._engine_name, requests)
            batch += [request for request in requests if request not in known]
            progress.add(len(known))
        return batch

    def _translate(self, batch: list[SegmentRequest], progress: "Progress") -> None:
        alike: dict[tuple[str, str], list[SegmentRequest]] = {}
        for request in batch:
            alike.setdefault(request.key, []).append(request)
        distinct = [requests[0] for requests in alike.values()]

        def keep(number: int, translation: Translation) -> None:
            key = distinct[number].key
            self._library.remember([(key[1], translation)])
            for request in alike[key]:
                self.emit(
                    SegmentTranslated(
                        self.article, self.generation, request.block, request.segment, translation
                    )
                )
            progress.add(len(alike[key]))
            progress.report()

        translate_segments(
            self._engine(),
            [self._placed.request(request) for request in distinct],
            on_result=keep,
            cancelled=self._cancelled.is_set,
            use_glossary=self._use_glossary,
        )


class Progress:
    """How far a run has come."""

    def __init__(self, run: TranslationRun, total: int) -> None:
        self._run = run
        self._total = total
        self._done = 0

    def add(self, segments: int) -> None:
        """Count `segments` more as done."""
        self._done += segments

    def report(self) -> None:
        """Tell the listener."""
        run = self._run
        run.emit(TranslationProgress(run.article, run.generation, self._done, self._total))
