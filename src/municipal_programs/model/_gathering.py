"""What several deliveries state together, and where they disagree."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.model._filling import shown_value
from municipal_programs.model.funding import FundingSource
from municipal_programs.model.indicator import IndicatorKind, Observation
from municipal_programs.model.slot import DeliveredValue, Slot, SlotKind
from municipal_programs.values import Money, Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.model.delivery import Delivery
    from municipal_programs.model.period import ReportingPeriod
    from municipal_programs.values import Origin

__all__ = ["Stated", "gathered", "year_of"]

_KINDS = list(SlotKind)
_SOURCES = [None, *FundingSource]


@frozen(kw_only=True)
class Stated:
    """A figure or a text that was delivered.

    Args:
        department: Who delivered it.
        slot: Where it belongs.
        year: The year of an amount or a value; None for the end of the program, and for what has no year.
        years: The years of the periods that it was delivered for.
        day: The last day of the last of these periods.
        value: What was delivered.
        figure: Its identity.
        written: What a person wrote, and where; None where that is not known, or where several wrote it.
    """

    department: str
    slot: Slot
    year: int | None
    years: tuple[int, ...]
    day: dt.date
    value: DeliveredValue
    figure: str
    written: Written | None

    @property
    def origin(self) -> Origin | None:
        """Where it was delivered."""
        return None if self.written is None else self.written.origin

    @property
    def is_text(self) -> bool:
        """Whether it is words that the program holds once for all years."""
        return isinstance(self.value, str) and not isinstance(self.value, IndicatorKind)


def gathered(deliveries: Iterable[Delivery]) -> tuple[list[Stated], list[tuple[Stated, str]]]:
    """Return what *deliveries* state in an order of its own, and what they state in different ways with all that was said."""
    agreed: list[Stated] = []
    disagreeing: list[tuple[Stated, str]] = []
    told = sorted((one for delivery in _last_of_year(list(deliveries)) for one in _stated(delivery)), key=_order)
    for _, group in groupby(told, key=_subject):
        same = list(group)
        values = sorted({str(shown_value(one.value)) for one in same if one.value != same[0].value})
        if values:
            disagreeing.append((same[0], ", ".join(f"«{seen}»" for seen in (shown_value(same[0].value), *values))))
        else:
            agreed.append(same[0])
    return list(_joined(agreed)), disagreeing


def year_of(value: DeliveredValue, period: ReportingPeriod) -> int | None:
    """Return the year of a *value* that was delivered for *period*; None for the end of the program, and for what has no year."""
    if isinstance(value, Observation):
        return value.year
    return period.year if isinstance(value, Money) else None


def _last_of_year(deliveries: Sequence[Delivery]) -> Iterator[Delivery]:
    last: dict[tuple[str, int], dt.date] = {}
    for delivery in deliveries:
        of_year = (delivery.department, delivery.reporting_period.year)
        last[of_year] = max(last.get(of_year, delivery.reporting_period.last_day), delivery.reporting_period.last_day)
    for delivery in deliveries:
        if delivery.reporting_period.last_day == last[delivery.department, delivery.reporting_period.year]:
            yield delivery


def _stated(delivery: Delivery) -> Iterator[Stated]:
    period = delivery.reporting_period
    for slot, value in delivery.values.items():
        yield Stated(
            department=delivery.department,
            slot=slot,
            year=year_of(value, period),
            years=(period.year,),
            day=period.last_day,
            value=value,
            figure=delivery.figure_of(slot),
            written=delivery.said(slot),
        )


def _subject(stated: Stated) -> tuple[object, ...]:
    """Return what *stated* is about; two that are about the same have to say the same."""
    slot = stated.slot
    about = (stated.department, _KINDS.index(slot.kind), slot.key, slot.role, _SOURCES.index(slot.source), stated.year or 0)
    return (*about, stated.day if stated.is_text else stated.day.min)


def _order(stated: Stated) -> tuple[object, ...]:
    origin = "" if stated.origin is None else str(stated.origin)
    return (*_subject(stated), stated.day, origin, str(shown_value(stated.value)))


def _joined(agreed: Iterable[Stated]) -> Iterator[Stated]:
    """Join the texts of several years, each a paragraph; what was said in several years in the same words is said once."""
    for _, group in groupby(agreed, key=lambda one: (one.department, one.slot, one.year)):
        first, *later = group
        if later:
            text = "\n".join(dict.fromkeys(str(one.value) for one in (first, *later)))
            years = (*first.years, *(year for one in later for year in one.years))
            yield evolve(first, value=text, years=years, day=later[-1].day, written=None)
        else:
            yield first
