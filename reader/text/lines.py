"""Tells what each line of a plain text is: prose, a short line, a list item, code and so on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.text.blocks import CELL_SEPARATOR, clean
from reader.text.bylines import Signature, read_signature
from reader.text.chrome import AMBIGUOUS, Chrome, classify
from reader.text.code import code_lines
from reader.text.script import HIRAGANA, JAPANESE, count


class Role(Enum):
    """What a line looks like, on its own."""

    PROSE = auto()
    SHORT = auto()
    """Neither sentence nor anything else below: a heading, a title, a name, a link."""
    LIST = auto()
    CAPTION = auto()
    QUOTE = auto()
    CODE = auto()
    TABLE = auto()
    SIGNATURE = auto()
    CHROME = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plain text, or one paragraph once wrapped lines are joined.

    `text` is without the mark of its list item, heading or quote; `marked` tells that it had one
    that is used for headings as well as for lists (■, 1.). `gap` tells that an empty line stands
    before it.
    """

    text: str
    role: Role
    gap: bool = False
    marked: bool = False
    chrome: Chrome | None = None
    signature: Signature | None = None

    @property
    def body(self) -> bool:
        """Whether it looks like part of an article's running text."""
        return self.role in _BODY

    def again(self) -> "Line":
        """Return another line that says the same; ten times as fast as `replace`."""
        return Line(self.text, self.role, self.gap, self.marked, self.chrome, self.signature)


_BODY = frozenset({Role.PROSE, Role.LIST, Role.QUOTE, Role.CODE, Role.TABLE, Role.CAPTION})
_SETTLED = _BODY - {Role.TABLE}
"""What neighbours say nothing about."""

BULLET = re.compile(r"(?:[・•‣⁃●○◦▪▫➤✓✔]|[-*＊–](?=\s))\s*(?=\S)")
HEADING_MARK = re.compile(r"(?:[■□◆◇▼▽◎★☆]+|#{1,6}\s)\s*(?=\S)")
NUMBER = re.compile(
    r"(?:[（(]\d{1,2}[)）]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）、]|位[:：]?)|[①-⑳]|"
    r"第[0-9一二三四五六七八九十]+位|\[\d{1,3}\](?=\s))\s*(?=\S)"
)
_QUOTE = re.compile(r"[>＞]\s?(?=\S)")
_MARKED = re.compile("|".join(p.pattern for p in (_QUOTE, BULLET, HEADING_MARK, NUMBER)))
_CAPTION_WORDS = (
    "写真|図表?|表|画像|イラスト|動画|出典|出所|資料|撮影|提供|グラフ|キャプション|スクリーンショット|"
    "photo|image|figure|fig|source|credit|video|via"
)
_CAPTIONS = (
    # 写真：…, 【図2】…, Photo by …, 図1　…
    rf"[(（【\[〈<＜]?(?:{_CAPTION_WORDS})[0-9０-９一二三A-Za-z.\-]{{0,5}}"
    r"(?:[】\]〉>＞]|\s?[:：／/＝=　]|\s?by\b).{1,150}",
    r"(?:写真|図表?|表|figure|fig\.?)\s?[0-9０-９]{1,2}[.．]?\s.{1,150}",
    r"[▲△↑]\s?\S.{1,120}",
    # …の様子（写真：…）, …（撮影：…）, …＝1月、北海道、…撮影
    r".{2,120}[(（](?:写真|画像|撮影|提供|出典|出所|図|資料|クレジット|photo|image|source)\s?"
    r"(?:[:：／/＝=は]|by\b).{1,60}[)）]",
    r".{2,80}[＝=].{0,40}(?:写真|撮影|提供|共同|時事|ロイター|AP|AFP).{0,16}",
    r"[(（](?:撮影|写真|提供|画像).{1,40}[)）]",
    r"[^。]{2,40}[(（](?:左|右|中央|手前|奥|上|下)(?:から[^()（）]{1,8})?[)）][^。]{0,60}",
    r"画像(?:提供|説明|の説明)[,、].{1,150}",
    r"[^。]{4,60}[＝=](?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[、,][^。]{1,30})?",
    r"[^。]{4,60}[＝=]\d{1,2}日(?:午[前後](?:\d{1,2}時)?)?[、,][^。]{2,30}",
    # …する研究者（6日、東京都文京区）
    r"[^。]{4,80}[(（](?:(?:20\d\d年)?\d{1,2}月)?\d{1,2}日[、,][^。()（）]{2,24}[)）]",
    r"[^。]{4,80}[(（](?:20\d\d年)?\d{1,2}月[、,][^。()（）]{2,24}[)）]",
    r"[^。]{4,60}(?:撮影|提供)。[^。]{0,40}",
)
_CAPTION_LABEL = re.compile(r"(?:画像|写真|動画)(?:の?説明|キャプション)[,、:：]?")
"""What pages put above a caption for those who hear them read."""
_CAPTION = re.compile("|".join(_CAPTIONS), re.IGNORECASE)
_CAPTION_SIGN = re.compile(r"[(（＝=▲△↑]|撮影|提供")
_CAPTION_BEGINNING = re.compile(rf"[(（【\[〈<＜]?(?:{_CAPTION_WORDS})", re.IGNORECASE)
"""Every caption has such a sign or begins so, which is soon seen."""
_CUT = re.compile(r"[^。]{8,}。\s?(?:…|\.{3})+$")
_FILE = re.compile(
    r"[\w./-]+\.(?:py|js|jsx|ts|tsx|go|rs|java|kt|swift|c|cc|cpp|h|cs|rb|php|sh|ps1|ya?ml|json|toml|"
    r"ini|env|md|html?|css|sql|txt|csv|ipynb)"
)
"""A file's name alone in a line labels the code below it."""
_DECORATION = re.compile(r"[\W_]*")
_PAID = frozenset({Chrome.ADVERT, Chrome.LABELLED_LINK})
_LABEL = 12
_PAID_TITLE = re.compile(
    r"(?:PR|ＰＲ)[:：]\s?\S|[\[【(（［<＜〈《](?:PR|ＰＲ|AD|広告|記事広告|タイアップ|sponsored)(?:記事|企画)?[\]】)）］>＞〉》]\s?\S",
    re.IGNORECASE,
)
"""How the title of an article begins that somebody paid for."""
_ENDS = re.compile(r"[。｡．!?！？…][」』）)】”\"]*$|[」』][)）]?$")
_STOPPED = re.compile(r"[。｡．][」』）)]*$")
_TWO_HIRAGANA = re.compile(f"{HIRAGANA.pattern}.*{HIRAGANA.pattern}", re.DOTALL)
_LEAST_PROSE = 30
"""What is shorter has a full stop at its end, or is no running text."""
_FULL_STOP = re.compile(r"[。｡．]|[^\d]\.(?:\s|$)")


