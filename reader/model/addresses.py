"""Addresses, handles, tags and paths in a text, in which no sentence ends and no term stands."""

import re
from urllib.parse import urlsplit

# Of Japanese, an address written out holds kanji and katakana; hiragana goes on with the sentence.
_CHARACTER = r"[^\s\u3041-\u3096。、「」『』（）()<>＜＞【】\[\]\"'”’，！？]"
_END = r"[^\s\u3041-\u3096。、「」『』（）()<>＜＞【】\[\]\"'”’，．！？!?,.;:；：…]"
# A closed pair of brackets may be part of an address, an open one goes on with the sentence.
_PART = rf"(?:{_CHARACTER}|\([!-'*-~]{{1,80}}\))"
_LAST = rf"(?:{_END}|\([!-'*-~]{{1,80}}\))"
_DOMAIN = (
    r"(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,5}"
    r"(?:com|org|net|edu|gov|info|jp|us|uk|eu|de|fr|cn|kr|tw|io|ai|dev|app|co|me)"
)
_SCHEME = r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,15}://"
_URL = rf"(?:(?:{_SCHEME}|www\.)|{_DOMAIN}(?::[0-9]{{2,5}})?/){_PART}*{_LAST}/?"
_MAIL = (
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    # git@github.com:team/model.git
    rf"(?::[A-Za-z0-9_.~-]+/{_CHARACTER}*{_END})?"
    r"|(?<![A-Za-z0-9._%+ァ-ヺー\u3005\u4e00-\u9fff-])"
    r"[A-Za-z0-9._%+ァ-ヺー\u3005\u4e00-\u9fff-]{1,64}@[A-Za-z0-9\u3041-\u30ff\u4e00-\u9fff-]{1,30}"
    r"\.(?:co\.jp|jp|com|net|org)(?![A-Za-z0-9])"
)
_NAMED = (
    r"(?<![A-Za-z0-9])(?:doi|DOI|arXiv|hdl|PMID|tel|urn:[a-z0-9-]{1,30}):"
    r"[A-Za-z0-9+](?:[A-Za-z0-9._/:+()-]*[A-Za-z0-9])?"
    r"|(?<![A-Za-z0-9])data:[a-z]+/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*,[A-Za-z0-9+/=%_-]*"
)
"""doi:10.1145/3292500, data:image/png;base64,AAAA: what a name and a colon begin."""
_WORD = r"[A-Za-z0-9_ァ-ヺー\u3005\u4e00-\u9fff]"
_HANDLE = (
    r"(?<![A-Za-z0-9_@.])@(?:(?=[0-9_.-]*[A-Za-z])[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?"
    rf"(?:/[A-Za-z0-9_.-]+)?|{_WORD}+_[A-Za-z0-9_]+)"
)
_TAG = rf"(?<![A-Za-z0-9_#&/])[#＃](?=[0-9_]*[A-Za-zァ-ヺ\u4e00-\u9fff]){_WORD}+"
_PATH = (
    rf"(?<![A-Za-z0-9.])[A-Za-z]:\\{_CHARACTER}*{_END}"
    rf"|(?<!\\)\\\\[A-Za-z0-9.-]+\\{_CHARACTER}*{_END}"
    rf"|(?<![A-Za-z0-9_/.:])(?:~|\.{{1,2}})?/[A-Za-z0-9_.-]+/{_CHARACTER}*{_END}/?"
    rf"|(?<![A-Za-z0-9_/.:~])(?:~|\.{{1,2}})/{_CHARACTER}*{_END}/?"
)
_FILE_SIGN = r"[A-Za-z0-9_.ァ-ヺー\u3005\u4e00-\u9fff-]"
# No js or ai: Node.js and Character.ai are names, and may be terms.
_FILE = (
    rf"(?<!{_FILE_SIGN}){_FILE_SIGN}{{1,80}}\.(?:py|ipynb|pdf|html?|json|jsonl|toml|ya?ml|txt|csv|tsv|md"
    r"|tsx?|jsx|c|cpp|h|hpp|rs|go|java|rb|sh|bat|exe|dll|zip|tar|gz|xz|png|jpe?g|gif|svg|webp|docx?"
    r"|xlsx?|pptx?|log|xml|ini|cfg|conf|lock|onnx|gguf|safetensors|bin|pth?|npz|db|sqlite|mp[34]|wav)"
    r"(?![A-Za-z0-9_])"
)
# A name in a program, with Japanese in the middle: max_推論_steps.
_IDENTIFIER = (
    r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9]{0,30}(?:_[A-Za-z0-9]{1,30}){0,4}"
    r"_[ァ-ヺー\u3005\u4e00-\u9fff]{1,20}_[A-Za-z0-9_]+"
)
# --max-tokens, --推論-mode, 推論(), ${推論}, {{推論}}: what one types, with Japanese or without.
_TYPED = (
    rf"(?<![A-Za-z0-9-])--(?:[A-Za-z][A-Za-z0-9]*|[ァ-ヺー\u3005\u4e00-\u9fff]{{1,20}}(?=-[a-z]))"
    rf"(?:-{_WORD}+)*"
    rf"|(?<!{_WORD})(?=[A-Za-z0-9_.ァ-ヺー\u3005\u4e00-\u9fff]{{1,200}}\(\))(?:[A-Za-z_][A-Za-z0-9_]{{0,40}}\.){{0,4}}{_WORD}{{1,40}}\(\)"
    r"|\$\{[^{}\s$]{1,60}\}|\{\{[^{}\n]{1,60}\}\}"
)
ADDRESS = re.compile(
    f"{_URL}|{_MAIL}|{_NAMED}|{_HANDLE}|{_TAG}|{_PATH}|{_FILE}|{_IDENTIFIER}|{_TYPED}"
)
"""https://ja.wikipedia.org/wiki/機械学習, a@b.co.jp, @name, #機械学習, /usr/bin/量子化, 推論.py."""
ADDRESS_SIGN = re.compile(r"[.@#＃/\\_:$]|--|\(\)|\{\{")
"""Every address holds one of these, which is seen many times as fast."""
DOMAIN = re.compile(rf"{_DOMAIN}(?![A-Za-z0-9-])")
"""example.co.jp, which may also be the name of a firm."""
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id)=", re.IGNORECASE)


def plain_address(url: str) -> str:
    """Return a page's address without what only tells where its reader came from.

    A fragment goes as well, unless it is an address of its own ("#!/page").
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    query = "&".join(part for part in parts.query.split("&") if not _TRACKING.match(part))
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return parts._replace(query=query, fragment=fragment).geturl()
