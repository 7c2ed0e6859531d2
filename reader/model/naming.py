"""What an article is called where one is chosen or named: many texts have no title."""

UNTITLED = "Untitled article"
LONGEST = 40
"""Code points of a text that stand for its title."""


def name_of(title: str, beginning: str) -> str:
    """Return the title, else the first words of the text, of which `beginning` is enough.

    The name is never empty and has no line breaks, unless the title has.
    """
    if title.strip():
        return title
    words = " ".join(beginning.split())
    if len(words) > LONGEST:
        return f"{words[:LONGEST].rstrip()}…"
    return words or UNTITLED
