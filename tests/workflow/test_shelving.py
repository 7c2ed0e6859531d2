"""Acts on whole articles are steps of the one line of undo; new terms are counted and sorted by."""

from datetime import date

import pytest

from reader.model.article import Article, BlockKind, Content, Metadata
from reader.model.glossary import Concept, LearningStatus
from reader.model.shelf import ArticleOrder, ArticleQuery, SmartList
from reader.text.blocks import make_block
from reader.workflow import shelving
from reader.workflow.shelving import Act
from reader.workflow.workspace import Workspace
from tests.store.samples import concept


def add(workspace: Workspace, title: str, text: str) -> Article:
    blocks = (make_block(BlockKind.TITLE, title), make_block(BlockKind.PARAGRAPH, text))
    return workspace.library.add(Content(Metadata(title, "", date(2025, 4, 25)), blocks))


def in_list(workspace: Workspace, name: SmartList) -> tuple[str, ...]:
    return shelving.listed(workspace, ArticleQuery(name))


@pytest.mark.parametrize(
    ("act", "back", "name"),
    [
        (Act.FAVOURITE, Act.NO_FAVOURITE, SmartList.FAVOURITES),
        (Act.ARCHIVE, Act.UNARCHIVE, SmartList.ARCHIVE),
        (Act.TRASH, Act.RESTORE, SmartList.TRASH),
    ],
)
def test_every_act_has_an_opposite_and_is_undone(
    workspace: Workspace, act: Act, back: Act, name: SmartList
) -> None:
    article = add(workspace, "甲", "文。")
    shelving.do(workspace, act, [article.id])
    assert in_list(workspace, name) == (article.id,)
    shelving.do(workspace, back, [article.id])
    assert in_list(workspace, name) == ()
    assert workspace.history.undo() == back.value
    assert in_list(workspace, name) == (article.id,)
    assert workspace.history.undo() == act.value
    assert in_list(workspace, name) == ()
    workspace.history.redo()
    assert in_list(workspace, name) == (article.id,)


def test_an_act_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    article = add(workspace, "甲", "文。")
    shelving.do(workspace, Act.NO_FAVOURITE, [article.id])
    assert workspace.history.undo_label is None


def test_tags_are_changed_and_undone(workspace: Workspace) -> None:
    article = add(workspace, "甲", "文。")
    shelving.change_tags(workspace, [article.id], ["b", "a", "b"])
    assert workspace.library.article_tags() == {"a": 1, "b": 1}
    shelving.change_tags(workspace, [article.id], ["c"], ["a", "b"])
    assert workspace.library.article_tags() == {"c": 1}
    workspace.history.undo()
    assert workspace.library.article_tags() == {"a": 1, "b": 1}


def test_tags_of_several_articles_leave_each_its_own_and_are_one_step(workspace: Workspace) -> None:
    first, second = add(workspace, "甲", "文。"), add(workspace, "乙", "文。")
    shelving.change_tags(workspace, [first.id], ["a", "b"])
    shelving.change_tags(workspace, [second.id], ["b"])
    shelving.change_tags(workspace, [first.id, second.id], ["c"], ["b"])
    assert workspace.library.article_tags() == {"a": 1, "c": 2}
    workspace.history.undo()
    assert workspace.library.article_tags() == {"a": 1, "b": 2}


def test_terms_that_the_reader_has_not_begun_to_learn_are_counted_and_sorted_by(
    workspace: Workspace,
) -> None:
    known: list[Concept] = [concept("甲乙丙語", "one"), concept("丁戊己語", "two")]
    for one in known:
        workspace.create_concept(one)
    many = add(workspace, "多", "甲乙丙語と丁戊己語と甲乙丙語。")
    few = add(workspace, "少", "丁戊己語。")
    workspace.index.catch_up(lambda _done, _total: None)
    assert shelving.new_terms(workspace) == {many.id: 2, few.id: 1}
    query = ArticleQuery(order=ArticleOrder.NEW_TERMS)
    assert shelving.listed(workspace, query) == (many.id, few.id)
    workspace.set_learning([known[1].id], LearningStatus.KNOWN)
    assert shelving.new_terms(workspace, [few.id]) == {}
    backwards = ArticleQuery(order=ArticleOrder.NEW_TERMS, backwards=True)
    assert shelving.listed(workspace, backwards) == (few.id, many.id)
