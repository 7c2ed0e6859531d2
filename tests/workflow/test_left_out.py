"""What of a page was left out can be seen and brought back, or thrown out, for its whole site."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.model.article import Article, BlockKind
from reader.model.errors import ConflictError
from reader.store.library import Library
from reader.workflow import importing
from reader.workflow.left_out import choose, page_of, sites_of
from reader.workflow.workspace import Workspace
from tests.text.framed import LONG, SHORT, Told

NOTE = "計測の値は速報であり、後日訂正される場合がある。"
ASIDE = "装置の図面は研究所が公開しており、誰でも作ることができる。"
URL = "https://www.example.com/{}"


def page(told: Told, *, note: str = NOTE, aside: str = ASIDE) -> bytes:
    """A page with a note of the site's in every article, and a column that is an aside."""
    body = "".join(f"<p>{text}</p>" for text in told.paragraphs)
    return (
        f"<html><head><title>{told.title} | 水音</title></head><body><nav><a>ホーム</a></nav>"
        f"<article><h1>{told.title}</h1><div class='body'>{body}<p class='fine'>{note}</p></div>"
        f"</article><aside class='column-of-site'><p>{aside}</p></aside>"
        "<aside class='rel'><h2>関連記事</h2><p><a href='/x'>灯台の光</a></p></aside></body></html>"
    ).encode()


def told_again(told: Told, **more: str) -> bytes:
    return page(replace(told, paragraphs=(*told.paragraphs, "次の報告は秋に出る。")), **more)


def add(workspace: Workspace, data: bytes, url: str = URL.format("a")) -> Article:
    return importing.add_bytes(workspace, data, "page.html", url)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind is not BlockKind.TITLE]


def click(workspace: Workspace, article: Article, *paragraphs: str) -> Article:
    """Turn each of `paragraphs` to the other side."""
    shown = page_of(workspace, article)
    assert {passage.block.text for passage in shown} >= set(paragraphs)
    return choose(workspace, article, [p.taken != (p.block.text in paragraphs) for p in shown])


def test_the_page_shows_every_paragraph_and_which_became_the_article(workspace: Workspace) -> None:
    article = add(workspace, page(LONG))
    shown = page_of(workspace, article)
    assert [p.block.text for p in shown if p.taken] == [*LONG.paragraphs, NOTE]
    left = [p.block.text for p in shown if not p.taken]
    assert left == ["ホーム", ASIDE, "関連記事", "灯台の光"]
    assert workspace.library.left_out(article.id) == len(left)


def test_a_text_of_which_nothing_was_left_out_can_lose_a_paragraph_too(
    workspace: Workspace,
) -> None:
    article = importing.add_bytes(
        workspace, "一つ目の文である。\n二つ目の文である。\n".encode(), "a"
    )
    assert workspace.library.left_out(article.id) == 0
    changed = click(workspace, article, "二つ目の文である。")
    assert texts(changed) == ["一つ目の文である。"]
    assert workspace.library.left_out(article.id) == 1
    assert texts(click(workspace, changed, "二つ目の文である。")) == texts(article)


def test_what_is_brought_back_stands_where_the_page_has_it_and_is_segmented(
    workspace: Workspace,
) -> None:
    article = click(workspace, add(workspace, page(LONG)), ASIDE, NOTE)
    assert texts(article) == [*LONG.paragraphs, ASIDE]
    assert article.revision == 2
    assert article.blocks[-1].segment_texts == (ASIDE,)
    assert texts(workspace.library.article(article.id)) == texts(article)


@pytest.mark.parametrize("change", [page, told_again])
def test_the_same_page_comes_again_as_the_reader_left_it(
    workspace: Workspace, change: Callable[[Told], bytes]
) -> None:
    article = click(workspace, add(workspace, page(LONG)), ASIDE, NOTE)
    again = add(workspace, change(LONG))
    assert again.id == article.id
    assert ASIDE in texts(again)
    assert NOTE not in texts(again)
    assert (again.revision == article.revision) == (change is page)


def test_the_next_page_of_a_site_follows_by_words_and_by_place(workspace: Workspace) -> None:
    click(workspace, add(workspace, page(LONG)), ASIDE, NOTE)
    other = page(SHORT, aside="踏切の図面は資料館が公開しており、誰でも見ることができる。")
    found = texts(add(workspace, other, URL.format("b")))
    assert found == [
        *SHORT.paragraphs,
        "踏切の図面は資料館が公開しており、誰でも見ることができる。",
    ]
    elsewhere = texts(add(workspace, other, "https://example.org/b"))
    assert elsewhere == [*SHORT.paragraphs, NOTE]


