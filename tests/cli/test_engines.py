"""The command line chooses what translates, among engines of all kinds."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.translation.server_address import parse_address
from reader.translation.server_engines import ServerEngines
from tests.cli.conftest import Yomiawase
from tests.support.model_server import ModelServer, Reply

TEXT = "企業は学習。".encode()
ENGLISH = "The companies are learning it."


@pytest.fixture
def served(yomiawase: Yomiawase) -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        server.reply = lambda _asked: Reply(ENGLISH)
        engines = ServerEngines(yomiawase.data / "engines.json", lambda: None)
        engines.add(parse_address(server.address), "qwen3:8b")
        yield server


def test_engines_of_all_kinds_are_listed_and_no_server_is_asked(
    yomiawase: Yomiawase, served: ModelServer
) -> None:
    lines = [line.split("\t") for line in yomiawase("package", "list").lines]
    assert lines[0][:2] == ["ja_en", "1.0"]
    place = parse_address(served.address).place
    assert lines[-1] == [f"server/qwen3:8b at {place}", "", "qwen3:8b", "", "server"]
    assert served.paths == []
    assert yomiawase("package", "remove", lines[-1][0]).code == 0
    assert len(yomiawase("package", "list").lines) == len(lines) - 1


def test_a_text_is_translated_by_the_engine_that_is_named(
    yomiawase: Yomiawase, served: ModelServer
) -> None:
    usual = yomiawase("translate", "-", stdin=TEXT)
    assert served.asked == []
    told = yomiawase("translate", "-", "--engine", "qwen", stdin=TEXT)
    assert told.out.strip() == ENGLISH
    assert yomiawase("translate", "-", "--engine", "ja_en 1.0", stdin=TEXT).out == usual.out


def test_an_engine_that_is_not_there_is_refused_with_those_that_are(
    yomiawase: Yomiawase, served: ModelServer
) -> None:
    told = yomiawase.refused("translate", "-", "--engine", "nothing", stdin=TEXT)
    assert "argos/ja_en 1.0" in told
    assert "qwen3:8b" in told


def test_an_engine_is_also_refused_with_those_that_came_along_before_the_first_use(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    yomiawase.data = tmp_path / "fresh"
    file = tmp_path / "a.txt"
    file.write_bytes("題である\n\n企業は学習。".encode())
    assert "yomiawase-ja_en" in yomiawase.refused("show", file, "--engine", "nothing")


def test_what_the_package_made_in_place_of_a_model_is_told_as_a_check(
    yomiawase: Yomiawase, served: ModelServer
) -> None:
    served.reply = lambda _asked: Reply("企業")
    told = yomiawase("translate", "-", "--engine", "qwen", "--format", "jsonl", stdin=TEXT)
    assert "stand-in" in json.loads(told.lines[0])["checks"]


def test_show_keeps_the_engine_for_the_article(
    yomiawase: Yomiawase, served: ModelServer, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("題である\n\n企業は学習。".encode())
    assert "learning" in yomiawase("show", file, "--engine", "qwen").out
    asked = len(served.asked)
    assert "learning" in yomiawase("show", file).out
    assert len(served.asked) == asked
    by_package = yomiawase("show", file, "--engine", "ja_en 1.0")
    assert "learning" in by_package.out
    assert "learning it" not in by_package.out


def test_a_model_of_a_server_is_put_among_the_engines_by_its_address(
    yomiawase: Yomiawase,
) -> None:
    with ModelServer().running() as server:
        server.reply = lambda _asked: Reply(ENGLISH)
        told = yomiawase.refused("package", "install", server.address)
        assert "--model" in told
        assert "deepseek-r1:7b, qwen3:8b" in told
        assert yomiawase.refused("package", "install", server.address, "--model", "qwen") == told
        assert server.asked == []
        done = yomiawase("package", "install", server.address, "--model", "qwen3:8b")
        assert done.out.startswith("server/qwen3:8b at 127.0.0.1:")
        assert yomiawase("translate", "-", "--engine", "qwen", stdin=TEXT).out.strip() == ENGLISH
        server.models = ["only:1b"]
        assert "only:1b" in yomiawase("package", "install", server.address).out
    assert "Nobody answers" in yomiawase.refused("package", "install", server.address)


def test_a_server_elsewhere_is_not_even_asked_for_its_models_without_a_yes(
    yomiawase: Yomiawase,
) -> None:
    told = yomiawase.refused("package", "install", "http://192.0.2.7:11434", "--model", "m")
    assert "192.0.2.7:11434 is not this machine: say --yes" in told
    assert "server" not in yomiawase("package", "list").out
