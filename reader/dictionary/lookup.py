"""Finds the word at a place: the longest that a dictionary knows, or else the tokeniser's."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from reader.dictionary.deinflection import Base, bases
from reader.dictionary.installed import InstalledDictionary
from reader.dictionary.numbers import counter_of, number_at, with_counter
from reader.dictionary.tokenised import (
    INFLECTED,
    LONGEST,
    is_adjectival,
    is_name,
    of_tokens,
    whole_word,
)
from reader.dictionary.writing import folded
from reader.model.article import Token
from reader.model.dictionary import Entry, Word
from reader.model.spans import Span
from reader.text.kana import katakana_to_hiragana
from reader.text.script import JAPANESE, KANJI
from reader.text.spoken_numbers import in_kana
from reader.text.tokens import Tokenizer

_TOKENS_BEFORE = 5
_MOST_ENTRIES = 24
"""Of one dictionary; a syllable of kana is how hundreds of characters are read."""
_ENDS_ANYWHERE = 6
_WINDOW = 40
"""Code points on either side that the tokeniser sees, however long the block is."""
_VERBS = {"v1", "v5", "vk"}
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_KATAKANA = re.compile("[ァ-ヴー]{3,}")
NA = "na"
"""The class of 静か, of which no dictionary says that it is one: the tokeniser does."""
_DIGIT = re.compile("[0-9０-９]")
_BESIDE = {"助詞", "助動詞", "補助記号", "空白", "記号"}


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    base: Base
    dictionary: InstalledDictionary
    number: int
    exact: bool
    """Whether the form is known as it stands, or only when its kana are the other kind."""


def word_at(
    text: str, offset: int, tokenizer: Tokenizer, dictionaries: Sequence[InstalledDictionary]
) -> Word | None:
    """Return the word of `text` around the code point at `offset`; None where there is none.

    A word begins where a token does. What a dictionary knows wins over the tokeniser where it is
    longer; conjugations are undone in both.
    """
    low = max(0, offset - _WINDOW)
    tokens = [
        replace(token, span=token.span.shifted(low))
        for token in tokenizer.tokens(text[low : offset + _WINDOW])
    ]
    here = next((n for n, token in enumerate(tokens) if token.span.contains(offset)), None)
    if here is None or not any(sign.isalnum() for sign in tokens[here].surface):
        return None
    matches = _longest(text, offset, tokens, here, dictionaries)
    word = of_tokens(tokens, here, tokenizer)
    normal = next(t.lemma for t in tokens if t.span.start == word.span.start)
    if (
        matches
        and len(matches[0].span) < len(word.span)
        and matches[0].span.start >= (word.span.start)
    ):
        # 食べ alone is known, and 食べさせられた only by its grammar.
        by_lemma = _matches_of(word, normal, tokenizer, dictionaries)
        # A part of a name that nobody knows is not what it means: no 田 in 田中.
        matches = by_lemma or ([] if is_name(tokens[here]) else matches)
    elif not matches:
        matches = _matches_of(word, normal, tokenizer, dictionaries)
    if matches:
        word = _with_matches(word, text, tokens, matches)
    elif word.span == tokens[here].span:
        # A fragment of a word is no word to learn.
        word = whole_word(tokens, here, tokenizer) or word
        if word.part_of_speech not in INFLECTED:
            # しかし is not to be learnt as 然し, nor 梁 as リョウ.
            word = replace(word, lemma=word.surface)
    word = _as_number(word, text, offset, tokens, dictionaries)
    return _with_remarks(word, dictionaries)


def _as_number(
    word: Word,
    text: str,
    offset: int,
    tokens: Sequence[Token],
    dictionaries: Sequence[InstalledDictionary],
) -> Word:
    """Return the number there with its counter where no dictionary knows so much, read in kana."""
    number = number_at(text, max(0, offset - _WINDOW), offset + _WINDOW, tokens, word)
    if number is None:
        with_digits = _DIGIT.search(word.reading or word.surface)
        return replace(word, reading=in_kana(word.surface, word.reading)) if with_digits else word
    counter = counter_of(number)
    matches = _known_as(counter, number, dictionaries) if counter else []
    told = _with_matches(number, text, tokens, matches).entries if matches else ()
    return with_counter(number, told)


def _longest(
    text: str,
    offset: int,
    tokens: Sequence[Token],
    here: int,
    dictionaries: Sequence[InstalledDictionary],
) -> list[_Match]:
    """Return what dictionaries know of the longest form around `offset`."""
    starts = [
        tokens[number].span.start
        for number in range(here, max(-1, here - _TOKENS_BEFORE - 1), -1)
        if number == here or tokens[number].part_of_speech not in _BESIDE
    ]
    ends = {token.span.end for token in tokens[here:]}
    # Where the tokeniser cut wrongly a word may end anywhere; no は begins はデ in はデータ.
    particle = starts[0] if tokens[here].part_of_speech == "助詞" else None
    anywhere = set(range(offset + 1, offset + 1 + _ENDS_ANYWHERE))
    if particle is not None:
        anywhere = set()
    spans = [
        Span(start, end)
        for start in starts
        for end in (ends | anywhere if start == starts[0] else ends)
        if end <= min(_end_of_run(text, start), start + LONGEST)
        if not _cuts_letters(text, start) and not _cuts_letters(text, end)
    ]
    best: dict[int, list[_Match]] = {}
    wanted = _candidates(text, spans)
    inflected = {
        token.span.start: token.part_of_speech in INFLECTED or token.subclass.find("サ変") >= 0
        for token in tokens
    }
    adjectival = {token.span.end for token in tokens if is_adjectival(token)}
    for dictionary in dictionaries:
        try:
            known = dictionary.having(wanted)
        except sqlite3.Error:
            continue
        for form, classes, number in known:
            for span, base, exact in wanted[form]:
                if base.word_class == NA and span.start + len(base.text) not in adjectival:
                    continue
                if span.start == particle and (base.steps or not exact):
                    continue
                if _fits(base, classes.split(), unsaid=inflected[span.start]):
                    match = _Match(span, base, dictionary, number, exact)
                    best.setdefault(len(span), []).append(match)
    if not best:
        return []
    phrases = {span for span in spans if _is_word_with_particle(span, tokens)}
    words = {
        length: kept
        for length, found in best.items()
        if (kept := [match for match in found if match.span not in phrases])
    }
    best = words or best
    found = best[max(best)]
    start = max(match.span.start for match in found)
    found = [match for match in found if match.span.start == start]
    return [match for match in found if match.exact] or found


def _is_word_with_particle(span: Span, tokens: Sequence[Token]) -> bool:
    """Tell whether a span is これは or さんが, no more than これ and さん; これから is more."""
    inside = [token for token in tokens if span.start <= token.span.start < span.end]
    return (
        len(inside) == 2
        and inside[-1].span.end == span.end
        and inside[0].part_of_speech in {"代名詞", "接尾辞"}
        and inside[1].part_of_speech == "助詞"
        and len(inside[1].span) == 1
    )


def _end_of_run(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end] not in "。、「」『』（）\n!?！？":
        end += 1
    return end


def _cuts_letters(text: str, at: int) -> bool:
    """Tell whether a word in Latin letters goes on there: MO is not in MoE."""
    around = text[at - 1 : at + 1] if at else ""
    return len(around) == 2 and around.isascii() and around.isalnum()


def _candidates(text: str, spans: Iterable[Span]) -> dict[str, list[tuple[Span, Base, bool]]]:
    wanted: dict[str, list[tuple[Span, Base, bool]]] = {}
    for span in spans:
        surface = span.of(text)
        for base in bases(surface):
            form = folded(base.text)
            wanted.setdefault(form, []).append((span, base, True))
            kana = katakana_to_hiragana(form)
            if kana != form:
                wanted.setdefault(kana, []).append((span, base, False))
    return wanted


def _fits(base: Base, classes: Sequence[str], *, unsaid: bool) -> bool:
    """Tell whether an entry of these classes can be what a form comes from."""
    if base.word_class in ("", NA):
        return True
    if not classes:
        return unsaid
    # "v5k", "vs-i" and the like are finer names of the same classes.
    return any(each.startswith(base.word_class) for each in classes)


def _matches_of(
    word: Word, normal: str, tokenizer: Tokenizer, dictionaries: Sequence[InstalledDictionary]
) -> list[_Match]:
    """Return what dictionaries say of the lemma, where they lack what stands there.

    `normal` is how the tokeniser spells the lemma: 申込む is 申し込む. Where they do not know that
    either, one with the same kanji that is read the same is meant: 現われる is 現れる. A long vowel
    at the end of a word in katakana may be written or not.
    """
    forms = [form for form in dict.fromkeys((word.lemma, normal)) if JAPANESE.search(form)]
    katakana = [form for form in forms if _KATAKANA.fullmatch(form)]
    other = [form[:-1] if form[-1] == "ー" else f"{form}ー" for form in katakana]
    for form in (*forms, *other):
        if found := _known_as(form, word, dictionaries):
            return found
    for form in forms:
        signs = KANJI.findall(form)
        reading = katakana_to_hiragana(tokenizer.reading(form)) if signs else ""
        same = [
            match
            for match in (_known_as(reading, word, dictionaries) if reading else ())
            if signs == KANJI.findall(_text_of(match))
        ]
        if same:
            return same
    return []


def _known_as(form: str, word: Word, dictionaries: Sequence[InstalledDictionary]) -> list[_Match]:
    base = Base(form, "", word.steps)
    found = []
    for dictionary in dictionaries:
        try:
            known = dictionary.having([folded(form)])
        except sqlite3.Error:
            continue
        found += [_Match(word.span, base, dictionary, number, True) for _, _, number in known]
    return found


def _text_of(match: _Match) -> str:
    try:
        return match.dictionary.entries([match.number])[match.number].text
    except (sqlite3.Error, KeyError):
        return ""


def _with_matches(
    word: Word, text: str, tokens: Sequence[Token], matches: Sequence[_Match]
) -> Word:
    """Return the word that the matches are of, with their entries, the likeliest first."""
    span = matches[0].span
    inside = [token for token in tokens if span.start <= token.span.start < span.end]
    reading = "".join(token.reading or token.surface for token in inside)
    lemmas = {token.lemma for token in inside[:1]} | {word.lemma}

    def whole(entry: Entry) -> bool:
        """Tell whether it is an adjective of its own: つまらない is no negative of つまる."""
        by_grammar = span == word.span and bool(word.steps)
        return by_grammar and "adj-i" in entry.rules and not entry.steps

    entries: list[Entry] = []
    by_dictionary: dict[InstalledDictionary, dict[int, Base]] = {}
    for match in matches:
        bases_ = by_dictionary.setdefault(match.dictionary, {})
        known = bases_.get(match.number)
        if known is None or len(match.base.steps) < len(known.steps):
            bases_[match.number] = match.base
    for dictionary, numbers in by_dictionary.items():
        try:
            told = dictionary.entries(list(numbers))
        except sqlite3.Error:
            continue
        found = [replace(entry, steps=numbers[number].steps) for number, entry in told.items()]

        def likeliest(entry: Entry) -> tuple[object, ...]:
            return (
                not whole(entry),
                0 if word.lemma in (entry.text, entry.reading) else len(entry.steps),
                entry.text not in lemmas and entry.text != span.of(text),
                (entry.reading or entry.text) != reading if not entry.steps else False,
                -entry.score,
            )

        entries += sorted(found, key=likeliest)[:_MOST_ENTRIES]
    if not entries:
        return word
    if span == word.span:
        # The tokeniser sees the sentence; the dictionaries know which class a verb is of.
        same = [e for e in entries if word.lemma in (e.text, e.reading)]
        first = [*filter(whole, entries), *same, *entries][0]
        steps = first.steps if first.steps or first not in same else word.steps
        lemma = _lemma(first, word.surface)
        return replace(word, lemma=lemma, steps=steps, entries=tuple(entries))
    first = entries[0]
    part = inside[0].part_of_speech if len(inside) == 1 or first.steps else ""
    if first.steps and not first.rules.isdisjoint(_VERBS) and "vs" not in first.rules:
        part = "動詞"
    surface = span.of(text)
    if first.reading:
        reading = _conjugated(first.text, first.reading, surface) or reading
    lemma = _lemma(first, surface)
    return Word(span, surface, lemma, reading, part, first.steps, tuple(entries))


def _lemma(entry: Entry, surface: str) -> str:
    """Return the word as an entry spells it, or in kana where it stands in kana: それ, not 其れ."""
    if folded(entry.text) == folded(surface):
        return surface
    if not entry.reading or not _KANA.fullmatch(surface):
        return entry.text
    same = katakana_to_hiragana(surface) == katakana_to_hiragana(entry.reading)
    return surface if same else entry.reading


def _conjugated(text: str, reading: str, surface: str) -> str:
    """Return how a form is read whose base is read so; empty where its kanji are other ones."""
    same = zip(text, surface, strict=False)
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], same))
    rest, ending = text[stem:], surface[stem:]
    if KANJI.search(rest + ending) or not reading.endswith(rest):
        return ""
    return katakana_to_hiragana(reading[: len(reading) - len(rest)] + ending)


def _with_remarks(word: Word, dictionaries: Sequence[InstalledDictionary]) -> Word:
    texts = dict.fromkeys((word.lemma, word.surface, *(entry.text for entry in word.entries[:6])))
    readings = {katakana_to_hiragana(entry.reading or entry.text) for entry in word.entries}
    remarks = []
    kanji = []
    for dictionary in dictionaries:
        try:
            if dictionary.info.remarks:
                remarks += dictionary.remarks(texts)
            if dictionary.info.kanji:
                signs = [sign for sign in dict.fromkeys(word.surface) if sign >= "\u3400"]
                kanji += dictionary.kanji(signs)
        except sqlite3.Error:
            continue
    fitting = [
        (kind, remark)
        for kind, remark in remarks
        if not remark.reading or not readings or katakana_to_hiragana(remark.reading) in readings
    ]
    return replace(
        word,
        frequencies=tuple(remark for kind, remark in fitting if kind == "frequency"),
        pitches=tuple(remark for kind, remark in fitting if kind == "pitch"),
        kanji=tuple(kanji),
    )
