"""Whether an English sentence says no where the Japanese says yes, or the other way round."""

import re

from reader.translation import doubts

# What a clause ends with when it plainly denies what it says.
_DENIES = re.compile(
    r"(?:(?<![げ少危切つ])(?:な|無)(?:い(?!くつ)|かった|くな(?:った|り|って|る)(?=[、。まし]))"
    r"|ません(?:でした)?|(?:て[いお]|でき|[かがさたなばらわせえけてべめれ]|(?<=[\u4e00-\u9fff])ま)ず(?=、))"
    r"(?!と(?:いけ|な[らり]|だめ|ダメ|[。」])|ように|ほど|程|ことに[しす])(?=(?:という|とい|と[語話述強説明言主答指訴考思]|とし|とす|とみ|ような|こと[がをはに]|ため|ので|が|もの[、。]|のに|けれど|けど|し、|から[、。]|わけ|人[はがもを]|者[はがをの]|時|とき)?[^、。「」]{0,14}[、。」]|$)"
    # A denial within a clause counts where nothing weakens it: 見覚えのない株, 決して負けない人.
    r"|(?:見覚え|経験|根拠|例|悪意|前例|関係|必要)の(?:な|無)い|た(?:こと|ため?し)が(?:な|無)い|(?:ては|では|ことは)なく(?=、|また)"
    r"|(?:決して|一切|二度と)[^、。]{1,20}な(?:い|かった)"
    r"|(?:不可能|不明|不要|不十分|不正確|不適切|不完全|未定)(?=で|だ|と|。|、|$)"
    r"|(?:もはや|もう)[^、。]{1,24}な(?:い|く)"
)
# Forms of ない that deny nothing, or so little that English may well do without.
_MILD = re.compile(
    r"(?:かもしれ|かけがえの|とてつも|途方も|かかわ|拘わ|関わ|相変わ|絶え|思わ|にすぎ|に過ぎ|しか(?!し)[^、。]*|ざるを得|ざるをえ|欠か(?:せ|すことができ)|違い|ちがい|に他なら"
    r"|にほかなら|なければ(?:な[らり]|いけ)|なくては?(?:な[らり]|いけ)|ないと(?:な[らり]|いけ|だめ)|(?:今|これ)まで(?:に|で)?(?:は|も)?|ほど[^、。]*|ねば(?:な[らり])?|[堪耐]え|めったに[^、。]*|とは限ら|限りでは|だけでは|ばかりでは"
    r"|のみな(?:ら(?:ず)?)?|に[もはさえ]*満た|[てで]は(?:なら|いけ)|ためなら|[類例]を見|少なく|すくなく|まちがい|間違い|わけにはいか|たまら|つまら|くだら|かま[わい]|構[わい]|味気|直ら|変わり?(?:は|が)?|知れ|言うまでも|いうまでも|(?:問題|心配|異論|不満)(?:は|が|も)?|違和感|遜色|ともかぎら|とも限ら|劣ら|引けを取ら|余念|仕方|しかた|やむを得|やむをえ"
    r"|ほか|外|避けられ|免れ|ではいられ|かね(?:な|ら)?|相違|申し訳|もったい|さりげ|何気|思いがけ|とんでも|しか)な?$"
)
_QUESTION = re.compile(
    r"(?:では|じゃ|のでは)ない(?:か|だろうか|でしょうか|のか)|まいか|ないか[。」?？]|ないもの(?:だろう)?か|(?:ない|はずがない)(?:だろう|でしょう)?[?？]"
)
# Anything in the Japanese from which English may take a no.
_ANY_NO = re.compile(
    r"な(?:[いくけさき]|かっ|し(?![いうえ]))|無|不|非|未|否|反|禁|避|防|失|欠|拒|難|違|外|止|断|脱|困|逃|離|嫌|廃|停|除|免|誤|悪"
    r"|いいえ|ません|せん[。、」]|ず(?:[、。にと」\s]|$)|ぬ|にく[いくか]|づら[いくか]|苦手|まい|ゼロ|零|(?<![0-9０-９.,])[0０](?![0-9０-９.])|以外|だけ|のみ|しか(?!し)|すら|さえ|まだ"
    r"|より|むしろ|未満|とどま|過ぎ|すぎ|限|いまだ|いや|やめ|控え|遠|逆"
    r"|切れ|足り|尽|空|損|忘|漏|閉|間に合|めった|ほとんど|かろうじて|とても|疑|抑|阻|妨"
    r"|負け|早くて|敗|惜|ノー|ダメ|だめ|初めて|隔|異|最後|別"
)
# Words in which such a sign denies nothing.
_HARMLESS = re.compile(
    r"過去|過程|経過|通過|海外|外国|外交|外務|外部|外相|外資|郊外|国外|特別|別の|別に|個別|無料|無線|無人|無事|防衛|国防|消防|防災"
    r"|判断|診断|決断|横断|断言|反映|反応|反響|失業|非常に|非常事態|未来|不動産|離陸|離島|掃除|空港|航空|空間|空気|空軍|宇宙"
    r"|免許|免疫|悪夢|誤差|損害|停車|停電|最後|違い(?=[をはがも])|切れ味|道のり|遠隔|禁錮|異なる|隔週|脱炭素|脱却"
    r"|だけで(?!は)|だけでなく|まだ|より|限定|期限|期間限定|権限|限界|最低限|制限|以上|際限|逆転|疑問|容疑|疑惑|抑制|阻止"
    r"|閉鎖|閉会|閉幕|尽力|負担|勝敗|敗北|忘年|停留|停滞|除去|削除|解除|免除|廃止|廃棄|逮捕|避難|難民|災難|困難|難し|防止|防犯"
    r"|予防|中止|停止|止める|止ま|離れ|離婚|離脱|脱出|悪化|悪い|誤解|欠席|欠点|拒否|拒絶|反対|反発|反論|反省|違反|違法|失敗|失望"
    r"|ならず者|ノート|ノーベル|ノース|ノーム|ノード|ノーマル|せん断|もとより|何より|により|による|によれ"
)
_NO = re.compile(
    r"(?i)\b(?:not(?! (?:least|only|just))|never|none(?! other)|nobody"
    r"|no(?!\.? ?\d|\w| (?:further|doubt|one more|less|longer|sooner|time|more than|matter))"
    r"|nowhere|nothing(?! (?:more|but|other|less))|neither|nor|cannot)\b|n['’]t\b"
)
# A question at the end, and what leaves open whether it is so.
_NO_DENIAL = re.compile(r"(?i), \w+n['’]t (?:it|he|she|they|we|you|I)\?|\b(?:whether )?or not\b")
# English that denies in other words, or turns a denial round.
_SOFT_NO = re.compile(
    r"(?i)\bno\b|\bnothing\b|\bwithout\b|less\b"
    r"|\b(?:un(?!i[a-z]|der|til|ited|cle\b|fortunately)[a-z]{3,}"
    r"|im(?:possib|perf|moral|prop|mobil)\w*|non[- ]?\w+"
    r"|in(?:tol|ab|acc|cred|elig|expr|disting|adeq|comp[el]|corr|cap|conv|eff|suff|vis|val|diff|expe[rn]|freq|sec|sep|hum)\w*"
    r"|dis(?:agree|allow|appear|approv|bel|cour|hon|like|miss|obey|reg|sat|trust|prov|own)\w*"
    r"|ir(?:reg|rel|resp|rev)\w*|hardly|barely|scarce\w*|rarely|seldom|few|little|lack\w*|fail\w*"
    r"|refus\w*|den(?:y|ies|ied)|avoid\w*|stop\w*|prevent\w*|forb\w+|bann?\w*|prohibit\w*|miss\w*"
    r"|weak\w*|absen\w*|free|only|rather|instead|fewer|far from|yet to|exclud\w*|except\w*"
    r"|unless|beyond"
    r"|too (?:\w+ ){1,6}to|reject\w*|resist\w*|oppos\w*|doubt\w*|short\w*|out of|zero|anti\w*"
    r"|ceas\w*|los[est]\w*"
    r"|contrary|otherwise|empty|silen\w*|ignor\w*|withdr\w*|withh\w*|exempt\w*|differ\w*|wrong|false|same"
    r"|remain\w*|difficult|hard|give up|gave up|nearly|almost|quits?|quitting|hid\w*|halt\w*"
    r"|suspend\w*|closed|decid\w+ against)\b"
)


