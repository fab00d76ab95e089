"""Which figures a file states, and where the model holds each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from municipal_programs.model import Addition, Adjustment, Delivery, IndicatorKind, Observation, SlotKind, TargetProgram
from municipal_programs.model.identity import (
    activity_figure,
    amendment_figure,
    citation_figure,
    decision_figure,
    execution_figure,
    indicator_figure,
    measure_figure,
    program_figure,
    statement_figure,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.files._formats import FileModel
    from municipal_programs.files._tree import Steps
    from municipal_programs.model import (
        ActivityReport,
        Amendment,
        Change,
        CouncilDecision,
        Execution,
        FundingLine,
        FundingSource,
        Indicator,
        Measure,
        Statement,
    )

    Stated = Iterator[tuple[str, Steps]]

__all__ = ["stated"]

_MONEY = ("planned", "allocated", "disbursed")
_WORDS = ("title", "term", "expected_result", "narrative")


def stated(model: FileModel) -> Stated:
    """Yield the identity of each figure that *model* may state, and the path to it in a spelled-out file.

    Nothing that is computed is among them: with funding by year, only the years are stated. Where one sort of money of a measure,
    or of the passport, comes from several sources, each line carries its source.
    """
    match model:
        case TargetProgram():
            return _of_program(model)
        case Delivery():
            return _of_delivery(model)
        case _:
            return _of_activity(model)


def _of_program(program: TargetProgram) -> Stated:
    for role in ("title", "territory", "term", "purpose"):
        yield program_figure(role), (role,)
    for line, year, source in _lines(program.passport.planned):
        yield program_figure("planned", year=year, source=source), ("passport", "planned", line, "amount")
    yield from _of_decision(program.approved_by, ("approved_by",))
    for row, task in enumerate(program.tasks):
        for column, measure in enumerate(task.measures):
            yield from _of_measure(program, measure, ("tasks", row, "measures", column))
    for row, indicator in enumerate(program.indicators):
        yield from _of_indicator(program, indicator, ("indicators", row))
    for row, amendment in enumerate(program.amendments):
        yield from _of_amendment(amendment, ("amendments", row))
    for row, related in enumerate(program.related_decisions):
        yield from _of_decision(related.decision, ("related_decisions", row, "decision"))
    for row, execution in enumerate(program.executions):
        for role in ("reporting_period", "date", "registration_number", "purpose_results", "conclusion"):
            yield execution_figure(execution.department, role), ("executions", row, role)
        yield from _of_citations(execution, ("executions", row))
        yield from _of_statements(execution.statements, ("executions", row), execution.department)


def _of_activity(report: ActivityReport) -> Stated:
    for topic_row, topic in enumerate(report.topics):
        for row, count in enumerate(topic.counts):
            yield activity_figure(f"{topic.identity}.{count.identity}"), ("topics", topic_row, "counts", row, "number")
    yield from _of_statements(report.statements, ())


def _of_delivery(delivery: Delivery) -> Stated:
    rows = {(SlotKind.MEASURE, measure.number): ("measures", row) for row, measure in enumerate(delivery.measures)}
    rows |= {(SlotKind.INDICATOR, one.indicator): ("indicators", row) for row, one in enumerate(delivery.indicators)}
    lines = Counter[tuple[str, str]]()
    for slot, value in delivery.values.items():
        if isinstance(value, IndicatorKind):
            continue  # it says how to read a value, and is none
        path: Steps = (*rows.get((slot.kind, slot.key), ()), slot.role)
        if slot.source is not None:
            path = (*path, lines[slot.key, slot.role], "amount")
            lines[slot.key, slot.role] += 1
        yield delivery.figure_of(slot), (*path, "value") if isinstance(value, Observation) else path


def _of_decision(decision: CouncilDecision, path: Steps) -> Stated:
    for role in ("number", "date"):
        yield decision_figure(decision.number, role), (*path, role)


def _of_measure(program: TargetProgram, measure: Measure, path: Steps) -> Stated:
    for role in _WORDS:
        yield measure_figure(program, measure, role), (*path, role)
    for role in _MONEY:
        for line, year, source in _lines(getattr(measure, role)):
            yield measure_figure(program, measure, role, year=year, source=source), (*path, role, line, "amount")


def _of_indicator(program: TargetProgram, indicator: Indicator, path: Steps) -> Stated:
    for role in ("title", "explanation", "corrective_action"):
        yield indicator_figure(program, indicator, role), (*path, role)
    yield indicator_figure(program, indicator, "baseline"), (*path, "baseline", "value")
    for role, field in (("target", "targets"), ("actual", "actuals")):
        for row, observation in enumerate(getattr(indicator, field)):
            yield indicator_figure(program, indicator, role, year=observation.year), (*path, field, row, "value")


def _of_amendment(amendment: Amendment, path: Steps) -> Stated:
    yield from _of_decision(amendment.decision, (*path, "decision"))
    for row, change in enumerate(amendment.changes):
        roles, within = _words_of(change)
        for role in roles:
            yield amendment_figure(amendment.decision.number, row + 1, role), (*path, "changes", row, *within, role)
        for role, lines, end in _money_of(change):
            for line, year, source in _lines(lines):
                figure = amendment_figure(amendment.decision.number, row + 1, role, year=year, source=source)
                yield figure, (*path, "changes", row, *end, role, line, "amount")


def _words_of(change: Change) -> tuple[Sequence[str], Steps]:
    if isinstance(change, Addition):
        return _WORDS, ("add", "measure")
    return (("term",), ("adjust",)) if isinstance(change, Adjustment) else ((), ())


def _money_of(change: Change) -> Iterator[tuple[str, Sequence[FundingLine], Steps]]:
    if isinstance(change, Addition):
        yield from ((role, getattr(change.measure, role), ("add", "measure")) for role in _MONEY)
    elif isinstance(change, Adjustment):
        yield "planned", change.planned or (), ("adjust",)


def _of_citations(execution: Execution, path: Steps) -> Stated:
    for row in range(len(execution.citations)):
        for role in ("number", "date"):
            yield citation_figure(execution.department, row + 1, role), (*path, "citations", row, role)


def _of_statements(statements: Sequence[Statement], path: Steps, department: str = "") -> Stated:
    for row in range(len(statements)):
        figure = statement_figure(row + 1, department)
        yield figure, (*path, "statements", row, "text")
        yield f"{figure}.reading", (*path, "statements", row, "reading")


def _lines(lines: Sequence[FundingLine]) -> Iterator[tuple[int, int | None, FundingSource | None]]:
    several = len({line.source for line in lines}) > 1
    return ((row, line.year, line.source if several else None) for row, line in enumerate(lines))
