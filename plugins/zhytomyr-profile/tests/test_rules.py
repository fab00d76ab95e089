"""Reports come within the time that the city has set."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model import Department
from municipal_programs.testing import assert_conforms, run_rule, sample_program
from zhytomyr_profile import plugin
from zhytomyr_profile.rules import accounts_come_in_time

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def dated(program: TargetProgram, day: dt.date | None) -> TargetProgram:
    """Return the program with its accounts given on that day."""
    return evolve(program, executions=tuple(evolve(account, date=day) for account in program.executions))


def test_the_plugin_fits_the_library() -> None:
    """Sections, filter, rule, profile and templates work on samples."""
    assert_conforms(plugin)


def test_an_account_of_the_last_day_is_in_time(program: TargetProgram) -> None:
    """A month is a month."""
    program = evolve(program, profile="zhytomyr")
    due = dt.date(program.term.last + 1, 1, 31)

    assert run_rule(accounts_come_in_time, dated(program, due)) == ()
    assert run_rule(accounts_come_in_time, dated(program, None)) == ()


def test_an_account_of_the_day_after_is_found_with_the_day_that_was_due(program: TargetProgram) -> None:
    """The finding names the department and both days."""
    program = evolve(program, profile="zhytomyr")
    late = dt.date(program.term.last + 1, 2, 1)
    found = run_rule(accounts_come_in_time, dated(program, late))

    assert [finding.stated for finding in found] == [late] * len(program.executions)
    assert program.executions
    assert "31.01." in found[0].message.uk


def test_other_cities_have_other_deadlines() -> None:
    """The rule is about the city's own programs."""
    program = sample_program([Department(identity="parks", name="Відділ парків")], "kalush")

    assert run_rule(accounts_come_in_time, dated(program, dt.date(2030, 1, 1))) == ()
