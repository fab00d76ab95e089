"""What amendments did to a program's measures and money, each change tied to its decision."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.figures import _messages as say
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.model import CouncilDecision, Measure
from municipal_programs.values import Money

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from municipal_programs.errors import Message
    from municipal_programs.model import TargetProgram

__all__ = ["AmendmentKind", "MeasureChange", "Reallocation", "amended_measures", "difference", "reallocation"]


class AmendmentKind(Enum):
    """The three kinds of amendment (law 1621-IV, article 12); the value is the name in both languages."""

    ADDED = say.ADDED
    ADJUSTED = say.ADJUSTED
    EXCLUDED = say.EXCLUDED

    @property
    def message(self) -> Message:
        """The kind in words."""
        return self.value


@frozen(kw_only=True)
class MeasureChange:
    """What became of one measure; at least one of *before* and *after* is there.

    Args:
        before: The measure as it was; None where it is new.
        after: The measure as it is; None where it is excluded.
        decision: The decision that changed it; None where two revisions are compared and several may have.
    """

    before: Measure | None
    after: Measure | None
    decision: CouncilDecision | None = None

    @property
    def kind(self) -> AmendmentKind:
        """Whether the measure was added, adjusted or excluded."""
        if self.before is None:
            return AmendmentKind.ADDED
        return AmendmentKind.EXCLUDED if self.after is None else AmendmentKind.ADJUSTED

    @property
    def measure(self) -> Measure:
        """The measure as it is, or as it last was."""
        measure = self.after or self.before
        assert measure is not None, "a change has a before or an after"
        return measure

    @property
    def moved(self) -> Money | Missing:
        """How much more is planned after than before; Missing where a measure gives no plan."""
        before, after = _plan(self.before), _plan(self.after)
        if isinstance(before, Missing):
            return before
        return after if isinstance(after, Missing) else after - before


@frozen(kw_only=True)
class Reallocation:
    """Money that moved between measures (перерозподіл), with both sides named.

    Args:
        donors: Changes that gave money up.
        recipients: Changes that received it.
        unknown: Changes of which a plan is missing, so that nobody can tell.
    """

    donors: tuple[MeasureChange, ...]
    recipients: tuple[MeasureChange, ...]
    unknown: tuple[MeasureChange, ...] = ()

    @property
    def balance(self) -> Money | Missing:
        """What was received less what was given up: zero within a program; else the total of the program moved by as much."""
        moved = [change.moved for change in (*self.unknown, *self.donors, *self.recipients)]
        missing = next((money for money in moved if isinstance(money, Missing)), None)
        return missing or Money.total(money for money in moved if isinstance(money, Money))


def amended_measures(program: TargetProgram, day: dt.date) -> tuple[MeasureChange, ...]:
    """Return every change by the amendments that bind on *day*, in order, each with its decision.

    Raises:
        InvalidValueError: As `TargetProgram.revision_on` does for its amendments.
    """
    steps = program.replay_on(day).steps
    return tuple(MeasureChange(before=step.before, after=step.after, decision=step.decision) for step in steps)


def difference(before: TargetProgram, after: TargetProgram) -> tuple[MeasureChange, ...]:
    """Return what differs between two revisions of a program, measure by measure.

    A measure is the same one where its department and number are, or, if it changed hands, its number and title.

    Returns:
        What was adjusted or excluded, in the order of *before*, then what was added, in the order of *after*.
    """
    left = {(measure.department, measure.number): measure for measure in after.measures}
    same = [(old, left.pop((old.department, old.number), None)) for old in before.measures]
    moved = {(measure.number, measure.title): measure for measure in left.values()}
    pairs = [(old, new or moved.pop((old.number, old.title), None)) for old, new in same]
    paired = {id(new) for _, new in pairs}
    changed = (MeasureChange(before=old, after=new) for old, new in pairs if old != new)
    added = (MeasureChange(before=None, after=new) for new in left.values() if id(new) not in paired)
    return (*changed, *added)


def reallocation(changes: Iterable[MeasureChange]) -> Reallocation:
    """Part *changes* into those that gave money up and those that received it; the rest moved none."""
    moved = [(change, change.moved) for change in changes]
    return Reallocation(
        donors=tuple(change for change, money in moved if isinstance(money, Money) and money < Money(0)),
        recipients=tuple(change for change, money in moved if isinstance(money, Money) and money > Money(0)),
        unknown=tuple(change for change, money in moved if isinstance(money, Missing)),
    )


def _plan(measure: Measure | None) -> Money | Missing:
    if measure is None:
        return Money(0)
    if not measure.planned:
        return Missing.because(Reason.NOT_GIVEN, about=say.PLAN_OF(number=measure.number, title=measure.title))
    return Money.total(line.amount for line in measure.planned)
