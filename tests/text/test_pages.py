"""Copied pages of kinds of sites that differ, all invented, in `pages/`."""

import datetime
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.model.article import BlockKind, Content
from reader.text.importing import import_file, import_text

PAGES = Path(__file__).parent / "pages"
SAMPLE = Path(__file__).parents[3] / "shared" / "articles" / "deepseek-shock.txt"


@dataclass(frozen=True)
class Expected:
    title: str
    byline: str
    date: datetime.date | None
    site: str
    headings: tuple[str, ...]
    first: str
    last: str
    absent: tuple[str, ...]
    present: tuple[str, ...] = ()


EXPECTED = {
    "news": Expected(
        title="湖の氷を「聞く」AI、観測員の勘を学ぶ 道東の研究チーム",
        byline="小泉 真琴",
        date=datetime.date(2025, 2, 14),
        site="北斗日日新聞デジタル",
        headings=("勘を数字に", "ワカサギ釣りの安全に"),
        first="凍った湖面に置かれた集音装置＝2025年1月、北海道標茶町、小泉真琴撮影",
        last="「氷の上を歩く人が、自分で判断するための材料を増やしたい」と話している。",
        absent=("PR", "有料会員", "シェア", "釧路支局", "渡り鳥", "市役所の時計", "Copyright"),
        present=("チームは湖面に12台の集音装置を置き",),
    ),
    "techblog": Expected(
        title="小さな言語モデルを自宅サーバーで動かして日記を要約する",
        byline="@kawauso_dev",
        date=datetime.date(2024, 10, 30),
        site="",
        headings=("はじめに", "環境を用意する", "要約のコード", "つまずいたところ", "まとめ"),
        first="毎日の日記が10年分たまったので",
        last="次は検索と組み合わせてみます。",
        absent=("Signup", "個人開発", "いいね", "目次", "Register", "ガイドとヘルプ", "Copied"),
        present=(
            "def summarize(folder: Path)",
            "pip install diary-tools",
            "30億パラメータのモデル",
        ),
    ),
    "press": Expected(
        title="港湾クレーンの異常を音で見つける「ミナトイヤー」を提供開始",
        byline="",
        date=datetime.date(2025, 6, 3),
        site="",
        headings=(
            "～既設の設備に後付けでき、停止時間を最大40％短縮～",
            "背景",
            "特長",
            "提供価格",
            "今後の展開",
            "本件に関するお問い合わせ先",
        ),
        first="株式会社みなと計測（本社：神戸市",
        last="各社の商標または登録商標です。",
        absent=("IR情報", "一覧へ戻る", "個人情報保護方針", "©", "ニュースリリース"),
        present=("港湾\t390,000円\t10台まで", "通信が途切れても、装置の中で判定を続けます。"),
    ),
    "multipage": Expected(
        title="「賢さ」より「軽さ」 町工場が選んだ小さなAI",
        byline="鈴木一郎，TechGrove",
        date=datetime.date(2025, 5, 12),
        site="TechGrove",
        headings=("大きいほど良いわけではない", "「迷う」ことを教える"),
        first="従業員28人の町工場が、外観検査にAIを取り入れた。",
        last="久我氏は「町工場の敵は隣の町工場ではない」と語った。",
        absent=("印刷", "次のページ", "専門家に背景を聞いた", "関連リンク", "冷蔵庫", "1/2"),
        present=("検査台の様子（出典：久我精機）", "開発で最も苦労したのは"),
    ),
    "blog": Expected(
        title="機械翻訳に「ですます」を教える",
        byline="",
        date=datetime.date(2023, 8, 19),
        site="",
        headings=(),
        first="先日、古い友人から相談を受けた。",
        last="ねこは今日も、辞書の上で寝ている。",
        absent=(
            "プロフィール",
            "日々のこと",
            "読者になる",
            "とても参考になりました",
            "人間の翻訳者",
        ),
        present=("「原文のほうを直したら、訳文が直った」",),
    ),
    "newsletter": Expected(
        title="音声入力で書く人が増えると、文章はどう変わるのか",
        byline="",
        date=datetime.date(2024, 3, 8),
        site="",
        headings=("句読点が消える", "言い直しが残る", "編集人から"),
        first="こんにちは、編集人の有馬です。",
        last="それでは、また来週。",
        absent=("━", "第48号", "配信停止", "example.com", "無断転載"),
    ),
    "advert": Expected(
        title="冷蔵庫が献立を考える時代に、私たちは何を決めるのか",
        byline="上原 みなみ",
        date=datetime.date(2025, 3, 2),
        site="くらしと機械マガジン",
        headings=("決める楽しみはどこへ",),
        first="冷蔵庫の扉に付いた画面が",
        last="4つ目を思いつくのは、まだ人間の役目である。",
        absent=("今なら", "キャンペーン", "シェア", "#家電", "洗濯機", "会社概要"),
    ),
    "ranking": Expected(
        title="植物の「声」を聞き分ける学習器、乾きを3日前に予測",
        byline="",
        date=datetime.date(2024, 12, 9),
        site="",
        headings=(),
        first="植物が水不足になると出す超音波を",
        last="研究グループは「まずは温室で、2年以内の実用化を目指す」としている。",
        absent=("カラス", "深海の魚", "火星の砂", "人工の雪", "Cookie", "研究ニュース"),
    ),
    "related": Expected(
        title="校正者の目は、AIに何を教えたか",
        byline="森下 慧",
        date=datetime.date(2025, 1, 15),
        site="",
        headings=("疑問を出す機械へ",),
        first="誤字を見つけるAIは多い。",
        last="赤字は減らなかった。ただ、赤字をめぐる会話が増えたのである。",
        absent=("辞書の編集者", "活字を拾う", "1984年生まれ", "赤字の行方", "索引", "関連記事"),
        present=("機械が最も苦手としたのは",),
    ),
    "interview": Expected(
        title="「機械は失敗を恐れない」 即興演奏するAIを作った男",
        byline="高岡 律",
        date=datetime.date(2024, 7, 22),
        site="ONGI",
        headings=("間違いを残す",),
        first="即興演奏をする人工知能を作り続けて15年。",
        last="羽鳥：秋に、機械だけの演奏会を開きます。私は客席で聴きます。",
        absent=("Tweet", "レビュー", "静岡県生まれ", "真空管", "ABOUT", "| ONGI"),
        present=("――それがどうして即興に？", "▲2024年6月の公演から"),
    ),
    "magazine": Expected(
        title="バスの時刻表をAIが書き換えた町 乗客は増えたのか",
        byline="瀬戸内 洋平",
        date=datetime.date(2025, 6, 18),
        site="月刊みらい経済オンライン",
        headings=(
            "この記事のポイント",
            "1. 30年変わらなかった時刻表",
            "2. 増えた乗客、減らない残業",
        ),
        first="路線バスの時刻表を需要予測で組み直した",
        last="働き方を書き換えるのは、人の仕事として残っている。",
        absent=("目次", "会員", "月額プラン", "本誌の最新号", "空き家", "レシート", "特定商取引"),
        present=("図1　時刻表の変更前後の乗客数（出典：町の資料を基に編集部作成）",),
    ),
    "encyclopedia": Expected(
        title="霧箱翻訳",
        byline="",
        date=datetime.date(2025, 5, 1),
        site="",
        headings=("概要", "歴史", "応用"),
        first="出典: 百科事典『みんなの事典』",
        last="日本語では、主語の省略を見つけるのに有効とされる[4]。",
        absent=("アカウント作成", "履歴表示", "脚注", "行動規範"),
    ),
    "tight": Expected(
        title="つながらない場所で訳す AI翻訳が山小屋にやってきた",
        byline="Rina Okabe",
        date=datetime.date(2024, 9, 30),
        site="FORWARD JAPAN",
        headings=("言葉より先に地図を出す",),
        first="携帯電話の電波が届かない山小屋で",
        last="その言葉だけは、訳さないことにしている。",
        absent=(
            "The quiet rise",
            "NEWSLETTER",
            "メールアドレス",
            "電池の切れない時計",
            "Instagram",
        ),
        present=("“The map speaks better English than I do,” と奥平さんは笑う。",),
    ),
    "portal": Expected(
        title="「方言を話すAI」が病院に 高齢患者の8割が安心感 秋田",
        byline="",
        date=None,
        site="ポータルニュース",
        headings=(),
        first="問診で使われる端末＝秋田市内の病院（写真：北国放送）",
        last="「何を言っているのか分からない」という声も出ているという。",
        absent=("速報", "つぶやく", "方言札", "学びがある", "祖母も", "ラーメン店", "報告"),
    ),
    "essay": Expected(
        title="辞書に載らない言葉を、言語モデルはどこで覚えたのか",
        byline="灰谷ことり",
        date=datetime.date(2024, 11, 23),
        site="",
        headings=("手がかりは料理のレシピにあった", "気づかないまま残るもの"),
        first="こんにちは、灰谷です。",
        last="いつか、機械の覚えた方言で地図を描いてみたいと思っています。",
        absent=("見出し画像", "応援", "チップ", "#方言", "著書", "プレミアム", "248"),
        present=("どこで覚えたのでしょうか。",),
    ),
    "agency": Expected(
        title="焦点：アジアの半導体、水不足が新たな制約に 再利用率9割でも届かず",
        byline="Keiko Hoshino, David Ames",
        date=datetime.date(2025, 3, 3),
        site="",
        headings=("＜雨乞いと設備投資＞", "＜農家との対話＞"),
        first="3月1日、台湾南部の貯水池で撮影。",
        last="議題は、次の雨をどう分けるかである。",
        absent=("ワールド", "Aa", "行動規範", "Licensing", "貯水率", "円相場", "選挙戦"),
    ),
    "gadget": Expected(
        title="15W動作で70億パラメータのLLMを回せる小型ボード「Komainu One」",
        byline="大久保 りく",
        date=datetime.date(2025, 2, 7),
        site="PC Grove",
        headings=(),
        first="合同会社狛犬電子は、15WでLLMを動かせる",
        last="なお、初回は500台の限定生産となる。",
        absent=("ポスト", "LinkedIn", "製品情報", "音声認識", "キーキャップ", "味噌蔵", "Special"),
        present=("インターフェイス：USB 3.2×2、HDMI、Gigabit Ethernet",),
    ),
    "science": Expected(
        title="ハチの群れの「多数決」はニューラルネットワークの学習則と同じだったという研究結果",
        byline="",
        date=datetime.date(2024, 12, 1),
        site="",
        headings=(),
        first="ミツバチの群れが新しい巣を選ぶときのダンスが",
        last="「ハチは1億年前から学習率の調整に成功していた」と述べています。",
        absent=("コピー", "アリの行列", "Posted by", "machine translated", "卵のから"),
    ),
    "broadcaster": Expected(
        title="「声の遺言」を残す人々、AIは悲しみを癒やすのか",
        byline="ルーシー・グレイ、テクノロジー担当編集長",
        date=datetime.date(2025, 1, 11),
        site="",
        headings=("別れを先延ばしにするだけか",),
        first="画像提供, Getty Pictures",
        last="マーガレットさんは、まだ天気を聞いている。",
        absent=("JAPAN", "スキップ", "電話ボックス", "イギリス", "Cookies", "©"),
        present=("ヒル博士の患者の一人は、半年で契約を終えた。",),
    ),
    "diary": Expected(
        title="トークナイザを自作したら、言語が少し好きになった",
        byline="",
        date=datetime.date(2022, 5, 15),
        site="",
        headings=(
            "きっかけ",
            "1日目：とりあえず空白で切る",
            "2日目：頻度を数える",
            "3日目：あきらめる",
        ),
        first="この記事は、トークナイザを自作した3日間の記録です。",
        last="みなさんもぜひ。",
        absent=("スポンサー", "読者になる", "目次", "window_dev", "正規表現で", "Powered"),
        present=('re.findall(r"[ぁ-ん]+|[ァ-ヶー]+|[一-龠]+", text)',),
    ),
}


