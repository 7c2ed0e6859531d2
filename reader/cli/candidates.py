"""The command that proposes terms of a text for the glossary, storing nothing."""

import argparse
import json

from reader.cli.terminal import write_json
from reader.cli.texts import read_content
from reader.model.article import BlockKind, Content
from reader.model.candidate import Candidate
from reader.model.errors import PackageError
from reader.workflow.candidate_english import ask_engine
from reader.workflow.candidates import candidates, passages
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace


def propose(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the terms of a text that the glossary lacks, best first."""
    content = read_content(arguments.file)
    numbers: dict[int, int] = {}
    for number, block in enumerate(content.blocks):
        if block.kind is not BlockKind.TITLE:
            numbers[number] = len(numbers)
    found = [
        {
            "ja": one.ja,
            "en": one.en,
            "from": one.source.value,
            "score": round(one.score, 3),
            "places": [
                [numbers[block], span.start, span.end]
                for block, span in one.places
                if block in numbers
            ],
        }
        for one in _with_english(content, workspace)
    ]
    write_json(json.dumps(found, ensure_ascii=False))
    return 0


def _with_english(content: Content, workspace: Workspace) -> list[Candidate]:
    found = candidates(
        passages(content, workspace.tokenizer),
        workspace.terms,
        dictionaries=workspace.dictionaries,
        usual=workspace.library.usual(""),
        rejected=workspace.library.rejected_terms(),
    )
    placed = PlacedTerms(content, workspace.terms, {})
    try:
        workspace.install_shipped_packages()
        return ask_engine(found, placed, workspace.engine())
    except PackageError:
        # What the text and the glossary say needs no package.
        return found
