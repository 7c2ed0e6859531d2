"""Makes an article of subtitles: cues are joined to sentences, these to what one speaker says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import make_block
from reader.text.cues import Cue, read_cues
from reader.text.lines import is_sentence_end
from reader.text.script import JAPANESE

_PAUSE = 3.0
"""Seconds of silence that end a paragraph where a sentence ends."""
_BREATH = 0.5
"""Seconds after which a plain form ends a sentence rather than going before a noun."""
_LONG = 200
"""Characters after which a paragraph ends with the next sentence."""
_PUNCTUATED = 0.15
"""Subtitles of which so few lines end in a full stop have none: the words tell the sentences."""
_STOP = re.compile(r"[。．？！?!♪][」』）)]*$")
_CLOSED = re.compile(r"[」』）)♪…～〜]$")
_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|ましょう|でしょう|ください|下さい)(?:か|ね|よ|よね|かね|けどね)?$"
)
_PLAIN = re.compile(r"(?:[だたるいなうくすつぬむぐぶ]|[ねよかぞわさ])$")
_DASH = re.compile(r"[-‐–−—―]\s?(?=\S)")
_CHEVRONS = re.compile(r"(?:>>+|＞＞+|≫)\s*")
_LABEL = re.compile(
    r"[（(【\[〔<＜《](?!笑)[^）)】\]〕>＞》]{1,15}[）)】\]〕>＞》]|(?![\d０-９])[^\s:：。、]{1,12}[:：](?!//)"
)
_SOUND = re.compile(r"[（(\[［【♪][^（）()]*[）)\]］】♪]")


@dataclass
class _Said:
    """One line of a cue."""

    text: str
    pause: float
    """Seconds since the line before."""
    begins: bool
    """Whether someone begins to speak."""


def read_subtitles(text: str, *, title: str = "", url: str = "") -> Content:
    """Return the content of subtitles, a paragraph for each turn; `title` is what they are of.

    Who speaks stands before it; tags, times and numbers are left out.
    """
    cues = read_cues(text)
    stops = sum(1 for cue in cues if _STOP.search(cue.lines[-1]))
    punctuated = stops >= _PUNCTUATED * len(cues)
    paragraphs = list(_paragraphs(list(_said(cues)), punctuated=punctuated))
    blocks = [make_block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs]
    if title:
        blocks.insert(0, make_block(BlockKind.TITLE, title))
    return Content(Metadata(title=title, url=url), tuple(blocks))


def _said(cues: Sequence[Cue]) -> Iterator[_Said]:
    speaker, end = "", 0.0
    for cue in cues:
        pause = max(0.0, cue.start - end)
        dashed = sum(1 for line in cue.lines if _DASH.match(line)) > 1
        for number, line in enumerate(cue.lines):
            words = _CHEVRONS.sub("", line, count=1) if _CHEVRONS.match(line) else line
            begins = words != line or _LABEL.match(words) is not None
            if dashed and _DASH.match(words):
                words, begins = _DASH.sub("", words, count=1), True
            if number == 0 and cue.speaker and cue.speaker != speaker:
                words, begins = f"{cue.speaker}：{words}", True
            if number == 0 and speaker and not cue.speaker:
                begins = True
            if words:
                yield _Said(words, pause if number == 0 else 0.0, begins)
        speaker, end = cue.speaker, cue.end


def _paragraphs(lines: Sequence[_Said], *, punctuated: bool) -> Iterator[str]:
    paragraph = ""
    for line in lines:
        if paragraph and (line.begins or _ends(paragraph, line.pause, punctuated=punctuated)):
            yield paragraph
            paragraph = ""
        paragraph = _joined(paragraph, line.text)
    if paragraph:
        yield paragraph


def _ends(paragraph: str, pause: float, *, punctuated: bool) -> bool:
    """Tell whether a paragraph is over where the next line comes after `pause` seconds."""
    if _SOUND.fullmatch(paragraph):
        return True
    if punctuated:
        over = is_sentence_end(paragraph) or _CLOSED.search(paragraph) is not None
        return (over and (pause >= _PAUSE or len(paragraph) >= _LONG)) or pause >= 3 * _PAUSE
    plain = pause >= _BREATH and _PLAIN.search(paragraph) is not None
    spoken = _STOP.search(paragraph) or _CLOSED.search(paragraph) or _POLITE.search(paragraph)
    return spoken is not None or plain or pause >= _PAUSE or len(paragraph) >= _LONG


def _joined(paragraph: str, line: str) -> str:
    if not paragraph:
        return line
    if JAPANESE.search(paragraph[-1] + line[0]) or not (paragraph[-1] + line[0]).isascii():
        return paragraph + line
    return f"{paragraph} {line}"
