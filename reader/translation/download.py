"""Downloads that go on where they broke off, can be stopped, and end whole or not at all."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path

import urllib3
from urllib3.exceptions import HTTPError

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.progress import Cancelled, CancelledError, Progress

MAX_BYTES = 4 << 30
_CHUNK = 1 << 16
_PATIENCE = 3
"""Attempts in a row that bring no byte before a download is given up."""
_NO_SUCH_RANGE = HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
_TIMEOUT = urllib3.Timeout(connect=10, read=30)
_RETRIES = urllib3.Retry(total=5, connect=1, read=0, status=0, redirect=5, backoff_factor=0.2)
_HEADERS = {"User-Agent": "yomiawase", "Accept-Encoding": "identity"}


class UnreachableError(PackageError):
    """Nobody answers at an address, or the answer is a refusal."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What is known about a download that was begun: whether its rest still fits."""

    link: str = ""
    validator: str = ""
    """The server's ETag or date of the file, "" if it gives none."""
    size: int = 0
    """Bytes in all, 0 if the server does not tell."""


def fetch_small(link: str, limit: int) -> bytes:
    """Return what is at `link`.

    Raises UnreachableError if nobody answers, PackageError if it is more than `limit` bytes.
    """
    with _answer(link, {}) as response:
        try:
            data = response.read(limit + 1)
        except (HTTPError, OSError) as error:
            raise UnreachableError(tr("{host} broke off; try again.", host=_host(link))) from error
    if len(data) > limit:
        raise PackageError(
            tr("What {host} sent is far too large; nothing was kept.", host=_host(link))
        )
    return data


def download(link: str, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Bring what is at `link` to the file `path`, going on from an earlier attempt's `.part`.

    Raises CancelledError when stopped and UnreachableError when the line breaks for good (both
    keep the part for the next time), PackageError if the file is too large, OSError from the disk.
    """
    part = path.with_name(path.name + ".part")
    record = path.with_name(path.name + ".part.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    idle = 0
    while True:
        had = _size(part)
        try:
            if _attempt(link, part, record, progress, cancelled):
                break
        except (HTTPError, ConnectionError, TimeoutError) as error:
            idle = 0 if _size(part) > had else idle + 1
            if idle >= _PATIENCE:
                raise UnreachableError(
                    tr(
                        "{host} broke off; try again, and the download goes on from there.",
                        host=_host(link),
                    )
                ) from error
    part.replace(path)
    record.unlink(missing_ok=True)


def _attempt(link: str, part: Path, record: Path, progress: Progress, cancelled: Cancelled) -> bool:
    """Ask for what is missing and append it as it comes; tell whether the file is whole then."""
    begun = _read_record(record)
    if begun.link != link:
        part.unlink(missing_ok=True)
        begun = _Begun(link)
    had = _size(part)
    if had and had == begun.size:
        return True
    with _answer(link, _range(had, begun)) as response:
        if response.status == _NO_SUCH_RANGE:
            # The part is no start of what is there now.
            part.unlink()
            return False
        place = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        goes_on = response.status == HTTPStatus.PARTIAL_CONTENT and place is not None
        if place and goes_on and int(place[1]) != had:
            part.unlink()
            return False
        had = had if goes_on else 0
        size = int(place[2]) if place and goes_on else _length(response)
        _refuse_too_large(part.parent, size - had)
        begun = _Begun(link, _validator(response), size)
        record.write_text(json.dumps(asdict(begun)), encoding="utf-8")
        with part.open("ab" if goes_on else "wb") as file:
            while chunk := response.read1(_CHUNK):
                if cancelled():
                    raise CancelledError(tr("The download was cancelled; it can go on later."))
                file.write(chunk)
                had += len(chunk)
                if had > MAX_BYTES:
                    raise PackageError(tr("The download is far too large for a package; stopped."))
                progress(had, size)
            file.flush()
            os.fsync(file.fileno())
    return True


def _range(had: int, begun: _Begun) -> dict[str, str]:
    if not had:
        return {}
    only_if = {"If-Range": begun.validator} if begun.validator else {}
    return {"Range": f"bytes={had}-", **only_if}


def _validator(response: urllib3.BaseHTTPResponse) -> str:
    """Return the sign by which the server knows this version of the file; a weak one is none."""
    sign = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
    return "" if sign.startswith("W/") else sign


@contextmanager
def _answer(link: str, headers: dict[str, str]) -> Iterator[urllib3.BaseHTTPResponse]:
    # A pool of its own: nothing of an answer that was given up is left for the next question.
    with urllib3.PoolManager(timeout=_TIMEOUT, retries=_RETRIES) as pool:
        try:
            response = pool.request(
                "GET", link, headers={**_HEADERS, **headers}, preload_content=False
            )
        except HTTPError as error:
            raise UnreachableError(
                tr(
                    "{host} cannot be reached; check the network, or use a package file.",
                    host=_host(link),
                )
            ) from error
        try:
            refused = response.status >= HTTPStatus.BAD_REQUEST
            if refused and not (headers and response.status == _NO_SUCH_RANGE):
                raise UnreachableError(
                    tr(
                        "{host} refused ({status}); try later.",
                        host=_host(link),
                        status=response.status,
                    )
                )
            yield response
        finally:
            response.close()


def _length(response: urllib3.BaseHTTPResponse) -> int:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isdigit() else 0


def _refuse_too_large(folder: Path, size: int) -> None:
    if size > MAX_BYTES:
        raise PackageError(tr("The download is far too large for a package; it was not begun."))
    if shutil.disk_usage(folder).free < size:
        raise PackageError(
            tr("The disk is full; make room where {folder} lies and try again.", folder=folder)
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _read_record(record: Path) -> _Begun:
    try:
        known = json.loads(record.read_text(encoding="utf-8"))
        return _Begun(str(known["link"]), str(known["validator"]), int(known["size"]))
    except (OSError, ValueError, KeyError, TypeError):
        return _Begun()


def _host(link: str) -> str:
    return urllib3.util.parse_url(link).host or link
