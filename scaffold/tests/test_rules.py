from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.testing import BREAKS

from sample_office.plugin import DEPARTMENT
from sample_office.rules import paid_measures_are_told_about

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.checks import AnyRule, Finding
    from municipal_programs.model import TargetProgram

    RunRule = Callable[[AnyRule, TargetProgram], tuple[Finding, ...]]


def test_a_program_that_tells_all_passes(sample_program: Callable[..., TargetProgram], run_rule: RunRule) -> None:
    """The rule has nothing against a program that is right."""
    assert run_rule(paid_measures_are_told_about, sample_program([DEPARTMENT])) == ()


def test_each_paid_measure_without_a_story_is_found(sample_program: Callable[..., TargetProgram], run_rule: RunRule) -> None:
    """The measure that cost nothing may stay silent."""
    (without_stories,) = (way.on for way in BREAKS if way.name == "no_narratives")

    found = run_rule(paid_measures_are_told_about, without_stories(sample_program([DEPARTMENT])))

    assert [finding.subject for finding in found] == ["measure.1.narrative", "measure.2.narrative"]


def test_the_rule_runs_on_whatever_is_wrong_elsewhere(
    sample_program: Callable[..., TargetProgram],
    run_rule: RunRule,
    broken: Callable[[TargetProgram], TargetProgram],
) -> None:
    """A rule meets programs that are wrong in every way, and still says only what it is about."""
    found = run_rule(paid_measures_are_told_about, broken(sample_program([DEPARTMENT])))

    assert {finding.code for finding in found} <= {"SAMPLE001"}
