"""What the sheet of shortcuts tells of the keys on the page."""

from dataclasses import dataclass

from reader.model.wording import tr_later


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """A line of the shortcut sheet."""

    keys: str
    does: str


KEYS = (
    KeyHelp("J, K / Alt+Down, Alt+Up", tr_later("next, previous sentence")),
    KeyHelp("Ctrl+Down, Ctrl+Up", tr_later("next, previous paragraph")),
    KeyHelp("Left, Right", tr_later("to the Japanese, to the English of the sentence")),
    KeyHelp(
        tr_later("Down, Up, Left, Right in vertical text"),
        tr_later("to the English, to the Japanese, on, back"),
    ),
    KeyHelp("N, P", tr_later("next, previous term")),
    KeyHelp("Tab, Shift+Tab", tr_later("next, previous term or highlight")),
    KeyHelp("Return", tr_later("open the term or highlight; else correct the English")),
    KeyHelp("F2", tr_later("correct the English of the sentence")),
    KeyHelp("Return, Shift+Return, Esc", tr_later("while correcting: save, new line, leave")),
    KeyHelp("Space, Page Down", tr_later("a page down; with Shift, Page Up: a page up")),
    KeyHelp("Home, End", tr_later("to the beginning, to the end")),
    KeyHelp(tr_later("Shift+arrows"), tr_later("extend the selection; with Ctrl by words")),
    KeyHelp("Ctrl+A, Ctrl+C", tr_later("select the column, copy")),
    KeyHelp(tr_later("Double, triple click"), tr_later("select a word, a sentence")),
    KeyHelp(tr_later("Ctrl+wheel"), tr_later("zoom")),
)
