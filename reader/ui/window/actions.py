"""Every action of the window in one table: its menu, words and keys."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.model.annotation import Colour
from reader.ui.reading.keyboard import KEYS

SEPARATOR = ""


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
    "&File": (
        ActionText("open_file", "&Open File…", ("Ctrl+O",)),
        ActionText("paste_article", "Article from &Clipboard", ("Ctrl+Shift+V",)),
        ActionText("open_address", "Article from &Web Address…", ("Ctrl+L",)),
        ActionText("left_out", "The P&age and What Was Left Out…", ("Ctrl+Shift+B",)),
        SEPARATOR,
        ActionText("export_notes", "&Export…", ("Ctrl+E",)),
        ActionText("import_notes", "Take &In Exported Notes…"),
        SEPARATOR,
        ActionText("translate", "&Translate What Is Missing", ("Ctrl+T",)),
        ActionText("packages", "Translation &Packages…"),
        ActionText("servers", "Language &Models on This Machine…"),
        SEPARATOR,
        ActionText("back_up", "&Back Up Everything…"),
        ActionText("restore", "&Restore from Backup…"),
        SEPARATOR,
        ActionText("quit", "&Quit", ("Ctrl+Q",)),
    ),
    "&Edit": (
        ActionText("undo", "&Undo", ("Ctrl+Z",)),
        ActionText("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        SEPARATOR,
        ActionText("copy", "&Copy", ("Ctrl+C",)),
        ActionText("find", "&Find…", ("Ctrl+F", "/")),
        ActionText("find_next", "Find &Next", ("F3",)),
        ActionText("find_previous", "Find &Previous", ("Shift+F3",)),
    ),
    "&Note": (
        ActionText("highlight", "&Highlight", ("H",), in_text=True),
        ActionText("comment", "&Comment and Tags…", ("C",), in_text=True),
        ActionText("delete_note", "&Delete Highlight", ("Del", "Backspace"), in_text=True),
        SEPARATOR,
        *(
            ActionText(
                colour.value, f"&{number} {colour.value.title()}", (str(number),), shared=True
            )
            for number, colour in enumerate(Colour, 1)
        ),
        SEPARATOR,
        ActionText("place_note", "&Place Chosen Note Here", ("Ctrl+Shift+P",)),
        SEPARATOR,
        ActionText("add_term", "&Add to Glossary…", ("Ctrl+G",)),
        ActionText("edit_english", "&Edit English Sentence", ("F2",)),
        ActionText("correct_reading", "Correct &Reading…", ("Ctrl+R",)),
        ActionText("opinions", "&Second Opinions on the Sentence…", ("O",), in_text=True),
    ),
    "&View": (
        ActionText("side_by_side", "&Side by Side", ("Ctrl+1",), checkable=True),
        ActionText("japanese_only", "&Japanese Only", ("Ctrl+2",), checkable=True),
        ActionText("interlinear", "&English under Japanese", ("Ctrl+3",), checkable=True),
        ActionText(
            "align_sentences", "Align Sen&tences in Long Paragraphs", ("Ctrl+4",), checkable=True
        ),
        SEPARATOR,
        ActionText(
            "self_test", "&Hide the English (Self-Test)", ("T",), checkable=True, in_text=True
        ),
        ActionText("reveal", "&Reveal a Sentence", ("R",), in_text=True),
        ActionText("hide_again", "Hide Revealed Sentences A&gain", ("Shift+R",), in_text=True),
        SEPARATOR,
        ActionText("wider_japanese", "&Wider Japanese", ("Ctrl+]",)),
        ActionText("wider_english", "Wi&der English", ("Ctrl+[",)),
        ActionText("even_columns", "E&ven Columns", ("Ctrl+\\",)),
        SEPARATOR,
        ActionText("reading_settings", "&Reading Settings…", ("Ctrl+,",)),
        ActionText("zoom_in", "Zoom &In", ("Ctrl++", "Ctrl+=")),
        ActionText("zoom_out", "Zoom &Out", ("Ctrl+-",)),
        ActionText("zoom_reset", "&Actual Size", ("Ctrl+0",)),
        SEPARATOR,
        ActionText("full_screen", "Full S&creen", ("F11",), checkable=True),
        ActionText("undisturbed", "Nothing but the &Text", ("F9",), checkable=True),
        SEPARATOR,
    ),
    "H&istory": (
        ActionText("back", "&Back", ("Alt+Left", "Back")),
        ActionText("forward", "&Forward", ("Alt+Right", "Forward")),
        SEPARATOR,
    ),
    "&Glossary": (
        ActionText("browse_glossary", "&Browse and Edit…", ("Ctrl+Shift+G",)),
        ActionText("propose_terms", "&Terms That This Article Proposes", ("Ctrl+Shift+T",)),
        ActionText("review", "&Review of Terms…", ("Ctrl+Shift+R",)),
        ActionText("consistency", "Consistency of the &English…", ("Ctrl+Shift+E",)),
        ActionText("concordance", "Term in the Li&brary…", ("Ctrl+Shift+O",)),
        ActionText("next_term", "&Next Term", ("N",), in_text=True),
        ActionText("previous_term", "&Previous Term", ("P",), in_text=True),
        SEPARATOR,
        ActionText("look_up", "Look Up the Next &Word", ("D",), in_text=True),
        ActionText("look_up_back", "Look Up the Word &Before", ("Shift+D",), in_text=True),
        ActionText("add_word", "&Add the Word to the Glossary", ("A",), in_text=True),
        ActionText("word_on_hover", "Look &Up under the Mouse", checkable=True),
        SEPARATOR,
        ActionText("import_glossary", "&Import…"),
        ActionText("export_glossary", "&Export…"),
        ActionText("glossary_sources", "&Sources…"),
        SEPARATOR,
        ActionText("mark_new", "Mark Term as Ne&w", ("1",), shared=True),
        ActionText("mark_learning", "Mark Term as &Learning", ("2",), shared=True),
        ActionText("mark_known", "Mark Term as &Known", ("3",), shared=True),
        ActionText("mark_ignored", "&Ignore Term", ("4",), shared=True),
    ),
    "&Help": (
        ActionText("open_sample", "&Sample Article"),
        ActionText("shortcuts", "&Keyboard Shortcuts", ("F1", "?")),
        ActionText("about", "&About Yomiawase"),
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

    def __init__(self, window: QWidget, text_view: QWidget) -> None:
        super().__init__(window)
        self._by_name: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
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
            menu = bar.addMenu(title)
            self._menus[title] = menu
            self.keep_keys(menu)
            for text in texts:
                if isinstance(text, ActionText):
                    menu.addAction(self._by_name[text.name])
                else:
                    menu.addSeparator()

    def sheet(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the keys of every action and of the text, by group, for the shortcut sheet."""
        groups: dict[str, list[tuple[str, str]]] = {}
        groups["Reading"] = [(line.keys, line.does) for line in KEYS]
        for title, texts in MENUS.items():
            for text in texts:
                if isinstance(text, ActionText) and text.keys:
                    words = text.words.replace("&", "").rstrip("…")
                    groups.setdefault(title.replace("&", ""), []).append(
                        (" / ".join(text.keys), words)
                    )
        return list(groups.items())

    def _add(self, text: ActionText, owner: QWidget) -> None:
        action = QAction(text.words, owner)
        action.setObjectName(text.name)
        if text.shared:
            action.setText(f"{text.words}\t{text.keys[0]}")
        else:
            action.setShortcuts([QKeySequence(keys) for keys in text.keys])
        action.setCheckable(text.checkable)
        if text.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        owner.addAction(action)
        self._by_name[text.name] = action
