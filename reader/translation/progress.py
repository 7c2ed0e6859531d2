"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

from reader.model.errors import PackageError

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all (0 where the sum is not known)."""

Cancelled = Callable[[], bool]
"""Asked now and then; True stops the work."""


class CancelledError(PackageError):
    """The reader stopped an installation or a download."""


def no_progress(_done: int, _total: int) -> None:
    """Take a report of progress that nobody wants to see."""


def never() -> bool:
    """Answer for work that nobody can stop."""
    return False
