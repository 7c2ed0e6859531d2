"""The index of terms over a large library: following an edit, and asking it about a common term."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count

from glossaries import many_concepts
from measuring import Options, Peer, Result, Timing, Work, compare, timed, within_frame
from workspaces import fill, open_workspace

from reader.model.glossary import Concept, GlossaryChange, Term
from reader.model.spans import Language
from reader.workflow.collocations import collocations
from reader.workflow.concordance import Concordance, LineOrder
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace

PARAGRAPHS = 8
SAMPLE = 20
"""One in so many articles is gone through to know how long all of them would take."""


def results(options: Options) -> Iterator[Result]:
    """Measure an edited term, a concordance, a card, and what stands beside a term."""
    articles, concepts = options.size(10_000, 20), options.size(50_000, 100)
    workspace = _library(options, articles, concepts)
    known = workspace.terms.concepts
    frequent, places = _most_frequent(workspace)
    form = known[frequent].texts(Language.JA)[0]
    where = f"{articles:,} articles, {2 * len(known):,} terms"
    yield from compare(
        Work(
            "remember",
            f"one term edited, the index follows: {where}",
            _editing(workspace),
            peers=[
                Peer("SQLite scan for one form", _scan(workspace, "瑠璃色の網")),
                Peer(f"matcher over 1 in {SAMPLE} articles", _matching(workspace, SAMPLE)),
            ],
        ),
        options.runs,
    )
    yield from compare(
        Work(
            "remember",
            f"concordance of {places:,} lines, sorted by the right",
            timed(lambda: Concordance(workspace, [frequent]).sorted(LineOrder.RIGHT)),
            places,
            "lines",
            peers=[Peer("SQLite scan for its form", _scan(workspace, form))],
        ),
        options.runs,
    )
    library = workspace.library
    for what, work in (
        ("how often a term stands, for its card", lambda: library.acquaintance(frequent)),
        ("its places in other articles, for its card", lambda: library.occurrences(frequent, 200)),
    ):
        yield from compare(within_frame("remember", what, work), options.runs)
    found = Concordance(workspace, [frequent])
    yield from compare(
        Work(
            "remember",
            f"what stands beside a term of {places:,} places",
            timed(lambda: collocations(workspace, found)),
            peers=[Peer("SQLite scan for its form", _scan(workspace, form))],
        ),
        options.runs,
    )
    workspace.close()


def _library(options: Options, articles: int, concepts: int) -> Workspace:
    workspace = open_workspace(options.scratch)
    workspace.glossary.apply(GlossaryChange("", (), many_concepts(concepts)))
    fill(workspace, articles)
    workspace.index.catch_up()
    return workspace


def _most_frequent(workspace: Workspace) -> tuple[str, int]:
    with closing(sqlite3.connect(workspace.places.library)) as file:
        counts = Counter(dict(file.execute("SELECT concept, count(*) FROM occurrence GROUP BY 1")))
    # Not the first, which the sentences' own frames put everywhere.
    concept, places = counts.most_common(3)[-1]
    return str(concept), int(places)


def _editing(workspace: Workspace) -> Timing:
    """Give one concept another form, which stands nowhere, and the old one back, in turn."""
    numbers = count()
    edited = Concept("edited", terms=(Term("edited", Language.JA, "瑠璃色の網"),))
    workspace.create_concept(edited)
    workspace.index.catch_up()

    def edit() -> None:
        form = replace(edited.terms[0], text=f"瑠璃色の網{next(numbers)}号")
        workspace.update_concept(replace(edited, terms=(form,)))
        workspace.index.catch_up()

    return timed(edit)


def _scan(workspace: Workspace, form: str) -> Timing:
    def scan() -> None:
        with closing(sqlite3.connect(workspace.places.library)) as file:
            file.execute(
                "SELECT revision, position, instr(text, ?) AS at FROM block WHERE at > 0", (form,)
            ).fetchall()

    return timed(scan)


def _matching(workspace: Workspace, one_in: int) -> Timing:
    library = workspace.library
    wanted = [summary.id for summary in library.articles()][::one_in]

    def run() -> None:
        for identity in wanted:
            content = library.article(identity).content
            placed = PlacedTerms(content, workspace.terms, {})
            for number in range(len(content.blocks)):
                placed.hits(number)

    work: Callable[[], None] = run
    return timed(work)
