"""Measures and indicators while their program is not yet built: values, and where each of them was read."""

from __future__ import annotations

from attrs import define, field, frozen

from municipal_programs.intake.names import Departments
from municipal_programs.intake.remark import Notes
from municipal_programs.model import FundingLine, IndicatorGroup, Observation, Statement
from municipal_programs.values import Origin, Written, YearRange

__all__ = ["Context", "IndicatorDraft", "MeasureDraft", "Said", "TotalDraft"]


@frozen(kw_only=True)
class Said:
    """A statement whose figure is not named yet, and its place.

    Args:
        statement: The statement; its figure begins with the mark of a draft.
        origin: Where it stands.
    """

    statement: Statement
    origin: Origin


@define(kw_only=True)
class _Draft:
    """What measures and indicators share.

    Args:
        mark: What stands for the identity until the program is built, such as ``@12``.
        department: Identity of the department that answers.
        number: Number in its table, as it is read.
        title: Its title.
        origin: Where its row begins.
        said: What the document states, where that differs from what is understood.
        written: Texts and places of its figures, by role.
    """

    mark: str
    department: str
    number: str
    title: str
    origin: Origin
    said: list[Said] = field(factory=list[Said])
    written: dict[str, Written] = field(factory=dict[str, Written])


@define(kw_only=True)
class MeasureDraft(_Draft):
    """A measure; its fields are those of `Measure`."""

    task: str
    task_origin: Origin
    executors: tuple[str, ...]
    term: YearRange | None
    planned: list[FundingLine] = field(factory=list[FundingLine])
    allocated: list[FundingLine] = field(factory=list[FundingLine])
    disbursed: list[FundingLine] = field(factory=list[FundingLine])
    expected_result: str = ""
    narrative: str = ""
    narrative_place: str = ""
    sourced: bool = False
    """Whether the document says whose money the measure has."""


@define(kw_only=True)
class IndicatorDraft(_Draft):
    """An indicator; its fields are those of `Indicator`."""

    group: IndicatorGroup
    unit: str = ""
    baseline: Observation | None = None
    targets: list[Observation] = field(factory=list[Observation])
    actuals: list[Observation] = field(factory=list[Observation])
    explanation: str = ""
    corrective_action: str = ""


@frozen(kw_only=True)
class TotalDraft:
    """An amount in a row of totals of a table of measures.

    Args:
        role: ``planned``, ``allocated`` or ``disbursed``, with year and source where the row or column names them.
        said: What the row states.
        department: Whose table it is.
        among: Marks of the measures that it sums; None where it sums the whole table.
    """

    role: str
    said: Said
    department: str
    among: tuple[str, ...] | None = None


@define(kw_only=True)
class Context:
    """What the tables of a part are read in.

    Args:
        departments: The departments known so far.
        department: Identity of the department whose part it is.
        notes: What is noticed.
        marks: How many drafts there are.
    """

    departments: Departments
    department: str
    notes: Notes
    marks: int = 0

    def mark(self) -> str:
        """Return a new mark."""
        self.marks += 1
        return f"@{self.marks}"
