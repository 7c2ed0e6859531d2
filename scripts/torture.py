"""Try from outside to make the program lose something: kills, crowds of processes, no network.

    .venv/bin/python scripts/torture.py            # a minute or two
    .venv/bin/python scripts/torture.py --full     # a thousand kills, twenty processes, five times
    .venv/bin/python scripts/torture.py window     # one of: commands window start crowd offline

Each kill falls at a random moment into the work of a real process, while others keep processor and
disk busy. A process tells each act before it begins and when the program has returned from it
(torture_acts.py). What it has told as done must be there afterwards, what was deleted must not;
the act it was in the middle of has happened whole or not at all; and the files must be sound. The
seed of a run that fails is printed. With QT_QPA_PLATFORM=xcb the window is one on a screen.

In full on 27 November 2026, two cores shared with others (load 7 to 17), SQLite 3.40.1:

    commands  700 kills, 549 within an act; 1,311 confirmed acts, of which 366 changed something;
              and before that 700, 575, 1,583 and 577
    window    300 kills, 282 within an act; 1,351 confirmed acts, of which 616 changed something
    start     200 folders, new or of each older form, 810 kills; each opened in the end
    crowd     5 times 20 processes: 59 confirmed, 25 killed, 16 told that it is there already
    offline   the whole story without a network, no connect

None missing, nothing deleted came back, nothing twice, integrity_check ok after each kill.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torture_acts  # noqa: E402
from torture_acts import MANY, TEXT, Journal, State, changes, state_of  # noqa: E402

LONGEST = 1.2
"""Seconds after the first act that was told within which most kills fall."""
WHILE_STARTING = 0.2
"""Which part of the kills falls into the start, from its beginning on."""
NOTHING = "what kept nothing"
"""What acts are called that changed no article, note, English or concept, as an export."""
MOST_CHANGED = {
    "start": {},
    "add": {"articles": 1},
    "revise": {"articles": 1},
    "note": {"notes": 1},
    "unnote": {"notes": 1},
    "correct": {"english": 1},
    "create": {"concepts": 1},
    "drop": {"concepts": 1},
    "many": {"concepts": 3 * MANY},
    "shelve": {"articles": 1000},
    "forget": {"articles": 1, "notes": 1000},
    "undo": {"articles": 1000, "notes": 1, "english": 1, "concepts": 3 * MANY},
    "redo": {"articles": 1000, "notes": 1, "english": 1, "concepts": 3 * MANY},
    "highlight": {"notes": 1},
    "recolour": {"notes": 1},
    "unnote_in_list": {"notes": 1},
}
"""How much an act may change, of each kind; what is not named changes nothing."""


def main() -> int:
    """Run the trials that were asked for; return 0 if nothing was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("trials", nargs="*", help="commands, window, start, crowd, offline; all")
    parser.add_argument("--full", action="store_true", help="as long as it takes to believe it")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    given = parser.parse_args()
    full = given.full
    trials: dict[str, Callable[[random.Random], str]] = {
        "commands": lambda chance: kills("commands", 700 if full else 15, chance),
        "window": lambda chance: kills("window", 300 if full else 8, chance),
        "start": lambda chance: starts(200 if full else 6, chance),
        "crowd": lambda chance: crowds(5 if full else 1, 20 if full else 6, chance),
        "offline": lambda _chance: offline(),
    }
    for name in given.trials or trials:
        began = time.monotonic()
        print(f"{name} (--seed {given.seed}): ", end="", flush=True)
        told = trials[name](random.Random(given.seed))
        print(f"{told} ({time.monotonic() - began:.0f} s)", flush=True)
    return 0


