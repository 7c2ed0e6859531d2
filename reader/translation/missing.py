"""An engine that the reader chose and that is not there any more: what it was, what to do."""

from dataclasses import dataclass

from reader.model.wording import tr
from reader.translation.firefox_process import is_available


@dataclass(frozen=True, slots=True)
class MissingEngine:
    """Whose English is shown as far as it is remembered; nothing new is translated by it."""

    name: str
    """That of its EngineInfo when it was there."""

    @property
    def title(self) -> str:
        """What it is called in few words."""
        kind, _, rest = self.name.partition("/")
        if kind == "firefox":
            return tr("Firefox’s model")
        return rest.partition(" at ")[0] if kind == "server" else rest

    @property
    def told(self) -> str:
        """What the reader is told: what is missing, why, what is there all the same, what to do."""
        kind, _, rest = self.name.partition("/")
        if kind == "server":
            return tr(
                "{model}, which translates this article, is no longer among your engines. English "
                "that it made is still here. Choose it again under Language Models, or let another "
                "engine translate.",
                model=rest,
            )
        if kind == "firefox" and not is_available():
            return tr(
                "Firefox’s model translates this article, but cannot run here: that needs the "
                "package fxtranslate. English that it made is still here; another engine can "
                "translate the rest."
            )
        return tr(
            "{engine}, which translates this article, is no longer installed. English that it made "
            "is still here. Install it again, or let another engine translate.",
            engine=self.title,
        )
