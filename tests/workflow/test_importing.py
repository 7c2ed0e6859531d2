"""What is copied elsewhere becomes an article as it was selected."""

import pytest

from reader.model.article import BlockKind
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.store.samples import concept

HTML = (
    "<h1>港町の図書館、夜も開く</h1>"
    "<p>海辺の町の図書館は今月から、金曜の夜も開いている。仕事帰りの人が本を読めるようにするためだ。</p>"
    "<h2>利用者の声</h2>"
    "<p>「静かな夜に読むと、よく頭に入る」と、常連の一人は話す。貸し出しは一割増えたという。</p>"
    "<ul><li>開館は午後九時まで</li><li>返却箱は終日使える</li></ul>"
)
TEXT = """港町の図書館、夜も開く

海辺の町の図書館は今月から、金曜の夜も開いている。仕事帰りの人が本を読めるようにするためだ。

利用者の声

「静かな夜に読むと、よく頭に入る」と、常連の一人は話す。貸し出しは一割増えたという。

開館は午後九時まで
返却箱は終日使える
"""
BLOCKS = [
    (BlockKind.TITLE, "港町の図書館、夜も開く"),
    (BlockKind.PARAGRAPH, "海辺の町の図書館は今月から、"),
    (BlockKind.HEADING, "利用者の声"),
    (BlockKind.PARAGRAPH, "「静かな夜に読むと、よく頭に"),
    (BlockKind.LIST_ITEM, "開館は午後九時まで"),
    (BlockKind.LIST_ITEM, "返却箱は終日使える"),
]
WINDOWS = (
    "<html><head><meta charset='utf-8'></head>\r\n<body>\r\n<!--StartFragment-->{}</body></html>"
)


@pytest.mark.parametrize(
    "frame", ["{}", "<meta charset='utf-8'>{}", WINDOWS, "<article>{}</article>"]
)
def test_a_selection_copied_from_a_page_keeps_its_headings_and_lists(
    workspace: Workspace, frame: str
) -> None:
    article = add_clipboard(workspace, TEXT, frame.format(HTML))
    assert [(block.kind, block.text[:14]) for block in article.blocks] == BLOCKS


def test_html_that_holds_less_than_the_text_beside_it_is_left_for_the_text(
    workspace: Workspace,
) -> None:
    article = add_clipboard(workspace, TEXT, "<p>読む</p>")
    assert "返却箱は終日使える" in article.content.text


def test_a_name_in_the_glossary_ends_no_sentence(workspace: Workspace) -> None:
    text = "題名である\n\n昨日は青空書房。今日も青空書房。そう書いて、日記を閉じた。"
    assert len(add_clipboard(workspace, text).blocks[1].segments) == 3
    workspace.create_concept(concept("青空書房。", "Aozora Books"))
    again = add_clipboard(workspace, f"{text}また明日。")
    assert again.blocks[1].segment_texts == (
        "昨日は青空書房。今日も青空書房。そう書いて、日記を閉じた。",
        "また明日。",
    )
