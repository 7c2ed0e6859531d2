"""What the tokeniser alone says of the word at a place: lemma, endings undone, parts joined."""

from collections.abc import Sequence
from itertools import takewhile

from reader.dictionary.deinflection import Base, bases
from reader.model.article import Token
from reader.model.dictionary import Word
from reader.model.spans import Span
from reader.text.tokens import Tokenizer
from reader.text.words import words

LONGEST = 24
"""Code points of a word with its conjugation that are looked up."""
INFLECTED = {"動詞", "形容詞", "助動詞"}
_HEADS = INFLECTED | {"形状詞"}
_PLAIN = ("終止形", "連体形")
_LAST = tuple("うくぐすつぬぶむるい")
_HELPING = ("非自立可能", "接続助詞", "形容詞的")
"""Finer parts of speech of what stands after a verb: 続ける, て, やすい."""
_TOKENS_BEFORE = 5
_NOMINAL = {"接頭辞", "名詞", "代名詞", "形状詞", "接尾辞"}
_ENDINGS = {"助動詞", "助詞", "動詞", "形容詞", "接尾辞", "形状詞"}


def of_tokens(tokens: Sequence[Token], here: int, tokenizer: Tokenizer) -> Word:
    """Return what the tokeniser alone says: a token, with the endings of a verb or adjective."""
    for first in _starts(tokens, here):
        token = tokens[first]
        end = first
        while end + 1 < len(tokens) and _goes_on(tokens, end + 1, token.span.start + LONGEST):
            end += 1
        for last in range(end, here - 1, -1):
            span = Span(token.span.start, tokens[last].span.end)
            surface = "".join(each.surface for each in tokens[first : last + 1])
            base = _base_of(surface, token, tokenizer)
            if base is not None:
                reading = "".join(t.reading or t.surface for t in tokens[first : last + 1])
                return Word(span, surface, base.text, reading, token.part_of_speech, base.steps)
    token = tokens[here]
    # The lemma of a name is how it is read.
    lemma = token.surface if is_name(token) else token.lemma
    return Word(token.span, token.surface, lemma, token.reading, token.part_of_speech)


def whole_word(tokens: Sequence[Token], here: int, tokenizer: Tokenizer) -> Word | None:
    """Return the word that a noun's prefix and suffixes make with it: 再利用, 責任者, 三つ.

    None where the token stands alone, or is a part of a verb. A person's name goes without さん.
    """
    span = next((each for each in words(tokens) if each.contains(tokens[here].span.start)), None)
    if span is None:
        return None
    inside = [token for token in tokens if span.start <= token.span.start < span.end]
    inside = list(takewhile(lambda token: token.part_of_speech in _NOMINAL, inside))
    if len(inside) < 2 or tokens[here] not in inside or any("人名" in t.subclass for t in inside):
        return None
    surface = "".join(token.surface for token in inside)
    joined = Span(inside[0].span.start, inside[-1].span.end)
    return Word(joined, surface, surface, tokenizer.reading(surface), "名詞")


def _starts(tokens: Sequence[Token], here: int) -> list[int]:
    """Return where a verb or adjective may begin that `here` is in, the farthest first.

    考え続けている is one word wherever it is pointed at.
    """
    starts = [here]
    while starts[-1] and len(starts) <= _TOKENS_BEFORE and _may_follow(tokens, starts[-1]):
        starts.append(starts[-1] - 1)
    return [number for number in reversed(starts) if tokens[number].part_of_speech in _HEADS]


def _may_follow(tokens: Sequence[Token], number: int) -> bool:
    """Tell whether a token may be no more than an ending of what stands before it."""
    token = tokens[number]
    helps = token.part_of_speech == "助動詞" or token.subclass.startswith(_HELPING)
    return helps and _touch(tokens, number)


def _goes_on(tokens: Sequence[Token], number: int, most: int) -> bool:
    """Tell whether a token may be an ending of what stands before it."""
    token = tokens[number]
    return token.part_of_speech in _ENDINGS and _touch(tokens, number) and token.span.end <= most


def is_name(token: Token) -> bool:
    """Tell whether a token is the name of a person, a place or a firm."""
    return "固有名詞" in token.subclass


def is_adjectival(token: Token) -> bool:
    """Tell whether a token is like 静か, or may be, like 自由, or makes a word so, like 的."""
    adjectival = ("形状詞可能", "形状詞的")
    return token.part_of_speech == "形状詞" or any(one in token.subclass for one in adjectival)


def _base_of(surface: str, token: Token, tokenizer: Tokenizer) -> Base | None:
    """Return the base of a form that begins with `token` that has the token's lemma."""
    if surface == token.surface and surface[-1:] in _LAST and token.subclass.endswith(_PLAIN):
        return Base(surface)
    part = token.part_of_speech
    fitting = []
    for base in bases(surface):
        # Only endings change, but for する and くる; 来る is written 来 throughout.
        changes = base.text in ("する", "くる")
        begins = base.steps and (changes or base.text[:1] == surface[:1])
        # 書く is no form of 書い, though that is a form of it.
        is_adjective = base.word_class == "adj-i"
        may_be = is_adjective == (part == "形容詞") or part == "助動詞"
        told = tokenizer.tokens(base.text) if begins and may_be else ()
        same = len(told) == 1 and told[0].lemma == token.lemma
        if same and told[0].part_of_speech == part:
            fitting.append(base)
    # 見せ|られる is of 見せる, 走ら|れる of 走る: where the stem ends tells the class.
    whole = f"{token.surface}る"
    return min(
        fitting,
        default=None,
        key=lambda base: (
            base.text != token.lemma,
            base.word_class != "vk",
            (base.word_class == "v1") != (base.text == whole),
        ),
    )


def _touch(tokens: Sequence[Token], number: int) -> bool:
    return tokens[number - 1].span.end == tokens[number].span.start
