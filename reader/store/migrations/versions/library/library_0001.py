"""The first library: articles, translation memory, annotations, senses, occurrences, search."""

import sqlalchemy as sa
from alembic import op

revision = "library_0001"
down_revision = None


def upgrade() -> None:
    _articles()
    _search()
    _translations()
    _annotations()
    _terms()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _article() -> sa.Column[int]:
    return sa.Column(
        "article",
        sa.Integer(),
        sa.ForeignKey("article.number", ondelete="CASCADE"),
        nullable=False,
    )


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        _number("revision"),
        sa.Column("opened_at", sa.String()),
        _number("position_block"),
        sa.Column("position_fraction", sa.Float(), nullable=False),
    )
    op.create_table(
        "revision",
        sa.Column("number", sa.Integer(), primary_key=True),
        _article(),
        _number("revision"),
        _text("imported_at"),
        _text("source"),
        _text("title"),
        _text("byline"),
        sa.Column("date", sa.Date()),
        _text("site"),
        _text("url"),
        _text("language"),
        _number("segments"),
        _text("digest"),
        sa.UniqueConstraint("article", "revision"),
    )
    op.create_index("ix_revision_title_site", "revision", ["title", "site"])
    op.create_index("ix_revision_url", "revision", ["url"])
    op.create_index("ix_revision_digest", "revision", ["digest"])
    op.create_table(
        "block",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column(
            "revision",
            sa.Integer(),
            sa.ForeignKey("revision.number", ondelete="CASCADE"),
            nullable=False,
        ),
        _number("position"),
        _text("kind"),
        _number("level"),
        _text("text"),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.UniqueConstraint("revision", "position"),
    )


def _search() -> None:
    # Two characters more, so that the last two of a block begin a trigram too: words of one or two
    # characters are found as beginnings of trigrams.
    op.execute(
        "CREATE VIEW current_block AS"
        " SELECT block.number AS number, block.text || char(10) || char(10) AS text"
        " FROM article"
        " JOIN revision"
        "  ON revision.article = article.number AND revision.revision = article.revision"
        " JOIN block ON block.revision = revision.number"
    )
    op.execute(
        "CREATE VIRTUAL TABLE block_search USING fts5("
        "text, content = 'current_block', content_rowid = 'number', tokenize = 'trigram')"
    )
    op.execute("CREATE VIRTUAL TABLE block_search_trigram USING fts5vocab(block_search, instance)")


def _translations() -> None:
    op.create_table(
        "translation",
        sa.Column("source", sa.String(), primary_key=True),
        sa.Column("engine", sa.String(), primary_key=True),
        sa.Column("terms_key", sa.String(), primary_key=True),
        _text("text"),
        sa.Column("score", sa.Float()),
        sa.Column("steered", sa.Boolean(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "correction",
        sa.Column("source", sa.String(), primary_key=True),
        _text("text"),
        sqlite_with_rowid=False,
    )


def _annotations() -> None:
    op.create_table(
        "annotation",
        sa.Column("id", sa.String(), primary_key=True),
        _article(),
        _text("language"),
        _number("block"),
        _number("start"),
        _number("end"),
        _text("exact"),
        _text("prefix"),
        _text("suffix"),
        _text("attachment"),
        _text("colour"),
        _text("comment"),
        _text("created_at"),
        _text("modified_at"),
    )
    op.create_index("ix_annotation_article", "annotation", ["article"])
    op.create_table(
        "tag",
        sa.Column(
            "annotation",
            sa.String(),
            sa.ForeignKey("annotation.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer(), primary_key=True),
        _text("tag"),
    )
    op.create_index("ix_tag_tag", "tag", ["tag"])


def _terms() -> None:
    op.create_table(
        "sense",
        _article(),
        _number("revision"),
        _number("block"),
        _number("start"),
        _number("end"),
        _text("concept"),
        sa.PrimaryKeyConstraint("article", "revision", "block", "start", "end"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sense_concept", "sense", ["concept"])
    op.create_table(
        "occurrence",
        sa.Column("number", sa.Integer(), primary_key=True),
        _text("concept"),
        _article(),
        _number("block"),
        _number("segment"),
        _number("start"),
        _number("end"),
    )
    op.create_index("ix_occurrence_article", "occurrence", ["article"])
    op.create_index("ix_occurrence_concept_article", "occurrence", ["concept", "article"])
