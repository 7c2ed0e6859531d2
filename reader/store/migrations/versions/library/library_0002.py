"""Marks on the words of a block: bold, code, links, formulas."""

import sqlalchemy as sa
from alembic import op

revision = "library_0002"
down_revision = "library_0001"


def upgrade() -> None:
    op.add_column("block", sa.Column("marks", sa.JSON(), nullable=False, server_default="[]"))
