import pytest

from reader.model.article import Block, BlockKind
from reader.model.inline import InlineKind
from reader.text.importing import import_text

END = "<p>町の時計は進んでいる。時計屋は直さずに、進んだ時計の町を面白がっている。</p>"


def html(body: str) -> tuple[Block, ...]:
    page = f"<article><h1>題名だ</h1>{body}{END}</article>"
    return tuple(import_text(page, kind="html", url="https://example.com/a/b").blocks)[1:-1]


def markdown(body: str) -> tuple[Block, ...]:
    return tuple(import_text(f"# 題名だ\n\n{body}\n", kind="markdown").blocks)[1:]


def marks(block: Block) -> list[tuple[str, str, str]]:
    return [(mark.kind.value, mark.span.of(block.text), mark.target) for mark in block.marks]


@pytest.mark.parametrize(
    ("read", "source"),
    [
        (
            html,
            "<p>これは<b>太い</b>文で、<i>斜め</i>と<code>pip install</code>と"
            '<a href="https://example.com/x">案内</a>がある。</p>',
        ),
        (
            markdown,
            "これは**太い**文で、*斜め*と`pip install`と[案内](https://example.com/x)がある。",
        ),
        (
            markdown,
            "これは<strong>太い</strong>文で、<em>斜め</em>と<kbd>pip install</kbd>と"
            '<a href="https://example.com/x">案内</a>がある。',
        ),
    ],
)
def test_what_the_author_marked_is_kept_as_marks(read: object, source: str) -> None:
    assert callable(read)
    (block,) = read(source)
    assert block.text == "これは太い文で、斜めとpip installと案内がある。"
    assert marks(block) == [
        ("strong", "太い", ""),
        ("emphasis", "斜め", ""),
        ("code", "pip install", ""),
        ("link", "案内", "https://example.com/x"),
    ]


def test_marks_lie_in_each_other_and_go_over_several_lines() -> None:
    blocks = html("<p><b>一つ目の<i>文</i>である。<br>二つ目の文である。</b></p>")
    assert [marks(block) for block in blocks] == [
        [("strong", "一つ目の文である。", ""), ("emphasis", "文", "")],
        [("strong", "二つ目の文である。", "")],
    ]


def test_addresses_are_whole_and_lead_to_the_web_only() -> None:
    (block,) = html(
        '<p>案内は<a href="../c?d=1">これ</a>と<a href="#e">それ</a>と'
        '<a href="javascript:alert(1)">あれ</a>と<a href="file:///etc/passwd">どれ</a>である。</p>'
    )
    assert marks(block) == [("link", "これ", "https://example.com/c?d=1")]


def test_emphasis_beside_brackets_is_emphasis_and_stars_in_code_are_none() -> None:
    (block,) = markdown("彼は**「強調」**と言い、`a**b**c`と書き、5*3と言った。")
    assert block.text == "彼は「強調」と言い、a**b**cと書き、5*3と言った。"
    assert marks(block) == [("strong", "「強調」", ""), ("code", "a**b**c", "")]


@pytest.mark.parametrize(
    "formula", ["$a*b*c$", "$x. y$", "$$\\alpha_1 = \\{x\\}$$", "\\(x_1\\)", "$x_{入力}$"]
)
def test_a_formula_of_markdown_stays_as_it_is(formula: str) -> None:
    (block,) = markdown(f"損失は{formula}である。次の文だ。")
    assert block.text == f"損失は{formula}である。次の文だ。"
    assert marks(block) == [("formula", formula, "")]
    assert len(block.segments) == 2


def test_a_formula_on_lines_of_its_own_is_one_block() -> None:
    source = "$$\n\\begin{aligned}\na &= b \\\\\n- c &= d\n= e\n\\end{aligned}\n$$"
    (block,) = markdown(source)
    assert block.text == " ".join(source.split("\n"))
    assert marks(block) == [("formula", block.text, "")]


@pytest.mark.parametrize("text", ["$100と$200である。", "\\$5と$HOMEである。", "\\[1\\]を見よ。"])
def test_money_and_brackets_are_no_formula(text: str) -> None:
    (block,) = markdown(text)
    assert block.marks == ()


