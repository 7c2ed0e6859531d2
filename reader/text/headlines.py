"""Finds an article's title above its body, and tells headings from names and links."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.text.dates import find_date, without_dates
from reader.text.lines import Line, Role
from reader.text.offers import is_offer
from reader.text.script import HIRAGANA, JAPANESE, KANA, WORD
from reader.text.topics import Topic

_REACH = 60
"""How many lines above the body a title is looked for."""
_ENOUGH, _SURE = 1.5, 2.5
_MIN_TITLE, _MAX_TITLE = 2, 120

COMPANY = re.compile(r"(?:株式|有限|合同)会社|\(株\)|（株）|\b(?:Inc|Ltd|Corp)\b|大学$|研究所$")
_MAX_COMPANY = 20
_MAX_BESIDE_DATE = 16
_CLOSE = 4
_LABEL = 8
"""Labels and names are shorter than this."""

OPENING = re.compile(
    r"^(?:はじめに|まえがき|前書き|序(?:文|章|論)?|導入|概要|要約|要旨|背景|経緯|結論|前提(?:条件)?|目的|動機|きっかけ|環境|"
    r"tl;?dr|introduction|overview|summary|background|abstract|まとめ|q\d*[.．:：]?)|ポイント$"
)


def find_title(lines: Sequence[Line], body: int, topic: Topic) -> int | None:
    """Return the number of the title's line above line `body`, or None.

    A title shares its words with the article, stands near the body, is not cut short, and often
    stands on the page twice or has the date below it.
    """
    # What comes again above a paragraph is a heading that the table of contents names.
    headings = {
        line.text
        for line, below in pairwise(lines[body:])
        if line.role is Role.SHORT and below.role is Role.PROSE
    }
    scores = {
        number: _score(lines, number, body, topic)
        for number in range(max(0, body - _REACH), body)
        if _may_be_title(lines[number]) and lines[number].text not in headings
    }
    if not scores:
        return None
    best = max(scores, key=lambda number: (scores[number], number))
    if scores[best] < _ENOUGH:
        return None
    for number in sorted(scores):
        # A good candidate with prose of the article below it makes of the later one a heading.
        between = lines[number + 1 : best]
        prose = [line for line in between if line.role is Role.PROSE and len(line.text) >= 40]
        if scores[number] >= _ENOUGH and any(topic.touches(line.text) for line in prose):
            return number
    # Below a title its subtitle may stand, which is nearer to the body.
    above = best - 1
    if scores.get(above, 0.0) >= _SURE and len(lines[above].text) >= len(lines[best].text):
        return above
    return best


def _may_be_title(line: Line) -> bool:
    text = line.text
    short_prose = line.role is Role.PROSE and len(text) <= 60
    kind = line.role is Role.SHORT or short_prose or (line.role is Role.CAPTION and len(text) < 90)
    return kind and _MIN_TITLE <= len(text) <= _MAX_TITLE and JAPANESE.search(text) is not None


def _score(lines: Sequence[Line], number: int, body: int, topic: Topic) -> float:
    line = lines[number]
    text = line.text
    score = 3 * topic.share(text) + (0.5 if topic.touches(text) else 0.0)
    score += 0.5 if KANA.search(text) else -0.5
    score += 1.0 if len(text) >= 12 else 0.0 if len(text) >= 8 else -1.0
    score -= {Role.SHORT: 0.0, Role.PROSE: 1.5}.get(line.role, 3.0)
    score -= 2.5 if is_offer(text) else 0.0
    between = lines[number + 1 : body]
    near = [other for other in between if other.role is not Role.CHROME]
    score -= min(0.08 * len(near), 2.0)
    if any(other.role is Role.SIGNATURE for other in lines[number + 1 : number + 5]):
        score += 1.0
    dated = bool(between) and between[0].signature is not None and between[0].signature.date
    alone = all(other.role is not Role.SHORT for other in between[1:])
    if dated and alone and len(between) <= _CLOSE and HIRAGANA.search(text):
        # Hardly anything but a day stands between it and the first paragraph.
        score += 1.1
    company = COMPANY.search(text) and len(text) < _MAX_COMPANY
    if body < len(lines) and not company and _defines(lines[body].text, text):
        score += 1.5
    elif WORD.fullmatch(text):
        # A word alone is a category or a tag.
        score -= 1.5
    score -= 2.0 if company else 0.0
    score -= 3.0 if find_date(text) and len(without_dates(text)) <= _MAX_BESIDE_DATE else 0.0
    others = (other for place, other in enumerate(lines) if place != number)
    if len(text) > _LABEL and any(
        other.text.startswith(text) or text in other.text[-len(text) - 2 :] for other in others
    ):
        score += 0.8
    return score


def _defines(paragraph: str, subject: str) -> bool:
    """Tell whether an article begins by saying what `subject` is, as encyclopedias do."""
    if not paragraph.startswith(subject):
        return False
    rest = re.sub(r"^\s*[（(][^）)]*[）)]", "", paragraph[len(subject) :])
    return rest.startswith(("とは", "は"))


def is_opening_heading(line: Line) -> bool:
    """Tell whether the short line right above the first paragraph is a heading of the article.

    There, names, categories and labels stand as well.
    """
    text = line.text
    if line.role is not Role.SHORT or len(text) > 60 or "。" in text or COMPANY.search(text):
        return False
    if line.marked or OPENING.search(text.lower()):
        return True
    words = re.split(r"[\s・,、/|]+", text)
    if len(words) > 1 and all(len(word) <= _LABEL for word in words):
        return False
    return len(text) >= _LABEL and HIRAGANA.search(text) is not None and not is_offer(text)
