"""What the index of terms is true for, blocks in other widths to search in, and reviews."""

import sqlalchemy as sa
from alembic import op

from reader.glossary.normalise import folds_apart, normalise

revision = "library_0003"
down_revision = "library_0002"

AT_ONCE = 500


def upgrade() -> None:
    op.add_column(
        "article", sa.Column("terms_revision", sa.Integer(), nullable=False, server_default="0")
    )
    op.create_table(
        "indexed_concept",
        sa.Column("concept", sa.String(), primary_key=True),
        sa.Column("digest", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "review",
        sa.Column("concept", sa.String(), primary_key=True),
        sa.Column("reviewed_at", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.drop_index("ix_occurrence_concept_article", "occurrence")
    op.create_index(
        "ix_occurrence_concept_place", "occurrence", ["concept", "article", "block", "start"]
    )
    op.execute("CREATE VIRTUAL TABLE folded_search USING fts5(text, tokenize = 'trigram')")
    op.execute(
        "CREATE VIRTUAL TABLE folded_search_trigram USING fts5vocab(folded_search, instance)"
    )
    _fill()


def _fill() -> None:
    connection = op.get_bind()
    blocks = connection.execute(
        sa.text(
            "SELECT block.number, block.text FROM article"
            " JOIN revision ON revision.article = article.number"
            "  AND revision.revision = article.revision"
            " JOIN block ON block.revision = revision.number"
        )
    )
    for some in blocks.partitions(AT_ONCE):
        # Two characters more, so that the last two of a block begin a trigram too.
        folded = [
            {"number": number, "text": normalise(text).text + "\n\n"}
            for number, text in some
            if folds_apart(text)
        ]
        if folded:
            connection.execute(
                sa.text("INSERT INTO folded_search (rowid, text) VALUES (:number, :text)"), folded
            )
