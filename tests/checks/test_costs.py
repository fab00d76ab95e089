"""What checking may cost, in calls, which are the same on every machine: a slip that doubles them is no matter of seconds."""

from __future__ import annotations

import cProfile

import pytest

from municipal_programs.checks import examine
from municipal_programs.files import Syntax, program_from
from municipal_programs.testing import sample_country_lines

MOST = 2_050
"""Functions that all rules together call for a measure with nine amounts and a narrative; a tenth more than when this was written."""


def calls(measures: int) -> int:
    """Return how many functions it takes to examine a program of so many *measures*."""
    program = program_from(next(sample_country_lines(communities=1, programs=1, measures=measures)), syntax=Syntax.JSON)
    examine(program)
    profile = cProfile.Profile()
    profile.runcall(examine, program)
    return sum(entry.callcount for entry in profile.getstats())


def test_each_further_measure_takes_the_same_few_calls() -> None:
    """Of a program in which nearly all is right."""
    few, many, most = (calls(measures) for measures in (100, 200, 400))

    assert most - many == pytest.approx(2 * (many - few), rel=0.1)
    assert (many - few) / 100 <= MOST
