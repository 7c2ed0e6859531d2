"""Commands on the reader's glossary: add, list, show."""

import argparse
import uuid

from reader.cli.terminal import write_line, write_row
from reader.model.errors import NotFoundError
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.store.glossary_rows import in_order
from reader.text.script import JAPANESE
from reader.workflow.workspace import Workspace


def add(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Add a concept and print its id; one with the same terms is not added twice."""
    terms = [
        Term(str(uuid.uuid4()), Language.JA, arguments.ja, reading=arguments.reading),
        Term(str(uuid.uuid4()), Language.EN, arguments.en),
        *(
            Term(
                str(uuid.uuid4()),
                Language.JA if JAPANESE.search(form) else Language.EN,
                form,
                TermStatus.ADMITTED,
            )
            for form in arguments.also
        ),
    ]
    concept = Concept(
        str(uuid.uuid4()),
        field=arguments.field,
        definition=arguments.definition,
        note=arguments.note,
        terms=tuple(terms),
    )
    workspace.create_concept(concept, once=True)
    write_line(concept.id)
    return 0


def list_concepts(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print the concepts, a line each: id, Japanese, reading, English, field, origin."""
    for concept in in_order(workspace.terms.concepts.values()):
        if arguments.field and concept.field != arguments.field:
            continue
        japanese, english = concept.preferred(Language.JA), concept.preferred(Language.EN)
        columns = [
            concept.id,
            japanese.text if japanese else "",
            japanese.reading if japanese else "",
            english.text if english else "",
            concept.field,
            f"shared:{concept.source}" if concept.source else concept.origin.value,
        ]
        write_row(columns)
    return 0


def show(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Print every concept that has the given form, in full."""
    concepts = concepts_named(workspace, arguments.term)
    for number, concept in enumerate(concepts):
        if number:
            write_line()
        for language in Language:
            for term in concept.terms:
                if term.language is language:
                    reading = f" ({term.reading})" if term.reading else ""
                    status = "" if term.status is TermStatus.PREFERRED else f" [{term.status}]"
                    write_line(f"{language}: {term.text}{reading}{status}")
        for words, value in (
            ("field", concept.field),
            ("definition", concept.definition),
            ("note", concept.note),
            ("origin", concept.origin.value),
            ("source", concept.source),
            ("id", concept.id),
        ):
            if value:
                write_line(f"{words}: {value}")
    return 0


def concepts_named(workspace: Workspace, name: str) -> tuple[Concept, ...]:
    """Return the concept with the id `name`, or those with that form. Raises NotFoundError."""
    known = workspace.terms.concepts.get(name)
    concepts = (known,) if known else workspace.find(name)
    if not concepts:
        raise NotFoundError(f"{name} is not in the glossary.")
    return concepts
