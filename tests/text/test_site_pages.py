"""Saved pages of the kinds that sites make: which title, day and first line are the article's.

Every page is invented, and shows its kind in as few words as can be.
"""

import datetime

import pytest

from reader.model.article import BlockKind, Content
from reader.text.chrome import Chrome, classify
from reader.text.importing import import_text

TOLD = (
    "県の北にある図書館が、古い日記を読む言語モデルを作った。職員は五人だけだ。",
    "日記の筆者は明治の農夫で、天気と作物のことばかりを四十年も書き続けていた。",
    "モデルは崩し字の癖を覚え、職員が読めなかった言葉の八割に読みを付けたという。",
)
TEXT = "".join(f"<p>{line}</p>" for line in TOLD)


def _article(head: str, body: str, url: str = "") -> Content:
    page = f"<html><head><title>{head}</title></head><body>{body}</body></html>"
    return import_text(page, kind="html", url=url)


def _lines(content: Content) -> list[str]:
    return [block.text for block in content.blocks if block.kind is not BlockKind.TITLE]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "最終更新日<time datetime=2026-01-15>1月15日</time>投稿日<time>2025年12月24日</time>",
            24,
        ),
        ("掲載日：令和7年12月24日　掲載期限：令和8年12月31日", 24),
        ("印刷用ページを表示する　掲載日：2025年12月24日更新　ページID：0011872", 24),
        ("2025/12/24に公開 2026/03/02に更新", 24),
        ("令和七年十二月二十四日", 24),
        ("二〇二五年十二月二十四日", 24),
        ("受付日: 2025/10/10, 受理日: 2025/11/22, 公開日: 2025/12/24", 24),
        (
            "fude released this <relative-time datetime=2025-12-24>Dec 24</relative-time> since v1",
            24,
        ),
    ],
)
def test_of_several_days_beside_the_title_that_counts_on_which_it_appeared(
    line: str, day: int
) -> None:
    content = _article("日記を読む", f"<h1>日記を読む</h1><div>{line}</div>{TEXT}")
    assert content.metadata.date == datetime.date(2025, 12, day)
    assert _lines(content) == list(TOLD)


def test_a_day_with_a_label_goes_before_that_of_a_visit() -> None:
    body = (
        "<h2>視察の報告</h2><p>視察先　境野町　2026年5月19日</p><p>作成日　2026年6月3日</p>"
        f"<p>視察の結果を次のとおり報告する。雪の日の運行には実績がない。</p>{TEXT}"
    )
    assert _article("視察の報告", body).metadata.date == datetime.date(2026, 6, 3)


def test_a_table_above_the_text_tells_the_day_that_it_labels_as_the_reports() -> None:
    rows = (("開催日", "2026年9月20日"), ("報告日", "2026年9月30日"), ("場所", "公民館"))
    table = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in rows)
    content = _article("会の報告", f"<h1>会の報告</h1><table>{table}</table>{TEXT}")
    assert content.metadata.date == datetime.date(2026, 9, 30)


def test_the_day_above_a_title_is_found_by_what_it_is_called() -> None:
    body = (
        "<div class=outer><h2 class=date-header>2026年6月7日日曜日</h2><div><div><div>"
        f"<h3>信号機の音</h3>{TEXT}</div></div></div></div>"
    )
    content = _article("薄い鉄: 信号機の音", f"<h1><a href=/>薄い鉄</a></h1>{body}")
    assert content.metadata.title == "信号機の音"
    assert content.metadata.date == datetime.date(2026, 6, 7)


@pytest.mark.parametrize(
    ("footer", "day"),
    [
        ("© 2026 港ニュース", datetime.date(2026, 9, 3)),
        ("© 2024 港ニュース", None),
        ("© 2015-2026 港ニュース", None),
    ],
)
def test_a_weekday_tells_the_year_if_but_one_that_the_page_names_has_it(
    footer: str, day: datetime.date | None
) -> None:
    body = f"<h1>町の本屋</h1><p>9/3(木) 6:00 配信</p>{TEXT}<footer>{footer}</footer>"
    assert _article("町の本屋", body).metadata.date == day


