"""The program in which a Firefox model runs, in a process of its own; it imports nothing of ours.

fxtranslate holds Python's lock while it translates, ties a model to one thread, and ends the whole
process on some damaged files: none of that may happen in the window's process. Each line that comes
in is an order in JSON, each line that goes out its answer.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

MOST_MEMORY = 4 << 30
"""Bytes; no model of this kind comes near, and a file that lies about its sizes may ask for any."""


def main() -> None:
    """Answer orders until there are no more."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    # What a native library prints must not come between the answers.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    _limit_memory()
    orders: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
        "look": _look,
        "load": _load,
        "translate": _translate,
        "unpack": _unpack,
    }
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = orders[order["do"]](order)
        except KeyboardInterrupt:
            return
        except BaseException as error:  # noqa: BLE001  # a panic of the native part is no Exception
            answer = {"error": f"{type(error).__name__}: {error}"[:400]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _look(order: dict[str, Any]) -> dict[str, Any]:
    """Read a vocabulary: the engine takes anything for one."""
    import sentencepiece

    data = Path(order["vocabulary"]).read_bytes()
    if not data or not sentencepiece.SentencePieceProcessor(model_proto=data).vocab_size():
        raise ValueError("no vocabulary")
    return {}


_loaded: list[Any] = []
"""The translator; native parts are let go by the thread that made them, which is this one."""


def _load(order: dict[str, Any]) -> dict[str, Any]:
    from fxtranslate import Translator

    shortlist = order["shortlist"]
    translator = Translator(
        Path(order["model"]).read_bytes(),
        Path(order["source"]).read_bytes(),
        Path(order["target"]).read_bytes(),
        Path(shortlist).read_bytes() if shortlist else None,
    )
    _loaded[:] = [translator]
    return {"backend": translator.backend()}


def _translate(order: dict[str, Any]) -> dict[str, Any]:
    return {"text": _loaded[0].translate(order["text"])}


def _unpack(order: dict[str, Any]) -> dict[str, Any]:
    from fxtranslate import discovery

    data = discovery.verify_and_decompress(Path(order["from"]).read_bytes(), order["sha256"])
    Path(order["to"]).write_bytes(data)
    return {"size": len(data)}


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        # macOS refuses it; a file that lies then costs more before it is refused.
        if sys.platform != "darwin":
            most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
