"""A number with its counter as one word: 80人, 10分間, 31.4トークン."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.article import Token
from reader.model.dictionary import Entry, Word
from reader.text.spoken_numbers import spoken_numbers

NUMERAL = "数詞"
_NUMERALS = "0123456789０１２３４５６７８９,，.．〇一二三四五六七八九十百千万億兆"
_COUNTER_TAGS = {"counter", "ctr"}


def number_at(text: str, low: int, high: int, tokens: Sequence[Token], inside: Word) -> Word | None:
    """Return the number of `text` from `low` to `high` that the word `inside` is a part of.

    None if there is none, or if it is a word that dictionaries know as it stands.
    """
    for found, reading in spoken_numbers(text[low:high]):
        span = found.shifted(low)
        if span.start <= inside.span.start and inside.span.end <= span.end:
            first = next((token for token in tokens if token.span.start == span.start), None)
            is_number = first is not None and first.subclass.find(NUMERAL) >= 0
            surface = span.of(text)
            known = span == inside.span and bool(inside.entries)
            return (
                Word(span, surface, surface, reading, NUMERAL) if is_number and not known else None
            )
    return None


def counter_of(number: Word) -> str:
    """Return what a number counts: 人 of 80人, nothing of 3.5."""
    return number.surface.lstrip(_NUMERALS)


def with_counter(number: Word, entries: Sequence[Entry]) -> Word:
    """Return a number with what dictionaries say of its counter, the counter itself first."""

    def unlikely(entry: Entry) -> tuple[bool, bool]:
        read_so = number.reading.endswith(entry.reading or entry.text)
        return _COUNTER_TAGS.isdisjoint(entry.tags), not read_so

    return replace(number, entries=tuple(sorted(entries, key=unlikely)))
