"""Finds the article among the lines of a copied web page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from statistics import mean

from reader.text.boxes import continuation, within
from reader.text.bylines import Signature
from reader.text.chrome import CLOSING, FINAL, Chrome
from reader.text.contents import mark_headings, without_contents
from reader.text.headlines import COMPANY, find_title, is_opening_heading
from reader.text.lines import Line, Role, is_sentence_end
from reader.text.offers import is_offer, is_profile, same_style
from reader.text.topics import Topic
from reader.text.unnamed import without_links, without_offers
from reader.text.zones import Zone, dated_title, zones_of

_RUN = 5
"""So many short lines in a row may be a list of links; what follows must prove itself."""

_LOOSE = frozenset({Role.SHORT, Role.CHROME, Role.SIGNATURE})
_CREDIT = re.compile(
    r"(?:撮影|写真|編集|構成|イラスト|翻訳|監修|photo)\s?[＝=:：／/].{1,24}", re.IGNORECASE
)
_GROWN = 1.05
_LABELLED = re.compile(r".{1,12}[:：]\S")
_SPEAKS = re.compile(r"([^:：\d]{1,10})[:：]\s?\S")
_MAX_NAME = 20
_TAG = re.compile(r"[\u4e00-\u9fff][A-Za-z・]|[A-Za-z・][\u4e00-\u9fff]")
"""Kanji beside Latin or a dot (生成AI, 文芸・カルチャー), as names do not have them."""
_MAX_NOTICE = 40
_ON_TOPIC = 0.4
_SEVERAL = 3
_MOTTOS = 12
"""How many sentences above the title are taken for a motto or a ranking."""
_ABOVE, _BELOW = 6, 3
"""How many lines above the title and below the body may name author and date."""


@dataclass(frozen=True)
class Page:
    """The article of a page: its title, its body, and the lines that may name author and date."""

    title: str
    body: tuple[Line, ...]
    credits: tuple[Line, ...]
    """The likeliest first: between title and body, above the title, in and below the body."""
    lines: tuple[Line, ...] = ()
    """The whole page, of which the body's lines are."""


def is_page(lines: Sequence[Line]) -> bool:
    """Tell whether a text has so much furniture that it must be a copied page."""
    chrome = {(line.chrome, line.text) for line in lines if line.chrome is not None}
    if len(chrome) >= 3 or len({kind for kind, _text in chrome}) >= 2:
        return True
    prose = [number for number, line in enumerate(lines) if line.role is Role.PROSE]
    if not prose:
        return False
    above = sum(1 for line in lines[: prose[0]] if _is_loose(line))
    below = sum(1 for line in lines[prose[-1] + 1 :] if _is_loose(line))
    # Nobody puts so many words above and below an article but a page.
    enough = bool(chrome) or above + below >= 3 * _RUN
    return enough and above >= _RUN and below >= _RUN


def _is_loose(line: Line) -> bool:
    """Tell whether a line is a word or two that nothing holds, not one of minutes: 日時：5月7日."""
    return line.role in _LOOSE and not _LABELLED.match(line.text)


