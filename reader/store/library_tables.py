"""The tables of library.db."""

from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from reader.store.columns import Instant, Words
from reader.store.database import Schema

StoredMark = tuple[int, int, str, str]
"""Start, end, kind and address of a mark on a block's words; a list of four in the file."""


class LibraryBase(DeclarativeBase):
    """The tables of one library file."""

    type_annotation_map: ClassVar[dict[type, type[Words]]] = {str: Words}


class ArticleRow(LibraryBase):
    """An article; its text is that of the revision whose number is `revision`."""

    __tablename__ = "article"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    revision: Mapped[int]
    opened_at: Mapped[datetime | None] = mapped_column(Instant)
    position_block: Mapped[int] = mapped_column(default=0)
    position_fraction: Mapped[float] = mapped_column(default=0.0)
    terms_revision: Mapped[int] = mapped_column(default=0, server_default="0")
    """The revision in which the glossary's terms were looked for, 0 for none."""
    seen_blocks: Mapped[int] = mapped_column(default=0, server_default="0")
    """How many blocks of the text, from the first, were in sight so far."""
    favourite: Mapped[bool] = mapped_column(default=False, server_default="0")
    archived: Mapped[bool] = mapped_column(default=False, server_default="0")
    trashed_at: Mapped[datetime | None] = mapped_column(Instant)


class ArticleTagRow(LibraryBase):
    """A tag of an article."""

    __tablename__ = "article_tag"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    article: Mapped[int] = mapped_column(
        ForeignKey("article.number", ondelete="CASCADE"), primary_key=True
    )
    tag: Mapped[str] = mapped_column(primary_key=True, index=True)


class ListStateRow(LibraryBase):
    """One row whose `changes` grows, by triggers, with all that a list of the articles shows."""

    __tablename__ = "list_state"

    number: Mapped[int] = mapped_column(primary_key=True)
    changes: Mapped[int]


class RevisionRow(LibraryBase):
    """One state of an article as it was imported."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("article", "revision"),
        Index("ix_revision_title_site", "title", "site"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[int] = mapped_column(ForeignKey("article.number", ondelete="CASCADE"))
    revision: Mapped[int]
    imported_at: Mapped[datetime] = mapped_column(Instant)
    source: Mapped[str]
    title: Mapped[str]
    byline: Mapped[str]
    date: Mapped[date | None]
    site: Mapped[str]
    url: Mapped[str] = mapped_column(index=True)
    language: Mapped[str]
    segments: Mapped[int]
    digest: Mapped[str] = mapped_column(index=True)


class BlockRow(LibraryBase):
    """A block of a revision; `segments` is a list of [start, end], `marks` of `StoredMark`."""

    __tablename__ = "block"
    __table_args__ = (UniqueConstraint("revision", "position"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(ForeignKey("revision.number", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[str]
    level: Mapped[int]
    text: Mapped[str]
    segments: Mapped[list[list[int]]] = mapped_column(JSON)
    marks: Mapped[list[StoredMark]] = mapped_column(JSON, server_default="[]")


class PassageRow(LibraryBase):
    """A paragraph of the page that a revision was found in; one that is its `block` has no text.

    The passages of a page of which nothing was left out are not kept.
    """

    __tablename__ = "passage"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    revision: Mapped[int] = mapped_column(
        ForeignKey("revision.number", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    block: Mapped[int | None]
    kind: Mapped[str]
    level: Mapped[int]
    text: Mapped[str]
    place: Mapped[str]


class PassageChoiceRow(LibraryBase):
    """Whether the paragraphs of a site that have this key belong to its articles."""

    __tablename__ = "passage_choice"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    site: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    taken: Mapped[bool]


class TranslationRow(LibraryBase):
    """The translation memory: the English of a segment by one engine with the terms that hit it."""

    __tablename__ = "translation"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    source: Mapped[str] = mapped_column(primary_key=True)
    engine: Mapped[str] = mapped_column(primary_key=True)
    terms_key: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    score: Mapped[float | None]
    steered: Mapped[bool]
    stand_in: Mapped[str] = mapped_column(default="", server_default="")
    """What made the text in the engine's place, "" if the engine did."""
    rules: Mapped[int] = mapped_column(default=0, server_default="0")
    """The version of the rules by which it was made, 0 for what is older than any."""


