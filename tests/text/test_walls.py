"""An article whose rest is behind a login or a payment is known by what its page says of that."""

import pytest

from reader.text.importing import import_text
from reader.text.walls import is_cut_off

LEAD = [
    f"{n}番目の段落では、海峡の港で働く人々が新しいクレーンの動きについて静かに話し合っていた。"
    for n in range(3)
]


def cut_off(text: str, *, page: bool = True) -> bool:
    content = import_text(text, kind="html" if page else "text")
    return is_cut_off(content.blocks, content.passages)


def page(below: str) -> str:
    lead = "".join(f"<p>{text}</p>" for text in LEAD)
    return (
        f"<html><body><nav><a href='/'>ホーム</a></nav><article><h1>港の朝</h1>{lead}{below}"
        "</article></body></html>"
    )


@pytest.mark.parametrize(
    "wall",
    [
        "<div class='wall'><p>この記事は有料会員限定です。</p><a href='/l'>ログイン</a></div>",
        "<p>残り1,234文字</p>",
        "<p>ここから先は 2,345字 / 3画像</p><p>¥500</p>",
        "<aside>会員登録すると続きをお読みいただけます。</aside>",
        "<p>続きを読むには、有料プランへの登録が必要です。</p>",
        "<footer>ログインして続きを読む</footer>",
    ],
)
def test_what_a_wall_says_below_a_lead_is_told_from_the_text(wall: str) -> None:
    assert cut_off(page(wall))


@pytest.mark.parametrize(
    "below",
    [
        "",
        "<p>全文検索にログインの記録を使う方法は、次の記事で説明する。</p>",
        "<p>この港は会員の家族も使う。</p>",
        "<ul><li><a href='/b'>【有料会員限定】港の夜</a></li><li><a href='/c'>港の昼</a></li></ul>",
    ],
)
def test_an_article_that_is_whole_is_not_taken_for_cut_off(below: str) -> None:
    assert not cut_off(page(below))


def test_an_article_about_walls_is_none() -> None:
    text = "有料の記事\n\nこの記事は有料会員限定ですと書く店が増えた。\n\n" + "\n\n".join(LEAD)
    assert not cut_off(text, page=False)
