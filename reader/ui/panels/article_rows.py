"""The articles of a list, read from the library a page at a time when their rows are looked at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, overload

from reader.model.article import ArticleSummary, Metadata
from reader.model.errors import ReaderError
from reader.model.wording import tr

PAGE = 30
"""Articles read in one query: about what a high window shows."""
Load = Callable[[Sequence[str]], Mapping[str, ArticleSummary]]


class ArticleRows(Sequence[ArticleSummary]):
    """Articles in the order of `ids`; `load` reads some of them."""

    def __init__(self, ids: Sequence[str], load: Load) -> None:
        self.ids = tuple(ids)
        self._load = load
        self._known: dict[str, ArticleSummary] = {}
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> ArticleSummary: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ArticleSummary]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self.ids)))]
        identity = self.ids[index]
        if identity not in self._known:
            first = index % len(self.ids) // PAGE * PAGE
            self._read(self.ids[first : first + PAGE])
        return self._known[identity]

    def place(self, identity: str) -> int:
        """Return the number of an article's row, -1 if it has none."""
        if self._places is None:
            self._places = {one: number for number, one in enumerate(self.ids)}
        return self._places.get(identity, -1)

    def tell_notes(self, identity: str, notes: int) -> None:
        """Take in how many notes an article has now."""
        if identity in self._known:
            self._known[identity] = replace(self._known[identity], annotations=notes)

    def forget(self) -> None:
        """Read everything again when it is looked at."""
        self._known.clear()

    def _read(self, ids: Sequence[str]) -> None:
        try:
            found = self._load(ids)
        except ReaderError:
            # Whoever lists the articles next says what is the matter.
            found = {}
        for identity in ids:
            self._known[identity] = found.get(identity) or _gone(identity)


def _gone(identity: str) -> ArticleSummary:
    told = Metadata(tr("This article cannot be read now"))
    return ArticleSummary(identity, 0, told, datetime.fromtimestamp(0, UTC), None, 0, 0)