@pytest.mark.parametrize(
    ("attributes", "numbers"),
    [
        ("", ["1.", "2.", "3."]),
        (' start="3"', ["3.", "4.", "5."]),
        (" reversed", ["3.", "2.", "1."]),
        (' start="9" reversed', ["9.", "8.", "7."]),
        (' type="a"', ["a.", "b.", "c."]),
        (' type="I" start="3"', ["III.", "IV.", "V."]),
        (' start="x"', ["1.", "2.", "3."]),
    ],
)
def test_a_list_counts_as_html_says(attributes: str, numbers: list[str]) -> None:
    blocks = html(f"{END}<ol{attributes}><li>甲だ</li><li>乙だ</li><li>丙だ</li></ol>")
    assert [block.text for block in blocks[1:]] == [
        f"{number} {word}" for number, word in zip(numbers, ["甲だ", "乙だ", "丙だ"], strict=True)
    ]


@pytest.mark.parametrize(
    "item",
    [
        "<b>甲</b>だ",
        "<code>甲</code>だ",
        '<a href="/x">甲</a>だ',
        '<img src="x">甲だ',
        "<p>甲だ</p>",
    ],
)
def test_an_item_has_its_number_whatever_it_begins_with(item: str) -> None:
    blocks = html(f'{END}<ol><li>零だ</li><li value="7">{item}</li><li>乙だ</li></ol>')
    assert [block.text for block in blocks[1:]] == ["1. 零だ", "7. 甲だ", "8. 乙だ"]


def test_a_markdown_item_of_two_paragraphs_has_one_number() -> None:
    blocks = markdown("3. **甲**だ\n\n   続きだ\n\n4. `乙`だ")
    assert [block.text for block in blocks] == ["3. 甲だ", "続きだ", "4. 乙だ"]


@pytest.mark.parametrize(
    "code",
    [
        "<pre>a = 1<br>b = 2</pre>",
        "<pre><div>a = 1</div><div>b = 2</div></pre>",
        "<pre>\n<div>a = 1</div>\n<div>b = 2</div>\n</pre>",
        "<pre><ol><li>a = 1</li><li>b = 2</li></ol></pre>",
        "<pre><button>コピー</button><code>a = 1\nb = 2</code></pre>",
        '<pre><span class="copy-btn">Copy</span><code>a = 1\nb = 2</code></pre>',
        '<pre><span class="lineno">1</span>a = 1\n<span class="lineno">2</span>b = 2</pre>',
        '<pre><span style="display:block">a = 1<br></span>'
        '<span style="display:block">b = 2</span></pre>',
        '<table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td>'
        '<td class="code"><pre>a = 1\nb = 2</pre></td></tr></table>',
        '<table class="hljs-ln"><tr><td class="hljs-ln-numbers" data-line-number="1"></td>'
        '<td class="hljs-ln-code">a = 1</td></tr><tr><td class="hljs-ln-numbers" '
        'data-line-number="2"></td><td class="hljs-ln-code">b = 2</td></tr></table>',
        "<table><tr><td>1</td><td><code>a = 1</code></td></tr>"
        "<tr><td>2</td><td><code>b = 2</code></td></tr></table>",
        '<div class="syntaxhighlighter"><table><tr><td class="gutter"><div>1</div><div>2</div></td>'
        '<td class="code"><div class="container"><div>a = 1</div><div>b = 2</div></div></td></tr>'
        "</table></div>",
    ],
)
@pytest.mark.parametrize("place", ["before", "after"])
def test_code_keeps_its_lines_and_nothing_else(code: str, place: str) -> None:
    blocks = html(f"{END}{code}" if place == "after" else f"{END}{code}{END}")
    assert [(block.kind, block.text) for block in blocks][1] == (BlockKind.CODE, "a = 1\nb = 2")