@pytest.mark.parametrize("head", ["港の台所", "港だより・報告｜港の台所", "港の台所 トップページ"])
def test_a_site_that_names_only_itself_in_its_head_leaves_the_title_to_the_page(head: str) -> None:
    body = (
        "<div id=head><h1><a href=/>港の台所</a></h1><p>毎日のごはん</p></div>"
        f"<div class=date>2026.08.11</div><h2>もやしの袋</h2>{TEXT}"
    )
    assert _article(head, body).metadata.title == "もやしの袋"


def test_a_title_of_a_page_without_headings_is_the_line_that_speaks_of_the_article() -> None:
    body = (
        "<div><a href=/><img alt=北日報></a> 今日の天気 晴れ</div><div class=cat>県内ニュース</div>"
        "<div>県北の図書館、古い日記を読む言語モデルを作る</div><div>2026年9月3日 05:00</div>"
        f"<div>{'<br><br>'.join(TOLD)}</div>"
    )
    content = _article("北日報 - ふるさとの今を伝える", body)
    assert content.metadata.title == "県北の図書館、古い日記を読む言語モデルを作る"
    assert _lines(content) == list(TOLD)


def test_a_title_broken_for_its_looks_is_written_as_the_head_writes_it() -> None:
    body = f"<h1>冷蔵庫を借りた<br>データセンター</h1>{TEXT}"
    assert _article("冷蔵庫を借りたデータセンター - 雲", body).metadata.title == (
        "冷蔵庫を借りたデータセンター"
    )


@pytest.mark.parametrize("head", ["ことば通信 第128号", "ことば通信 第128号 [まぐ棚]"])
def test_an_issue_has_its_number_in_its_title(head: str) -> None:
    assert _article(head, f"<h1>ことば通信</h1>{TEXT}").metadata.title == "ことば通信 第128号"


def test_a_heading_before_the_first_list_is_kept() -> None:
    body = (
        f"<h2>電力の需要</h2><div><h3>要旨</h3><ul><li>{TOLD[0]}</li><li>{TOLD[1]}</li></ul></div>"
        f"<div><h3>1. 背景</h3><p>{TOLD[2]}</p><p>{TOLD[0]}{TOLD[1]}</p></div>"
    )
    assert _lines(_article("電力の需要", body))[:2] == ["要旨", TOLD[0]]


def test_short_lines_at_the_end_are_kept_with_their_heading() -> None:
    body = (
        f"<article><h1>共同研究</h1><div>{TEXT}<h3>研究期間</h3><p>2026年5月から三年</p></div>"
        "<div><dl><dt>カテゴリー</dt><dd>研究</dd></dl></div></article>"
    )
    assert _lines(_article("共同研究", body)) == [*TOLD, "研究期間", "2026年5月から三年"]


def test_who_is_spoken_with_is_told_above_an_interview_and_is_not_its_first_line() -> None:
    life = "くりやま／1958年京都生まれ。高校卒業後に師事し、1989年に独立。著書に『木』。"
    body = f"<h1>手の言葉</h1><section><h2>PROFILE</h2><p>{life}</p></section>{TEXT}"
    assert _lines(_article("手の言葉", body)) == list(TOLD)


def test_an_article_of_a_few_sections_loses_none_of_them() -> None:
    body = (
        "<div><a href=/s>Sign up</a></div><div><article><h1>捨てた話</h1><div>5 min</div>"
        f"<p>{TOLD[0]}</p><h2>前</h2><p>当たる割合は九割だった。</p><h2>後</h2><p>最悪の値が半分になった。</p>"
        "</article></div><div><div>Written by たぬき</div><p>物陰で書いています。</p></div>"
    )
    lines = _lines(_article("捨てた話 | by たぬき", body))
    assert lines == [TOLD[0], "前", "当たる割合は九割だった。", "後", "最悪の値が半分になった。"]


