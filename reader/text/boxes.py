"""Decides whether an article goes on after a box that stands in it: an advertisement, links."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean

from reader.text.chrome import CLOSING, FINAL, Chrome
from reader.text.lines import Line, Role, names_heading
from reader.text.offers import is_offer, is_profile, same_style
from reader.text.peeling import beyond
from reader.text.topics import Topic

_FRAMES = frozenset({None, Chrome.NAVIGATION})
"""What frames a page: below it stand an imprint and what the site says of itself."""
_LEAST, _LONG = 40, 70
"""Characters: a single paragraph is no shorter; a long one is hardly an advertisement."""
_ON_TOPIC, _NEAR_TOPIC = 0.4, 0.15
"""Shares of a paragraph's words that the article uses as well."""
_TELLING = 200
"""So many paragraphs tell how an article is written; a book has thousands."""
_SEVERAL = 3
"""So many paragraphs in a row are no teaser."""
_MANY = 5
"""So many without a name or a day are no other text."""
_LISTED = frozenset({Role.LIST, Role.QUOTE, Role.CODE, Role.TABLE})
_LINKS = frozenset({Chrome.RELATED, Chrome.RANKING})
_TOLD = frozenset({Chrome.COMMENTS, Chrome.PROFILE, Chrome.SURVEY, Chrome.SUBSCRIBE})
"""Boxes whose own words are told from an article's."""
_SHORTEST = 0.4
"""A single paragraph below links is no shorter, against the article's others."""


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

    `article` are paragraphs that surely belong to it. What stands below the box and reads like the
    article is the article; a menu, a headline or, with `over`, a box that closes articles above
    asks for proof: that it speaks of the topic, or that several paragraphs in a row read like it.
    """
    article = article[:_TELLING]
    useful = _useful(lines, after, topic)
    own = _without_pitch(useful)
    closed = own != _useful(lines, None, topic)
    groups = _groups(own, after)
    over = over or after in CLOSING or after in FINAL
    if over and not _goes_on_surely(lines, groups, article, topic, after):
        return []
    usual = mean(map(len, article))
    # Below the links of a box a first paragraph stands alone where it is followed by what is solid.
    alone = len(groups) == 1 or (
        len(groups) == 2 and _is_solid(groups[1], article, topic, after, alone=False)
    )
    for number, group in enumerate(groups):
        single = alone and number == 0
        if not _is_solid(group, article, topic, after, alone=single):
            continue
        kept = _without_teaser(group, after, usual, topic, teasers=number > 0)
        if not _is_solid(kept, article, topic, after, alone=single):
            continue
        first = (
            groups[0] is group
            and not closed
            and not (beyond(after, lines, topic) and after in _TOLD)
        )
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
    usual = mean(map(len, article[:_TELLING]))
    found: list[Line] = []
    for group in _groups(_useful(lines, after, topic), after):
        kept = _without_teaser(group, after, usual, topic, teasers=True)
        if kept.above and not found:
            kept = _Group([line for line in kept.above if line.role is Role.CAPTION], kept.rest)
        if not kept.prose:
            found += [line for line in kept.above + kept.rest if line.role is Role.CAPTION]
        elif any(topic.share(text) >= 0.4 and not is_offer(text) for text in kept.prose):
            found += kept.above + kept.rest
    return found


def _useful(lines: Sequence[Line], after: Chrome | None, topic: Topic) -> list[Line]:
    """Return `lines` without what the box holds, and without buttons, names and dates."""
    start = beyond(after, lines, topic)
    return [line for line in lines[start:] if line.role not in {Role.CHROME, Role.SIGNATURE}]


def _without_pitch(lines: list[Line]) -> list[Line]:
    """Return `lines` from behind the offer or the author's life that they begin with, if any."""
    prose = [number for number, line in enumerate(lines) if line.role is Role.PROSE]
    start = 0
    for number in prose[:-1]:
        if not (is_profile(lines[number].text) or is_offer(lines[number].text)):
            break
        start = number + 1
    return lines[start:]


def _groups(lines: Sequence[Line], after: Chrome | None) -> list[_Group]:
    groups = [_Group()]
    for line in lines:
        if line.role is Role.SHORT and groups[-1].prose:
            groups.append(_Group())
        # Items right below a box's name are the article's, but below one of links.
        own = after not in _LINKS and after is not Chrome.CONTENTS
        listed = own and line.role in _LISTED and not groups[-1].above
        if line.role is Role.PROSE or groups[-1].rest or listed:
            groups[-1].rest.append(line)
        else:
            groups[-1].above.append(line)
    return groups


