"""A translated text as the plain HTML that Qt prints: tables, no grid, no ruby."""

from collections.abc import Iterable
from html import escape

from reader.export.escaping import plain
from reader.export.marked import to_html as marked_html
from reader.export.translated import TranslatedBlock
from reader.model.article import BlockKind, Metadata

_HEAD = """<style>
td { padding: 0 8px 7px 8px; vertical-align: top; }
.quiet { color: #444; }
</style>"""


def to_printed(
    metadata: Metadata, blocks: Iterable[TranslatedBlock], *, below: bool = False
) -> str:
    """Return the page: Japanese and English in two columns, or the English `below`."""
    kept = [one for one in blocks if one.block.text.strip()]
    known = [metadata.byline, metadata.site]
    known.append(metadata.date.isoformat() if metadata.date else "")
    about = " · ".join(_text(part) for part in known if part)
    about += f"<br>{_text(metadata.url)}" if metadata.url else ""
    title = "" if kept and kept[0].block.kind is BlockKind.TITLE else _text(metadata.title)
    rows = [_below(one) if below else _beside(one) for one in kept]
    if about:
        rows.insert(0 if title else 1, _whole(f'<p class="quiet">{about}</p>', below=below))
    body = "".join(rows)
    table = body if below else f'<table width="100%" cellspacing="0">{body}</table>'
    heading = f"<h1>{title}</h1>" if title else ""
    head = f"<head><title>{_text(metadata.title)}</title>{_HEAD}</head>"
    return f"<html>{head}<body>{heading}{table}</body></html>"


def _text(text: str) -> str:
    return escape(plain(text)).replace("\n", "<br>")


def _whole(html: str, *, below: bool) -> str:
    return html if below else f'<tr><td colspan="2">{html}</td></tr>'


def _words(one: TranslatedBlock) -> tuple[str, str]:
    block = one.block
    japanese = marked_html(block.text, block.marks)
    english = marked_html(*one.marked_english)
    bullet = "• " if one.has_bullet else ""
    found = (f"{bullet}{japanese}", f"{bullet}{english}" if english else "")
    if block.kind is BlockKind.TABLE_ROW:
        found = (found[0].replace("\t", " | "), found[1].replace("\t", " | "))
    match block.kind:
        case BlockKind.TITLE:
            return _tagged("h2", found)
        case BlockKind.HEADING:
            return _tagged("h3", found)
        case BlockKind.QUOTE:
            return _tagged("i", found)
    return found


def _tagged(tag: str, words: tuple[str, str]) -> tuple[str, str]:
    japanese, english = words
    return f"<{tag}>{japanese}</{tag}>", f"<{tag}>{english}</{tag}>" if english else ""


def _beside(one: TranslatedBlock) -> str:
    if one.block.kind is BlockKind.CODE:
        return _whole(_code(one), below=False)
    japanese, english = _words(one)
    return f'<tr><td width="50%">{japanese}</td><td width="50%">{english}</td></tr>'


def _below(one: TranslatedBlock) -> str:
    if one.block.kind is BlockKind.CODE:
        return _code(one)
    japanese, english = _words(one)
    return f'<p>{japanese}</p><p class="quiet">{english}</p>' if english else f"<p>{japanese}</p>"


def _code(one: TranslatedBlock) -> str:
    return f"<pre>{escape(plain(one.block.text))}</pre>"
