"""What the departments tell in their own words, each under its name where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from municipal_programs.reports import lines_of

if TYPE_CHECKING:
    from municipal_programs.model import Execution, TargetProgram
    from municipal_programs.reports import Value

__all__ = ["accounts_of"]


def accounts_of(program: TargetProgram, chapter: Literal["conclusion", "purpose_results"]) -> list[Value]:
    """Return the *chapter* of each account that has it.

    Returns:
        A mapping for each, in the order of the accounts: ``name`` of the department, empty where only one account has the
        chapter, and ``lines``, its paragraphs.
    """
    telling = [execution for execution in program.executions if _text(execution, chapter)]
    return [
        {
            "name": program.department(execution.department).name if len(telling) > 1 else "",
            "lines": lines_of(_text(execution, chapter)),
        }
        for execution in telling
    ]


def _text(execution: Execution, chapter: Literal["conclusion", "purpose_results"]) -> str:
    return execution.conclusion if chapter == "conclusion" else execution.purpose_results
