"""Notes in a folder, brought to what they are in the library after something of them changed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from reader.export.files import told
from reader.export.vault import Vault
from reader.glossary.forms import Forms
from reader.model.errors import NotFoundError, ReaderError
from reader.model.glossary import Concept
from reader.model.wording import tr
from reader.workflow.exported import Cancelled, Exported
from reader.workflow.exporting import ExportWish, export_articles
from reader.workflow.notes import NotedTerms
from reader.workflow.occurrences import MANY_FORMS
from reader.workflow.workspace import Workspace


def export_changed(
    workspace: Workspace,
    identities: Iterable[str],
    folder: Path,
    wish: ExportWish,
    cancelled: Cancelled = lambda: False,
    *,
    sentences: Collection[str] = (),
    concepts: Mapping[str, Concept] | None = None,
) -> Exported:
    """Write the Markdown of the articles whose notes changed; what the reader wrote there stays.

    Those which have a file there follow as well if they hold one of the `sentences`, whose English
    changed, or a concept that is not as it was among `concepts`, the glossary before. An article
    that has no notes any more is written only if it has a file there. Raises ReaderError if a file
    cannot be written, and if the folder is gone: it may be on a disk that is not there now, in
    whose place none is to be made.
    """
    if not folder.is_dir():
        raise ReaderError(
            tr(
                "Changed notes are not written: the folder {folder} is not there. Choose another "
                "one with File → Export, or stop writing there.",
                folder=folder,
            )
        )
    with told(folder):
        vault = Vault(folder)
    wanted: dict[str, None] = {}
    for identity in identities:
        try:
            noted = bool(workspace.library.annotations(identity))
        except NotFoundError:
            continue
        if noted or identity in vault:
            wanted[identity] = None
    if sentences:
        places = workspace.library.segments_like(tuple(sentences), cancelled)
        wanted |= {place.article: None for place in places if place.article in vault}
    if concepts is not None and wish.terms is not NotedTerms.NONE:
        touched = _touched_by_glossary(workspace, concepts)
        there = {identity for identity, _ in vault.files()}
        wanted |= dict.fromkeys(sorted(there if touched is None else there & touched))
    return export_articles(workspace, list(wanted), folder, wish, cancelled=cancelled)


def _touched_by_glossary(workspace: Workspace, before: Mapping[str, Concept]) -> set[str] | None:
    """Return the articles in which a changed concept may stand; None if that may be all."""
    forms = set(Forms().of(_different(before, workspace.terms.concepts)))
    if len(forms) > MANY_FORMS:
        return None
    return set(workspace.library.blocks_with(forms)) if forms else set()


def _different(before: Mapping[str, Concept], now: Mapping[str, Concept]) -> Iterator[Concept]:
    """Yield the concepts that are not the same, as they were and as they are."""
    for identity, concept in before.items():
        if now.get(identity) is not concept and now.get(identity) != concept:
            yield concept
    for identity, concept in now.items():
        if before.get(identity) is not concept and before.get(identity) != concept:
            yield concept
