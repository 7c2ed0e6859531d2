"""Translate an article segment by segment: what is visible first, everything kept at once."""

from bisect import bisect_left
from collections.abc import Callable
from threading import Event as Flag

from reader.model.errors import ReaderError
from reader.model.translation import Translation
from reader.store.library import Library
from reader.translation.steering import at_once, translate_segments
from reader.workflow.article_engine import ArticleEngine
from reader.workflow.events import (
    EventSink,
    SegmentTranslated,
    TranslationEnded,
    TranslationProgress,
)
from reader.workflow.known import known_translations
from reader.workflow.terms import PlacedTerms, SegmentRequest

BATCH = 24
"""Segments handed to the engine at once: few enough to follow the reader's scrolling."""


class TranslationRun:
    """One pass over an article that leaves every segment with a translation.

    `by` is opened when the first segment needs it (loading takes a moment), so that an article
    whose English is all remembered loads none. English that was made by older rules is made anew,
    after what is missing. `top_block` tells the block at the window's top.
    """

    def __init__(
        self,
        article: str,
        generation: int,
        placed: PlacedTerms,
        *,
        library: Library,
        by: ArticleEngine,
        emit: EventSink,
        top_block: Callable[[], int] = lambda: 0,
        use_glossary: bool = True,
    ) -> None:
        self.article = article
        self.generation = generation
        self._placed = placed
        self._library = library
        self._by = by
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
        outdated: list[int] = []
        self._walk(unseen, lambda block: self._missing(block, outdated, progress), progress)
        self._walk(sorted(outdated), self._outdated, progress)

    def _walk(
        self,
        unseen: list[int],
        wanted: Callable[[int], list[SegmentRequest]],
        progress: "Progress",
    ) -> None:
        """Translate what is `wanted` of each block of `unseen`."""
        limit = 1
        while unseen and not self.cancelled:
            batch = self._batch(unseen, limit, wanted)
            if batch:
                self._translate(batch, progress)
                # One segment alone first: the reader sees that it works.
                limit = at_once(self._by.open(), BATCH)

    def _batch(
        self, unseen: list[int], limit: int, wanted: Callable[[int], list[SegmentRequest]]
    ) -> list[SegmentRequest]:
        """Take blocks off `unseen`, from the top of the window down and then what lies above it,

        until `limit` segments that are wanted are found; return those.
        """
        batch: list[SegmentRequest] = []
        while unseen and len(batch) < limit and not self.cancelled:
            at = bisect_left(unseen, self._top_block())
            batch += wanted(unseen.pop(at if at < len(unseen) else 0))
        return batch

    def _missing(
        self, block: int, outdated: list[int], progress: "Progress"
    ) -> list[SegmentRequest]:
        """Return the segments of a block without English; note whether others have an older one."""
        requests = self._placed.requests(block)
        known = known_translations(self._library, self._by.name, requests)
        older = sum(self._is_older(translation) for translation in known.values())
        if older:
            outdated.append(block)
        progress.add(len(known) - older)
        return [request for request in requests if request not in known]

    def _outdated(self, block: int) -> list[SegmentRequest]:
        """Return the segments of a block whose English was made by older rules."""
        requests = self._placed.requests(block)
        known = known_translations(self._library, self._by.name, requests)
        return [one for one in requests if one in known and self._is_older(known[one])]

    def _is_older(self, translation: Translation) -> bool:
        return not translation.by_reader and translation.rules < self._by.rules

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
            self._by.open(),
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