_NOT_ONLY = re.compile(
    r"(?i)\bnot (?:only|just|least)\b|\b(?:first time|keep\w* quiet|constant|low)\b"
)
# What English says with a soft no because Japanese says it beside its denial: 異なるのでできない.
_ACCOUNTED = tuple(
    (re.compile(japanese), re.compile(rf"(?i)\b(?:{english})\b"))
    for japanese, english in (
        (r"異な|違[いうっ]|別の|別に", r"differ\w*"),
        (r"だけ|のみ|しか|唯一|ばかり", r"only|just|all"),
        (r"少な|わずか|数少", r"few|little|less|fewer"),
        (r"難し|困難|苦労", r"difficult|hard"),
        (r"諦め|あきらめ|放棄|断念", r"give up|gave up"),
        (r"不足|欠け|欠い|乏し", r"lack\w*|short\w*"),
        (r"失[いうわっ敗]|負け|敗", r"los[est]\w*|fail\w*"),
        (r"拒否|拒絶|断[りるっ]|否決|却下", r"refus\w*|reject\w*"),
        (r"避け|回避|防[ぎぐい止]|阻止", r"avoid\w*|prevent\w*"),
        (r"禁止|禁じ", r"bann?\w*|prohibit\w*|forb\w+"),
        (r"止[めま]|停止|中止|やめ", r"stop\w*|halt\w*|suspend\w*|ceas\w*|quit\w*"),
        (r"残[りるっ]", r"remain\w*"),
        (r"閉[じま鎖]|休業", r"closed?"),
        (r"無料|自由", r"free"),
        (r"反対|抗議", r"oppos\w*|resist\w*"),
        (r"同じ|同様", r"same"),
        (r"ほとんど|ほぼ", r"almost|nearly"),
        (r"間違|誤[りっる]", r"wrong|false"),
        (r"より", r"less"),
        (r"すぎ|過ぎ|も", r"too"),
        (r"代わり|かわり", r"instead"),
        (r"批判|疑[いうっ問]", r"doubt\w*"),
        (r"ゼロ|０", r"zero"),
        (r"短[いくか]|短期|短縮", r"short\w*"),
        (r"外[にへ国側]|から出", r"out of|beyond"),
        (r"未満|以下", r"less|fewer"),
    )
)


