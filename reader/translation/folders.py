"""Folders that come into view whole: packages and models, each in one that is made aside first."""

import errno
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from filelock import FileLock, Timeout

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.archive import sync_folder
from reader.translation.progress import Cancelled, CancelledError

_ASIDE = ".unpacking-"
_PATIENCE = 600
"""Seconds to wait for another process that is installing."""


class Folders:
    """The folders `CODE@TIME` below `root`, which need not exist yet.

    A newer one takes an older one's place in one step: it is renamed into view whole, and only then
    the older one goes.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock_file = FileLock(root.with_name(f"{root.name}.lock"))

    def visible(self) -> list[Path]:
        """Return what stands there, of one code the newest last. Raises PackageError."""
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

    @contextmanager
    def alone(self, cancelled: Cancelled) -> Iterator[None]:
        """Keep other processes from installing; what lies about then was left by a kill.

        Raises PackageError if another does not come to an end, CancelledError when stopped.
        """
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

    def put(
        self, code: str, fill: Callable[[Path], object], older: Callable[[], Iterable[Path]]
    ) -> Path:
        """Have a folder filled aside, bring it into view, and return it; the `older` ones go.

        To be called `alone`. If filling it fails, what was there stays as it was.
        """
        aside = Path(mkdtemp(prefix=_ASIDE, dir=self.root))
        try:
            fill(aside)
            # mkdtemp's folder is for its owner's eyes only.
            aside.chmod(0o755)
            folder = aside.rename(self.root / f"{code}@{time.time_ns():016x}")
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        sync_folder(self.root)
        for old in older():
            if old != folder:
                shutil.rmtree(old, ignore_errors=True)
        return folder

    def remove(self, folders: Iterable[Path]) -> None:
        """Remove folders, each out of view first, so that half of one is never seen."""
        for folder in folders:
            shutil.rmtree(folder.rename(self.root / f"{_ASIDE}{folder.name}"))

    def clear_leftovers(self) -> None:
        """Remove what an installation that was killed has left, unless one is at work now."""
        if any(self.root.glob(f"{_ASIDE}*")):
            with suppress(Timeout, OSError), self._lock_file.acquire(timeout=0):
                self._remove_leftovers()

    def _remove_leftovers(self) -> None:
        for left in self.root.glob(f"{_ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)


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
