"""What rules need, by name, and which of it a program or an activity report brings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from municipal_programs.checks._statements import said_in
from municipal_programs.figures import FundingStage
from municipal_programs.model import (
    ActivityReport,
    Addition,
    Breakdown,
    FundingSource,
    ItemList,
    Paragraph,
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


def _of_statements(sort: str, is_of_the_sort: Callable[[str], bool]) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        figures = [said.statement.figure for said in said_in(subject)]
        yield f"statements.{sort}", any(is_of_the_sort(figure) for figure in figures)

    return need


def _states_money(figure: str) -> bool:
    return any(f".{stage}" in figure for stage in FundingStage)


def _states_total(figure: str) -> bool:
    return _states_money(figure) and figure.startswith(("program.", "department.", "task."))


def _states_year(figure: str) -> bool:
    return _states_money(figure) and any(word.isdigit() for word in figure.split(".")[2:])


def _states_part(figure: str) -> bool:
    return _states_total(figure) and (
        figure.startswith("department.") or figure.rsplit(".", maxsplit=1)[-1] in set(FundingSource)
    )


def _blocks(kind: type[ItemList | Breakdown], identity: str) -> Need:
    def need(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
        if isinstance(subject, ActivityReport):
            yield identity, any(isinstance(block, kind) for topic in subject.topics for block in topic.content)

    return need


def _by_year(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, TargetProgram):
        lines = (line for measure in subject.measures for stage in FundingStage for line in getattr(measure, stage.value))
        yield "measures.by_year", any(line.year is not None for line in lines)


def _disbursed_by_year(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, TargetProgram):
        amendments = (change for amendment in subject.amendments for change in amendment.changes)
        added = (change.measure for change in amendments if isinstance(change, Addition))
        lines = (line for measure in (*subject.measures, *added) for line in measure.disbursed)
        yield "measures.disbursed_by_year", any(line.year is not None for line in lines)


def _texts(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, TargetProgram):
        narratives = [measure.narrative for measure in subject.measures]
        accounts = [text for execution in subject.executions for text in (execution.purpose_results, execution.conclusion)]
        yield "texts", any(text.strip() for text in (*narratives, *accounts))


def _paragraphs(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, ActivityReport):
        yield "activity.texts", any(isinstance(block, Paragraph) for topic in subject.topics for block in topic.content)


def _balances(subject: TargetProgram | ActivityReport) -> Iterator[tuple[str, bool]]:
    if isinstance(subject, ActivityReport):
        yield "activity.balances", bool(subject.balances)


NEEDS: dict[str, Need] = {
    "activity.balances": _balances,
    "activity.breakdowns": _blocks(Breakdown, "activity.breakdowns"),
    "activity.lists": _blocks(ItemList, "activity.lists"),
    "activity.texts": _paragraphs,
    "amendments": _whole("amendments", lambda program: bool(program.amendments)),
    "executions.citations": _of_executions("citations"),
    "executions.conclusion": _of_executions("conclusion"),
    "indicators": _whole("indicators", lambda program: bool(program.indicators)),
    "indicators.actual": _of_indicators("actual", lambda indicator: bool(indicator.actuals)),
    "indicators.repeats": _whole("indicators.repeats", lambda program: any(item.repeats for item in program.indicators)),
    "indicators.target": _of_indicators("target", lambda indicator: bool(indicator.targets)),
    "measures": _whole("measures", lambda program: bool(program.measures)),
    "measures.allocated": _of_measures("allocated", lambda measure: bool(measure.allocated)),
    "measures.by_year": _by_year,
    "measures.disbursed_by_year": _disbursed_by_year,
    "measures.disbursed": _of_measures("disbursed", lambda measure: bool(measure.disbursed)),
    "measures.narrative": _of_measures("narrative", lambda measure: bool(measure.narrative.strip())),
    "measures.planned": _of_measures("planned", lambda measure: bool(measure.planned)),
    "program.planned": _whole("program.planned", lambda program: bool(program.passport.planned)),
    "related_decisions": _whole("related_decisions", lambda program: bool(program.related_decisions)),
    "statements.activity": _of_statements("activity", lambda figure: figure.startswith("activity.")),
    "statements.cells": _of_statements("cells", lambda figure: figure.endswith((".title", ".narrative", ".term"))),
    "statements.execution": _of_statements("execution", lambda figure: figure.endswith(".execution")),
    "statements.money": _of_statements("money", _states_money),
    "statements.numbers": _of_statements("numbers", lambda figure: figure.endswith(".number")),
    "statements.parts": _of_statements("parts", _states_part),
    "statements.rows": _of_statements("rows", lambda figure: figure.startswith("measure.") and _states_money(figure)),
    "statements.totals": _of_statements("totals", _states_total),
    "statements.years": _of_statements("years", _states_year),
    "texts": _texts,
}
"""Every need by its name: the identities that rules look at, as they stand in the model."""
