"""How kanji are read for this reader: by the reader's own word, the glossary, and the context."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.model.article import Article, Token
from reader.model.blocks import Block
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, Hit, LearningStatus
from reader.model.page import Ruby
from reader.model.spans import Span, inside, touches
from reader.model.wording import tr, tr_later
from reader.text.furigana import ruby, with_authors
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.script import is_kanji
from reader.workflow.history import Step
from reader.workflow.read_parts import ReadParts
from reader.workflow.terms import PlacedTerms, TermIndex
from reader.workflow.workspace import Workspace

_SOUNDS = {"は": "わ", "へ": "え"}
_KANA = re.compile(r"[ぁ-ゖァ-ヺー゛゜]+")


LONG = 10_000
"""How many characters are read while a window waits: about a tenth of a second's work."""


@dataclass(frozen=True, slots=True)
class Read:
    """What is set above a part of a block, and in which state of glossary and readings it was."""

    state: int
    part: Span
    above: tuple[Ruby, ...]


Reading = Callable[[], Read]


class Readings:
    """Reads texts; the reader's own readings are asked for once, and after each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._own: dict[str, str] | None = None

    @property
    def own(self) -> dict[str, str]:
        """What the reader said, by words as they are written. Raises StoreError."""
        if self._own is None:
            self._own = self._workspace.library.own_readings()
        return self._own

    def of(self, text: str, hits: Iterable[Hit] = ()) -> tuple[Ruby, ...]:
        """Return what is set above the kanji of a text in which `hits` stand. Raises StoreError."""
        return ruby(text, self._tokens(text, hits))

    def of_block(self, block: Block, hits: Iterable[Hit] = ()) -> tuple[Ruby, ...]:
        """Return what is set above a block's kanji: the author's readings, but the reader's first.

        Raises StoreError.
        """
        return self._later(block, tuple(hits), Span(0, len(block.text)))()

    def word(self, text: str, span: Span, hits: Iterable[Hit] = ()) -> tuple[Span, str] | None:
        """Return the words that `span` touches, whole, with their reading; None without kanji."""
        tokens = self._tokens(text, hits)
        touched = [
            token
            for token in tokens
            if token.span.start < max(span.end, span.start + 1) and token.span.end > span.start
        ]
        if not any(is_kanji(char) for token in touched for char in token.surface):
            return None
        reading = "".join(token.reading or token.surface for token in touched)
        return Span(touched[0].span.start, touched[-1].span.end), katakana_to_hiragana(reading)

    def correct(self, word: str, reading: str) -> None:
        """Read a word so from now on, wherever it stands; "" gives it back to the rules.

        Can be undone. Raises ReaderError if the reading is not in kana.
        """
        reading = katakana_to_hiragana("".join(reading.split()))
        if reading and not _KANA.fullmatch(reading):
            raise ReaderError(
                tr("“{reading}” is no reading: write it in hiragana or katakana.", reading=reading)
            )
        before = self._workspace.library.own_readings().get(word, "")
        if reading == before:
            return

        def keep(kept: str) -> None:
            self._workspace.library.set_own_reading(word, kept)
            self._own = None

        keep(reading)
        self._workspace.history.add(
            Step(tr_later("Correct reading"), undo=lambda: keep(before), redo=lambda: keep(reading))
        )

    def forget(self) -> bool:
        """Ask again for the reader's own readings; tell whether they are others than before."""
        before, self._own = self._own, None
        return before is not None and before != self.own

    def _later(
        self, block: Block, hits: Sequence[Hit], part: Span
    ) -> Callable[[], tuple[Ruby, ...]]:
        """Return what does `of_block` for a part of it, in any thread, as all is now."""
        text, own, index = part.of(block.text), self.own, self._workspace.terms
        tokenizer = self._workspace.tokenizer
        back = -part.start

        def read() -> tuple[Ruby, ...]:
            terms = _spoken_terms(inside(hits, part, lambda hit: hit.span), index)
            spoken = {span.shifted(back): reading for span, reading in terms.items()}
            tokens = in_context(text, tokenizer.tokens(text), own, spoken)
            marks = [
                replace(mark, span=mark.span.shifted(back))
                for mark in inside(block.marks, part, lambda mark: mark.span)
                if mark.span.of(block.text) not in own
            ]
            above = with_authors(ruby(text, tokens), text, marks)
            if not back:
                return above
            return tuple(replace(one, span=one.span.shifted(-back)) for one in above)

        return read

    def _tokens(self, text: str, hits: Iterable[Hit]) -> tuple[Token, ...]:
        tokens = self._workspace.tokenizer.tokens(text)
        return in_context(text, tokens, self.own, _spoken_terms(hits, self._workspace.terms))


