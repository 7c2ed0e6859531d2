"""Tags typed in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.ui.panels.tags_edit import TagsEdit, parse_tags


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("", ()),
        ("cost", ("cost",)),
        ("cost, latency", ("cost", "latency")),
        ("費用、速度", ("費用", "速度")),
        ("#cost #latency", ("cost", "latency")),
        ("＃費用 ＃速度", ("費用", "速度")),
        ("to read, to read", ("to read",)),
        (" , ,", ()),
    ],
)
def test_tags_are_what_stands_between_commas_or_after_a_hash(
    typed: str, tags: tuple[str, ...]
) -> None:
    assert parse_tags(typed) == tags


TAG = st.text(st.sampled_from("ab費用 "), min_size=1, max_size=5).filter(
    lambda tag: tag == tag.strip() != ""
)


@given(st.lists(TAG, unique=True, max_size=5))
def test_tags_that_are_shown_are_read_back_as_they_were(qapp: object, tags: list[str]) -> None:
    line = TagsEdit([])
    line.set_tags(tags)
    assert line.tags() == tuple(tags)


def test_only_the_tag_that_is_being_typed_is_completed(qtbot: QtBot) -> None:
    line = TagsEdit(["latency", "cost"])
    qtbot.addWidget(line)
    line.setText("new, lat")
    completer = line.completer()
    completer.setCompletionPrefix("lat")
    assert completer.splitPath(line.text()) == ["lat"]
    assert completer.currentCompletion() == "new, latency"
