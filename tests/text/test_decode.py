import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model.errors import ImportRefusedError
from reader.text.decode import MAX_BYTES, decode

TEXT = "推論とは、①学習済みのモデルから答えを導くことである。\nサーバーは２台～３台。"
PLAIN = TEXT.replace("①", "1").replace("～", "から")
HTML = '<html><head><meta charset="{}"></head><body><p>機械が言葉を学ぶ。</p></body></html>'


@pytest.mark.parametrize("declared", [None, "right", "utf-8", "iso-8859-1", "no-such-charset"])
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", TEXT),
        ("utf-8-sig", TEXT),
        ("cp932", TEXT),
        ("shift_jis", PLAIN),
        ("euc_jp", PLAIN),
        ("euc_jis_2004", "①と②の推論を比べる。"),
        ("iso2022_jp", PLAIN),
        ("utf-16", TEXT),
        ("utf-16-le", TEXT),
        ("utf-16-be", TEXT),
        ("utf-32", TEXT),
    ],
)
def test_every_encoding_is_read_with_and_without_a_declaration(
    encoding: str, text: str, declared: str | None
) -> None:
    label = encoding if declared == "right" else declared
    assert decode(text.encode(encoding), label) == text


@pytest.mark.parametrize("label", ["shift_jis", "Shift-JIS", "x-sjis", "SJIS", "windows-31j"])
def test_shift_jis_means_cp932(label: str) -> None:
    assert decode("髙橋は①を選んだ。".encode("cp932"), label) == "髙橋は①を選んだ。"


@pytest.mark.parametrize(
    ("label", "encoding"), [("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp"), ("utf-8", "utf-8")]
)
def test_html_declares_its_own_charset(label: str, encoding: str) -> None:
    text = HTML.format(label)
    assert decode(text.encode(encoding)) == text


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    assert decode("こんにちは".encode(), "shift_jis") == "こんにちは"


def test_short_pure_kana_in_utf_16_without_a_mark_is_read() -> None:
    assert decode("これはひらがなだけのぶんです".encode("utf-16-le")) == (
        "これはひらがなだけのぶんです"
    )


def test_line_ends_become_line_feeds() -> None:
    assert decode("一行目\r\n二行目\r三行目\n".encode()) == "一行目\n二行目\n三行目\n"


def test_one_broken_byte_in_a_long_text_is_tolerated() -> None:
    data = ("これは長い文章です。" * 300).encode()
    broken = data[:1500] + b"\xff" + data[1500:]
    assert decode(broken).count("\ufffd") == 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff \n".encode(), "empty"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (bytes(range(256)) * 40, "not text"),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 200, "not text"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data: bytes, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        decode(data)


def test_an_oversized_text_is_refused_with_its_size() -> None:
    with pytest.raises(ImportRefusedError, match="has 21 MB"):
        decode(b"a" * (MAX_BYTES + 1_000_000))


@given(st.text(alphabet="あいうえおカキクケコ漢字文。、ー", min_size=12))
def test_japanese_in_utf_8_survives(text: str) -> None:
    assume(any("ぁ" <= char <= "ー" for char in text))
    assert decode(text.encode()) == text


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "shift_jis", "utf-16", "x"]))
def test_any_bytes_are_read_or_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except ImportRefusedError:
        return
    assert text.strip()
    assert "\r" not in text


def test_utf8_with_a_byte_that_is_no_part_of_it_is_not_taken_for_shift_jis() -> None:
    with pytest.raises(ImportRefusedError):
        decode("企業は".encode() + b"\xff" + "新しい\n".encode())
