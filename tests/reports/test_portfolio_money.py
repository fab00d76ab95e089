from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.building import mixed_program

from municipal_programs.figures import FundingStage
from municipal_programs.reports import NOTHING, Fact, portfolio_money
from municipal_programs.testing import strategies
from municipal_programs.values import Money

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def told(row: Any) -> list[str]:  # noqa: ANN401 - a row of a view
    """Return the three figures of a row as they read."""
    return [str(row[stage]) for stage in FundingStage]


def test_programs_are_summed_by_year_source_and_department(program: TargetProgram) -> None:
    """The same program twice gives twice as much of everything."""
    money: Any = portfolio_money([program, evolve(program, title="Інша")])

    assert told(money) == ["4,0001", NOTHING, "3,0001"]
    assert [(row["name"], *told(row)) for row in money["years"]] == [
        ("2021", "2,4000", NOTHING, "1,8000"),
        ("2022", "1,6001", NOTHING, "1,2001"),
    ]
    assert [(row["name"], *told(row)) for row in money["sources"]] == [
        ("державний бюджет", "0,2000", NOTHING, NOTHING),
        ("місцевий бюджет", "3,8001", NOTHING, "3,0001"),
    ]
    assert [(row["name"], *told(row)) for row in money["departments"]] == [
        ("Дороги", "3,2001", NOTHING, "2,7001"),
        ("Школи", "0,8000", NOTHING, "0,3000"),
    ]


def test_every_sum_has_its_identity(program: TargetProgram) -> None:
    """No program's own figure is called so."""
    money: Any = portfolio_money([program])
    rows = (money, money["years"][0], money["sources"][1], money["departments"][0])

    assert [row["planned"].identity for row in rows] == [
        "portfolio.planned",
        "portfolio.planned.2021",
        "portfolio.planned.community",
        "portfolio.department.roads.planned",
    ]


def test_money_that_one_program_does_not_divide_has_a_row_of_its_own(program: TargetProgram) -> None:
    """And a year beside it says that it is not all."""
    money: Any = portfolio_money([program, mixed_program()])

    assert money["years"][-1]["name"] == "без розподілу за роками"
    assert money["years"][-1]["planned"].identity == "portfolio.planned_undivided"
    assert money["years"][0]["planned"].identity == "portfolio.planned_divided.2021"


def test_no_programs_have_no_money() -> None:
    """There is nothing to show."""
    money = portfolio_money([])

    assert told(money) == [NOTHING, NOTHING, NOTHING]
    assert (money["years"], money["sources"], money["departments"]) == ([], [], [])


@given(st.lists(strategies.programs(), max_size=3))
def test_every_table_adds_up_to_the_totals(programs: list[TargetProgram]) -> None:
    """To the kopiyka, whatever the programs tell and leave open."""
    money: Any = portfolio_money(programs)

    for stage in FundingStage:
        total = money[stage].value if isinstance(money[stage], Fact) else Money(0)
        for table in ("years", "sources", "departments"):
            if table != "years" or money["years"]:
                assert Money.total(row[stage].value for row in money[table] if isinstance(row[stage], Fact)) == total
