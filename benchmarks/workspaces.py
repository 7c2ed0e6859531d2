"""Data folders as a reader would have them, made for measuring."""

from pathlib import Path

from packages import Chosen

from reader.model.article import Article, BlockKind, Content, Metadata
from reader.model.translation import Translation
from reader.store.places import DataPlaces
from reader.text.blocks import make_block
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace


def open_workspace(folder: Path, package: Chosen | None = None) -> Workspace:
    """Open a new workspace in `folder`, with `package` installed."""
    workspace = Workspace(DataPlaces(folder))
    if package is not None:
        workspace.packages.install(package.file)
        workspace.packages_changed()
    return workspace


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
