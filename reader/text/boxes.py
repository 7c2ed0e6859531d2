"""Decides whether an article goes on after a box that stands in it: an advertisement, links."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean

from reader.text.chrome import CLOSING, FINAL, Chrome
from reader.text.lines import Line, Role, names_heading
from reader.text.offers import hints_at_offer, is_offer, is_profile, same_style, urges
from reader.text.topics import Topic

_ENDS = frozenset({Chrome.BUTTON, Chrome.NAVIGATION, Chrome.PAGING})
_LINKS = frozenset({Chrome.RELATED, Chrome.RANKING})
_MAX_PITCH = 60
_LEAST, _LONG = 40, 70
"""Characters: a single paragraph is no shorter; a long one is hardly an advertisement."""
_ON_TOPIC, _NEAR_TOPIC = 0.4, 0.15
"""Shares of a paragraph's words that the article uses as well."""
_SEVERAL = 3
"""So many paragraphs in a row are no teaser."""
_MANY = 5
"""So many without a name or a day are no other text."""
_PROMOTION = 3
"""So many short lines above a button belong to it."""
_BOX = 24
"""So many lines at most a box of links has that stands within an article."""


@dataclass
class _Group:
    """What stands above some paragraphs, and the paragraphs with what is between them."""

    above: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)

    @property
    def prose(self) -> list[str]:
        return [line.text for line in self.rest if line.role is Role.PROSE]


def continuation(
    after: Chrome | None,
    lines: Sequence[Line],
    article: Sequence[str],
    topic: Topic,
    *,
    over: bool = False,
) -> list[Line]:
    """Return those of `lines`, which follow a box of kind `after`, that continue the article.

    `article` are paragraphs that surely belong to it. The article goes on where paragraphs of
    about its length speak of its topic, or where several in a row read like it; teasers are single
    short paragraphs below a headline. With `over`, a box that closes articles has been passed.
    """
    useful = _useful(lines, after)
    own = _without_pitch(useful)
    closed = own != _useful(lines, None)
    groups = _groups(own)
    usual = mean(map(len, article))
    over = over or after in CLOSING or after in FINAL
    if over and not _goes_on_surely(lines, groups, article, topic, after):
        return []
    for number, group in enumerate(groups):
        if not _is_solid(group, article, topic):
            continue
        kept = _without_teaser(group, after, usual, teasers=number > 0)
        if not _is_solid(kept, article, topic):
            continue
        first = groups[0] is group and not closed
        found = _heading(kept.above, kept.rest, after, topic, first) + kept.rest
        found = [line for line in kept.above if line.role is Role.CAPTION] + found
        for later in groups[number + 1 :]:
            found += later.above + later.rest
        return found
    return []


def within(
    after: Chrome | None, lines: Sequence[Line], article: Sequence[str], topic: Topic
) -> list[Line]:
    """Return those of `lines`, between title and body, that may be the article's, as a lead is.

    They follow a box of kind `after`, of which headlines and what they announce go.
    """
    usual = mean(map(len, article))
    found: list[Line] = []
    for group in _groups(_useful(lines, after)):
        kept = _without_teaser(group, after, usual, teasers=True)
        if kept.above and not found:
            kept = _Group([line for line in kept.above if line.role is Role.CAPTION], kept.rest)
        if not kept.prose:
            found += [line for line in kept.above + kept.rest if line.role is Role.CAPTION]
        elif any(topic.share(text) >= 0.4 and not is_offer(text) for text in kept.prose):
            found += kept.above + kept.rest
    return found


def _useful(lines: Sequence[Line], after: Chrome | None) -> list[Line]:
    """Return `lines` without buttons, names and dates; of a box of links, what is below its end.

    A button ends it, or a date: there each headline may have its own, and before it a teaser.
    """
    start = 0
    prose = False
    for number, line in enumerate(lines[:_BOX] if after in _LINKS else ()):
        prose = prose or line.role is Role.PROSE
        dated = line.signature is not None and line.signature.date is not None
        if dated or (line.chrome in _ENDS and not prose):
            start = number + 1
    kept = [line for line in lines[start:] if line.role not in {Role.CHROME, Role.SIGNATURE}]
    if after is Chrome.SUBSCRIBE and kept and len(kept[0].text) < _MAX_PITCH:
        # What the box offers, in a sentence: 毎週火曜日、注目記事をお届けします。
        kept = kept[1:] if hints_at_offer(kept[0].text) else kept
    return kept


def _without_pitch(lines: list[Line]) -> list[Line]:
    """Return `lines` from behind the offer or the author's life that they begin with, if any."""
    prose = [number for number, line in enumerate(lines) if line.role is Role.PROSE]
    start = 0
    for number in prose[:-1]:
        if not (is_profile(lines[number].text) or is_offer(lines[number].text)):
            break
        start = number + 1
    return lines[start:]


