"""Where headings and terms stand in an article, and how long the rest of it takes."""

import pytest

from reader.model.article import BlockKind, Content, Metadata
from reader.text.blocks import make_block
from reader.workflow.landmarks import PACE, Heading, Landmarks
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

HUNDRED = "海" * 99 + "。"


@pytest.fixture
def article(workspace: Workspace) -> OpenArticle:
    blocks = [
        make_block(BlockKind.PARAGRAPH, HUNDRED),
        make_block(BlockKind.HEADING, "背景", 2),
        make_block(BlockKind.PARAGRAPH, "蒸留" + HUNDRED[2:]),
        *(make_block(BlockKind.PARAGRAPH, HUNDRED) for _ in range(30)),
        make_block(BlockKind.HEADING, "結論", 2),
        make_block(BlockKind.PARAGRAPH, HUNDRED),
    ]
    stored = workspace.library.add(Content(Metadata("題"), tuple(blocks)))
    return OpenArticle(workspace, stored)


def test_an_article_is_looked_at_piece_by_piece_to_its_end(article: OpenArticle) -> None:
    found = Landmarks()
    assert not found.survey(article, 2)
    assert (found.surveyed, found.headings, found.terms) == (2, [Heading(1, "背景", 2)], [])
    assert found.survey(article, 1000)
    assert [heading.text for heading in found.headings] == ["背景", "結論"]
    assert found.terms == [2]
    assert found.survey(article, 1000)
    assert found.surveyed == len(article.article.blocks)


def test_a_block_is_under_the_nearest_heading_above_it(article: OpenArticle) -> None:
    found = Landmarks()
    found.survey(article, 1000)
    assert [found.heading_at(block) for block in (0, 1, 2, 32, 33, 34)] == [
        "",
        *["背景"] * 3,
        *["結論"] * 2,
    ]


def test_the_minutes_left_follow_the_characters_left(article: OpenArticle) -> None:
    found = Landmarks()
    assert found.minutes_left(0, 0.0) == 0
    found.survey(article, 1000)
    whole = sum(len(block.text) for block in article.article.blocks)
    assert found.minutes_left(0, 0.0) == -(-whole // PACE)
    assert found.minutes_left(34, 0.5) == 1
    assert found.minutes_left(34, 1.0) == 0
    left = [found.minutes_left(block, 0.0) for block in range(35)]
    assert left == sorted(left, reverse=True)
