"""A dictionary that is installed."""

from typing import Protocol


class Dictionary(Protocol):
    """Gives English for Japanese; may be asked from several threads."""

    def lookup(self, surface: str) -> str:
        """Return English for a Japanese word or compound; empty if it has none."""
        ...
