"""The one readable identity of a figure."""

from __future__ import annotations

import datetime as dt

from municipal_programs.model import (
    CouncilDecision,
    Department,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    PriorityTask,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.model.identity import (
    activity_figure,
    amendment_figure,
    citation_figure,
    decision_figure,
    department_figure,
    execution_figure,
    indicator_figure,
    measure_figure,
    passport_figure,
    portfolio_figure,
    portfolio_total,
    program_figure,
    statement_figure,
    task_figure,
)
from municipal_programs.values import YearRange

MEASURE = Measure(number="7", title="Захід", executors=("press",), term=YearRange(2018, 2020))
INDICATOR = Indicator(number="2", title="Показник", group=IndicatorGroup.OUTPUT, kind=IndicatorKind.COUNT, department="press")
PROGRAM = TargetProgram(
    title="Програма",
    term=YearRange(2018, 2020),
    purpose="Мета",
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    passport=ProgramPassport(responsible_executor="press"),
    departments=(Department(identity="press", name="Управління"),),
    tasks=(PriorityTask(title="Завдання", measures=(MEASURE,)),),
    indicators=(INDICATOR,),
)


def test_an_identity_goes_from_the_whole_to_the_part() -> None:
    """Kind, thing, role, year, source; what is not asked for is left out."""
    assert program_figure("planned") == "program.planned"
    assert program_figure("planned", year=2019, source=FundingSource.STATE) == "program.planned.2019.state"
    assert passport_figure("planned", year=2019, source=FundingSource.STATE) == "passport.planned.2019.state"
    assert portfolio_figure(PROGRAM, "program.planned") == "portfolio.879_20171218.program.planned"
    assert portfolio_total("planned", year=2019, source=FundingSource.STATE) == "portfolio.planned.2019.state"
    assert portfolio_total("planned", department="press") == "portfolio.department.press.planned"
    assert (
        department_figure("press", "disbursed", year=2019, source=FundingSource.STATE) == "department.press.disbursed.2019.state"
    )
    assert measure_figure(PROGRAM, MEASURE, "planned", year=2019, source=FundingSource.STATE) == "measure.7.planned.2019.state"
    assert measure_figure(PROGRAM, MEASURE, "narrative") == "measure.7.narrative"
    assert indicator_figure(PROGRAM, INDICATOR, "actual", year=2019) == "indicator.output.2.actual.2019"
    assert task_figure(2, "planned", year=2019, source=FundingSource.STATE) == "task.2.planned.2019.state"
    assert decision_figure("879", "date") == "decision.879.date"
    assert amendment_figure("1784", 2, "planned", year=2019, source=FundingSource.STATE) == "amendment.1784.2.planned.2019.state"
    assert execution_figure("press", "conclusion") == "execution.press.conclusion"
    assert activity_figure("drafts.submitted") == "activity.drafts.submitted"


def test_a_statement_is_counted_in_its_document() -> None:
    """An activity report has no department in front."""
    assert (statement_figure(3), statement_figure(3, "press")) == ("statement.3", "statement.press.3")
    assert statement_figure(3, "press", "reading") == "statement.press.3.reading"


def test_a_citation_is_named_by_its_place_in_the_account() -> None:
    """One decision may be cited twice."""
    assert citation_figure("press", 2, "number") == "execution.press.citations.2.number"
