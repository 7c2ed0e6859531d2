"""Facts with dots between them, in lines."""

import pytest

from reader.ui.facts import fact_lines


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (30, "港の新聞 · 山田 · 2025-04-25"),
        (20, "港の新聞 · 山田\n2025-04-25"),
        (9, "港の新聞 · 山田\n2025-04-25"),
        (3, "港の新聞\n山田\n2025-04-25"),
    ],
)
def test_no_dot_begins_or_ends_a_line(room: int, lines: str) -> None:
    assert fact_lines("港の新聞 · 山田 · 2025-04-25", room, len) == lines


def test_one_fact_and_none_stay_as_they_are() -> None:
    assert fact_lines("とても長い名前の新聞", 3, len) == "とても長い名前の新聞"
    assert fact_lines("", 3, len) == ""
