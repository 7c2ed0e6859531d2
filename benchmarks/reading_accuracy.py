"""How many readings in sentences are right: the dictionary's alone, and those that are set.

python -m benchmarks.reading_accuracy [wrong]
"""

import sys

from tests.support.sentences import (
    BUILT_WITH,
    HELD_OUT,
    as_the_dictionary_has_it,
    in_their_context,
    mistakes,
)


def main() -> None:
    """Print the accuracy for every set of sentences; with an argument also what is wrong."""
    for file in (BUILT_WITH, *HELD_OUT):
        for name, reader in (
            ("unidic-lite", as_the_dictionary_has_it),
            ("in context", in_their_context),
        ):
            number, wrong = mistakes(file, reader)
            share = 100 * (number - len(wrong)) / number
            print(f"{file.stem:12} {name:12} {number - len(wrong)} of {number}: {share:.1f} %")
            if len(sys.argv) > 1 and reader is in_their_context:
                for one, said in wrong:
                    print("   ", one.text, one.span.of(one.text), *one.readings, "not", said)


if __name__ == "__main__":
    main()