def _is_solid(
    group: _Group,
    article: Sequence[str],
    topic: Topic,
    after: Chrome | None,
    *,
    alone: bool,
) -> bool:
    """Tell whether the paragraphs of `group` are an article's, not a teaser's or an offer's."""
    prose = group.prose
    if not prose or is_profile(prose[0]):
        return False
    usual = mean(map(len, article))
    own = [text for text in prose if not is_offer(text)]
    good = [text for text in own if topic.touches(text)]
    alike = same_style(prose, article)
    if len(prose) == 1:
        return bool(own) and _is_solid_alone(group, usual, topic, after, alone=alone, alike=alike)
    if after not in _FRAMES and alike and 2 * len(own) >= len(prose):
        return True
    about_as_long = mean(map(len, prose)) >= 0.4 * usual
    alike = len(prose) >= _SEVERAL and alike
    return about_as_long and (2 * len(good) >= len(prose) or (alike and 2 * len(own) >= len(prose)))


def _is_solid_alone(
    group: _Group, usual: float, topic: Topic, after: Chrome | None, *, alone: bool, alike: bool
) -> bool:
    """Tell that of the single paragraph of a group; `alone` says that no other group is by it."""
    text = group.prose[0]
    headed, long = bool(group.above), len(text) >= max(_LEAST, 0.5 * usual)
    wanted = _ON_TOPIC if headed or len(text) < _LONG else _NEAR_TOPIC
    about = topic.share(text) >= wanted
    if about and (not headed or (long and topic.touches(text))):
        return True
    if after in _FRAMES:
        return False
    if not headed:
        # Right below the box's name stands no headline that it could be the teaser of.
        return alike or topic.share(text) >= _NEAR_TOPIC
    teaser = any(_announces(line, group.rest[0], topic) for line in group.above)
    return alone and alike and not teaser and len(text) >= _SHORTEST * usual


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
    if 2 * len(own) < max(1, len(prose)) or is_profile(prose[0]):
        return False
    alike = same_style(own, article)
    below = lines[beyond(after, lines, topic) :][:1]
    direct = bool(below) and below[0].body and below == groups[0].rest[:1]
    # A name heads what was said in a paragraph, a heading several.
    headed = below == groups[0].above and len(groups[0].prose) > 1
    direct = direct or (headed and alike)
    if after not in _FRAMES and (direct or (after in _LINKS and len(told) == 1)):
        # It stands right below what the box holds, and nothing heads it but its links.
        near = topic.share("".join(groups[0].prose)) >= _NEAR_TOPIC
        # Headlines may be sentences, too.
        first = groups[0].prose
        short = all(len(text) < 0.5 * mean(map(len, article)) for text in first)
        listed = after is Chrome.RANKING and direct and len(first) >= _SEVERAL and short
        return (near or alike) and not listed
    if not alike or mean(map(len, prose)) < 0.5 * mean(map(len, article)):
        return False
    if len(prose) < _SEVERAL:
        shared = all(topic.share(text) >= _ON_TOPIC for text in prose)
        return shared and bool(about) and after is not Chrome.COMMENTS
    signed = sum(1 for line in lines if line.role is Role.SIGNATURE)
    if 2 * signed >= len(prose) or 2 * len(told) > len(prose) + 1:
        return len(about) * 3 >= len(prose) * 2 and after not in FINAL
    least = 0 if len(prose) >= _MANY and not signed else len(prose) / (2 if signed else 3)
    return len(about) >= least


def _without_teaser(
    group: _Group, after: Chrome | None, usual: float, topic: Topic, *, teasers: bool
) -> _Group:
    """Return `group` without a first paragraph that belongs to the headline above it."""
    if after is not Chrome.RELATED or not group.above or len(group.rest) < 2:
        return group
    first, second = group.rest[0], group.rest[1]
    packed = second.gap and not first.gap
    told = _announces(group.above[-1], first, topic)
    short = len(first.text) < (0.7 if teasers else 0.5) * usual and not second.gap
    if packed or short or told:
        return _Group([], group.rest[1:])
    return group


def _announces(headline: Line, line: Line, topic: Topic) -> bool:
    """Tell whether a paragraph is about its headline, and not about what the article is."""
    return Topic([headline.text]).touches(line.text) and not topic.touches(line.text)


def _heading(
    above: Sequence[Line], rest: Sequence[Line], after: Chrome | None, topic: Topic, first: bool
) -> list[Line]:
    """Return the last of the lines above the paragraphs if it is their heading, not the box's."""
    items = next((n for n, other in enumerate(above[::-1]) if other.role is not Role.LIST), 0)
    if items and not any(other.marked for other in above[-items:]):
        # Below links without marks, items with marks are a list of the article.
        return list(above[-items:])
    line, box = (above[-1], above[:-1]) if above else (None, ())
    if line is None or not (line.role is Role.SHORT or line.marked):
        return []
    if after is Chrome.CONTENTS and first:
        return [line] if any(names_heading(line.text, other.text) for other in box) else []
    if not first or line.marked or after is Chrome.SHARE:
        return [line]
    of_box = after in _LINKS and box and rest[0].gap and not line.gap
    apart = line.gap and rest[0].gap and bool(box) and not all(other.gap for other in box)
    own = apart or (topic.touches(line.text) and after is not Chrome.RELATED)
    return [line] if own and not of_box and not is_offer(line.text) else []
