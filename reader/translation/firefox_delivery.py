"""Mozilla's delivery service for Firefox's models: what it has, and bringing it here.

Nothing is asked or fetched unless the reader says so: it is no service for other programs, so what
was fetched once stays.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.model.errors import PackageError
from reader.model.wording import tr, tr_later
from reader.translation.download import UnreachableError, download, fetch_small
from reader.translation.firefox_files import MOST_BYTES, PAIR, Part, lacking
from reader.translation.firefox_models import FirefoxModel, FirefoxStore
from reader.translation.firefox_process import refuse_without
from reader.translation.metadata import version_order
from reader.translation.metadata_values import VERSION
from reader.translation.progress import Cancelled, Progress, never, no_progress

RECORDS = (
    "https://firefox.settings.services.mozilla.com"
    "/v1/buckets/main/collections/translations-models-v2/records"
)
RECORDS_VARIABLE = "FXTRANSLATE_RECORDS_URL"
"""Names another place of the records; fxtranslate itself listens to it, too."""
FILES = "https://firefox-settings-attachments.cdn.mozilla.net/"
GENERATION = 3
"""First number of the versions that fxtranslate 0.5 runs."""

_MOST_RECORDS = 16 << 20
_MOST_ROOT = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_RELEASE = re.compile(r"\d+(?:\.\d+)*")
_MAKES = ("tiny", "base-memory", "base")
"""Architectures from the smallest to the best."""
_UNREADABLE = tr_later(
    "What the delivery service of Firefox's models sent cannot be read; try again later."
)


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a model as the service has it."""

    part: Part
    link: str
    size: int
    """Bytes to download."""
    packed_sum: str
    """SHA-256 of what is downloaded."""
    sum: str
    """SHA-256 of what is in it."""
    is_packed: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be downloaded."""

    version: str
    files: tuple[RemoteFile, ...]

    @property
    def size(self) -> int:
        """Bytes to download."""
        return sum(file.size for file in self.files)

    @property
    def host(self) -> str:
        """Where it would come from."""
        return ", ".join(sorted({urlsplit(file.link).netloc for file in self.files}))


class Delivery:
    """The service whose records are at `address` (Mozilla's, or what the environment says).

    `downloads` is the folder where downloads are kept until they are installed.
    """

    def __init__(self, downloads: Path, address: str | None = None) -> None:
        self._downloads = downloads
        self.address = address or os.environ.get(RECORDS_VARIABLE) or RECORDS

    @property
    def host(self) -> str:
        """Who is asked what there is."""
        return urlsplit(self.address).netloc

    def offer(self) -> Offer:
        """Ask what model from Japanese to English there is; nothing is downloaded yet.

        Raises PackageError if the service cannot be reached or has none that can be used here.
        """
        refuse_without()
        records = [
            record
            for record in _listed(fetch_small(self.address, _MOST_RECORDS))
            if (record.get("sourceLanguage"), record.get("targetLanguage")) == ("ja", "en")
            and version_order(str(record.get("version")))[:1] == (GENERATION,)
        ]
        models = [record for record in records if record.get("fileType") == Part.MODEL]
        if not models:
            raise PackageError(
                tr(
                    "{host} has no model from Japanese to English that works here just now.",
                    host=self.host,
                )
            )
        model = max(models, key=lambda record: _order(record, record))
        # Parts of another make may not fit; where there is nothing else, the trial tells.
        same_make = [r for r in records if r.get("architecture") == model.get("architecture")]
        same = [record for record in same_make if record["version"] == model["version"]]
        whole = [some for some in (same, same_make, records) if not lacking(_parts(some))]
        if not whole:
            missing = lacking(_parts(records))
            raise PackageError(
                tr(
                    "{host} has the model without {missing}; try again later.",
                    host=self.host,
                    missing=missing,
                )
            )
        base = self._base()
        files = []
        for part in Part:
            fitting = [record for record in whole[0] if record.get("fileType") == part]
            if fitting:
                best = max(fitting, key=lambda record: _order(record, model))
                files.append(_file(part, best, base))
        if {Part.SOURCE, Part.TARGET} <= {file.part for file in files}:
            files = [file for file in files if file.part is not Part.VOCABULARY]
        return Offer(str(model["version"]), tuple(files))

    def install(
        self,
        offer: Offer,
        store: FirefoxStore,
        progress: Progress = no_progress,
        cancelled: Cancelled = never,
    ) -> FirefoxModel:
        """Download a model and install it into `store`; `progress` counts downloaded bytes.

        What was downloaded before is not asked for again. Raises PackageError if that fails,
        CancelledError when stopped.
        """
        folder = self._downloads / f"firefox-{offer.version}"
        paths = []
        before = 0
        try:
            for file in offer.files:
                paths.append(folder / _name(file))
                start = before

                def told(done: int, _total: int, start: int = start) -> None:
                    progress(start + done, offer.size)

                _bring(file, paths[-1], told, cancelled)
                before += file.size
                progress(before, offer.size)
        except OSError as error:
            raise PackageError(
                tr("The download cannot be stored: {why}.", why=error.strerror)
            ) from error
        model = store.install(
            paths,
            cancelled=cancelled,
            version=offer.version,
            sums={file.part: file.sum for file in offer.files},
        )
        for path in paths:
            path.unlink(missing_ok=True)
        return model

    def _base(self) -> str:
        """Return where the service says that its files lie."""
        root, found, _ = self.address.partition("/buckets/")
        if found:
            try:
                told = json.loads(fetch_small(f"{root}/", _MOST_ROOT))
                base = told["capabilities"]["attachments"]["base_url"]
                if isinstance(base, str) and re.match(r"https?://", base):
                    return base if base.endswith("/") else f"{base}/"
            except (UnreachableError, ValueError, KeyError, TypeError, RecursionError):
                pass
        return FILES if self.address == RECORDS else self.address


def _bring(file: RemoteFile, path: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Download a file unless it is here, and compare its sum."""
    if not path.is_file() or _sum(path) != file.packed_sum:
        download(file.link, path, progress, cancelled)
        if _sum(path) != file.packed_sum:
            path.unlink()
            raise PackageError(
                tr(
                    "What {host} sent is not what was promised; try again.",
                    host=urlsplit(file.link).netloc,
                )
            )


def _listed(data: bytes) -> list[Mapping[str, Any]]:
    try:
        listed = json.loads(data)
        records = listed["data"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise PackageError(tr(_UNREADABLE)) from error
    if not isinstance(records, list):
        raise PackageError(tr(_UNREADABLE))
    return [record for record in records if _is_usable(record)]


def _is_usable(record: object) -> bool:
    if not isinstance(record, dict) or not isinstance(record.get("attachment"), dict):
        return False
    attachment = record["attachment"]
    size = attachment.get("size")
    return (
        isinstance(record.get("version"), str)
        and VERSION.fullmatch(record["version"]) is not None
        and isinstance(attachment.get("location"), str)
        and isinstance(size, int)
        and 0 < size <= max(MOST_BYTES.values())
        and _SHA256.fullmatch(str(attachment.get("hash"))) is not None
        and _SHA256.fullmatch(_sum_inside(record)) is not None
    )


def _is_packed(record: Mapping[str, Any]) -> bool:
    return str(record["attachment"]["location"]).lower().endswith(".zst")


def _sum_inside(record: Mapping[str, Any]) -> str:
    """Return the sum of what is in a file, which is that of the file if it is not packed."""
    told = record.get("decompressedHash")
    return str(told or ("" if _is_packed(record) else record["attachment"].get("hash")))


def _parts(records: Iterable[Mapping[str, Any]]) -> set[Part]:
    return {part for part in Part for record in records if record.get("fileType") == part}


def _order(record: Mapping[str, Any], model: Mapping[str, Any]) -> tuple[Any, ...]:
    """Sort what fits a model best last: of its make and version, else the newest release."""
    version = record["version"]
    return (
        record.get("architecture") == model.get("architecture"),
        version == model["version"],
        # Else it is meant for trials, or for telephones.
        not record.get("filter_expression"),
        _RELEASE.fullmatch(version) is not None,
        version_order(version),
        _MAKES.index(record["architecture"]) if record.get("architecture") in _MAKES else -1,
        record.get("last_modified") if isinstance(record.get("last_modified"), int) else 0,
    )


def _file(part: Part, record: Mapping[str, Any], base: str) -> RemoteFile:
    attachment = record["attachment"]
    return RemoteFile(
        part,
        urljoin(base, attachment["location"].lstrip("/")),
        attachment["size"],
        attachment["hash"],
        _sum_inside(record),
        _is_packed(record),
    )


def _name(file: RemoteFile) -> str:
    kind = "bin" if file.part in (Part.MODEL, Part.SHORTLIST) else "spm"
    return f"{file.part}.{PAIR}.{kind}{'.zst' if file.is_packed else ''}"


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
