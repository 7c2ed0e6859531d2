"""A translated text as one HTML page, Japanese beside English; no script, nothing to fetch.

It prints in black on white, and no paragraph is cut by a page's end where it can be helped.

Sentences are spans with the number of their segment in the block (`data-s`); pointing at one lights
up its counterpart, by style sheet alone. A doubtful sentence is underlined with dots and carries
its reasons as a title.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from string import Template

from reader.export.escaping import plain, web_address
from reader.export.marked import to_html as marked_html
from reader.export.translated import TranslatedBlock, ruby_pieces
from reader.model.article import Block, BlockKind, Metadata
from reader.model.inline import marks_within
from reader.model.spans import Span

MOST_PAIRS = 200
"""Segments of one block that are paired on pointing at them; a style rule is needed for each."""

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'">
$identity<title>$title</title>
<style>
$style
</style>
</head>
<body>
<main>
$body
</main>
</body>
</html>
""")

_STYLE = """\
:root { --ink: #1d1d1f; --paper: #fdfdfb; --quiet: #666; --line: #ddd; --pair: #ffe9a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e3; --paper: #1b1c1e; --quiet: #a0a0a0; --line: #3a3b3e; --pair: #5c4a12; }
}
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7;
  font-family: system-ui, sans-serif; }
main { max-width: 76rem; margin: auto; padding: 1rem; }
[lang="ja"] { font-family: "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP",
  sans-serif; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; margin: 0 0 1em; }
h1.row, h2.row, h3.row, h4.row, h5.row, h6.row { line-height: 1.35; margin-top: 1.5em; }
ul { list-style: none; margin: 0; padding: 0; }
li.bullet > *::before { content: "•"; position: absolute; margin-left: -1em; }
li.row > * { position: relative; margin-left: calc(1.2em + 1.2em * var(--depth, 0)); }
blockquote.row { border-left: 3px solid var(--line); padding-left: 1em; margin-left: 0; }
.caption, .about { color: var(--quiet); font-size: 0.9em; }
pre { overflow-x: auto; border: 1px solid var(--line); padding: 0.8em; }
.doubt { text-decoration: underline dotted; text-underline-offset: 0.25em; }
@media (max-width: 45rem) {
  .row { grid-template-columns: 1fr; }
  .row > [lang="en"] { color: var(--quiet); }
}
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb; --pair: transparent; }
  @page { margin: 18mm; }
  body { font-size: 10pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  .row, pre { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
}"""

_MARKED_STYLE = """
.cells { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 0 1.2em; }
code { background: rgb(127 127 127 / 15%); border-radius: 3px; padding: 0 0.2em; }
pre code { background: none; padding: 0; }
a { color: inherit; }"""
"""For tables and what the author marked, where there are any."""
_RUBY_STYLE = """
ruby { ruby-position: over; }
rt { font-size: 0.5em; color: var(--quiet); }
[lang="ja"] { line-height: 2; }"""
_BELOW_STYLE = """
.row { grid-template-columns: 1fr; }
.row > [lang="en"] { color: var(--quiet); }
main { max-width: 44rem; }"""
_NEXT_CELL = '</span><span class="cell">'

DEEPEST = 6
"""So many steps a list's items are set apart; below, all stand alike."""
_TAGS = {
    BlockKind.TITLE: "h1",
    BlockKind.LIST_ITEM: "li",
    BlockKind.QUOTE: "blockquote",
    BlockKind.CODE: "pre",
}


def to_html(
    metadata: Metadata,
    blocks: Iterable[TranslatedBlock],
    *,
    below: bool = False,
    identity: str = "",
) -> str:
    """Return the page; the text's own markup is shown, never obeyed.

    With `below` the English stands under the Japanese, paragraph by paragraph. `identity` is the
    article's id, to know the file again.
    """
    kept = [one for one in blocks if one.block.text.strip()]
    style = _STYLE + (_MARKED_STYLE if any(map(_is_marked, kept)) else "")
    style += _RUBY_STYLE if any(one.ruby for one in kept) else ""
    style += _BELOW_STYLE if below else ""
    return _PAGE.substitute(
        title=_text(metadata.title) or "Yomiawase",
        identity=f'<meta name="yomiawase-id" content="{_text(identity)}">\n' if identity else "",
        style=style + _pairing(kept),
        body=to_body(metadata, kept),
    )


