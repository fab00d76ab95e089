from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.errors import InvalidValueError
from municipal_programs.reports import Portfolio

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def test_programs_that_one_decision_approved_are_one_program(program: TargetProgram) -> None:
    """A file given twice would count its money twice, whatever its title says now."""
    with pytest.raises(InvalidValueError, match="73"):
        Portfolio(programs=(program, evolve(program, title="Інша")))


def test_decisions_of_one_number_and_two_days_are_two(program: TargetProgram) -> None:
    """Councils begin to number anew."""
    later = evolve(program, approved_by=evolve(program.approved_by, date=program.approved_by.date.replace(day=25)))

    assert len(Portfolio(programs=(program, later)).programs) == 2


def test_nothing_is_no_portfolio() -> None:
    """A summary of no programs would be a blank page."""
    with pytest.raises(InvalidValueError):
        Portfolio(programs=())


def test_a_profile_is_that_of_all_or_none(program: TargetProgram) -> None:
    """Two councils have no ways in common."""
    other = evolve(program, profile="b", approved_by=evolve(program.approved_by, number="74"))

    assert Portfolio(programs=(evolve(program, profile="b"), other)).profile == "b"
    assert Portfolio(programs=(evolve(program, profile="a"), other)).profile == ""
