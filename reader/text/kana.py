"""Converts between the two kana scripts."""

_TO_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}


def katakana_to_hiragana(text: str) -> str:
    """Return `text` with full-width katakana made hiragana; ー and all else stay as they are."""
    return text.translate(_TO_HIRAGANA)
