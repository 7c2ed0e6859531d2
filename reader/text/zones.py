"""Cuts the lines of a copied page into stretches between its boxes and menus."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.text.chrome import CLOSING, FINAL, INLINE, Chrome
from reader.text.lines import Line, Role

_BAR = frozenset({Chrome.SHARE, Chrome.BUTTON, Chrome.PAGING})
"""The buttons of a bar that stands within an article as well as below it."""
_FEW = 3
_ABOVE = 3
"""So many lines above the first paragraph may name the day."""


@dataclass
class Zone:
    """A stretch of lines between two breaks of a page, and what kind of box it follows."""

    after: Chrome | None
    start: int
    lines: list[Line] = field(default_factory=list)

    @property
    def prose(self) -> list[str]:
        """The paragraphs in it."""
        return [line.text for line in self.lines if line.role is Role.PROSE]

    @property
    def weight(self) -> float:
        """How likely it is the article, by its amount of prose."""
        trust = 0.3 if self.after in FINAL else 0.6 if self.after in CLOSING else 1.0
        return trust * sum(map(len, self.prose))


def zones_of(lines: Sequence[Line]) -> list[Zone]:
    """Cut a page at its boxes and menus; single buttons between paragraphs cut nothing."""
    zones = [Zone(None, 0)]
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.chrome in INLINE | CLOSING | FINAL:
            zones.append(Zone(line.chrome, number + 1))
        elif (menu := _menu(lines, number)) > number and not _is_of_box(zones[-1], menu - number):
            kinds = {other.chrome for other in lines[number:menu]} - {None}
            # Its first button ends what stands above it.
            zones[-1].lines.append(line)
            number = menu
            zones.append(Zone(Chrome.SHARE if kinds <= _BAR else Chrome.NAVIGATION, number))
            continue
        else:
            zones[-1].lines.append(line)
        number += 1
    return zones


def _is_of_box(zone: Zone, buttons: int) -> bool:
    """Tell whether buttons below a box's name are its own: numbers of links, a few of a form."""
    own = zone.after in {Chrome.RELATED, Chrome.RANKING} or (
        zone.after in {Chrome.SUBSCRIBE, Chrome.SURVEY} and buttons < _FEW
    )
    return own and not zone.prose


def _menu(lines: Sequence[Line], start: int) -> int:
    """Return the end of the menu that begins at `start`, or `start` when there is none."""
    if lines[start].role is not Role.CHROME:
        return start
    end = last = start
    buttons = 0
    while end < len(lines) and lines[end].role in {Role.SHORT, Role.CHROME}:
        if lines[end].chrome in INLINE | CLOSING | FINAL:
            break
        end += 1
        if lines[end - 1].role is Role.CHROME:
            buttons += 1
            last = end
    return start if buttons < 2 or (buttons == 2 and last - start > 2) else last


def dated_title(zone: Zone) -> int | None:
    """Return the title's line of a zone that ends with paragraphs below a title and a day."""
    first = next((n for n, line in enumerate(zone.lines) if line.role is Role.PROSE), 0)
    above = range(max(0, first - _ABOVE), first)
    day = next((n for n in above if (s := zone.lines[n].signature) is not None and s.date), None)
    title = next((n for n in range(day or 0, -1, -1) if zone.lines[n].role is Role.SHORT), None)
    below = zone.lines[first:]
    loose = sum(1 for line in below if line.role in {Role.SHORT, Role.SIGNATURE})
    if day is None or title is None or 2 * loose > len(below):
        return None
    return zone.start + title
