"""The folder of installed translation packages: list, install, remove, and choose the best."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import BinaryIO
from zipfile import ZipFile

from reader.model.errors import NotFoundError, PackageError
from reader.model.wording import tr
from reader.translation.archive import Contents, open_archive, survey, unpack
from reader.translation.folders import Folders, told_plainly
from reader.translation.metadata import Package, order_of, read_package
from reader.translation.progress import Cancelled, Progress, never, no_progress


class PackageStore:
    """The packages below the folder `root`, which need not exist yet.

    Each lies in a folder of its own, of which that of the newest version counts.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = Lock()
        self._folders = Folders(root)

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
            with self._folders.alone(cancelled):
                return self._put(archive, contents, progress, cancelled)

    def _put(
        self,
        archive: ZipFile,
        contents: Contents,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Package:
        self._make_room(contents)
        return read_package(
            self._folders.put(
                contents.code,
                lambda aside: unpack(archive, contents, aside, progress, cancelled),
                lambda: self._of_code(contents.code),
            )
        )

    def remove(self, code: str) -> None:
        """Remove the package called `code`.

        Raises NotFoundError if none is installed under that name, PackageError if it cannot go.
        """
        with self._lock, told_plainly(self.root):
            folders = self._of_code(code)
            if not folders:
                raise NotFoundError(
                    tr("No package {code} is installed; see `yomiawase package list`.", code=code)
                )
            self._folders.remove(folders)

    def _survey(self) -> tuple[tuple[Package, ...], tuple[str, ...]]:
        packages: dict[str, Package] = {}
        problems = []
        for folder in self._folders.visible():
            try:
                package = read_package(folder)
            except PackageError as error:
                problems.append(str(error))
            else:
                packages[package.code] = package
        return tuple(packages[code] for code in sorted(packages)), tuple(problems)

    def _of_code(self, code: str) -> list[Path]:
        found = []
        for folder in self._folders.visible():
            try:
                if read_package(folder).code == code:
                    found.append(folder)
            except PackageError:
                if folder.name.partition("@")[0] == code:
                    found.append(folder)
        return found

    def clear_leftovers(self) -> None:
        """Remove what an installation that was killed has left, unless one is at work now."""
        self._folders.clear_leftovers()

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
