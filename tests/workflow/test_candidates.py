"""The terms that an article offers: right ones first, each where it stands, none that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.candidates.units import Passage
from reader.glossary.normalise import fold
from reader.model.article import Content, Metadata
from reader.model.blocks import BlockKind
from reader.model.candidate import Candidate, Source
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from reader.text.blocks import make_block
from reader.workflow.candidates import candidates, passages
from reader.workflow.terms import TermIndex
from tests.glossary.marked import Marked, marked_articles, shipped_terms, tokenizer

ARTICLES = pytest.mark.parametrize("article", marked_articles(), ids=lambda one: one.name)


def proposed(content: Content, index: TermIndex | None = None) -> list[Candidate]:
    return candidates(read(content), index or shipped_terms())


def read(content: Content) -> list[Passage]:
    return passages(content, tokenizer())


def text(*paragraphs: str) -> Content:
    return Content(Metadata(), tuple(make_block(BlockKind.PARAGRAPH, p) for p in paragraphs))


def glossary(**terms: str) -> TermIndex:
    return TermIndex(
        Concept(
            ja,
            terms=(Term(f"{ja} ja", Language.JA, ja), Term(f"{ja} en", Language.EN, en)),
        )
        for ja, en in terms.items()
    )


@ARTICLES
def test_of_the_first_twenty_at_least_four_in_five_are_terms(article: Marked) -> None:
    first = [fold(one.ja) for one in proposed(article.content)[:20]]
    terms = {fold(term) for term in article.terms}
    assert sum(one in terms for one in first) >= 0.8 * len(first), set(first) - terms


@ARTICLES
def test_at_least_nine_of_ten_glosses_are_found_with_the_right_pair(article: Marked) -> None:
    found = {one.ja: one.en for one in proposed(article.content) if one.source is Source.GLOSS}
    known = shipped_terms().matcher
    wanted = {
        ja: en
        for ja, en in article.glosses.items()
        if [len(hit.span) for hit in known.hits(ja)] != [len(ja)]
    }
    right = sum(found.get(ja) == en for ja, en in wanted.items())
    assert right >= 0.9 * len(wanted), {ja: found.get(ja) for ja in wanted}


@ARTICLES
def test_every_place_holds_the_candidate_and_no_known_term(article: Marked) -> None:
    for one in proposed(article.content):
        assert one.places
        for block, span in one.places:
            written = article.content.blocks[block].text
            assert fold(span.of(written)) == fold(one.ja)
            assert span not in [hit.span for hit in shipped_terms().matcher.hits(written)]


def test_what_the_glossary_has_is_left_out_and_longer_terms_made_of_it_are_not() -> None:
    content = text("量子誤り訂正は量子計算に要る。量子誤り訂正を調べる。")
    assert "量子誤り訂正" in [one.ja for one in proposed(content, glossary())]
    known = glossary(量子誤り訂正="quantum error correction", 訂正="correction")
    assert "量子誤り訂正" not in [one.ja for one in proposed(content, known)]


def test_english_is_put_together_from_the_glossary_s_own_parts() -> None:
    known = glossary(推論="reasoning", エンジン="engine")
    (one,) = [c for c in proposed(text("推論エンジンを使う。"), known) if c.ja == "推論エンジン"]
    assert (one.en, one.source) == ("reasoning engine", Source.GLOSSARY)


def test_of_a_part_with_two_meanings_the_one_is_taken_that_the_article_settles() -> None:
    concepts = [
        Concept(en, terms=(Term(f"{en} ja", Language.JA, ja), Term(f"{en} en", Language.EN, en)))
        for ja, en in (("推論", "inference"), ("推論", "reasoning"), ("エンジン", "engine"))
    ]
    content = text("推論（reasoning）は難しい。推論エンジンを使う。")
    (one,) = [c for c in proposed(content, TermIndex(concepts)) if c.ja == "推論エンジン"]
    assert one.en == "reasoning engine"


def test_a_gloss_comes_before_the_parts_and_a_dictionary_after_them() -> None:
    class Book:
        def lookup(self, surface: str) -> str:
            return {"希釈冷凍機": "dilution refrigerator", "推論エンジン": "wrong"}.get(surface, "")

    known = glossary(推論="reasoning", エンジン="engine", 表面="surface", 符号="code")
    content = text("推論エンジンと希釈冷凍機、表面符号（planar code）を使う。")
    found = {
        one.ja: (one.en, one.source)
        for one in candidates(read(content), known, dictionaries=[Book()])
    }
    assert found == {
        "推論エンジン": ("reasoning engine", Source.GLOSSARY),
        "希釈冷凍機": ("dilution refrigerator", Source.DICTIONARY),
        "表面符号": ("planar code", Source.GLOSS),
    }


@pytest.mark.parametrize(
    "noise",
    [
        "2025年4月22日に約200社が集まった。",
        "高口康太氏と藤川裕一さんが登壇した。",
        "私たちはそれを彼らの場所で見た。",
        "今回の問題の背景と特徴を説明する。",
        "価格は3万円で、重さは20キログラムだった。",
        "東京都港区と静岡県浜松市で開催する。",
        "詳しくは https://example.org/a-page をご覧ください。",
        "担当者は「対応する」と述べた。",
        "Q1：どこですか。A1：受付です。Q2．何ですか。",
        "同僚のKevin O'Brienがよく言う。著者のElena Petrovaらが示した。",
        "清水慧教授と北村主任研究員、精密機器メーカーの関係者が集まった。",
        "GPU1台で足りる。",
    ],
)
def test_dates_counters_people_pronouns_places_and_everyday_words_are_no_candidates(
    noise: str,
) -> None:
    assert proposed(text(noise), glossary()) == []


def test_a_part_that_stands_nowhere_else_is_not_proposed_beside_the_whole() -> None:
    content = text("先行書き込みログ（write-ahead log）に書く。先行書き込みログを読む。")
    assert [one.ja for one in proposed(content, glossary())] == ["先行書き込みログ"]


def test_people_are_no_candidates_where_they_are_named_without_a_title_either() -> None:
    content = text("グレイス・ホッパー氏が来た。グレイス・ホッパーは話した。ホッパーは帰った。")
    assert proposed(content, glossary()) == []
    content = text("アッシュ・カーター国防長官も来た。")
    assert proposed(content, glossary()) == []


def test_what_the_text_defines_is_proposed_though_its_words_are_everyday() -> None:
    content = text("システムを市場に供する者（以下「提供者」という。）は、届け出る。")
    assert [one.ja for one in proposed(content, glossary())] == ["提供者"]


def test_what_stands_in_code_is_no_candidate() -> None:
    content = Content(Metadata(), (make_block(BlockKind.CODE, "量子誤り訂正（QEC）"),))
    assert proposed(content, glossary()) == []


def test_a_term_of_most_other_articles_ranks_lower() -> None:
    content = text("表面符号を使う。希釈冷凍機を使う。")

    def usual(term: str) -> float:
        return 1.0 if term == "希釈冷凍機" else 0.0

    alone = {one.ja: one.score for one in proposed(content, glossary())}
    beside = {one.ja: one.score for one in candidates(read(content), glossary(), usual=usual)}
    assert beside["表面符号"] == alone["表面符号"]
    assert beside.get("希釈冷凍機", 0.0) < alone["希釈冷凍機"]


@given(st.text(alphabet="量子誤り訂正の二人AI-3.5（）「」、。クラウド・ー 年的化者", max_size=60))
def test_any_text_gives_candidates_with_exact_places_best_first(written: str) -> None:
    content = text(written)
    found = proposed(content, glossary())
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        for block, span in one.places:
            assert fold(span.of(content.blocks[block].text)) == fold(one.ja)


def test_compounds_of_everyday_words_are_terms_if_they_end_as_terms_do() -> None:
    content = text("感情認識を禁じる。営業利益率を公表する。利用状況と開発方針を説明する。")
    assert {one.ja for one in proposed(content, glossary())} == {"感情認識", "営業利益率"}


def test_what_is_done_with_a_known_term_is_no_term() -> None:
    content = text("埋め込みベクトル公開を急ぐ。")
    assert proposed(content, glossary(埋め込みベクトル="embedding vector")) == []
