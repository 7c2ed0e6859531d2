from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.annotation import Anchor, Attachment
from reader.model.article import (
    Article,
    Block,
    BlockKind,
    Content,
    Metadata,
    ReadingPosition,
)
from reader.model.errors import NotFoundError
from reader.model.inline import InlineKind, InlineMark
from reader.model.spans import Language, Span
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import content, english_note, note

URL = "https://example.com/deepseek"


def test_an_article_comes_back_as_it_was_imported(library: Library) -> None:
    given_content = Content(
        Metadata("題", "山田", None, "例", URL, "ja"),
        (
            Block(BlockKind.TITLE, "題", (Span(0, 1),)),
            Block(
                BlockKind.HEADING,
                "𠮟る",
                (Span(0, 2),),
                2,
                (
                    InlineMark(Span(0, 1), InlineKind.LINK, "https://example.com/𠮟"),
                    InlineMark(Span(0, 2), InlineKind.STRONG),
                ),
            ),
            Block(BlockKind.PARAGRAPH, "一。 二。", (Span(0, 2), Span(3, 5))),
            Block(BlockKind.CODE, 'print("\\0\n")'),
        ),
    )
    added = library.add(given_content, "a.html")
    assert (added.revision, added.content, added.source) == (1, given_content, "a.html")
    assert library.article(added.id) == added
    assert added.imported_at.tzinfo is UTC


def test_the_same_article_is_kept_once(library: Library) -> None:
    first = library.add(content("蒸留が進む。", url=URL), "a.html")
    assert library.add(content("蒸留が進む。", url=URL), "again.html") == first
    assert len(library.articles()) == 1


def test_a_changed_page_is_a_new_revision_and_the_old_text_is_kept(library: Library) -> None:
    old = library.add(content("蒸留が進む。", url=URL))
    new = library.add(content("蒸留は進んだ。", title="推論の時代（更新）", url=URL))
    assert (new.id, new.revision) == (old.id, 2)
    assert library.article(old.id) == new
    assert library.article(old.id, 1) == old
    assert [(a.revision, a.metadata.title) for a in library.articles()] == [
        (2, "推論の時代（更新）")
    ]
    with pytest.raises(NotFoundError, match="no revision 3"):
        library.article(old.id, 3)


def test_a_text_that_is_cut_better_is_a_new_revision(library: Library) -> None:
    old = library.add(content("一。二。"))
    whole = replace(old.blocks[1], segments=(Span(0, 4),))
    new = library.add(Content(old.metadata, (old.blocks[0], whole)))
    assert (new.id, new.revision) == (old.id, 2)
    assert library.article(new.id).blocks[1] == whole


@pytest.mark.parametrize(
    ("first", "then", "same"),
    [
        (content("一。", "同じ。"), content("二。", "同じ。"), True),
        (content("企業は新しいモデルを出した。"), content("企業は新しいモデルを出す。"), True),
        (content("一。"), content("二。"), False),
        (content("一。", site="甲"), content("二。", site="乙"), False),
        (content("一。", title=""), content("二。", title=""), False),
        (content("一。", title=""), content("一。", title=""), True),
        (content("一。", url=URL), content("二。", url=URL + "?2"), False),
        (content("一。", url=URL), content("一。", url=URL + "?2"), False),
        (content("一。", "同じ。", url=URL), content("二。", "同じ。"), True),
        (content("一。"), content("一。", url=URL), True),
        (content("一。"), content("二。", url=URL), False),
    ],
)
def test_an_article_is_known_by_its_address_else_by_its_text_or_its_title_with_some_text(
    library: Library, first: Content, then: Content, same: bool
) -> None:
    assert (library.add(first).id == library.add(then).id) is same