def without_offers(body: Sequence[Line]) -> list[Line]:
    """Return `body` without buttons and names, and without what wants to sell.

    That is: short lines that say so, a sentence that explains one, and some above a button.
    """
    kept: list[Line] = []
    dropped = False
    run = 0
    for number, line in enumerate(body):
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
        offers = is_offer(line.text) or (dropped and urges(line.text))
        dropped = offers and (line.role is Role.SHORT or (dropped and line.role is Role.PROSE))
        if dropped:
            run = 0
        else:
            kept.append(line)
    return kept


def _groups(lines: Sequence[Line]) -> list[_Group]:
    groups = [_Group()]
    for line in lines:
        if line.role is Role.SHORT and groups[-1].prose:
            groups.append(_Group())
        if line.role is Role.PROSE or groups[-1].prose:
            groups[-1].rest.append(line)
        else:
            groups[-1].above.append(line)
    return groups


def _is_solid(group: _Group, article: Sequence[str], topic: Topic) -> bool:
    """Tell whether the paragraphs of `group` are an article's, not a teaser's or an offer's."""
    prose = group.prose
    if not prose or is_profile(prose[0]):
        return False
    usual = mean(map(len, article))
    own = [text for text in prose if not is_offer(text)]
    good = [text for text in own if topic.touches(text)]
    if len(prose) == 1:
        text = prose[0]
        # Right below the box's name stands no headline that it could be the teaser of.
        headed, long = bool(group.above), len(text) >= max(_LEAST, 0.5 * usual)
        wanted = _ON_TOPIC if headed or len(text) < _LONG else _NEAR_TOPIC
        about = bool(own) and topic.share(text) >= wanted
        return about and (not headed or (long and bool(good)))
    about_as_long = mean(map(len, prose)) >= 0.4 * usual
    alike = len(prose) >= _SEVERAL and same_style(prose, article)
    return about_as_long and (2 * len(good) >= len(prose) or (alike and 2 * len(own) >= len(prose)))


def _goes_on_surely(
    lines: Sequence[Line],
    groups: Sequence[_Group],
    article: Sequence[str],
    topic: Topic,
    after: Chrome | None,
) -> bool:
    """Tell whether an article goes on even after a box that stands below most articles.

    What else stands there are comments, with names and days, teasers, one below each headline, and
    other articles of other matters.
    """
    prose = [text for group in groups for text in group.prose]
    own = [text for text in prose if not is_offer(text) and not is_profile(text)]
    about = [text for text in own if topic.touches(text)]
    told = [group for group in groups if group.prose]
    mostly = 2 * len(own) >= max(1, len(prose)) and not is_profile(prose[0])
    long = mostly and mean(map(len, prose)) >= 0.5 * mean(map(len, article))
    if not long or not same_style(own, article):
        return False
    if after in CLOSING and lines[:1] == groups[0].rest[:1]:
        # The box is empty: what it was to hold was no text, or was not copied.
        wanted = _NEAR_TOPIC if min(map(len, prose)) >= _LEAST else _ON_TOPIC
        return topic.share("".join(prose)) >= wanted or len(prose) >= _SEVERAL
    if len(prose) < _SEVERAL:
        shared = all(topic.share(text) >= _ON_TOPIC for text in prose)
        return shared and bool(about) and after is not Chrome.COMMENTS
    signed = sum(1 for line in lines if line.role is Role.SIGNATURE)
    if 2 * signed >= len(prose) or 2 * len(told) > len(prose) + 1:
        return len(about) * 3 >= len(prose) * 2 and after not in FINAL
    least = 0 if len(prose) >= _MANY and not signed else len(prose) / (2 if signed else 3)
    return len(about) >= least


def _without_teaser(group: _Group, after: Chrome | None, usual: float, *, teasers: bool) -> _Group:
    """Return `group` without a first paragraph that belongs to the headline above it."""
    if after is not Chrome.RELATED or not group.above or len(group.rest) < 2:
        return group
    first, second = group.rest[0], group.rest[1]
    packed = second.gap and not first.gap
    short = len(first.text) < (0.7 if teasers else 0.5) * usual and not second.gap
    if packed or short:
        return _Group([], group.rest[1:])
    return group


def _heading(
    above: Sequence[Line], rest: Sequence[Line], after: Chrome | None, topic: Topic, first: bool
) -> list[Line]:
    """Return the last of the lines above the paragraphs if it is their heading, not the box's."""
    line, box = (above[-1], above[:-1]) if above else (None, ())
    if line is None or not (line.role is Role.SHORT or line.marked):
        return []
    if after is Chrome.CONTENTS and first:
        return [line] if any(names_heading(line.text, other.text) for other in box) else []
    if not first or line.marked:
        return [line]
    apart = line.gap and rest[0].gap and bool(box) and not all(other.gap for other in box)
    if after is Chrome.RELATED or is_offer(line.text):
        return [line] if apart and not is_offer(line.text) else []
    return [line] if apart or topic.touches(line.text) else []
