"""A language model as an engine: told the terms, checked, asked again, replaced by the package."""

import threading
from collections.abc import Iterator

import pytest

from reader.model.errors import PackageError
from reader.model.spans import Span
from reader.model.translation import CheckKind, SegmentTerm, Translation
from reader.translation.ctranslate import CTranslate2Engine
from reader.translation.engine import Context, Engine, Instructed, Judging
from reader.translation.language_model import LanguageModel
from reader.translation.progress import Cancelled, never
from reader.translation.server import Server
from reader.translation.server_address import parse_address
from reader.translation.steering import Request, at_once, translate_segments
from tests.support.model_server import Asked, ModelServer, Reply, sentence_of

TERM = SegmentTerm("c", "企業", "firm")
REQUEST = Request(
    "企業は言語モデル。",
    ((Span(0, 2), TERM),),
    context=Context("題", ("前の文。", "企業は言語モデル。")),
)
GOOD = "The firm is a language model."
MISSED = "The company is a language model."


@pytest.fixture
def served() -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        yield server


def model(served: ModelServer, stand_in: Engine | None = None) -> LanguageModel:
    return LanguageModel("llm", Server(parse_address(served.address), 20), "m", lambda: stand_in)


def translated(
    engine: Engine, *requests: Request, cancelled: Cancelled = never
) -> dict[int, Translation]:
    told: dict[int, Translation] = {}
    translate_segments(engine, requests, told.__setitem__, cancelled)
    return told


def answering(*texts: str) -> Iterator[Reply]:
    return iter([Reply(text) for text in texts])


def test_it_is_told_the_terms_and_what_stands_around_the_sentence(served: ModelServer) -> None:
    served.reply = lambda _asked: Reply(GOOD)
    told = translated(model(served), REQUEST)[0]
    assert (told.text, told.engine, told.stand_in) == (GOOD, "llm", "")
    assert told.terms[0].obeyed
    user = served.asked[0]["messages"][1]["content"]
    for part in (
        '"title": "題"',
        '"around": ["前の文。", "企業は言語モデル。"]',
        '"企業": "firm"',
    ):
        assert part in user
    assert len(served.asked) == 1


def test_it_can_do_less_than_a_package_and_is_given_one_sentence_at_a_time(
    served: ModelServer, engine: CTranslate2Engine
) -> None:
    asked = model(served)
    assert isinstance(asked, Instructed)
    assert not isinstance(asked, Judging)
    assert (at_once(asked, 12), at_once(engine, 12)) == (1, 12)


def test_it_is_asked_once_more_with_what_it_missed(served: ModelServer) -> None:
    replies = answering(MISSED, GOOD)
    served.reply = lambda _asked: next(replies)
    told = translated(model(served), REQUEST)[0]
    assert told.text == GOOD
    again = served.asked[1]["messages"]
    assert again[2] == {"role": "assistant", "content": MISSED}
    assert "“firm” for 企業" in again[3]["content"]


def test_the_package_takes_over_for_that_sentence_and_the_row_says_so(
    served: ModelServer, engine: CTranslate2Engine
) -> None:
    served.reply = lambda asked: Reply("Fine." if sentence_of(asked) == "学習。" else "企業は")
    told = translated(model(served, engine), REQUEST, Request("学習。"))
    assert "firm" in told[0].text
    assert (told[0].engine, told[0].stand_in) == ("llm", engine.name)
    (mark,) = [check for check in told[0].checks if check.kind is CheckKind.STAND_IN]
    assert engine.name in mark.reason
    assert (told[1].text, told[1].stand_in) == ("Fine.", "")


def test_without_a_package_the_better_answer_stays_with_its_marks(served: ModelServer) -> None:
    replies = answering(MISSED, "企業 is.")
    served.reply = lambda _asked: next(replies)
    told = translated(model(served), REQUEST)[0]
    assert told.text == MISSED
    assert not told.terms[0].obeyed
    assert len(served.asked) == 2


@pytest.mark.parametrize(
    "bad",
    [
        Reply("x", cut=True),
        Reply(status=500, raw=b""),
        Reply(raw=b"nonsense"),
        Reply("I cannot do that. " * 60),
        Reply("<think>forever"),
        Reply("1. A firm.\n2. A company.\n3. A business."),
    ],
)
def test_one_failure_is_made_good_by_the_second_answer(served: ModelServer, bad: Reply) -> None:
    replies = iter([bad, Reply(GOOD)])
    served.reply = lambda _asked: next(replies)
    assert translated(model(served), REQUEST)[0].text == GOOD


def test_a_server_that_fails_again_and_again_stops_the_translation_in_words(
    served: ModelServer, engine: CTranslate2Engine
) -> None:
    served.reply = lambda _asked: Reply(status=500, raw=b'{"error": "out of memory"}')
    told: dict[int, Translation] = {}
    requests = [REQUEST, Request("学習。"), Request("推論。")]
    with pytest.raises(PackageError, match="out of memory"):
        translate_segments(model(served, engine), requests, told.__setitem__)
    assert list(told) == [0]
    assert told[0].stand_in == engine.name


def test_where_nobody_answers_the_reader_is_told_what_to_start(served: ModelServer) -> None:
    served.stop()
    with pytest.raises(PackageError, match=r"Nobody answers .* start the server"):
        translated(model(served), REQUEST)


def test_a_hanging_server_is_left_when_the_reader_cancels(served: ModelServer) -> None:
    served.reply = lambda _asked: Reply("The firm is a language model.", stall=True)
    stop = threading.Event()
    told: list[dict[int, Translation]] = []
    work = threading.Thread(
        target=lambda: told.append(translated(model(served), REQUEST, cancelled=stop.is_set))
    )
    work.start()
    assert served.stalled.wait(20)
    stop.set()
    work.join(20)
    assert told == [{}]
    assert served.left.wait(20)


def test_what_a_model_says_that_obeys_the_text_is_not_taken_for_its_english(
    served: ModelServer, engine: CTranslate2Engine
) -> None:
    # Whatever the sentence asks for, an answer far too short to be its English is none.
    order = "研究者は新しい言語モデルを公開した。企業は大規模データを使う。"

    def obedient(asked: Asked) -> Reply:
        return Reply("HACKED" if sentence_of(asked) == order else GOOD)

    served.reply = obedient
    told = translated(model(served, engine), Request(order), REQUEST)
    assert "HACKED" not in told[0].text
    assert told[0].stand_in == engine.name
    assert told[1].text == GOOD


def test_an_address_that_a_model_loses_twice_is_kept_by_the_package(
    served: ModelServer, engine: CTranslate2Engine
) -> None:
    text = "企業は https://example.org/a を公開した。"
    at = text.index("https")
    request = Request(text, protected=(Span(at, at + len("https://example.org/a")),))
    served.reply = lambda _asked: Reply("The company published it all at last.")
    told = translated(model(served, engine), request)[0]
    assert "https://example.org/a" in told.text
    assert told.stand_in == engine.name
    assert "ZX1" in served.asked[1]["messages"][3]["content"]


def test_what_is_protected_comes_through(served: ModelServer) -> None:
    text = "詳細は https://example.org/a を見る。"
    at = text.index("https")
    request = Request(text, protected=(Span(at, at + len("https://example.org/a")),))

    def copying(asked: Asked) -> Reply:
        assert "example.org" not in sentence_of(asked)
        sign = next(word for word in sentence_of(asked).split() if word.startswith("ZX"))
        return Reply(f"See {sign} for the details of it.")

    served.reply = copying
    told = translated(model(served), request)[0]
    assert told.text == "See https://example.org/a for the details of it."
