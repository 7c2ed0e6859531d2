"""What the sources say to a person, read from their syntax: wrapped for translation or not."""

import ast
import functools
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
READER = ROOT / "reader"
WRAPPERS = {"tr", "tr_n", "tr_later"}
# Calls whose texts are names for programs, not words for people.
NAMES = {
    *("setObjectName", "setStyleSheet", "setProperty", "setApplicationName", "setDesktopFileName"),
    *(
        "getLogger",
        "QKeySequence",
        "AssertionError",
        "cast",
        "TypeVar",
        "compile",
        "sub",
        "menu",
        "findChild",
    ),
}
LOGGING = {"debug", "info", "warning", "error", "exception"}
# A word with a capital, two words with a space between, a word beside a value.
_CAPITAL = r"(?<![\w#:/.-])&?[A-Z]&?[a-z]+(?![\w.(]*[_(])"
_BESIDE = r"(?:^|\d) [a-z]{2,}|[a-z]{2,}:? $"
WORDS = re.compile(rf"{_CAPITAL}|[a-z]{{2,}}[,;:.]? [A-Za-z]{{2,}}|{_BESIDE}")
_KEY = r"(?:Ctrl|Shift|Alt|Tab|Return|Enter|Esc|Del|Backspace|Back|Forward|Space|Home|End|Left|Right|Up|Down|PgDown|PgUp|Page|F\d+)"  # noqa: E501
KEYS = re.compile(rf"\t?(?:{_KEY}|.)(?:[+, /]+(?:{_KEY}|.))*")
NO_WORDS = {
    *("Yomiawase", "Yomiawase ", " — Yomiawase", "English", "Markdown"),
    "Qt, fugashi, UniDic, CTranslate2, SentencePiece, Argos Translate, SQLAlchemy, trafilatura",
    "glossary folder",
}
"""Names that are the same in every language, and keys of what is kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text in a module."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text!r}"


@dataclass(frozen=True, slots=True)
class Said:
    """A call of `tr`, `tr_n` or `tr_later`, or what is wrong with it."""

    file: str
    line: int
    texts: tuple[str, ...]
    given: frozenset[str] | None
    """The names of the values; None where they are not named one by one."""
    wrong: str = ""


@functools.cache
def modules() -> list[tuple[str, ast.Module]]:
    """Return each module's path below the repository's top, and its syntax."""
    return [
        (path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8")))
        for path in sorted(READER.rglob("*.py"))
    ]


def names_of(text: str) -> frozenset[str]:
    """Return the names of the placeholders of a sentence."""
    fields = [name for _text, name, _form, _how in string.Formatter().parse(text)]
    return frozenset(re.split(r"[.\[]", name)[0] for name in fields if name is not None)


def said(file: str, module: ast.Module) -> Iterator[Said]:
    """Yield every call that takes a sentence for translation."""
    hidden = {
        inside
        for node in ast.walk(module)
        if isinstance(node, ast.JoinedStr)
        for inside in ast.walk(node)
    }
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or _name(node.func) not in WRAPPERS:
            continue
        name = _name(node.func)
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
        keywords = [keyword.arg for keyword in node.keywords]
        given = None if None in keywords else frozenset(k for k in keywords if k is not None)
        wrong = ""
        if node in hidden and isinstance(node.args[0], ast.Constant):
            wrong = "stands inside an f-string, where pyside6-lupdate does not look"
        elif any(isinstance(a, ast.JoinedStr | ast.BinOp) for a in node.args[:2]):
            wrong = "is given a text that is put together, which nothing can translate"
        elif name == "tr_later" and not texts:
            wrong = "is given no literal"
        elif name == "tr_n" and len(texts) != 2:
            wrong = "needs two literals, for one and for many"
        yield Said(file, node.lineno, tuple(map(str, texts)), given, wrong)


def refusal_names(root: str) -> frozenset[str]:
    """Return the names of an error's class and of all below it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for _file, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    }
    found = {root}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return frozenset(found)


def unwrapped(file: str, module: ast.Module) -> Iterator[Found]:
    """Yield the texts in words that no `tr`, `tr_n` or `tr_later` is around."""
    visitor = _Unwrapped(file)
    visitor.visit(module)
    yield from visitor.found


def refusals(file: str, module: ast.Module, errors: frozenset[str]) -> Iterator[Found]:
    """Yield the sentences of errors told to the reader that are not wrapped."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _name(node.func) in errors:
            visitor = _Unwrapped(file)
            for argument in node.args:
                visitor.visit(argument)
            yield from visitor.found


class _Unwrapped(ast.NodeVisitor):
    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Found] = []

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        if name in WRAPPERS:
            # The values may have words of their own.
            for keyword in node.keywords:
                self.visit(keyword.value)
        elif name not in NAMES and not (name in LOGGING and _owner(node.func) == "log"):
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(_name(target) == "__all__" for target in node.targets):
            self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # else a docstring
            self.generic_visit(node)

    def visit_arg(self, _node: ast.arg) -> None:
        """Leave out types, which may be in quotation marks."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in [node.args, *node.body]:
            self.visit(part)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if (
            isinstance(text, str)
            and not text.startswith("<")
            and WORDS.search(text)
            and text not in NO_WORDS
            and not KEYS.fullmatch(text)
        ):
            self.found.append(Found(self.file, node.lineno, text))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _owner(function: ast.expr) -> str:
    value = function.value if isinstance(function, ast.Attribute) else None
    return value.id if isinstance(value, ast.Name) else ""
