"""Lets a line of Qt's end where a typesetter would: kinsoku, whole readings, hanging stops."""

from collections.abc import Sequence

from PySide6.QtGui import QTextLine

from reader.model.page import Ruby
from reader.text.script import JAPANESE
from reader.ui.reading import ruby as ruby_plan
from reader.ui.reading.endings import Ends, settled_break
from reader.ui.reading.kinsoku import hung_end, last_break
from reader.ui.utf16 import Utf16Map


def settle_end(
    line: QTextLine,
    text: str,
    offsets: Utf16Map,
    readings: Sequence[Ruby],
    *,
    stop: int,
    last: int,
    ends: Ends = Ends.PROSE,
    hang: float = 0.0,
) -> None:
    """Let a line end where its stretch does, before a base or a word that is to stay whole.

    The stretch ends at code point `stop` of `text`, the part that is laid out at `last`. A full
    stop or a comma for which there is no room may stand out of the column, where the width of a
    character is `hang` pixels; 0 lets none.
    """
    start = offsets.to_code_points(line.textStart())
    end = natural = offsets.to_code_points(line.textStart() + line.textLength())
    room = line.width() - line.naturalTextWidth()
    if 0 < hang <= room and end < stop and JAPANESE.match(text[end]):
        # Qt took the character before it to the next line as well.
        after = hung_end(text, end + 1, stop)
        end = after if after > end + 1 else end
    end = settled_break(text, start, end, stop, ends)
    if end < last:
        before = ruby_plan.earlier_break(start, end, readings)
        end = last_break(text, start, before) if before < end else end
    if end != natural:
        # Qt counts what a cursor stops at: a family of emoji is one.
        wanted = offsets.to_utf16(end) - line.textStart()
        columns = end - start
        line.setNumColumns(columns)
        while line.textLength() > wanted and columns > 1:
            columns -= 1
            line.setNumColumns(columns)
