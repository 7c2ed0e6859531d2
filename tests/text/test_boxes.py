"""What follows a box in a copied page: the article, where it reads like it, and nothing else."""

from pathlib import Path

import pytest

from reader.text.importing import import_text
from tests.text.boxed import ARTICLES, BOXES, boxed

ARTICLE = (Path(__file__).parent / "long" / "signboards.txt").read_text("utf-8").splitlines()
LINKS = ("火星の砂を焼いて煉瓦にする", "冷蔵庫が献立を決める日", "深海の魚はなぜ光るのか")
ABOVE = (
    "ホーム\nニュース\n経済\n社会\nスポーツ\nログイン\n検索\n\n看板が語る港町の百年\n2025年4月1日\n"
)
BELOW = "シェアする\nツイート\n関連記事\nことばの消える村で\n会社概要\nお問い合わせ\n© 例新聞社"
LABELS = (
    "広告",
    "PR",
    "AD",
    "[PR]",
    "スポンサーリンク",
    "Advertisement",
    "あわせて読みたい",
    "おすすめの記事",
    "関連記事",
    "続きを読む",
    "メルマガ登録はこちら",
    "無料会員登録",
    "人気記事ランキング",
    "タグ",
    "目次",
    "この記事を書いた人",
    "コメント",
    "編集部が選ぶ五つの話",
)


def imported(box: list[str], place: int, gap: str) -> list[str]:
    lines = [*ARTICLE[:place], "\n".join(box), *ARTICLE[place:]]
    page = f"{ABOVE}{gap}{gap.join(lines)}{gap}{BELOW}"
    return [block.text for block in import_text(page).blocks]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("links", [0, 1, 3])
def test_no_box_cuts_an_article(label: str, links: int) -> None:
    for place in (1, 5, 15, 20, 27):
        for gap in ("\n", "\n\n"):
            found = imported([label, *LINKS[:links]], place, gap)
            assert [text for text in found if text in ARTICLE] == ARTICLE
            assert "ことばの消える村で" not in found


@pytest.mark.parametrize("label", ["広告", "関連記事", "おすすめの記事", "人気記事ランキング"])
def test_the_last_paragraph_stands_below_a_box_too(label: str) -> None:
    for place in (28, 29):
        found = imported([label], place, "\n\n")
        assert [text for text in found if text in ARTICLE] == ARTICLE


@pytest.mark.parametrize(
    "label", ["関連記事", "おすすめの記事", "人気記事ランキング", "あわせて読みたい"]
)
def test_the_links_of_a_box_are_no_part_of_the_article(label: str) -> None:
    for place in (5, 15, 25):
        found = imported([label, *LINKS], place, "\n\n")
        assert not {*LINKS, label} & {*found}


def test_two_boxes_one_below_the_other_cut_nothing() -> None:
    for place in (5, 15, 25):
        found = imported(["人気記事ランキング", *LINKS, "広告", "PR"], place, "\n")
        assert [text for text in found if text in ARTICLE] == ARTICLE


@pytest.mark.parametrize(
    "box",
    [
        ["プロフィール", "桜井 遥", "1979年生まれ。新聞社を経て独立。著書に『坂の名前』がある。"],
        ["PR", "今なら初月無料！話題の英会話アプリをお試しください。", "詳しくはこちら"],
    ],
)
def test_what_a_box_says_of_an_author_or_an_offer_cuts_nothing_either(box: list[str]) -> None:
    for place in (5, 15, 20, 25):
        for gap in ("\n", "\n\n"):
            found = imported(box, place, gap)
            assert [text for text in found if text in ARTICLE] == ARTICLE
            assert not {*box} & {*found}


@pytest.mark.parametrize(
    "box",
    [
        ["コメント", "山田", "2025年4月2日", "とても面白かったです。続きを楽しみにしています。",
         "佐藤", "2025年4月3日", "うちの町にも看板が残っています。"],
        ["この記事を書いた人", "桜井 遥",
         "1979年生まれ。新聞社を経て独立。著書に『坂の名前』がある。"],
        ["関連記事", "冷蔵庫が献立を決める日", "扉の画面が晩の献立を勧めてくる。買い物も変わった。",
         "深海の魚はなぜ光るのか", "光る器官の仕組みを、水槽の中で調べた研究がある。"],
    ],
)  # fmt: skip
def test_what_stands_below_an_article_stays_below(box: list[str]) -> None:
    found = imported(box, len(ARTICLE), "\n\n")
    assert [text for text in found if text in ARTICLE] == ARTICLE
    assert found[-1] == ARTICLE[-1]


@pytest.mark.parametrize("title", ARTICLES)
def test_paragraphs_right_below_a_box_of_any_kind_are_the_articles(title: str) -> None:
    """Of all the lines one in three hundred may be lost, where nothing tells it from a box's."""
    _day, *lines = ARTICLES[title]
    lost: list[tuple[str, str]] = []
    seen = 0
    for number, box in enumerate(BOXES):
        for below in (1, 2, 3):
            page = boxed(title, box, below, ("\n", "\n\n")[(number + below) % 2])
            found = "\n".join(block.text for block in import_text(page).blocks)
            lost += [(box[0], line) for line in lines if line.lstrip("・") not in found]
            seen += len(lines)
    assert len(lost) <= seen / 300, lost


def test_boxes_of_any_kind_stay_out() -> None:
    kept = [
        line
        for number, box in enumerate(BOXES)
        for page in [boxed("市立図書館、貸し出し機を更新", box, 2, "\n\n")]
        for block in import_text(page).blocks
        for line in (*box, "会社概要", "ことばの消える村で")
        if block.text == line
    ]
    assert len(kept) <= len(BOXES) / 5, kept


def test_a_page_without_structure_whose_speakers_speak_again_is_read() -> None:
    title = "ふたりで読むAI入門"
    page = boxed(title, ("広告",), 2, "\n").replace("\n", "</div><div>")
    found = [block.text for block in import_text(f"<div>{page}</div>", kind="html").blocks]
    lines = ARTICLES[title][1:]
    assert [line for line in found if line in lines] == [*lines]
