from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve
from tests.reports.building import indicator

from municipal_programs.model import Absence, IndicatorGroup, IndicatorKind, Observation, TargetProgram
from municipal_programs.reports import NOTHING, indicator_groups, measure_rows
from municipal_programs.values import YearRange


def cell(value: Any) -> list[str]:  # noqa: ANN401 - a cell of a view
    """Return the lines of a cell of an indicator as they read."""
    return ["".join(map(str, line)).replace("\N{NO-BREAK SPACE}", " ") for line in value]


def row(program: TargetProgram, number: int = 0, year: int | None = None) -> Any:  # noqa: ANN401 - a row of a view
    """Return the row of one indicator."""
    groups: Any = indicator_groups(program, "roads", year=year)
    return groups[0]["rows"][number]


def test_a_measure_shows_its_money_of_the_whole_term(program: TargetProgram) -> None:
    """With the percentage that the parts of the report leave out."""
    shown: Any = measure_rows(program, "roads")[0]

    assert [str(shown[role]) for role in ("planned", "allocated", "disbursed", "execution")] == [
        "1,60005",
        NOTHING,
        "1,35005",
        "84,4",
    ]
    assert shown["planned"].identity == "measure.1.planned"


def test_a_measure_shows_its_money_of_a_year(program: TargetProgram) -> None:
    """A measure that is not carried out in it is left out."""
    first, second = program.measures
    other = evolve(second, term=YearRange.single(2021), planned=(), disbursed=())
    shown: Any = measure_rows(
        evolve(program, tasks=(evolve(program.tasks[0], measures=(first, other)),), amendments=()), "roads", year=2021
    )

    assert [str(shown[0][role]) for role in ("planned", "disbursed", "execution")] == ["1,0", "0,75", "75,0"]
    assert shown[0]["disbursed"].identity == "measure.1.disbursed.2021"
    assert measure_rows(program, "schools", year=2022) != []


def test_a_measure_out_of_its_term_is_no_row(program: TargetProgram) -> None:
    """What is over is not reported again."""
    first, second = program.measures
    over = evolve(second, term=YearRange.single(2021), planned=(), disbursed=())
    changed = evolve(program, tasks=(evolve(program.tasks[0], measures=(first, over)),), amendments=())

    assert measure_rows(changed, "schools", year=2022) == []


def test_an_indicator_shows_the_target_and_the_value_of_the_year(program: TargetProgram) -> None:
    """The heading says which year, so that the cell need not."""
    shown = row(program, year=2022)

    assert (cell(shown["target"]), cell(shown["actual"]), str(shown["fulfilment"])) == (["10"], ["12"], "120,0")
    assert cell(row(program, year=2021)["target"]) == [NOTHING]


def test_without_a_year_every_value_tells_its_own(program: TargetProgram) -> None:
    """The final report shows all that is given."""
    assert cell(row(program)["target"]) == ["10 (2022 рік)"]


def test_the_note_on_an_absent_value_is_said_once(program: TargetProgram) -> None:
    """The department's own word on it stands for the reason, which would say the same twice."""
    told = Observation(year=2022, absence=Absence.NOT_YET_PUBLISHED, note="Дані за 2022 рік будуть у травні.")
    silent = evolve(told, note="")
    changed = evolve(
        program,
        indicators=tuple(evolve(program.indicators[0], actuals=(one,), number=n) for n, one in (("1", told), ("2", silent))),
    )

    assert cell(row(changed)["actual"]) == ["Дані за 2022 рік будуть у травні."]
    assert cell(row(changed, 1)["actual"]) == ["ще не оприлюднено (2022 рік)"]


def test_a_derived_value_is_computed_where_none_is_given(program: TargetProgram) -> None:
    """Money divided by what it bought, rounded only in print."""
    cost = evolve(indicator("1", IndicatorKind.AMOUNT, "100", "70"), group=IndicatorGroup.INPUT)
    output = evolve(indicator("1", IndicatorKind.COUNT, "50", "30"), group=IndicatorGroup.OUTPUT)
    derived = evolve(
        indicator("1", IndicatorKind.AMOUNT, "1", "1"),
        group=IndicatorGroup.EFFICIENCY,
        targets=(),
        actuals=(),
        cost="input.1",
        output="output.1",
    )
    groups: Any = indicator_groups(evolve(program, indicators=(cost, output, derived)), "roads", year=2022)
    shown = groups[2]["rows"][0]

    assert (cell(shown["target"]), cell(shown["actual"])) == (["2"], ["2,33"])
    assert shown["actual"][0][0].identity == "indicator.efficiency.1.actual.2022"


def test_a_value_is_written_as_it_was_measured(program: TargetProgram) -> None:
    """40,0 stays 40,0."""
    measured = evolve(program.indicators[0], actuals=(Observation(year=2022, value=Decimal("40.0")),))

    assert cell(row(evolve(program, indicators=(measured,)), year=2022)["actual"]) == ["40,0"]
