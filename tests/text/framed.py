# ruff: noqa: E501
"""Pages as sites of many kinds frame an article; every text and every site is invented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Told:
    """An article that a frame is put around."""

    title: str
    date: date
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Framed:
    """A page, and what is to be found in it."""

    html: str
    title: str
    date: date | None
    first: str
    last: str
    url: str = ""
    absent: tuple[str, ...] = ()


LONG = Told(
    "用水路の水位を音で測る装置、三つの村で試験始まる",
    date(2025, 4, 17),
    (
        "農業用水路の水位を水音だけで推定する装置の試験が、県東部の三つの村で始まった。",
        "装置は手のひらほどの大きさで、用水路のふたの裏に磁石で留める。電池は二年もつ。",
        "音の高さと揺らぎから水位を割り出し、誤差は平均で1.8センチだったという。",
        "従来の水位計は水に浸ける必要があり、泥が詰まるたびに人が掃除をしていた。",
        "開発した技術者は「水に触れない計器を作りたかった」と話している。",
        "大雨のときには雨音が混じるため、雨量計の値を使って補正する。",
        "試験は収穫の終わる秋まで続け、来年の田植えまでに販売を始める計画である。",
    ),
)
SHORT = Told(
    "古い踏切の警報音、録音して保存へ",
    date(2024, 11, 2),
    (
        "廃止が決まった踏切の警報音を、地元の中学生が録音して保存することになった。",
        "鐘を電気で打つ型の踏切は、全国でもほとんど残っていないという。",
        "録音は市の資料館の端末で聞けるようになる見込みだ。",
    ),
)
OTHERS = (
    ("渡り鳥の飛来数、十年ぶりの水準に回復", "湖畔の観測小屋で数えた結果、前の年の二倍に近い数が確認されたという。"),
    ("木造校舎の図書室、週末に開放", "閉校した小学校の図書室が、週末だけの読書室として生まれ変わった。"),
    ("川下りの船頭、女性が初の免許", "百年の歴史を持つ川下りで、初めての女性船頭が六月から櫂を握る。"),
    ("給食に地元の麦、児童が粉ひき", "学校の畑で育てた麦を石臼でひき、給食のパンにする試みが続いている。"),
    ("古文書の修復、和紙職人が協力", "蔵から見つかった古文書の修復に、隣町の和紙職人が力を貸している。"),
    ("灯台の光、電球からLEDへ交換", "岬の灯台の光源が交換され、消費電力は以前の十分の一になった。"),
)  # fmt: skip
NAV = "<nav><ul><li><a href='/'>ホーム</a></li><li><a href='/n'>新着</a></li><li><a href='/c'>会社情報</a></li></ul></nav>"


def ja(day: date) -> str:
    """Write a day as most pages do."""
    return f"{day.year}年{day.month}月{day.day}日"


def reiwa(day: date) -> str:
    """Write a day as offices do."""
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def ps(told: Told, *, tag: str = "p") -> str:
    """Return the paragraphs in elements of their own."""
    return "".join(f"<{tag}>{text}</{tag}>" for text in told.paragraphs)


def page(body: str, title: str, head: str = "") -> str:
    """Return a whole page."""
    meta = "<meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
    return (
        f"<!DOCTYPE html><html lang='ja'><head>{meta}<title>{title}</title>{head}</head>"
        f"<body>{body}</body></html>"
    )


def cards(*, tag: str = "article", times: int = 1, day: str = "2025年12月24日") -> str:
    """Return a list of other articles, each with a headline, a day and a teaser."""
    return "".join(
        f"<{tag} class='card'><h3><a href='/a{n}'>{head}</a></h3><time datetime='2025-12-24'>{day}"
        f"</time><p>{text}</p></{tag}>"
        for n, (head, text) in enumerate(OTHERS * times)
    )


def _framed(told: Told, html: str, **more: object) -> Framed:
    values: dict[str, object] = {
        "title": told.title,
        "date": told.date,
        "first": told.paragraphs[0],
        "last": told.paragraphs[-1],
    }
    return Framed(html, **{**values, **more})  # type: ignore[arg-type]


def office_report(told: Told) -> Framed:
    """A ministry's page: its h1 is the section, the title an h2, a subject line comes first."""
    subject = "件名　用水路等の計測に関する実証について"
    body = (
        f"<div id='header'>{NAV}<p>水と土の省</p></div><div id='main'><h1>報道発表資料</h1>"
        f"<p class='right'>{reiwa(told.date)}</p><h2>{told.title}</h2><div class='txt'>"
        f"<p>{subject}</p>{ps(told)}</div><p>ページ更新日：{ja(date(2025, 12, 1))}</p></div>"
        "<div id='footer'><p>水と土の省　法人番号1234567890123</p><p>Copyright 2026 MWS.</p></div>"
    )
    return _framed(told, page(body, "水と土の省　報道発表資料"), first=subject)


