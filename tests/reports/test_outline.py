from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports import Position, Section, outline_of

if TYPE_CHECKING:
    from random import Random


def section(
    identity: str,
    position: int = Position.MEASURES,
    department: str = "",
    *,
    after: tuple[str, ...] = (),
    before: tuple[str, ...] = (),
) -> Section:
    """Return a section that nobody renders."""
    return Section(
        identity=identity,
        title="Розділ",
        position=position,
        template=Path("any.docx"),
        department=department,
        after=after,
        before=before,
    )


def order(*sections: Section) -> str:
    """Return the identities of the sections in order, with spaces between."""
    return " ".join(found.identity for found in outline_of(sections, ()).sections)


SECTIONS = (
    section("opening", Position.OPENING),
    section("heading"),
    section("roads.measures", department="roads"),
    section("schools.measures", department="schools"),
    section("stranger.measures", department="stranger"),
    section("signature", Position.SIGNATURE),
)
A, B, C = section("a", 100), section("b", 200), section("c", 300)


@given(st.permutations(SECTIONS))
def test_the_order_is_declared_and_not_that_of_installation(shuffled: list[Section]) -> None:
    """Whoever is asked first, the report reads the same."""
    assert outline_of(shuffled, ("roads", "schools")).sections == SECTIONS


def test_departments_at_one_position_follow_the_order_of_the_program() -> None:
    """The program says whose table comes first."""
    ordered = outline_of((SECTIONS[2], SECTIONS[3]), ("schools", "roads")).sections

    assert [found.department for found in ordered] == ["schools", "roads"]


def test_a_section_moves_right_behind_the_last_that_it_names() -> None:
    """What it wishes for weighs more than its position; the named ones stay."""
    assert order(section("x", 50, after=("b",)), A, B, C) == "a b x c"
    assert order(section("x", 50, after=("b", "a")), A, B, C) == "a b x c"


def test_a_section_moves_right_before_the_first_that_it_names() -> None:
    """Nothing else is moved with it."""
    assert order(section("x", 900, before=("b", "c")), A, B, C) == "a x b c"


def test_a_section_that_stands_where_it_wishes_stays() -> None:
    """A wish that its position grants already changes nothing."""
    assert order(section("x", 250, after=("a",), before=("c",)), A, B, C) == "a b x c"


def test_several_that_wish_the_same_keep_the_order_of_their_positions() -> None:
    """Also where some of them wish to stand behind others that moved."""
    moved = (section("y", 60, after=("b",)), section("x", 50, after=("b",)), section("z", 10, after=("x",)))

    assert order(*moved, A, B, C) == "a b x z y c"


def test_wishes_in_a_circle_are_not_granted_and_told_with_the_circle() -> None:
    """The report is made all the same; both authors learn of each other."""
    outline = outline_of((evolve(A, after=("b",)), evolve(B, after=("c",)), evolve(C, after=("a",))), ())

    assert [found.identity for found in outline.sections] == ["a", "b", "c"]
    assert set(outline.faults) == {"a", "b", "c"}
    assert "b → c → a → b" in outline.faults["b"].en


def test_who_merely_waits_for_a_circle_is_not_part_of_it() -> None:
    """Its own wish can be granted."""
    outline = outline_of((section("x", 10, after=("b",)), evolve(A, after=("b",)), evolve(B, after=("a",))), ())

    assert [found.identity for found in outline.sections] == ["a", "b", "x"]
    assert set(outline.faults) == {"a", "b"}


def test_a_wish_that_contradicts_itself_is_told() -> None:
    """Behind the last and before the first at once is no place."""
    outline = outline_of((section("x", 150, after=("c",), before=("a",)), A, B, C), ())

    assert set(outline.faults) == {"x"}


def test_a_wish_that_names_nobody_is_told_with_the_nearest_name() -> None:
    """The plugin may simply not be installed, so this is no fault."""
    outline = outline_of((section("x", 150, after=("roads.mesures",)), SECTIONS[2]), ())

    assert outline.faults == {}
    assert "roads.measures" in outline.gaps["x"].en


@st.composite
def wishing(draw: st.DrawFn) -> list[Section]:
    """Build sections whose wishes name only those before them, so that no circle exists; shrinks to fewer wishes."""
    sections: list[Section] = []
    for number in range(draw(st.integers(1, 6))):
        known = st.lists(st.sampled_from([found.identity for found in sections]), max_size=2) if sections else st.just([])
        named, behind = tuple(draw(known)), draw(st.booleans())
        after, before = (named, ()) if behind else ((), named)
        sections.append(section(f"s{number}", draw(st.integers(0, 9)), after=after, before=before))
    return sections


@given(wishing(), st.randoms())
def test_every_wish_is_granted_or_told(sections: list[Section], random: Random) -> None:
    """No section vanishes, none stands where it did not wish to in silence, and the order of asking decides nothing."""
    shuffled = random.sample(sections, len(sections))
    outline = outline_of(shuffled, ())
    row = [found.identity for found in outline.sections]

    assert sorted(row) == sorted(found.identity for found in sections)
    assert outline == outline_of(sections, ())
    for found in sections:
        if found.identity in outline.faults:
            continue
        assert all(row.index(named) < row.index(found.identity) for named in found.after)
        assert all(row.index(named) > row.index(found.identity) for named in found.before)


def test_two_sections_of_one_identity_both_stand() -> None:
    """Whoever asked for them says which is wrong; nothing is lost here."""
    assert [(a.identity, b.identity) for a, b in pairwise(outline_of((A, A), ()).sections)] == [("a", "a")]
