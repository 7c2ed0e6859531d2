"""Pairs that an article gives in brackets, whichever way round and with whatever beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.candidates.glosses import glosses
from reader.glossary.candidates.units import Passage
from reader.text.brackets import pairs
from tests.glossary.marked import tokenizer


def found(text: str) -> list[tuple[str, str]]:
    return [(gloss.ja, gloss.en) for gloss in read(text)]


def read(text: str) -> list:
    return list(glosses(Passage(0, text, tokenizer().tokens(text), pairs(text))))


@pytest.mark.parametrize(
    ("text", "ja", "en"),
    [
        ("MoE(混合エキスパート)の改善", "混合エキスパート", "MoE"),
        ("新しい混合エキスパート（MoE）を使う", "混合エキスパート", "MoE"),
        ("オープンAI(OpenAI)の発表", "オープンAI", "OpenAI"),
        ("推論(reasoning)モデル", "推論", "reasoning"),
        ("「Qwen(クウェン)」について", "クウェン", "Qwen"),
        ("マルチヘッド潜在アテンション(MLA)を", "マルチヘッド潜在アテンション", "MLA"),
        ("強化学習〔reinforcement learning〕は", "強化学習", "reinforcement learning"),
        ("転移学習[transfer learning]は", "転移学習", "transfer learning"),
        ("「規模の経済」（economies of scale）", "規模の経済", "economies of scale"),
        ("LLM「大規模言語モデル」", "大規模言語モデル", "LLM"),
        ("大規模言語モデル（以下「LLM」）を", "大規模言語モデル", "LLM"),
        ("拡散モデル（英語名：diffusion model）は", "拡散モデル", "diffusion model"),
        ("知識蒸留（英: Knowledge Distillation）", "知識蒸留", "Knowledge Distillation"),
        ("低ランク適応（通称LoRA）を", "低ランク適応", "LoRA"),
        ("欧州連合（ＥＵ）は", "欧州連合", "EU"),
        ("二酸化炭素（CO2）の", "二酸化炭素", "CO2"),
        ("最高財務責任者（CFO）に", "最高財務責任者", "CFO"),
        ("fine-tuning（微調整）を", "微調整", "fine-tuning"),
        ("Model Context Protocol（モデル・コンテキスト・プロトコル）",
         "モデル・コンテキスト・プロトコル", "Model Context Protocol"),
        ("大規模言語モデル [LLM] を", "大規模言語モデル", "LLM"),
        ("大規模言語モデル〈LLM〉を", "大規模言語モデル", "LLM"),
        ("量子化【quantization】は", "量子化", "quantization"),
        ("大規模言語モデル\n（Large Language\nModel）を", "大規模言語モデル",
         "Large Language Model"),
        ("大規模言語モデル（a large language model）", "大規模言語モデル", "large language model"),
        ("大規模言語モデル（Large Language Model。以下同じ）を", "大規模言語モデル",
         "Large Language Model"),
        ("大規模言語モデル（以下LLMと略す）を", "大規模言語モデル", "LLM"),
        ("活性化関数（activation function、図2参照）", "活性化関数", "activation function"),
        ("量子化（quantization・りょうしか）は", "量子化", "quantization"),
        ("RAG＝検索拡張生成という方法", "検索拡張生成", "RAG"),
        ("OpenAI（オープンAI）の", "オープンAI", "OpenAI"),
        ("Meta LLM（大規模言語モデル）は", "大規模言語モデル", "LLM"),
        ("Open RAN（オープン無線アクセス網）は", "オープン無線アクセス網", "Open RAN"),
        ("規格はSOTIF＝想定機能の安全性である", "想定機能の安全性", "SOTIF"),
        ("検索拡張生成＝RAGという方法", "検索拡張生成", "RAG"),
        ("それが推論、英語ではreasoningである", "推論", "reasoning"),
        ("「推論」、英語で「reasoning」と呼ぶ", "推論", "reasoning"),
        ("平均二乗誤差、略してMSEを", "平均二乗誤差", "MSE"),
        ("reasoning、日本語では推論と呼ぶ", "推論", "reasoning"),
        ("最尤推定、Maximum Likelihood Estimationです", "最尤推定",
         "Maximum Likelihood Estimation"),
        ("受信者動作特性曲線（ROC曲線）の面積", "受信者動作特性", "ROC"),
        ("EUV露光装置（極端紫外線露光装置）で作る", "極端紫外線", "EUV"),
        ("検索大手の百度（バイドゥ、Baidu）は", "百度", "Baidu"),
        ("中国の字節跳動（ByteDance）は", "字節跳動", "ByteDance"),
        ("検索大手商湯科技（SenseTime）が", "商湯科技", "SenseTime"),
        ("通信機器の華為技術（ファーウェイ・Huawei）に", "華為技術", "Huawei"),
        ("新興の月之暗面（Moonshot AI）が", "月之暗面", "Moonshot AI"),
        ("ゼロデイ（0-day）の欠陥", "ゼロデイ", "0-day"),
        ("差分プライバシー（differential privacy，DP）を", "差分プライバシー",
         "differential privacy"),
        ("パイプライン並列（Pipeline Parallelism, PP）を", "パイプライン並列",
         "Pipeline Parallelism"),
        ("「検証可能な報酬による強化学習」（RLVR）で", "検証可能な報酬による強化学習", "RLVR"),
        ("PEFT（Parameter-Efficient Fine-Tuning：パラメータ効率の良い微調整）を",
         "パラメータ効率の良い微調整", "Parameter-Efficient Fine-Tuning"),
        ("株式会社ひのでシリコン（Hinode Silicon Co., Ltd.、本社：仙台市）",
         "株式会社ひのでシリコン", "Hinode Silicon Co., Ltd."),
    ],
)  # fmt: skip
def test_a_pair_is_found_in_either_direction_and_in_every_kind_of_bracket(
    text: str, ja: str, en: str
) -> None:
    assert found(text) == [(ja, en)]


@pytest.mark.parametrize(
    "text",
    [
        "大規模言語モデル（Large Language Model、LLM）は",
        "大規模言語モデル（LLM：Large Language Model）は",
        "大規模言語モデル（Large Language Model＝LLM）は",
        "大規模言語モデル（Large Language Model／LLM）は",
        "大規模言語モデル（Large Language Model、略称LLM）は",
        "大規模言語モデル（Large Language Model（LLM））は",
        "LLM（Large Language Model：大規模言語モデル）とは",
        "LLM（大規模言語モデル、Large Language Model）とは",
        "Large Language Model（LLM、大規模言語モデル）とは",
    ],
)
def test_of_three_parts_the_english_is_written_out_and_the_abbreviation_kept(text: str) -> None:
    (gloss,) = read(text)
    assert (gloss.ja, gloss.en) == ("大規模言語モデル", "Large Language Model")
    assert gloss.also == ("LLM",)


@pytest.mark.parametrize(
    ("text", "ja"),
    [
        ("中国のAI企業ディープシーク（DeepSeek）が", "ディープシーク"),
        ("検索大手グーグル（Google）は", "グーグル"),
        ("独自技術マルチヘッド潜在アテンション（MLA）", "マルチヘッド潜在アテンション"),
        ("同社のモデル（LLM）", "モデル"),
        ("教師あり学習（supervised learning）", "教師あり学習"),
        ("思考の連鎖（Chain of Thought、CoT）", "思考の連鎖"),
        ("モノのインターネット（IoT）の普及", "モノのインターネット"),
        ("人間のフィードバックによる強化学習（RLHF）", "人間のフィードバックによる強化学習"),
        ("国際エネルギー機関（International Energy Agency）", "国際エネルギー機関"),
        ("既存の一般データ保護規則（GDPR）", "一般データ保護規則"),
        ("第5世代移動通信システム（5G）", "第5世代移動通信システム"),
        ("メモリの誤り訂正符号（ECC）", "誤り訂正符号"),
        ("枝刈り（pruning）", "枝刈り"),
        ("隠れ状態（hidden state）", "隠れ状態"),
        ("台湾積体電路製造（TSMC）", "台湾積体電路製造"),
        ("韓国サムスン電子（Samsung Electronics）", "サムスン電子"),
        ("英国放送協会（BBC）", "英国放送協会"),
        ("英アーム（Arm）", "アーム"),
        ("再帰型ニューラルネットワーク（RNN）", "再帰型ニューラルネットワーク"),
        ("東京証券取引所（TSE）", "東京証券取引所"),
        ("各モデル（LLM）", "モデル"),
        ("エージェント型AI（Agentic AI）", "エージェント型AI"),
        ("K平均法（K-means）", "K平均法"),
        ("次トークン予測（next-token prediction）", "次トークン予測"),
        ("広帯域メモリー（HBM）", "広帯域メモリー"),
        ("これに対しマスク拡散（masked diffusion）は", "マスク拡散"),
        ("同時位置推定と地図作成（SLAM）", "同時位置推定と地図作成"),
        ("規制のサンドボックス（regulatory sandbox）", "規制のサンドボックス"),
        ("長・短期記憶（LSTM）", "長・短期記憶"),
        ("対称性を保つ等変性（equivariance）を", "等変性"),
        ("説明可能なAI（XAI）", "説明可能なAI"),
        ("責任あるAI（Responsible AI）", "責任あるAI"),
        ("単語の埋め込み（embedding）を", "埋め込み"),
        ("当時の失効リスト（CRL）を", "失効リスト"),
        ("エンドポイント検知・対応（EDR）製品", "エンドポイント検知・対応"),
        ("画像・音声認識（speech recognition）", "音声認識"),
        ("最大事後確率推定（MAP）", "最大事後確率推定"),
        ("長距離結合器（long-range coupler）", "長距離結合器"),
        ("耐量子計算機暗号（Post-Quantum Cryptography）", "耐量子計算機暗号"),
        ("各国の国内総生産（GDP）", "国内総生産"),
        ("日本産業規格（JIS）", "日本産業規格"),
        ("同社の最新大規模言語モデル（LLM）", "大規模言語モデル"),
        ("創業者のデミス・ハサビス（Demis Hassabis）は", "デミス・ハサビス"),
        ("シミュレーションから実機への転移（sim-to-real）", "シミュレーションから実機への転移"),
        ("3次元再構成（3D reconstruction）", "3次元再構成"),
        ("サム・アルトマン最高経営責任者（CEO）が", "最高経営責任者"),
        ("多腕バンディット問題（multi-armed bandit problem）", "多腕バンディット問題"),
        ("直接選好最適化（Direct Preference Optimization）", "直接選好最適化"),
        ("新エネルギー・産業技術総合開発機構（NEDO）が", "新エネルギー・産業技術総合開発機構"),
        ("総務省・経済産業省（METI）が", "経済産業省"),
    ],
)
def test_the_japanese_begins_where_the_english_says(text: str, ja: str) -> None:
    assert [pair[0] for pair in found(text)] == [ja]


@pytest.mark.parametrize(
    "text",
    [
        "感度と特異度（sensitivity、specificity）を",
        "感度・特異度（sensitivity / specificity）を",
        "感度及び特異度(sensitivity and specificity)を",
    ],
)
def test_terms_side_by_side_take_the_english_of_their_bracket_in_turn(text: str) -> None:
    assert found(text) == [("感度", "sensitivity"), ("特異度", "specificity")]


@pytest.mark.parametrize(
    "text",
    [
        "梁文鋒（りょう・ぶんほう）氏は",
        "高口康太氏（41歳）が",
        "田中太郎氏（MIT）",
        "サム・アルトマン（CEO）",
        "トヨタ自動車（7203）の株",
        "東和電機（東証プライム、6999）",
        "同社（NASDAQ: ABCD）は",
        "消費電力（W）と周波数（MHz）",
        "図3（a）と表2（p.15）",
        "競馬制(複数チームの社内競争)の排除",
        "OpenAI（米国）やIBM（本社ニューヨーク州）",
        "2024年（令和6年）",
        "最新モデル（GPT-4）を",
        "静岡県（人口360万人）",
        "大手企業（OpenAIなど）",
        "クラウド大手（AWS、Azure、GCP）の",
        "深層学習フレームワーク（PyTorch、TensorFlow）を",
        "ベクトルデータベース（Milvus、Weaviate）を",
        "デモ隊（ＡＰ）",
        "レポート（example.com）",
        "プラグマティズム（道具主義）",
        "「すごい」（高口氏）",
        "閉じない（MoE",
        "温度＝100にする",
        "コスト＝Priceと書く",
        "ブラウザー（Chrome）と新製品（Pro Max）を",
        "クラウド大手、Amazon Web Servicesを使う",
        "容量（16GB）と電圧（5V）",
        "（MoE）",
        "「すごい速さの時代」（Bloomberg）",
        "発売は三月（March）だ",
        "新技術（Acme）を",
    ],
)
def test_ages_dates_codes_units_affiliations_readings_and_remarks_are_no_glosses(text: str) -> None:
    assert found(text) == []


def test_long_english_in_an_article_is_gone_through_once() -> None:
    # Looked at again from each of its letters this would not end.
    english = "processing learning networks jumps " * 2000
    assert found(f"{english}, model（LLM）{english}") == []


@given(st.text(alphabet="あ混合エキスパートMoE AI（）()「」〔〕[]、：の・ー漢1.", max_size=40))
def test_whatever_stands_there_each_gloss_is_where_it_says(text: str) -> None:
    for gloss in read(text):
        assert gloss.span.of(text) == gloss.ja
        assert gloss.en.strip() == gloss.en != ""