def find_article(lines: Sequence[Line]) -> Page | None:
    """Return the article of a copied page, or None when no line of it is prose."""
    whole = mark_headings(_with_speech(lines))
    lines = without_contents(whole)
    zones = zones_of(lines)
    number, main = max(enumerate(zones), key=lambda item: item[1].weight)
    if not main.prose:
        return None
    start, first, title = _beginning(lines, zones[: number + 1])
    told = Topic(main.prose)
    inside = [zone for zone in zones[start:number] if _is_akin(zone, main, told)]
    own = {line.text for line in lines[first:]}
    article = [text for zone in (*inside, main) for text in zone.prose if text in own]
    topic = Topic(article)
    top = first if title is None else title + 1
    body: list[Line] = []
    for zone in zones[: number + 1]:
        rest = [
            line
            for place, line in enumerate(zone.lines, start=zone.start)
            if place >= first or (place >= top and not _is_notice(lines, place, topic))
        ]
        if zone.start + len(zone.lines) <= top:
            continue
        if zone.after in {None, Chrome.NAVIGATION, Chrome.SHARE} or zone.start <= top:
            body.extend(rest)
        else:
            more = continuation(zone.after, rest, article, topic)
            body.extend(more or within(zone.after, rest, article, topic))
    end = main.start + len(main.lines)
    over = False
    known = len(article)
    for zone in zones[number + 1 :]:
        more = continuation(zone.after, zone.lines, article, topic, over=over)
        if more:
            body.extend(more)
            end = zone.start + len(zone.lines)
            # An article moves on: what its next part is about is told by the last one as well.
            article += [line.text for line in more if line.role is Role.PROSE]
            # Of a book one more paragraph changes nothing, and all words are counted anew.
            if len(article) > known * _GROWN:
                topic, known = Topic(article), len(article)
        over = not more and (over or zone.after in CLOSING or zone.after in FINAL)
    text = lines[title].text if title is not None else ""
    body = _without_head([line for line in body if line.text != text])
    body = without_links(without_offers(body, topic), topic)
    body = _without_tail(body, topic)
    above = lines[max(0, top - 1 - _ABOVE) : max(0, top - 1)]
    signed = [line for line in lines[first : end + _BELOW] if line.role is Role.SIGNATURE]
    named = [_author(lines, place, topic) for place in range(top, first)]
    # Of what has no mark of a name, nothing that speaks of the topic is one: it is a tag.
    around = [
        line
        for line in (*lines[top:first], *above[::-1])
        if line.role is not Role.SHORT or not topic.touches(line.text)
    ]
    return Page(text, tuple(body), (*filter(None, named), *around, *signed), tuple(whole))


