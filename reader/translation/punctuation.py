"""Points and quotation marks of a model's English: none twice over, none without its fellow."""

import re

_POINTS = (
    # What is asked or called out ends with its own mark: (respectful!."), and a comma with none.
    (re.compile(r"([!?])\.(?=[\"'”’)]*(?:\s|$))"), r"\1"),
    (re.compile(r",+([.,])(?=[\"'”’)]*(?:\s|$))"), r"\1"),
    # One point at the end of a quotation, within its mark.
    (re.compile(r"([.!?][\"”])\.(?=\s|$)"), r"\1"),
    (re.compile(r",([\"”])\.(?=\s|$)"), r".\1"),
    (re.compile(r"([a-z]{4})\.([\"”]),(?=\s)"), r"\1,\2"),
    (re.compile(r"([\"”]),?([.,])\1(?=\s|$)"), r"\2\1"),
    (re.compile(r"(?<=\w)\s+([,;])(?=\s|$)"), r"\1"),
    (re.compile(r"(?<=\w)\s+\.$"), r"."),
)
_INNER_CLOSED = re.compile(r"(?<=[.,!?])'(?=\")")
_INNER_OPENED = re.compile(r"(?<!\w)'(?=\w)")
_PAIRS = ("「」", "『』", "“”", "〝〟")
_ANY_QUOTATION = re.compile(r"[「」『』“”〝〟〟\"＂'‘’《》〈〉【】]")
_INCHES = re.compile(r"\d\"")
_ENDS_QUOTED = re.compile(r"[」』”][。．！？!?]?$")
_BEFORE_SPEECH = re.compile(r"[,:] $")
_END_OF_SPEECH = re.compile(
    r",(?= (?:(?:he|she|they|[A-Z][\w.-]*(?: [A-Z][\w.-]*)*) (?:said|says|added|explained|told)"
    r"|(?:said|says) )[^\"]*$)"
)


def well_punctuated(source: str, english: str) -> str:
    """Return `english` with each point once, and its quotation marks in pairs.

    The Japanese tells whether they are to be in pairs: a sentence out of a longer quotation may
    have one of them. Where it is not clear where a lost mark stood, all stay as they are.
    """
    for pattern, instead in _POINTS:
        if pattern.search(source) is None:
            english = pattern.sub(instead, english)
    if not _INNER_OPENED.search(english):
        english = _INNER_CLOSED.sub("", english)
    return _paired(source, english) if '"' in english else english


def _paired(source: str, english: str) -> str:
    if _INCHES.search(english) or "“" in english:
        return english
    marks = _marks(english)
    if marks is None:
        return english
    open_, stray, inner = marks
    if not (open_ or stray):
        for at in inner:
            english = f"{english[:at]}'{english[at + 1 :]}"
        return english
    if len(open_) + len(stray) != 1 or english.count('"') % 2 == 0 or not _is_paired(source):
        return english
    at = (open_ or stray)[0]
    if not _ANY_QUOTATION.search(source):
        return english[:at] + english[at + 1 :]
    return _closed(source, english, at) if open_ else _opened(source, english, at)


def _is_paired(source: str) -> bool:
    return source.count('"') % 2 == 0 and all(
        source.count(pair[0]) == source.count(pair[1]) for pair in _PAIRS
    )


def _marks(english: str) -> tuple[list[int], list[int], list[int]] | None:
    """Return where marks open what is never closed, where they close what was never opened,

    and where they stand around a quotation within another. None if a mark may be either.
    """
    opened: list[int] = []
    stray: list[int] = []
    inner: list[int] = []
    opens_before = False
    for at, character in enumerate(english):
        if character != '"':
            opens_before = False
            continue
        before, after = english[at - 1 : at], english[at + 1 : at + 2]
        opens = not before or before in " ([—-/" or (before == '"' and opens_before)
        closes = not after or after in " .,;:!?)]—-/'\""
        if opens and closes and not (after == '"' or (before and before in "—-/")):
            return None
        if not opens and not closes:
            return None
        opens_before = opens
        if opens:
            opened.append(at)
        elif opened:
            start = opened.pop()
            inner += [start, at] if opened else []
        else:
            stray.append(at)
    return opened, stray, inner


def _closed(source: str, english: str, at: int) -> str:
    """Close what is opened `at` a place, if it is clear where it ends."""
    if '"' in english[at + 1 :]:
        return english
    end = _END_OF_SPEECH.search(english, at)
    if end:
        return f'{english[: end.end()]}"{english[end.end() :]}'
    if _ENDS_QUOTED.search(source) or _BEFORE_SPEECH.search(english[:at]):
        return f'{english}"'
    return english


def _opened(source: str, english: str, at: int) -> str:
    """Open what is closed `at` a place: speech at the beginning; what is no speech is no end."""
    before, after = english[:at], english[at + 1 :]
    if before[-1:] not in ".,!?":
        return before + after if '"' in before else english
    # Who spoke follows, or the Japanese begins so, too.
    is_speech = (before[-1] != "." and after.strip(" .")) or source[:1] in "「『“"
    return f'"{english}' if is_speech and '"' not in before else english
