"""Notes in a folder, brought to what they are in the library after they changed there."""

from collections.abc import Iterable
from pathlib import Path

from reader.export.files import told
from reader.export.vault import Vault
from reader.model.errors import NotFoundError, ReaderError
from reader.model.wording import tr
from reader.workflow.exported import Cancelled, Exported
from reader.workflow.exporting import ExportWish, export_articles
from reader.workflow.workspace import Workspace


def export_changed(
    workspace: Workspace,
    identities: Iterable[str],
    folder: Path,
    wish: ExportWish,
    cancelled: Cancelled = lambda: False,
) -> Exported:
    """Write the Markdown of the articles whose notes changed; what the reader wrote there stays.

    An article that has no notes any more is written only if it has a file there. Raises ReaderError
    if a file cannot be written, and if the folder is gone: it may be on a disk that is not there
    now, in whose place none is to be made.
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
    wanted = []
    for identity in identities:
        try:
            noted = bool(workspace.library.annotations(identity))
        except NotFoundError:
            continue
        if noted or identity in vault:
            wanted.append(identity)
    return export_articles(workspace, wanted, folder, wish, cancelled=cancelled)
