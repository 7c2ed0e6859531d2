"""The words that correspond to the one pointed at, in both columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.alignment import WordLink
from reader.model.page import Row
from reader.model.spans import Language, Span
from reader.ui.reading.marks import Target
from reader.ui.reading.row_texts import column_of

if TYPE_CHECKING:
    from reader.ui.reading.view import ReadingView


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a row with its English, as they stood when they were asked about."""

    row: int
    segment: int
    ja: str
    en: str


class WordLights(QObject):
    """Lights words of one sentence at a time; whoever hears `wanted` gives the links."""

    wanted = Signal(object)
    """The Sentence that is pointed at and whose links are not here; None for no sentence."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(view)
        self._view = view
        self._target: Target | None = None
        self._sentence: Sentence | None = None
        self._links: Sequence[WordLink] = ()
        self._lit: tuple[int, dict[Language, list[Span]]] = (-1, {})

    def point(self, target: Target | None) -> None:
        """Light what corresponds to the word at `target`, or nothing."""
        self._target = target
        sentence = self._sentence_at(target)
        if sentence != self._sentence:
            self._sentence, self._links = sentence, ()
            self.wanted.emit(sentence)
        self._light()

    def give(self, sentence: Sentence, links: Sequence[WordLink]) -> None:
        """Take the links of a sentence, if it is the one that is pointed at still."""
        if sentence == self._sentence:
            self._links = links
            self._light()

    def ask_again(self) -> None:
        """Want the links anew, as after they were turned on, or not any more."""
        self._sentence, self._links = None, ()
        self.point(self._target)

    def forget(self) -> None:
        """Light nothing, as the rows are others."""
        self.point(None)

    def in_row(self, row: int) -> dict[Language, list[Span]]:
        """Return what is lit in a row."""
        number, lit = self._lit
        if row != number or self._sentence != self._sentence_at(self._target):
            return {}
        return lit

    def _sentence_at(self, target: Target | None) -> Sentence | None:
        if target is None or target.segment < 0 or target.row >= len(self._view.rows):
            return None
        row = self._view.rows[target.row]
        ja, en = row.ja.segments, row.en.segments
        if target.segment >= min(len(ja), len(en)) or not len(en[target.segment]):
            return None
        if self._view.cover.hides(target.row, row, target.segment):
            return None
        return Sentence(
            target.row,
            target.segment,
            ja[target.segment].of(row.ja.text),
            en[target.segment].of(row.en.text),
        )

    def _light(self) -> None:
        lit: dict[Language, list[Span]] = {}
        sentence, target = self._sentence, self._target
        if sentence is not None and target is not None:
            row = self._view.rows[sentence.row]
            offset = target.offset - _start(row, target.language, sentence.segment)
            meant = [link for link in self._links if _side(link, target.language).contains(offset)]
            for language in Language if meant else ():
                start = _start(row, language, sentence.segment)
                spans = dict.fromkeys(_side(link, language).shifted(start) for link in meant)
                lit[language] = list(spans)
        before, self._lit = self._lit, (sentence.row if sentence and lit else -1, lit)
        if before != self._lit:
            for number in {before[0], self._lit[0]} - {-1}:
                self._view.repaint_row(number)


def _side(link: WordLink, language: Language) -> Span:
    return link.ja if language is Language.JA else link.en


def _start(row: Row, language: Language, segment: int) -> int:
    return column_of(row, language).segments[segment].start