def test_a_mail_set_by_hand_is_text_and_no_code() -> None:
    mail = """
━━━━━━━━━━━━━━━━━━━━━━━━━━━━
こんにちは、編集人です。梅雨の前に、三冊ある古い辞書の虫干
しをしました。箱から出すと、紙のにおいが部屋に満ちて、それ
だけで一日がすぎてしまいます。

■今週の一語

「やばい」を古い隠語辞典で引くと、牢番のことだとする説が載
っていました。もとの意味は、危ない、都合が悪い、ということ
でした。
"""
    content = _article("ことば通信", f"<h1>ことば通信</h1><pre>{mail}</pre>")
    ends = {"こんにちは": "すぎてしまいます。", "「やばい」": "ということでした。"}
    assert [(block.kind, block.text[:5]) for block in content.blocks[1:]] == [
        (BlockKind.PARAGRAPH, "こんにちは"),
        (BlockKind.HEADING, "今週の一語"),
        (BlockKind.PARAGRAPH, "「やばい」"),
    ]
    for block in content.blocks[1::2]:
        assert block.text.endswith(ends[block.text[:5]])


def test_how_long_ago_a_page_was_changed_does_not_begin_it() -> None:
    body = f"<h1>止まる時</h1><ul><li>3か月前</li><li>更新</li></ul><div>{TEXT}</div>"
    assert _lines(_article("止まる時", body)) == list(TOLD)


def test_an_alarm_above_the_sites_name_is_not_of_the_article() -> None:
    alarm = "<p>【運行情報】現在、平常どおり運転しています。（2026年11月20日 8:00現在）</p>"
    body = (
        f"{alarm}<div><a href=/><img alt=港鉄道></a></div><p>お知らせ</p><h3>券売機の声</h3>"
        f"<p>掲載日：2026.10.15　（2026.11.01更新）</p>{TEXT}"
    )
    content = _article("お知らせ｜港鉄道", body)
    assert (content.metadata.title, content.metadata.date) == (
        "券売機の声",
        datetime.date(2026, 10, 15),
    )
    assert _lines(content) == list(TOLD)


@pytest.mark.parametrize(
    "above",
    [
        "<ul><li>折原 紙</li><li>2026年3月24日 06:00</li></ul>",
        "<p class=info_status>12043 pv　88　フォロワー 12</p>",
        "<div id=owner>おりがみ工房 登録者数 3.1万人</div>",
        "<div role=row><div role=cell>タグ</div><div role=cell>本</div></div>".join(
            ("<div role=table>", "</div>")
        ),
    ],
)
def test_who_wrote_it_who_reads_it_and_where_it_is_filed_do_not_begin_an_article(
    above: str,
) -> None:
    assert _lines(_article("畳める箱", f"<h1>畳める箱</h1>{above}{TEXT}")) == list(TOLD)


def test_when_and_where_a_meeting_was_stay_at_the_top_of_its_minutes() -> None:
    told = "日時：2026年4月24日（金）13:00-14:30"
    body = f"<h2>第3回ゼミ報告</h2><p>{told}<br>場所：工学部棟<br>発表：大城</p>{TEXT}"
    content = _article("第3回ゼミ報告", body)
    assert content.metadata.date == datetime.date(2026, 4, 24)
    assert _lines(content)[:2] == [told, "場所：工学部棟"]


@pytest.mark.parametrize(
    ("title", "day"),
    [("大臣会見の概要", datetime.date(2026, 5, 15)), ("夏の音楽会", None)],
)
def test_hours_tell_the_day_of_what_was_said_and_not_of_what_is_to_be(
    title: str, day: datetime.date | None
) -> None:
    body = f"<h3>{title}</h3><p>（令和8年5月15日（金）10:32～10:47　於：会見室）</p>{TEXT}"
    assert _article(title, body).metadata.date == day


