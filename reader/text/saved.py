"""Reads pages that a browser saved whole in one file: MHTML, and Safari's web archives."""

import email
import email.policy
import plistlib
from collections.abc import Sequence
from email.message import EmailMessage
from xml.parsers.expat import ExpatError

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr
from reader.text.decode import decode
from reader.text.html import read_html
from reader.text.plain import read_plain

_ARCHIVE = b"bplist00"
_PLACES = ("Snapshot-Content-Location", "Content-Location")


def read_saved(data: bytes, *, url: str = "") -> Content:
    """Return the content of the page in such a file; `url` wins over the address that it tells.

    Raises:
        ImportRefusedError: when there is no page in it.
    """
    if data.startswith(_ARCHIVE):
        return _read_archive(data, url)
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    page = _first(parts, "text/html")
    words = page or _first(parts, "text/plain")
    if words is None:
        raise _empty()
    payload = words.get_payload(decode=True)
    text = decode(payload if isinstance(payload, bytes) else b"", words.get_content_charset())
    told = (_header(one, name) for name in _PLACES for one in (message, words))
    address = next((place for place in told if place.startswith(("http://", "https://"))), "")
    if page is None:
        return read_plain(text, url=url or address)
    return read_html(text, url=url or address)


def _first(parts: Sequence[EmailMessage], kind: str) -> EmailMessage | None:
    return next((part for part in parts if part.get_content_type() == kind), None)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return "".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # what the parser makes of broken headers
        return ""


def _read_archive(data: bytes, url: str) -> Content:
    try:
        found = plistlib.loads(data)["WebMainResource"]
        source, charset = found["WebResourceData"], found.get("WebResourceTextEncodingName")
        address = str(found.get("WebResourceURL", ""))
        text = decode(bytes(source), str(charset) if charset else None)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        ExpatError,
        RecursionError,
    ) as error:
        raise _empty() from error
    return read_html(text, url=url or (address if address.startswith("http") else ""))


def _empty() -> ImportRefusedError:
    return ImportRefusedError(
        tr("There is no page in this file: save the page again, as HTML, and import that.")
    )
