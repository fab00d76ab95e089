"""What the figures of a program cost as it grows by tens to 20 000 measures: every total, by every dimension, in one pass.

``make bench`` writes into ``docs/arithmetic.md``, for each size, the milliseconds of gathering the money, of parting it by each dimension and by the crossing
that the annex of measures shows, of explaining the plan, and of making a revision. The slope is the time of a size divided by the
time of the size before and by ten: 1 is linear, 10 is quadratic. Each time is the least processor time of three runs, with the
garbage collector on, as it is in use; processor time does not count the waiting for other work of the machine. The slope of the calls
counts what the interpreter was asked to do instead: it is the same on every machine, and knows nothing of a program that outgrows the
caches of the processor.
"""

from __future__ import annotations

import cProfile
import datetime as dt
import itertools
from fractions import Fraction
from time import process_time_ns
from typing import TYPE_CHECKING

from pages import put

from municipal_programs.figures import Dimension, Funding, FundingStage, explain
from municipal_programs.model import (
    CouncilDecision,
    Department,
    FundingLine,
    FundingSource,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.values import Money, YearRange, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (20, 200, 2_000, 20_000)
TERM = YearRange(2018, 2020)
DEPARTMENTS = tuple(f"department_{number}" for number in range(7))
TASKS = 11
RUNS = 3
ANNEX = (Dimension.MEASURE, Dimension.SOURCE, Dimension.YEAR)


def lines(amount: int) -> tuple[FundingLine, ...]:
    """Build a line for each year of the term from two sources."""
    return tuple(
        FundingLine(source=source, year=year, amount=Money(amount + year))
        for source in (FundingSource.COMMUNITY, FundingSource.STATE)
        for year in TERM
    )


def program(size: int) -> TargetProgram:
    """Build a program of *size* measures, each with eighteen lines of money."""
    measures = [
        Measure(
            number=str(number),
            title=f"Захід {number}",
            executors=(DEPARTMENTS[number % len(DEPARTMENTS)],),
            term=TERM,
            planned=lines(number),
            allocated=lines(number),
            disbursed=lines(number),
        )
        for number in range(size)
    ]
    return TargetProgram(
        title="Програма",
        term=TERM,
        purpose="Мета",
        approved_by=CouncilDecision(number="1", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor=DEPARTMENTS[0]),
        departments=tuple(Department(identity=identity, name=identity) for identity in DEPARTMENTS),
        tasks=tuple(PriorityTask(title=f"Завдання {row}", measures=tuple(measures[row::TASKS])) for row in range(TASKS)),
    )


def part_by_everything(funding: Funding) -> None:
    """Ask for each stage by each dimension, and by the crossing that the annex shows."""
    for stage in FundingStage:
        for crossing in (*((dimension,) for dimension in Dimension), ANNEX):
            funding.by(stage, *crossing)


def best(work: Callable[[], object]) -> int:
    """Return the nanoseconds of processor time of the quickest of several runs."""
    times: list[int] = []
    for _ in range(RUNS):
        started = process_time_ns()
        work()
        times.append(process_time_ns() - started)
    return min(times)


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, Python's own included, one run calls."""
    profile = cProfile.Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def costs(size: int) -> dict[str, tuple[int, int]]:
    """Return what each piece of work costs for a program of *size* measures: nanoseconds and calls."""
    whole = program(size)
    work: dict[str, Callable[[], object]] = {
        "gather": lambda: Funding.of(whole),
        "part": lambda: part_by_everything(Funding.of(whole)),
        "explain": lambda: explain(whole, "program.planned"),
        "revision": lambda: whole.revision_on(dt.date(2021, 1, 1)),
    }
    return {name: (best(piece), calls(piece)) for name, piece in work.items()}


def row(name: str, found: list[tuple[int, int]]) -> str:
    """Write the times of one piece of work in milliseconds, and the slopes of each tenfold growth."""
    times = " ".join(f"{rounded(Fraction(time, 10**6), 1):>9}" for time, _ in found)
    return f"{name:<10}{times}   slope {slopes([time for time, _ in found])}   of calls {slopes([count for _, count in found])}"


def slopes(found: list[int]) -> str:
    """Write how much faster than ten times each number grows."""
    return " ".join(f"{rounded(Fraction(more, 10 * less), 2):>5}" for less, more in itertools.pairwise(found))


def table() -> str:
    """Measure everything."""
    measured = [costs(size) for size in SIZES]
    head = f"{'measures':<10}{' '.join(f'{size:>9}' for size in SIZES)}"
    return "\n".join([head, *(row(name, [cost[name] for cost in measured]) for name in measured[0])])


if __name__ == "__main__":
    put("arithmetic.md", "figures", f"```text\n{table()}\n```")
