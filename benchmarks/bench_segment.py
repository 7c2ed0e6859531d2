"""Segmenting: paragraphs to sentences."""

import re
from collections.abc import Iterator

from measuring import Options, Peer, Result, Work, compare, for_each, timed
from texts import text_of

from reader.text.segmenter import segment

_END = re.compile("(?<=[。！？])")


def results(options: Options) -> Iterator[Result]:
    """Measure segmenting paragraph by paragraph."""
    text = text_of(options.size(1_000_000, 50_000))
    lines = [line for line in text.split("\n") if line]
    work = Work(
        "segment",
        f"{len(text.encode()) / 1e6:.2g} MB, by paragraph",
        timed(for_each(segment, lines)),
        len(text.encode()) / 1e6,
        "MB",
        [Peer("bound: cut at each stop", timed(for_each(_END.split, lines)))],
    )
    yield from compare(work, options.runs)
