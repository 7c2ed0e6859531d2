"""What dictionaries call a word's class and usage, in the reader's words.

Yomitan's archives have JMdict's codes (vs, uk), JMdict as it is installed by a command has words.
What a dictionary has of its own stays as it is.
"""

import re

from reader.model.wording import tr, tr_later

_GODAN, _ICHIDAN = tr_later("godan verb"), tr_later("ichidan verb")
_SURU, _KURU = tr_later("suru verb"), tr_later("kuru verb")
_NOUN, _PREFIX, _SUFFIX = tr_later("noun"), tr_later("prefix"), tr_later("suffix")
_ADVERB, _INTERJECTION = tr_later("adverb"), tr_later("interjection")
_NA, _NO = tr_later("na-adjective"), tr_later("adjective with の")
_TO, _TARU = tr_later("adverb with と"), tr_later("adjective with たる")
_BEFORE_NOUNS = tr_later("stands before nouns")
_AUXILIARY = tr_later("auxiliary")
_COUNTER, _NUMERAL = tr_later("counter"), tr_later("numeral")
_KANA = tr_later("word usually written using kana alone")
_ABBREVIATION, _COLLOQUIAL = tr_later("abbreviation"), tr_later("colloquialism")
_SLANG, _ARCHAIC = tr_later("slang"), tr_later("archaism")
_OBSOLETE, _OBSCURE, _DATED = (
    tr_later("obsolete term"),
    tr_later("obscure term"),
    tr_later("dated term"),
)
_IDIOM, _MIMETIC = tr_later("idiomatic expression"), tr_later("onomatopoeic or mimetic word")
_DEROGATORY, _VULGAR = tr_later("derogatory"), tr_later("vulgar expression or word")
_HONORIFIC = tr_later("honorific or respectful (sonkeigo) language")
_HUMBLE, _POLITE = (
    tr_later("humble (kenjougo) language"),
    tr_later("polite (teineigo) language"),
)
_JOCULAR, _FAMILIAR = tr_later("jocular"), tr_later("familiar language")
_CHILDREN, _LITERARY = tr_later("children's language"), tr_later("literary or formal term")
_YOJI, _SENSITIVE = tr_later("yojijukugo"), tr_later("sensitive")
_FEMALE, _MALE = tr_later("female term or language"), tr_later("male term or language")
_HISTORICAL, _PROVERB = tr_later("historical term"), tr_later("proverb")
_SURNAME, _PLACE = tr_later("surname"), tr_later("place name")
_GIVEN = tr_later("given name")

