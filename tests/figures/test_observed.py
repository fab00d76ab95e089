"""The value of an indicator for a year or a term, or why there is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import Message
from municipal_programs.figures import Missing, Observed, Reason, Side, observed
from municipal_programs.model import Absence, Accumulation, Indicator, IndicatorGroup, IndicatorKind, Observation
from municipal_programs.testing import strategies
from municipal_programs.values import YearRange

TERM = YearRange(2018, 2020)


def seen(value: str | bool | Absence, year: int | None = None) -> Observation:
    """Build an observation: a number in digits, a yes or no, or an absence."""
    if isinstance(value, Absence):
        return Observation(year=year, absence=value)
    return Observation(year=year, value=value if isinstance(value, bool) else Decimal(value))


def indicator(
    *actuals: Observation,
    kind: IndicatorKind = IndicatorKind.COUNT,
    accumulation: Accumulation | None = None,
    targets: tuple[Observation, ...] = (),
) -> Indicator:
    """Build an indicator with these actual values."""
    return Indicator(
        number="1",
        title="Показник",
        group=IndicatorGroup.OUTPUT,
        kind=kind,
        department="press",
        accumulation=accumulation,
        targets=targets,
        actuals=actuals,
    )


def value(found: Observed | Missing) -> object:
    """Return the value that was found."""
    assert isinstance(found, Observed)
    return found.value


def reason(found: Observed | Missing) -> Reason:
    """Return why nothing was found."""
    assert isinstance(found, Missing)
    return found.reason


def in_year(year: int) -> Message:
    """Return the name of a year."""
    return Message(uk=f"{year} рік", en=f"{year}")


def test_the_value_of_a_year_is_the_one_that_was_entered_for_it() -> None:
    """It is exact, and knows the observation that it is."""
    of_2019 = seen("2.80", 2019)
    found = observed(indicator(seen("1", 2018), of_2019, kind=IndicatorKind.INDEX), Side.ACTUAL, TERM, 2019)

    assert found == Observed(value=Fraction(14, 5), observations=(of_2019,))


def test_the_value_of_the_end_is_the_one_that_was_entered_for_it() -> None:
    """A stated value is not replaced by what the years would make."""
    found = observed(indicator(seen("14"), seen("5", 2018), accumulation=Accumulation.SUM), Side.ACTUAL, TERM)

    assert value(found) == 14


def test_the_two_sides_are_kept_apart() -> None:
    """A target is no actual value."""
    both = indicator(seen("14"), targets=(seen("45"),))

    assert (value(observed(both, Side.TARGET, TERM)), value(observed(both, Side.ACTUAL, TERM))) == (45, 14)


def test_years_accumulate_to_the_end_as_the_indicator_says() -> None:
    """Five, six and four are fifteen, made of all three observations."""
    years = (seen("5", 2018), seen("6", 2019), seen("4", 2020))
    found = observed(indicator(*years, accumulation=Accumulation.SUM), Side.ACTUAL, TERM)

    assert found == Observed(value=Fraction(15), observations=years, accumulation=Accumulation.SUM)


def test_years_are_taken_in_their_order_and_from_the_term_only() -> None:
    """A value of a year outside the term has no part in it."""
    years = (seen("9", 2021), seen("4", 2020), seen("6", 2018), seen("5", 2019))

    assert value(observed(indicator(*years, accumulation=Accumulation.SUM), Side.ACTUAL, TERM)) == 15
    assert value(observed(indicator(*years, accumulation=Accumulation.LAST), Side.ACTUAL, TERM)) == 4


def test_a_yes_or_no_of_the_last_year_is_that_of_the_end() -> None:
    """What is no number is not added, but the last one counts."""
    years = (seen(value=False, year=2018), seen(value=True, year=2020))
    found = observed(indicator(*years, kind=IndicatorKind.YES_NO), Side.ACTUAL, TERM)

    assert isinstance(found, Observed)
    assert (found.value, found.observations) == (True, years[1:])


@pytest.mark.parametrize(
    ("absence", "expected"),
    [
        (Absence.NOT_MEASURED, Reason.NOT_MEASURED),
        (Absence.STUDY_NOT_CONDUCTED, Reason.STUDY_NOT_CONDUCTED),
        (Absence.NOT_YET_PUBLISHED, Reason.NOT_YET_PUBLISHED),
        (Absence.NOT_SET, Reason.ACTUAL_NOT_GIVEN),
    ],
)
def test_an_absence_that_was_entered_is_the_reason(absence: Absence, expected: Reason) -> None:
    """Each sort of absence has a reason of its own, for a year and for the end."""
    assert reason(observed(indicator(seen(absence)), Side.ACTUAL, TERM)) is expected
    assert reason(observed(indicator(seen(absence, 2019)), Side.ACTUAL, TERM, 2019)) is expected


def test_a_target_that_was_not_set_is_a_reason() -> None:
    """Whether nobody mentioned it or somebody said so."""
    said = indicator(targets=(seen(Absence.NOT_SET),))

    assert reason(observed(said, Side.TARGET, TERM)) is Reason.TARGET_NOT_SET
    assert reason(observed(indicator(), Side.TARGET, TERM)) is Reason.TARGET_NOT_SET
    assert reason(observed(indicator(targets=(seen("1", 2018),)), Side.TARGET, TERM, 2019)) is Reason.TARGET_NOT_SET


def test_a_year_without_target_leaves_the_end_without_one() -> None:
    """Targets accumulate as actual values do, and the reason names the year that is missing."""
    two_of_three = indicator(targets=(seen("1", 2018), seen("1", 2020)), accumulation=Accumulation.SUM)

    assert observed(two_of_three, Side.TARGET, TERM) == Missing.because(Reason.TARGET_NOT_SET, period=in_year(2019))


def test_a_reason_names_its_year_or_the_end_of_the_program() -> None:
    """So that a reader knows which value is missing."""
    of_2019, of_the_end = observed(indicator(), Side.ACTUAL, TERM, 2019), observed(indicator(), Side.ACTUAL, TERM)

    assert isinstance(of_2019, Missing)
    assert isinstance(of_the_end, Missing)
    assert of_2019.message.uk == "Фактичне значення (2019 рік) не вказано."
    assert of_the_end.message.uk == "Фактичне значення (на кінець дії програми) не вказано."
    assert observed(indicator(seen(Absence.STUDY_NOT_CONDUCTED, 2019)), Side.ACTUAL, TERM, 2019) == Missing.because(
        Reason.STUDY_NOT_CONDUCTED, period=in_year(2019)
    )


def test_an_actual_value_of_another_year_is_not_taken_for_this_one() -> None:
    """The reason names the years that there are values of."""
    found = observed(indicator(seen("3", 2019), seen("2", 2018), seen(Absence.NOT_MEASURED, 2017)), Side.ACTUAL, TERM, 2020)

    assert isinstance(found, Missing)
    assert found.reason is Reason.VALUE_OF_ANOTHER_YEAR
    assert found.message.uk == "Значення (2020 рік) не вказано; є лише за інший рік: 2018, 2019."


def test_a_level_of_an_earlier_year_is_not_that_of_the_end() -> None:
    """The rank of 2019 says nothing of 2020."""
    rank = indicator(seen("12", 2019), kind=IndicatorKind.RANK)

    assert reason(observed(rank, Side.ACTUAL, TERM)) is Reason.VALUE_OF_ANOTHER_YEAR


def test_an_actual_value_that_nobody_gave_is_a_reason() -> None:
    """Neither for a year nor for the end; absences of other years are no values of other years."""
    assert reason(observed(indicator(), Side.ACTUAL, TERM, 2019)) is Reason.ACTUAL_NOT_GIVEN
    assert reason(observed(indicator(), Side.ACTUAL, TERM)) is Reason.ACTUAL_NOT_GIVEN
    assert reason(observed(indicator(seen(Absence.NOT_MEASURED, 2018)), Side.ACTUAL, TERM, 2019)) is Reason.ACTUAL_NOT_GIVEN


def test_a_value_of_the_end_is_not_that_of_a_year() -> None:
    """Fourteen for the term says nothing of 2019."""
    assert reason(observed(indicator(seen("14")), Side.ACTUAL, TERM, 2019)) is Reason.ACTUAL_NOT_GIVEN


def test_a_year_that_is_missing_leaves_the_sum_missing() -> None:
    """A sum of the years that happen to be there would be another figure."""
    two_of_three = indicator(seen("5", 2018), seen("4", 2020), accumulation=Accumulation.SUM)
    absent = indicator(seen("5", 2018), seen(Absence.NOT_MEASURED, 2019), seen("4", 2020), accumulation=Accumulation.AVERAGE)

    assert reason(observed(two_of_three, Side.ACTUAL, TERM)) is Reason.VALUE_OF_ANOTHER_YEAR
    assert reason(observed(absent, Side.ACTUAL, TERM)) is Reason.NOT_MEASURED


def test_counts_do_not_add_up_unless_somebody_says_so() -> None:
    """Deputies of three years are not three times the deputies."""
    years = (seen("42", 2018), seen("42", 2019), seen("42", 2020))

    assert reason(observed(indicator(*years), Side.ACTUAL, TERM)) is Reason.ACCUMULATION_NOT_SAID


def test_ranks_are_not_averaged_even_if_somebody_says_so() -> None:
    """The reason names the kind and the accumulation."""
    years = (seen("1", 2018), seen("2", 2019), seen("3", 2020))
    found = observed(indicator(*years, kind=IndicatorKind.RANK, accumulation=Accumulation.AVERAGE), Side.ACTUAL, TERM)

    assert isinstance(found, Missing)
    assert found.message.uk == "Показник виду «місце» не може накопичуватися як «середнє»."


@given(strategies.indicators(term=TERM), st.sampled_from(Side), st.sampled_from([None, *TERM]))
def test_a_value_comes_from_observations_or_there_is_none(one: Indicator, side: Side, year: int | None) -> None:
    """Nothing is invented: each observation of a value was entered on that side and holds a value."""
    found = observed(one, side, TERM, year)
    if isinstance(found, Observed):
        assert found.observations
        assert all(part in side.of(one) and part.absence is None for part in found.observations)
        assert year is None or [part.year for part in found.observations] == [year]


@given(st.lists(strategies.observations(IndicatorKind.AMOUNT), min_size=3, max_size=3), st.sampled_from(Accumulation))
def test_an_absence_never_becomes_a_number(values: list[Observation], how: Accumulation) -> None:
    """Where a year that counts is absent, the term is missing; else it is a number."""
    years = [Observation(year=year, value=one.value, absence=one.absence) for year, one in zip(TERM, values, strict=True)]
    found = observed(indicator(*years, kind=IndicatorKind.AMOUNT, accumulation=how), Side.ACTUAL, TERM)
    counted = years[-1:] if how is Accumulation.LAST else years

    assert isinstance(found, Missing) is any(one.absence is not None for one in counted)
