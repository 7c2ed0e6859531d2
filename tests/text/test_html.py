import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.text.importing import import_bytes, import_file, import_text

PAGES = Path(__file__).parent / "pages"

PAGE = """<!doctype html>
<html lang="ja"><head><meta charset="{charset}">
<title>猫の翻訳機、町を行く | 北の新聞</title>
<meta property="og:title" content="猫の翻訳機、町を行く | 北の新聞">
<meta property="og:site_name" content="北の新聞">
<meta name="author" content="山田花子">
<meta property="article:published_time" content="2025-04-25T10:00:00+09:00">
<script>location = "https://example.com/"</script>
<link rel="stylesheet" href="https://example.com/x.css"></head>
<body><header><nav><ul><li><a href="/">ホーム</a></li><li><a href="/n">ニュース</a></li></ul></nav>
</header><main><article>
<h1>猫の翻訳機、町を行く</h1><p class="byline">文：山田花子</p>
<p>猫の声を<ruby>翻訳<rt>ほんやく</rt></ruby>する機械が、町を歩いている。作ったのは高校生の
<ruby>三毛<rp>(</rp><rt>みけ</rt><rp>)</rp></ruby>さんだ。機械は声の高さと長さから、猫の気分を
12種類に分ける。</p>
<figure><img src="x.jpg" alt="猫"><figcaption>翻訳機を付けた猫</figcaption></figure>
<h2>仕組みは簡単</h2>
<p>声を集め、<strong>機械学習</strong>で分けるだけだという。<br>電池は3日もつ。これまでに町内の
猫40匹の声を8カ月かけて集め、一つずつ気分の名前を付けていった。</p>
<ul><li>小さい</li><li>軽い<ul><li>30グラム</li></ul></li></ul>
<ol><li>付ける</li><li>聞く</li></ol>
<blockquote><p>「猫は自由だ」と詩人は書いた。</p></blockquote>
<pre><code>def neko():
    return "nya"
</code></pre>
<table><tr><th>声</th><th>意味</th></tr><tr><td>ニャー</td><td>おはよう</td></tr></table>
<h3>これから</h3>
<p>三毛さんは、来年までに犬の声も集めたいと話している。町の人は「次は金魚だ」と笑う。</p>
</article><aside><h2>関連記事</h2><ul><li><a href="#">犬の翻訳機</a></li></ul></aside></main>
<footer><p>Copyright © 北の新聞</p></footer></body></html>"""


def blocks(content: Content) -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, block.text, block.level) for block in content.blocks]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "utf-8"), ("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp")]
)
def test_a_page_keeps_its_structure_and_loses_its_furniture(charset: str, encoding: str) -> None:
    page = PAGE.format(charset=charset).replace("©", "(C)")
    content = import_bytes(page.encode(encoding), name="page.html")
    assert blocks(content) == [
        (BlockKind.TITLE, "猫の翻訳機、町を行く", 0),
        (
            BlockKind.PARAGRAPH,
            "猫の声を翻訳する機械が、町を歩いている。作ったのは高校生の三毛さんだ。"
            "機械は声の高さと長さから、猫の気分を12種類に分ける。",
            0,
        ),
        (BlockKind.CAPTION, "翻訳機を付けた猫", 0),
        (BlockKind.HEADING, "仕組みは簡単", 2),
        (BlockKind.PARAGRAPH, "声を集め、機械学習で分けるだけだという。", 0),
        (
            BlockKind.PARAGRAPH,
            "電池は3日もつ。これまでに町内の猫40匹の声を8カ月かけて集め、"
            "一つずつ気分の名前を付けていった。",
            0,
        ),
        (BlockKind.LIST_ITEM, "小さい", 0),
        (BlockKind.LIST_ITEM, "軽い", 0),
        (BlockKind.LIST_ITEM, "30グラム", 1),
        (BlockKind.LIST_ITEM, "1. 付ける", 0),
        (BlockKind.LIST_ITEM, "2. 聞く", 0),
        (BlockKind.QUOTE, "「猫は自由だ」と詩人は書いた。", 0),
        (BlockKind.CODE, 'def neko():\n    return "nya"', 0),
        (BlockKind.TABLE_ROW, "声\t意味", 0),
        (BlockKind.TABLE_ROW, "ニャー\tおはよう", 0),
        (BlockKind.HEADING, "これから", 3),
        (
            BlockKind.PARAGRAPH,
            "三毛さんは、来年までに犬の声も集めたいと話している。町の人は「次は金魚だ」と笑う。",
            0,
        ),
    ]


