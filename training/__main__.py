"""The recipe's command line: python -m training --settings training/dry-run.toml all."""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import signal
import sys
import time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from training import clean, dictionary, lexicon, numbers, prepare, settings, terms, tokenizer
from training.batches import Prepared
from training.settings import REPOSITORY, Settings

if TYPE_CHECKING:
    from training.term_test import Item


class Recipe:
    """The stages, each reading what the one before wrote into the work folder."""

    def __init__(self, chosen: Settings, work: Path, options: argparse.Namespace) -> None:
        self.settings, self.work = chosen, work
        self.shared: Path = options.shared
        self.seconds: float = options.seconds
        self.part = int(options.part_mib * 2**20)
        self.database: Path | None = options.dictionary
        self.start: Path | None = options.start
        self.archive: Path = options.archive or work / "out" / "yomiawase-ja_en.argosmodel"

    def clean(self) -> None:
        """Filters the corpus into pairs.tsv and held-out.tsv."""
        found = clean.clean(
            self.settings,
            clean.read(self.settings, self.shared / "corpus"),
            clean.evaluation_keys(self.shared / "eval"),
        )
        clean.write(self.work / "pairs.tsv", found.pairs)
        clean.write(self.work / "held-out.tsv", found.held_out)
        print(f"kept {len(found.pairs)}, held out {len(found.held_out)}, {dict(found.dropped)}")

    def tokenizer(self) -> None:
        """Trains sentencepiece.model."""
        pairs = list(clean.load(self.work / "pairs.tsv"))
        tokenizer.learn(self.settings, pairs, self.work / "sentencepiece.model")

    def lexicon(self) -> None:
        """Learns lexicon.json, the translations of terms, glossary and names included."""
        pairs = list(clean.load(self.work / "pairs.tsv"))
        random.Random(self.settings.seed).shuffle(pairs)  # noqa: S311 -- no secret
        pairs.sort(key=lambda pair: pair.domain != "ai")
        found = lexicon.merged(
            [
                lexicon.from_glossary(REPOSITORY / "resources" / "glossary"),
                lexicon.learn(pairs[: self.settings.terms.lexicon_pairs]),
                lexicon.from_names(self.shared / "corpus" / "kyoto_lexicon.csv"),
            ]
        )
        text = json.dumps(found, ensure_ascii=False, indent=0)
        (self.work / "lexicon.json").write_text(text, encoding="utf-8")
        print(f"{len(found)} terms")

    def dictionary(self) -> None:
        """Writes short.tsv: words, names and numbers, as far as the settings want them."""
        corpus = self.settings.corpus
        found = list(numbers.make(corpus.numbers, self.settings.seed))
        if corpus.dictionary:
            known = clean.evaluation_keys(self.shared / "eval")
            found += [
                pair
                for pair in dictionary.read(self.database or dictionary.location())
                if clean.key(pair.ja) not in known and clean.key(pair.en) not in known
            ]
        clean.write(self.work / "short.tsv", found)
        print(f"{len(found)} words, names and numbers")

    def prepare(self) -> None:
        """Writes train.npz, the pairs and their annotated copies as ids, dev-*.npz, splits.npy."""
        processor = tokenizer.load(self.work / "sentencepiece.model")
        pairs = list(clean.load(self.work / "pairs.tsv"))
        known = json.loads((self.work / "lexicon.json").read_text(encoding="utf-8"))
        annotated = list(terms.annotated(pairs, known, self.settings.terms, self.settings.seed))
        short = clean.load(self.work / "short.tsv")
        data = prepare.prepare(self.settings, processor, chain(pairs, annotated, short))
        data.save(self.work / "train.npz")
        np.save(self.work / "splits.npy", tokenizer.splits(processor))
        sets: dict[str, list[clean.Pair]] = {}
        for pair in clean.load(self.work / "held-out.tsv"):
            name = pair.domain if pair.domain in self.settings.corpus.held_out else "others"
            sets.setdefault(name, []).append(pair)
        domain = self.settings.trained_domains[0]  # weighs nothing in development
        for name in self.settings.corpus.dev:
            texts = self._evaluation(name)
            sets[name] = [clean.Pair(domain, name, ja, en) for ja, en in texts]
        for name, held_out in sets.items():
            random.Random(self.settings.seed).shuffle(held_out)  # noqa: S311 -- no secret
            chosen = held_out[: self.settings.corpus.dev_pairs]
            prepare.prepare(self.settings, processor, chosen).save(self.work / f"dev-{name}.npz")
        pieces = f"{data.ja.ids.size} and {data.en.ids.size} pieces"
        print(f"{len(data)} pairs, {len(annotated)} of them annotated, {pieces}")

    def _evaluation(self, name: str) -> list[tuple[str, str]]:
        """The pairs of an evaluation set."""
        path = self.shared / "eval" / name
        sides = (
            path.with_suffix(f".{code}").read_text(encoding="utf-8").splitlines()
            for code in ("ja", "en")
        )
        return list(zip(*sides, strict=True))

    def send(self) -> None:
        """Packs what training needs elsewhere into parts that --part-mib allows, in parcel/."""
        from training import parcels

        packed = parcels.pack_pairs(Prepared.load(self.work / "train.npz"))
        paths = parcels.split(packed, self.work / "parcel", "train.xz", self.part)
        for path in (self.work / "splits.npy", *self.work.glob("dev-*.npz")):
            shutil.copyfile(path, self.work / "parcel" / path.name)
        print(", ".join(f"{path.name} {path.stat().st_size / 2**20:.1f} MiB" for path in paths))

    def unpack(self) -> None:
        """Unpacks, on the other machine, the parts that were put into the work folder."""
        from training import parcels

        parcels.unpack_pairs(parcels.joined(self.work, "train.xz")).save(self.work / "train.npz")

    def send_back(self) -> None:
        """Packs, on the other machine, the best weights into parcel/, in 8 bits."""
        from training import checkpoint, parcels

        packed = parcels.pack_weights(checkpoint.best(self.work))
        parcels.split(packed, self.work / "parcel", "weights.npz", self.part)

    def receive(self) -> None:
        """Takes the weights in parcel/ as those that are converted."""
        from training import checkpoint, parcels

        weights = parcels.unpack_weights(parcels.joined(self.work / "parcel", "weights.npz"))
        checkpoint.keep(weights, self.work / "best.pt")

    def train(self) -> None:
        """Trains, from the checkpoint if there is one."""
        # Threads that spin while they wait make a step eight times slower on a machine that
        # does other work, too. OpenMP reads this when PyTorch is imported.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        from training import parcels, train

        end = time.monotonic() + self.seconds
        ended: list[int] = []
        signal.signal(signal.SIGTERM, lambda number, _frame: ended.append(number))
        train.run(
            self.settings,
            data=Prepared.load(self.work / "train.npz"),
            dev={
                path.stem.removeprefix("dev-"): Prepared.load(path)
                for path in sorted(self.work.glob("dev-*.npz"))
            },
            splits=np.load(self.work / "splits.npy"),
            folder=self.work,
            stop=lambda: bool(ended) or time.monotonic() >= end,
            start=parcels.unpack_weights(self.start.read_bytes()) if self.start else None,
        )

    def convert(self) -> None:
        """Makes the int8 model of the best weights."""
        from training import checkpoint, convert

        pieces = tokenizer.pieces(tokenizer.load(self.work / "sentencepiece.model"))
        weights = checkpoint.best(self.work)
        convert.convert(weights, self.settings.model, pieces, self.work / "model")
        for stale in self.work.glob("scores.*"):
            stale.unlink()

    def package(self) -> None:
        """Packs the archive, with the scores in its README if there are any."""
        from training import package

        sources = self.shared / "corpus" / "SOURCES.tsv"
        package.pack(self.settings, self.work, sources, self.archive)
        print(f"{self.archive}: {self.archive.stat().st_size / 1e6:.1f} MB")

    def term_test(self) -> list[Item]:
        """The term test, made once and then kept, so that packages can be compared."""
        from training import term_test

        path = self.work / "term-test.jsonl"
        if not path.exists():
            pairs = [clean.Pair("ai", "aidocs", ja, en) for ja, en in self._evaluation("aidocs")]
            pairs += [p for p in clean.load(self.work / "held-out.tsv") if p.domain == "ai"]
            glossary = lexicon.from_glossary(REPOSITORY / "resources" / "glossary")
            known = json.loads((self.work / "lexicon.json").read_text(encoding="utf-8"))
            term_test.save(term_test.make(pairs, glossary, known, self.settings.seed), path)
        return term_test.load(path)

    def evaluate(self) -> None:
        """Writes scores.json and scores.md of the archive."""
        from training import evaluate

        report = evaluate.evaluate(
            self.archive,
            self.shared / "eval",
            self.term_test(),
            self.settings.package.evaluation_lines,
        )
        evaluate.save(report, self.work)
        print(evaluate.table(report))

    def decoding(self) -> None:
        """Shows what decoding settings cost and give, on part of a development set."""
        from training import decoding

        sources, references = zip(*self._evaluation("flores-dev")[:200], strict=True)
        found = decoding.table(self.archive, sources, references)
        (self.work / "decoding.md").write_text(found, encoding="utf-8")
        print(found)


