"""What the glossary costs and brings: plain and steered English of a set, with a reference.

`python -m training.steered PACKAGE` takes our own sentences of journalism; `--set NAME` or
`--ja FILE --en FILE` takes others, a sentence a line. PACKAGE is an
.argosmodel file, or a folder it was unpacked to.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.glossary.seed import read_sources
from reader.model.translation import Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.metadata import read_package
from reader.translation.packages import PackageStore
from reader.translation.protected import protected_spans
from reader.translation.steering import Request, translate_segments
from reader.workflow.terms import TermIndex
from training import faults, quality

GLOSSARY = Path(__file__).parents[1] / "resources" / "glossary"


def requests(sources: Sequence[str]) -> list[Request]:
    """The sources with the terms of the seed glossary, as the app asks for them."""
    index = TermIndex(read_sources(GLOSSARY))
    return [
        Request(
            source,
            tuple(
                (hit.span, term)
                for hit in index.matcher.hits(source)
                if (term := index.segment_term(hit)) is not None
            ),
            protected_spans(source),
        )
        for source in sources
    ]


def table(engine: CTranslate2Engine, sources: Sequence[str], references: Sequence[str]) -> str:
    """BLEU, chrF and the terms obeyed, plain and steered, in Markdown."""
    asked = requests(sources)
    rows = [
        f"{len(asked)} sentences, {sum(bool(one.terms) for one in asked)} with terms.",
        "",
        "| | BLEU | chrF | terms obeyed | of |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, use_glossary in (("plain", False), ("steered", True)):
        found: dict[int, Translation] = {}
        translate_segments(engine, asked, found.__setitem__, use_glossary=use_glossary)
        made = [found[number] for number in range(len(asked))]
        scores = quality.measure(sources, [one.text for one in made], references)
        terms = [term for one in made for term in one.terms]
        obeyed = sum(term.obeyed for term in terms)
        rows.append(f"| {name} | {scores.bleu:.2f} | {scores.chrf:.2f} | {obeyed} | {len(terms)} |")
    return "\n".join(rows)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("--set", default="journalism", help="one of our own, in sets/")
    parser.add_argument("--ja", type=Path)
    parser.add_argument("--en", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="sentences at most, 0 for all")
    chosen = parser.parse_args()
    if chosen.ja and chosen.en:
        sides = [file.read_text(encoding="utf-8").splitlines() for file in (chosen.ja, chosen.en)]
        pairs = [list(pair) for pair in zip(*sides, strict=True)]
    else:
        pairs = faults.rows(chosen.set)
    pairs = pairs[: chosen.limit or None]
    with tempfile.TemporaryDirectory() as scratch:
        package = (
            read_package(chosen.package)
            if chosen.package.is_dir()
            else PackageStore(Path(scratch)).install(chosen.package)
        )
        engine = CTranslate2Engine(package, 2)
        print(table(engine, [ja for ja, _ in pairs], [en for _, en in pairs]))


if __name__ == "__main__":
    main()
