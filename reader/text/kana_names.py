"""Names of firms, shops and products that are Japanese words in kana: くじら工房, アプリ「ことり」.

An engine that does not see that they are names translates them, or guesses. What they are called in
English is how they are read.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from reader.model.article import Token
from reader.model.spans import Span
from reader.text.kana import katakana_to_hiragana
from reader.text.script import KANJI

Tokens = Callable[[str], Sequence[Token]]

_LEGAL = (
    "株式会社|有限会社|合同会社|合資会社|㈱|NPO法人|一般社団法人|一般財団法人|社団法人|財団法人|医療法人"
    "|社会福祉法人|学校法人"
)
_BUSINESS = (
    "商事|商会|電機|電器|電工|精機|精工|運輸|運送|通運|製作所|製薬|製菓|製紙|製鋼|酒造|醸造|書房|興業|興産|物産"
    "|通商|工務店|不動産|信用金庫|証券|生命|海上火災|建設|重工|化学工業|工業|産業"
)
"""What stands behind names alone, hardly ever behind what is made or sold."""
_HOUSE = (
    "工房|食堂|書店|病院|医院|クリニック|薬局|保育園|幼稚園|こども園|学園|銀行|食品|印刷|農園|牧場|旅館|ホテル"
    "|劇場|文庫|出版|新聞|タクシー|バス|鉄道|歯科|美容室|カフェ|喫茶|ベーカリー|整骨院|ホール|薬品|デザイン|堂"
)
_THING = (
    "会社|企業|アプリ|モデル|サービス|ソフト|システム|ツール|雑誌|店|カフェ|商品|製品|ブランド|サイト|ロボット|衛星"
    "|探査機|スパコン|コンピュータ|コンピューター|人工知能|AI|チーム|団体|列車|特急|プロジェクト|新興|ベンチャー|メーカー|スタートアップ"
)
_KANA = "[ぁ-んァ-ヺー]"
_AFTER_LEGAL = re.compile(rf"(?:{_LEGAL})\s?(?={_KANA}{{2}})")
_BEFORE_LEGAL = re.compile(rf"(?<={_KANA}{{2}})(?:{_LEGAL})")
_BEFORE_BUSINESS = re.compile(rf"(?<={_KANA}{{2}})(?:{_BUSINESS}|{_HOUSE})(?!{KANJI.pattern})")
_HOUSES = re.compile(_HOUSE)
_QUOTED = re.compile(
    rf"(?:(?:{_THING})の?[「『](?P<named>{_KANA}{{3,10}})(?P<rest>[\u4e00-\u9fff]?)[」』])"
    rf"|[「『](?P<called>{_KANA}{{3,10}})(?P<end>[\u4e00-\u9fff]?)[」』](?:という|なる)(?:[^。、「」]{{0,6}})(?:{_THING})"
)
_CALLED = re.compile(
    r"(?:スタートアップ|(?:新興|ベンチャー|中小)企業|メーカー|喫茶店|老舗)の(?=[ァ-ヺー]{3})"
)
_RUN = re.compile(f"{_KANA}+")
_KATAKANA_RUN = re.compile("[ァ-ヺー]+")
_JAPANESE_WORD = re.compile(f"{KANJI.pattern}|[ぁ-ん]")
_FOREIGN = re.compile("[ー゛ぁぃぅぇぉヴァィゥェォ]|(?<!ん)っ(?![か-ぢつ-とは-ぽ])")
_PARTICLES = frozenset(
    ("と", "は", "が", "を", "に", "の", "で", "も", "や", "へ", "から", "より", "など")
)
_NAMED_BEFORE = re.compile(r"(?<![ぁ-んァ-ヺー\u3005\u4e00-\u9fff])[ぁ-ん]{2,8}$")
_NAMING = frozenset(("名詞", "接頭辞", "副詞", "形状詞"))
_LEAST, _MOST = 2, 12


def kana_names(text: str, tokens: Tokens) -> tuple[tuple[Span, str], ...]:
    """Return the names of `text` that are Japanese words in kana, with their reading in hiragana.

    `tokens` is asked only where such a name may stand. Foreign words in katakana are none.
    """
    if not any(frame.search(text) for frame in _FRAMES):
        return ()
    cut = tokens(text)
    found: dict[Span, str] = {}
    for span in (*_after_legal(text, cut), *_before(text, cut), *_quoted(text), *_called(text)):
        name = span.of(text)
        if (
            _LEAST <= len(name) <= _MOST
            and katakana_to_hiragana(name) not in _words()["made"]
            and _is_japanese(span, text, cut)
        ):
            found.setdefault(span, katakana_to_hiragana(name))
    spans = [
        s for s in found if not any(o != s and o.overlaps(s) and len(o) > len(s) for o in found)
    ]
    return tuple((span, found[span]) for span in sorted(spans))


@cache
def _words() -> dict[str, frozenset[str]]:
    """Return the words of `kana_names.txt` by section."""
    found: dict[str, frozenset[str]] = {}
    section = ""
    for line in Path(__file__).with_name("kana_names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            found[section] = found.get(section, frozenset()) | frozenset(line.split())
    return found


def _after_legal(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield what follows a legal form up to the particle that the sentence goes on with."""
    for match in _AFTER_LEGAL.finditer(text):
        katakana = _KATAKANA_RUN.match(text, match.end())
        if katakana and len(katakana[0]) > _LEAST:
            end = katakana.end()
        else:
            run = _RUN.match(text, match.end())
            end = run.end() if run else match.end()
            inside = [token for token in tokens if match.end() <= token.span.start < end]
            if inside and inside[0].surface in _PARTICLES:
                # …の株式会社とされる: the sentence goes on.
                continue
            for token in reversed(inside):
                if token.part_of_speech not in {"助詞", "助動詞"}:
                    break
                end = token.span.start
        # ほぼ日 is one word.
        if end == len(text) or not KANJI.match(text[end]) or _goes_on(text, end):
            yield Span(match.end(), end)


