"""One figure or text put into a measure, an indicator or an account, where nothing else stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from municipal_programs.model import _messages as say
from municipal_programs.model._called import called
from municipal_programs.model.execution import Execution
from municipal_programs.model.funding import FundingLine
from municipal_programs.model.indicator import Indicator, IndicatorKind, Observation, shown_number
from municipal_programs.model.measure import Measure
from municipal_programs.model.named import Named
from municipal_programs.values import Money
from municipal_programs.values.wording import shown, write_money

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.model._gathering import Stated
    from municipal_programs.model.slot import DeliveredValue

__all__ = ["Refused", "filled", "shown_value"]

_Thing = Measure | Indicator | Execution


class Refused(Exception):  # noqa: N818  # it carries a message and never leaves this package
    """What was delivered does not enter the program."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.uk)
        self.message = message


def filled(thing: _Thing, stated: Stated) -> _Thing:
    """Return *thing* with what was *stated* of it; the very same object, if it says so already.

    Raises:
        Refused: If it says something else.
        InvalidValueError: If it cannot say so.
    """
    match stated.value:
        case Money():
            return _with_money(thing, stated, stated.value)
        case Observation():
            return _with_actual(thing, stated, stated.value)
        case IndicatorKind():
            return _with_kind(thing, stated)
        case _:
            return _with_text(thing, stated, stated.value)


def shown_value(value: DeliveredValue | Named) -> str | Message:
    """Return *value* as a message shows it."""
    if isinstance(value, Observation):
        return shown_value(value.absence) if value.absence is not None else shown_number(value.value)
    if isinstance(value, Named):
        return value.message
    return write_money(value) if isinstance(value, Money) else shown(value)


def _with_money(thing: _Thing, stated: Stated, amount: Money) -> _Thing:
    role, source = stated.slot.role, stated.slot.source
    assert source is not None, "money has a source"
    lines: tuple[FundingLine, ...] = getattr(thing, role)
    for line in lines:
        if line.source is source and line.year == stated.year:
            return _same_or_refused(thing, stated, line.amount)
    return _evolved(thing, role, (*lines, FundingLine(source=source, year=stated.year, amount=amount)))


def _with_actual(thing: _Thing, stated: Stated, observation: Observation) -> _Thing:
    actuals: tuple[Observation, ...] = getattr(thing, stated.slot.role + "s")
    for known in actuals:
        if known.year == observation.year:
            told = (known.value, known.absence) == (observation.value, observation.absence)
            if told and observation.note in ("", known.note):
                return thing
            raise _otherwise(stated, known)
    return _evolved(thing, stated.slot.role + "s", (*actuals, observation))


def _with_kind(thing: _Thing, stated: Stated) -> _Thing:
    known: IndicatorKind = getattr(thing, stated.slot.role)
    return _same_or_refused(thing, stated, known)


def _with_text(thing: _Thing, stated: Stated, text: str) -> _Thing:
    known: str = getattr(thing, stated.slot.role)
    if set(text.split("\n")) <= set(known.split("\n")):
        return thing
    if known:
        raise _otherwise(stated, known)
    return _evolved(thing, stated.slot.role, text)


def _same_or_refused(thing: _Thing, stated: Stated, known: DeliveredValue) -> _Thing:
    if known != stated.value:
        raise _otherwise(stated, known)
    return thing


def _otherwise(stated: Stated, known: DeliveredValue) -> Refused:
    said, delivered = shown_value(known), shown_value(stated.value)
    return Refused(say.PROGRAM_SAYS_OTHERWISE(what=called(stated.slot, stated.year), stated=said, delivered=delivered))


def _evolved(thing: _Thing, name: str, value: Any) -> _Thing:  # noqa: ANN401 - a field of any type
    return evolve(thing, **{name: value})
