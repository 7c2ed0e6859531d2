"""What the glossary gets of a word that was looked up."""

import uuid

from reader.dictionary.english import english_in
from reader.model.dictionary import Word
from reader.model.glossary import Concept, Term
from reader.model.spans import Language


def concept_of(word: Word) -> Concept:
    """Return a new concept of a word: its dictionary form, and English if a dictionary has some.

    The first dictionary that has English for it gives that.
    """
    own = [entry for entry in word.entries if word.lemma in (entry.text, entry.reading)]
    entries = own or word.entries
    reading = ""
    if entries:
        reading = entries[0].reading
    elif not word.steps and word.lemma == word.surface:
        reading = word.reading
    terms = [Term(str(uuid.uuid4()), Language.JA, word.lemma, reading=reading)]
    english = next((found for entry in entries if (found := english_in(entry.meanings))), "")
    if english:
        terms.append(Term(str(uuid.uuid4()), Language.EN, english))
    return Concept(str(uuid.uuid4()), terms=tuple(terms))
