"""What a new concept made from a selection may start with: a gloss that stands beside it."""

from reader.glossary.candidates.glosses import glosses
from reader.glossary.candidates.units import Passage
from reader.model.spans import Span
from reader.text.brackets import pairs
from reader.text.tokens import Tokenizer


def english_beside(text: str, span: Span, tokenizer: Tokenizer) -> str:
    """Return the English that the text itself gives for the Japanese at `span`, or nothing.

    Both 混合エキスパート(MoE) and MoE(混合エキスパート) give MoE. Of a longer term's gloss nothing
    is told about its first part.
    """
    passage = Passage(0, text, tokenizer.tokens(text), pairs(text))
    return next((gloss.en for gloss in glosses(passage) if gloss.span.end == span.end), "")
