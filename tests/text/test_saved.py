import plistlib
import quopri

import pytest

from reader.model.article import Content
from reader.model.errors import ImportRefusedError
from reader.text.importing import import_bytes

PAGE = (
    "<html><head><title>港の話</title></head><body><article><h1>港の話</h1>"
    "<p>港には、古い船が三隻ある。どれも木でできている。</p>"
    "<p>船は毎朝、沖へ出ていく。帰りは夕方になる。</p></article></body></html>"
)


def mhtml(page: bytes, charset: str = "utf-8", head: str = "") -> bytes:
    return (
        f"From: <Saved by Blink>\r\n{head}Subject: =?utf-8?Q?=E6=B8=AF?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n\r\n'
        "----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
        f"----x\r\nContent-Type: text/html; charset={charset}\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://example.com/harbour\r\n\r\n"
    ).encode() + quopri.encodestring(page) + b"\r\n----x--\r\n"  # fmt: skip


def texts(content: Content) -> list[str]:
    return [block.text for block in content.blocks]


EXPECTED = [
    "港の話",
    "港には、古い船が三隻ある。どれも木でできている。",
    "船は毎朝、沖へ出ていく。帰りは夕方になる。",
]


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc-jp"])
def test_the_page_of_an_mhtml_file_is_read_with_its_address(charset: str) -> None:
    content = import_bytes(mhtml(PAGE.encode(charset), charset), name="a.mhtml")
    assert texts(content) == EXPECTED
    assert content.metadata.url == "https://example.com/harbour"


def test_the_address_of_the_snapshot_and_that_of_the_reader_win() -> None:
    data = mhtml(PAGE.encode(), head="Snapshot-Content-Location: https://example.com/1\r\n")
    assert import_bytes(data).metadata.url == "https://example.com/1"
    assert import_bytes(data, url="https://example.com/2").metadata.url == "https://example.com/2"


def test_a_web_archive_is_read() -> None:
    data = plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": PAGE.encode("euc-jp"),
                "WebResourceTextEncodingName": "EUC-JP",
                "WebResourceURL": "https://example.com/harbour",
            }
        },
        fmt=plistlib.FMT_BINARY,
    )
    content = import_bytes(data)
    assert texts(content) == EXPECTED
    assert content.metadata.url == "https://example.com/harbour"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00broken",
        plistlib.dumps({"x": 1}, fmt=plistlib.FMT_BINARY),
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        b"Content-Type: image/png\n\nabc\n--x--\n",
    ],
)
def test_a_file_without_a_page_says_so(data: bytes) -> None:
    with pytest.raises(ImportRefusedError, match="no page"):
        import_bytes(data)


def test_a_page_cut_off_in_the_middle_gives_what_is_there() -> None:
    assert "港には、古い船が三隻ある。" in import_bytes(mhtml(PAGE.encode())[:-140]).text
