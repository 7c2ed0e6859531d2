"""Texts in lists: cut to a few lines, with the term in view."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from reader.model.spans import Span
from reader.ui.panels.drawing import ELLIPSIS, around, height, lay_out

TEXTS = st.text(st.sampled_from("推論モデルはabc 𠮟。 、"), max_size=200)


def test_a_short_text_is_shown_whole(qtbot: QtBot) -> None:
    layout = lay_out("推論は安くなる。", QFont(), 400, max_lines=2)
    assert layout.text() == "推論は安くなる。"
    assert layout.lineCount() == 1


@given(TEXTS, st.integers(1, 300), st.integers(1, 4))
def test_no_text_takes_more_lines_than_it_may(
    qapp: object, text: str, width: int, lines: int
) -> None:
    layout = lay_out(text, QFont(), width, max_lines=lines)
    assert layout.lineCount() <= lines
    assert height(layout) <= lines * QFontMetricsF(QFont()).height() * 2


@given(TEXTS, st.integers(30, 300))
def test_a_text_that_is_cut_says_so_and_keeps_its_beginning(
    qapp: object, text: str, width: int
) -> None:
    shown = lay_out(text, QFont(), width, max_lines=2).text()
    if shown != text:
        assert shown.endswith(ELLIPSIS)
        assert text.startswith(shown.removesuffix(ELLIPSIS))


def test_lines_of_a_comment_stay_lines(qtbot: QtBot) -> None:
    assert lay_out("one\n\ntwo", QFont(), 400, max_lines=5).lineCount() == 2


def test_the_bold_part_counts_characters_that_are_two_units_in_qt(qtbot: QtBot) -> None:
    layout = lay_out("𠮟𠮟推論", QFont(), 400, max_lines=1, bold=[Span(2, 4)])
    (bold,) = layout.formats()
    assert (bold.start, bold.length) == (4, 2)


@given(TEXTS, st.data(), st.integers(0, 30))
def test_a_term_is_still_itself_when_what_stands_before_it_is_cut(
    text: str, data: st.DataObject, lead: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    shown, place = around(text, span, lead)
    assert place.of(shown) == span.of(text)
    assert place.start <= lead + 2
