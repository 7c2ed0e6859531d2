"""Which format a file has, and reading and writing files of any of them."""

import os
import secrets
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.glossary.formats.anki_read import read_anki
from reader.glossary.formats.anki_write import Anki
from reader.glossary.formats.pairs import DeepL, OmegaT, read_deepl, read_omegat
from reader.glossary.formats.parts import (
    Cancelled,
    Contents,
    Extras,
    Format,
    GlossaryFileError,
    Part,
    Progress,
    parts_of,
)
from reader.glossary.formats.table import Table, TableOptions, read_table
from reader.glossary.formats.tbx_read import read_tbx
from reader.glossary.formats.tbx_write import Tbx
from reader.glossary.formats.yomitan import Yomitan, read_yomitan
from reader.model.glossary import Concept
from reader.model.wording import tr, tr_later, tr_n

_CSV = Table("csv", tr_later("CSV table"), ",", (".csv",))
_TSV = Table("tsv", tr_later("TSV table"), "\t", (".tsv",))
FORMATS: tuple[Format, ...] = (
    _CSV,
    _TSV,
    Tbx("tbx", "TBX 3", 3),
    Tbx("tbx2", "TBX 2 (martif)", 2),
    OmegaT(),
    DeepL(),
    Yomitan(),
    Anki(),
)
"""What is read and written, in the order of a menu."""
TABLES = frozenset({"csv", "tsv"})
"""The formats with columns that a reader may map."""

