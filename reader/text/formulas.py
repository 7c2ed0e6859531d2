"""Puts formulas into a page's text as their source: TeX, or the words that stand for a picture."""

import re
import unicodedata
from urllib.parse import unquote_plus

from lxml import etree
from lxml.etree import _Element

_WRAPPERS = re.compile(
    r"(?:^|\s)(?:katex|katex-display|mwe-math-element|mathjax|mathjax_display|mathjax_svg|"
    r"mathjax_svg_display|mathjax_chtml|mjx-chtml|mathjax_preview|mathjax_mathml)(?:\s|$)",
    re.IGNORECASE,
)
_TAGS = frozenset(("math", "mjx-container", "script", "img", "span", "div", "nobr"))
_TEX_SCRIPT = re.compile(r"math/(?:tex|latex)", re.IGNORECASE)
_MATH_PICTURE = re.compile(r"(?:^|[\s_-])(?:math|tex|latex|equation|formula|eq)(?:$|[\s_-])", re.I)
_DRAWN = re.compile(
    r"[?&;]cht=tx\b|//latex\.codecogs\.com/|/latex\.php\?|/(?:mimetex|mathtex)\.cgi\?|"
    r"//(?:math\.now\.sh|i\.upmath\.me|tex\.s2cms\.\w+)/",
    re.IGNORECASE,
)
"""Addresses at which a formula is drawn from its TeX."""
_SOURCE = re.compile(
    r"(?:[?&;](?:chl|latex|from|eq|formula)=|\.(?:latex|image)\?|\.cgi\?|me/(?:svg|png)/)([^&#]+)"
)
_NAMED = frozenset(("embed-katex", "nwc-formula", "tex-math"))
"""Elements of their own make that hold TeX."""
_BOOLEANS = frozenset(("", "true", "false", "0", "1", "inline", "block"))
_ACCENTS = {
    "¯": "\u0304", "‾": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303",
    "˙": "\u0307", ".": "\u0307", "¨": "\u0308", "→": "\u20d7",
}  # fmt: skip
_TEXT_PICTURE = re.compile(r"(?:^|[\s_-])(?:emoji|gaiji|twemoji)(?:$|[\s_-])", re.IGNORECASE)
_STYLE = re.compile(r"\{\s*\\(?:display|text|script)style\b\s*(.*)\}", re.DOTALL)
_DELIMITERS = re.compile(r"\$\$?(.*?)\$\$?|\\\((.*)\\\)|\\\[(.*)\\\]", re.DOTALL)
FORMULA = "data-formula"
"""The attribute of an element whose words are mathematics."""
_ATTRIBUTES = (
    "alttext", "data-latex", "data-tex", "latex", "tex", "data-math", "data-formula", "data-expr"
)  # fmt: skip
_MARK = {"msup": "^", "msub": "_", "mfrac": "/", "mover": "^", "munder": "_"}
_BETWEEN = {"mtr": ", ", "mtable": "; ", "mfenced": ", "}
_AROUND = {"msqrt": ("√(", ")"), "mtable": ("[", "]"), "mfenced": ("(", ")")}
_SUM = re.compile(r".[-+−±*/·×=,]|\s|^[-−]")
"""What the line of a fraction or a raised place holds together, and a sign does not."""
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|\|[^|]*\|")
_MARKS = {"msubsup": ("_", "^"), "munderover": ("_", "^")}


def keep_formulas(tree: _Element) -> None:
    """Replace each formula of `tree` by its TeX between dollar signs, or by its plain words.

    KaTeX, MathJax, Wikipedia, LaTeXML and bare MathML are known, and pictures of formulas.
    """
    for element in list(tree.iter(etree.Element)):
        if element.tag not in _TAGS and not _is_named(element):
            continue
        if element.getparent() is None or element.getroottree().getroot() is not tree:
            continue
        if _is_formula(element):
            # What was rendered stands beside its source: the source is read, once.
            words = "" if _has_source_beside(element) else _words(element)
            if words:
                _mark_formula(element, words)
            else:
                replace_element(element, "")
        elif element.tag == "img" and _TEXT_PICTURE.search(element.get("class", "")):
            replace_element(element, element.get("alt", ""))


def _mark_formula(element: _Element, words: str) -> None:
    """Make `element` hold its words alone, and known to be mathematics."""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = "span", words, tail
    element.set(FORMULA, "1")