def test_the_head_gives_the_particulars() -> None:
    metadata = import_text(PAGE.format(charset="utf-8"), url="https://example.com/cat").metadata
    assert metadata.byline == "山田花子"
    assert metadata.date == datetime.date(2025, 4, 25)
    assert (metadata.site, metadata.url) == ("北の新聞", "https://example.com/cat")


def test_a_short_fragment_of_the_clipboard_is_read_whole() -> None:
    content = import_text(
        "<h2>見出し</h2><p>一つ目の文。</p><div>二つ目の<b>文</b>。</div><p>終わり</p>"
    )
    assert blocks(content) == [
        (BlockKind.TITLE, "見出し", 0),
        (BlockKind.PARAGRAPH, "一つ目の文。", 0),
        (BlockKind.PARAGRAPH, "二つ目の文。", 0),
        (BlockKind.PARAGRAPH, "終わり", 0),
    ]


@pytest.mark.parametrize("html", ["<!-- -->", "<?xml version='1.0'?>", "<html></html>"])
def test_html_without_text_is_refused(html: str) -> None:
    with pytest.raises(ImportRefusedError):
        import_text(html, kind="html")


def test_deeply_nested_html_is_read() -> None:
    content = import_text("<div>" * 200 + "深い所の文である。" + "</div>" * 200, kind="html")
    assert content.text == "深い所の文である。"


TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "<ul><li>", "</div>", "<rt>", "&amp;", "&#x0;", "<!--", "-->", "<pre>",
     "<td>", "猫である。", "犬\n", "<br>", "<h2>", "<", ">"]
)  # fmt: skip


@given(st.lists(TAGS))
def test_any_html_is_read_or_refused(parts: list[str]) -> None:
    try:
        content = import_text("".join(parts) + "終わりの文。", kind="html")
    except ImportRefusedError:
        return
    assert content.blocks


def test_a_page_of_bare_divisions_gives_up_its_article() -> None:
    content = import_file(PAGES / "field.html")
    metadata = content.metadata
    assert (metadata.title, metadata.byline) == ("声で動く畑", "畑 ゆう子")
    assert (metadata.date, metadata.site) == (datetime.date(2024, 8, 9), "農と機械")
    kinds = [block.kind for block in content.blocks]
    assert kinds == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert "半額" not in content.text
    assert "うちの畑" not in content.text


def test_an_article_too_short_for_trafilatura_is_found_by_the_rules_for_text() -> None:
    content = import_file(PAGES / "town.html")
    assert content.metadata.date == datetime.date(2024, 5, 1)
    assert blocks(content) == [
        (BlockKind.TITLE, "小さな記事", 0),
        (BlockKind.PARAGRAPH, "町の図書館に、読み上げ機が入った。", 0),
        (BlockKind.HEADING, "声は三種類", 2),
        (BlockKind.PARAGRAPH, "声は三種類から選べる。館長は「眠くなる声が人気」と話す。", 0),
        (BlockKind.LIST_ITEM, "低い声", 0),
        (BlockKind.LIST_ITEM, "高い声", 0),
        (BlockKind.LIST_ITEM, "眠い声", 0),
    ]


def test_tables_that_only_place_text_are_no_tables() -> None:
    data = (PAGES / "mountain.html").read_text("utf-8").encode("cp932")
    content = import_bytes(data, name="mountain.html")
    assert content.metadata.title == "山の日記"
    assert {block.kind for block in content.blocks[1:]} == {BlockKind.PARAGRAPH}
    assert "予報は外れた。" in [text for b in content.blocks for text in b.segment_texts]


