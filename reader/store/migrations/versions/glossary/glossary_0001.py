"""The first glossary: concepts, their terms, what the reader removed from the seed."""

import sqlalchemy as sa
from alembic import op

revision = "glossary_0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "concept",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("learning", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seed_digest", sa.String()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "term",
        sa.Column(
            "concept",
            sa.String(),
            sa.ForeignKey("concept.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_term_key", "term", ["key"])
    op.create_table(
        "removed_seed",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("seed_digest", sa.String(), nullable=False),
    )
    op.create_table(
        "fact",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )
