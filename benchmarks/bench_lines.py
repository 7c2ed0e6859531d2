"""A page of hundreds of thousands of lines: its time must grow as the page does."""

from collections.abc import Iterator

from lxml import html
from measuring import Options, Peer, Result, Work, compare, timed

from reader.text.importing import import_text

SIZES = (75_000, 150_000, 300_000)
_QUICK = 50
"""How many times less there is in a quick run."""


def results(options: Options) -> Iterator[Result]:
    """Measure short lines of plain text, and paragraphs of HTML that nothing closes."""
    for full in SIZES:
        size = options.size(full, full // _QUICK)
        text = "\n".join(
            f"短い行の{n}番目" if n % 2 else f"これは{n}番目の文だ。" for n in range(size)
        )
        yield from compare(_reading(f"{size:,} short lines", text, size, "text"), options.runs)
        page = "".join(f"<p>これは{n}番目の段落である。" for n in range(size))
        yield from compare(_reading(f"{size:,} unclosed <p>", page, size, "html"), options.runs)


def _reading(what: str, text: str, size: int, kind: str) -> Work:
    marked = kind == "html"

    def least() -> object:
        if marked:
            return list(html.document_fromstring(text).itertext())
        return [line.strip() for line in text.split("\n")]

    bound = "lxml alone" if marked else "bound: cut into lines"
    return Work(
        "lines",
        what,
        timed(lambda: import_text(text, kind="html" if marked else "text")),
        size,
        "lines",
        [Peer(bound, timed(least))],
    )
