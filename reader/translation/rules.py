"""Which version of our rules made some English: when they change, it is made anew.

Raise a number when what an engine of that kind is asked, or how its answers are steered and chosen
among, changes so much that readers should see it. English that older rules made is shown until the
new is there; what the reader wrote is nobody's to change.
"""

from reader.translation.engine import Engine, EngineKind, Instructed

STEERED = 3
"""For engines that translate, whose answers the glossary steers."""
INSTRUCTED = 1
"""For engines that are told in words what is wanted."""


def current_rules(kind: EngineKind) -> int:
    """Return the version of the rules that engines of a kind work by now."""
    return INSTRUCTED if kind is EngineKind.SERVER else STEERED


def rules_for(engine: Engine) -> int:
    """Return the version of the rules that an opened engine works by."""
    return INSTRUCTED if isinstance(engine, Instructed) else STEERED
