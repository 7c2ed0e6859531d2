"""What the reader chose for exports, between two days."""

from reader.ui.window.preferences import Preferences
from reader.workflow.exporting import ExportFormat, ExportWish
from reader.workflow.notes import NotedTerms

_CHOICES = ("concepts", "below", "furigana")


def read_wish(preferences: Preferences, kind: str) -> ExportWish:
    """Return what was kept for a kind of export; what is not there or unknown is as usual."""
    form = preferences.text(f"{kind}_format", "")
    terms = preferences.text(f"{kind}_terms", "")
    concepts, below, furigana = (
        preferences.text(f"{kind}_{name}", "") == "yes" for name in _CHOICES
    )
    return ExportWish(
        ExportFormat(form) if form in list(ExportFormat) else ExportFormat.MARKDOWN,
        NotedTerms(terms) if terms in list(NotedTerms) else NotedTerms.NOTES,
        concepts=concepts,
        below=below,
        furigana=furigana,
    )


def keep_wish(preferences: Preferences, kind: str, wish: ExportWish) -> None:
    """Keep what was chosen for a kind of export."""
    preferences.set(f"{kind}_format", wish.format.value)
    preferences.set(f"{kind}_terms", wish.terms.value)
    for name in _CHOICES:
        preferences.set(f"{kind}_{name}", "yes" if getattr(wish, name) else "no")
