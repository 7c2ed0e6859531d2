"""Makes Yomitan archives as other programs write them."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

INDEX = {"title": "試験辞典", "revision": "1", "format": 3, "author": "誰か"}


def made(path: Path, index: object = INDEX, **banks: object) -> Path:
    """Write an archive with these banks ("term_bank_1": rows) and return its path."""
    return packed(path, {"index": index, **banks})


def packed(path: Path, members: Mapping[str, object]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, value in members.items():
            file.writestr(f"{name}.json", json.dumps(value, ensure_ascii=False))
    return path


def term(
    text: str, reading: str, *meanings: object, rules: str = "", score: float = 0, tags: str = ""
) -> list[object]:
    """Return a row of format 3."""
    return [text, reading, tags, rules, score, list(meanings), 1, ""]


WORDS = [
    term("食べる", "たべる", "to eat", rules="v1", score=10),
    term("見せる", "みせる", "to show", rules="v1"),
    term("気に入る", "きにいる", "to like", rules="v5"),
    term("来る", "くる", "to come", rules="vk"),
    term("する", "", "to do", rules="vs"),
    term("勉強", "べんきょう", "study", rules="vs"),
    term("高い", "たかい", "high", rules="adj-i"),
    term("強化", "きょうか", "strengthening"),
    term("学習", "がくしゅう", "learning"),
    term("強化学習", "きょうかがくしゅう", "reinforcement learning"),
    term("猫", "ねこ", "cat", score=5),
]
