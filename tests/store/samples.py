"""Articles, annotations and concepts made quickly for tests."""

import uuid
from datetime import UTC, date, datetime
from itertools import pairwise

from reader.annotation.anchoring import make_anchor
from reader.model.annotation import Annotation, Colour
from reader.model.article import Article, Block, BlockKind, Content, Metadata
from reader.model.glossary import Concept, Origin, Term, TermStatus
from reader.model.spans import Language, Span

NOW = datetime(2025, 4, 25, 9, 30, 15, 123456, tzinfo=UTC)


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> Block:
    """A block whose segments end after 。, as those of an article do."""
    cuts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "。"), len(text)]
    spans = [Span(a, b) for a, b in pairwise(cuts) if a < b]
    return Block(kind, text, tuple(spans), level)


def content(*texts: str, title: str = "推論の時代", url: str = "", site: str = "") -> Content:
    return Content(
        Metadata(title, "山田太郎", date(2025, 4, 25), site, url),
        (block(title, BlockKind.TITLE), *(block(text) for text in texts)),
    )


def note(
    article: Article,
    quote: str,
    *,
    colour: Colour = Colour.YELLOW,
    comment: str = "",
    tags: tuple[str, ...] = (),
) -> Annotation:
    """An annotation on the first place of `quote` in the article."""
    start = article.content.text.index(quote)
    span = Span(start, start + len(quote))
    return Annotation(
        id=str(uuid.uuid4()),
        article=article.id,
        language=Language.JA,
        anchor=make_anchor(article.content.text, span),
        created_at=NOW,
        modified_at=NOW,
        colour=colour,
        comment=comment,
        tags=tags,
        block=article.content.to_block_spans(span)[0][0],
    )


def english_note(article: Article, block: int, english: str, quote: str) -> Annotation:
    """An annotation on `quote` in a block's English."""
    start = english.index(quote)
    anchor = make_anchor(english, Span(start, start + len(quote)))
    return Annotation(
        str(uuid.uuid4()), article.id, Language.EN, anchor, NOW, NOW, comment="!", block=block
    )


def concept(
    ja: str | tuple[str, ...],
    en: str | tuple[str, ...] = (),
    *,
    identity: str = "",
    origin: Origin = Origin.READER,
    definition: str = "",
    note: str = "",
) -> Concept:
    """A concept whose first form in each language is the preferred one."""
    own = identity or str(uuid.uuid4())
    terms = [
        Term(
            str(uuid.uuid5(uuid.NAMESPACE_OID, f"{own}/{language}/{text}")),
            language,
            text,
            TermStatus.ADMITTED if position else TermStatus.PREFERRED,
        )
        for language, texts in ((Language.JA, ja), (Language.EN, en))
        for position, text in enumerate((texts,) if isinstance(texts, str) else texts)
    ]
    return Concept(own, "", definition, note, origin=origin, terms=tuple(terms))
