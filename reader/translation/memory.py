"""What of the glossary a segment's translation depends on, as a key for the translation memory."""

import hashlib
import json
from collections.abc import Sequence

from reader.model.translation import SegmentTerm


def terms_key(terms: Sequence[SegmentTerm]) -> str:
    """Return the same short text for the same entries in any order, "" for none.

    Only what these terms say counts: a change anywhere else in the glossary keeps the key.
    """
    entries = {
        (term.concept, term.ja, term.en, tuple(sorted(set(term.accepted))), term.unsettled)
        for term in terms
    }
    if not entries:
        return ""
    written = json.dumps(sorted(entries), ensure_ascii=False)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]