_Read = Callable[[Path, Progress, Cancelled], Contents]
_READ: dict[str, _Read] = {
    "tbx": read_tbx,
    "tbx2": read_tbx,
    "omegat": read_omegat,
    "deepl": read_deepl,
    "yomitan": read_yomitan,
    "anki": read_anki,
}
_OTHERS = {
    b"%PDF": tr_later("a PDF"),
    b"SQLite format 3": tr_later("a database"),
    b"\xd0\xcf\x11\xe0": tr_later("an old Office file"),
    b"\x1f\x8b": tr_later("a packed file"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote, and what it could not."""

    path: Path
    format: Format
    written: int
    left_out: int
    """Concepts without what the format is about, such as a pair of terms."""
    lost: tuple[Part, ...]
    """What the concepts have and the format has no place for."""

    def summary(self) -> str:
        """Return it in a sentence or two."""
        told = [
            tr_n(
                "1 entry written to {file} ({format}).",
                "{n:,} entries written to {file} ({format}).",
                self.written,
                file=self.path.name,
                format=tr(self.format.label),
            )
        ]
        if self.left_out:
            told.append(
                tr("{count:,} left out: they have no pair of terms to write.", count=self.left_out)
            )
        if self.lost:
            parts = ", ".join(map(tr, self.lost))
            told.append(tr("This format has no place for: {parts}.", parts=parts))
        return " ".join(told)


def format_named(name: str) -> Format:
    """Return the format that the command line calls so. Raises GlossaryFileError."""
    for each in FORMATS:
        if each.name == name:
            return each
    raise GlossaryFileError(
        tr(
            "{name} is no format: use {formats}.",
            name=name,
            formats=", ".join(f.name for f in FORMATS),
        )
    )


def format_for(path: Path) -> Format:
    """Return the format that a new file of that name gets. Raises GlossaryFileError."""
    for each in FORMATS:
        if path.suffix.lower() in each.suffixes:
            return each
    usual = ", ".join(each.suffixes[0] for each in FORMATS)
    raise GlossaryFileError(
        tr(
            "The ending of {name} names no format: use one of {usual}, or say which it is "
            "(--format).",
            name=path.name,
            usual=usual,
        )
    )


def find_format(path: Path) -> Format:
    """Return the format of a file by what is in it, then by its name. Raises GlossaryFileError."""
    _check_is_file(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError as error:
        reason = error.strerror or str(error)
        raise GlossaryFileError(
            tr("{path} cannot be read ({reason}): check the path.", path=path, reason=reason)
        ) from error
    if not head.strip():
        raise GlossaryFileError(tr("{name} is empty.", name=path.name))
    if head.startswith(b"PK"):
        return format_named(_in_zip(path))
    for signature, what in _OTHERS.items():
        if head.startswith(signature):
            raise GlossaryFileError(
                tr(
                    "{name} is {what}, not a glossary: choose another file.",
                    name=path.name,
                    what=tr(what),
                )
            )
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    if plain.startswith(b"<"):
        return format_named("tbx2" if b"<martif" in plain else "tbx")
    return _of_text(path, plain)


def _of_text(path: Path, head: bytes) -> Format:
    suffix = path.suffix.lower()
    first = head.split(b"\n")[0]
    if suffix in {".txt", ".utf8", ".tab"}:
        return format_named("omegat")
    if suffix == ".csv" or (suffix != ".tsv" and b"\t" not in first and b"," in first):
        return format_named("deepl") if _is_deepl(head) else _CSV
    if suffix == ".tsv" or b"\t" in first:
        return _TSV
    raise GlossaryFileError(
        tr(
            "{name} is of no format that is known: say which it is (--format), one of {formats}.",
            name=path.name,
            formats=", ".join(each.name for each in FORMATS),
        )
    )


def read_glossary(
    path: Path,
    form: Format,
    options: TableOptions,
    progress: Progress,
    cancelled: Cancelled,
) -> Contents:
    """Return what a file holds. Raises GlossaryFileError, then or while its concepts are read."""
    _check_is_file(path)
    try:
        if form.name not in TABLES:
            return _READ[form.name](path, progress, cancelled)
        if isinstance(form, Table) and form.name == "tsv" and options.delimiter is None:
            options = TableOptions(options.encoding, "\t", options.header, options.columns)
        return read_table(path, options, progress, cancelled)
    except OSError as error:
        reason = error.strerror or str(error)
        raise GlossaryFileError(
            tr("{path} cannot be read ({reason}): check the path.", path=path, reason=reason)
        ) from error


def write_glossary(
    path: Path, form: Format, concepts: Sequence[Concept], extras: Extras
) -> Exported:
    """Write the concepts, in place of a file that is there once all is written.

    Raises GlossaryFileError if the file cannot be written.
    """
    if path.is_dir():
        raise GlossaryFileError(tr("{path} is a folder: give the name of a file.", path=path))
    try:
        target = path.resolve()
    except RuntimeError as error:
        raise GlossaryFileError(
            tr("{path} is a circle of links: choose another.", path=path)
        ) from error
    # Renaming a file into place would take the place of a device or a pipe.
    _check_is_file(target)
    scratch = target.with_name(f".yomiawase-{secrets.token_hex(8)}.tmp")
    try:
        with scratch.open("xb") as stream:
            left_out = form.write(concepts, stream, extras)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            scratch.chmod(target.stat().st_mode)
        scratch.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise GlossaryFileError(
            tr("{path} cannot be written ({reason}): choose another.", path=path, reason=reason)
        ) from error
    finally:
        scratch.unlink(missing_ok=True)
    lost = sorted(parts_of(concepts) - form.holds, key=list(Part).index)
    return Exported(path, form, len(concepts) - left_out, left_out, tuple(lost))


def _check_is_file(path: Path) -> None:
    # A pipe or a device has no end that is known, and is read once only.
    if path.exists() and not path.is_file():
        raise GlossaryFileError(tr("{path} is no file: give the name of a file.", path=path))


def _in_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as opened:
            names = set(opened.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise GlossaryFileError(
            tr("{name} is damaged: get or export it again.", name=path.name)
        ) from error
    if any(name.startswith("collection.anki2") for name in names):
        return "anki"
    if "index.json" in names:
        return "yomitan"
    if "xl/workbook.xml" in names:
        raise GlossaryFileError(
            tr("{name} is an Excel file: save it as CSV and import that.", name=path.name)
        )
    raise GlossaryFileError(
        tr(
            "{name} is a zip file but no Yomitan dictionary and no Anki package: if a "
            "glossary is packed in it, unpack it first.",
            name=path.name,
        )
    )


def _is_deepl(head: bytes) -> bool:
    """Tell whether a CSV's first row ends in two language codes, as DeepL's do."""
    cells = head.split(b"\n")[0].strip().lower().split(b",")
    return len(cells) == 4 and all(
        cell.strip(b'"')[:2] in {b"ja", b"en"} and len(cell.strip(b'"')) <= 5 for cell in cells[2:]
    )
