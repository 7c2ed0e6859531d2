"""A Firefox model as an engine: a tiny real one, run by fxtranslate in its own process."""

import gzip
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.errors import NotFoundError, PackageError
from reader.translation.engine import Inserting, Judging, Output
from reader.translation.firefox import FirefoxEngine
from reader.translation.firefox_engines import FirefoxEngines
from reader.translation.firefox_files import Part, looks_like_model
from reader.translation.firefox_models import FirefoxModel, FirefoxStore
from reader.translation.progress import CancelledError, never
from tests.support.tiny_firefox import TinyFirefox, marian_file

pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")

MODEL = "model.jaen.intgemm.alphas.bin"
SHORTLIST = "lex.50.50.jaen.s2t.bin"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a tiny model, in a folder."""
    return TinyFirefox().write(tmp_path_factory.mktemp("firefox") / "ja-en")


@pytest.fixture(scope="session")
def model(made: Path, tmp_path_factory: pytest.TempPathFactory) -> FirefoxModel:
    """The tiny model, installed where its path is Japanese."""
    return FirefoxStore(tmp_path_factory.mktemp("本棚") / "firefox").install([made])


@pytest.fixture(scope="session")
def engine(model: FirefoxModel) -> Iterator[FirefoxEngine]:
    engine = FirefoxEngine(model, processes=2)
    yield engine
    engine.close()


@pytest.fixture
def files(made: Path, tmp_path: Path) -> Path:
    """A copy of the model's files, to be spoilt."""
    folder = tmp_path / "files"
    folder.mkdir()
    for path in made.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture
def store(tmp_path: Path) -> FirefoxStore:
    return FirefoxStore(tmp_path / "firefox")


def translated(engine: FirefoxEngine, *texts: str) -> list[str]:
    outputs: dict[int, Output] = {}
    engine.translate(texts, outputs.__setitem__, never)
    return [outputs[number].text for number in range(len(texts))]


def test_each_sentence_is_translated_by_itself_and_told_in_its_place(engine: FirefoxEngine) -> None:
    assert translated(engine, "新しい言語モデル。", "企業は技術を公開した。", "") == [
        "new language model.",
        "company is technology of published made.",
        "",
    ]


def test_a_long_sentence_is_cut_where_the_engine_would_go_wrong(engine: FirefoxEngine) -> None:
    clause = "企業は新しい言語モデルを公開した、"
    [english] = translated(engine, clause * 30)
    assert english.count("company is new language model of published made,") == 30


def test_what_the_model_spells_in_bytes_is_read_as_letters(engine: FirefoxEngine) -> None:
    # Z and the face are no pieces of the vocabulary.
    [english] = translated(engine, "ZX1を使う。😀")
    assert "ZX1" in english
    assert "😀" in english
    assert "<0x" not in english


def test_a_stopped_translation_ends_at_once_and_the_engine_works_on(
    engine: FirefoxEngine,
) -> None:
    outputs: dict[int, Output] = {}
    engine.translate(["言語。"] * 50, outputs.__setitem__, lambda: len(outputs) > 2)
    assert 2 < len(outputs) < 20
    assert translated(engine, "言語。") == ["language."]


def test_a_killed_process_is_told_and_another_one_takes_its_place(model: FirefoxModel) -> None:
    engine = FirefoxEngine(model, processes=1)
    translated(engine, "言語。")
    os.kill(engine._workers[0].pid, signal.SIGTERM)
    with pytest.raises(PackageError, match="stopped working; try again"):
        translated(engine, "言語。")
    assert translated(engine, "言語。") == ["language."]
    engine.close()


def test_a_model_that_went_away_is_told_in_a_sentence(model: FirefoxModel, tmp_path: Path) -> None:
    gone = FirefoxModel("1", tmp_path, {**model.parts, Part.MODEL: tmp_path / "none.bin"}, 1)
    with pytest.raises(PackageError, match="cannot be loaded; install it again"):
        translated(FirefoxEngine(gone), "言語。")


def test_it_gives_no_scores_and_takes_no_orders(engine: FirefoxEngine) -> None:
    assert not isinstance(engine, Judging | Inserting)
    assert engine.tags is None


