"""The smallest unit of a program that gets money."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.errors import Fault
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.funding import FundingLine, line_faults
from municipal_programs.values import YearRange

__all__ = ["Measure"]


@frozen(kw_only=True, field_transformer=typed)
class Measure:
    """One measure (захід) of a priority task: what is planned for it, what it was given, and what came of it.

    A measure is valid on its own or does not exist. Rules that need the rest of the program are in `checks`.

    Args:
        number: Number in its department's table of measures, such as ``"7"`` or ``"2.1"``.
        title: Wording of the council's decision, unedited.
        executors: Identities of departments in the order the decision names them; the first one answers for it.
        term: Years in which the measure is carried out.
        planned: Money that the program foresees, at most one line for a year and a source.
        allocated: Money that the budget gave, likewise.
        disbursed: Money that was paid out, likewise.
        expected_result: What the program promises; may be empty.
        narrative: How it was carried out, or why not, as the department tells it; paragraphs are parted by line breaks.

    Raises:
        InvalidValueError: If a text is blank, nobody carries it out, a line leaves *term*, repeats a year and a source, or
            gives one source both by year and for the whole term.
    """

    number: str
    title: str
    executors: tuple[str, ...]
    term: YearRange
    planned: tuple[FundingLine, ...] = ()
    allocated: tuple[FundingLine, ...] = ()
    disbursed: tuple[FundingLine, ...] = ()
    expected_result: str = ""
    narrative: str = ""

    def __attrs_post_init__(self) -> None:
        faults = [*_valid.item_number(self.number), *_valid.blanks(self, "title")]
        if not self.executors:
            faults.append(Fault(say.NO_EXECUTOR(title=self.title), ("executors",)))
        faults += _valid.repeated(self.executors, say.DEPARTMENT, "executors")
        for name in ("planned", "allocated", "disbursed"):
            faults += line_faults(getattr(self, name), self.term, name)
        _valid.refuse(faults)

    @property
    def department(self) -> str:
        """The identity of the department that answers for the measure."""
        return self.executors[0]

    @property
    def lines(self) -> tuple[FundingLine, ...]:
        """Everything that is planned, allocated and disbursed, in this order."""
        return (*self.planned, *self.allocated, *self.disbursed)
