"""Reads ISO-2022-JP as mail programs write it: with signs that are in no standard, such as ①."""

import re

_ESCAPE = re.compile(rb"\x1b(\$\(D|\$\([@B]|\$[@B]|\([BJIH])|\x0e|\x0f")
_SHIFT = re.compile(rb"\x1b\$\(?[@BD]")
_HIGHEST = 0x7F
_DOUBLE = frozenset((b"$@", b"$B", b"$(@", b"$(B"))
_SUPPLEMENT = b"$(D"
_KANA = b"(I"
_ASCII = b"(B"
_SHIFT_OUT, _SHIFT_IN = b"\x0e", b"\x0f"


def read_iso2022(data: bytes) -> str | None:
    """Return the text of seven-bit Japanese with vendors' signs, or None if it is something else.

    A last character that is cut in two is left out.
    """
    if max(data, default=0) > _HIGHEST or not _SHIFT.search(data):
        return None
    parts: list[str] = []
    state = _ASCII
    at = 0
    for match in (*_ESCAPE.finditer(data), None):
        end = match.start() if match else len(data)
        part = _decoded(data[at:end], state, last=match is None)
        if part is None:
            return None
        parts.append(part)
        if match:
            at = match.end()
            state = {_SHIFT_OUT: _KANA, _SHIFT_IN: _ASCII}.get(match[0], match[1] or _ASCII)
    return "".join(parts)


def _decoded(data: bytes, state: bytes, *, last: bool) -> str | None:
    try:
        if state in _DOUBLE or state == _SUPPLEMENT:
            text: list[str] = []
            # A line ends in the middle of Japanese where the escape back was forgotten.
            for run in re.split(rb"([\x00-\x20]+)", data):
                pairs = run if len(run) % 2 == 0 or run[:1] <= b" " else run[: -1 if last else None]
                text.append(_run(pairs, state) if run[:1] > b" " else run.decode("ascii"))
            return "".join(text)
        if state == _KANA:
            return bytes(byte | 0x80 if byte > 0x20 else byte for byte in data).decode("cp932")
        return data.decode("ascii")
    except ValueError:
        # Also half of a character, which zip tells.
        return None


def _run(pairs: bytes, state: bytes) -> str:
    if state == _SUPPLEMENT:
        words = zip(pairs[::2], pairs[1::2], strict=True)
        return b"".join(bytes((0x8F, a | 0x80, b | 0x80)) for a, b in words).decode("euc_jp")
    shifted = bytearray()
    for first, second in zip(pairs[::2], pairs[1::2], strict=True):
        row, cell = first - 0x21, second - 0x21
        lead = row // 2 + (0x81 if row < 62 else 0xC1)
        trail = cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)
        shifted += bytes((lead, trail))
    return shifted.decode("cp932")
