"""Keep the index from every concept to every sentence it stands in, over all articles."""

from reader.model.article import Article
from reader.store.values import TermPlace
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace


def index_article(workspace: Workspace, article: Article) -> None:
    """Find the glossary's terms in an article and keep where they stand."""
    placed = PlacedTerms(article.content, workspace.terms, workspace.library.senses(article.id))
    workspace.library.set_occurrences(article.id, term_places(placed))


def term_places(placed: PlacedTerms) -> list[TermPlace]:
    """Return every place of every concept; an unsettled hit counts for each concept it may mean."""
    places: list[TermPlace] = []
    for number, block in enumerate(placed.content.blocks):
        for hit in placed.hits(number):
            segment = block.segment_at(hit.span.start)
            if segment is not None:
                concepts = (hit.sense,) if hit.sense else hit.concepts
                places += [TermPlace(concept, number, segment, hit.span) for concept in concepts]
    return places