@pytest.mark.parametrize(
    ("title", "texts", "source", "is_same"),
    [
        ("", ("一。", "二。", "新しい三。"), "memo.txt", True),
        ("題", ("一。", "二。", "三。", "四。"), "memo.txt", True),
        ("", ("一。", "二。", "新しい三。"), "other.txt", False),
        ("", ("一。", "別の二。", "別の三。"), "memo.txt", False),
        ("", ("一。", "二。", "四。", "五。"), "memo.txt", False),
        ("", ("一。", "二。", "三。", *(f"{n}の続き。" for n in range(9))), "memo.txt", False),
    ],
)
def test_a_text_without_address_is_known_by_its_file_and_most_of_its_text(
    library: Library, title: str, texts: tuple[str, ...], source: str, is_same: bool
) -> None:
    old = library.add(content("一。", "二。", "三。", title=""), "memo.txt")
    for number in range(3):
        library.add(content(f"別の文章{number}。", title=""), "memo.txt")
    new = library.add(content(*texts, title=title), source)
    assert (new.id == old.id) is is_same
    assert new.revision == 1 + is_same


def test_texts_of_two_titles_from_one_source_are_two(library: Library) -> None:
    same = ("会社の紹介。", "連絡先。", "免責。")
    first = library.add(content("製品の話。", *same, title="甲"), "clipboard")
    assert library.add(content("人事の話。", *same, title="乙"), "clipboard").id != first.id


def test_all_that_hangs_on_a_paragraph_goes_with_it_to_another_place(library: Library) -> None:
    old = library.add(content("一。", "二。", "三。", "推論は速い。", url=URL))
    on_english = english_note(old, 4, "Inference is fast.", "fast")
    library.annotate(on_english)
    library.annotate(note(old, "速"))
    library.choose_sense(old.id, 4, Span(0, 2), "inference")
    library.set_position(old.id, ReadingPosition(4, 0.5))
    new = library.add(content("推論は速い。", "推理の話。", "一。", "二。", "三。", url=URL))
    notes = library.annotations(new.id)
    assert [(n.block, n.attachment) for n in notes] == [(1, Attachment.ANCHORED)] * 2
    assert library.senses(new.id) == {(1, Span(0, 2)): "inference"}
    assert library.position(new.id) == ReadingPosition(1, 0.5)


def test_an_address_once_known_is_not_lost(library: Library) -> None:
    library.add(content("一。", url=URL))
    pasted = library.add(content("一。"))
    assert (pasted.revision, pasted.metadata.url) == (1, URL)
    assert library.add(content("一。", "二。")).metadata.url == URL


def test_articles_are_listed_the_last_imported_first(library: Library) -> None:
    first = library.add(content("一。二。", title="甲", site="例"))
    second = library.add(content("三。", title="乙"))
    library.annotate(note(first, "一"))
    library.annotate(note(first, "二"))
    library.mark_opened(first.id)
    newer, older = library.articles()
    assert (newer.id, newer.segments, newer.annotations, newer.opened_at) == (second.id, 2, 0, None)
    assert (older.id, older.segments, older.annotations) == (first.id, 3, 2)
    assert older.metadata == first.metadata
    assert older.imported_at == first.imported_at
    assert older.opened_at is not None
    assert first.imported_at <= older.opened_at <= datetime.now(UTC)


def test_an_article_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    articles = [library.add(content("一。", title=str(n))) for n in range(17)]
    assert library.article(articles[3].id[:20]) == articles[3]
    for nothing in ("", "zzz", articles[3].id + "0", "%"):
        with pytest.raises(NotFoundError, match="no article"):
            library.article(nothing)
    first_letters = [a.id[0] for a in articles]
    shared = next(letter for letter in first_letters if first_letters.count(letter) > 1)
    with pytest.raises(NotFoundError, match="Several articles begin"):
        library.article(shared)


def test_a_deleted_article_takes_everything_with_it(library: Library) -> None:
    gone = library.add(content("蒸留。"))
    stays = library.add(content("推論。", title="残る"))
    library.annotate(note(gone, "蒸留"))
    library.choose_sense(gone.id, 0, Span(0, 2), "reasoning")
    library.set_occurrences(gone.id, [TermPlace("distillation", 1, 0, Span(0, 2))])
    library.delete(gone.id)
    assert [a.id for a in library.articles()] == [stays.id]
    assert library.search("蒸留") == ()
    assert library.occurrences("distillation") == ()
    for asked in (library.article, library.annotations, library.senses, library.position):
        with pytest.raises(NotFoundError):
            asked(gone.id)
    with pytest.raises(NotFoundError):
        library.delete(gone.id)


