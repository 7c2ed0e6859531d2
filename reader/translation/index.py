"""The index of packages that the Argos project publishes: what it has, and how to get it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.archive import check_sums, open_archive, survey
from reader.translation.download import UnreachableError, download, fetch_small
from reader.translation.metadata import Package, version_order
from reader.translation.metadata_values import (
    LONGEST_NAME,
    VERSION,
    checked_code,
    code_of,
    is_printable,
)
from reader.translation.packages import PackageStore
from reader.translation.progress import Cancelled, Progress, never, no_progress

MAX_INDEX_BYTES = 8 << 20
_LINK = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A package that can be downloaded."""

    code: str
    from_code: str
    to_code: str
    version: str
    name: str
    links: tuple[str, ...]
    """Where it lies; each holds the same file."""


class PackageIndex:
    """The Argos index at `address` (argostranslate's own where None is given).

    `downloads` is the folder where downloads are kept until they are installed.
    """

    def __init__(self, downloads: Path, address: str | None = None) -> None:
        self._downloads = downloads
        self._address = address

    def entries(self, from_code: str = "ja", to_code: str = "en") -> tuple[IndexEntry, ...]:
        """Fetch the index and return its packages for a pair of languages, the newest first.

        Raises PackageError if the index cannot be reached or read.
        """
        data = fetch_small(self._address or default_address(), MAX_INDEX_BYTES)
        try:
            listed = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise PackageError(tr("The Argos index cannot be read; try again later.")) from error
        entries = [_entry(item) for item in listed] if isinstance(listed, list) else []
        pair = (from_code, to_code)
        fitting = [entry for entry in entries if entry and (entry.from_code, entry.to_code) == pair]
        return tuple(sorted(fitting, key=lambda entry: version_order(entry.version), reverse=True))

    def download(
        self, entry: IndexEntry, progress: Progress = no_progress, cancelled: Cancelled = never
    ) -> Path:
        """Download a package, going on where an earlier attempt stopped; return the file.

        Every byte is checked against the archive's own sums. Raises PackageError if no link leads
        to a sound package, CancelledError when stopped.
        """
        path = self._downloads / f"{entry.code}-{entry.version}.argosmodel"
        problem: PackageError = PackageError(
            tr("The index has no link for {name}.", name=entry.name)
        )
        for link in entry.links:
            try:
                download(link, path, progress, cancelled)
                _check(path)
            except UnreachableError as error:
                problem = error
            except OSError as error:
                raise PackageError(
                    tr("The download cannot be stored: {why}.", why=error.strerror)
                ) from error
            else:
                return path
        raise problem

    def install(
        self,
        entry: IndexEntry,
        store: PackageStore,
        progress: Progress = no_progress,
        cancelled: Cancelled = never,
    ) -> Package:
        """Download a package and install it into `store`; `progress` counts downloaded bytes.

        Raises PackageError and CancelledError as `download` and `PackageStore.install` do.
        """
        path = self.download(entry, progress, cancelled)
        package = store.install(path, cancelled=cancelled)
        path.unlink()
        return package


def default_address() -> str:
    """Return argostranslate's own index, or what ARGOS_PACKAGE_INDEX in the environment says."""
    # Only asked for when needed: it makes folders in the reader's home.
    from argostranslate import settings

    return str(settings.remote_package_index)


def _check(path: Path) -> None:
    """Read a downloaded archive to its end; one that is not sound is thrown away."""
    try:
        with path.open("rb") as file, open_archive(file) as archive:
            survey(archive)
            check_sums(archive)
    except PackageError:
        path.unlink()
        raise


def _entry(item: object) -> IndexEntry | None:
    """Read one entry of the index; None for what is no translation package or lacks something."""
    if not isinstance(item, dict) or item.get("type", "translate") != "translate":
        return None
    texts = [item.get(key) for key in ("from_code", "to_code", "package_version")]
    links = item.get("links")
    if not all(isinstance(text, str) and text for text in texts) or not isinstance(links, list):
        return None
    from_code, to_code, version = (str(text) for text in texts)
    try:
        code = code_of(item) or checked_code(f"translate-{from_code}_{to_code}")
    except PackageError:
        return None
    name = f"{item.get('from_name') or from_code} → {item.get('to_name') or to_code}"
    # A version becomes part of a file's name.
    if not VERSION.fullmatch(version) or not is_printable(name, 2 * LONGEST_NAME):
        return None
    usable = tuple(link for link in links if isinstance(link, str) and _LINK.match(link))
    return IndexEntry(code, from_code, to_code, version, name, usable)
