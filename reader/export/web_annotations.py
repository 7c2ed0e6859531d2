"""An article's notes as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/).

The file is an AnnotationCollection with all annotations in its first page. A target has two
selectors for the same place: the quote finds it in the page on the web; the position is in code
points in the text that the library keeps, which the TimeState names as the copy that was annotated.
A note on the English is about the translation of one block, which is no web page and has an address
of its own.
"""

import json
from datetime import UTC, datetime

from reader.export.escaping import web_address
from reader.export.notes import NoteEntry, NotesDocument
from reader.model.annotation import Annotation
from reader.model.spans import Language

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def to_json_ld(document: NotesDocument, imported_at: datetime) -> str:
    """Return the collection; `imported_at` says as of when the text was kept."""
    items = [_annotation(entry, document, imported_at) for entry in document.entries]
    identity = _urn(document.article)
    collection: dict[str, object] = {
        "@context": CONTEXT,
        "id": f"{identity}#annotations",
        "type": "AnnotationCollection",
        "label": document.title,
        "generator": {
            "id": "urn:yomiawase",
            "type": "Software",
            "name": f"Yomiawase {document.version}".strip(),
        },
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": f"{identity}#page1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _annotation(
    entry: NoteEntry, document: NotesDocument, imported_at: datetime
) -> dict[str, object]:
    annotation = entry.annotation
    comment = annotation.comment.strip()
    bodies = [
        *([_body(comment, "commenting")] if comment else []),
        *(_body(tag, "tagging") for tag in annotation.tags),
    ]
    motivation = ["highlighting"] + ["commenting"] * bool(comment)
    motivation += ["tagging"] * bool(annotation.tags)
    described: dict[str, object] = {
        "id": _urn(annotation.id),
        "type": "Annotation",
        "motivation": motivation if len(motivation) > 1 else motivation[0],
        "created": _instant(annotation.created_at),
        "modified": _instant(annotation.modified_at),
    }
    if bodies:
        described["body"] = bodies
    described["target"] = _target(annotation, document, imported_at)
    return described


def _body(value: str, purpose: str) -> dict[str, object]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(
    annotation: Annotation, document: NotesDocument, imported_at: datetime
) -> dict[str, object]:
    kept = _urn(document.article)
    url = document.metadata.url
    target: dict[str, object] = {"type": "SpecificResource"}
    if annotation.language is Language.JA:
        target["source"] = web_address(url) or kept
        target["state"] = {
            "type": "TimeState",
            "sourceDate": _instant(imported_at),
            "cached": kept,
        }
    else:
        target["source"] = f"{kept}#english-{annotation.block}"
    anchor = annotation.anchor
    target["selector"] = [
        {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            **({"prefix": anchor.prefix} if anchor.prefix else {}),
            **({"suffix": anchor.suffix} if anchor.suffix else {}),
        },
        {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end},
    ]
    target["styleClass"] = annotation.colour.value
    return target


def _urn(identity: str) -> str:
    return f"urn:uuid:{identity}"


def _instant(moment: datetime) -> str:
    """Return a date and time in UTC, as the standard asks for."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
