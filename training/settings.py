"""The recipe's settings: one TOML file, read into typed values and checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
REPOSITORY = Path(__file__).resolve().parent.parent


class SettingsError(Exception):
    """A settings file that the recipe cannot run from; the message says what to change."""


@dataclass(frozen=True)
class Corpus:
    """Which pairs are used, and how often each kind is seen in one pass."""

    files: list[str]
    limit: int = 0  # pairs kept per file, spread evenly over it; 0 keeps all
    held_out_percent: float = 0.15  # of the pairs of all domains but these:
    held_out: dict[str, float] = field(default_factory=dict)  # each a development set of its own
    dev_pairs: int = 1000  # of each development set
    dev: list[str] = field(default_factory=list)  # evaluation sets that serve for it as well
    dictionary: bool = False  # words and names of the EDRDG dictionaries, as pairs of their own
    numbers: int = 0  # so many made-up pairs of numbers and dates
    joined: float = 0.0  # share of the sentences that are seen together with the next one
    joinable: list[str] = field(default_factory=list)  # domains in which neighbours are one text
    domains: dict[str, list[str]] = field(default_factory=dict)
    source_weights: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Tokenizer:
    """The SentencePiece model, shared by both languages."""

    vocabulary: int
    sample: int  # lines of each language that it is trained on


@dataclass(frozen=True)
class Terms:
    """How much of the data is annotated with the target terms that the model must obey."""

    code_switched: float
    tagged: float
    invented: float  # share of annotated terms whose target is replaced by a rare one
    lexicon_pairs: int  # pairs that translations of terms are learnt from, those of AI first
    more: dict[str, float] = field(default_factory=dict)  # domain -> so many times the shares


@dataclass(frozen=True)
class Model:
    """The shape of the network."""

    encoder_layers: int
    decoder_layers: int
    width: int
    feed_forward: int
    heads: int
    dropout: float = 0.0


@dataclass(frozen=True)
class Train:
    """How the network is trained."""

    device: str
    bf16: bool
    compile: bool
    longest: int  # pieces of a sentence, its end mark included; longer ones are left out
    target_places: int  # of a batch
    adam_rate: float
    muon_rate: float
    warmup_steps: int
    total_tokens: float = 0  # the rate has fallen to nothing after so many target tokens,
    total_seconds: float = 0  # or after so many seconds, over all calls
    anneal_from: float = 0.72  # share of the way from which on the mixture `anneal` is seen
    source_ratio: float = 1.05  # places of the source for each of the target
    decay: float = 0.1  # of the hidden matrices
    clip: float = 1.0
    label_smoothing: float = 0.1
    average: float = 0.003  # share of the newest weights in the running average, late on
    split_source: float = 0.0  # share of the pieces that are seen as two smaller ones
    split_target: float = 0.0
    workers: int = 0  # processes that make the batches
    ahead: int = 240  # batches that they make ahead, together
    report_seconds: float = 10
    checkpoint_seconds: float = 120
    threads: int = 0  # 0 leaves PyTorch's own choice


@dataclass(frozen=True)
class Package:
    """What the package says of itself. `decoding` is what evaluation found best."""

    version: str
    preview: bool
    decoding: dict[str, float] = field(default_factory=dict)
    limits: str = ""  # what it gets wrong beside what every small model does: a Markdown list
    evaluation_lines: int = 0  # of each set that are looked at; 0 looks at all


@dataclass(frozen=True)
class Settings:
    """All of the recipe's settings."""

    name: str
    seed: int
    corpus: Corpus
    tokenizer: Tokenizer
    terms: Terms
    model: Model
    train: Train
    package: Package
    main: dict[str, float]  # domain -> how often its pairs are seen in one pass
    anneal: dict[str, float]  # the same for the last part of the training

    @property
    def trained_domains(self) -> list[str]:
        """Every domain that a mixture wants."""
        return sorted(set(self.main) | set(self.anneal))

    def domain_of(self, file: str, source: str) -> str:
        """The domain of a pair: that which lists its source, else the name of its file."""
        for domain, sources in self.corpus.domains.items():
            if source in sources:
                return domain
        return file


def _build(kind: type[T], table: object, where: str) -> T:
    """A dataclass from a TOML table; unknown and missing names are errors, not surprises."""
    if not isinstance(table, dict):
        raise SettingsError(f"The settings need a table [{where}].")
    names = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(set(table) - names)
    if unknown:
        raise SettingsError(f"[{where}] does not know {', '.join(unknown)}; remove or correct it.")
    try:
        return kind(**table)
    except TypeError as error:
        raise SettingsError(f"[{where}] is incomplete: {error}.") from error


def load(path: Path) -> Settings:
    """Settings from a TOML file. Raises SettingsError with one sentence that says what is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings {path} cannot be read: {error}.") from error
    settings = Settings(
        name=path.stem,
        seed=int(table.get("seed", 1)),
        corpus=_build(Corpus, table.get("corpus"), "corpus"),
        tokenizer=_build(Tokenizer, table.get("tokenizer"), "tokenizer"),
        terms=_build(Terms, table.get("terms"), "terms"),
        model=_build(Model, table.get("model"), "model"),
        train=_build(Train, table.get("train"), "train"),
        package=_build(Package, table.get("package"), "package"),
        main=_mixture(table, "main"),
        anneal=_mixture(table, "anneal" if "anneal" in table else "main"),
    )
    _check(settings)
    return settings


def _mixture(table: dict[str, object], name: str) -> dict[str, float]:
    found = table.get(name)
    if not isinstance(found, dict) or not found:
        raise SettingsError(f"The settings need a table [{name}]: domains and their weights.")
    return {str(domain): float(weight) for domain, weight in found.items()}


def _check(settings: Settings) -> None:
    train = settings.train
    if settings.model.width % settings.model.heads:
        raise SettingsError("[model] width must be a multiple of heads.")
    if train.target_places < 2 * train.longest:
        raise SettingsError("[train] target_places must hold two of the longest sentences.")
    if settings.tokenizer.vocabulary > 65535:
        raise SettingsError("[tokenizer] vocabulary must fit into 16 bits.")
    if not (train.total_tokens or train.total_seconds):
        raise SettingsError("[train] the schedule needs total_tokens or total_seconds.")
