"""Run as a process: the least it takes to translate one segment with a package's model.

bare_segment.py PACKAGE_FOLDER
"""

import sys
from pathlib import Path

import ctranslate2
import sentencepiece


def main(folder: Path) -> None:
    """Load tokenizer and model, translate the sample's title, and speak."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(folder / "model"), device="cpu")
    pieces = processor.encode("ノートPCに宿る言語モデル——MoEと蒸留は何を変えたのか", out_type=str)
    translator.translate_batch([pieces], beam_size=4, max_decoding_length=32)
    print("translated", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