def replace_element(element: _Element, text: str) -> None:
    """Put `text` in the place of `element`; what follows it stays."""
    parent, previous, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if previous is None:
        parent.text = (parent.text or "") + text + tail
    else:
        previous.tail = (previous.tail or "") + text + tail
    parent.remove(element)


def _is_named(element: _Element) -> bool:
    """Tell whether an element of a page's own make holds TeX, or an attribute with it."""
    if element.tag in _NAMED:
        return True
    names = ("data-latex", "data-tex", "latex", "tex")
    return any((element.get(name) or "").strip().lower() not in _BOOLEANS for name in names)


def _drawn(element: _Element) -> str:
    """Return the TeX in the address of a picture that is drawn from it, or ""."""
    address = element.get("src") or element.get("data-src") or ""
    found = _SOURCE.search(address) if _DRAWN.search(address) else None
    return unquote_plus(found[1]).strip() if found else ""


def _is_formula(element: _Element) -> bool:
    if element.tag in {"math", "mjx-container"} or _is_named(element):
        return True
    if element.tag == "script":
        return _TEX_SCRIPT.match(element.get("type", "")) is not None
    if element.tag == "img":
        named = _MATH_PICTURE.search(element.get("class", ""))
        alt = element.get("alt", "").strip()
        told = named is not None or _STYLE.fullmatch(alt) is not None or _bare(alt) != alt
        return bool(_drawn(element)) or (bool(alt) and told)
    return _WRAPPERS.search(element.get("class", "")) is not None


def _has_source_beside(element: _Element) -> bool:
    """Tell whether a rendered formula is followed by the script that it was made of."""
    if element.tag == "script":
        return False
    following = element.getnext()
    while following is not None and _WRAPPERS.search(following.get("class", "")):
        if (element.tail or "").strip():
            return False
        following = following.getnext()
    return (
        following is not None
        and following.tag == "script"
        and _TEX_SCRIPT.match(following.get("type", "")) is not None
    )


def _words(element: _Element) -> str:
    tex = _bare(_tex(element))
    if tex:
        return f"${tex}$"
    math = element if element.tag == "math" else next(element.iter("math"), None)
    return _linear(math) if math is not None else "".join(map(str, element.itertext())).strip()


def _tex(element: _Element) -> str:
    if element.tag == "script":
        return element.text or ""
    for part in element.iter("annotation"):
        if "tex" in part.get("encoding", "").lower():
            return part.text or ""
    for part in element.iter():
        for name in _ATTRIBUTES if isinstance(part.tag, str) else ():
            if part.get(name, "").strip().lower() not in _BOOLEANS:
                return str(part.get(name))
    for part in element.iter("script", "img"):
        source = part.text if part.tag == "script" else part.get("alt") or _drawn(part)
        if source and source.strip():
            return source
    return ""


def _bare(tex: str) -> str:
    """Return TeX in one line, without its own delimiters and the style that only sets its size."""
    tex = " ".join(tex.split())
    while match := _DELIMITERS.fullmatch(tex) or _STYLE.fullmatch(tex):
        tex = next(group for group in match.groups() if group is not None).strip()
    return tex


def _held(part: str) -> str:
    """Return a part of a formula in brackets, if it would fall apart without them."""
    return f"({part})" if _SUM.search(part) and not _BRACKETED.fullmatch(part) else part


def _linear(element: _Element) -> str:
    """Return MathML in one line: x^2, a_i, a/b."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in {"annotation", "annotation-xml", ""}:
        return ""
    parts = [_linear(child) for child in element.iterchildren()]
    if tag == "mover" and len(parts) == 2 and len(parts[0]) == 1 and parts[1] in _ACCENTS:
        return unicodedata.normalize("NFC", parts[0] + _ACCENTS[parts[1]])
    if tag in _MARK and len(parts) == 2:
        return f"{_held(parts[0])}{_MARK[tag]}{_held(parts[1])}"
    if tag in _MARKS and len(parts) == 3:
        low, high = _MARKS[tag]
        return f"{_held(parts[0])}{low}{_held(parts[1])}{high}{_held(parts[2])}"
    if tag == "mroot" and len(parts) == 2:
        return f"{_held(parts[0])}^(1/{_held(parts[1])})"
    sign = _BETWEEN.get(tag, "")
    before, after = _AROUND.get(tag, ("", ""))
    before, after = element.get("open", before), element.get("close", after)
    return f"{before}{(element.text or '').strip()}{sign.join(parts)}{after}"
