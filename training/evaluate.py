"""Evaluates any Argos package as the app runs it, and writes the table of its README."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from reader.model.spans import Span
from reader.model.translation import SegmentTerm, Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import Insertion, Output
from reader.translation.packages import PackageStore
from reader.translation.progress import never
from reader.translation.steering import Request, translate_segments
from training import quality, speed, tokenizer
from training.quality import Quality
from training.speed import Speed
from training.term_test import Item

SETS = ("flores-dev", "wmt21", "own-dev", "ntrex", "aidocs", "kyoto_wiki")
SPEED_LINES = 64
STORED = {
    "argos": "Argos ja_en 1.1",
    "opusmt": "OPUS-MT",
    "bergamot-base-memory": "Firefox",
    "google": "Google",
}


@dataclass(frozen=True)
class Obedience:
    """How often the asked-for English stands in the translation, in percent, and the BLEU.

    Plain; when the input says what is wanted; and steered as the app does it, which puts in by
    force what is missed even so.
    """

    plain: float
    told: float
    steered: float
    plain_bleu: float
    told_bleu: float
    steered_bleu: float


class _Unforced(CTranslate2Engine):
    """An engine that is told of terms, but not forced to use them."""

    def insert(self, asked: Sequence[Insertion]) -> list[list[Output]]:
        return [[] for _ in asked]


@dataclass
class Report:
    """All that is known of a package."""

    megabytes: float
    sets: dict[str, Quality] = field(default_factory=dict)
    in_app: dict[str, Quality] = field(default_factory=dict)  # where the app puts lost names back
    others: dict[str, Quality] = field(default_factory=dict)  # of STORED, on flores-dev
    terms: dict[str, Obedience] = field(default_factory=dict)
    speed: dict[str, Speed] = field(default_factory=dict)
    samples: list[tuple[str, str]] = field(default_factory=list)


def evaluate(
    archive: Path, folder: Path, term_test: Sequence[Item], limit: int = 0, threads: int = 2
) -> Report:
    """Evaluates a package file on the sets in a folder, on the first `limit` lines if not 0."""
    report = Report(round(archive.stat().st_size / 1e6, 1))
    with tempfile.TemporaryDirectory() as scratch:
        package = PackageStore(Path(scratch) / "packages").install(archive)
        engine = CTranslate2Engine(package, threads)
        for name in SETS:
            sources = _lines(folder / f"{name}.ja", limit)
            references = _lines(folder / f"{name}.en", limit)
            if not sources:
                continue
            texts = translate(engine, sources)
            report.sets[name] = quality.measure(sources, texts, references)
            report.in_app[name] = quality.measure(sources, in_app(engine, sources), references)
            if name == "flores-dev":
                report.others = _stored(folder, sources, references, limit)
            if name in ("aidocs", "flores-dev"):
                report.samples += list(zip(sources[:4], texts[:4], strict=True))
        for kind, invented in (("true terms", False), ("invented terms", True)):
            items = [item for item in term_test if item.invented is invented]
            if items:
                report.terms[kind] = obedience(engine, items[:limit] if limit else items, threads)
        lines = _lines(folder / "flores-dev.ja", min(limit or SPEED_LINES, SPEED_LINES))
        if lines and (package.path / "sentencepiece.model").is_file():
            processor = tokenizer.load(package.path / "sentencepiece.model")
            beam = package.decoding.beam_size
            inputs = processor.encode(lines, out_type=str)
            report.speed["this package"] = speed.measure(package.path / "model", inputs, beam)
            report.speed["6-6 d512 (Argos's shape)"] = speed.of_argos_shape(
                tokenizer.pieces(processor), inputs, beam
            )
    return report


def translate(engine: CTranslate2Engine, sources: Sequence[str]) -> list[str]:
    """The engine's plain English of each source."""
    texts = [""] * len(sources)

    def keep(number: int, output: Output) -> None:
        texts[number] = output.text

    engine.translate(sources, keep, never)
    return texts


def in_app(engine: CTranslate2Engine, sources: Sequence[str]) -> list[str]:
    """The English that the app shows of each source, without a glossary."""
    found: dict[int, str] = {}
    requests = [Request(source) for source in sources]
    translate_segments(engine, requests, lambda number, t: found.__setitem__(number, t.text))
    return [found[number] for number in range(len(sources))]


