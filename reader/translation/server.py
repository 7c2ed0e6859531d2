"""Speaks with a server of OpenAI's protocol: its models, and answers as they are written.

The talking is done in a thread of its own, so that a server that hangs can be left at once.
"""

import json
import queue
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from http import HTTPStatus
from http.client import HTTPException
from http.client import HTTPResponse as PlainResponse

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.response import HTTPResponse

from reader.model.errors import PackageError
from reader.model.wording import tr
from reader.translation.progress import Cancelled, CancelledError
from reader.translation.server_address import ServerAddress, is_loopback

PATIENCE = 180.0
"""Seconds without a byte, while a model is loaded and reads, after which a server hangs."""
MAX_BYTES = 4 << 20
"""Of one answer, thoughts and all."""
_CONNECTING = 5.0
_ANNOUNCEMENTS = 100
"""Lines such as "100 Continue" before an answer."""
_GLANCE = 0.05
"""Seconds between two looks whether the reader has cancelled."""
_LEEWAY = 64
"""Pieces of an answer that hold no token, such as its beginning and its end."""
_LONGEST_LINE = 1 << 20
_LONGEST_REASON = 160

Message = Mapping[str, str]


class BusyError(PackageError):
    """The server is there, but gave no answer to this question; another one may do."""


class Server:
    """A server of language models at an address."""

    def __init__(self, address: ServerAddress, patience: float = PATIENCE) -> None:
        self.address = address
        self._patience = patience

    def models(self, cancelled: Cancelled) -> tuple[str, ...]:
        """Return the names of its models, sorted. Raises PackageError, CancelledError."""
        whole = b"".join(self._spoken("GET", "/models", None, cancelled))
        try:
            listed = json.loads(whole)["data"]
            names = {one["id"] for one in listed}
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise PackageError(
                tr(
                    "What answers at {place} is no server of language models.",
                    place=self.address.place,
                )
            ) from error
        return tuple(sorted(n for n in names if isinstance(n, str) and n.strip() == n != ""))

    def chat(
        self, model: str, messages: list[Message], most_tokens: int, cancelled: Cancelled
    ) -> Iterator[str]:
        """Yield an answer as it is written, without what is told apart as reasoning.

        Raises BusyError if there is none, it broke off or goes on for more than `most_tokens`,
        PackageError if nobody answers at all, CancelledError once `cancelled` says so.
        """
        body = {
            "model": model,
            "messages": messages,
            "stream": True,
            "temperature": 0,
            "max_tokens": most_tokens,
        }
        ended = False
        pieces = 0
        for line in _lines(self._spoken("POST", "/chat/completions", body, cancelled)):
            told = line.strip().removeprefix(b"data:").strip()
            if told == b"[DONE]":
                return
            # Comments, names of events, and empty lines between them.
            if not told.startswith(b"{"):
                continue
            text, ended_now = self._piece(told)
            # A server may know no limit, and each piece, of thoughts too, is a token or more.
            pieces += 1
            if pieces > most_tokens + _LEEWAY:
                raise BusyError(self._endless())
            ended = ended or ended_now
            if text:
                yield text
        if not ended:
            raise BusyError(
                tr("{place} broke off in the middle of its answer.", place=self.address.place)
            )

    def _piece(self, told: bytes) -> tuple[str, bool]:
        """Return the text of a part of an answer, and whether it is the last."""
        try:
            part = json.loads(told)
            if "error" in part:
                raise BusyError(
                    tr("{place} says: {reason}", place=self.address.place, reason=_reason(part))
                )
            choices = part.get("choices") or [{}]
            choice = choices[0]
            said = choice.get("delta") or choice.get("message") or {}
            text, why = said.get("content") or "", choice.get("finish_reason")
        except (ValueError, AttributeError, TypeError, LookupError, RecursionError) as error:
            raise BusyError(
                tr("{place} sent nonsense in place of an answer.", place=self.address.place)
            ) from error
        if why == "length":
            raise BusyError(
                tr("{place} stopped before its answer was complete.", place=self.address.place)
            )
        return (text if isinstance(text, str) else ""), why is not None

    def _endless(self) -> str:
        return tr("{place} did not come to an end.", place=self.address.place)

    def _spoken(
        self, method: str, path: str, body: object, cancelled: Cancelled
    ) -> Iterator[bytes]:
        """Yield what the server sends back as it comes."""
        talk = _Talk(self.address, method, path, body, self._patience)
        try:
            yield from talk.pieces(cancelled)
        finally:
            talk.leave()


class _Answer(PlainResponse):
    """An answer that may be announced a few times, not without end.

    Hanging up does not end an endless announcement: what has come is read before the line's end.
    """

    _announced = 0

    def _read_status(self) -> tuple[str, int, str]:
        self._announced += 1
        if self._announced > _ANNOUNCEMENTS:
            raise TimeoutError
        told: tuple[str, int, str] = super()._read_status()  # type: ignore[misc]
        return told


