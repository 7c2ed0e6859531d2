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
    held_out_percent: float = 0.15
    held_out_percent_ai: float = 3.0
    dev_pairs: int = 1000
    dictionary: bool = False  # words and names of the EDRDG dictionaries, as pairs of their own
    numbers: int = 0  # so many made-up pairs of numbers and dates
    joined: float = 0.0  # share of the pairs that come once more, joined to the next one
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
class Phase:
    """A stretch of the training with its own mixture; the last one goes on until the end."""

    until_tokens: float  # target tokens seen since the start of the training
    max_length: int
    weights: dict[str, float]  # domain -> how often its pairs are seen in one pass


@dataclass(frozen=True)
class Train:
    """How the network is trained."""

    device: str
    bf16: bool
    compile: bool
    lengths: list[int]  # the only sequence lengths that a batch can have
    tokens_per_batch: int
    learning_rate: float
    warmup_steps: int
    schedule: str  # "inverse-sqrt", or "cosine" over total_tokens or total_seconds
    total_tokens: float = 0
    total_seconds: float = 0  # of training, over all calls
    label_smoothing: float = 0.1
    weight_decay: float = 0.01
    clip: float = 1.0
    ema_decay: float = 0.999
    split_source: float = 0.0  # share of the pieces that are seen as two smaller ones
    split_target: float = 0.0
    consistency: float = 0.0  # R-Drop's alpha: how alike two passes with dropout must be
    prefetch: int = 0  # batches made ahead, beside the training
    report_seconds: int = 60
    checkpoint_seconds: int = 300
    dev_seconds: int = 1200
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
    phases: list[Phase]

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
        phases=[_build(Phase, phase, "phases") for phase in table.get("phases", [])],
    )
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    if not settings.phases:
        raise SettingsError("The settings need at least one [[phases]] table.")
    if settings.model.width % settings.model.heads:
        raise SettingsError("[model] width must be a multiple of heads.")
    if sorted(settings.train.lengths) != settings.train.lengths or not settings.train.lengths:
        raise SettingsError("[train] lengths must be given, rising.")
    if settings.train.schedule not in ("inverse-sqrt", "cosine"):
        raise SettingsError('[train] schedule is "inverse-sqrt" or "cosine".')
    if settings.tokenizer.vocabulary > 65535:
        raise SettingsError("[tokenizer] vocabulary must fit into 16 bits.")
    if settings.train.schedule == "cosine" and not (
        settings.train.total_tokens or settings.train.total_seconds
    ):
        raise SettingsError("[train] a cosine schedule needs total_tokens or total_seconds.")