def headings(content: Content) -> tuple[str, ...]:
    return tuple(b.text for b in content.blocks if b.kind is BlockKind.HEADING)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_article_is_found_in_a_copied_page(name: str) -> None:
    expected = EXPECTED[name]
    content = import_file(PAGES / f"{name}.txt")
    metadata = content.metadata
    assert metadata.title == expected.title
    assert (metadata.byline, metadata.date) == (expected.byline, expected.date)
    assert metadata.site == expected.site
    assert headings(content) == expected.headings
    title, *body = content.blocks
    assert (title.kind, title.text) == (BlockKind.TITLE, expected.title)
    running = [block for block in body if block.kind is not BlockKind.HEADING]
    assert running[0].text.startswith(expected.first)
    assert running[-1].text.endswith(expected.last)
    text = "\n".join(block.text for block in body)
    assert [chrome for chrome in expected.absent if chrome in text] == []
    assert [part for part in expected.present if part not in text] == []


def test_every_expected_page_has_a_file_and_the_other_way_about() -> None:
    assert {path.stem for path in PAGES.glob("*.txt")} == {*EXPECTED, "plain"}


def test_code_lists_tables_and_captions_of_a_page_keep_their_kinds() -> None:
    blog = import_file(PAGES / "techblog.txt").blocks
    code = [block.text for block in blog if block.kind is BlockKind.CODE]
    assert code[0].splitlines() == [
        "pip install diary-tools",
        "python -m diary_tools fetch --size 3b",
    ]
    assert "    # 月ごとに連結する" in code[1].splitlines()
    assert next(b.text for b in blog if b.kind is BlockKind.LIST_ITEM) == "Python 3.11"
    assert [b.text for b in blog if b.kind is BlockKind.CAPTION] == ["summarize.py"]
    rows = [b for b in import_file(PAGES / "press.txt").blocks if b.kind is BlockKind.TABLE_ROW]
    assert rows[0].segment_texts == ("プラン", "月額（税別）", "対象台数")


