"""Where the library's English does not use the terms the reader prefers, and how that is mended."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reader.model.errors import NotFoundError, PackageError
from reader.model.spans import Language, Span
from reader.model.translation import SegmentTerm, Translation
from reader.model.wording import tr_later
from reader.store.library import Library
from reader.translation.engine import EngineInfo
from reader.translation.obedience import outcomes, same_form
from reader.translation.requests import Request
from reader.translation.steering import translate_segments
from reader.workflow.history import Step
from reader.workflow.known import latest_translations
from reader.workflow.terms import PlacedTerms, SegmentRequest, TermIndex
from reader.workflow.workspace import Workspace

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Key = tuple[str, tuple[str, str]]
"""An engine's name, and under what its English of a sentence is remembered."""
BATCH = 8
"""Sentences that are mended together: few enough to stop soon."""


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A sentence whose English has not the preferred term for one in its Japanese."""

    article: str
    title: str
    request: SegmentRequest
    place: Span
    """Of the Japanese term in its block."""
    term: SegmentTerm
    wanted: str
    used: str
    """Another form of the glossary's that stands there instead, or nothing."""
    english: Translation

    @property
    def by_reader(self) -> bool:
        """Whether the reader wrote this English, so that no engine may change it."""
        return self.english.by_reader


def inconsistencies(
    workspace: Workspace, report: Report, cancelled: Cancelled = lambda: False
) -> Iterator[Inconsistency]:
    """Yield each one in the library, the last imported article first.

    Only what has English is looked at, also what was made with an older glossary. `report` gets
    articles done and in all.
    """
    articles = workspace.library.articles()
    terms = workspace.terms
    for done, summary in enumerate(articles):
        if cancelled():
            return
        report(done, len(articles))
        try:
            placed = _with_english(workspace.library, summary.id, terms)
            if placed is None:
                continue
            blocks, found = placed
            engine = workspace.engine_name_of(summary.id)
            for number in blocks:
                requests = found.requests(number)
                known = latest_translations(workspace.library, engine, requests)
                for request in requests:
                    if request in known:
                        yield from _in_segment(
                            summary.id, summary.name, found, request, known[request]
                        )
        except NotFoundError:
            continue  # deleted meanwhile
    report(len(articles), len(articles))


def mend(
    workspace: Workspace,
    found: Sequence[Inconsistency],
    report: Report,
    cancelled: Cancelled = lambda: False,
) -> Callable[[], None]:
    """Have the sentences translated anew with the preferred terms; return what makes it undoable.

    Each is translated by what translates its article. What the reader wrote is left alone. What is
    done when it is cancelled stays. Raises PackageError where an engine is missing.
    """
    asked: dict[EngineInfo | None, dict[tuple[str, str], SegmentRequest]] = {}
    for one in found:
        if not one.by_reader:
            translator = workspace.translator_of(one.article)
            missing = None if translator else workspace.missing_engine_of(one.article)
            if missing:
                raise PackageError(f"“{one.title}”: {missing.told}")
            asked.setdefault(translator, {})[one.request.key] = one.request
    if not asked:
        workspace.engine()  # says what to do where there is none
    total = sum(map(len, asked.values()))
    before: dict[Key, Translation] = {}
    after: dict[Key, Translation] = {}
    for info, distinct in asked.items():
        engine = workspace.engine(info)
        waiting = iter(distinct.items())
        while (batch := list(islice(waiting, BATCH))) and not cancelled():
            report(len(after), total)
            known = workspace.library.remembered(engine.name, [key for key, _ in batch])
            before |= {(engine.name, key): english for key, english in known.items()}

            def keep(
                number: int,
                english: Translation,
                batch: list[tuple[tuple[str, str], SegmentRequest]] = batch,
            ) -> None:
                key = batch[number][0]
                after[english.engine, key] = english
                workspace.library.remember([(key[1], english)])

            translate_segments(
                engine,
                [_strict(workspace.terms, request) for _, request in batch],
                on_result=keep,
                cancelled=cancelled,
            )
    report(total, total)
    before = {key: english for key, english in before.items() if key in after}
    return lambda: _make_undoable(workspace, before, after)


