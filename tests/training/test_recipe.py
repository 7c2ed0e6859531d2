"""The whole recipe at its smallest: from a corpus to a package that the app and Argos load."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is in the optional group `training`")
pytest.importorskip("sacrebleu", reason="sacrebleu is in the optional group `training`")

from argostranslate.package import Package as ArgosPackage

from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.metadata import Tags
from reader.translation.packages import PackageStore
from training import decoding, quality
from training.__main__ import main

TINY = Path(__file__).with_name("tiny.toml")


@pytest.fixture(scope="module")
def work(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    where = ["--settings", str(TINY), "--work", str(folder), "--shared", str(shared)]
    assert main([*where, "all"]) == 0
    return folder


@pytest.fixture(scope="module")
def archive(work: Path) -> Path:
    return work / "out" / "yomiawase-ja_en.argosmodel"


def test_the_app_installs_the_package_and_translates_with_it(archive: Path, tmp_path: Path) -> None:
    package = PackageStore(tmp_path).install(archive)
    assert package.is_preview
    assert package.tags == Tags("⟦", "⟪", "⟧")
    assert package.decoding.beam_size == 2
    texts: dict[int, str] = {}
    CTranslate2Engine(package, threads=1).translate(
        ["2001年に企業は学習とモデルを使う。"],
        lambda number, output: texts.__setitem__(number, output.text),
        lambda: False,
    )
    assert texts[0]


def test_stock_argos_reads_the_package(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path)
        [root] = {name.split("/")[0] for name in packed.namelist()}
    package = ArgosPackage(tmp_path / root)
    assert (package.from_code, package.to_code, package.type) == ("ja", "en", "translate")
    tokens = package.tokenizer.encode("言語モデル")
    assert package.tokenizer.decode(tokens) == "言語モデル"


def test_the_readme_names_the_sources_that_were_learnt_from_and_the_scores(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        [name] = [name for name in packed.namelist() if name.endswith("README.md")]
        text = packed.read(name).decode("utf-8")
    assert "The tests' own AI sentences" in text
    assert "Nobody" not in text
    assert "preview" in text
    assert "BLEU nrefs:1|case:mixed" in text
    assert "| flores-dev | **this package** |" in text


def test_the_scores_are_kept_for_machines_too(work: Path) -> None:
    scores = json.loads((work / "scores.json").read_text(encoding="utf-8"))
    assert set(scores["sets"]) == {"flores-dev", "aidocs"}
    assert set(scores["terms"]) == {"true terms", "invented terms"}
    assert scores["speed"]["this package"]["greedy"] > 0


def test_the_same_contents_make_the_same_archive(
    work: Path, archive: Path, shared: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.argosmodel"
    where = ["--settings", str(TINY), "--work", str(work), "--shared", str(shared)]
    assert main([*where, "--archive", str(again), "package"]) == 0
    assert again.read_bytes() == archive.read_bytes()


def test_each_decoding_setting_gets_a_row_with_its_quality(work: Path, shared: Path) -> None:
    where = ["--settings", str(TINY), "--work", str(work), "--shared", str(shared)]
    assert main([*where, "decoding"]) == 0
    rows = (work / "decoding.md").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 2 + len(list(decoding.candidates()))
    assert any(row.startswith("| as usual |") for row in rows)


def test_a_run_is_carried_to_another_machine_in_parts(
    work: Path, shared: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there"
    where = ["--settings", str(TINY), "--shared", str(shared), "--part-mib", "0.01"]
    assert main([*where, "--work", str(work), "send"]) == 0
    shutil.copytree(work / "parcel", there)
    assert len(list(there.glob("train.xz.*"))) > 1
    assert main([*where, "--work", str(there), "unpack"]) == 0
    assert (there / "train.npz").read_bytes() == (work / "train.npz").read_bytes()


def test_the_weights_that_are_kept_are_judged_by_held_out_pairs_and_the_named_sets(
    work: Path,
) -> None:
    last = json.loads((work / "train.log").read_text(encoding="utf-8").splitlines()[-1])
    assert set(last["dev"]["average"]) == {"ai", "others", "flores-dev"}


def test_wrong_settings_end_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--settings", str(tmp_path / "none.toml"), "all"]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_failures_are_counted() -> None:
    sources = ["2019年に PyTorch を使った。", "値は 42 です。", "これは犬です。"]
    texts = ["It used PyTorch in 2019.", "The value is is is is is 7.", ""]
    found = quality.measure(sources, texts, texts)
    assert found.numbers == pytest.approx(50)
    assert found.latin == pytest.approx(100)
    assert found.loops == pytest.approx(100 / 3)
    assert found.empty == pytest.approx(100 / 3)
    assert found.bleu == pytest.approx(100)
    assert found.length == pytest.approx(100)
