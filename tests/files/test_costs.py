"""What reading may cost, in calls, which are the same on every machine: a slip that doubles them is no matter of seconds."""

from __future__ import annotations

import cProfile

import pytest

from municipal_programs.files import Syntax, program_from, write_program
from municipal_programs.testing import sample_country_lines

MOST = {Syntax.JSON: 2_100, Syntax.YAML: 18_500}
"""Functions that are called for a measure with nine amounts and a narrative, those in C too; a tenth more than when this was written."""


def calls(measures: int, syntax: Syntax) -> int:
    """Return how many functions it takes to read a program of so many *measures*."""
    text = next(sample_country_lines(communities=1, programs=1, measures=measures))
    if syntax is Syntax.YAML:
        text = write_program(program_from(text, syntax=Syntax.JSON))
    program_from(text, syntax=syntax)
    profile = cProfile.Profile()
    profile.runcall(program_from, text, syntax=syntax)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("syntax", Syntax)
def test_each_further_measure_takes_the_same_few_calls(syntax: Syntax) -> None:
    """Every fault, the place of each part and the text of each figure included."""
    few, many, most = (calls(measures, syntax) for measures in (20, 40, 80))

    assert most - many == pytest.approx(2 * (many - few), rel=0.1)
    assert (many - few) / 20 <= MOST[syntax]
