from __future__ import annotations

import pytest

from municipal_programs.model import ActivityReport, Department, TargetProgram
from municipal_programs.reports import ACTIVITY, ANNUAL, FINAL, KINDS, PASSPORT, Portfolio, ReportingPeriod, ReportRequest
from municipal_programs.values import YearRange

YEAR = ActivityReport(
    title="Звіт", department=Department(identity="office", name="Відділ"), reporting_period=YearRange.single(2022)
)


def test_every_kind_is_known_by_its_name() -> None:
    """The command asks for it so."""
    assert all(kind.identity == name for name, kind in KINDS.items())
    assert set(KINDS) == {"activity", "annual", "comparative", "final", "measures", "passport"}


def test_a_report_for_a_period_sees_the_program_as_it_ended_with(program: TargetProgram) -> None:
    """A measure that was added in December belongs to the report for the year, and not to that for its first half."""
    halves = {
        text: ReportRequest(kind=ANNUAL, subject=program, period=ReportingPeriod.read(text)) for text in ("2021-H1", "2021")
    }

    assert {text: [measure.number for measure in asked.revision.measures] for text, asked in halves.items()} == {
        "2021-H1": ["1", "2"],
        "2021": ["1", "3", "2"],
    }


def test_a_final_report_sees_all_amendments(program: TargetProgram) -> None:
    """It tells how the program ended; the decisions are still those of the file."""
    asked = ReportRequest(kind=FINAL, subject=program)

    assert len(asked.revision.measures) == 3
    assert asked.program.amendments == program.amendments


def test_departments_owe_their_parts_to_reports_and_to_nothing_else(program: TargetProgram) -> None:
    """The city's own forms need no department's plugin."""
    assert ReportRequest(kind=FINAL, subject=program).owners == ("roads", "schools")
    assert ReportRequest(kind=PASSPORT, subject=program).owners == ()
    assert ReportRequest(kind=ACTIVITY, subject=YEAR).owners == ("office",)


def test_a_report_about_something_else_has_no_program(program: TargetProgram) -> None:
    """A plugin that does not look at the kind learns it at once."""
    for asked, wrong in (
        (ReportRequest(kind=ACTIVITY, subject=YEAR), "program"),
        (ReportRequest(kind=FINAL, subject=program), "activity"),
        (ReportRequest(kind=FINAL, subject=program), "portfolio"),
        (ReportRequest(kind=FINAL, subject=Portfolio(programs=(program,))), "revision"),
    ):
        with pytest.raises(TypeError):
            getattr(asked, wrong)
