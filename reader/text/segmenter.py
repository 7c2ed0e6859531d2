"""Cuts a block into sentences, the units of translation, of alignment and of hover."""

import re
from collections.abc import Iterable, Iterator

from reader.model.addresses import ADDRESS, ADDRESS_SIGN
from reader.model.spans import Span
from reader.text.brackets import CLOSERS, OPENERS, levelled, pairs
from reader.text.script import JAPANESE
from reader.text.sign_names import names_in

LONG = 200
"""Code points above which a frame around several sentences is opened.

A sentence of Japanese news has about 50. A quotation of two or three sentences reads and
translates best together with who said it, but past this length engines drop clauses, so the
sentences inside are taken one by one.
"""
LONGEST = 500
"""Code points above which text without any sentence end is cut, since engines cut off inputs."""

_PLAIN_EVENT = re.compile(
    "(?P<end>[。｡！？!?．]+[。｡！？!?．…]*|\\.+)"
    "|(?P<line>\\n\\s*)"
    f"|(?P<ellipsis>…+)|(?P<open>[{re.escape(OPENERS)}])"
)
_EVENT = re.compile(f"(?P<opaque>{ADDRESS.pattern})|{_PLAIN_EVENT.pattern}")
_SIGNS = re.compile(f"[。｡！？!?．.\n…{re.escape(OPENERS)}]")
"""What every event but an address begins with."""
_TAIL = re.compile(
    f'(?:[{re.escape(CLOSERS)}"＂＇]'
    r"|[（(](?:笑|苦笑|爆笑|泣|涙|汗|怒|爆|中略|後略|以下略)[)）]"
    r"|[\[［(（]?(?:注|※)?[0-9０-９]{1,3}[\]］)）](?<=[\]］])"
    r"|[\[［](?:要出典|要検証|注釈|誰|いつ|どこ|原文ママ|ママ|sic)[?？]?[\]］]"
    r"|[（(](?:注|※|[*＊])[0-9０-９]{0,3}[)）]|[*＊※†‡][0-9０-９]{1,2}(?![0-9０-９])|[⁰¹²³⁴-⁹]{1,3}"
    "|[♪♡♥☆★]|[\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+"
)
_GOES_ON = re.compile(
    r"[、，,。．｡)）」』\]］】・:：;；〜～\-－—―/／=＝%％]|"
    r"と(?!ころ|ても|にかく|りあえず|もあれ|もかく|はいえ|はいっても|同時)|って|など(?!と)|なんて|"
    r"という|との|とか"
)
_NEW_SENTENCE = re.compile(
    r"しかし|そして|また|だが|だから|ただ|それ|これ|その|この|あの|ここ|そこ|さらに|ところ|すると|"
    r"でも|なお|つまり|まず|もちろん|さて|むしろ|いま|もし|たとえ|では(?!な)|じゃあ|どう|なぜ|"
    r"いったい|もっと|まさに|やはり|ちなみに|わたし|ぼく|おれ|あなた|みんな|すべて"
)
_ATTRIBUTION = re.compile(r"[（(＝=―—]")
_ABBREVIATION = re.compile(
    r"(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Inc|Corp|Co|Ltd|LLC|No|Nos|Vol|vol|vs|etc|Fig|"
    r"fig|Figs|Eq|eq|Sec|Ch|pp?|cf|al|ed|eds|approx|dept|Dept|Gen|Sen|Rep|Gov|Ver|ver|Rev|Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|Ave|Blvd|Univ|Assn|Bros|"
    r"(?:[A-Za-z]\.)+[A-Za-z]|[A-Z]|Ph\.D|e\.g|i\.e)$"
)
_STARTER = re.compile(
    r"(?:The|It|He|She|They|We|You|This|That|These|Those|In|But|However|And|There|Its|When|As)\b"
)
_LATIN_BEFORE = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]$")
_BEFORE = 400
"""How much of a sentence is looked at to judge its full stop."""
_ORDINAL = re.compile(
    r"[（(]?(?:(?:[QAＱＡ]|[-−])?[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[ivxIVXⅠ-Ⅻ]{1,4}|"
    r"[ア-ン一二三四五六七八九十甲乙丙丁]|第[0-9０-９一二三四五六七八九十]{1,3}[章節項回条部]?)$"
)
_LISTED = re.compile(rf"(?:^|[：:；;、，。．・（(「])\s*{_ORDINAL.pattern}")
"""The number of an item in a list that a sentence leads up to: 次の通り：１．"""
_OWN_PARTICLE = re.compile(r"を|の(?=[^\u3041-\u3096\s])|に(?=[\u30a1-\u30fa\u3400-\u9fff])")
"""What no sentence begins with: the mark before it belongs to a name."""
_ROW = 6
"""How many quotations that stand side by side are followed to see what comes after them."""
_CLOSED_SENTENCE = re.compile(f"[。｡！？!?．.][{re.escape(CLOSERS)}]*$")
_SPACE = re.compile(r"\s*")
_SOFT = re.compile(r"[、，,;；]|\s+")
_NO_CONTENT = re.compile(r"[\W_]*")
_SIGN = re.compile(r"\W")
_LETTER = "ー"
"""Stands for a sign that is no sentence's: Japanese, so that what is around it reads as prose."""


