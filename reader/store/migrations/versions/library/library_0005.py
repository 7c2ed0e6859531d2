"""The pages that articles were found in, and what the reader said of their paragraphs."""

import sqlalchemy as sa
from alembic import op

revision = "library_0005"
down_revision = "library_0004"


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column(
            "revision",
            sa.Integer(),
            sa.ForeignKey("revision.number", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("block", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passage_choice",
        sa.Column("site", sa.String(), primary_key=True),
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sqlite_with_rowid=False,
    )
