"""What is learnt from, and what is kept away from the training."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from training import clean
from training.clean import Pair
from training.settings import Settings


def pair(ja: str, en: str, domain: str = "docs") -> Pair:
    return Pair(domain, "made_up", ja, en)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (pair("モデルは<b>太字</b>です。", "The model is bold."), "markup"),
        (pair("モデル", "モデル。"), "copy"),
        (pair("これはとても長い日本語の文章なのです。", "Yes."), "length"),
        (pair("メモリは 512 MB です。", "The memory is 256 MB."), "numbers"),
        (pair("PyTorch と JAX を使います。", "We use a library here."), "latin"),
        (pair("値を返します (省略できる。", "Returns a value, can be omitted."), "brackets"),
    ],
)
def test_a_faulty_pair_is_named_by_its_fault(found: Pair, reason: str) -> None:
    assert clean.fault(found) == reason


@pytest.mark.parametrize(
    "found",
    [
        pair("関数は 3 つの値を返します。", "The function returns three values."),
        pair("人口は 1,234,567 人です。", "The population is 1234567."),
        pair("彼は12歳です。", "He is twelve years old.", "everyday"),
        pair("正和3年に焼失した。", "It burned down in 1314 (the third year).", "encyclopaedia"),
    ],
)
def test_a_good_translation_is_kept_although_it_writes_numbers_otherwise(found: Pair) -> None:
    assert clean.fault(found) is None


def test_no_evaluation_line_is_trained_on_in_either_language_whatever_its_punctuation(
    tiny: Settings, shared: Path, pairs: Sequence[Pair]
) -> None:
    line = (shared / "eval" / "aidocs.ja").read_text(encoding="utf-8").splitlines()[0]
    known = clean.evaluation_keys(shared / "eval")
    twin = pair(line.replace("。", " !"), "Something else altogether, in the year 2000.")
    result = clean.clean(tiny, [*pairs[:5], twin], known)
    assert result.dropped["evaluation"] >= 1
    assert clean.key(twin.ja) not in {clean.key(p.ja) for p in result.pairs + result.held_out}


def test_twins_are_learnt_once(tiny: Settings) -> None:
    one = pair("学校に行きます。", "I go to school.")
    result = clean.clean(tiny, [one, pair("学校に行きます", "I go to school!"), one], set())
    assert len(result.pairs) + len(result.held_out) == 1
    assert result.dropped["twin"] == 2


def test_sentences_held_out_take_all_their_translations_with_them(
    tiny: Settings, pairs: Sequence[Pair]
) -> None:
    doubled = [*pairs, *(Pair(p.domain, p.source, p.ja, f"{p.en} Yes.") for p in pairs)]
    result = clean.clean(tiny, doubled, set())
    assert 0 < len(result.held_out) < len(result.pairs)
    assert not {p.ja for p in result.held_out} & {p.ja for p in result.pairs}


def test_a_source_of_weight_nothing_is_left_out_and_broken_lines_are_passed_over(
    tiny: Settings, shared: Path
) -> None:
    result = clean.clean(tiny, clean.read(tiny, shared / "corpus"), set())
    assert result.dropped["source"] == 1
    assert len(result.pairs) + len(result.held_out) == 1500


def test_pairs_come_back_from_the_file_as_they_were(tmp_path: Path, pairs: Sequence[Pair]) -> None:
    clean.write(tmp_path / "pairs.tsv", pairs)
    assert list(clean.load(tmp_path / "pairs.tsv")) == list(pairs)


def test_the_pairs_written_in_this_project_are_read_beside_the_corpus(
    tiny: Settings, tmp_path: Path
) -> None:
    settings = replace(
        tiny, corpus=replace(tiny.corpus, files=["articles", "articles-2", "articles-3"])
    )
    found = list(clean.read(settings, tmp_path))
    assert len(found) >= 40_000
    assert {pair.source for pair in found} == {"own_articles"}
    # Their translators count in thousands: no pair is a fault for that.
    own = [replace(pair, domain="own") for pair in found]
    assert sum(clean.fault(pair) is not None for pair in own) < 0.01 * len(own)
