"""The glossary goes out to a file and comes in from one, with a plan of what that changes."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader.glossary.formats.files import (
    Exported,
    find_format,
    format_for,
    format_named,
    read_glossary,
    write_glossary,
)
from reader.glossary.formats.parts import (
    Cancelled,
    Extras,
    Format,
    GlossaryFileError,
    Progress,
    TransferCancelledError,
)
from reader.glossary.formats.table import TableOptions
from reader.glossary.merging import Choice, Kind, MergePlan, plan_merge
from reader.model.glossary import Concept
from reader.model.wording import tr
from reader.workflow.examples import Examples
from reader.workflow.workspace import Workspace

MOST_CONCEPTS = 300_000
"""Three times what stays quick to search and match; beyond that a file is no glossary."""


def export_glossary(
    workspace: Workspace,
    path: Path,
    concepts: Sequence[Concept] | None = None,
    format_name: str | None = None,
) -> Exported:
    """Write concepts (all of the reader's file, if none are given) to a file.

    The format is the named one, else that of the file's ending. Raises GlossaryFileError.
    """
    form = format_named(format_name) if format_name else format_for(path)
    examples = Examples(workspace)
    extras = Extras(title="Yomiawase", example=examples.of, ruby=examples.ruby)
    return write_glossary(
        path, form, workspace.glossary.concepts() if concepts is None else concepts, extras
    )


def format_of(path: Path, format_name: str | None = None) -> Format:
    """Return the format that a file is read in. Raises GlossaryFileError."""
    return format_named(format_name) if format_name else find_format(path)


def plan_import(
    workspace: Workspace,
    path: Path,
    form: Format,
    options: TableOptions,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
) -> MergePlan:
    """Read a file and compare it with the glossary; change nothing.

    Raises GlossaryFileError if it is broken or holds no term, TransferCancelledError when stopped.
    """
    try:
        contents = read_glossary(path, form, options, progress, cancelled)
        found: list[Concept | None] = []
        for concept in contents.concepts:
            found.append(concept)
            if len(found) > MOST_CONCEPTS:
                raise GlossaryFileError(
                    tr(
                        "{name} has more than {most:,} entries, too many for a glossary: take "
                        "what you need of it, or install it as a dictionary (a Yomitan archive).",
                        name=path.name,
                        most=MOST_CONCEPTS,
                    )
                )
    except OSError as error:
        reason = error.strerror or str(error)
        raise GlossaryFileError(
            tr("{path} cannot be read ({reason}): check the path.", path=path, reason=reason)
        ) from error
    if not any(found):
        raise GlossaryFileError(
            tr("No term was found in {name}: check format and columns.", name=path.name)
        )
    mine = workspace.glossary.concepts()
    return plan_merge(mine, found, contents.holds, progress, cancelled)


def carry_out(
    workspace: Workspace,
    plan: MergePlan,
    choices: Mapping[int, Choice],
    progress: Progress = lambda _done, _total: None,
    cancelled: Cancelled = lambda: False,
) -> Callable[[], None]:
    """Merge as planned, in one transaction; return what then makes it one step to undo.

    That is to be called in the thread that owns the window, if there is one. Raises StoreError,
    TransferCancelledError.
    """

    def report(done: int, total: int) -> None:
        if cancelled():
            raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
        progress(done, total)

    change = plan.change(choices)
    if not change.before and not change.after:
        return lambda: None
    return workspace.take_in(change, report)


def choices_for(plan: MergePlan, changed: Choice | None) -> dict[int, Choice]:
    """Return the choices that do the same with every concept that differs; None: as planned."""
    if changed is None:
        return {}
    return {number: changed for number, row in enumerate(plan.rows) if row.kind is Kind.CHANGED}


def summary(plan: MergePlan, choices: Mapping[int, Choice]) -> str:
    """Return in a sentence what is done with the concepts of a file."""
    done = [choices.get(number, row.choice) for number, row in enumerate(plan.rows)]
    pairs = list(zip(plan.rows, done, strict=True))
    added = sum(1 for row, choice in pairs if _adds(row.kind, choice))
    taken = sum(1 for row, choice in pairs if row.kind is Kind.CHANGED and choice is Choice.TAKE)
    joined = sum(1 for row, choice in pairs if row.kind is not Kind.SAME and choice is Choice.BOTH)
    kept = sum(1 for row, choice in pairs if row.kind is Kind.CHANGED and choice is Choice.KEEP)
    told = [tr("{count:,} added", count=added)]
    told += [tr("{count:,} replaced by the file's", count=taken)] if taken else []
    told += [tr("{count:,} joined with yours", count=joined)] if joined else []
    told += [tr("{count:,} kept as yours though the file differs", count=kept)] if kept else []
    told.append(tr("{count:,} the same", count=plan.count(Kind.SAME)))
    told += (
        [tr("{count:,} rows without a term passed over", count=plan.skipped)]
        if plan.skipped
        else []
    )
    told += [tr("{count:,} repeated in the file", count=plan.repeated)] if plan.repeated else []
    return ", ".join(told) + "."


def _adds(kind: Kind, choice: Choice) -> bool:
    return kind is not Kind.SAME and choice is Choice.SEPARATE
