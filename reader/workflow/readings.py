"""How kanji are read for this reader: by the reader's own word, the glossary, and the context."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from reader.model.article import Article, Token
from reader.model.blocks import Block
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, Hit, LearningStatus
from reader.model.page import Ruby
from reader.model.spans import Span, touches
from reader.model.wording import tr, tr_later
from reader.text.furigana import ruby, with_authors
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.script import is_kanji
from reader.workflow.history import Step
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

_KANA = re.compile(r"[ぁ-ゖァ-ヺー゛゜]+")


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
        text = block.text
        marks = [mark for mark in block.marks if mark.span.of(text) not in self.own]
        return with_authors(self.of(text, hits), text, marks)

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

    def _tokens(self, text: str, hits: Iterable[Hit]) -> tuple[Token, ...]:
        terms = {
            hit.span: katakana_to_hiragana(reading)
            for hit in hits
            if any(map(is_kanji, hit.surface)) and (reading := self._workspace.terms.reading(hit))
        }
        return in_context(text, self._workspace.tokenizer.tokens(text), self.own, terms)


class ArticleReadings(Readings):
    """Reads the blocks of one article, with what the glossary says of the terms in them."""

    def __init__(
        self, workspace: Workspace, article: Article, placed: Callable[[], PlacedTerms]
    ) -> None:
        super().__init__(workspace)
        self._article = article
        self._placed = placed
        self._above: dict[int, tuple[Ruby, ...]] = {}

    def above(self, number: int) -> tuple[Ruby, ...]:
        """Return what is set above the kanji of a block, marked where the reader knows the term.

        Raises StoreError.
        """
        if number not in self._above:
            placed = self._placed()
            hits = placed.hits(number)
            known = [hit.span for hit in hits if _is_known(hit, placed.index.concepts)]
            self._above[number] = tuple(
                replace(one, known=True) if touches(known, one.span) else one
                for one in self.of_block(self._article.blocks[number], hits)
            )
        return self._above[number]

    def word_at(self, number: int, span: Span) -> tuple[Span, str] | None:
        """Return the words of a block that `span` touches, with their reading, as `word` does."""
        return self.word(self._article.blocks[number].text, span, self._placed().hits(number))

    def forget(self) -> bool:
        """Ask again for the reader's own readings; tell whether they are others than before."""
        changed = super().forget()
        if changed:
            self._above.clear()
        return changed

    def clear(self) -> None:
        """Read every block again, as after a change of the glossary."""
        super().forget()
        self._above.clear()


def _is_known(hit: Hit, concepts: Mapping[str, Concept]) -> bool:
    """Tell whether the reader knows all that a hit may mean."""
    meant = (hit.sense,) if hit.sense else hit.concepts
    return all(concepts[each].learning is LearningStatus.KNOWN for each in meant)
