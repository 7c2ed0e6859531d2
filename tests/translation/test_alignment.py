"""The words of a sentence's English that stand for a term, found by putting a name in its place."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.resources import resource
from reader.translation.alignment import Attentive, Looked, english_of
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.insertion import Beginning
from reader.translation.packages import PackageStore
from reader.translation.pieces import piece_spans


def translated(engine: CTranslate2Engine, text: str) -> str:
    found: list[str] = []
    engine.translate([text], lambda _number, output: found.append(output.text), lambda: False)
    return found[0]


@pytest.mark.parametrize(
    ("term", "english"),
    [("蒸留", "distilling"), ("研究者", "research person"), ("推論", "inference")],
)
def test_the_words_for_a_term_are_those_that_a_name_in_its_place_would_replace(
    engine: CTranslate2Engine, term: str, english: str
) -> None:
    # A word that the tiny package copies comes first: its tokenizer loses a first blank.
    sentence = "model研究者は推論と蒸留を使う。"
    looked = Looked(sentence, translated(engine, sentence), term)
    # The tiny package counts pieces, so that what stands beside the name may fall to it too.
    assert english in english_of(engine, [looked])[0]


def test_english_that_somebody_else_wrote_is_aligned_as_well(engine: CTranslate2Engine) -> None:
    looked = Looked("model企業は蒸留を使う。", "model data is learning of uses.", "蒸留")
    assert english_of(engine, [looked])[0].startswith("learning")


def test_the_package_in_the_box_tells_the_english_of_a_term_within_its_sentence(
    tmp_path: Path,
) -> None:
    (file,) = resource("packages").glob("*.argosmodel")
    engine = CTranslate2Engine(PackageStore(tmp_path).install(file))
    sentences = {
        "フルテーブルスキャン": (
            "問い合わせがフルテーブルスキャンになっています。",
            "full table scan",
        ),
        "量子誤り訂正": ("量子誤り訂正はどこまで来たのですか。", "quantum error correction"),
        "電池管理システム": (
            "電池の状態は新しい電池管理システムが監視します。",
            "battery management system",
        ),
        "光ピンセット": ("原子を光ピンセットでつまみ、好きな形に並べます。", "optical tweezers"),
    }
    looked = [
        Looked(sentence, translated(engine, sentence), term)
        for term, (sentence, _) in sentences.items()
    ]
    found = [told.lower() for told in english_of(engine, looked)]
    right = [told == english for told, (_, english) in zip(found, sentences.values(), strict=True)]
    assert sum(right) >= 3, (found, [one.english for one in looked])


def test_nothing_is_said_where_no_words_stand_for_the_term(engine: CTranslate2Engine) -> None:
    assert english_of(engine, [Looked("企業は蒸留を使う。", "company", "蒸留")]) == [""]
    assert english_of(engine, [Looked("企業は使う。", "company uses.", "蒸留")]) == [""]
    assert english_of(engine, [Looked("企業は蒸留を使う。", "", "蒸留")]) == [""]
    assert english_of(engine, [Looked("企業" * 300, "company", "企業")]) == [""]


class Fixed:
    """An engine that looks at the term as it is told, and finds the words for it unlikely where

    a name stands for the term; words that are missing it finds half as bad.
    """

    def __init__(self, english: str, shares: list[float]) -> None:
        self.words = english.split()
        self.shares = shares

    def attention(
        self, pairs: Sequence[tuple[str, str]]
    ) -> list[tuple[list[Span], list[Span], list[list[float]]]]:
        looks = []
        for source, english in pairs:
            at = 0
            targets = []
            for word in english.split():
                start = english.index(word, at)
                at = start + len(word)
                targets.append(Span(start, at))
            half = len(source) // 2
            sources = [Span(0, half), Span(half, len(source))]
            looks.append((sources, targets, [[share, 1 - share] for share in self.shares]))
        return looks

    def encode(self, text: str) -> list[str]:
        return text.split()

    def scores(self, beginnings: Sequence[Beginning]) -> list[list[float]]:
        return [[self._score(begun.target)] for begun in beginnings]

    def _score(self, target: list[str]) -> float:
        costs = dict(zip(self.words, self.shares, strict=True))
        return -sum(2 * share if word in target else 1 - share for word, share in costs.items())


@pytest.mark.parametrize(
    ("english", "shares", "found"),
    [
        ("They use the circuit breaker.", [0, 0.1, 0.6, 0.9, 0.9], "circuit breaker"),
        ("Snapshots are made.", [0.9, 0.1, 0.1], "snapshots"),
        ("OpenAI is there.", [0.9, 0.1, 0.1], "OpenAI"),
        ("Kalman Gain is there.", [0.9, 0.9, 0.1, 0.1], "Kalman Gain"),
        ("use the read replica", [0.5, 0.4, 0.9, 0.9], "read replica"),
        ("(circuit breaker), they say", [0.9, 0.9, 0, 0], "circuit breaker"),
        ("It is of the", [0.9, 0.9, 0.9, 0.9], ""),
        ("a guess at it", [0.1, 0.1, 0.1, 0.1], ""),
        ("it is ガラス here", [0.1, 0.1, 0.9, 0.1], ""),
        ("Shown on the 20th.", [0.1, 0.1, 0.1, 0.9], ""),
        ("one glass of 1,000", [0.1, 0.5, 0.1, 0.9], "glass"),
    ],
)
def test_articles_marks_and_the_capital_of_the_sentence_are_no_part_of_the_term(
    english: str, shares: list[float], found: str
) -> None:
    engine = Fixed(english, shares)
    assert isinstance(engine, Attentive)
    assert english_of(engine, [Looked("用語です", english, "用語")]) == [found]


@given(st.lists(st.text(alphabet="ab▁", min_size=1, max_size=4), max_size=8))
def test_the_spans_of_pieces_follow_one_another_and_cover_the_text(pieces: list[str]) -> None:
    text = "".join(pieces).replace("▁", " ")
    spans = [span for span in piece_spans(pieces, text) if len(span)]
    letters = [index for index, letter in enumerate(text) if letter != " "]
    assert [
        index for span in spans for index in range(span.start, span.end) if text[index] != " "
    ] == letters
    assert spans == sorted(spans)
