"""The one place where code point offsets become UTF-16 offsets and back.

The reader counts Unicode code points; Qt's text classes count UTF-16 units, of which a character
beyond U+FFFF (𠮟, most emoji) takes two.
"""

from bisect import bisect_left


class Utf16Map:
    """Converts offsets into one text; one without characters beyond U+FFFF costs nothing.

    Of a text that is a part of another, which it begins at the code point `first`, the code points
    are those of the whole, and the UTF-16 units its own.
    """

    __slots__ = ("_first", "_wide", "_wide_units")

    def __init__(self, text: str, first: int = 0) -> None:
        self._first = first
        has_wide = not text.isascii() and max(text) > "\uffff"
        wide = [i for i, char in enumerate(text) if char > "\uffff"] if has_wide else []
        self._wide = wide
        self._wide_units = [offset + number for number, offset in enumerate(wide)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of the code point offset `offset`."""
        offset -= self._first
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def to_code_points(self, utf16: int) -> int:
        """Return the code point offset of `utf16`; within a surrogate pair, of its character."""
        before = bisect_left(self._wide_units, utf16) if self._wide_units else 0
        return self._first + utf16 - before
