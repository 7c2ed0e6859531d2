"""What the reader does to an open article, and that each act can be taken back."""

from dataclasses import replace

import pytest

from reader.model.annotation import Attachment, Colour
from reader.model.errors import ConflictError
from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

TEXT = """推論モデルの時代

𠮟責を受けた研究者は推論を使う。企業は推論(reasoning)を開発した。

強化学習によって推論能力を鍛える手法が広がった。同じ文だ。

次の段落でも話は続くのである。同じ文だ。
"""


@pytest.fixture
def article(translating: Workspace) -> OpenArticle:
    return OpenArticle(translating, add_clipboard(translating, TEXT))


def block_with(article: OpenArticle, text: str) -> tuple[int, Span]:
    for number, block in enumerate(article.article.blocks):
        at = block.text.find(text)
        if at >= 0:
            return number, Span(at, at + len(text))
    raise AssertionError(f"{text} is not in the article")


def highlights(article: OpenArticle, block: int) -> list[str]:
    row = article.row(block)
    return [m.span.of(row.ja.text) for m in row.ja.marks if m.kind is MarkKind.HIGHLIGHT]


def test_a_highlight_shows_on_its_words_and_undo_takes_it_away(article: OpenArticle) -> None:
    block, span = block_with(article, "強化学習によって推論能力を鍛える手法")
    article.annotate(Language.JA, (block, span.start), (block, span.end), colour=Colour.GREEN)
    assert highlights(article, block) == ["強化学習によって推論能力を鍛える手法"]
    article.workspace.history.undo()
    assert highlights(article, block) == []
    article.workspace.history.redo()
    assert highlights(article, block) == ["強化学習によって推論能力を鍛える手法"]


def test_a_highlight_after_a_character_beyond_utf16_stands_where_it_was_put(
    article: OpenArticle,
) -> None:
    block, span = block_with(article, "研究者")
    made = article.annotate(Language.JA, (block, span.start), (block, span.end))
    assert made.anchor.exact == "研究者"
    assert highlights(article, block) == ["研究者"]


def test_a_highlight_across_paragraphs_is_drawn_in_each(article: OpenArticle) -> None:
    first, start = block_with(article, "手法が広がった")
    second, end = block_with(article, "次の段落")
    article.annotate(Language.JA, (first, start.start), (second, end.end))
    assert highlights(article, first) == ["手法が広がった。同じ文だ。"]
    assert highlights(article, second) == ["次の段落"]


def test_a_note_that_lost_its_place_is_not_drawn_on_other_words(article: OpenArticle) -> None:
    block, span = block_with(article, "推論能力")
    made = article.annotate(Language.JA, (block, span.start), (block, span.end))
    article.update_annotation(replace(made, attachment=Attachment.LOST))
    assert highlights(article, block) == []
    assert [note.id for note in article.unplaced()] == [made.id]


def test_an_edited_comment_is_there_after_opening_again_and_can_be_undone(
    article: OpenArticle,
) -> None:
    block, span = block_with(article, "推論能力")
    made = article.annotate(Language.JA, (block, span.start), (block, span.end))
    article.update_annotation(replace(made, comment="要確認", tags=("RL",)))
    [again] = OpenArticle(article.workspace, article.article).annotations
    assert (again.comment, again.tags) == ("要確認", ("RL",))
    article.workspace.history.undo()
    assert article.annotations[0].comment == ""


def test_english_can_be_annotated_too(article: OpenArticle) -> None:
    block, _ = block_with(article, "強化学習によって")
    article.correct(block, 0, "Methods that train reasoning by reinforcement learning spread.")
    english = article.row(block).en.text
    at = english.index("reasoning")
    made = article.annotate(Language.EN, (block, at), (block, at + 9))
    assert made.anchor.exact == "reasoning"
    [mark] = [m for m in article.row(block).en.marks if m.key == made.id]
    assert mark.span.of(article.row(block).en.text) == "reasoning"


def test_a_note_on_english_that_became_other_english_asks_for_a_place_until_it_is_back(
    article: OpenArticle,
) -> None:
    block, _ = block_with(article, "次の段落")
    article.correct(block, 0, "The story goes on.")
    article.correct(block, 1, "It is the very same.")
    made = article.annotate(Language.EN, (block, 0), (block, 9), comment="why?")
    article.correct(block, 0, "Paragraphs follow, with nothing in common.")
    [lost] = article.unplaced()
    assert (lost.id, lost.comment, lost.anchor.exact) == (made.id, "why?", "The story")
    article.update_annotation(replace(lost, comment="because"))
    article.correct(block, 0, "The story goes on.")
    assert article.unplaced() == ()
    [again] = article.annotations
    assert (again.comment, again.attachment) == ("because", Attachment.ANCHORED)


def test_a_note_on_english_waits_while_its_english_is_not_there(article: OpenArticle) -> None:
    block, _ = block_with(article, "次の段落")
    article.correct(block, 0, "The story goes on.")
    article.annotate(Language.EN, (block, 0), (block, 9))
    article.correct(block, 0, "")
    assert article.unplaced() == ()


