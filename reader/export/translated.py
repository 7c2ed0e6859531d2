"""A block beside its English, as the writers of translations take it."""

from dataclasses import dataclass

from reader.model.article import Block
from reader.model.translation import Translation


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """A block and the English of its segments, in their order; None for one without English."""

    block: Block
    translations: tuple[Translation | None, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[str, Translation | None], ...]:
        """The segments' Japanese, each with its English."""
        return tuple(zip(self.block.segment_texts, self.translations, strict=True))

    @property
    def english(self) -> str:
        """The English of the block on one line, empty if there is none.

        A segment without English stands there in Japanese.
        """
        if not any(one and one.text.strip() for one in self.translations):
            return ""
        texts = (one.text if one and one.text.strip() else source for source, one in self.pairs)
        return " ".join(" ".join(text.split()) for text in texts)
