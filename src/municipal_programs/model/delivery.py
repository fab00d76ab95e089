"""What a department delivered for a period: the figures and texts that it was asked for, as it gave them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from municipal_programs.errors import Fault
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.decision import CouncilDecision
from municipal_programs.model.funding import FundingLine, line_faults
from municipal_programs.model.identity import delivered_figure
from municipal_programs.model.indicator import IndicatorKind, Observation, fits, wrong_value
from municipal_programs.model.period import ReportingPeriod
from municipal_programs.model.slot import DeliveredValue, Slot, SlotKind
from municipal_programs.values import Money, Origin, Written, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CollectedBook", "CollectedText", "DeliveredIndicator", "DeliveredMeasure", "Delivery"]

_DIGEST = re.compile("[0-9a-f]{64}")


@frozen(kw_only=True, field_transformer=typed)
class CollectedBook:
    """A workbook out of which something was collected.

    Args:
        name: Name of its file.
        digest: SHA-256 of its bytes, as 64 small hexadecimal digits.

    Raises:
        InvalidValueError: If the name is blank or the digest is none.
    """

    name: str
    digest: str

    def __attrs_post_init__(self) -> None:
        faults = [*_valid.blanks(self, "name")]
        if not _DIGEST.fullmatch(self.digest):
            faults.append(Fault(say.NOT_A_DIGEST(seen=self.digest), ("digest",)))
        _valid.refuse(faults)


@frozen(kw_only=True, field_transformer=typed)
class CollectedText:
    """What a person wrote into a cell of a workbook.

    Args:
        figure: Identity of what it states, as `Delivery.figure_of` gives it.
        text: What stands in the cell, unedited.
        book: Name of the workbook.
        sheet: Name of the sheet.
        cell: Reference of the cell, such as ``F7``.

    Raises:
        InvalidValueError: If it does not say of which figure it is, or where it stands.
    """

    figure: str
    text: str
    book: str
    sheet: str
    cell: str

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "figure", "book", "sheet", "cell"))


@frozen(kw_only=True, field_transformer=typed)
class DeliveredMeasure:
    """What was delivered for a measure.

    Args:
        number: Number of the measure in the department's table.
        allocated: Money that the budget gave for the year of the period, a line for each source.
        disbursed: Money that was paid out, likewise.
        narrative: How the measure was carried out; paragraphs are parted by line breaks.

    Raises:
        InvalidValueError: If the number cannot be one.
    """

    number: str
    allocated: tuple[FundingLine, ...] = ()
    disbursed: tuple[FundingLine, ...] = ()
    narrative: str = ""

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.item_number(self.number))


@frozen(kw_only=True, field_transformer=typed)
class DeliveredIndicator:
    """What was delivered for an indicator.

    Args:
        indicator: Key of the indicator in the department's table, such as ``output.1``.
        kind: What sort of value it has; it has to be the indicator's.
        actual: The real value with its year, or the reason why there is none.
        explanation: Why the target was missed.
        corrective_action: What was done about it.

    Raises:
        InvalidValueError: If the indicator is not named, a value is given without its kind, or is none of that kind.
    """

    indicator: str
    kind: IndicatorKind | None = None
    actual: Observation | None = None
    explanation: str = ""
    corrective_action: str = ""

    def __attrs_post_init__(self) -> None:
        faults = [*_valid.blanks(self, "indicator")]
        if self.kind is None and self.actual is not None and self.actual.value is not None:
            faults.append(Fault(say.VALUE_WITHOUT_KIND(), ("kind",)))
        value = None if self.actual is None else self.actual.value
        if self.kind is not None and value is not None and not fits(self.kind, value):
            faults.append(Fault(wrong_value(self.kind, value), ("actual", "value")))
        _valid.refuse(faults)


@frozen(kw_only=True, field_transformer=typed)
class Delivery:
    """What one department delivered for one period (надані дані).

    A delivery states, and nothing more: it stands beside the program until it is laid over it. What stands twice in it, or under another
    year than its period, is no delivery.

    Args:
        approved_by: The decision that approved the program, by its number and date.
        department: Identity of the department.
        reporting_period: The period that was asked for.
        delivered_on: The day on which it came; None where nobody noted it.
        books: The workbooks that it was collected from; none where somebody typed it.
        measures: What was delivered for measures.
        indicators: What was delivered for indicators.
        purpose_results: How far the purpose was reached; paragraphs are parted by line breaks.
        conclusion: The department's conclusion; likewise.
        texts: What stands in the cells of the workbooks; no part of equality.
        written: The text and place of each figure in the file of the delivery; no part of equality.

    Raises:
        InvalidValueError: If the department is no slug, a measure, an indicator or a line of money stands twice, or money is of another
            year than the period.
    """

    approved_by: CouncilDecision
    department: str
    reporting_period: ReportingPeriod
    delivered_on: dt.date | None = None
    books: tuple[CollectedBook, ...] = ()
    measures: tuple[DeliveredMeasure, ...] = ()
    indicators: tuple[DeliveredIndicator, ...] = ()
    purpose_results: str = ""
    conclusion: str = ""
    texts: tuple[CollectedText, ...] = field(default=(), eq=False)
    written: Mapping[str, Written] = field(factory=dict[str, Written], eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        _valid.refuse(
            (
                *_valid.slug(self.department, "department"),
                *_valid.repeated([measure.number for measure in self.measures], say.MEASURE, "measures"),
                *_valid.repeated([indicator.indicator for indicator in self.indicators], say.INDICATOR, "indicators"),
                *self._money_faults(),
            )
        )

    def _money_faults(self) -> Iterator[Fault]:
        year = self.reporting_period.year
        for row, measure in enumerate(self.measures):
            for role in _MONEY:
                lines: tuple[FundingLine, ...] = getattr(measure, role)
                for fault in line_faults(lines, YearRange.single(year), role):
                    yield fault.below("measures", row)
                for place, line in enumerate(lines):
                    if line.year is None:
                        yield Fault(say.DELIVERED_WITHOUT_YEAR(year=year), ("measures", row, role, place))

    @cached_property
    def values(self) -> Mapping[Slot, DeliveredValue]:
        """Everything that was delivered, by its slot, in order; what was not delivered has none."""
        given: list[tuple[Slot, DeliveredValue | None]] = []
        for measure in self.measures:
            given += _of_measure(measure)
        for indicator in self.indicators:
            given += _roles_of(indicator, SlotKind.INDICATOR, indicator.indicator, _OF_INDICATOR)
        given += _roles_of(self, SlotKind.ACCOUNT, "", _OF_ACCOUNT)
        return {slot: value for slot, value in given if value is not None and value != ""}

    def holding(self, values: Mapping[Slot, DeliveredValue]) -> Delivery:
        """Return this delivery with *values* in the place of all that it holds, measures and indicators in their order.

        Raises:
            InvalidValueError: If they cannot be delivered, such as a value without its kind.
        """
        by_item: dict[tuple[SlotKind, str], dict[str, Any]] = {}
        for slot, value in values.items():
            fields = by_item.setdefault((slot.kind, slot.key), {})
            if slot.source is not None and isinstance(value, Money):
                line = FundingLine(source=slot.source, year=self.reporting_period.year, amount=value)
                fields[slot.role] = (*fields.get(slot.role, ()), line)
            else:
                fields[slot.role] = value
        measures = [(key, fields) for (kind, key), fields in by_item.items() if kind is SlotKind.MEASURE]
        indicators = [(key, fields) for (kind, key), fields in by_item.items() if kind is SlotKind.INDICATOR]
        return evolve(
            self,
            measures=tuple(DeliveredMeasure(number=key, **fields) for key, fields in measures),
            indicators=tuple(DeliveredIndicator(indicator=key, **fields) for key, fields in indicators),
            **{**dict.fromkeys(_OF_ACCOUNT, ""), **by_item.get((SlotKind.ACCOUNT, ""), {})},
        )

    def figure_of(self, slot: Slot) -> str:
        """Return the identity of what stands in *slot*; it always names the department, and of money the year and the source."""
        year = None if slot.source is None else self.reporting_period.year
        return delivered_figure(self.department, slot, year=year)

    def said(self, slot: Slot) -> Written | None:
        """Return what a person wrote into *slot*, and where: the cell of a workbook, else the place in the file."""
        figure = self.figure_of(slot)
        return self._said_in_cells.get(figure) or self.written.get(figure)

    @cached_property
    def _said_in_cells(self) -> Mapping[str, Written]:
        return {
            text.figure: Written(text=text.text, origin=Origin(source=text.book, sheet=text.sheet, cell=text.cell))
            for text in self.texts
        }


_MONEY = ("allocated", "disbursed")
_OF_INDICATOR = ("kind", "actual", "explanation", "corrective_action")
_OF_ACCOUNT = ("purpose_results", "conclusion")


def _of_measure(measure: DeliveredMeasure) -> Iterator[tuple[Slot, DeliveredValue | None]]:
    for role in _MONEY:
        for line in getattr(measure, role):
            yield Slot(kind=SlotKind.MEASURE, key=measure.number, role=role, source=line.source), line.amount
    yield from _roles_of(measure, SlotKind.MEASURE, measure.number, ("narrative",))


def _roles_of(thing: object, kind: SlotKind, key: str, roles: tuple[str, ...]) -> Iterator[tuple[Slot, DeliveredValue | None]]:
    return ((Slot(kind=kind, key=key, role=role), getattr(thing, role)) for role in roles)
