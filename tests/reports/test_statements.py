"""What received reports state of the money of a program."""

from __future__ import annotations

import datetime as dt

from municipal_programs.model import CouncilDecision, Department, Execution, ProgramPassport, Statement, TargetProgram
from municipal_programs.reports import Fact, Value, stated_totals
from municipal_programs.values import Money, YearRange

TERM = YearRange(first=2018, last=2020)


def totals(*statements: Statement) -> list[Value]:
    """Return what an office's account states of the disbursed money."""
    return stated_totals(
        TargetProgram(
            title="Ефективна влада",
            term=TERM,
            purpose="Відкрита влада",
            approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
            passport=ProgramPassport(responsible_executor="office"),
            departments=(Department(identity="office", name="Управління"),),
            executions=(Execution(department="office", reporting_period=TERM, statements=statements),),
        ),
        "disbursed",
    )


def stated(number: int, hryvnias: int, text: str) -> Fact:
    """Return the figure of the statement of that number."""
    return Fact(identity=f"statement.office.{number}", value=Money.of(hryvnias), text=text, unit="тис.\N{NO-BREAK SPACE}грн")


def test_a_total_and_its_years_are_shown_as_they_are_understood() -> None:
    """A reading prevails over the letter; a text that needs none is read with the unit of its column."""
    total = Statement(figure="program.disbursed", text="3 400,0 тис. грн", reading=Money.of(3400))
    year = Statement(figure="program.disbursed.2019", text="1,2", unit="тис.\N{NO-BREAK SPACE}грн")

    assert totals(total, year) == [
        {"name": "Управління", "total": stated(1, 3400, "3,4"), "years": [{"year": "2019", "amount": stated(2, 1200, "1,2")}]}
    ]


def test_years_without_a_total_stand_for_themselves() -> None:
    """Nothing is added up in the name of an account that states no sum."""
    year = Statement(figure="program.disbursed.2020", text="500 грн")

    assert totals(year) == [{"name": "Управління", "total": None, "years": [{"year": "2020", "amount": stated(1, 500, "0,5")}]}]


def test_an_account_that_states_no_money_is_left_out() -> None:
    """Neither what is no amount nor what is about something else makes a total."""
    assert totals() == []
    assert totals(Statement(figure="program.disbursed", text="багато"), Statement(figure="program.planned", text="5 грн")) == []
