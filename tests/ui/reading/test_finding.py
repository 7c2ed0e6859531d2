"""Find on the real page: where it goes, and what is to be seen."""

from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.spans import Language, Span
from reader.ui.reading import PageLayout, ReadingView, ViewSettings


def colour_behind(view: ReadingView, row: int, language: Language, span: Span) -> str:
    box = view.page.boxes(row, language, span)[0]
    corner = box.topLeft().toPoint()
    return view.viewport().grab().toImage().pixelColor(corner.x() + 4, corner.y() + 2).name()


def test_found_places_in_both_languages_are_visited_in_order_and_shown(view: ReadingView) -> None:
    visited = []
    for _ in range(6):
        assert view.find("moe")
        match = view.current_match()
        assert match is not None
        visited.append((match.row, match.language))
        box = view.page.boxes(match.row, match.language, match.span)[0].toAlignedRect()
        assert view.viewport().rect().contains(box)
    assert visited[:2] == [(1, Language.JA), (1, Language.EN)]
    assert visited == sorted(visited, key=lambda place: place[0])
    assert view.find("moe", backwards=True)
    match = view.current_match()
    assert match is not None
    assert (match.row, match.language) == visited[4]


def test_find_begins_where_the_reader_is(view: ReadingView) -> None:
    view.go_to(ReadingPosition(20, 0.0))
    view.find("蒸留")
    match = view.current_match()
    assert match is not None
    assert match.row == 20


def test_one_language_can_be_asked_for(view: ReadingView) -> None:
    assert not view.find("distillation", language=Language.JA)
    assert view.find("DISTILLATION", language=Language.EN)


def test_matches_are_counted_and_marked(view: ReadingView) -> None:
    view.look_for("速い")
    found = [match for row in range(len(view.rows)) for match in view.matches_in(row)]
    assert len(found) == sum(row.ja.text.count("速い") for row in view.rows)
    first = found[0]
    assert colour_behind(view, first.row, first.language, first.span) == view.theme.match.name()
    view.find("速い")
    current = colour_behind(view, first.row, first.language, first.span)
    assert current == view.theme.match_current.name()
    view.clear_find()
    assert colour_behind(view, first.row, first.language, first.span) == view.theme.page.name()


def test_readings_are_not_searched(view: ReadingView) -> None:
    view.set_settings(ViewSettings(furigana="all"))
    assert not view.find("じょうりゅう")


def test_a_hidden_column_is_not_searched(view: ReadingView, qtbot: QtBot) -> None:
    view.set_settings(ViewSettings(layout=PageLayout.JAPANESE_ONLY))
    assert not view.find("distillation")
    assert not any(view.matches_in(row) for row in range(len(view.rows)))
