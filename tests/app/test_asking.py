"""What a person asks for, before any plugin is asked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.app import ReportError
from municipal_programs.app.asking import request_for
from municipal_programs.model import Amendment, CouncilDecision
from municipal_programs.reports import ANNUAL, COMPARATIVE, FINAL, ReportingPeriod, ReportKind, ReportRequest

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def asked(kind: ReportKind, program: TargetProgram, period: str = "", amendment: str = "") -> ReportRequest:
    """Return the request for a document."""
    return request_for(kind, program, None, period=ReportingPeriod.read(period) if period else None, amendment=amendment)


@pytest.fixture
def amended(program: TargetProgram) -> TargetProgram:
    """Return the program with two amendments, the later one first."""
    decisions = [("20", dt.date(2022, 1, 1)), ("10", dt.date(2021, 1, 1))]
    return evolve(
        program, amendments=tuple(Amendment(decision=CouncilDecision(number=number, date=day)) for number, day in decisions)
    )


def test_a_report_for_a_period_needs_its_period(program: TargetProgram) -> None:
    """The message shows what to type."""
    with pytest.raises(ReportError, match="--period 2022"):
        asked(ANNUAL, program)


def test_a_period_outside_the_term_is_refused(program: TargetProgram) -> None:
    """There is nothing to report of a year that the program does not have."""
    with pytest.raises(ReportError, match="2021–2022"):
        asked(ANNUAL, program, "2023-Q1")


def test_a_period_of_the_term_is_handed_on(program: TargetProgram) -> None:
    """Plugins are asked about it."""
    assert asked(ANNUAL, program, "2021-H1").period == ReportingPeriod(year=2021, part="H1")


@pytest.mark.parametrize(("period", "amendment", "option"), [("2021", "", "--period"), ("", "10", "--amendment")])
def test_an_option_that_a_document_does_not_know_is_refused(
    amended: TargetProgram, period: str, amendment: str, option: str
) -> None:
    """Otherwise somebody would believe that a final report is for a quarter."""
    with pytest.raises(ReportError, match=option):
        asked(FINAL, amended, period, amendment)


def test_the_last_amendment_is_meant_unless_one_is_named(amended: TargetProgram) -> None:
    """The last by its day, not by its place in the file."""
    numbers = [
        found.decision.number for number in ("", "10") if (found := asked(COMPARATIVE, amended, amendment=number).amendment)
    ]

    assert numbers == ["20", "10"]


def test_amendments_that_share_a_number_are_told_apart_by_their_dates(program: TargetProgram) -> None:
    """A council begins to count anew; its number alone means the last."""
    days = (dt.date(2021, 2, 1), dt.date(2022, 3, 1))
    twice = evolve(program, amendments=tuple(Amendment(decision=CouncilDecision(number="7", date=day)) for day in days))
    found = [
        amendment.decision.date
        for name in ("7 від 01.02.2021", "7 від 01.03.2022", "7")
        if (amendment := asked(COMPARATIVE, twice, amendment=name).amendment)
    ]

    assert found == [*days, days[1]]


def test_an_amendment_that_is_not_there_is_refused_by_number(amended: TargetProgram) -> None:
    """Those that are there are listed."""
    with pytest.raises(ReportError, match="10, 20"):
        asked(COMPARATIVE, amended, amendment="30")


def test_a_program_without_amendments_has_nothing_to_compare(program: TargetProgram) -> None:
    """That is said, and no empty table is made."""
    with pytest.raises(ReportError, match="amendments"):
        asked(COMPARATIVE, program)
