"""The language models that the reader chose: kept, listed without being asked, never elsewhere."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.errors import PackageError
from reader.translation.engine import EngineKind
from reader.translation.engine_file import EngineFile
from reader.translation.engines import EngineRegistry
from reader.translation.server_address import parse_address
from reader.translation.server_engines import ServerEngines
from tests.support.model_server import ModelServer

HERE = parse_address("localhost:11434")
AWAY = parse_address("http://192.168.0.7:11434")


@pytest.fixture
def engines(tmp_path: Path) -> ServerEngines:
    return ServerEngines(tmp_path / "data" / "engines.json", lambda: None)


def test_nothing_is_listed_until_a_model_is_chosen(engines: ServerEngines) -> None:
    assert engines.infos() == ()


def test_a_chosen_model_is_there_tomorrow_and_is_never_used_unasked(
    engines: ServerEngines, tmp_path: Path
) -> None:
    engines.add(HERE, "qwen3:8b")
    again = ServerEngines(tmp_path / "data" / "engines.json", lambda: None)
    (info,) = again.infos()
    assert info.name == "server/qwen3:8b at localhost:11434"
    assert (info.title, info.kind, info.size) == ("qwen3:8b", EngineKind.SERVER, None)
    assert EngineRegistry([again]).best() is None
    again.remove(info.name)
    assert engines.infos() == ()


def test_listing_engines_asks_no_server(engines: ServerEngines) -> None:
    with ModelServer().running() as served:
        info = engines.add(parse_address(served.address), "m")
        registry = EngineRegistry([engines])
        registry.open(registry.named("m"))
        assert registry.infos() == (info,)
        assert served.paths == []


def test_another_machine_needs_a_yes_for_just_that_address(
    engines: ServerEngines, tmp_path: Path
) -> None:
    with pytest.raises(PackageError, match="agree first"):
        engines.add(AWAY, "m")
    assert engines.infos() == ()
    info = engines.add(AWAY, "m", allowed=True)
    assert engines.open(info).name == info.name
    file = tmp_path / "data" / "engines.json"
    file.write_text(
        file.read_text().replace('"address": "http://192.168.0.7', '"address": "http://192.168.0.8')
    )
    (changed,) = engines.infos()
    with pytest.raises(PackageError, match=r"192.168.0.8:11434 is not this machine"):
        engines.open(changed)


@pytest.mark.parametrize(
    "written",
    ["", "{", "[]", "null", "[5]", '[{"address": 5, "model": "m"}]',
     '[{"address": "x y", "model": "m"}]',
     '[{"model": "m"}]', '[{"address": "localhost:1", "model": ""}]', "[" * 100_000,
     '[{"address": "localhost:1", "model": "m", "allowed": []}]'],
)  # fmt: skip
def test_a_damaged_file_of_choices_counts_as_none(
    engines: ServerEngines, tmp_path: Path, written: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "engines.json").write_text(written)
    assert engines.infos() == ()


def test_choices_of_the_first_form_of_the_file_are_still_there(
    engines: ServerEngines, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "engines.json"
    file.write_text('[{"address": "http://localhost:11434/v1", "model": "m", "allowed": ""}]')
    (info,) = engines.infos()
    engines.add(HERE, "other")
    assert [one.title for one in engines.infos()] == [info.title, "other"]


def test_the_usual_engine_is_kept_beside_the_models_until_it_is_removed(tmp_path: Path) -> None:
    file = EngineFile(tmp_path / "engines.json")
    engines = ServerEngines(tmp_path / "engines.json", lambda: None)
    usual, other = engines.add(HERE, "m"), engines.add(HERE, "n")
    file.write(replace(file.read(), usual=usual.name))
    engines.remove(other.name)
    assert file.read().usual == usual.name
    engines.remove(usual.name)
    assert file.read().usual == ""
