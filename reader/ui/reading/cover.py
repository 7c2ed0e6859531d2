"""Which English sentences are hidden for a self-test: all but those that the reader revealed."""

from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.reading.row_texts import column_of

HIDDEN = "…"
"""What stands for hidden sentences among copied ones."""
SPOKEN = tr_later("English hidden.")
"""What a screen reader is told in place of hidden English."""


class Cover:
    """Hides English while it is on. Segments are told by row and number; spans are code points.

    Text without sentences, as code, is not hidden: it is the same in both columns.
    """

    def __init__(self) -> None:
        self._on = False
        self._revealed: set[tuple[int, int]] = set()

    @property
    def is_on(self) -> bool:
        """Whether English is hidden that was not revealed."""
        return self._on

    @property
    def revealed(self) -> int:
        """How many sentences were revealed since all were hidden."""
        return len(self._revealed)

    def turn(self, *, on: bool) -> None:
        """Hide all the English, or show all of it."""
        self._on = on
        self._revealed.clear()

    def reveal(self, row: int, segment: int) -> bool:
        """Show one sentence; return whether it was hidden."""
        hidden = self._on and (row, segment) not in self._revealed
        if hidden:
            self._revealed.add((row, segment))
        return hidden

    def hides(self, row: int, content: Row, segment: int) -> bool:
        """Tell whether there is English of a segment, and it is hidden."""
        segments = content.en.segments
        return (
            self._on
            and 0 <= segment < len(segments)
            and bool(len(segments[segment]))
            and (row, segment) not in self._revealed
        )

    def hidden(self, row: int, content: Row) -> list[Span]:
        """Return the spans of the hidden sentences of a row's English."""
        if not self._on:
            return []
        return [
            span
            for number, span in enumerate(content.en.segments)
            if len(span) and (row, number) not in self._revealed
        ]

    def covers(self, row: int, content: Row, language: Language, span: Span) -> bool:
        """Tell whether any of a span is hidden."""
        return language is Language.EN and any(
            hidden.overlaps(span) for hidden in self.hidden(row, content)
        )

    def seen(self, row: int, content: Row, language: Language, span: Span) -> list[Span]:
        """Return the parts of a span that are not hidden, without the gaps between sentences."""
        hidden = self.hidden(row, content) if language is Language.EN else []
        if not hidden:
            return [span]
        parts, start = [], span.start
        for cut in [*hidden, Span(span.end, span.end)]:
            end = min(cut.start, span.end)
            part = column_of(content, language).text[start:end]
            if part.strip():
                led = len(part) - len(part.lstrip())
                parts.append(Span(start + led, start + len(part.rstrip())))
            start = max(start, cut.end)
        return parts

    def spoken(self, row: int, content: Row, language: Language, span: Span) -> str:
        """Return what a screen reader is told of a span: hidden English is named, not read."""
        text = column_of(content, language).text
        parts = self.seen(row, content, language, span)
        words = [part.of(text) for part in parts]
        if self.covers(row, content, language, span):
            words.append(tr(SPOKEN))
        return " ".join(words)
