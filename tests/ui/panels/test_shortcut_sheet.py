"""The sheet of keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.panels.shortcut_sheet import ShortcutSheet, balanced, native_keys

GROUPS = [
    ("Reading", [("J / K", "Next / previous sentence"), ("Enter", "Open the card")]),
    ("File", [("Ctrl+O", "Open file"), ("F3", "Find next")]),
]


def test_every_key_stands_beside_what_it_does(qtbot: QtBot) -> None:
    sheet = ShortcutSheet(GROUPS)
    qtbot.addWidget(sheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    for title, rows in GROUPS:
        assert title in said
        for _, words in rows:
            assert words in said
    assert {"J / K", "Ctrl+O", "F3"} <= set(said)


@pytest.mark.parametrize(
    "keys", ["J, K", "Ctrl+F / /", "double click, triple click", "Shift+arrows", "Ctrl+wheel", "?"]
)
def test_what_is_no_key_of_the_system_is_shown_as_it_is(keys: str) -> None:
    assert native_keys(keys) == keys


@given(st.lists(st.integers(0, 12), max_size=10))
def test_columns_keep_the_order_and_no_other_split_is_more_even(sizes: list[int]) -> None:
    groups = [(str(n), [("A", "b")] * size) for n, size in enumerate(sizes)]
    left, right = balanced(groups)
    assert left + right == groups

    def uneven(at: int) -> int:
        return abs(sum(n + 2 for n in sizes[:at]) - sum(n + 2 for n in sizes[at:]))

    assert uneven(len(left)) == min(map(uneven, range(len(sizes) + 1)))
