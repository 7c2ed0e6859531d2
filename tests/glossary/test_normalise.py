import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.normalise import fold, normalise
from reader.model.spans import Span

# What articles are made of, with everything that changes its length: half-width kana with voicing
# marks, square words, full-width signs, combining marks, invisible characters, letters beyond BMP.
ALPHABET = (
    "aZ09-‐–.,( \n　カガハパが\u3099\u309aﾊﾟﾞｶｰー㌔㍿①ＭｏＥ（）！推論漢字𠮟e\u0301"
    "İßΣς\u200b\ufe0f\U000e0100각\u1100\u1161\u11a8"
)
TEXTS = st.text(alphabet=ALPHABET, max_size=40)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＭｏＥ", "moe"),
        ("ﾊﾟｰﾌﾟﾚｷｼﾃｨ", "パープレキシティ"),
        ("か\u3099くしゅう", "がくしゅう"),
        ("㌔", "キロ"),
        ("DeepSeek\u2011R1", "deepseek-r1"),
        ("machine \u3000 learning", "machine learning"),
        (" LLM\u3000", "llm"),
        ("Deep\u200bSeek", "deepseek"),
        ("葛\U000e0100", "葛"),
        ("データ〜型", "データ〜型"),
        ("ソフト－ウェア", "ソフト-ウェア"),
    ],
)
def test_written_forms_that_a_reader_takes_for_the_same_fold_alike(
    written: str, folded: str
) -> None:
    assert fold(written) == folded


@given(TEXTS)
def test_the_key_of_a_form_is_its_normalised_text(written: str) -> None:
    assert fold(written) == normalise(written).text.strip()


def test_a_changed_length_leads_back_to_the_original() -> None:
    plain = normalise("xﾊﾟ㌔y")
    assert plain.text == "xパキロy"
    assert plain.origin(1, 2) == Span(1, 3)
    assert plain.origin(2, 4) == Span(3, 4)
    assert plain.origin(0, 5) == Span(0, 5)


def test_a_part_of_one_character_has_no_original() -> None:
    plain = normalise("㌔")
    assert plain.origin(1, 2) is None
    assert plain.origin(0, 1) is None


@given(TEXTS)
def test_the_offsets_lead_every_stretch_back_in_order(text: str) -> None:
    plain = normalise(text)
    assert len(plain.offsets) == len(plain.text) + 1
    assert list(plain.offsets) == sorted(plain.offsets)
    assert plain.offsets[-1] == len(text)
    for start in range(len(plain.text)):
        for end in range(start + 1, len(plain.text) + 1):
            span = plain.origin(start, end)
            if span is not None:
                assert normalise(span.of(text)).text == plain.text[start:end]


@given(st.text(alphabet="aZ09-.,(カガパー（）！ＭｏＥ推論漢字𠮟㌔", max_size=40))
def test_what_stays_visible_is_nfkc_in_lower_case(text: str) -> None:
    assert normalise(text).text == unicodedata.normalize("NFKC", text).lower()


@given(TEXTS, TEXTS)
def test_a_text_folds_the_same_wherever_it_stands(before: str, text: str) -> None:
    # A mark at the start would compose with what stands before it, as it does on the page.
    assert normalise(f"{before}。{text}").text.endswith(normalise(f"。{text}").text)
