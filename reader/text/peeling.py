"""Takes what a box holds from the lines below its name: links, a life, comments, a survey, a pitch.

What is left may be the article that goes on. Where a line could be either, it is left.
"""

import re
from collections.abc import Callable, Sequence

from reader.text.bylines import looks_like_name
from reader.text.chrome import Chrome
from reader.text.lines import Line, Role, is_sentence_end
from reader.text.offers import (
    hints_at_offer,
    is_life,
    is_offer,
    is_polite,
    is_price,
    is_profile,
    is_survey,
    urges,
)
from reader.text.topics import Topic

_ENDS = frozenset({Chrome.BUTTON, Chrome.NAVIGATION, Chrome.PAGING})
_LINKS = 24
"""So many lines at most a box of links has that stands within an article."""
_PITCH = 60
"""Characters of the longest sentence that a box offers something with."""
_DELIVERY = re.compile(r"(?:お届け|お送り|配信|お知らせ)(?:し(?:ます|てい)|いたし|中)")
_ANSWER = re.compile(
    r"(?:とても|大変|非常に|やや|まあまあ|あまり|全く|まったく|どちらとも|少し)?.{0,6}"
    r"(?:良い|よい|良かった|よかった|悪い|悪かった|ふつう|普通|満足|不満|はい|いいえ|言えない|いえない|"
    r"立った|立たない|立たなかった|なった|ならない|ならなかった|やすい|にくい|しい|その他)|\d+|[◎○△×★☆]+"
)
"""What a survey lets its reader choose."""
_NAME = 24
_HEAD = 4
"""So many lines at most name a person, a day and a profession."""
_AGO = re.compile(
    r"(?:約?\d+\s?(?:秒|分|時間|日|週間|か月|ヶ月|ヵ月|カ月|月|年)前|昨日|今日)(?:に.{1,8})?"
)
_READING = re.compile(r"[^。]{1,16}[(（][ぁ-んァ-ヶー・ 　A-Za-z]{2,24}[)）]")
_PERSON = re.compile(
    r"[^。、]{1,12}(?:さん|様|氏|記者|教授|博士)|@\w{2,30}|匿名.{0,8}|名無し.{0,8}|ゲスト"
)


def beyond(after: Chrome | None, lines: Sequence[Line], topic: Topic) -> int:
    """Return the number of the first of `lines`, below a box of kind `after`, that it may not hold.

    Names and days above what a person said or did belong to it, and buttons below. What speaks of
    the article's `topic` is neither a pitch nor a question of a survey.
    """
    peel = _PEELS.get(after) if after else None
    return peel(lines, topic) if peel else 0


def _links(lines: Sequence[Line], _topic: Topic) -> int:
    """A button ends links, or a date: there each may have its own, and before it a teaser."""
    start = 0
    prose = False
    while start < len(lines) and lines[start].role is Role.LIST and lines[start].marked:
        # 1位 and so on.
        start += 1
    for number, line in enumerate(lines[:_LINKS]):
        prose = prose or line.role is Role.PROSE
        dated = line.signature is not None and line.signature.date is not None
        if dated or (line.chrome in _ENDS and not prose):
            start = number + 1
            # 1, a headline, 2, a headline: the last one is numbered as well.
            start += _is_numbered_link(lines, start)
    return start


def _is_numbered_link(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a number stands above line `number`, and above the one before its number."""
    if number < 3 or number >= len(lines):
        return False
    numbers = lines[number - 1].text.isdigit() and lines[number - 3].text.isdigit()
    return numbers and lines[number - 2].role is lines[number].role is Role.SHORT


def _comments(lines: Sequence[Line], _topic: Topic) -> int:
    """Each comment has a name or a moment above it, and what is said is one paragraph."""
    end = 0
    while end < len(lines):
        head = _head(lines, end, said=True)
        if head == end or head == len(lines) or not any(map(_names_moment, lines[end:head])):
            break
        end = head + 1
    return _buttons(lines, end)


def _life(lines: Sequence[Line], topic: Topic) -> int:
    """Below a name stands what its bearer does; a life may take several paragraphs."""
    head = _head(lines, 0)
    if head == len(lines):
        return 0
    followed = head + 1 < len(lines) and lines[head + 1].role is Role.CHROME
    named = any(map(_names_person, lines[:head])) or (head > 0 and followed)
    end = head
    while end < len(lines) and lines[end].role is Role.PROSE:
        text = lines[end].text
        goes_on = is_life(text) and (named or end > head) and not topic.touches(text)
        told = is_profile(text) or goes_on
        if not told and not (named and end == head and len(text) < _PITCH):
            break
        end += 1
    return _buttons(lines, end) if end > head else 0


def _pitch(lines: Sequence[Line], topic: Topic) -> int:
    """What is offered, in some lines, and the buttons for it."""
    # What is offered may be named first.
    named = len(lines) > 1 and lines[0].role is Role.SHORT and _offers(lines[1], topic)
    end = 1 if named else 0
    while end < len(lines) and (_offers(lines[end], topic) or _delivers(lines, end)):
        end += 1
    return end


def _delivers(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a short sentence above a button says what the reader would get."""
    line, below = lines[number], lines[number + 1 : number + 2]
    button = bool(below) and below[0].role is Role.CHROME
    return button and len(line.text) < _PITCH and _DELIVERY.search(line.text) is not None


def _survey(lines: Sequence[Line], topic: Topic) -> int:
    """Questions about the page, answers to choose from, a button."""
    end = 0
    while end < len(lines) and (
        lines[end].role in {Role.CHROME, Role.SIGNATURE}
        or (is_survey(lines[end].text) and not topic.touches(lines[end].text))
        or (lines[end].role is Role.SHORT and _ANSWER.fullmatch(lines[end].text))
    ):
        end += 1
    return end


def _offers(line: Line, topic: Topic) -> bool:
    if line.role is Role.CHROME:
        return True
    short = len(line.text) < _PITCH and line.role in {Role.PROSE, Role.SHORT}
    # What is offered is offered politely; a bare statement tells of something.
    asks = line.role is Role.SHORT or is_polite(line.text) or urges(line.text)
    short = short and asks and not topic.touches(line.text)
    return (short and hints_at_offer(line.text)) or is_offer(line.text) or is_price(line.text)


def _head(lines: Sequence[Line], start: int, *, said: bool = False) -> int:
    """Return the number of the first paragraph from `start` on, if little stands above it.

    With `said`, a short line that ends as a sentence does counts as one.
    """
    end = start
    while end < len(lines) and end - start <= _HEAD and not lines[end].body:
        if said and lines[end].role is Role.SHORT and is_sentence_end(lines[end].text):
            break
        end += 1
    return start if end - start > _HEAD else end


def _buttons(lines: Sequence[Line], end: int) -> int:
    while end and end < len(lines) and lines[end].role is Role.CHROME:
        end += 1
    return end


def _names_moment(line: Line) -> bool:
    return line.role is Role.SIGNATURE or _AGO.fullmatch(line.text) is not None


def _names_person(line: Line) -> bool:
    text = line.text
    if line.role is Role.SIGNATURE or looks_like_name(text):
        return True
    return len(text) <= _NAME and any(form.fullmatch(text) for form in (_READING, _PERSON))


_PEELS: dict[Chrome, Callable[[Sequence[Line], Topic], int]] = {
    Chrome.RELATED: _links,
    Chrome.RANKING: _links,
    Chrome.COMMENTS: _comments,
    Chrome.PROFILE: _life,
    Chrome.SUBSCRIBE: _pitch,
    Chrome.ADVERT: _pitch,
    Chrome.SURVEY: _survey,
}
