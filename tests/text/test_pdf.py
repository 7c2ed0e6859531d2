import re

import pytest

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.inline import InlineKind
from reader.text.importing import import_bytes
from reader.text.pdf_glyphs import box_around
from tests.text.pdfs import Words, pdf, written

PROSE = (
    "大規模言語モデルは、多くの文章から言葉の並びを学ぶ。学んだモデルは、続きの言葉を一つずつ選ぶことで文章を書く。"
    "選び方には工夫があり、同じ問いにも違う答えが返る。"
)
OTHER = (
    "港の町では、古い地図が今も使われている。地図には、消えた川や移された橋が描かれている。"
    "人々はその線をたどり、昔の暮らしを思い浮かべるのである。"
)


def texts(content: Content, *kinds: BlockKind) -> list[str]:
    return [b.text for b in content.blocks if not kinds or b.kind in kinds]


def column(
    text: str, x: float, y: float, width: int, *, size: float = 10, indent: bool = True
) -> list[Words]:
    """Set a paragraph in lines of `width` characters."""
    lines = re.findall(f".{{1,{width}}}", ("　" if indent else "") + text)
    return [Words(x, y - n * 1.6 * size, line, size) for n, line in enumerate(lines)]


def upright(text: str, x: float, y: float, height: int, *, size: float = 10) -> list[Words]:
    lines = re.findall(f".{{1,{height}}}", "　" + text)
    return [Words(x - n * 1.8 * size, y, line, size, vertical=True) for n, line in enumerate(lines)]


def test_broken_lines_are_joined_to_paragraphs_below_title_and_headings() -> None:
    page = [
        Words(150, 780, "言葉を選ぶ機械", 18),
        Words(60, 740, "1　はじめに", 12),
        *column(PROSE, 60, 715, 40),
        *column(OTHER, 60, 651, 40),
        Words(60, 590, "1.1　地図と言葉", 12),
        *column(PROSE, 60, 570, 40),
    ]
    content = import_bytes(pdf([page]))
    assert content.metadata.title == "言葉を選ぶ機械"
    assert texts(content) == [
        "言葉を選ぶ機械", "1　はじめに", PROSE, OTHER, "1.1　地図と言葉", PROSE,
    ]  # fmt: skip
    headings = [block.level for block in content.blocks if block.kind is BlockKind.HEADING]
    assert headings == [2, 3]


@pytest.mark.parametrize("by_rows", [False, True])
def test_two_columns_are_read_one_after_the_other_and_paragraphs_go_on_in_the_next(
    by_rows: bool,
) -> None:
    left = column(PROSE * 3, 50, 700, 22)
    right = column(OTHER * 3, 310, 700, 22)
    cut = len(left)
    across = [Words(120, 780, "二段組の論文における読む順序", 16)]
    both = [*left, *right]
    if by_rows:
        both.sort(key=lambda words: (-words.y, words.x))
    content = import_bytes(pdf([[*across, *both]]))
    assert cut > 5
    assert texts(content) == ["二段組の論文における読む順序", PROSE * 3, OTHER * 3]


def test_a_wide_space_in_a_line_above_two_columns_keeps_it_in_one_piece() -> None:
    across = [Words(60, 740, "概要"), Words(95, 740, PROSE[:40])]
    page = [*across, *column(PROSE * 2, 50, 700, 22), *column(OTHER * 2, 310, 700, 22)]
    assert texts(import_bytes(pdf([page])))[0] == f"概要 {PROSE[:40]}"


def test_a_paragraph_goes_on_over_column_and_page() -> None:
    lines = [words.text for words in column(PROSE * 4, 0, 0, 22)]
    third = len(lines) // 3
    parts = [lines[:third], lines[third : 2 * third], lines[2 * third :]]

    def put(part: list[str], x: float) -> list[Words]:
        return [Words(x, 700 - 16 * n, line) for n, line in enumerate(part)]

    pages = [[*put(parts[0], 50), *put(parts[1], 310)], put(parts[2], 50)]
    assert texts(import_bytes(pdf(pages))) == [PROSE * 4]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Words(60, 810, f"港の研究 第{number}章" if number % 2 else "海辺書房 紀要"),
            *column(first + PROSE, 60, 760, 40),
            Words(290, 30, f"- {number} -"),
        ]
        for number, first in enumerate("甲乙丙丁戊己", 1)
    ]
    assert texts(import_bytes(pdf(pages))) == [first + PROSE for first in "甲乙丙丁戊己"]


def test_what_only_looks_like_a_page_number_in_the_text_stays() -> None:
    page = [*column(PROSE, 60, 760, 40), Words(60, 500, "42"), *column(OTHER, 60, 440, 40)]
    assert "42" in texts(import_bytes(pdf([page])))


