"""Reads Aozora Bunko's notation: readings in 《》, notes of who typed a text in ［＃…］."""

import re
from collections.abc import Iterator, Sequence

from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Span
from reader.text.aozora_signs import with_signs
from reader.text.blocks import clean, make_block
from reader.text.marked import Marked

_LEGEND = "【テキスト中に現れる記号について】"
_RULE = re.compile(r"[-‐－―─]{10,}\s*")
_SOURCE = re.compile(r"(?:底本|親本|入力|校正)[：:]")
_NOTATION = re.compile(r"［＃[^［］]+］|[々〇〆ヶ\u3400-\u9fff]《[\u3041-\u30ff]+》")
_READING = (
    r"(?:｜(?P<marked>[^｜《》\n]+)|(?P<bare>[々〇〆ヶ仝\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff]+|[ァ-ヺー]+|[ぁ-ゖ]+|[A-Za-zＡ-Ｚａ-ｚÀ-ɏ'’-]+|[0-9０-９]+))"
    r"《(?P<reading>[^《》\n]{1,50})》"
)
_NOTE = r"［＃(?P<note>(?:[^［］\n]|［[^［］\n]*］)*)］"
_TOKEN = re.compile(f"{_READING}|{_NOTE}")
_HEADING = re.compile(r"(?:「.*」は|ここから)?(?:同行|窓)?(?P<size>[大中小])見出し")
_HEADING_END = re.compile(r"(?:ここで)?(?:同行|窓)?[大中小]見出し終わり")
_LEVELS = {"大": 2, "中": 3, "小": 4}
_QUOTED = re.compile(r"「(?P<words>.*)」(?:に|は)(?P<how>[^「」]*)")
_STRESS = re.compile(r"傍点|傍線|圏点|丸|斜体")
_BOLD = re.compile(r"太字|ゴシック")
_TRANSLATED = re.compile(r".+(?:訳|編)")
_NAME = 25
"""Characters of an author's name at most."""
_SITE = "青空文庫"


def is_aozora(text: str) -> bool:
    """Tell whether a text is in this notation: it explains it, or names its printed source."""
    if _LEGEND in text[:5_000]:
        return True
    return "\n底本：" in text[-20_000:] and _NOTATION.search(text) is not None


def read_aozora(text: str, *, url: str = "") -> Content:
    """Return the content of a text for which `is_aozora` holds.

    What explains the notation and who made the file are left out; readings are marks.
    """
    head, body = _without_legend(text.split("\n"))
    body, told = _without_source(body)
    title, byline = _head(head)
    site = _SITE if any(_SITE in line for line in told) else ""
    blocks = list(_blocks(body))
    if title:
        blocks.insert(0, make_block(BlockKind.TITLE, title))
    return Content(Metadata(title=title, byline=byline, site=site, url=url), tuple(blocks))


def _without_legend(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the lines of the head and those of the text, without what stands between rules."""
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    end = next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))
    rules = [n for n, line in enumerate(lines[:100]) if _RULE.fullmatch(line)]
    if len(rules) >= 2 and any(_LEGEND in line for line in lines[rules[0] : rules[1]]):
        return [line for line in lines[start : rules[0]] if line.strip()], list(
            lines[rules[1] + 1 :]
        )
    return list(lines[start:end]), list(lines[end:])


def _without_source(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the text, and what stands below it of the printed book and of those who typed it."""
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].startswith("底本：") or lines[number].startswith("底本:"):
            first = number
            while first and _SOURCE.match(lines[first - 1]):
                first -= 1
            return list(lines[:first]), list(lines[first:])
    return list(lines), []


def _head(lines: Sequence[str]) -> tuple[str, str]:
    """Return the title, its subtitle with it, and who wrote it."""
    told = [clean(_Line(line).text) for line in lines]
    told = [line for line in told if line]
    if not told:
        return "", ""
    names: list[str] = []
    while (
        len(told) > 1 and len(told[-1]) <= _NAME and (not names or _TRANSLATED.fullmatch(names[0]))
    ):
        names.insert(0, told.pop())
        if not _TRANSLATED.fullmatch(names[0]):
            break
    return "　".join(told), "、".join(names)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    level = 0
    for line in lines:
        read = _Line(line)
        begun = read.level or level
        level = (read.level if read.goes_on else 0) if read.level else (0 if read.ends else level)
        marked = Marked(read.text, tuple(read.marks)).clean()
        if not marked.text:
            continue
        kind = BlockKind.HEADING if begun else BlockKind.PARAGRAPH
        yield make_block(kind, marked.text, begun, marked.marks)


class _Line:
    """One line as it is read: its words, its marks, and whether it is a heading."""

    def __init__(self, line: str) -> None:
        self.text = ""
        self.marks: list[InlineMark] = []
        self.level = 0
        self.goes_on = False
        """Whether the lines below are of that heading, too."""
        self.ends = False
        """Whether a heading that was begun above ends here."""
        self._open: dict[InlineKind, int] = {}
        at = 0
        source = with_signs(line)
        for found in _TOKEN.finditer(source):
            self.text += source[at : found.start()]
            at = found.end()
            if found["note"] is None:
                self._set(found["marked"] or found["bare"], InlineKind.READING, found["reading"])
            else:
                self._note(found["note"])
        self.text += source[at:]
        self.text = self.text.replace("｜", "")

    def _set(self, words: str, kind: InlineKind, target: str) -> None:
        start = len(self.text)
        self.text += words
        self.marks.append(InlineMark(Span(start, len(self.text)), kind, target))

    def _note(self, note: str) -> None:
        """Do what a note says, if it is about the words; where they stand on a page is nothing."""
        if _HEADING_END.fullmatch(note):
            self.ends = True
        elif heading := _HEADING.fullmatch(note):
            self.level = _LEVELS[heading["size"]]
            self.goes_on = note.startswith("ここから")
        elif quoted := _QUOTED.fullmatch(note):
            kind = _kind(quoted["how"])
            start = self.text.rfind(quoted["words"]) if kind else -1
            if kind and start >= 0:
                span = Span(start, start + len(quoted["words"]))
                self.marks.append(InlineMark(span, kind))
        elif note.endswith("終わり") and (kind := _kind(note)) in self._open:
            self.marks.append(InlineMark(Span(self._open.pop(kind), len(self.text)), kind))
        elif (kind := _kind(note)) and "ここ" not in note:
            self._open[kind] = len(self.text)


def _kind(how: str) -> InlineKind | None:
    if _BOLD.search(how):
        return InlineKind.STRONG
    return InlineKind.EMPHASIS if _STRESS.search(how) else None
