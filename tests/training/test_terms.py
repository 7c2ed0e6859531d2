"""How the model is taught to use the English that it is told."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.forms import Form, steer
from reader.translation.metadata import Tags
from tests.training.conftest import NOUNS, sentences
from training import lexicon, term_test, terms
from training.clean import Pair
from training.settings import Terms
from training.tokenizer import END, TARGET, TERM

LEXICON = {ja: [en] for ja, en in NOUNS.items()}
EXPERT = Pair("ai", "x", "新しい混合エキスパートを使う。", "It uses a new mixture of experts.")
KNOWN = {"混合エキスパート": ["mixture of experts"], "エキスパート": ["expert"]}


def annotated(pair: Pair, *, tagged: bool, invented: float = 0.0, seed: int = 1) -> Pair:
    found = terms.Annotator({**LEXICON, **KNOWN}, invented, seed).annotate(pair, tagged=tagged)
    assert found
    return found


def test_the_longest_term_whose_english_stands_there_is_annotated() -> None:
    assert annotated(EXPERT, tagged=False).ja == "新しい mixture of experts を使う。"
    tagged = f"新しい{TERM}混合エキスパート{TARGET} mixture of experts{END}を使う。"
    assert annotated(EXPERT, tagged=True).ja == tagged


def test_terms_are_written_as_the_app_writes_them() -> None:
    """Else the model is asked in a form that it has never seen."""
    term = SegmentTerm("concept", "混合エキスパート", "mixture of experts")
    candidates = steer(EXPERT.ja, [(Span(3, 11), term)], Tags(TERM, TARGET, END))
    asked = {candidate.form: candidate.text for candidate in candidates}
    assert asked[Form.TAGGED] == annotated(EXPERT, tagged=True).ja
    assert asked[Form.SWITCHED] == annotated(EXPERT, tagged=False).ja


def test_a_plural_is_told_in_the_singular_so_that_the_model_learns_to_inflect() -> None:
    pair = Pair("ai", "x", "トークンを数える。", "Tokens are counted.")
    assert annotated(pair, tagged=False).ja == "token を数える。"
    assert annotated(pair, tagged=False).en == pair.en


def test_katakana_words_are_not_split() -> None:
    pair = Pair("ai", "x", "エキスパートシステムです。", "It is an expert system.")
    assert terms.hits(pair, KNOWN) == []


@given(seed=st.integers(0, 10**6), number=st.integers(0, 199), tagged=st.booleans())
def test_what_is_told_stands_in_the_english_also_when_it_is_invented(
    seed: int, number: int, tagged: bool
) -> None:
    ja, en = sentences(200, 3)[number]
    pair = Pair("ai", "x", ja, en)
    found = terms.hits(pair, LEXICON)
    told = terms.Annotator(LEXICON, 1.0, seed).targets(found)
    english = terms.rendered(pair.en, found, told)
    assert all(target.lower() in english.lower() for target in told)
    copy = annotated(pair, tagged=tagged, invented=1.0, seed=seed)
    assert copy.ja != pair.ja
    assert (TERM in copy.ja) is tagged


def test_an_invented_word_gets_the_right_article_and_number() -> None:
    pair = Pair("ai", "x", "トークンとモデル", "A token of the models")
    found = terms.hits(pair, LEXICON)
    assert terms.rendered(pair.en, found, ["axen", "Foo"]) == "An axen of the Foos"


def test_the_wanted_shares_of_the_pairs_are_annotated(pairs: Sequence[Pair]) -> None:
    wanted = Terms(code_switched=0.1, tagged=0.05, invented=0.3, lexicon_pairs=0)
    copies = list(terms.annotated(pairs, LEXICON, wanted, seed=1))
    tagged = sum(TERM in copy.ja for copy in copies)
    assert tagged == pytest.approx(0.05 * len(pairs), abs=2)
    assert len(copies) - tagged == pytest.approx(0.1 * len(pairs), abs=2)
    assert copies == list(terms.annotated(pairs, LEXICON, wanted, seed=1))


def test_translations_of_terms_are_learnt_from_the_pairs(pairs: Sequence[Pair]) -> None:
    learnt = lexicon.learn(pairs)
    for ja in ("機械学習", "言語モデル", "研究者", "トークン"):
        assert learnt[ja][0] == NOUNS[ja].lower()


def test_glossary_sources_and_names_are_read(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_text(
        'field = "x"\n[moe]\nja = "混合エキスパート"\n'
        'ja-admitted = ["MoE"]\nen = "mixture of experts"\n',
        encoding="utf-8",
    )
    assert lexicon.from_glossary(tmp_path) == {
        "混合エキスパート": ["mixture of experts"],
        "MoE": ["mixture of experts"],
    }
    names = lexicon.from_names(shared / "corpus" / "kyoto_lexicon.csv")
    assert names == {"日本語": ["英語"], "銀閣寺": ["Ginkaku-ji Temple"]}


def test_lexicons_are_merged_in_order_without_doubles() -> None:
    merged = lexicon.merged(
        [{"東京": ["Tokyo"]}, {"東京": ["tokyo", "capital"], "京都": ["Kyoto"]}]
    )
    assert merged == {"東京": ["Tokyo", "capital"], "京都": ["Kyoto"]}


def test_the_term_test_asks_for_english_that_its_reference_uses(
    pairs: Sequence[Pair], tmp_path: Path
) -> None:
    glossary = {"言語モデル": ["language model"]}
    items = term_test.make(pairs, glossary, LEXICON, seed=1)
    assert {item.invented for item in items} == {True, False}
    for item in items:
        assert 1 <= len(item.terms) <= terms.MOST_TERMS
        assert all(term.en.lower() in item.en.lower() for term in item.terms)
    term_test.save(items, tmp_path / "test.jsonl")
    assert term_test.load(tmp_path / "test.jsonl") == items
