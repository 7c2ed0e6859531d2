"""The registry of engines: what is listed, what is meant by words, what is opened when."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.model.errors import NotFoundError, PackageError
from reader.model.spans import Span
from reader.model.translation import SegmentTerm, Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import Alternating, Engine, Inserting, Judging, OnOutput
from reader.translation.engines import EngineRegistry
from reader.translation.metadata import Tags
from reader.translation.package_engines import PackageEngines
from reader.translation.packages import PackageStore
from reader.translation.progress import Cancelled
from reader.translation.steering import Request, translate_segments
from tests.support.tiny_package import TinyPackage


class Bare:
    """The tiny engine with nothing but what every engine can do."""

    def __init__(self, engine: CTranslate2Engine) -> None:
        self._engine = engine
        self.asked: list[str] = []

    @property
    def name(self) -> str:
        return "bare"

    @property
    def tags(self) -> Tags | None:
        return None

    def translate(self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled) -> None:
        self.asked += inputs
        self._engine.translate(inputs, on_output, cancelled)


@pytest.fixture
def store(tmp_path: Path) -> PackageStore:
    return PackageStore(tmp_path / "packages")


def put(store: PackageStore, folder: Path, code: str, version: str, **metadata: object) -> None:
    tiny = TinyPackage(version=version, metadata={"code": code, "name": code, **metadata})
    store.install(tiny.write_archive(folder / f"{code}.argosmodel"))


def test_packages_are_listed_the_best_first_with_their_size(
    store: PackageStore, tmp_path: Path
) -> None:
    put(store, tmp_path, "old", "1.0")
    put(store, tmp_path, "new", "2.0")
    put(store, tmp_path, "back", "3.0", from_code="en", to_code="ja")
    registry = EngineRegistry([PackageEngines(store)])
    assert [info.name for info in registry.infos()] == ["argos/new 2.0", "argos/old 1.0"]
    best = registry.best()
    assert best == registry.infos()[0]
    assert best is not None
    assert best.size == store.package("new").size > 0


def test_an_engine_is_found_by_a_part_of_its_name_and_what_is_ambiguous_is_asked_back(
    store: PackageStore, tmp_path: Path
) -> None:
    put(store, tmp_path, "alpha", "1.0")
    put(store, tmp_path, "alphabet", "1.0")
    registry = EngineRegistry([PackageEngines(store)])
    assert registry.named("BET").name == "argos/alphabet 1.0"
    for words in ("argos/alpha 1.0", "alpha 1.0", "alpha"):
        assert registry.named(words).name == "argos/alpha 1.0"
    with pytest.raises(NotFoundError, match=r"several engines: .*alpha 1.0.*alphabet 1.0"):
        registry.named("alph")
    with pytest.raises(NotFoundError, match=r"no engine “gamma”\. There are: argos/alpha"):
        registry.named("gamma")
    with pytest.raises(NotFoundError):
        registry.named("")


def test_an_engine_is_opened_once_and_anew_after_it_was_installed_again(
    store: PackageStore, tmp_path: Path
) -> None:
    put(store, tmp_path, "one", "1.0")
    registry = EngineRegistry([PackageEngines(store)])
    (before,) = registry.infos()
    engine = registry.open(before)
    assert registry.open(before) is engine
    put(store, tmp_path, "one", "1.0")
    registry.changed()
    (after,) = registry.infos()
    assert after.name == before.name
    assert registry.open(after) is not engine
    with pytest.raises(PackageError, match="no longer there"):
        registry.open(before)


def test_nothing_that_runs_models_is_imported_by_listing_engines(
    store: PackageStore, tmp_path: Path
) -> None:
    put(store, tmp_path, "one", "1.0")
    heavy = ["ctranslate2", "sentencepiece", "reader.translation.ctranslate", "urllib3"]
    code = (
        "import sys; from pathlib import Path\n"
        "from reader.store.places import DataPlaces\n"
        "from reader.workflow.workspace import Workspace\n"
        f"workspace = Workspace(DataPlaces(Path({str(tmp_path)!r})))\n"
        "assert workspace.engines.infos()\n"
        f"print([name for name in {heavy!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_engine_that_can_only_translate_is_steered_all_the_same(
    engine: CTranslate2Engine,
) -> None:
    bare: Engine = Bare(engine)
    assert not isinstance(bare, Judging | Inserting | Alternating)
    term = SegmentTerm("c", "企業", "firm")
    told: list[Translation] = []
    request = Request("企業は言語モデル。", ((Span(0, 2), term),))
    translate_segments(bare, [request], lambda _number, translation: told.append(translation))
    assert told[0].engine == "bare"
    assert "firm" in told[0].text
    assert told[0].terms[0].obeyed
