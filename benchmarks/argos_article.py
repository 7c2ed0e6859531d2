"""Run as a process: argostranslate's own pipeline, timed once for each line of input.

argos_article.py TEXT_FILE, with ARGOS_PACKAGES_DIR set to the folder of packages
"""

import sys
import time
from pathlib import Path

import argostranslate.translate


def main(text: str) -> None:
    """Translate `text` whenever asked, and say how many seconds it took."""
    cached = argostranslate.translate.get_translation_from_codes("ja", "en")
    # Without its cache: the same text is given again and again.
    translation = getattr(cached, "underlying", cached)
    translation.translate(text.splitlines()[0])
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        translation.translate(text)
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).read_text("utf-8"))
