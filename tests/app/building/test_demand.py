from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.app.building.demand import demanded_of, runs_in
from municipal_programs.errors import Message
from municipal_programs.model import Amendment, CouncilDecision, ReportingPeriod
from municipal_programs.reports import ACTIVITY, ANNUAL, COMPARATIVE, FINAL, MEASURES, PASSPORT, Portfolio, ReportKind

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

SUMMARY = ReportKind(identity="summary", title=Message(uk="", en=""), subject=Portfolio, needs_profile=False)
EVERYTHING = [ACTIVITY, ANNUAL, COMPARATIVE, FINAL, MEASURES, PASSPORT, SUMMARY]


def names(program: TargetProgram, period: str, kinds: list[ReportKind]) -> list[str]:
    """Return the files that are demanded of *program*, whose term is 2021–2022."""
    return [one.file_name for one in demanded_of(program, kinds, ReportingPeriod.read(period))]


@pytest.mark.parametrize(
    ("period", "demanded"),
    [("2021", ["annual.docx"]), ("2022", ["final.docx"]), ("2022-Q4", ["annual.docx"]), ("2022-H1", ["annual.docx"])],
)
def test_a_program_reports_on_each_period_and_at_its_end_on_the_whole_term(
    program: TargetProgram, period: str, demanded: list[str]
) -> None:
    """The final report takes the place of that for the last year, and of no other."""
    assert names(program, period, [ANNUAL, FINAL, SUMMARY, ACTIVITY]) == demanded


def test_without_a_final_report_the_last_year_has_one_of_its_own(program: TargetProgram) -> None:
    """A council need not demand what others do."""
    assert names(program, "2022", [ANNUAL]) == ["annual.docx"]
    assert names(program, "2022", []) == []


def test_documents_of_a_program_itself_are_those_of_a_whole_year(program: TargetProgram) -> None:
    """A quarter brings no new passport."""
    assert names(program, "2021", [MEASURES, PASSPORT]) == ["measures.docx", "passport.docx"]
    assert names(program, "2021-Q1", [MEASURES, PASSPORT]) == []


def test_each_amendment_of_the_year_until_the_end_of_the_period_has_its_table(program: TargetProgram) -> None:
    """Two decisions of one number have two files, and no sign of a number leads out of the folder."""
    days = {"7/../1": dt.date(2021, 2, 1), "8": dt.date(2021, 7, 1), "9": dt.date(2022, 1, 3)}
    decisions = (CouncilDecision(number=number, date=day) for number, day in days.items())
    amended = evolve(program, amendments=tuple(Amendment(decision=decision) for decision in decisions))
    first, second = "comparative-7_.._1-2021-02-01.docx", "comparative-8-2021-07-01.docx"

    assert names(amended, "2021-Q1", [COMPARATIVE]) == [first]
    assert names(amended, "2021", [COMPARATIVE]) == [first, second]
    assert names(amended, "2023", [COMPARATIVE]) == []


def test_programs_together_are_asked_for_what_is_about_all_of_them(program: TargetProgram) -> None:
    """Once a year."""
    portfolio = Portfolio(programs=(program,))

    for period, demanded in (("2021", ["summary"]), ("2021-Q1", [])):
        kinds = [one.kind.identity for one in demanded_of(portfolio, EVERYTHING, ReportingPeriod.read(period))]
        assert kinds == demanded


@pytest.mark.parametrize(("period", "runs"), [("2020", False), ("2021-Q1", True), ("2022", True), ("2023", False)])
def test_a_program_runs_within_its_term(program: TargetProgram, period: str, *, runs: bool) -> None:
    """And not before it was approved."""
    late = evolve(program, approved_by=CouncilDecision(number="1", date=dt.date(2021, 5, 1)))

    assert runs_in(program, ReportingPeriod.read(period)) is runs
    assert not runs_in(late, ReportingPeriod.read("2021-Q1"))
    assert runs_in(late, ReportingPeriod.read("2021-Q2"))
