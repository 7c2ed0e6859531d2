"""Favourites, archive, trash, tags and progress; a number that tells when the list is another."""

import sqlalchemy as sa
from alembic import op

revision = "library_0006"
down_revision = "library_0005"

LISTED = {
    "article": ("INSERT", "DELETE", "UPDATE"),
    "article_tag": ("INSERT", "DELETE"),
    "annotation": ("INSERT", "DELETE"),
}


def upgrade() -> None:
    op.add_column(
        "article", sa.Column("seen_blocks", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "article", sa.Column("favourite", sa.Boolean(), nullable=False, server_default="0")
    )
    op.add_column(
        "article", sa.Column("archived", sa.Boolean(), nullable=False, server_default="0")
    )
    op.add_column("article", sa.Column("trashed_at", sa.String(), nullable=True))
    op.create_table(
        "article_tag",
        sa.Column(
            "article",
            sa.Integer(),
            sa.ForeignKey("article.number", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("tag", sa.String(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_tag_tag", "article_tag", ["tag"])
    op.create_table(
        "list_state",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("changes", sa.Integer(), nullable=False),
    )
    op.execute("INSERT INTO list_state (number, changes) VALUES (1, 0)")
    for table, acts in LISTED.items():
        for act in acts:
            name = f"listed_{table}_{act.lower()}"
            counted = "UPDATE list_state SET changes = changes + 1"
            op.execute(f"CREATE TRIGGER {name} AFTER {act} ON {table} BEGIN {counted}; END")
    # What the reader has gone through before is told by where they were.
    op.execute("UPDATE article SET seen_blocks = position_block + 1 WHERE opened_at IS NOT NULL")
