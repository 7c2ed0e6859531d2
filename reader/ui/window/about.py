"""What this program is, and whose work it stands on."""

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox, QWidget

TEXT = """<h3>Yomiawase {version}</h3>
<p>読み合わせ: reading two texts against each other.</p>
<p>Everything runs on this machine. Nothing you read or write leaves it.</p>
<p>Built on Qt, fugashi and UniDic, CTranslate2, SentencePiece, Argos Translate,
SQLAlchemy and trafilatura.</p>"""


def show_about(parent: QWidget) -> None:
    """Show the box."""
    QMessageBox.about(parent, "About Yomiawase", TEXT.format(version=version("yomiawase")))
