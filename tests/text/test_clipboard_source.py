"""A page that was copied or saved keeps the address that its browser put beside it."""

import pytest

from reader.text.clipboard_source import copied_from
from reader.text.html import read_html
from reader.text.saved_from import saved_address
from reader.workflow.bookmarklet import bookmarklet

URL = "https://minato.example/news/a?id=1"
HTML_FORMAT = (
    "Version:0.9\r\nStartHTML:000105\r\nEndHTML:000200\r\nStartFragment:000141\r\n"
    f"EndFragment:000164\r\nSourceURL:{URL}\r\n<html><body><!--StartFragment-->港"
)
WINDOWS = 'application/x-qt-windows-mime;value="{}"'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("chromium/x-source-url", URL.encode()),
        (WINDOWS.format("Chromium internal source URL"), URL.encode("utf-16-le") + b"\0\0"),
        ("text/x-moz-url-priv", URL.encode("utf-16-le")),
        ("text/x-moz-url-priv", f"{URL}\n港の記事".encode("utf-16-le")),
        (WINDOWS.format("HTML Format"), HTML_FORMAT.encode()),
    ],
)
def test_the_address_is_found_where_each_browser_writes_it(name: str, data: bytes) -> None:
    assert copied_from(lambda asked: data if asked == name else b"") == URL


@pytest.mark.parametrize(
    "told",
    [
        # What Firefox tells since it keeps the rest to itself: no article's address.
        "https://minato.example",
        "https://minato.example/",
        "file:///etc/passwd",
        "about:blank",
        "chrome-extension://abc/page.html",
        "javascript:alert(1)//a.b/c",
        "https://",
        "https://[/x",
        "",
        "\ufeff\0",
    ],
)
def test_what_is_not_the_address_of_a_page_on_the_web_is_none(told: str) -> None:
    for name in ("chromium/x-source-url", "text/x-moz-url-priv"):
        for encoding in ("utf-8", "utf-16-le"):
            data = told.encode(encoding)
            assert (
                copied_from(lambda asked, name=name, data=data: data if asked == name else b"")
                == ""
            )
    header = f"Version:0.9\r\nSourceURL:{told}\r\n".encode()
    assert copied_from(lambda asked: header if "HTML Format" in asked else b"") == ""


@pytest.mark.parametrize(
    "comment",
    [
        f"<!-- saved from url=({len(URL):04})" + URL + " -->",
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Thu Nov 26 2026\n-->",
        "<!-- Mirrored from minato.example/news/a?id=1 by HTTrack Website Copier/3.x -->",
    ],
)
def test_a_saved_page_keeps_its_address(comment: str) -> None:
    body = "<html><body><h1>港の話</h1><p>港に船が入ったという話である。</p></body></html>"
    for page in (f"{comment}\n<!DOCTYPE html>{body}", f"<!DOCTYPE html>\n{comment}\n{body}"):
        told = read_html(page).metadata.url
        assert told.removeprefix("http://").removeprefix("https://") == URL.removeprefix("https://")
        assert read_html(page, url="https://other.example/x").metadata.url.endswith("/x")


def test_a_comment_that_names_no_page_on_the_web_is_none() -> None:
    for told in ("about:internet", "file:///C:/Users/a.html", "(0)"):
        assert saved_address(f"<!-- saved from url=(0014){told} -->") == ""


def test_the_bookmark_writes_the_comment_that_is_read_here() -> None:
    assert bookmarklet().startswith("javascript:(()=>{")
    assert "<!-- saved from url=('" in bookmarklet()
    # A javascript: address ends at its first line break, and browsers read % and # in it.
    assert not set("\n\r#") & set(bookmarklet())
    assert bookmarklet().replace("%25", "").count("%") == 0
