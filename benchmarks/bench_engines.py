"""Every kind of engine at the same article, beside the package in the box: speed and terms."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from measuring import Options, Peer, Result, Work, compare, timed
from packages import choose_package
from workspaces import open_workspace

from reader.model.article import Content
from reader.model.translation import Translation
from reader.resources import resource
from reader.text.importing import import_file
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import Engine
from reader.translation.firefox import FirefoxEngine
from reader.translation.firefox_models import FirefoxStore
from reader.translation.firefox_process import is_available
from reader.translation.language_model import LanguageModel
from reader.translation.requests import Request
from reader.translation.server import Server
from reader.translation.server_address import parse_address
from reader.translation.steering import translate_segments
from reader.workflow.terms import PlacedTerms

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.model_server import Asked, ModelServer, Reply, question_of
from tests.support.tiny_firefox import TinyFirefox

SENTENCES = (40, 4)
SENTENCES_ASKED = (6, 2)
"""For a real language model, which takes seconds for each."""


@dataclass(frozen=True)
class Contender:
    """An engine; `open` gives it as it is before its first use, `sentences` how many it gets."""

    label: str
    open: Callable[[], Engine]
    sentences: tuple[int, int] = SENTENCES
    note: str = ""


def results(options: Options) -> Iterator[Result]:
    """Measure an article and a first sentence by each engine that can be had here."""
    with ExitStack() as stack:
        package = choose_package(options)
        workspace = open_workspace(options.scratch / "data", package)
        stack.callback(workspace.close)
        installed = workspace.packages.best()
        assert installed is not None
        content = import_file(resource("sample", "article.md"))
        placed = PlacedTerms(_without_title(content), workspace.terms, {})
        asked = [
            placed.request(one)
            for block in range(len(placed.content.blocks))
            for one in placed.requests(block)
        ]

        def box() -> Engine:
            return CTranslate2Engine(installed)

        yield from _measured(Contender(package.label, box), box, asked, options)
        for contender in (*_firefox(options, stack), *_servers(options, stack, box)):
            yield from _measured(contender, box, asked, options)


def _measured(
    one: Contender, box: Callable[[], Engine], asked: Sequence[Request], options: Options
) -> Iterator[Result]:
    requests = asked[: options.size(*one.sentences)]
    opened, usual = one.open(), box()
    told = _translated(opened, requests)
    wanted = [term for english in told for term in english.terms]
    obeyed = sum(term.obeyed for term in wanted)
    doubted = sum(bool(english.checks) for english in told)
    what = (
        f"{len(requests)} sentences by {one.label}, {obeyed} of {len(wanted)} terms obeyed, "
        f"{doubted} doubted{one.note}"
    )
    yield from compare(
        Work(
            "engines",
            what,
            timed(lambda: _translated(opened, requests)),
            sum(len(request.text) for request in requests),
            "characters",
            [Peer("the package in the box", timed(lambda: _translated(usual, requests)))],
        ),
        options.runs,
    )
    yield from compare(
        Work(
            "engines",
            f"first sentence by {one.label}, from nothing loaded",
            timed(lambda: _first(one.open, requests)),
            peers=[Peer("the package in the box", timed(lambda: _first(box, requests)))],
        ),
        options.runs,
    )
    _close(opened)


def _firefox(options: Options, stack: ExitStack) -> Iterator[Contender]:
    if not is_available():
        return
    folder = options.firefox or TinyFirefox().write(options.scratch / "tiny-firefox")
    model = FirefoxStore(options.scratch / "firefox").install([folder])

    def fresh() -> Engine:
        engine = FirefoxEngine(model)
        stack.callback(engine.close)
        return engine

    label = "Firefox's model" if options.firefox else "Firefox's engine, a tiny model of no use"
    yield Contender(label, fresh)


def _servers(options: Options, stack: ExitStack, box: Callable[[], Engine]) -> Iterator[Contender]:
    usual = box()
    served = stack.enter_context(ModelServer().running())
    served.reply = _obedient
    address = parse_address(served.address)
    yield Contender(
        "a server that answers at once, which leaves our own part",
        lambda: LanguageModel("server/own", Server(address), "own", lambda: usual),
    )
    if options.server:
        there, model = parse_address(options.server), options.model
        yield Contender(
            f"{model} at {there.place}",
            lambda: LanguageModel("server/real", Server(there), model, lambda: usual),
            SENTENCES_ASKED,
            "; the package took over where one is marked",
        )


def _obedient(asked: Asked) -> Reply:
    """Answer with a sentence of a likely length that has all that the checks look for."""
    about = question_of(asked)
    sentence = str(about["sentence"])
    kept = [*about.get("terms", {}).values(), *re.findall(r"[A-Za-z0-9.,%-]+", sentence)]
    words = ("it was not said that one of these would be there for all who ask " * 99).split()
    return Reply(" ".join(("We know", *kept, *words[: max(3, len(sentence) // 4)])) + ".")


def _without_title(content: Content) -> Content:
    return Content(content.metadata, content.blocks[1:])


def _translated(engine: Engine, requests: Sequence[Request]) -> list[Translation]:
    made: list[Translation] = []
    translate_segments(engine, requests, lambda _number, one: made.append(one))
    return made


def _first(opening: Callable[[], Engine], requests: Sequence[Request]) -> None:
    engine = opening()
    _translated(engine, requests[:1])
    _close(engine)


def _close(engine: Engine) -> None:
    if isinstance(engine, FirefoxEngine):
        engine.close()
