"""How characters stand in vertical lines, and where the lines break."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.page import Ruby
from reader.model.spans import Span
from reader.ui.reading.kinsoku import may_break
from reader.ui.reading.vertical_cells import Stand, cells_of
from reader.ui.reading.vertical_lines import VerticalLines

SIZE = 10.0
TEXTS = st.text(
    st.sampled_from("あ漢ー、。「」（）ッ々A1 23\n…―a.%！か\u3099\U0001f600葛\U000e0100　"),
    max_size=80,
)
LENGTHS = st.integers(1, 12)


def lines_of(text: str, length: float, readings: tuple[Ruby, ...] = ()) -> VerticalLines:
    cells = cells_of(text)
    widths = [SIZE * 0.55 if cell.stand is Stand.TURNED else 0.0 for cell in cells]
    return VerticalLines(text, cells, SIZE, length, widths, readings=readings)


def told(text: str, length: float) -> list[str]:
    lines = lines_of(text, length)
    return [text[line.start : line.end] for line in lines.lines]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("漢字かな", "↑漢 ↑字 ↑か ↑な"),
        ("12月", "=12 ↑月"),
        ("第 12 章", "↑第 →  =12 →  ↑章"),
        ("2024年", "→2 →0 →2 →4 ↑年"),
        ("7月", "↑7 ↑月"),
        ("20%の", "=20 ↑% ↑の"),
        ("5%", "↑5 ↑%"),
        ("A社", "↑A ↑社"),
        ("AI社", "→A →I ↑社"),
        ("1.5倍", "→1 →. →5 ↑倍"),
        ("本当!?", "↑本 ↑当 =!?"),
        ("５０％", "↑５ ↑０ ↑％"),
        ("「あ」", "↑「 ↑あ ↑」"),
        ("だ……。", "↑だ →… →… ↑。"),
        ("か\u3099", "↑か\u3099"),
        ("葛\U000e0100城", "↑葛\U000e0100 ↑城"),
        ("👨‍👩‍👧だ", "↑👨‍👩‍👧 ↑だ"),
        ("ｶﾅ", "→ｶ →ﾅ"),
        ("①", "↑①"),
    ],
)
def test_each_character_stands_as_it_is_printed(text: str, stands: str) -> None:
    signs = {Stand.UPRIGHT: "↑", Stand.TURNED: "→", Stand.TOGETHER: "="}
    found = " ".join(signs[cell.stand] + text[cell.start : cell.end] for cell in cells_of(text))
    assert found == stands


def test_a_raised_number_is_not_stood_upright() -> None:
    assert [cell.stand for cell in cells_of("だ12", turned=[Span(1, 3)])][1:] == [Stand.TURNED] * 2


@given(TEXTS)
def test_cells_leave_no_gap(text: str) -> None:
    cells = cells_of(text)
    assert [cell.start for cell in cells] == [0, *(cell.end for cell in cells)][: len(cells)]
    assert "".join(text[cell.start : cell.end] for cell in cells) == text


@settings(max_examples=50)
@given(TEXTS, LENGTHS)
def test_every_character_is_in_one_line_and_no_line_is_too_long(text: str, many: int) -> None:
    length = many * SIZE
    lines = lines_of(text, length)
    assert "".join(text[line.start : line.end] for line in lines.lines) == text
    for number, line in enumerate(lines.lines):
        if line.last - line.first > 1:
            signs = [text[cell.start] for cell in lines.cells[line.first : line.last]]
            hung = SIZE * "".join(signs).rstrip().endswith(("、", "。"))
            assert lines.place(line.last - 1)[1] <= length + hung + 0.1
        assert all(lines.line_of(lines.cells[n].start) == number for n in range(*line[:2]))


@settings(max_examples=50)
@given(TEXTS, LENGTHS)
def test_a_line_begins_where_kinsoku_allows_if_any_place_does(text: str, many: int) -> None:
    lines = lines_of(text, many * SIZE)
    cells = lines.cells
    for line in lines.lines[1:]:
        if text[line.start - 1] == "\n" or may_break(text, line.start):
            continue
        before = lines.lines[lines.line_of(line.start - 1)]
        allowed = [
            cells[n].start
            for n in range(before.first + 1, line.first + 1)
            if may_break(text, cells[n].start)
            and not (cells[n - 1].stand is cells[n].stand is Stand.TURNED)
        ]
        turned = cells[line.first - 1].stand is cells[line.first].stand is Stand.TURNED
        assert not allowed or (turned and text[line.start - 1] in " .")


@settings(max_examples=50)
@given(TEXTS, LENGTHS)
def test_what_is_found_at_a_place_is_what_stands_there(text: str, many: int) -> None:
    lines = lines_of(text, many * SIZE)
    for number, line in enumerate(lines.lines):
        for cell in range(line.first, line.last):
            start, end = lines.place(cell)
            assert start <= end
            if end > start:
                assert lines.cell_at(number, (start + end) / 2) == cell


@pytest.mark.parametrize(
    ("text", "length", "first"),
    [
        ("あいうえ」", 4, "あいう"),
        ("あいうえ。」", 4, "あいう"),
        ("あいう「え」", 4, "あいう"),
        ("あいうッえ", 3, "あい"),
        ("あいう……え", 4, "あい"),
        ("あ――いう", 2, "あ"),
        ("学習にはDistillationを", 9, "学習には"),
        ("あいうえ2024年", 5, "あいうえ"),
        ("the cat sat", 3, "the "),
        ("見よhttps://example.com/articles", 8, "見よhttps://"),
        ("あ\nいう", 4, "あ\n"),
    ],
)
def test_lines_break_where_nothing_is_parted(text: str, length: int, first: str) -> None:
    assert told(text + "かきくけこさしすせそ", length * SIZE)[0] == first


def test_a_base_is_not_parted_from_its_reading_and_kinsoku_holds_then_too() -> None:
    readings = (Ruby(Span(3, 5), "じょうりゅう", 7),)
    lines = lines_of("ある「蒸留」という", 4 * SIZE, readings)
    assert lines.lines[0].end == 2


def test_lines_end_level_where_a_character_went_to_the_next() -> None:
    lines = lines_of("あいうえおかきくけこさしす」せそたちつてと", 13 * SIZE)
    assert lines.lines[0].end == 12
    assert lines.place(11)[1] == pytest.approx(13 * SIZE)


@pytest.mark.parametrize("sign", "、。，．")
@pytest.mark.parametrize(
    ("text", "length", "end"),
    [
        ("あいうえ{}かきくけこさし", 4, 5),
        ("「あいうえお」{}かきくけこさし", 7, 8),
        ("はAI{}かきくけこさし", 2.35, 4),
        ("あいうえ{}", 4, 5),
        ("あいうえ{}\nかきくけこさし", 4, 6),
        ("あいうえ{}　かきくけこさし", 4, 6),
    ],
)
def test_a_stop_hangs_below_a_full_line(sign: str, text: str, length: float, end: int) -> None:
    lines = lines_of(text.format(sign), length * SIZE)
    assert lines.lines[0].end == end
    stop = text.index("{")
    start, below = lines.place(stop)
    assert start >= length * SIZE - 0.1
    assert lines.cell_at(0, (start + below) / 2) == stop
    # What comes before it ends level.
    assert lines.place(stop - 1)[1] == pytest.approx(length * SIZE)


def test_a_stop_that_must_not_leave_its_bracket_does_not_hang() -> None:
    for text in ("あいうえ。」かきくけこさし", "あい（、）かきくけこさし"):
        lines = lines_of(text, 4 * SIZE)
        assert all(lines.end_of(number) <= 4 * SIZE + 0.1 for number in range(2))


def test_a_line_is_not_torn_apart_to_end_level() -> None:
    lines = lines_of("あいう2024年かきくけこさしすせそ", 6 * SIZE)
    assert lines.lines[0].end == 7
    lines = lines_of("あいうWikipediaかきくけこさし", 7 * SIZE)
    assert lines.lines[0].end == 3
    assert lines.place(2)[1] == pytest.approx(3 * SIZE)


def test_brackets_beside_each_other_stand_closer() -> None:
    lines = lines_of("「あ」「い」。", 20 * SIZE)
    assert lines.place(2)[1] - lines.place(2)[0] == pytest.approx(SIZE / 2)
    assert lines.place(6)[1] == pytest.approx(6 * SIZE)


def test_there_is_a_little_space_between_japanese_and_latin() -> None:
    lines = lines_of("はAIだ", 20 * SIZE)
    assert lines.place(1)[0] == pytest.approx(1.25 * SIZE)
    assert lines.place(3)[0] == pytest.approx(2.6 * SIZE)
