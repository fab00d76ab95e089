"""What a person calls that which a department delivered, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.model import _messages as say
from municipal_programs.model.indicator import IndicatorGroup
from municipal_programs.model.slot import SlotKind

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.model.slot import Slot

__all__ = ["called"]


def called(slot: Slot, year: int | None) -> Message:
    """Return what a person calls the content of *slot*, such as «захід 7, фактично профінансовано за 2020 рік, місцевий бюджет».

    Args:
        slot: The slot.
        year: The year of what stands in it; None for what has none.
    """
    what = say.CALLED_ROLES.get(slot.role, slot.role)
    if year is not None:
        what = say.CALLED_OF_YEAR(what=what, year=year)
    if slot.source is not None:
        what = say.CALLED_FROM(what=what, source=slot.source.message)
    if slot.kind is SlotKind.ACCOUNT:
        return say.CALLED_ACCOUNT(what=what)
    if slot.kind is SlotKind.MEASURE:
        return say.CALLED_MEASURE(number=slot.key, what=what)
    group, _, number = slot.key.partition(".")
    if group not in set(IndicatorGroup):
        return say.CALLED_INDICATOR(number=slot.key, what=what)
    return say.CALLED_INDICATOR_OF(group=IndicatorGroup(group).message, number=number, what=what)