def test_a_text_without_furniture_keeps_every_line() -> None:
    path = PAGES / "plain.txt"
    content = import_file(path)
    assert content.metadata.title == "地図にない橋を数える"
    assert content.metadata.byline == "山下 葵"
    assert headings(content) == ("歩いて数える", "なぜ数えるのか")
    lines = [line for line in path.read_text("utf-8").splitlines() if line]
    assert [block.text for block in content.blocks] == [lines[0], *lines[2:]]


@pytest.mark.skipif(not SAMPLE.exists(), reason=f"no article at {SAMPLE}")
def test_the_article_of_the_issue_is_found_in_its_page() -> None:
    content = import_file(SAMPLE)
    assert content.metadata.title == (
        "動き出した「静かな巨人」、中国発のAIモデルが世界に与えた驚き"
    )
    assert content.metadata.byline == "MIT Technology Review Japan"
    assert content.metadata.date == datetime.date(2025, 4, 25)
    assert headings(content) == (
        "ディープシーク現象、世界に「ショック」、中国国内に「バブル」",
        "蒸留モデルも提供するアリババクラウド",
        "中国発AIと日本の向き合い方は?",
    )
    assert {b.level for b in content.blocks if b.kind is BlockKind.HEADING} == {2}
    assert content.blocks[-1].text.endswith("新たな選択肢が増えたいま、判断を迫られそうだ。")
    assert [block.kind for block in content.blocks[:3]] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert not content.blocks[1].text.endswith("2025.04.25")
    lines = SAMPLE.read_text("utf-8").splitlines()
    start, end = lines.index(content.metadata.title), lines.index("人気の記事ランキング")
    assert len(content.blocks) == len([line for line in lines[start:end] if line])


