from __future__ import annotations

import pytest

from municipal_programs.app.samples import sample_activity, sample_program, sample_requests
from municipal_programs.checks import check
from municipal_programs.files import activity_from, program_from, write_activity, write_program
from municipal_programs.model import Department
from municipal_programs.reports import KINDS

DEPARTMENTS = [Department(identity="parks", name="Парки"), Department(identity="roads", name="Шляхи")]


def test_the_samples_are_right_in_every_respect() -> None:
    """Whatever a rule of a plugin finds in them is that rule's own demand."""
    assert check(sample_program(DEPARTMENTS)) == ()
    assert check(sample_activity(DEPARTMENTS[0])) == ()


def test_the_samples_can_be_kept_in_files() -> None:
    """Formats are tried on them."""
    program, report = sample_program(DEPARTMENTS, "city"), sample_activity(DEPARTMENTS[0])

    assert program_from(write_program(program)) == program
    assert activity_from(write_activity(report)) == report


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.identity)
def test_there_is_a_sample_for_every_kind_of_document(kind: object) -> None:
    """A department alone has an activity report of its own; all others are about all departments."""
    requests = list(sample_requests(kind, DEPARTMENTS))  # type: ignore[arg-type]  # pytest's parameters have no type

    assert len(requests) == (2 if requests[0].kind.identity == "activity" else 1)
    assert {request.kind for request in requests} == {kind}
