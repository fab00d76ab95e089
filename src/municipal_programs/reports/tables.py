"""The tables that reports are made of, as plain rows for a template: measures, and indicators by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.model import FundingLine, Indicator, IndicatorGroup, Measure, TargetProgram
from municipal_programs.model.identity import indicator_figure, measure_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.writing import NOTHING, lines_of, money_fact, observation_line
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_years

if TYPE_CHECKING:
    from municipal_programs.reports.fact import Fact
    from municipal_programs.reports.section import Value, Values

__all__ = ["indicator_groups", "measure_rows"]


def measure_rows(program: TargetProgram, department: str, unit: MoneyUnit = MoneyUnit.THOUSAND) -> list[Value]:
    """Return the measures of *department* as rows of a table, in the order of the program.

    Each row is a mapping with ``number``, ``task``, ``term``, ``executors``, ``planned``, ``allocated`` and ``disbursed``, and as
    lists of paragraphs ``title`` and ``narrative``.

    Args:
        program: The program.
        department: Identity of the department that answers for the measures.
        unit: The unit that the columns of money name in their headings.
    """
    return [
        _measure_row(program, task.title, measure, unit)
        for task in program.tasks
        for measure in task.measures
        if measure.department == department
    ]


def _measure_row(program: TargetProgram, task: str, measure: Measure, unit: MoneyUnit) -> Values:
    def money(kind: str, lines: tuple[FundingLine, ...]) -> Fact | str:
        if not lines:
            return NOTHING
        return money_fact(measure_figure(program, measure, kind), Money.total(line.amount for line in lines), unit)

    return {
        "number": measure.number,
        "task": task,
        "title": lines_of(measure.title),
        "term": write_years(measure.term, with_noun=False),
        "executors": ", ".join(program.department(identity).name for identity in measure.executors),
        "planned": money("planned", measure.planned),
        "allocated": money("allocated", measure.allocated),
        "disbursed": money("disbursed", measure.disbursed),
        "narrative": lines_of(measure.narrative),
    }


def indicator_groups(program: TargetProgram, department: str) -> list[Value]:
    """Return the indicators of *department* by group, in the order of the groups; a group without indicators is left out.

    Each group is a mapping with its title and its rows; a row has number, title, unit, and as lists of lines target,
    actual, explanation and corrective_action. A line of target and actual is itself a list of pieces.
    """
    own = program.indicators_of(department)
    return [
        {"title": say.GROUP_TITLE(group=group.message).uk, "rows": [_indicator_row(program, i) for i in own if i.group is group]}
        for group in IndicatorGroup
        if any(indicator.group is group for indicator in own)
    ]


def _indicator_row(program: TargetProgram, indicator: Indicator) -> Values:
    return {
        "number": indicator.number,
        "title": indicator.title,
        "unit": indicator.unit or NOTHING,
        "target": _cell(program, indicator, "target"),
        "actual": _cell(program, indicator, "actual"),
        "explanation": lines_of(indicator.explanation),
        "corrective_action": lines_of(indicator.corrective_action),
    }


def _cell(program: TargetProgram, indicator: Indicator, role: str) -> list[Value]:
    observations = indicator.targets if role == "target" else indicator.actuals
    return [
        observation_line(indicator_figure(program, indicator, role, year=o.year), o, indicator.unit) for o in observations
    ] or [[NOTHING]]
