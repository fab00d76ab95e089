"""Hypothesis strategies for the whole model; what they build is valid, and what `consistent_programs` builds agrees with itself too.

Nothing is drawn and then thrown away: every strategy builds valid things from the first draw, so that tests stay quick and
Hypothesis can make a failing example smaller without leaving what is valid. Each docstring says what it shrinks towards: fewer
parts, then less money, then shorter texts. Needs ``municipal-programs[testing]``.
"""

from municipal_programs.testing.strategies._activity import activity_reports, counts, topics
from municipal_programs.testing.strategies._consistent import consistent_programs
from municipal_programs.testing.strategies._decisions import (
    additions,
    adjustments,
    amendments,
    changes,
    decisions,
    exclusions,
    related_decisions,
)
from municipal_programs.testing.strategies._deliveries import deliveries
from municipal_programs.testing.strategies._indicators import indicators, observations, values_of
from municipal_programs.testing.strategies._measures import (
    departments,
    funding,
    funding_lines,
    measures,
    signatories,
    tasks,
)
from municipal_programs.testing.strategies._programs import executions, passports, programs, statements
from municipal_programs.testing.strategies._values import (
    LARGEST_AMOUNT,
    amounts,
    days,
    numbers,
    slugs,
    texts,
    year_ranges,
    years,
)

__all__ = [
    "LARGEST_AMOUNT",
    "activity_reports",
    "additions",
    "adjustments",
    "amendments",
    "amounts",
    "changes",
    "consistent_programs",
    "counts",
    "days",
    "decisions",
    "deliveries",
    "departments",
    "exclusions",
    "executions",
    "funding",
    "funding_lines",
    "indicators",
    "measures",
    "numbers",
    "observations",
    "passports",
    "programs",
    "related_decisions",
    "signatories",
    "slugs",
    "statements",
    "tasks",
    "texts",
    "topics",
    "values_of",
    "year_ranges",
    "years",
]