def test_the_room_of_a_mayor_is_a_part_of_the_site() -> None:
    body = f"<h1>町長の部屋</h1><h2>春のごあいさつ</h2><p>令和８年４月１日</p>{TEXT}"
    assert _article("町長の部屋 - 二ツ岩町", body).metadata.title == "春のごあいさつ"


def test_a_title_with_its_subtitle_in_one_heading_stands_once() -> None:
    body = f"<h1>ニュースリリース</h1><h2>「聞く箱」を発売<br>～三秒前から聞き直せる～</h2>{TEXT}"
    content = _article("音電 | 「聞く箱」を発売", body)
    assert content.metadata.title == "「聞く箱」を発売 ～三秒前から聞き直せる～"
    assert _lines(content) == list(TOLD)


def test_a_sign_before_a_title_is_no_part_of_it() -> None:
    content = _article("静かな会議", f"<h3><a href=/1><span>■</span></a>静かな会議</h3>{TEXT}")
    assert content.metadata.title == "静かな会議"
    assert _lines(content) == list(TOLD)


def test_a_subtitle_that_is_a_sentence_keeps_the_day_below_it() -> None:
    head = "<h1>印を押す腕</h1><h2>朱肉も一緒に引退。</h2><div>2026年07月11日 公開</div>"
    content = _article("印を押す腕 - 町の便り", f"<article>{head}{TEXT}</article>")
    assert content.metadata.date == datetime.date(2026, 7, 11)
    assert _lines(content) == ["朱肉も一緒に引退。", *TOLD]


@pytest.mark.parametrize(
    "above",
    [
        "<details><summary>目次</summary></details>",
        "<div><p>Table of Contents</p></div>",
        "<p>机上 論：人事コンサルタント</p>",
    ],
)
def test_a_folded_table_of_contents_or_an_author_does_not_begin_an_article(above: str) -> None:
    assert _lines(_article("評価の話", f"<h1>評価の話</h1>{above}{TEXT}")) == list(TOLD)


def test_the_points_of_a_release_stay_above_its_text() -> None:
    points = "<ul><li>言葉を力に置き換える技術を開発</li><li>言い回し二百種に対応</li></ul>"
    body = f"<h2>研磨する腕</h2><h4>ポイント</h4>{points}<h4>概要</h4>{TEXT}<h4>背景</h4>{TEXT}"
    assert _lines(_article("研磨する腕", body))[:4] == [
        "ポイント",
        "言葉を力に置き換える技術を開発",
        "言い回し二百種に対応",
        "概要",
    ]


def test_a_last_line_that_says_what_it_adds_is_kept() -> None:
    last = "<p>参考：打上げ日 2025年11月3日</p></div><p>登録 1,203件</p>"
    body = f"<div><h1>軌道上の要約</h1>{TEXT}{last}"
    assert _lines(_article("軌道上の要約", body)) == [*TOLD, "参考：打上げ日 2025年11月3日"]


def test_a_day_within_a_heading_is_no_part_of_the_title() -> None:
    body = f"<h1>踏切の音<span class=d>（2026/5/3 10:00）</span></h1><div>{TEXT}</div>"
    content = _article("踏切の音 - 文化 : 東雲新聞", body)
    assert content.metadata.title == "踏切の音"
    assert content.metadata.date == datetime.date(2026, 5, 3)


def test_a_day_in_brackets_that_begins_a_title_is_that_of_the_article() -> None:
    content = _article("東商工会議所", f"<h2>【2026.05.10】勉強会を開きました</h2>{TEXT}")
    assert content.metadata.title == "【2026.05.10】勉強会を開きました"
    assert content.metadata.date == datetime.date(2026, 5, 10)


