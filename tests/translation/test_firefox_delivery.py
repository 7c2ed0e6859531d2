"""What Mozilla's delivery service has, and bringing it here, against a server of the test's own."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from reader.model.errors import PackageError
from reader.translation.download import UnreachableError
from reader.translation.firefox_delivery import Delivery
from reader.translation.firefox_files import Part
from reader.translation.firefox_models import FirefoxStore
from reader.translation.progress import CancelledError
from tests.support.firefox_service import RECORDS, offer_model
from tests.support.site import Site, served
from tests.support.tiny_firefox import TinyFirefox

pytest.importorskip("fxtranslate", reason="there is no fxtranslate for this machine")

FILES = TinyFirefox().files()
MODEL, SOURCE, TARGET, SHORTLIST = FILES


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as site:
        yield site


@pytest.fixture
def delivery(site: Site, tmp_path: Path) -> Delivery:
    return Delivery(tmp_path / "downloads", f"{site.address}{RECORDS}")


@pytest.fixture
def store(tmp_path: Path) -> FirefoxStore:
    return FirefoxStore(tmp_path / "firefox")


def test_what_it_has_is_told_with_size_and_place_before_anything_is_downloaded(
    site: Site, delivery: Delivery
) -> None:
    records = offer_model(site, FILES)
    offer = delivery.offer()
    assert offer.version == "3.0"
    assert offer.size == sum(record["attachment"]["size"] for record in records)
    assert offer.host == site.address.removeprefix("http://")
    assert [path for path, _ in site.asked] == [RECORDS, "/v1/"]


def test_an_offer_is_downloaded_with_progress_compared_and_installed(
    site: Site, delivery: Delivery, store: FirefoxStore, tmp_path: Path
) -> None:
    offer_model(site, FILES)
    offer = delivery.offer()
    seen: list[tuple[int, int]] = []
    model = delivery.install(offer, store, lambda done, total: seen.append((done, total)))
    assert model == store.installed()
    assert (model.version, model.is_published) == ("3.0", True)
    assert seen[-1] == (offer.size, offer.size)
    assert seen == sorted(seen)
    assert not [path for path in (tmp_path / "downloads").rglob("*") if path.is_file()]


def test_the_newest_release_that_works_here_is_offered_with_its_own_files(
    site: Site, delivery: Delivery
) -> None:
    offer_model(site, {"model.jaen.bin": b"1"}, "2.9")
    offer_model(site, {"model.jaen.bin": b"1"}, "4.0")
    offer_model(site, FILES, "3.1a2")
    offer_model(site, FILES, "3.2", targetLanguage="de")
    offer_model(site, FILES, "3.3", filter_expression="env.channel == 'nightly'")
    offer_model(site, FILES, "3.1", architecture="tiny", last_modified=9)
    wanted = offer_model(site, FILES, "3.1")
    offer_model(site, FILES, "3.0")
    offer = delivery.offer()
    assert offer.version == "3.1"
    assert {f.link.rsplit("/", 1)[1] for f in offer.files} == {f"3.1-{n}.zst" for n in FILES}
    assert {f.sum for f in offer.files} == {record["decompressedHash"] for record in wanted}


def test_of_one_version_the_better_make_is_offered(site: Site, delivery: Delivery) -> None:
    offer_model(site, FILES, architecture="tiny", last_modified=9)
    offer_model(site, TinyFirefox(shared=True).files(), architecture="base")
    assert Part.VOCABULARY in {file.part for file in delivery.offer().files}


def test_files_that_are_not_packed_are_taken_as_they_are(
    site: Site, delivery: Delivery, store: FirefoxStore
) -> None:
    for name, data in FILES.items():
        site.files[f"/cdn/{name}"] = data
        attachment = {"hash": sha256(data).hexdigest(), "size": len(data), "location": name}
        offer_model(site, {name: data}, attachment=attachment, decompressedHash=None)
    model = delivery.install(delivery.offer(), store)
    assert {path.read_bytes() for path in model.parts.values()} == set(FILES.values())


def test_a_cancelled_download_goes_on_where_it_stopped(
    site: Site, delivery: Delivery, store: FirefoxStore
) -> None:
    offer_model(site, FILES)
    offer = delivery.offer()
    done = 0

    def note(now: int, _total: int) -> None:
        nonlocal done
        done = now

    with pytest.raises(CancelledError):
        delivery.install(offer, store, note, lambda: done > 500_000)
    assert store.installed() is None
    site.asked.clear()
    delivery.install(offer, store)
    ranges = [wanted for path, wanted in site.asked if MODEL in path]
    assert ranges
    assert all(ranges)


def test_a_file_that_is_here_is_not_asked_for_again(
    site: Site, delivery: Delivery, store: FirefoxStore
) -> None:
    offer_model(site, FILES)
    offer = delivery.offer()
    del site.files[f"/cdn/main-workspace/translations-models-v2/3.0-{SHORTLIST}.zst"]
    with pytest.raises(UnreachableError, match="refused"):
        delivery.install(offer, store)
    offer_model(site, FILES)
    site.asked.clear()
    delivery.install(offer, store)
    assert [path.rsplit("-", 1)[1] for path, _ in site.asked] == [f"{SHORTLIST}.zst"]


def test_what_was_changed_on_the_way_is_thrown_away(
    site: Site, delivery: Delivery, store: FirefoxStore, tmp_path: Path
) -> None:
    offer_model(site, FILES)
    offer = delivery.offer()
    link = f"/cdn/main-workspace/translations-models-v2/3.0-{MODEL}.zst"
    site.files[link] = site.files[link][:-1] + b"!"
    with pytest.raises(PackageError, match="is not what was promised; try again"):
        delivery.install(offer, store)
    assert not [path for path in (tmp_path / "downloads").rglob("*") if path.is_file()]


def test_what_is_in_a_file_is_compared_too(
    site: Site, delivery: Delivery, store: FirefoxStore
) -> None:
    offer_model(site, FILES, decompressedHash="0" * 64)
    with pytest.raises(PackageError, match="damaged"):
        delivery.install(delivery.offer(), store)
    assert store.installed() is None


def test_without_a_network_the_reader_is_told_what_to_do(
    tmp_path: Path, store: FirefoxStore
) -> None:
    nobody = Delivery(tmp_path, "http://127.0.0.1:9/v1/buckets/main/collections/x/records")
    with pytest.raises(UnreachableError, match=r"cannot be reached; check the network, or use"):
        nobody.offer()


@pytest.mark.parametrize(
    "answer",
    [b"", b"[]", b"{}", b'{"data": 1}', b"<html>", b"[" * 100_000, b'{"data": [1, null, {}]}'],
)
def test_an_answer_that_is_none_is_told_as_that(
    site: Site, delivery: Delivery, answer: bytes
) -> None:
    site.files[RECORDS] = answer
    with pytest.raises(PackageError, match=r"cannot be read; try again later|has no model"):
        delivery.offer()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"version": "../../3"},
        {"version": 3},
        {"decompressedHash": None},
        {"attachment": {}},
        {"attachment": {"location": "x", "size": -1, "hash": "0" * 64}},
        {"attachment": {"location": "x", "size": 1 << 60, "hash": "0" * 64}},
    ],
)
def test_records_that_cannot_be_trusted_are_not_used(
    site: Site, delivery: Delivery, spoilt: dict[str, object]
) -> None:
    offer_model(site, FILES, **spoilt)
    with pytest.raises(PackageError, match="has no model from Japanese to English"):
        delivery.offer()


def test_a_model_without_its_vocabulary_is_not_offered(site: Site, delivery: Delivery) -> None:
    offer_model(site, {MODEL: b"1", SOURCE: b"2"})
    with pytest.raises(PackageError, match=r"without its trgvocab"):
        delivery.offer()


def test_one_vocabulary_of_both_languages_is_enough(site: Site, delivery: Delivery) -> None:
    offer_model(site, TinyFirefox(shared=True).files())
    assert {file.part for file in delivery.offer().files} == {
        Part.MODEL,
        Part.VOCABULARY,
        Part.SHORTLIST,
    }


def test_another_place_is_named_by_the_environment(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", f"{site.address}/mirror/records.json")
    records = offer_model(site, FILES)
    for record in records:
        name = record["attachment"]["location"]
        site.files[f"/mirror/{name}"] = site.files[f"/cdn/{name}"]
    site.files["/mirror/records.json"] = json.dumps({"data": records}).encode()
    offer = Delivery(tmp_path).offer()
    assert all(file.link.startswith(f"{site.address}/mirror/main-w") for file in offer.files)
