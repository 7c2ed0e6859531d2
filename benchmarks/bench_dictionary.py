"""Looking words up: every morpheme of an article, in ten dictionaries of 200,000 entries."""

import json
import random
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

from measuring import Options, Peer, Result, Work, compare, for_each, timed
from texts import text_of

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.text.tokens import Tokenizer

_DICTIONARIES = 10
_BANK = 10_000
_CLASSES = {"動詞": "v5 v1", "形容詞": "adj-i"}


def results(options: Options) -> Iterator[Result]:
    """Measure the word at each of a few hundred places, as many places for each lookup."""
    entries = options.size(200_000, 2_000)
    tokenizer = Tokenizer()
    text = text_of(options.size(30_000, 3_000))
    shelf = Shelf(options.scratch / "dictionaries")
    words = {
        (token.lemma, _CLASSES.get(token.part_of_speech, "")) for token in tokenizer.tokens(text)
    }
    for number in range(_DICTIONARIES):
        file = options.scratch / f"{number}.zip"
        _write(file, number, entries, sorted(words))
        shelf.install(str(file))
        file.unlink()
    dictionaries = shelf.dictionaries()
    places = random.Random(3).sample(range(len(text)), options.size(400, 40))  # noqa: S311

    probe = sqlite3.connect(dictionaries[0].path)

    def bare(at: int) -> None:
        found = "SELECT t.meanings FROM form f JOIN term t ON t.id = f.term WHERE f.form = ?"
        probe.execute(found, (text[at : at + 2],)).fetchall()

    def tokens_alone(at: int) -> None:
        tokenizer.tokens(text[max(0, at - 120) : at + 120])

    work = Work(
        "look up",
        f"{_DICTIONARIES} dictionaries of {entries:,}",
        timed(for_each(lambda at: word_at(text, at, tokenizer, dictionaries), places)),
        len(places),
        "words",
        [
            Peer("bound: the tokeniser on as much text", timed(for_each(tokens_alone, places))),
            Peer("bound: one probe of one index", timed(for_each(bare, places))),
        ],
    )
    yield from compare(work, options.runs)
    probe.close()
    shelf.close()


def _write(file: Path, number: int, entries: int, words: list[tuple[str, str]]) -> None:
    # Words of the text, and others around them in the index.
    chance = random.Random(number)  # noqa: S311
    rows = [[text, "", "n", rules, 1, ["a meaning"], 0, ""] for text, rules in words]
    while len(rows) < entries:
        text = "".join(chr(chance.randrange(0x4E00, 0x9FA0)) for _ in range(chance.randint(1, 4)))
        rows.append([text, "", "n", "", 0, ["a meaning", "another"], 0, ""])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        index = {"title": f"dictionary {number}", "revision": "1", "format": 3}
        packed.writestr("index.json", json.dumps(index))
        for bank, at in enumerate(range(0, entries, _BANK), 1):
            told = json.dumps(rows[at : at + _BANK])
            packed.writestr(f"term_bank_{bank}.json", told)
