"""Build the rows that the reading view draws from what is known of an article."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.annotation.anchoring import resolve
from reader.model.annotation import Annotation, Attachment
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.glossary import Hit, LearningStatus
from reader.model.inline import InlineKind, InlineMark, shifted
from reader.model.labels import label_of
from reader.model.page import Column, KnownTerms, Mark, MarkKind, Row, Ruby
from reader.model.spans import Language, Span
from reader.model.translation import SegmentTerm, Translation
from reader.model.wording import tr, tr_n
from reader.translation.carried import english_marks
from reader.translation.doubts import doubt_in_words
from reader.translation.obedience import bare, locate

Learning = Callable[[str], LearningStatus]

GAP = " "
"""What stands between two segments' English in a block."""


def english_text(
    block: Block, translations: Mapping[int, Translation]
) -> tuple[str, tuple[Span, ...]]:
    """Join the English of a block's segments; return it with each segment's span in it.

    A segment without English gets an empty span at its place. The cells of a table stay apart, and
    so do the lines in them.
    """
    text = ""
    spans: list[Span] = []
    for number in range(len(block.segments)):
        translation = translations.get(number)
        english = translation.text.strip() if translation else ""
        gap = block.english_gap(number)
        # Between two sentences only where both have English, between cells always.
        if gap != GAP or (english and text and not text[-1].isspace()):
            text += gap
        spans.append(Span(len(text), len(text) + len(english)))
        text += english
    if any(len(span) for span in spans):
        return text + block.english_gap(len(spans)).strip(GAP), tuple(spans)
    return "", tuple(Span(0, 0) for _ in spans)


def build_row(
    block: Block,
    *,
    hits: Sequence[Hit],
    terms: Sequence[Sequence[SegmentTerm]],
    translations: Mapping[int, Translation],
    annotations: Sequence[tuple[Annotation, Span]],
    english_annotations: Sequence[Annotation],
    ruby: tuple[Ruby, ...] = (),
    byline: str = "",
    shares: tuple[float, ...] = (),
    waiting: bool = False,
    learning: Learning = lambda _concept: LearningStatus.NEW,
    known_terms: KnownTerms = KnownTerms.SHOW,
) -> Row:
    """Return one row.

    `annotations` are on the Japanese, with spans into the block; `english_annotations` are placed
    here by their quotes. `terms` are those of each segment. `waiting` tells that missing English
    is on its way. `learning` says how well a concept is known, `known_terms` how the marks look of
    those that are; ignored ones have none.
    """
    text, spans = english_text(block, translations)
    hits_said = (
        (hit.span, (hit.sense,) if hit.sense else hit.concepts, _sense_first(hit)) for hit in hits
    )
    ja = Column(
        block.text,
        block.segments,
        (
            *_term_marks(MarkKind.TERM, hits_said, learning, known_terms),
            *(_highlight(annotation, span) for annotation, span in annotations),
            *_links(block.marks),
        ),
        block.marks,
        _label(block, block.text),
    )
    marks: list[Mark] = []
    for number, translation in translations.items():
        span = spans[number]
        note = doubt(translation)
        if translation.by_reader:
            marks.append(Mark(MarkKind.CORRECTED, span, note=tr("Your own translation")))
        elif note:
            marks.append(Mark(MarkKind.DOUBT, span, note=note))
        for term, place in locate(terms[number], span.of(text)):
            meant = (term.concept, *term.others)
            said = [(place.shifted(span.start), meant, meant)]
            marks += _term_marks(MarkKind.OBEYED, said, learning, known_terms)
            if open_question(term) and not translation.by_reader:
                used = place.of(span.of(text))
                note = both_possible(term, used)
                marks.append(Mark(MarkKind.DOUBT, place.shifted(span.start), note=note))
    for annotation in english_annotations:
        placed = resolve(annotation.anchor, text).span
        if placed is not None:
            marks.append(_highlight(annotation, placed))
    found = [translations.get(number) for number in range(len(spans))]
    inline = tuple(
        mark
        for marked, span in zip(english_marks(block, found, terms), spans, strict=True)
        for mark in shifted(marked, span.start)
    )
    marks += _links(inline)
    missing = block.is_translated and len(translations) < len(block.segments)
    return Row(
        kind=block.kind,
        ja=ja,
        en=Column(text, spans, tuple(marks), inline, _label(block, text)),
        level=block.level,
        ruby=ruby,
        pending=waiting and missing,
        byline=byline,
        shares=shares,
    )