def to_body(metadata: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return the title, what is known of the text, and its blocks, each with its English."""
    kept = [one for one in blocks if one.block.text.strip()]
    has_title = any(one.block.kind is BlockKind.TITLE for one in kept)
    title = [] if has_title or not metadata.title else [f"<h1>{_text(metadata.title)}</h1>"]
    body: list[str] = []
    for is_list, group in groupby(kept, lambda one: one.block.kind is BlockKind.LIST_ITEM):
        rows = [_row(one) for one in group]
        body.extend(["<ul>", *rows, "</ul>"] if is_list else rows)
    about = _about(metadata)
    if about:
        # The title is the first block, where there is one.
        body.insert(1 if kept and kept[0].block.kind is BlockKind.TITLE else 0, about)
    return "\n".join(title + body)


def _text(text: str) -> str:
    return escape(plain(text))


def _pairing(blocks: Sequence[TranslatedBlock]) -> str:
    """Return the rules that light up the sentence with the number of the one pointed at."""
    count = min(max((len(one.block.segments) for one in blocks), default=0), MOST_PAIRS)
    return "".join(
        f'\n.row:has([data-s="{n}"]:hover) [data-s="{n}"] {{ background: var(--pair); }}'
        for n in range(count)
    )


def _about(metadata: Metadata) -> str:
    parts = [_text(part) for part in (metadata.byline, metadata.site) if part]
    if metadata.date:
        day = metadata.date.isoformat()
        parts.append(f'<time datetime="{day}">{day}</time>')
    if address := web_address(metadata.url):
        parts.append(f'<a href="{_text(address)}" rel="noreferrer">Source</a>')
    return f'<p class="about">{" · ".join(parts)}</p>' if parts else ""


def _row(one: TranslatedBlock) -> str:
    block = one.block
    if block.kind is BlockKind.CODE:
        return f"<pre><code>{_text(block.text)}</code></pre>"
    depth = min(max(block.level, 2), 6)
    tag = f"h{depth}" if block.kind is BlockKind.HEADING else _TAGS.get(block.kind, "p")
    inner = "div" if tag in {"li", "blockquote"} else "span"
    style = f' style="--depth: {block.level}"' if tag == "li" and block.level > 0 else ""
    kind = "row caption" if block.kind is BlockKind.CAPTION else "row"
    kind += " bullet" if one.has_bullet else ""
    # What reads books knows no variables of style.
    kind += f" depth{min(block.level, DEEPEST)}" if style else ""
    cells = ' class="cells"' if block.kind is BlockKind.TABLE_ROW else ""
    return (
        f'<{tag} class="{kind}"{style}><{inner} lang="ja"{cells}>{_japanese(one)}</{inner}>'
        f'<{inner} lang="en"{cells}>{_english(one)}</{inner}></{tag}>'
    )


def _japanese(one: TranslatedBlock) -> str:
    block = one.block
    parts: list[str] = []
    at = 0
    for number, span in enumerate(block.segments):
        words = "".join(
            _with_reading(block, piece, reading) for piece, reading in ruby_pieces(one.ruby, span)
        )
        parts.append(_gap(block, block.text[at : span.start]))
        parts.append(f'<span data-s="{number}">{words}</span>')
        at = span.end
    parts.append(_gap(block, block.text[at:]))
    return _celled(block, "".join(parts))


def _with_reading(block: Block, span: Span, reading: str) -> str:
    words = marked_html(span.of(block.text), marks_within(block.marks, span))
    if not reading:
        return words
    # The brackets are for what knows no ruby.
    return f"<ruby>{words}<rp>（</rp><rt>{_text(reading)}</rt><rp>）</rp></ruby>"


def _english(one: TranslatedBlock) -> str:
    block = one.block
    parts: list[str] = []
    for number, translation in enumerate(one.translations):
        parts.append(_gap(block, block.english_gap(number)) if number or _is_row(block) else "")
        if translation is None or not translation.text:
            continue
        reasons = "; ".join(check.reason for check in translation.checks)
        doubt = f' class="doubt" title="{_text(reasons)}"' if translation.checks else ""
        text = translation.text.strip()
        words = marked_html(text, one.marks[number] if number < len(one.marks) else ())
        parts.append(f'<span data-s="{number}"{doubt}>{words}</span>')
    if _is_row(block):
        parts.append(_gap(block, block.english_gap(len(one.translations))))
    return _celled(block, "".join(parts).strip())


def _is_marked(one: TranslatedBlock) -> bool:
    return bool(one.block.marks) or _is_row(one.block)


def _is_row(block: Block) -> bool:
    return block.kind is BlockKind.TABLE_ROW


def _gap(block: Block, gap: str) -> str:
    """Return what stands between two segments: in a table's row the ends of cells and lines."""
    if not _is_row(block):
        return _text(gap)
    return gap.strip(" ").replace("\t", _NEXT_CELL).replace("\n", "<br>") or gap


def _celled(block: Block, words: str) -> str:
    return f'<span class="cell">{words}</span>' if _is_row(block) else words
