"""Makes the .argosmodel archive: model, tokenizer, metadata and a README with data and scores."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

from training import clean, dictionary
from training.settings import Settings
from training.tokenizer import END, TARGET, TERM

CODE = "yomiawase-ja_en"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same contents make the same archive
LIMITS = """\
- Sentences, one at a time; no context beyond them.
- Like every small model it can drop clauses, repeat itself and get names and numbers wrong.
"""


def metadata(settings: Settings) -> dict[str, object]:
    """metadata.json: what Argos asks for, and what our app reads besides."""
    return {
        "code": CODE,
        "type": "translate",
        "package_version": settings.package.version,
        "argos_version": "1.11",
        "from_code": "ja",
        "from_name": "Japanese",
        "to_code": "en",
        "to_name": "English",
        "name": "Yomiawase Japanese → English" + (" (preview)" if settings.package.preview else ""),
        "preview": settings.package.preview,
        "terms": {"start": TERM, "middle": TARGET, "end": END},
        "decoding": settings.package.decoding,
    }


def readme(settings: Settings, sources: Path, work: Path) -> str:
    """The package's README: what it is, its data with licences and attributions, its scores."""
    kind = (
        "A **preview**, trained on two processor cores for want of a GPU. It translates badly; it "
        "shows that the recipe works."
        if settings.package.preview
        else "Small and fast, made to obey a glossary."
    )
    scores = work / "scores.md"
    table = scores.read_text(encoding="utf-8") if scores.exists() else "Not evaluated.\n"
    shape = settings.model
    return f"""# Yomiawase Japanese → English {settings.package.version}

{kind} Runs in any program that reads Argos Translate packages.

{shape.encoder_layers} encoder and {shape.decoder_layers} decoder layers of width {shape.width}, \
{settings.tokenizer.vocabulary} pieces, int8.

Terms are obeyed when they are written into the source, either in English in place of the \
Japanese, or tagged: `{TERM}混合エキスパート{TARGET} mixture of experts{END}`.

## Scores

{table}
## Limits

{LIMITS}{settings.package.limits}
## Licence

CC BY-SA 4.0, because part of the text it was trained on is share-alike. Please keep the \
attributions below.

## Data

| source | licence | attribution |
| --- | --- | --- |
{_sources(sources, work)}"""


def _sources(sources: Path, work: Path) -> str:
    """A table row for each source that pairs were kept from."""
    used: set[str] = set()
    for name in ("pairs.tsv", "short.tsv"):
        with (work / name).open(encoding="utf-8") as lines:
            used |= {line.split("\t", 2)[1] for line in lines}
    rows: list[dict[str, str]] = []
    for path in (sources, clean.OWN / sources.name):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    rows.append(dictionary.ATTRIBUTION)
    return "".join(
        f"| {row['name']}: {row['repo']} | {row['licence']} | {row['attribution']} |\n"
        for row in rows
        if row["name"] in used
    )


def pack(settings: Settings, work: Path, sources: Path, archive: Path) -> None:
    """Writes the archive from the work folder's model and sentencepiece.model."""
    text = readme(settings, sources, work)
    said = json.dumps(metadata(settings), ensure_ascii=False, indent=2) + "\n"
    files = [("model/" + path.name, path.read_bytes()) for path in (work / "model").iterdir()]
    files += [
        ("metadata.json", said.encode()),
        ("README.md", text.encode()),
        ("sentencepiece.model", (work / "sentencepiece.model").read_bytes()),
    ]
    root = f"{CODE}-{settings.package.version.replace('.', '_')}"
    archive.parent.mkdir(parents=True, exist_ok=True)
    aside = archive.with_suffix(".new")
    with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(files):
            packed.writestr(_entry(f"{root}/{name}"), content)
    aside.replace(archive)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