def test_footnotes_stand_apart_behind_the_text() -> None:
    first = [
        *column(PROSE + OTHER, 60, 760, 40),
        Words(60, 60, "1) 海辺書房の調べによる。この数には、", 8),
        Words(60, 48, "島の港も入っている。", 8),
    ]
    second = column(OTHER, 60, 760, 40)
    assert texts(import_bytes(pdf([first, second]))) == [
        PROSE + OTHER, OTHER, "1) 海辺書房の調べによる。この数には、島の港も入っている。",
    ]  # fmt: skip


def test_a_raised_number_is_the_mark_of_a_note() -> None:
    page = [
        Words(60, 760, "港は古い"), Words(100, 764, "12", 5), Words(105, 760, "。船も古い。"),
    ]  # fmt: skip
    (block,) = import_bytes(pdf([page])).blocks
    assert block.text == "港は古い[12]。船も古い。"
    assert [(m.kind, m.span.of(block.text)) for m in block.marks] == [(InlineKind.NOTE, "[12]")]


def test_readings_above_words_are_readings() -> None:
    page = [Words(60, 760, "その港町は古い。"), Words(80, 770.5, "みなとまち", 4)]
    (block,) = import_bytes(pdf([page])).blocks
    assert block.text == "その港町は古い。"
    assert [(m.target, m.span.of(block.text)) for m in block.marks] == [("みなとまち", "港町")]


def test_words_hyphenated_at_the_end_of_a_line_are_whole_again() -> None:
    lines = [
        "港の地図は cartog-", "raphy と呼ばれる学問の state-of-", "the-art を示し、large language",
        "models にも使われる。",
    ]  # fmt: skip
    page = [Words(60, 760 - 16 * n, line) for n, line in enumerate(lines)]
    assert texts(import_bytes(pdf([page]))) == [
        "港の地図は cartography と呼ばれる学問の state-of-the-art を示し、"
        "large language models にも使われる。"
    ]


def test_upright_text_is_read_from_the_right_tier_after_tier() -> None:
    page = [
        *upright(PROSE * 2, 520, 780, 20),
        *upright(OTHER * 2, 520, 380, 20),
        Words(290, 30, "12"),
    ]
    assert texts(import_bytes(pdf([page]))) == [PROSE * 2, OTHER * 2]


def test_figures_that_lie_in_an_upright_line_stay_in_their_place() -> None:
    page = [
        Words(520, 780, "港に船が", vertical=True), Words(515, 731, "12"),
        Words(520, 730, "隻着いた。", vertical=True),
        Words(500, 780, "丘に家がある。", vertical=True),
    ]  # fmt: skip
    assert "".join(texts(import_bytes(pdf([page])))) == "港に船が12隻着いた。丘に家がある。"


def test_rows_of_a_table_keep_their_cells() -> None:
    rows = [("モデル", "大きさ", "点"), ("小さい", "七億", "三"), ("大きい", "九億", "五")]
    page = column(PROSE, 60, 760, 40)
    page += [
        Words(60 + 100 * n, 650 - 16 * y, cell)
        for y, row in enumerate(rows)
        for n, cell in enumerate(row)
    ]
    content = import_bytes(pdf([page]))
    assert texts(content, BlockKind.TABLE_ROW) == ["\t".join(row) for row in rows]


def test_forms_of_characters_that_only_fonts_have_become_the_characters() -> None:
    page = [Words(60, 760, "⼤きな⽇と⽂字を⾒る。")]
    assert texts(import_bytes(pdf([page]))) == ["大きな日と文字を見る。"]


def test_a_scan_says_that_it_is_one() -> None:
    with pytest.raises(ImportRefusedError, match="scan"):
        import_bytes(pdf([[], []]))


