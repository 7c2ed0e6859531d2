"""Data folders as a reader would have them, made for measuring."""

from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from packages import Chosen
from texts import seed_concepts, sentences

from reader.model.article import Article, BlockKind, Content, Metadata
from reader.model.translation import Translation
from reader.store.article_rows import write_revision
from reader.store.library_tables import ArticleRow
from reader.store.places import DataPlaces
from reader.store.search import index_blocks
from reader.text.blocks import make_block
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

PARAGRAPHS = 8
"""Of an article in a library that is made to be large."""


def open_workspace(folder: Path, package: Chosen | None = None) -> Workspace:
    """Open a new workspace in `folder`, with `package` installed."""
    workspace = Workspace(DataPlaces(folder))
    if package is not None:
        workspace.packages.install(package.file)
        workspace.packages_changed()
    return workspace


def fill(workspace: Workspace, articles: int, length: int = PARAGRAPHS) -> list[list[str]]:
    """Put so many articles of `length` paragraphs into the library; return the segments of each.

    In one transaction: how long an import takes is measured elsewhere.
    """
    made: list[list[str]] = []
    source = sentences(seed_concepts())
    now = datetime.now(UTC)
    with workspace.library._database.write() as session:
        for number in range(articles):
            lines = ["".join(islice(source, 3)) for _ in range(length)]
            blocks = tuple(make_block(BlockKind.PARAGRAPH, line) for line in lines)
            row = ArticleRow(
                id=f"article-{number}", revision=1, position_block=0, position_fraction=0.0
            )
            session.add(row)
            session.flush()
            content = Content(Metadata(title=f"第{number}回"), blocks)
            write_revision(session, row, content, "benchmark", now)
            index_blocks(session, row)
            made.append([text for block in blocks for text in block.segment_texts])
    return made


def add_translated(workspace: Workspace, title: str, lines: list[str]) -> Article:
    """Put an article of these paragraphs into the library, the English of all of it remembered."""
    blocks = (
        make_block(BlockKind.TITLE, title),
        *(make_block(BlockKind.PARAGRAPH, line) for line in lines),
    )
    article = workspace.library.add(Content(Metadata(title=title), blocks), title)
    placed = PlacedTerms(article.content, workspace.terms, {})
    engine = workspace.engine_name
    workspace.library.remember(
        (request.key[1], Translation(request.source, english(request.source), engine, -0.5))
        for number in range(len(blocks))
        for request in placed.requests(number)
    )
    return article


def english(japanese: str) -> str:
    """Return words without meaning, about as long as a translation of `japanese`."""
    words = max(1, len(japanese) * 2 // 5)
    return " ".join(("reading", "a", "model", "is", "small")[n % 5] for n in range(words)) + "."
