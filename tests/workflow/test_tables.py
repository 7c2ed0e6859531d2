"""A table's columns are as wide as what stands in them asks for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.blocks import Block, BlockKind
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.tables import LONGEST, Tables, cell_shares
from reader.workflow.workspace import Workspace


def row(text: str) -> Block:
    return Block(BlockKind.TABLE_ROW, text)


def test_a_column_of_long_texts_has_more_of_the_width() -> None:
    shares = cell_shares(["構成\t正答率\t月額", "商用の大きなモデル（以前）\t87.2%\t約420万円"])
    assert shares[0] > shares[2] >= shares[1]
    assert sum(shares) == pytest.approx(1)


def test_all_rows_of_a_table_have_the_same_widths_and_each_table_its_own() -> None:
    one, other = ["名前\t値", "とても長い名前\t1"], ["値\t名前", "1\tとても長い名前"]
    between = Block(BlockKind.PARAGRAPH, "次の表である。")
    tables = Tables([*map(row, one), between, *map(row, other)])
    assert tables.shares(0) == tables.shares(1) == cell_shares(one)
    assert tables.shares(2) == ()
    assert tables.shares(3) == tables.shares(4) == cell_shares(other) == tables.shares(0)[::-1]


def test_a_row_over_all_columns_changes_nothing_for_the_others() -> None:
    rows = ["名前\t値", "第一部", "とても長い名前\t1"]
    assert cell_shares(rows) == cell_shares([rows[0], rows[2]])
    assert cell_shares(["一つ", "二つ"]) == ()


@pytest.mark.parametrize("rows", [LONGEST, LONGEST + 1])
def test_all_rows_of_a_very_long_table_are_alike(rows: int) -> None:
    tables = Tables([row(f"とても長い名前{n}\t{n}") for n in range(rows)])
    assert len({tables.shares(n) for n in (0, 1, rows // 2, rows - 1)}) == 1
    assert bool(tables.shares(rows - 1)) is (rows == LONGEST)


@settings(max_examples=50)
@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=6), min_size=1, max_size=5))
def test_widths_are_parts_of_a_whole(cells: list[list[str]]) -> None:
    rows = ["\t".join(part.replace("\t", " ") for part in line) for line in cells]
    shares = cell_shares(rows)
    assert not shares or sum(shares) == pytest.approx(1)
    assert all(share > 0 for share in shares)


def test_the_rows_of_an_article_know_how_wide_their_cells_are(workspace: Workspace) -> None:
    cells = ("構成の名前", "値"), ("とても長い名前のモデル", "8")
    lines = (f"<tr><td>{first}</td><td>{second}</td></tr>" for first, second in cells)
    table = f"<table>{''.join(lines)}</table>"
    html = f"<article><h1>比べた結果</h1><p>次の表にまとめた結果である。</p>{table}</article>"
    article = OpenArticle(workspace, add_clipboard(workspace, "比べた結果の表である。", html))
    rows = [row for row in article.rows if row.kind is BlockKind.TABLE_ROW]
    assert len(rows) == 2
    assert all(row.shares and row.shares[0] > row.shares[1] for row in rows)
    assert not article.rows[0].shares
