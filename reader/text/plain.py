"""Reads plain text: an article alone, or a copied web page with an article in it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import make_block
from reader.text.bylines import looks_like_name, split_signature
from reader.text.chrome import Chrome, classify
from reader.text.dates import find_date
from reader.text.lines import Line, Role, read_lines
from reader.text.mail import read_head
from reader.text.masthead import Masthead, find_site, read_masthead, split_title
from reader.text.pages import find_article, is_page
from reader.text.passages import sources_of_lines, with_passages
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
    body, signed = _unsigned(body, masthead.byline)
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
    content = Content(metadata, tuple(blocks))
    if page is None:
        return content
    return with_passages(content, sources_of_lines(page.lines, page.body))


def is_copied_page(text: str) -> bool:
    """Tell whether a text has the furniture of a web page around an article."""
    return is_page(read_lines(text.split("\n")))


def _alone(lines: Sequence[Line], *, titled: bool) -> tuple[Masthead, list[Line]]:
    """Read an article that stands alone: a title if there is one, and everything else."""
    dated = find_date(lines[0].text) if lines and lines[0].role is not Role.PROSE else None
    if dated is not None and not titled and _has_title(lines[1:]):
        masthead, body = _alone(lines[1:], titled=False)
        return replace(masthead, date=masthead.date or dated), body
    foreign = len(lines) > 1 and not JAPANESE.search(lines[0].text) and lines[0].role is Role.SHORT
    labelled = len(lines) > 1 and classify(lines[0].text) is Chrome.ADVERT
    if (foreign or labelled) and not titled and _has_title(lines[1:]):
        # The title in another language above the Japanese one; that somebody paid for it.
        masthead, body = _alone(lines[1:], titled=False)
        return masthead, [replace(lines[0], role=Role.PROSE), *body]
    start = 1 if not titled and _has_title(lines) else 0
    masthead = Masthead(title=lines[0].text if start else "")
    end = start
    for line in lines[start : start + _BELOW_TITLE]:
        named = start and looks_like_name(line.text)
        if line.role is not Role.SIGNATURE and not named:
            break
        found = read_masthead([line])
        if (found.byline and masthead.byline) or (found.date and masthead.date):
            # Two authors or two dates: the second has no place but the text.
            break
        masthead = replace(
            masthead,
            byline=masthead.byline or found.byline,
            date=masthead.date or found.date,
        )
        end += 1
    return masthead, list(lines[end:])


def _has_title(lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a title: short, Japanese, and not the first of many such."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    likely = first.role in {Role.SHORT, Role.CAPTION, Role.CHROME} and len(first.text) <= _MAX_TITLE
    apart = second.role is not Role.SHORT or second.gap or looks_like_name(second.text)
    apart = apart or (len(lines) > 2 and lines[2].role is Role.PROSE)
    return likely and apart and JAPANESE.search(first.text) is not None


def _unsigned(body: list[Line], byline: str) -> tuple[list[Line], Masthead]:
    """Take a signature off the end of a paragraph of the lead or of the last one.

    A name in brackets goes only when it is the author's, or when no author is known.
    """
    for number in dict.fromkeys((*range(min(3, len(body))), len(body) - 1)):
        if number < 0 or body[number].role is not Role.PROSE:
            continue
        last = number == len(body) - 1
        text, signature = split_signature(body[number].text, bracketed=last)
        if signature is None or (last and byline and not _same(signature.byline, byline)):
            continue
        rest = [*body[:number], replace(body[number], text=text), *body[number + 1 :]]
        named = byline if last and byline else signature.byline
        return rest, Masthead(byline=named, date=signature.date)
    return body, Masthead()


def _same(name: str, other: str) -> bool:
    return "".join(name.split()) == "".join(other.split())
