"""Guesses what the columns of a table hold, from their headers or from what stands in them."""

import re
from collections.abc import Mapping, Sequence

from reader.glossary.formats.parts import GlossaryFileError
from reader.glossary.normalise import fold
from reader.model.glossary import TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later


def form_column(language: Language, status: TermStatus) -> str:
    """Return the name of the column of these forms: ja, en-admitted."""
    tail = "" if status is TermStatus.PREFERRED else f"-{status.value}"
    return f"{language.value}{tail}"


FORMS = {
    form_column(language, status): (language, status)
    for language in Language
    for status in TermStatus
}
READINGS = {("reading" if form == "ja" else f"{form}-reading"): form for form in FORMS}
TEXTS = ("field", "definition", "note", "learning", "origin")
COLUMNS = (
    "id", "ja", "reading", "en", "ja-admitted", "ja-admitted-reading", "en-admitted",
    "ja-deprecated", "ja-deprecated-reading", "en-deprecated", "field", "definition", "note",
    "learning", "origin", "en-reading", "en-admitted-reading", "en-deprecated-reading", "term-ids",
)  # fmt: skip
"""Every column, in the order of an export."""

WORDS = {
    "id": tr_later("Entry key"),
    "ja": tr_later("Japanese"),
    "reading": tr_later("Reading"),
    "en": tr_later("English"),
    "ja-admitted": tr_later("Other Japanese"),
    "ja-admitted-reading": tr_later("Reading of other Japanese"),
    "en-admitted": tr_later("Other English"),
    "ja-deprecated": tr_later("Japanese to avoid"),
    "ja-deprecated-reading": tr_later("Reading of Japanese to avoid"),
    "en-deprecated": tr_later("English to avoid"),
    "field": tr_later("Subject field"),
    "definition": tr_later("Definition"),
    "note": tr_later("Note"),
    "learning": tr_later("Learning status"),
    "origin": tr_later("Written by"),
    "en-reading": tr_later("Pronunciation"),
    "en-admitted-reading": tr_later("Pronunciation of other English"),
    "en-deprecated-reading": tr_later("Pronunciation of English to avoid"),
    "term-ids": tr_later("Term keys"),
}
"""What a person reads."""

_NAMES = {
    "ja": "japanese jp ja-jp jpn 日本語 和文 用語 用語名 見出し 見出し語 単語 語句 語 原語 和名 "
    "日本語訳 日本語名 日本語用語 日本語表記 表記 漢字 名称 キーワード kanji word expression",
    "en": "english en-us en-gb eng 英語 英文 英訳 英語名 英語表記 英語用語 英語訳 訳 訳語 対訳 "
    "翻訳 翻訳文 英名 translation meaning-en",
    "reading": "読み よみ 読み方 よみがな 読み仮名 読みがな ふりがな フリガナ 振り仮名 かな カナ "
    "ひらがな カタカナ yomi kana furigana hiragana pronunciation",
    "field": "subject subject-field domain category topic subject-area 分野 分類 カテゴリ "
    "カテゴリー 領域 ジャンル タグ tag tags",
    "definition": "定義 説明 意味 解説 語釈 用語説明 description meaning explanation gloss def",
    "note": "notes comment comments remark remarks 備考 注 注記 メモ コメント ノート 補足 摘要",
    "ja-admitted": "別名 異表記 同義語 類義語 別表記 略語 略称 synonym synonyms variant variants "
    "alias aliases also japanese-synonyms 日本語別名",
    "en-admitted": "english-synonyms english-variants 英語別名 英語略称 英語略語 "
    "abbreviation acronym",
    "ja-deprecated": "禁止語 使用禁止 非推奨 避ける語 deprecated forbidden",
    "learning": "status 習得 学習状況 学習 習熟度",
    "id": "key uuid concept-id",
    "origin": "出典 source-of-entry",
}
_SIDES = (
    "source target source-term target-term term src tgt from to front back question answer "
    "表 裏 表面 裏面 原文 訳文 ソース ターゲット"
)
_NEUTRAL = frozenset(_SIDES.split())
"""Names of a column of terms that do not tell their language."""
_KNOWN = {name: column for column, names in _NAMES.items() for name in names.split()} | {
    column: column for column in COLUMNS
}
_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f々〆]")
_KANA_ONLY = re.compile("[\u3041-\u30ff・\\s]+")
_LATIN = re.compile("[A-Za-z]")

