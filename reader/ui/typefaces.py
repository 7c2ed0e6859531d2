"""Fonts for both scripts: families by style, best first, and what of them is installed."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from reader.model.wording import tr

GOTHIC_FAMILIES = (
    "Hiragino Sans",
    "Yu Gothic UI",
    "Yu Gothic",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "BIZ UDPGothic",
    "Meiryo",
    "IPAexGothic",
    "IPAPGothic",
    "IPAGothic",
    "TakaoPGothic",
    "VL PGothic",
)
"""Fonts with Japanese letter forms, best first. Qt knows no language for Han unification, so they
are named, lest 直 and 骨 appear in their Chinese forms."""

MINCHO_FAMILIES = (
    "Hiragino Mincho ProN",
    "Noto Serif CJK JP",
    "Noto Serif JP",
    "Source Han Serif JP",
    "BIZ UDPMincho",
    "Yu Mincho",
    "IPAexMincho",
    "IPAPMincho",
    "IPAMincho",
    "TakaoPMincho",
    "MS PMincho",
)
SERIF_FAMILIES = (
    "Charter",
    "Iowan Old Style",
    "Sitka Text",
    "Source Serif 4",
    "Source Serif Pro",
    "Noto Serif",
    "Georgia",
    "Noto Serif CJK JP",
    "Noto Serif JP",
    "Palatino Linotype",
    "P052",
    "DejaVu Serif",
)
SANS_FAMILIES = (
    "Helvetica Neue",
    "Segoe UI",
    "Source Sans 3",
    "Source Sans Pro",
    "Noto Sans",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "DejaVu Sans",
)
CODE_FAMILIES = (
    "SF Mono",
    "Menlo",
    "Consolas",
    "Noto Sans Mono CJK JP",
    "DejaVu Sans Mono",
    *GOTHIC_FAMILIES,
)


class JapaneseStyle(StrEnum):
    """The two styles of Japanese type."""

    GOTHIC = "gothic"
    MINCHO = "mincho"


class EnglishStyle(StrEnum):
    """The two styles of Latin text type."""

    SERIF = "serif"
    SANS = "sans"


USUAL_PIXELS = 13
"""The size of the type that systems have in windows, unless somebody made it larger."""
LARGER = 1.4
"""From how many times that on it was made larger: systems differ a little by themselves."""


def system_scale() -> float:
    """Return how many times larger than usual the system has its type; 1 if it is about usual."""
    scale = QFontInfo(QApplication.font()).pixelSize() / USUAL_PIXELS
    return round(scale, 2) if scale >= LARGER else 1.0


def japanese_families(choice: str) -> tuple[str, ...]:
    """Return the families for a style of Japanese type, or for a family that the reader named."""
    if choice == JapaneseStyle.MINCHO:
        return (*MINCHO_FAMILIES, *GOTHIC_FAMILIES)
    if choice in ("", JapaneseStyle.GOTHIC):
        return GOTHIC_FAMILIES
    return (choice, *GOTHIC_FAMILIES)


def english_families(choice: str) -> tuple[str, ...]:
    """Return the families for a style of Latin type, or for a family that the reader named.

    Japanese words in the English are set in Japanese letter forms.
    """
    if choice in ("", EnglishStyle.SERIF):
        return (*SERIF_FAMILIES, *MINCHO_FAMILIES, *GOTHIC_FAMILIES)
    if choice == EnglishStyle.SANS:
        return (*SANS_FAMILIES, *GOTHIC_FAMILIES)
    return (choice, *GOTHIC_FAMILIES)


def installed(families: Iterable[str]) -> str:
    """Return the first of `families` that this system has, empty if it has none."""
    known = set(QFontDatabase.families())
    return next((family for family in families if family in known), "")


def offered(system: QFontDatabase.WritingSystem) -> list[str]:
    """Return the families for a writing system that one can read a text in, by name."""
    return sorted(
        (
            family
            for family in QFontDatabase.families(system)
            if QFontDatabase.isSmoothlyScalable(family)
            and not QFontDatabase.isPrivateFamily(family)
        ),
        key=str.casefold,
    )


def missing_japanese_font(families: Iterable[str] = GOTHIC_FAMILIES) -> str | None:
    """Return a sentence that tells how to mend it when no Japanese font is installed, else None."""
    japanese = set(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
    if japanese or not set(families).isdisjoint(QFontDatabase.families()):
        return None
    return tr(
        "No Japanese font is installed, so Japanese shows as empty boxes: install Noto Sans CJK "
        "(on Debian and Ubuntu: apt install fonts-noto-cjk)."
    )
