"""The installed Argos packages as engines."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.engine import EngineInfo, EngineKind
from reader.translation.metadata import Package
from reader.translation.packages import PackageStore

if TYPE_CHECKING:
    from reader.translation.ctranslate import CTranslate2Engine

SCORES = {
    ("yomiawase-ja_en", "1.1"): "BLEU 20.8, chrF 51.3",
    ("yomiawase-ja_en", "1.0"): "BLEU 19.5, chrF 50.1",
    ("translate-ja_en", "1.1"): "BLEU 16.4, chrF 46.6",
}
"""On FLORES-200 dev, with sacrebleu."""


class PackageEngines:
    """The packages of a store that translate Japanese to English."""

    def __init__(self, store: PackageStore) -> None:
        self._store = store

    def infos(self) -> tuple[EngineInfo, ...]:
        """Return each package, the best first. Raises PackageError if they cannot be listed."""
        return tuple(info_of(package) for package in self._packages())

    def open(self, info: EngineInfo) -> "CTranslate2Engine":
        """Return a package's engine; its model is loaded by the first translation."""
        for package in self._packages():
            if info_of(package) == info:
                from reader.translation.ctranslate import CTranslate2Engine

                return CTranslate2Engine(package)
        raise PackageError(
            tr("{title} is no longer installed: install it again.", title=info.title)
        )

    def _packages(self) -> list[Package]:
        pair = ("ja", "en")
        fitting = [p for p in self._store.installed() if (p.from_code, p.to_code) == pair]
        return sorted(fitting, key=lambda package: package.order, reverse=True)


def engine_of(file: Path, scratch: Path) -> "CTranslate2Engine":
    """Return the engine of a package's archive, which is unpacked below `scratch`.

    Raises PackageError if the file is no sound package.
    """
    from reader.translation.ctranslate import CTranslate2Engine

    return CTranslate2Engine(PackageStore(scratch / "packages").install(file))


def info_of(package: Package) -> EngineInfo:
    """Return what is told of a package as an engine."""
    return EngineInfo(
        name=package.engine_name,
        kind=EngineKind.PACKAGE,
        title=package.name,
        version=package.version,
        size=package.size,
        score=SCORES.get((package.code, package.version), ""),
        is_preview=package.is_preview,
        place=str(package.path),
    )
