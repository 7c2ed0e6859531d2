"""Tries decoding settings on a development set: quality per time, for the package's metadata."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.metadata import Decoding
from reader.translation.packages import PackageStore
from training import quality
from training.evaluate import translate


def candidates() -> Iterator[Decoding]:
    """What is tried: one thing after another, from the usual settings."""
    usual = Decoding()
    yield from (replace(usual, beam_size=beam) for beam in (1, 2, 4, 6))
    yield from (replace(usual, length_penalty=penalty) for penalty in (0.6, 1.4))
    yield from (replace(usual, repetition_penalty=penalty) for penalty in (1.05, 1.15))
    yield from (replace(usual, no_repeat_ngram_size=size) for size in (3, 4, 5))


def table(
    archive: Path, sources: Sequence[str], references: Sequence[str], threads: int = 2
) -> str:
    """A row in Markdown for each candidate: quality, failures and seconds."""
    usual = asdict(Decoding())
    rows = [
        "| decoding | BLEU | chrF | length | loops | seconds |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory() as scratch:
        package = PackageStore(Path(scratch) / "packages").install(archive)
        for decoding in candidates():
            engine = CTranslate2Engine(replace(package, decoding=decoding), threads)
            engine.load()
            began = time.perf_counter()
            texts = translate(engine, sources)
            seconds = time.perf_counter() - began
            found = quality.measure(sources, texts, references)
            changed = {k: v for k, v in asdict(decoding).items() if v != usual[k]}
            name = ", ".join(f"{k} {v}" for k, v in changed.items()) or "as usual"
            rows.append(
                f"| {name} | {found.bleu:.1f} | {found.chrf:.1f} | {found.length:.0f} "
                f"| {found.loops:.1f} | {seconds:.1f} |"
            )
    return "\n".join([*rows, ""])
