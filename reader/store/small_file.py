"""A small list of objects in a JSON file of the data folder, written aside and renamed."""

import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.model.errors import StoreError
from reader.model.wording import tr


def read_objects(file: Path) -> list[dict[str, Any]]:
    """Return the objects in `file`; what cannot be read counts as none."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def write_objects(file: Path, objects: Iterable[dict[str, Any]]) -> None:
    """Keep the objects in `file`, on the disk when this returns. Raises StoreError."""
    scratch = file.with_name(f".{file.name}-{secrets.token_hex(8)}.tmp")
    try:
        with scratch.open("x", encoding="utf-8") as stream:
            json.dump(list(objects), stream, ensure_ascii=False, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        scratch.replace(file)
    except OSError as error:
        raise StoreError(
            tr(
                "{file} cannot be written in {folder} ({reason}): check the room on the disk.",
                file=file.name,
                folder=file.parent,
                reason=error.strerror,
            )
        ) from error
    finally:
        scratch.unlink(missing_ok=True)