def test_a_day_below_a_sentence_that_sums_the_article_up_is_found_and_no_line_of_it() -> None:
    head = "<h1>家の辞書</h1><p>大きな賢さより、家の言葉。</p>"
    day = (
        "<div class=article-meta><time datetime=2026-02-22>2月 22, 2026</time> — 2 分で読める</div>"
    )
    content = _article("家の辞書", f"<article>{head}{day}{TEXT}</article>")
    assert content.metadata.date == datetime.date(2026, 2, 22)
    assert _lines(content) == ["大きな賢さより、家の言葉。", *TOLD]


@pytest.mark.parametrize(
    "below",
    [
        "<p class=posted>投稿者 店主 時刻 2026/05/19 22:40 <a href=/k>機械</a></p>",
        "<footer><a class=date href=/1>2026年5月19日</a><a href=/n>12 notes</a></footer>",
        "<footer>投稿日: <time datetime=2026-05-19T17:10:00+00:00>2026年5月19日</time></footer>",
    ],
)
def test_a_day_below_the_text_is_found_as_readers_see_it(below: str) -> None:
    content = _article(
        "豆の音 - 喫茶", f"<article><h2>豆の音</h2><div>{TEXT}</div>{below}</article>"
    )
    assert content.metadata.date == datetime.date(2026, 5, 19)
    assert _lines(content) == list(TOLD)


def test_the_day_of_a_menu_beside_the_text_is_not_the_articles() -> None:
    menu = "<div id=menubar><h5>最新の20件</h5><b>2026-06-30</b><p>はんだ</p></div>"
    content = _article("電池 - 工作Wiki", f"<h1>電池</h1>{menu}<div>{TEXT}</div>")
    assert content.metadata.date is None
    assert _lines(content) == list(TOLD)


def test_a_folder_around_the_page_names_a_part_of_the_site() -> None:
    head = "<h1><a href=https://a.example/blog/>名無し喫茶</a></h1><h2>小さな店の小さな機械</h2>"
    content = _article(
        "名無し喫茶: 豆の音", f"{head}<h3>豆の音</h3>{TEXT}", "https://a.example/blog/2026/c.html"
    )
    assert content.metadata.title == "豆の音"


def test_a_short_heading_over_one_with_a_day_is_the_name_of_a_column() -> None:
    body = f"<h1>医師コラム</h1><h2>聴診器とマイク</h2><p>2026.04.15</p>{TEXT}"
    assert _article("医師コラム | わかば病院", body).metadata.title == "聴診器とマイク"


def test_summaries_of_other_articles_below_are_not_of_the_first() -> None:
    other = "<article><h3>薪の割り方</h3><p>力はいらない。木の目を見るだけだ。</p></article>"
    body = f"<article><h1>家の辞書</h1>{TEXT}</article><section>{other}</section>"
    assert _lines(_article("家の辞書", body)) == list(TOLD)


def test_a_life_below_a_name_with_its_reading_does_not_begin_an_interview() -> None:
    life = "1955年、横浜市生まれ。大学卒業後、出版社に入社。国語辞典の編集を担当する。"
    told = f"<div><p>船戸 言（ふなと・げん）</p><p>{life}</p></div>"
    body = f"<h1>消えた言葉</h1>{told}<div>{TEXT}</div>"
    assert _lines(_article("消えた言葉", body)) == list(TOLD)


def test_a_match_in_angle_brackets_above_the_text_is_its_first_line() -> None:
    body = f"<h1>初めての笛</h1><div><p>＜準決勝：春季大会＞◇24日◇川崎市</p>{TEXT}</div>"
    assert _lines(_article("初めての笛", body))[0] == "＜準決勝：春季大会＞◇24日◇川崎市"


def test_a_notice_with_its_day_above_the_title_gives_no_day() -> None:
    notice = "<div>お知らせ 2026.01.20 新しい言語に対応しました</div>"
    body = f"<div>{notice}<main><h1>言葉の原則</h1>{TEXT}</main></div>"
    assert _article("言葉の原則", body).metadata.date is None


