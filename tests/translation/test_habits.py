import pytest

from reader.translation.habits import without_habits


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("「29の言語に対応する」と話した。", 'A: "It supports 29 languages," he said.',
         '"It supports 29 languages," he said.'),
        ("A: 29の言語に対応する。", "A: It supports 29 languages.", "A: It supports 29 languages."),
        ("Ａ社は対応する。", "A: it supports them.", "A: it supports them."),
        ("学生：なぜですか。", "Q: Why?", "Q: Why?"),
        ("対応する。", "A plan: it is supported.", "A plan: it is supported."),
    ],
)  # fmt: skip
def test_a_role_that_the_japanese_does_not_have_is_left_out(
    source: str, english: str, expected: str
) -> None:
    assert without_habits(source, english) == expected


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("「蒸留」とは何か。", '"distillation" is what?', '"Distillation" is what?'),
        ("「蒸留」とは何か。", "“'soft' labels” are.", "“'Soft' labels” are."),
        ("「pip」で入れる。", '"pip" installs it.', '"pip" installs it.'),
        ("「vLLM」で動かす。", '"vLLM" runs it.', '"vLLM" runs it.'),
        ("蒸留とは何か。", "distillation is what?", "distillation is what?"),
    ],
)
def test_a_sentence_that_begins_with_a_quotation_begins_with_a_capital(
    source: str, english: str, expected: str
) -> None:
    assert without_habits(source, english) == expected


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("まとめ", "summary", "Summary"),
        ("新しい時代", "a new era", "A new era"),
        ("「蒸留」の仕組み", '"distillation" at work', '"Distillation" at work'),
        ("蒸留とは何か？", "what is distillation?", "What is distillation?"),
        ("pip の使い方", "pip usage", "pip usage"),
        ("推論を速くする", "vLLM makes it fast", "vLLM makes it fast"),
        ("設定の書き方", "config.toml and how to write it", "config.toml and how to write it"),
    ],
)
def test_a_heading_begins_with_a_capital(source: str, english: str, expected: str) -> None:
    assert without_habits(source, english) == expected


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("メタ(Meta)のモデル", "Meta (Meta) models", "Meta models"),
        ("混合エキスパート", "A mixture of experts (Mixture of Experts)", "A mixture of experts"),
        ("混合エキスパート(MoE)", "Mixture of experts (MoE)", "Mixture of experts (MoE)"),
        ("20ドル〜", "$20-dollar", "$20"),
        ("5億円と5%", "¥500 million yen and 5% percent", "¥500 million and 5%"),
        ("20ドル札", "A 20-dollar bill, $20 for 20 yen", "A 20-dollar bill, $20 for 20 yen"),
        ("巡回パトロールを続ける。", "It keeps up patrol patrol.", "It keeps up patrol."),
        ("とても、とても大きい。", "It is hugely hugely big.", "It is hugely hugely big."),
        ("本当に良い。", "It is really really good.", "It is really really good."),
        ("豊かな構造", "In a expressive structure", "In an expressive structure"),
        ("「排除状態」にある。", 'It is in a "excluded state".', 'It is in an "excluded state".'),
        ("欧州の制度", "Under a European rule, a one-party rule", None),
        ("変数aも使う。", "The variable a also counts.", None),
    ],
)
def test_nothing_is_said_twice_in_a_row_and_a_becomes_an_where_it_must(
    source: str, english: str, expected: str | None
) -> None:
    assert without_habits(source, english) == (expected or english)


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("吉田\u3000はい。", "Yoshida Yes.", "Yoshida: Yes."),
        ("吉田\u3000そう思います。", "Yoshida I think so.", "Yoshida: I think so."),
        ("髙橋\u3000簡単に言うと、鏡です。", "Takahashi In short, a mirror.",
         "Takahashi: In short, a mirror."),
        ("髙橋\u30000.2ワット以下です。", "Takahashi 0.2 watts or less.",
         "Takahashi: 0.2 watts or less."),
        ("山田\u3000太郎は話した。", "Taro Yamada spoke.", "Taro Yamada spoke."),
        ("吉田はそう思います。", "Yoshida I think so.", "Yoshida I think so."),
        ("山田\u3000太郎", "Taro Yamada", "Taro Yamada"),
    ],
)  # fmt: skip
def test_who_speaks_is_parted_from_the_words_as_in_the_japanese(
    source: str, english: str, expected: str
) -> None:
    assert without_habits(source, english) == expected


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("「設定」→「追加」を押す", "Click Settings - Add", "Click Settings → Add"),
        ("精度が80%→92%に", "Accuracy: 80% ->92%", "Accuracy: 80% → 92%"),
        ("A→B→C", "A to B - C", "A to B - C"),
        ("訓練-評価", "Training - evaluation", "Training - evaluation"),
    ],
)
def test_arrows_stay_arrows(source: str, english: str, expected: str) -> None:
    assert without_habits(source, english) == expected