class ArticleReadings(Readings):
    """Reads the blocks of one article, with what the glossary says of the terms in them."""

    def __init__(
        self, workspace: Workspace, article: Article, placed: Callable[[], PlacedTerms]
    ) -> None:
        super().__init__(workspace)
        self._article = article
        self._placed = placed
        self._above: dict[int, tuple[Ruby, ...]] = {}
        self._asked: set[int] = set()
        self._parts: dict[int, ReadParts] = {}
        self._state = 0
        self.in_sight: Callable[[int], int] = lambda _number: 0
        """Tells from which code point on a block is in the window: that is read first."""
        self.later: Callable[[int, Reading], None] | None = None
        """Gets the blocks that are too long to be read at once, each with what reads a part of it:
        that may be called in a thread, and its result is for `take`. Who asks for the block then
        has the next part read. Without it, they are waited for."""

    def above(self, number: int) -> tuple[Ruby, ...]:
        """Return what is set above the kanji of a block, marked where the reader knows the term.

        Raises StoreError.
        """
        found = self._above.get(number)
        if found is not None:
            return found
        block = self._article.blocks[number]
        if self.later is None or len(block.text) <= LONG:
            self._above[number] = self._reader(number, Span(0, len(block.text)))().above
            return self._above[number]
        parts = self._parts.setdefault(number, ReadParts(len(block.text), block.segments))
        part = parts.wanted(self.in_sight(number))
        if part is None:
            self._above[number] = parts.above
            del self._parts[number]
            return self._above[number]
        if number not in self._asked:
            self._asked.add(number)
            self.later(number, self._reader(number, part))
        return parts.above

    def take(self, number: int, read: Read) -> bool:
        """Take what reads a block said; tell whether it still holds."""
        if read.state != self._state:
            return False
        self._asked.discard(number)
        self._parts[number].take(read.part, read.above)
        return True

    def _reader(self, number: int, part: Span) -> Reading:
        """Return what reads a part of a block as the glossary and the reader's words are now."""
        state, placed, block = self._state, self._placed(), self._article.blocks[number]
        hits = placed.hits(number)
        above = self._later(block, hits, part)

        def read() -> Read:
            known = [hit.span for hit in hits if _is_known(hit, placed.index.concepts)]
            marked = (replace(r, known=True) if touches(known, r.span) else r for r in above())
            return Read(state, part, tuple(marked))

        return read

    def word_at(self, number: int, span: Span) -> tuple[Span, str] | None:
        """Return the words of a block that `span` touches, with their reading, as `word` does."""
        return self.word(self._article.blocks[number].text, span, self._placed().hits(number))

    def spoken(self, number: int, span: Span) -> str:
        """Return a part of a block as a voice is given it that reads no kanji: in kana.

        は and へ that are particles are written as they sound. Raises StoreError.
        """
        text = self._article.blocks[number].text
        said = [(one.span, one.reading) for one in self.above(number)]
        said += [
            (token.span, _SOUNDS[token.surface])
            for token in self._workspace.tokenizer.tokens(text)
            if token.surface in _SOUNDS and token.part_of_speech == "助詞"
        ]
        parts, at = [], span.start
        for place, reading in sorted(said, key=lambda one: one[0].start):
            if at <= place.start and place.end <= span.end:
                parts += [text[at : place.start], reading]
                at = place.end
        return "".join([*parts, text[at : span.end]])

    def forget(self) -> bool:
        """Ask again for the reader's own readings; tell whether they are others than before."""
        changed = super().forget()
        if changed:
            self._forget_blocks()
        return changed

    def clear(self) -> None:
        """Read every block again, as after a change of the glossary."""
        super().forget()
        self._forget_blocks()

    def _forget_blocks(self) -> None:
        self._above.clear()
        self._asked.clear()
        self._parts.clear()
        self._state += 1


def _spoken_terms(hits: Iterable[Hit], index: TermIndex) -> dict[Span, str]:
    """Return how the glossary reads the terms that stand somewhere, where it says so."""
    return {
        hit.span: katakana_to_hiragana(reading)
        for hit in hits
        if any(map(is_kanji, hit.surface)) and (reading := index.reading(hit))
    }


def _is_known(hit: Hit, concepts: Mapping[str, Concept]) -> bool:
    """Tell whether the reader knows all that a hit may mean."""
    meant = (hit.sense,) if hit.sense else hit.concepts
    return all(concepts[each].learning is LearningStatus.KNOWN for each in meant)
