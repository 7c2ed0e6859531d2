"""Tokenising: paragraphs to morphemes with their readings."""

from collections.abc import Iterator

import fugashi
import unidic_lite
from measuring import Options, Peer, Result, Work, compare, for_each, timed
from texts import text_of

from reader.text.tokens import Tokenizer


def results(options: Options) -> Iterator[Result]:
    """Measure tokenising paragraph by paragraph."""
    text = text_of(options.size(1_000_000, 30_000))
    lines = [line for line in text.split("\n") if line]
    tokenizer = Tokenizer()
    folder = unidic_lite.DICDIR
    tagger = fugashi.Tagger(f'-r "{folder}/mecabrc" -d "{folder}"')

    def with_fields() -> None:
        for line in lines:
            for word in tagger(line):
                feature = word.feature
                _ = word.surface, feature.lemma, feature.kana, feature.pos1

    work = Work(
        "tokenise",
        f"{len(text.encode()) / 1e6:.2g} MB, by paragraph",
        timed(for_each(tokenizer.tokens, lines)),
        len(text.encode()) / 1e6,
        "MB",
        [
            Peer("fugashi, reading the same fields", timed(with_fields)),
            Peer("bound: fugashi, reading none", timed(for_each(tagger, lines))),
        ],
    )
    yield from compare(work, options.runs)
