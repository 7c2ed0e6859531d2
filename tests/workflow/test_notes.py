"""Exporting an article's notes, and exporting them again."""

from pathlib import Path

import pytest

from reader.model.article import BlockKind, Content, Metadata
from reader.model.spans import Language
from reader.text.blocks import make_block
from reader.workflow import shelving
from reader.workflow.importing import add_clipboard
from reader.workflow.notes import NotedTerms, export_notes, notes_document
from reader.workflow.notes_import import import_notes
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

TEXT = """# 強化学習の話

強化学習によって推論能力を鍛える手法が広がった。次の文だ。

## 背景

蒸留も使う。
"""


@pytest.fixture
def article(workspace: Workspace, tmp_path: Path) -> OpenArticle:
    from reader.workflow.importing import add_file

    file = tmp_path / "a.md"
    file.write_text(TEXT, encoding="utf-8")
    opened = OpenArticle(workspace, add_file(workspace, file))
    opened.correct(1, 0, "Methods that train reasoning spread.")
    return opened


def test_the_articles_own_tags_stand_before_those_of_its_notes(
    workspace: Workspace, article: OpenArticle, tmp_path: Path
) -> None:
    article.annotate(Language.JA, (1, 0), (1, 4), tags=["RL", "後で"])
    shelving.change_tags(workspace, [article.article.id], ["仕事", "後で"])
    assert notes_document(article).tags == ("仕事", "後で", "RL")
    written = export_notes(article, tmp_path).read_text("utf-8")
    assert [written.index(tag) for tag in ("仕事", "後で", "RL")] == sorted(
        written.index(tag) for tag in ("仕事", "後で", "RL")
    )


def test_each_note_has_its_quote_the_english_of_its_sentence_and_its_heading(
    article: OpenArticle,
) -> None:
    article.annotate(Language.JA, (1, 0), (1, 4), comment="要点", tags=["RL"])
    article.annotate(Language.JA, (3, 0), (3, 2))
    first, second = notes_document(article).entries
    assert (first.japanese, first.english) == ("強化学習", "Methods that train reasoning spread.")
    assert (first.heading, second.heading) == ("", "背景")


def test_every_note_of_a_long_text_has_the_nearest_heading_above_it(workspace: Workspace) -> None:
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.HEADING, BlockKind.PARAGRAPH)
    blocks = [make_block(kinds[n % 4], f"第{n}の行。") for n in range(40)]
    stored = workspace.library.add(Content(Metadata("題"), tuple(blocks)))
    book = OpenArticle(workspace, stored)
    for number in range(len(blocks)):
        book.annotate(Language.JA, (number, 0), (number, 2))
    section, heading = 0, ""
    for note, block in zip(notes_document(book).entries, blocks, strict=True):
        if block.kind is BlockKind.HEADING:
            section, heading = section + 1, block.text
        assert (note.section, note.heading) == (section, heading)


def test_a_note_on_the_english_has_the_japanese_sentence_too(article: OpenArticle) -> None:
    article.annotate(Language.EN, (1, 0), (1, 7))
    [entry] = notes_document(article).entries
    assert entry.english == "Methods"
    assert entry.japanese == "強化学習によって推論能力を鍛える手法が広がった。"


def test_the_terms_of_the_article_are_listed_in_the_order_they_come(article: OpenArticle) -> None:
    japanese = [row.japanese for row in notes_document(article, NotedTerms.ALL).glossary]
    assert japanese.index("強化学習") < japanese.index("蒸留")


def test_the_terms_of_the_notes_alone_are_listed_or_all_or_none_as_chosen(
    article: OpenArticle,
) -> None:
    def listed(terms: NotedTerms) -> list[str]:
        return [row.japanese for row in notes_document(article, terms).glossary]

    assert listed(NotedTerms.NOTES) == []
    article.annotate(Language.JA, (3, 0), (3, 3))
    assert listed(NotedTerms.NOTES) == ["蒸留"]
    article.annotate(Language.EN, (1, 0), (1, 7))
    assert {"蒸留", "強化学習"} <= set(listed(NotedTerms.NOTES))
    assert len(listed(NotedTerms.ALL)) >= len(listed(NotedTerms.NOTES))
    assert listed(NotedTerms.NONE) == []


def test_own_words_in_an_export_survive_the_next_one(article: OpenArticle, tmp_path: Path) -> None:
    article.annotate(Language.JA, (1, 0), (1, 4))
    file = export_notes(article, tmp_path / "vault")
    text = file.read_text(encoding="utf-8")
    assert "強化学習" in text
    begin = text.index("%% begin notes %%") + len("%% begin notes %%\n")
    file.write_text(text[:begin] + "私の考え\n" + text[begin:], encoding="utf-8")
    article.annotate(Language.JA, (3, 0), (3, 2), comment="later")
    assert export_notes(article, tmp_path / "vault") == file
    again = file.read_text(encoding="utf-8")
    assert "私の考え" in again
    assert "later" in again


def test_the_notes_of_a_text_without_a_title_are_called_by_its_first_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    stored = workspace.library.add(
        Content(Metadata(), (make_block(BlockKind.PARAGRAPH, "蒸留は安い。そして速い。"),))
    )
    opened = OpenArticle(workspace, stored)
    assert export_notes(opened, tmp_path).stem == stored.name == "蒸留は安い。そして速い。"


def test_an_article_of_the_same_title_gets_a_file_of_its_own(
    article: OpenArticle, tmp_path: Path
) -> None:
    other = OpenArticle(
        article.workspace, add_clipboard(article.workspace, "強化学習の話\n\n別の本文である。\n")
    )
    assert export_notes(article, tmp_path / "vault") != export_notes(other, tmp_path / "vault")


def test_taking_notes_in_is_one_step_to_undo(article: OpenArticle, tmp_path: Path) -> None:
    for place in ((1, 0), (3, 0)):
        article.annotate(Language.JA, place, (place[0], 2), comment="typed")
    file = export_notes(article, tmp_path)
    text = file.read_text("utf-8").replace("%% begin notes %%\n", "%% begin notes %%\n私\n")
    file.write_text(text, "utf-8")
    before = [note.comment for note in article.annotations]
    done = import_notes(article.workspace, tmp_path)
    assert done.changed == {file: 2}
    article.read_again()
    after = [note.comment for note in article.annotations]
    assert all("私" in comment for comment in after)
    article.workspace.history.undo()
    article.read_again()
    assert [note.comment for note in article.annotations] == before
    article.workspace.history.redo()
    article.read_again()
    assert [note.comment for note in article.annotations] == after


def test_an_import_that_fails_half_way_can_be_undone(article: OpenArticle, tmp_path: Path) -> None:
    article.annotate(Language.JA, (1, 0), (1, 2))
    file = export_notes(article, tmp_path)
    text = file.read_text("utf-8").replace("%% begin notes %%\n", "%% begin notes %%\n私\n")
    file.write_text(text, "utf-8")
    (tmp_path / "z").mkdir()
    file.with_name("z.md").write_text(text, "utf-8")
    stops = iter([False, True])
    done = import_notes(article.workspace, tmp_path, cancelled=lambda: next(stops))
    assert sum(done.changed.values()) == 1
    assert article.workspace.history.undo() == "Take in notes"
    article.read_again()
    assert [note.comment for note in article.annotations] == [""]
