"""Two windows on one library: a place follows its text, and nothing is overwritten unseen."""

from dataclasses import replace

import pytest

from reader.model.annotation import Attachment, Colour
from reader.model.article import Article, ReadingPosition
from reader.model.errors import ConflictError, NotFoundError
from reader.model.spans import Span
from reader.store.library import Library
from reader.store.three_way import Clash
from tests.store.samples import content, english_note, note

URL = "https://example.com/a"
OLD = ("推論が速い。", "蒸留が進む。", "学習は続く。")
NEW = ("まえがきが入った。", *OLD)


def old_and_new(library: Library) -> tuple[Article, Article]:
    """An article as one window shows it, and as another has imported it again."""
    old = library.add(content(*OLD, url=URL))
    return old, library.add(content(*NEW, url=URL))


def test_a_highlight_made_in_the_older_text_lands_on_its_words(library: Library) -> None:
    old, new = old_and_new(library)
    change = library.annotate(note(old, "蒸留"), old.revision)
    [kept] = library.annotations(old.id)
    assert kept == change.after[0]
    assert kept.anchor.span.of(new.content.text) == "蒸留"
    assert (kept.block, kept.attachment) == (3, Attachment.ANCHORED)


def test_a_highlight_on_words_that_are_gone_says_so(library: Library) -> None:
    old = library.add(content(*OLD, url=URL))
    library.add(content("まったく別の話になった。", url=URL))
    library.annotate(note(old, "蒸留が進む"), old.revision)
    assert library.annotations(old.id)[0].attachment is not Attachment.ANCHORED


def test_english_and_meanings_made_in_the_older_text_go_with_their_block(library: Library) -> None:
    old, _new = old_and_new(library)
    library.annotate(english_note(old, 2, "Distillation advances.", "advances"), old.revision)
    assert library.annotations(old.id)[0].block == 3
    library.choose_sense(old.id, 2, Span(0, 2), "c", old.revision)
    assert library.senses(old.id) == {(3, Span(0, 2)): "c"}


def test_a_meaning_of_a_passage_that_is_gone_is_refused(library: Library) -> None:
    old = library.add(content(*OLD, url=URL))
    library.add(content(OLD[0], url=URL))
    with pytest.raises(ConflictError, match="newer text"):
        library.choose_sense(old.id, 2, Span(0, 2), "c", old.revision)
    assert library.senses(old.id) == {}


def test_a_place_read_in_the_older_text_does_not_move_the_newer_ones(library: Library) -> None:
    old, _new = old_and_new(library)
    library.set_position(old.id, ReadingPosition(2, 0.5))
    library.set_position(old.id, ReadingPosition(1, 0.0), old.revision)
    assert library.position(old.id) == ReadingPosition(2, 0.5)


def test_a_revision_that_never_was_is_refused(library: Library) -> None:
    old, _new = old_and_new(library)
    with pytest.raises(NotFoundError):
        library.annotate(note(old, "蒸留"), 7)


def test_undo_in_the_older_text_puts_a_note_back_on_its_words(library: Library) -> None:
    old = library.add(content(*OLD, url=URL))
    library.annotate(note(old, "蒸留"))
    deleted = library.delete_annotations([library.annotations(old.id)[0].id])
    new = library.add(content(*NEW, url=URL))
    library.apply(deleted.inverse())
    assert library.annotations(old.id)[0].anchor.span.of(new.content.text) == "蒸留"


def test_two_writers_of_different_parts_of_a_note_both_have_their_way(library: Library) -> None:
    article = library.add(content(*OLD))
    seen = library.annotate(note(article, "蒸留")).after[0]
    library.update_annotation(replace(seen, comment="甲"), seen)
    library.update_annotation(replace(seen, colour=Colour.PINK), seen)
    library.update_annotation(replace(seen, tags=("乙",)), seen)
    [kept] = library.annotations(article.id)
    assert (kept.comment, kept.colour, kept.tags) == ("甲", Colour.PINK, ("乙",))


def test_the_same_comment_is_not_overwritten_unseen(library: Library) -> None:
    article = library.add(content(*OLD))
    seen = library.annotate(note(article, "蒸留")).after[0]
    library.update_annotation(replace(seen, comment="甲"), seen)
    mine = replace(seen, comment="乙")
    with pytest.raises(ConflictError, match="“甲”"):
        library.update_annotation(mine, seen)
    assert library.annotations(article.id)[0].comment == "甲"
    library.update_annotation(mine, seen, clash=Clash.MINE)
    assert library.annotations(article.id)[0].comment == "乙"


def test_a_comment_written_beside_the_older_text_keeps_the_newer_place(library: Library) -> None:
    old = library.add(content(*OLD, url=URL))
    seen = library.annotate(note(old, "蒸留")).after[0]
    new = library.add(content(*NEW, url=URL))
    library.update_annotation(replace(seen, comment="甲"), seen, old.revision)
    [kept] = library.annotations(old.id)
    assert (kept.comment, kept.anchor.span.of(new.content.text)) == ("甲", "蒸留")


def test_a_note_that_another_wrote_into_is_not_deleted_unseen(library: Library) -> None:
    article = library.add(content(*OLD))
    change = library.annotate(note(article, "蒸留"))
    seen = change.after[0]
    library.update_annotation(replace(seen, comment="甲"), seen)
    with pytest.raises(ConflictError):
        library.delete_annotations([seen.id], [seen])
    with pytest.raises(ConflictError, match="stays"):
        library.apply(change.inverse())
    assert library.annotations(article.id)[0].comment == "甲"
    library.delete_annotations([seen.id], library.annotations(article.id))
    assert library.annotations(article.id) == ()


def test_undo_of_a_comment_leaves_the_colour_that_came_later(library: Library) -> None:
    article = library.add(content(*OLD))
    seen = library.annotate(note(article, "蒸留")).after[0]
    change = library.update_annotation(replace(seen, comment="甲"), seen)
    now = change.after[0]
    library.update_annotation(replace(now, colour=Colour.BLUE), now)
    library.apply(change.inverse())
    [kept] = library.annotations(article.id)
    assert (kept.comment, kept.colour) == ("", Colour.BLUE)


def test_undo_brings_back_no_note_that_another_deleted(library: Library) -> None:
    article = library.add(content(*OLD))
    seen = library.annotate(note(article, "蒸留")).after[0]
    change = library.update_annotation(replace(seen, comment="甲"), seen)
    library.delete_annotations([seen.id])
    with pytest.raises(ConflictError, match="deleted"):
        library.apply(change.inverse())
    assert library.annotations(article.id) == ()


def test_undo_of_a_meaning_leaves_the_one_that_was_chosen_later(library: Library) -> None:
    article = library.add(content(*OLD))
    change = library.choose_sense(article.id, 1, Span(0, 2), "inference")
    library.choose_sense(article.id, 1, Span(0, 2), "reasoning")
    library.apply(change.inverse())
    assert library.senses(article.id) == {(1, Span(0, 2)): "reasoning"}


def test_a_correction_made_from_an_older_one_is_told(library: Library) -> None:
    library.correct("蒸留。", "Theirs.", None)
    with pytest.raises(ConflictError, match=r"“Theirs\.”"):
        library.correct("蒸留。", "Mine.", None)
    assert library.corrections(["蒸留。"]) == {"蒸留。": "Theirs."}
    library.correct("蒸留。", "Mine.", "Theirs.")
    library.correct("蒸留。", "Mine.", None)
    with pytest.raises(ConflictError):
        library.correct("蒸留。", None, "Theirs.")
    assert library.corrections(["蒸留。"]) == {"蒸留。": "Mine."}