def company_release(told: Told) -> Framed:
    """A company's news release, whose page is called so everywhere but above its text."""
    body = (
        f"<header>{NAV}</header><div class='page-title'><h1>ニュースリリース</h1></div>"
        f"<section class='news'><p class='news-date'>{told.date:%Y.%m.%d}</p>"
        f"<h2 class='news-ttl'>{told.title}</h2><div class='news-body'>{ps(told)}"
        f"<p>本キャンペーンの応募期限は2025年12月31日です。</p></div></section>"
        "<ul class='archive'><li><a href='/2023'>2023年</a></li><li><a href='/2022'>2022年</a></li></ul>"
        "<footer><small>© 2001-2026 Mizuoto Inc.</small></footer>"
    )
    return _framed(
        told,
        page(body, "ニュースリリース | 株式会社みずおと", "<meta property='og:title' content='ニュースリリース | 株式会社みずおと'><meta property='og:site_name' content='株式会社みずおと'>"),
        last="本キャンペーンの応募期限は2025年12月31日です。",
    )  # fmt: skip


def diary(told: Told) -> Framed:
    """A diary: the page's title and its h1 are the blog's name; a calendar stands beside."""
    body = (
        f"<div id='banner'><h1><a href='/'>うみうし日記</a></h1><p>海辺で暮らす人の覚え書き</p></div>"
        f"<div id='center'><h2 class='date'>{ja(told.date)}</h2><div class='entry'><h3>{told.title}</h3>"
        f"{ps(told)}<p class='posted'>投稿者 うみうし : 21:30</p></div></div>"
        "<div id='right'><h2>2026年1月</h2><table><tr><td>日</td><td>月</td></tr><tr><td>4</td><td>5</td></tr></table>"
        "<h2>最近の記事</h2><ul><li><a href='/9'>雪の朝 (2026年1月3日)</a></li><li><a href='/8'>餅の話 (2026年1月2日)</a></li></ul></div>"
    )
    return _framed(told, page(body, "うみうし日記"))


def hatena(told: Told) -> Framed:
    """A blog that has the entry's title as an h1 of its own, below the blog's."""
    y, m, d = f"{told.date:%Y-%m-%d}".split("-")
    body = (
        "<header id='blog-title'><h1 id='title'><a href='https://example.com/'>ねじと歯車</a></h1><h2>直すことについて</h2></header>"
        f"<div id='main'><article class='entry'><div class='entry-inner'><header class='entry-header'><div class='date entry-date first'>"
        f"<a href='/archive/{y}/{m}/{d}'><time datetime='{told.date}' title='{told.date}'><span class='date-year'>{y}</span>"
        f"<span class='hyphen'>-</span><span class='date-month'>{m}</span><span class='hyphen'>-</span><span class='date-day'>{d}</span></time></a></div>"
        f"<h1 class='entry-title'><a href='/entry'>{told.title}</a></h1></header><div class='entry-content'>{ps(told)}</div>"
        "<footer class='entry-footer'><p>nejitohaguruma 1年前 読者になる</p></footer></div></article></div>"
        "<aside id='box2'><div class='hatena-module'>プロフィール</div><ul><li><a href='/e'>歯車の油</a> <time datetime='2026-01-05'>2026-01-05</time></li></ul></aside>"
    )
    return _framed(told, page(body, f"{told.title} - ねじと歯車", "<meta property='og:site_name' content='ねじと歯車'>"))  # fmt: skip


