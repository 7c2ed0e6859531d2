"""What many tests need: a real workspace in a temporary folder, and a tiny real package."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from reader.store.places import DataPlaces
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.packages import PackageStore
from reader.workflow.workspace import Workspace
from tests.support.tiny_package import TinyPackage

# How long an example takes is the machine's matter: two cores, and other work beside the tests.
# What decides whether a change lands must not depend on chance; at a desk each run tries others.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("untimed")


# Nor is how long a window takes: a wait ends when what it waits for has come, and gives up late.
for wait in ("waitSignal", "waitSignals", "waitUntil", "waitActive", "waitExposed"):
    getattr(QtBot, wait).__kwdefaults__["timeout"] = 60_000


ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def package_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return TinyPackage().write_archive(tmp_path_factory.mktemp("package") / "tiny.argosmodel")


@pytest.fixture(scope="session")
def fresh_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after a first start, which every test begins with a copy of."""
    folder = tmp_path_factory.mktemp("fresh") / "data"
    Workspace(DataPlaces(folder)).close()
    return folder


@pytest.fixture
def workspace(tmp_path: Path, fresh_data: Path) -> Iterator[Workspace]:
    opened = Workspace(DataPlaces(shutil.copytree(fresh_data, tmp_path / "data")))
    yield opened
    opened.close()


@pytest.fixture
def translating(workspace: Workspace, package_file: Path) -> Workspace:
    workspace.packages.install(package_file)
    workspace.packages_changed()
    return workspace


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> CTranslate2Engine:
    """The engine of the package in the box."""
    [archive] = (ROOT / "resources" / "packages").glob("*.argosmodel")
    return CTranslate2Engine(PackageStore(tmp_path_factory.mktemp("shipped")).install(archive), 2)
