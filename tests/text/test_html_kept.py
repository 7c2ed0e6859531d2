"""What a page's markup must not cost: no word of an article goes with an unusual element."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import BlockKind
from reader.model.errors import ImportRefusedError
from reader.text.importing import import_text

TOLD = (
    "<p>町の時計は進んでいる。時計屋は直さずに、進んだ時計の町を面白がっている。</p>",
    "<p>隣の町では時計が遅れている。二つの町の間を走るバスは、いつも時刻表どおりである。</p>",
)


def texts(body: str) -> list[str]:
    page = f"<article><h1>題名だ</h1>{body}</article>"
    return [block.text for block in import_text(page, kind="html").blocks[1:]]


def plain(*paragraphs: str) -> list[str]:
    return [paragraph.removeprefix("<p>").removesuffix("</p>") for paragraph in paragraphs]


TEX = r"\frac{a}{b}"
KATEX = (
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>a</mi></mrow>'
    f'<annotation encoding="application/x-tex">{TEX}</annotation></semantics></math></span>'
    '<span class="katex-html" aria-hidden="true"><span>a</span><span>b</span></span></span>'
)
WIKIPEDIA = (
    '<span class="mwe-math-element"><span style="display: none;"><math alttext="{\\displaystyle '
    f'{TEX}}}"><mi>a</mi></math></span><img alt="{{\\displaystyle {TEX}}}"></span>'
)
MATHJAX_2 = (
    '<span class="MathJax_Preview">a/b</span><span class="MathJax"><nobr><span>ab</span></nobr>'
    f'</span><script type="math/tex">{TEX}</script>'
)
MATHJAX_3 = (
    '<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi>a</mjx-mi>'
    "</mjx-math><mjx-assistive-mml><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"
    "</mjx-assistive-mml></mjx-container>"
)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (f'<math alttext="{TEX}" class="ltx_Math"><mi>a</mi></math>', f"${TEX}$"),
        (KATEX, f"${TEX}$"),
        (f'<span class="katex-display">{KATEX}</span>', f"${TEX}$"),
        (WIKIPEDIA, f"${TEX}$"),
        (MATHJAX_2, f"${TEX}$"),
        (MATHJAX_3, "a/b"),
        ("<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mi>y</mi></math>", "x^2=y"),
        (f'<img class="latex" src="a.png" alt="${TEX}$">', f"${TEX}$"),
        ('<img src="https://chart.apis.google.com/chart?cht=tx&chl=x%5E2" alt=" x^2">', "$x^2$"),
        ('<img src="https://latex.codecogs.com/svg.image?x%5E2">', "$x^2$"),
        (f'<span class="m" data-latex="{TEX}"><svg></svg></span>', f"${TEX}$"),
        (f'<nwc-formula latex="{TEX}"></nwc-formula>', f"${TEX}$"),
        ("<math><mover><mi>x</mi><mo>¯</mo></mover></math>", "x̄"),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_formula_stands_in_its_sentence_wherever_that_stands(
    formula: str, words: str, place: int
) -> None:
    body = list(TOLD)
    body.insert(place, f"<p>損失は{formula}で表される。</p>")
    assert texts("".join(body))[place] == f"損失は{words}で表される。"


def test_a_quotation_within_a_sentence_keeps_its_words_and_gets_marks() -> None:
    found = texts(f"<p>彼は<q>これは<q>よい</q>らしい</q>と書いた。</p>{''.join(TOLD)}")
    assert found == ["彼は「これは『よい』らしい」と書いた。", *plain(*TOLD)]
    assert "彼は「よい」と書いた。" in texts(
        f"{TOLD[0]}<p>彼は<q>「よい」</q>と書いた。</p>{TOLD[1]}"
    )


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="msg message"><p>{}</p></aside>',
        '<aside class="msg alert"><span class="msg-symbol">!</span><div><p>{}</p></div></aside>',
        '<aside role="note">{}</aside>',
        "<header><p>{}</p></header>",
        "<form><p>{}</p></form>",
        '<form action="/vote"><p>{}</p><input type="radio"><button>投票する</button></form>',
        "<footer><p>{}</p></footer>",
        '<div class="note"><p>{}</p></div>',
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_articles_own_words_in_a_box_are_kept(box: str, place: int) -> None:
    body = list(TOLD)
    words = "この機能は試験中であり、結果は予告なく変わる場合がある。"
    body.insert(place, box.format(words))
    assert words in "\n".join(texts("".join(body)))


def test_a_short_message_without_a_full_stop_is_kept() -> None:
    found = texts(f'{TOLD[0]}<aside class="msg message"><p>要Python 3.12</p></aside>{TOLD[1]}')
    assert found == [plain(TOLD[0])[0], "要Python 3.12", plain(TOLD[1])[0]]


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h2>関連記事</h2><p>犬の翻訳機が、隣の県で発売されたという。</p></aside>",
        '<aside><a href="/a">犬の翻訳機</a><a href="/b">鳥の翻訳機</a></aside>',
        '<form><p>新着を無料でお届けします。今すぐご登録ください。</p><input type="email"></form>',
        "<footer><p>この記事を書いた人</p><p>1979年生まれ。新聞社勤務を経て独立した。</p></footer>",
    ],
)
def test_boxes_of_others_stay_out(box: str) -> None:
    assert texts(f"{TOLD[0]}{box}{TOLD[1]}") == plain(*TOLD)
    assert texts(f"{TOLD[0]}{TOLD[1]}{box}") == plain(*TOLD)


def test_a_quotation_keeps_who_said_it() -> None:
    found = texts(f"{TOLD[0]}<blockquote><p>時は金なり。</p><footer>町の詩人</footer></blockquote>")
    assert found[1:] == ["時は金なり。", "町の詩人"]


@pytest.mark.parametrize("number", [0, 1, 8, 11, 12, 27, 127, 0xD800, 0xFDD0, 0xFFFE, 0x1FFFF])
@pytest.mark.parametrize("form", ["&#{};", "&#x{:x};", "&#{}"])
def test_a_reference_to_no_character_is_nothing(number: int, form: str) -> None:
    body = f"<p>本文で{form.format(number)}、ある。</p>"
    assert texts(body + "".join(TOLD))[0] == "本文で、ある。"


def test_numbers_of_old_pages_are_read_as_browsers_read_them() -> None:
    assert (
        texts(f"<p>本文は&#147;本文&#148;である。</p>{''.join(TOLD)}")[0] == "本文は“本文”である。"
    )


@given(st.integers(0, 2**40))
def test_any_numeric_reference_is_read(number: int) -> None:
    content = import_text(f"<p>本文で&#{number};ある。</p>", kind="html")
    assert content.text.startswith("本文で")


@pytest.mark.parametrize("depth", [100, 255, 256, 300, 3000])
@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "b", "font", "section"])
def test_no_depth_cuts_a_page(depth: int, tag: str) -> None:
    page = f"<{tag}>" * depth + "".join(TOLD) + f"</{tag}>" * depth + "<p>終わりの文である。</p>"
    text = import_text(page, kind="html").text
    assert all(words in text for words in (*plain(*TOLD), "終わりの文である。"))


def test_the_words_of_each_level_stay_apart() -> None:
    page = "".join(f"<div>第{n}の段の文である。" for n in range(400))
    blocks = import_text(page, kind="html").blocks
    assert [block.text for block in blocks] == [f"第{n}の段の文である。" for n in range(400)]
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}


def test_a_sign_of_less_in_a_script_is_no_tag() -> None:
    script = "<script>if (a <div && b <div) { c('<div>'.repeat(500)) }</script>" * 100
    assert texts(script + "".join(TOLD)) == plain(*TOLD)


def kinds(body: str) -> list[tuple[BlockKind, str]]:
    page = f"<article><h1>題名だ</h1>{TOLD[0]}{body}{TOLD[1]}</article>"
    return [(block.kind, block.text) for block in import_text(page, kind="html").blocks[2:-1]]


def test_lines_of_one_paragraph_are_no_headings_but_for_one_that_is_bold() -> None:
    address = "<p>住所は<br>東京都千代田区<br>一番町である。</p>"
    assert kinds(address) == [
        (BlockKind.PARAGRAPH, "住所は"),
        (BlockKind.PARAGRAPH, "東京都千代田区"),
        (BlockKind.PARAGRAPH, "一番町である。"),
    ]
    assert kinds("<p><b>町の朝</b><br>時計が鳴る。</p>")[0] == (BlockKind.HEADING, "町の朝")
    assert kinds("<p>・町の朝<br>・町の夜</p>") == [
        (BlockKind.LIST_ITEM, "町の朝"),
        (BlockKind.LIST_ITEM, "町の夜"),
    ]


def test_a_formula_on_a_line_of_its_own_is_no_heading() -> None:
    assert kinds(f"<div>{KATEX}</div>") == [(BlockKind.PARAGRAPH, f"${TEX}$")]
    bare = "<math display='block'><mi>E</mi><mo>=</mo><mi>m</mi></math>"
    assert kinds(bare) == [(BlockKind.PARAGRAPH, "E=m")]


@pytest.mark.parametrize(
    ("mathml", "words"),
    [
        (
            "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>",
            "(a+b)/2",
        ),
        ("<msup><mi>e</mi><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></msup>", "e^(x+1)"),
        ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a)^2"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "x^(1/3)"),
        (
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr>"
            "<mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>",
            "[1, 2; 3, 4]",
        ),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
    ],
)
def test_mathematics_in_one_line_says_what_it_said_in_two(mathml: str, words: str) -> None:
    formula = f"<p>値は<math>{mathml}</math>である。</p>"
    assert kinds(formula) == [(BlockKind.PARAGRAPH, f"値は{words}である。")]


def test_a_note_of_a_sentence_and_a_way_back_is_no_heading() -> None:
    note = "<p>[1] 時計は古い。戻る</p>"
    assert kinds(note)[0][0] is not BlockKind.HEADING


def test_a_list_that_shows_no_numbers_has_none() -> None:
    items = "<ol style='margin:0; list-style: none'><li>青い山だ。</li></ol>"
    assert kinds(items) == [(BlockKind.LIST_ITEM, "青い山だ。")]


def test_the_title_of_a_picture_is_not_that_of_the_article() -> None:
    page = f"<article><h1>題名だ</h1><svg><title>図</title></svg>{''.join(TOLD)}</article>"
    assert import_text(page, kind="html").metadata.title == "題名だ"


@pytest.mark.parametrize("sign", ["↩", "↩\ufe0e", "^", "↑"])
def test_a_footnotes_way_back_is_no_text(sign: str) -> None:
    note = f'<ol><li id="n1">時計は古い。<a href="#r1">{sign}</a></li></ol>'
    assert kinds(note) == [(BlockKind.LIST_ITEM, "1. 時計は古い。")]


def test_links_that_touch_each_other_are_words_of_their_own() -> None:
    links = "".join(f'<a href="/{n}">{word}</a>' for n, word in enumerate(("青い山", "白い海")))
    found = import_text(f"<div>{links}</div><p>これは短い文である。</p>", kind="html")
    assert "青い山白い海" not in [block.text for block in found.blocks]
    assert "青い山白い海" not in [passage.block.text for passage in found.passages]
    sentence = f"<p>山と海は{links}である。</p>"
    assert kinds(sentence) == [(BlockKind.PARAGRAPH, "山と海は青い山白い海である。")]


def test_a_page_of_menus_alone_says_that_it_has_no_article() -> None:
    menu = "".join(f'<a href="/{n}">{n}</a>' for n in ("ホーム", "ニュース", "スポーツ"))
    with pytest.raises(ImportRefusedError, match="no article"):
        import_text(menu, kind="html")


@pytest.mark.parametrize(
    ("note", "mark", "below"),
    [
        (
            '<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer">'
            '<sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>'
            "時計塔は石造である。</span></span>",
            "[1]",
            "[1]時計塔は石造である。",
        ),
        ('<span class="sidenote">時計塔は石造である。</span>', "", "時計塔は石造である。"),
        ("<span popover id=a>時計塔は石造である。</span>", "", "時計塔は石造である。"),
    ],
)
def test_a_note_in_the_margin_stands_below_its_paragraph(note: str, mark: str, below: str) -> None:
    body = f"<p>時計は重い{note}といわれる。</p>" + TOLD[1]
    assert texts(body) == [f"時計は重い{mark}といわれる。", below, *plain(TOLD[1])]


def test_what_a_tab_or_a_button_shows_is_read() -> None:
    tab = '<div role="tabpanel" hidden><p>夜は西の窓を開ける。</p></div>'
    answer = '<button aria-controls="a">問</button><div id="a" hidden><p>鳥の声で知る。</p></div>'
    assert texts(f"{TOLD[0]}{tab}{answer}{TOLD[1]}") == [
        *plain(TOLD[0]),
        "夜は西の窓を開ける。",
        "鳥の声で知る。",
        *plain(TOLD[1]),
    ]


def test_tabs_that_touch_each_other_are_words_of_their_own() -> None:
    tabs = "<div><label>朝の場合</label><label>夜の場合</label></div>"
    assert texts(f"{TOLD[0]}{tabs}{TOLD[1]}")[1:3] == ["朝の場合", "夜の場合"]


def test_a_task_keeps_whether_it_is_done() -> None:
    tasks = (
        '<ul><li><input type="checkbox" checked disabled> 油を差す</li>'
        '<li><p><input type="checkbox"> 針を拭く</p></li></ul>'
    )
    assert texts(f"{TOLD[0]}{tasks}{TOLD[1]}")[1:3] == ["☑ 油を差す", "☐ 針を拭く"]


def test_a_table_of_one_cell_is_a_frame() -> None:
    frame = "<table><tr><td><p>枠の中の文である。</p><p>次の文である。</p></td></tr></table>"
    assert texts(f"{TOLD[0]}{frame}{TOLD[1]}")[1:3] == ["枠の中の文である。", "次の文である。"]


def test_a_page_of_a_table_alone_has_its_title() -> None:
    content = import_text(
        "<article><h1>題名だ</h1><table><tr><td>塔の名</td><td>高さ</td></tr></table></article>",
        kind="html",
    )
    assert [block.text for block in content.blocks] == ["題名だ", "塔の名\t高さ"]


def test_a_header_above_the_article_gives_title_and_lead() -> None:
    lead = "この町の時計を三年かけて調べた記録である。"
    page = f"<header><h1>題名だ</h1><p>{lead}</p></header><article>{''.join(TOLD)}</article>"
    content = import_text(page, kind="html")
    assert [block.text for block in content.blocks] == ["題名だ", lead, *plain(*TOLD)]


@pytest.mark.parametrize("end", ["</body></html>", "</BODY></HTML >", "</html></body>", "</body>"])
def test_what_stands_behind_the_end_of_a_page_is_read(end: str) -> None:
    page = f"<html><body><h1>題名だ</h1>{TOLD[0]}{end}{TOLD[1]}"
    content = import_text(page, kind="html")
    assert [block.text for block in content.blocks] == ["題名だ", *plain(*TOLD)]


def test_signs_that_only_turn_the_direction_of_writing_are_no_text() -> None:
    assert (
        texts(f"<p>\u2066分\u2069を\u202e数える\u202c文だ。</p>{TOLD[0]}")[0] == "分を数える文だ。"
    )


def test_the_old_elements_for_code_are_code() -> None:
    body = f"{TOLD[0]}<listing>x = 1\ny = 2</listing>{TOLD[1]}"
    content = import_text(f"<article><h1>題名だ</h1>{body}</article>", kind="html")
    assert (content.blocks[2].kind, content.blocks[2].text) == (BlockKind.CODE, "x = 1\ny = 2")


@pytest.mark.parametrize(
    "mark",
    [
        '<a class="footnote-anchor" href="#footnote-1">1</a>',
        '<a epub:type="noteref" href="#n1">1</a>',
        '<a href="#fn1" role="doc-noteref">1</a>',
    ],
)
def test_a_link_to_a_note_is_no_part_of_the_word_before_it(mark: str) -> None:
    assert texts(f"<p>塔の高さは30{mark}という。</p>{TOLD[0]}")[0] == "塔の高さは30[1]という。"


def test_a_number_that_leads_elsewhere_is_a_number() -> None:
    text = '<p>第<a href="#chapter">1</a>章を見る。<a href="https://a.jp/fn1">2</a>番だ。</p>'
    assert texts(f"{text}{TOLD[0]}")[0] == "第1章を見る。2番だ。"


@pytest.mark.parametrize(
    ("element", "text", "kind"),
    [
        ('<div class="thumbcaption">東の塔の姿</div>', "東の塔の姿", BlockKind.CAPTION),
        ('<p class="wp-caption-text">西の塔の姿</p>', "西の塔の姿", BlockKind.CAPTION),
        ('<span class="c-balloon__iconName">店主</span>', "店主：", BlockKind.PARAGRAPH),
        ('<div class="ltx_listingline">1: 針を回す</div>', "1: 針を回す", BlockKind.LIST_ITEM),
        (
            '<ul><li><div class="checkbox checkbox-off"></div><span>針を拭く</span></li></ul>',
            "☐ 針を拭く",
            BlockKind.LIST_ITEM,
        ),
        (
            '<ul><li class="checked" data-inline-task-id="1"><span>油を差す</span></li></ul>',
            "☑ 油を差す",
            BlockKind.LIST_ITEM,
        ),
    ],
)
def test_what_a_class_tells_is_told(element: str, text: str, kind: BlockKind) -> None:
    page = f"<article><h1>題名だ</h1>{TOLD[0]}{element}{TOLD[1]}</article>"
    found = import_text(page, kind="html").blocks[2]
    assert (found.text, found.kind) == (text, kind)


def test_what_a_class_hides_is_hidden_unless_another_width_shows_it() -> None:
    body = '<p class="d-none">隠れた文である。</p><p class="hidden md:block">広い所の文である。</p>'
    assert texts(f"{TOLD[0]}{body}{TOLD[1]}")[1:-1] == ["広い所の文である。"]


def test_a_fraction_keeps_its_line() -> None:
    fraction = (
        '<span class="sfrac"><span class="num">1</span><span class="sr-only">/</span>'
        '<span class="den">2</span></span>'
    )
    assert texts(f"<p>比は{fraction}である。</p>{TOLD[0]}")[0] == "比は1/2である。"
