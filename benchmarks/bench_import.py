"""Import: bytes to blocks and segments, and then into the library."""

import re
import uuid
from collections.abc import Iterator

import trafilatura
from measuring import Options, Peer, Result, Work, compare, timed
from texts import pasted_page, text_of, web_page

from reader.resources import resource
from reader.store.places import DataPlaces
from reader.text.importing import import_bytes
from reader.workflow.importing import add_bytes
from reader.workflow.workspace import Workspace

_END = re.compile("(?<=[。！？])")


def results(options: Options) -> Iterator[Result]:
    """Measure importing an article, a pasted page, a web page and a book."""
    book = text_of(options.size(2_000_000, 50_000)).encode()
    for what, name, data in (
        ("the sample article", "article.md", resource("sample", "article.md").read_bytes()),
        ("a pasted page", "page.txt", pasted_page().encode()),
        (f"{len(book) / 1e6:.2g} MB of text", "book.txt", book),
    ):
        yield from compare(_reading(what, name, data), options.runs)
    yield from compare(_web_page(), options.runs)
    yield from compare(_keeping(options), options.runs)


def _reading(what: str, name: str, data: bytes) -> Work:
    def least() -> None:
        for line in data.decode().split("\n"):
            _END.split(line)

    return Work(
        "import",
        what,
        timed(lambda: import_bytes(data, name=name)),
        len(data) / 1e6,
        "MB",
        [Peer("bound: decode, cut at each stop", timed(least))],
    )


def _web_page() -> Work:
    page = web_page()
    data = page.encode()
    return Work(
        "import",
        "a web page",
        timed(lambda: import_bytes(data, name="page.html")),
        len(data) / 1e6,
        "MB",
        [Peer("trafilatura alone", timed(lambda: trafilatura.extract(page)))],
    )


def _keeping(options: Options) -> Work:
    workspace = Workspace(DataPlaces(options.scratch / "data"))
    text = text_of(options.size(200_000, 20_000))

    def add(work: str) -> None:
        # Another text each time: the library knows one that it has.
        add_bytes(workspace, f"{text}\n\n{work}は終わりだ。".encode(), "book.txt")

    return Work(
        "import",
        f"{len(text.encode()) / 1e6:.2g} MB into the library, terms indexed",
        timed(lambda: add(str(uuid.uuid4()))),
        len(text.encode()) / 1e6,
        "MB",
        [Peer("import alone", timed(lambda: import_bytes(text.encode(), name="book.txt")))],
    )
