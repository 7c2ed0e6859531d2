"""Commands on the installed dictionaries, and the one that looks a word up in them."""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from reader.cli import outputs
from reader.cli.given import text
from reader.cli.terminal import progress, write_json, write_line, write_note, write_row
from reader.model.dictionary import DictionaryInfo, Entry, Word
from reader.model.errors import NotFoundError
from reader.workflow.workspace import Workspace


def install(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Install a dictionary and print its line."""
    with progress("Installing") as report:
        info = workspace.shelf.install(arguments.source, report)
    installed = workspace.shelf.installed()
    _write(installed.index(info) + 1, info)
    return 0


def list_all(_arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the dictionaries in the reader's order."""
    for number, info in enumerate(workspace.shelf.installed(), 1):
        _write(number, info)
    return 0


def remove(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Remove a dictionary."""
    workspace.shelf.remove(arguments.name)
    return 0


def order(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Say which dictionaries come first, and print the list."""
    workspace.shelf.order(arguments.names)
    return list_all(arguments, workspace)


def switch_on(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Ask a dictionary again."""
    workspace.shelf.switch(arguments.name, on=True)
    return 0


def switch_off(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Ask a dictionary no more; it stays installed."""
    workspace.shelf.switch(arguments.name, on=False)
    return 0


def look_up(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print what is known of a word."""
    given: str = arguments.text
    first = len(given) - len(given.lstrip())
    at: int = first if arguments.at is None else arguments.at
    if not 0 <= at < max(1, len(given)):
        raise NotFoundError(
            f"The text has {len(given)} characters: --at takes a number from 0 to "
            f"{max(0, len(given) - 1)}."
        )
    word = workspace.look_up(given, at)
    if arguments.format == "json":
        write_json(json.dumps(None if word is None else _as_json(word), ensure_ascii=False))
        return 0
    if word is None:
        raise NotFoundError("No word stands there.")
    _print(word)
    if not workspace.shelf.dictionaries():
        write_note(
            "No dictionary is installed, or none is on: `yomiawase dictionary install FILE` takes "
            "Yomitan's archives, `yomiawase dictionary install jmdict` the free JMdict."
        )
    return 0


def add_commands(
    command: "Callable[..., argparse.ArgumentParser]",
    commands: Any,  # noqa: ANN401
    group: Any,  # noqa: ANN401
) -> None:
    """Add `lookup` to `commands`, the others to the group `dictionary`."""
    one = command(commands, "lookup", "look a word up", look_up, outputs.LOOKUP)
    one.add_argument("text", type=text, metavar="TEXT", help="a word, or a text that it stands in")
    one.add_argument("--at", type=int, metavar="N", help="the word around this code point, from 0")
    one.add_argument("--format", choices=["text", "json"], default="text")
    one = command(group, "install", "install a dictionary", install, outputs.DICTIONARY_INSTALL)
    one.add_argument("source", metavar="FILE", help="a Yomitan archive, jmdict or jmnedict")
    command(group, "list", "list the dictionaries", list_all, outputs.DICTIONARIES)
    one = command(group, "remove", "remove a dictionary", remove)
    one.add_argument("name", type=text, help="its title or number, as `dictionary list` prints it")
    for name, words, act in (
        ("on", "ask one that was switched off again", switch_on),
        ("off", "ask a dictionary no more; it stays installed", switch_off),
    ):
        one = command(group, name, words, act)
        one.add_argument("name", type=text, help="its title or number")
    one = command(group, "order", "say which are shown first", order, outputs.DICTIONARIES)
    one.add_argument("names", nargs="+", type=text, metavar="NAME", help="title or number")


def _write(number: int, info: DictionaryInfo) -> None:
    counts = [str(count) for count in (info.terms, info.kanji, info.remarks)]
    size = f"{info.size / 1e6:.1f} MB"
    switched = "on" if info.on else "off"
    about = [info.licence, info.attribution, switched]
    write_row([str(number), info.title, info.revision, *counts, size, *about])


def _as_json(word: Word) -> dict[str, object]:
    return {
        "surface": word.surface,
        "start": word.span.start,
        "end": word.span.end,
        "lemma": word.lemma,
        "reading": word.reading,
        "part_of_speech": word.part_of_speech,
        "steps": word.steps,
        "entries": [_entry(entry) for entry in word.entries],
        "frequencies": [asdict(one) for one in word.frequencies],
        "pitches": [asdict(one) for one in word.pitches],
        "kanji": [asdict(one) for one in word.kanji],
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "dictionary": entry.dictionary,
        "text": entry.text,
        "reading": entry.reading,
        "meanings": entry.meanings,
        "tags": entry.tags,
        "steps": entry.steps,
    }


def _print(word: Word) -> None:
    write_line(
        "  ".join(part for part in (word.surface, word.reading, word.part_of_speech) if part)
    )
    if word.steps or word.lemma != word.surface:
        steps = f": {', '.join(word.steps)}" if word.steps else ""
        write_line(f"← {word.lemma}{steps}")
    for kind, remarks in (("Frequency", word.frequencies), ("Pitch", word.pitches)):
        if remarks:
            told = ", ".join(f"{one.value} ({one.text}, {one.dictionary})" for one in remarks)
            write_line(f"{kind}: {told}")
    shown = ""
    for entry in word.entries:
        if entry.dictionary != shown:
            shown = entry.dictionary
            write_line(f"\n{shown}")
        head = f"{entry.text} 【{entry.reading}】" if entry.reading else entry.text
        tags = f"  [{', '.join(entry.tags)}]" if entry.tags else ""
        write_line(f"  {head}{tags}")
        for number, meaning in enumerate(entry.meanings, 1):
            lines = meaning.split("\n")
            write_line(f"    {number}. {lines[0]}")
            for line in lines[1:]:
                write_line(f"       {line}")
    for sign in word.kanji:
        told = " / ".join(" ".join(part) for part in (sign.onyomi, sign.kunyomi) if part)
        write_line(f"\n{sign.character}  {told}  {'; '.join(sign.meanings)}  ({sign.dictionary})")
