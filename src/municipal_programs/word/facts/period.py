"""The years that a figure is about."""

from __future__ import annotations

import re
from typing import Final

from municipal_programs.model import FundingSource

__all__ = ["period_of"]

_YEAR: Final = re.compile(rf"\.([0-9]{{4}})(?:\.(?:{'|'.join(source.value for source in FundingSource)}))?$")
_OF_NO_PERIOD: Final = ("activity.", "decision.", "execution.", "statement.")


def period_of(identity: str, years: str) -> str:
    """Return the year that ends *identity*, before its source of money if it has one; else *years*, those of the document.

    >>> period_of("program.planned.2019.state", "2018-2020"), period_of("measure.7.disbursed", "2018-2020")
    ('2019', '2018-2020')
    """
    if identity.startswith(_OF_NO_PERIOD):
        return ""
    found = _YEAR.search(identity)
    return found[1] if found else years
