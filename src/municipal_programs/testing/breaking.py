"""Ways in which real programs are wrong, each done to a program that was right."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.model import TargetProgram
from municipal_programs.values import Money

if TYPE_CHECKING:
    from municipal_programs.model import Measure, Observation

__all__ = ["BREAKS", "Break"]


@frozen(kw_only=True)
class Break:
    """One way to be wrong.

    Args:
        name: Short Latin name.
        title: What somebody did.
        on: Returns the program as it is after that; the one that it takes stays as it is.
    """

    name: str
    title: str
    on: Callable[[TargetProgram], TargetProgram]


def _with_measures(program: TargetProgram, change: Callable[[Measure], Measure]) -> TargetProgram:
    tasks = tuple(evolve(task, measures=tuple(map(change, task.measures))) for task in program.tasks)
    return evolve(program, tasks=tasks)


def _in_another_unit(program: TargetProgram) -> TargetProgram:
    def typed(measure: Measure) -> Measure:
        return evolve(
            measure,
            disbursed=tuple(evolve(line, amount=Money(1000 * line.amount.kopiykas)) for line in measure.disbursed),
        )

    return _with_measures(program, typed)


def _without_narratives(program: TargetProgram) -> TargetProgram:
    return _with_measures(program, lambda measure: evolve(measure, narrative=""))


def _unpaid(program: TargetProgram) -> TargetProgram:
    return _with_measures(program, lambda measure: evolve(measure, disbursed=()))


def _without_a_measure(program: TargetProgram) -> TargetProgram:
    first, *others = program.tasks
    return evolve(program, amendments=(), tasks=(evolve(first, measures=first.measures[1:]), *others))


def _missed(program: TargetProgram) -> TargetProgram:
    indicators = tuple(
        evolve(indicator, actuals=tuple(_a_tenth_of(one) for one in indicator.actuals)) for indicator in program.indicators
    )
    return evolve(program, indicators=indicators)


def _a_tenth_of(observation: Observation) -> Observation:
    value = observation.value
    return evolve(observation, value=value.scaleb(-1)) if isinstance(value, Decimal) else observation


def _without_accounts(program: TargetProgram) -> TargetProgram:
    return evolve(program, executions=())


BREAKS: Final = (
    Break(name="another_unit", title="typed what was paid in hryvnias into a column of thousands", on=_in_another_unit),
    Break(name="no_accounts", title="sent no account of the program", on=_without_accounts),
    Break(name="no_narratives", title="left the stories of the measures empty", on=_without_narratives),
    Break(name="one_measure_less", title="dropped the first measure and left the total", on=_without_a_measure),
    Break(name="targets_missed", title="reached a tenth of each target and said nothing about it", on=_missed),
    Break(name="unpaid", title="forgot what was paid", on=_unpaid),
)
"""Every way, by name."""