@pytest.mark.parametrize("label", ["Sponsored", "PR", "記事広告", "タイアップ広告"])
def test_a_title_below_the_word_that_somebody_paid_for_it_is_the_title(label: str) -> None:
    paragraph = "春の村で、時計の針を毎朝一分だけ進める習慣が続いている。理由を知る人は少ない。"
    text = f"{label}\n時計の直し方\n2025年4月17日\n{paragraph}\n{paragraph}"
    content = import_text(text, kind="text")
    assert content.metadata.title == "時計の直し方"
    assert content.blocks[1].text == label


@pytest.mark.parametrize("label", ["広告", "PR", "Sponsored"])
def test_the_label_of_a_banner_right_above_a_title_takes_nothing_away(label: str) -> None:
    paragraph = "春の村で、時計の針を毎朝一分だけ進める習慣が続いている。理由を知る人は少ない。"
    page = f"ホーム\nニュース\nログイン\n{label}\n村の時計の直し方\n2025年4月17日\n{paragraph}\n"
    content = import_text(f"{page}{paragraph}\n会社概要\n© 村新聞", kind="text")
    assert [block.text for block in content.blocks] == ["村の時計の直し方", paragraph, paragraph]


def test_a_line_that_ends_with_an_address_is_no_heading() -> None:
    paragraph = "春の村で、時計の針を毎朝一分だけ進める習慣が続いている。理由を知る人は少ない。"
    text = f"村の時計\n\n{paragraph}\n公式の頁：https://example.com/a\n{paragraph}"
    assert import_text(text, kind="text").blocks[2].kind is BlockKind.PARAGRAPH


WITH_CONTENTS = """ホーム
ニュース
ログイン
百科の森
凪浦駅
2026年5月1日
凪浦駅（なぎうらえき）は、凪浦市港町にある鉄道の駅である。海に最も近い駅として知られ、夏は観光客でにぎわう。
目次
1 歴史
2 利用状況
3 脚注
歴史
1912年（明治45年）3月1日：開業。
1987年（昭和62年）4月1日：民営化。
利用状況
2024年度の一日平均の乗車人員は812人である。高校の統合で、朝の利用が減った。
脚注
『凪浦市史』凪浦市、1990年。
シェア
ツイート
Copyright 2026
"""


def test_the_first_section_below_a_table_of_contents_is_kept_whatever_it_holds() -> None:
    content = import_text(WITH_CONTENTS, kind="text")
    assert headings(content) == ("歴史", "利用状況")
    assert [block.text for block in content.blocks][2:5] == [
        "歴史",
        "1912年（明治45年）3月1日：開業。",
        "1987年（昭和62年）4月1日：民営化。",
    ]