def test_a_correction_wins_everywhere_the_sentence_stands_and_can_be_taken_back(
    article: OpenArticle,
) -> None:
    first, span = block_with(article, "同じ文だ。")
    segment = article.article.blocks[first].segment_at(span.start)
    assert segment is not None
    article.correct(first, segment, "The same sentence.")
    second, _ = block_with(article, "次の段落")
    assert article.row(second).en.text.endswith("The same sentence.")
    assert article.is_corrected(first, segment)
    article.workspace.history.undo()
    assert "The same sentence." not in article.row(second).en.text


def test_a_word_of_two_meanings_stays_open_until_the_reader_or_the_text_says_which(
    article: OpenArticle,
) -> None:
    block, span = block_with(article, "推論を使う")
    span = Span(span.start, span.start + 2)
    concepts, sense = article.senses_at(block, span)
    assert len(concepts) == 2
    assert sense is None
    glossed, place = block_with(article, "推論(reasoning)")
    _, told = article.senses_at(glossed, Span(place.start, place.start + 2))
    [reasoning] = [
        c
        for c in concepts
        if article.workspace.terms.concepts[c].texts(Language.EN)[0] == "reasoning"
    ]
    assert told == reasoning
    article.choose_sense(block, span, reasoning)
    assert article.senses_at(block, span)[1] == reasoning
    article.workspace.history.undo()
    assert article.senses_at(block, span)[1] is None


def test_the_english_of_an_open_word_leads_to_all_that_it_may_mean(article: OpenArticle) -> None:
    block, span = block_with(article, "推論を使う")
    segment = article.article.blocks[block].segment_at(span.start)
    assert segment is not None
    article.correct(block, segment, "After the rebuke the researchers use inference.")
    concepts, _ = article.senses_at(block, Span(span.start, span.start + 2))

    row = article.row(block)

    [key] = [m.key for m in row.en.marks if m.span.of(row.en.text) == "inference"]
    assert set(key.split()) == set(concepts)


def test_the_places_of_a_term_are_found_in_reading_order(article: OpenArticle) -> None:
    [concept] = article.workspace.glossary.find("強化学習")
    block, span = block_with(article, "強化学習")
    assert article.occurrences([concept.id]) == [(block, span)]


def test_furigana_stand_above_kanji_when_asked_for(article: OpenArticle) -> None:
    block, _ = block_with(article, "強化学習によって")
    assert article.row(block).ruby == ()
    article.furigana = True
    row = article.row(block)
    assert ("手法", "しゅほう") in {(ruby.span.of(row.ja.text), ruby.reading) for ruby in row.ruby}


def test_what_the_author_set_above_words_is_what_stands_there(translating: Workspace) -> None:
    page = "<p>彼は<ruby>本気<rt>マジ</rt></ruby>で手法を選ぶ。</p>"
    article = OpenArticle(translating, add_clipboard(translating, "彼は本気で手法を選ぶ。", page))
    article.furigana = True
    number, _ = block_with(article, "本気")
    row = article.row(number)
    above = {ruby.span.of(row.ja.text): ruby.reading for ruby in row.ruby}
    assert row.ja.text == "彼は本気で手法を選ぶ。"
    assert (above["本気"], above["手法"]) == ("マジ", "しゅほう")


def test_english_of_a_sentence_that_the_newer_text_lacks_is_neither_redone_nor_taken_back(
    translating: Workspace,
) -> None:
    article = OpenArticle(translating, add_clipboard(translating, TEXT, url="https://a.jp/1"))
    history = translating.history
    gone, _ = block_with(article, "強化学習によって")
    kept, _ = block_with(article, "次の段落")
    article.correct(kept, 0, "The story goes on.")
    article.correct(gone, 0, "It spread.")
    history.undo()
    newer = TEXT.replace("強化学習によって推論能力を鍛える手法が広がった。", "")
    add_clipboard(translating, newer, url="https://a.jp/1")
    with pytest.raises(ConflictError, match=r"no such sentence any more.*強化学習によって"):
        history.redo()
    assert history.redo_label is None
    assert history.undo() == "Edit translation"
    assert translating.library.corrections([article.article.blocks[kept].segment_texts[0]]) == {}


def test_what_stands_where_is_found_by_forms_as_by_looking_at_every_block(
    workspace: Workspace,
) -> None:
    text = (
        "推論の話\n\n推論サーバの性能である。\n\n推論 サーバーでは Fine-Tuning もする。\n\n"
        "ＭｏＥという型だ。\n\n関係のない段落である。\n\nfine tuningをした。"
    )
    opened = OpenArticle(workspace, add_clipboard(workspace, text))
    everywhere: dict[str, list[tuple[int, Span]]] = {}
    for number in range(len(opened.article.blocks)):
        for hit in opened.placed.hits(number):
            for concept in (hit.sense,) if hit.sense else hit.concepts:
                everywhere.setdefault(concept, []).append((number, hit.span))
    assert len(everywhere) >= 3
    for concept, places in everywhere.items():
        assert opened.occurrences([concept]) == places
    assert opened.occurrences([]) == []
    assert opened.occurrences(["no such concept"]) == []
