"""Radicals of dictionaries (⾼, ⻑) as the characters that they look like (高, 長)."""

import re
import unicodedata

_RADICALS = re.compile("[\u2e80-\u2fdf]")
_OTHERS = dict(zip("⺠⻁⻄⻆⻑⻘⻝⻤⻨⻩⻫⻭⻯⻲", "民虎西角長青食鬼麦黄斉歯竜亀", strict=True))
"""Those that Unicode's compatibility forms leave, of characters that stand in Japanese texts."""


def without_radicals(text: str) -> str:
    """Return `text` with the plain character in the place of each radical that is one.

    Fonts have one glyph for both, and programs that write PDFs take the wrong one of the two.
    """
    return _RADICALS.sub(
        lambda found: _OTHERS.get(found[0]) or unicodedata.normalize("NFKC", found[0]), text
    )
