"""For every rule there is a slip in a program that conforms, which it finds at its subject and place, and mending it leaves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.conforming import conforming_programs
from tests.checks.mutations import MUTATIONS, Mutation
from tests.checks.test_activity_mutations import SLIPS

from municipal_programs.checks import BUILT_IN, Outcome, check, examine
from municipal_programs.files import program_from, write_program

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram
    from municipal_programs.values import Origin

FEW = settings(max_examples=2)
"""Each rule has its own; together they are many."""


@settings(max_examples=10)
@given(conforming_programs())
def test_in_a_conforming_program_every_rule_is_checked_and_right(whole: TargetProgram) -> None:
    """No rule goes without something to look at, so that what follows proves something of each."""
    examined = examine(whole)

    assert [(finding.code, finding.subject, finding.message.uk) for finding in examined.findings] == []
    assert [covered.code for covered in examined.coverage if covered.outcome is not Outcome.RIGHT] == []


def test_the_table_of_slips_is_complete() -> None:
    """Every rule of the catalogue has one, those on activity reports too."""
    assert sorted({mutation.code for mutation in MUTATIONS} | {slip.code for slip in SLIPS}) == sorted(
        rule.code for rule in BUILT_IN
    )


def places_of(whole: TargetProgram, identity: str) -> set[Origin | None]:
    """Return where the figure, or what it is made of, is written; a line of the only source is written without its source."""
    for known in (identity, identity.rpartition(".")[0]):
        places = {written.origin for key, written in whole.written.items() if f"{key}.".startswith(f"{known}.")}
        if places:
            return set(places)
    return {None}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.code)
@FEW
@given(data=st.data())
def test_a_slip_is_found_at_its_subject_and_place_and_mending_it_leaves_nothing(mutation: Mutation, data: st.DataObject) -> None:
    """In whatever program it is made, written to a file and read again, the rule names the figure and points at its line."""
    whole = data.draw(conforming_programs())
    broken = program_from(write_program(mutation.change(whole)), source="program.yaml")
    findings = check(broken, settings=mutation.settings)
    found = {finding.subject: finding for finding in findings if finding.code == mutation.code}

    assert mutation.subject(broken) in found, [(finding.code, finding.subject) for finding in findings]
    assert {finding.code for finding in findings} <= {mutation.code, *mutation.with_}
    assert found[mutation.subject(broken)].origin in places_of(broken, mutation.place(broken))
