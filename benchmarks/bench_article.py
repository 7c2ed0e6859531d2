"""A whole article translated, each segment by itself, checked and kept in the memory."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import ctranslate2
import sentencepiece
from measuring import BenchmarkError, Options, Peer, Result, Timing, Work, compare, timed
from packages import choose_package
from processes import Measured, argos_problem
from workspaces import open_workspace

from reader.model.article import Article, Content
from reader.resources import resource
from reader.store.library import Library
from reader.text.importing import import_file
from reader.translation.batching import share_pieces
from reader.translation.ctranslate import MOST_CORES
from reader.translation.metadata import Package
from reader.workflow.article_engine import ArticleEngine
from reader.workflow.terms import PlacedTerms
from reader.workflow.translating import TranslationRun
from reader.workflow.workspace import Workspace

HERE = Path(__file__).parent


def results(options: Options) -> Iterator[Result]:
    """Measure the sample article with and without the glossary."""
    package = choose_package(options)
    workspace = open_workspace(options.scratch / "data", package)
    installed = workspace.packages.best()
    assert installed is not None
    content = import_file(resource("sample", "article.md"))
    blocks = content.blocks[: options.size(len(content.blocks), 4)]
    article = workspace.library.add(Content(content.metadata, blocks), "sample")
    texts = [text for block in article.blocks for text in block.segment_texts]
    bare = Bare(installed, texts)
    argos, problem = _argos(installed, article, options)
    peers = [
        Peer("bound: CTranslate2, one batch", timed(bare.translate)),
        Peer("argostranslate's pipeline", argos.run if argos else None, problem),
    ]
    for glossary in (False, True):
        work = Work(
            "article",
            f"{len(texts)} segments, {'with' if glossary else 'no'} glossary, {package.label}",
            _translating(workspace, article, options.scratch, glossary=glossary),
            bare.size,
            "pieces read",
            peers,
        )
        yield from compare(work, options.runs)
    if argos:
        argos.close()
    workspace.close()


class Bare:
    """The package's model called directly, with all segments at once."""

    def __init__(self, package: Package, texts: list[str]) -> None:
        processor = sentencepiece.SentencePieceProcessor(
            model_file=str(package.path / "sentencepiece.model")
        )
        self._decoding = package.decoding
        self._cores = min(MOST_CORES, os.cpu_count() or 1)
        self._translator = ctranslate2.Translator(
            str(package.path / "model"),
            device="cpu",
            inter_threads=self._cores,
            intra_threads=1,
        )
        self._pieces: list[list[str]] = processor.encode(texts, out_type=str)

    @property
    def size(self) -> int:
        """How many pieces all segments have."""
        return sum(map(len, self._pieces))

    def translate(self) -> None:
        """Translate everything in one call."""
        decoding = self._decoding
        self._translator.translate_batch(
            self._pieces,
            beam_size=decoding.beam_size,
            length_penalty=decoding.length_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            max_decoding_length=decoding.longest,
            max_batch_size=share_pieces(map(len, self._pieces), self._cores),
            batch_type="tokens",
            replace_unknowns=True,
            return_scores=True,
        )


def _translating(
    workspace: Workspace, article: Article, scratch: Path, *, glossary: bool
) -> Timing:
    numbers = count()
    workspace.engine()

    def translate() -> None:
        # A new library each time, since what is remembered is not translated again.
        library = Library(scratch / f"{glossary}-{next(numbers)}.db")
        run = TranslationRun(
            article.id,
            1,
            PlacedTerms(article.content, workspace.terms, {}),
            library=library,
            by=ArticleEngine(workspace.engine().name, 0, workspace.engine),
            emit=lambda _event: None,
            use_glossary=glossary,
        )
        run.run()
        library.close()

    return timed(translate)


def _argos(package: Package, article: Article, options: Options) -> tuple[Measured | None, str]:
    """Return argostranslate ready to translate, or why it is not."""
    problem = argos_problem(options.argos)
    if problem:
        return None, problem
    text = options.scratch / "article.txt"
    text.write_text(article.content.text, encoding="utf-8")
    folder = {"ARGOS_PACKAGES_DIR": str(package.path.parent)}
    try:
        return Measured([HERE / "argos_article.py", text], options.argos, folder), ""
    except BenchmarkError as error:
        # It fetches a sentence splitter from the network when it is first used.
        return None, f"cannot run here ({error})"