def _term_marks(
    kind: MarkKind,
    places: Iterable[tuple[Span, Sequence[str], Sequence[str]]],
    learning: Learning,
    known_terms: KnownTerms,
) -> Iterator[Mark]:
    """Yield the marks for (span, concepts that may stand there, concepts of the mark's key)."""
    for span, meant, key in places:
        states = {learning(concept) for concept in meant} - {LearningStatus.IGNORED}
        if not states:
            continue
        known = states == {LearningStatus.KNOWN}
        if not known or known_terms is not KnownTerms.HIDE:
            yield Mark(kind, span, " ".join(key), dim=known and known_terms is KnownTerms.DIM)


def _links(inline: Iterable[InlineMark]) -> list[Mark]:
    return [
        Mark(MarkKind.LINK, mark.span, mark.target, mark.target)
        for mark in inline
        if mark.kind is InlineKind.LINK
    ]


def _label(block: Block, text: str) -> int:
    return len(label_of(text)) if block.kind is BlockKind.LIST_ITEM else 0


def doubt(translation: Translation) -> str:
    """Return, in words, why a translation is to be doubted, or nothing."""
    reasons = [check.reason for check in translation.checks]
    reasons += [outcome.reason for outcome in translation.terms if not outcome.obeyed]
    return "\n".join(map(doubt_in_words, reasons))


def open_question(term: SegmentTerm) -> bool:
    """Tell whether nobody has said which of several meanings stands, and English tells them apart.

    Concepts with the same English may stay as they are: nothing that one reads depends on it.
    """
    return term.unsettled and len({bare(meaning) for meaning in term.meanings}) > 1


def both_possible(term: SegmentTerm, used: str) -> str:
    """Return, in words, that the English `used` is one of several that are possible."""
    meanings = [tr("“{form}”", form=meaning) for meaning in term.meanings]
    possible = ", ".join(meanings[:-1]) + tr(" and ") + meanings[-1]
    return tr_n(
        "{ja} is “{used}” here; {possible} are both possible. Click the word to say which is "
        "meant.",
        "{ja} is “{used}” here; {possible} are all possible. Click the word to say which is meant.",
        len(meanings) - 1,
        ja=term.ja,
        used=used,
        possible=possible,
    )


def byline(metadata: Metadata) -> str:
    """Return author, site and date in one line."""
    day = metadata.date.isoformat() if metadata.date else ""
    return " · ".join(part for part in (metadata.byline, metadata.site, day) if part)


def annotations_by_block(
    content: Content, annotations: Iterable[Annotation]
) -> dict[int, list[tuple[Annotation, Span]]]:
    """Return for each block the annotations on its Japanese with the part of each in it.

    Those that have lost their place in the text are left out.
    """
    found: dict[int, list[tuple[Annotation, Span]]] = {}
    for annotation in annotations:
        if _is_placed(annotation, Language.JA):
            for block, span in content.to_block_spans(annotation.anchor.span):
                found.setdefault(block, []).append((annotation, span))
    return found


def english_annotations_by_block(annotations: Iterable[Annotation]) -> dict[int, list[Annotation]]:
    """Return for each block the annotations on its English, but for those that have lost it."""
    found: dict[int, list[Annotation]] = {}
    for annotation in annotations:
        if _is_placed(annotation, Language.EN):
            found.setdefault(annotation.block, []).append(annotation)
    return found


def _is_placed(annotation: Annotation, language: Language) -> bool:
    return annotation.language is language and annotation.attachment is Attachment.ANCHORED


def _highlight(annotation: Annotation, span: Span) -> Mark:
    return Mark(
        MarkKind.HIGHLIGHT, span, annotation.id, annotation.comment, annotation.colour.value
    )


def _sense_first(hit: Hit) -> tuple[str, ...]:
    if hit.sense is None:
        return hit.concepts
    return (hit.sense, *(concept for concept in hit.concepts if concept != hit.sense))
