"""Commands that read a text and store nothing: extract, terms, readings, translate."""

import argparse
import itertools
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.cli.left_out import described, note_left_out, note_wall
from reader.cli.sources import read_source
from reader.cli.terminal import progress, write_json, write_line, write_text
from reader.export.marked import described_marks
from reader.export.translation import TranslatedBlock, to_html, to_jsonl, to_markdown, to_text
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.errors import PackageError
from reader.model.passages import left_out
from reader.model.spans import Language, Span
from reader.model.translation import Translation
from reader.text.blocks import with_names
from reader.text.decode import decode_exactly
from reader.text.importing import import_bytes
from reader.translation.carried import english_marks
from reader.translation.engine import Engine
from reader.translation.package_engines import engine_of
from reader.translation.steering import translate_segments
from reader.workflow.readings import Readings
from reader.workflow.terms import PlacedTerms, SegmentRequest
from reader.workflow.workspace import Workspace


def read_content(file: str, url: str = "") -> Content:
    """Import a file, or standard input for "-"; raises ImportRefusedError."""
    source = read_source(file)
    return import_bytes(source.data, name=source.name, url=url)


def extract(arguments: argparse.Namespace) -> int:
    """Print what import would store; nothing of the reader's data is needed for that."""
    content = read_content(arguments.file, arguments.url)
    about = content.metadata
    document: dict[str, object] = {
        "title": about.title,
        "byline": about.byline,
        "date": about.date.isoformat() if about.date else None,
        "site": about.site,
        "blocks": [
            _described(block, marks=arguments.marks)
            for block in content.blocks
            if block.kind is not BlockKind.TITLE
        ],
    }
    note_wall(about.title or arguments.file, content.blocks, content.passages)
    if arguments.left_out:
        document["left_out"] = described(content.passages)
    else:
        note_left_out(about.title or arguments.file, left_out(content.passages))
    write_json(json.dumps(document, ensure_ascii=False))
    return 0


def _described(block: Block, *, marks: bool) -> dict[str, object]:
    described: dict[str, object] = {
        "kind": block.kind.value,
        "text": block.text,
        "segments": [[span.start, span.end] for span in block.segments],
    }
    return described | ({"marks": described_marks(block.marks)} if marks else {})


