"""Write notes as Markdown into a vault: one file an article and, if wanted, one a concept."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from reader.export.concept_note import CONCEPT, render_concept
from reader.export.files import names_file, told, write_note
from reader.export.notes import ConceptDocument, GlossaryRow, NoteLink
from reader.export.vault import Vault
from reader.model.spans import Language
from reader.workflow.bilingual import for_a_file
from reader.workflow.exported import Outcome
from reader.workflow.note_templates import NoteMaker
from reader.workflow.notes import NotedTerms, notes_document
from reader.workflow.workspace import Workspace

CONCEPTS_FOLDER = "Concepts"
"""Where a new note on a concept goes; the reader may move it."""


def export_vault(
    workspace: Workspace,
    articles: Iterable[str],
    target: Path,
    outcome: Outcome,
    maker: NoteMaker,
    *,
    terms: NotedTerms,
    concepts: bool,
) -> None:
    """Write the notes of articles as `maker` makes them, and take them into the `outcome`.

    What the reader wrote into the files stays. Raises ReaderError if the folder cannot be read.
    """
    if names_file(target):
        for identity in articles:
            document = notes_document(for_a_file(workspace, identity), terms)
            _write(outcome, target, identity, partial(maker.note, document))
        return
    with told(target):
        vault = Vault(target)
    run = _Run(workspace, vault, outcome, maker, terms=terms, concepts=concepts)
    for identity in articles:
        with outcome.trying(identity):
            run.article(identity)
    run.concepts_met()


def _write(outcome: Outcome, file: Path, identity: str, text: Callable[[str | None], str]) -> None:
    before = _stamp(file)
    written = write_note(file, identity, text)
    outcome.wrote(written, changed=before != _stamp(written))


class _Run:
    """One export into a vault: where everything is, and which concepts were met."""

    def __init__(
        self,
        workspace: Workspace,
        vault: Vault,
        outcome: Outcome,
        maker: NoteMaker,
        *,
        terms: NotedTerms,
        concepts: bool,
    ) -> None:
        self._workspace = workspace
        self._vault = vault
        self._terms = terms
        self._maker = maker
        self._outcome = outcome
        self._concepts = concepts
        self._met: dict[str, Path] = {}

    def article(self, identity: str) -> None:
        """Write the notes of one article."""
        document = notes_document(for_a_file(self._workspace, identity), self._terms)
        file = self._vault.place(document.article, document.title)
        if self._concepts:
            rows = tuple(self._linked(row, file.parent) for row in document.glossary)
            document = replace(document, glossary=rows)
        _write(self._outcome, file, identity, partial(self._maker.note, document))

    def concepts_met(self) -> None:
        """Write a note for each concept that an article's notes link to."""
        if not self._met:
            return
        self._workspace.index.catch_up()
        titles = {one.id: one.name for one in self._workspace.library.articles()}
        for identity, file in self._met.items():
            if identity not in self._workspace.terms.concepts:
                continue  # deleted meanwhile
            places = self._workspace.library.blocks_of([identity])
            links = [
                NoteLink(title, _path(self._vault.place(article, title), file.parent))
                for article, title in titles.items()
                if article in places and article in self._vault
            ]
            document = self._concept(identity, sorted(links, key=lambda one: one.label))
            name = document.japanese or document.english
            with self._outcome.trying("", name):
                text = partial(render_concept, document, marks=self._maker.marks)
                _write(self._outcome, file, document.identity, text)

    def _linked(self, row: GlossaryRow, folder: Path) -> GlossaryRow:
        name = row.japanese or row.english
        file = self._vault.place(CONCEPT + row.concept, name, below=CONCEPTS_FOLDER)
        self._met[row.concept] = file
        return replace(row, target=_path(file, folder))

    def _concept(self, identity: str, links: Sequence[NoteLink]) -> ConceptDocument:
        concept = self._workspace.terms.concepts[identity]
        japanese, english = concept.preferred(Language.JA), concept.preferred(Language.EN)
        shown = {term.text for term in (japanese, english) if term}
        return ConceptDocument(
            identity=CONCEPT + identity,
            japanese=japanese.text if japanese else (english.text if english else ""),
            reading=japanese.reading if japanese else "",
            english=english.text if english else "",
            definition=concept.definition,
            remark=concept.note,
            field=concept.field,
            also=tuple(dict.fromkeys(t.text for t in concept.terms if t.text not in shown)),
            articles=tuple(links),
            version=version("yomiawase"),
        )


def _path(file: Path, folder: Path) -> str:
    """Return the way from a folder to a file, as a link has it."""
    return Path(os.path.relpath(file, folder)).as_posix()


def _stamp(file: Path) -> tuple[int, int]:
    """Return what is another one once a file was written: it is then a new file."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_ino, found.st_mtime_ns
