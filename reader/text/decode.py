"""Turns bytes of unknown encoding into text, by strict trial."""

import codecs
import re

from reader.model.errors import ImportRefusedError
from reader.model.wording import tr, tr_later
from reader.text.iso2022 import read_iso2022
from reader.text.script import HIRAGANA, JAPANESE, KANA, count

MAX_BYTES = 20_000_000
"""More than this is no article: a thousand-page book has about 2 MB of text."""

EMPTY = tr_later(
    "This is empty: there is no text to import. If it should not be, save or download it again."
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What calls itself Shift_JIS on the web and in files is Microsoft's superset of it.
_CP932_LABELS = re.compile(r"(?:x-)?s(?:hift)?[-_]?jis|windows-31j|ms932|ms_kanji", re.IGNORECASE)
_UNUSED_IN_CP932 = re.compile("[\x80\xa0\uf8f0-\uf8f3]")
"""What Python makes of bytes that stand for nothing there: damaged UTF-8 looks like that."""
_JAPANESE_CODECS = ("utf-8", "euc_jp", "euc_jis_2004", "cp932")
_ISO_2022 = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_3")
_SIGNATURES = (
    (b"%PDF-", tr_later("a PDF")),
    (b"PK\x03\x04", tr_later("a ZIP, EPUB or Office file")),
    (b"\x89PNG", tr_later("an image")),
    (b"\xff\xd8\xff", tr_later("an image")),
    (b"GIF8", tr_later("an image")),
    (b"\x1f\x8b", tr_later("a compressed file")),
    (b"SQLite format 3", tr_later("a database")),
)
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""")
# Not among them: the escape of ISO-2022, and the separators that some take for line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_USUAL = re.compile("[\t\n\r -~\u2010-\u2026\u3000-\u9fff\uff00-\uffef]")
_COMMON = re.compile("[のはをにがでとしたてい。、 etaoinshr]")
"""The commonest signs of Japanese, and letters."""
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_STRAY_UTF8 = 4
"""So many broken bytes are slips in any text: nothing else looks like UTF-8 but for those."""
_SHORTEST = 20
"""Characters for each of them at the least."""
_FEW = 2
"""So many slips count for nothing in the shortest text."""
_WITHIN_UTF8 = bytes(range(0x80, 0xC0))
_USUALLY = 0.9
_TOLERATED = 1000
"""One broken character in so many is taken for a slip; more are taken for another encoding."""


def check_size(size: int) -> None:
    """Refuse what is too large to be an article.

    Raises:
        ImportRefusedError: when `size`, in bytes, is over the cap.
    """
    if size > MAX_BYTES:
        raise ImportRefusedError(
            tr(
                "This text has {size:.0f} MB, and an article may have {most} MB at most: "
                "split it and import the parts.",
                size=size / 1_000_000,
                most=MAX_BYTES // 1_000_000,
            )
        )


def declared_in_html(data: bytes) -> str | None:
    """Return the charset that an HTML document's own head names, or None."""
    head = data[:4096]
    found = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return found.group(1).decode("ascii") if found else None


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of `data`, its line ends made into single line feeds.

    `declared` is the charset that came with the bytes (an HTTP header); without it, what an HTML
    head says counts. A declaration is believed only when the bytes fit it exactly.

    Raises:
        ImportRefusedError: for empty, binary and oversized data.
    """
    text = decode_exactly(data, declared)
    if not text.strip():
        raise ImportRefusedError(tr(EMPTY))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_exactly(data: bytes, declared: str | None = None) -> str:
    """Return the text of `data` with its line ends, even if there is no letter in it.

    Raises:
        ImportRefusedError: for binary and oversized data.
    """
    check_size(len(data))
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ImportRefusedError(
                tr(
                    "This is {what}, not text: save the article as text or HTML and import that.",
                    what=tr(what),
                )
            )
    text = _decode(data, declared or declared_in_html(data))
    if text is None or count(_CONTROL, text) * 100 > len(text):
        raise ImportRefusedError(
            tr(
                "This is not text in any encoding used for Japanese: save the article as UTF-8 "
                "text or HTML and import that."
            )
        )
    return text


def _decode(data: bytes, declared: str | None) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding) or _mended(data, encoding)
    utf16 = _utf16(data)
    if utf16 is not None:
        return utf16
    # A file system leaves them at the end of a file, and programs one here and there.
    data = data.strip(b"\x00")
    if data.count(0) > max(_FEW, len(data) // _TOLERATED):
        return None
    return _from_bytes(data.replace(b"\x00", b""), declared)


def _from_bytes(data: bytes, declared: str | None) -> str | None:
    """Return the text of data in none of the encodings of two bytes and more, or None."""
    utf8 = _strictly(data, "utf-8")
    # Bytes that happen to be kana in UTF-8 are UTF-8, whatever a server says of them.
    if utf8 is not None and KANA.search(utf8) and b"\x1b" not in data:
        return utf8
    order = [codec] if (codec := _codec(declared)) else []
    order.extend(_JAPANESE_CODECS)
    if b"\x1b" in data:
        # All of these are pure ASCII, which fits almost any other declaration too.
        for encoding in _ISO_2022:
            if (text := _strictly(data, encoding)) is not None:
                return text
        if (text := read_iso2022(data)) is not None:
            return text
    for encoding in order:
        text = _strictly(data, encoding)
        if text is not None and not (encoding == "cp932" and _UNUSED_IN_CP932.search(text)):
            return text
    return _uncut(data) or _leniently(data)


def _codec(declared: str | None) -> str | None:
    """Return Python's name of a declared charset that could hold Japanese, else None."""
    if declared is None:
        return None
    if _CP932_LABELS.fullmatch(declared.strip()):
        return "cp932"
    try:
        name = codecs.lookup(declared.strip()).name
    except LookupError:
        return None
    # Any bytes at all fit the one-byte charsets, so servers' defaults prove nothing; UTF-16 has
    # been looked for already.
    if name.startswith(("iso8859", "cp125", "ascii", "latin", "utf-16", "utf-32")):
        return None
    return name


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _mended(data: bytes, encoding: str) -> str | None:
    """Return the text of data with a mark of its encoding, though it is cut or has a slip."""
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    return text.rstrip("\ufffd") if broken <= max(_FEW, len(text) // _TOLERATED) else None


def _uncut(data: bytes) -> str | None:
    """Return the text of data that was cut within its first or its last character."""
    start = data.lstrip(_WITHIN_UTF8) if len(data) - len(data.lstrip(_WITHIN_UTF8)) < 4 else data
    for encoding, whole in (("utf-8", start), *((name, data) for name in _JAPANESE_CODECS[1:])):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(whole, final=False)
        except UnicodeDecodeError:
            continue
        if KANA.search(text) and not (encoding == "cp932" and _UNUSED_IN_CP932.search(text)):
            return text
    return None


def _utf16(data: bytes) -> str | None:
    """Return the text of UTF-16 without a mark: mostly Japanese or ASCII, cut perhaps by a byte."""
    wholes = (data,) if len(data) % 2 == 0 else (data[:-1], data[1:])
    readings = [
        (count(_COMMON, whole[:4000].decode(encoding, errors="ignore")), whole, encoding)
        for whole in wholes
        for encoding in ("utf-16-le", "utf-16-be")
        if _likeliness(whole[:4000], encoding) >= _USUALLY
    ]
    if not readings:
        return None
    # Read from the wrong byte on, Japanese is kanji and あ.
    _common, whole, encoding = max(readings)
    return _strictly(whole, encoding) or _mended(whole, encoding)


def _likeliness(data: bytes, encoding: str) -> float:
    """Return how much of `data` is usual in Japanese (0 to 1), 0 if that may be by chance."""
    sample = data.decode(encoding, errors="ignore")
    # ASCII read in pairs looks like kanji, hardly ever like hiragana.
    certain = count(HIRAGANA, sample) >= 0.1 * len(sample) or (
        b"\x00" in data and count(JAPANESE, sample) > 0
    )
    return count(_USUAL, sample) / len(sample) if sample and certain else 0.0


def _leniently(data: bytes) -> str | None:
    """Return the text of data with a stray broken byte, as pages in the wild have them."""
    if (text := _with_surrogates(data)) is not None:
        return text
    for encoding, few in (("utf-8", _STRAY_UTF8), ("euc_jp", 0), ("cp932", 1)):
        text, certain = data.decode(encoding, errors="replace"), True
        if encoding == "cp932":
            text = _UNUSED_IN_CP932.sub("\ufffd", text)
            # In half width it makes kana of any bytes.
            certain = count(_HALF_WIDTH, text) * 50 < count(HIRAGANA, text)
        least = min(few, len(text) // _SHORTEST) if certain else 0
        if KANA.search(text) and text.count("\ufffd") <= max(least, len(text) // _TOLERATED):
            return text
    return None


def _with_surrogates(data: bytes) -> str | None:
    """Return the text of UTF-8 in which some program wrote characters in halves (CESU-8)."""
    try:
        halves = data.decode("utf-8", "surrogatepass")
        return halves.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        return None
