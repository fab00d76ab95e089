"""What a program is judged by."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Fault, InvalidValueError, Message
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.named import Named
from municipal_programs.values import calendar_year, exact
from municipal_programs.values.wording import shown, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Absence", "Accumulation", "Direction", "Indicator", "IndicatorGroup", "IndicatorKind", "Observation"]


_WHOLE = 100
"""A share is a percentage of a whole, which no part exceeds."""


class IndicatorGroup(Named):
    """The four groups that the reports are ordered by."""

    INPUT = "input"
    OUTPUT = "output"
    EFFICIENCY = "efficiency"
    QUALITY = "quality"


class IndicatorKind(Named):
    """What sort of value an indicator has, and therefore what may be done with it."""

    COUNT = "count"
    AMOUNT = "amount"
    SHARE = "share"
    INDEX = "index"
    RANK = "rank"
    YES_NO = "yes_no"
    QUALITATIVE = "qualitative"


class Direction(Named):
    """Whether more is better (стимулятор), less is better (дестимулятор), or neither."""

    STIMULATOR = "stimulator"
    DESTIMULATOR = "destimulator"
    NEUTRAL = "neutral"


class Accumulation(Named):
    """How the values of the years make the value of the term."""

    SUM = "sum"
    LAST = "last"
    AVERAGE = "average"
    MAXIMUM = "maximum"


class Absence(Named):
    """Why there is no value."""

    NOT_SET = "not_set"
    NOT_MEASURED = "not_measured"
    STUDY_NOT_CONDUCTED = "study_not_conducted"
    NOT_YET_PUBLISHED = "not_yet_published"


@frozen(kw_only=True, field_transformer=typed)
class Observation:
    """A value of an indicator, planned or real, or the reason why there is none.

    Args:
        year: The year that the value belongs to; None for the end of the program, or where no year is named.
        value: The number as it was measured, a yes or no, or words, as the indicator's kind has it; None if absent.
        absence: The reason, exactly where there is no value.
        unit: The unit written beside the value, where one was; it must be the indicator's.
        note: What the document adds to the value, such as «за 2019 рік»; may be empty.

    Raises:
        InvalidValueError: If there are both a value and an absence, or neither; if the number is not finite, or the year is out
            of bounds.
    """

    year: int | None = None
    value: Decimal | bool | str | None = None
    absence: Absence | None = None
    unit: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.value is None) == (self.absence is None):
            raise InvalidValueError(say.VALUE_OR_ABSENCE())
        faults = [] if self.year is None else [*_valid.from_values(calendar_year, self.year, "year")]
        if isinstance(self.value, Decimal):
            faults += _valid.from_values(exact, self.value, "value")
        _valid.refuse(faults)


@frozen(kw_only=True, field_transformer=typed)
class Indicator:
    """An indicator (показник) with its baseline, targets and actual values.

    Args:
        number: Number in its group of its department's table.
        title: What is measured, unedited.
        group: One of the four groups.
        kind: What sort of value it has.
        department: Identity of the department that reports it.
        unit: What it is counted in; empty where the document forgot it.
        direction: Whether more is better; None where nobody said.
        accumulation: How years add up; None where nobody said.
        baseline: The value that the program started from, if given.
        targets: Planned values, at most one a year and one for the end (year None).
        actuals: Real values, likewise.
        repeats: Key of the measure whose money or count the indicator repeats; empty where it repeats none.
        cost: For a derived efficiency indicator, key of the input indicator (``input.1``) that is divided ...
        output: ... and of the output indicator (``output.1``) that it is divided by; both or neither.
        explanation: Why the target was missed, as the department says; may be empty.
        corrective_action: What was done about it; may be empty.

    Raises:
        InvalidValueError: If a text is blank, a year has two targets or two actuals, a value is not of the *kind*, units are
            mixed, the baseline is later than a target, or there is a *cost* without an *output* or the other way round.
    """

    number: str
    title: str
    group: IndicatorGroup
    kind: IndicatorKind
    department: str
    unit: str = ""
    direction: Direction | None = None
    accumulation: Accumulation | None = None
    baseline: Observation | None = None
    targets: tuple[Observation, ...] = ()
    actuals: tuple[Observation, ...] = ()
    repeats: str = ""
    cost: str = ""
    output: str = ""
    explanation: str = ""
    corrective_action: str = ""

    def __attrs_post_init__(self) -> None:
        faults = [*_valid.item_number(self.number), *_valid.blanks(self, "title"), *_valid.slug(self.department, "department")]
        faults += _valid.repeated([o.year for o in self.targets], say.OBSERVATION, "targets")
        faults += _valid.repeated([o.year for o in self.actuals], say.OBSERVATION, "actuals")
        faults += self._foreign_values()
        faults += self._mixed_units()
        faults += self._late_baseline()
        if bool(self.cost) != bool(self.output):
            faults.append(Fault(say.COST_WITHOUT_OUTPUT(), ("cost" if self.output else "output",)))
        _valid.refuse(faults)

    @property
    def key(self) -> str:
        """The group and number, such as ``output.1``; unique within its department."""
        return f"{self.group}.{self.number}"

    def _observations(self) -> Iterator[tuple[tuple[str | int, ...], Observation]]:
        if self.baseline is not None:
            yield ("baseline",), self.baseline
        for position, observation in enumerate(self.targets):
            yield ("targets", position), observation
        for position, observation in enumerate(self.actuals):
            yield ("actuals", position), observation

    def _foreign_values(self) -> Iterator[Fault]:
        for path, observation in self._observations():
            if observation.value is not None and not fits(self.kind, observation.value):
                yield Fault(wrong_value(self.kind, observation.value), (*path, "value"))

    def _mixed_units(self) -> Iterator[Fault]:
        units = {unit for unit in (self.unit, *(o.unit for _, o in self._observations())) if unit}
        if len(units) > 1:
            yield Fault(say.MIXED_UNITS(seen=", ".join(f"«{unit}»" for unit in sorted(units))), ("unit",))

    def _late_baseline(self) -> Iterator[Fault]:
        years = [target.year for target in self.targets if target.year is not None]
        if self.baseline is None or self.baseline.year is None or not years:
            return
        if self.baseline.year > min(years):
            yield Fault(say.BASELINE_AFTER_TARGET(baseline=self.baseline.year, target=min(years)), ("baseline", "year"))


def wrong_value(kind: IndicatorKind, value: Decimal | bool | str) -> Message:  # noqa: FBT001 - a yes or no is a value
    """Return what to say of a *value* that an indicator of *kind* cannot have."""
    return say.WRONG_KIND_OF_VALUE(kind=kind.message, seen=shown_number(value), expected=say.VALUES[kind.value])


def shown_number(value: Decimal | bool | str | None) -> str | Message:  # noqa: FBT001 - a yes or no is a value
    """Return *value* as a message may show it."""
    if isinstance(value, bool):
        return (say.YES if value else say.NO)()
    return write_number(value) if isinstance(value, Decimal) else shown(value)


def fits(kind: IndicatorKind, value: object) -> bool:
    """Say whether an indicator of *kind* may have *value*."""
    match kind:
        case IndicatorKind.YES_NO:
            return isinstance(value, bool)
        case IndicatorKind.QUALITATIVE:
            return isinstance(value, str)
        case IndicatorKind.COUNT | IndicatorKind.RANK:
            return isinstance(value, Decimal) and value >= 0
        case IndicatorKind.SHARE:
            return isinstance(value, Decimal) and 0 <= value <= _WHOLE
        case _:
            return isinstance(value, Decimal)
