"""Whether an English name can be what katakana stand for: ゼバスティアン and Sebastian."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

_TABLE = """
    ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go サ sa
    シ shi ス su セ se ソ so ザ za ジ ji ズ zu ゼ ze ゾ zo タ ta チ chi ツ tsu テ te ト to ダ da
    ヂ ji ヅ zu デ de ド do ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho バ ba
    ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po マ ma ミ mi ム mu メ me モ mo ヤ ya
    ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ヴ vu ヰ i ヱ e キャ kya キュ kyu
    キョ kyo シャ sha シュ shu ショ sho シェ she ジャ ja ジュ ju ジョ jo ジェ je チャ cha
    チュ chu チョ cho チェ che ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ビャ bya
    ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu
    リョ ryo ギャ gya ギュ gyu ギョ gyo ティ ti トゥ tu ディ di ドゥ du デュ du テュ tu ファ fa
    フィ fi フェ fe フォ fo フュ fu ヴァ va ヴィ vi ヴェ ve ヴォ vo ウィ wi ウェ we ウォ wo
    クァ kwa クィ kwi クェ kwe クォ kwo グァ gwa ツァ tsa ツィ tsi ツェ tse ツォ tso イェ ye
    スィ si ズィ zi
"""
_ROWS = _TABLE.split()
_ROMAN = dict(zip(_ROWS[::2], _ROWS[1::2], strict=True))
_SYLLABLE = re.compile(r"[ァ-ヴ][ァィゥェォャュョ]|[ァ-ヴ]")

# Sounds that katakana do not tell apart, or do not write.
_ALIKE = (
    (r"ph|v", "f"), (r"l", "r"), (r"ck|[cqx]", "k"), (r"th", "s"), (r"tz", "ts"), (r"w", "u"),
    (r"b", "f"), (r"z", "s"), (r"(?<=[kstrfmndgjp])h", ""), (r"(?<=[aeiou])r(?![aeiou])", ""),
    (r"y", "i"), (r"([a-z])\1+", r"\1"),
)  # fmt: skip
_BEGINNING = 2
_ENOUGH, _SHORT, _ENOUGH_IF_SHORT = 62.0, 5, 90.0
_ENOUGH_FOR_JAPANESE = 88.0
"""For names of Japanese words, whose letters leave less open than those of foreign ones."""


def may_be(katakana: str, english: str) -> bool:
    """Tell whether some word of `english`, or two side by side, sounds like `katakana`."""
    written = roman(katakana)
    sounds = {_sound(written), _sound(re.sub(r"(?<=[^aeiou])[uo](?![aeiou])", "", written))}
    enough = _ENOUGH_IF_SHORT if len(written) <= _SHORT else _ENOUGH
    words = [_plain(word) for word in re.findall(r"[^\W\d_]+", english)]
    candidates = [*words, *(f"{one}{two}" for one, two in pairwise(words))]
    return any(
        fuzz.ratio(sound, _sound(word)) >= enough
        for word in candidates
        for sound in sounds
        if word and sound
    )


def is_heard(name: str, english: str) -> bool:
    """Tell whether a name in Roman letters stands in `english`, spelt as it sounds, as a name."""
    enough = _ENOUGH_IF_SHORT if len(name) <= _SHORT else _ENOUGH_FOR_JAPANESE
    sound = _sound(_plain(name))
    words = [_plain(word) for word in re.findall(r"\b[A-Z][^\W\d_]*", english)]
    candidates = [*words, *(f"{one}{two}" for one, two in pairwise(words))]
    return any(fuzz.ratio(sound, _sound(word)) >= enough for word in candidates if word)


def begins_alike(katakana: str, word: str) -> bool:
    """Tell whether an English word begins as `katakana` sounds, however it goes on."""
    begun = _sound(roman(katakana))[:_BEGINNING]
    return len(begun) == _BEGINNING and _sound(_plain(word)).startswith(begun)


@lru_cache(maxsize=4096)
def roman(katakana: str) -> str:
    """Return katakana in Roman letters, long vowels short."""
    return "".join(
        _ROMAN.get(syllable) or "".join(_ROMAN.get(sign, "") for sign in syllable)
        for syllable in _SYLLABLE.findall(katakana)
    )


_LONG_VOWEL = re.compile(r"ou(?=[^aeiou]|$)|oo|uu")


def romanised(hiragana: str) -> str:
    """Return a name in hiragana as English writes it: ほしの is Hoshino, とうげ Toge."""
    katakana = "".join(chr(ord(sign) + 0x60) if "ぁ" <= sign <= "ん" else sign for sign in hiragana)
    latin = ""
    for part in re.findall("ッ?[^ッ]*", katakana):
        written = roman(part.removeprefix("ッ"))
        latin += (_doubled(written) if part.startswith("ッ") else "") + written
    return _LONG_VOWEL.sub(lambda long: long[0][0], latin).capitalize()


def _doubled(syllable: str) -> str:
    return "t" if syllable.startswith("ch") else syllable[:1]


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    for pattern, sign in _ALIKE:
        word = re.sub(pattern, sign, word)
    return word