def test_an_empty_line_of_code_stays() -> None:
    (block,) = html("<pre><div>a = 1</div><div></div><div>b = 2</div></pre>")
    assert block.text == "a = 1\n\nb = 2"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("誤差は10<sup>-6</sup>である。", "誤差は10⁻⁶である。"),
        ("面積は5m<sup>2</sup>で、CO<sub>2</sub>は減る。", "面積は5m²で、CO₂は減る。"),
        ("10<sup>n+1</sup>とx<sub>i</sub>。", "10ⁿ⁺¹とxᵢ。"),
        ("V<sub>DD</sub>は高い。", "V_DDは高い。"),
        ("2<sup>10/3</sup>である。", "2^(10/3)である。"),
        ("性能は高い<sup>1</sup>。", "性能は高い[1]。"),
        ("性能は高い。<sup><a href='#n2'>[2]</a></sup>次である。", "性能は高い。[2]次である。"),
        ("性能は高い<sup>※3</sup>。", "性能は高い※3。"),
        ("猫社<sup>TM</sup>の1<sup>st</sup>。", "猫社™の1st。"),
    ],
)  # fmt: skip
def test_raised_and_lowered_signs_are_signs_or_notes(source: str, text: str) -> None:
    assert html(f"<p>{source}</p>")[0].text == text
    assert markdown(source)[0].text == text


def test_the_mark_of_a_note_is_marked() -> None:
    (block,) = html("<p>性能は高い<sup>1</sup>。</p>")
    assert marks(block) == [("note", "[1]", "")]


def test_a_number_before_an_element_counts_its_particles() -> None:
    assert html("<p>試料の<sup>14</sup>Cを測る。</p>")[0].text == "試料の¹⁴Cを測る。"


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_is_struck_out_is_not_read(tag: str) -> None:
    source = f"会議は<{tag}>5月1日</{tag}><ins>5月8日</ins>に開く。"
    assert html(f"<p>{source}</p>")[0].text == "会議は5月8日に開く。"
    assert markdown(source)[0].text == "会議は5月8日に開く。"
    assert markdown("会議は~~5月1日~~5月8日に開く。")[0].text == "会議は5月8日に開く。"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>{}</p>",
        '<p style="display: none">{}</p>',
        '<div style="color:red;DISPLAY:NONE;"><p>{}</p></div>',
        '<span style="visibility:hidden">{}</span>',
        '<span class="sr-only">{}</span>',
        '<span aria-hidden="true">{}</span>',
        "<dialog><p>{}</p></dialog>",
    ],
)
def test_what_is_hidden_is_not_read(hidden: str) -> None:
    words = "見えない文がここにある。"
    blocks = html(f"{END}<p>見える文である。{hidden.format(words)}</p>")
    assert words not in "\n".join(block.text for block in blocks)


def test_a_page_that_hides_itself_for_a_moment_is_read() -> None:
    page = f'<div style="display:none"><h1>題名だ</h1>{END}{END}</div>'
    assert "町の時計" in import_text(page, kind="html").text


@pytest.mark.parametrize(
    "heading",
    [
        '目的<a class="headerlink" href="#x">¶</a>',
        '<a class="anchor" href="#x">#</a>目的',
        '<a href="#x" aria-hidden="true">🔗</a> 目的',
        '目的 <a class="hash-link" href="#x">Permalink</a>',
        "目的¶",
        '<a href="#x">目的</a>',
        '目的<a href="https://example.com/a/b#x"><svg></svg></a>',
    ],
)
def test_a_heading_loses_its_anchor(heading: str) -> None:
    blocks = html(f"{END}<h2>{heading}</h2>{END}")
    assert (blocks[1].kind, blocks[1].text) == (BlockKind.HEADING, "目的")


def test_a_sign_that_is_part_of_a_heading_stays() -> None:
    assert html(f"{END}<h2>C#の章</h2>{END}<h2>F#</h2>{END}")[3].text == "F#"


