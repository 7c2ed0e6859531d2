"""A segment to be translated: its terms, what must come through exactly, what is left to say."""

from dataclasses import dataclass, field, replace

from reader.model.labels import label_of, western_label
from reader.model.spans import Span
from reader.model.translation import Translation
from reader.translation.engine import Context
from reader.translation.forms import PlacedTerm
from reader.translation.obedience import outcomes
from reader.translation.script import westernise


@dataclass(frozen=True, slots=True)
class Request:
    """A segment to be translated, with the terms in it (spans into `text`).

    `protected` are the places that come through exactly (see `reader.translation.protected`).
    `names` are places of names with the way English writes them, which the English is to have.
    """

    text: str
    terms: tuple[PlacedTerm, ...] = ()
    protected: tuple[Span, ...] = ()
    context: Context = field(default_factory=Context)
    names: tuple[tuple[Span, str], ...] = ()

    @property
    def unlabelled(self) -> "Request":
        """The request without the number of a list's item at its beginning."""
        at = len(label_of(self.text))
        if not at or any(span.start < at < span.end for span in self.protected):
            return self
        terms = tuple((span.shifted(-at), term) for span, term in self.terms if span.start >= at)
        kept = tuple(span.shifted(-at) for span in self.protected if span.start >= at)
        names = tuple((span.shifted(-at), name) for span, name in self.names if span.start >= at)
        return Request(self.text[at:], terms, kept, self.context, names)

    @property
    def words(self) -> str:
        """What of the text is to be translated."""
        kept = self.text
        for span in reversed(self.protected):
            kept = kept[: span.start] + kept[span.end :]
        return kept


def labelled(request: Request, translation: Translation) -> Translation:
    """Return a translation of `request.unlabelled` as one of `request`."""
    label = request.text.removesuffix(translation.source)
    if not label or not translation.text:
        return replace(translation, source=request.text)
    text = f"{western_label(label)}{translation.text}"
    return replace(translation, source=request.text, text=text)


def as_it_stands(request: Request, engine: str) -> Translation:
    """Return what has no Japanese to translate as its own translation, in Western signs."""
    pieces: list[str] = []
    at = 0
    for span in request.protected:
        pieces += (westernise(request.text[at : span.start]), span.of(request.text))
        at = span.end
    text = "".join([*pieces, westernise(request.text[at:])]).strip()
    terms = outcomes((term for _, term in request.terms), text)
    return Translation(request.text, text, engine, terms=terms)