def test_its_process_ends_with_the_program_that_started_it(model: FirefoxModel) -> None:
    code = (
        "import sys\n"
        "from reader.translation.firefox_process import Worker\n"
        "worker = Worker()\n"
        "print(worker.pid, flush=True)\n"
        "import os; os._exit(1)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    pid = int(run.stdout)
    for _ in range(200):
        if not _runs(pid):
            return
        subprocess.run([sys.executable, "-c", ""], check=True)
    pytest.fail("it still runs")


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().split(") ")[-1].startswith("Z"))


def test_a_program_that_ends_meanwhile_ends_without_a_word(model: FirefoxModel) -> None:
    code = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from reader.translation.firefox import FirefoxEngine\n"
        "from reader.translation.firefox_models import FirefoxStore\n"
        "engine = FirefoxEngine(FirefoxStore(Path(sys.argv[1])).installed())\n"
        "begun = threading.Event()\n"
        "def work():\n"
        "    told = 8\n"
        "    while told == 8:\n"
        "        outputs = {}\n"
        "        engine.translate(['言語。'] * 8, outputs.__setitem__, lambda: False)\n"
        "        told = len(outputs)\n"
        "        begun.set()\n"
        "threading.Thread(target=work).start()\n"
        "begun.wait()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(model.path.parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_an_installed_model_is_an_engine_by_name_version_and_size(
    store: FirefoxStore, files: Path
) -> None:
    installed = store.install([files])
    [info] = FirefoxEngines(store).infos()
    assert info.name == f"firefox/ja_en {installed.version}"
    assert info.size == sum(path.stat().st_size for path in files.iterdir())
    assert info.score == ""
    engine = FirefoxEngines(store).open(info)
    assert translated(engine, "言語。") == ["language."]
    engine.close()


def test_the_same_files_give_the_same_name_and_others_another(
    store: FirefoxStore, files: Path, tmp_path: Path
) -> None:
    first = store.install([files]).engine_name
    assert store.install([files]).engine_name == first
    other = TinyFirefox(words={"言語": "tongue"}).write(tmp_path / "other")
    assert store.install([other]).engine_name != first


def test_files_are_taken_packed_one_by_one_or_from_beside_one(
    store: FirefoxStore, files: Path
) -> None:
    for path in list(files.iterdir()):
        (files / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 1))
        path.unlink()
    assert set(store.install([files / f"{MODEL}.gz"]).parts) == {
        Part.MODEL,
        Part.SOURCE,
        Part.TARGET,
        Part.SHORTLIST,
    }
    assert set(store.install(sorted(files.iterdir())).parts) == set(store.installed().parts)  # type: ignore[union-attr]


def test_a_model_with_one_vocabulary_and_no_shortlist_is_whole(
    store: FirefoxStore, tmp_path: Path
) -> None:
    folder = TinyFirefox(shared=True).write(tmp_path / "shared")
    (folder / SHORTLIST).unlink()
    installed = store.install([folder])
    assert set(installed.parts) == {Part.MODEL, Part.VOCABULARY}
    engine = FirefoxEngine(installed, processes=1)
    assert translated(engine, "新しい言語モデル。") == ["new language model."]
    engine.close()


def spoil_model(files: Path, made: bytes) -> None:
    (files / MODEL).write_bytes(made)


