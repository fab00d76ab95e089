"""Kits that tests fill, shuffle and spoil, through another library than the one that wrote them."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from municipal_programs.files.kits import CollectedKit, collect_kit, kit_for, read_book, write_kit
from municipal_programs.files.kits.asked import Asked, Form
from municipal_programs.model import (
    CouncilDecision,
    Department,
    FundingLine,
    FundingSource,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Measure,
    Observation,
    PriorityTask,
    ProgramPassport,
    ReportingPeriod,
    TargetProgram,
)
from municipal_programs.values import Money, MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook

    from municipal_programs.model import DeliveredValue, Delivery

__all__ = ["PERIOD", "PROGRAM", "answers_of", "asked_of", "collected", "filled", "kit", "opened", "place_of", "saved", "spoiled"]

TERM = YearRange(2018, 2020)
PERIOD = ReportingPeriod(year=2019)
PLANNED = tuple(FundingLine(source=FundingSource.COMMUNITY, year=year, amount=Money(10_000_000)) for year in TERM)


def _indicator(number: str, title: str, kind: IndicatorKind, unit: str = "") -> Indicator:
    target = (Observation(year=2019, value=Decimal(5)),) if kind is IndicatorKind.COUNT else ()
    return Indicator(
        number=number, title=title, group=IndicatorGroup.OUTPUT, kind=kind, department="roads", unit=unit, targets=target
    )


PROGRAM = TargetProgram(
    title="Дороги міста",
    term=TERM,
    purpose="Безпечні дороги",
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    passport=ProgramPassport(responsible_executor="roads"),
    departments=(Department(identity="roads", name="Відділ доріг"), Department(identity="parks", name="Відділ парків")),
    tasks=(
        PriorityTask(
            title="Ремонт",
            measures=(
                Measure(number="1", title="Ремонт вулиць", executors=("roads",), term=TERM, planned=PLANNED),
                Measure(number="2", title="Ремонт мостів", executors=("roads",), term=TERM, planned=PLANNED),
                Measure(number="3", title="Знаки", executors=("roads",), term=YearRange(2020, 2020)),
                Measure(number="1", title="Дерева", executors=("parks",), term=TERM),
            ),
        ),
    ),
    indicators=(
        _indicator("1", "Відремонтовано вулиць", IndicatorKind.COUNT, "одиниць"),
        _indicator("2", "Частка доріг", IndicatorKind.SHARE, "%"),
        _indicator("3", "Чи є реєстр", IndicatorKind.YES_NO),
        _indicator("4", "Стан доріг", IndicatorKind.QUALITATIVE),
    ),
)
"""A program of two departments; `roads` is asked for measures and for indicators of four kinds."""


def kit(program: TargetProgram = PROGRAM, department: str = "roads", period: ReportingPeriod = PERIOD) -> bytes:
    """Return an empty kit."""
    return write_kit(kit_for(program, department, period))


def opened(content: bytes) -> Workbook:
    """Return a workbook to work on."""
    return load_workbook(io.BytesIO(content))


def saved(workbook: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def place_of(workbook: Workbook, identity: str, role: str) -> tuple[str, str]:
    """Return the sheet and the reference of the cell that asks for *role* in the row of *identity*."""
    for sheet in workbook.worksheets:
        marks = {cell.value: cell.column_letter for cell in sheet[4] if cell.value is not None}
        for (cell,) in sheet.iter_rows(max_col=1):
            if cell.value == identity and role in marks:
                return sheet.title, f"{marks[role]}{cell.row}"
    raise KeyError(identity, role)


def spoiled(change: Callable[[Workbook], None], content: bytes | None = None) -> bytes:
    """Return a kit after *change*."""
    workbook = opened(kit() if content is None else content)
    change(workbook)
    return saved(workbook)


def filled(answers: dict[tuple[str, str], Any], content: bytes | None = None) -> bytes:
    """Return a kit with *answers*, each by the row's identity and the column's role."""

    def fill(workbook: Workbook) -> None:
        for (identity, role), answer in answers.items():
            sheet, reference = place_of(workbook, identity, role)
            workbook[sheet][reference].value = answer

    return spoiled(fill, content)


def collected(content: bytes, program: TargetProgram = PROGRAM) -> CollectedKit:
    """Return what is collected of a workbook."""
    return collect_kit(read_book("kit.xlsx", content), program)


def answers_of(delivery: Delivery, program: TargetProgram) -> dict[tuple[str, str], Any]:
    """Return how a department would type a *delivery* into its kit, as far as it is asked for it."""
    given: dict[tuple[str, str], Any] = {}
    for _, row, column, asked in kit_for(program, delivery.department, delivery.reporting_period).asked:
        value = delivery.values.get(asked.slot)
        answer = None if value is None else _typed(asked, value)
        if answer is not None:
            given[row.identity, column.role] = answer
    return given


def asked_of(delivery: Delivery, program: TargetProgram) -> list[Asked]:
    """Return what the kit of a *delivery* asks for."""
    return [asked for *_, asked in kit_for(program, delivery.department, delivery.reporting_period).asked]


def _typed(asked: Asked, value: DeliveredValue) -> Any:  # noqa: ANN401 - whatever a cell takes
    if isinstance(value, Money):
        return value.in_unit(MoneyUnit.HRYVNIA)
    if not isinstance(value, Observation):
        return value
    if asked.form is Form.ABSENCE:
        return None if value.absence is None else value.absence.message.uk
    if asked.form is Form.NOTE:
        return value.note or None
    if isinstance(value.value, bool):
        return "так" if value.value else "ні"
    return value.value
