"""What amendments make of a program: its tasks and measures as they stand after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Fault, InvalidValueError
from municipal_programs.model import _valid
from municipal_programs.model._draft import Draft
from municipal_programs.model.decision import Amendment, Change, CouncilDecision, DecisionEffect
from municipal_programs.model.measure import Measure
from municipal_programs.model.task import PriorityTask

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from municipal_programs.model.decision import RelatedDecision

__all__ = ["Replay", "Step", "in_force", "replay"]


@frozen(kw_only=True)
class Step:
    """One change of an amendment, carried out.

    Args:
        decision: The decision that makes the change.
        change: The change.
        before: The measure as it was; None where the change adds it.
        after: The measure as it is now; None where the change excludes it.
    """

    decision: CouncilDecision
    change: Change
    before: Measure | None
    after: Measure | None


@frozen(kw_only=True)
class Replay:
    """What came of replaying amendments.

    Args:
        tasks: All tasks as they stand now; a task whose last measure was excluded stays, since no decision excluded it.
        steps: The changes that led there, in order.
    """

    tasks: tuple[PriorityTask, ...]
    steps: tuple[Step, ...]


def in_force(
    amendments: Sequence[Amendment], related: Sequence[RelatedDecision], day: dt.date
) -> tuple[tuple[int, Amendment], ...]:
    """Return the amendments that bind on *day*, oldest first, each with its position among *amendments*.

    An amendment binds from the day of its decision until the day of a decision that repeals it.

    Args:
        amendments: All amendments; of two of one day the one that stands first came first.
        related: Decisions that may repeal an amendment, by its number (``1882`` or ``decision.1882``).
        day: The day; a decision counts on the day on which it was taken.
    """
    repealed = {
        r.subject.removeprefix("decision.") for r in related if r.effect is DecisionEffect.REPEALS and r.decision.date <= day
    }
    oldest_first = sorted(enumerate(amendments), key=lambda placed: placed[1].decision.date)
    return tuple(
        (position, amendment)
        for position, amendment in oldest_first
        if amendment.decision.date <= day and amendment.decision.number not in repealed
    )


def replay(tasks: Sequence[PriorityTask], amendments: Sequence[tuple[int, Amendment]]) -> Replay:
    """Carry out *amendments* one after the other on *tasks*, at a cost linear in both.

    Args:
        tasks: Tasks as approved.
        amendments: Amendments with their positions in the program, as `in_force` gives them.

    Raises:
        InvalidValueError: With every change that cannot be carried out: its measure is not there, or stands there already, or
            would be invalid.
    """
    if not any(amendment.changes for _, amendment in amendments):
        return Replay(tasks=tuple(tasks), steps=())
    draft = Draft(tasks)
    faults: list[Fault] = []
    steps: list[Step] = []
    for position, amendment in amendments:
        for place, change in enumerate(amendment.changes):
            try:
                before, after = draft.make(change)
            except InvalidValueError as error:
                faults += [fault.below("amendments", position, "changes", place) for fault in error.faults]
            else:
                steps.append(Step(decision=amendment.decision, change=change, before=before, after=after))
    _valid.refuse(faults)
    return Replay(tasks=draft.tasks(), steps=tuple(steps))