def test_the_reading_position_is_kept(library: Library, tmp_path: Path) -> None:
    article = library.add(content("一。"))
    assert library.position(article.id) == ReadingPosition(0, 0.0)
    library.set_position(article.id, ReadingPosition(1, 0.375))
    other = Library(tmp_path / "library.db")
    assert other.position(article.id) == ReadingPosition(1, 0.375)
    other.close()


def test_japanese_notes_move_to_the_new_text(library: Library) -> None:
    old = library.add(content("蒸留が進む。", "推論が速い。", url=URL))
    kept, gone = note(old, "推論が速い", comment="本当？", tags=("速度",)), note(old, "蒸留が進む")
    library.annotate(kept)
    library.annotate(gone)
    new = library.add(content("まえがき。", "さらに推論が速い。", url=URL))
    notes = {n.id: n for n in library.annotations(new.id)}
    moved = notes[kept.id]
    assert moved.attachment is Attachment.ANCHORED
    assert moved.anchor.span.of(new.content.text) == "推論が速い"
    assert moved.anchor.prefix.endswith("さらに")
    assert (moved.block, moved.comment, moved.tags) == (2, "本当？", ("速度",))
    lost = notes[gone.id]
    assert lost.attachment is Attachment.LOST
    assert lost.anchor == gone.anchor
    assert library.add(content("蒸留が進む。", url=URL)).revision == 3
    back = {n.id: n for n in library.annotations(new.id)}[gone.id]
    assert (back.attachment, back.block) == (Attachment.ANCHORED, 1)


def test_a_note_stays_in_an_unchanged_paragraph_however_short_it_is(library: Library) -> None:
    old = library.add(content("前の段落。", "𠮟る人がいた。", "後の段落。", url=URL))
    short = note(old, "人")
    library.annotate(short)
    new = library.add(content("人も書いた別の文。", "𠮟る人がいた。", "人がまた書いた。", url=URL))
    (moved,) = library.annotations(new.id)
    assert (moved.attachment, moved.block) == (Attachment.ANCHORED, 2)
    assert new.content.text[: moved.anchor.span.start].endswith("𠮟る")


SAID_AGAIN = "この文章は前の記事と同じ内容をもう一度ここに載せたものである。"


def test_a_note_is_not_moved_to_words_that_stood_elsewhere_all_along(library: Library) -> None:
    old = library.add(content("冒頭の段落。" + SAID_AGAIN, "次の段落。" + SAID_AGAIN, url=URL))
    marked = note(old, SAID_AGAIN)
    library.annotate(marked)
    new = library.add(content("まったく新しい書き出し。", "次の段落。" + SAID_AGAIN, url=URL))
    (moved,) = library.annotations(new.id)
    assert moved.attachment is Attachment.AMBIGUOUS
    assert moved.anchor == marked.anchor
    again = library.add(content("次の段落。" + SAID_AGAIN, "後から足した段落。", url=URL))
    assert library.annotations(again.id)[0].attachment is Attachment.AMBIGUOUS


SAID_TWICE = SAID_AGAIN * 2 + "ここが要点だ。" + SAID_AGAIN * 2


def test_of_two_equal_paragraphs_one_of_which_is_gone_nobody_knows_which(library: Library) -> None:
    old = library.add(content("あ。", SAID_TWICE, "い。", SAID_TWICE, "う。", url=URL))
    library.annotate(note(old, "要点"))
    new = library.add(content("か。", "き。", SAID_TWICE, "く。", url=URL))
    assert library.annotations(new.id)[0].attachment is Attachment.AMBIGUOUS


def test_two_equal_paragraphs_are_told_apart_by_their_neighbours(library: Library) -> None:
    old = library.add(content("あ。", SAID_TWICE, "い。", SAID_TWICE, "う。", url=URL))
    library.annotate(note(old, "要点"))
    new = library.add(content("序。", "あ。", SAID_TWICE, "い。", SAID_TWICE, "う。", url=URL))
    (moved,) = library.annotations(new.id)
    assert (moved.attachment, moved.block) == (Attachment.ANCHORED, 3)