_TAGS = {
    **dict.fromkeys(("n", "noun", "n-adv", "n-t"), _NOUN),
    **dict.fromkeys(("n-pref", "noun-used-as-a-prefix"), tr_later("noun used as a prefix")),
    **dict.fromkeys(("n-suf", "noun-used-as-a-suffix"), tr_later("noun used as a suffix")),
    **dict.fromkeys(("pn", "pronoun"), tr_later("pronoun")),
    **dict.fromkeys(("v1", "v1-s", "ichidan-verb"), _ICHIDAN),
    "godan-verb": _GODAN,
    **dict.fromkeys(("vs", "vs-i", "vs-s", "suru-verb"), _SURU),
    **dict.fromkeys(("vk", "kuru-verb"), _KURU),
    **dict.fromkeys(("vt", "transitive"), tr_later("transitive")),
    **dict.fromkeys(("vi", "intransitive"), tr_later("intransitive")),
    **dict.fromkeys(("adj-i", "adj-ix", "i-adjective"), tr_later("i-adjective")),
    **dict.fromkeys(("adj-na", "na-adjective"), _NA),
    **dict.fromkeys(("adj-no", "no-adjective"), _NO),
    **dict.fromkeys(("adj-t", "'taru'-adjective"), _TARU),
    **dict.fromkeys(("adj-f", "noun-or-verb-acting-prenominally"), _BEFORE_NOUNS),
    **dict.fromkeys(("adj-pn", "pre-noun-adjectival"), tr_later("adnominal")),
    "adjective": tr_later("adjective"),
    **dict.fromkeys(("adv", "adverb"), _ADVERB),
    **dict.fromkeys(("adv-to", "adverb-taking-the-'to'-particle"), _TO),
    **dict.fromkeys(("exp", "expression"), tr_later("expression")),
    **dict.fromkeys(("int", "interjection"), _INTERJECTION),
    **dict.fromkeys(("conj", "conjunction"), tr_later("conjunction")),
    **dict.fromkeys(("prt", "particle"), tr_later("particle")),
    **dict.fromkeys(("pref", "prefix"), _PREFIX),
    **dict.fromkeys(("suf", "suffix"), _SUFFIX),
    **dict.fromkeys(("ctr", "counter"), _COUNTER),
    **dict.fromkeys(("num", "numeric"), _NUMERAL),
    **dict.fromkeys(("aux", "aux-v", "aux-adj", "auxiliary", "auxiliary-verb"), _AUXILIARY),
    "auxiliary-adjective": _AUXILIARY,
    **dict.fromkeys(("cop", "copula"), tr_later("copula")),
    **dict.fromkeys(("unc", "unclass", "unclassified"), tr_later("unclassified")),
    **dict.fromkeys(("P", "⭐"), tr_later("common")),
    "uk": tr_later("usually in kana"),
    "abbr": _ABBREVIATION,
    "col": _COLLOQUIAL,
    "sl": _SLANG,
    "arch": _ARCHAIC,
    "obs": _OBSOLETE,
    "obsc": _OBSCURE,
    "rare": tr_later("rare"),
    "dated": _DATED,
    "id": _IDIOM,
    "on-mim": _MIMETIC,
    "derog": _DEROGATORY,
    "vulg": _VULGAR,
    "hon": _HONORIFIC,
    "hum": _HUMBLE,
    "pol": _POLITE,
    "joc": _JOCULAR,
    "fam": _FAMILIAR,
    "chn": _CHILDREN,
    "form": _LITERARY,
    "yoji": _YOJI,
    "sens": _SENSITIVE,
    "hist": _HISTORICAL,
    "fem": tr_later("female"),
    "male": tr_later("male"),
    "proverb": _PROVERB,
    "surname": _SURNAME,
    "place": _PLACE,
    "name": tr_later("name"),
    "person": tr_later("full name of a person"),
    **dict.fromkeys(("given", "given-name"), _GIVEN),
    "given-name-f": tr_later("female given name"),
    **dict.fromkeys(("given-name-m", "masc"), tr_later("male given name")),
    "station": tr_later("railway station"),
    "company": tr_later("company name"),
    "organization": tr_later("organization name"),
    "product": tr_later("product name"),
}
_FIELDS = (
    *(tr_later("computing"), tr_later("mathematics"), tr_later("physics"), tr_later("chemistry")),
    *(tr_later("medicine"), tr_later("biology"), tr_later("law"), tr_later("economics")),
    *(tr_later("finance"), tr_later("business"), tr_later("engineering"), tr_later("linguistics")),
    *(tr_later("music"), tr_later("sports"), tr_later("sumo"), tr_later("baseball")),
    *(tr_later("Buddhism"), tr_later("Shinto"), tr_later("food"), tr_later("cooking")),
    *(tr_later("Internet slang"), tr_later("humorous term"), tr_later("military")),
)
_USAGE = {
    *(_KANA, _ABBREVIATION, _COLLOQUIAL, _SLANG, _ARCHAIC, _OBSOLETE, _OBSCURE, _DATED, _IDIOM),
    *(_MIMETIC, _DEROGATORY, _VULGAR, _HONORIFIC, _HUMBLE, _POLITE, _JOCULAR, _FAMILIAR),
    *(_CHILDREN, _LITERARY, _YOJI, _SENSITIVE, _FEMALE, _MALE, _HISTORICAL, _PROVERB, *_FIELDS),
}
"""What JMdict says of a meaning in brackets after it."""
_ASIDE = re.compile(r"(?P<meaning>.*\S) \((?P<labels>[^()]*(?:\([^()]*\)[^()]*)*)\)", re.S)


def tag_words(tag: str) -> str:
    """Return what a dictionary's tag says."""
    if re.fullmatch(r"v5\w*(-s)?", tag):
        return tr(_GODAN)
    return tr(_TAGS[tag]) if tag in _TAGS else tag


def meaning_words(meaning: str) -> str:
    """Return a meaning with what is said of its usage, in brackets at its end, in other words."""
    found = _ASIDE.fullmatch(meaning)
    labels = found["labels"].split(", ") if found else []
    if found is None or not _USAGE.intersection(labels):
        return meaning
    told = ", ".join(tr(label) if label in _USAGE else label for label in labels)
    return f"{found['meaning']} ({told})"
