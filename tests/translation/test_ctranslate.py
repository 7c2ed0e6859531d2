"""A real, tiny model run through SentencePiece and CTranslate2."""

import json
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.errors import PackageError
from reader.translation.batching import BATCH_PIECES
from reader.translation.ctranslate import LONGEST_INPUT, CTranslate2Engine
from reader.translation.engine import Engine, Output
from reader.translation.metadata import Decoding, Package
from reader.translation.packages import PackageStore
from reader.translation.progress import never
from tests.support.tiny_package import FILLERS, TinyPackage


def translated(engine: Engine, *inputs: str) -> list[str]:
    found: dict[int, Output] = {}
    engine.translate(inputs, lambda number, output: found.update({number: output}), lambda: False)
    return [found[number].text for number in range(len(inputs))]


def test_each_input_is_translated_by_itself(engine: CTranslate2Engine) -> None:
    assert translated(engine, "新しい言語モデルを公開した。", "企業は研究者と。", "GPT-4") == [
        "new language model of published made.",
        "company is research person and.",
        "GPT-4",
    ]


def test_what_surrounds_an_input_changes_nothing(engine: CTranslate2Engine) -> None:
    inputs = ["企業", "新しい言語モデルは、高い性能を。", "技術を使う。", "𠮷🤗é"]

    assert translated(engine, *inputs) == [translated(engine, text)[0] for text in inputs]


def test_underscores_and_rare_signs_come_through(engine: CTranslate2Engine) -> None:
    assert translated(engine, "train_images_2 🤗 é ~") == ["train_images_2 🤗 é ~"]


@pytest.mark.parametrize("text", ["", " ", "\n", "\ud800", "\x00", "𠮷" * 3, "空"])
def test_strange_input_gives_an_output_all_the_same(engine: CTranslate2Engine, text: str) -> None:
    assert len(translated(engine, text)) == 1


def test_an_unknown_word_is_not_an_error(engine: CTranslate2Engine) -> None:
    (text,) = translated(engine, "彁")

    assert text in FILLERS or "彁" in text


def test_a_long_input_is_translated_whole(engine: CTranslate2Engine) -> None:
    (text,) = translated(engine, "新しいモデル、" * 150)

    assert text.count("new model,") == 150


def test_a_long_input_without_any_comma_is_translated_whole(engine: CTranslate2Engine) -> None:
    (text,) = translated(engine, "性能" * 700)

    assert text.split() == ["performance"] * 700


def test_results_come_batch_by_batch_and_the_rest_can_be_cancelled(
    engine: CTranslate2Engine,
) -> None:
    inputs = ["新しい言語モデルを公開した。" * 5] * (BATCH_PIECES // 10)
    got: list[int] = []

    engine.translate(inputs, lambda number, _output: got.append(number), lambda: bool(got))

    assert 0 < len(got) < len(inputs)
    assert got == list(range(len(got)))


def test_nothing_is_translated_once_cancelled(engine: CTranslate2Engine) -> None:
    engine.translate(["企業"], lambda *_: pytest.fail("it went on"), lambda: True)


def test_the_score_is_the_mean_log_probability(engine: CTranslate2Engine) -> None:
    scores: list[float | None] = []
    engine.translate(["企業"], lambda _, output: scores.append(output.score), lambda: False)

    assert scores == [pytest.approx(0, abs=0.01)]


def test_several_threads_may_share_an_engine(package: Package) -> None:
    engine = CTranslate2Engine(package, threads=1)
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(translated(engine, "企業", "性能")))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [["company", "performance"]] * 4


def engine_with(tmp_path: Path, package: TinyPackage) -> CTranslate2Engine:
    file = package.write_archive(tmp_path / "package.argosmodel")
    return CTranslate2Engine(PackageStore(tmp_path / "packages").install(file), threads=1)


def test_the_target_prefix_of_the_metadata_is_set_and_taken_off_again(tmp_path: Path) -> None:
    engine = engine_with(tmp_path, TinyPackage(metadata={"target_prefix": "<en>"}, pieces=["<en>"]))

    # It stands in the first place, where this model would else have put the first piece, ▁m.
    assert translated(engine, "mixture") == ["ixture"]


def test_a_source_end_mark_that_the_model_wants_is_added(package: Package, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(package.path, folder)
    config = folder / "model" / "config.json"
    asked = json.loads(config.read_text(encoding="utf-8"))
    config.write_text(json.dumps(asked | {"add_source_eos": False}), encoding="utf-8")
    without = CTranslate2Engine(replace(package, path=folder), threads=1)

    assert asked["add_source_eos"] is True
    # Only the end mark of the source tells this model where to end.
    assert translated(without, "企業") != ["company"]


def test_decoding_that_the_package_recommends_is_used(package: Package) -> None:
    short = CTranslate2Engine(replace(package, decoding=Decoding(longest=2)), threads=1)

    assert translated(short, "企業は研究者と。") == ["company"]


def test_a_bpe_package_is_run_with_argostranslates_tokenizer(
    package: Package, tmp_path: Path
) -> None:
    folder = tmp_path / "bpe"
    shutil.copytree(package.path, folder)
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\n", encoding="utf-8")
    engine = CTranslate2Engine(replace(package, path=folder), threads=1)

    # Without merges each letter is a piece, which this vocabulary lacks and so copies.
    assert translated(engine, "GPT") == ["GPT"]


@pytest.mark.parametrize("name", ["model/model.bin", "model/config.json", "sentencepiece.model"])
@pytest.mark.parametrize("data", [b"", b"\x00garbage", None])
def test_a_damaged_package_is_told_of_in_a_sentence(
    package: Package, tmp_path: Path, name: str, data: bytes | None
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(package.path, folder)
    if data is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(data)

    with pytest.raises(PackageError, match="install the package again"):
        translated(CTranslate2Engine(replace(package, path=folder)), "企業")


def test_importing_the_engine_loads_neither_model_library_nor_torch() -> None:
    program = (
        "import sys; import reader.translation.steering, reader.translation.ctranslate\n"
        "print({'torch', 'numpy', 'ctranslate2', 'sentencepiece', 'argostranslate'} "
        "& set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "set()"


def test_it_says_an_input_in_several_ways_the_likeliest_first(engine: CTranslate2Engine) -> None:
    plain: list[str] = []
    engine.translate(["企業は企業。"], lambda _, output: plain.append(output.text), never)

    several = engine.alternatives("企業は企業。", 4)

    assert several[0].text == plain[0]
    assert 1 < len({output.text for output in several}) == len(several) <= 4
    assert engine.alternatives("企業は、" * LONGEST_INPUT, 4) == []
