from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.files.kits.building import (
    PERIOD,
    PROGRAM,
    answers_of,
    asked_of,
    collected,
    filled,
    kit,
    opened,
    place_of,
    saved,
)

from municipal_programs.files.kits import Weight, kits_of
from municipal_programs.model import IndicatorKind, Observation, ReportingPeriod, Slot, SlotKind
from municipal_programs.testing.strategies import deliveries, programs
from municipal_programs.values import Money

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from openpyxl import Workbook

    from municipal_programs.model import DeliveredValue, Delivery, TargetProgram

WIDEST = Money(10**15)
"""The least amount that has more digits than a cell keeps, down to the kopiyka."""
SOFFICE = shutil.which("soffice")


@st.composite
def filled_kits(draw: st.DrawFn) -> tuple[TargetProgram, Delivery]:
    """Build a program and what a department of it answers to all or some of what it is asked."""
    program = draw(programs(most_measures=4, largest=Money(10**13)))
    delivery = draw(deliveries(program))
    asked = {one.slot: one for one in asked_of(delivery, program)}
    values: dict[Slot, DeliveredValue] = {}
    for slot, value in delivery.values.items():
        if isinstance(value, Observation) and slot in asked:
            values[slot] = evolve(value, year=asked[slot].year, unit="")
        elif isinstance(value, Money) and value >= WIDEST:
            continue
        elif slot in asked or (slot.role == "kind" and evolve(slot, role="actual") in asked.keys() & delivery.values.keys()):
            values[slot] = value
    return program, evolve(delivery.holding(values), delivered_on=None)


def shuffled(workbook: Workbook, chance: Random) -> None:
    """Put the rows of every table into another order, as sorting does."""
    sheets: list[Any] = [sheet for sheet in workbook.worksheets if sheet.sheet_state != "hidden"]
    for sheet in sheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
        chance.shuffle(rows)
        for number, row in enumerate(rows, start=6):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value


@settings(max_examples=30, deadline=None, phases=(Phase.explicit, Phase.generate))  # to make a workbook smaller takes minutes
@given(filled_kits(), st.randoms(use_true_random=False))
def test_what_was_filled_in_is_collected_whatever_the_order_of_the_rows(
    drawn: tuple[TargetProgram, Delivery], chance: Random
) -> None:
    """A department may sort its rows; each knows what it is."""
    program, delivery = drawn
    workbook = opened(filled(answers_of(delivery, program), kit(program, delivery.department, delivery.reporting_period)))
    shuffled(workbook, chance)

    back = collected(saved(workbook), program)

    assert back.delivery.values == delivery.values
    assert [one.text() for one in back.remarks if one.weight is Weight.REFUSED] == []


@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(programs(most_measures=4, amended=True))
def test_a_kit_that_nobody_filled_delivers_nothing(program: TargetProgram) -> None:
    """And everything that it asks for is told to be missing; whatever the amendments made of the program."""
    day = max(program.approved_by.date.year, program.term.first)
    for one in kits_of(program, ReportingPeriod(year=min(day, 2100))):
        back = collected(kit(program, one.department.identity, one.period), program)

        assert back.delivery.values == {}
        assert {remark.weight for remark in back.remarks} <= {Weight.MISSING}
        assert len(back.remarks) == sum(asked.required for *_, asked in one.asked)


@given(programs(most_measures=3))
@settings(max_examples=10, deadline=None)
def test_the_same_program_gives_the_same_bytes(program: TargetProgram) -> None:
    """No clock and no chance is in a workbook."""
    for one in kits_of(program, ReportingPeriod(year=program.term.first)):
        assert kit(program, one.department.identity, one.period) == kit(program, one.department.identity, one.period)


def test_a_department_sees_its_own_rows_only() -> None:
    """Each has a kit of its own."""
    roads, parks = kits_of(PROGRAM, PERIOD)

    assert [[row.title for row in sheet.rows] for sheet in parks.sheets[:1]] == [["Дерева"]]
    assert [row.identity for row in roads.sheets[0].rows] == ["measure.1", "measure.2", "measure.3"]
    assert [sheet.name for sheet in parks.sheets] == ["Заходи", "Звіт"]


