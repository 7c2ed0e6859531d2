"""The values of a package's metadata.json: each has a type and a range, or the file is refused."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from math import isfinite
from typing import Any, NoReturn

from reader.model.errors import PackageError
from reader.model.wording import tr

LONGEST_NAME = 120
"""Characters of a package's or a language's name."""
LONGEST_PIECE = 64
"""Characters of a piece of the model's vocabulary that the metadata names."""

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
VERSION = re.compile(r"\w[\w.+-]{0,31}", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,15}")
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Decoding:
    """How the model's output is searched for; the one place these settings stand.

    A package may carry better ones of its own in its metadata under "decoding".
    """

    beam_size: int = 4
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0
    longest: int = 256
    """Output pieces after which a piece of input is given up as a loop."""


RANGES: Mapping[str, tuple[float, float]] = {
    "beam_size": (1, 32),
    "length_penalty": (0, 10),
    "repetition_penalty": (0.1, 10),
    "no_repeat_ngram_size": (0, 64),
    "longest": (1, 4096),
}
"""The least and the greatest that a package may ask for: more is a mistake, or an attack."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The pieces with which a package wants terms written: start ja middle en end."""

    start: str
    middle: str
    end: str

    def write(self, ja: str, en: str) -> str:
        """Return a term as the model was trained to read it."""
        return f"{self.start}{ja}{self.middle} {en}{self.end}"

    def stand_in(self, text: str) -> bool:
        """Tell whether any of the signs is in `text`."""
        return any(sign in text for sign in (self.start, self.middle, self.end))


@dataclass(frozen=True, slots=True)
class PackageMetadata:
    """What a package says of itself, all of it checked."""

    code: str | None
    """None where it has no code but the name of its folder."""
    from_code: str
    to_code: str
    version: str
    name: str
    is_preview: bool
    target_prefix: str
    decoding: Decoding
    tags: Tags | None


def parse_metadata(data: bytes) -> PackageMetadata:
    """Read metadata.json.

    Raises PackageError if it is not that of an Argos translation package, or holds a value that
    nothing could be done with.
    """
    try:
        told = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise PackageError(tr("The package's metadata.json cannot be read; get the package again."))
    kind = told.get("type", "translate")
    if kind != "translate":
        raise PackageError(
            tr(
                "This is an Argos package of the kind {shown}, not a translation.",
                shown=_shown(kind),
            )
        )
    from_code, to_code = (_matching(told, key, _LANGUAGE) for key in ("from_code", "to_code"))
    from_name = _text(told, "from_name", LONGEST_NAME) or from_code
    to_name = _text(told, "to_name", LONGEST_NAME) or to_code
    return PackageMetadata(
        code=code_of(told),
        from_code=from_code,
        to_code=to_code,
        version=_matching(told, "package_version", VERSION),
        name=_text(told, "name", LONGEST_NAME) or f"{from_name} → {to_name}",
        is_preview=_flag(told, "preview"),
        target_prefix=_text(told, "target_prefix", LONGEST_PIECE),
        decoding=_decoding(_group(told, "decoding")),
        tags=_tags(_group(told, "terms")),
    )


def code_of(told: Mapping[str, Any]) -> str | None:
    """Return the code that a package gives itself, if any.

    Raises PackageError if that cannot be a folder's name.
    """
    code = told.get("code")
    if code in (None, ""):
        return None
    return checked_code(code)


def checked_code(code: object) -> str:
    """Return `code`. Raises PackageError if that cannot be a folder's name."""
    if not isinstance(code, str) or not CODE.fullmatch(code):
        raise PackageError(
            tr("The package is called {shown}, which cannot name a folder.", shown=_shown(code))
        )
    return code


def is_printable(text: str, longest: int = LONGEST_NAME) -> bool:
    """Tell whether `text` is one line that can be shown: no control signs, not endless."""
    return len(text) <= longest and all(unicodedata.category(c) not in _UNPRINTABLE for c in text)


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _shown(value: object) -> str:
    """Return a value as it may stand in a message."""
    try:
        return repr(value)[:80]
    except ValueError:  # an integer of thousands of digits
        return "a number beyond all measure"


def _wrong(key: str, value: object, wanted: str) -> PackageError:
    return PackageError(
        tr(
            "The package's metadata.json gives {shown} for its {key}, which is not "
            "{wanted}; get the package again.",
            shown=_shown(value),
            key=key,
            wanted=wanted,
        )
    )


def _matching(told: Mapping[str, Any], key: str, pattern: re.Pattern[str]) -> str:
    value = told.get(key)
    if value in (None, ""):
        raise PackageError(tr("The package's metadata.json does not say its {key}.", key=key))
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise _wrong(key, value, tr("a short word of letters and digits"))
    return value


def _text(told: Mapping[str, Any], key: str, longest: int) -> str:
    value = told.get(key)
    if value is None:
        return ""
    if not isinstance(value, str) or not is_printable(value, longest):
        raise _wrong(
            key, value, tr("text of at most {count} characters in one line", count=longest)
        )
    return value


def _flag(told: Mapping[str, Any], key: str) -> bool:
    value = told.get(key)
    if not isinstance(value, bool | None):
        raise _wrong(key, value, tr("true or false"))
    return value is True


def _group(told: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    value = told.get(key)
    if not isinstance(value, dict | None):
        raise _wrong(key, value, tr("a group of settings"))
    return value


def _decoding(asked: Mapping[str, Any] | None) -> Decoding:
    usual = Decoding()
    known: dict[str, Any] = {}
    for field in fields(Decoding):
        value = (asked or {}).get(field.name)
        if value is None:
            continue
        wanted = type(getattr(usual, field.name))
        least, greatest = RANGES[field.name]
        fits = type(value) in (int, float) and least <= value <= greatest and isfinite(value)
        if not fits or (wanted is int and value != int(value)):
            words = (
                tr("a whole number from {least} to {greatest}", least=least, greatest=greatest)
                if wanted is int
                else tr("a number from {least} to {greatest}", least=least, greatest=greatest)
            )
            raise _wrong(field.name, value, words)
        known[field.name] = wanted(value)
    return replace(usual, **known)


_SIGNS = 3


def _tags(asked: Mapping[str, Any] | None) -> Tags | None:
    if not asked:
        return None
    start, middle, end = (_text(asked, key, LONGEST_PIECE) for key in ("start", "middle", "end"))
    signs = {start.strip(), middle.strip(), end.strip()}
    # What stands in other texts as well would be taken out of them.
    if len(signs) < _SIGNS or any(not s or s.isalnum() for s in signs):
        raise _wrong("terms", asked, tr("three signs: start, middle and end"))
    return Tags(start, middle, end)