@pytest.mark.parametrize(
    ("name", "spoilt"),
    [
        (MODEL, lambda data: data[: len(data) // 2]),
        (MODEL, lambda data: data[:10]),
        (MODEL, lambda _data: b""),
        (MODEL, lambda _data: b"<!DOCTYPE html><title>404</title>" * 9),
        (MODEL, lambda data: struct.pack("<QQ", 1, 1 << 62) + data[16:]),
        (MODEL, lambda _data: marian_file([("decoder_Wemb", 0x4101, (0, 0), b"")])),
        (MODEL, lambda _data: marian_file([("decoder_Wemb", 0x4101, (9, 9), b"12")])),
        (MODEL, lambda data: data.replace(b"decoder_l1_rnn_W\0", b"decoder_l1_rnn_X\0")),
        (MODEL, lambda data: data.replace(b"dim-emb: 512", b"dim-emb: 513")),
        ("srcvocab.jaen.spm", lambda data: data[:50]),
        ("srcvocab.jaen.spm", lambda _data: b"\xff" * 3000),
        ("trgvocab.jaen.spm", lambda _data: b""),
        (SHORTLIST, lambda data: data[:40]),
        (SHORTLIST, lambda data: data[:-100]),
        (SHORTLIST, lambda data: data[:16] + struct.pack("<Q", 1 << 31) + data[24:]),
        (SHORTLIST, lambda data: data[:48] + b"\xff" * (len(data) - 48)),
    ],
)  # fmt: skip
def test_damaged_files_are_refused_in_a_sentence_and_leave_nothing(
    store: FirefoxStore, files: Path, made: Path, name: str, spoilt: object
) -> None:
    before = store.install([made])
    (files / name).write_bytes(spoilt((files / name).read_bytes()))  # type: ignore[operator]
    with pytest.raises(PackageError, match=r"^[^.]+; get (them|it) again\.$"):
        store.install([files])
    assert store.installed() == before
    assert [path.name for path in store.root.iterdir()] == [before.path.name]


def test_a_packed_file_that_breaks_off_is_refused(store: FirefoxStore, files: Path) -> None:
    data = gzip.compress((files / MODEL).read_bytes(), 1)
    (files / MODEL).unlink()
    (files / f"{MODEL}.gz").write_bytes(data[: len(data) // 2])
    with pytest.raises(PackageError, match="damaged"):
        store.install([files])
    (files / f"{MODEL}.gz").unlink()
    (files / f"{MODEL}.zst").write_bytes(b"\x28\xb5\x2f\xfd" + bytes(90))
    with pytest.raises(PackageError, match="is damaged; get it again"):
        store.install([files])


def test_what_is_missing_or_foreign_is_named(store: FirefoxStore, files: Path) -> None:
    (files / "trgvocab.jaen.spm").unlink()
    with pytest.raises(PackageError, match=r"without its trgvocab\.….spm"):
        store.install([files])
    (files / MODEL).rename(files / "model.enja.intgemm.alphas.bin")
    with pytest.raises(PackageError, match=r"without its model\.….bin"):
        store.install([files])
    other = files.parent / "other"
    other.mkdir()
    (other / "model.enja.intgemm.alphas.bin").write_bytes(b"")
    with pytest.raises(PackageError, match="no files of Firefox's model from Japanese to English"):
        store.install([other])


def test_two_models_at_once_are_refused(store: FirefoxStore, files: Path) -> None:
    (files / "model.jaen.npz.best.bin").write_bytes(b"")
    with pytest.raises(PackageError, match="two models"):
        store.install([files])


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        (MODEL, True),
        ("vocab.jaen.spm.gz", True),
        ("lex.50.50.jaen.s2t.bin", True),
        ("model.bin", True),
        ("model.md", False),
        ("vocab.txt", False),
        ("lex.html", False),
        ("model.enja.intgemm.alphas.bin", False),
        ("ja_en.argosmodel", False),
    ],
)
def test_model_files_are_known_by_their_names(tmp_path: Path, name: str, *, fits: bool) -> None:
    (tmp_path / name).write_bytes(b"")
    assert looks_like_model(tmp_path / name) == fits


def test_a_cancelled_installation_leaves_what_was(store: FirefoxStore, files: Path) -> None:
    with pytest.raises(CancelledError):
        store.install([files], cancelled=lambda: True)
    assert store.installed() is None
    assert not any(store.root.iterdir())


def test_a_removed_model_is_gone_and_a_broken_one_is_told(store: FirefoxStore, files: Path) -> None:
    installed = store.install([files])
    installed.parts[Part.TARGET].write_bytes(b"")
    assert store.installed() is None
    assert store.problems() == (
        f"The Firefox model in {installed.path.name} is not whole; install it again.",
    )
    store.remove()
    assert not store.problems()
    with pytest.raises(NotFoundError):
        store.remove()
