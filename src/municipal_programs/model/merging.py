"""Two deliveries of one department for one period made one, without overwriting in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import _messages as say
from municipal_programs.model._called import called
from municipal_programs.model._filling import shown_value
from municipal_programs.model._gathering import year_of
from municipal_programs.model.delivery import Delivery
from municipal_programs.model.laying import Contradiction

if TYPE_CHECKING:
    from municipal_programs.errors import Message
    from municipal_programs.model.slot import Slot

__all__ = ["MergedDeliveries", "merge_deliveries"]


@frozen(kw_only=True)
class MergedDeliveries:
    """What came of merging two deliveries.

    Args:
        delivery: Everything that either holds.
        contradictions: Where they differ and what came first stands, in the order of the later one.
        replaced: Where they differ and what came later stands, likewise.
    """

    delivery: Delivery
    contradictions: tuple[Contradiction, ...] = ()
    replaced: tuple[Contradiction, ...] = ()


def merge_deliveries(earlier: Delivery, later: Delivery, *, replace: bool = False) -> MergedDeliveries:
    """Return what *earlier* and *later* hold together.

    What only one of them holds is taken. Where both do and differ, what came first stands, unless it is to be replaced; the difference
    is told either way. A delivery merged with itself, or with an empty one, is the same.

    Args:
        earlier: What was delivered before.
        later: What was delivered since, by the same department for the same period of the same program.
        replace: Whether *later* prevails where they differ.

    Raises:
        InvalidValueError: If they are of different departments, periods or programs.
    """
    if _subject(earlier) != _subject(later):
        raise InvalidValueError(say.NOT_TO_BE_MERGED(earlier=_called(earlier), later=_called(later)))
    before, after = dict(earlier.values), later.values
    differing = [slot for slot, value in after.items() if before.get(slot, value) != value]
    told = tuple(_contradiction(earlier, later, slot, replaced=replace) for slot in differing)
    contradictions, replaced = ((), told) if replace else (told, ())
    taken = [slot for slot in after if slot not in before or (replace and slot in differing)]
    if not taken and earlier.values:
        return MergedDeliveries(delivery=earlier, contradictions=contradictions)
    figures = {later.figure_of(slot) for slot in taken}
    merged = evolve(
        earlier.holding({**before, **{slot: after[slot] for slot in taken}}),
        delivered_on=later.delivered_on or earlier.delivered_on,
        books=tuple({book.digest: book for book in (*earlier.books, *later.books)}.values()),
        texts=(
            *(text for text in earlier.texts if text.figure not in figures),
            *(text for text in later.texts if text.figure in figures),
        ),
        written={
            **{figure: one for figure, one in earlier.written.items() if figure not in figures},
            **{figure: one for figure, one in later.written.items() if figure in figures},
        },
    )
    return MergedDeliveries(delivery=merged, contradictions=contradictions, replaced=replaced)


def _contradiction(earlier: Delivery, later: Delivery, slot: Slot, *, replaced: bool) -> Contradiction:
    first, second = earlier.said(slot), later.said(slot)
    wording = say.DELIVERED_ANEW if replaced else say.DELIVERED_BEFORE
    now = later.values[slot]
    message = wording(
        what=called(slot, year_of(now, later.reporting_period)),
        before=shown_value(earlier.values[slot]),
        now=shown_value(now),
        place=say.UNKNOWN_PLACE() if first is None else first.origin.message,
    )
    return Contradiction(figure=later.figure_of(slot), origin=None if second is None else second.origin, message=message)


def _subject(delivery: Delivery) -> tuple[object, ...]:
    return (delivery.approved_by.number, delivery.approved_by.date, delivery.department, delivery.reporting_period)


def _called(delivery: Delivery) -> Message:
    return say.DELIVERY_OF(
        department=delivery.department, period=delivery.reporting_period.message, decision=delivery.approved_by.number
    )
