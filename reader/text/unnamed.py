"""Finds boxes in an article by what they hold, since nobody knows all their names."""

import re
from collections.abc import Sequence

from reader.text.chrome import Chrome
from reader.text.lines import Line, Role, is_sentence_end
from reader.text.offers import hints_at_offer, is_offer, is_price, is_survey, urges
from reader.text.script import HIRAGANA, WORD, count
from reader.text.topics import Topic

_PROMOTION = 3
"""So many short lines above a button belong to it."""
_PITCH = 60
"""Characters of the longest sentence that a box offers something with."""
_BOX = 6
"""So many lines at most such a box has below its name."""
_ON_TOPIC = 0.4
_LABEL = 20
"""Characters of the longest name of a box."""
_LINKS = 3
"""So many short lines in a row, a name and two links, may be a box."""
_LONG = 10
"""Characters of a headline, on the average, at the least."""
_PART_OF_SERIES = re.compile(
    r"(?:第\s?[\d０-９一二三四五六七八九十]+\s?[回話章部]|vol\.?\s?\d+|#\d+).*", re.I
)
_PART = re.compile(r"[はがをにのでとへも]")
_INTRODUCES = re.compile(
    r"(?:以下|次|下記|つぎ)[^。]{0,20}$|[:：]$|(?:挙げ|並べ|まとめ)[^。]{0,16}[。]?$"
)


def without_offers(body: Sequence[Line], topic: Topic) -> list[Line]:
    """Return `body` without buttons and names, and without what wants to sell.

    That is: short lines that say so, a sentence that explains one, and some above a button.
    """
    kept: list[Line] = []
    dropped = False
    run = 0
    past = 0
    for number, line in enumerate(body):
        if number < past:
            continue
        past = _offer(body, number, topic)
        if past > number:
            run = 0
            continue
        beside = [
            other.chrome
            for other in (*body[max(0, number - 1) : number], *body[number + 1 : number + 2])
        ]
        if (
            line.role is Role.SHORT
            and len(beside) == 2
            and beside[0] is Chrome.PAGING
            and beside[1]
        ):
            # The name of the next page, between two buttons.
            continue
        if line.chrome is Chrome.BUTTON and run >= _PROMOTION:
            del kept[-run:]
        if line.role in {Role.CHROME, Role.SIGNATURE}:
            run = 0
            continue
        run = run + 1 if line.role is Role.SHORT else 0
        follows = beside and beside[0] in {Chrome.SHARE, Chrome.SUBSCRIBE}
        offers = (
            is_offer(line.text)
            or (line.role is Role.SHORT and follows and hints_at_offer(line.text))
            or (dropped and urges(line.text) and not topic.touches(line.text))
            or (line.role is Role.SHORT and is_price(line.text))
        )
        dropped = offers and (line.role is Role.SHORT or (dropped and line.role is Role.PROSE))
        if dropped:
            run = 0
        else:
            kept.append(line)
    return kept


def _offer(body: Sequence[Line], start: int, topic: Topic) -> int:
    """Return the end of a box that begins with its name at `start`, offers and has a button."""
    name = body[start]
    if name.role is not Role.SHORT or name.marked or len(name.text) > _LABEL:
        return start
    under = body[start + 1] if start + 1 < len(body) else name
    if not _asks(name.text) and under.role is Role.SHORT and _asks(under.text):
        # What stands above the box's name is the article's.
        return start
    end = start + 1
    said = _asks(name.text)
    while end < len(body) and end - start <= _BOX and _pitches(body[end], topic):
        said = said or _asks(body[end].text)
        end += 1
        if body[end - 1].role is Role.CHROME and said:
            while end < len(body) and body[end].role is Role.CHROME:
                end += 1
            return end
    return start


def _pitches(line: Line, topic: Topic) -> bool:
    if line.role is Role.CHROME:
        return True
    about = topic.share(line.text) >= _ON_TOPIC and not hints_at_offer(line.text)
    if len(line.text) > _PITCH or about:
        return False
    if line.role is Role.PROSE:
        return _asks(line.text)
    return line.role is Role.SHORT


def _asks(text: str) -> bool:
    return hints_at_offer(text) or is_survey(text)


def without_links(body: Sequence[Line], topic: Topic) -> list[Line]:
    """Return `body` without the lists of links that stand in it: headlines of other matters.

    A list of the article's own has words that it uses, or a line above that introduces it.
    """
    kept: list[Line] = []
    number = 0
    while number < len(body):
        end = number
        while end < len(body) and body[end].role is Role.SHORT and not body[end].marked:
            end += 1
        run = body[number:end]
        below = body[end] if end < len(body) else None
        start = _first_link(run, below, kept[-1].text if kept else "", topic)
        if end == number:
            kept.append(body[number])
            end = number + 1
        else:
            last = len(run)
            if start < last and _heads(run, below, topic):
                last -= 1
            kept += [*run[:start], *run[last:]] if last - start >= _LINKS else run
        number = end
    return kept


def _first_link(run: Sequence[Line], below: Line | None, above: str, topic: Topic) -> int:
    """Return where a box of links begins in a run of short lines: at its name; else its end."""
    if len(run) < _LINKS or _INTRODUCES.search(above):
        return len(run)
    for start in range(len(run) - _LINKS + 1):
        name, links = run[start], run[start + 1 :]
        links = links[:-1] if len(links) >= _LINKS and _heads(run, below, topic) else links
        strange = not any(topic.share(line.text) for line in links)
        strange = strange and 2 * sum(1 for li in links if WORD.search(li.text)) >= len(links)
        headlines = [line for line in links if _is_headline(line.text)]
        series = all(_PART_OF_SERIES.fullmatch(line.text) for line in links)
        long = series or sum(len(line.text) for line in links) >= _LONG * len(links)
        if (
            strange
            and long
            and (series or 2 * len(headlines) > len(links))
            and len(name.text) <= _LABEL
            and not topic.touches(name.text)
            and not _INTRODUCES.search(name.text)
        ):
            # A heading of the article may stand right above the box's name.
            named = len(links) > _LINKS - 1 and len(links[0].text) < _LONG
            return start + 1 if named and len(name.text) < _LONG else start
    return len(run)


def _heads(run: Sequence[Line], below: Line | None, topic: Topic) -> bool:
    """Tell whether the last of some short lines is no link but the heading of what is `below`."""
    last = run[-1]
    if below is None or len(run) < _LINKS or (below.gap and not last.gap):
        return False
    apart = last.gap and not all(line.gap for line in run[1:-1])
    return apart or len(last.text) < _LONG or topic.touches(last.text)


def _is_headline(text: str) -> bool:
    """Tell whether a line says something, which the name of a thing or a firm does not."""
    return count(HIRAGANA, text) >= 2 and bool(_PART.search(text)) and not is_sentence_end(text)
