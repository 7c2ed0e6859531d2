"""Make the lists of words and names that the rules for readings and the tokeniser get wrong.

python -m scripts.reading_lists        (needs the extra `jmdict`; takes about twenty minutes)

JMdict and JMnedict know how 290,000 words and names are read. What comes out right without them is
left out; so are words of which they know several readings none of which is likelier.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from reader.dictionary.jmdict import database
from reader.model.spans import Span
from reader.resources import resource
from reader.text.furigana import ruby
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.script import is_kanji
from reader.text.tokens import Tokenizer

NOTE = """\
# {what} Each line: as written, the reading, and
# for words that bend what may follow. Made by scripts/reading_lists.py out of {source}, the
# property of the Electronic Dictionary Research and Development Group, used under its licence
# (CC BY-SA 3.0, https://www.edrdg.org/edrdg/licence.html); this list is under the same licence.
"""
AROUND = (
    ("", ""), ("その", "が"), ("ので、", "だ。"), ("彼の", "を見た"),
    ("それは", "となった"), ("また", "な"), ("サッカーに", "と"), ("とても", "くて"),
)  # fmt: skip
"""What a word is tried between: what the tokeniser makes of it changes with what is beside it."""
NUMERALS = "〇一二三四五六七八九十百千万億兆"
ROWS = {
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ",
    "つ": "たちつてとっ", "ぬ": "なにぬねのん", "ぶ": "ばびぶべぼん", "む": "まみむめもん",
    "る": "らりるれろっ",
}  # fmt: skip
ADJECTIVE = "いくけかさ"
MUCH = 50
"""By how much one reading must be more usual than another to be the only one."""
WORD = re.compile("[一-鿿々ぁ-んァ-ヶー]{2,9}")
NAME = re.compile("[一-鿿々ヶノ之ツ]{3,9}")
PLACES = re.compile("(寺|神社|神宮|大社|城|温泉|湖|半島|海峡|湾|空港|島|峠|岬|市|区|郡)$")
_TOKENIZER = Tokenizer()


def main() -> None:
    """Write both lists anew."""
    for file in ("compounds.txt", "names.txt"):
        resource("readings", file).write_text("", "utf-8")
    with database() as jamdict:
        words = list(_words(jamdict))
        names = list(_names(jamdict))
    _write("compounds.txt", NOTE.format(what="Words.", source="JMdict"), words)
    _write("names.txt", NOTE.format(what="Names.", source="JMnedict"), names)


def _write(file: str, note: str, lines: Iterable[str]) -> None:
    text = note + "".join(f"{line}\n" for line in sorted(set(lines)))
    resource("readings", file).write_text(text, "utf-8")


def _words(file: sqlite3.Connection) -> Iterator[str]:
    known, classes, odd = _jmdict(file)
    stems = _stems(known, classes)
    follows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, readings in known.items():
        if text in odd or not _is_listed(text, max(readings.values())):
            continue
        reading = _other_reading(text, readings)
        if reading is None:
            continue
        stem, short = _stem(text, reading)
        if sum(map(is_kanji, stem)) < 2 or not is_kanji(stem[-1]) or not short:
            continue
        kana = text[len(stem) :]
        if kana and stem in known and not any(r.startswith(short) for r in known[stem]):
            continue  # 説明 is no part of 説明かす ときあかす.
        if kana not in ("る", "する"):
            follows[stem, short].add(_may_follow(kana, classes[text]))
    for (stem, short), signs in follows.items():
        if "" in signs:
            yield f"{stem} {short}"
        elif kept := set("".join(signs)) - _rivals(short, stems[stem]):
            yield f"{stem} {short} {''.join(sorted(kept))}"


Stems = Mapping[str, Mapping[str, tuple[int, set[str]]]]
"""Stems with their readings, each with how usual it is, and what may follow."""


def _stems(known: Mapping[str, Mapping[str, int]], classes: Mapping[str, set[str]]) -> Stems:
    stems: dict[str, dict[str, tuple[int, set[str]]]] = defaultdict(dict)
    for text, readings in known.items():
        for reading, score in readings.items():
            stem, short = _stem(text, reading)
            if stem != text and score > -50:
                best, signs = stems[stem].get(short, (score, set()))
                more = set(_may_follow(text[len(stem) :], classes[text]))
                stems[stem][short] = max(best, score), signs | more
    return stems


def _rivals(reading: str, readings: Mapping[str, tuple[int, set[str]]]) -> set[str]:
    """Return what may follow as usual words that are read otherwise: 千切った, 千切り."""
    own, _ = readings.get(reading, (0, set()))
    return {
        sign
        for other, (score, signs) in readings.items()
        if other != reading and score > own - MUCH
        for sign in signs
    }


def _is_listed(text: str, score: int) -> bool:
    if not WORD.fullmatch(text) or score <= -50:
        return False
    if (
        "市場" in text
        or text.startswith(("何", "言", "彼の"))
        or re.search("[をがはにで]", text[1:-1])
    ):
        return False
    if re.fullmatch(f"[{NUMERALS}日月年]+[^{NUMERALS}々]?", text) or ("の" in text and score <= 0):
        return False
    tokens = _TOKENIZER.tokens(text)
    return score > 0 or len(tokens) > 1 or not tokens[0].reading


def _other_reading(text: str, readings: Mapping[str, int]) -> str | None:
    """Return how a word is read that does not always come out right; None for others."""
    around = AROUND if len(_TOKENIZER.tokens(text)) > 1 else AROUND[:4]
    found = [_read(before, text, after) for before, after in around]
    right = [one for one in found if one in readings]
    if len(right) == len(found):
        return None
    return max(right or readings, key=lambda reading: (readings[reading], right.count(reading)))


def _read(before: str, text: str, after: str) -> str:
    whole = before + text + after
    place = Span(len(before), len(before) + len(text))
    spoken, at = "", place.start
    for one in ruby(whole, in_context(whole, _TOKENIZER.tokens(whole))):
        if place.start <= one.span.start and one.span.end <= place.end:
            spoken += whole[at : one.span.start] + one.reading
            at = one.span.end
    return katakana_to_hiragana(spoken + whole[at : place.end])


def _stem(text: str, reading: str) -> tuple[str, str]:
    while text and reading and text[-1] == reading[-1] and "ぁ" <= text[-1] <= "ん":
        text, reading = text[:-1], reading[:-1]
    return text or " ", reading


def _may_follow(kana: str, classes: set[str]) -> str:
    if len(kana) == 1 and any("Godan" in each for each in classes):
        return ROWS.get(kana, kana)
    if len(kana) == 1 and any(each.startswith("adjective (keiyoushi)") for each in classes):
        return ADJECTIVE
    return kana[:1]


def _jmdict(
    file: sqlite3.Connection,
) -> tuple[dict[str, dict[str, int]], dict[str, set[str]], set[str]]:
    """Return the readings of words with how usual they are, word classes, and outdated words."""
    ranks, ranks_of_kana, odd, odd_kana, only = (
        _grouped(file, f"SELECT kid, text FROM {name}")  # noqa: S608
        for name in ("KJP", "KNP", "KJI", "KNI", "KNR")
    )
    of_entry = "SELECT s.idseq, x.text FROM Sense s JOIN {} x ON x.sid = s.id"
    classes = _grouped(file, of_entry.format("pos"))
    labels = _grouped(file, "SELECT s.idseq, m.text FROM Sense s LEFT JOIN misc m ON m.sid = s.id")
    kana = defaultdict(list)
    for entry, key, text, without in file.execute(
        "SELECT idseq, id, text, nokanji FROM Kana ORDER BY id"
    ):
        if not without:
            kana[entry].append((key, text))
    known: dict[str, dict[str, int]] = defaultdict(dict)
    of_text: dict[str, set[str]] = defaultdict(set)
    outdated = set()
    for key, entry, text in file.execute("SELECT id, idseq, text FROM Kanji ORDER BY id"):
        of_text[text] |= classes[entry]
        old = all(re.search("archa|obsol|obscure", label or "") for label in labels[entry])
        if old or any("outdated" in each or "irregular" in each for each in odd[key]):
            outdated.add(text)
        for place, (of_kana, spoken) in enumerate(kana[entry]):
            if only[of_kana] and text not in only[of_kana]:
                continue
            score = _score(ranks[key]) + _score(ranks_of_kana[of_kana]) - place
            score -= 100 * bool(odd_kana[of_kana]) + 50 * bool(odd[key])
            reading = katakana_to_hiragana(spoken)
            known[text][reading] = max(score, known[text].get(reading, score))
    return known, of_text, outdated


def _score(ranks: Iterable[str]) -> int:
    worth = {"1": 50, "2": 20}
    return sum(50 - int(r[2:]) if r[:2] == "nf" else worth.get(r[-1], 0) for r in ranks)


def _grouped(file: sqlite3.Connection, question: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for key, text in file.execute(question):
        found[key].add(text)
    return found


def _names(file: sqlite3.Connection) -> Iterator[str]:
    kinds = _grouped(
        file,
        "SELECT t.idseq, y.text FROM NETranslation t JOIN NETransType y ON y.tid = t.id",
    )
    kana = _grouped(file, "SELECT idseq, text FROM NEKana")
    known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry, text in file.execute("SELECT idseq, text FROM NEKanji"):
        if NAME.fullmatch(text):
            for spoken in kana[entry]:
                known[text][katakana_to_hiragana(spoken)] |= kinds[entry]
    for text, readings in known.items():
        if len(readings) > 1:
            continue
        ((reading, of),) = readings.items()
        is_place = "place" in of and len(text) <= 5 and PLACES.search(text)
        if not is_place and of.isdisjoint({"person", "company", "organization", "station"}):
            continue
        found = [_read(before, text, after) for before, after in AROUND[:3]]
        if all(one == reading for one in found):
            continue
        if reading.replace("にっぽん", "にほん") in found:
            continue
        if text.endswith("駅") and reading.endswith("えき") and len(text) > 3:
            yield f"{text[:-1]} {reading[:-2]}"
        else:
            yield f"{text} {reading}"


if __name__ == "__main__":
    main()
