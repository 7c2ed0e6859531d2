"""Numbers as they are said, digits and all: 10分 is じゅっぷん, 31.4 さんじゅういってんよん."""

import re
from collections.abc import Iterator

from reader.model.spans import Span
from reader.text.counters import counted, number_read

_ARABIC = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*"
_WRITTEN = re.compile(
    rf"(?P<whole>{_ARABIC}(?:[十百千万億兆]+(?:{_ARABIC})?)*)(?:[.．](?P<tenths>[0-9０-９]+))?"
    r"(?P<unit>(?<=[0-9０-９])[十百千万億兆]+)?"
    r"|(?P<kanji>[〇一二三四五六七八九十百千万億兆]+)"
)
_KANJI = str.maketrans("0123456789０１２３４５６７８９", "〇一二三四五六七八九" * 2, ",，")
_PERCENT = str.maketrans("%", "％")
_COUNTER = 12
"""Code points after a number in which its counter stands, and what has a say in how it is read."""
_DIGITS = dict(
    zip(
        "〇一二三四五六七八九",
        ("ぜろ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"),
        strict=True,
    )
)
_BEFORE_POINT = {"いち": "いっ", "はち": "はっ", "じゅう": "じゅっ"}


def spoken_numbers(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each number of `text` with its counter, and how the whole is read, in kana.

    One in kanji is a number only where it counts something: 一般 is none.
    """
    at = 0
    while found := _WRITTEN.search(text, at):
        start, at = found.span()
        after = text[at : at + _COUNTER]
        if found["kanji"]:
            read, end = _counted(found["kanji"], after)
            if end:
                at += end
                yield Span(start, at), read
            continue
        whole = (found["whole"] or "").translate(_KANJI)
        unit = found["unit"] or ""
        if found["tenths"] is None:
            read, end = _counted(whole + unit, after)
            before = ""
        else:
            *tenths, last = list(found["tenths"].translate(_KANJI))
            before = _to_point(whole) + "".join(_DIGITS[digit] for digit in tenths)
            read, end = _counted(last + unit, after)
        at += end
        yield Span(start, at), before + read


def in_kana(surface: str, reading: str) -> str:
    """Return `reading` of what `surface` writes without any digits in it."""
    whole = [read for span, read in spoken_numbers(surface) if span == Span(0, len(surface))]
    if whole:
        return whole[0]
    return "".join(_all_read(reading))


def _all_read(reading: str) -> Iterator[str]:
    at = 0
    for span, read in spoken_numbers(reading):
        yield reading[at : span.start]
        yield read
        at = span.end
    yield reading[at:]


def _counted(number: str, after: str) -> tuple[str, int]:
    """Return how a number in kanji is read with its counter, and how long that is in `after`."""
    for group in counted(number + after.translate(_PERCENT)):
        if group[0].span.start == 0 and (end := group[-1].span.end) > len(number):
            read = "".join(piece.reading for piece in group)
            return read.replace("％", "ぱーせんと"), end - len(number)
        break
    return number_read(number), 0


def _to_point(whole: str) -> str:
    read = "れい" if whole == "〇" else number_read(whole)
    for long, short in _BEFORE_POINT.items():
        read = read.removesuffix(long) + short if read.endswith(long) else read
    return f"{read}てん"
