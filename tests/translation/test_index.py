"""The package index and its downloads, against a real server on this machine."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.errors import PackageError
from reader.translation.index import IndexEntry, PackageIndex
from reader.translation.packages import PackageStore
from reader.translation.progress import CancelledError
from tests.support.site import Site, served


@pytest.fixture
def site(archive: Path) -> Iterator[Site]:
    with served() as site:
        site.files["/ja_en.argosmodel"] = archive.read_bytes()
        yield site


@pytest.fixture
def index(site: Site, tmp_path: Path) -> PackageIndex:
    return PackageIndex(tmp_path / "downloads", f"{site.address}/index.json")


@pytest.fixture
def entry(site: Site) -> IndexEntry:
    return listed(f"{site.address}/ja_en.argosmodel")


def listed(*links: str) -> IndexEntry:
    return IndexEntry("translate-ja_en", "ja", "en", "1.1", "Japanese → English", links)


def item(**changes: object) -> dict[str, object]:
    """An entry as the Argos index has them."""
    usual = {
        "package_version": "1.1", "argos_version": "1.1", "from_code": "ja",
        "from_name": "Japanese", "to_code": "en", "to_name": "English",
        "links": ["https://example.org/ja_en.argosmodel", "ipfs://Qm"], "code": "translate-ja_en",
    }  # fmt: skip
    return {**usual, **changes}


def test_the_index_lists_packages_for_the_pair_newest_first(
    site: Site, index: PackageIndex
) -> None:
    items = [
        item(package_version="1.9"), item(package_version="1.10"),
        item(from_code="en", to_code="ja"), item(type="sbd"), item(links="none"),
        item(package_version=None), item(code="../up"), item(package_version="../1"), "nonsense",
    ]  # fmt: skip
    site.files["/index.json"] = json.dumps(items).encode()

    found = index.entries()

    assert [entry.version for entry in found] == ["1.10", "1.9"]
    assert found[0] == IndexEntry(
        "translate-ja_en", "ja", "en", "1.10", "Japanese → English",
        ("https://example.org/ja_en.argosmodel",),
    )  # fmt: skip


@pytest.mark.parametrize("data", [b"<html>", b"\xff", b""])
def test_an_index_that_is_none_is_told_of(site: Site, index: PackageIndex, data: bytes) -> None:
    site.files["/index.json"] = data

    with pytest.raises(PackageError, match="cannot be read"):
        index.entries()


@pytest.mark.parametrize("data", [b"{}", b"null", b"[1, [], {}]"])
def test_an_index_without_packages_is_empty(site: Site, index: PackageIndex, data: bytes) -> None:
    site.files["/index.json"] = data

    assert index.entries() == ()


def test_an_index_without_end_is_refused(site: Site, index: PackageIndex) -> None:
    site.files["/index.json"] = b" " * (9 << 20)

    with pytest.raises(PackageError, match="too large"):
        index.entries()


def test_no_network_is_told_plainly(site: Site, tmp_path: Path) -> None:
    index = PackageIndex(tmp_path, "http://127.0.0.1:9/index.json")

    with pytest.raises(PackageError, match="cannot be reached; check the network"):
        index.entries()
    with pytest.raises(PackageError, match="cannot be reached"):
        index.download(listed("http://127.0.0.1:9/ja_en.argosmodel"))


def test_a_package_is_downloaded_installed_and_cleared_away(
    site: Site, index: PackageIndex, entry: IndexEntry, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    size = len(site.files["/ja_en.argosmodel"])
    store = PackageStore(tmp_path / "packages")

    package = index.install(entry, store, progress=lambda *far: told.append(far))

    assert store.installed() == (package,)
    assert told == sorted(told)
    assert told[-1] == (size, size)
    assert list((tmp_path / "downloads").iterdir()) == []


def test_a_broken_line_is_taken_up_where_it_broke(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    site.breaks_after = [100_000, 50_000]

    path = index.download(entry)

    assert path.read_bytes() == site.files["/ja_en.argosmodel"]
    ranges = [wanted for _, wanted in site.asked]
    assert ranges == [None, "bytes=100000-", "bytes=150000-"]


def test_a_line_that_stays_broken_keeps_the_part_for_the_next_time(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    site.breaks_after = [100_000, 0, 0, 0]
    with pytest.raises(PackageError, match="goes on from there"):
        index.download(entry)

    assert index.download(entry).read_bytes() == site.files["/ja_en.argosmodel"]
    assert site.asked[-1][1] == "bytes=100000-"


def test_a_cancelled_download_goes_on_later(
    site: Site, index: PackageIndex, entry: IndexEntry, tmp_path: Path
) -> None:
    got = 0

    def progress(done: int, _total: int) -> None:
        nonlocal got
        got = done

    with pytest.raises(CancelledError):
        index.download(entry, progress, cancelled=lambda: got > 150_000)
    assert not list((tmp_path / "downloads").glob("*.argosmodel"))

    assert index.download(entry).read_bytes() == site.files["/ja_en.argosmodel"]
    assert site.asked[-1][1] == f"bytes={got}-"


def test_a_file_that_changed_meanwhile_is_begun_anew(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    whole = site.files["/ja_en.argosmodel"]
    site.files["/ja_en.argosmodel"] = b"older " + whole
    site.breaks_after = [100_000, 0, 0, 0]
    with pytest.raises(PackageError):
        index.download(entry)
    site.files["/ja_en.argosmodel"] = whole
    site.etag = '"2"'

    assert index.download(entry).read_bytes() == whole


def test_a_part_longer_than_the_file_is_begun_anew(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    whole = site.files["/ja_en.argosmodel"]
    site.etag = ""
    site.files["/ja_en.argosmodel"] = whole + bytes(1_000_000)
    site.breaks_after = [len(whole) + 500_000, 0, 0, 0]
    with pytest.raises(PackageError):
        index.download(entry)
    site.files["/ja_en.argosmodel"] = whole

    assert index.download(entry).read_bytes() == whole


def test_a_server_without_ranges_starts_over(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    site.knows_ranges = False
    site.breaks_after = [100_000]
    told: list[tuple[int, int]] = []

    whole = index.download(entry, lambda *far: told.append(far)).read_bytes()

    assert whole == site.files["/ja_en.argosmodel"]
    assert told[-1] == (len(whole), len(whole))


def test_the_next_link_is_tried_when_one_fails(site: Site, index: PackageIndex) -> None:
    entry = listed(f"{site.address}/gone", f"{site.address}/ja_en.argosmodel")

    assert index.download(entry).read_bytes() == site.files["/ja_en.argosmodel"]


def test_a_part_from_another_link_is_not_gone_on_with(site: Site, index: PackageIndex) -> None:
    whole = site.files["/ja_en.argosmodel"]
    site.etag = ""
    site.files["/other"] = bytes(len(whole))
    site.breaks_after = [100_000, 0, 0, 0]

    path = index.download(listed(f"{site.address}/other", f"{site.address}/ja_en.argosmodel"))

    assert path.read_bytes() == whole


def test_a_package_that_is_nowhere_is_told_plainly(site: Site, index: PackageIndex) -> None:
    with pytest.raises(PackageError, match=r"refused \(404\)"):
        index.download(listed(f"{site.address}/gone"))
    with pytest.raises(PackageError, match="no link"):
        index.download(listed())


def test_a_damaged_download_is_told_of_and_not_kept(
    site: Site, index: PackageIndex, entry: IndexEntry, tmp_path: Path
) -> None:
    whole = bytearray(site.files["/ja_en.argosmodel"])
    middle = len(whole) // 2
    whole[middle : middle + 100] = bytes(100)
    site.files["/ja_en.argosmodel"] = bytes(whole)

    with pytest.raises(PackageError, match="damaged"):
        index.download(entry)
    assert list((tmp_path / "downloads").iterdir()) == []


def test_a_page_in_place_of_the_package_is_told_of(
    site: Site, index: PackageIndex, entry: IndexEntry
) -> None:
    site.files["/ja_en.argosmodel"] = b"<html>Please sign in</html>"

    with pytest.raises(PackageError, match="no Argos package"):
        index.download(entry)


def test_the_default_index_is_that_of_argostranslate_and_loads_no_torch(tmp_path: Path) -> None:
    program = (
        "import sys; from reader.translation.index import default_address\n"
        "assert 'argostranslate.settings' not in sys.modules\n"
        "print(default_address())\n"
        "print({'torch', 'stanza', 'spacy', 'minisbd', 'ctranslate2'} & set(sys.modules))\n"
    )
    home = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}

    done = subprocess.run(
        [sys.executable, "-c", program], env=home, capture_output=True, text=True, check=True
    )

    address, loaded = done.stdout.splitlines()
    assert re.fullmatch(r"https://\S+/index\.json", address)
    assert loaded == "set()"
