"""Run as a process: argostranslate's own pipeline on a text, and how many MB it took.

argos_memory.py TEXT_FILE, with ARGOS_PACKAGES_DIR set to the folder of packages
"""

import sys
from pathlib import Path

import argostranslate.translate
from peak_memory import peak_megabytes

if __name__ == "__main__":
    argostranslate.translate.translate(Path(sys.argv[1]).read_text("utf-8"), "ja", "en")
    print(peak_megabytes(), flush=True)
