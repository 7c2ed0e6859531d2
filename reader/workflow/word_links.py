"""Which words of a sentence and of its English correspond: asked for sentence by sentence, kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from reader.model.alignment import WordLink
from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.text.words import words
from reader.translation.engine import Engine, EngineKind
from reader.translation.progress import Cancelled, never
from reader.translation.word_alignment import Scoring, align
from reader.translation.word_lookup import completed, look_up
from reader.workflow.workspace import Workspace

KEPT = 512
"""Sentences whose links are kept in memory."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The links of a sentence, in order, and whether an engine told them.

    Where none does, they are looked up in glossary and dictionaries, and are few.
    """

    links: tuple[WordLink, ...]
    by_engine: bool


class WordLinks:
    """Aligns sentences with English of whatever origin. May be used from several threads.

    Whoever made the English, `engine` is asked, or the best of the installed packages if it does
    not tell how likely it finds English of others, as only packages do.
    """

    def __init__(self, workspace: Workspace, engine: Engine | None = None) -> None:
        self._workspace = workspace
        self._engine: Scoring | None = None
        self._engine_name = ""
        if engine is not None and isinstance(engine, Scoring):
            self._engine, self._engine_name = engine, engine.name
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, str, str], Linked] = OrderedDict()

    @property
    def has_engine(self) -> bool:
        """Whether there is an engine to ask."""
        return bool(self._name())

    def known(self, sentence: str, english: str) -> Linked | None:
        """Return what was told of a sentence before, at once; None if that is no longer kept."""
        with self._lock:
            return self._kept.get((self._name(), sentence, english))

    def of(
        self,
        sentence: str,
        english: str,
        terms: Sequence[tuple[Span, SegmentTerm]] = (),
        cancelled: Cancelled = never,
    ) -> Linked | None:
        """Return the links of a sentence, None if it was cancelled; takes up to a second.

        `terms` are the glossary's, with their places in the sentence.
        """
        known = self.known(sentence, english)
        if known is not None:
            return known
        name = self._name()
        linked = self._ask(sentence, english, terms, cancelled)
        if cancelled():
            return None
        with self._lock:
            self._kept[name, sentence, english] = linked
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return linked

    def _ask(
        self,
        sentence: str,
        english: str,
        terms: Sequence[tuple[Span, SegmentTerm]],
        cancelled: Cancelled,
    ) -> Linked:
        spans = words(self._workspace.tokenizer.tokens(sentence))
        try:
            engine = self._scoring()
            links = align(engine, sentence, spans, english, cancelled) if engine else None
        except PackageError:
            links = None  # a damaged package is told of where it is to translate
        if links:
            more = look_up(sentence, spans, english, terms, lambda _word: ())
            return Linked(completed(links, more), by_engine=True)
        return Linked(
            look_up(sentence, spans, english, terms, lambda span: self._meanings(sentence, span)),
            by_engine=False,
        )

    def _name(self) -> str:
        if self._engine_name:
            return self._engine_name
        infos = self._workspace.engines.infos()
        return next((info.name for info in infos if info.kind is EngineKind.PACKAGE), "")

    def _scoring(self) -> Scoring | None:
        if self._engine is not None:
            return self._engine
        for info in self._workspace.engines.infos():
            if info.kind is EngineKind.PACKAGE:
                engine = self._workspace.engine(info)
                return engine if isinstance(engine, Scoring) else None
        return None

    def _meanings(self, sentence: str, word: Span) -> list[str]:
        """Return the English that the dictionaries have for a word as it stands or by its lemma."""
        text = word.of(sentence)
        first = self._workspace.tokenizer.tokens(text)[:1]
        forms = dict.fromkeys([text, *(token.lemma for token in first)])
        told = [one.lookup(form) for one in self._workspace.dictionaries for form in forms]
        return [english for english in told if english]