def test_cells_over_rows_and_columns_keep_the_others_in_place() -> None:
    blocks = html(
        '<table><tr><th rowspan="2">名前</th><th colspan="2">点</th><th>評</th></tr>'
        "<tr><th>前</th><th>後</th><th>一言</th></tr>"
        '<tr><td>甲</td><td rowspan="2">1</td><td>2</td><td>良</td></tr>'
        "<tr><td>乙</td><td>3</td><td>可</td></tr></table>"
    )
    assert [block.text.split("\t") for block in blocks] == [
        ["名前", "点", "", "評"],
        ["名前", "前", "後", "一言"],
        ["甲", "1", "2", "良"],
        ["乙", "1", "3", "可"],
    ]


def test_a_list_in_a_cell_stays_in_its_row() -> None:
    (block,) = html(
        "<table><tr><td>利点</td><td><ul><li><b>速い</b></li><li>安い</li></ul></td></tr></table>"
    )
    assert block.text == "利点\t・速い\n・安い"
    assert marks(block) == [("strong", "速い", "")]
    assert block.segment_texts == ("利点", "・速い", "・安い")


@pytest.mark.parametrize(
    ("source", "strong"),
    [
        ("**強調。**次の文である。", ["強調。"]),
        ("彼は**「引用」**と言い、**A**と**B**を比べた。", ["「引用」", "A", "B"]),
        ("これは**重要**です。**注意**：読むこと。", ["重要", "注意"]),
        ('値は**"推論"**である。', ['"推論"']),
        ("5*3と2*4と2 ** 3である。", []),
        ("snake__case__nameである。", []),
    ],
)
def test_emphasis_in_japanese_needs_no_spaces(source: str, strong: list[str]) -> None:
    (block,) = markdown(source)
    assert [words for kind, words, _ in marks(block) if kind == "strong"] == strong
    assert block.text == source.replace("**", "") or not strong


def test_what_markdown_hides_in_html_is_hidden() -> None:
    blocks = markdown("<p hidden>隠れた文である。</p>\n\n見える文である。")
    assert [block.text for block in blocks] == ["見える文である。"]


def test_an_edit_link_of_a_wiki_is_no_part_of_a_heading() -> None:
    edit = '<span class="mw-editsection">[<a href="/edit">編集</a>]</span>'
    assert html(f"{END}<h2>歴史{edit}</h2>{END}")[1].text == "歴史"


def test_a_formula_of_a_page_is_one_wherever_it_stands() -> None:
    (block,) = html('<p>top<math alttext="k"><mi>k</mi></math>番目と<math><mi>x</mi></math>。</p>')
    assert block.text == "top$k$番目とx。"
    assert marks(block) == [("formula", "$k$", ""), ("formula", "x", "")]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<ol start="3"><li><b>甲</b></li></ol>', "3. 甲"),
        ("<p>短い。</p><ol reversed><li>甲</li></ol>", "1. 甲"),
        ("<p>短い。</p><pre>a = 1<br>b = 2</pre>", "a = 1\nb = 2"),
        ("<pre>a = 1<br>b = 2</pre><p>短い。</p>", "a = 1\nb = 2"),
        ("<table><tr><td>甲</td><td><ul><li>一</li></ul></td></tr></table>", "甲\t・一"),
    ],
)
def test_a_page_without_running_text_is_read_with_care_as_well(body: str, text: str) -> None:
    page = f"<article><h1>題名だ</h1>{body}</article>"
    assert text in [block.text for block in import_text(page, kind="html").blocks]


def test_a_link_to_a_note_is_marked_as_one() -> None:
    text = (
        '<p>時計は重い<a href="#f1">*1</a>という。<a href="https://a.jp/x">次の節</a>を見よ。</p>'
    )
    marks = import_text(f"<article><h1>題名だ</h1>{text}</article>", kind="html").blocks[1].marks
    assert [mark.kind for mark in marks] == [InlineKind.NOTE, InlineKind.LINK]


def test_numbers_are_written_as_the_style_of_a_list_says() -> None:
    items = '<ol style="list-style-type: lower-roman"><li>一つ目。</li><li>二つ目。</li></ol>'
    content = import_text(f"<article><h1>題名だ</h1>{items}</article>", kind="html")
    assert [block.text for block in content.blocks[1:]] == ["i. 一つ目。", "ii. 二つ目。"]