def kills(kind: str, times: int, chance: random.Random) -> str:
    """Kill a process of a kind that often; each goes on with what the one before left."""
    acts: Counter[str] = Counter()
    within = 0
    with tempfile.TemporaryDirectory() as scratch, load(Path(scratch)):
        folder = Path(scratch) / "data"
        folder.mkdir()
        known = state_of(folder)
        for _ in range(times):
            known, done, open_act = killed(kind, folder, known, chance)
            acts.update(done)
            within += bool(open_act)
            sound(folder)
            whole_files(folder)
    listed = ", ".join(f"{act} {number:,}" for act, number in acts.most_common())
    return (
        f"{times} kills, {within} of them within an act, {acts.total():,} confirmed acts, none "
        f"missing ({listed})"
    )


def killed(
    kind: str, folder: Path, known: State, chance: random.Random
) -> tuple[State, list[str], str]:
    """Start a process, kill it at a random moment, and compare what is there with what it told.

    Returns what is there, the acts it told as done, and the one it was in the middle of.
    """
    journal = folder.parent / "journal"
    journal.unlink(missing_ok=True)
    child = forked(
        lambda own: torture_acts.KINDS[kind](folder, own, Journal(journal, folder)), chance
    )
    if chance.random() > WHILE_STARTING:
        while b"ready" not in (journal.read_bytes() if journal.exists() else b""):
            if os.waitpid(child, os.WNOHANG)[0]:
                sys.exit("the process ended before it had done anything")
            time.sleep(0.005)
    time.sleep(chance.random() * LONGEST)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        sys.exit(f"the process ended by itself (exit code {os.waitstatus_to_exitcode(status)})")
    lines = (
        journal.read_text(encoding="utf-8").splitlines(keepends=True) if journal.exists() else []
    )
    told = [json.loads(line) for line in lines if line.endswith("\n")]
    return compare(folder, known, told)


def forked(work: Callable[[random.Random], None], chance: random.Random) -> int:
    """Let a process of its own work, and return its number; all modules are loaded already."""
    own = random.Random(chance.random())
    child = os.fork()
    if not child:
        try:
            work(own)
            os._exit(0)
        except BaseException:  # noqa: BLE001  # nothing of the parent's may run here
            traceback.print_exc()
            os._exit(1)
    return child


def compare(folder: Path, known: State, told: list[dict[str, Any]]) -> tuple[State, list[str], str]:
    """End the run unless what is there is what was told, and the last act whole or not at all."""
    made: list[State] = []
    done = []
    for line in told:
        if "lie" in line:
            sys.exit(f"{line['lie']}: the files do not hold what the program says")
        if "is" in line and line["is"] != known:
            sys.exit(f"the start changed something: {changes(known, line['is'])}")
        if "changes" in line:
            check_size(line["done"], line["changes"])
            made.append(turned(known, line["changes"]))
            known = applied(known, line["changes"])
        if "done" in line:
            changed = any(line.get("changes", {}).values())
            done.append(line["done"] if changed else NOTHING)
    open_act = told[-1].get("begins", "") if told else "start"  # "" if it was between two acts
    now = state_of(folder)
    found = changes(known, now)
    if any(found.values()):
        if not open_act:
            sys.exit(f"after {told[-1]} was confirmed: {found}")
        check_size(open_act, found)
        check_whole(open_act, found, known, made)
    return now, done, open_act


def check_size(act: str, found: State) -> None:
    """End the run if an act changed what it must not."""
    for kind, rows in found.items():
        if len(rows) > MOST_CHANGED.get(act, {}).get(kind, 0):
            sys.exit(f"{act} changed {len(rows)} {kind}: {rows}")


def check_whole(act: str, found: State, known: State, made: list[State]) -> None:
    """End the run if an act that was interrupted happened in part."""
    if act == "many":
        whole = len(found["concepts"]) in (
            MANY,  # all of them came, or every one that was there went
            len(known["concepts"]),
        )
    elif act == "forget":
        (gone,) = found["articles"] or [""]
        whole = found["notes"].keys() == {i for i, row in known["notes"].items() if row[0] == gone}
    elif act == "undo":
        # What an earlier act had changed is as it was, perhaps with what was changed since.
        shapes = [shape(one) for one in made]
        whole = shape(found) in shapes
    else:
        whole = True
    if not whole:
        sys.exit(f"{act} happened in part: {found}")


