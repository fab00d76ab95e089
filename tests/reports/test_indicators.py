from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from tests.reports.building import indicator

from municipal_programs.model import Absence, Accumulation, IndicatorGroup, IndicatorKind, Observation, TargetProgram
from municipal_programs.reports import NOTHING, indicator_groups


def cell(value: Any) -> list[str]:  # noqa: ANN401 - a cell of a view
    """Return the lines of a cell of an indicator as they read."""
    return ["".join(map(str, line)).replace("\N{NO-BREAK SPACE}", " ") for line in value]


def row(program: TargetProgram, number: int = 0, year: int | None = None) -> Any:  # noqa: ANN401 - a row of a view
    """Return the row of one indicator."""
    groups: Any = indicator_groups(program, "roads", year=year)
    return groups[0]["rows"][number]


def test_an_indicator_shows_the_target_and_the_value_of_the_year(program: TargetProgram) -> None:
    """The heading says which year, so that the cell need not."""
    shown = row(program, year=2022)

    assert (cell(shown["target"]), cell(shown["actual"]), str(shown["fulfilment"])) == (["10"], ["12"], "120,0")
    assert cell(row(program, year=2021)["target"]) == [NOTHING]


def test_a_value_of_the_last_year_tells_its_own(program: TargetProgram) -> None:
    """It does not pass for one of the end."""
    assert cell(row(program)["target"]) == ["10 (на 2022 рік)"]


def test_the_note_on_an_absent_value_is_said_once(program: TargetProgram) -> None:
    """The department's own word on it stands for the reason, which would say the same twice."""
    told = Observation(year=2022, absence=Absence.NOT_YET_PUBLISHED, note="Дані за 2022 рік будуть у травні.")
    silent = evolve(told, note="")
    changed = evolve(
        program,
        indicators=tuple(evolve(program.indicators[0], actuals=(one,), number=n) for n, one in (("1", told), ("2", silent))),
    )

    assert cell(row(changed)["actual"]) == ["Дані за 2022 рік будуть у травні."]
    assert cell(row(changed, 1)["actual"]) == ["ще не оприлюднено (за 2022 рік)"]


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


def by_year(**values: str) -> tuple[Observation, ...]:
    """Return values by year, given as ``in_2021="5"``; «-» is a value that is not out yet."""
    return tuple(
        Observation(year=int(year[3:]), absence=Absence.NOT_YET_PUBLISHED)
        if value == "-"
        else Observation(year=int(year[3:]), value=Decimal(value))
        for year, value in values.items()
    )


def told(program: TargetProgram, accumulation: Accumulation | None, actuals: tuple[Observation, ...]) -> list[str]:
    """Return what the cell of the actual value says at the end of the program."""
    counted = evolve(program.indicators[0], accumulation=accumulation, actuals=actuals)
    return cell(row(evolve(program, indicators=(counted,)))["actual"])


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (Accumulation.SUM, "12 (разом за\n2021–2022 роки)"),
        (Accumulation.AVERAGE, "6 (у середньому за\n2021–2022 роки)"),
        (Accumulation.MAXIMUM, "7 (найбільше за\n2021–2022 роки)"),
        (Accumulation.LAST, "7 (за 2022 рік)"),
        (None, "7 (за 2022 рік)"),
    ],
)
def test_the_end_tells_how_the_years_make_its_value(program: TargetProgram, how: Accumulation | None, words: str) -> None:
    """A heading that promises the end of the program stands over nothing else."""
    assert told(program, how, by_year(in_2021="5", in_2022="7")) == [words]


def test_a_value_that_is_given_for_the_end_stands_alone(program: TargetProgram) -> None:
    """The years led there."""
    assert told(program, None, (*by_year(in_2021="5"), Observation(value=Decimal(9)))) == ["9"]


def test_the_last_known_year_stands_with_what_came_after_it(program: TargetProgram) -> None:
    """Where the last year is not known yet, the reader sees both."""
    assert told(program, Accumulation.LAST, by_year(in_2021="5", in_2022="-")) == [
        "5 (за 2021 рік)",
        "ще не оприлюднено (за 2022 рік)",
    ]


def test_years_that_make_no_sum_are_all_told(program: TargetProgram) -> None:
    """The last one alone would pass for all of them."""
    assert told(program, Accumulation.SUM, by_year(in_2021="-", in_2022="7")) == [
        "ще не оприлюднено (за 2021 рік)",
        "7 (за 2022 рік)",
    ]


def test_what_a_department_notes_is_told_in_any_case(program: TargetProgram) -> None:
    """Its words are not lost because the years add up."""
    noted = Observation(year=2021, value=Decimal(5), note="за вибіркою")

    assert told(program, Accumulation.SUM, (noted, *by_year(in_2022="7"))) == ["12 (разом за\n2021–2022 роки)", "5 (за вибіркою)"]


def test_a_draft_tells_what_an_indicator_lacks(program: TargetProgram) -> None:
    """A missed target is owed an explanation; a unit is owed by whatever has one."""
    bare = evolve(program.indicators[0], targets=(), actuals=(), unit="")
    shown = row(evolve(program, indicators=(bare,)), year=2022)

    assert [shown[side][0][0].text for side in ("target", "actual")] == [
        "[бракує: планове значення (2022 рік) не встановлено]",
        "[бракує: фактичне значення (2022 рік) не вказано]",
    ]
    assert shown["unit"].text == "[бракує: одиниці виміру не вказано]"
    assert row(evolve(program, indicators=(evolve(bare, kind=IndicatorKind.YES_NO),)))["unit"] == NOTHING


def test_a_missed_target_is_owed_an_explanation(program: TargetProgram) -> None:
    """And a word on what was done; one that was reached is owed none."""
    one = program.indicators[0]
    missed = evolve(one, actuals=(Observation(year=2022, value=Decimal(1)),), explanation="", corrective_action="")
    told = row(evolve(program, indicators=(missed,)), year=2022)

    assert [told[name][0].text for name in ("explanation", "corrective_action")] == [
        "[бракує: причин невиконання не вказано]",
        "[бракує: не вказано, що зроблено для виправлення ситуації]",
    ]
    assert row(evolve(program, indicators=(evolve(one, explanation=""),)), year=2022)["explanation"] == [NOTHING]
