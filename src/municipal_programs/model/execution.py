"""A department's account of its part of a program."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.department import Signatory
from municipal_programs.model.statement import Statement
from municipal_programs.values import YearRange

__all__ = ["DecisionCitation", "Execution"]


@frozen(kw_only=True, field_transformer=typed)
class DecisionCitation:
    """A decision as an account cites it; the same number may stand under another date elsewhere.

    Args:
        number: The number as printed.
        date: The day as printed.
        place: Where the account cites it; may be empty.

    Raises:
        InvalidValueError: If the number is blank.
    """

    number: str
    date: dt.date
    place: str = ""

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "number"))


@frozen(kw_only=True, field_transformer=typed)
class Execution:
    """How a department carried out its part (виконання), as it reports it; the measures hold their own narratives.

    Args:
        department: Identity of the department.
        reporting_period: The years that the account covers.
        date: The day of the account, if it carries one.
        registration_number: Its outgoing number, if it carries one.
        addressee: Who receives it; may be empty.
        title: Its title as printed; may be empty.
        url: Where it is published; may be empty.
        citations: The decisions that it names, in its order.
        purpose_results: How far the purpose was reached; paragraphs are parted by line breaks.
        conclusion: Its conclusion; likewise.
        signatory: Who signed it, if anybody.
        statements: The figures that it states beside its tables, or otherwise than they are understood.

    Raises:
        InvalidValueError: If the department is no slug, or the address is none.
    """

    department: str
    reporting_period: YearRange
    date: dt.date | None = None
    registration_number: str = ""
    addressee: str = ""
    title: str = ""
    url: str = ""
    citations: tuple[DecisionCitation, ...] = ()
    purpose_results: str = ""
    conclusion: str = ""
    signatory: Signatory | None = None
    statements: tuple[Statement, ...] = ()

    def __attrs_post_init__(self) -> None:
        _valid.refuse((*_valid.slug(self.department, "department"), *_valid.web_address(self.url)))
