"""Nouns that agree with their number: 1 рік, 2 роки, 5 років, 1,5 року."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import astuple, frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import _messages as say
from municipal_programs.values._exact import decimals_of, exact
from municipal_programs.values.wording._grammar import NBSP
from municipal_programs.values.wording.numbers import write_number

if TYPE_CHECKING:
    from decimal import Decimal

    from babel.plural import PluralRule

__all__ = ["YEAR", "Noun", "counted", "plural"]


@frozen
class Noun:
    """A noun in the four forms that numbers ask for.

    Args:
        one: After 1, 21, 101, but not 11: рік.
        few: After 2–4, 22–24, but not 12–14: роки.
        many: After 0, 5–20, 25–30: років.
        fraction: After a number with decimals, whatever they are: 1,5 року, 2,0 року.

    Raises:
        InvalidValueError: If a form is blank.
    """

    one: str
    few: str
    many: str
    fraction: str

    def __attrs_post_init__(self) -> None:
        if not all(form.strip() for form in astuple(self)):
            raise InvalidValueError(say.EMPTY_FORM())


YEAR = Noun("рік", "роки", "років", "року")


def plural(number: Decimal | int, noun: Noun) -> str:
    """Return the form of *noun* that stands after *number*.

    Raises:
        InvalidValueError: If *number* is not finite or out of bounds.

    Examples:
        >>> [plural(number, YEAR) for number in (1, 2, 5, 11, 21, 112)]
        ['рік', 'роки', 'років', 'років', 'рік', 'років']
    """
    value = exact(number)
    if decimals_of(value):
        return noun.fraction
    # Babel gets an integer, since it would round a Decimal to the ambient context.
    return {"one": noun.one, "few": noun.few, "many": noun.many}[_ukrainian_plurals()(int(value))]


def counted(number: Decimal | int, noun: Noun) -> str:
    r"""Write *number* and the form of *noun* that it asks for, with a no-break space between.

    Examples:
        >>> from decimal import Decimal
        >>> counted(2, YEAR), counted(Decimal("1.5"), YEAR)
        ('2\xa0роки', '1,5\xa0року')
    """
    return f"{write_number(number)}{NBSP}{plural(number, noun)}"


@cache
def _ukrainian_plurals() -> PluralRule:
    from babel import Locale  # noqa: PLC0415  # here, since few need it and it is slow to load

    return Locale("uk").plural_form
