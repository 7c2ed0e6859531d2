"""What a search found, in sections for the library's list."""

from collections.abc import Sequence

from reader.model.article import ArticleSummary
from reader.model.wording import tr
from reader.ui.panels.snippets import Snippet
from reader.workflow.finding import Found, FoundIn, Hit

TERMS_AT_MOST = 5
"""What stands below the terms is not to be pushed out of sight by them."""
Entry = ArticleSummary | Snippet


def sections(found: Found) -> list[tuple[str, Sequence[Entry]]]:
    """Return articles, terms and notes, then the sentences by article."""
    by_article: dict[str, list[Hit]] = {}
    for hit in found.hits:
        if hit.found_in in (FoundIn.TEXT, FoundIn.ENGLISH):
            by_article.setdefault(hit.article, []).append(hit)
    return [
        (tr("Titles"), found.articles),
        (tr("Glossary"), _of(found, FoundIn.GLOSSARY)[:TERMS_AT_MOST]),
        (tr("Notes"), _of(found, FoundIn.NOTE)),
        *(
            (hits[0].title, [snippet(hit) for hit in sorted(hits, key=lambda hit: hit.block)])
            for hits in by_article.values()
        ),
    ]


def snippet(hit: Hit) -> Snippet:
    """Return a hit as the lists of sentences show it."""
    return Snippet(
        hit.block, hit.span, hit.text, hit.word, hit.article, hit.title, hit.concept, hit.note
    )


def _of(found: Found, kind: FoundIn) -> list[Snippet]:
    return [snippet(hit) for hit in found.hits if hit.found_in is kind]
