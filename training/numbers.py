"""Short pairs of numbers, dates and amounts, which Japanese counts in other steps than English."""

from __future__ import annotations

import random
from collections.abc import Iterator

from training.clean import Pair

SOURCE = "made"  # by the rules below; no text of others
STEPS = (("兆", 10**12), ("億", 10**8), ("万", 10**4))
NAMES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
DAYS = [
    *(("月", "Monday"), ("火", "Tuesday"), ("水", "Wednesday"), ("木", "Thursday")),
    *(("金", "Friday"), ("土", "Saturday"), ("日", "Sunday")),
]
ERAS = (("令和", 2018, 12), ("平成", 1988, 31), ("昭和", 1925, 64))
UNITS = (
    ("人", "{} people"), ("円", "{} yen"), ("ドル", "${}"), ("台", "{} units"), ("件", "{} cases"),
    ("社", "{} companies"), ("トン", "{} tons"), ("個", "{}"), ("語", "{} words"), ("", "{}"),
    ("世帯", "{} households"), ("パラメーター", "{} parameters"), ("トークン", "{} tokens"),
    ("回", "{} times"), ("平方メートル", "{} square meters"), ("ユーロ", "{} euros"),
    ("人民元", "{} yuan"), ("ウォン", "{} won"), ("キロメートル", "{} kilometers"),
)  # fmt: skip
AROUND = (
    ("約{}", "about {}"), ("{}以上", "more than {}"), ("{}超", "over {}"),
    ("{}未満", "less than {}"),
    ("およそ{}", "approximately {}"), ("最大{}", "up to {}"), ("{}近く", "nearly {}"),
)  # fmt: skip
SAID = (
    ("利用者は{}に達した。", "The number of users reached {}."),
    ("売上高は{}だった。", "Sales were {}."),
    ("投資額は{}に上る。", "The investment amounts to {}."),
    ("{}を調達したと発表した。", "It announced that it had raised {}."),
    ("市場規模は{}になる見通しだ。", "The market is expected to reach {}."),
    ("学習には{}を使った。", "{} were used for training."),
    ("被害額は{}と推定される。", "The damage is estimated at {}."),
)
WHEN = (
    ("{}に発表した。", "It was announced on {}."),
    ("{}に始まった。", "It started on {}."),
    ("{}、同社が明らかにした。", "The company revealed it on {}."),
    ("{}に開かれる予定だ。", "It is scheduled to be held on {}."),
)
SHARES = (
    ("{}%増", "up {}%"), ("{}%減", "down {}%"), ("前年比{}%増", "up {}% from the previous year"),
    ("前年同期比{}%減", "down {}% from the same period of the previous year"),
    ("{}%の確率", "a {}% chance"), ("全体の{}%", "{}% of the total"), ("{}%以上", "at least {}%"),
    ("{}%を占める", "accounts for {}%"), ("{}ポイント上昇", "up {} points"),
)  # fmt: skip


def make(count: int, seed: int) -> Iterator[Pair]:
    """So many pairs, always the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 -- a reproducible choice, no secret
    kinds = (_amount, _amount, _date, _date, _time, _share)
    for _ in range(count):
        yield Pair("numbers", SOURCE, *chance.choice(kinds)(chance))


def _number(chance: random.Random) -> tuple[str, int]:
    """A number above a thousand as Japanese writes it, and its value."""
    digits = chance.choice((1, 1, 2, 2, 3, 4))
    value = chance.randint(10 ** (digits - 1), 10**digits - 1)
    value *= 10 ** chance.randint(3, 13 - digits)
    if chance.random() < 0.3:
        for sign, step in STEPS:
            tenths = value * 10 // step
            if tenths >= 10 and value * 10 % step == 0 and tenths % 10 and tenths < 1000:
                return f"{tenths / 10}{sign}", value
    return in_japanese(value), value


def in_japanese(value: int) -> str:
    """A number in steps of ten thousand: 1億2000万."""
    text = ""
    for sign, step in STEPS:
        if value >= step:
            text += f"{value // step}{sign}"
            value %= step
    return text + (str(value) if value else "")


def in_english(value: int) -> str:
    """The same number as English prose writes it: 120 million."""
    for step, name in NAMES:
        if value >= step and value * 1000 % step == 0:
            return f"{value / step:.3f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{value:,}"


def _amount(chance: random.Random) -> tuple[str, str]:
    written, value = _number(chance)
    unit, english = chance.choice(UNITS)
    ja, en = written + unit, english.format(in_english(value))
    if chance.random() < 0.3:
        around, about = chance.choice(AROUND)
        ja, en = around.format(ja), about.format(en)
    if chance.random() < 0.3:
        said, says = chance.choice(SAID)
        ja, en = said.format(ja), says.format(en)
        en = en[0].upper() + en[1:]
    return ja, en


def _date(chance: random.Random) -> tuple[str, str]:
    year, month, day = chance.randint(1600, 2035), chance.randint(1, 12), chance.randint(1, 28)
    name, kind = MONTHS[month - 1], chance.random()
    if kind < 0.15:
        era, before, most = chance.choice(ERAS)
        count = chance.randint(1, most)
        return f"{era}{'元' if count == 1 else count}年", str(before + count)
    if kind < 0.3:
        return f"{year}年{month}月", f"{name} {year}"
    if kind < 0.4:
        return f"{year // 10 * 10}年代", f"the {year // 10 * 10}s"
    if kind < 0.5:
        sign, weekday = chance.choice(DAYS)
        return f"{month}月{day}日({sign})", f"{weekday}, {name} {day}"
    ja, en = f"{month}月{day}日", f"{name} {day}"
    if kind < 0.75:
        ja, en = f"{year}年{ja}", f"{en}, {year}"
    if chance.random() < 0.3:
        said, says = chance.choice(WHEN)
        ja, en = said.format(ja), says.format(en)
    return ja, en


def _time(chance: random.Random) -> tuple[str, str]:
    hour, minute = chance.randint(1, 11), chance.choice((0, 0, 15, 30, 30, 45))
    half, sign = chance.choice((("午前", "a.m."), ("午後", "p.m.")))
    minutes = f"{minute}分" if minute else ""
    if minute == 30 and chance.random() < 0.6:
        minutes = "半"
    clock = f"{hour}:{minute:02}" if minute else str(hour)
    return f"{half}{hour}時{minutes}", f"{clock} {sign}"


def _share(chance: random.Random) -> tuple[str, str]:
    if chance.random() < 0.15:
        tenths = chance.randint(1, 9)
        return f"{tenths}割", f"{tenths}0%"
    written, english = chance.choice(SHARES)
    value = str(chance.randint(1, 99))
    if chance.random() < 0.5:
        value += f".{chance.randint(1, 9)}"
    return written.format(value), english.format(value)
