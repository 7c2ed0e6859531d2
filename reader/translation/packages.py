"""The folder of installed translation packages: list, install, remove, and choose the best."""

import errno
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import BinaryIO
from zipfile import ZipFile

from filelock import FileLock, Timeout

from reader.model.errors import NotFoundError, PackageError
from reader.model.wording import tr
from reader.translation.archive import Contents, open_archive, survey, sync_folder, unpack
from reader.translation.metadata import Package, order_of, read_package
from reader.translation.progress import Cancelled, CancelledError, Progress, never, no_progress

_ASIDE = ".unpacking-"
_PATIENCE = 600
"""Seconds to wait for another process that is installing."""


class PackageStore:
    """The packages below the folder `root`, which need not exist yet.

    Each lies in a folder `CODE@TIME` of its own, so that a newer one takes an older one's place in
    one step: it is renamed into view whole, and only then the older one goes.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = Lock()
        self._lock_file = FileLock(root.with_name(f"{root.name}.lock"))

    def installed(self) -> tuple[Package, ...]:
        """Return the packages that are whole, by code; what is broken is told by `problems`."""
        return self._survey()[0]

    def problems(self) -> tuple[str, ...]:
        """Tell in a sentence each what stands in the folder that is no whole package."""
        return self._survey()[1]

    def package(self, code: str) -> Package:
        """Return the package called `code`.

        Raises NotFoundError if none is installed under that name.
        """
        for package in self.installed():
            if package.code == code:
                return package
        raise NotFoundError(
            tr("No package {code} is installed; see `yomiawase package list`.", code=code)
        )

    def best(self, from_code: str = "ja", to_code: str = "en") -> Package | None:
        """Return the newest package for a pair of languages, a preview only if all are."""
        pair = (from_code, to_code)
        fitting = [p for p in self.installed() if (p.from_code, p.to_code) == pair]
        return max(fitting, key=lambda package: package.order, default=None)

    def install(
        self,
        file: Path | BinaryIO,
        progress: Progress = no_progress,
        cancelled: Cancelled = never,
        *,
        unless_as_good: bool = False,
    ) -> Package:
        """Install the `.argosmodel` archive `file`, in place of another package of its code.

        With `unless_as_good` a package that is there and as good stays, and is returned.
        `progress` counts unpacked bytes. Whatever goes wrong, the installed packages stay as
        they were. Raises PackageError if the file is no sound package or does not fit on the
        disk, CancelledError when stopped.
        """
        with (
            self._lock,
            told_plainly(self.root),
            _opened(file) as source,
            open_archive(source) as archive,
        ):
            contents = survey(archive)
            for there in self.installed() if unless_as_good else ():
                if there.code == contents.code and there.order >= order_of(contents.metadata):
                    return there
            with self._alone(cancelled):
                return self._put(archive, contents, progress, cancelled)

    def _put(
        self,
        archive: ZipFile,
        contents: Contents,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Package:
        self._make_room(contents)
        aside = Path(mkdtemp(prefix=_ASIDE, dir=self.root))
        try:
            unpack(archive, contents, aside, progress, cancelled)
            # mkdtemp's folder is for its owner's eyes only.
            aside.chmod(0o755)
            folder = aside.rename(self.root / f"{contents.code}@{time.time_ns():016x}")
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        sync_folder(self.root)
        for old in self._folders(contents.code):
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)
        return read_package(folder)

    def remove(self, code: str) -> None:
        """Remove the package called `code`.

        Raises NotFoundError if none is installed under that name, PackageError if it cannot go.
        """
        with self._lock, told_plainly(self.root):
            folders = self._folders(code)
            if not folders:
                raise NotFoundError(
                    tr("No package {code} is installed; see `yomiawase package list`.", code=code)
                )
            for folder in folders:
                # Out of view first, so that half a package is never seen.
                shutil.rmtree(folder.rename(self.root / f"{_ASIDE}{folder.name}"))

    def _survey(self) -> tuple[tuple[Package, ...], tuple[str, ...]]:
        packages: dict[str, Package] = {}
        problems = []
        for folder in self._visible():
            try:
                package = read_package(folder)
            except PackageError as error:
                problems.append(str(error))
            else:
                packages[package.code] = package
        return tuple(packages[code] for code in sorted(packages)), tuple(problems)

    def _visible(self) -> list[Path]:
        """Return the folders that may be packages, of one code the newest last."""
        try:
            return sorted(
                path for path in self.root.iterdir() if path.name[0] != "." and path.is_dir()
            )
        except FileNotFoundError:
            return []
        except OSError as error:
            raise PackageError(
                tr(
                    "The folder {root} cannot be read: {why}.",
                    root=self.root,
                    why=error.strerror,
                )
            ) from error

    def _folders(self, code: str) -> list[Path]:
        found = []
        for folder in self._visible():
            try:
                if read_package(folder).code == code:
                    found.append(folder)
            except PackageError:
                if folder.name.partition("@")[0] == code:
                    found.append(folder)
        return found

    def clear_leftovers(self) -> None:
        """Remove what an installation that was killed has left, unless one is at work now."""
        if any(self.root.glob(f"{_ASIDE}*")):
            with suppress(Timeout, OSError), self._lock_file.acquire(timeout=0):
                self._remove_leftovers()

    @contextmanager
    def _alone(self, cancelled: Cancelled) -> Iterator[None]:
        """Keep other processes from installing; what lies about then was left by a kill."""
        self.root.mkdir(parents=True, exist_ok=True)
        try:
            held = self._lock_file.acquire(timeout=_PATIENCE, cancel_check=cancelled)
        except Timeout as error:
            if cancelled():
                raise CancelledError(tr("The installation was cancelled.")) from error
            raise PackageError(
                tr("Another window is installing a package: try again when it is done.")
            ) from error
        with held:
            self._remove_leftovers()
            yield

    def _remove_leftovers(self) -> None:
        for left in self.root.glob(f"{_ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)

    def _make_room(self, contents: Contents) -> None:
        if shutil.disk_usage(self.root).free < contents.size:
            raise OSError(errno.ENOSPC, "no room")


@contextmanager
def _opened(file: Path | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(file, Path):
        if not file.is_file():
            raise PackageError(tr("There is no file {file}; check its name.", file=file))
        with file.open("rb") as source:
            yield source
    else:
        yield file


@contextmanager
def told_plainly(root: Path) -> Iterator[None]:
    """Turn what the file system says into a sentence for the reader."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            what = tr("The disk is full; make room where {folder} lies and try again.", folder=root)
        else:
            what = tr(
                "The packages in {folder} cannot be changed: {why}.",
                folder=root,
                why=error.strerror or error,
            )
        raise PackageError(what) from error
