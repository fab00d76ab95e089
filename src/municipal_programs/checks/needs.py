"""What rules need, by name, and which of it a program or an activity report brings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from municipal_programs.model import (
    ActivityReport,
    Breakdown,
    ItemList,
    TargetProgram,
    indicator_figure,
    measure_figure,
)

if TYPE_CHECKING:
    from municipal_programs.model import Indicator, Measure

__all__ = ["NEEDS", "Need", "lacking"]

Need: TypeAlias = Callable[[TargetProgram | ActivityReport], Iterator[tuple[str, bool]]]
"""Yields the identity of each thing that a rule could look at, and whether it is there."""


def lacking(need: str, subject: TargetProgram | ActivityReport) -> tuple[bool, tuple[str, ...]]:
    """Say whether *subject* brings nothing at all of *need*, and which things of that sort it lacks, in order."""
    things = tuple(NEEDS[need](subject))
    return not any(there for _, there in things), tuple(sorted(identity for identity, there in things if not there))


def _of_measures(role: str, is_there: Callable[[Measure], bool]) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, TargetProgram):
            for measure in subject.measures:
                yield measure_figure(subject, measure, role), is_there(measure)

    return need


def _of_indicators(role: str, is_there: Callable[[Indicator], bool]) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, TargetProgram):
            for indicator in subject.indicators:
                yield indicator_figure(subject, indicator, role), is_there(indicator)

    return need


def _of_executions(role: str) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, TargetProgram):
            for owner in subject.owners:
                execution = subject.execution_of(owner)
                yield f"execution.{owner}.{role}", bool(execution and getattr(execution, role))

    return need


def _whole(identity: str, is_there: Callable[[TargetProgram], bool]) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, TargetProgram):
            yield identity, is_there(subject)

    return need


def _statements(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, ActivityReport):
        yield "activity.statements", bool(subject.statements)
    else:
        yield from _of_executions("statements")(subject)


def _blocks(kind: type[ItemList | Breakdown], identity: str) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, ActivityReport):
            yield identity, any(isinstance(block, kind) for topic in subject.topics for block in topic.content)

    return need


def _balances(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, ActivityReport):
        yield "activity.balances", bool(subject.balances)


NEEDS: dict[str, Need] = {
    "activity.balances": _balances,
    "activity.breakdowns": _blocks(Breakdown, "activity.breakdowns"),
    "activity.lists": _blocks(ItemList, "activity.lists"),
    "amendments": _whole("amendments", lambda program: bool(program.amendments)),
    "executions.citations": _of_executions("citations"),
    "executions.conclusion": _of_executions("conclusion"),
    "indicators": _whole("indicators", lambda program: bool(program.indicators)),
    "indicators.actual": _of_indicators("actual", lambda indicator: bool(indicator.actuals)),
    "indicators.repeats": _whole("indicators.repeats", lambda program: any(item.repeats for item in program.indicators)),
    "indicators.target": _of_indicators("target", lambda indicator: bool(indicator.targets)),
    "measures": _whole("measures", lambda program: bool(program.measures)),
    "measures.disbursed": _of_measures("disbursed", lambda measure: bool(measure.disbursed)),
    "measures.narrative": _of_measures("narrative", lambda measure: bool(measure.narrative.strip())),
    "measures.planned": _of_measures("planned", lambda measure: bool(measure.planned)),
    "program.planned": _whole("program.planned", lambda program: bool(program.passport.planned)),
    "related_decisions": _whole("related_decisions", lambda program: bool(program.related_decisions)),
    "statements": _statements,
}
"""Every need by its name: the identities that rules look at, as they stand in the model."""
