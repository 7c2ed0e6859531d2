"""Find in both languages, whatever the width and case of letters; readings are never searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.glossary.normalise import normalise
from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.row_texts import column_of


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the text that was looked for stands."""

    row: int
    language: Language
    span: Span

    @property
    def order(self) -> tuple[int, bool, int]:
        """The place in reading order: Japanese of a row before its English."""
        return self.row, self.language is Language.EN, self.span.start


class Finder:
    """Searches rows for a text; keeps their comparable forms for as long as they do not change."""

    def __init__(self) -> None:
        self._folded: dict[tuple[int, Language], tuple[str, str]] = {}
        self._found: dict[tuple[int, Language], tuple[str, list[Span]]] = {}
        self.needle = ""
        self.current: Match | None = None

    def clear(self) -> None:
        """Look for nothing."""
        self.look_for("")

    def forget(self) -> None:
        """Drop what was kept about rows that are gone."""
        self._folded.clear()
        self._found.clear()
        self.clear()

    def look_for(self, text: str) -> None:
        """Set what is looked for."""
        needle = normalise(text).text.strip()
        if needle != self.needle:
            self.needle = needle
            self.current = None
            self._found.clear()

    def spans(self, number: int, row: Row, language: Language) -> list[Span]:
        """Return where the text stands in one column of a row."""
        if not self.needle:
            return []
        text = column_of(row, language).text
        kept = self._found.get((number, language))
        if kept is None or kept[0] != text:
            kept = self._found[number, language] = (text, self._search(number, language, text))
        return kept[1]

    def _search(self, number: int, language: Language, text: str) -> list[Span]:
        if self.needle not in self._fold(number, language, text):
            return []
        comparable = normalise(text)
        found: list[Span] = []
        at = comparable.text.find(self.needle)
        while at >= 0:
            end = at + len(self.needle)
            span = comparable.origin(at, end)
            if span is not None:
                found.append(span)
            at = comparable.text.find(self.needle, end if span is not None else at + 1)
        return found

    def _fold(self, number: int, language: Language, text: str) -> str:
        kept = self._folded.get((number, language))
        if kept is None or kept[0] != text:
            kept = self._folded[number, language] = (text, normalise(text).text)
        return kept[1]

    def matches_in(
        self, rows: Sequence[Row], number: int, languages: Sequence[Language]
    ) -> list[Match]:
        """Return the matches of a row in reading order."""
        return [
            Match(number, language, span)
            for language in languages
            for span in self.spans(number, rows[number], language)
        ]

    def step(
        self,
        rows: Sequence[Row],
        languages: Sequence[Language],
        start: tuple[int, bool, int],
        *,
        backwards: bool,
    ) -> Match | None:
        """Make the match after (before) `start` in reading order the current one, going round."""
        self.current = None
        size, way = len(rows), -1 if backwards else 1
        # The first row is met twice: what lies behind the start in it comes last of all.
        for distance in range(size + 1 if size else 0):
            number = (start[0] + way * distance) % size
            found = self.matches_in(rows, number, languages)
            if distance in (0, size):
                ahead = distance == 0
                found = [
                    match
                    for match in found
                    if ((match.order < start) if backwards else (match.order >= start)) is ahead
                ]
            if found:
                self.current = found[-1 if backwards else 0]
                break
        return self.current
