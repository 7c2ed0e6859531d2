"""Which engine translates an article, and what stood in for an engine's answer."""

import sqlalchemy as sa
from alembic import op

revision = "library_0007"
down_revision = "library_0006"


def upgrade() -> None:
    op.add_column(
        "translation", sa.Column("stand_in", sa.String(), nullable=False, server_default="")
    )
    op.create_table(
        "engine_choice",
        sa.Column(
            "article",
            sa.Integer(),
            sa.ForeignKey("article.number", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("engine", sa.String(), nullable=False),
    )
