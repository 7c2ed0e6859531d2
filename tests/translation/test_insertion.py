"""Terms that a package will not use by itself, brought into its English all the same."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.translation import SegmentTerm, Translation
from reader.translation.ctranslate import LONGEST_INPUT, CTranslate2Engine
from reader.translation.engine import Engine, Insertion, Output
from reader.translation.insertion import Beginning
from reader.translation.packages import PackageStore
from reader.translation.steering import Request, translate_segments
from tests.support.tiny_package import WORDS, TinyPackage

WEIGHTS = SegmentTerm("c1", "データ", "weights")
TUNING = SegmentTerm("c2", "学習", "tuning")
NAMED = "Llama は3年の企業。"
STUBBORN = {**WORDS, "▁weights": "well", "▁tuning": "then", "▁Llama": "well"}
"""A package that says something else even where it is given the English."""


class Trying:
    """An engine that gives tries of its own, or none because it fails."""

    def __init__(self, engine: CTranslate2Engine, tries: Sequence[str] | None) -> None:
        self._engine = engine
        self._tries = tries
        self.name, self.tags, self.translate = engine.name, engine.tags, engine.translate
        self.asked = 0

    def insert(self, asked: Sequence[Insertion]) -> list[list[Output]]:
        self.asked += 1
        if self._tries is None:
            raise PackageError("It failed.")
        return [[Output(text) for text in self._tries] for _ in asked]

    def spelt(self, asked: Sequence[tuple[str, str]]) -> list[list[tuple[str, float]]]:
        return self._engine.spelt(asked)

    def score(self, asked: Sequence[tuple[str, str]]) -> list[float]:
        # Likelier than anything, so that likelihood is not what decides against them.
        return [1.0 if english in (self._tries or ()) else -0.3 for _, english in asked]


@pytest.fixture(scope="module")
def stubborn(tmp_path_factory: pytest.TempPathFactory) -> CTranslate2Engine:
    folder = tmp_path_factory.mktemp("stubborn")
    file = TinyPackage(words=STUBBORN).write_archive(folder / "a.argosmodel")
    return CTranslate2Engine(PackageStore(folder / "packages").install(file), threads=1)


def translate(
    engine: Engine, segment: str, *terms: SegmentTerm, use_glossary: bool = True
) -> Translation:
    placed = []
    for term in terms:
        at = segment.index(term.ja)
        placed.append((Span(at, at + len(term.ja)), term))
    found: list[Translation] = []
    request = Request(segment, tuple(placed))
    translate_segments(engine, [request], lambda _, t: found.append(t), use_glossary=use_glossary)
    [translation] = found
    return translation


def test_a_term_that_no_form_brings_into_the_english_is_put_there(
    stubborn: CTranslate2Engine,
) -> None:
    segment = "企業はデータを使う。"
    assert "weights" not in translate(stubborn, segment, WEIGHTS, use_glossary=False).text

    translation = translate(stubborn, segment, WEIGHTS)

    assert [term.obeyed for term in translation.terms] == [True]
    assert translation.steered
    # It takes the place of one word at most.
    words = translation.text.lower().replace(".", " .").split()
    assert len({"company", "is", "of", "uses", "."} - set(words)) <= 1


def test_several_such_terms_are_put_in_one_after_the_other(stubborn: CTranslate2Engine) -> None:
    translation = translate(stubborn, "企業はデータと学習を使う。", WEIGHTS, TUNING)

    assert [term.obeyed for term in translation.terms] == [True, True]


def test_an_empty_translation_gets_no_term_by_force(stubborn: CTranslate2Engine) -> None:
    # The mark that ends the output stands first, in whatever form the term is put.
    translation = translate(stubborn, "空データ", WEIGHTS)

    assert translation.text == ""
    assert not translation.steered


@pytest.mark.parametrize("use_glossary", [True, False])
def test_a_name_that_got_lost_is_put_back_whatever_the_glossary_says(
    stubborn: CTranslate2Engine, use_glossary: bool
) -> None:
    translation = translate(stubborn, "Llama は性能が高い。", use_glossary=use_glossary)

    assert "Llama" in translation.text
    # The glossary had no hand in it.
    assert not translation.steered


def test_a_name_that_the_glossary_gives_other_english_is_not_put_back(
    stubborn: CTranslate2Engine,
) -> None:
    other = SegmentTerm("c4", "Llama", "weights")
    translation = translate(stubborn, "Llama は性能が高い。", other)

    assert [term.obeyed for term in translation.terms] == [True]
    assert "Llama" not in translation.text


def test_a_name_to_which_the_glossary_gives_other_english_is_kept_without_the_glossary(
    stubborn: CTranslate2Engine,
) -> None:
    other = SegmentTerm("c4", "Llama", "weights")
    translation = translate(stubborn, "Llama は性能が高い。", other, use_glossary=False)

    assert "Llama" in translation.text


def test_a_name_is_not_put_back_at_the_price_of_a_number(stubborn: CTranslate2Engine) -> None:
    plain = translate(Trying(stubborn, []), NAMED)
    assert "3" in plain.text

    dearly = translate(Trying(stubborn, ["Llama is a company."]), NAMED)
    freely = translate(Trying(stubborn, ["Llama is a company of 3."]), NAMED)

    assert dearly == plain
    assert freely.text == "Llama is a company of 3."


def test_a_try_that_goes_on_in_the_middle_of_the_word_is_not_taken(
    stubborn: CTranslate2Engine,
) -> None:
    plain = translate(Trying(stubborn, []), NAMED)

    assert translate(Trying(stubborn, ["Llamandra is a company of 3."]), NAMED) == plain


def test_what_was_translated_is_told_even_if_nothing_can_be_put_in(
    stubborn: CTranslate2Engine,
) -> None:
    got: list[int] = []
    requests = [Request(NAMED)] * 6

    with pytest.raises(PackageError):
        translate_segments(Trying(stubborn, None), requests, lambda number, _: got.append(number))

    assert got == list(range(6))


def test_a_name_in_the_glossary_is_put_back_unless_its_other_english_stands_there(
    stubborn: CTranslate2Engine,
) -> None:
    same = SegmentTerm("c4", "Llama", "Llama", ("alpaca",))
    also = SegmentTerm("c4", "Llama", "Llama", ("well",))

    assert "Llama" in translate(stubborn, "Llama は性能が高い。", same).text
    assert translate(stubborn, "Llama は性能が高い。", also).text.startswith("well")


def test_a_try_that_runs_on_and_on_is_not_taken(stubborn: CTranslate2Engine) -> None:
    # The English ends after one word; put in, the long term leads it past that end.
    long = SegmentTerm("c5", "データ", "tuning and tuning")
    translation = translate(stubborn, "データ空" + "性能" * 30, long)

    assert len(translation.text.split()) < 5
    assert [term.obeyed for term in translation.terms] == [False]


def test_once_cancelled_no_more_is_put_in_and_what_is_half_done_not_told(
    stubborn: CTranslate2Engine,
) -> None:
    engine = Trying(stubborn, [])
    names = "と".join(f"{letter}lama は" for letter in "BCDEFG")
    requests = [Request(f"{names}性能が高い。")] * 6
    stubborn_ones: list[int] = []

    translate_segments(
        engine, requests, lambda number, _: stubborn_ones.append(number), lambda: engine.asked > 0
    )

    assert engine.asked <= 1
    assert stubborn_ones == []


def test_an_input_that_is_translated_in_parts_gives_no_tries(stubborn: CTranslate2Engine) -> None:
    long = "企業は、" * LONGEST_INPUT
    tries = stubborn.insert([Insertion(long, "so", "weights"), Insertion("企業", "so", "weights")])

    assert tries[0] == []
    assert tries[1]


def test_the_sign_for_the_language_is_no_part_of_the_english(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("prefix")
    package = TinyPackage(metadata={"target_prefix": "<en>"}, pieces=["<en>"])
    file = package.write_archive(folder / "a.argosmodel")
    engine = CTranslate2Engine(PackageStore(folder / "packages").install(file), threads=1)

    [tries] = engine.insert([Insertion("企業は研究者と。", "so of and.", "data")])

    assert tries
    assert all("data" in output.text.casefold() for output in tries)
    assert all("<en>" not in output.text for output in tries)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["企業", "は", "モデル", "を", "公開", "した", "。"]), min_size=1),
    st.lists(st.sampled_from(["company", "models", "are", "published", "(2025),"]), min_size=1),
    st.sampled_from(["weights", "Llama 3", "mixture of experts", "DeepSeek-R1"]),
)
def test_every_try_begins_as_the_english_did_and_goes_on_with_the_phrase(
    stubborn: CTranslate2Engine, japanese: list[str], english: list[str], phrase: str
) -> None:
    text = " ".join(english)
    [tries] = stubborn.insert([Insertion("".join(japanese), text, phrase)])

    first = phrase[0].upper() + phrase[1:] if phrase.islower() else phrase
    beginnings = [first] + [
        f"{' '.join(english[:count])} {phrase}" for count in range(1, len(english) + 1)
    ]
    assert tries
    for output in tries:
        assert any(output.text.startswith(beginning) for beginning in beginnings)


def test_the_score_of_a_try_is_the_mean_over_all_its_pieces(stubborn: CTranslate2Engine) -> None:
    [tries] = stubborn.insert([Insertion("企業は研究者と。", "company is of", "weights")])

    for output in tries:
        whole = Beginning(stubborn.encode("企業は研究者と。"), stubborn.encode(output.text))
        [scores] = stubborn.scores([whole])
        assert output.score == pytest.approx(sum(scores) / len(scores), abs=0.01)
