"""Bring the Japanese of the window in step with the sources: `python scripts/language.py`.

pyside6-lupdate finds every sentence given to `tr`, `tr_n` or `tr_later` and writes it into
resources/languages/ja.ts, where Qt Linguist (or an editor) gives it its Japanese. Sentences that no
source has any more are taken out, and of a merge's conflicts in the file both sides are kept. Run
it with the Python of .venv, which has PySide6's tools.

With a file (`python scripts/language.py FILE`) the Japanese is taken from there: one line a
sentence, English, tab, Japanese; for plurals the English of one, " | ", that of many; for a word
of several meanings the word, " | ", its meaning. A line break is written \\n.
"""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
JAPANESE = ROOT / "resources" / "languages" / "ja.ts"
SOURCES = ROOT / "reader"
CONFLICT = re.compile(
    r"^<<<<<<< [^\n]*\n(.*?)(?:^\|{7} [^\n]*\n.*?)?^=======\n(.*?)^>>>>>>> [^\n]*\n", re.S | re.M
)
ALIASES = ("tr+=tr_n", "tr+=tr_later")


def update(file: Path, sources: Path = SOURCES) -> None:
    """Let the file have exactly the sentences of the sources, those without Japanese unfinished."""
    options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    options += ["-source-language", "en", "-target-language", "ja"]
    for alias in ALIASES:
        options += ["-tr-function-alias", alias]
    modules = sorted(map(str, sources.rglob("*.py")))
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, *options, *modules, "-ts", file], check=True)


def take(file: Path, given: dict[str, str], sources: Path = SOURCES) -> list[str]:
    """Write Japanese into the file; return the English of `given` that no source has."""
    tree = ElementTree.parse(file)
    left = dict(given)
    for message in tree.iter("message"):
        parts = [message.findtext("source", ""), message.findtext("comment", "")]
        japanese = left.pop(" | ".join(filter(None, parts)), None)
        translation = message.find("translation")
        if japanese is None or translation is None:
            continue
        translation.attrib.pop("type", None)
        form = translation.find("numerusform")
        (translation if form is None else form).text = japanese
    tree.write(file, encoding="unicode", xml_declaration=True)
    update(file, sources)
    return list(left)


def read_lines(text: str) -> dict[str, str]:
    """Return the pairs of a file of lines, in which \\n stands for a line break."""
    lines = (line.replace("\\n", "\n").partition("\t") for line in text.splitlines() if line)
    return {english: japanese for english, _tab, japanese in lines}


def settle(file: Path, sources: Path = SOURCES) -> None:
    """Keep both sides of a merge's conflicts in the file, if it has any."""
    text = file.read_text("utf-8")
    if not CONFLICT.search(text):
        return
    theirs = CONFLICT.sub(r"\2", text)
    file.write_text(CONFLICT.sub(r"\1", text), "utf-8")
    given = {}
    for message in ElementTree.fromstring(theirs.encode()).iter("message"):
        parts = [message.findtext("source", ""), message.findtext("comment", "")]
        translation = message.find("translation")
        if translation is not None and not translation.get("type"):
            form = translation.find("numerusform")
            japanese = (translation if form is None else form).text
            given[" | ".join(filter(None, parts))] = japanese or ""
    update(file, sources)
    take(file, given, sources)


def unfinished(file: Path) -> list[str]:
    """Return the English that has no Japanese yet."""
    return [
        " | ".join(filter(None, [message.findtext("source"), message.findtext("comment")]))
        for message in ElementTree.parse(file).iter("message")
        if (found := message.find("translation")) is None or found.get("type")
    ]


def main(arguments: list[str]) -> int:
    """Update the file, take Japanese into it, and say what is still without."""
    settle(JAPANESE)
    update(JAPANESE)
    for name in arguments:
        for english in take(JAPANESE, read_lines(Path(name).read_text("utf-8"))):
            print(f"in no source: {english!r}")
    for english in unfinished(JAPANESE):
        print(english.replace("\n", "\\n"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
