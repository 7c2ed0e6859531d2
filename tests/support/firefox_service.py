"""Answers as the delivery service of Firefox's models does (Remote Settings, attachments)."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from tests.support.site import Site

RECORDS = "/v1/buckets/main/collections/translations-models-v2/records"
_BLOCK = 1 << 16


def offer_model(
    site: Site, files: Mapping[str, bytes], version: str = "3.0", **changes: Any
) -> list[dict[str, Any]]:
    """Put a model on a site, beside what is there, and return its records."""
    records = []
    for name, data in files.items():
        packed = zstandard(data)
        location = f"main-workspace/translations-models-v2/{version}-{name}.zst"
        site.files[f"/cdn/{location}"] = packed
        records.append(
            {
                "name": name,
                "fileType": name.split(".")[0],
                "sourceLanguage": "ja",
                "targetLanguage": "en",
                "version": version,
                "architecture": "base-memory",
                "decompressedHash": hashlib.sha256(data).hexdigest(),
                "decompressedSize": len(data),
                "attachment": {
                    "hash": hashlib.sha256(packed).hexdigest(),
                    "size": len(packed),
                    "filename": f"{name}.zst",
                    "location": location,
                    "mimetype": "application/zstd",
                },
                "schema": 1,
                "last_modified": 1,
                **changes,
            }
        )
    there = json.loads(site.files.get(RECORDS, b'{"data": []}'))["data"]
    site.files[RECORDS] = json.dumps({"data": [*there, *records]}).encode()
    root = {"capabilities": {"attachments": {"base_url": f"{site.address}/cdn/"}}}
    site.files["/v1/"] = json.dumps(root).encode()
    return records


def zstandard(data: bytes) -> bytes:
    """Return `data` in Zstandard's form, as blocks that are not packed."""
    frame = b"\x28\xb5\x2f\xfd\xa0" + len(data).to_bytes(4, "little")
    starts = range(0, len(data), _BLOCK) if data else [0]
    for start in starts:
        block = data[start : start + _BLOCK]
        last = start + _BLOCK >= len(data)
        frame += (last | len(block) << 3).to_bytes(3, "little") + block
    return frame
