"""Writes raised and lowered signs as characters: 10⁻⁶, CO₂; a note's mark in brackets: [1]."""

import re
from collections.abc import Mapping

from reader.text.script import JAPANESE

_RAISED = str.maketrans(
    "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
)
_LOWERED = str.maketrans("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_BASE = re.compile(r"[A-Za-z0-9)\]|}Α-ωℓ∂∇Å°%℃]$")
"""What can have an exponent."""
_JAPANESE_BASE = re.compile(r"[ァ-ヺー一-鿿々]$")
_INDEX = re.compile(r"[A-Za-z0-9]{1,8}(?:\s?[,+-]\s?[A-Za-z0-9]{1,8}){0,3}")
"""What stands below a letter or a word of a formula: min, i, t+1, i,j."""
_NOTE = re.compile(r"(?:※|注|\*|†|‡|[a-z]?)\s?\d{0,3}(?:\s?[,、，–-]\s?\d{1,3})*|[*†‡]+")
_BRACKETED = re.compile(r"[\[［(（].*[\])）］]")
_ORDINAL = re.compile(r"st|nd|rd|th", re.IGNORECASE)
_TRADE = {"TM": "™", "(R)": "®", "R": "®", "®": "®", "™": "™", "SM": "℠"}
_ELEMENT = re.compile(r"[A-Z]")
"""What a number raised before it counts: ¹⁴C."""
_PLAIN_POWER = re.compile(r"[A-Za-z0-9]+")


def raised(text: str, before: str, after: str = "", *, linked: bool = False) -> str:
    """Return what stands for `text` raised between the texts `before` and `after`.

    `linked` tells that it is a link, as notes are.
    """
    if not text or JAPANESE.search(text.replace("注", "")):
        return text
    if _BRACKETED.fullmatch(text) and (linked or not _BASE.search(before)):
        return text
    if text in _TRADE and text != "R":
        return _TRADE[text]
    if _ORDINAL.fullmatch(text) and before[-1:].isdigit():
        return text
    isotope = not linked and text.isdigit() and _ELEMENT.match(after)
    if (
        not isotope
        and _NOTE.fullmatch(text)
        and (linked or not _BASE.search(before) or text[0] in "※注*†‡")
    ):
        return text if text[0] in "※*†‡" else f"[{text}]"
    return _written(text, _RAISED, "^")


def lowered(text: str, before: str) -> str:
    """Return what stands for `text` lowered behind the text `before`."""
    if not text or JAPANESE.search(text):
        return text
    if _BASE.search(before) or (text.isdigit() and _JAPANESE_BASE.search(before)):
        return _written(text, _LOWERED, "_")
    # Engines know a word in plain letters, small ones behind Japanese they drop.
    index = _INDEX.fullmatch(text) and _JAPANESE_BASE.search(before)
    return _written(text, {}, "_") if index else text


def _written(text: str, characters: Mapping[int, int], sign: str) -> str:
    compact = "".join(text.split())
    if all(ord(character) in characters for character in compact):
        return compact.translate(characters)
    # There are no such characters: as one writes it on a keyboard.
    return f"{sign}{compact}" if _PLAIN_POWER.fullmatch(compact) else f"{sign}({compact})"
