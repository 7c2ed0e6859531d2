"""Installing, listing, choosing and removing packages, and archives that must not get in."""

import io
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.errors import NotFoundError, PackageError
from reader.translation.metadata import MOST_FILES, Decoding
from reader.translation.metadata_values import parse_metadata
from reader.translation.packages import PackageStore
from reader.translation.progress import CancelledError
from tests.support.tiny_package import TinyPackage

Entries = dict[str, bytes]


@pytest.fixture
def store(tmp_path: Path) -> PackageStore:
    return PackageStore(tmp_path / "data" / "packages")


def entries(archive: Path) -> Entries:
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith("/")}


def zipped(files: Entries) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    made.seek(0)
    return made


def with_metadata(files: Entries, **changes: object) -> Entries:
    metadata = json.loads(files["ja_en/metadata.json"]) | changes
    kept = {key: value for key, value in metadata.items() if value is not None}
    return files | {"ja_en/metadata.json": json.dumps(kept).encode()}


def assert_nothing_left(store: PackageStore) -> None:
    assert store.installed() == ()
    assert store.problems() == ()
    assert not store.root.exists() or list(store.root.iterdir()) == []


def test_an_installed_package_is_listed_with_what_its_metadata_says(
    store: PackageStore, archive: Path
) -> None:
    installed = store.install(archive)

    assert store.installed() == (installed,)
    assert installed.code == "ja_en"
    assert (installed.from_code, installed.to_code, installed.version) == ("ja", "en", "1.0")
    assert installed.name == "Japanese → English"
    assert installed.engine_name == "argos/ja_en 1.0"
    assert installed.readme.startswith("# A tiny package")
    assert not installed.is_preview
    assert installed.tags is None
    assert installed.size == sum(len(data) for data in entries(archive).values())
    assert store.package("ja_en") == store.best() == installed


