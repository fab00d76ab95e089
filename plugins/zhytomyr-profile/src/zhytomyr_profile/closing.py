"""The end of the form: the headings of items 6 and 7, the conclusions, and the signatures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section
from zhytomyr_profile.accounts import accounts_of

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Value, Values

__all__ = ["conclusion_section", "evaluation_section", "signatures_section"]

_TEMPLATES = Path(__file__).with_name("templates")


def evaluation_section() -> Section:
    """Return the heading of item 6, landscape like the tables of indicators that follow it."""
    return Section(
        identity="zhytomyr_profile.evaluation",
        title="6. Оцінка ефективності виконання Програми",
        position=Position.EVALUATION,
        template=_TEMPLATES / "evaluation.docx",
    )


def conclusion_section(program: TargetProgram) -> Section:
    """Return item 7 with the conclusion of each department that drew one."""
    return Section(
        identity="zhytomyr_profile.conclusion",
        title="7. Заключний висновок",
        position=Position.CONCLUSION,
        template=_TEMPLATES / "conclusion.docx",
        values={"accounts": accounts_of(program, "conclusion")},
    )


def signatures_section(program: TargetProgram) -> Section:
    """Return the block in which the responsible executor signs first, then everybody else who answers for measures."""
    executor = program.passport.responsible_executor
    signing = dict.fromkeys((executor, *program.owners))
    return Section(
        identity="zhytomyr_profile.signatures",
        title="Підписи",
        position=Position.SIGNATURE,
        template=_TEMPLATES / "signatures.docx",
        values={"signatories": [_signatory(program, department) for department in signing]},
    )


def _signatory(program: TargetProgram, department: str) -> Value:
    """Return who signs for *department*; where nobody is known, its name and room for a name to be written in."""
    account = program.execution_of(department)
    known = (account.signatory if account else None) or program.department(department).head
    if known is None:
        return {"position": program.department(department).name, "name": "____________________"}
    named: Values = {"position": known.position, "name": known.name}
    return named
