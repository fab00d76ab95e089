"""Deliveries laid over a program: what departments gave becomes a part of it, and nothing that it states is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Fault, InvalidValueError, Message
from municipal_programs.model import _messages as say
from municipal_programs.model._called import called
from municipal_programs.model._filling import Refused, filled, shown_value
from municipal_programs.model._gathering import gathered
from municipal_programs.model._places import Places
from municipal_programs.model.execution import Execution
from municipal_programs.model.program import TargetProgram
from municipal_programs.model.slot import SlotKind
from municipal_programs.values import Origin, YearRange
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.model._gathering import Stated
    from municipal_programs.model.decision import CouncilDecision
    from municipal_programs.model.delivery import Delivery

__all__ = ["Contradiction", "LaidOver", "lay_over"]


@frozen(kw_only=True)
class Contradiction:
    """Something delivered that did not become a part of the program (розбіжність).

    Args:
        figure: Identity of what was delivered.
        origin: Where it was delivered, if that is known.
        message: Why it was not taken: what the program states, or what else was delivered.
    """

    figure: str
    origin: Origin | None
    message: Message


@frozen(kw_only=True)
class LaidOver:
    """What came of laying deliveries over a program.

    Args:
        program: The program with all that could be taken.
        contradictions: What could not, in the order of the figures.
    """

    program: TargetProgram
    contradictions: tuple[Contradiction, ...] = ()


def lay_over(program: TargetProgram, deliveries: Iterable[Delivery]) -> LaidOver:
    """Return *program* with what was delivered for it.

    What the program leaves open is filled; what it states already stands, and a delivery that states otherwise is told. The order of
    the deliveries does not matter, and laying them again changes nothing. Figures of a part of a year grow from the first of January:
    of several deliveries of a department for parts of one year the one whose period ends last counts. Texts that the program holds once,
    such as the narrative of a measure, are those of all years, a paragraph after the other.

    Args:
        program: The program, with or without amendments; a measure is found by the number that it has at the end of the period.
        deliveries: What was delivered, for any periods.

    Raises:
        InvalidValueError: If a delivery is for a program that another decision approved.
    """
    delivered = list(deliveries)
    _refuse_foreign(program, delivered)
    agreed, disagreeing = gathered(delivered)
    told = [
        _contradiction(program, one, say.DELIVERED_OTHERWISE(what=called(one.slot, one.year), values=values))
        for one, values in disagreeing
    ]
    places = Places(program)
    for stated in agreed:
        try:
            _enter(places, stated, agreed)
        except Refused as refused:
            told.append(_contradiction(program, stated, refused.message))
    return LaidOver(program=places.program(), contradictions=tuple(sorted(told, key=lambda one: one.figure)))


def _contradiction(program: TargetProgram, stated: Stated, message: Message) -> Contradiction:
    names = {department.identity: department.name for department in program.departments}
    told = say.OF_DEPARTMENT(department=names.get(stated.department, stated.department), message=message)
    return Contradiction(figure=stated.figure, origin=stated.origin, message=told)


def _enter(places: Places, stated: Stated, agreed: Iterable[Stated]) -> None:
    """Put one figure or text into its place.

    Raises:
        Refused: If it does not belong there.
    """
    before = places.holding(stated)
    if before is None and stated.slot.kind is SlotKind.ACCOUNT and places.knows(stated.department):
        before = Execution(department=stated.department, reporting_period=_years_of_account(stated.department, agreed))
    if before is None:
        raise Refused(say.NO_SUCH_ITEM(what=called(stated.slot, stated.year)))
    try:
        after = filled(before, stated)
    except InvalidValueError as error:
        seen = shown_value(stated.value)
        what = called(stated.slot, stated.year)
        raise Refused(say.CANNOT_BE_LAID(what=what, delivered=seen, reason=error.message)) from error
    if after is not before:
        places.put(stated, after)


def _years_of_account(department: str, agreed: Iterable[Stated]) -> YearRange:
    years = [year for one in agreed if one.department == department and one.slot.kind is SlotKind.ACCOUNT for year in one.years]
    return YearRange(min(years), max(years))


def _refuse_foreign(program: TargetProgram, deliveries: Iterable[Delivery]) -> None:
    expected = program.approved_by
    foreign = [
        one.approved_by
        for one in deliveries
        if (one.approved_by.number, one.approved_by.date) != (expected.number, expected.date)
    ]
    if foreign:
        raise InvalidValueError.of([*_foreign_faults(foreign, expected)])


def _foreign_faults(foreign: Iterable[CouncilDecision], expected: CouncilDecision) -> Iterator[Fault]:
    for decision in foreign:
        yield Fault(say.OTHER_PROGRAM_DELIVERED(seen=_called(decision), expected=_called(expected)), ("approved_by",))


def _called(decision: CouncilDecision) -> Message:
    return say.DECISION_OF(number=decision.number, date=write_short_date(decision.date))