def obedience(engine: CTranslate2Engine, items: Sequence[Item], threads: int) -> Obedience:
    """The term test, in the three ways."""
    requests = [
        Request(
            item.ja,
            tuple(
                (
                    Span(term.start, term.end),
                    SegmentTerm(f"{number}", item.ja[term.start : term.end], term.en),
                )
                for term in item.terms
            ),
        )
        for number, item in enumerate(items)
    ]
    found = []
    unforced = _Unforced(engine.package, threads)
    for how, steered in ((unforced, False), (unforced, True), (engine, True)):
        translations: dict[int, Translation] = {}
        translate_segments(how, requests, translations.__setitem__, use_glossary=steered)
        outcomes = [term for t in translations.values() for term in t.terms]
        texts = [translations[number].text for number in range(len(items))]
        bleu = quality.measure([i.ja for i in items], texts, [i.en for i in items]).bleu
        obeyed = 100 * sum(term.obeyed for term in outcomes) / max(1, len(outcomes))
        found.append((obeyed, bleu))
    (plain, plain_bleu), (told, told_bleu), (whole, whole_bleu) = found
    return Obedience(plain, told, whole, plain_bleu, told_bleu, whole_bleu)


def _stored(
    folder: Path, sources: Sequence[str], references: Sequence[str], limit: int
) -> dict[str, Quality]:
    found = {}
    for code, name in STORED.items():
        texts = _lines(folder / f"flores-dev.{code}.en", limit)
        if texts:
            found[name] = quality.measure(sources, texts, references)
    return found


def _lines(path: Path, limit: int) -> list[str]:
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    lines = lines[:-1] if lines and not lines[-1] else lines
    return lines[:limit] if limit else lines


def save(report: Report, folder: Path) -> None:
    """Writes scores.json and scores.md."""
    text = json.dumps(asdict(report), ensure_ascii=False, indent=2)
    (folder / "scores.json").write_text(text + "\n", encoding="utf-8")
    (folder / "scores.md").write_text(table(report), encoding="utf-8")


def table(report: Report) -> str:
    """The report in Markdown."""
    rows = [
        "| set | system | BLEU | chrF | length | numbers | Latin | loops | empty |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, scores in report.sets.items():
        rows.append(_row(name, "**this package**", scores))
        rows.append(_row(name, "the same in the app", report.in_app[name]))
        if name == "flores-dev":
            rows += [_row(name, system, other) for system, other in report.others.items()]
    rows += [
        "",
        "Length in percent of the reference's; numbers and Latin words of the source "
        "that are kept, loops and empty translations in percent. The app puts names in Latin "
        "letters back that got lost.",
        "",
        quality.signatures(),
    ]
    if report.terms:
        rows += [
            "",
            "| term test | obeyed plain | told | steered | BLEU plain | told | steered |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        ]
        rows += [
            f"| {kind} | {o.plain:.1f} % | {o.told:.1f} % | {o.steered:.1f} % | "
            f"{o.plain_bleu:.1f} | {o.told_bleu:.1f} | {o.steered_bleu:.1f} |"
            for kind, o in report.terms.items()
        ]
        rows += [
            "",
            "Told: the input says which English is wanted. Steered: as the app does it, which puts "
            "in by force, where it is likeliest, what is missed even so.",
        ]
    if report.speed:
        rows += [
            "",
            "| two threads | tokens/s greedy | with beam | load ms | first segment ms |",
            "| --- | ---: | ---: | ---: | ---: |",
        ]
        rows += [
            f"| {name} | {s.greedy:.0f} | {s.beam:.0f} | {s.load:.0f} | {s.first:.0f} |"
            for name, s in report.speed.items()
        ]
    return "\n".join([*rows, "", f"Size of the package: {report.megabytes} MB.", ""])


def _row(name: str, system: str, q: Quality) -> str:
    return (
        f"| {name} | {system} | {q.bleu:.1f} | {q.chrf:.1f} | {q.length:.0f} | {q.numbers:.1f} | "
        f"{q.latin:.1f} | {q.loops:.1f} | {q.empty:.1f} |"
    )