BODY = "".join(
    f"<p>町の時計は{n}分進んでいる。時計屋は直さずに、進んだ時計の町を面白がっている。</p>"
    for n in range(5)
)


def test_an_article_goes_on_after_links_in_its_middle() -> None:
    links = "<h3>関連記事</h3><ul><li>{}</li></ul>"
    html = f"<article><h1>進む時計</h1>{BODY}{links.format('遅れる橋')}{BODY}</article>"
    content = import_text(html + links.format("歌う井戸"))
    assert len(content.blocks) == 11
    assert "関連記事" not in content.text
    assert "井戸" not in content.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>進む時計 | 町の便り</title>", "進む時計"),
        (
            "<title>進む時計 | 町の便り</title><meta property='og:site_name' content='町の便り'>",
            "進む時計",
        ),
        ("<title>町の便り</title>", "町の便り"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(head: str, title: str) -> None:
    page = f"<html><head>{head}</head><body><article>{BODY}</article></body></html>"
    assert import_text(page).metadata.title == title


TOLD = (
    "県の北にある図書館が、古い日記を読む言語モデルを作った。職員は五人だけだ。",
    "日記の筆者は明治の農夫で、天気と作物のことばかりを四十年も書き続けていた。",
    "モデルは崩し字の癖を覚え、職員が読めなかった言葉の八割に読みを付けたという。",
    "間違いもある。雨と書いたところを両と読み、その先の意味が通らなくなった日もあった。",
    "館長は「読み間違いのほうが面白い日もある」と話し、誤りの一覧も公開している。",
)


def _page(body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>日記を読む機械</title>{head}</head><body>"
        f"<div><a href='/'>ホーム</a><a href='/n'>新着</a></div>{body}"
        "<div><a href='/c'>会社概要</a></div></body></html>"
    )


def _kinds(page: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in import_text(page, kind="html").blocks[1:]]


def test_headings_lists_and_code_of_a_short_page_are_kept() -> None:
    body = (
        f"<h1>日記を読む機械</h1><p>{TOLD[0]}</p><h2>四十年の天気</h2><p>{TOLD[1]}</p>"
        f"<ol><li>写す</li><li>読む</li></ol><pre><code>yomu --all</code></pre>"
        f"<p>{TOLD[2]}</p><h3>雨と両</h3><p>{TOLD[3]}</p><p>{TOLD[4]}</p>"
    )
    assert _kinds(_page(body)) == [
        (BlockKind.PARAGRAPH, TOLD[0]),
        (BlockKind.HEADING, "四十年の天気"),
        (BlockKind.PARAGRAPH, TOLD[1]),
        (BlockKind.LIST_ITEM, "1. 写す"),
        (BlockKind.LIST_ITEM, "2. 読む"),
        (BlockKind.CODE, "yomu --all"),
        (BlockKind.PARAGRAPH, TOLD[2]),
        (BlockKind.HEADING, "雨と両"),
        (BlockKind.PARAGRAPH, TOLD[3]),
        (BlockKind.PARAGRAPH, TOLD[4]),
    ]


def test_a_page_of_nothing_but_divisions_has_headings_and_captions() -> None:
    lines = [TOLD[0], "四十年の天気", TOLD[1], "写真：農夫の日記", *TOLD[2:]]
    kinds = _kinds(_page("".join(f"<div>{line}</div>" for line in lines)))
    assert [text for _kind, text in kinds] == lines
    assert kinds[1][0] is BlockKind.HEADING
    assert kinds[3][0] is BlockKind.CAPTION
    assert {kind for kind, text in kinds if text in TOLD} == {BlockKind.PARAGRAPH}


def test_full_width_spaces_of_a_page_stay() -> None:
    spoken = "館長　読み間違いのほうが面白い日もあります。一覧にして公開しています。"
    body = "".join(f"<p>{line}</p>" for line in (*TOLD, spoken))
    content = import_text(_page(f"<h1>日記を読む　機械</h1>{body}"), kind="html")
    assert content.blocks[-1].text == spoken


def test_a_box_of_links_within_a_page_is_left_out_and_its_heading_too() -> None:
    box = "<h3>編集部から</h3><ul><li><a href='/a'>手紙を読む機械</a></li></ul>"
    paragraphs = [f"<p>{line}</p>" for line in TOLD]
    page = _page("".join([*paragraphs[:3], box, *paragraphs[3:]]))
    assert [text for _kind, text in _kinds(page)] == list(TOLD)


def test_consent_and_an_authors_life_are_no_part_of_a_page() -> None:
    consent = "当サイトではクッキーを使用しています。閲覧を続けると同意したものとみなされます。"
    life = "1979年生まれ。新聞社勤務を経て独立。著書に『天気の言葉』がある。北の町に在住。"
    body = "".join(f"<div>{line}</div>" for line in (consent, *TOLD, "郡司 亮太", life))
    assert [text for _kind, text in _kinds(_page(body))] == list(TOLD)


def test_a_date_that_a_page_declares_goes_before_any_in_its_text() -> None:
    body = "<div>2024年5月6日 郡司 亮太</div>" + "".join(f"<p>{line}</p>" for line in TOLD)
    body += "<p>写真：2021年3月4日に写した日記</p>"
    declared = '<meta property="article:published_time" content="2024-05-07T00:00:00+09:00">'
    assert import_text(_page(body), kind="html").metadata.date == datetime.date(2024, 5, 6)
    content = import_text(_page(body, declared), kind="html")
    assert content.metadata.date == datetime.date(2024, 5, 7)


def test_a_document_types_own_entities_neither_show_nor_grow() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "笑">{levels}]>'
    kinds = _kinds(f"{page}<html><body><p>&a11; これは本文です。</p></body></html>")
    assert [text for _kind, text in kinds] in ([], ["&a11; これは本文です。"])
    content = import_text(f"{page}<html><body><p>これは本文です。</p></body></html>", kind="html")
    assert [block.text for block in content.blocks] == ["これは本文です。"]


