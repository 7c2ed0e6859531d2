"""Every action of the window in one table: its menu, words and keys."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.model.annotation import Colour
from reader.model.wording import tr, tr_later
from reader.ui.plain import plain_words
from reader.ui.reading.key_help import KEYS

SEPARATOR = ""
COLOUR_WORDS = {
    Colour.YELLOW: tr_later("&1 Yellow"),
    Colour.GREEN: tr_later("&2 Green"),
    Colour.BLUE: tr_later("&3 Blue"),
    Colour.PINK: tr_later("&4 Pink"),
    Colour.PURPLE: tr_later("&5 Purple"),
}


@dataclass(frozen=True, slots=True)
class ActionText:
    """An action as a menu shows it. `in_text` keys work only while the article has the focus,

    since they are plain letters that one types elsewhere. `shared` keys are those of several
    actions, of which `NumberKeys` does the one that fits.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    in_text: bool = False
    shared: bool = False


MENUS: dict[str, tuple[ActionText | str, ...]] = {
    tr_later("&File"): (
        ActionText("open_file", tr_later("&Open File…"), ("Ctrl+O",)),
        ActionText("paste_article", tr_later("Article from &Clipboard"), ("Ctrl+Shift+V",)),
        ActionText("open_address", tr_later("Article from &Web Address…"), ("Ctrl+L",)),
        ActionText("feeds", tr_later("Fee&ds…"), ("Ctrl+Shift+D",)),
        ActionText("watched", tr_later("Watched &Folder…")),
        ActionText("left_out", tr_later("The P&age and What Was Left Out…"), ("Ctrl+Shift+B",)),
        ActionText("changes", tr_later("Changes of This Te&xt…")),
        SEPARATOR,
        ActionText("export_notes", tr_later("&Export…"), ("Ctrl+E",)),
        ActionText("import_notes", tr_later("Take &In Exported Notes…")),
        SEPARATOR,
        ActionText("translate", tr_later("&Translate What Is Missing"), ("Ctrl+T",)),
        ActionText("packages", tr_later("Translation &Packages…")),
        ActionText("servers", tr_later("Language &Models on This Machine…")),
        SEPARATOR,
        ActionText("back_up", tr_later("&Back Up Everything…")),
        ActionText("restore", tr_later("&Restore from Backup…")),
        SEPARATOR,
        ActionText("quit", tr_later("&Quit"), ("Ctrl+Q",)),
    ),
    tr_later("&Edit"): (
        ActionText("undo", tr_later("&Undo"), ("Ctrl+Z",)),
        ActionText("redo", tr_later("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        SEPARATOR,
        ActionText("copy", tr_later("&Copy"), ("Ctrl+C",)),
        ActionText("find", tr_later("&Find…"), ("Ctrl+F", "/")),
        ActionText("find_next", tr_later("Find &Next"), ("F3",)),
        ActionText("find_previous", tr_later("Find &Previous"), ("Shift+F3",)),
    ),
    tr_later("&Note"): (
        ActionText("highlight", tr_later("&Highlight"), ("H",), in_text=True),
        ActionText("comment", tr_later("&Comment and Tags…"), ("C",), in_text=True),
        ActionText(
            "delete_note", tr_later("&Delete Highlight"), ("Del", "Backspace"), in_text=True
        ),
        SEPARATOR,
        *(
            ActionText(colour.value, COLOUR_WORDS[colour], (str(number),), shared=True)
            for number, colour in enumerate(Colour, 1)
        ),
        SEPARATOR,
        ActionText("place_note", tr_later("&Place Chosen Note Here"), ("Ctrl+Shift+P",)),
        SEPARATOR,
        ActionText("add_term", tr_later("&Add to Glossary…"), ("Ctrl+G",)),
        ActionText("edit_english", tr_later("&Edit English Sentence"), ("F2",)),
        ActionText("correct_reading", tr_later("Correct &Reading…"), ("Ctrl+R",)),
        ActionText("opinions", tr_later("&Second Opinions on the Sentence…"), ("O",), in_text=True),
    ),
    tr_later("&View"): (
        ActionText("side_by_side", tr_later("&Side by Side"), ("Ctrl+1",), checkable=True),
        ActionText("japanese_only", tr_later("&Japanese Only"), ("Ctrl+2",), checkable=True),
        ActionText("interlinear", tr_later("&English under Japanese"), ("Ctrl+3",), checkable=True),
        ActionText(
            "align_sentences",
            tr_later("A&lign Sentences in Long Paragraphs"),
            ("Ctrl+4",),
            checkable=True,
        ),
        ActionText("vertical", tr_later("Set Japanese Verticall&y"), ("Ctrl+5",), checkable=True),
        SEPARATOR,
        ActionText(
            "self_test",
            tr_later("&Hide the English (Self-Test)"),
            ("T",),
            checkable=True,
            in_text=True,
        ),
        ActionText("reveal", tr_later("&Reveal a Sentence"), ("R",), in_text=True),
        ActionText(
            "hide_again", tr_later("Hide Revealed Sentences A&gain"), ("Shift+R",), in_text=True
        ),
        ActionText(
            "corresponding_words",
            tr_later("Show Corres&ponding Words"),
            ("W",),
            checkable=True,
            in_text=True,
        ),
        SEPARATOR,
        ActionText("speak_japanese", tr_later("Read Alo&ud"), ("S",), checkable=True, in_text=True),
        ActionText(
            "speak_english",
            tr_later("Read English Aloud"),
            ("Shift+S",),
            checkable=True,
            in_text=True,
        ),
        SEPARATOR,
        ActionText("wider_japanese", tr_later("&Wider Japanese"), ("Ctrl+]",)),
        ActionText("wider_english", tr_later("Wi&der English"), ("Ctrl+[",)),
        ActionText("even_columns", tr_later("E&ven Columns"), ("Ctrl+\\",)),
        SEPARATOR,
        ActionText("reading_settings", tr_later("Readi&ng Settings…"), ("Ctrl+,",)),
        ActionText("zoom_in", tr_later("Zoom &In"), ("Ctrl++", "Ctrl+=")),
        ActionText("zoom_out", tr_later("Zoom &Out"), ("Ctrl+-",)),
        ActionText("zoom_reset", tr_later("&Actual Size"), ("Ctrl+0",)),
        SEPARATOR,
        ActionText("next_heading", tr_later("Next Heading"), ("Ctrl+PgDown",)),
        ActionText("previous_heading", tr_later("Previous Heading"), ("Ctrl+PgUp",)),
        SEPARATOR,
        ActionText("full_screen", tr_later("Full S&creen"), ("F11",), checkable=True),
        ActionText("undisturbed", tr_later("Nothing but the Te&xt"), ("F9",), checkable=True),
        SEPARATOR,
    ),
    tr_later("H&istory"): (
        ActionText("back", tr_later("&Back"), ("Alt+Left", "Back")),
        ActionText("forward", tr_later("&Forward"), ("Alt+Right", "Forward")),
        SEPARATOR,
    ),
    tr_later("&Glossary"): (
        ActionText("browse_glossary", tr_later("&Browse and Edit…"), ("Ctrl+Shift+G",)),
        ActionText(
            "propose_terms", tr_later("&Terms That This Article Proposes"), ("Ctrl+Shift+T",)
        ),
        ActionText("review", tr_later("&Review of Terms…"), ("Ctrl+Shift+R",)),
        ActionText("consistency", tr_later("C&onsistency of the English…"), ("Ctrl+Shift+E",)),
        ActionText("concordance", tr_later("Term in the Librar&y…"), ("Ctrl+Shift+O",)),
        ActionText("next_term", tr_later("&Next Term"), ("N",), in_text=True),
        ActionText("previous_term", tr_later("&Previous Term"), ("P",), in_text=True),
        SEPARATOR,
        ActionText("look_up", tr_later("Look Up the Ne&xt Word"), ("D",), in_text=True),
        ActionText(
            "look_up_back", tr_later("Look Up the Word Be&fore"), ("Shift+D",), in_text=True
        ),
        ActionText("add_word", tr_later("&Add the Word to the Glossary"), ("A",), in_text=True),
        ActionText("word_on_hover", tr_later("Look &Up under the Mouse"), checkable=True),
        ActionText("dictionaries", tr_later("&Dictionaries…")),
        SEPARATOR,
        ActionText("import_glossary", tr_later("&Import…")),
        ActionText("export_glossary", tr_later("&Export…")),
        ActionText("glossary_sources", tr_later("&Sources…")),
        SEPARATOR,
        ActionText("mark_new", tr_later("Mark Term as Ne&w"), ("1",), shared=True),
        ActionText("mark_learning", tr_later("Mark Term as &Learning"), ("2",), shared=True),
        ActionText("mark_known", tr_later("Mark Term as &Known"), ("3",), shared=True),
        ActionText("mark_ignored", tr_later("I&gnore Term"), ("4",), shared=True),
    ),
    tr_later("&Help"): (
        ActionText("open_sample", tr_later("&Sample Article")),
        ActionText("browser", tr_later("Import from Your &Browser…")),
        ActionText("shortcuts", tr_later("&Keyboard Shortcuts"), ("F1", "?")),
        ActionText("about", tr_later("&About Yomiawase")),
    ),
}


class _OwnKeys(QObject):
    """Leaves an open menu its letters: below it the text keeps the focus, and its shortcuts."""

    def eventFilter(self, _menu: QObject, event: QEvent) -> bool:
        """Keep what is typed into a menu from being a shortcut."""
        if event.type() is not QEvent.Type.ShortcutOverride:
            return False
        event.accept()
        return True


class Actions(QObject):
    """The window's actions by name, and the menus that hold them."""

    refused = Signal(str)
    """Why an action that the reader pressed the key of can do nothing now."""

    def __init__(self, window: QWidget, text_view: QWidget) -> None:
        super().__init__(window)
        self._by_name: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._stand_ins: dict[str, list[QShortcut]] = {}
        self._own_keys = _OwnKeys(self)
        for texts in MENUS.values():
            for text in texts:
                if isinstance(text, ActionText):
                    self._add(text, text_view if text.in_text else window)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def menu(self, title: str) -> QMenu:
        """Return the menu of that title, as MENUS names it."""
        return self._menus[title]

    def keep_keys(self, menu: QMenu) -> None:
        """Let the letters of a menu's entries work, whatever they do in the text."""
        menu.installEventFilter(self._own_keys)

    def fill(self, bar: QMenuBar) -> None:
        """Put all menus into the menu bar."""
        for title, texts in MENUS.items():
            menu = bar.addMenu(tr(title))
            self._menus[title] = menu
            self.keep_keys(menu)
            for text in texts:
                if isinstance(text, ActionText):
                    menu.addAction(self._by_name[text.name])
                else:
                    menu.addSeparator()

    def offer(self, name: str, refusal: str = "") -> None:
        """Let an action be chosen, or not as long as there is a `refusal`, which says why.

        That is what its keys bring then, and the status bar as long as the menu's entry is pointed
        at.
        """
        action = self._by_name[name]
        action.setEnabled(not refusal)
        action.setStatusTip(refusal)
        if refusal and name not in self._stand_ins:
            self._stand_ins[name] = [self._stand_in(action, key) for key in action.shortcuts()]
        for shortcut in self._stand_ins.get(name, ()):
            shortcut.setEnabled(bool(refusal))

    def _stand_in(self, action: QAction, key: QKeySequence) -> QShortcut:
        """Return what hears an action's key in its place: one that is disabled hears nothing."""
        shortcut = QShortcut(key, cast("QWidget", action.parent()))
        shortcut.setContext(action.shortcutContext())
        shortcut.activated.connect(lambda: self.refused.emit(action.statusTip()))
        return shortcut

    def sheet(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the keys of every action and of the text, by group, for the shortcut sheet."""
        groups: dict[str, list[tuple[str, str]]] = {}
        groups[tr("Reading", "the act")] = [(tr(line.keys), tr(line.does)) for line in KEYS]
        for title, texts in MENUS.items():
            for text in texts:
                if isinstance(text, ActionText) and text.keys:
                    words = plain_words(tr(text.words)).rstrip("…")
                    groups.setdefault(plain_words(tr(title)), []).append(
                        (" / ".join(text.keys), words)
                    )
        return list(groups.items())

    def _add(self, text: ActionText, owner: QWidget) -> None:
        action = QAction(tr(text.words), owner)
        action.setObjectName(text.name)
        if text.shared:
            action.setText(f"{tr(text.words)}\t{text.keys[0]}")
        else:
            action.setShortcuts([QKeySequence(keys) for keys in text.keys])
        action.setCheckable(text.checkable)
        if text.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        owner.addAction(action)
        self._by_name[text.name] = action
