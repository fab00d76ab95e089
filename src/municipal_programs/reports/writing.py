"""From values to the facts and lines that a template places."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.figures import Missing
from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.values import Money, MoneyUnit, rounded
from municipal_programs.values.wording import no_break, write_date, write_money, write_number, write_short_date, write_years

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from municipal_programs.figures import Observed
    from municipal_programs.model import Observation
    from municipal_programs.reports.section import Value
    from municipal_programs.values import YearRange

__all__ = [
    "NOTHING",
    "count_fact",
    "date_fact",
    "decimals_of_column",
    "lines_of",
    "money_fact",
    "money_or_nothing",
    "number_fact",
    "observation_line",
    "observed_value",
    "percent_fact",
    "text_fact",
    "value_line",
    "years_fact",
]

_LINE_END = re.compile("\r\n|\r|\n")
_BLANK = " \t\N{NO-BREAK SPACE}"
"""A line of nothing else is no paragraph; one of any other character is, so that none vanishes."""

NOTHING = "–"
"""What a cell shows where there is nothing to show: offices leave no cell of a table blank."""


def money_fact(
    identity: str,
    money: Money,
    unit: MoneyUnit = MoneyUnit.THOUSAND,
    *,
    with_unit: bool = False,
    decimals: int | None = None,
) -> Fact:
    """Return an amount as a fact, every kopiyka of it written in *unit*.

    Args:
        identity: Identity of the figure.
        money: The amount.
        unit: The unit to write it in.
        with_unit: Whether the unit follows, where no heading names it.
        decimals: The decimals of its column, from `decimals_of_column`, so that no kopiyka is lost; None for as few as it takes.
    """
    return Fact(
        identity=identity, value=money, text=write_money(money, unit, decimals, with_unit=with_unit), unit=unit.message.uk
    )


def money_or_nothing(
    identity: str, money: Money | Missing, unit: MoneyUnit = MoneyUnit.THOUSAND, decimals: int | None = None
) -> Fact | str:
    """Return an amount as `money_fact` does; where there is none, the sign for nothing."""
    return NOTHING if isinstance(money, Missing) else money_fact(identity, money, unit, decimals=decimals)


def decimals_of_column(amounts: Iterable[Money | Missing], unit: MoneyUnit = MoneyUnit.THOUSAND) -> int | None:
    """Return with how many decimals the sum of a column is written: with those of its longest amount; None where it has none."""
    written = (write_money(amount, unit, with_unit=False) for amount in amounts if isinstance(amount, Money))
    return max((len(text.partition(",")[2]) for text in written), default=None)


def percent_fact(identity: str, ratio: Fraction | Missing, decimals: int = 1) -> Fact | str:
    """Return a ratio as a percentage, rounded half up; its column says that it is one. Where there is none, the sign for nothing."""
    if isinstance(ratio, Missing):
        return NOTHING
    return Fact(identity=identity, value=ratio, text=write_number(rounded(100 * ratio, decimals)), unit="%")


def number_fact(identity: str, number: Fraction, unit: str = "", decimals: int = 2) -> Fact:
    """Return a computed number with as few decimals as it takes, but rounded half up to *decimals* at most."""
    enough = next((few for few in range(decimals) if rounded(number, few) == number), decimals)
    text = write_number(rounded(number, enough))
    return Fact(identity=identity, value=number, text=text, unit=unit)


def count_fact(identity: str, number: int) -> Fact:
    """Return a count as a fact."""
    return Fact(identity=identity, value=number, text=write_number(number))


def text_fact(identity: str, text: str) -> Fact:
    """Return as a fact what is identified by its letters, such as the number of a decision."""
    return Fact(identity=identity, value=text, text=text)


def date_fact(identity: str, day: dt.date, *, short: bool = False) -> Fact:
    """Return a day as a fact: «18 грудня 2017 року», or «18.12.2017» where *short*."""
    return Fact(identity=identity, value=day, text=write_short_date(day) if short else write_date(day))


def years_fact(identity: str, years: YearRange, *, with_noun: bool = True) -> Fact:
    """Return years as a fact: «2018–2020 роки», «2018 рік», or «2018–2020» where the heading of a column has the noun."""
    return Fact(identity=identity, value=years, text=write_years(years, with_noun=with_noun))


def lines_of(text: str) -> list[Value]:
    r"""Return the paragraphs of a narrative; of none, the sign for nothing.

    A line feed parts paragraphs, as does a carriage return with or without one: what a document shows as a line end
    everywhere else. Every other character stays as it was written, also those that Unicode calls line separators, but that
    spaces where no line should break become no-break ones.

    Examples:
        >>> lines_of("перший\r\nдругий\u2028той самий")
        ['перший', 'другий\u2028той самий']
    """
    return [no_break(line) for line in _LINE_END.split(text) if line.strip(_BLANK)] or [NOTHING]


def value_line(identity: str, value: Decimal | Fraction | bool | str, unit: str) -> Value:  # noqa: FBT001 - a yes or no is a value
    """Return how a document writes a value of an indicator: a number as a fact, a yes or no and words as they are."""
    if isinstance(value, bool):
        return (say.YES if value else say.NO)().uk
    if isinstance(value, Decimal):
        return Fact(identity=identity, value=value, text=write_number(value), unit=unit)
    return number_fact(identity, value, unit) if isinstance(value, Fraction) else value


def observed_value(identity: str, found: Observed, unit: str) -> Value:
    """Return how a document writes the value of an indicator for a period: as it was entered, where one entry is the value."""
    entered: list[Decimal | Fraction | bool | str] = [
        value for one in found.observations if (value := one.value) is not None and value == found.value
    ]
    return value_line(identity, entered[0] if entered else found.value, unit)


def observation_line(identity: str, observation: Observation, unit: str, period: str = "") -> list[Value]:
    """Return what a cell says of one value of an indicator: the value or why there is none, then its year or note.

    The note on an absent value is the department's own word on why there is none, and stands for the reason.

    Args:
        identity: Identity of the figure.
        observation: The value.
        unit: The unit of the indicator; its column already shows it.
        period: Words on the year that it is of, where no heading of a column tells it; a note stands for them.
    """
    note = no_break(observation.note)
    if observation.value is None and note:
        return [note]
    if observation.value is None:
        assert observation.absence is not None, "an observation has a value or the reason why there is none"
        shown: Value = observation.absence.message.uk
    else:
        shown = value_line(identity, observation.value, unit)
    remark = note or period
    return [shown, f" ({remark})"] if remark else [shown]
