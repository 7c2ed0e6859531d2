"""The tables of glossary.db."""

from pathlib import Path

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reader.store.database import Schema


class GlossaryBase(DeclarativeBase):
    """The tables of one glossary file."""


class ConceptRow(GlossaryBase):
    """A concept without its terms."""

    __tablename__ = "concept"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    id: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str]
    definition: Mapped[str]
    note: Mapped[str]
    learning: Mapped[str]
    origin: Mapped[str]
    seed_digest: Mapped[str | None]
    """What the seed said of it, so that an edit by the reader shows, and its undo too."""


class TermRow(GlossaryBase):
    """A written form of a concept, kept beside its concept's others; `key` is the folded form."""

    __tablename__ = "term"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    concept: Mapped[str] = mapped_column(
        ForeignKey("concept.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]
    status: Mapped[str]
    reading: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)


class RemovedSeedRow(GlossaryBase):
    """A concept of the seed that the reader deleted and that a later seed must not bring back."""

    __tablename__ = "removed_seed"

    id: Mapped[str] = mapped_column(primary_key=True)
    seed_digest: Mapped[str]


class FactRow(GlossaryBase):
    """Something to remember about the file itself, such as which seed was merged last."""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


GLOSSARY_SCHEMA = Schema(
    "glossary",
    "glossary_0001",
    GlossaryBase.metadata,
    Path(__file__).parent / "migrations" / "versions" / "glossary",
)
