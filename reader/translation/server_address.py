"""Addresses of language model servers, and whether what is sent there stays on this machine."""

import ipaddress
import re
from dataclasses import dataclass

from reader.model.errors import PackageError
from reader.model.wording import tr, tr_later

KNOWN = (("Ollama", 11434), ("llama.cpp", 8080), ("LM Studio", 1234))
"""Servers that people run, and the ports where they listen unless told otherwise."""

_STARTS = {
    11434: tr_later("start Ollama (its app, or `ollama serve`)"),
    8080: tr_later("start llama.cpp's server (`llama-server -m MODEL.gguf`)"),
    1234: tr_later("start the server in LM Studio (Developer, Start server)"),
}
_PORTS = {"http": 80, "https": 443}
_LAST_PORT = 65535
# As addresses are kept; what anybody wrote otherwise is read with more care.
_PLAIN = re.compile(
    r"(https?)://(localhost|127\.0\.0\.1|\[::1\]|[a-z][a-z0-9.-]*[a-z0-9]):(\d{1,5})(/v1)"
)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a server of OpenAI's protocol listens."""

    scheme: str
    host: str
    port: int
    path: str
    """What stands before /chat/completions, such as /v1."""

    @property
    def text(self) -> str:
        """The address as it is written."""
        return f"{self.scheme}://{self.place}{self.path}"

    @property
    def place(self) -> str:
        """Host and port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def is_local(self) -> bool:
        """Whether what is sent there stays on this machine.

        Only what says so itself does: a name that leads here today may lead elsewhere tomorrow.
        """
        return self.host == "localhost" or is_loopback(self.host)

    @property
    def how_to_start(self) -> str:
        """What the reader does so that somebody listens there."""
        known = _STARTS.get(self.port) if self.is_local else None
        return tr(known) if known else tr("start the server at {place}", place=self.place)


def is_loopback(host: str) -> bool:
    """Tell whether `host` is a number of this machine."""
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(number, "ipv4_mapped", None)
    return bool((mapped or number).is_loopback)


def known_addresses() -> tuple[tuple[str, ServerAddress], ...]:
    """Return the servers that people run, each with its usual address on this machine."""
    return tuple((name, ServerAddress("http", "127.0.0.1", port, "/v1")) for name, port in KNOWN)


def parse_address(written: str) -> ServerAddress:
    """Return the address that the reader wrote, in whatever way servers tell theirs.

    Raises PackageError if it is none.
    """
    plain = _PLAIN.fullmatch(written)
    if plain and 0 < int(plain[3]) <= _LAST_PORT:
        scheme, host, port, path = plain.groups()
        return ServerAddress(scheme, host.strip("[]"), int(port), path)
    # Only here: a start has no use for it, also with servers that were chosen.
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    wrong = PackageError(
        tr(
            "“{written}” is no server's address: write one such as http://localhost:11434.",
            written=written.strip(),
        )
    )
    text = written.strip()
    if not text or any(character.isspace() or not character.isprintable() for character in text):
        raise wrong
    try:
        url = parse_url(text if "://" in text else f"http://{text}")
    except LocationParseError as error:
        raise wrong from error
    if url.scheme not in _PORTS or not url.host or url.auth or url.query or url.fragment:
        raise wrong
    path = (url.path or "").rstrip("/")
    for ending in ("/chat/completions", "/models"):
        path = path.removesuffix(ending)
    host = url.host.strip("[]").rstrip(".").lower()
    return ServerAddress(url.scheme, host, url.port or _PORTS[url.scheme], path or "/v1")
