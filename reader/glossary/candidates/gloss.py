"""A pair of Japanese and English that an article itself gives."""

from dataclasses import dataclass

from reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Gloss:
    """A pair that the article itself gives; `span` is that of the Japanese in its block."""

    block: int
    span: Span
    ja: str
    en: str
    also: tuple[str, ...] = ()
    reading: str = ""
