"""What this program is, and whose work it stands on."""

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox, QWidget

from reader.model.wording import tr

BUILT_ON = (
    "Qt, fugashi, UniDic, CTranslate2, SentencePiece, Argos Translate, SQLAlchemy, trafilatura"
)


def show_about(parent: QWidget) -> None:
    """Show the box."""
    lines = (
        tr("読み合わせ: reading two texts against each other."),
        tr("Everything runs on this machine. Nothing you read or write leaves it."),
        tr("Built on {names}.", names=BUILT_ON),
    )
    words = "".join(f"<p>{line}</p>" for line in lines)
    QMessageBox.about(
        parent, tr("About Yomiawase"), f"<h3>Yomiawase {version('yomiawase')}</h3>{words}"
    )
