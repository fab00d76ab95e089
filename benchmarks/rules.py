"""How each rule grows with the program: counted in calls, which are the same on every machine.

    python benchmarks/rules.py

Writes a table into ``docs/performance-data.md``. Each rule about programs examines a program that is right and the same one, wrong in each way that
`municipal_programs.testing.BREAKS` knows, and with a passport that lacks a year; the row shows where it grows most. The search for what would explain a
difference takes so many steps and no more, however large the program is; here it gets few of them, so that they hide nothing of what grows.
"""

from __future__ import annotations

import cProfile
from typing import TYPE_CHECKING
from unittest.mock import patch

from attrs import evolve
from pages import put

from municipal_programs.checks import BUILT_IN, _subsets
from municipal_programs.files import Syntax, program_from
from municipal_programs.model import CheckSettings, TargetProgram
from municipal_programs.testing import BREAKS, sample_country_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from municipal_programs.checks import AnyRule

SIZES = (50, 500)
STEPS = 100
"""Steps of the search for explanations; else it gets `_subsets.MOST_STEPS` of them."""


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, Python's own included, one run calls."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def variants(size: int) -> Iterator[TargetProgram]:
    """Yield a program that is right and the same program, wrong in each way that is known."""
    lines = sample_country_lines(communities=1, programs=50, measures=size)
    line = next(line for line in lines if '"actuals"' in line)  # some were never measured, and leave less to do
    right = program_from(line, syntax=Syntax.JSON)
    yield right
    yield from (way.on(right) for way in BREAKS)
    yield evolve(right, passport=evolve(right.passport, planned=right.passport.planned[1:]))


def run_of(rule: AnyRule, program: TargetProgram) -> Callable[[], object]:
    """Return what runs *rule* on *program*."""
    return lambda: list(rule.examine(program, CheckSettings()))  # type: ignore[arg-type]  # it is a rule about programs


def growths(sizes: tuple[int, int] = SIZES) -> Iterator[tuple[str, float, float]]:
    """Yield the code of each rule, its calls for each measure of the larger size, and how they grow from the smaller one."""
    small, large = (list(variants(size)) for size in sizes)
    for rule in (rule for rule in BUILT_IN if rule.subject is TargetProgram):
        with patch.object(_subsets, "MOST_STEPS", STEPS):
            pairs = [(calls(run_of(rule, one)), calls(run_of(rule, other))) for one, other in zip(small, large, strict=True)]
        growth, most = max((after / before, after) for before, after in pairs)
        yield rule.code, most / sizes[1], growth


def rows() -> Iterator[str]:
    """Yield the table."""
    yield f"| rule | calls a measure, of {SIZES[1]} measures | times the calls of {SIZES[0]} measures |"
    yield "|---|---:|---:|"
    yield from (f"| {code} | {each:.1f} | {growth:.1f} |" for code, each, growth in growths())


if __name__ == "__main__":
    put("performance-data.md", "rules", "\n".join(rows()))