def test_a_paragraph_with_endless_attributes_is_read_like_any_other() -> None:
    attributes = " ".join(f'data-{number}="x"' for number in range(100_000))
    body = "この段落には、タグの中に十万の属性が書かれている。それでも本文はそのまま読める。"
    page = f"<html><body><h1>題名</h1><p {attributes}>{body}</p><p>{body}終</p></body></html>"

    content = import_text(page)

    assert body in [block.text for block in content.blocks]


def test_teasers_of_other_articles_below_a_short_one_are_no_part_of_it() -> None:
    own = "【凪浦】凪浦市は1日、旧水産試験場に小さな計算センターを開いた。企業が安く使える。"
    told = "について、県は8日、今後の方針をまとめた。関係者は来年度の予算に反映させる考えだ。"
    teasers = "".join(
        f"<div class=item><a href=/a/{number}>県内の{what}に関する長い見出しの記事</a>"
        f"<p>{what}{told}</p></div>"
        for number, what in enumerate(("道路", "学校", "病院", "農業", "観光"))
    )
    page = (
        "<html><head><title>港町に計算センター | 海辺新聞</title></head><body>"
        f"<div class=article><h1>港町に計算センター</h1><p>{own}</p></div>"
        f"<div class=list><h2>主要ニュース</h2>{teasers}</div></body></html>"
    )
    content = import_text(page, kind="html")
    assert [block.text for block in content.blocks] == ["港町に計算センター", own]
    # What a digest says of pages elsewhere is its own text.
    digest = page.replace("主要ニュース", "外部の話題").replace(
        "href=/a/", "href=https://a.example/"
    )
    assert len(import_text(digest, kind="html").blocks) > 5


