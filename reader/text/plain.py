"""Reads plain text: an article alone, or a copied web page with an article in it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import make_block
from reader.text.bylines import split_signature
from reader.text.lines import Line, Role, read_lines
from reader.text.mail import read_head
from reader.text.masthead import Masthead, find_site, read_masthead, split_title
from reader.text.pages import find_article, is_page
from reader.text.script import JAPANESE
from reader.text.structure import make_blocks
from reader.text.wrapping import unwrap

_MAX_TITLE = 90
_BELOW_TITLE = 4
"""How many lines below a title may name author and date."""


def read_plain(text: str, *, url: str = "") -> Content:
    """Return the content of plain text.

    Furniture is taken away only from a text that plainly is a copied page; of any other, every
    line is kept.
    """
    message, raw = read_head(text.split("\n"))
    lines = read_lines(unwrap(raw))
    page = find_article(lines) if is_page(lines) else None
    if page is None:
        masthead, body = _alone(lines, titled=bool(message.title))
    else:
        title, named = split_title(page.title, lines)
        masthead = replace(
            read_masthead(page.credits), title=title, site=named or find_site(lines, title)
        )
        body = list(page.body)
    body, signed = _unsigned(body)
    title = message.title or masthead.title
    blocks = make_blocks(body)
    if title:
        blocks.insert(0, make_block(BlockKind.TITLE, title))
    metadata = Metadata(
        title=title,
        byline=signed.byline or masthead.byline or message.byline,
        date=signed.date or masthead.date or message.date,
        site=masthead.site,
        url=url,
    )
    return Content(metadata, tuple(blocks))


def _alone(lines: Sequence[Line], *, titled: bool) -> tuple[Masthead, list[Line]]:
    """Read an article that stands alone: a title if there is one, and everything else."""
    first = lines[0] if lines else None
    has_title = (
        not titled
        and first is not None
        and len(lines) > 1
        and first.role in {Role.SHORT, Role.CAPTION, Role.CHROME}
        and len(first.text) <= _MAX_TITLE
        and JAPANESE.search(first.text) is not None
        and lines[1].role not in {Role.SHORT, Role.CHROME}
        or False
    )
    start = 1 if has_title else 0
    end = start
    while end < min(len(lines), start + _BELOW_TITLE) and lines[end].role is Role.SIGNATURE:
        end += 1
    masthead = read_masthead(lines[start:end])
    title = first.text if first is not None and has_title else ""
    return replace(masthead, title=title), list(lines[end:])


def _unsigned(body: list[Line]) -> tuple[list[Line], Masthead]:
    """Take a signature off the end of a paragraph of the lead or of the last one."""
    for number in (*range(min(3, len(body))), len(body) - 1):
        if body and body[number].role is Role.PROSE:
            text, signature = split_signature(body[number].text)
            if signature is not None:
                rest = [*body[:number], replace(body[number], text=text), *body[number + 1 :]]
                return rest, Masthead(byline=signature.byline, date=signature.date)
    return body, Masthead()
