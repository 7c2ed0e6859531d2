"""How the reader said that words are read."""

import sqlalchemy as sa
from alembic import op

revision = "library_0008"
down_revision = "library_0007"


def upgrade() -> None:
    op.create_table(
        "own_reading",
        sa.Column("word", sa.String(), primary_key=True),
        sa.Column("reading", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
