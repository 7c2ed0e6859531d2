"""The glossary while reading: how long a new term takes to show, however many there are."""

import uuid
from collections.abc import Iterator
from pathlib import Path

from glossaries import many_concepts
from measuring import Options, Peer, Result, Timing, Work, compare, timed
from texts import paragraphs
from workspaces import add_translated, open_workspace

from reader.model.glossary import Concept, GlossaryChange, Term
from reader.model.spans import Language
from reader.workflow.open_article import OpenArticle

WINDOW = 12
"""Rows that a window shows."""


def results(options: Options) -> Iterator[Result]:
    """Measure adding a term until the rows in sight show it, and opening the workspace."""
    number = options.size(50_000, 500)
    few, many = options.scratch / "few", options.scratch / "many"
    yield from compare(
        Work(
            "glossary",
            f"a new term among {2 * number:,} shows in the window",
            _adding(many, number),
            peers=[Peer("the same with the seed alone", _adding(few, 0))],
        ),
        options.runs,
    )


def _adding(folder: Path, number: int) -> Timing:
    workspace = open_workspace(folder)
    if number:
        workspace.glossary.apply(GlossaryChange("", (), many_concepts(number)))
    article = OpenArticle(workspace, add_translated(workspace, "読む", paragraphs(100)))

    def add() -> None:
        identity = str(uuid.uuid4())
        term = Term(identity, Language.JA, f"新語{identity[:8]}")
        workspace.create_concept(Concept(identity, terms=(term,)))
        article.glossary_changed()
        _ = article.rows[:WINDOW]

    return timed(add)
