from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.inline import InlineKind, InlineMark
from reader.model.labels import label_of, western_label
from reader.model.spans import Span
from reader.model.translation import Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.protected import closed_spans, protected_spans, without_addresses
from reader.translation.steering import Request, translate_segments


def kept(text: str, *marks: InlineMark) -> list[str]:
    return [span.of(text) for span in protected_spans(text, marks)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "詳細はhttps://ja.wikipedia.org/wiki/機械学習を見よ。",
            "https://ja.wikipedia.org/wiki/機械学習",
        ),
        ("（https://example.com/a_(b)）", "https://example.com/a_(b)"),
        ("(資料はhttps://example.com/a)", "https://example.com/a"),
        ("詳細はai.example.org/path/量子化.htmlへ。", "ai.example.org/path/量子化.html"),
        ("アドレスはexample.co.jpです。", "example.co.jp"),
        ("ファイル名は機械学習_v2.pdfです。", "機械学習_v2.pdf"),
        ("電話は(03)1234-5678へ。", "(03)1234-5678"),
        ("\\\\server\\share\\蒸留に置く。", "\\\\server\\share\\蒸留"),
        ("変数max_推論_stepsを増やす。", "max_推論_steps"),
        ("ポート0.0.0.0:8000で待つ。", "0.0.0.0:8000"),
        ("関数`推論する()`を呼ぶ。", "`推論する()`"),
        ('<div class="推論">を使う。', '<div class="推論">'),
        ('JSONの{"model": "推論", "n": 3}を送る。', '{"model": "推論", "n": 3}'),
        ("連絡はinfo@example.co.jpまで。", "info@example.co.jp"),
        ("連絡は山田@例え.jpまで。", "山田@例え.jp"),
        ("s3://bucket/推論/aに置く。", "s3://bucket/推論/a"),
        ("HTTPS://A.JP/推論を見る。", "HTTPS://A.JP/推論"),
        ("git@github.com:a/学習.gitから取る。", "git@github.com:a/学習.git"),
        ("~/学習/data.csvを読む。", "~/学習/data.csv"),
        ("doi:10.1145/3292500.333を引く。", "doi:10.1145/3292500.333"),
        ("data:image/png;base64,AAAAを貼る。", "data:image/png;base64,AAAA"),
        ("--推論-modeを付ける。", "--推論-mode"),
        ("model.推論()を呼ぶ。", "model.推論()"),
        ("変数${推論}と書く。", "${推論}"),
        ("鍵は550e8400-e29b-41d4-a716-446655440000だ。", "550e8400-e29b-41d4-a716-446655440000"),
        ("2001:db8::1に繋ぐ。", "2001:db8::1"),
        ("AA:BB:CC:DD:EE:FFの機器。", "AA:BB:CC:DD:EE:FF"),
        ("値はa3f5c9d2e1b04455だ。", "a3f5c9d2e1b04455"),
        ("品番SN00012345を書く。", "SN00012345"),
        ("時刻は2025-04-01T09:00:00+09:00だ。", "2025-04-01T09:00:00+09:00"),
        ("色はrgba(255, 0, 0, 0.5)だ。", "rgba(255, 0, 0, 0.5)"),
        ("番号は№0042だ。", "№0042"),
        ("旗は🏴\U000e0067\U000e0062\U000e007fだ。", "🏴\U000e0067\U000e0062\U000e007f"),
        ("鍵はsk-proj-Ab12Cd34Ef56Gh78だ。", "Ab12Cd34Ef56Gh78"),
        ("作者は@tanaka_taroだ。", "@tanaka_taro"),
        ("パッケージは@angular/coreだ。", "@angular/core"),
        ("損失は$L = -\\log p(x)$である。", "$L = -\\log p(x)$"),
        ("誤差は10⁻⁶以下だ。", "10⁻⁶"),
        ("CO₂を減らす。", "CO₂"),
    ],
)
def test_addresses_names_and_formulas_come_through_exactly(text: str, found: str) -> None:
    assert found in kept(text)


@pytest.mark.parametrize(
    "text", ["料金は$100だ。", "$20から$30に上がる。", "1人@500円である。", "US$5とHK$8の差。"]
)
def test_an_amount_is_no_formula(text: str) -> None:
    assert kept(text) == []


def test_the_name_of_a_model_is_no_key() -> None:
    assert kept("蒸留したDeepSeek-R1-Distill-Qwen-32Bを使う。") == []


def test_code_is_kept_and_bold_is_not() -> None:
    text = "推論にはpip installを使う。"
    code = InlineMark(Span(4, 15), InlineKind.CODE)
    bold = InlineMark(Span(0, 2), InlineKind.STRONG)
    assert kept(text, bold, code) == ["pip install"]


@pytest.mark.parametrize(
    "text",
    [
        "Node.jsを使う。",
        "会場@東京",
        "10:30に--急いで--行く。",
        "x < 3 かつ y > 2",
        "{a, b}の集合",
        "1.5倍",
    ],
)
def test_names_with_a_dot_comparisons_and_sets_are_no_addresses(text: str) -> None:
    assert closed_spans(text) == ()


def test_a_text_without_its_addresses_has_a_blank_for_each() -> None:
    assert without_addresses("版3はa.jp/b2とhttps://c.jp/d4にある。") == "版3は と にある。"


def test_a_term_may_hold_a_lowered_sign_but_no_address_does() -> None:
    assert closed_spans("CO₂とhttps://example.com/推論") == (Span(4, 26),)


@given(st.text(alphabet="aα$\\()[]{}@.:/htps5。の推 ₂_^\n", max_size=60))
def test_protected_places_are_in_order_and_apart(text: str) -> None:
    spans = protected_spans(text)
    assert all(len(span) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1. 測る", "1. "), ("１．準備", "１．"), ("（2）比べる", "（2）"), ("③試す", "③"),
        ("☑ 測る", "☑ "), ("1. ☐ 測る", "1. ☐ "), ("☑", ""),
        ("a. 甲", "a. "), ("3.5億円", ""), ("2024年", ""), ("1.", ""), ("AI. ", ""),
    ],
)  # fmt: skip
def test_the_number_of_an_item_is_told_from_a_number_of_the_text(text: str, label: str) -> None:
    assert label_of(text) == label


def test_a_label_is_written_as_in_english() -> None:
    assert [western_label(sign) for sign in ("１．", "（2）", "③", "4. ")] == [
        "1. ", "(2) ", "③ ", "4. ",
    ]  # fmt: skip


def test_an_item_keeps_its_number_in_english_and_a_formula_alone_stays(
    engine: CTranslate2Engine,
) -> None:
    found: dict[int, Translation] = {}
    formula = "$損失 = x。$"
    requests = [
        Request("3. 推論が速い。"),
        Request("推論が速い。"),
        Request(formula, protected=(Span(0, len(formula)),)),
        Request("3. ☑ 推論が速い。", protected=protected_spans("3. ☑ 推論が速い。")),
    ]
    translate_segments(engine, requests, found.__setitem__)
    assert found[0].text == f"3. {found[1].text}"
    assert found[0].source == "3. 推論が速い。"
    assert found[2].text == formula
    assert found[3].text == f"3. ☑ {found[1].text}"
