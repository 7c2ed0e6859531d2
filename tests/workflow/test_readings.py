"""What is set above the kanji: the reader's word first, then the glossary's, then the rules'."""

from dataclasses import replace

from reader.workflow.bilingual import translated_blocks
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.readings import Reading
from reader.workflow.workspace import Workspace

TEXT = "推論と市場の話\n\n推論は市場で10分ほど使われた。\n"
READINGS = {"推論": "オシハカリ"}


def read(article: OpenArticle, text: str) -> set[str]:
    return {
        one.reading
        for number, block in enumerate(article.article.blocks)
        for one in article.readings.above(number)
        if one.span.of(block.text) == text
    }


def test_a_terms_reading_in_the_glossary_is_set_and_the_readers_own_wins(
    workspace: Workspace,
) -> None:
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    assert read(article, "推論") == {"すいろん"}
    changed = [
        replace(concept, terms=tuple(replace(t, reading=READINGS.get(t.text, "")) for t in of))
        for concept in workspace.terms.having("推論")
        if (of := concept.terms)
    ]
    workspace.change_concepts("Read otherwise", changed=changed)
    article.glossary_changed()
    assert read(article, "推論") == {"おしはかり"}
    article.readings.correct("推論", "すいりょう")
    article.readings_changed()
    assert read(article, "推論") == {"すいりょう"}


def test_what_goes_out_with_readings_has_those_that_the_view_sets(workspace: Workspace) -> None:
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    article.readings.correct("市場", "いちば")
    for number, block in enumerate(translated_blocks(article, furigana=True)):
        assert block.ruby == article.readings.above(number)
    assert read(article, "市場") == {"いちば"}
    assert read(article, "分") == {"ぷん"}


def test_a_very_long_paragraph_is_read_by_parts_from_what_is_in_sight_on(
    workspace: Workspace,
) -> None:
    sentence = "推論は市場で10分ほど使われた。二十歳の研究者が三百人来た。"
    text = "長い話\n\n" + sentence * 1000
    article = OpenArticle(workspace, add_clipboard(workspace, text))
    number = next(n for n, b in enumerate(article.article.blocks) if len(b.text) > 20_000)
    whole = article.readings.above(number)
    article.glossary_changed()
    waiting: list[Reading] = []
    article.readings.later = lambda _number, reading: waiting.append(reading)
    article.readings.in_sight = lambda _number: 15_000
    assert article.readings.above(number) == ()
    seen = []
    while waiting:
        assert article.readings.take(number, waiting.pop()())
        seen.append(article.readings.above(number))
    assert len(seen) > 1
    assert all(one.span.start >= 14_900 for one in seen[0])
    assert set(seen[0]) < set(whole)
    assert seen[-1] == whole
