"""Makes texts comparable (width, case, composition) and keeps where each character came from."""

import re
import unicodedata
from dataclasses import dataclass

from reader.model.spans import Span

_IGNORED = "\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
    "\uff9e\uff9f"  # half-width voicing marks: bases of their own in Unicode, not for a reader
    "\u1160-\u11ff" + _IGNORED  # vowels and finals of Hangul compose with what stands before them
)
# ASCII, kana, kanji and their punctuation, which NFKC leaves as they are; "-" stands at the end.
_PLAIN = "!-~\u3001-\u3035\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u3400-\u9fff"
_CLUSTER = re.compile(f"(?:[^\\S\\n][{_IGNORED}]*)+|[\\s\\S][{_MARKS}]+|[^{_PLAIN}]")
_UNUSUAL = re.compile(f"[^{_PLAIN} ]|  ")
"""In a text without these nothing is a cluster but single spaces."""
_IGNORABLE = re.compile(f"[{_IGNORED}]")
# Web pages set names with hyphens that do not break a line and with signs that look like one.
_LOOSE_SIGNS = "（）！？：；，．／％＋～…\u3000\u00a0 \t"
"""Signs that texts are full of, whose other width is of no account to whom asks for words."""
LOOSE_FOLDED = frozenset("".join(unicodedata.normalize("NFKC", _LOOSE_SIGNS)))
"""What those signs are in a normalised text."""
_LOOKALIKES = str.maketrans("\u2010\u2011\u2012\u2013\u2212ς", "-----σ")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text made comparable, and the way back.

    `offsets[i]` is the code point of the original at which the cluster (a base with its combining
    marks) begins that character `i` of `text` comes from; its last entry is the original's length.
    """

    text: str
    offsets: tuple[int, ...]

    def origin(self, start: int, end: int) -> Span | None:
        """Return the original's span behind `text[start:end]`, None if it would cut a cluster.

        ㌔ becomes キロ: キロ has an original, ロ alone has none.
        """
        offsets = self.offsets
        if start > 0 and offsets[start - 1] == offsets[start]:
            return None
        if end > 0 and offsets[end - 1] == offsets[end]:
            return None
        return Span(offsets[start], offsets[end])


def normalise(text: str) -> Normalised:
    """Return `text` in NFKC and lower case, with each run of white space in a line as one space.

    Invisible characters (zero-width spaces, soft hyphens, variation selectors) disappear into the
    character before them; hyphens that only look different become "-".
    """
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        pieces.append(text[at:start].lower())
        offsets.extend(range(at, start))
        piece = _cluster(match.group())
        pieces.append(piece)
        offsets.extend([start] * len(piece))
        at = end
    pieces.append(text[at:].lower())
    offsets.extend(range(at, len(text) + 1))
    return Normalised("".join(pieces), tuple(offsets))


def fold(term: str) -> str:
    """Return the key under which written forms count as the same: ＭｏＥ and MoE are "moe"."""
    if _UNUSUAL.search(term) is None:
        return term.lower().strip()  # as normalise would, several times as fast
    return normalise(term).text.strip()


def folds_apart(text: str) -> bool:
    """Tell whether `text` in lower case is another than when normalised, LOOSE_FOLDED aside."""
    return any(
        piece not in _LOOSE_SIGNS and _cluster(piece) != piece
        for piece in map(re.Match.group, _CLUSTER.finditer(text))
    )


def _cluster(cluster: str) -> str:
    visible = _IGNORABLE.sub("", cluster)
    if visible.isspace():
        return "\n" if visible == "\n" else " "
    return unicodedata.normalize("NFKC", visible).lower().translate(_LOOKALIKES)