def dispatch(told: Told) -> Framed:
    """A news agency's report; its first line is where it was sent from."""
    place = "【ブリュッセル共同】"
    body = (
        f"<header>{NAV}</header><main><div class='article-head'><h1>{told.title}</h1>"
        f"<p class='article-date'>{ja(told.date)} 18時04分 (共同通信)</p></div>"
        f"<div class='article-body'><p>{place}</p>{ps(told)}</div>"
        "<div class='ranking'><h2>アクセスランキング</h2><ol><li><a href='/r1'>渡り鳥の飛来数</a></li></ol></div></main>"
        "<footer><p>2026年1月20日(火)</p><p>© 海峡新聞社</p></footer>"
    )
    return _framed(told, page(body, f"{told.title} - 海峡新聞", "<meta property='og:site_name' content='海峡新聞'>"), first=place)  # fmt: skip


def zenn(told: Told) -> Framed:
    """A developers' platform: a message above the text, cards of others with dates below it."""
    note = "この記事は社内の勉強会の内容をまとめたものである。"
    body = (
        f"<header class='site'><a href='/'>Memo</a></header><article><header><h1>{told.title}</h1>"
        f"<div><time datetime='{told.date}T09:00:00+09:00'>{told.date:%Y/%m/%d}</time>に公開</div></header>"
        f"<aside class='msg message'><p>{note}</p></aside><div class='znc'>{ps(told)}</div></article>"
        f"<section><h2>他の記事</h2>{cards()}</section>"
    )
    data = (
        '<script type=\'application/ld+json\'>{"@context":"https://schema.org","@type":"WebSite",'
        '"name":"Memo","datePublished":"2019-01-01"}</script>'
    )
    return _framed(told, page(body, told.title, data), first=note)


def qiita(told: Told) -> Framed:
    """A developers' platform that tells of the last change, too."""
    body = (
        f"{NAV}<main><article><h1>{told.title}</h1><p>最終更新日 2025年12月20日</p><p>投稿日 {ja(told.date)}</p>"
        f"<section id='personal-public-article-body'>{ps(told)}</section></article>"
        "<div class='p-items_related'><h2>関連記事 Recommended by</h2><ul><li><a href='/i'>歯車の油 2026年1月1日</a></li></ul></div></main>"
        "<footer><p>© 2011-2026 Kiita Inc.</p></footer>"
    )
    return _framed(told, page(body, f"{told.title} - Kiita"))


def note(told: Told) -> Framed:
    """A platform for writers, with hashtags and other posts."""
    body = (
        f"<div id='app'><div>見出し画像</div><h1 class='o-noteContentHeader__title'>{told.title}</h1>"
        f"<div><button>12</button></div><div class='o-noteContentHeader__info'><a href='/k'>草野 みお</a>"
        f"<time datetime='{told.date}T07:10:00.000+09:00'>{ja(told.date)} 07:10</time></div>"
        f"<div class='note-common-styles__textnote-body'>{ps(told)}</div><div class='tags'><a>#水</a><a>#音</a></div>"
        f"<div class='recommend'><h2>こちらもおすすめ</h2>{cards(tag='div')}</div></div>"
    )
    return _framed(told, page(body, f"{told.title}｜草野 みお", "<meta property='og:site_name' content='note(草)'>"))  # fmt: skip


def press_service(told: Told) -> Framed:
    """A press release with the company's table: founded, capital, an expiry."""
    body = (
        f"<header>{NAV}</header><main><article><p><a href='/co'>株式会社みずおと</a></p><h1>{told.title}</h1>"
        f"<time datetime='{told.date}T10:00:00+0900'>{ja(told.date)} 10時00分</time><div class='rich-text'>{ps(told)}</div>"
        "<table><tr><th>設立</th><td>1999年4月1日</td></tr><tr><th>掲載期限</th><td>2026年3月31日</td></tr></table></article></main>"
        "<footer>Copyright © 2026 PR Mizu</footer>"
    )
    return _framed(told, page(body, f"{told.title} | 株式会社みずおとのプレスリリース"), last="掲載期限\t2026年3月31日")  # fmt: skip


