"""Tells what kind a text is of, and reads it as that."""

import re
from pathlib import PurePath

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.feed import FeedGivenError
from reader.model.wording import tr
from reader.text.aozora import is_aozora, read_aozora
from reader.text.blocks import clean
from reader.text.cues import is_subtitles
from reader.text.decode import EMPTY, check_size
from reader.text.feeds import is_feed, read_feed
from reader.text.html import read_html
from reader.text.markdown import read_markdown
from reader.text.plain import is_copied_page, read_plain
from reader.text.script import JAPANESE, KANA, count, has_share
from reader.text.subtitles import read_subtitles
from reader.text.suffixes import KIND_OF_SUFFIX, Kind
from reader.text.unreadable import check_readable

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main|"
    r"section|div|p|h[1-6]|ul|ol|table|blockquote|meta|span)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\([^)\s]+\)"),
    re.compile(r"\*\*\S[^*\n]*\*\*"),
    re.compile(r"^\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
)
_CERTAIN, _LIKELY = _MARKDOWN_SIGNS[1:3], _MARKDOWN_SIGNS[3:4]
"""Marks that no page shows when it is read; and one that, twice in a text, is no accident."""
_MARK = re.compile(r"[*_\[~]")
_MAX_MARKS = 10_000
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[A-Za-z_][\w-]*:.*\n)")
_ENDING = re.compile(r"\.(?:srt|vtt|txt|jpn?|ja(?:-jp|_jp)?|jpn|sdh|cc|forced)", re.IGNORECASE)
_LEAST_JAPANESE = 0.05
"""The share of Japanese characters below which a text is not Japanese, but mentions some."""


def read_text(text: str, *, name: str = "", url: str = "", kind: Kind | None = None) -> Content:
    """Return the content of decoded text; arguments and errors are those of `import_text`."""
    if not text.strip():
        raise ImportRefusedError(tr(EMPTY))
    check_size(len(text))
    if is_feed(text):
        raise FeedGivenError(read_feed(text, url))
    if kind is None and is_subtitles(text):
        kind = "subtitles"
    kind = kind or KIND_OF_SUFFIX.get(PurePath(name).suffix.lower()) or _guess(text)
    if kind == "markdown" and any(count(_MARK, block) > _MAX_MARKS for block in text.split("\n\n")):
        # Emphasis is sought for between all of them, in the square of their number.
        kind = "text"
    if kind == "text" and is_aozora(text):
        content = read_aozora(text, url=url)
    elif kind == "subtitles":
        content = read_subtitles(text, title=_stem(name), url=url)
    else:
        readers = {"html": read_html, "markdown": read_markdown, "text": read_plain}
        content = readers[kind](text, url=url)
    if kind != "subtitles":
        check_readable(content, text, page=kind == "html")
    check_japanese(content)
    return content


def _stem(name: str) -> str:
    """Return what a file is called, without its endings and the sign of a language."""
    stem = PurePath(name)
    while _ENDING.fullmatch(stem.suffix):
        stem = stem.with_suffix("")
    return clean(stem.name.replace("_", " ")) if stem.name != name else ""


def _guess(text: str) -> Kind:
    """Tell what a text without a name is, from its own marks."""
    if _HTML.match(text):
        return "html"
    head = text[:20_000]
    if _FRONT_MATTER.match(text):
        return "markdown"
    signs = sum(1 for sign in _MARKDOWN_SIGNS if sign.search(head))
    # A page that shows code has comments (#), prompts (>) and products (**) that look like marks.
    if signs and not is_copied_page(head):
        signs += sum(min(1, len(sign.findall(head)) - 1) for sign in _LIKELY if sign.search(head))
    elif signs:
        signs = sum(2 for sign in _CERTAIN if sign.search(head))
    return "markdown" if signs >= 2 else "text"


def check_japanese(content: Content) -> None:
    """Raise ImportRefusedError if a text is not Japanese, but mentions some at most."""
    text = "".join(block.text for block in content.blocks if block.kind is not BlockKind.CODE)
    if not KANA.search(text) or not has_share(JAPANESE, text, _LEAST_JAPANESE):
        raise ImportRefusedError(
            tr("There is no Japanese in this text: import an article written in Japanese.")
        )
