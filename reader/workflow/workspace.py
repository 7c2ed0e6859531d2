"""Everything the program works with, opened on one data folder."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.model.dictionary import Dictionary, Word
from reader.model.errors import NotFoundError, PackageError, ReaderError
from reader.model.glossary import MARKED_AS, Concept, GlossaryChange, LearningStatus, Origin
from reader.model.spans import Span
from reader.model.wording import tr, tr_later
from reader.resources import resource, seed_glossary
from reader.store.concept_merge import name_of_concept
from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.places import DataPlaces
from reader.store.three_way import Clash
from reader.store.values import SenseChange
from reader.text.tokens import Tokenizer
from reader.translation.engine import Engine, EngineInfo
from reader.translation.engine_file import EngineFile
from reader.translation.engines import EngineRegistry
from reader.translation.firefox_engines import FirefoxEngines
from reader.translation.firefox_models import FirefoxStore
from reader.translation.missing import MissingEngine
from reader.translation.package_engines import PackageEngines
from reader.translation.packages import PackageStore
from reader.translation.server_engines import ServerEngines
from reader.workflow.data_files import DataFiles
from reader.workflow.history import History, Step
from reader.workflow.occurrences import OccurrenceIndex
from reader.workflow.sources import Sources
from reader.workflow.terms import TermIndex

Listener = Callable[[], None]

MERGE_REFUSED = tr_later(
    "{name} comes from {source}, a shared file that is only read, and cannot be merged here: "
    "change it in the file."
)
DELETE_REFUSED = tr_later(
    "{name} comes from {source}, a shared file that is only read, and cannot be deleted here: "
    "change it in the file."
)


class Workspace:
    """The reader's library, glossary and translation packages, and the acts on the glossary.

    `seed` and `shipped` are the glossary and the folder of packages that came with the program.
    May be used from several threads; `glossary_changed` listeners are called in the thread that
    made the change.
    """

    def __init__(
        self, places: DataPlaces, *, seed: Path | None = None, shipped: Path | None = None
    ) -> None:
        self.places = places
        self.files = DataFiles(places, seed or seed_glossary())
        self.packages = PackageStore(places.packages)
        self.packages.clear_leftovers()
        self.firefox = FirefoxStore(places.firefox)
        boxed = EngineRegistry([PackageEngines(self.packages), FirefoxEngines(self.firefox)])
        self.choices = EngineFile(places.servers)
        self.servers = ServerEngines(places.servers, boxed.open_best)
        self.engines = EngineRegistry([boxed, self.servers])
        self.shipped_packages = sorted((shipped or resource("packages")).glob("*.argosmodel"))
        self.history = History()
        self.tokenizer = Tokenizer()
        self.shelf = Shelf(places.dictionaries)
        self.glossary_changed: list[Listener] = []
        self.article_trashed: list[Callable[[str], None]] = []
        """Called with the id of an article that undo or redo put into the trash."""
        self._lock = threading.Lock()
        self._sources: Sources | None = None
        self._index: OccurrenceIndex | None = None

    @property
    def library(self) -> Library:
        """The library. Raises StoreError if it cannot be used; the glossary may be all the same."""
        return self.files.library

    @property
    def glossary(self) -> GlossaryStore:
        """The glossary. Raises StoreError if it cannot be used; the library may be all the same."""
        return self.files.glossary

    @property
    def sources(self) -> Sources:
        """Where the glossary's concepts come from. Raises StoreError as `glossary` does."""
        with self._lock:
            if self._sources is None:
                self._sources = Sources(self.glossary, self.tell_glossary_changed)
            return self._sources

    @property
    def index(self) -> OccurrenceIndex:
        """Where terms stand in the library. Raises StoreError as `library` does."""
        with self._lock:
            if self._index is None:
                self._index = OccurrenceIndex(self.library, lambda: self.terms)
            return self._index

    @property
    def dictionaries(self) -> Sequence[Dictionary]:
        """What is asked for English that neither an article nor the glossary gives."""
        return self.shelf.dictionaries()

    @property
    def terms(self) -> TermIndex:
        """The current snapshot of the glossary, all its sources together."""
        return self.sources.terms

    def concept(self, identity: str) -> Concept:
        """Return a concept of any source. Raises NotFoundError."""
        try:
            return self.terms.concepts[identity]
        except KeyError as error:
            raise NotFoundError(
                tr(
                    "The glossary has no entry {identity}: it may have been deleted.",
                    identity=identity,
                )
            ) from error

    def find(self, text: str) -> tuple[Concept, ...]:
        """Return the concepts of any source with `text` as a written form, the reader's first."""
        view = self.terms
        own = [concept for concept in self.glossary.find(text) if concept.id in view.concepts]
        others = [concept for concept in view.having(text) if concept.source]
        known = {concept.id for concept in others}
        return (*(concept for concept in own if concept.id not in known), *others)

    @property
    def has_new_packages(self) -> bool:
        """Whether the program brought a package that was never installed here."""
        return any(not self._mark_of(file).exists() for file in self.shipped_packages)

    def install_shipped_packages(self) -> None:
        """Install what came with the program, each file once: what the reader removes stays away.

        A package of the reader's that is as good, or better, stays as well.

        Raises PackageError if the file that came along cannot be installed.
        """
        for file in self.shipped_packages:
            mark = self._mark_of(file)
            if not mark.exists():
                self.packages.install(file, unless_as_good=True)
                mark.touch()
                self.packages_changed()

    def _mark_of(self, file: Path) -> Path:
        return self.places.packages / f".{file.name}.installed"

    @property
    def translator(self) -> EngineInfo | None:
        """What translates Japanese to English unless the reader chose, None if nothing can.

        Looked up once: after installing or removing packages call `packages_changed`.
        """
        return self.engines.best()

    def translator_of(self, article: str) -> EngineInfo | None:
        """Return what translates an article: what the reader chose for it, else the usual one.

        None if nothing can, or if what was chosen is missing: no other takes its place unasked.
        """
        chosen = self.library.engine_choice(article)
        return self.engines.find(chosen) if chosen else self.translator

    def missing_engine_of(self, article: str) -> MissingEngine | None:
        """Return what the reader chose for an article and is no longer there."""
        chosen = self.library.engine_choice(article)
        return MissingEngine(chosen) if chosen and not self.engines.find(chosen) else None

    def engine_name_of(self, article: str) -> str:
        """Return by which engine's name an article's English is remembered, "" if by none."""
        translator = self.translator_of(article)
        return translator.name if translator else self.library.engine_choice(article)

    @property
    def usual_engine(self) -> str:
        """The name of what the reader wants for new articles, "" for the best package."""
        return self.choices.read().usual

    def set_usual_engine(self, name: str) -> None:
        """Let new articles be translated by the engine of that name; "" for the best package.

        Articles that are there keep what translates them. Raises PackageError.
        """
        self.choices.write(replace(self.choices.read(), usual=name))

    @property
    def engine_name(self) -> str:
        """The name of what translates, "" if nothing can; by it English is remembered."""
        return self.translator.name if self.translator else ""

    def packages_changed(self) -> None:
        """Look again what can translate."""
        self.engines.changed()

    def engine(self, info: EngineInfo | None = None) -> Engine:
        """Return an engine, which loads itself at first use; the usual one unless told.

        Raises PackageError when there is none or it cannot be used.
        """
        wanted = info or self.translator
        if wanted is None:
            raise PackageError(
                tr("No Japanese–English translation package is installed: install one first.")
            )
        return self.engines.open(wanted)

    def word_at(self, text: str, offset: int) -> Span:
        """Return the morpheme around the code point at `offset`, or that code point alone."""
        for token in self.tokenizer.tokens(text):
            if token.span.contains(offset):
                return token.span
        return Span(offset, min(offset + 1, len(text)))

    def look_up(self, text: str, offset: int = 0) -> Word | None:
        """Return the word around the code point at `offset`, None where there is none."""
        return word_at(text, offset, self.tokenizer, self.shelf.dictionaries())

    def create_concept(self, concept: Concept, *, once: bool = False) -> GlossaryChange:
        """Add a concept; can be undone. With `once` a twin of it makes this a StoreError."""
        return self._did(self.glossary.create(concept, once=once))

    def update_concept(
        self, concept: Concept, seen: Concept | None = None, *, insist: bool = False
    ) -> GlossaryChange:
        """Change the concept of the same id from what was `seen` of it; can be undone.

        Seen is, unless told, what this workspace knew last. What was changed elsewhere stays;
        raises ConflictError if it is the same that is changed here, unless the reader was told of
        it and insists. A concept of a shared file, which is only read, becomes the reader's own.
        """
        if concept.source:
            own = replace(concept, origin=Origin.READER, source="")
            return self._did(self.glossary.create(own))
        known = seen or self.terms.concepts.get(concept.id)
        return self._did(
            self.glossary.update(concept, known, Clash.MINE if insist else Clash.REFUSE)
        )

    def change_concepts(
        self, label: str, *, new: Sequence[Concept] = (), changed: Sequence[Concept] = ()
    ) -> GlossaryChange:
        """Add concepts and replace others, as one act; can be undone."""
        return self._did(self.glossary.change(label, new=new, changed=changed))

    def set_learning(self, ids: Sequence[str], learning: LearningStatus) -> GlossaryChange:
        """Say how well the reader knows some concepts; can be undone.

        What is said of those in shared files is kept beside the files.
        """
        kept = [identity for identity in ids if self.sources.is_kept(identity)]
        shared = [i for i in ids if i not in kept and i in self.terms.concepts]
        if not shared:
            return self._did(self.glossary.set_learning(ids, learning))
        change = GlossaryChange(MARKED_AS[learning], (), ())
        if kept:
            change = self.glossary.set_learning(kept, learning)
        before, after = self.sources.learning_of(shared), dict.fromkeys(shared, learning)

        def apply(own: GlossaryChange, told: dict[str, LearningStatus]) -> None:
            done = self.glossary.apply(own) if kept else own
            self.sources.set_learning(told)
            self._glossary_has_changed(done)

        self.sources.set_learning(after)
        self._glossary_has_changed(change)
        self.history.add(
            Step(
                change.label,
                undo=lambda: apply(change.inverse(), before),
                redo=lambda: apply(change, after),
            )
        )
        return change

    def merge_concepts(self, keep: str, others: list[str]) -> GlossaryChange:
        """Put all terms of `others` into the concept `keep`; can be undone.

        Where the reader had said that one of `others` stands, `keep` does from now on.
        """
        self._refuse_shared([keep, *others], MERGE_REFUSED)
        change = self.glossary.merge(keep, others)
        senses = self.library.replace_concept(others, keep)

        def apply(glossary: GlossaryChange, chosen: SenseChange) -> None:
            done = self.glossary.apply(glossary)
            self.library.apply(chosen)
            self._glossary_has_changed(done)

        self.history.add(
            Step(
                change.label,
                undo=lambda: apply(change.inverse(), senses.inverse()),
                redo=lambda: apply(change, senses),
            )
        )
        self._glossary_has_changed(change)
        return change

    def delete_concepts(self, ids: list[str]) -> GlossaryChange:
        """Delete concepts; can be undone."""
        self._refuse_shared(ids, DELETE_REFUSED)
        return self._did(self.glossary.delete(ids))

    def take_in(
        self, change: GlossaryChange, report: Callable[[int, int], None]
    ) -> Callable[[], None]:
        """Make a large change in one transaction; return what is to be called when it is made.

        That makes it undoable and tells the listeners, in the thread that calls it. `report` is
        told (done, total) and may raise to stop. Raises StoreError.
        """
        self.glossary.take_in(change, report)
        self._update_terms(change)

        def tell() -> None:
            self._remember_step(change)
            self.tell_glossary_changed()

        return tell

    def _refuse_shared(self, ids: list[str], words: str) -> None:
        for identity in ids:
            concept = self.terms.concepts.get(identity)
            if concept is not None and concept.source:
                name = name_of_concept(concept)
                raise ReaderError(tr(words, name=name, source=concept.source))

    def _did(self, change: GlossaryChange) -> GlossaryChange:
        self._remember_step(change)
        self._glossary_has_changed(change)
        return change

    def _remember_step(self, change: GlossaryChange) -> None:
        self.history.add(
            Step(
                change.label,
                undo=lambda: self._apply(change.inverse()),
                redo=lambda: self._apply(change),
            )
        )

    def _apply(self, change: GlossaryChange) -> None:
        self._glossary_has_changed(self.glossary.apply(change))

    def _glossary_has_changed(self, change: GlossaryChange) -> None:
        self._update_terms(change)
        self.tell_glossary_changed()

    def _update_terms(self, change: GlossaryChange) -> None:
        self.sources.follow(change)

    def tell_glossary_changed(self) -> None:
        """Call everybody who listens to changes of the glossary."""
        for listener in list(self.glossary_changed):
            listener()

    def close(self) -> None:
        """Close both databases, and the dictionaries."""
        self.shelf.close()
        self.files.close()
