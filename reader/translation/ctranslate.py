"""Argos packages run directly: SentencePiece and CTranslate2, one segment by itself."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.wording import tr
from reader.translation.batching import Part, batches, share_pieces
from reader.translation.engine import Insertion, OnOutput, Output
from reader.translation.insertion import Beginning, insert
from reader.translation.loops import repeated_words
from reader.translation.metadata import Package, Tags
from reader.translation.pieces import (
    Pieces,
    clean_input,
    clean_output,
    cut,
    load_pieces,
    piece_spans,
)
from reader.translation.progress import Cancelled

if TYPE_CHECKING:
    from ctranslate2 import Translator

# Its threads wait for each other by spinning unless told otherwise before they are loaded. On a
# machine that is busy with something else that made a short article take 32 s in place of 0.7 s.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

LONGEST_INPUT = 200
"""Pieces beyond which models trained on sentences drop clauses: longer input is cut."""

INSERTING_BEAM = 2
"""Beam for the rest of a sentence. By measurement 2 keeps more of it than 4, and sooner."""

_NAME = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]*(?:-[^\W\d_]+)*")

LONGEST_NUMBER = 16
"""Pieces that may be repeated, whatever a package bids, where nothing loops.

Figures are pieces: with no five of them twice, 30,000 became 30,001 after 10,000.
"""

MOST_SCORED = 400
"""Pieces of an input, and of its English, by which it is judged."""

MOST_CORES = 4
"""More would find nothing left of a batch."""


class CTranslate2Engine:
    """An installed Argos package as an engine; several threads may share it.

    The model is loaded by the first translation, or by `load`, on the thread that asks.
    `threads` is how many cores one translation uses, 0 for all there are, up to MOST_CORES.
    """

    def __init__(self, package: Package, threads: int = 0) -> None:
        self.package = package
        self._threads = threads or min(MOST_CORES, os.cpu_count() or 1)
        self._loading = Lock()

    @property
    def name(self) -> str:
        """The package's name and version."""
        return self.package.engine_name

    @property
    def tags(self) -> Tags | None:
        """How the package wants terms written, if its metadata says so."""
        return self.package.tags

    def load(self) -> None:
        """Load the model now, which takes about a second.

        Raises PackageError if it cannot be loaded.
        """
        with self._loading:
            _ = self._pieces, self._translator

    def translate(self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled) -> None:
        """Translate each input by itself; `on_output` gets each as its batch is done."""
        self.load()
        parts = [part for number, text in enumerate(inputs) for part in self._parts(number, text)]
        waiting = {
            number: [p for p in parts if p.number == number] for number in range(len(inputs))
        }
        done: dict[int, list[tuple[Part, Output]]] = {number: [] for number in waiting}
        for batch in batches(parts):
            if cancelled():
                return
            whole = [Beginning(part.pieces, []) for part in batch]
            outputs = self._run(whole, self.package.decoding.beam_size)
            for part, output in zip(batch, outputs, strict=True):
                done[part.number].append((part, output))
                if len(done[part.number]) == len(waiting[part.number]):
                    on_output(part.number, _joined(done.pop(part.number)))

    def insert(self, asked: Sequence[Insertion]) -> list[list[Output]]:
        """Translate inputs again so that each one's phrase stands in its English.

        There are no tries for an input that is too long to be translated in one part.
        """
        self.load()
        parts = [list(self._parts(number, one.text)) for number, one in enumerate(asked)]
        short = [(p[0].pieces, one) for p, one in zip(parts, asked, strict=True) if len(p) == 1]
        tries = iter(insert(self, short) if short else [])
        return [next(tries) if len(of_input) == 1 else [] for of_input in parts]

    def alternatives(self, text: str, number: int) -> list[Output]:
        """Return up to `number` different translations of an input, the likeliest first.

        Gives none for an input that is too long to be translated in one part.
        """
        self.load()
        parts = list(self._parts(0, text))
        if len(parts) != 1 or number < 1:
            return []
        [outputs] = self._search([Beginning(parts[0].pieces, [])], number, number)
        return list({output.text: output for output in reversed(outputs)}.values())[::-1]

    def score(self, asked: Sequence[tuple[str, str]]) -> list[float]:
        """Tell how likely each English is as the translation of its input, both whole."""
        self.load()
        whole = [
            Beginning(
                self._pieces.encode(clean_input(text))[:MOST_SCORED],
                self._pieces.encode(english)[:MOST_SCORED],
            )
            for text, english in asked
        ]
        return [sum(of) / max(1, len(of)) for of in self.scores(whole)]

    def spelt(self, asked: Sequence[tuple[str, str]]) -> list[list[tuple[str, float]]]:
        """Tell of the names in some English that are spelt in several pieces how sure each is."""
        self.load()
        found: list[list[tuple[str, float]]] = [[] for _ in asked]
        scored: list[tuple[int, list[re.Match[str]], Beginning]] = []
        for number, (text, english) in enumerate(asked):
            words = [match for match in _NAME.finditer(english) if self._is_spelt(match[0])]
            # Only then is it worth the time to ask how sure the model is.
            target = self._up_to(words[-1].end(), english) if words else []
            source = self._pieces.encode(clean_input(text)) if words else []
            if source and target and max(len(source), len(target)) <= MOST_SCORED:
                scored.append((number, words, Beginning(source, target)))
        results = self.scores([beginning for _, _, beginning in scored]) if scored else []
        for (number, words, beginning), scores in zip(scored, results, strict=True):
            places = piece_spans(beginning.target, asked[number][1])
            for match in words:
                whole = Span(*match.span())
                near = zip(places, scores, strict=False)
                of_word = [score for span, score in near if span.overlaps(whole)]
                found[number].append((match[0], min(of_word, default=0.0)))
        return found

    def _up_to(self, end: int, english: str) -> list[str]:
        """Return the pieces of `english` up to a word's end: what follows changes no score."""
        pieces = self._pieces.encode(english)
        spans = piece_spans(pieces, english)
        return [p for p, span in zip(pieces, spans, strict=True) if span.start < end]

    def _is_spelt(self, word: str) -> bool:
        # A word of every day is one piece, in the plural at least without its ending.
        forms = {form for w in (word, word.lower()) for form in (w, w.removesuffix("s"))}
        return all(len(self._pieces.encode(form)) > 1 for form in forms)

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`, Japanese or English."""
        self.load()
        return self._pieces.encode(text)

    def scores(self, beginnings: Sequence[Beginning]) -> list[list[float]]:
        """Return the log-probability of each piece of each target, and of an end after them."""
        self.load()
        prefix = self._prefix
        with self._telling():
            results = self._translator.score_batch(
                [begun.source for begun in beginnings],
                [[*prefix, *begun.target] for begun in beginnings],
                max_batch_size=share_pieces((len(b.source) for b in beginnings), self._threads),
                batch_type="tokens",
            )
        return [result.log_probs[len(prefix) :] for result in results]

    def complete(self, beginnings: Sequence[Beginning]) -> list[Output]:
        """Return the English that begins so; the targets' scores are part of its score."""
        self.load()
        return self._run(beginnings, min(INSERTING_BEAM, self.package.decoding.beam_size))

    def attention(
        self, pairs: Sequence[tuple[str, str]]
    ) -> list[tuple[list[Span], list[Span], list[list[float]]] | None]:
        """Return for each (input, English) the spans of their pieces, and the model's attention."""
        self.load()
        looks: list[tuple[list[Span], list[Span], list[list[float]]] | None] = []
        for source, english in pairs:
            pieces, target = self._pieces.encode(source), self._pieces.encode(english)
            if not pieces or not target or len(pieces) > LONGEST_INPUT:
                looks.append(None)
                continue
            with self._telling():
                (result,) = self._translator.translate_batch(
                    [pieces],
                    target_prefix=[[*self._prefix, *target]],
                    max_decoding_length=len(target) + len(self._prefix) + 1,
                    beam_size=1,
                    return_attention=True,
                )
            rows = result.attention[0][len(self._prefix) :][: len(target)]
            looks.append(
                (
                    piece_spans(pieces, source),
                    piece_spans(target, english),
                    [list(row[: len(pieces)]) for row in rows],
                )
            )
        return looks

    @property
    def _prefix(self) -> list[str]:
        return [self.package.target_prefix] if self.package.target_prefix else []

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except (RuntimeError, ValueError) as error:
            raise PackageError(
                tr("{name} failed: {error}.", name=self.package.name, error=error)
            ) from error

    @cached_property
    def _pieces(self) -> Pieces:
        return load_pieces(self.package)

    @cached_property
    def _translator(self) -> "Translator":
        import ctranslate2

        folder = self.package.path / "model"
        try:
            with ExitStack() as opened:
                # Given as open files, because a path with Japanese in it cannot be opened
                # everywhere by the library itself.
                files = {p.name: opened.enter_context(p.open("rb")) for p in folder.iterdir()}
                # Each core takes sentences of its own: two that share each sentence's small
                # matrices take twice as long.
                return ctranslate2.Translator(
                    str(folder),
                    device="cpu",
                    files=files,
                    inter_threads=self._threads,
                    intra_threads=1,
                )
        except (OSError, RuntimeError, ValueError, MemoryError) as error:
            raise PackageError(
                tr(
                    "The model of {name} cannot be loaded; install the package again.",
                    name=self.package.name,
                )
            ) from error

    @cached_property
    def _tagged(self) -> re.Pattern[str] | None:
        tags = self.package.tags
        return re.compile(f"{re.escape(tags.start)}.*?{re.escape(tags.end)}") if tags else None

    def _parts(self, number: int, text: str) -> Iterator[Part]:
        def fits(part: str) -> bool:
            return len(self._pieces.encode(part)) <= LONGEST_INPUT

        for part in cut(clean_input(text), fits, self._tagged):
            yield Part(number, self._pieces.encode(part))

    def _run(self, batch: Sequence[Beginning], beam_size: int) -> list[Output]:
        outputs = [found[0] for found in self._search(batch, beam_size, 1)]
        if not self.package.decoding.no_repeat_ngram_size:
            return outputs
        loops = [number for number, output in enumerate(outputs) if repeated_words(output.text)]
        if loops:
            again = self._search([batch[number] for number in loops], beam_size, 1, strictly=True)
            for number, found in zip(loops, again, strict=True):
                outputs[number] = found[0]
        return outputs

    def _search(
        self,
        batch: Sequence[Beginning],
        beam_size: int,
        hypotheses: int,
        *,
        strictly: bool = False,
    ) -> list[list[Output]]:
        """Search with what the package bids; only `strictly` may not even numbers repeat."""
        decoding = self.package.decoding
        no_repeat = decoding.no_repeat_ngram_size
        if no_repeat and not strictly:
            no_repeat = max(no_repeat, LONGEST_NUMBER)
        prefix = self._prefix
        given = [[*prefix, *begun.target] for begun in batch]
        # A loop would go on to the limit and hold up the whole batch.
        enough = 32 + max((3 * len(b.source) + len(b.target) for b in batch), default=0)
        with self._telling():
            results = self._translator.translate_batch(
                [begun.source for begun in batch],
                target_prefix=given if any(given) else None,
                beam_size=beam_size,
                num_hypotheses=hypotheses,
                length_penalty=decoding.length_penalty,
                repetition_penalty=decoding.repetition_penalty,
                no_repeat_ngram_size=no_repeat,
                max_decoding_length=min(decoding.longest, enough),
                max_batch_size=share_pieces((len(b.source) for b in batch), self._threads),
                batch_type="tokens",
                replace_unknowns=True,
                return_scores=True,
            )
        return [
            [
                self._output(pieces[len(prefix) :], score, begun.score)
                for pieces, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result, begun in zip(results, batch, strict=True)
        ]

    def _output(self, pieces: list[str], score: float, of_beginning: float) -> Output:
        # CTranslate2 divided the sum by this power of the length, in which its end mark counts
        # and what was given to it, too, though its score does not.
        length = len(pieces) + 1
        mean = score * length ** (self.package.decoding.length_penalty - 1) + of_beginning / length
        return Output(clean_output(self._pieces.decode(pieces)), mean)


def _joined(done: Sequence[tuple[Part, Output]]) -> Output:
    """Put the English of an input's parts together; its score is their weighted mean."""
    outputs = [output for _, output in done]
    weights = [max(1, len(part.pieces)) for part, _ in done]
    scores = [output.score or 0.0 for output in outputs]
    mean = sum(s * w for s, w in zip(scores, weights, strict=True)) / sum(weights)
    return Output(" ".join(output.text for output in outputs if output.text), mean)
