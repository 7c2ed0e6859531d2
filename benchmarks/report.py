"""Prints results as a table for people."""

import os
import platform
from collections.abc import Sequence

from measuring import Figures, Result

HEAD = (
    "what",
    "ours (min–max)",
    "rate",
    "against",
    "its figure (min–max)",
    "ratio (min–max)",
    "runs",
)


def machine() -> str:
    """Return what the figures were taken on, and how busy it is now."""
    try:
        load = f"{os.getloadavg()[0]:.1f}"
    except (AttributeError, OSError):
        load = "unknown"
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}"


def table(results: Sequence[Result]) -> str:
    """Return the results with their columns in line; what several peers share stands once."""
    lines: list[tuple[str, ...]] = [HEAD]
    before: tuple[str, ...] = ()
    for cells in map(_cells, results):
        again = cells[:3] == before[:3]
        lines.append(("", "", "", *cells[3:]) if again else cells)
        before = cells
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cells(result: Result) -> tuple[str, ...]:
    rate = ""
    if result.amount:
        rate = f"{_number(result.amount / result.ours.median)} {result.unit}/s"
    return (
        f"{result.name}: {result.what}",
        _figures(result.ours, result.measure),
        rate,
        result.against,
        _figures(result.theirs, result.measure) if result.theirs else result.note,
        _span(result.ratio, "×") if result.ratio else "",
        str(result.runs),
    )


def _figures(figures: Figures, measure: str) -> str:
    return _time(figures) if measure == "s" else _span(figures, f" {measure}")


def _time(figures: Figures) -> str:
    units = (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6))
    unit, size = next((u for u in units if figures.median >= u[1]), units[-1])
    scaled = Figures(figures.median / size, figures.least / size, figures.most / size)
    return _span(scaled, f" {unit}")


def _span(figures: Figures, unit: str) -> str:
    return f"{_number(figures.median)}{unit} ({_number(figures.least)}–{_number(figures.most)})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