def terms(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print where the glossary's terms stand in a text."""
    content = with_names(read_content(arguments.file), workspace.terms.forms)
    placed = PlacedTerms(content, workspace.terms, {})
    found = []
    numbers = itertools.count()
    for number, block in enumerate(content.blocks):
        place = None if block.kind is BlockKind.TITLE else next(numbers)
        for hit in placed.hits(number):
            concept = workspace.terms.concepts[hit.sense or hit.concepts[0]]
            japanese = concept.preferred(Language.JA)
            english = concept.preferred(Language.EN)
            found.append(
                {
                    "start": hit.span.start,
                    "end": hit.span.end,
                    "text": hit.surface,
                    "block": place,
                    "concept": concept.id,
                    "ja": japanese.text if japanese else "",
                    "en": english.text if english else "",
                }
            )
    write_json(json.dumps(found, ensure_ascii=False))
    return 0


def readings(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print what is set above the kanji of a text."""
    given = arguments.file
    content = lines_content(given) if arguments.lines else read_content(given)
    reader = Readings(workspace)
    placed = PlacedTerms(content, workspace.terms, {})
    numbers = itertools.count()
    found = []
    for number, block in enumerate(content.blocks):
        place = None if block.kind is BlockKind.TITLE else next(numbers)
        if block.kind is BlockKind.CODE:
            continue
        for one in reader.of_block(block, placed.hits(number)):
            start, end = one.span.start, one.span.end
            text = one.span.of(block.text)
            found.append(
                {"block": place, "start": start, "end": end, "text": text, "reading": one.reading}
            )
    write_json(json.dumps(found, ensure_ascii=False))
    return 0


def translate(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the English of a text; nothing is stored."""
    if arguments.lines:
        content = lines_content(arguments.file)
    else:
        content = with_names(read_content(arguments.file), workspace.terms.forms)
    with tempfile.TemporaryDirectory() as scratch:
        engine = choose_engine(workspace, arguments.package, arguments.engine, Path(scratch))
        blocks = translate_content(
            content, workspace, engine, use_glossary=not arguments.no_glossary
        )
        if arguments.lines and arguments.format == "text":
            for block in blocks:
                write_line(
                    " ".join(" ".join(one.text.split()) for one in block.translations if one)
                )
        elif arguments.format == "jsonl":
            if arguments.lines:
                blocks = map(_counted, blocks)
            for line in to_jsonl(blocks, marks=arguments.marks):
                write_json(line)
                sys.stdout.flush()
        else:
            writer = {"markdown": to_markdown, "html": to_html, "text": to_text}[arguments.format]
            write_text(writer(content.metadata, list(blocks)))
    return 0


def lines_content(file: str) -> Content:
    """Read a text in which each line is one segment; an empty line stays an empty block.

    A line ends with a line feed, before which a carriage return may stand, as other programs count.
    """
    lines = decode_exactly(read_source(file).data).split("\n")
    if not lines[-1]:
        lines.pop()
    lines = [line.removesuffix("\r") for line in lines]
    return Content(
        Metadata(),
        tuple(
            Block(BlockKind.PARAGRAPH, line, (Span(0, len(line)),) if line.strip() else ())
            for line in lines
        ),
    )


def _counted(line: TranslatedBlock) -> TranslatedBlock:
    """Return a line as it is, or an empty one with a segment, so that it has an object as well."""
    if line.block.segments:
        return line
    text = line.block.text
    return TranslatedBlock(Block(line.block.kind, text, (Span(0, len(text)),)), (None,))


def choose_engine(
    workspace: Workspace, package: str | None, engine: str | None, scratch: Path
) -> Engine:
    """Return the engine of a package file, unpacked into `scratch`, or of what is installed.

    `engine` names one of those, the usual one is meant by None. Raises NotFoundError, PackageError.
    """
    if package is None:
        workspace.install_shipped_packages()
        return workspace.engine(None if engine is None else workspace.engines.named(engine))
    path = Path(package)
    if not path.exists():
        raise PackageError(f"{package} does not exist: give the path of an .argosmodel file.")
    return engine_of(path, scratch)


def translate_content(
    content: Content, workspace: Workspace, engine: Engine, *, use_glossary: bool
) -> Iterator[TranslatedBlock]:
    """Yield each block with its English as soon as all of it is there."""
    placed = PlacedTerms(content, workspace.terms, {})
    total = sum(len(block.segments) for block in content.blocks)
    done = 0
    with progress("Translating") as report:
        for group in _groups(content.blocks):
            requests = [request for number in group for request in placed.requests(number)]
            results = _translate(engine, placed, requests, use_glossary=use_glossary)
            done += len(requests)
            report(done, total)
            for number in group:
                block = content.blocks[number]
                found = tuple(results.get((number, s)) for s in range(len(block.segments)))
                asked = placed.requests(number)
                terms = [[term for _, term in request.terms] for request in asked]
                yield TranslatedBlock(block, found, english_marks(block, found, terms))


def _groups(blocks: Sequence[Block], limit: int = 32) -> Iterator[list[int]]:
    """Yield block numbers in groups of about `limit` segments: full batches, yet soon the first."""
    group: list[int] = []
    waiting = 0
    for number, block in enumerate(blocks):
        group.append(number)
        waiting += len(block.segments)
        if waiting >= limit:
            yield group
            group, waiting = [], 0
    if group:
        yield group


def _translate(
    engine: Engine, placed: PlacedTerms, requests: list[SegmentRequest], *, use_glossary: bool
) -> dict[tuple[int, int], Translation]:
    results: dict[tuple[int, int], Translation] = {}

    def keep(number: int, translation: Translation) -> None:
        request = requests[number]
        results[(request.block, request.segment)] = translation

    translate_segments(
        engine,
        [placed.request(request) for request in requests],
        on_result=keep,
        cancelled=lambda: False,
        use_glossary=use_glossary,
    )
    return results
