"""Walks the real program as a screen reader does, through AT-SPI, and tells what has no name.

    .venv/bin/python scripts/accessibility.py [--tree]

Needs Linux with Xvfb, dbus-run-session, at-spi2-core and pyatspi for the system's own Python
(Debian: apt install xvfb dbus at-spi2-core python3-pyatspi). Opens the sample article, the
panels, and each dialog that the menus lead to; ends with 1 if a control that is shown has no name.
`--tree` prints all that is found, with roles, names and descriptions.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SYSTEM_PYTHON = "/usr/bin/python3"
DISPLAY = ":98"
PATIENCE = 90
"""Seconds that the program is given to show its window."""
ANSWER = 3000
"""Milliseconds that the program is given to answer one question."""
REST = 2.0
"""Seconds that a dialog is given to come up."""
NAMED = {
    *("push button", "toggle button", "check box", "radio button", "combo box", "text"),
    *("slider", "spin button", "list", "table", "tree", "tree table", "menu item", "link"),
    *("page tab", "progress bar", "document frame", "dialog", "frame", "paragraph", "heading"),
}
"""The roles of what a reader goes to, and so is to be told by name."""
ENTRIES = (
    *("Library", "Contents", "Notes", "Proposed terms", "Glossary card", "Find…"),
    *("Reading Settings…", "Dictionaries…"),
    *("Feeds…", "Watched Folder…", "The Page and What Was Left Out…", "Export…"),
    *("Translation Packages…", "Language Models on This Machine…", "Sources…"),
    *("Review of Terms…", "Consistency of the English…", "Import from Your Browser…"),
    *("Keyboard Shortcuts", "Browse and Edit…"),
)
"""What of the menus opens something."""
FURTHER = ("New",)
"""Buttons in what was opened that open more."""
CLOSING = ("Close", "Cancel")


def main() -> int:
    """Start a screen and a session of its own, and walk in it with the system's Python."""
    if "--inside" in sys.argv:
        return inside()
    screen = subprocess.Popen([tool("Xvfb"), DISPLAY, "-screen", "0", "1600x1000x24"])
    try:
        session = [tool("dbus-run-session"), "--", SYSTEM_PYTHON]
        command = [*session, __file__, "--inside", *sys.argv[1:]]
        return subprocess.run(command, check=False).returncode
    finally:
        screen.terminate()
        screen.wait()


def tool(name: str) -> str:
    """Return where a program is that this needs."""
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not installed; {__file__} begins with what is needed")
    return found


def inside() -> int:
    """Start the program, walk through it, and print what was found."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "DISPLAY": DISPLAY,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANGUAGE": "en",
            "LC_ALL": "C.UTF-8",
        }
        os.environ["DISPLAY"] = DISPLAY
        program = [str(ROOT / ".venv/bin/yomiawase"), "--data-dir", folder]
        running = subprocess.Popen(program, env=environment, cwd=ROOT)
        try:
            return walk_through()
        finally:
            running.terminate()
            running.wait()


def walk_through() -> int:
    """Open all there is, and return 1 if anything shown has no name."""
    import pyatspi

    pyatspi.Atspi.set_timeout(ANSWER, ANSWER)
    application = wait_for(pyatspi)
    nameless: dict[str, None] = {}
    counted: set[str] = set()

    def look(where: str) -> None:
        for path, node in below(application):
            role, name = node.getRoleName(), node.name
            states = node.getState()
            if "--tree" in sys.argv:
                print(where, "·", "/".join(path), role, repr(name[:60]), node.description[:60])
            if role not in NAMED or not states.contains(pyatspi.STATE_SHOWING):
                continue
            counted.add(f"{role} {name} {'/'.join(path)}")
            if not name.strip():
                nameless[f"{role} in {where}: {'/'.join(path)}"] = None

    look("window")
    for entry in ENTRIES:
        if not press(application, entry, "menu item"):
            nameless[f"the menu entry {entry} is not there"] = None
            continue
        time.sleep(REST)
        look(entry)
        for button in FURTHER:
            if press(application, button, "push button", shown_only=pyatspi.STATE_SHOWING):
                time.sleep(REST)
                look(f"{entry} {button}")
                close(application, pyatspi)
        close(application, pyatspi)
    print(f"{len(counted)} controls and texts that are shown, {len(nameless)} without a name")
    for one in nameless:
        print(one)
    return 1 if nameless or not counted else 0


def wait_for(pyatspi: Any) -> Any:  # noqa: ANN401  # pyatspi has no types
    """Return the program, once it shows an article."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for application in pyatspi.Registry.getDesktop(0):
            if application and any(
                node.getRoleName() == "paragraph" for _path, node in below(application)
            ):
                return application
        time.sleep(1)
    raise SystemExit("the program did not show its article through AT-SPI")


def below(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401
    """Yield all below a node with the names on the way to it."""
    for index in range(min(node.childCount, 500)):
        child = node.getChildAtIndex(index)
        if child is None:
            continue
        yield path, child
        yield from below(child, (*path, child.name[:30] or child.getRoleName()))


def press(application: Any, name: str, role: str, shown_only: Any = None) -> bool:  # noqa: ANN401
    """Do what a menu entry or button does; return whether it is there."""
    for _path, node in below(application):
        if node.name != name or node.getRoleName() != role:
            continue
        if shown_only is not None and not node.getState().contains(shown_only):
            continue
        # A menu's entry whose dialog is waited for gives no answer until that is closed.
        with suppress(Exception):
            node.queryAction().doAction(0)
        return True
    return False


def close(application: Any, pyatspi: Any) -> None:  # noqa: ANN401
    """Close the dialog that is in front, if it has a button for that."""
    for index in range(application.childCount - 1, -1, -1):
        window = application.getChildAtIndex(index)
        if window is None or window.getRoleName() != "dialog":
            continue
        for name in CLOSING:
            if press(window, name, "push button", pyatspi.STATE_SHOWING):
                time.sleep(REST / 2)
                return


if __name__ == "__main__":
    sys.exit(main())
