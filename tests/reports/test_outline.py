from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import OutlineError, Position, Section, in_order


def section(identity: str, position: int = Position.MEASURES, department: str = "") -> Section:
    """Return a section that nobody renders."""
    return Section(identity=identity, title="Розділ", position=position, template=Path("any.docx"), department=department)


SECTIONS = (
    section("opening", Position.OPENING),
    section("heading"),
    section("roads.measures", department="roads"),
    section("schools.measures", department="schools"),
    section("stranger.measures", department="stranger"),
    section("signature", Position.SIGNATURE),
)


@given(st.permutations(SECTIONS))
def test_the_order_is_declared_and_not_that_of_installation(shuffled: list[Section]) -> None:
    """Whoever is asked first, the report reads the same."""
    assert in_order(shuffled, ("roads", "schools")) == SECTIONS


def test_departments_at_one_position_follow_the_order_of_the_program() -> None:
    """The program says whose table comes first."""
    ordered = in_order((SECTIONS[2], SECTIONS[3]), ("schools", "roads"))

    assert [found.department for found in ordered] == ["schools", "roads"]


def test_two_sections_of_one_identity_are_refused_by_name() -> None:
    """A clash is said, because one of the two would otherwise vanish."""
    with pytest.raises(OutlineError, match=r"roads\.measures"):
        in_order((SECTIONS[2], SECTIONS[2]), ())