def test_notes_are_moved_by_the_function_that_is_given(library: Library) -> None:
    old = library.add(content("蒸留が進む。", url=URL))
    library.annotate(note(old, "蒸留"))
    asked: list[tuple[str, str]] = []

    def reanchor(anchor: Anchor, text: str) -> tuple[Attachment, Span | None]:
        asked.append((anchor.exact, text))
        return Attachment.AMBIGUOUS, None

    new = library.add(content("蒸留。蒸留。", url=URL), reanchor=reanchor)
    assert asked == [("蒸留", new.content.text)]
    (moved,) = library.annotations(new.id)
    assert moved.attachment is Attachment.AMBIGUOUS


def test_english_notes_and_senses_stay_with_their_block(library: Library) -> None:
    old = library.add(content("一。", "推論は速い。", url=URL))
    first = english_note(old, 1, "One.", "One")
    second = english_note(old, 2, "Inference is fast.", "fast")
    library.annotate(first)
    library.annotate(second)
    library.choose_sense(old.id, 1, Span(0, 1), "one")
    library.choose_sense(old.id, 2, Span(0, 2), "inference")
    new = library.add(content("別の。", "新しい。", "推論は速い。", url=URL))
    notes = {n.id: n for n in library.annotations(new.id)}
    assert (notes[second.id].block, notes[second.id].attachment) == (3, Attachment.ANCHORED)
    assert notes[second.id].anchor == second.anchor
    assert notes[first.id].attachment is Attachment.LOST
    assert all(n.language is Language.EN for n in notes.values())
    assert library.senses(new.id) == {(3, Span(0, 2)): "inference"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ReadingPosition(3, 0.5), ReadingPosition(4, 0.5)),
        (ReadingPosition(2, 0.5), ReadingPosition(2, 0.0)),
        (ReadingPosition(0, 0.5), ReadingPosition(0, 0.5)),
    ],
)
def test_the_reader_stays_at_their_place_in_a_new_revision(
    library: Library, before: ReadingPosition, after: ReadingPosition
) -> None:
    old = library.add(content("一。", "二。", "三。", url=URL))
    library.set_position(old.id, before)
    library.add(content("まえがき。", "一。", "二の二。", "三。", url=URL))
    assert library.position(old.id) == after


def test_where_terms_stand_is_forgotten_with_the_old_text(library: Library) -> None:
    old = library.add(content("蒸留。", url=URL))
    library.set_occurrences(old.id, [TermPlace("distillation", 1, 0, Span(0, 2))])
    library.add(content("推論。", url=URL))
    assert library.occurrences("distillation") == ()


def test_a_revision_that_fails_half_way_changes_nothing(library: Library) -> None:
    old = library.add(content("蒸留が進む。", url=URL))
    library.annotate(note(old, "蒸留"))

    def fail(_anchor: Anchor, _text: str) -> tuple[Attachment, Span | None]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        library.add(content("推論が進む。", url=URL), reanchor=fail)
    assert library.article(old.id) == old
    assert [o.sentence for o in library.search("蒸留")] == ["蒸留が進む。"]
    assert library.search("推論が進む") == ()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    spans = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    return Block(draw(st.sampled_from(BlockKind)), text, spans, draw(st.integers(0, 6)))


CONTENTS = st.builds(
    Content,
    st.builds(Metadata, TEXTS, TEXTS, st.none() | st.dates(), TEXTS, st.just(URL), st.just("ja")),
    st.lists(blocks(), max_size=5).map(tuple),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(CONTENTS, min_size=1, max_size=4))
def test_every_revision_of_any_text_comes_back(library: Library, states: list[Content]) -> None:
    added: dict[int, Article] = {}
    for state in states:
        article = library.add(state)
        added[article.revision] = article
        assert article.content == state
    for revision, article in added.items():
        assert library.article(article.id, revision) == article
    library.delete(article.id)
