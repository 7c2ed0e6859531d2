"""The command align: which words of a text stand for which of its English; nothing is stored."""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from reader.cli.sources import read_source
from reader.cli.terminal import write_json
from reader.cli.texts import choose_engine, read_content, translate_content
from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.errors import PackageError, ReaderError
from reader.model.spans import Span
from reader.text.blocks import with_names
from reader.text.decode import decode_exactly
from reader.translation.engine import Engine
from reader.workflow.terms import PlacedTerms
from reader.workflow.word_links import WordLinks
from reader.workflow.workspace import Workspace

Sentence = tuple[int, int, str]
"""Block, segment, English."""


def run(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the links of each sentence that has English."""
    if bool(arguments.file) == bool(arguments.pairs):
        raise ReaderError("Give either a text, or --pairs with a file of sentences and English.")
    with tempfile.TemporaryDirectory() as scratch:
        engine = _engine(arguments, workspace, Path(scratch))
        if arguments.pairs:
            content, sentences = _pairs(arguments.pairs)
        else:
            if engine is None:
                engine = choose_engine(workspace, None, None, Path(scratch))
            content = with_names(read_content(arguments.file), workspace.terms.forms)
            sentences = list(_translated(content, workspace, engine))
        described = _described(content, sentences, workspace, WordLinks(workspace, engine))
        if arguments.format == "jsonl":
            for one in described:
                write_json(json.dumps(one, ensure_ascii=False))
        else:
            write_json(json.dumps(list(described), ensure_ascii=False))
    return 0


def _engine(arguments: argparse.Namespace, workspace: Workspace, scratch: Path) -> Engine | None:
    if arguments.package is not None or arguments.engine is not None:
        return choose_engine(workspace, arguments.package, arguments.engine, scratch)
    with suppress(PackageError):  # without one, glossary and dictionaries tell what they can
        workspace.install_shipped_packages()
    return None


def _pairs(file: str) -> tuple[Content, list[Sentence]]:
    """Read lines of a sentence, a tab and its English; each sentence is a block."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for number, line in enumerate(decode_exactly(read_source(file).data).split("\n"), 1):
        if not line.strip():
            continue
        ja, tab, en = line.removesuffix("\r").partition("\t")
        if not tab or not ja.strip():
            raise ReaderError(f"Line {number} of {file} is no sentence, tab and English.")
        sentences.append((len(blocks), 0, en))
        blocks.append(Block(BlockKind.PARAGRAPH, ja, (Span(0, len(ja)),)))
    return Content(Metadata(), tuple(blocks)), sentences


def _translated(content: Content, workspace: Workspace, engine: Engine) -> Iterator[Sentence]:
    translated = translate_content(content, workspace, engine, use_glossary=True)
    for number, one in enumerate(translated):
        for segment, translation in enumerate(one.translations):
            if translation is not None:
                yield number, segment, translation.text


def _described(
    content: Content, sentences: Sequence[Sentence], workspace: Workspace, asked: WordLinks
) -> Iterator[dict[str, object]]:
    placed = PlacedTerms(content, workspace.terms, {})
    for number, segment, english in sentences:
        block = content.blocks[number]
        sentence = block.segments[segment].of(block.text)
        terms = next((r.terms for r in placed.requests(number) if r.segment == segment), ())
        linked = asked.of(sentence, english, terms)
        links = linked.links if linked is not None else ()
        yield {
            "ja": sentence,
            "en": english,
            "links": [
                [link.ja.start, link.ja.end, link.en.start, link.en.end, link.score]
                for link in links
            ],
        }
