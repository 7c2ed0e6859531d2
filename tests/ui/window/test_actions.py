"""The keys of the window: each does one thing."""

from collections import Counter

from reader.ui.window.actions import MENUS, ActionText


def test_no_two_actions_have_a_key_in_common_but_those_that_share_the_numbers() -> None:
    texts = [text for menu in MENUS.values() for text in menu if isinstance(text, ActionText)]
    keys = Counter(key for text in texts if not text.shared for key in text.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    shared = {key for text in texts if text.shared for key in text.keys}
    assert shared <= set("123456789")
    assert not shared & keys.keys()


def test_every_action_has_a_name_of_its_own() -> None:
    names = [t.name for menu in MENUS.values() for t in menu if isinstance(t, ActionText)]
    assert len(set(names)) == len(names)
