# ruff: noqa: E501
"""Pages without an article are refused with what is the matter and what to do."""

import pytest

from reader.model.errors import ImportRefusedError
from reader.text.importing import import_bytes, import_text

MENU = "<header><nav><a href='/'>ホーム</a><a href='/n'>ニュース</a></nav></header>"


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>港の朝 - 海峡新聞</title></head><body>{MENU}{body}</body></html>"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "<main><h1>ログイン</h1><form><input type='email'><input type='password'></form>"
            "<p>続きを読むにはログインしてください。</p></main>",
            "log in",
        ),
        (
            "<article><h1>港の朝</h1><p>この記事は有料会員限定です。</p><p>会員登録すると続きをお読み"
            "いただけます。</p></article>",
            "subscription",
        ),
        ("<main><h1>港の朝</h1><video src='a.mp4'></video></main>", "subtitles"),
        ("<h1>港の朝</h1><iframe src='https://www.youtube.com/embed/x'></iframe>", "subtitles"),
        (
            "<div id='root'></div><noscript>JavaScriptを有効にしてください。</noscript>",
            "draws this page",
        ),
    ],
)
def test_a_page_without_an_article_is_refused_with_what_to_do(body: str, told: str) -> None:
    with pytest.raises(ImportRefusedError, match=told):
        import_text(page(body), kind="html")


def test_copied_menus_alone_are_no_article() -> None:
    copied = "ホーム\nログイン\n会員登録\n検索\nこの記事は有料会員限定です\nログイン\n"
    with pytest.raises(ImportRefusedError, match="log in"):
        import_text(copied)


@pytest.mark.parametrize("data", [b"", b" \n\n", "\ufeff".encode()])
def test_an_empty_file_says_so_and_what_to_do(data: bytes) -> None:
    with pytest.raises(ImportRefusedError, match="again"):
        import_bytes(data, name="a.txt")


@pytest.mark.parametrize(
    "body",
    [
        "<article><h1>港の朝</h1><video></video><p>港の朝は早い。</p></article>",
        "<article><h1>港の朝</h1><p>港の朝は早い。</p><p>会員登録すると続きをお読みいただけます。</p></article>",
        "<article><h1>ログイン画面の作り方</h1><p>ログインの画面を作る。</p></article>",
        "<p>今なら無料で港を見られる。</p>",
    ],
)
def test_a_page_with_any_text_of_its_own_is_imported(body: str) -> None:
    assert import_text(page(body), kind="html").blocks
