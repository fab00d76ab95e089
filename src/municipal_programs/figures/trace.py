"""How a figure came about, as a tree that a person can follow down to the places where somebody wrote something."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.figures.missing import Missing
from municipal_programs.values import Money, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Trace", "TraceValue", "UnknownFigureError"]

TraceValue: TypeAlias = Money | Fraction | Decimal | int | bool | str | dt.date
"""What a figure can be: exact always; a Fraction is a computed number, a Decimal one that was entered."""


class UnknownFigureError(MunicipalProgramsError, LookupError):
    """An identity that names no figure of the program."""


@frozen(kw_only=True)
class Trace:
    """One figure and what it is made of.

    Args:
        identity: Identity of the figure.
        title: What it is, in words; for money, the name of its set.
        value: The figure, exact, or why there is none.
        how: By which method it came from its operands; None where it was entered, not computed.
        rounding: How it is rounded when it is printed; None where it is printed as it is.
        written: The text that was entered, and where; None where it was computed, or nobody kept the place.
        operands: The figures that it is made of, in order.
        left_out: Figures that would belong to it and are missing; each tells why.
        grade: What a scale calls the value; None where it is not graded.
        revision: The decision that gave the program the wording which the figure is of; None where no amendment changes it.
    """

    identity: str
    title: Message
    value: TraceValue | Missing
    how: Message | None = None
    rounding: Message | None = None
    written: Written | None = None
    operands: tuple[Trace, ...] = ()
    left_out: tuple[Trace, ...] = ()
    grade: Message | None = None
    revision: Message | None = None

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Trace]]:
        """Yield this figure and all below it, each with its depth, as a reader goes through the tree."""
        yield depth, self
        for operand in self.operands:
            yield from operand.walk(depth + 1)
