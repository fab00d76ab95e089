"""What holds for the findings of every generated program with slips in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.conforming import conforming_programs
from tests.checks.mutations import MUTATIONS
from tests.checks.test_laws import shuffled

from municipal_programs.checks import Finding, check
from municipal_programs.files import program_from, write_program
from municipal_programs.model import Department, TargetProgram

if TYPE_CHECKING:
    from random import Random

SLIPS = tuple(mutation for mutation in MUTATIONS if mutation.settings is None)
"""The slips that are found without thresholds of a council."""


@st.composite
def broken_programs(draw: st.DrawFn) -> TargetProgram:
    """Build a program with up to four slips, as it is read from its file."""
    whole = draw(conforming_programs())
    for slip in draw(st.lists(st.sampled_from(SLIPS), min_size=1, max_size=4, unique_by=lambda slip: slip.code)):
        try:
            whole = slip.change(whole)
        except (StopIteration, ValueError):  # an earlier slip took away what this one changes
            continue
    return program_from(write_program(whole), source="program.yaml")


@settings(max_examples=30, deadline=None)
@given(broken_programs(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_finding(whole: TargetProgram, chance: Random) -> None:
    """Findings are the same, to the letter and to the place, in whatever order tasks, rows and accounts stand."""
    assert check(shuffled(whole, chance)) == check(whole) != ()


def edited(whole: TargetProgram) -> TargetProgram:
    """Return *whole* under another title, with other titles of its tasks, one department more, and everything a page further down."""
    written = {
        identity: evolve(text, origin=evolve(text.origin, line=(text.origin.line or 0) + 40))
        for identity, text in whole.written.items()
    }
    return evolve(
        whole,
        title=f"{whole.title} (нова назва)",
        purpose="Інша мета.",
        departments=(*whole.departments, Department(identity="proba_try", name="Третя проба")),
        tasks=tuple(evolve(task, title=f"{task.title} і ще дещо") for task in whole.tasks),
        written=written,
    )


@settings(max_examples=30, deadline=None)
@given(broken_programs())
def test_fingerprints_survive_edits_elsewhere(whole: TargetProgram) -> None:
    """A waiver goes on covering its finding while the program around it is edited."""
    before, after = check(whole), check(edited(whole))

    assert [one.fingerprint for one in after] == [one.fingerprint for one in before] != []
    assert [line_of(one) - 40 for one in after if one.origin] == [line_of(one) for one in before if one.origin]


def line_of(finding: Finding) -> int:
    """Return the line that the finding points at."""
    assert finding.origin is not None
    assert finding.origin.line is not None
    return finding.origin.line
