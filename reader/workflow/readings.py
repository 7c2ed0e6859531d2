"""How kanji are read for this reader: by the words around them, and by the reader's own word."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.model.blocks import Block
from reader.model.errors import ReaderError
from reader.model.glossary import Hit, LearningStatus
from reader.model.page import Ruby
from reader.model.spans import Span, touches
from reader.text.furigana import ruby, with_authors
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.script import is_kanji
from reader.workflow.history import Step
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

    def of(self, text: str) -> tuple[Ruby, ...]:
        """Return what is set above the kanji of a text. Raises StoreError."""
        return ruby(text, in_context(text, self._workspace.tokenizer.tokens(text), self.own))

    def of_block(self, block: Block) -> tuple[Ruby, ...]:
        """Return what is set above a block's kanji: the author's readings, but the reader's first.

        Raises StoreError.
        """
        text = block.text
        marks = [mark for mark in block.marks if mark.span.of(text) not in self.own]
        return with_authors(self.of(text), text, marks)

    def of_reader(
        self,
        block: Block,
        hits: Iterable[Hit],
        learning: Callable[[str], LearningStatus],
    ) -> tuple[Ruby, ...]:
        """Return what `of_block` does, with what stands in a term that the reader knows marked."""
        places = [
            hit.span
            for hit in hits
            if all(
                learning(concept) is LearningStatus.KNOWN
                for concept in ((hit.sense,) if hit.sense else hit.concepts)
            )
        ]
        return tuple(
            replace(one, known=True) if touches(places, one.span) else one
            for one in self.of_block(block)
        )

    def word(self, text: str, span: Span) -> tuple[Span, str] | None:
        """Return the words that `span` touches, whole, with their reading; None without kanji."""
        tokens = in_context(text, self._workspace.tokenizer.tokens(text), self.own)
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
            raise ReaderError(f"“{reading}” is no reading: write it in hiragana or katakana.")
        before = self._workspace.library.own_readings().get(word, "")
        if reading == before:
            return

        def keep(kept: str) -> None:
            self._workspace.library.set_own_reading(word, kept)
            self._own = None

        keep(reading)
        self._workspace.history.add(
            Step("Correct reading", undo=lambda: keep(before), redo=lambda: keep(reading))
        )

    def forget(self) -> bool:
        """Ask again for the reader's own readings; tell whether they are others than before."""
        before, self._own = self._own, None
        return before is not None and before != self.own