def test_what_is_known_is_locked_and_what_is_asked_is_open_coloured_and_hinted() -> None:
    """Nobody can overwrite a title by accident, and every yellow cell says what it wants."""
    workbook = opened(kit())
    sheet = workbook["Заходи"]
    asked = sheet[place_of(workbook, "measure.1", "disbursed.community")[1]]
    known = sheet[place_of(workbook, "measure.1", "title")[1]]
    outside_its_term = sheet[place_of(workbook, "measure.3", "disbursed.community")[1]]

    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert (asked.protection.locked, known.protection.locked, outside_its_term.protection.locked) == (False, True, True)
    assert asked.fill.fgColor.rgb == "FFFFF2CC"
    rule = next(one for one in sheet.data_validations.dataValidation if asked.coordinate in one.sqref)
    assert (rule.type, rule.operator) == ("decimal", "greaterThanOrEqual")
    assert "Сума в гривнях" in (rule.prompt or "")
    assert (sheet.freeze_panes, sheet.row_dimensions[4].hidden, sheet.column_dimensions["A"].hidden) == ("D6", True, True)
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$5:$5")
    assert workbook["_kit"].sheet_state == "hidden"


def test_reasons_and_truths_are_chosen_from_a_list() -> None:
    """The words are those that `collect` knows."""
    workbook = opened(kit())
    sheet = workbook["Показники"]
    lists = {
        role: next(
            one.formula1 for one in sheet.data_validations.dataValidation if place_of(workbook, identity, role)[1] in one.sqref
        )
        for identity, role in (("indicator.output.3", "actual"), ("indicator.output.1", "absence"))
    }

    assert lists == {
        "actual": '"так,ні"',
        "absence": '"не встановлено,не виміряно,дослідження не проводилося,ще не оприлюднено"',
    }


def test_money_of_a_year_that_the_program_states_is_shown_and_not_asked_for() -> None:
    """A figure is entered once."""
    (task,) = PROGRAM.tasks
    known = evolve(task.measures[0], disbursed=(evolve(task.measures[0].planned[1], amount=Money(0)),), narrative="Зроблено.")
    program = evolve(PROGRAM, tasks=(evolve(task, measures=(known, *task.measures[1:])),))
    row = kits_of(program, PERIOD)[0].sheets[0].rows[0]

    assert (row.cells["disbursed.community"], row.cells["narrative"]) == ("0,00", "Зроблено.")


def test_the_year_of_a_value_is_that_of_its_target() -> None:
    """Where only the end has a target, the last year asks for the value of the end."""
    ends = tuple(
        evolve(one, targets=(Observation(value=one.targets[0].value),)) if one.targets else one for one in PROGRAM.indicators
    )
    program = evolve(PROGRAM, indicators=ends)
    last = ReportingPeriod(year=2020)
    back = collected(filled({("indicator.output.1", "actual"): 7}, kit(program, "roads", last)), program)
    slot = Slot(kind=SlotKind.INDICATOR, key="output.1", role="actual")

    assert back.delivery.values[slot] == Observation(value=Decimal(7))
    assert back.delivery.values[evolve(slot, role="kind")] is IndicatorKind.COUNT


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_kit_that_libreoffice_saved_is_still_a_kit(tmp_path: Path) -> None:
    """Marks, hidden rows and columns survive another program."""
    answers = {
        ("measure.1", "disbursed.community"): 4.35,
        ("measure.1", "narrative"): "Перше.\nДруге.",
        ("indicator.output.1", "actual"): 7,
        ("indicator.output.2", "absence"): "не виміряно",
        ("indicator.output.3", "actual"): "так",
        ("execution.conclusion", "answer"): "Виконано.",
    }
    source = tmp_path / "kit.xlsx"
    source.write_bytes(filled(answers))
    expected = collected(source.read_bytes())
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    out = tmp_path / "out"
    command = [str(SOFFICE), home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)

    back = collected((out / "kit.xlsx").read_bytes())

    assert back.delivery.values == expected.delivery.values
    assert len(back.delivery.values) == 9
    assert [one.text() for one in back.remarks] == [one.text() for one in expected.remarks]


def test_the_workbook_tells_no_clock() -> None:
    """Every part bears the first moment that a zip can tell."""
    with zipfile.ZipFile(io.BytesIO(kit())) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert re.search(rb"created[^>]*>1980-01-01", package.read("docProps/core.xml"))


@pytest.mark.parametrize(("value", "shown"), [(True, "так"), (False, "ні")])
def test_what_is_known_of_a_yes_or_no_is_shown_in_words(value: bool, shown: str) -> None:
    """And not asked again."""
    indicators = tuple(
        evolve(one, actuals=(Observation(year=2019, value=value),)) if one.kind is IndicatorKind.YES_NO else one
        for one in PROGRAM.indicators
    )
    made = opened(kit(evolve(PROGRAM, indicators=indicators)))
    sheet, cell = place_of(made, "indicator.output.3", "actual")

    assert str(made[sheet][cell].value).startswith(shown)
