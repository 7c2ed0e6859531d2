"""From what the reader selected on the page to an anchor in the article."""

from reader.annotation.anchoring import make_anchor
from reader.model.annotation import Anchor
from reader.model.article import Content
from reader.model.spans import Language, Span


def anchor_selection(
    content: Content,
    language: Language,
    start: tuple[int, int],
    end: tuple[int, int],
    *,
    english: str,
) -> Anchor:
    """Return the anchor of the text from `start` to `end`, each (block, offset in code points).

    `english` is the English of the block that `start` is in; English is marked within one block,
    so that an `end` beyond it is cut to the block's end. Raise ValueError if nothing is selected.
    """
    if language is Language.JA:
        starts = content.block_starts
        return make_anchor(content.text, Span(starts[start[0]] + start[1], starts[end[0]] + end[1]))
    stop = end[1] if end[0] == start[0] else len(english)
    return make_anchor(english, Span(start[1], stop))
