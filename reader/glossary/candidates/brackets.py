"""Reads what stands in the brackets after a term: English, Japanese, readings, or no gloss."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.glossary.candidates.units import narrow

_LATIN = re.compile(
    r"[0-9](?:[A-Z]{1,2}|-[a-z]{2,})(?: [A-Za-z][A-Za-z -]*)?"
    r"|[A-Za-z][A-Za-z0-9 .,+&'’/:_-]*[A-Za-z0-9+#.]|[A-Z]"
)
_JAPANESE = re.compile("[ぁ-んァ-ヶー々〇\u3400-\u9fff]")
_READING = re.compile("[ぁ-んー][ぁ-ん ・ー\u3000]*")
_QUOTES = "「」『』“”\"〈〉《》'‘’ \u3000"
_PARTS = re.compile(
    r"[、，。;；:：=＝/／（）()\[\]［］〔〕]|, |(?<=[a-z]),(?=[A-Za-z])"
    r"|または|又は|あるいは|もしくは| or "
)
_LABEL = re.compile(
    r"^(?:以下(?:、|，|では|は)?|略称(?:は|で)?|略して|略|通称(?:は)?|英語名|英語では|英語で|英語表記|英語|英名|英文名|英|別名|正式名称|正式には"
    r"|いわゆる|すなわち|つまり|原語|原題|訳語|和訳|訳|日本語では|日本語で|日本語訳|日本語名|読み|読みは|別称|呼称|frm\.|i\.e\.|aka|a\.k\.a\.)\s*"
)
_TAIL = re.compile(
    r"(?:という|と(?:いう|呼ぶ|略す|略称する|する|表記|総称する|言う|も呼ばれる|も)|とも(?:言う|いう)?|の略(?:称|語)?|の(?:日本語|和)?訳(?:語)?|の意味?|の頭文字|以下同じ|を指す)。?$"
)
_NO_GLOSS = re.compile(
    r"(?i)^(?:pp?|figs?|table|eq|vol|no|ch|sec|ver|v|refs?|am|pm|ad|bc|etc|cf|ibid|et al|ph\.?d"
    r"|mit|ap|afp|upi|getty(?: images)?|reuters|usd|jpy|eur"
    r"|[kmgt]?hz|[kmgt]?wh?|mah|[kmgt]i?b|[kmgt]?bps"
    r"|[kcmµn]?m|[km]?g|ms|[0-9]+[kmgt]?b|[0-9]+[kwvx]"
    r"|dpi|fps|db|k?pa|ppm|rpm|[ivx]+|[a-z])\.?[ -]?[0-9.,-]*$"
)
_DOMAIN = re.compile(r"(?:\.(?:com|org|net|jp|io|co|html?)$|://|@)")
_MARKET = re.compile(
    r"(?i)(?:nasdaq|nyse|tse|hkex|東証|証券コード|銘柄コード|ticker)"
    r".*[:：、, 0-9０-９]"
)
_MORE = re.compile(
    r"など|等$|ほか|例えば|たとえば|例：|例:|例、|^例|e\.g\.|写真|提供|出典|撮影|^旧|^元|^現|当時"
)
_ASIDE = re.compile(r"参照|図[0-9]|表[0-9]|注[0-9]|後述|前述|詳しくは|次(?:節|章|項)")
"""Says where more is told, beside a gloss or for itself."""
_FIRM = re.compile(r"[,、，] ?(?=(?:Inc|Ltd|LLC|Corp|Co|S\.A|GmbH|K\.K|PLC|plc|B\.V)\b)")
_ARTICLE = re.compile("^(?:the|The|a|an|A|An) (?=[A-Za-z])")
_SOUND_BESIDE = re.compile(
    "(?<=[A-Za-z])・(?=[ぁ-ん])|(?<=[ぁ-ん])・(?=[A-Za-z])"
    "|(?<=[ァ-ヴー])・(?=[A-Z][a-z]{2}[A-Za-z .]*$)|(?<=[a-z])・(?=[ァ-ヴー]+$)"
)
_ABOUT = re.compile("(?:本社|所在地|代表|所属|電話|住所|設立|創業|東京都|[都道府県市区]、).*$")
"""Where a company is and who leads it, after its name in English."""


@dataclass(frozen=True, slots=True)
class Inside:
    """The parts of a bracket's content, by what they are."""

    english: tuple[str, ...]
    japanese: tuple[str, ...]
    readings: tuple[str, ...]
    alias: bool = False
    """Whether it says how the thing is called from here on."""


def read(content: str) -> Inside | None:
    """Return the parts of what stands in brackets; None where it is plainly no gloss."""
    text = _lined(_ABOUT.sub("", narrow(content)).strip())
    if not text or _MORE.search(text) or _MARKET.search(text):
        return None
    english: list[str] = []
    japanese: list[str] = []
    readings: list[str] = []
    alias = "以下" in text or bool(_TAIL.search(text))
    parts = list(_cut(text))
    for part in parts:
        if _ASIDE.search(part):
            continue
        if not _JAPANESE.search(part):
            plainly_none = _NO_GLOSS.match(part) and not _is_written_out(part, parts)
            if not _LATIN.fullmatch(part) or plainly_none or _DOMAIN.search(part):
                # 3月, 1.5 or p. 4 beside a name tells that this is about something else.
                return None
            english.append(part)
        elif _READING.fullmatch(part):
            readings.append(part)
        else:
            japanese.append(part)
    if not (english or japanese or readings) or _lists(english):
        return None
    return Inside(tuple(english), tuple(japanese), tuple(readings), alias)


def _is_written_out(short: str, parts: list[str]) -> bool:
    """Tell whether the words that `short` stands for are beside it: no page, in Pipeline…, PP."""
    return is_abbreviation(short) and any(
        _abbreviates(short, each) for each in parts if each != short
    )


def _lists(english: list[str]) -> bool:
    """Tell whether several names stand there that are not one thing: AWS, Azure, GCP."""
    if len(english) < 2:
        return False
    return not any(
        is_abbreviation(short) and _abbreviates(short, full)
        for short in english
        for full in english
        if full is not short
    )


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether the capitals of `short` follow one another in `full`, its first one first."""
    letters = iter(full.lower())
    wanted = [letter.lower() for letter in short if letter.isupper()]
    return full[:1].lower() == wanted[0] and all(letter in letters for letter in wanted)


def _lined(text: str) -> str:
    """Return the content of brackets on one line: between Japanese a break is nothing."""
    return re.sub(r"(?<=[!-~])\s*\n\s*(?=[!-~])", " ", text).replace("\n", "")


def _cut(text: str) -> Iterator[str]:
    plain = _SOUND_BESIDE.sub("、", _FIRM.sub("\0", text))
    for piece in _PARTS.split(plain):
        part = _ARTICLE.sub("", piece.replace("\0", ", ").strip(_QUOTES))
        while (shorter := _TAIL.sub("", _LABEL.sub("", part)).strip(_QUOTES)) != part:
            part = shorter
        if part and part not in ("以下", "同じ", "以下同じ"):
            yield part


def is_abbreviation(text: str) -> bool:
    """Tell whether `text` is short and mostly capitals: LLM, MoE, k-NN."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return " " not in text and 2 <= len(letters) <= 8 and 2 * capitals >= len(letters) + 1


def best_english(forms: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return which of several English forms is the term itself, and the others.

    Written out it says more than abbreviated.
    """
    full = [form for form in forms if not is_abbreviation(form)]
    chosen = full[0] if full else forms[0]
    return chosen, tuple(form for form in dict.fromkeys(forms) if form != chosen)