def test_progress_counts_up_to_the_unpacked_size(store: PackageStore, archive: Path) -> None:
    told: list[tuple[int, int]] = []

    installed = store.install(archive, progress=lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[-1] == (installed.size, installed.size)


def test_a_package_may_come_from_an_open_file(store: PackageStore, archive: Path) -> None:
    with archive.open("rb") as file:
        assert store.install(file).code == "ja_en"


def test_a_newer_package_takes_the_place_of_an_older_one(
    store: PackageStore, archive: Path
) -> None:
    store.install(archive)

    newer = store.install(zipped(with_metadata(entries(archive), package_version="1.1")))

    assert store.installed() == (newer,)
    assert newer.version == "1.1"
    assert list(store.root.iterdir()) == [newer.path]


def test_the_version_in_an_archives_folder_is_no_part_of_its_code(
    store: PackageStore, archive: Path
) -> None:
    files = entries(archive)
    for version in ("1_0", "1_1"):
        store.install(
            zipped(
                {name.replace("ja_en", f"translate-ja_en-{version}"): files[name] for name in files}
            )
        )

    assert [package.code for package in store.installed()] == ["translate-ja_en"]


def test_the_code_in_the_metadata_counts_more_than_the_folder(
    store: PackageStore, archive: Path
) -> None:
    assert (
        store.install(zipped(with_metadata(entries(archive), code="own-ja_en"))).code == "own-ja_en"
    )


def test_the_best_package_is_the_newest_that_is_no_preview(
    store: PackageStore, archive: Path
) -> None:
    files = entries(archive)

    def add(code: str, version: str, **more: object) -> None:
        changed = with_metadata(files, code=code, package_version=version, **more)
        store.install(zipped(changed))

    assert store.best() is None
    add("preview", "9.0", preview=True)
    assert store.best() == store.package("preview")
    add("old", "1.9")
    add("new", "1.10")
    add("back", "2.0", from_code="en", to_code="ja")
    assert store.best() == store.package("new")
    assert store.best("en", "ja") == store.package("back")
    assert store.best("ja", "fr") is None


def test_recommended_decoding_is_taken_from_the_metadata_and_what_is_unknown_left(
    store: PackageStore, archive: Path
) -> None:
    asked = {"beam_size": 2.0, "length_penalty": None, "repetition_penalty": 1.2, "rm": 1}

    package = store.install(zipped(with_metadata(entries(archive), decoding=asked)))

    assert package.decoding == Decoding(beam_size=2, repetition_penalty=1.2)


def test_a_stray_folder_is_told_of_and_harms_nothing(store: PackageStore, archive: Path) -> None:
    installed = store.install(archive)
    (store.root / "stray").mkdir()
    (store.root / "broken").mkdir()
    (store.root / "broken" / "metadata.json").write_text("{", encoding="utf-8")
    (store.root / "a file").write_text("", encoding="utf-8")

    assert store.installed() == (installed,)
    told = store.problems()
    assert len(told) == 2
    assert "broken" in told[0] or "metadata.json" in told[0]
    assert "stray" in told[1]


def test_a_package_that_lost_a_file_is_told_of_and_can_be_replaced(
    store: PackageStore, archive: Path
) -> None:
    lost = store.install(archive)
    (lost.path / "model" / "model.bin").unlink()

    assert store.installed() == ()
    assert "model/model.bin" in store.problems()[0]

    repaired = store.install(archive)
    assert store.installed() == (repaired,)
    assert store.problems() == ()


def test_removing_a_package_leaves_the_others(store: PackageStore, archive: Path) -> None:
    store.install(archive)
    other = store.install(zipped(with_metadata(entries(archive), code="other")))

    store.remove("ja_en")

    assert store.installed() == (other,)
    assert list(store.root.iterdir()) == [other.path]
    with pytest.raises(NotFoundError, match="ja_en"):
        store.remove("ja_en")
    with pytest.raises(NotFoundError, match="ja_en"):
        store.package("ja_en")


def test_files_that_are_no_part_of_a_package_stay_packed(
    store: PackageStore, archive: Path
) -> None:
    more = {
        "ja_en/stanza/ja/tokenize.pt": b"\x80pickle",
        "ja_en/run.sh": b"rm",
        "ja_en/model/x": b"",
    }

    installed = store.install(zipped(entries(archive) | more))

    names = {path.relative_to(installed.path).as_posix() for path in installed.path.rglob("*")}
    assert names == {
        "metadata.json", "README.md", "sentencepiece.model", "model", "model/model.bin",
        "model/config.json", "model/shared_vocabulary.json",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../outside", "ja_en/../../outside", "C:/outside", "ja_en\\..\\outside"],
)
def test_an_archive_that_reaches_outside_is_refused(
    store: PackageStore, archive: Path, name: str, tmp_path: Path
) -> None:
    with pytest.raises(PackageError, match="wants to write to"):
        store.install(zipped(entries(archive) | {name: b"out"}))
    assert_nothing_left(store)
    assert not (tmp_path / "outside").exists()


def test_an_archive_with_a_link_is_refused(store: PackageStore, archive: Path) -> None:
    made = zipped(entries(archive))
    with zipfile.ZipFile(made, "a") as target:
        link = zipfile.ZipInfo("ja_en/LICENSE")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        target.writestr(link, "/etc/passwd")
    made.seek(0)

    with pytest.raises(PackageError, match="holds a link"):
        store.install(made)
    assert_nothing_left(store)


def test_an_archive_with_two_folders_is_refused(store: PackageStore, archive: Path) -> None:
    with pytest.raises(PackageError, match="one folder"):
        store.install(zipped(entries(archive) | {"other_package/metadata.json": b"{}"}))
    assert_nothing_left(store)


def test_a_part_that_comes_twice_is_refused(store: PackageStore, archive: Path) -> None:
    made = zipped(entries(archive))
    with zipfile.ZipFile(made, "a") as target, pytest.warns(UserWarning, match="Duplicate"):
        target.writestr("ja_en/metadata.json", b"{}")
    made.seek(0)

    with pytest.raises(PackageError, match="twice"):
        store.install(made)
    assert_nothing_left(store)


def test_a_bomb_is_refused_before_it_is_unpacked(store: PackageStore, archive: Path) -> None:
    files = entries(archive) | {"ja_en/sentencepiece.model": bytes(65 << 20)}

    with pytest.raises(PackageError, match="too large"):
        store.install(zipped(files))
    assert_nothing_left(store)


def test_a_small_archive_that_would_fill_the_disk_is_refused(
    store: PackageStore, archive: Path, tmp_path: Path
) -> None:
    bomb = tmp_path / "bomb.argosmodel"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in entries(archive).items():
            if not name.endswith("model.bin"):
                target.writestr(name, data)
        with target.open("ja_en/model/model.bin", "w") as model:
            for _ in range(200):
                model.write(bytes(1 << 20))
    assert bomb.stat().st_size < 1 << 20

    with pytest.raises(PackageError, match="would unpack to"):
        store.install(bomb)
    assert_nothing_left(store)


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ("ja_en/model/model.bin", "model/model.bin"),
        ("ja_en/model/config.json", "model/config.json"),
        ("ja_en/model/shared_vocabulary.json", "vocabulary"),
        ("ja_en/sentencepiece.model", "sentencepiece.model"),
    ],
)
def test_an_incomplete_package_is_refused_by_the_name_of_what_lacks(
    store: PackageStore, archive: Path, lost: str, named: str
) -> None:
    files = entries(archive)
    del files[lost]

    with pytest.raises(PackageError, match=named):
        store.install(zipped(files))
    assert_nothing_left(store)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "sbd"}, "not a translation"),
        ({"from_code": None}, "from_code"),
        ({"package_version": 1.0}, "package_version"),
        ({"code": "../up"}, "cannot name a folder"),
        ({"code": ".hidden"}, "cannot name a folder"),
    ],
)
def test_metadata_of_no_use_is_refused(
    store: PackageStore, archive: Path, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(PackageError, match=said):
        store.install(zipped(with_metadata(entries(archive), **changes)))
    assert_nothing_left(store)


ABSURD = [
    '{"decoding": {"beam_size": Infinity}}',
    '{"decoding": {"beam_size": -Infinity}}',
    '{"decoding": {"length_penalty": NaN}}',
    '{"decoding": {"length_penalty": 1e999}}',
    '{"decoding": {"beam_size": ' + "9" * 400 + "}}",
    '{"decoding": {"longest": ' + "9" * 5000 + "}}",
    '{"decoding": {"beam_size": 1' + "0" * 30 + "}}",
    '{"decoding": {"beam_size": 1000000000}}',
    '{"decoding": {"beam_size": 0}}',
    '{"decoding": {"beam_size": -1}}',
    '{"decoding": {"beam_size": 1.5}}',
    '{"decoding": {"beam_size": true}}',
    '{"decoding": {"beam_size": "4"}}',
    '{"decoding": {"beam_size": [4]}}',
    '{"decoding": {"repetition_penalty": 0}}',
    '{"decoding": {"no_repeat_ngram_size": 1e15}}',
    '{"decoding": "fast"}',
    '{"decoding": [4]}',
    '{"terms": {"start": "<", "middle": 1, "end": ">"}}',
    '{"terms": {"start": "<"}}',
    '{"terms": {"start": "⟦", "middle": "⟦", "end": "⟧"}}',
    '{"terms": {"start": "a", "middle": "b", "end": "c"}}',
    '{"terms": "<>"}',
    '{"name": "\\ud800"}',
    '{"name": "\\u001b[2J"}',
    '{"name": "\\u009b2J"}',
    '{"name": "\\u202egpj"}',
    '{"name": "two\\nlines"}',
    '{"name": "' + "長" * 1000 + '"}',
    '{"name": {"en": "x"}}',
    '{"name": 12}',
    '{"from_name": "\\u0000"}',
    '{"to_name": ["English"]}',
    '{"target_prefix": 3}',
    '{"target_prefix": "' + "x" * 1000 + '"}',
    '{"preview": "yes"}',
    '{"preview": 1}',
    '{"type": ["translate"]}',
    '{"from_code": "j\\u001ba"}',
    '{"from_code": ["ja"]}',
    '{"to_code": "' + "e" * 100 + '"}',
    '{"package_version": "1.\\u001b0"}',
    '{"package_version": "../1"}',
    '{"code": "\\ud800"}',
    '{"code": {"a": 1}}',
    '{"code": 7}',
    '{"x": ' + "[" * 100_000 + "]" * 100_000 + "}",
]


def with_raw(files: Entries, raw: str) -> Entries:
    """The files with the entries of the JSON object `raw` after those of their metadata."""
    usual = files["ja_en/metadata.json"].decode().rstrip().removesuffix("}")
    return files | {"ja_en/metadata.json": f"{usual}, {raw.removeprefix('{')}".encode()}


@pytest.mark.parametrize("raw", ABSURD, ids=lambda raw: raw[:50])
def test_a_value_of_no_sense_is_refused_before_anything_is_installed(
    store: PackageStore, archive: Path, raw: str
) -> None:
    with pytest.raises(PackageError) as told:
        store.install(zipped(with_raw(entries(archive), raw)))
    assert len(str(told.value)) < 300
    assert str(told.value).isprintable()
    assert_nothing_left(store)


@pytest.mark.parametrize("raw", ABSURD, ids=lambda raw: raw[:50])
def test_a_folder_with_a_value_of_no_sense_stops_no_other_package(
    store: PackageStore, archive: Path, raw: str
) -> None:
    good = store.install(archive)
    bad = store.root / "bad@1"
    shutil.copytree(good.path, bad)
    files = with_raw(entries(archive), raw)
    (bad / "metadata.json").write_bytes(files["ja_en/metadata.json"])

    assert store.installed() == (good,)
    [problem] = store.problems()
    assert "bad@1" in problem
    assert store.best() == good
    assert store.install(archive).code == good.code


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.text(max_size=200),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
KEYS = ["code", "type", "from_code", "to_code", "package_version", "from_name", "to_name", "name"]
KEYS += ["preview", "target_prefix", "decoding", "terms"]


@given(st.dictionaries(st.sampled_from(KEYS), JSON, min_size=1, max_size=4))
def test_whatever_metadata_holds_is_refused_or_can_be_shown(told: dict[str, object]) -> None:
    usual = {"from_code": "ja", "to_code": "en", "package_version": "1.0"}
    try:
        parsed = parse_metadata(json.dumps(usual | told).encode())
    except PackageError as error:
        said = [str(error)]
    else:
        said = [parsed.code or "", parsed.from_code, parsed.to_code, parsed.version, parsed.name]
        assert 1 <= parsed.decoding.beam_size <= 32
    assert "".join(said).isprintable()


@pytest.mark.parametrize("kind", ["pipe", "loop", "deep", "unnamed bytes"])
def test_a_folder_of_any_kind_stops_no_other_package(
    store: PackageStore, archive: Path, kind: str
) -> None:
    good = store.install(archive)
    odd = store.root / "odd"
    if kind == "pipe":
        odd.mkdir()
        os.mkfifo(odd / "metadata.json")
    elif kind == "loop":
        odd.mkdir()
        (odd / "metadata.json").symlink_to(odd / "metadata.json")
    elif kind == "deep":
        shutil.copytree(good.path, odd)
        (odd / "self").symlink_to(odd, target_is_directory=True)
        for number in range(MOST_FILES):
            (odd / str(number)).touch()
    else:
        (store.root / "\udcff\x1b").mkdir()

    assert store.installed() == (good,)
    [problem] = store.problems()
    assert problem.isprintable()


@pytest.mark.parametrize("data", [b"", b"no archive", b"[]", b"\xff\xfe"])
def test_unreadable_metadata_is_refused(store: PackageStore, archive: Path, data: bytes) -> None:
    with pytest.raises(PackageError, match=r"metadata\.json"):
        store.install(zipped(entries(archive) | {"ja_en/metadata.json": data}))
    assert_nothing_left(store)


def test_a_foreign_archive_is_refused(store: PackageStore) -> None:
    with pytest.raises(PackageError, match="no translation package"):
        store.install(zipped({"word/document.xml": b"<x/>", "readme.txt": b""}))
    assert_nothing_left(store)


def test_what_is_no_archive_is_refused(store: PackageStore, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("読み合わせ", encoding="utf-8")

    with pytest.raises(PackageError, match=r"\.argosmodel"):
        store.install(file)
    with pytest.raises(PackageError, match="There is no file"):
        store.install(tmp_path / "nowhere.argosmodel")
    with pytest.raises(PackageError, match="There is no file"):
        store.install(tmp_path)
    assert_nothing_left(store)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(share=st.floats(0, 1, exclude_max=True))
def test_an_archive_cut_off_anywhere_is_refused_and_leaves_nothing(
    store: PackageStore, archive: Path, share: float
) -> None:
    data = archive.read_bytes()

    with pytest.raises(PackageError):
        store.install(io.BytesIO(data[: int(len(data) * share)]))
    assert_nothing_left(store)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(share=st.floats(0, 1, exclude_max=True), to=st.integers(0, 255))
def test_a_changed_byte_is_found_or_harmless(
    store: PackageStore, archive: Path, share: float, to: int
) -> None:
    data = bytearray(archive.read_bytes())
    data[int(len(data) * share)] = to

    try:
        installed = store.install(io.BytesIO(bytes(data)))
    except PackageError:
        assert_nothing_left(store)
    else:
        assert (installed.path / "model" / "model.bin").read_bytes() == entries(archive)[
            "ja_en/model/model.bin"
        ]
        store.remove(installed.code)


@pytest.mark.parametrize("spoil", [lambda files: files.pop("ja_en/model/model.bin"), None])
def test_a_failed_installation_leaves_the_older_package_as_it_was(
    store: PackageStore, archive: Path, spoil: Callable[[Entries], object] | None
) -> None:
    older = store.install(archive)
    files = with_metadata(entries(archive), package_version="1.1")
    if spoil:
        spoil(files)

    with pytest.raises(PackageError):
        store.install(zipped(files), cancelled=lambda: True)

    assert store.installed() == (older,)
    assert list(store.root.iterdir()) == [older.path]


def test_an_installation_can_be_cancelled(store: PackageStore, archive: Path) -> None:
    with pytest.raises(CancelledError, match="cancelled"):
        store.install(archive, cancelled=lambda: True)
    assert_nothing_left(store)


def test_a_full_disk_is_told_plainly(
    store: PackageStore, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))

    with pytest.raises(PackageError, match="disk is full"):
        store.install(archive)
    assert_nothing_left(store)


def test_a_folder_that_cannot_be_made_is_told_plainly(tmp_path: Path, archive: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")

    with pytest.raises(PackageError, match="taken"):
        PackageStore(tmp_path / "taken" / "packages").install(archive)


def test_a_bpe_package_is_a_package_too(store: PackageStore, archive: Path) -> None:
    files = entries(archive)
    files["ja_en/bpe.model"] = files.pop("ja_en/sentencepiece.model")

    assert store.install(zipped(files)).code == "ja_en"


def test_two_builds_of_the_tiny_package_are_equal(tmp_path: Path, archive: Path) -> None:
    assert entries(TinyPackage().write_archive(tmp_path / "again")) == entries(archive)


def test_a_kill_in_the_middle_leaves_the_older_package_as_it_was(
    store: PackageStore, archive: Path, tmp_path: Path
) -> None:
    older = store.install(archive)
    newer = tmp_path / "newer.argosmodel"
    newer.write_bytes(zipped(with_metadata(entries(archive), package_version="1.1")).getvalue())
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from reader.translation.packages import PackageStore\n"
        "def die(done, total):\n"
        "    if done > total / 2: os.kill(os.getpid(), signal.SIGKILL)\n"
        "PackageStore(Path(sys.argv[1])).install(Path(sys.argv[2]), progress=die)\n"
    )

    ended = subprocess.run([sys.executable, "-c", program, store.root, newer], check=False)

    assert ended.returncode == -signal.SIGKILL
    assert store.installed() == (older,)
    assert store.problems() == ()
    left = set(store.root.iterdir()) - {older.path}
    assert left
    PackageStore(store.root).clear_leftovers()
    assert set(store.root.iterdir()) == {older.path}
    assert store.install(newer).version == "1.1"


def test_what_another_process_is_unpacking_is_no_leftover(
    store: PackageStore, archive: Path
) -> None:
    def look(_done: int, _total: int) -> None:
        program = (
            "import sys; from pathlib import Path\n"
            "from reader.translation.packages import PackageStore\n"
            "PackageStore(Path(sys.argv[1])).clear_leftovers()\n"
        )
        subprocess.run([sys.executable, "-c", program, store.root], check=True)

    package = store.install(archive, look)

    assert store.installed() == (package,)
