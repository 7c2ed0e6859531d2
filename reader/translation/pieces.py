"""Text to a model's pieces and back, and long text cut so that each part fits the model."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.wording import tr
from reader.translation.metadata import Package
from reader.translation.variants import usual_kanji

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_BLANK_SIGN = "\u2581"
_BLANKS = re.compile(r"\s+")
_UNWRITABLE = re.compile(r"\s*(?:\ufffd|⁇)+\s*")

# Where a sentence may be cut, the best places first; the last one is anywhere.
_PLACES = tuple(
    re.compile(place)
    for place in (
        r"(?<=[。！？!?])(?![」』）)])",
        r"(?<=[、，;；:：])|(?<=, )",
        r"(?<=[」』）)])|(?=[「『（(])",
        r"(?<=\s)",
        r"",
    )
)


class Pieces(Protocol):
    """The tokenizer of a package."""

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`."""
        ...

    def decode(self, pieces: list[str]) -> str:
        """Return the text that `pieces` stand for."""
        ...


class SentencePieces:
    """SentencePiece itself; argostranslate's own decoding loses every underscore."""

    def __init__(self, model: bytes) -> None:
        import sentencepiece

        # Given as bytes, because a path with Japanese in it cannot be opened everywhere.
        self._processor: Any = sentencepiece.SentencePieceProcessor(model_proto=model)

    def encode(self, text: str) -> list[str]:
        """Return the pieces of `text`; a character that the model lacks is a piece of its own."""
        pieces: list[str] = self._processor.encode(text, out_type=str)
        return pieces

    def decode(self, pieces: list[str]) -> str:
        """Return the text that `pieces` stand for."""
        text: str = self._processor.decode_pieces(pieces)
        return text


def load_pieces(package: Package) -> Pieces:
    """Load the tokenizer of `package`.

    Raises PackageError if it is damaged.
    """
    try:
        pieces = _load(package)
        # Some damage shows, and some files are read, only at work.
        pieces.encode("。")
    except (OSError, RuntimeError, ValueError) as error:
        raise PackageError(
            tr(
                "The tokenizer of {name} cannot be loaded; install the package again.",
                name=package.name,
            )
        ) from error
    return pieces


def _load(package: Package) -> Pieces:
    model = package.path / "sentencepiece.model"
    if model.is_file():
        return SentencePieces(model.read_bytes())
    from argostranslate.tokenizer import BPETokenizer

    bpe: Pieces = BPETokenizer(package.path / "bpe.model", package.from_code, package.to_code)
    return bpe


def piece_spans(pieces: Sequence[str], text: str) -> list[Span]:
    """Return where in `text` each of its pieces stands.

    A piece that reads otherwise than the text (full width made half) takes as many characters.
    """
    letters = [index for index, character in enumerate(text) if not character.isspace()]
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        count = len(piece.replace(_BLANK_SIGN, "").removesuffix("@@"))
        own = letters[at : at + count]
        at += count
        spans.append(Span(own[0], own[-1] + 1) if own else Span(len(text), len(text)))
    return spans


def clean_input(text: str) -> str:
    """Return `text` on one line, in kanji that models know, without what no tokenizer can take."""
    return usual_kanji(_BLANKS.sub(" ", _LONE_SURROGATE.sub("\ufffd", text)).strip())


def clean_output(text: str) -> str:
    """Return a model's output on one line, with one sign for each run it could not write."""
    return _BLANKS.sub(" ", _UNWRITABLE.sub(" \ufffd ", text)).strip()


def cut(text: str, fits: Callable[[str], bool], keep: re.Pattern[str] | None = None) -> list[str]:
    """Cut `text` into as few parts as stand at its best places and each fit.

    Joined, the parts are `text`. What `keep` matches is never cut through, even if it does not
    fit.
    """
    parts = [text]
    for place in _PLACES:
        if all(fits(part) for part in parts):
            break
        finer: list[str] = []
        for part in parts:
            finer += [part] if fits(part) else _packed(_split(part, place, keep), fits)
        parts = finer
    return parts


def _split(text: str, place: re.Pattern[str], keep: re.Pattern[str] | None) -> list[str]:
    kept = [match.span() for match in keep.finditer(text)] if keep else []
    cuts = [
        match.start()
        for match in place.finditer(text)
        if 0 < match.start() < len(text)
        and not any(start < match.start() < end for start, end in kept)
    ]
    edges = [0, *cuts, len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def _packed(parts: list[str], fits: Callable[[str], bool]) -> list[str]:
    """Join neighbours as long as they fit together."""
    packed = parts[:1]
    for part in parts[1:]:
        if fits(packed[-1] + part):
            packed[-1] += part
        else:
            packed.append(part)
    return packed