class _Talk:
    """One question, asked in a thread of its own."""

    def __init__(
        self, address: ServerAddress, method: str, path: str, body: object, patience: float
    ) -> None:
        self._address = address
        self._method, self._path, self._body = method, path, body
        self._patience = patience
        self._left = threading.Event()
        self._asked = False
        self._line: socket.socket | None = None
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        # Neither proxies nor redirects: nothing goes anywhere but to this address.
        self._connection = kind(address.host, address.port, timeout=_CONNECTING)
        self._connection.response_class = _Answer
        self._heard: queue.SimpleQueue[bytes | Exception | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._talk, name="yomiawase-server", daemon=True)
        self._thread.start()

    def pieces(self, cancelled: Cancelled) -> Iterator[bytes]:
        """Yield what comes, looking often whether to stop."""
        size = 0
        last = time.monotonic()
        while True:
            if cancelled():
                raise CancelledError(tr("The translation was cancelled."))
            try:
                heard = self._heard.get(timeout=_GLANCE)
            except queue.Empty:
                # A line that is never silent may say nothing all the same, as in endless headers.
                if time.monotonic() - last > self._patience + 2 * _CONNECTING:
                    raise self._silent() from None
                if self._thread.is_alive() or not self._heard.empty():
                    continue
                raise self._broken() from None
            last = time.monotonic()
            if heard is None:
                return
            if isinstance(heard, Exception):
                raise heard
            size += len(heard)
            if size > MAX_BYTES:
                raise BusyError(tr("{place} did not come to an end.", place=self._address.place))
            yield heard

    def leave(self) -> None:
        """Hang up, so that the server stops as well."""
        self._left.set()
        line = self._line
        if line is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _talk(self) -> None:
        try:
            self._ask()
        except PackageError as error:
            self._heard.put(error)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            self._heard.put(self._told(error))
        finally:
            with suppress(HTTPError, OSError):
                self._connection.close()

    def _told(self, error: Exception) -> PackageError:
        """Say in words what went wrong on the line."""
        place = self._address.place
        if not self._asked:
            return PackageError(
                tr(
                    "Nobody answers at {place}: {how_to_start}.",
                    place=place,
                    how_to_start=self._address.how_to_start,
                )
            )
        if isinstance(error, TimeoutError | ReadTimeoutError):
            return self._silent()
        return self._broken()

    def _ask(self) -> None:
        address = self._address
        connection = self._connection
        connection.connect()
        line = connection.sock
        assert line is not None
        # The connection forgets it when the answer is the last one on it.
        self._line = line
        if address.is_local and not is_loopback(str(line.getpeername()[0])):
            raise PackageError(
                tr("{host} is not this machine: nothing was sent.", host=address.host)
            )
        # urllib3 sets the line's timeout to this before it waits for an answer.
        connection.timeout = self._patience
        line.settimeout(self._patience)
        if self._left.is_set():
            return
        self._asked = True
        headers = {"User-Agent": "yomiawase", "Accept-Encoding": "identity"}
        data = None
        if self._body is not None:
            data = json.dumps(self._body).encode()
            headers["Content-Type"] = "application/json"
        connection.request(
            self._method,
            f"{address.path}{self._path}",
            body=data,
            headers=headers,
            preload_content=False,
        )
        with closing(connection.getresponse()) as response:
            if response.status != HTTPStatus.OK:
                raise self._refusal(response)
            # What was not asked to be packed is not unpacked: a little may hold more than all
            # memory.
            while chunk := response.read1(1 << 16, decode_content=False):
                self._heard.put(chunk)
                if self._left.is_set():
                    return
        self._heard.put(None)

    def _silent(self) -> PackageError:
        return PackageError(
            tr(
                "{place} did not answer for {seconds} seconds: look whether its model is too "
                "large for this machine.",
                place=self._address.place,
                seconds=round(self._patience),
            )
        )

    def _broken(self) -> BusyError:
        return BusyError(
            tr(
                "The connection to {place} broke off: look whether the server still runs, or "
                "{how_to_start}.",
                place=self._address.place,
                how_to_start=self._address.how_to_start,
            )
        )

    def _refusal(self, response: HTTPResponse) -> PackageError:
        place = self._address.place
        try:
            reason = _reason(json.loads(response.read(1 << 16, decode_content=False)))
        except (ValueError, HTTPError, OSError, RecursionError):
            reason = ""
        said = f": {reason}" if reason else ""
        if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return BusyError(
                tr(
                    "{place} failed ({status}){said}.",
                    place=place,
                    status=response.status,
                    said=said,
                )
            )
        return PackageError(
            tr(
                "{place} refused ({status}){said}. Look whether the model is installed there, "
                "or choose another engine.",
                place=place,
                status=response.status,
                said=said,
            )
        )


def _lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the lines of what comes in pieces; the last may have no end.

    A server that does not stream sends one object, of as many lines as it likes: that is one.
    """
    rest = whole = b""
    streams: bool | None = None
    for piece in pieces:
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            if streams is None and line.strip():
                streams = not line.lstrip().startswith(b"{")
            if streams is False:
                whole += line
            else:
                yield line
        if len(rest) > _LONGEST_LINE:
            raise BusyError(tr("The server sent a line without an end."))
        if len(whole) > _LONGEST_LINE:
            raise BusyError(tr("The server sent an answer without an end."))
    if whole or rest.strip():
        yield whole + rest


def _reason(part: object) -> str:
    """Return what a server says of an error, in one short line."""
    error = part.get("error") if isinstance(part, dict) else None
    words = error.get("message") if isinstance(error, dict) else error
    line = " ".join(str(words or "").split()).rstrip(".")
    return line if len(line) <= _LONGEST_REASON else f"{line[:_LONGEST_REASON]}…"
