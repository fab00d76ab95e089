"""What the received reports state, beside what the data make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.reports.writing import NOTHING
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from municipal_programs.model import Execution, Statement, TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["stated_in"]


def stated_in(program: TargetProgram) -> list[Value]:
    """Return what the departments' reports state, a mapping for each report that states anything.

    Returns:
        For each, the department's ``name`` and its ``rows``: ``place``, ``figure``, ``text`` with its unit as received,
        ``reading`` and ``note``.
    """
    return [
        {"name": program.department(execution.department).name, "rows": _rows(execution)}
        for execution in program.executions
        if execution.statements
    ]


def _rows(execution: Execution) -> list[Value]:
    return [_row(statement) for statement in execution.statements]


def _row(statement: Statement) -> Values:
    written = f"{statement.text} {statement.unit}".strip() or NOTHING
    return {
        "place": statement.place or NOTHING,
        "figure": statement.figure,
        "text": written,
        "reading": write_money(statement.reading) if statement.reading is not None else NOTHING,
        "note": statement.note or NOTHING,
    }
