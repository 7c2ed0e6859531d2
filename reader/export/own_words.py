"""What the reader wrote between a note's markers, as the library keeps it with the comment.

The comment of a note that was imported has two parts: what was typed in the window, and below a
line of its own what was written in the exported file. An export puts each back to where it was
written, so that nothing stands there twice and its Markdown stays Markdown. The second part belongs
to the file: where that has other words between the markers, those stay there and are imported next.
"""

import re
from collections import Counter

from reader.export.note_text import identity_of
from reader.export.previous import MARKERS, WHOLE_ARTICLE, read_previous

SEPARATOR = "— From my notes —"
"""The line above what came from a file; it is shown in the window and begins no Markdown."""

_CUT = re.compile(rf"(?:\A|\n)\s*{re.escape(SEPARATOR)}[ \t]*(?:\n|\Z)")


def library_part(comment: str) -> str:
    """Return what of a comment was typed in the window."""
    return _CUT.split(comment, maxsplit=1)[0]


def own_part(comment: str) -> str:
    """Return what of a comment came from a file, as Markdown; "" if there is none."""
    parts = _CUT.split(comment, maxsplit=1)
    text = parts[1].strip("\n") if len(parts) == 2 else ""
    # A line like a marker would end the place that it is written to.
    return "\n".join(line for line in text.split("\n") if line.strip() not in MARKERS)


def with_own_part(comment: str, own: str) -> str:
    """Return `comment` with `own` in the place of what came from a file before."""
    typed = library_part(comment).rstrip()
    own = own.replace("\r\n", "\n").strip("\n")
    if not own.strip():
        return typed
    return f"{typed}\n\n{SEPARATOR}\n{own}" if typed else f"{SEPARATOR}\n{own}"


def own_words(text: str) -> tuple[dict[str, str], str]:
    """Return the reader's words in an exported note, by block id, and those on the whole article.

    Only what stands between the markers counts; a file that is no note of ours has none.
    """
    if identity_of(text) is None:
        return {}, ""
    previous = read_previous(text, Counter(), ())
    found = {owner: "\n".join(own.regions) for owner, own in previous.owned.items()}
    found = {owner: words.replace("\r\n", "\n").strip("\n") for owner, words in found.items()}
    whole = found.pop(WHOLE_ARTICLE, "")
    return found, whole
