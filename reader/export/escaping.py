"""Text as Markdown that shows exactly this text, in CommonMark, on a git host and in Obsidian."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

HARD_BREAK = "  \n"
"""A line break that Obsidian and git hosts both show; a backslash is shown by some as it is."""

_SPACE = re.compile(r"[ \t\n]+")
_ALWAYS = re.compile(r"([\\`*\[\]<~$|])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_DOUBLED = re.compile(r"([%=])(?=\1)")
_HASH = re.compile(r"(?<!\w)#")
_CARET = re.compile(r"(?<!\S)\^")
_LINE_START = re.compile(r"^([-+>=:]|\d{1,9}(?=[.)]))")
_NOT_IN_PATH = re.compile(r"[\s()<>%\[\]\\`|#?]")
_URL_SAFE = "!#$&'*+,-./:;=?@_~%"


def plain(text: str) -> str:
    """Return `text` without control characters and lone surrogates, with lines ended by "\\n"."""
    lines = text.splitlines()
    return "\n".join("".join(filter(_printable, line.replace("\t", " "))) for line in lines)


def _printable(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cs"}


def inline(text: str) -> str:
    """Return one line of Markdown that shows `text`; line ends and runs of spaces are a space.

    The ideographic space stays, except at the ends.
    """
    escaped = _ALWAYS.sub(r"\\\1", _SPACE.sub(" ", plain(text)).strip())
    escaped = _UNDERSCORE.sub(r"\\_", escaped)
    escaped = _ENTITY.sub(r"\\&", escaped)
    # Obsidian: %% starts a comment, == a highlight, # a tag, ^ a block id.
    escaped = _DOUBLED.sub(r"\1\\", escaped)
    escaped = _HASH.sub(r"\\#", escaped)
    escaped = _CARET.sub(r"\\^", escaped)
    return _LINE_START.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    # A number is escaped behind it: a backslash before a digit would be shown.
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]


def paragraphs(text: str) -> str:
    """Return Markdown that shows `text` with its lines and blank lines."""
    parts = re.split(r"\n\s*\n", plain(text).strip())
    return "\n\n".join(
        HARD_BREAK.join(line for line in map(inline, part.split("\n")) if line) for part in parts
    )


def quoted(markdown: str) -> str:
    """Return `markdown` as a block quote."""
    return "\n".join(f"> {line}" if line else ">" for line in markdown.split("\n"))


def link(label: str, url: str) -> str:
    """Return a link to a web address, or only the label if `url` is none or unsafe."""
    target = link_target(url)
    return f"[{inline(label)}]({target})" if target else inline(label)


_NOT_IN_ADDRESS = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')


def link_target(url: str) -> str:
    """Return a web address as it stands in a link; "" if `url` is none or unsafe."""
    if not is_web_address(url):
        return ""
    return quote(plain(url), safe=_URL_SAFE).replace("%%", "%25%")


def is_web_address(url: str) -> bool:
    """Tell whether `url` is one that a page may link to."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def web_address(url: str) -> str:
    """Return a web address as an attribute or a property has it; "" if it is none or unsafe.

    What no address may have is percent-encoded: Word calls a file damaged that has it, and readers
    of EPUB refuse it.
    """
    if not is_web_address(url):
        return ""
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), plain(url))


def note_link(label: str, target: str) -> str:
    """Return a link to another note by its relative path with "/", or only the label without one.

    Obsidian and git hosts both follow it.
    """
    if not target:
        return inline(label)
    # Japanese stays as it is, as Obsidian writes it when it moves a note.
    return f"[{inline(label)}]({_NOT_IN_PATH.sub(lambda sign: quote(sign[0]), plain(target))})"
