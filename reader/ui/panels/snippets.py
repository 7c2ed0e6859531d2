"""The places where a term stands, as sentences with the term in bold; a click jumps there."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.model.wording import tr
from reader.store.values import Occurrence
from reader.ui.panels.drawing import around, height, lay_out
from reader.ui.panels.sections import (
    Heading,
    Ink,
    SectionDelegate,
    SectionList,
    SectionModel,
)

LINES = 2
LEAD = 12
"""Code points shown before a term that stands late in a long sentence."""


class Snippet(NamedTuple):
    """A sentence in which a term stands.

    `span` is the term in its block's text, `term` the term in `sentence`. `article` and `title` are
    set where the sentence is another article's, `concept` or `note` where it is told of one.
    """

    block: int
    span: Span
    sentence: str
    term: Span
    article: str = ""
    title: str = ""
    concept: str = ""
    note: str = ""


def elsewhere_snippet(found: Occurrence, forms: Iterable[str]) -> Snippet:
    """Return a place in another article; the longest of `forms` in its sentence becomes bold."""
    sentence = found.sentence.lower()
    at, form = max(
        ((sentence.find(form.lower()), form) for form in forms if form.lower() in sentence),
        key=lambda match: len(match[1]),
        default=(0, ""),
    )
    term = Span(at, at + len(form))
    return Snippet(found.block, found.span, found.sentence, term, found.article, found.title)


class SnippetDelegate(SectionDelegate):
    """Draws a snippet in at most two lines."""

    def content_size(self, entry: object, font: QFont, width: int) -> int:
        """Return the height of the snippet's lines."""
        assert isinstance(entry, Snippet)
        return height(_laid_out(entry, font, width))

    def draw(self, painter: QPainter, entry: object, font: QFont, colours: Ink) -> None:
        """Draw the snippet."""
        assert isinstance(entry, Snippet)
        colours.use(painter)
        layout = _laid_out(entry, font, colours.area.width())
        layout.draw(painter, QPointF(colours.area.topLeft()))


class SnippetList(SectionList):
    """The sentences of this article that hold a term, then those of other articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where the term occurs"), parent)
        self._model: SectionModel[Snippet] = SectionModel(_words)
        self.setModel(self._model)
        self.setItemDelegate(SnippetDelegate(self))

    def show_snippets(self, here: Sequence[Snippet], elsewhere: Sequence[Snippet] = ()) -> None:
        """List the sentences of the open article and those of other articles."""
        by_title: dict[tuple[str, str], list[Snippet]] = {}
        for item in elsewhere:
            by_title.setdefault((item.article, item.title), []).append(item)
        self._model.set_sections(
            [
                (tr("In this article ({count})", count=len(here)), here),
                *((f"{title} ({len(found)})", found) for (_, title), found in by_title.items()),
            ]
        )
        self.scrollToTop()

    @property
    def rows(self) -> tuple[Heading | Snippet, ...]:
        """The headings and sentences that are listed."""
        return self._model.rows


def _laid_out(entry: Snippet, font: QFont, width: int) -> QTextLayout:
    text, term = entry.sentence, entry.term
    if not entry.concept:
        text, term = around(text, term, LEAD)
    return lay_out(text, font, width, max_lines=LINES, bold=[term])


def _words(entry: Snippet) -> str:
    return entry.sentence