def magazine(told: Told) -> Framed:
    """A magazine's page: the series' name is the first h1, the date stands in the head alone."""
    head = f"<meta property='article:published_time' content='{told.date}T05:00:00+09:00'><meta property='og:title' content='{told.title} | 月刊とい'><meta property='og:site_name' content='月刊とい'>"
    body = (
        f"<header>{NAV}<h1>月刊とい</h1></header><div class='series'><p>連載　水のある風景</p></div><h1>{told.title}</h1>"
        f"<div class='body'>{ps(told)}</div><p class='pager'>1 / 3</p><div class='bk'><h2>バックナンバー</h2><p>2026年1月号 2025年12月10日発売</p></div>"
    )
    return _framed(told, page(body, f"{told.title}(1/3) | 月刊とい", head))


def among_cards(told: Told) -> Framed:
    """An article in plain divisions that is shorter than the list of others below it."""
    body = (
        f"<div class='hd'>{NAV}</div><div class='wrap'><div class='l-main'><h1>{told.title}</h1><div class='d'>{told.date:%Y/%m/%d}</div>"
        f"<div class='txt'>{ps(told)}</div></div><div class='l-list'><h2>新着</h2>{cards(times=3)}</div></div>"
    )
    return _framed(told, page(body, f"{told.title} | 町の便り"), absent=(OTHERS[0][1], OTHERS[3][1]))  # fmt: skip


def below_cards(told: Told) -> Framed:
    """The same with the list of others above the article."""
    body = (
        f"<div class='hd'>{NAV}</div><div class='pickup'><h2>注目の話題</h2>{cards(tag='div', times=2)}</div>"
        f"<div class='l-main'><h1>{told.title}</h1><div class='d'>公開：{told.date:%Y/%m/%d}</div><div class='txt'>{ps(told)}</div></div>"
    )
    return _framed(told, page(body, f"{told.title} | 町の便り"), absent=(OTHERS[0][1], OTHERS[3][1]))  # fmt: skip


def translated_by_widget(told: Told) -> Framed:
    """A town's page with a translation widget, whose balloon has an h1 of its own."""
    widget = (
        "<div id='google_translate_element'><div class='skiptranslate goog-te-gadget'><select><option>言語を選択</option></select>Powered by 翻訳</div></div>"
        "<div id='goog-gt-tt' class='skiptranslate'><div class='top'><h1 class='title gray'>原文</h1></div><div class='middle'>"
        "<div class='original-text'></div></div><div class='bottom'><span>翻訳の改善案を提案する</span></div></div>"
    )
    body = (
        f"{NAV}<div id='contents'><h2>{told.title}</h2><p class='update'>公開日：{reiwa(told.date)}</p>"
        f"{ps(told)}</div>{widget}<div id='foot'><p>水音町役場</p><p>最終更新：2026年1月5日</p></div>"
    )
    return _framed(told, page(body, "水音町ホームページ"))


def university(told: Told) -> Framed:
    """A university's page that tells the date in its address only."""
    body = (
        f"<header>{NAV}<h1><a href='/'>水音大学</a></h1></header><main><h2 class='ttl'>{told.title}</h2>"
        f"<div class='post'>{ps(told)}</div></main><footer><p>© 1996-2026 Mizuoto University</p><p>2026年度入学案内</p></footer>"
    )
    return _framed(told, page(body, "水音大学 | 研究成果"), url=f"https://www.example.ac.jp/news/{told.date:%Y/%m/%d}/post-12.html")  # fmt: skip


def dated_file(told: Told) -> Framed:
    """An institute's page whose file name has the date in one number."""
    body = (
        f"<div class='top'>{NAV}</div><h1>研究ニュース</h1><h2>{told.title}</h2>{ps(told)}"
        "<p class='related'>関連：<a href='/o'>2023年5月1日の発表</a></p><address>〒000-0000 水音市 研究所</address>"
    )
    return _framed(told, page(body, "研究ニュース｜水の研究所"), url=f"https://example.or.jp/release/{told.date:%Y%m%d}_01.html")  # fmt: skip


