"""One tiny package for all tests of translation, and the engine that runs it."""

from pathlib import Path

import pytest

from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.metadata import Package, Tags
from reader.translation.packages import PackageStore
from tests.support.tiny_package import TinyPackage

TAGS = {"start": "⟦", "middle": "⟪", "end": "⟧"}


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a tiny package."""
    return TinyPackage().write_archive(tmp_path_factory.mktemp("archive") / "ja_en.argosmodel")


@pytest.fixture(scope="session")
def package(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The tiny package, installed where its path is Japanese."""
    return PackageStore(tmp_path_factory.mktemp("本棚")).install(archive)


@pytest.fixture(scope="session")
def engine(package: Package) -> CTranslate2Engine:
    """The tiny package's engine."""
    return CTranslate2Engine(package, threads=1)


@pytest.fixture(scope="session")
def tagged_engine(tmp_path_factory: pytest.TempPathFactory) -> CTranslate2Engine:
    """An engine whose package says that it reads tagged terms; it copies tags and all."""
    file = TinyPackage(metadata={"terms": TAGS}, pieces=list(TAGS.values())).write_archive(
        tmp_path_factory.mktemp("archive") / "tagged.argosmodel"
    )
    package = PackageStore(tmp_path_factory.mktemp("tagged")).install(file)
    assert package.tags == Tags("⟦", "⟪", "⟧")
    return CTranslate2Engine(package, threads=1)