class EngineChoiceRow(LibraryBase):
    """Which engine the reader chose for an article."""

    __tablename__ = "engine_choice"

    article: Mapped[int] = mapped_column(
        ForeignKey("article.number", ondelete="CASCADE"), primary_key=True
    )
    engine: Mapped[str]


class CorrectionRow(LibraryBase):
    """The English that the reader wrote for a segment, wherever it stands."""

    __tablename__ = "correction"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    source: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class AnnotationRow(LibraryBase):
    """A highlight with its anchor, comment and tags."""

    __tablename__ = "annotation"

    id: Mapped[str] = mapped_column(primary_key=True)
    article: Mapped[int] = mapped_column(
        ForeignKey("article.number", ondelete="CASCADE"), index=True
    )
    language: Mapped[str]
    block: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    attachment: Mapped[str]
    colour: Mapped[str]
    comment: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Instant)
    modified_at: Mapped[datetime] = mapped_column(Instant)
    tags: Mapped[list["TagRow"]] = relationship(
        cascade="all, delete-orphan",
        lazy="selectin",
        order_by="TagRow.position",
        passive_deletes=True,
    )


class TagRow(LibraryBase):
    """A tag of an annotation."""

    __tablename__ = "tag"

    annotation: Mapped[str] = mapped_column(
        ForeignKey("annotation.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    tag: Mapped[str] = mapped_column(index=True)


class SenseRow(LibraryBase):
    """Which concept the reader said stands at a span of a block of one revision."""

    __tablename__ = "sense"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    article: Mapped[int] = mapped_column(
        ForeignKey("article.number", ondelete="CASCADE"), primary_key=True
    )
    revision: Mapped[int] = mapped_column(primary_key=True)
    block: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    end: Mapped[int] = mapped_column(primary_key=True)
    concept: Mapped[str] = mapped_column(index=True)


class OccurrenceRow(LibraryBase):
    """A place in the current revision of an article where a term of a concept stands."""

    __tablename__ = "occurrence"

    number: Mapped[int] = mapped_column(primary_key=True)
    concept: Mapped[str]
    article: Mapped[int] = mapped_column(
        ForeignKey("article.number", ondelete="CASCADE"), index=True
    )
    block: Mapped[int]
    segment: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]

    __table_args__ = (Index("ix_occurrence_concept_place", "concept", "article", "block", "start"),)


class IndexedConceptRow(LibraryBase):
    """A concept as the occurrences know it; `digest` stands for its written forms."""

    __tablename__ = "indexed_concept"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    concept: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]


class ReviewRow(LibraryBase):
    """When the reader last said in a review how well they know a concept."""

    __tablename__ = "review"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    concept: Mapped[str] = mapped_column(primary_key=True)
    reviewed_at: Mapped[datetime] = mapped_column(Instant)


class PutOffRow(LibraryBase):
    """When the reader last said in a review that a concept may come later."""

    __tablename__ = "put_off"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    concept: Mapped[str] = mapped_column(primary_key=True)
    put_off_at: Mapped[datetime] = mapped_column(Instant)


class RejectedTermRow(LibraryBase):
    """A proposed term that the reader does not want in the glossary; `key` is the folded form."""

    __tablename__ = "rejected_term"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    key: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class OwnReadingRow(LibraryBase):
    """How the reader said that a word is read, in hiragana."""

    __tablename__ = "own_reading"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    word: Mapped[str] = mapped_column(primary_key=True)
    reading: Mapped[str]


LIBRARY_SCHEMA = Schema(
    "library",
    "library_0010",
    LibraryBase.metadata,
    Path(__file__).parent / "migrations" / "versions" / "library",
)
