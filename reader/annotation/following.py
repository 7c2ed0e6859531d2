"""What became of a text's blocks in a new revision, and of the annotations on them.

An anchor alone remembers 32 code points around its quote. The old text as a whole knows more: which
paragraphs are still there as they were, and that the same words stood elsewhere all along.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from difflib import Match, SequenceMatcher

from rapidfuzz import fuzz

from reader.annotation.anchoring import TELLING_QUOTE, make_anchor
from reader.model.annotation import Anchor, Annotation, Attachment
from reader.model.article import Content
from reader.model.spans import Span

Reanchor = Callable[[Anchor, str], tuple[Attachment, Span | None]]
"""Finds the place of an anchor in a changed text."""

KIN = 50.0
"""The likeness (0 to 100) from which a block is made of another one, or a part of it."""


def same_blocks(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return for each block of `old` that is still there, in order, its number in `new`."""
    return _numbers(_same_runs(old, new))


class TextChange:
    """A text and what became of it.

    `in_order` has the new number of each block that is still there in the same order as others,
    `blocks` also those of blocks that stand elsewhere now.
    """

    def __init__(self, old: Content, new: Content) -> None:
        self._old = old
        self._new = new
        runs = _same_runs(old.texts, new.texts)
        self.in_order = _numbers(runs)
        here, there = _once(old.texts), _once(new.texts)
        once = {number: there[text] for text, number in here.items() if text in there}
        self.blocks = self.in_order | once
        # Of several equal blocks nobody knows which is which, but for the company that they keep.
        self._sure = once | _numbers(
            run for run in runs if any(run.a + n in once for n in range(run.size))
        )
        self._known = {there: here for here, there in self._sure.items()}

    def reanchored(self, annotation: Annotation, reanchor: Reanchor) -> Annotation:
        """Return a Japanese annotation as it stands in the new text.

        In an unchanged block it keeps its place; else `reanchor` looks for it. A place that was
        another's before is none: such an annotation is ambiguous.
        """
        placed = annotation.attachment is Attachment.ANCHORED
        own = self._old.to_block_spans(annotation.anchor.span) if placed else ()
        span = self._carried(annotation.anchor, [number for number, _ in own])
        attachment = Attachment.ANCHORED
        if span is None:
            attachment, span = reanchor(annotation.anchor, self._new.text)
            blocks = {number for number, _ in own}
            if span is not None and (
                self._touches_others(span, blocks)
                or not self._is_kin(span, blocks)
                or not self._leads_back(span, annotation, reanchor)
            ):
                attachment, span = Attachment.AMBIGUOUS, None
        if attachment is not Attachment.ANCHORED or span is None:
            # The quote stays as the reader chose it: a later revision may have it again.
            return replace(annotation, attachment=attachment)
        touched = self._new.to_block_spans(span)
        return replace(
            annotation,
            attachment=attachment,
            anchor=make_anchor(self._new.text, span),
            block=touched[0][0] if touched else 0,
        )

    def _carried(self, anchor: Anchor, blocks: Sequence[int]) -> Span | None:
        """Return where a quote stands now if the blocks it stands in are all unchanged."""
        if not blocks or any(number not in self._sure for number in blocks):
            return None
        moved = self._new.block_starts[self._sure[blocks[0]]] - self._old.block_starts[blocks[0]]
        start = anchor.span.start + moved
        same = start >= 0 and self._new.text.startswith(anchor.exact, start)
        return Span(start, start + len(anchor.exact)) if same else None

    def _touches_others(self, span: Span, own: set[int]) -> bool:
        """Tell whether a place is in an unchanged block besides those that the quote was in."""
        return any(
            number in self._known and self._known[number] not in own
            for number, _ in self._new.to_block_spans(span)
        )

    def _is_kin(self, span: Span, own: set[int]) -> bool:
        """Tell whether a place is in a block that was made of those that the quote was in.

        A few words may stand in any, and the blocks around it say nothing of a block itself. A
        quote that had no place comes from a text that is not known any more.
        """
        if len(span) >= TELLING_QUOTE or not own:
            return True
        return any(
            fuzz.partial_ratio(self._old.texts[here], self._new.texts[there]) >= KIN
            for there, _ in self._new.to_block_spans(span)
            for here in own
        )

    def _leads_back(self, span: Span, annotation: Annotation, reanchor: Reanchor) -> bool:
        """Tell whether what stands at `span` now is not rather from elsewhere in the old text."""
        anchor = annotation.anchor
        placed = annotation.attachment is Attachment.ANCHORED
        attachment, back = reanchor(make_anchor(self._new.text, span), self._old.text)
        if attachment is Attachment.LOST:
            return True
        if not placed:
            # Words that had gone may be back with all around them.
            whole = anchor.prefix + anchor.exact + anchor.suffix
            return whole in self._new.text and whole not in self._old.text
        return back is not None and back.overlaps(anchor.span)


def _same_runs(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Return the runs of equal blocks, in order."""
    return SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()


def _numbers(runs: Iterable[Match]) -> dict[int, int]:
    return {run.a + offset: run.b + offset for run in runs for offset in range(run.size)}


def _once(texts: Sequence[str]) -> dict[str, int]:
    """Return the texts that occur once, with their numbers."""
    counts = Counter(texts)
    return {text: number for number, text in enumerate(texts) if counts[text] == 1}
