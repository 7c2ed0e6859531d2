"""An invented article with its English and its notes, in every form that a block and a note has."""

from datetime import UTC, date, datetime
from pathlib import Path

from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument
from reader.export.translation import TranslatedBlock
from reader.model.annotation import Anchor, Annotation, Attachment, Colour
from reader.model.article import Block, BlockKind, Metadata
from reader.model.spans import Language, Span
from reader.model.translation import Check, CheckKind, TermOutcome, Translation

GOLDEN = Path(__file__).parent / "golden"

ABOUT = Metadata(
    title="港町の蒸留: 小さなモデルの夏",
    byline="港ななみ",
    date=date(2025, 11, 6),
    site="港の新聞",
    url="https://minato.example/news?id=7&page=1",
)


def block(kind: BlockKind, *sentences: tuple[str, str], level: int = 0) -> TranslatedBlock:
    """Return a block of sentences with their English."""
    text = "".join(japanese for japanese, _ in sentences)
    spans: list[Span] = []
    for japanese, _ in sentences:
        start = spans[-1].end if spans else 0
        spans.append(Span(start, start + len(japanese)))
    return TranslatedBlock(
        Block(kind, text, tuple(spans), level),
        tuple(Translation(japanese, english, "tiny 1.0") for japanese, english in sentences),
    )


DOUBTED = Translation(
    "費用は3割下がった。",
    "The cost fell.",
    "tiny 1.0",
    checks=(Check(CheckKind.NUMBER, "3 is missing"), Check(CheckKind.SHORT, "it is too short")),
    terms=(
        TermOutcome("c-1", "費用", "cost", obeyed=True),
        TermOutcome("c-2", "割", "tenths", obeyed=False, reason="not in the English"),
    ),
)

ARTICLE = (
    block(BlockKind.TITLE, ("港町の蒸留: 小さなモデルの夏", "Distillation by the harbour")),
    block(
        BlockKind.PARAGRAPH,
        ("町の研究所が小さなモデルを作った。", "The town's institute built a small model."),
        ("蒸留という。", 'It is called "distillation".'),
    ),
    block(BlockKind.HEADING, ("安くなる仕組み", "How it gets cheaper"), level=2),
    TranslatedBlock(Block(BlockKind.PARAGRAPH, DOUBTED.source, (Span(0, 10),)), (DOUBTED,)),
    block(BlockKind.LIST_ITEM, ("速い", "Fast"), level=0),
    block(BlockKind.LIST_ITEM, ("1. とても速い", "1. Very fast"), level=1),
    block(BlockKind.LIST_ITEM, ("安い", "Cheap"), level=0),
    block(BlockKind.QUOTE, ("「海が見える」と所長は話す。", '"One sees the sea," says the head.')),
    block(BlockKind.CAPTION, ("写真: 研究所の窓", "Photo: a window of the institute")),
    TranslatedBlock(Block(BlockKind.CODE, "print(`a`)\n```\n<b>"), ()),
    TranslatedBlock(Block(BlockKind.PARAGRAPH, "まだ訳がない。", (Span(0, 7),)), (None,)),
    block(BlockKind.PARAGRAPH, ("<script>は*文字*です。", "<script> is *text*.")),
)


def annotation(
    identity: str,
    comment: str = "",
    tags: tuple[str, ...] = (),
    colour: Colour = Colour.YELLOW,
    attachment: Attachment = Attachment.ANCHORED,
) -> Annotation:
    """Return an annotation; what it is about is said by its note."""
    day = datetime(2025, 11, 7, 9, 30, tzinfo=UTC)
    anchor = Anchor(Span(0, 1), "町")
    return Annotation(
        identity,
        "article-1",
        Language.JA,
        anchor,
        day,
        day,
        colour=colour,
        comment=comment,
        tags=tags,
        attachment=attachment,
    )


FIRST = NoteEntry(
    annotation("a-1", "何を*学ばせる*のか?\n二行目\n\n# 別の段落", ("AI/蒸留", "to read")),
    "町の研究所が小さなモデルを作った。",
    "The town's institute built a small model.",
)
SECOND = NoteEntry(
    annotation("a-2", tags=("2025",), colour=Colour.GREEN),
    "費用は3割下がった。\n「海が見える」",
    'The cost fell. "One sees the sea"',
    "安くなる仕組み",
    1,
)
THIRD = NoteEntry(annotation("a-3", "短い"), "安い", "", "安くなる仕組み", 1)
LOST = NoteEntry(annotation("a-4", attachment=Attachment.LOST), "消えた文", "")

NOTES = NotesDocument(
    "article-1",
    ABOUT,
    (FIRST, SECOND, THIRD, LOST),
    (
        GlossaryRow(
            "蒸留", "じょうりゅう", "distillation", "Training a small model | on a big one's."
        ),
        GlossaryRow("混合エキスパート", "", "mixture of experts"),
    ),
    "0.1.0",
)
