"""What is connected with what in the main window: actions with acts, parts with one another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.model.annotation import Colour
from reader.model.glossary import LearningStatus
from reader.model.shelf import ArticleOrder, ArticleQuery
from reader.model.wording import tr
from reader.ui.modal import ask
from reader.ui.panels.browser_dialog import BrowserDialog
from reader.ui.panels.shortcut_sheet import ShortcutSheet
from reader.ui.window.about import show_about
from reader.ui.window.addresses import follow
from reader.ui.window.messages import show_problem
from reader.ui.window.settings_dialog import open_reading_settings

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect everything in a window whose parts are made."""
    for name, act in _acts(window).items():
        window.actions_[name].triggered.connect(lambda _checked=False, act=act: act())
    _connect_reading(window)
    _connect_panels(window)
    _connect_import(window)
    _connect_welcome(window)


def _acts(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """Return what each action of the menus does, by its name."""
    return {
        "open_file": window.intake.importer.ask_for_file,
        "paste_article": window.intake.importer.paste,
        "open_address": window.intake.importer.ask_for_address,
        "feeds": window.intake.feeds.open,
        "watched": window.intake.watched.manage,
        "left_out": window.intake.left_out.show,
        "changes": window.intake.revisions.compare_open,
        "export_notes": window.exports.export,
        "import_notes": window.exports.take_in,
        "translate": window.reading.translate_again,
        "packages": window.packages.manage,
        "servers": window.packages.find_models,
        "back_up": window.backups.ask_where_to,
        "restore": window.backups.ask_which,
        "quit": window.close,
        "undo": window.steps.undo,
        "redo": window.steps.redo,
        "copy": window.view.copy,
        "find": window.find_text.begin,
        "find_next": partial(window.find_text.step, backwards=False),
        "find_previous": partial(window.find_text.step, backwards=True),
        "highlight": window.notes.highlight,
        "comment": window.notes.comment,
        "delete_note": window.notes.delete,
        **{colour.value: partial(window.notes.colour, colour) for colour in Colour},
        "place_note": window.notes.place,
        "add_term": window.glossary.add,
        "edit_english": window.view.edit_english,
        "correct_reading": window.reading_corrections.ask,
        "opinions": window.opinions.open,
        "browse_glossary": window.glossary.browse,
        **{f"mark_{status}": partial(window.glossary.mark, status) for status in LearningStatus},
        "propose_terms": lambda: propose_terms(window),
        "review": window.review.open,
        "consistency": window.consistency.open,
        "concordance": lambda: window.concordances.open(window.glossary.meant()),
        "import_glossary": window.transfer.import_file,
        "export_glossary": window.transfer.export_file,
        "glossary_sources": window.transfer.show_sources,
        "look_up": partial(window.words.step, 1),
        "look_up_back": partial(window.words.step, -1),
        "add_word": window.words.add,
        "dictionaries": window.words.dictionaries.open,
        "next_term": lambda: window.view.move_by_term(1),
        "previous_term": lambda: window.view.move_by_term(-1),
        "next_heading": partial(window.contents.step, 1),
        "previous_heading": partial(window.contents.step, -1),
        "reading_settings": partial(
            open_reading_settings,
            window.view_options,
            window.appearance,
            window.preferences,
            window,
        ),
        "back": window.trail.back,
        "forward": window.trail.forward,
        "full_screen": window.screens.toggle_full_screen,
        "undisturbed": window.screens.toggle_undisturbed,
        "open_sample": window.open_sample,
        "browser": lambda: ask(BrowserDialog(window)),
        "shortcuts": lambda: ask(ShortcutSheet(window.actions_.sheet(), window)),
        "about": lambda: show_about(window),
    }


def propose_terms(window: "MainWindow") -> None:
    """Show the terms that the article has and the glossary lacks, ready for the keys."""
    window.docks.bring_up(window.candidates_dock)
    window.candidates_panel.take_focus()


def _connect_reading(window: "MainWindow") -> None:
    view, reading = window.view, window.reading
    view.set_word_finder(window.workspace.word_at)
    view.notice_activated.connect(window.packages.mend)
    window.packages.engine_told.connect(window.header.engine.show_engine)
    window.view_options.furigana_changed.connect(lambda shown: reading.set_furigana(shown=shown))
    window.view_options.known_terms_changed.connect(reading.set_known_terms)
    window.actions_.refused.connect(window.say)
    view.left.connect(window.leave)
    window.docks.left.connect(window.leave)
    view.address_activated.connect(follow)
    reading.opened.connect(window.show_opened)
    reading.revised.connect(window.show_revised)
    reading.turned.connect(window.open_by_id)
    reading.said.connect(window.say)
    window.reading_corrections.said.connect(window.say)
    window.watcher.noticed.connect(window.take_in)
    window.backups.said.connect(window.say)
    window.watcher.noticed.connect(window.index.take_in)
    window.watcher.told.connect(lambda told: show_problem(window, tr("Data folder"), told))
    reading.progressed.connect(window.status.show_translation)
    reading.translated.connect(window.packages.show_end)
    window.status.cancelled.connect(reading.stop)
    window.ruler.told.connect(window.status.show_place)
    window.status.left_out_asked.connect(window.intake.left_out.show)
    window.intake.left_out.chosen.connect(window.show_chosen)
    window.intake.left_out.said.connect(window.say)


def _connect_welcome(window: "MainWindow") -> None:
    welcome = window.welcome
    window.glossary.card_wanted.connect(partial(welcome.done, "term"))
    window.notes.made.connect(partial(welcome.done, "note"))
    window.view.english_edited.connect(lambda *_edit: welcome.done("correct"))
    window.intake.importer.imported.connect(lambda _article: welcome.done("add"))
    window.exports.exported.connect(partial(welcome.done, "export"))


def _connect_panels(window: "MainWindow") -> None:
    glossary, library = window.glossary, window.library_panel
    glossary.card_wanted.connect(lambda: window.docks.bring_up(window.card_dock))
    window.docks.text_lowered.connect(glossary.reveal_place)
    glossary.card_filled.connect(lambda full: window.docks.fill(window.card_dock, full=full))
    window.notes_panel.filled.connect(lambda full: window.docks.fill(window.notes_dock, full=full))
    glossary.said.connect(window.say)
    window.words.said.connect(window.say)
    window.contents.said.connect(window.say)
    window.note_bars.card = window.words.card
    window.words.card_changed.connect(window.note_bars.place)
    window.steps.said.connect(window.say)
    window.study.said.connect(window.say)
    window.transfer.said.connect(window.say)
    glossary.article_wanted.connect(window.open_at)
    window.index.changed.connect(glossary.refresh)
    window.index.changed.connect(window.concordances.look_again)
    window.card.concordance_requested.connect(lambda one: window.concordances.open([one]))
    window.concordances.place_wanted.connect(window.open_at)
    window.concordances.article_wanted.connect(window.open_by_id)
    window.concordances.said.connect(window.say)
    window.review.place_wanted.connect(window.open_at)
    window.consistency.place_wanted.connect(window.open_at)
    window.consistency.mended.connect(window.reading.translate_again)
    window.index.said.connect(window.status.show_background)
    window.candidates.said.connect(window.say)
    window.notes.said.connect(window.say)
    window.exports.said.connect(window.say)
    window.notes_panel.export_requested.connect(window.exports.export)
    window.exports.selected = library.selected
    library.acts.export_wanted.connect(window.exports.export)
    library.open_requested.connect(window.open_by_id)
    library.place_requested.connect(window.open_at)
    window.reading.notes_counted.connect(library.show_notes)
    order = window.preferences.text("library_order", "")
    if order in list(ArticleOrder):
        library.bar.show_list(ArticleQuery(order=ArticleOrder(order)))
    library.bar.changed.connect(
        lambda: window.preferences.set("library_order", library.bar.query.order.value)
    )
    library.article_deleted.connect(window.reading.article_deleted)
    window.workspace.article_trashed.append(window.reading.article_deleted)
    library.said.connect(window.say)
    library.listed.connect(lambda: window.start_page.show_library(empty=library.is_empty))
    library.listed.emit()
    library.note_requested.connect(window.open_note)
    library.concept_requested.connect(lambda one: glossary.show([one], None))
    window.index.changed.connect(library.read_again)
    library.files_dropped.connect(window.intake.importer.take_files)


def _connect_import(window: "MainWindow") -> None:
    importer = window.intake.importer
    importer.imported.connect(window.show_imported)
    importer.said.connect(window.say)
    importer.started.connect(window.status.show_work)
    importer.ended.connect(window.status.hide_work)
    importer.imported.connect(lambda _article: window.index.follow())
    revisions = window.intake.revisions
    revisions.decided.connect(window.show_imported)
    revisions.said.connect(window.say)
    window.library_panel.acts.changes_wanted.connect(revisions.compare)
    watched = window.intake.watched
    watched.said.connect(window.say)
    watched.changed.connect(window.library_panel.watched.show_state)
    window.library_panel.watched.clicked.connect(watched.manage)
    watched.tell()
    watched.arrived.connect(lambda _arrived: window.library_panel.refresh())
    watched.arrived.connect(lambda _arrived: window.index.follow())
    # Later, lest the program that the files were dragged from waits for the dialog.
    later = Qt.ConnectionType.QueuedConnection
    importer.packages_given.connect(window.packages.install, later)
    importer.dictionaries_given.connect(window.words.dictionaries.open, later)
