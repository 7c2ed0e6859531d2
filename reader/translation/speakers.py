"""Who speaks in a quotation: whether English keeps the person and the speaker of the Japanese."""

import re
from collections.abc import Sequence

from reader.translation import doubts

_SAID = re.compile(r"[「『]([^「」『』]{5,})[」』]")
_I = re.compile(
    r"私(?![立学的有服語物道鉄財営])|わたし|僕|ぼくら|俺|おれは|我々|われわれ|我が社|わが社"
    r"|当社|弊社|(?:^|[ 、。])うち(?:の|は|が|では)|自分たち"
)
_ENGLISH_I = re.compile(r"(?i)\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves)\b|\bI['’]")
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
# Whom a quotation may speak of as he or she without a word for it.
_OTHERS = re.compile(
    r"彼|あの人|同氏|本人|父|母|兄|姉|弟|妹|夫|妻|息子|娘|子|祖|孫|友|人|者|氏|さん|君|くん|様|先生|監督|社長|会長|選手|主人"
    r"|[ァ-ヺー]{3,}[はがも]|首相|大臣|大統領|教授|師|王|嬢|男|女|赤ちゃん|親|家族|誰|客|部下|上司|同僚|医|神|犬|猫|敵|相手|候補|市長|知事|議員"
)
_THEY = re.compile(r"(?:^|[.,!?] |that )[Tt]he(?:y|ir)\b")
_SUBJECT = re.compile(r"[はがも]|って")
_PLURAL = re.compile(r"たち|達|ら[はがをのも]|人々|各|両|双方|同士|両者|彼|諸")
# What is one's own will or wish, whoever else the quotation speaks of.
_WILL = re.compile(
    r"(?:た(?:い|く(?:な(?:い|かった)|ありません))(?:です|んです|と思[うい](?:ます)?|と考え(?:る|ています))?"
    r"|つもり(?:だ|です)?|ましょう|ようと思[うい](?:ます)?|て(?:ほしい|欲しい|もらいたい|いただきたい)(?:です)?"
    r"|(?:こと|よう)に(?:した|しました|決めた|決めました)|決め(?:た|ました|たのです|たんです)|覚悟(?:だ|です)"
    r"|と(?:考え|信じ|期待し)ています?|(?:いたし|致し|申し上げ|参り|おり)ます)(?:[。！!」』]|$)"
)
_BEGINS_OTHERWISE = re.compile(r"[\"“]\W*(He|She|They|His|Her|Their)\b")
_LET_US = re.compile(r"(?i)\blet['’]?s\b|\blet us\b")
_QUOTED = re.compile(r"[\"“]([^\"“”]{5,})[\"”]")
_NAMED = re.compile(r"(?!同)[\u4e00-\u9fff\u30a1-\u30fa\u30fc・]{2,12}(?:氏|さん)")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z'’-]+")
_SMALL_WORDS = """
    the a an it its he she they we i you in on at by for from to of with as and but or so if when
    while after before because since although though even once there this that these those what who
    how why where not no all most many some one two three four five six each every both my our his
    her their your is are was were do does did has have had can could will would should may might
    must let never only still then now here just about over under until unless nothing nobody
    everyone people i'm i've i'd i'll we've we're it's don't didn't isn't he's she's that's there's
"""
_NO_NAMES = frozenset(_SMALL_WORDS.split())


def _somebody_else(source: str, quotations: Sequence[str], english: str) -> str:
    """Return by which word English has somebody else do what the speaker does, or ""."""
    spoken, quoted = " ".join(quotations), " ".join(_QUOTED.findall(english))
    if _ENGLISH_I.search(quoted) or _LET_US.search(quoted):
        return ""
    he, they = _HE.search(quoted), _THEY.search(quoted)
    if he and not _OTHERS.search(spoken):
        return he[0]
    # Japanese leaves out who does it where that is who speaks.
    others = _SUBJECT.search(spoken) or _OTHERS.search(spoken) or _PLURAL.search(source)
    if they and not others:
        return "they"
    other = _BEGINS_OTHERWISE.search(english)
    return other[1] if other and all(map(_WILL.search, quotations)) else ""


def wrong_speaker(source: str, english: str) -> str:
    """Return what is odd about the persons of a quotation's translation, in words, or "".

    `source` quotes someone: who says I there says I, or we, in English, does not become he or
    she, and is named if the Japanese names them.
    """
    quotations = _SAID.findall(source)
    if not quotations:
        return ""
    spoken = " ".join(quotations)
    begun = _QUOTED.findall(english)
    # What English quotes from within a sentence it fits into that one: he said “his” article.
    woven = bool(begun) and all(quotation[0].islower() for quotation in begun)
    if _I.search(spoken) and not _ENGLISH_I.search(english) and not woven:
        return doubts.NOT_I
    if word := _somebody_else(source, quotations, english):
        return doubts.SPEAKS_OF.format(word=word)
    named = _NAMED.search(_SAID.sub("", source))
    if named and all(word.lower() in _NO_NAMES for word in _CAPITAL.findall(english)):
        return doubts.NOT_NAMED.format(name=named[0])
    return ""
