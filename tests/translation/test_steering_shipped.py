"""The glossary steering the package in the box: it makes no translation worse.

On 40 of the sentences of training/sets/journalism.tsv; all of them, with BLEU, are measured by
`python -m training.steered`.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.model.translation import Translation
from reader.store.seed_merge import read_seed
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.protected import protected_spans
from reader.translation.steering import Request, translate_segments
from reader.workflow.terms import TermIndex, names_in

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def index() -> TermIndex:
    return TermIndex(read_seed(ROOT / "glossary.db"))


def translated(
    engine: CTranslate2Engine, index: TermIndex, sources: Sequence[str], *, use_glossary: bool
) -> list[Translation]:
    requests = [
        Request(
            source,
            tuple(
                (hit.span, term)
                for hit in index.matcher.hits(source)
                if (term := index.segment_term(hit)) is not None
            ),
            protected_spans(source),
            names=names_in(source),
        )
        for source in sources
    ]
    found: dict[int, Translation] = {}
    translate_segments(engine, requests, found.__setitem__, use_glossary=use_glossary)
    return [found[number] for number in range(len(sources))]


def test_plain_english_that_obeys_stays_and_the_rest_is_brought_to_obey(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    lines = (ROOT / "training" / "sets" / "journalism.tsv").read_text("utf-8").splitlines()
    sources = [line.split("\t")[0] for line in lines[150:190]]
    plain = translated(shipped, index, sources, use_glossary=False)
    steered = translated(shipped, index, sources, use_glossary=True)

    for before, after in zip(plain, steered, strict=True):
        # A term glossed by another of its forms is not obeyed by a copy of the gloss alone.
        glossed = "（" in before.source
        if all(term.obeyed for term in before.terms) and not (before.checks or glossed):
            assert after.text == before.text
    missed = [term for one in plain for term in one.terms if not term.obeyed]
    terms = [term for one in steered for term in one.terms]
    assert missed
    assert len(terms) > 30
    assert sum(term.obeyed for term in terms) >= len(terms) - 1


@pytest.mark.parametrize(
    ("source", "english"),
    [
        # Glossed right there, and part of a longer term.
        ("OpenAIの推論(reasoning)モデルである「o1」が公開された。", "reasoning model"),
        ("検索拡張生成(RAG)を使えば、規定の質問にも答えられる。", "(RAG)"),
        # A verb made of a term.
        ("PyTorchのコンパイラは、計算の手順を自動で最適化する。", "optimiz"),
        # Twice in a sentence, and inside a quotation.
        ("機械学習の専門家は、機械学習を学ぶ学生に助言した。", "achine learning"),
        ("「強化学習だけでは足りない」と田中氏は話した。", "einforcement learning"),
    ],
)
def test_terms_come_out_as_good_english(
    shipped: CTranslate2Engine, index: TermIndex, source: str, english: str
) -> None:
    [translation] = translated(shipped, index, [source], use_glossary=True)

    assert english in translation.text
    assert all(term.obeyed for term in translation.terms)
    assert "reasoning) model" not in translation.text


def test_a_term_inside_another_word_is_not_put_in(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    sources = [
        "量子化学の計算に使う。",
        "スコットランドの蒸留所を訪ねた。",
        "荷重みたいな力がかかる。",
    ]
    texts = [t.text.lower() for t in translated(shipped, index, sources, use_glossary=True)]

    assert "quantiz" not in texts[0]
    assert "distillation" not in texts[1]
    assert "weights" not in texts[2]


def test_english_that_is_to_be_doubted_is_said_otherwise_where_the_engine_can(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    source = "国は、大学が安く使える計算資源を3年で5倍に増やす方針だ。"
    said: list[str] = []
    shipped.translate([source], lambda _, output: said.append(output.text), lambda: False)
    assert "five" not in said[0]

    [translation] = translated(shipped, index, [source], use_glossary=False)

    assert "fivefold" in translation.text
    assert translation.checks == ()


def test_a_year_of_an_era_that_the_engine_gets_wrong_is_asked_for_in_western_years(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    source = "平成30年に始まった同様の事業と比べると、規模はおよそ12倍になる。"
    said: list[str] = []
    shipped.translate([source], lambda _, output: said.append(output.text), lambda: False)
    assert "2018" not in said[0]

    [translation] = translated(shipped, index, [source], use_glossary=False)

    assert "2018" in translation.text
    assert translation.checks == ()


def test_two_round_numbers_in_a_sentence_stay_round(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    sources = [
        "利用者数は平均月1万人に達し、拡大後は約3万人に増加した。",
        "株価は10万円から20万円に上がった。",
    ]
    texts = [t.text for t in translated(shipped, index, sources, use_glossary=False)]

    assert "10,000" in texts[0]
    assert "30,000" in texts[0]
    assert "100,000" in texts[1]
    assert "200,000" in texts[1]


def test_kanji_in_rare_forms_are_understood(shipped: CTranslate2Engine, index: TermIndex) -> None:
    sources = ["髙橋直樹氏が社長に就任した。", "𠮷野家は新しいAIを導入した。"]
    texts = [t.text for t in translated(shipped, index, sources, use_glossary=True)]

    assert "Takahashi" in texts[0]
    assert "Yoshinoya" in texts[1]


def test_a_firm_named_by_a_japanese_word_and_a_rare_surname_keep_their_names(
    shipped: CTranslate2Engine, index: TermIndex
) -> None:
    sources = [
        "くじら工房は木のおもちゃを作っている。",
        "かえで銀行は支店を減らす。",
        "小鳥遊氏は「無理だ」と話した。",
    ]
    texts = [t.text for t in translated(shipped, index, sources, use_glossary=True)]

    assert "Kujira" in texts[0]
    assert "Kaede Bank" in texts[1]
    assert "Takanashi" in texts[2]
    assert all(not t.terms for t in translated(shipped, index, sources, use_glossary=True))
