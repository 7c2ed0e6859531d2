"""Bring a text into the library and index where the glossary's terms stand in it."""

from collections.abc import Callable
from pathlib import Path

from reader.model.addresses import plain_address
from reader.model.article import Article, Content
from reader.model.errors import ImportRefusedError
from reader.model.revision import Offer, OfferedError
from reader.text.blocks import with_names
from reader.text.importing import import_bytes, import_file, import_text
from reader.workflow.left_out import with_choices
from reader.workflow.workspace import Workspace

Progress = Callable[[int, int | None], None]
"""Bytes done and in all, None where the sum is not known."""
Cancelled = Callable[[], bool]


def add_file(workspace: Workspace, path: Path, url: str = "", *, ask: bool = False) -> Article:
    """Import a file; raises ImportRefusedError when it cannot become an article.

    With `ask`, here and below, OfferedError is raised rather than that a newer text takes the place
    of the one that is kept.
    """
    return keep(workspace, import_file(path, url=url), path.name, ask=ask)


def add_clipboard(
    workspace: Workspace, text: str, html: str = "", url: str = "", *, ask: bool = False
) -> Article:
    """Import what was copied: as HTML, which keeps headings, unless that loses the article.

    `url` is where it was copied, as far as that is known. Raises ImportRefusedError.
    """
    url = plain_address(url)
    content = import_text(text, url=url)
    if html:
        # What the reader selected is the article: outside of one, short headings and lists of a
        # fragment would count as furniture.
        whole = html if "<article" in html.lower() else f"<article>{html}</article>"
        try:
            structured = import_bytes(whole.encode(), declared="utf-8", kind="html", url=url)
        except ImportRefusedError:
            structured = content
        # A copied piece of a page may be too little for finding the article in it.
        if 2 * len(structured.text) >= len(content.text):
            content = structured
    return keep(workspace, content, "clipboard", ask=ask)


def add_bytes(workspace: Workspace, data: bytes, source: str, url: str = "") -> Article:
    """Import bytes of unknown encoding, as from standard input; raises ImportRefusedError."""
    return keep(workspace, import_bytes(data, name=source, url=url), source)


def add_address(
    workspace: Workspace,
    url: str,
    progress: Progress | None,
    cancelled: Cancelled | None,
    *,
    ask: bool = False,
) -> Article:
    """Fetch a page, because the reader asked for it, and import it.

    Raises FeedGivenError when there is a feed, ImportRefusedError.
    """
    content = fetch_content(url, progress, cancelled)
    return keep(workspace, content, content.metadata.url, ask=ask)


def fetch_content(url: str, progress: Progress | None, cancelled: Cancelled | None) -> Content:
    """Fetch a page or a document and return it as an article that is not kept yet.

    Raises FeedGivenError when there is a feed, ImportRefusedError.
    """
    # Only a reader who asks for a page pays for loading an HTTP client.
    from reader.text.fetching import fetch

    data, charset, address = fetch(url, progress, cancelled)
    return import_bytes(data, url=plain_address(address), declared=charset)


def keep(workspace: Workspace, content: Content, source: str, *, ask: bool = False) -> Article:
    """Keep an article in the library, and index it; `source` says where it came from."""
    content = with_names(content, workspace.terms.forms)
    # The name of a file may hold bytes that are no text in any encoding.
    told = source.encode(errors="replace").decode()
    chosen = with_choices(workspace, content)
    if ask and (kept := workspace.library.earlier(chosen, told)) is not None:
        raise OfferedError(Offer(kept, chosen, told))
    return _add(workspace, chosen, told)


def take(workspace: Workspace, offer: Offer, *, another: bool = False) -> Article:
    """Let a text that was offered be the article's from now on, or `another` article of its own."""
    return _add(workspace, offer.content, offer.source, another=another)


def leave(workspace: Workspace, offer: Offer) -> Article:
    """Let an article keep its text; it comes out of trash and archive, since it is wanted."""
    return _add(workspace, offer.kept.content, offer.kept.source)


def _add(workspace: Workspace, content: Content, source: str, *, another: bool = False) -> Article:
    article = workspace.library.add(content, source, engine=workspace.usual_engine, another=another)
    workspace.index.add(article)
    return article
