"""Made-up countries."""

from __future__ import annotations

import json
from collections import Counter

from municipal_programs.app import check
from municipal_programs.files import Syntax, program_from, write_program
from municipal_programs.testing import sample_country_lines


def test_a_made_up_country_has_the_size_that_was_asked_for() -> None:
    """Every line is a program in the format of the library, as it would be written again."""
    lines = list(sample_country_lines(communities=2, programs=3, measures=4))
    programs = [program_from(line, syntax=Syntax.JSON) for line in lines]

    assert list(Counter(program.territory for program in programs).values()) == [3, 3]
    assert {len(program.measures) for program in programs} == {4}
    assert [json.loads(write_program(program, Syntax.JSON)) for program in programs] == [json.loads(line) for line in lines]


def test_the_same_seed_gives_the_same_country() -> None:
    """And another one another."""
    one, same, other = (list(sample_country_lines(communities=1, seed=seed)) for seed in (1, 1, 2))

    assert one == same
    assert one != other


def test_in_some_programs_there_is_something_to_find() -> None:
    """The passport of one in ten promises another sum."""
    programs = (program_from(line, syntax=Syntax.JSON) for line in sample_country_lines(communities=4, programs=10, measures=2))
    promised_otherwise = sum(any(finding.code == "MP201" for finding in check(program)) for program in programs)

    assert 0 < promised_otherwise < 20
