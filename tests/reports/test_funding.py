from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve
from tests.reports.building import mixed_program
from tests.reports.building import money as line

from municipal_programs.reports import (
    NOTHING,
    Fact,
    department_totals,
    fulfilment_summary,
    funding_summary,
    money_by_source_and_year,
)
from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

ROLES = ("planned", "allocated", "disbursed", "execution")


def told(row: Any) -> list[str]:  # noqa: ANN401 - a row of a view
    """Return the four figures of a row as they read."""
    return [str(row[role]) for role in ROLES]


def test_a_program_has_its_totals_by_year_source_and_department(program: TargetProgram) -> None:
    """Every total is over the measures; each percentage is that of its own row."""
    money: Any = funding_summary(program)

    assert told(money) == ["2,00005", NOTHING, "1,50005", "75,0"]
    assert [(row["year"], *told(row)) for row in money["years"]] == [
        ("2021", "1,20000", NOTHING, "0,90000", "75,0"),
        ("2022", "0,80005", NOTHING, "0,60005", "75,0"),
    ]
    assert [(row["name"], *told(row)) for row in money["sources"]] == [
        ("державний бюджет", "0,10000", NOTHING, NOTHING, NOTHING),
        ("місцевий бюджет", "1,90005", NOTHING, "1,50005", "78,9"),
    ]
    assert [(row["name"], *told(row)) for row in money["departments"]] == [
        ("Дороги", "1,60005", NOTHING, "1,35005", "84,4"),
        ("Школи", "0,40000", NOTHING, "0,15000", "37,5"),
    ]


def test_a_year_is_told_alone(program: TargetProgram) -> None:
    """All of it is narrowed: the totals, the sources, the departments and the promise."""
    money: Any = funding_summary(program, year=2021)

    assert told(money) == ["1,2", NOTHING, "0,90", "75,0"]
    assert money["years"] == []
    assert [(row["name"], *told(row)) for row in money["sources"]] == [("місцевий бюджет", "1,2", NOTHING, "0,90", "75,0")]
    assert money["passport"]["planned"].identity == "passport.planned.2021"
    assert money["passport"]["years"] == []


def test_every_total_has_its_identity(program: TargetProgram) -> None:
    """The year and the source are part of it."""
    money: Any = funding_summary(program, year=2021)
    rows = (money, money["sources"][0], department_totals(program, "schools", year=2021))

    assert [[fact.identity for role in ROLES if isinstance(fact := row[role], Fact)] for row in rows] == [
        ["program.planned.2021", "program.disbursed.2021", "program.execution.2021"],
        ["program.planned.2021.community", "program.disbursed.2021.community", "program.execution.2021.community"],
        ["department.schools.planned.2021", "department.schools.disbursed.2021", "department.schools.execution.2021"],
    ]


def test_a_promise_is_told_by_its_years(program: TargetProgram) -> None:
    """A passport that promises nothing says nothing."""
    passport: Any = funding_summary(program)["passport"]

    assert [(row["year"], str(row["planned"])) for row in passport["years"]] == [("2021", "1,00000"), ("2022", "0,60005")]
    assert funding_summary(evolve(program, passport=evolve(program.passport, planned=())))["passport"] == {}


def test_indicators_are_counted_by_what_became_of_them(program: TargetProgram) -> None:
    """A rank counts too, since it can be compared; one without a value cannot."""
    counts = fulfilment_summary(program, 2022)

    assert {role: fact.text for role, fact in counts.items()} == {"fulfilled": "1", "compared": "2", "wanted": "3"}
    assert counts["fulfilled"].identity == "program.indicators.fulfilled.2022"


def test_money_for_the_term_hides_no_year_and_has_a_row_of_its_own() -> None:
    """No row is empty, and each column adds up to its total."""
    money: Any = funding_summary(mixed_program())

    assert [(row["year"], *told(row)) for row in money["years"]] == [
        ("2021", "300,00000", NOTHING, "290,0", NOTHING),
        ("2022", "320,50005", NOTHING, NOTHING, NOTHING),
        ("без розподілу за роками", "580,00000", NOTHING, "75,0", NOTHING),
    ]
    assert told(money) == ["1200,50005", NOTHING, "365,0", "30,4"]
    for stage in ("planned", "disbursed"):
        rows = [row[stage].value for row in money["years"] if isinstance(row[stage], Fact)]
        assert sum(rows[1:], start=rows[0]) == money[stage].value


def test_a_part_of_a_year_does_not_bear_the_name_of_the_whole() -> None:
    """What is known of a year is another figure than its total, of which nobody knows."""
    rows: Any = funding_summary(mixed_program())["years"]

    assert [row["planned"].identity for row in rows] == [
        "program.planned_divided.2021",
        "program.planned_divided.2022",
        "program.planned_undivided",
    ]


def test_the_promise_of_a_passport_adds_up_where_one_source_is_given_for_the_term() -> None:
    """Its years are told nevertheless."""
    passport: Any = funding_summary(mixed_program())["passport"]

    assert str(passport["planned"]) == "1120,0"
    assert [(row["year"], str(row["planned"])) for row in passport["years"]] == [
        ("2021", "300,0"),
        ("2022", "320,0"),
        ("без розподілу за роками", "500,0"),
    ]


def test_a_report_on_a_year_says_that_it_leaves_out_money_of_the_term(program: TargetProgram) -> None:
    """It tells what is known of the year."""
    money: Any = funding_summary(mixed_program(), year=2022)

    assert (str(money["planned"]), money["undivided"]) == ("320,50005", True)
    assert not funding_summary(program, year=2022)["undivided"]
    assert not funding_summary(mixed_program())["undivided"]


def test_money_that_is_given_for_the_term_only_has_no_table_by_year(program: TargetProgram) -> None:
    """There would be nothing in it but its last row."""
    only = tuple(evolve(one, planned=(line("540000"),), disbursed=()) for one in program.measures[:1])
    whole = evolve(program, tasks=(evolve(program.tasks[0], measures=only),), amendments=())

    assert funding_summary(whole)["years"] == []


def test_money_of_a_source_is_told_by_year(program: TargetProgram) -> None:
    """Only by the years that say anything; a source that gives nothing for a single year is left out."""
    told_by: Any = money_by_source_and_year(program)

    assert [(source["name"], [(row["year"], *told(row)) for row in source["years"]]) for source in told_by] == [
        ("державний бюджет", [("2022", "0,10000", NOTHING, NOTHING, NOTHING)]),
        ("місцевий бюджет", [("2021", "1,20000", NOTHING, "0,90000", "75,0"), ("2022", "0,70005", NOTHING, "0,60005", "85,7")]),
    ]
    assert told_by[0]["years"][0]["planned"].identity == "program.planned.2022.state"


def test_sums_in_hryvnias_have_two_decimals(program: TargetProgram) -> None:
    """As many as the longest of their parts has in that unit, and no more."""
    money: Any = funding_summary(program, MoneyUnit.HRYVNIA)

    assert told(money) == ["2000,05", NOTHING, "1500,05", "75,0"]
