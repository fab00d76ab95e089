"""What the received reports state, beside what the data make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import program_figure, statement_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.writing import NOTHING, money_fact, text_fact
from municipal_programs.values import MoneyUnit
from municipal_programs.values.wording import no_break, read_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import Execution, Statement, TargetProgram
    from municipal_programs.reports.fact import Fact
    from municipal_programs.reports.section import Value, Values
    from municipal_programs.values import Money

__all__ = ["stated_in", "stated_totals"]


def stated_in(program: TargetProgram) -> list[Value]:
    """Return what the departments' reports state, a mapping for each report that states anything.

    Returns:
        For each, the department's ``name`` and its ``rows``: ``place``, ``figure``, ``text`` with its unit as received,
        ``reading`` (of what is blank, the sign for nothing) and ``note``.
    """
    return [
        {"name": program.department(execution.department).name, "rows": _rows(execution)}
        for execution in program.executions
        if execution.statements
    ]


def stated_totals(program: TargetProgram, role: str, unit: MoneyUnit = MoneyUnit.THOUSAND) -> list[Value]:
    """Return what the departments' reports state of the money of the whole program, as it is understood.

    Args:
        program: The program.
        role: ``planned``, ``allocated`` or ``disbursed``.
        unit: The unit in which the report writes money.

    Returns:
        A mapping for each report that states any: the department's ``name``, the ``total`` (None where it states
        none) and its ``years``, each with ``year`` and ``amount``. A figure has the identity of its statement, for it
        is that report's and enters no sum.
    """
    accounts = [(execution, dict(_amounts(execution, unit))) for execution in program.executions]
    return [account for execution, amounts in accounts if (account := _account(program, execution, role, amounts))]


def _account(program: TargetProgram, execution: Execution, role: str, amounts: dict[str, Fact]) -> Values:
    total = amounts.get(program_figure(role))
    by_year = ((year, amounts.get(program_figure(role, year=year))) for year in program.term)
    years: list[Value] = [{"year": str(year), "amount": amount} for year, amount in by_year if amount is not None]
    if total is None and not years:
        return {}
    return {"name": program.department(execution.department).name, "total": total, "years": years}


def _amounts(execution: Execution, unit: MoneyUnit) -> Iterator[tuple[str, Fact]]:
    for number, statement in enumerate(execution.statements, start=1):
        amount = _understood(statement)
        if amount is not None:
            yield statement.figure, money_fact(statement_figure(number, execution.department), amount, unit)


def _understood(statement: Statement) -> Money | None:
    if statement.reading is not None:
        return statement.reading
    try:
        return read_money(f"{statement.text} {statement.unit}")
    except InvalidValueError:
        return None  # it is about something else than money


def _rows(execution: Execution) -> list[Value]:
    return [_row(statement, number, execution.department) for number, statement in enumerate(execution.statements, start=1)]


def _row(statement: Statement, number: int, department: str) -> Values:
    return {
        "place": statement.place or NOTHING,
        "figure": statement.figure,
        "text": _stated(statement, statement_figure(number, department, "text")),
        "reading": _reading(statement, statement_figure(number, department)),
        "note": no_break(statement.note) or NOTHING,
    }


def _stated(statement: Statement, identity: str) -> Fact | str:
    written = f"{statement.text} {statement.unit}".strip() if statement.text else ""
    return text_fact(identity, written) if written else say.STATED_NOTHING().uk


def _reading(statement: Statement, identity: str) -> Fact | str:
    if statement.reading is not None:
        return money_fact(identity, statement.reading, MoneyUnit.HRYVNIA, with_unit=True)
    return say.READ_AS_STATED().uk if statement.text else NOTHING
