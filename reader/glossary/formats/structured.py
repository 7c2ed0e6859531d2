"""The words of a Yomitan definition, however it is marked up."""

from reader.glossary.formats.parts import GlossaryFileError
from reader.model.wording import tr

_MOST_DEEP = 60
_BLOCKS = ("li", "div", "p", "tr", "ul", "ol", "table", "details", "summary")
_ENDS = {**dict.fromkeys(_BLOCKS, "\n"), "td": " ", "th": " "}
_UNSAID = {"br": "\n", "rt": "", "rp": "", "img": ""}
"""A line's end; readings set above words, and pictures, are no words of the definition."""


def plain(content: object, depth: int = 0) -> str:
    """Return the text of structured content. Raises GlossaryFileError where it never ends."""
    if isinstance(content, str):
        return content
    if depth > _MOST_DEEP:
        raise GlossaryFileError(tr("A definition is nested too deep to be true: it is not read."))
    if isinstance(content, list):
        return "".join(plain(part, depth + 1) for part in content)
    if not isinstance(content, dict) or content.get("type") == "image":
        return ""
    tag = str(content.get("tag", ""))
    if tag in _UNSAID:
        return _UNSAID[tag]
    inner = plain(content.get("text", content.get("content")), depth + 1)
    end = _ENDS.get(tag, "")
    return inner + end if inner and not inner.endswith("\n") else inner
