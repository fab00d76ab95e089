"""How the values of years make the value of a term."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.figures import ASSOCIATIVE, accumulate, accumulates, accumulation_of
from municipal_programs.model import Accumulation, Indicator, IndicatorGroup, IndicatorKind
from municipal_programs.values import YearRange

TERM = YearRange(2018, 2020)
VALUES = st.lists(st.fractions(), min_size=1)


def indicator(kind: IndicatorKind, accumulation: Accumulation | None = None) -> Indicator:
    """Build an indicator of *kind*."""
    return Indicator(
        number="1", title="Показник", group=IndicatorGroup.OUTPUT, kind=kind, department="press", accumulation=accumulation
    )


@pytest.mark.parametrize(
    ("how", "expected"),
    [(Accumulation.SUM, 15), (Accumulation.LAST, 4), (Accumulation.AVERAGE, 5), (Accumulation.MAXIMUM, 6)],
)
def test_years_accumulate_as_the_indicator_says(how: Accumulation, expected: int) -> None:
    """Five, six and four make fifteen, end with four, average five, and reach six."""
    assert accumulate([Fraction(5), Fraction(6), Fraction(4)], how) == expected


@given(VALUES, VALUES, st.sampled_from(sorted(ASSOCIATIVE)))
def test_what_claims_to_be_associative_may_be_taken_in_parts(one: list[Fraction], two: list[Fraction], how: Accumulation) -> None:
    """The value of two halves of a term is the value of the term."""
    assert accumulate([accumulate(one, how), accumulate(two, how)], how) == accumulate(one + two, how)


def test_an_average_is_not_associative_and_does_not_claim_to_be() -> None:
    """The mean of means is another number."""
    one, two = [Fraction(1)], [Fraction(2), Fraction(3)]
    halves = [accumulate(part, Accumulation.AVERAGE) for part in (one, two)]

    assert Accumulation.AVERAGE not in ASSOCIATIVE
    assert accumulate(halves, Accumulation.AVERAGE) != accumulate(one + two, Accumulation.AVERAGE)


@given(st.fractions(), st.integers(1, 9), st.sampled_from(Accumulation))
def test_a_value_that_never_changes_stays_unless_it_is_summed(value: Fraction, years: int, how: Accumulation) -> None:
    """The same every year is the same for the term; only a sum grows."""
    assert accumulate([value] * years, how) == (value * years if how is Accumulation.SUM else value)


@given(VALUES, st.sampled_from([Accumulation.AVERAGE, Accumulation.MAXIMUM, Accumulation.LAST]))
def test_the_value_of_a_term_lies_among_its_years(values: list[Fraction], how: Accumulation) -> None:
    """No mean, maximum or last value leaves the range of the years."""
    assert min(values) <= accumulate(values, how) <= max(values)


@given(VALUES, st.fractions(min_value=0), st.sampled_from(Accumulation))
def test_accumulation_does_not_mind_the_unit(values: list[Fraction], factor: Fraction, how: Accumulation) -> None:
    """Values in thousands accumulate to the term's value in thousands."""
    assert accumulate([value * factor for value in values], how) == accumulate(values, how) * factor


@pytest.mark.parametrize("how", Accumulation)
def test_what_an_indicator_says_is_done(how: Accumulation) -> None:
    """A stated accumulation prevails over what its kind would suggest."""
    assert accumulation_of(indicator(IndicatorKind.RANK, how), TERM) is how


@pytest.mark.parametrize("kind", IndicatorKind)
def test_a_level_has_at_the_end_the_level_of_the_last_year(kind: IndicatorKind) -> None:
    """Counts and amounts may add up or not, which has to be said; everything else has a last level."""
    found = accumulation_of(indicator(kind), TERM)

    assert found is (None if kind in {IndicatorKind.COUNT, IndicatorKind.AMOUNT} else Accumulation.LAST)


def test_a_term_of_one_year_has_the_value_of_that_year() -> None:
    """With one year there is nothing to choose."""
    assert accumulation_of(indicator(IndicatorKind.COUNT), YearRange.single(2018)) is Accumulation.LAST


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (IndicatorKind.COUNT, set(Accumulation)),
        (IndicatorKind.AMOUNT, set(Accumulation)),
        (IndicatorKind.INDEX, set(Accumulation)),
        (IndicatorKind.SHARE, {Accumulation.LAST, Accumulation.AVERAGE, Accumulation.MAXIMUM}),
        (IndicatorKind.RANK, {Accumulation.LAST, Accumulation.MAXIMUM}),
        (IndicatorKind.YES_NO, {Accumulation.LAST}),
        (IndicatorKind.QUALITATIVE, {Accumulation.LAST}),
    ],
)
def test_ranks_are_never_added_or_averaged(kind: IndicatorKind, allowed: set[Accumulation]) -> None:
    """What may be accumulated so depends on the kind."""
    assert {how for how in Accumulation if accumulates(kind, how)} == allowed
