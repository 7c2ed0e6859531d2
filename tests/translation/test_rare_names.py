"""Names that no dictionary, gloss or engine vouches for."""

from collections.abc import Mapping, Sequence

import pytest

from reader.model.spans import Span
from reader.model.translation import CheckKind, Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import OnOutput, Output
from reader.translation.progress import Cancelled
from reader.translation.rare_names import mangled_name
from reader.translation.steering import Request, translate_segments
from reader.translation.transliteration import is_heard, may_be, roman, romanised


def doubted(
    source: str,
    english: str,
    spelt: Sequence[tuple[str, float]] = (),
    known: Mapping[Span, str] | None = None,
) -> str:
    return mangled_name(source, english, known or {}, spelt)


@pytest.mark.parametrize(
    ("katakana", "english", "is_it"),
    [
        ("ミライ", "Mirai Image", True),
        ("ミライ", "Milli Images", False),
        ("ミライ", "Mily Image", False),
        ("サクラ", "Sakura Electronics", True),
        ("ホシゾラ", "Hosizora's products", True),
        ("アルトマン", "Sam Altman said", True),
        ("クラウドワークス", "Cloudworks disclosed it", True),
        ("クラウドワークス", "Crowd Works disclosed it", True),
        ("ヴァンデンバーグ", "Vandenberg agreed", True),
        ("アオゾラ", "Blue Sky agreed", False),
    ],
)
def test_a_name_is_known_by_its_sound(katakana: str, english: str, is_it: bool) -> None:
    assert may_be(katakana, english) == is_it


def test_katakana_are_read_in_roman_letters() -> None:
    assert roman("チューリヒ") == "churihi"
    assert roman("ヴィジョン") == "vijon"


@pytest.mark.parametrize(
    ("source", "english", "name"),
    [
        ("株式会社ミライ画像が始めた。", "Milli Images Co., Ltd. began.", "ミライ"),
        ("ミライ画像株式会社が始めた。", "Milli Images began.", "ミライ"),
        ("株式会社ミライ画像が始めた。", "Mirai Image began.", ""),
        ("株式会社ミライ画像（Milli Images）が始めた。", "Milli Images began.", ""),
        ("未来の画像を始めた。", "Milli Images began.", ""),
        (
            "スタートアップのモノリノンが集めた。",
            "The monolinon, a start-up, drew funds.",
            "モノリノン",
        ),
        ("スタートアップのモノリノンが集めた。", "Monolinon, a start-up, drew funds.", ""),
    ],
)
def test_a_firm_that_does_not_sound_like_its_katakana_is_doubted(
    source: str, english: str, name: str
) -> None:
    assert doubted(source, english) == name


def test_a_name_that_begins_like_its_katakana_and_goes_on_otherwise_is_doubted() -> None:
    source, wrong = "ミライ画像の社長は謝罪した。", "The president of Milli Images apologized."
    assert doubted(source, wrong, [("Milli", -0.5)]) == "ミライ"
    assert doubted(source, wrong, [("Milli", -0.1)]) == ""
    assert doubted(source, "The president of Mirai Image apologized.", [("Mirai", -0.5)]) == ""
    other = "A whale workshop was opened by Tanaka."
    assert doubted("田中氏がクジラ工房を開いた。", other, [("Tanaka", -0.6)]) == ""


def test_what_the_glossary_vouches_for_is_not_doubted() -> None:
    source = "株式会社ミライ画像が始めた。"
    assert doubted(source, "Milli Images began.", known={Span(4, 9): "Milli Images"}) == ""
    vouched = {Span(0, 7): "Zebatian"}
    assert (
        doubted("ゼバスティアンは書いた。", "Zebatian wrote.", [("Zebatian", -4.8)], vouched) == ""
    )


def test_a_name_that_the_engine_spelt_without_being_sure_is_doubted() -> None:
    source, english = "ゼバスティアンは書いた。", "Zebatian wrote."
    assert doubted(source, english, [("Zebatian", -4.8)]) == "Zebatian"
    assert doubted(source, english, [("Zebatian", -0.2)]) == ""
    assert doubted("Zebatian氏は書いた。", english, [("Zebatian", -4.8)]) == ""
    assert doubted(source, "He wrote.", [("wrote", -4.8)]) == ""


class Mangling:
    """An engine that gives English of its own, and is sure of it as the real one is."""

    def __init__(self, engine: CTranslate2Engine, english: str) -> None:
        self._english = english
        self.name, self.tags, self.score = engine.name, engine.tags, engine.score
        self.spelt, self.insert = engine.spelt, engine.insert

    def translate(self, inputs: Sequence[str], on_output: OnOutput, _cancelled: Cancelled) -> None:
        for number in range(len(inputs)):
            on_output(number, Output(self._english))


def test_a_doubt_of_a_name_is_told_with_the_translation(engine: CTranslate2Engine) -> None:
    found: list[Translation] = []
    mangling = Mangling(engine, "Milli Images, a company, made it.")

    translate_segments(
        mangling, [Request("株式会社ミライ画像は企業。")], lambda _, t: found.append(t)
    )

    [doubt] = found[0].checks
    assert doubt.kind is CheckKind.NAME
    assert "ミライ" in doubt.reason


def test_an_engine_tells_of_words_that_it_spells(engine: CTranslate2Engine) -> None:
    pairs = [
        ("企業は企業。", "Zebatian company"),
        ("企業は企業。", "a company"),
        ("企業は。", "Zebatian"),
    ]
    [(word, score)], nothing, [(again, _)] = engine.spelt(pairs)
    assert word == again == "Zebatian"
    assert score < -1
    assert nothing == []
    assert engine.spelt(pairs[:1]) == [[(word, pytest.approx(score, abs=1e-3))]]


def test_the_plural_of_a_name_that_stands_in_latin_letters_is_no_guess() -> None:
    spelt = [("PCs", -3.0)]
    assert doubted("ノートPCの中で動くデータ。", "It runs in notebook PCs.", spelt) == ""
    assert doubted("机の中で動くデータ。", "It runs in notebook PCs.", spelt) == "PCs"


@pytest.mark.parametrize(
    ("hiragana", "english"),
    [
        ("くじら", "Kujira"), ("とうげ", "Toge"), ("いっぽ", "Ippo"), ("まっちゃ", "Matcha"),
        ("おおぞら", "Ozora"), ("おもい", "Omoi"), ("しんばし", "Shinbashi"),
    ],
)  # fmt: skip
def test_a_name_in_hiragana_is_written_as_english_writes_it(hiragana: str, english: str) -> None:
    assert romanised(hiragana) == english


def test_a_name_is_heard_where_it_stands_as_a_name() -> None:
    assert is_heard("Sakura", "The president of Sakura Printing spoke.")
    assert is_heard("Hikarino", "Hikari No made batteries.")
    assert not is_heard("Midori", "The midori business grew.")
    assert not is_heard("Kotonoha", "Kotowa makes dictionaries.")
    assert not is_heard("Komorebi", "It operates a home in Komore Co., Ltd.")
