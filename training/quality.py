"""What can be counted in translations: BLEU, chrF, and the failures of small models."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sacrebleu

from reader.model.translation import CheckKind
from reader.translation.checks import checks

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9_.+-]*[A-Za-z0-9]")


@dataclass(frozen=True)
class Quality:
    """Scores of one system on one set; shares are in percent."""

    bleu: float
    chrf: float
    length: float  # of the English, against the reference's
    numbers: float  # of the source's, that stand in the English
    latin: float  # words of the source, that stand in the English
    loops: float
    empty: float


def measure(sources: Sequence[str], texts: Sequence[str], references: Sequence[str]) -> Quality:
    """The quality of texts as translations of the sources."""
    doubts = [
        {check.kind for check in checks(source, text)}
        for source, text in zip(sources, texts, strict=True)
    ]
    return Quality(
        bleu=float(sacrebleu.corpus_bleu(list(texts), [list(references)]).score),
        chrf=float(sacrebleu.corpus_chrf(list(texts), [list(references)]).score),
        length=100 * sum(map(len, texts)) / max(1, sum(map(len, references))),
        numbers=_kept(NUMBER, sources, texts),
        latin=_kept(LATIN, sources, texts),
        loops=_share(CheckKind.LOOP in found for found in doubts),
        empty=_share(CheckKind.EMPTY in found for found in doubts),
    )


def signatures() -> str:
    """sacrebleu's signatures of the two scores."""
    bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
    bleu.corpus_score(["a"], [["a"]])
    chrf.corpus_score(["a"], [["a"]])
    return f"BLEU {bleu.get_signature()}; chrF {chrf.get_signature()}"


def _kept(pattern: re.Pattern[str], sources: Sequence[str], texts: Sequence[str]) -> float:
    """Percent of the source's matches that stand in the text, too."""
    wanted = kept = 0
    for source, text in zip(sources, texts, strict=True):
        there = _plain(text)
        for found in pattern.findall(_plain(source)):
            wanted += 1
            kept += found in there
    return 100 * kept / max(1, wanted)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(",", "").lower()


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return 100 * sum(values) / max(1, len(values))
