"""The glossary over a Firefox model, which gives no scores and cannot be forced."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest

from reader.model.spans import Span
from reader.model.translation import CheckKind, SegmentTerm, Translation
from reader.translation.firefox import FirefoxEngine
from reader.translation.firefox_models import FirefoxStore
from reader.translation.steering import Request, translate_segments
from tests.support.tiny_firefox import TinyFirefox
from tests.support.tiny_package import WORDS

pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")

MOE = SegmentTerm("c1", "混合エキスパート", "mixture of experts", ("MoE",))
RL = SegmentTerm("c2", "強化学習", "reinforcement learning", ("RL",))

Running = Callable[[Mapping[str, str]], FirefoxEngine]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Runs a model that translates some words otherwise than the usual one."""
    engines: list[FirefoxEngine] = []

    def run(words: Mapping[str, str]) -> FirefoxEngine:
        folder = tmp_path_factory.mktemp("firefox")
        files = TinyFirefox(words={**WORDS, **words}).write(folder / "files")
        engines.append(FirefoxEngine(FirefoxStore(folder / "store").install([files]), 1))
        return engines[-1]

    yield run
    for engine in engines:
        engine.close()


@pytest.fixture(scope="module")
def engine(running: Running) -> FirefoxEngine:
    return running({})


def translated(
    engine: FirefoxEngine, segment: str, terms: Sequence[SegmentTerm] = (MOE, RL)
) -> Translation:
    placed = tuple(
        (Span(at, at + len(term.ja)), term)
        for term in terms
        for at in range(len(segment))
        if segment.startswith(term.ja, at)
    )
    found: dict[int, Translation] = {}
    translate_segments(engine, [Request(segment, placed)], found.__setitem__)
    return found[0]


def test_english_written_into_the_japanese_is_obeyed(engine: FirefoxEngine) -> None:
    one = translated(engine, "企業は強化学習で混合エキスパートを開発した。")
    assert one.text == (
        "company is reinforcement learning by mixture of experts of development made."
    )
    assert [term.obeyed for term in one.terms] == [True, True]
    assert one.steered
    assert one.score is None
    assert one.engine.startswith("firefox/ja_en ")


def test_a_plain_answer_that_obeys_is_kept(engine: FirefoxEngine) -> None:
    language = SegmentTerm("c9", "言語", "language")
    one = translated(engine, "新しい言語モデル。", [language])
    assert (one.text, one.steered) == ("new language model.", False)


def test_a_word_that_the_model_says_otherwise_is_put_back_in_place_of_a_sign(
    running: Running,
) -> None:
    # Written into the Japanese, "forest" becomes another word; what nobody translates is copied.
    engine = running({"forest": "woods"})
    forest = SegmentTerm("c7", "研究", "forest")
    one = translated(engine, "企業は研究を使う。", [forest])
    assert one.text == "company is forest of uses."
    assert [term.obeyed for term in one.terms] == [True]
    assert one.steered


def test_a_sign_at_the_beginning_gives_a_capital(running: Running) -> None:
    engine = running({"forest": "woods"})
    assert translated(engine, "研究は言語。", [SegmentTerm("c7", "研究", "forest")]).text == (
        "Forest is language."
    )


def test_other_signs_are_tried_where_the_first_do_not_survive(running: Running) -> None:
    engine = running({"forest": "woods", "X": "ten"})
    forest = SegmentTerm("c7", "研究", "forest")
    assert translated(engine, "企業は研究を使う。", [forest]).terms[0].obeyed


def test_what_no_form_brings_is_marked_missed(running: Running) -> None:
    engine = running({"forest": "woods", "X": "ten", "K": "ten"})
    one = translated(engine, "企業は研究を使う。", [SegmentTerm("c7", "研究", "forest")])
    assert [term.obeyed for term in one.terms] == [False]
    assert "ZX" not in one.text
    assert "QK" not in one.text


def test_signs_for_terms_and_for_addresses_stay_apart(running: Running) -> None:
    engine = running({"forest": "woods"})
    segment = "企業はhttps://example.org/aで研究を使う。"
    start = segment.index("https")
    found: dict[int, Translation] = {}
    request = Request(
        segment,
        (
            (
                Span(segment.index("研究"), segment.index("研究") + 2),
                SegmentTerm("c", "研究", "forest"),
            ),
        ),
        (Span(start, start + len("https://example.org/a")),),
    )
    translate_segments(engine, [request], found.__setitem__)
    assert "https://example.org/a" in found[0].text
    assert "forest" in found[0].text
    assert found[0].terms[0].obeyed


def test_an_empty_answer_is_told(engine: FirefoxEngine) -> None:
    assert [check.kind for check in translated(engine, "空").checks] == [CheckKind.EMPTY]
