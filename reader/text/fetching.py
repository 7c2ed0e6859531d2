"""Fetches what the reader asks for; nothing else in reading uses the network."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import urllib3

from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.documents import HEAD, most_bytes

_TIMEOUT = urllib3.Timeout(connect=15, read=30)
_CHUNK = 65_536
_MAX_REDIRECTS = 5
_HEADERS = {
    "User-Agent": "yomiawase/0.1 (reading application; fetches single pages on request)",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,"
    "application/rss+xml;q=0.9,application/atom+xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Language": "ja,en;q=0.5",
}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_NO_TEXT = re.compile(r"(?:image|audio|video|font|model)/")
"""What may be left unread; all else is judged by its bytes, since servers say what they like."""

Progress = Callable[[int, int | None], None]
"""Called with the bytes received and, where the server tells, the bytes in all."""


def fetch(
    url: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, str | None, str]:
    """Return the bytes at `url`, their declared charset, and the final address.

    Only http and https are asked, also after redirects, of which five are followed.

    Raises:
        ImportRefusedError: for another scheme, an error of server or network, more than what is
            there may have by its first bytes, pictures and the like, and after `cancelled`
            returned true.
    """
    with urllib3.PoolManager(retries=False, timeout=_TIMEOUT) as pool:
        address = url.strip()
        for _ in range(_MAX_REDIRECTS + 1):
            response = _request(pool, address)
            try:
                location = response.headers.get("Location")
                if response.status in {301, 302, 303, 307, 308} and location:
                    address = urljoin(address, location)
                    continue
                return _read(response, address, progress, cancelled)
            finally:
                response.release_conn()
                response.close()
    raise ImportRefusedError(tr("{url} sends the reader in circles: check the address.", url=url))


def _request(pool: urllib3.PoolManager, address: str) -> urllib3.BaseHTTPResponse:
    parts = urlsplit(address)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise ImportRefusedError(
            tr(
                "{address} is not a web address: give one that begins with http:// or https://.",
                address=address,
            )
        )
    try:
        return pool.request("GET", address, headers=_HEADERS, preload_content=False, redirect=False)
    except (urllib3.exceptions.HTTPError, UnicodeError) as error:
        raise ImportRefusedError(
            tr(
                "{host} cannot be reached: check the address and the network.",
                host=parts.hostname,
            )
        ) from error


def _read(
    response: urllib3.BaseHTTPResponse,
    address: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[bytes, str | None, str]:
    if response.status != 200:
        raise ImportRefusedError(
            tr(
                "{address} answers with error {status}: check the address in a browser.",
                address=address,
                status=response.status,
            )
        )
    kind = response.headers.get("Content-Type", "")
    if _NO_TEXT.match(kind.lower()):
        raise ImportRefusedError(
            tr(
                "{address} is {kind}, not text: give a page's address.",
                address=address,
                kind=kind.split(";")[0],
            )
        )
    length = response.headers.get("Content-Length", "")
    total = int(length) if length.isdigit() else None
    data = bytearray()
    try:
        for chunk in response.stream(_CHUNK, decode_content=True):
            if cancelled is not None and cancelled():
                raise ImportRefusedError(tr("Fetching the page was cancelled."))
            data += chunk
            most = most_bytes(bytes(data[:HEAD]))
            if len(data) > most:
                raise ImportRefusedError(
                    tr(
                        "{address} has more than {most} MB: no article is so long.",
                        address=address,
                        most=most // 1_000_000,
                    )
                )
            if progress is not None:
                progress(len(data), total)
    except urllib3.exceptions.HTTPError as error:
        raise ImportRefusedError(
            tr("The connection to {address} broke off: try again.", address=address)
        ) from error
    charset = _CHARSET.search(kind)
    return bytes(data), charset.group(1) if charset else None, address