def _goes_on(text: str, at: int) -> bool:
    """Tell whether kanji behind kana are a word of their own: くじら|工房."""
    following = re.compile(
        f"(?:{_BUSINESS}|{_HOUSE}|画像|企画|計画|研究所|総合|技研|技術|開発|本舗|本店)"
    )
    return following.match(text, at) is not None


def _before(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the nouns in kana right before a legal form, or before what only names stand before."""
    legal = [match.start() for match in _BEFORE_LEGAL.finditer(text)]
    for end in legal:
        yield from _nouns_before(text, tokens, end)
    for match in _BEFORE_BUSINESS.finditer(text):
        # つくし出版: what the dictionary takes for a verb.
        known = _NAMED_BEFORE.search(text, max(0, match.start() - _MOST), match.start())
        if known and known[0] in _words()["named"]:
            yield Span(*known.span())
            continue
        for span in _nouns_before(text, tokens, match.start()):
            house = _HOUSES.fullmatch(match[0])
            if not house or katakana_to_hiragana(span.of(text)) in _words()["named"]:
                yield span


def _nouns_before(text: str, tokens: Sequence[Token], end: int) -> Iterator[Span]:
    start = end
    for token in reversed([token for token in tokens if token.span.end <= end]):
        kana = _RUN.fullmatch(token.surface) is not None
        noun = token.part_of_speech in _NAMING or _KATAKANA_RUN.fullmatch(token.surface)
        if token.span.end != start or not kana or not noun:
            break
        start = token.span.start
    if start < end and (start == 0 or _apart(text, start)):
        yield Span(start, end)


def _apart(text: str, start: int) -> bool:
    """Tell whether a name may begin at `start`: 日本たばこ産業 is one word."""
    before = text[start - 1]
    if KANJI.match(before):
        return False
    return not _RUN.match(before) or before in "のはがをにともいるたな"


def _quoted(text: str) -> Iterator[Span]:
    for match in _QUOTED.finditer(text):
        yield Span(*(match.span("named") if match["named"] else match.span("called")))


def _called(text: str) -> Iterator[Span]:
    for match in _CALLED.finditer(text):
        run = _KATAKANA_RUN.match(text, match.end())
        assert run is not None
        yield Span(*run.span())


def _is_japanese(span: Span, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a name in kana is of Japanese words, not a foreign one."""
    name = span.of(text)
    if _FOREIGN.search(name):
        return False
    if not _KATAKANA_RUN.search(name):
        return True
    # The dictionary knows クジラ as 鯨, and クラウド as nothing else.
    inside = [token for token in tokens if span.start <= token.span.start < span.end]
    native = [token for token in inside if _JAPANESE_WORD.search(token.lemma)]
    nouns = [token for token in native if token.part_of_speech == "名詞" and len(token.span) > 1]
    rest = [token for token in inside if token not in native]
    told = sum(len(token.span) for token in native)
    return (
        bool(nouns) and 2 * told >= len(span) and all(len(token.span) <= _LEAST for token in rest)
    )


_FRAMES = (_AFTER_LEGAL, _BEFORE_LEGAL, _BEFORE_BUSINESS, _QUOTED, _CALLED)