def shape(found: State) -> list[list[str]]:
    """Return what changed, without how."""
    return [sorted(found[kind]) for kind in sorted(found)]


def turned(known: State, made: State) -> State:
    """Return the change that takes `made` back."""
    return {kind: {one: known[kind].get(one) for one in rows} for kind, rows in made.items()}


def applied(known: State, made: State) -> State:
    """Return what is kept after a change."""
    return {
        kind: {one: row for one, row in {**known[kind], **made[kind]}.items() if row is not None}
        for kind in known
    }


def starts(times: int, chance: random.Random) -> str:
    """Kill a process while it makes its files, or brings those of an older program up to date."""
    moved = 0
    with tempfile.TemporaryDirectory() as scratch, load(Path(scratch)):
        for number in range(times):
            folder = Path(scratch) / str(number)
            torture_acts.older(folder, chance, ROOT / "tests/store/fixtures")
            before = {kind: set(rows) for kind, rows in ids_of(folder).items()}
            journal = folder / "journal"
            # Until one start gets through, as a reader would try again; each gets longer.
            longest = LONGEST
            while not journal.exists() or b"done" not in journal.read_bytes():
                start = forked(partial(torture_acts.open_folder, folder, journal), chance)
                time.sleep(chance.random() * longest)
                longest += 0.3
                os.kill(start, signal.SIGKILL)
                moved += os.WIFSIGNALED(os.waitpid(start, 0)[1])
                lost = {k: before[k] - set(rows) for k, rows in ids_of(folder).items()}
                if any(lost.values()):
                    sys.exit(f"{lost} lost while the files were brought up to date")
            sound(folder)
            shutil.rmtree(folder)
    return f"{times} folders, new or of an older program, {moved} kills, each opened in the end"


def ids_of(folder: Path) -> dict[str, list[str]]:
    """Return the ids that a library of any version holds."""
    found: dict[str, list[str]] = {"article": [], "annotation": [], "correction": []}
    if (folder / "library.db").exists():
        with closing(sqlite3.connect(folder / "library.db")) as file:
            known = {name for (name,) in file.execute("SELECT name FROM sqlite_master")}
            for table in known & found.keys():
                column = "source" if table == "correction" else "id"
                found[table] = [i for (i,) in file.execute(f"SELECT {column} FROM {table}")]  # noqa: S608
    return found


@contextmanager
def load(folder: Path) -> Iterator[None]:
    """Keep processor and disk busy meanwhile."""

    def count(_chance: random.Random) -> None:
        while True:
            sum(range(100_000))

    def write(_chance: random.Random) -> None:
        while True:
            with (folder / "ballast").open("wb") as file:
                file.write(os.urandom(1 << 21))
                file.flush()
                os.fsync(file.fileno())

    busy = [forked(work, random.Random()) for work in (count, write)]
    try:
        yield
    finally:
        for child in busy:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def sound(folder: Path) -> None:
    """End the run if a file is damaged."""
    for name in ("library.db", "glossary.db"):
        if not (folder / name).exists():
            continue  # the process was killed before it had made it
        with closing(sqlite3.connect(folder / name, isolation_level=None)) as connection:
            for check in ("integrity_check", "foreign_key_check"):
                found = connection.execute(f"PRAGMA {check}").fetchall()
                if found not in ([("ok",)], []):
                    sys.exit(f"{name}: {check} says {found}")
            tables = {table for (table,) in connection.execute("SELECT name FROM sqlite_master")}
            if "block_search" in tables:
                connection.execute(
                    "INSERT INTO block_search (block_search, rank) VALUES ('integrity-check', 1)"
                )


def whole_files(folder: Path) -> None:
    """End the run if an exported note or a backup is there in part."""
    for note in (folder.parent / "vault").rglob("[!.]*.md"):
        if not note.read_text(encoding="utf-8").rstrip().endswith("-->"):
            sys.exit(f"{note} is not whole")
    for backup in (folder / "backups").glob("*.yomiawase"):
        with zipfile.ZipFile(backup) as archive:
            if archive.testzip() is not None:
                sys.exit(f"{backup} is not whole")


