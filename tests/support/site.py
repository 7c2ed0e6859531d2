"""A real web server of a test's own, which can break off, change and refuse."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What a server has, how it misbehaves, and what it was asked for."""

    files: dict[str, bytes] = field(default_factory=dict)
    breaks_after: list[int] = field(default_factory=list)
    """Bytes after which each of the next answers breaks off."""
    etag: str = '"1"'
    knows_ranges: bool = True
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    address: str = ""


class Handler(BaseHTTPRequestHandler):
    """Serves `site` of its server."""

    def do_GET(self) -> None:
        site: Site = self.server.site  # type: ignore[attr-defined]
        wanted = self.headers.get("Range")
        site.asked.append((self.path, wanted))
        data = site.files.get(self.path)
        if data is None:
            self.send_error(404)
            return
        start = 0
        fits = self.headers.get("If-Range") in (None, site.etag)
        if wanted and site.knows_ranges and fits:
            start = int(re.findall(r"\d+", wanted)[0])
            if start >= len(data):
                self.send_error(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        else:
            self.send_response(200)
        if site.etag:
            self.send_header("ETag", site.etag)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        rest = data[start:]
        if site.breaks_after:
            rest = rest[: site.breaks_after.pop(0)]
        with suppress(ConnectionError):  # the other side may have had enough
            self.wfile.write(rest)

    def log_message(self, *_details: object) -> None:
        """Keep quiet."""


@contextmanager
def served() -> Iterator[Site]:
    """Run a server with nothing on it yet."""
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.site = site  # type: ignore[attr-defined]
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
