import gzip
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from reader.model.errors import ImportRefusedError
from reader.text.decode import MAX_BYTES
from reader.text.fetching import fetch
from reader.text.importing import import_bytes
from tests.text.pdfs import Words, pdf

PAGE = "<html><body><p>遠くの頁である。</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """A small site with the ways a page may answer."""

    def do_GET(self) -> None:
        answer = getattr(self, "_" + self.path.strip("/").split("/")[0].replace("-", "_"), None)
        if answer is None:
            self.send_error(404)
        else:
            answer()

    def _send(self, data: bytes, kind: str, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _page(self) -> None:
        self._send(PAGE.encode("cp932"), "text/html; charset=Shift_JIS")

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE.encode()), "text/html", Content_Encoding="gzip")

    def _moved(self) -> None:
        self._redirect("/page")

    def _circle(self) -> None:
        self._redirect("/circle")

    def _to_file(self) -> None:
        self._redirect("file:///etc/passwd")

    def _image(self) -> None:
        self._send(b"\x89PNG", "image/png")

    def _paper(self) -> None:
        line = Words(80, 700, "これは港町の灯台についての論文である。")
        self._send(pdf([[line]]), "application/pdf")

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        block = b"a" * 1_000_000
        for _ in range(MAX_BYTES // len(block) + 2):
            try:
                self.wfile.write(block)
            except OSError:
                return

    def _broken(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"short")

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_comes_with_its_charset_and_address(site: str) -> None:
    seen: list[tuple[int, int | None]] = []
    data, charset, address = fetch(f"{site}/page", lambda done, total: seen.append((done, total)))
    assert (charset, address) == ("Shift_JIS", f"{site}/page")
    assert import_bytes(data, url=address, declared=charset).text == "遠くの頁である。"
    assert seen[-1] == (len(data), len(data))


def test_a_document_at_an_address_is_read_as_what_it_is(site: str) -> None:
    data, charset, address = fetch(f"{site}/paper")
    content = import_bytes(data, url=address, declared=charset)
    assert "灯台についての論文" in content.text
    assert content.metadata.url == f"{site}/paper"


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed")[0].decode() == PAGE


def test_a_redirect_is_followed_to_the_final_address(site: str) -> None:
    assert fetch(f"{site}/moved")[2] == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("circle", "in circles"),
        ("to-file", "not a web address"),
        ("image", "image/png, not text"),
        ("endless", "more than 20 MB"),
        ("broken", "broke off"),
        ("nothing", "error 404"),
    ],
)
def test_what_cannot_be_fetched_is_refused_in_words(site: str, path: str, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        fetch(f"{site}/{path}")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.com/", "page.html", "http://", "data:,x"]
)
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(ImportRefusedError, match="not a web address"):
        fetch(url)


def test_an_unreachable_machine_is_named() -> None:
    with pytest.raises(ImportRefusedError, match=r"127\.0\.0\.1 cannot be reached"):
        fetch("http://127.0.0.1:9/")


def test_fetching_can_be_cancelled(site: str) -> None:
    with pytest.raises(ImportRefusedError, match="cancelled"):
        fetch(f"{site}/endless", cancelled=lambda: True)
