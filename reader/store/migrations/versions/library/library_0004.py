"""Proposed terms that the reader does not want in the glossary."""

import sqlalchemy as sa
from alembic import op

revision = "library_0004"
down_revision = "library_0003"


def upgrade() -> None:
    op.create_table(
        "rejected_term",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("text", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
