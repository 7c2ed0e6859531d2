"""Write notes as Markdown into a vault: one file an article and, if wanted, one a concept."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from reader.export.concept_note import CONCEPT, render_concept
from reader.export.files import names_file, told, write_note, write_notes
from reader.export.markdown import render
from reader.export.notes import ConceptDocument, GlossaryRow, NoteLink
from reader.export.template import NoteStyle
from reader.export.vault import Vault
from reader.model.spans import Language
from reader.workflow.notes import NotedTerms, notes_document
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

CONCEPTS_FOLDER = "Concepts"
"""Where a new note on a concept goes; the reader may move it."""

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def export_vault(
    workspace: Workspace,
    identities: Sequence[str],
    target: Path,
    *,
    terms: NotedTerms,
    concepts: bool,
    style: NoteStyle,
    report: Report,
    cancelled: Cancelled,
) -> tuple[tuple[Path, ...], int, int]:
    """Write the notes of articles; return the files, how many changed, how many articles are left.

    What the reader wrote into the files stays. Raises ReaderError if one cannot be written.
    """
    with told(target):
        if names_file(target):
            document = notes_document(_open(workspace, identities[0]), terms)
            before = _stamp(target)
            return (write_notes(target, document, style),), int(before != _stamp(target)), 0
        run = _Run(workspace, Vault(target), terms, style, concepts=concepts)
        done = 0
        for identity in identities:
            if cancelled():
                break
            report(done, len(identities))
            run.article(identity)
            done += 1
        run.concepts_met()
        return tuple(run.written), sum(run.written.values()), len(identities) - done


def _open(workspace: Workspace, identity: str) -> OpenArticle:
    return OpenArticle(workspace, workspace.library.article(identity))


class _Run:
    """One export into a vault: where everything is, and which concepts were met."""

    def __init__(
        self,
        workspace: Workspace,
        vault: Vault,
        terms: NotedTerms,
        style: NoteStyle,
        *,
        concepts: bool,
    ) -> None:
        self._workspace = workspace
        self._vault = vault
        self._terms = terms
        self._style = style
        self._concepts = concepts
        self._met: dict[str, Path] = {}
        self.written: dict[Path, bool] = {}

    def article(self, identity: str) -> None:
        """Write the notes of one article."""
        document = notes_document(_open(self._workspace, identity), self._terms)
        file = self._vault.place(document.article, document.title)
        if self._concepts:
            rows = tuple(self._linked(row, file.parent) for row in document.glossary)
            document = replace(document, glossary=rows)
        self._write(file, document.article, partial(render, document, style=self._style))

    def concepts_met(self) -> None:
        """Write a note for each concept that an article's notes link to."""
        if not self._met:
            return
        self._workspace.index.catch_up()
        titles = {one.id: one.name for one in self._workspace.library.articles()}
        for identity, file in self._met.items():
            places = self._workspace.library.blocks_of([identity])
            links = [
                NoteLink(title, _path(self._vault.place(article, title), file.parent))
                for article, title in titles.items()
                if article in places and article in self._vault
            ]
            document = self._concept(identity, sorted(links, key=lambda one: one.label))
            self._write(
                file, document.identity, partial(render_concept, document, marks=self._style.marks)
            )

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

    def _write(self, file: Path, identity: str, text: Callable[[str | None], str]) -> None:
        before = _stamp(file)
        written = write_note(file, identity, text)
        self.written[written] = before != _stamp(written)


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
