"""candidates: a form that other programs read, from a text that is not stored."""

import json
from pathlib import Path

from tests.cli.conftest import Yomiawase

TEXT = """表面符号（surface code）の入門

希釈冷凍機で動く量子計算機には、表面符号（surface code）が要る。

```
表面符号
```

希釈冷凍機は高い。
"""


def test_candidates_are_printed_best_first_with_their_places_in_the_extracted_blocks(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = tmp_path / "text.md"
    file.write_text(TEXT, encoding="utf-8")
    result = yomiawase("candidates", file, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found = json.loads(result.out)
    assert all(list(one) == ["ja", "en", "from", "score", "places"] for one in found)
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    blocks = json.loads(yomiawase("extract", file, "--format", "json").out)["blocks"]
    for one in found:
        assert [blocks[b]["text"][start:end] for b, start, end in one["places"]] == [
            one["ja"]
        ] * len(one["places"])
    first = found[0]
    assert (first["ja"], first["en"], first["from"]) == ("表面符号", "surface code", "gloss")
    assert [one["ja"] for one in found].count("希釈冷凍機") == 1


def test_candidates_stores_nothing(yomiawase: Yomiawase, tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    file.write_text(TEXT, encoding="utf-8")
    yomiawase("candidates", file)
    assert yomiawase("list").out == ""
    assert "表面符号" not in yomiawase("glossary", "list").out
