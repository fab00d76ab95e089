"""From one text of a file to one value of the model: strict, exact, and in the words of the field (trap 9)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn, TypeVar

from municipal_programs.errors import InvalidValueError
from municipal_programs.files import _messages as say
from municipal_programs.files._forms import OBSERVATIONS
from municipal_programs.files._slips import field_of, misread
from municipal_programs.files._tree import Items, Rows, Scalar, ScalarKind, Table, is_blank
from municipal_programs.model import IndicatorKind, ReportingPeriod
from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import comparison_key, read_date, read_money, read_number, read_years, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.errors import Message
    from municipal_programs.files._tree import Node

__all__ = ["SCALARS", "items_of", "read", "read_value", "read_year", "table_of"]

_Value = TypeVar("_Value")
_TRUTHS = {"так": True, "true": True, "yes": True, "ні": False, "false": False, "no": False}
_DIGITS_OF_A_YEAR = 4
_KEPT = 256
"""Different texts of one sort that are read once: a program repeats the years of its measures a thousand times."""
_TRUTH, _UNDERSTOOD = ScalarKind.TRUTH, ScalarKind.UNDERSTOOD  # asked of each text, and an enumeration answers slowly
_years, _date = lru_cache(_KEPT)(read_years), lru_cache(_KEPT)(read_date)


def read(node: Node, understand: Callable[[str], _Value], expected: Message = say.A_TEXT, *, truth: bool = False) -> _Value:
    """Return what *understand* makes of the text of *node*.

    Args:
        node: The node; a JSON number counts as the text of its digits.
        understand: Reads the text; raises `InvalidValueError`.
        expected: What to call what should stand there.
        truth: Whether a JSON true or false counts as a text too.

    Raises:
        Misread: If *node* is no text, or is not understood.
    """
    no_text = isinstance(node, Scalar) and node.kind is _UNDERSTOOD and expected is say.A_TEXT
    if not isinstance(node, Scalar) or no_text or (node.kind is _TRUTH and not truth):
        raise misread(node, say.WRONG_SHAPE(expected=expected, seen=_seen(node)))
    if is_blank(node):
        raise misread(node, say.BLANK())
    try:
        return understand(node.text)
    except InvalidValueError as cause:
        raise misread(node, cause.message) from cause


def read_value(node: Node) -> Decimal | bool | str:
    """Return the value of an indicator as its kind has it.

    Raises:
        Misread: If it is none.
    """
    match node.expected if isinstance(node, Scalar) else None:
        case IndicatorKind.YES_NO:
            return read(node, _truth, say.YES_OR_NO, truth=True)
        case IndicatorKind.QUALITATIVE | None:
            return read(node, str)
        case _:
            return read(node, read_number, say.A_NUMBER)


def read_year(node: Node) -> int:
    """Return the year that stands before a colon, or in the field ``year``.

    Raises:
        Misread: If it is not four digits.
    """
    if isinstance(node, Scalar) and _is_year(node.text):
        return int(node.text)
    return read(node, _no_year_nor_end if field_of(node.place) in OBSERVATIONS else _no_year)


def table_of(node: Node, expected: Message = say.A_TABLE_OF_FIELDS) -> Table:
    """Return *node* if it is a set of fields.

    Raises:
        Misread: If it is a list or a text.
    """
    if isinstance(node, Table):
        return node
    raise misread(node, say.WRONG_SHAPE(expected=expected, seen=_seen(node)))


def items_of(node: Node, form: type[Items], expected: Message) -> Items:
    """Return *node* if it is a list that the file writes in the *form* of its field.

    Raises:
        Misread: If it is anything else.
    """
    if isinstance(node, Items) and type(node) is form:
        return node
    raise misread(node, say.WRONG_SHAPE(expected=expected, seen=_seen(node)))


def _whole(text: str) -> int:
    number = read_number(text)
    if number.as_tuple().exponent != 0:
        raise InvalidValueError(say.NOT_WHOLE(seen=shown(text)))
    return int(number)


def _is_year(text: str) -> bool:
    return len(text) == _DIGITS_OF_A_YEAR and text.isascii() and text.isdigit()


def _no_year(text: str) -> NoReturn:
    raise InvalidValueError(say.NOT_A_YEAR(seen=shown(text)))


def _no_year_nor_end(text: str) -> NoReturn:
    raise InvalidValueError(say.NOT_A_YEAR_NOR_END(seen=shown(text)))


def _truth(text: str) -> bool:
    truth = _TRUTHS.get(comparison_key(text))
    if truth is None:
        raise InvalidValueError(say.NOT_A_TRUTH(seen=shown(text)))
    return truth


def _seen(node: Node) -> Message:
    match node:
        case Table() | Rows():
            return say.A_TABLE
        case Items():
            return say.A_LIST
        case Scalar(kind=ScalarKind.BLANK):
            return say.A_BLANK
        case Scalar(kind=ScalarKind.TEXT):
            return say.THE_TEXT(seen=shown(node.text))
        case Scalar():
            return say.THE_LITERAL(seen=shown(node.text))


SCALARS: dict[type, Callable[[Node, object], object]] = {
    str: lambda node, _: read(node, str),
    int: lambda node, _: read(node, _whole, say.A_NUMBER),
    bool: lambda node, _: read(node, _truth, say.YES_OR_NO, truth=True),
    Decimal: lambda node, _: read(node, read_number, say.A_NUMBER),
    dt.date: lambda node, _: read(node, _date, say.A_DATE),
    Money: lambda node, _: read(node, read_money, say.A_SUM),
    YearRange: lambda node, _: read(node, _years, say.YEARS),
    ReportingPeriod: lambda node, _: read(node, ReportingPeriod.read, say.A_PERIOD),
}
"""How each type of value is read, as cattrs asks: with the type, which the table tells already."""
