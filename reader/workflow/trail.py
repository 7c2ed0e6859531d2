"""Where the reader has been, to go back and forward in like in a browser."""

from typing import NamedTuple

from reader.model.article import ReadingPosition

LONGEST = 100


class Place(NamedTuple):
    """An article and what of it was in sight."""

    article: str
    position: ReadingPosition


class Trail:
    """The places behind and ahead of where the reader is now."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def has_behind(self) -> bool:
        """Whether there is a way back."""
        return bool(self._behind)

    @property
    def has_ahead(self) -> bool:
        """Whether the reader came back from somewhere."""
        return bool(self._ahead)

    def leave(self, here: Place) -> None:
        """Remember the place that the reader goes on from; what was ahead is forgotten."""
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
            del self._behind[: -self._longest]
        self._ahead.clear()

    def back(self, here: Place | None) -> Place | None:
        """Return the place before, None if there is none; `here` is ahead from now on."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        """Return the place that the reader came back from, None if there is none."""
        return self._step(self._ahead, self._behind, here)

    def forget(self, article: str) -> None:
        """Lead nowhere in this article any more."""
        for places in (self._behind, self._ahead):
            places[:] = [place for place in places if place.article != article]

    def _step(self, of: list[Place], to: list[Place], here: Place | None) -> Place | None:
        while of:
            place = of.pop()
            if place != here:
                if here is not None:
                    to.append(here)
                return place
        return None
