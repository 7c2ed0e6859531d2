"""Breaks a few facts with dots between them into lines, none of which a dot begins or ends."""

from collections.abc import Callable

BETWEEN = " · "
"""What stands between two facts on a line."""


def fact_lines(told: str, room: float, width_of: Callable[[str], float]) -> str:
    """Return `told` with a new line in place of the dot before what `room` has no place for.

    `room` and what `width_of` returns are in pixels. A fact that is too long for a line of its own
    stays whole, for whoever lays it out to break.
    """
    lines: list[str] = []
    for fact in told.split(BETWEEN):
        longer = f"{lines[-1]}{BETWEEN}{fact}" if lines else fact
        if lines and width_of(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(fact)
    return "\n".join(lines)
