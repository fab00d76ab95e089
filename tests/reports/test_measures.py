from __future__ import annotations

from typing import Any

from attrs import evolve
from tests.reports.building import measure, money

from municipal_programs.model import PriorityTask, TargetProgram
from municipal_programs.reports import NOTHING, Gap, measure_rows
from municipal_programs.values import YearRange


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


def test_the_commas_of_a_column_stand_one_below_the_other(program: TargetProgram) -> None:
    """Every amount has the decimals of the longest, and none loses a kopiyka."""
    measures = tuple(measure(number, "roads", (money(amount),)) for number, amount in (("1", "162331.35"), ("2", "35000")))
    rows: Any = measure_rows(evolve(program, tasks=(PriorityTask(title="З", measures=measures),), amendments=()), "roads")

    assert [str(row["planned"]) for row in rows] == ["162,33135", "35,00000"]
    assert [row["planned"].value for row in rows] == [one.planned[0].amount for one in measures]


def test_a_draft_tells_what_a_measure_lacks(program: TargetProgram) -> None:
    """Each in its own cell; what is derived from it is a dash."""
    bare = PriorityTask(title="З", measures=(measure("1", "roads", ()),))
    row: Any = measure_rows(evolve(program, tasks=(bare,), amendments=()), "roads")[0]

    assert [row[role].text for role in ("planned", "allocated", "disbursed")] == [
        "[бракує: планового обсягу не вказано]",
        "[бракує: обсягу, затвердженого в бюджеті, не вказано]",
        "[бракує: не вказано, скільки профінансовано]",
    ]
    assert [gap.text for gap in row["narrative"]] == ["[бракує: виконання заходу не описано]"]
    assert row["planned"].identity == "measure.1.planned"
    assert row["execution"] == NOTHING


def test_nobody_owes_a_plan_for_an_excluded_measure(program: TargetProgram) -> None:
    """What was spent on it is still to be told."""
    bare = PriorityTask(title="З", measures=(measure("1", "roads", ()),))
    row: Any = measure_rows(evolve(program, tasks=(bare,), amendments=()), "roads", excluded=["1"])[0]

    assert (row["planned"], row["allocated"]) == (NOTHING, NOTHING)
    assert isinstance(row["disbursed"], Gap)
