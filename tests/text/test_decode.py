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


def as_mail(text: str) -> bytes:
    """Encode each character by itself, as ISO-2022-JP has it with the rows of vendors."""
    parts = []
    for char in text:
        raw = char.encode("cp932")
        if len(raw) == 2:
            lead, trail = raw
            row = (lead - (0x81 if lead < 0xA0 else 0xC1)) * 2 + (trail >= 0x9F)
            cell = trail - (0x9F if trail >= 0x9F else 0x41 if trail > 0x7F else 0x40)
            parts.append(b"\x1b$B" + bytes((row + 0x21, cell + 0x21)))
        elif raw[0] > 0x7F:
            parts.append(b"\x1b(I" + bytes([raw[0] & 0x7F]))
        else:
            parts.append(b"\x1b(B" + raw)
    return b"".join(parts) + b"\x1b(B"


@pytest.mark.parametrize("declared", [None, "iso-2022-jp", "utf-8"])
def test_mail_with_vendors_signs_is_read(declared: str | None) -> None:
    mail = "Subject: 推論\n①推論とは答えを導くことである。㈱と№とｶﾅの字も出る。\n"
    assert decode(as_mail(mail), declared) == mail
    joined = as_mail("①推論とは").replace(b"\x1b$B", b"")[:-3]
    assert decode(b"\x1b$B" + joined, declared) == "①推論とは"


@given(st.text(alphabet="あいカキ漢字①②㈱、。ﾃｽ\nab "))
def test_any_mail_is_read_as_it_was_written(words: str) -> None:
    text = f"①{words}である"
    assert decode(as_mail(text), "iso-2022-jp") == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
@pytest.mark.parametrize("place", [0, 40, -1])
def test_one_nul_byte_costs_nothing_else(encoding: str, place: int) -> None:
    data = PLAIN.encode(encoding)
    spoilt = data[:place] + b"\x00" + data[place:]
    assert decode(spoilt) == PLAIN
    assert decode(data + b"\x00" * 4096) == PLAIN


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "cp932"])
def test_a_text_that_is_cut_by_a_byte_is_read_up_to_there(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding)[:-1]) == PLAIN[:-1]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_a_text_that_lacks_its_first_byte_is_read_from_there(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding)[1:]) == PLAIN[1:]


def test_half_a_surrogate_does_not_refuse_a_text() -> None:
    data = (PLAIN + "𠮟る").encode("utf-16")
    assert decode(data[:-4] + data[-2:]).startswith(PLAIN)


def test_utf8_with_a_byte_that_is_no_part_of_it_is_not_taken_for_shift_jis() -> None:
    with pytest.raises(ImportRefusedError):
        decode("企業は".encode() + b"\xff" + "新しい\n".encode())


def test_characters_written_in_halves_are_whole() -> None:
    assert decode("企業は".encode() + b"\xed\xa0\xbd\xed\xb8\x80") == "企業は😀"


SHORT = "町の時計は進んでいる。時計屋は直さずに、進んだ時計の町を面白がっている。"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_though_a_byte_is_missing(encoding: str) -> None:
    data = (SHORT * 3).encode(encoding)
    assert decode(data[:-1]).startswith(SHORT * 2)
    assert decode(data[1:]).endswith(SHORT * 2)


def test_a_stray_byte_in_a_short_text_is_a_slip() -> None:
    assert decode(SHORT.encode() + b"caf\xe9 " + SHORT.encode()).count(SHORT) == 2
    data = SHORT.encode("cp932")
    assert decode(data + b"\xff" + data).count(SHORT) == 2


def test_japanese_in_a_chinese_encoding_is_no_japanese_encoding() -> None:
    with pytest.raises(ImportRefusedError):
        decode((SHORT * 3).encode("gb18030"))
