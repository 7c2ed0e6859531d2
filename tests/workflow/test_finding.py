"""One search through titles, Japanese, English, notes and the glossary."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article, BlockKind, Content, Metadata
from reader.model.spans import Language
from reader.model.translation import Translation
from reader.text.blocks import make_block
from reader.workflow import shelving
from reader.workflow.finding import Finder, Found, FoundIn, words_of
from reader.workflow.open_article import OpenArticle
from reader.workflow.shelving import Act
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace
from tests.store.samples import concept


def add(workspace: Workspace, title: str, *texts: str, site: str = "") -> Article:
    blocks = [make_block(BlockKind.TITLE, title)]
    blocks += [make_block(BlockKind.PARAGRAPH, text) for text in texts]
    return workspace.library.add(
        Content(Metadata(title, "", date(2025, 4, 25), site), tuple(blocks))
    )


def found(workspace: Workspace, query: str, kind: FoundIn) -> list[str]:
    return [hit.text for hit in Finder(workspace).find(query).hits if hit.found_in is kind]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("蒸留 推論", ("蒸留", "推論")),
        ("蒸留　推論", ("蒸留", "推論")),
        ('"mixture of experts" moe', ("mixture of experts", "moe")),
        ("「大規模 言語」モデル", ("大規模 言語", "モデル")),
        ('"open', ('"open',)),
        (" 　", ()),
    ],
)
def test_a_query_is_words_and_words_in_quotation_marks(query: str, words: tuple[str, ...]) -> None:
    assert words_of(query) == words


@given(st.text(max_size=30))
def test_any_text_is_a_query(query: str) -> None:
    assert all(word.strip() == word and word for word in words_of(query))


def test_all_words_must_stand_in_one_paragraph(workspace: Workspace) -> None:
    add(workspace, "題", "甲乙丙は早い。丁戊は遅い。", "甲乙丙だけである。")
    add(workspace, "題二", "丁戊だけである。")
    assert found(workspace, "甲乙丙 丁戊", FoundIn.TEXT) == ["甲乙丙は早い。"]
    assert found(workspace, "甲乙 丁戊", FoundIn.TEXT) == ["甲乙丙は早い。"]
    assert found(workspace, "甲乙丙 己庚", FoundIn.TEXT) == []


def test_width_and_case_make_no_difference_anywhere(workspace: Workspace) -> None:
    article = add(workspace, "ＧＰＵの話", "ＧＰＵを並べる。", site="Ｇｐｕ通信")
    for query in ("gpu", "GPU", "ＧＰＵ", "gpu 並べる"):
        assert found(workspace, query, FoundIn.TEXT)[-1] == "ＧＰＵを並べる。"
    [known] = Finder(workspace).find("gpu通信").articles
    assert known.id == article.id


def test_a_title_is_found_by_title_site_and_tags(workspace: Workspace) -> None:
    article = add(workspace, "港の話", "文。", site="技術の窓")
    shelving.change_tags(workspace, [article.id], ["読書会"])
    finder = Finder(workspace)
    for query in ("港の", "技術の窓", "読書会", "港 読書会"):
        assert [one.id for one in finder.find(query).articles] == [article.id]
    shelving.do(workspace, Act.TRASH, [article.id])
    assert finder.find("港の").articles == ()


def test_english_is_found_as_the_article_shows_it_now(workspace: Workspace) -> None:
    article = add(workspace, "題", "船が港に入る。港は静かだ。")
    opened = OpenArticle(workspace, article)
    opened.correct(1, 0, "The ship enters the harbour.")
    [hit] = [
        h for h in Finder(workspace).find("HARBOUR ship").hits if h.found_in is FoundIn.ENGLISH
    ]
    assert hit.text == "The ship enters the harbour."
    assert hit.word.of(hit.text) == "harbour"
    assert (hit.article, hit.block, hit.span.of("船が港に入る。港は静かだ。")) == (
        article.id, 1, "船が港に入る。",
    )  # fmt: skip
    opened.correct(1, 0, "The ship comes in.")
    assert found(workspace, "harbour", FoundIn.ENGLISH) == []


def test_of_several_englishes_the_one_that_is_shown_is_found(translating: Workspace) -> None:
    article = add(translating, "題", "船が港に入る。")
    old = Translation("船が港に入る。", "An old harbour.", translating.engine_name, -0.5)
    shown = replace(old, text="A new harbour.")
    [request] = PlacedTerms(article.content, translating.terms, {}).requests(1)
    translating.library.remember([("other terms", old), (request.key[1], shown)])
    assert found(translating, "harbour", FoundIn.ENGLISH) == ["A new harbour."]
    assert found(translating, "old", FoundIn.ENGLISH) == []


def test_what_is_found_soon_is_told_before_the_rest(workspace: Workspace) -> None:
    article = add(workspace, "題", "甲乙丙は早い。")
    OpenArticle(workspace, article).correct(1, 0, "甲乙丙 is fast.")
    told: list[Found] = []
    whole = Finder(workspace).find("甲乙丙", tell=told.append)
    assert [[hit.text for hit in one.hits] for one in told] == [
        ["甲乙丙は早い。"],
        ["甲乙丙は早い。", "甲乙丙 is fast."],
    ]
    assert told[-1] == whole


def test_english_is_found_though_much_of_what_is_remembered_stands_in_no_text(
    workspace: Workspace,
) -> None:
    gone = [Translation(f"もう無い文{n}。", "A lost sentence.", "e", None) for n in range(200)]
    workspace.library.remember([("", one) for one in gone])
    add(workspace, "題", "今もある文。")
    workspace.library.remember(
        [("", Translation("今もある文。", "A lost one is back.", "e", None))]
    )
    assert found(workspace, "a lost", FoundIn.ENGLISH) == ["A lost one is back."]


def test_signs_that_sql_knows_are_only_signs(workspace: Workspace) -> None:
    article = add(workspace, "題", "精度は100%_だ。", "精度は100点だ。")
    opened = OpenArticle(workspace, article)
    opened.correct(1, 0, "It is 100%_ so.")
    opened.correct(2, 0, "It is 100 and so.")
    assert found(workspace, "100%_", FoundIn.ENGLISH) == ["It is 100%_ so."]
    assert found(workspace, "100%_", FoundIn.TEXT) == ["精度は100%_だ。"]


def test_notes_are_found_by_comment_quote_and_tag(workspace: Workspace) -> None:
    article = add(workspace, "題", "船が港に入る。")
    opened = OpenArticle(workspace, article)
    note = opened.annotate(Language.JA, (1, 0), (1, 3), comment="Ask Tanaka", tags=("海運",))
    for query in ("tanaka", "船が港", "海運", "tanaka 海運"):
        [hit] = [h for h in Finder(workspace).find(query).hits if h.found_in is FoundIn.NOTE]
        assert (hit.note, hit.article) == (note.id, article.id)


def test_the_term_itself_comes_before_terms_that_hold_it(workspace: Workspace) -> None:
    for ja in ("超甲乙丙語", "甲乙丙語", "甲乙丙語録"):
        workspace.create_concept(concept(ja, f"the {ja}"))
    told = [text.split(" — ")[0] for text in found(workspace, "甲乙丙語", FoundIn.GLOSSARY)]
    assert told == ["甲乙丙語", "甲乙丙語録", "超甲乙丙語"]


def test_a_search_that_is_given_up_ends(workspace: Workspace) -> None:
    add(workspace, "甲乙丙", "甲乙丙は早い。")
    assert Finder(workspace).find("甲乙丙", lambda: True).hits == ()
