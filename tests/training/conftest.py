"""A made-up corpus in the real files' form, and the settings of the smallest run."""

import lzma
import random
from pathlib import Path

import pytest

from training import settings
from training.clean import Pair
from training.settings import Settings

NOUNS = {
    "企業": "company",
    "学校": "school",
    "学習": "learning",
    "推論": "inference",
    "モデル": "model",
    "データ": "data set",
    "言語モデル": "language model",
    "機械学習": "machine learning",
    "トークン": "token",
    "画像": "image",
    "研究者": "researcher",
    "東京": "Tokyo",
}
VERBS = {"使う": "uses", "作る": "makes", "見る": "sees", "学ぶ": "learns", "公開する": "publishes"}


def sentences(count: int, seed: int) -> list[tuple[str, str]]:
    """Pairs of made-up sentences, no two alike."""
    chance = random.Random(seed)
    found: dict[str, str] = {}
    while len(found) < count:
        first, second, third = chance.sample(sorted(NOUNS), 3)
        verb = chance.choice(sorted(VERBS))
        year = chance.randint(1990, 2030)
        ja = f"{year}年に{first}は{second}と{third}を{verb}。"
        found[ja] = (
            f"In {year} the {NOUNS[first]} {VERBS[verb]} the {NOUNS[second]} "
            f"and the {NOUNS[third]}."
        )
    return list(found.items())


@pytest.fixture(scope="session")
def tiny() -> Settings:
    """The settings of the smallest run."""
    return settings.load(Path(__file__).with_name("tiny.toml"))


@pytest.fixture(scope="session")
def pairs() -> list[Pair]:
    """Clean pairs of both domains."""
    return [
        Pair("ai" if number % 3 == 0 else "everyday", "made_up", ja, en)
        for number, (ja, en) in enumerate(sentences(1200, 1))
    ]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out as the shared one, with the made-up corpus and evaluation sets."""
    folder = tmp_path_factory.mktemp("shared")
    (folder / "corpus").mkdir()
    (folder / "eval").mkdir()
    lines = [
        f"{'made_up_ai' if number % 3 == 0 else 'made_up'}\t{ja}\t{en}\n"
        for number, (ja, en) in enumerate(sentences(1500, 1))
    ]
    lines += ["refused\tこれは使わない文です。\tThis sentence is not used.\n", "broken line\n"]
    with lzma.open(folder / "corpus" / "general.tsv.xz", "wt", encoding="utf-8") as file:
        file.writelines(lines)
    (folder / "corpus" / "kyoto_lexicon.csv").write_text(
        '"日本語","英語",\n"銀閣寺","Ginkaku-ji Temple",\n', encoding="utf-8"
    )
    (folder / "corpus" / "SOURCES.tsv").write_text(
        "name\trepo\tcommit\tlicence\tattribution\n"
        "made_up\ttests\t0\tCC0\tThe tests' own sentences\n"
        "made_up_ai\ttests\t0\tCC BY 4.0\tThe tests' own AI sentences\n"
        "refused\ttests\t0\tnone\tNobody\n",
        encoding="utf-8",
    )
    for name, seed in (("flores-dev", 7), ("aidocs", 8)):
        found = sentences(30, seed)
        for code, side in (("ja", 0), ("en", 1)):
            text = "".join(f"{pair[side]}\n" for pair in found)
            (folder / "eval" / f"{name}.{code}").write_text(text, encoding="utf-8")
    return folder
