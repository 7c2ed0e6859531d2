"""Whether an English sentence says no where the Japanese says yes, or the other way round."""

import re

# What a clause ends with when it plainly denies what it says.
_DENIES = re.compile(
    r"(?:(?<![げ少危切つ])な(?:い|かった)|ません(?:でした)?|ていず|できず)"
    r"(?=(?:という|とい|と[語話述強説明言主答指訴]|とし|とみ|こと[がをはに]|ため|ので|が|もの[、。])?[^、。「」]{0,10}[、。」]|$)"
)
# Forms of ない that deny nothing, or so little that English may well do without.
_MILD = re.compile(
    r"(?:かもしれ|にすぎ|に過ぎ|しかし?[^、。]*|ざるを得|ざるをえ|欠か(?:せ|すことができ)|違い|ちがい|に他なら"
    r"|にほかなら|なければ(?:な[らり]|いけ)|なくては(?:な[らり]|いけ)|ねば(?:な[らり])?|[堪耐]え|めったに[^、。]*|とは限ら|限りでは|だけでは|ばかりでは"
    r"|のみなら(?:ず)?|少なく|すくなく|まちがい|間違い|わけにはいか|たまら|つまら|くだら|かまわ|構わ|変わり?(?:は|が)|知れ|言うまでも|いうまでも|問題|違和感|遜色|ともかぎら|とも限ら|劣ら|引けを取ら|余念|仕方|しかた|やむを得|やむをえ"
    r"|ほか|外|避けられ|免れ|ではいられ|かねな|かねら|相違|申し訳|もったい|さりげ|何気|思いがけ|とんでも|しか)な?$"
)
_QUESTION = re.compile(
    r"(?:では|じゃ|のでは)ない(?:か|だろうか|でしょうか|のか)|まいか|ないか[。」?？]"
)
# Anything in the Japanese from which English may take a no.
_ANY_NO = re.compile(
    r"な[いくかけしさきど]|無|不|非|未|否|反|禁|避|防|失|欠|拒|難|違|外|止|断|脱|困|逃|離|嫌|廃|停|除|免|誤|悪"
    r"|ません|せん[。、」]|ず[、。にと」]|ぬ|まい|ゼロ|零|[0０](?![0-9０-９])|以外|だけ|のみ|しか|すら|さえ|まだ"
    r"|なら|より|むしろ|未満|とどま|過ぎ|すぎ|限|いまだ|いや|やめ|控え|遠|逆"
    r"|切れ|足り|尽|空|損|忘|漏|閉|間に合|めった|ほとんど|かろうじて|とても|疑|抑|阻|妨"
    r"|負け|早くて|敗|惜|ノー|ダメ|だめ|初めて|隔|異|最後|別"
)
_NO = re.compile(
    r"(?i)\b(?:not|no(?!\.? ?\d|\w| (?:less|longer|sooner|time|more than|matter))|never|none|nobody"
    r"|nowhere|nothing(?! (?:more|but|other|less))|neither|nor|cannot)\b|n['’]t\b"
)
# English that denies in other words, or turns a denial round.
_SOFT_NO = re.compile(
    r"(?i)\bno\b|\bnothing\b|\bwithout\b|less\b"
    r"|\b(?:un(?!i[a-z]|der|til|ited)[a-z]{4,}|im(?:possib|perf|moral|prop|mobil)\w*|non[- ]?\w+"
    r"|in(?:ab|acc|adeq|comp[el]|corr|cap|conv|eff|suff|vis|val|dep|diff|expe[rn]|freq|sec|sep|hum)\w*"
    r"|dis(?:agree|allow|appear|approv|bel|cour|hon|like|miss|obey|reg|sat|trust|prov|own)\w*"
    r"|ir(?:reg|rel|resp|rev)\w*|hardly|barely|scarcely|rarely|seldom|few|little|lack\w*|fail\w*"
    r"|refus\w*|den(?:y|ies|ied)|avoid\w*|stop\w*|prevent\w*|forb\w+|bann?\w*|prohibit\w*|miss\w*"
    r"|absen\w*|free|only|rather|instead|fewer|far from|yet to|exclud\w*|except\w*|unless|beyond"
    r"|too|reject\w*|resist\w*|oppos\w*|doubt\w*|short\w*|out of|zero|anti\w*|ceas\w*|los[est]\w*"
    r"|contrary|otherwise|empty|ignor\w*|withdr\w*|withh\w*|exempt\w*|differ\w*|wrong|false|same"
    r"|remain\w*|difficult|hard|give up|gave up|nearly|almost|quit\w*|hid\w*|halt\w*"
    r"|suspend\w*|closed?|decid\w+ against)\b"
)


def reversed_negation(source: str, english: str) -> str:
    """Return what is odd about the negations of a translation, in words, or "".

    Told only where a clause of the Japanese plainly ends in a denial of which English has no
    trace, or where English denies something and nothing in the Japanese could be why.
    """
    says_no = _NO.search(english)
    if says_no is None and _denial(source) and not _SOFT_NO.search(english):
        return "The Japanese says that something is not so, and the English does not."
    if says_no is not None and not _ANY_NO.search(source):
        return f"The English says “{says_no[0]}”, and the Japanese denies nothing."
    return ""


def _denial(source: str) -> bool:
    if _QUESTION.search(source):
        return False
    return any(not _MILD.search(source[: match.start()]) for match in _DENIES.finditer(source))