def is_sentence_end(text: str) -> bool:
    """Tell whether `text` ends as a sentence ends."""
    return _ENDS.search(text) is not None


def is_prose(text: str) -> bool:
    """Tell whether `text` reads as running text: with full stops, or long and full of grammar."""
    # Where a wall stands the last paragraph may be cut after a sentence: …超えた。...
    if (_STOPPED.search(text) or _CUT.search(text)) and _TWO_HIRAGANA.search(text):
        return True
    if len(text) < _LEAST_PROSE:
        return False
    hiragana = count(HIRAGANA, text)
    if count(JAPANESE, text) < 0.2 * len(text):
        # English and other text in a Japanese page counts where it is plainly a paragraph.
        return len(text) > 100 and re.search(r"[a-z]\. |[.!?]$", text) is not None
    if text.endswith(("…", "...", "[…]", "[...]", "続きを読む")):
        return False
    stops = len(_FULL_STOP.findall(text))
    if stops:
        return hiragana >= 0.1 * len(text)
    ends = is_sentence_end(text)
    return len(text) >= (45 if ends else 70) and hiragana >= 0.25 * len(text)


def is_caption(text: str) -> bool:
    """Tell whether `text` names a picture, who took it, or where it comes from."""
    if not _CAPTION_SIGN.search(text) and not _CAPTION_BEGINNING.match(text):
        return False
    return _CAPTION.fullmatch(text) is not None and not re.search(r"。.+。", text)


def read_lines(
    lines: Sequence[str], furniture: Callable[[str], Chrome | None] = classify
) -> list[Line]:
    """Return the lines of a text that hold anything, each with its role.

    `furniture` tells what a line is there for that is no text, as whoever asks may know it already.
    Lines of code that belong together become one line with line breaks.
    """
    code = code_lines(lines)
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(lines):
        if number in code:
            if number - 1 in code and found and found[-1].role is Role.CODE:
                found[-1] = replace(found[-1], text=f"{found[-1].text}\n{raw.rstrip()}")
            elif raw.strip():
                found.append(Line(raw.rstrip(), Role.CODE, gap))
            gap = False
            continue
        line = _read_line(raw, gap, furniture)
        gap = gap or not raw.strip() if line is None else False
        if line is not None:
            found.append(line)
    return [
        line if line.role in _SETTLED else _reconsidered(found, number)
        for number, line in enumerate(found)
    ]