def graph(told: Told) -> Framed:
    """A page whose JSON-LD has a graph of things, the article among them."""
    data = (
        '<script type=\'application/ld+json\'>{"@context":"https://schema.org","@graph":['
        '{"@type":"WebPage","name":"x","datePublished":"2018-01-01"},'
        '{"@type":["Article","NewsArticle"],"headline":"'
        + told.title
        + '","datePublished":"'
        + f"{told.date}T08:00:00+09:00"
        + '"},'
        '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"灯台の光","datePublished":"2026-01-09"}]}]}</script>'
    )
    body = (
        f"<div class='logo'><h1>水音タイムズ</h1></div>{NAV}<div class='h'><p class='headline'>{told.title}</p></div>"
        f"<div class='t'>{ps(told)}</div><p>2026年1月20日の紙面から</p>"
    )
    return _framed(told, page(body, f"{told.title}｜水音タイムズ", data + "<meta property='og:site_name' content='水音タイムズ'>"))  # fmt: skip


def old_static(told: Told) -> Framed:
    """A page of the nineties: no heading at all, a big font, a table for the layout."""
    lines = "<br><br>".join(told.paragraphs)
    body = (
        "<table width='90%'><tr><td valign='top'><a href='index.html'>もどる</a></td><td>"
        f"<font size='5'><b>{told.title}</b></font><br><br>{told.date:%Y/%m/%d}<br><br>{lines}</td></tr></table>"
        "<hr><center>Last updated 2003/02/01</center>"
    )
    return _framed(told, page(body, told.title))


def undated_with_dated_neighbours(told: Told) -> Framed:
    """An article without a date, among others that have one."""
    body = (
        f"{NAV}<main><article><h1>{told.title}</h1>{ps(told)}</article></main>"
        f"<aside><h2>関連記事</h2>{cards()}</aside><footer><p>掲載期限：2026年3月31日</p><p>Copyright 2026</p></footer>"
    )
    return _framed(told, page(body, f"{told.title} - 町の便り"), date=None)


def expiring(told: Told) -> Framed:
    """A notice that names its end and a day in the text, never its own."""
    body = (
        f"{NAV}<main><h1>{told.title}</h1><p class='limit'>掲載終了日：2026年3月31日</p><div class='body'>{ps(told)}"
        "<p>申し込みの締め切りは2026年2月10日である。</p></div></main>"
    )
    return _framed(told, page(body, f"{told.title} - 町の便り"), date=None, last="申し込みの締め切りは2026年2月10日である。")  # fmt: skip


def modified_only(told: Told) -> Framed:
    """A page that shows when it was written and declares only when it was changed."""
    head = "<meta property='article:modified_time' content='2026-01-11T00:00:00+09:00'><meta property='og:updated_time' content='2026-01-11'>"
    body = (
        f"{NAV}<article class='post'><h1 class='entry-title'>{told.title}</h1><div class='meta'><span>公開 {told.date:%Y.%m.%d}</span>"
        f"<span>更新 2026.01.11</span></div><div class='entry-content'>{ps(told)}</div></article>"
    )
    return _framed(told, page(body, f"{told.title} | 庭と音", head))


def site_in_every_field(told: Told) -> Framed:
    """A page whose head and h1 all have the site's name; the heading stands above the text."""
    head = "<meta property='og:title' content='みずおと通信'><meta property='og:site_name' content='みずおと通信'><meta name='twitter:title' content='みずおと通信'>"
    body = (
        f"<h1>みずおと通信</h1>{NAV}<div class='c'><p class='cat'>くらし</p><h3>{told.title}</h3><p class='date'>{told.date:%Y-%m-%d}</p>{ps(told)}</div>"
        "<div class='copy'>©2026 みずおと通信社</div>"
    )
    return _framed(told, page(body, "みずおと通信", head))


def lead_in_header(told: Told) -> Framed:
    """An article whose first paragraph stands in its header, below the title."""
    rest = "".join(f"<p>{text}</p>" for text in told.paragraphs[1:])
    body = (
        f"<header>{NAV}</header><article><header><p>科学</p><h1>{told.title}</h1><p><time datetime='{told.date}'>{ja(told.date)}</time></p>"
        f"<p class='lead'>{told.paragraphs[0]}</p></header><div class='body'>{rest}</div><footer><p>シェア</p></footer></article>"
    )
    return _framed(told, page(body, f"科学 : {told.title} : 海峡新聞"))


