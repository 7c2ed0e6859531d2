"""Takes arguments from the command line, whatever the locale."""

import argparse

from reader.glossary.normalise import fold


def text(given: str) -> str:
    """Take an argument that is kept or looked up, unlike one that only names a file.

    In a locale without Japanese its bytes come undecoded; they are UTF-8, or no text.
    """
    try:
        return given.encode(errors="surrogateescape").decode()
    except UnicodeError as error:
        raise argparse.ArgumentTypeError("this is not valid text") from error


def term(given: str) -> str:
    """Take a term: one line, without white space around it."""
    line = " ".join(text(given).split())
    if not fold(line):  # invisible characters alone are no term
        raise argparse.ArgumentTypeError("a term cannot be empty")
    return line
