"""The one readable identity of a figure, the same wherever the figure is met.

An identity is words parted by points, the kind of thing first: ``program.planned.2019``, ``measure.7.disbursed``,
``measure.council_support.2.planned.2019.state``, ``indicator.output.2.actual``, ``activity.drafts.submitted``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from municipal_programs.model.funding import FundingSource
    from municipal_programs.model.indicator import Indicator
    from municipal_programs.model.measure import Measure
    from municipal_programs.model.program import TargetProgram
    from municipal_programs.model.slot import Slot

__all__ = [
    "activity_figure",
    "amendment_figure",
    "citation_figure",
    "decision_figure",
    "delivered_figure",
    "department_figure",
    "execution_figure",
    "indicator_figure",
    "measure_figure",
    "passport_figure",
    "portfolio_figure",
    "portfolio_total",
    "program_figure",
    "statement_figure",
    "task_figure",
]


def program_figure(role: str, *, year: int | None = None, source: FundingSource | None = None) -> str:
    """Return the identity of a total of the whole program; *role* is ``planned``, ``allocated`` or ``disbursed``."""
    return _joined("program", role, year, source)


def passport_figure(role: str, *, year: int | None = None, source: FundingSource | None = None) -> str:
    """Return the identity of money that the passport promises; *role* is ``planned``."""
    return _joined("passport", role, year, source)


def portfolio_figure(program: TargetProgram, figure: str) -> str:
    """Return the identity that the *figure* of *program* has among many programs: the decision that approved it goes before."""
    decision = program.approved_by
    return _joined("portfolio", f"{decision.number}_{decision.date:%Y%m%d}", figure)


def portfolio_total(
    role: str, *, year: int | None = None, source: FundingSource | None = None, department: str | None = None
) -> str:
    """Return the identity of a total over many programs, of all of it or of what one *department* answers for."""
    owner = () if department is None else ("department", department)
    return _joined("portfolio", *owner, role, year, source)


def department_figure(department: str, role: str, *, year: int | None = None, source: FundingSource | None = None) -> str:
    """Return the identity of a total over the measures of *department*."""
    return _joined("department", department, role, year, source)


def task_figure(position: int, role: str, *, year: int | None = None, source: FundingSource | None = None) -> str:
    """Return the identity of a total over the measures of the task at *position*, counted from 1."""
    return _joined("task", position, role, year, source)


def measure_figure(
    program: TargetProgram, measure: Measure, role: str, *, year: int | None = None, source: FundingSource | None = None
) -> str:
    """Return the identity of a figure or text of *measure*: its money by *role*, or a field such as ``narrative``."""
    return _joined("measure", program.key_of(measure), role, year, source)


def indicator_figure(program: TargetProgram, indicator: Indicator, role: str, *, year: int | None = None) -> str:
    """Return the identity of a value of *indicator*: ``baseline``, ``target`` or ``actual``."""
    return _joined("indicator", program.key_of(indicator), role, year)


def decision_figure(number: str, role: str) -> str:
    """Return the identity of the ``number`` or the ``date`` of a decision."""
    return _joined("decision", number, role)


def amendment_figure(
    decision: str, change: int | None, role: str, *, year: int | None = None, source: FundingSource | None = None
) -> str:
    """Return the identity of money in the *change*, counted from 1, that the decision of that number makes.

    Without a change it is the program's money as the decision leaves it (``planned``) or found it (``planned_before``).
    """
    return _joined("amendment", decision, change, role, year, source)


def delivered_figure(department: str, slot: Slot, *, year: int | None = None) -> str:
    """Return the identity of what *department* delivered in *slot*: ``measure.culture.7.disbursed.2020.community``.

    A delivery cannot tell whether another department numbers from one too; so its figures always name their department, and money
    its source.
    """
    return _joined(slot.kind, department, slot.key or None, slot.role, year, slot.source)


def execution_figure(department: str, role: str) -> str:
    """Return the identity of a field of a department's account, such as its ``date`` or ``conclusion``."""
    return _joined("execution", department, role)


def citation_figure(department: str, number: int, role: str) -> str:
    """Return the identity of the ``number`` or the ``date`` in the citation of that *number*, from 1, in a department's account."""
    return _joined("execution", department, "citations", number, role)


def statement_figure(number: int, department: str = "", role: str | None = None) -> str:
    """Return the identity of the statement of that *number*, from 1, in an activity report or in a department's account.

    Without a *role* it is what the statement means; its ``text`` is what stands in the report.
    """
    return _joined("statement", department or None, number, role)


def activity_figure(count: str) -> str:
    """Return the identity of a count of an activity report, from its full name such as ``drafts.submitted``."""
    return _joined("activity", count)


def _joined(*words: object) -> str:
    return ".".join([str(word) for word in words if word is not None])
