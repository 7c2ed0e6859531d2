"""What a model does to its English by habit, without a reason in the Japanese."""

import re

from reader.translation.names import as_written
from reader.translation.punctuation import well_punctuated

_ROLE = re.compile(r"(?:[AQ]|Answer|Question): (?=\S)")
_MAY_BE_A_ROLE = re.compile(r"\W*(?:[AQＡＱ]|問|答|質|回)|[^「」。]{0,12}[:：]")

_SMALL_IN_QUOTES = re.compile("[\"'“‘«]+([a-z][a-z-]+)(?![\\w.])")
_SMALL = re.compile(r"[\"'“‘«]*(a|[a-z][a-z-]+)(?![\w.])")
_ENDS = re.compile(r"[。．.、，,]\W*$")
"""How a sentence, or a part of one, ends; a heading, a caption or an item does not."""

_GLOSSED_TWICE = re.compile(r"(?i)(?<![\w.-])([\w.+-]+(?: [\w.+-]+){0,3})(\"?) \((\1)\)")
_WORD_TWICE = re.compile(r"\b(?!really|again|never)([a-z]{5,}) \1\b(?!-)")
_SAID_TWICE = re.compile(r"([^\W\d_]{2,})\W?\1")
_UNIT_TWICE = re.compile(
    r"([$¥€£]\d[\d.,]*(?: (?:thousand|[mbtr]+illion))?)[- ](?:dollars?|yen|euros?|pounds?)\b"
    r"|(\d%)[- ]per ?cent\b"
)
_A_BEFORE_VOWEL = re.compile(
    r"\ba(?= [\"'“‘]?(?!eu|one\b|once\b|(?:also|after|into|onto|over|even|ever|equals?)\b)"
    r"[aeio][a-z]{3})"
)
_SPEAKER = re.compile(
    r"[\u3005\u4e00-\u9fff]{1,4}\u3000(?![\u3005\u4e00-\u9fff]{1,3}[はがのもさ氏])(?=.*[ぁ-ん].*[。！？]$)"
)
"""Who speaks, before a wide space and a sentence; not the two names of one person."""
_RUN_ON = re.compile(r"([A-Z][a-z]+),? (?=[A-Z\"\d])")
_ARROW = re.compile("[→⇒]")
_ENGLISH_ARROW = re.compile(r" ?(?:-+>|=>|→|⇒) ?| [-–—] ")


def without_habits(source: str, english: str) -> str:
    """Return `english` without an "A:" that nobody wrote, begun with a capital.

    Nothing is glossed by itself, no word or point said twice over, no mark of a quotation alone.
    """
    english = well_punctuated(source, _once(source, _without_role(source, english)))
    english = as_written(source, _with_arrows(source, english))
    return _with_capital(source, _with_speaker(source, english))


def _once(source: str, english: str) -> str:
    """Take out what is said twice in a row, and write "an" where it is to be."""
    english = _UNIT_TWICE.sub(r"\1\2", english)
    english = _A_BEFORE_VOWEL.sub("an", _GLOSSED_TWICE.sub(_one_of_both, english))
    return english if _SAID_TWICE.search(source) else _WORD_TWICE.sub(r"\1", english)


def _one_of_both(match: re.Match[str]) -> str:
    """Choose a term in small letters, but a name as it is in the brackets: メタ(Meta)."""
    term, mark, gloss = match.groups()
    return f"{term if term.islower() else gloss}{mark}"


def _with_arrows(source: str, english: str) -> str:
    """Write each arrow as one: 設定→追加 came out as "Settings - Add", 80%→92% as "80% ->92%"."""
    arrows = len(_ARROW.findall(source))
    if not arrows or len(_ENGLISH_ARROW.findall(english)) != arrows:
        return english
    return _ENGLISH_ARROW.sub(" → ", english).strip()


def _with_speaker(source: str, english: str) -> str:
    """Part who speaks from what is said by a colon, where the Japanese has a wide space."""
    speaker = _RUN_ON.match(english) if _SPEAKER.match(source) else None
    return f"{speaker[1]}: {english[speaker.end() :]}" if speaker else english


def _without_role(source: str, english: str) -> str:
    """Take off an "A:" before it, which models learn from lists of questions."""
    role = _ROLE.match(english)
    return english[role.end() :] if role and not _MAY_BE_A_ROLE.match(source) else english


def _with_capital(source: str, english: str) -> str:
    """Begin headings with a capital, and sentences behind an opening mark: "mixture" of experts.

    Other sentences begin as the model begins them, which is with a capital.
    """
    small = (_SMALL_IN_QUOTES if _ENDS.search(source) else _SMALL).match(english)
    if small is None or small.group(1) in source:
        return english
    at = small.start(1)
    return english[:at] + english[at].upper() + english[at + 1 :]
