"""How well words of both languages are aligned, by each way to do it, on links made by hand.

python -m benchmarks.word_alignment [PACKAGE]

Attention is that of the last layer's first head, which is all that CTranslate2 tells of a package
that was not made to tell more. "missed" is each word's greatest loss alone, "weighed" is what the
program does, "looked up" what it does without a package (and here without a dictionary).
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.model.alignment import WordLink
from reader.model.spans import Span
from reader.text.tokens import Tokenizer
from reader.text.words import words
from reader.translation import word_alignment
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.package_engines import engine_of
from reader.translation.progress import never
from reader.translation.word_lookup import look_up
from tests.support.aligned import DEVELOPMENT, HELD_OUT, Aligned, Measure, add, read

ROOT = Path(__file__).parents[1]
ATTENTIVE = 0.3
"""From which part of its attention on, by what is best for the development half."""
MISSED = 3.0
"""From which loss of log-probability on, likewise."""

Way = Callable[[CTranslate2Engine, Aligned, Sequence[Span]], Sequence[WordLink]]


def weighed(engine: CTranslate2Engine, pair: Aligned, spans: Sequence[Span]) -> Sequence[WordLink]:
    """Return what the program lights."""
    return word_alignment.align(engine, pair.ja, spans, pair.en, never) or ()


def missed(engine: CTranslate2Engine, pair: Aligned, spans: Sequence[Span]) -> Sequence[WordLink]:
    """Link each English word with the word that it misses most."""
    seen: list[Sequence[Sequence[float]]] = []
    usual = word_alignment.likelihoods

    def keep(losses: Sequence[Sequence[float]], small: Sequence[bool]) -> list[list[float]]:
        seen.append(losses)
        return usual(losses, small)

    word_alignment.likelihoods = keep  # type: ignore[assignment]
    try:
        weighed(engine, pair, spans)
    finally:
        word_alignment.likelihoods = usual
    return [link for losses in seen for link in _strongest(losses, MISSED, pair, spans)]


def attention(
    engine: CTranslate2Engine, pair: Aligned, spans: Sequence[Span]
) -> Sequence[WordLink]:
    """Link each English word with the word that its pieces look at most."""
    [looks] = engine.attention([(pair.ja, pair.en)])
    if looks is None:
        return ()
    sources, targets, rows = looks
    shares = [
        [
            max(
                (
                    sum(
                        part
                        for part, place in zip(row, sources, strict=True)
                        if place.overlaps(span)
                    )
                    for row, target in zip(rows, targets, strict=True)
                    if target.overlaps(word)
                ),
                default=0.0,
            )
            for span in spans
        ]
        for word in word_alignment.english_words(pair.en)
    ]
    return _strongest(shares, ATTENTIVE, pair, spans)


def looked_up(
    _engine: CTranslate2Engine, pair: Aligned, spans: Sequence[Span]
) -> Sequence[WordLink]:
    """Return what names, numbers and Latin words tell."""
    return look_up(pair.ja, spans, pair.en, (), lambda _word: ())


def _strongest(
    table: Sequence[Sequence[float]], enough: float, pair: Aligned, spans: Sequence[Span]
) -> list[WordLink]:
    links = []
    for word, row in zip(word_alignment.english_words(pair.en), table, strict=True):
        best = max(range(len(row)), key=lambda number: row[number])
        if row[best] >= enough:
            links.append(WordLink(spans[best], word, row[best]))
    return links


WAYS: dict[str, Way] = {
    "attention": attention,
    "missed": missed,
    "weighed": weighed,
    "looked up": looked_up,
}


def main() -> None:
    """Print precision, recall, F1 and alignment error rate of each way for both halves."""
    tokenizer = Tokenizer()
    [shipped] = (ROOT / "resources" / "packages").glob("*.argosmodel")
    with tempfile.TemporaryDirectory() as scratch:
        engine = engine_of(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped, Path(scratch))
        for file in (DEVELOPMENT, HELD_OUT):
            for name, way in WAYS.items():
                measure = Measure()
                for pair in read(file):
                    spans = words(tokenizer.tokens(pair.ja))
                    add(measure, pair, spans, way(engine, pair, spans))
                print(
                    f"{file.stem:12} {name:10} precision {measure.precision:.1%}"
                    f"  recall {measure.recall:.1%}  F1 {measure.f1:.1%}"
                    f"  AER {measure.error_rate:.1%}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
