"""Which terms the reader put off in a review, and when."""

import sqlalchemy as sa
from alembic import op

revision = "library_0010"
down_revision = "library_0009"


def upgrade() -> None:
    op.create_table(
        "put_off",
        sa.Column("concept", sa.String(), primary_key=True),
        sa.Column("put_off_at", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