Mapped = Mapping[int, str]
"""What each column (its number, from 0) holds; the others are passed over."""


def is_header(row: Sequence[str]) -> bool:
    """Tell whether a table's first row names its columns."""
    names = [_key(cell) for cell in row]
    return any(name in _KNOWN or name in _NEUTRAL for name in names if name)


def guess(header: Sequence[str] | None, rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return what the columns seem to hold, by their names and by what stands in `rows`."""
    width = max((len(row) for row in ([header] if header else []) + list(rows)), default=0)
    found: dict[int, str] = {}
    for number, name in enumerate(header or ()):
        column = _KNOWN.get(_key(name))
        if column and column not in found.values() and _key(name) not in _NEUTRAL:
            found[number] = column
    _guess_terms(found, width, header, rows)
    if header is None:
        _guess_rest(found, width, rows)
    return found


def chosen(given: str, header: Sequence[str] | None, width: int) -> dict[int, str]:
    """Return the columns that a reader named: "ja=1,en=Target" by number from 1, or by header.

    Raises GlossaryFileError, saying what there is.
    """
    names = {_key(name): number for number, name in enumerate(header or ())}
    found: dict[int, str] = {}
    for pair in filter(None, (part.strip() for part in given.split(","))):
        column, _, place = (part.strip() for part in pair.partition("="))
        if column not in COLUMNS:
            raise GlossaryFileError(
                tr(
                    "{column} is no column: use {columns}.",
                    column=column,
                    columns=", ".join(COLUMNS[:13]),
                )
            )
        if _key(place) in names:
            number = names[_key(place)]
        elif place.isascii() and place.isdigit() and 1 <= int(place) <= width:
            number = int(place) - 1
        else:
            there = ", ".join(name for name in header or () if name) or f"1 to {width}"
            raise GlossaryFileError(
                tr("The file has no column {place}: it has {there}.", place=place, there=there)
            )
        if found.get(number, column) != column or column in found.values():
            raise GlossaryFileError(tr("{pair}: each column can hold one thing.", pair=pair))
        found[number] = column
    return found


def _key(name: str) -> str:
    return re.sub(r"[\s_/]+", "-", fold(name).strip(" *:：()[]「」"))


def _guess_terms(
    found: dict[int, str],
    width: int,
    header: Sequence[str] | None,
    rows: Sequence[Sequence[str]],
) -> None:
    free = [number for number in range(width) if number not in found]
    if header is not None:
        named = [n for n in free if n < len(header) and _key(header[n]) in _NEUTRAL]
        free = named or free
    for column, wanted in (("ja", True), ("en", False)):
        if column in found.values():
            continue
        for number in free:
            cells = [row[number] for row in rows if number < len(row) and row[number].strip()]
            share = sum(1 for cell in cells if _JAPANESE.search(cell)) / max(1, len(cells))
            latin = sum(1 for cell in cells if _LATIN.search(cell)) / max(1, len(cells))
            if cells and (share > 0.5 if wanted else (share < 0.2 and latin > 0.5)):
                found[number] = column
                free.remove(number)
                break


def _guess_rest(found: dict[int, str], width: int, rows: Sequence[Sequence[str]]) -> None:
    for number in range(width):
        cells = [row[number] for row in rows if number < len(row) and row[number].strip()]
        if number in found or not cells:
            continue
        values = found.values()
        if "reading" not in values and all(map(_KANA_ONLY.fullmatch, cells)):
            found[number] = "reading"
        elif "definition" not in values and sum(map(len, cells)) / len(cells) > 15:
            found[number] = "definition"
