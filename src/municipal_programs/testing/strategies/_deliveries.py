"""Strategies for what departments deliver for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.model import CouncilDecision, DeliveredValue, Delivery, FundingSource, ReportingPeriod, Slot, SlotKind
from municipal_programs.testing.strategies._indicators import observations
from municipal_programs.testing.strategies._values import amounts, days, texts

if TYPE_CHECKING:
    from municipal_programs.model import Indicator, Measure, TargetProgram

__all__ = ["deliveries"]

_GIVEN = st.booleans()
_SOURCES = st.lists(st.sampled_from(FundingSource), unique=True, max_size=2)


@st.composite
def deliveries(
    draw: st.DrawFn, program: TargetProgram, *, period: ReportingPeriod | None = None, department: str = ""
) -> Delivery:
    """Build what a department of *program* may deliver, much or little of it; what the program states it may contradict.

    Args:
        draw: Given by Hypothesis.
        program: The program.
        period: The period; a year of the program's term by default.
        department: The department; any that the program knows by default.

    Shrinks towards the first department and year, and nothing delivered.
    """
    asked = ReportingPeriod(year=draw(st.sampled_from(list(program.term)))) if period is None else period
    owner = department or draw(st.sampled_from([known.identity for known in program.departments]))
    values: dict[Slot, DeliveredValue] = {}
    for measure in program.measures_of(owner):
        values |= draw(_of_measure(measure))
    for indicator in program.indicators_of(owner):
        values |= draw(_of_indicator(indicator, asked.year))
    for role in ("purpose_results", "conclusion"):
        values |= draw(_of_text(Slot(kind=SlotKind.ACCOUNT, role=role)))
    empty = Delivery(
        approved_by=CouncilDecision(number=program.approved_by.number, date=program.approved_by.date),
        department=owner,
        reporting_period=asked,
        delivered_on=draw(st.none() | days()),
    )
    return empty.holding(values)


@st.composite
def _of_measure(draw: st.DrawFn, measure: Measure) -> dict[Slot, DeliveredValue]:
    found: dict[Slot, DeliveredValue] = {}
    for role in ("allocated", "disbursed"):
        for source in draw(_SOURCES):
            found[Slot(kind=SlotKind.MEASURE, key=measure.number, role=role, source=source)] = draw(amounts())
    return found | draw(_of_text(Slot(kind=SlotKind.MEASURE, key=measure.number, role="narrative")))


@st.composite
def _of_indicator(draw: st.DrawFn, indicator: Indicator, year: int) -> dict[Slot, DeliveredValue]:
    slot = Slot(kind=SlotKind.INDICATOR, key=indicator.key, role="actual")
    found: dict[Slot, DeliveredValue] = {}
    if draw(_GIVEN):
        found = {evolve(slot, role="kind"): indicator.kind, slot: draw(observations(indicator.kind, year))}
    for role in ("explanation", "corrective_action"):
        found |= draw(_of_text(evolve(slot, role=role)))
    return found


@st.composite
def _of_text(draw: st.DrawFn, slot: Slot) -> dict[Slot, DeliveredValue]:
    text = draw(texts(blank=True))
    return {slot: text} if text else {}
