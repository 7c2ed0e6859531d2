"""Cells that a spreadsheet would run as formulas: made harmless on the way out, and back again."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def escaped(cell: str) -> str:
    """Return `cell` so that a spreadsheet takes it for text, as it does after an apostrophe."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unescaped(cell: str) -> str:
    """Take back `escaped`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
