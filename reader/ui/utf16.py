"""The one place where code point offsets become UTF-16 offsets and back.

The reader counts Unicode code points; Qt's text classes count UTF-16 units, of which a character
beyond U+FFFF (𠮟, most emoji) takes two.
"""

from bisect import bisect_left


class Utf16Map:
    """Converts offsets into one text; one without characters beyond U+FFFF costs nothing."""

    __slots__ = ("_wide", "_wide_units")

    def __init__(self, text: str) -> None:
        has_wide = not text.isascii() and max(text) > "\uffff"
        wide = [i for i, char in enumerate(text) if char > "\uffff"] if has_wide else []
        self._wide = wide
        self._wide_units = [offset + number for number, offset in enumerate(wide)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of the code point offset `offset`."""
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def to_code_points(self, utf16: int) -> int:
        """Return the code point offset of `utf16`; within a surrogate pair, of its character."""
        return utf16 - bisect_left(self._wide_units, utf16) if self._wide_units else utf16