def preferred(terms: TermIndex, term: SegmentTerm) -> SegmentTerm:
    """Return what the glossary prefers for a term, with no other form accepted.

    Of a term with several meanings each may stand; what is written in Latin letters may stay so.
    """
    if term.unsettled:
        return term
    concept = terms.concepts.get(term.concept)
    best = concept.preferred(Language.EN) if concept else None
    also = (best.text,) if best is not None and not same_form(best.text, term.en) else ()
    return replace(term, accepted=also)


def _with_english(
    library: Library, article: str, terms: TermIndex
) -> tuple[list[int], PlacedTerms] | None:
    """Return the blocks of an article that have any English, and its terms; None if none has."""
    content = library.article(article).content
    sources = {
        source: number
        for number, block in enumerate(content.blocks)
        if block.is_translated
        for source in block.segment_texts
    }
    # Which terms stand in a text is not asked for articles that were never opened.
    known = library.ever_remembered("", sources).keys() | library.corrections(sources).keys()
    if not known:
        return None
    blocks = [
        number
        for number, block in enumerate(content.blocks)
        if block.is_translated and not known.isdisjoint(block.segment_texts)
    ]
    return blocks, PlacedTerms(content, terms, library.senses(article))


def _in_segment(
    article: str, title: str, placed: PlacedTerms, request: SegmentRequest, english: Translation
) -> Iterator[Inconsistency]:
    start = placed.content.blocks[request.block].segments[request.segment].start
    seen: set[SegmentTerm] = set()
    for span, term in request.terms:
        wanted = preferred(placed.index, term)
        if term in seen:
            continue
        seen.add(term)
        strict, lenient = outcomes([wanted], english.text), outcomes([term], english.text)
        if strict[0].obeyed:
            continue
        yield Inconsistency(
            article,
            title,
            request,
            span.shifted(start),
            term,
            " or ".join(term.meanings) if term.unsettled else term.en,
            lenient[0].en if lenient[0].obeyed else "",
            english,
        )


def _strict(terms: TermIndex, request: SegmentRequest) -> Request:
    placed = tuple((span, preferred(terms, term)) for span, term in request.terms)
    return Request(request.source, placed, request.protected)


def _make_undoable(
    workspace: Workspace,
    before: dict[Key, Translation],
    after: dict[Key, Translation],
) -> None:
    if not after:
        return
    library = workspace.library

    def write(wanted: dict[Key, Translation]) -> None:
        for engine in {by for by, _ in after}:
            library.forget(
                engine, [key for by, key in after.keys() - wanted.keys() if by == engine]
            )
        library.remember((key[1], english) for (_, key), english in wanted.items())

    workspace.history.add(
        Step(tr_later("Mend translations"), undo=lambda: write(before), redo=lambda: write(after))
    )


def still_there(workspace: Workspace, found: Iterable[Inconsistency]) -> list[Inconsistency]:
    """Return those of `found` that are so now, with the English that stands there now."""
    waiting = list(found)
    known: dict[tuple[str, SegmentRequest], Translation] = {}
    for article in dict.fromkeys(one.article for one in waiting):
        requests = [one.request for one in waiting if one.article == article]
        engine = workspace.engine_name_of(article)
        latest = latest_translations(workspace.library, engine, requests)
        known |= {(article, request): english for request, english in latest.items()}
    left = []
    for one in waiting:
        english = known.get((one.article, one.request))
        if english is None:
            continue
        strict = outcomes([preferred(workspace.terms, one.term)], english.text)
        if not strict[0].obeyed:
            lenient = outcomes([one.term], english.text)
            used = lenient[0].en if lenient[0].obeyed else ""
            left.append(replace(one, english=english, used=used))
    return left
