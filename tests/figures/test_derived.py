"""What a unit of output costs."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from hypothesis import given

from municipal_programs.figures import CostPerUnit, Missing, Observed, Reason, Side, cost_per_unit, value_of
from municipal_programs.model import (
    Accumulation,
    CouncilDecision,
    Department,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Observation,
    ProgramPassport,
    TargetProgram,
)
from municipal_programs.testing import strategies
from municipal_programs.values import Money, YearRange


def indicator(group: IndicatorGroup, target: str | None, actual: str | None, number: str = "1") -> Indicator:
    """Build an indicator with values for the end."""
    planned, reached = (() if text is None else (Observation(value=Decimal(text)),) for text in (target, actual))
    return Indicator(
        number=number,
        title="Показник",
        group=group,
        kind=IndicatorKind.AMOUNT,
        department="press",
        targets=planned,
        actuals=reached,
    )


DERIVED = evolve(indicator(IndicatorGroup.EFFICIENCY, None, None), cost="input.1", output="output.1")


def program(*indicators: Indicator) -> TargetProgram:
    """Build a program with these indicators."""
    return TargetProgram(
        title="Програма",
        term=YearRange(2018, 2020),
        purpose="Мета",
        approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
        passport=ProgramPassport(responsible_executor="press"),
        departments=(Department(identity="press", name="Управління"), Department(identity="council", name="Відділ")),
        indicators=indicators,
    )


def pair(
    cost: tuple[str | None, str | None], output: tuple[str | None, str | None], derived: Indicator = DERIVED
) -> TargetProgram:
    """Build a program with an input, an output and what is derived from them."""
    return program(indicator(IndicatorGroup.INPUT, *cost), indicator(IndicatorGroup.OUTPUT, *output), derived)


def value(found: object) -> object:
    """Return a derived value."""
    assert isinstance(found, CostPerUnit)
    return found.value


def reason(found: object) -> Reason:
    """Return why there is none."""
    missing = found.value if isinstance(found, CostPerUnit) else found
    assert isinstance(missing, Missing)
    return missing.reason


def test_a_unit_costs_the_input_divided_by_the_output() -> None:
    """Planned and actual cost are each computed from their own side."""
    both = pair(("570.0", "105.6"), ("30", "28"))

    assert value(cost_per_unit(both, DERIVED, Side.TARGET)) == Fraction(19)
    assert value(cost_per_unit(both, DERIVED, Side.ACTUAL)) == Fraction(1056, 280)


def test_no_output_leaves_no_cost() -> None:
    """Nothing was made, so a unit has no price; a cost of nothing is a price of zero."""
    nothing = cost_per_unit(pair(("1", "1"), ("1", "0")), DERIVED, Side.ACTUAL)

    assert isinstance(nothing, CostPerUnit)
    assert nothing.value == Missing.because(Reason.OUTPUT_IS_ZERO, key="output.1")
    assert value(cost_per_unit(pair(("1", "0"), ("1", "1")), DERIVED, Side.ACTUAL)) == 0


def test_what_is_missing_of_an_operand_is_missing_of_the_quotient() -> None:
    """The reason of the input comes first, then that of the output."""
    assert reason(cost_per_unit(pair((None, "1"), ("1", "1")), DERIVED, Side.TARGET)) is Reason.TARGET_NOT_SET
    assert reason(cost_per_unit(pair(("1", "1"), ("1", None)), DERIVED, Side.ACTUAL)) is Reason.ACTUAL_NOT_GIVEN


def test_words_are_not_divided() -> None:
    """An operand that is no number is named."""
    words = evolve(
        indicator(IndicatorGroup.OUTPUT, None, None), kind=IndicatorKind.QUALITATIVE, actuals=(Observation(value="створено"),)
    )
    found = cost_per_unit(program(indicator(IndicatorGroup.INPUT, "1", "1"), words, DERIVED), DERIVED, Side.ACTUAL)

    assert isinstance(found, CostPerUnit)
    assert isinstance(found.value, Missing)
    assert found.value.message.en == "The value of the indicator “output.1” is no number, so it is not divided."


def test_an_indicator_that_names_no_operands_is_not_derived() -> None:
    """Nothing is guessed from the groups."""
    plain = indicator(IndicatorGroup.EFFICIENCY, None, None)

    assert reason(cost_per_unit(pair(("1", "1"), ("1", "1"), plain), plain, Side.TARGET)) is Reason.NOT_DERIVED


def test_a_cost_in_words_is_named() -> None:
    """The operand that is no number is the one in the message."""
    words = evolve(indicator(IndicatorGroup.INPUT, None, None), kind=IndicatorKind.YES_NO, actuals=(Observation(value=True),))
    found = cost_per_unit(program(words, indicator(IndicatorGroup.OUTPUT, "1", "1"), DERIVED), DERIVED, Side.ACTUAL)

    assert value(found) == Missing.because(Reason.NOT_A_NUMBER, key="input.1")


def test_operands_are_sought_in_the_same_department() -> None:
    """An output of another department is not the one that is meant."""
    elsewhere = evolve(indicator(IndicatorGroup.OUTPUT, "1", "1"), department="council")
    found = cost_per_unit(program(indicator(IndicatorGroup.INPUT, "1", "1"), elsewhere, DERIVED), DERIVED, Side.TARGET)

    assert reason(found) is Reason.UNKNOWN_OPERAND
    assert isinstance(found, Missing)
    assert "output.1" in found.message.uk


def test_a_stated_value_prevails_over_a_derived_one() -> None:
    """Each side on its own: the target is stated, the actual value derived."""
    stated = evolve(DERIVED, targets=(Observation(value=Decimal(20)),))
    both = pair(("570", "560"), ("30", "28"), stated)

    assert value_of(both, stated, Side.TARGET) == Observed(value=Fraction(20), observations=stated.targets)
    assert value_of(both, stated, Side.ACTUAL) == Observed(value=Fraction(20), observations=())


def test_a_missing_quotient_is_a_missing_value() -> None:
    """So is one that names an operand that is not there."""
    assert reason(value_of(pair(("1", "1"), ("0", "1")), DERIVED, Side.TARGET)) is Reason.OUTPUT_IS_ZERO
    assert reason(value_of(program(DERIVED), DERIVED, Side.TARGET)) is Reason.UNKNOWN_OPERAND


def test_an_indicator_that_is_not_derived_has_its_own_values() -> None:
    """Or the reason why it has none."""
    plain = indicator(IndicatorGroup.EFFICIENCY, "1", None)

    assert value_of(program(plain), plain, Side.TARGET) == Observed(value=Fraction(1), observations=plain.targets)
    assert reason(value_of(program(plain), plain, Side.ACTUAL)) is Reason.ACTUAL_NOT_GIVEN


def test_operands_of_years_accumulate_before_they_are_divided() -> None:
    """Cost of the term by output of the term; cost of a year by output of that year."""
    years = {year: Observation(year=year, value=Decimal(value)) for year, value in ((2018, 10), (2019, 20), (2020, 30))}
    halves = {year: Observation(year=year, value=Decimal(value)) for year, value in ((2018, 1), (2019, 4), (2020, 5))}
    cost = evolve(indicator(IndicatorGroup.INPUT, None, None), accumulation=Accumulation.SUM, actuals=tuple(years.values()))
    output = evolve(indicator(IndicatorGroup.OUTPUT, None, None), accumulation=Accumulation.SUM, actuals=tuple(halves.values()))
    both = program(cost, output, DERIVED)

    assert value(cost_per_unit(both, DERIVED, Side.ACTUAL)) == 6
    assert value(cost_per_unit(both, DERIVED, Side.ACTUAL, 2019)) == 5


@given(strategies.amounts(Money.of(10**9)), strategies.numbers(1, 10**6))
def test_cost_times_output_is_the_cost_again(cost: Money, output: Decimal) -> None:
    """The quotient is exact: nothing is lost that a multiplication would not bring back."""
    hryvnias = str(Decimal(cost.kopiykas))
    found = value(cost_per_unit(pair((hryvnias, None), (str(output), None)), DERIVED, Side.TARGET))

    assert isinstance(found, Fraction)
    assert found * Fraction(output) == cost.kopiykas
