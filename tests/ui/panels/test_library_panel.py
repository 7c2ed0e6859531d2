"""The library: what is listed, found, opened, dropped and deleted."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMenu, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event

from reader.model.article import ArticleSummary, BlockKind, Content, Metadata
from reader.model.shelf import ArticleOrder, ArticleQuery, Shelf, SmartList
from reader.model.spans import Language
from reader.text.blocks import make_block
from reader.ui.panels.article_list import ArticleList, day_in_words, facts
from reader.ui.panels.article_rows import PAGE, ArticleRows
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.sections import Heading
from reader.ui.panels.snippets import Snippet
from reader.ui.panels.tags_edit import TagsEdit
from reader.workflow import shelving
from reader.workflow.open_article import OpenArticle
from reader.workflow.shelving import Act
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import content, drop_on, when_open

TODAY = date(2025, 11, 8)


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, article: OpenArticle) -> LibraryPanel:
    workspace.library.add(content("半導体の街", "技術の窓"), "town.txt")
    shown = LibraryPanel(workspace)
    qtbot.addWidget(shown)
    shown.resize(340, 600)
    shown.show()
    return shown


def articles(panel: LibraryPanel) -> ArticleList:
    found = panel.findChild(ArticleList)
    assert isinstance(found, ArticleList)
    return found


def listed(panel: LibraryPanel) -> list[str]:
    return [
        row.text
        if isinstance(row, Heading)
        else row.sentence
        if isinstance(row, Snippet)
        else row.metadata.title
        for row in articles(panel).articles.rows
    ]


def search(panel: LibraryPanel, text: str) -> QLineEdit:
    line = panel.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(text)
    return line


def summary(**told: object) -> ArticleSummary:
    parts = {
        "id": "a", "revision": 1,
        "metadata": Metadata("題", site="港の新聞", date=date(2025, 4, 25)),
        "imported_at": datetime(2025, 11, 1, tzinfo=UTC), "opened_at": None, "segments": 9,
        "annotations": 0,
    }  # fmt: skip
    return ArticleSummary(**{**parts, **told})  # type: ignore[arg-type]


def told(article: ArticleSummary) -> list[str]:
    return [part.replace("\u00a0", " ") for part in facts(article, TODAY).split(" · ")]


def test_an_empty_library_tells_how_to_fill_it(qtbot: QtBot, workspace: Workspace) -> None:
    panel = LibraryPanel(workspace)
    qtbot.addWidget(panel)
    panel.show()
    said = " ".join(w.text() for w in panel.findChildren(QLabel) if w.isVisible())
    assert "Your library is empty." in said
    assert "Ctrl+O" in said


def test_what_was_read_last_stands_first(
    panel: LibraryPanel, workspace: Workspace, article: OpenArticle
) -> None:
    assert listed(panel) == ["半導体の街", "小さなモデルの話"]
    workspace.library.mark_opened(article.article.id)
    panel.refresh()
    assert listed(panel) == ["小さなモデルの話", "半導体の街"]


def test_an_article_tells_its_site_date_notes_and_when_it_was_read() -> None:
    noon = datetime.combine(date(2025, 11, 7), datetime.min.time().replace(hour=12)).astimezone()
    assert told(summary()) == ["港の新聞", "2025-04-25", "not read yet", "9 sentences"]
    shelf = Shelf(favourite=True, tags=("研究", "AI"))
    read = summary(annotations=3, opened_at=noon, progress=0.35, new_terms=12, shelf=shelf)
    assert told(read) == [
        "★", "港の新聞", "2025-04-25", "3 notes", "35 % read yesterday", "#研究", "#AI",
        "12 new terms", "9 sentences",
    ]  # fmt: skip
    assert "read yesterday" in told(summary(opened_at=noon, progress=1.0))
    assert "1 note" in told(summary(annotations=1))


@pytest.mark.parametrize(
    ("day", "words"),
    [(8, "today"), (7, "yesterday"), (5, "3 days ago"), (1, "on 2025-11-01")],
)
def test_days_are_told_as_one_says_them(day: int, words: str) -> None:
    moment = datetime(2025, 11, day, 12).astimezone()
    assert day_in_words(moment, TODAY) == words


def test_an_article_without_a_title_is_shown_and_found_by_its_first_words(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace
) -> None:
    text = make_block(BlockKind.PARAGRAPH, "無題の文は初めの言葉で呼ばれる。")
    workspace.library.add(Content(Metadata(), (text,)))
    panel.refresh()
    model = articles(panel).articles
    shown = [model.index(n).data(Qt.ItemDataRole.DisplayRole) for n in range(model.rowCount())]
    assert any(str(said).startswith(f"{text.text}. ") for said in shown)
    search(panel, "無題の文")
    qtbot.waitUntil(lambda: "Titles" in listed(panel))


def test_enter_and_a_click_open_an_article(
    qtbot: QtBot, panel: LibraryPanel, article: OpenArticle
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [article.article.id]
    at = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.open_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [article.article.id]


def test_the_row_of_the_open_article_is_chosen_and_told_from_the_others(
    panel: LibraryPanel, article: OpenArticle
) -> None:
    view = articles(panel)
    plain = view.viewport().grab().toImage()
    panel.show_open(article.article.id)
    current = view.current()
    assert isinstance(current, ArticleSummary)
    assert current.id == article.article.id
    view.clearSelection()
    assert view.viewport().grab().toImage() != plain
    panel.show_open("")
    view.clearSelection()
    view.setCurrentIndex(view.model().index(-1, 0))
    assert view.viewport().grab().toImage() == plain


def test_the_count_of_notes_follows_them(panel: LibraryPanel, article: OpenArticle) -> None:
    listed(panel)
    panel.show_notes(article.article.id, 2)
    shown = next(
        row
        for row in articles(panel).articles.rows
        if isinstance(row, ArticleSummary) and row.id == article.article.id
    )
    assert "2 notes" in facts(shown, TODAY).replace("\u00a0", " ")


def test_titles_terms_notes_and_sentences_are_found_by_the_same_words(
    qtbot: QtBot, panel: LibraryPanel, article: OpenArticle, workspace: Workspace
) -> None:
    note = article.annotate(Language.JA, (1, 0), (1, 2), comment="半導体と比べる")
    line = search(panel, "半導体")
    qtbot.waitUntil(lambda: "Notes" in listed(panel))
    found = listed(panel)
    assert found[:2] == ["Titles", "半導体の街"]
    assert found[found.index("Notes") + 1] == "半導体と比べる — 蒸留"
    view = articles(panel)
    at = found.index("Notes") + 1
    with qtbot.waitSignal(panel.note_requested) as asked:
        view.taken.emit(view.articles.rows[at])
    assert asked.args == [article.article.id, note.id]
    line.setText("一部だけ")
    qtbot.waitUntil(lambda: "Glossary" not in listed(panel))
    line.setText("蒸留")
    qtbot.waitUntil(lambda: "Glossary" in listed(panel))
    entry = articles(panel).articles.rows[listed(panel).index("Glossary") + 1]
    with qtbot.waitSignal(panel.concept_requested) as asked:
        view.taken.emit(entry)
    assert asked.args is not None
    assert "蒸留" in {t.text for t in workspace.concept(asked.args[0]).terms}


def test_what_was_typed_last_is_what_is_found(qtbot: QtBot, panel: LibraryPanel) -> None:
    for text in ("蒸留", "推論", "一部だけ"):
        search(panel, text)
    qtbot.waitUntil(lambda: len(listed(panel)) == 4)
    assert listed(panel)[1] == "混合エキスパートは一部だけを使う。"


def test_a_found_sentence_leads_to_its_place(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace
) -> None:
    line = search(panel, "一部だけ")
    qtbot.waitUntil(lambda: len(listed(panel)) == 4)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    view = articles(panel)
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args is not None
    identity, block, span, found = asked.args
    text = workspace.library.article(identity).blocks[block].text
    assert span.of(text) == found == "一部だけ"


def test_one_click_on_a_found_sentence_leads_to_its_place(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    search(panel, "一部だけ")
    qtbot.waitUntil(lambda: len(listed(panel)) == 4)
    view = articles(panel)
    at = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.place_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_del_moves_an_article_to_the_trash_and_undo_brings_it_back(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace, article: OpenArticle
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignals([panel.article_deleted, panel.said]):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert listed(panel) == ["半導体の街"]
    workspace.history.undo()
    assert listed(panel) == ["半導体の街", "小さなモデルの話"]


def test_an_article_in_the_trash_is_deleted_only_after_the_reader_confirms(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace, article: OpenArticle
) -> None:
    article.annotate(Language.JA, (1, 0), (1, 2))
    shelving.do(workspace, Act.TRASH, [article.article.id])
    panel.bar.show_list(ArticleQuery(SmartList.TRASH))
    view = articles(panel)
    view.setCurrentIndex(view.model().index(0, 0))
    said: list[str] = []

    def cancel(box: QMessageBox) -> None:
        said.append(box.text())
        box.reject()

    when_open(QMessageBox, cancel)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert said == ["Delete “小さなモデルの話” and its note?"]
    assert listed(panel) == ["小さなモデルの話"]

    def confirm(box: QMessageBox) -> None:
        next(b for b in box.buttons() if b.text() == "Delete").click()

    when_open(QMessageBox, confirm)
    with qtbot.waitSignal(panel.article_deleted) as deleted:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert deleted.args == [article.article.id]
    assert listed(panel) == []
    assert workspace.library.articles(trashed=True) == ()


def test_letters_in_the_list_make_favourites_and_fill_the_archive(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_F)
    panel.bar.show_list(ArticleQuery(SmartList.FAVOURITES))
    assert listed(panel) == ["半導体の街"]
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_A)
    panel.bar.show_list(ArticleQuery(SmartList.ALL))
    assert listed(panel) == ["小さなモデルの話"]


def test_tags_are_typed_in_a_line_and_make_a_list(
    qtbot: QtBot, panel: LibraryPanel, article: OpenArticle
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(1, 0))

    def type_tags(dialog: QDialog) -> None:
        line = dialog.findChild(TagsEdit)
        assert line is not None
        line.setText("研究、AI")
        dialog.accept()

    when_open(QDialog, type_tags)
    qtbot.keyClick(view, Qt.Key.Key_T)
    panel.bar.show_list(ArticleQuery(None, "研究"))
    assert listed(panel) == ["小さなモデルの話"]
    assert "#AI" in told(next(r for r in articles(panel).articles.rows))  # type: ignore[arg-type]


@pytest.fixture
def three(panel: LibraryPanel, workspace: Workspace) -> list[str]:
    """The ids of three articles, in the order of the list."""
    workspace.library.add(content("港の灯", "港の新聞"), "light.txt")
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.IMPORTED))
    return list(workspace.library.listed(panel.bar.query))


def click(qtbot: QtBot, panel: LibraryPanel, row: int, held: Qt.KeyboardModifier) -> None:
    view = articles(panel)
    at = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, at)


def test_clicks_with_ctrl_and_shift_select_and_open_nothing(
    qtbot: QtBot, panel: LibraryPanel, three: list[str]
) -> None:
    opened: list[str] = []
    panel.open_requested.connect(opened.append)
    click(qtbot, panel, 0, Qt.KeyboardModifier.NoModifier)
    assert (opened, panel.selected()) == ([three[0]], ())
    click(qtbot, panel, 2, Qt.KeyboardModifier.ControlModifier)
    assert panel.selected() == (three[0], three[2])
    click(qtbot, panel, 0, Qt.KeyboardModifier.NoModifier)
    click(qtbot, panel, 2, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected() == tuple(three)
    assert opened == [three[0]] * 2


def test_what_is_done_with_a_selection_is_one_step_to_undo_and_leaves_it_selected(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace, three: list[str]
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.said) as said:
        qtbot.keyClick(view, Qt.Key.Key_F)
    assert said.args == ["2 articles are favourites."]
    assert panel.selected() == tuple(three[1:])
    panel.refresh()
    with qtbot.waitSignal(panel.article_deleted):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert workspace.library.listed(panel.bar.query) == (three[0],)
    workspace.history.undo()
    assert set(workspace.library.listed(ArticleQuery(SmartList.FAVOURITES))) == set(three[1:])
    workspace.history.undo()
    assert workspace.library.listed(ArticleQuery(SmartList.FAVOURITES)) == ()


def test_an_article_outside_of_the_selection_is_meant_alone(
    qtbot: QtBot, panel: LibraryPanel, three: list[str]
) -> None:
    view = articles(panel)
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shown = view.articles.rows[2]
    assert isinstance(shown, ArticleSummary)
    menu = QMenu()
    qtbot.addWidget(menu)
    panel.acts.fill(menu, shown, panel.about(shown))
    with qtbot.waitSignal(panel.acts.export_wanted) as wanted:
        next(act for act in menu.actions() if act.text() == "&Export…").trigger()
    assert wanted.args == [[three[2]]]


def test_the_list_is_sorted_as_the_reader_asks(
    qtbot: QtBot, panel: LibraryPanel, workspace: Workspace
) -> None:
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.TITLE))
    assert listed(panel) == ["半導体の街", "小さなモデルの話"]
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.TITLE, backwards=True))
    assert listed(panel) == ["小さなモデルの話", "半導体の街"]
    workspace.index.catch_up(lambda _done, _total: None)
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.TITLE))
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.NEW_TERMS))
    wanted = [
        workspace.library.summaries([one])[one].name
        for one in shelving.listed(workspace, ArticleQuery(order=ArticleOrder.NEW_TERMS))
    ]
    qtbot.waitUntil(lambda: listed(panel) == wanted)


def test_articles_are_read_only_when_their_rows_are_looked_at_and_not_again(
    qtbot: QtBot, workspace: Workspace
) -> None:
    for number in range(200):
        workspace.library.add(content(f"題{number}"))
    asked: list[str] = []
    rows = ArticleRows(
        workspace.library.listed(ArticleQuery()),
        lambda ids: (asked.extend(ids), workspace.library.summaries(ids))[1],
    )
    view = ArticleList()
    qtbot.addWidget(view)
    view.resize(300, 500)
    view.show()
    view.show_rows(rows)
    view.grab()
    assert 0 < len(asked) <= 2 * PAGE
    view.scrollToBottom()
    view.grab()
    assert rows.ids[-1] in asked
    assert len(set(asked)) == len(asked) <= 4 * PAGE


def test_a_list_in_which_nothing_changed_is_not_read_anew(
    panel: LibraryPanel, workspace: Workspace
) -> None:
    asked: list[str] = []

    def take(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    workspace.library.correct("推論は安くなる。", "Inference gets cheap.")
    event.listen(Engine, "before_cursor_execute", take)
    try:
        panel.refresh()
        assert [one for one in asked if "revision" in one] == []
        workspace.library.mark_opened(workspace.library.listed(ArticleQuery())[-1])
        panel.refresh()
        assert [one for one in asked if "revision" in one] != []
    finally:
        event.remove(Engine, "before_cursor_execute", take)


def test_files_can_be_dropped(qtbot: QtBot, panel: LibraryPanel, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/")])
    with qtbot.waitSignal(panel.files_dropped) as dropped:
        drop_on(panel, data)
    assert dropped.args == [[tmp_path / "a.txt"]]


def test_a_large_library_is_listed_while_the_window_stays_usable(
    qtbot: QtBot, workspace: Workspace, article: OpenArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.panels.library_panel.LARGE", 1)
    workspace.library.add(content("半導体の街", "技術の窓"), "town.txt")
    panel = LibraryPanel(workspace)
    qtbot.addWidget(panel)
    panel.show_open(article.article.id)
    # Nothing is waited for: neither at the start nor when another order is wanted.
    assert listed(panel) == []
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=10_000)
    titles = sorted(listed(panel), reverse=True)
    panel.bar.show_list(ArticleQuery(order=ArticleOrder.TITLE, backwards=True))
    assert listed(panel) != titles
    qtbot.waitUntil(lambda: listed(panel) == titles, timeout=10_000)
    chosen = articles(panel).current()
    assert isinstance(chosen, ArticleSummary)
    assert chosen.id == article.article.id
    panel.close_search()


def test_in_a_wide_panel_an_article_has_two_lines(qtbot: QtBot, panel: LibraryPanel) -> None:
    view = articles(panel)

    def row_height() -> int:
        return view.visualRect(view.model().index(1, 0)).height()

    qtbot.waitUntil(lambda: row_height() > 0)
    narrow = row_height()
    panel.resize(1200, 400)
    qtbot.waitUntil(lambda: row_height() < 0.7 * narrow)
    panel.resize(340, 600)
    qtbot.waitUntil(lambda: row_height() == narrow)