def _with_speech(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, those as prose that someone says who speaks again: A子：本当にそう？"""
    labels = [match[1] if (match := _SPEAKS.match(line.text)) else "" for line in lines]
    times = Counter(labels)
    return [
        replace(line, role=Role.PROSE)
        if label
        and times[label] >= _SEVERAL
        and line.role is Role.SHORT
        and is_sentence_end(line.text)
        else line
        for line, label in zip(lines, labels, strict=True)
    ]


def _beginning(lines: Sequence[Line], zones: Sequence[Zone]) -> tuple[int, int, int | None]:
    """Return the zone where the article begins, its first line of prose, and its title's line.

    That is the first zone like the last, the heaviest, that has a title above it: an advertisement
    may have cut the beginning off.
    """
    main = zones[-1]
    topic = Topic(main.prose)
    for number, zone in enumerate(zones):
        if zone is main or _is_akin(zone, main, topic):
            both = Topic([*main.prose, *zone.prose])
            first = _first_prose(lines, zone, topic)
            title = find_title(lines, first, both)
            title = title if title is not None or zone is main else dated_title(zone)
            if title is not None or zone is main:
                return number, first, title
    raise AssertionError("the last zone is the main one")


def _is_akin(zone: Zone, main: Zone, topic: Topic) -> bool:
    """Tell whether a zone above the main one reads like a part of the same article."""
    own = [text for text in zone.prose if not is_offer(text) and not is_profile(text)]
    if not own or 2 * len(own) < len(zone.prose):
        return False
    framed = main.after in {None, Chrome.NAVIGATION, Chrome.SHARE}
    if dated_title(zone) is not None and not (framed and dated_title(main) is not None):
        return True
    least = 0.4 * mean(map(len, main.prose))
    long = mean(map(len, own)) >= (least if len(own) >= _SEVERAL else max(30, least))
    alike = len(own) > 1 and same_style(own, main.prose)
    return long and (alike or any(topic.touches(text) for text in own))


def _is_notice(lines: Sequence[Line], place: int, topic: Topic) -> bool:
    """Tell whether a sentence alone among buttons is one of theirs: printing needs a login."""
    line, below = lines[place], lines[place + 1]
    short = line.role is Role.PROSE and len(line.text) < _MAX_NOTICE
    return short and topic.share(line.text) < _ON_TOPIC and not below.body


def _first_prose(lines: Sequence[Line], main: Zone, topic: Topic) -> int:
    """Return the number of the first line of the main zone that is the article's own prose.

    A site's motto, an offer or a ranking above the title may be prose too: where a date follows
    some short sentences, the article begins below the date.
    """
    prose = [main.start + n for n, line in enumerate(main.lines) if line.role is Role.PROSE]
    own = [number for number in prose if not is_offer(lines[number].text)] or prose
    while len(own) > 1 and _is_notice(lines, own[0], topic):
        own = own[1:]
    first = own[0]
    for number in own[:_MOTTOS]:
        dated = any(line.role is Role.SIGNATURE for line in lines[first + 1 : number])
        above = [line for line in lines[first:number] if line.role is Role.PROSE]
        if dated and all(len(line.text) < 80 for line in above):
            first = number
    return first


def _without_head(body: list[Line]) -> list[Line]:
    """Drop names and labels between title and first paragraph; keep headings, lists, pictures."""
    first = next((n for n, line in enumerate(body) if line.role is Role.PROSE), 0)
    above = [line for line in body[:first] if line.role is not Role.CHROME]
    kept: list[Line] = []
    signed = False
    for line, below in zip_longest(above, above[1:]):
        heads = below is None or below.role is Role.LIST
        # Below the author's name stand those who took the pictures and so on.
        signed = line.role is Role.SIGNATURE or (
            signed and _CREDIT.fullmatch(line.text) is not None
        )
        if not signed and (line.role is not Role.SHORT or (heads and is_opening_heading(line))):
            kept.append(line)
    return kept + body[first:]


def _without_tail(body: list[Line], topic: Topic) -> list[Line]:
    """Drop what stands below the last paragraph: links, an author's life, offers."""
    run = 0
    for number, line in enumerate(body):
        run = run + 1 if line.role is Role.SHORT else 0
        if run != _RUN or number < _RUN or _introduces(body[number - _RUN]):
            continue
        above = [line.text for line in body[:number] if line.role is Role.PROSE]
        below = [line.text for line in body[number:] if line.role is Role.PROSE]
        if sum(map(len, below)) >= sum(map(len, above)):
            continue
        if not continuation(Chrome.RELATED, body[number:], above, Topic(above)):
            body = body[: number - _RUN + 1]
            break
    while body and _is_tail(body, topic):
        body.pop()
    return body


def _author(lines: Sequence[Line], place: int, topic: Topic) -> Line | None:
    """Return the short line at `place` as a signature if it stands by the date, and elsewhere too.

    Where people write for themselves, names take any form, but stand by their texts twice.
    """
    line = lines[place]
    around = [other.signature for other in lines[max(0, place - 1) : place + 2] if other.signature]
    if line.role is not Role.SHORT or len(line.text) > _MAX_NAME or not any(s.date for s in around):
        return None
    if topic.touches(line.text) or COMPANY.search(line.text) or _TAG.search(line.text):
        return None
    # What stands above the title as well is a category of the menu.
    again = any(other.text == line.text for other in lines[place + 1 :])
    again = again and all(other.text != line.text for other in lines[: max(0, place - _ABOVE)])
    return replace(line, signature=Signature(byline=line.text)) if again else None


def _introduces(line: Line) -> bool:
    return line.text.endswith((":", "：")) or any(
        w in line.text[-30:] for w in ("以下", "次の", "下記")
    )


def _is_tail(body: Sequence[Line], topic: Topic) -> bool:
    line = body[-1]
    if line.role in {Role.SHORT, Role.SIGNATURE, Role.CHROME}:
        return True
    if line.role is not Role.PROSE or len(body) < 3:
        return False
    named = body[-2].role in {Role.SHORT, Role.SIGNATURE} or not topic.touches(line.text)
    return (named and is_profile(line.text)) or (is_offer(line.text) and len(line.text) < 120)
