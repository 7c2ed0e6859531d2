"""What is said of English that is to be doubted.

A doubt is kept with the English in the memory, and told to language models, so it is made in
English; whoever shows it says it in the reader's language.
"""

import re
from functools import cache

from reader.model.wording import tr, tr_later

NO_ENGLISH = tr_later("The package gave no English for this sentence.")
LEFT = tr_later("Japanese is left untranslated: {text}")
REPEATS = tr_later("The English repeats itself: “{text}”")
LACKS = tr_later("Of the Japanese the English lacks {text}.")
SHORT = tr_later("The English is short ({percent}% of the usual length).")
NOT_DENIED = tr_later("The Japanese says that something is not so, and the English does not.")
DENIED = tr_later("The English says “{word}”, and the Japanese denies nothing.")
DENIED_TWICE = tr_later("The Japanese denies something twice over, and the English once.")
NOT_I = tr_later("Who speaks says I or we in the Japanese, and not in the English.")
SPEAKS_OF = tr_later("The English quotation speaks of “{word}”, and the Japanese of nobody else.")
NOT_NAMED = tr_later("The English does not name {name}, who speaks.")
NOT_KEPT = tr_later("The English lacks “{text}”, which should stand there as it is.")
STOOD_IN = tr_later(
    "{engine} translated this sentence: two answers of the language model did not pass the checks."
)
GUESSED = tr_later("The package guessed how to write the name “{name}”.")
WANTED = tr_later("Your glossary asks for {english} for {ja}.")
DOUBTS = (
    *(
        NO_ENGLISH,
        LEFT,
        REPEATS,
        LACKS,
        SHORT,
        NOT_DENIED,
        DENIED,
        DENIED_TWICE,
        NOT_I,
        SPEAKS_OF,
        NOT_NAMED,
    ),
    *(NOT_KEPT, STOOD_IN, GUESSED, WANTED),
)


def doubt_in_words(reason: str) -> str:
    """Return a doubt, which is in English, in the reader's language; others as they are."""
    for words in DOUBTS:
        found = _pattern(words).fullmatch(reason)
        if found:
            return tr(words, **found.groupdict())
    return reason


@cache
def _pattern(words: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", words)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = (f"(?P<{name}>.*)" for name in parts[1::2])
    return re.compile("".join(parts), re.DOTALL)
