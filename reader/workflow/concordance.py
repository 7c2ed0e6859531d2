"""A concept in context over the whole library: its lines in order, their English, and counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.glossary.normalise import fold
from reader.model.errors import NotFoundError
from reader.model.spans import Span
from reader.store.values import KeywordLine, KnownArticle
from reader.translation.obedience import locate
from reader.workflow.known import latest_translations
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace


class LineOrder(StrEnum):
    """What the lines of a concordance are sorted by."""

    ARTICLE = "article"
    """The article that came last first, in reading order."""
    LEFT = "left"
    """What stands before the term, from the term outwards."""
    RIGHT = "right"
    """What stands behind the term."""


@dataclass(frozen=True, slots=True)
class EnglishLine:
    """The English of a line's sentence, empty if there is none yet, and the term's places in it."""

    text: str = ""
    places: tuple[Span, ...] = ()
    by_reader: bool = False


class Concordance:
    """Every place of some concepts (several for a homograph) as the index has them when made."""

    def __init__(self, workspace: Workspace, concepts: Iterable[str]) -> None:
        self._workspace = workspace
        self.concepts = tuple(dict.fromkeys(concepts))
        found = workspace.library.keyword_lines(self.concepts)
        self.articles = found.articles
        self.lines = found.lines

    def article(self, line: KeywordLine) -> KnownArticle:
        """Return the article that a line is from."""
        return self.articles[line.article]

    def sorted(self, order: LineOrder) -> list[KeywordLine]:
        """Return the lines in an order."""
        if order is LineOrder.LEFT:
            return sorted(self.lines, key=lambda line: (fold(line.left)[::-1], line.right))
        if order is LineOrder.RIGHT:
            return sorted(self.lines, key=lambda line: (fold(line.right), line.left[::-1]))
        return list(self.lines)

    def by_article(self) -> list[tuple[KnownArticle, int]]:
        """Return how many lines each article has, the most first."""
        counts = Counter(line.article for line in self.lines)
        return [(self.articles[number], count) for number, count in counts.most_common()]

    def by_month(self) -> list[tuple[str, int]]:
        """Return how many lines the articles of each month have ("2025-04"), none left out."""
        counts = Counter(f"{self.article(line).day:%Y-%m}" for line in self.lines)
        return (
            [(month, counts[month]) for month in _months(min(counts), max(counts))]
            if counts
            else []
        )

    @property
    def first_met(self) -> KnownArticle | None:
        """The article with the term that came first into the library."""
        return min(self.articles.values(), key=lambda known: known.first_imported, default=None)

    def english(self, lines: Sequence[KeywordLine]) -> list[EnglishLine]:
        """Return the English of each of `lines`, as far as it is known."""
        by_article: dict[int, list[KeywordLine]] = {}
        for line in lines:
            by_article.setdefault(line.article, []).append(line)
        found: dict[KeywordLine, EnglishLine] = {}
        for number, own in by_article.items():
            found.update(self._english(self.articles[number].id, own))
        return [found.get(line, EnglishLine()) for line in lines]

    def _english(
        self, article: str, lines: Sequence[KeywordLine]
    ) -> Iterator[tuple[KeywordLine, EnglishLine]]:
        library = self._workspace.library
        try:
            content = library.article(article).content
            placed = PlacedTerms(content, self._workspace.terms, library.senses(article))
            requests = {
                (request.block, request.segment): request
                for block in {line.block for line in lines}
                if block < len(content.blocks)
                for request in placed.requests(block)
            }
        except NotFoundError:
            return  # deleted since the lines were read
        wanted = {line: requests.get((line.block, line.segment)) for line in lines}
        known = latest_translations(
            library,
            self._workspace.engine_name_of(article),
            [request for request in wanted.values() if request is not None],
        )
        for line, request in wanted.items():
            if request is None or request not in known:
                continue
            english = known[request]
            terms = [
                term
                for _, term in request.terms
                if {term.concept, *term.others} & set(self.concepts)
            ]
            text = english.text.strip()
            places = tuple(span for _, span in locate(terms, text))
            yield line, EnglishLine(text, places, english.by_reader)


def _months(first: str, last: str) -> Iterator[str]:
    year, month = map(int, first.split("-"))
    while (name := f"{year:04}-{month:02}") <= last:
        yield name
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