@pytest.mark.parametrize("section", ["IRニュース", "決算情報", "編集部だより", "社長ブログ"])
def test_the_name_of_a_part_of_the_site_is_no_title(section: str) -> None:
    page = (
        f"<html><head><title>{section}</title></head><body><h1>{section}</h1><div>"
        "<div>2026/11/10</div><h2>第2四半期決算説明会の質疑応答</h2>"
        "<p>新しい工場の償却費が始まったためで、需要が落ちたわけではない。下期には戻る。</p>"
        "<p>配当の方針に変わりはない。安定して増やしていく考えだ。</p></div></body></html>"
    )
    assert import_text(page, kind="html").metadata.title == "第2四半期決算説明会の質疑応答"


def test_a_sentence_that_begins_as_a_link_to_another_article_does_is_text() -> None:
    text = "関連：去年の記事では、量子化の基本を述べた。"
    page = f"<html><body><h1>題名だ</h1><p>{TOLD[0]}</p><p>{text}</p><p>{TOLD[1]}</p></body></html>"
    assert text in [block.text for block in import_text(page, kind="html").blocks]


@pytest.mark.parametrize(
    "page",
    [
        "<p>" + "<b>これは</b>文である。" * 3000,
        "<p>" + "10<sup>2</sup>と" * 3000,
        "<table><tr>" + "<td>これは欄である。" * 3000,
    ],
)
def test_a_paragraph_full_of_marked_words_keeps_them_all(page: str) -> None:
    content = import_bytes(f"<article><h1>題名だ</h1>{page}".encode(), name="a.html")
    words = "".join(block.text for block in content.blocks)
    assert max(words.count("文である。"), words.count("と"), words.count("欄である。")) >= 3000


def _article(head: str, body: str) -> Content:
    page = f"<html><head><title>{head}</title></head><body>{body}</body></html>"
    return import_text(page, kind="html")


def test_what_stands_between_a_table_of_contents_and_the_next_paragraph_is_kept() -> None:
    body = (
        "<h1>凪浦駅</h1><table><tr><td>開業年月日</td><td>1912年3月1日</td></tr></table>"
        "<p>凪浦駅は、凪浦市港町にある鉄道の駅である。海に最も近く、夏は観光客でにぎわう。</p>"
        "<div id=toc><h2>目次</h2><ul><li>1 歴史</li><li>2 利用状況</li></ul></div>"
        "<h2>歴史</h2><ul><li>1912年：開業。</li><li>1987年：民営化。</li></ul>"
        "<h2>利用状況</h2><p>2024年度の一日平均の乗車人員は812人である。朝の利用が減った。</p>"
    )
    content = _article("凪浦駅 - 百科の森", body)
    assert [block.text for block in content.blocks][3:8] == [
        "歴史", "1912年：開業。", "1987年：民営化。", "利用状況",
        "2024年度の一日平均の乗車人員は812人である。朝の利用が減った。",
    ]  # fmt: skip
    # The day of a table is that of the station.
    assert content.metadata.date is None


def test_what_stands_above_the_title_that_the_head_names_is_the_sites() -> None:
    body = (
        "<div><a href=/>港の台所</a><p>毎日のごはんと、ときどき猫のことを書いている。</p></div>"
        "<div><h2>もやしの話</h2><p>2026年03月30日(月) 09時12分</p>"
        f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p></div>"
    )
    content = _article("もやしの話 | 港の台所", body)
    assert [block.text for block in content.blocks] == ["もやしの話", *TOLD[:2]]
    assert content.metadata.date == datetime.date(2026, 3, 30)


def test_a_line_in_large_type_is_the_title_where_nothing_else_is_marked() -> None:
    body = (
        "<table><tr><td><a href=a>表紙</a><br><a href=b>日記</a></td><td>"
        "<center><font size=5><b>電卓と母</b></font></center>"
        f"<div align=right>（2001年12月3日）</div>母は電卓を信じない。紙に書く。<br>{TOLD[1]}<hr>"
        "[<a href=011.htm>前へ</a>][<a href=i>目次</a>][<a href=013.htm>次へ</a>]</td></tr></table>"
    )
    content = _article("ねこのページ", body)
    assert content.metadata.title == "電卓と母"
    assert content.metadata.date == datetime.date(2001, 12, 3)
    assert [block.text for block in content.blocks][1:] == [
        "母は電卓を信じない。紙に書く。",
        TOLD[1],
    ]


