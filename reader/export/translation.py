"""A translated article for other programs and pages: JSON lines, Markdown, HTML, plain text."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.article import Block, BlockKind, Metadata
from reader.model.translation import Translation


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """A block with the English of each of its segments, in their order."""

    block: Block
    translations: tuple[Translation, ...]

    @property
    def english(self) -> str:
        """The English of the whole block on one line; code is given as it stands."""
        if self.block.kind is BlockKind.CODE:
            return self.block.text
        return " ".join(" ".join(translation.text.split()) for translation in self.translations)


def to_jsonl(blocks: Iterable[TranslatedBlock]) -> Iterator[str]:
    """Yield one JSON object per segment, without line ends, as soon as its block is there.

    Each has "ja", "en", "checks" (the kinds of doubt, such as "number") and "terms" (each with
    "ja", "en" and "obeyed").
    """
    for block in blocks:
        for translation in block.translations:
            yield json.dumps(
                {
                    "ja": translation.source,
                    "en": translation.text,
                    "checks": [check.kind.value for check in translation.checks],
                    "terms": [
                        {"ja": term.ja, "en": term.en, "obeyed": term.obeyed}
                        for term in translation.terms
                    ],
                },
                ensure_ascii=False,
            )


def to_text(_about: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return the English alone, a paragraph for each block, a line for each item of a list."""
    parts: list[str] = []
    previous: BlockKind | None = None
    for translated in blocks:
        kind = translated.block.kind
        joined = kind is previous and kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        if parts:
            parts.append("\n" if joined else "\n\n")
        bullet = "- " if kind is BlockKind.LIST_ITEM else ""
        parts.append("  " * translated.block.level * bool(bullet) + bullet + translated.english)
        previous = kind
    return "".join(parts) + "\n" if parts else ""


_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&])|^([-+=])|^(\d+)([.)])")


def _escaped(text: str) -> str:
    """Return `text` as Markdown that shows it letter for letter."""

    def escape(match: re.Match[str]) -> str:
        if match.group(3):
            return f"{match.group(3)}\\{match.group(4)}"
        return "\\" + match.group(0)

    return _MARKDOWN_SIGNS.sub(escape, " ".join(text.split()))


def to_markdown(about: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return each block's Japanese with its English as a quotation below it."""
    parts: list[str] = []
    for translated in blocks:
        kind = translated.block.kind
        japanese, english = _escaped(translated.block.text), _escaped(translated.english)
        if kind is BlockKind.TITLE:
            line = " · ".join(
                _escaped(part)
                for part in (about.byline, about.site, str(about.date or ""), about.url)
                if part
            )
            parts += [f"# {japanese}", f"> {english}", *([line] if line else [])]
        elif kind is BlockKind.HEADING:
            parts += [f"{'#' * min(6, max(2, translated.block.level))} {japanese}", f"> {english}"]
        elif kind is BlockKind.LIST_ITEM:
            indent = "  " * translated.block.level
            parts.append(f"{indent}- {japanese}\n\n{indent}  > {english}")
        elif kind is BlockKind.CODE:
            longest = max((len(run) for run in re.findall("`+", translated.block.text)), default=0)
            fence = "`" * max(3, longest + 1)
            parts.append(f"{fence}\n{translated.block.text}\n{fence}")
        else:
            parts += [japanese, f"> {english}"]
    return "\n\n".join(parts) + "\n" if parts else ""


_STYLE = """
:root { color-scheme: light dark; --rule: #8884; --hover: #5b8def26; --quiet: #777; }
body { font: 17px/1.75 "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP",
  sans-serif; margin: 2rem auto; max-width: 82rem; padding: 0 1.5rem; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; padding: .5rem 0; }
.row > :last-child { line-height: 1.55; }
h1, h2, h3, p, pre { margin: 0; }
.about { color: var(--quiet); font-size: .85em; }
.list_item > * { padding-left: 1.2em; } .list_item > *::before { content: "・"; margin-left: -1em; }
.quote > * { border-left: 3px solid var(--rule); padding-left: 1em; }
.caption { color: var(--quiet); font-size: .85em; }
pre { overflow-x: auto; white-space: pre-wrap; grid-column: 1 / -1; }
.row:hover { background: var(--hover); }
.doubt { text-decoration: underline dotted; }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; gap: .4rem; } }
""".strip()


def to_html(about: Metadata, blocks: Iterable[TranslatedBlock]) -> str:
    """Return a page of its own, side by side; nothing in it runs or loads anything."""
    title = html.escape(about.title or "Translation")
    rows = "\n".join(_html_row(translated, about) for translated in blocks)
    return (
        '<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        f"{rows}\n</main>\n</body>\n</html>\n"
    )


def _html_row(translated: TranslatedBlock, about: Metadata) -> str:
    block = translated.block
    if block.kind is BlockKind.CODE:
        return f'<div class="row code"><pre>{html.escape(block.text)}</pre></div>'
    tag = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2"}.get(block.kind, "p")
    english = " ".join(_html_segment(translation) for translation in translated.translations)
    row = (
        f'<div class="row {block.kind.value}">'
        f'<{tag} lang="ja">{html.escape(block.text)}</{tag}>'
        f'<{tag} lang="en">{english}</{tag}></div>'
    )
    parts = (about.byline, about.site, str(about.date or ""))
    line = " · ".join(html.escape(part) for part in parts if part)
    if block.kind is BlockKind.TITLE and line:
        row += f'\n<p class="about">{line}</p>'
    return row


def _html_segment(translation: Translation) -> str:
    text = html.escape(translation.text)
    if not translation.checks:
        return text
    reasons = html.escape("; ".join(check.reason for check in translation.checks), quote=True)
    return f'<span class="doubt" title="{reasons}">{text}</span>'