def test_one_of_many_alike_says_nothing_of_the_others(workspace: Workspace) -> None:
    click(workspace, add(workspace, page(LONG)), LONG.paragraphs[2])
    assert texts(add(workspace, page(SHORT), URL.format("b"))) == [*SHORT.paragraphs, NOTE]


def test_a_place_never_costs_a_page_its_article(workspace: Workspace) -> None:
    article = add(workspace, page(LONG))
    click(workspace, article, *LONG.paragraphs)
    assert texts(add(workspace, page(SHORT), URL.format("b"))) == [*SHORT.paragraphs, NOTE]


def test_a_choice_that_is_taken_back_is_forgotten(workspace: Workspace) -> None:
    article = click(workspace, add(workspace, page(LONG)), ASIDE)
    click(workspace, article, ASIDE)
    other = add(workspace, page(SHORT), URL.format("b"))
    assert texts(other) == [*SHORT.paragraphs, NOTE]


COPIED = (
    "ホーム\nニュース\n経済\nログイン\n検索\n\n{title}\n2025年4月17日\n\n{body}\n\nシェアする\nツイート\n"
    "編集部からのお知らせです。次号は休みます。\n関連記事\n灯台の光\n会社概要\nプライバシーポリシー\n"
)


def test_a_pasted_page_is_shown_and_remembered_as_well(workspace: Workspace) -> None:
    body = "\n\n".join(LONG.paragraphs)
    text = COPIED.format(title=LONG.title, body=body)
    article = importing.add_clipboard(workspace, text)
    assert texts(article) == list(LONG.paragraphs)
    notice = "編集部からのお知らせです。次号は休みます。"
    changed = click(workspace, article, notice)
    assert texts(changed) == [*LONG.paragraphs, notice]
    again = importing.add_clipboard(workspace, text)
    assert (again.id, again.revision) == (changed.id, changed.revision)
    other = COPIED.format(title=SHORT.title, body="\n\n".join(SHORT.paragraphs))
    assert texts(importing.add_clipboard(workspace, other)) == [*SHORT.paragraphs, notice]


def test_another_window_was_quicker(workspace: Workspace) -> None:
    article = add(workspace, page(LONG))
    click(workspace, article, ASIDE)
    shown = page_of(workspace, article)
    with pytest.raises(ConflictError, match="open it again"):
        choose(workspace, article, [not passage.taken for passage in shown])
    assert texts(workspace.library.article(article.id)) == [*LONG.paragraphs, NOTE, ASIDE]


def test_a_deleted_article_leaves_no_page(workspace: Workspace) -> None:
    article = add(workspace, page(LONG))
    workspace.library.delete(article.id)
    library = Library(workspace.places.library)
    with library._database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM passage").scalar() == 0
    library.close()


def test_a_site_is_known_by_its_host_and_its_name() -> None:
    from reader.model.article import Metadata

    assert sites_of(Metadata(url="https://www.example.com/a", site="例")) == ("example.com", "例")
    assert sites_of(Metadata()) == ("",)


def test_what_was_chosen_of_a_page_is_one_step_to_undo_and_to_do_again(
    workspace: Workspace,
) -> None:
    article = add(workspace, page(LONG))
    changed = click(workspace, article, NOTE, ASIDE)
    assert workspace.history.undo() == "Choose what of the page is the article"
    assert texts(workspace.library.article(article.id)) == texts(article)
    # The site's next page reads as before the choice.
    assert NOTE in texts(add(workspace, page(SHORT), URL.format("b")))
    workspace.history.redo()
    assert texts(workspace.library.article(article.id)) == texts(changed)
    workspace.history.undo()
    assert [p.taken for p in page_of(workspace, workspace.library.article(article.id))] == [
        p.taken for p in page_of(workspace, article)
    ]


def test_a_choice_for_a_page_that_has_a_newer_text_is_not_undone(workspace: Workspace) -> None:
    article = add(workspace, page(LONG))
    click(workspace, article, NOTE)
    newer = add(workspace, told_again(LONG))
    with pytest.raises(ConflictError):
        workspace.history.undo()
    assert texts(workspace.library.article(article.id)) == texts(newer)
    assert workspace.history.undo_label is None
