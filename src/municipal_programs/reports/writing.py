"""From values to the facts and lines that a template places."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from municipal_programs.reports import _messages as say
from municipal_programs.reports.fact import Fact
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_date, write_money, write_number, write_short_date, write_years

if TYPE_CHECKING:
    import datetime as dt

    from municipal_programs.model import Observation
    from municipal_programs.reports.section import Value
    from municipal_programs.values import YearRange

__all__ = ["NOTHING", "count_fact", "date_fact", "lines_of", "money_fact", "observation_line", "text_fact", "years_fact"]

NOTHING = "–"
"""What a cell shows where there is nothing to show: offices leave no cell of a table blank."""


def money_fact(identity: str, money: Money, unit: MoneyUnit = MoneyUnit.THOUSAND, *, with_unit: bool = False) -> Fact:
    """Return an amount as a fact, every kopiyka of it written in *unit*; the unit follows only where no heading names it."""
    return Fact(identity=identity, value=money, text=write_money(money, unit, with_unit=with_unit), unit=unit.message.uk)


def count_fact(identity: str, number: int) -> Fact:
    """Return a count as a fact."""
    return Fact(identity=identity, value=number, text=write_number(number))


def text_fact(identity: str, text: str) -> Fact:
    """Return as a fact what is identified by its letters, such as the number of a decision."""
    return Fact(identity=identity, value=text, text=text)


def date_fact(identity: str, day: dt.date, *, short: bool = False) -> Fact:
    """Return a day as a fact: «18 грудня 2017 року», or «18.12.2017» where *short*."""
    return Fact(identity=identity, value=day, text=write_short_date(day) if short else write_date(day))


def years_fact(identity: str, years: YearRange) -> Fact:
    """Return years as a fact: «2018–2020 роки», «2018 рік»."""
    return Fact(identity=identity, value=years, text=write_years(years))


def lines_of(text: str) -> list[Value]:
    """Return the paragraphs of a narrative; of none, the sign for nothing."""
    return [line for line in text.splitlines() if line.strip()] or [NOTHING]


def observation_line(identity: str, observation: Observation, unit: str) -> list[Value]:
    """Return what a cell says of one value of an indicator: the value or why there is none, then its year or note.

    Args:
        identity: Identity of the figure.
        observation: The value.
        unit: The unit of the indicator; its column already shows it.
    """
    value = observation.value
    if isinstance(value, Decimal):
        shown: Value = Fact(identity=identity, value=value, text=write_number(value), unit=unit)
    elif isinstance(value, bool):
        shown = (say.YES if value else say.NO)().uk
    elif value is not None:
        shown = value
    else:
        assert observation.absence is not None, "an observation has a value or the reason why there is none"
        shown = observation.absence.message.uk
    remark = observation.note or (say.IN_YEAR(year=observation.year).uk if observation.year is not None else "")
    return [shown, f" ({remark})"] if remark else [shown]