def _reconsidered(lines: Sequence[Line], number: int) -> Line:
    """Return a line whose neighbours tell more of it than itself."""
    line = lines[number]
    around = lines[max(0, number - 1) : number + 2]
    if line.chrome in _PAID and (_is_paid_title(lines, number) or _is_above_title(lines, number)):
        return replace(line, role=Role.SHORT, chrome=None)
    if line.role is Role.TABLE and not any(o.role is Role.TABLE for o in around if o is not line):
        cells = line.text.split(CELL_SEPARATOR)
        text = " ".join(cells[1:] if classify(cells[0]) else cells)
        return _read_line(text, line.gap) or line
    headed = HEADING_MARK.match(line.text)
    bare = line.text[headed.end() :] if headed else line.text
    if line.role is Role.CHROME and headed and bare in AMBIGUOUS and around[-1].body:
        return replace(line, text=bare, role=Role.SHORT, marked=True, chrome=None)
    if line.role is Role.SHORT and number and _CAPTION_LABEL.fullmatch(lines[number - 1].text):
        return replace(line, role=Role.CAPTION)
    ambiguous = line.role is Role.CHROME and line.text.lower() in AMBIGUOUS
    undated = line.signature is not None and line.signature.date is None
    if (ambiguous or undated) and len(around) == 3:
        between = around[0].role is around[2].role is Role.PROSE
        return _body_line(line.text, line.gap) if between else line
    return line


def _is_paid_title(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is the title of an article that says that somebody paid for it."""
    return _PAID_TITLE.match(lines[number].text) is not None and _heads_article(lines, number)


def _heads_article(lines: Sequence[Line], number: int) -> bool:
    """Tell whether what a line says stands above all paragraphs, right above the first or a day."""
    if any(line.role is Role.PROSE for line in lines[:number]):
        return False
    for line in lines[number + 1 : number + 3]:
        if line.signature is not None and line.signature.date is not None:
            return True
        if line.role is not Role.SIGNATURE:
            return line.role is Role.PROSE
    return False


def _is_above_title(lines: Sequence[Line], number: int) -> bool:
    """Tell whether the label of an advertisement stands right above a title and its day.

    There it is the place of a banner, or says that somebody paid for the article.
    """
    below = lines[number + 1 : number + 3]
    if len(below) < 2 or below[0].role is not Role.SHORT or len(lines[number].text) > _LABEL:
        return False
    return below[1].signature is not None and _heads_article(lines, number + 1)


def _read_line(
    raw: str, gap: bool, furniture: Callable[[str], Chrome | None] = classify
) -> Line | None:
    if (
        "\t" in raw
        and raw.strip().count("\t") >= 1
        and (cells := [clean(cell) for cell in raw.strip().split("\t")])
    ):
        chrome = classify(clean(raw))
        if len([cell for cell in cells if cell]) >= 2 and chrome is None:
            return Line(CELL_SEPARATOR.join(cells), Role.TABLE, gap)
    text = clean(raw)
    if _DECORATION.fullmatch(text):
        return None
    signature = read_signature(text)
    chrome = furniture(text) if signature is None or signature.date is None else None
    if chrome is not None:
        return Line(text, Role.CHROME, gap, chrome=chrome)
    if signature is not None:
        return Line(text, Role.SIGNATURE, gap, signature=signature)
    return _body_line(text, gap)


def _body_line(text: str, gap: bool) -> Line:
    if not _MARKED.match(text):
        return _unmarked(text, gap)
    for pattern, role, marked in (
        (_QUOTE, Role.QUOTE, False),
        (BULLET, Role.LIST, False),
        (HEADING_MARK, Role.SHORT, True),
    ):
        match = pattern.match(text)
        if match:
            rest = text[match.end() :]
            if role is Role.SHORT and is_prose(rest):
                # ■ before a sentence is the author's own sign.
                return Line(text, Role.PROSE, gap)
            return Line(rest, role, gap, marked)
    if NUMBER.match(text):
        return Line(text, Role.LIST, gap, marked=True)
    return _unmarked(text, gap)


def _unmarked(text: str, gap: bool) -> Line:
    if is_caption(text) or ("." in text and _FILE.fullmatch(text)):
        return Line(text, Role.CAPTION, gap)
    return Line(text, Role.PROSE if is_prose(text) else Role.SHORT, gap)


def names_heading(heading: str, entry: str) -> bool:
    """Tell whether `entry` of a table of contents names `heading`, numbered or not."""
    return NUMBER.sub("", heading, count=1) == NUMBER.sub("", entry, count=1)