def crowds(rounds: int, many: int, chance: random.Random) -> str:
    """Let crowds of processes write, each crowd into a folder of its own."""
    ended: Counter[str] = Counter()
    for _ in range(rounds):
        ended.update(crowd(many, chance))
    told = ", ".join(f"{number} {what}" for what, number in sorted(ended.items()))
    return f"{rounds} times {many} processes at once ({told}), nothing lost, nothing twice"


def crowd(many: int, chance: random.Random) -> list[str]:
    """Let that many processes write into one folder at once, and kill some of them.

    Each that lives is heard, none that confirmed is lost. Returns how each ended.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page = folder / "page.txt"
        page.write_text(TEXT, encoding="utf-8")
        command(folder, "list")
        children = []
        for number in range(many):
            words = chance.choice(
                [
                    ["glossary", "add", "同時語", "same term"],
                    ["glossary", "add", f"用語{number}", f"term {number}"],
                    ["import", str(page)],
                ]
            )
            children.append((words, subprocess.Popen(spoken(folder, *words), **_PIPES)))
        doomed = chance.sample(children, many // 4)
        for _, child in doomed:
            time.sleep(chance.random() * 4 / len(doomed))
            child.kill()
        ended = [(words, child.communicate(), child.returncode) for words, child in children]
        sound(folder)
        state = state_of(folder)
        kept = {one for rows in state.values() for one in rows}
        for words, (out, err), code in ended:
            told = words[2:3] == ["同時語"] and "is in the glossary" in err
            if code not in (0, 1, -signal.SIGKILL) or (code == 1 and not told):
                sys.exit(f"{words}: {err}")
            if out.endswith("\n") and out.split()[0] not in kept:
                sys.exit(f"{words} was confirmed and is lost")
        same = sum(words[2:3] == ["同時語"] and not code for words, _, code in ended)
        if same > 1 or len(state["articles"]) > 1:
            sys.exit("the same was kept twice")
    names = {0: "confirmed", 1: "told that it is there already", -signal.SIGKILL: "killed"}
    return [names[code] for _, _, code in ended]


def offline() -> str:
    """Run the whole story where there is no network, and see that nothing asked for one."""
    if not shutil.which("unshare"):
        return "skipped: this system has no unshare"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page, trace = folder / "page.txt", folder / "trace"
        page.write_text(TEXT, encoding="utf-8")
        cut_off = ["unshare", "--net", "--map-root-user"]
        if shutil.which("strace"):
            cut_off += ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(trace), "-A"]
        for words in story(page, folder):
            done = subprocess.run([*cut_off, *spoken(folder, *words)], **_PIPES, check=False)
            if done.returncode:
                sys.exit(f"{words}: {done.stderr}")
        asked = trace.read_text() if trace.exists() else ""
        if "AF_INET" in asked:
            sys.exit(f"something asked for the network:\n{asked}")
    return "the whole story without a network" + (", no connect" if trace else "")


def story(page: Path, folder: Path) -> Iterator[list[str]]:
    """Yield the commands of a reader's day."""
    yield ["import", str(page)]
    yield ["translate", str(page)]
    yield ["glossary", "add", "蒸留法", "distillation method"]
    yield ["terms", str(page)]
    yield ["show", str(page)]
    identity = command(folder, "list").split("\t")[0]
    yield ["notes", "export", identity, str(folder / "notes")]
    yield ["backup", "make"]
    yield ["package", "list"]


_PIPES: dict[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.PIPE,
    "text": True,
    "cwd": ROOT,
}


def spoken(folder: Path, *words: str) -> list[str]:
    """Return the words that run a command on the data in `folder`."""
    return [sys.executable, "-m", "reader", "--data-dir", str(folder), *words]


def command(folder: Path, *words: str) -> str:
    """Run a command and return what it printed."""
    return str(subprocess.run(spoken(folder, *words), **_PIPES, check=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