def test_an_encrypted_file_says_so() -> None:
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"00" * 32, b"11" * 32)
    data = written(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[]/Count 0>>",
            b"1",
            b"1",
            b"1",
            b"<<>>",
            lock,
        ],
        b"/Encrypt 7 0 R/ID[<00><00>]",
    )
    with pytest.raises(ImportRefusedError, match="encrypted"):
        import_bytes(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-"])
def test_a_damaged_file_says_so(data: bytes) -> None:
    with pytest.raises(ImportRefusedError, match="damaged"):
        import_bytes(data)


def test_a_title_that_a_program_made_up_is_none() -> None:
    page = column(PROSE, 60, 760, 40)
    assert import_bytes(pdf([page], title="Microsoft Word - 文書1.docx")).metadata.title == ""
    assert import_bytes(pdf([page], title="港の研究")).metadata.title == "港の研究"


def paper(*below: Words) -> list[Words]:
    """A first page as papers have it: title, authors, institutes, abstract, two columns."""
    abstract = column(f"概要　{OTHER}"[:84], 80, 715, 48, size=9, indent=False)
    return [
        Words(100, 780, "小さな模型の学び方", 18),
        Words(140, 755, "山田　花子1　　海野　一郎2　　佐藤　健1", 12),
        Words(170, 738, "1港町大学　2海辺研究所", 9),
        *abstract,
        *column(PROSE * 3, 50, 660, 22),
        *column(OTHER * 3, 310, 660, 22),
        *below,
    ]


def test_the_authors_of_a_paper_are_its_byline_and_its_abstract_stands_before_the_columns() -> None:
    content = import_bytes(pdf([paper()]))
    assert content.metadata.byline == "山田 花子、海野 一郎、佐藤 健"
    assert texts(content) == [
        "小さな模型の学び方",
        "1港町大学　2海辺研究所",
        f"概要　{OTHER}"[:84],
        PROSE * 3,
        OTHER * 3,
    ]


def test_what_is_written_in_a_figure_is_left_out_with_it() -> None:
    page = [
        *column(PROSE, 60, 780, 40),
        Words(120, 700, "教師"),
        Words(220, 700, "選択器"),
        Words(150, 680, "0.0"),
        Words(200, 680, "0.5"),
        Words(140, 660, "確信度", 8),
        Words(100, 640, "図1　手法の全体"),
        *column(OTHER, 60, 610, 40),
        Words(60, 540, "2.1　表の前の節"),
        *column(PROSE, 60, 524, 40),
    ]
    content = import_bytes(pdf([page]))
    assert texts(content) == [PROSE, "図1　手法の全体", OTHER, "2.1　表の前の節", PROSE]
    assert [b.text for b in content.blocks if b.kind is BlockKind.HEADING] == ["2.1　表の前の節"]


def test_each_entry_of_the_literature_is_a_paragraph_and_a_citation_in_a_text_none() -> None:
    cited = PROSE[:40] + "[3]" + OTHER[:37]
    page = [
        Words(100, 800, "模型の話", 18),
        *column(cited, 60, 770, 40, indent=False),
        Words(60, 700, "参考文献", 12),
        Words(60, 680, "[1]青木次郎，知識の基礎，港町出版，2024．"),
        Words(60, 664, "[2]海野一郎，模型の学習，海辺論文誌，2025．"),
    ]
    assert texts(import_bytes(pdf([page]))) == [
        "模型の話",
        cited,
        "参考文献",
        "[1]青木次郎，知識の基礎，港町出版，2024．",
        "[2]海野一郎，模型の学習，海辺論文誌，2025．",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # 一 as Chromium writes it: of the stroke alone one would make a character of one point.
        ((14.66, 0.75, 732.0, 736.1, 737.4), (14.66, 730.7, 741.7)),
        ((1.0, 10.0, 100.0, 104.0, 105.0), (10.0, 98.8, 108.8)),
        # An upright line, whose base is elsewhere.
        ((10.0, 1.0, 300.0, 204.0, 206.0), (10.0, 200.0, 210.0)),
        ((10.0, 1.0, 100.0, 98.8, 108.8), (10.0, 98.8, 108.8)),
    ],
)
def test_a_character_of_which_only_the_ink_is_known_has_the_box_of_its_type(
    given: tuple[float, float, float, float, float], expected: tuple[float, float, float]
) -> None:
    assert box_around(*given) == pytest.approx(expected, abs=0.1)


def test_short_lines_without_a_full_stop_stay_apart_as_on_printed_web_pages() -> None:
    page = [
        Words(60, 790, "模型の話", 18),
        Words(60, 750, "2026年11月20日　港町新聞"),
        *column(PROSE, 60, 720, 40, indent=False),
        Words(75, 660, "要約：多い"),
        Words(75, 640, "翻訳：少ない"),
        *column(OTHER, 60, 610, 40, indent=False),
    ]
    expected = ["模型の話", "2026年11月20日　港町新聞", PROSE, "要約：多い", "翻訳：少ない", OTHER]
    assert texts(import_bytes(pdf([page]))) == expected


def test_lines_that_end_early_beside_a_figure_are_one_paragraph() -> None:
    page = [*column(OTHER, 60, 780, 40), *column(PROSE, 60, 700, 24), *column(OTHER, 60, 610, 40)]
    assert texts(import_bytes(pdf([page]))) == [OTHER, PROSE, OTHER]
