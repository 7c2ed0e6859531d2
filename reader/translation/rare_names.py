"""Names that came out as nobody may write them: Milli Images for 株式会社ミライ画像."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from reader.model.spans import Span
from reader.translation.transliteration import begins_alike, may_be

Spelt = Sequence[tuple[str, float]]
"""Words that an engine had to spell out in pieces, each with its unlikeliest piece's score."""

UNSURE = -1.2
"""Log-probability of a name's unlikeliest piece, below which half of the names are wrong.

On 291 sentences of news it finds 22 of 51 names that are wrong, and 9 of 139 that are right."""
_A_LITTLE_UNSURE = -0.4

_KATAKANA = "[ァ-ヺー]"
_FIRM = re.compile(
    rf"(?:(?:株式|合同|有限)会社|㈱)(?P<after>{_KATAKANA}{{3,}})"
    rf"|(?P<before>{_KATAKANA}{{3,}})[\u4e00-\u9fff]{{0,6}}(?:(?:株式|合同|有限)会社|㈱)"
)
_NEW_FIRM = re.compile(
    rf"(?:スタートアップ|(?:新興|ベンチャー)企業|ベンチャー)の(?P<after>{_KATAKANA}{{4,}})(?P<before>)"
)
_PERSON_OR_FIRM = re.compile(
    rf"(?:スタートアップ|新興企業|ベンチャー)の(?P<after>{_KATAKANA}{{3,}})"
    rf"|(?<!・)(?P<before>{_KATAKANA}{{3,}})(?:社|氏|さん|製作所|電機|工業|産業|商事)(?![\u4e00-\u9fff])"
)
_ANY_KATAKANA = re.compile(rf"(?P<after>{_KATAKANA}{{3,}})(?P<before>)")
_GLOSSED = re.compile(r"[\u4e00-\u9fffァ-ヺー・]*\s*[（(][^）)]*[A-Za-z]")
_MAY_HOLD_NAMES = re.compile(rf"{_KATAKANA}{{3,}}|氏|さん|社|市|県|大学|所")
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]*")
_NAME = re.compile(r"[A-Z][^\W\d_]*[a-z][^\W\d_]*(?:-[^\W\d_]+)*")


def may_be_mangled(source: str, english: str, known: Mapping[Span, str]) -> bool:
    """Tell whether it is worth a moment to ask an engine how sure it is of a name in `english`.

    `known` as for `mangled_name`.
    """
    if not _MAY_HOLD_NAMES.search(source):
        return False
    folded = _folded(source, known)
    return any(_is_rare(match[0], folded) for match in _NAME.finditer(english))


def mangled_name(source: str, english: str, known: Mapping[Span, str], spelt: Spelt) -> str:
    """Return a name of `english` that is to be doubted, or one of `source`, or "".

    `known` are places of `source` with the English that the glossary vouches for there; `spelt`
    are the words of `english` that the engine had to spell, none if it was not asked.
    """
    if not _MAY_HOLD_NAMES.search(source) or not english:
        return ""
    capitals = " ".join(_CAPITAL.findall(english))
    for name in _names(source, _FIRM, known):
        if not may_be(name, english):
            return name
    for name in (*_names(source, _FIRM, known), *_names(source, _NEW_FIRM, known)):
        # A small letter makes a thing of a firm: a monolinon.
        if may_be(name, english) and not may_be(name, capitals):
            return name
    folded = _folded(source, known)
    rare = [(name, score) for name, score in spelt if _is_rare(name, folded)]
    unlikely = [name for name, score in rare if score < UNSURE]
    if unlikely:
        return unlikely[0]
    unsure = [name for name, score in rare if score < _A_LITTLE_UNSURE]
    if not unsure:
        return ""
    unheard = [n for n in _names(source, _PERSON_OR_FIRM, known) if not may_be(n, english)]
    # What begins like some katakana and goes on otherwise is what the engine made of them.
    unheard += [
        name
        for name in _names(source, _ANY_KATAKANA, known)
        if any(begins_alike(name, word) for word in unsure) and not may_be(name, english)
    ]
    return next(iter(unheard), "")


def _folded(source: str, known: Mapping[Span, str]) -> str:
    return unicodedata.normalize("NFKC", f"{source} {' '.join(known.values())}").casefold()


def _names(source: str, pattern: re.Pattern[str], known: Mapping[Span, str]) -> list[str]:
    return [
        place.of(source)
        for match in pattern.finditer(source)
        for place in [Span(*match.span("after" if match["after"] else "before"))]
        if not any(place.overlaps(span) for span in known)
        and not _GLOSSED.match(source, match.end())
    ]


def _is_rare(name: str, source: str) -> bool:
    if _NAME.fullmatch(name) is None:
        return False
    folded = name.casefold()
    # PC is PCs where there are several.
    return folded not in source and not (len(folded) > 2 and folded.removesuffix("s") in source)
