"""Has Python not look for garbage while a text is read: what is made then is kept, and is a lot."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Readers:
    """How many texts are being read, in whatever threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._number = 0
        self._was_on = False

    def come(self) -> None:
        """Stop the search when the first comes."""
        with self._lock:
            if not self._number:
                self._was_on = gc.isenabled()
                gc.disable()
            self._number += 1

    def go(self) -> None:
        """Have it go on, if it was on, when the last is gone."""
        with self._lock:
            self._number -= 1
            if not self._number and self._was_on:
                gc.enable()


_READERS = _Readers()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Leave the search for garbage out within; of several threads, until the last is done."""
    _READERS.come()
    try:
        yield
    finally:
        _READERS.go()
