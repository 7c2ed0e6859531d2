"""What must come through a translation exactly, put out of an engine's reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.model.translation import CheckKind, SegmentTerm, Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.protected import protected_spans
from reader.translation.shielding import shielded
from reader.translation.steering import Request, translate_segments

RL = SegmentTerm("c2", "強化学習", "reinforcement learning", ("RL",))


def request(text: str) -> Request:
    at = text.find(RL.ja)
    terms = ((Span(at, at + len(RL.ja)), RL),) if at >= 0 else ()
    return Request(text, terms, protected_spans(text))


def translated(engine: CTranslate2Engine, text: str) -> Translation:
    found: list[Translation] = []
    translate_segments(engine, [request(text)], lambda _, translation: found.append(translation))
    return found[0]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "https://ja.wikipedia.org/wiki/機械学習を使う。",
            "https://ja.wikipedia.org/wiki/機械学習",
        ),
        ("企業は a_b@example.co.jp を使う。", "a_b@example.co.jp"),
        ("@tanaka_taro を使う。", "@tanaka_taro"),
        ("企業は〒100-0001の企業。", "〒100-0001"),
        ("企業は0000を使う。", "0000"),
        ("企業は007を使う。", "007"),
        ("企業は🎉を使う。", "🎉"),
        ("企業は👩🏽‍💻を使う。", "👩🏽‍💻"),
        ("企業は03-1234-5678を使う。", "03-1234-5678"),
        ("企業を使う😊", "😊"),
        ("企業は😂😂を使う。", "😂😂"),
        (
            "企業はhttps://example.org/推論?a=b#強化学習 を使う。",
            "https://example.org/推論?a=b#強化学習",
        ),
        ("企業は@機械学習_botを使う。", "@機械学習_bot"),
        ("企業は#機械学習を使う。", "#機械学習"),
        ("企業は/usr/local/bin/推論を使う。", "/usr/local/bin/推論"),
        (r"企業はC:\Users\推論\a.txtを使う。", r"C:\Users\推論\a.txt"),
        ("企業はISBN 978-4-06-288000-0を使う。", "978-4-06-288000-0"),
        ("🇯🇵🎉 企業を使う。", "🇯🇵🎉 "),
    ],
)
def test_it_comes_through_exactly_around_words_that_are_translated(
    engine: CTranslate2Engine, text: str, kept: str
) -> None:
    translation = translated(engine, text)

    assert kept in translation.text
    assert "uses" in translation.text or "company" in translation.text
    assert translation.source == text
    assert translation.checks == ()


def test_terms_beside_it_are_still_steered(engine: CTranslate2Engine) -> None:
    translation = translated(engine, "🎉企業はhttps://example.org/a_b_c で強化学習を使う。")

    assert "reinforcement learning" in translation.text
    assert "https://example.org/a_b_c" in translation.text
    assert [outcome.obeyed for outcome in translation.terms] == [True]


def test_what_got_lost_is_doubted_by_name() -> None:
    text = "企業は https://example.org/ を使う。"
    shield = shielded(request(text))
    restored = shield.restored(Translation(shield.request.text, "The company uses it.", "x"))

    assert [check.kind for check in restored.checks] == [CheckKind.PROTECTED]
    assert "https://example.org/" in restored.checks[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "2020-2025年に10-20万人が来た。",
        "9:00に10:05分。",
        "05月に0.5%増えた。",
        "価格は10,000円だ。",
    ],
)
def test_numbers_that_are_counted_are_left_to_the_engine(text: str) -> None:
    assert shielded(request(text)).signs == ()


def test_stand_ins_are_words_that_the_text_does_not_hold() -> None:
    shield = shielded(request("ZX1は@abと@cdを使う。"))
    assert shield.request.text == "ZX1は QK1 と QK2 を使う。"
    assert shield.restored(Translation("", "ZX1 uses QK2 and QK1's.", "x")).text == (
        "ZX1 uses @cd and @ab's."
    )


@given(st.text(alphabet="企業 @a.:/-0〒1🎉🇯🇵️。$x", max_size=30))
def test_whatever_is_protected_stands_in_what_copies_its_stand_ins(text: str) -> None:
    shield = shielded(request(text))
    copied = Translation(shield.request.text, shield.request.text, "x")
    restored = shield.restored(copied)
    if shield.request.text:
        assert restored.text.replace(" ", "") == text.replace(" ", "")
    assert restored.checks == ()


def test_a_picture_that_a_particle_follows_is_a_word_of_the_sentence() -> None:
    assert shielded(request("🍎と🍌を企業が使う。")).before == ""
    assert shielded(request("🍎🍌企業を使う。")).before == "🍎🍌"
