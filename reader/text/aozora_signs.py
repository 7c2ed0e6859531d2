"""Puts real characters where Aozora Bunko's notation describes them, since Shift_JIS has none."""

import re
import unicodedata

_PLACE = re.compile(r"(?:第[34]水準)?(?P<plane>[12])-(?P<row>\d{1,2})-(?P<cell>\d{1,2})")
_CODE = re.compile(r"U\+(?P<code>[0-9A-Fa-f]{4,6})")
_SIGN = re.compile(r"※［＃(?P<told>[^［］\n]*)］")
UNKNOWN = "〓"
"""What printers put for a character that they do not have."""
_REPEATED = (("／″＼", "〴〵"), ("／＼", "〳〵"))
_LATIN = re.compile(r"〔(?P<words>[ -~À-ɏ…—’‘“”]+)〕")
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", ":": "\u0308", "~": "\u0303", "&": "\u030a",
    ",": "\u0327", "_": "\u0304",
}  # fmt: skip
_ACCENTED = re.compile(r"(?:ae|AE|oe|OE)&|[A-Za-z][\'`^:~&,_/]|[!?]@")
_LIGATURES = {"ae&": "æ", "AE&": "Æ", "oe&": "œ", "OE&": "Œ", "s&": "ß", "o/": "ø", "O/": "Ø",
              "l/": "ł", "L/": "Ł", "d/": "đ", "D/": "Đ", "!@": "¡", "?@": "¿"}  # fmt: skip


def with_signs(line: str) -> str:
    """Return a line with the characters that it describes: kanji by number, accents, repetition."""
    line = _SIGN.sub(_sign, line)
    for told, sign in _REPEATED:
        line = line.replace(told, sign)
    return _LATIN.sub(lambda found: _ACCENTED.sub(_accent, found["words"]), line)


def _sign(found: re.Match[str]) -> str:
    told = found["told"]
    if (code := _CODE.search(told)) and (number := int(code["code"], 16)) <= 0x10FFFF:
        return chr(number) if unicodedata.category(chr(number))[0] not in "C" else UNKNOWN
    if place := _PLACE.search(told):
        row, cell = 0xA0 + int(place["row"]), 0xA0 + int(place["cell"])
        if row <= 0xFE and cell <= 0xFE:
            data = bytes((row, cell)) if place["plane"] == "1" else bytes((0x8F, row, cell))
            try:
                return data.decode("euc_jis_2004")
            except UnicodeDecodeError:
                return UNKNOWN
    return UNKNOWN


def _accent(found: re.Match[str]) -> str:
    told = found[0]
    if told in _LIGATURES:
        return _LIGATURES[told]
    sign = unicodedata.normalize("NFC", told[0] + _ACCENTS.get(told[-1], told[-1]))
    # A letter that has no such form keeps what stands behind it: "don't", "a, b".
    return sign if len(sign) == 1 else told