def dublin_core(told: Told) -> Framed:
    """An archive's page with Dublin Core in its head."""
    head = f"<meta name='DC.date.issued' content='{told.date}'><meta name='DC.title' content='{told.title}'><meta name='DC.date.modified' content='2026-01-01'>"
    body = f"{NAV}<div id='c'><h1>機関リポジトリ</h1><h2>{told.title}</h2>{ps(told)}<p>登録件数 2026年1月1日現在 1,203件</p></div>"
    return _framed(told, page(body, f"{told.title} 機関リポジトリ", head))


def subject_line(told: Told) -> Framed:
    """A committee's minutes: a subject line in brackets stands first."""
    subject = "〔議題一　計測装置の導入について〕"
    body = f"{NAV}<div class='minutes'><h1>会議録</h1><h2>{told.title}</h2><p>{reiwa(told.date)}</p><p>{subject}</p>{ps(told)}</div>"
    return _framed(told, page(body, "会議録 - 水音町議会"), first=subject)


def todays_paper(told: Told) -> Framed:
    """A newspaper with today's date above everything, and none at the article."""
    body = (
        f"<div class='top'><p>2026年1月20日 火曜日</p></div>{NAV}<div class='wrap'><div class='art'><h1>{told.title}</h1>"
        f"<div class='body'>{ps(told)}</div></div></div>"
    )
    return _framed(told, page(body, f"{told.title} - 海峡新聞"), date=None)


def section_heading_first(told: Told) -> Framed:
    """A page that has its title in its head alone; its first section has a heading."""
    body = f"{NAV}<div class='c'><p>{told.date:%Y.%m.%d}</p><h2>装置と録音の仕組み</h2>{ps(told)}</div>"
    return _framed(told, page(body, f"{told.title}｜庭と音"), first="装置と録音の仕組み")


def updated_first(told: Told) -> Framed:
    """A page that names the last change before the first day, with the weekday."""
    week = "月火水木金土日"[told.date.weekday()]
    body = (
        f"{NAV}<main><h1>{told.title}</h1><ul class='dates'><li>更新：2026年1月5日（月）</li>"
        f"<li>公開：{ja(told.date)}（{week}）</li></ul><section>{ps(told)}</section></main>"
    )
    return _framed(told, page(body, f"{told.title} | 町の便り"))


def breadcrumbs_in_data(told: Told) -> Framed:
    """A page with a list of structured data, and a headline that is longer than the title."""
    data = (
        '<script type=\'application/ld+json\'>[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"'
        + told.title
        + '（写真特集）","datePublished":"'
        + f"{told.date}"
        + '","dateModified":"2026-01-01"}]</script>'
    )
    body = f"<div class='bc'><a href='/'>ホーム</a> &gt; <a href='/l'>くらし</a> &gt; {told.title}</div><article><h1>{told.title}</h1>{ps(told)}</article><p>最終更新 2026年1月1日</p>"
    return _framed(told, page(body, f"{told.title} | くらし | 町の便り", data))


def numbers_in_address(told: Told) -> Framed:
    """A page whose address has numbers that look like a day, and none that is one."""
    body = f"{NAV}<article><h1>{told.title}</h1>{ps(told)}</article><footer>2019-2026</footer>"
    return _framed(told, page(body, told.title), date=None, url="https://example.com/2025041712345/a-20259999-1")  # fmt: skip


FRAMES: tuple[Callable[[Told], Framed], ...] = (
    office_report, company_release, diary, hatena, dispatch, zenn, qiita, note, press_service,
    magazine, among_cards, below_cards, translated_by_widget, university, dated_file, graph,
    old_static, undated_with_dated_neighbours, expiring, modified_only, site_in_every_field,
    lead_in_header, dublin_core, subject_line, todays_paper, section_heading_first, updated_first,
    breadcrumbs_in_data, numbers_in_address,
)  # fmt: skip
