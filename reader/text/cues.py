"""Reads the cues of subtitles, SubRip (.srt) or WebVTT (.vtt): what is said from when to when."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.text.blocks import clean

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_HEAD = re.compile(rf"\ufeff?\s*(?:WEBVTT(?:\s|$)|(?:\d+[ \t]*\n)?\s*{_TIME}[ \t]*-->)")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
_READING = re.compile(r"<rt>.*?(?:</rt>|$)|<rp>.*?(?:</rp>|$)", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.,]*>|\{\\[^{}]*\}|\{[a-zA-Z]:[^{}]*\}")
_ROLLING = 0.3
"""Where so many cues begin with what the one before ended with, lines roll up, as live ones do."""
_SOME = 3
_NEAR = 0.5
"""Seconds between two cues that show the same line."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once; `start` and `end` are in seconds, `speaker` is empty if not told."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str = ""


def is_subtitles(text: str) -> bool:
    """Tell whether a text is subtitles, by how it begins."""
    return _HEAD.match(text) is not None and _TIMING_LINE.search(text) is not None


_TIMING_LINE = re.compile(rf"^{_TIMING.pattern}$", re.MULTILINE)


def read_cues(text: str) -> list[Cue]:
    """Return the cues of subtitles in the order of their times, without tags.

    Lines that roll up are there once.
    """
    lines = text.lstrip("\ufeff").split("\n")
    starts = [number for number, line in enumerate(lines) if _TIMING.fullmatch(line)]
    web = lines[0].startswith("WEBVTT")
    cues: list[Cue] = []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        last = number + 1 == len(starts)
        cues += _cues(lines[start], _payload(lines[start + 1 : end], web=web, last=last))
    cues.sort(key=lambda cue: cue.start)
    return _unrolled(cues)


def _payload(lines: Sequence[str], *, web: bool, last: bool) -> list[str]:
    """Return what of the lines up to the next time is the cue's own."""
    rest = list(lines)
    # What stands right above the next time is that one's number, or name behind an empty line.
    named = len(rest) > 1 and not rest[-2].strip()
    if not last and rest and (named or rest[-1].strip().isdigit()):
        rest.pop()
    blank = next((n for n, line in enumerate(rest) if not line.strip()), len(rest))
    if web or any(_NO_CUE.match(line) for line in rest[blank:]):
        # An empty line ends a cue there; in SubRip some authors set one within.
        rest = rest[:blank]
    return [line for line in rest if line.strip()]


def _cues(timing: str, payload: Sequence[str]) -> Iterator[Cue]:
    """Yield a cue for each speaker."""
    match = _TIMING.fullmatch(timing)
    if match is None:
        return
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    speaker, lines = "", list[str]()
    for line in payload:
        pieces = _VOICE.split(line)
        for number, piece in enumerate(pieces):
            if number % 2:
                if lines:
                    yield Cue(start, end, tuple(lines), speaker)
                speaker, lines = clean(html.unescape(piece)), []
            elif words := _bare(piece):
                lines.append(words)
    if lines:
        yield Cue(start, end, tuple(lines), speaker)


def _seconds(groups: Sequence[str | None]) -> float:
    hours, minutes, seconds, parts = (group or "0" for group in groups)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(parts.ljust(3, "0")) / 1000


def _bare(text: str) -> str:
    return clean(html.unescape(_TAG.sub("", _READING.sub("", text)).replace("\\N", " ")))


def _unrolled(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues without the lines that stay on from the one before, if such is the rule."""
    again = [0]
    for before, cue in pairwise(cues):
        again.append(_same(before, cue))
    if sum(map(bool, again)) < max(_SOME, _ROLLING * len(cues)):
        return list(cues)
    new = [replace(c, lines=c.lines[n:]) for c, n in zip(cues, again, strict=True)]
    return [cue for cue in new if cue.lines]


def _same(before: Cue, cue: Cue) -> int:
    """Return how many lines at the beginning of a cue those at the end of the other are."""
    if cue.start - before.end > _NEAR or cue.speaker != before.speaker:
        return 0
    most = min(len(before.lines), len(cue.lines))
    return next((n for n in range(most, 0, -1) if before.lines[-n:] == cue.lines[:n]), 0)
