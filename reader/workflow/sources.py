"""The glossary as it is read: the reader's own, the seed and shared files, in their order."""

import re
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.glossary.layers import Layers, rank, source_of
from reader.model.errors import NotFoundError, ReaderError
from reader.model.glossary import Concept, GlossaryChange, LearningStatus
from reader.model.sources import OWN, SEED, USUAL, GlossarySource
from reader.model.wording import tr
from reader.store.glossary_store import GlossaryStore
from reader.workflow.shared_files import SharedFiles, read_shared
from reader.workflow.terms import TermIndex

_NAME = re.compile(r"[^\s:,][^:,\n\t]{0,59}")


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source and what it gives at present."""

    source: GlossarySource
    concepts: int
    """How many of its concepts are in the glossary that is read."""
    problem: str = ""


class Sources:
    """Makes the snapshot of the glossary out of its sources, and changes which there are.

    `changed` is called, without any lock held, when the snapshot is another one. May be used from
    several threads.
    """

    def __init__(self, store: GlossaryStore, changed: Callable[[], None]) -> None:
        self._store = store
        self.changed = changed
        self._lock = threading.RLock()
        self._reading = threading.Lock()
        """Held while files are read; taken before the other one."""
        self._files = SharedFiles()
        self._layers = Layers()
        self._list: tuple[GlossarySource, ...] = USUAL
        self._kept: dict[str, Concept] = {}
        self._edited: frozenset[str] = frozenset()
        self._learning: dict[str, LearningStatus] = {}
        self._terms: TermIndex | None = None

    @property
    def terms(self) -> TermIndex:
        """The current snapshot; made at first use."""
        with self._lock:
            if self._terms is None:
                self._kept = {concept.id: concept for concept in self._store.concepts()}
                self._list = self._store.sources()
                self._files.read(self._list)
                self._terms = self._made()
            return self._terms

    def follow(self, change: GlossaryChange) -> None:
        """Take a change of the reader's file into the snapshot, if there is one yet."""
        with self._lock:
            if self._terms is None:
                return
            for concept in change.before:
                self._kept.pop(concept.id, None)
            self._kept.update((concept.id, concept) for concept in change.after)
            if self._is_plain:
                self._terms = self._terms.updated(change)
            else:
                self._edited = self._store.edited()
                self._terms = _moved(self._terms, self._view())

    def learning_of(self, ids: Iterable[str]) -> dict[str, LearningStatus]:
        """Return how well the reader knows concepts of shared files."""
        known = self._store.shared_learning()
        return {identity: known.get(identity, LearningStatus.NEW) for identity in ids}

    def set_learning(self, learning: Mapping[str, LearningStatus]) -> None:
        """Keep how well the reader knows concepts of shared files, beside the files."""
        self._store.set_shared_learning(learning)
        with self._lock:
            if self._terms is not None:
                self._learning = self._store.shared_learning()
                self._terms = _moved(self._terms, self._view())

    def read_again(self) -> bool:
        """Take in what others wrote into the reader's file; return whether anything is new."""
        with self._lock:
            if self._terms is None:
                return False
            now = {concept.id: concept for concept in self._store.concepts()}
            before = tuple(c for i, c in self._kept.items() if now.get(i) != c)
            after = tuple(c for i, c in now.items() if self._kept.get(i) != c)
            if not before and not after:
                return False
            self.follow(GlossaryChange("", before, after))
        self.changed()
        return True

    def is_kept(self, identity: str) -> bool:
        """Tell whether a concept is in the reader's own file."""
        with self._lock:
            return bool(self.terms) and identity in self._kept

    def states(self) -> tuple[SourceState, ...]:
        """Return every source, the winner first, and how it does."""
        with self._lock:
            counts: dict[str, int] = {}
            for concept in self.terms.concepts.values():
                name = source_of(concept, self._edited)
                counts[name] = counts.get(name, 0) + 1
            return tuple(
                SourceState(each, counts.get(each.name, 0), self._files.file(each.name).problem)
                for each in self._list
            )

    @property
    def problems(self) -> tuple[str, ...]:
        """What keeps shared files from being read, a sentence each; empty before the first use."""
        with self._lock:
            told = [self._files.file(source.name).problem for source in self._list if source.on]
            return tuple(filter(None, told))

    def refresh(self) -> bool:
        """Read again what has changed on the disk; return whether the glossary is another now."""
        with self._reading:
            first = self.terms
            now = self._store.sources()
            # A shared folder may be slow: meanwhile the snapshot can be had.
            changed = self._files.read(now)
            with self._lock:
                before = self._terms or first
                listed = now != self._list
                self._list = now
                if not changed and not listed:
                    return False
                self._terms = self._made() if listed else _moved(before, self._view())
                if self._terms is before:
                    return False
        self.changed()
        return True

    def add(self, path: Path, name: str = "") -> GlossarySource:
        """Add a shared file, which wins over what came with the program. Raises ReaderError."""
        path = path.absolute()
        name = name or path.stem
        if not _NAME.fullmatch(name):
            raise ReaderError(
                tr("{name} cannot be the name of a source: give a short word.", name=repr(name))
            )
        if any(each.name.casefold() == name.casefold() for each in self._now()):
            raise ReaderError(
                tr("There is a source named {name}: give this one another name.", name=name)
            )
        if not read_shared(path):
            raise ReaderError(
                tr("No term was found in {name}: choose a glossary file.", name=path.name)
            )
        source = GlossarySource(name, str(path))
        found = list(self._now())
        places = [place for place, each in enumerate(found) if each.name == SEED]
        found.insert(places[0], source)
        self._keep(found)
        return source

    def remove(self, name: str) -> None:
        """Take a shared file off the list; the file stays. Raises ReaderError."""
        if self._named(name).name in (OWN, SEED):
            raise ReaderError(tr("{name} cannot be removed: switch it off.", name=name))
        self._keep(each for each in self._now() if each.name != name)

    def switch(self, name: str, *, on: bool) -> None:
        """Switch a source on or off. Raises NotFoundError."""
        self._named(name)
        self._keep(replace(each, on=on) if each.name == name else each for each in self._now())

    def order(self, names: Sequence[str]) -> None:
        """Put sources in the order in which they win; the others follow. Raises ReaderError."""
        first = [self._named(name) for name in dict.fromkeys(names)]
        self._keep([*first, *(each for each in self._now() if each not in first)])

    def _now(self) -> tuple[GlossarySource, ...]:
        return self._store.sources()

    def _named(self, name: str) -> GlossarySource:
        for each in self._now():
            if each.name == name:
                return each
        there = ", ".join(each.name for each in self._now())
        raise NotFoundError(
            tr("There is no source named {name}: there are {there}.", name=name, there=there)
        )

    def _keep(self, sources: Iterable[GlossarySource]) -> None:
        self._store.set_sources(sources)
        self.refresh()

    @property
    def _is_plain(self) -> bool:
        return self._list == USUAL

    def _made(self) -> TermIndex:
        self._edited = frozenset() if self._is_plain else self._store.edited()
        self._learning = {} if self._is_plain else self._store.shared_learning()
        return TermIndex(self._view().values(), rank=self._rank)

    def _rank(self, concept: Concept) -> int:
        return rank(concept, self._list, self._edited)

    def _view(self) -> dict[str, Concept]:
        if self._is_plain:
            return self._kept
        view = self._layers.view(self._kept, self._edited, self._files.concepts(), self._list)
        for identity, learning in self._learning.items():
            concept = view.get(identity)
            if concept is not None and concept.source:
                view[identity] = replace(concept, learning=learning)
        return view


def _moved(terms: TermIndex, view: dict[str, Concept]) -> TermIndex:
    """Return the snapshot of `view`, made of an older one by what differs."""
    old = terms.concepts
    before = [c for i, c in old.items() if view.get(i) is not c and view.get(i) != c]
    after = [c for i, c in view.items() if old.get(i) is not c and old.get(i) != c]
    if not before and not after:
        return terms
    return terms.updated(GlossaryChange("", tuple(before), tuple(after)))