def segment(text: str, whole: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the sentences of `text` as spans, in order.

    The spans do not overlap, none is empty or has white space at its ends, and only white space
    lies between them. A sentence end inside a quotation or bracket does not count unless the
    whole exceeds `LONG`; a text without any sentence end is one segment. Nothing is cut within the
    spans in `whole`, which are code and formulas.
    """
    last = max(0, len(text) - 1)
    if len(text) <= LONG and (
        _SIGNS.search(text, 0, last) is None
        or _event_in(text, 0, last).search(text, 0, last) is None
    ):
        only = _trimmed(text, 0, len(text))
        return (only,) if only else ()
    hidden = _hidden(text, [*whole, *names_in(text)])
    closing = pairs(hidden)
    hidden = levelled(hidden, closing)
    spans: list[Span] = []
    for piece in _split(hidden, Span(0, len(text)), _cuts(hidden, closing, 0, len(text))):
        spans.extend(_opened(hidden, closing, piece))
    return tuple(_merged(hidden, spans))


def _event_in(text: str, start: int, end: int) -> re.Pattern[str]:
    """Return what finds events in [start, end): in most texts there is no address to look for."""
    return _EVENT if ADDRESS_SIGN.search(text, start, end) else _PLAIN_EVENT


def _hidden(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with letters in place of the signs in `spans`, so that none ends a sentence."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans):
        inner = _trimmed(text, max(at, span.start), max(at, span.end))
        if inner is not None:
            pieces += (text[at : inner.start], _SIGN.sub(_LETTER, inner.of(text)))
            at = inner.end
    return "".join([*pieces, text[at:]])


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _cuts(text: str, closing: dict[int, int], start: int, end: int) -> list[int]:
    """Return the offsets in [start, end) after which a new sentence begins.

    What stands in a pair of brackets that closes before `end` is passed over.
    """
    cuts: list[int] = []
    begin = at = start
    find = _event_in(text, start, end)
    while (event := find.search(text, at, end)) is not None:
        at = event.end()
        cut: int | None = None
        if event["open"]:
            closer = closing.get(event.start(), end)
            if closer >= end:
                at = event.start() + 1
                continue
            at = closer + 1
            if _ends_sentence(text, closer):
                cut = _after_quotation(text, closing, (begin, event.start(), at), end)
        elif event["line"]:
            cut = at
        elif event["end"]:
            cut = _after_mark(text, begin, event.start(), at, end)
        elif event["ellipsis"]:
            cut = _after_ellipsis(text, at, end)
        if cut is not None and cut > begin:
            cuts.append(cut)
            begin = at = cut
    return cuts


def _ends_sentence(text: str, closer: int) -> bool:
    """Tell whether a sentence mark stands right before the closing mark at `closer`."""
    return _CLOSED_SENTENCE.search(text, max(0, closer - 8), closer) is not None


def _tail(text: str, at: int, end: int) -> int:
    match = _TAIL.match(text, at, end)
    return match.end() if match else at


def _next(text: str, at: int, end: int) -> int:
    match = _SPACE.match(text, at, end)
    return match.end() if match else at


def _after_quotation(
    text: str, closing: dict[int, int], place: tuple[int, int, int], end: int
) -> int | None:
    """Decide whether 「…。」 ends a sentence.

    `place` is where the sentence began, where the quotation opens, and where it ends.
    """
    begin, opener, at = place
    at = _tail(text, at, end)
    ahead = _next(text, at, end)
    if ahead == end or "\n" in text[at:ahead]:
        return at
    # Only a quotation or bracket that is a sentence of its own can end one: 「はい。」彼は言った。
    if _next(text, begin, end) != opener:
        return at if ahead > at and text[opener] in "「『“" else None
    bracket = text[opener] in "([（［〔【"
    if _GOES_ON.match(text, ahead, end) or (not bracket and _ATTRIBUTION.match(text, ahead, end)):
        return None
    if not bracket:
        # 「本当か？」「なぜか？」と問う: what follows the last of them decides for all.
        for _ in range(_ROW):
            if closing.get(ahead, end) >= end:
                break
            ahead = _next(text, closing[ahead] + 1, end)
        if _GOES_ON.match(text, ahead, end):
            return None
    hiragana = ahead < end and "ぁ" <= text[ahead] <= "ゖ"
    goes_on = not bracket and hiragana and not _NEW_SENTENCE.match(text, ahead, end)
    return None if goes_on else at


def _after_mark(text: str, begin: int, mark: int, at: int, end: int) -> int | None:
    """Decide whether the sentence marks at [mark, at) end a sentence, and where it ends."""
    marks = text[mark:at]
    if marks[0] == ".":
        return _after_period(text, begin, mark, at, end)
    before = text[max(begin, mark - _BEFORE) : mark]
    if marks == "．" and (
        (mark > begin and text[mark - 1].isdigit() and at < end and text[at].isdigit())
        or _LISTED.search(before.rstrip())
        or (_LATIN_BEFORE.search(before) and at < end and text[at].isascii())
    ):
        return None
    stop = _tail(text, at, end)
    ahead = _next(text, stop, end)
    if ahead == end:
        return stop
    return None if _goes_on(text, Span(mark, at), stop, ahead, end) else stop


def _goes_on(text: str, marks: Span, stop: int, ahead: int, end: int) -> bool:
    """Tell whether the sentence goes on at `ahead`, behind its `marks` and their tail."""
    beside = stop == marks.end == ahead
    if beside and _OWN_PARTICLE.match(text, ahead, end):
        return True
    if text[marks.start] not in "!?！？":
        return False
    if beside and _inside_word(text, marks.start, marks.end, marks.of(text)):
        return True
    return _GOES_ON.match(text, ahead, end) is not None and "\n" not in text[stop:ahead]


def _inside_word(text: str, mark: int, at: int, marks: str) -> bool:
    """Tell whether ! or ? belongs to a name or to code: Yahoo!ニュース, a!=b, f?x."""
    if mark == 0 or not _LATIN_BEFORE.search(text[mark - 1]):
        return marks[0] in "!?" and text[at] in "=?&" and mark > 0 and text[mark - 1].isascii()
    if marks[0] in "!?" and text[at].isascii() and (text[at].isalnum() or text[at] in "=&/_-"):
        return True
    return marks in {"!", "！"} and JAPANESE.match(text[at]) is not None


def _after_period(text: str, begin: int, mark: int, at: int, end: int) -> int | None:
    """Decide on a half-width full stop, or several of them."""
    stop = _tail(text, at, end)
    ahead = _next(text, stop, end)
    if ahead == end:
        return stop
    before = text[max(begin, mark - _BEFORE) : mark]
    if at - mark > 1:
        new = JAPANESE.match(text[ahead]) or text[ahead].isupper() or text[ahead] in OPENERS
        ends = ahead > stop and bool(new)
    elif before and JAPANESE.match(before[-1]):
        # 終わる文.次の文 ends here, 図.3 and 例.com do not.
        ends = ahead > stop or not text[ahead].isascii()
    else:
        ends = _english_ends(text, before, stop, ahead)
    return stop if ends else None


def _english_ends(text: str, before: str, stop: int, ahead: int) -> bool:
    """Tell whether a full stop after Latin `before` ends a sentence; at `ahead` text goes on."""
    if _LISTED.search(before.rstrip()) or text[ahead].islower() or text[ahead] in ",;:、。)":
        return False
    if _ABBREVIATION.search(before[-12:]):
        return ahead > stop and _STARTER.match(text, ahead) is not None
    if ahead == stop:
        sentence = " " in before.strip() and not JAPANESE.search(before)
        return sentence and JAPANESE.match(text[ahead]) is not None
    return True


def _after_ellipsis(text: str, at: int, end: int) -> int | None:
    stop = _tail(text, at, end)
    ahead = _next(text, stop, end)
    return stop if ahead > stop and ahead < end and JAPANESE.match(text[ahead]) else None


def _opened(text: str, closing: dict[int, int], piece: Span) -> Iterator[Span]:
    """Yield `piece`, or what it falls into when it is long and frames several sentences."""
    work = [piece]
    while work:
        span = work.pop()
        parts = [span]
        if len(span) > LONG:
            parts = list(_split(text, span, _inner_cuts(text, closing, span)))
            if len(parts) == 1 and len(span) > LONGEST:
                parts = list(_split(text, span, _soft_cuts(text, span)))
        if len(parts) == 1:
            yield parts[0]
        else:
            work.extend(reversed(parts))


def _split(text: str, span: Span, cuts: list[int]) -> Iterator[Span]:
    start = span.start
    for cut in (*cuts, span.end):
        part = _trimmed(text, start, cut)
        if part is not None:
            yield part
        start = cut


def _inner_cuts(text: str, closing: dict[int, int], span: Span) -> list[int]:
    """Return the sentence ends inside the outermost brackets of `span` that have any."""
    regions = [(span.start, span.end)]
    while regions:
        inner: list[tuple[int, int]] = []
        for start, end in regions:
            inner.extend(_bracketed(closing, text, start, end))
        cuts = [
            cut
            for start, end in inner
            for cut in _cuts(text, closing, start, end)
            if _next(text, cut, end) < end
        ]
        if cuts:
            return cuts
        regions = inner
    return []


def _bracketed(
    closing: dict[int, int], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the insides of the outermost pairs that lie in [start, end)."""
    at = start
    find = _event_in(text, start, end)
    while (event := find.search(text, at, end)) is not None:
        at = event.end()
        if event["open"]:
            closer = closing.get(event.start(), end)
            at = event.start() + 1
            if closer < end:
                yield at, closer
                at = closer + 1


def _soft_cuts(text: str, span: Span) -> list[int]:
    """Return cuts at the last comma or space before each `LONGEST` code points, or right there."""
    cuts: list[int] = []
    start = span.start
    while span.end - start > LONGEST:
        limit = start + LONGEST
        commas = [m.end() for m in _SOFT.finditer(text, start + LONGEST // 2, limit)]
        start = commas[-1] if commas else limit
        cuts.append(start)
    return cuts


def _merged(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield `spans`, what has neither letter nor digit put to the sentence before it."""
    held: Span | None = None
    for span in spans:
        gap = text[held.end : span.start] if held else ""
        if held and "\n" not in gap and _NO_CONTENT.fullmatch(text, span.start, span.end):
            held = Span(held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