# What Japanese denies twice over: 使わないわけではない, 知らないとは限らない, できなくもない.
_TWICE = re.compile(
    r"(?:な(?:い|かった)(?:という)?(?:わけ|訳|こと|もの)(?:では|でも|じゃ|は|も|が)|な(?:い|かった)(?:では|でも|とは|とも)"
    r"|な(?:い|かった)(?:はず|筈)(?:は|が|も)|なく[はも]|ない[^、。]{1,4}は|ずに?は(?!い))"
    r"(?:な(?:い|かった|く)|あり?ま?せん|限らな|限りませ|言えな|いえな|言い切れな|言えませ)"
    r"|ないわけに[はも]いか(?:な|ま)"
)
_ENOUGH_SAID = re.compile(
    r"(?i)\b(?:always|mean\w*|but|may|might|could|sometimes|some|every\w*|(?<!at )all|entirely)\b"
)


def reversed_negation(source: str, english: str) -> str:
    """Return what is odd about the negations of a translation, in words, or "".

    Told only where a clause of the Japanese plainly ends in a denial of which English has no
    trace, or where English denies something and nothing in the Japanese could be why.
    """
    english = _NO_DENIAL.sub(" ", english)
    says_no = _NO.search(english)
    if not _QUESTION.search(source) and _TWICE.search(source) and _says_no_once(english):
        return doubts.DENIED_TWICE
    if says_no is None and _denial(source) and not _says_softly(source, english):
        return doubts.NOT_DENIED
    if says_no is not None and not _ANY_NO.search(_HARMLESS.sub(" ", source)):
        return doubts.DENIED.format(word=says_no[0])
    return ""


def _says_softly(source: str, english: str) -> bool:
    """Tell whether English denies something in other words, which nothing else accounts for."""
    if _NOT_ONLY.search(english):
        return True
    for japanese, words in _ACCOUNTED:
        if japanese.search(source):
            english = words.sub(" ", english)
    return _SOFT_NO.search(english) is not None


def _says_no_once(english: str) -> bool:
    if len(_NO.findall(english)) != 1 or _ENOUGH_SAID.search(english):
        return False
    return not _SOFT_NO.search(_NO.sub(" ", english))


def _denial(source: str) -> bool:
    if _QUESTION.search(source):
        return False
    source = _TWICE.sub(" ", source)
    return any(not _MILD.search(source[: match.start()]) for match in _DENIES.finditer(source))