def test_a_line_of_particulars_above_the_title_gives_its_day() -> None:
    told = "2026年5月18日 / 最終更新日時 : 2026年6月1日 kiriume-admin お知らせ"
    body = f"<article><div class=entry-meta>{told}</div><h1>言葉の研究</h1>{TEXT}</article>"
    content = _article("言葉の研究", body)
    assert content.metadata.date == datetime.date(2026, 5, 18)


def test_the_sentence_that_says_when_a_post_appeared_tells_its_day_and_is_no_text() -> None:
    told = (
        "この投稿は 2011年10月30日 日曜日 21:15 に 道具 カテゴリーに公開されました。 "
        "この投稿へのコメントは RSS 2.0 で購読できます。"
    )
    body = f"<div><h2>指の話</h2><div>{TEXT}<p>{told}</p></div></div>"
    content = _article("昔の道具 » 指の話", body)
    assert content.metadata.date == datetime.date(2011, 10, 30)
    assert _lines(content) == list(TOLD)


def test_the_day_above_a_title_counts_on_a_page_without_divisions() -> None:
    body = f"<p align=right>2005年9月12日<br>近江精密</p><p><b><big>静かな歯車</big></b></p>{TEXT}"
    assert _article("静かな歯車", body).metadata.date == datetime.date(2005, 9, 12)


def test_a_notice_longer_than_half_the_article_does_not_begin_it() -> None:
    notice = "このページは機械によって訳されるため、内容が正しくないことがあります。"
    body = f"<div><p>{notice}</p></div><ul><li>小</li><li>大</li></ul><h2>本の話</h2>{TEXT}"
    assert _lines(_article("本の話 - 瑞穂野市", body)) == list(TOLD)


def test_the_next_article_that_a_page_has_loaded_is_not_of_the_first() -> None:
    other = "<p>箪笥を運ぶとき、底板の薄さに驚くことがある。軽くするためだけではない。</p>" * 2
    body = (
        f"<div><article><h1>日記の話</h1>{TEXT}</article>"
        f"<article><h1>箪笥の底</h1>{other}</article></div>"
    )
    assert _lines(_article("日記の話 | 家具", body)) == list(TOLD)


def test_what_components_draw_is_read_where_it_is_shown() -> None:
    head = "<template shadowrootmode=open><h1>豆腐の話</h1><p>2026年5月21日</p></template>"
    text = (
        "<template shadowrootmode=open><style>p{}</style><div><slot name=lead></slot>"
        f"<slot>無い</slot></div></template>{TEXT}<p slot=lead>豆腐は柔らかい。</p>"
    )
    body = f"<x-head>{head}</x-head><x-body>{text}</x-body><x-foot>終わりの言葉も読む。</x-foot>"
    content = _article("豆腐の話 | 電機", body)
    assert content.metadata.date == datetime.date(2026, 5, 21)
    assert _lines(content)[:4] == ["豆腐は柔らかい。", *TOLD]


def test_a_line_below_a_picture_is_its_caption() -> None:
    body = f"<h1>水門</h1><div class=photo><img src=a><br>水門を操作する住民＝上沢</div>{TEXT}"
    blocks = _article("水門", body).blocks
    assert (blocks[1].kind, blocks[1].text) == (BlockKind.CAPTION, "水門を操作する住民＝上沢")


def test_other_articles_with_their_days_below_the_text_are_left_out_with_their_name() -> None:
    links = "".join(f"<li><a href={n}>道の駅に精米所</a>（2026年9月{n}日）</li>" for n in (1, 2, 3))
    body = f"<div><h1>水門</h1><div>{TEXT}</div><b>県の動き</b><ul>{links}</ul></div>"
    assert _lines(_article("水門", body)) == list(TOLD)


