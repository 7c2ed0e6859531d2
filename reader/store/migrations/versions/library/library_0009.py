"""By which version of the rules English was made; what is there is older than any."""

import sqlalchemy as sa
from alembic import op

revision = "library_0009"
down_revision = "library_0008"


def upgrade() -> None:
    op.add_column(
        "translation", sa.Column("rules", sa.Integer(), nullable=False, server_default="0")
    )