STAGES = ["clean", "tokenizer", "lexicon", "dictionary", "prepare", "train"]
STAGES += ["convert", "package", "evaluate"]
# For a machine that takes little at a time: see training/README.md.
ELSEWHERE = ["send", "unpack", "send-back", "receive"]
# The second time the package's README has the scores.
ALL = [*STAGES, "package"]


def main(arguments: list[str] | None = None) -> int:
    """Runs the named stages in order. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--settings", type=Path, required=True)
    parser.add_argument("--work", type=Path, help="default: ../yomiawase-training/NAME")
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--archive", type=Path, help="the package; evaluate takes any")
    parser.add_argument(
        "--dictionary", type=Path, help="jamdict.db; default: that of the package jamdict-data"
    )
    parser.add_argument(
        "--start", type=Path, help="weights.npz of an earlier training, to begin this one from"
    )
    parser.add_argument("--seconds", type=float, default=math.inf, help="limit of this training")
    parser.add_argument("--part-mib", type=float, default=40, help="size of a part to be carried")
    parser.add_argument("stages", nargs="+", choices=[*STAGES, "decoding", *ELSEWHERE, "all"])
    options = parser.parse_args(arguments)
    try:
        chosen = settings.load(options.settings)
    except settings.SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    work = options.work or REPOSITORY.parent / "yomiawase-training" / chosen.name
    work.mkdir(parents=True, exist_ok=True)
    recipe = Recipe(chosen, work, options)
    for stage in ALL if "all" in options.stages else options.stages:
        getattr(recipe, stage.replace("-", "_"))()
    return 0


if __name__ == "__main__":
    sys.exit(main())