def test_a_company_table_of_a_press_release_keeps_its_heading() -> None:
    body = f"<h1>日記の本</h1>{TEXT}<p>【会社概要】<br>会社名：日記社<br>所在地：県の北</p>"
    assert _lines(_article("日記の本", body))[3] == "【会社概要】"


def test_the_first_lines_of_a_report_stay_though_a_day_is_in_them() -> None:
    body = (
        "<h2>視察報告書</h2><p>令和八年六月三日</p><p>議長　殿</p><p>件名　自動運転について</p>"
        f"<p>視察先　境野町　令和八年五月十九日</p>{TEXT}"
    )
    content = _article("視察報告書", body)
    assert content.metadata.date == datetime.date(2026, 6, 3)
    assert _lines(content)[:3] == [
        "議長\u3000殿",
        "件名\u3000自動運転について",
        "視察先\u3000境野町\u3000令和八年五月十九日",
    ]


@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_book_with_a_box_below_each_paragraph_is_read_to_its_end(kind: str) -> None:
    lines = [f"県の北の図書館が、{n}冊目の古い日記を読むモデルを作ったという。" for n in range(150)]
    if kind == "html":
        body = "".join(f"<p>{line}</p><p>広告</p>" for line in lines)
        content = _article("日記を読む", f"<h1>日記を読む</h1>{body}")
    else:
        menu = ["ホーム", "ログイン", "新規登録", "日記を読む", "2026年5月1日"]
        content = import_text("\n".join([*menu, *(f"{line}\n広告" for line in lines)]))
    assert _lines(content) == lines


def test_the_title_of_a_translated_article_is_the_one_that_was_translated() -> None:
    heading = "<h1><span>The farmer's diary</span>日記を読む農夫のモデル</h1>"
    content = _article("日記を読む農夫のモデル", f"{heading}{TEXT}")
    assert content.metadata.title == "日記を読む農夫のモデル"
    assert _lines(content) == list(TOLD)


def test_a_foreign_name_that_the_head_has_too_stays_in_the_title() -> None:
    content = _article("Nikki 2：日記を読むモデル", f"<h1>Nikki 2：日記を読むモデル</h1>{TEXT}")
    assert content.metadata.title == "Nikki 2：日記を読むモデル"


@pytest.mark.parametrize("label", ["研究成果", "<span>プレスリリース</span> "])
def test_the_name_of_a_section_within_the_heading_is_no_title(label: str) -> None:
    body = f"<h1>{label}日記を読む農夫のモデル</h1>{TEXT}"
    title = _article("日記を読む農夫のモデル | 北の図書館", body).metadata.title
    assert title == "日記を読む農夫のモデル"


@pytest.mark.parametrize(
    "above",
    [
        "<dl><dt>文字サイズ</dt><dd>小</dd><dd>中</dd><dd>大</dd></dl>",
        "<p>7月1日 10時</p>",
        "<p>10/11(日) 16:02配信</p>",
        "<div><button>音声で聴く</button><span>4分33秒</span></div>",
    ],
)
def test_buttons_and_moments_between_title_and_text_are_none_of_it(above: str) -> None:
    body = f"<article><h1>日記を読む</h1>{above}{TEXT}</article>"
    assert _lines(_article("日記を読む", body)) == list(TOLD)


def test_a_list_above_the_text_stays_though_a_menu_has_one_of_its_words() -> None:
    points = "<ul><li>日記を読むモデルを作った</li><li>印刷</li><li>職員は五人</li></ul>"
    content = _article("日記を読む", f"<article><h1>日記を読む</h1>{points}{TEXT}</article>")
    assert _lines(content)[0] == "日記を読むモデルを作った"


@pytest.mark.parametrize("count", ["学びがある 31", "わかりやすい7", "参考になった 12人"])
def test_a_count_of_what_readers_felt_is_a_button(count: str) -> None:
    assert classify(count) is Chrome.SHARE
    assert classify(count.rstrip("0123456789人 ") + "という人が多い") is None