def test_the_minute_of_a_page_without_its_year_is_no_text_and_no_date() -> None:
    body = (
        "<article><h1>町の本屋</h1><p><time>9/3(木) 6:00</time>配信</p>"
        f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p></article>"
    )
    content = _article("町の本屋（海辺新聞） - 港ニュース", body)
    assert [block.text for block in content.blocks] == ["町の本屋", *TOLD[:2]]
    assert content.metadata.date is None


def test_a_subtitle_is_kept_and_sections_are_marked_as_in_plain_text() -> None:
    body = (
        "<main><h1>現場で学ぶ検品ロボットを発売</h1><h2>〜段取り替えの時間を3分の1に〜</h2>"
        "<div><a>湊川電機株式会社</a> <time datetime='2026-08-04'>2026年8月4日</time></div>"
        f"<div class=body><p>{TOLD[0]}</p><p>■ 特長</p><p>・少ない見本で学習します。</p>"
        f"<p>{TOLD[1]}</p></div></main>"
    )
    blocks = _article("現場で学ぶ検品ロボットを発売 | 湊川電機", body).blocks
    assert [(block.kind, block.text) for block in blocks[1:4]] == [
        (BlockKind.HEADING, "〜段取り替えの時間を3分の1に〜"),
        (BlockKind.PARAGRAPH, TOLD[0]),
        (BlockKind.HEADING, "特長"),
    ]


def test_the_last_paragraph_before_a_wall_is_kept_though_it_is_cut() -> None:
    cut = "参加するのは15社。応募は40社を超えた。..."
    body = (
        f"<article><h1>決済の実験を開放</h1><p>2026年7月1日 18:00</p><p>{TOLD[0]}</p><p>{cut}</p>"
        "<div>この記事は会員限定です。登録すると続きをお読みいただけます。</div></article>"
    )
    blocks = _article("決済の実験を開放 - 日刊みなと", body).blocks
    assert [block.text for block in blocks][1:] == [TOLD[0], cut]


def test_the_series_of_an_article_is_not_its_title() -> None:
    body = (
        "<div><h1>道具の話</h1><p>毎月一人の作り手を訪ね、道具について聞く連載です。</p></div>"
        "<div><p>第14回</p><h2>鉛筆を削らない画家</h2><p>2026/05/30</p>"
        f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p></div>"
    )
    content = _article("連載「道具の話」第14回 鉛筆を削らない画家 | 月刊みなと", body)
    assert content.metadata.title == "鉛筆を削らない画家"
    assert [block.text for block in content.blocks][1:] == list(TOLD[:2])


def test_the_day_of_the_article_is_told_from_that_of_what_it_reports() -> None:
    body = (
        "<main><h1>夕べの開催レポート</h1><div>投稿日: 2026/09/28 ｜ 開催日: 2026/09/20</div>"
        f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p></main>"
    )
    content = _article("夕べの開催レポート | なぎさ勉強会", body)
    assert content.metadata.date == datetime.date(2026, 9, 28)


def test_a_table_of_contents_without_a_name_is_left_out() -> None:
    body = (
        f"<article><h1>雪の日の計算</h1><p>{TOLD[0]}</p><ul><li><a href='#a'>背景</a></li>"
        f"<li><a href='#b'>結果</a></li></ul><h3 id=a>背景</h3><p>{TOLD[1]}</p>"
        f"<h3 id=b>結果</h3><p>{TOLD[0]}</p></article>"
    )
    blocks = _article("雪の日の計算 - 海のメモ", body).blocks
    assert not any(block.kind is BlockKind.LIST_ITEM for block in blocks)
