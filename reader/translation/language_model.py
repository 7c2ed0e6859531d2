"""A model of a language model server as an engine that is told in words what is wanted."""

from collections.abc import Callable, Sequence

from reader.model.errors import PackageError
from reader.translation.engine import Engine, Instruction, OnOutput, Output
from reader.translation.metadata import Tags
from reader.translation.progress import Cancelled, CancelledError
from reader.translation.prompts import english_in, messages
from reader.translation.server import BusyError, Message, Server

THINKING = 8192
"""Tokens that a model may spend on thoughts before its answer."""
MOST_REPEATED = 1000
"""Signs of an answer without a translation in it that are shown to the model again."""
MOST_FAILURES = 3
"""Questions in a row without an answer after which the server is taken to be broken."""


class LanguageModel:
    """The model `model` of `server`, which takes sentences one at a time.

    `stand_in` gives the engine that takes over where its answer is not good enough.
    """

    def __init__(
        self, name: str, server: Server, model: str, stand_in: Callable[[], Engine | None]
    ) -> None:
        self._name = name
        self._server = server
        self._model = model
        self._stand_in = stand_in
        self._failures = 0
        self._earlier: tuple[str, str] = ("", "")

    @property
    def name(self) -> str:
        """Its name and its server's."""
        return self._name

    @property
    def tags(self) -> Tags | None:
        """Nothing: terms are told apart from the text."""
        return None

    def stand_in(self) -> Engine | None:
        """Return the engine that takes over where an answer is not good enough."""
        return self._stand_in()

    def translate(self, inputs: Sequence[str], on_output: OnOutput, cancelled: Cancelled) -> None:
        """Translate each input by itself, without terms and context."""
        for number, text in enumerate(inputs):
            output = self.instruct(Instruction(text), cancelled)
            if output is None:
                return
            on_output(number, output)

    def instruct(self, asked: Instruction, cancelled: Cancelled) -> Output | None:
        """Translate a sentence as asked, None once `cancelled` says so.

        Raises PackageError if nobody answers, or if several questions in a row had no answer.
        """
        before, answer = self._earlier
        sent = messages(asked, answer if before == asked.text else "")
        try:
            answer = self._answer(sent, asked.text, cancelled)
        except CancelledError:
            return None
        except BusyError as error:
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                self._failures = 0
                raise PackageError(str(error)) from error
            return Output("")
        self._failures = 0
        text = english_in(answer, asked.text)
        self._earlier = (asked.text, text or answer[-MOST_REPEATED:])
        return Output(text)

    def _answer(self, sent: Sequence[Message], source: str, cancelled: Cancelled) -> str:
        # English takes some two tokens for three of its letters at worst.
        most = THINKING + 64 + 8 * len(source)
        return "".join(self._server.chat(self._model, list(sent), most, cancelled))
