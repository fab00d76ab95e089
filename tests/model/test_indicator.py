"""What a program is judged by."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import Absence, Indicator, IndicatorGroup, IndicatorKind, Observation
from municipal_programs.model.indicator import wrong_value
from municipal_programs.testing import strategies

PLAIN = Indicator(
    number="1", title="Показник", group=IndicatorGroup.OUTPUT, kind=IndicatorKind.COUNT, department="press", unit="одиниць"
)


def seen(value: int | str, year: int | None = None, unit: str = "") -> Observation:
    """Build an observed number."""
    return Observation(year=year, value=Decimal(value), unit=unit)


def paths(**changes: Any) -> list[tuple[str | int, ...]]:  # noqa: ANN401 - fields of every type
    """Return the places of the faults for which the changed indicator is refused."""
    with pytest.raises(InvalidValueError) as refused:
        evolve(PLAIN, **changes)
    return [fault.path for fault in refused.value.faults]


def refusal(**changes: Any) -> str:  # noqa: ANN401 - fields of every type
    """Return what is said of the changed indicator."""
    with pytest.raises(InvalidValueError) as refused:
        evolve(PLAIN, **changes)
    return str(refused.value)


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity", "1e1000000", "1e-1000000", "1e100"])
def test_what_is_no_figure_of_a_city_is_refused(text: str) -> None:
    """NaN, infinity and exponent bombs are no observation; the place is the value, and nothing hangs."""
    with pytest.raises(InvalidValueError) as refused:
        Observation(value=Decimal(text))

    assert refused.value.faults[0].path == ("value",)


@pytest.mark.parametrize("value", [1, 10**5000, 1.5, [1]], ids=["int", "giant", "binary", "list"])
def test_what_is_no_exact_decimal_is_refused(value: Any) -> None:  # noqa: ANN401 - whatever comes
    """Neither an int, however large, nor a binary fraction, nor anything else."""
    with pytest.raises(InvalidValueError, match=r"Поле «value» приймає Decimal") as refused:
        Observation(value=value)

    assert refused.value.faults[0].path == ("value",)


def test_an_observation_has_a_value_or_the_reason_why_there_is_none() -> None:
    """Not both, and not neither."""
    for both_or_neither in ({}, {"value": Decimal(1), "absence": Absence.NOT_SET}):
        with pytest.raises(InvalidValueError, match="але не обидва"):
            Observation(**both_or_neither)  # type: ignore[arg-type]  # the values are of the types of their fields


def test_a_year_that_no_program_can_have_is_refused() -> None:
    """Together with whatever else is wrong with the observation."""
    with pytest.raises(InvalidValueError) as refused:
        Observation(year=1990, value=Decimal("NaN"))

    assert [fault.path for fault in refused.value.faults] == [("year",), ("value",)]


def test_no_and_nothing_are_values() -> None:
    """«Ні», zero and an empty word were observed; they are no absence."""
    assert [Observation(value=value).value for value in (False, Decimal(0), "")] == [False, 0, ""]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (IndicatorKind.COUNT, Decimal(-1)),
        (IndicatorKind.COUNT, True),
        (IndicatorKind.COUNT, "багато"),
        (IndicatorKind.RANK, Decimal(-1)),
        (IndicatorKind.RANK, "перше"),
        (IndicatorKind.SHARE, Decimal("100.01")),
        (IndicatorKind.SHARE, Decimal("-0.01")),
        (IndicatorKind.SHARE, "половина"),
        (IndicatorKind.AMOUNT, False),
        (IndicatorKind.INDEX, "високий"),
        (IndicatorKind.YES_NO, Decimal(1)),
        (IndicatorKind.YES_NO, "так"),
        (IndicatorKind.QUALITATIVE, Decimal(1)),
        (IndicatorKind.QUALITATIVE, True),
    ],
)
def test_a_value_that_its_kind_forbids_is_refused(kind: IndicatorKind, value: Decimal | bool | str) -> None:
    """A negative count, a share of more than a hundred, words for a number: the place is the value."""
    observation = Observation(value=value)

    assert paths(kind=kind, baseline=observation) == [("baseline", "value")]
    assert paths(kind=kind, targets=(observation,)) == [("targets", 0, "value")]
    assert paths(kind=kind, actuals=(observation,)) == [("actuals", 0, "value")]


def test_a_refused_value_is_named_with_its_kind() -> None:
    """The message shows what was seen."""
    assert "«частка»" in refusal(kind=IndicatorKind.SHARE, actuals=(seen("100.01"),))
    assert "«100,01»: очікується число від 0 до 100" in refusal(kind=IndicatorKind.SHARE, actuals=(seen("100.01"),))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (IndicatorKind.COUNT, Decimal(0)),
        (IndicatorKind.RANK, Decimal(0)),
        (IndicatorKind.SHARE, Decimal(0)),
        (IndicatorKind.SHARE, Decimal(100)),
        (IndicatorKind.AMOUNT, Decimal(-1)),
        (IndicatorKind.INDEX, Decimal(-1)),
    ],
)
def test_the_bounds_of_a_kind_belong_to_it(kind: IndicatorKind, value: Decimal) -> None:
    """Zero and a hundred percent are shares; a balance or an index may be below zero."""
    assert evolve(PLAIN, kind=kind, actuals=(Observation(value=value),)).actuals


@given(strategies.indicators())
def test_every_kind_takes_the_values_that_are_made_for_it(indicator: Indicator) -> None:
    """What is valid once is valid again, and an indicator is equal to what it was built from."""
    assert evolve(indicator) == indicator


def test_an_absence_fits_every_kind() -> None:
    """No kind forbids that nothing was measured."""
    for kind in IndicatorKind:
        assert evolve(PLAIN, kind=kind, actuals=(Observation(absence=Absence.NOT_MEASURED),)).actuals


def test_units_are_not_mixed_in_one_indicator() -> None:
    """The message names them all; a value without a unit has the indicator's."""
    said = refusal(targets=(seen(45, unit="осіб"),), actuals=(seen(14, unit="%"), seen(1, 2018)))

    assert "«%», «одиниць», «осіб»" in said
    assert evolve(PLAIN, targets=(seen(45, unit="одиниць"),), actuals=(seen(14),)).targets


def test_an_indicator_without_unit_takes_that_of_its_values() -> None:
    """As long as they agree."""
    assert evolve(PLAIN, unit="", targets=(seen(45, unit="осіб"),), actuals=(seen(14, unit="осіб"),)).targets
    assert paths(unit="", targets=(seen(45, unit="осіб"),), actuals=(seen(14, unit="%"),)) == [("unit",)]


def test_a_baseline_after_its_target_is_refused() -> None:
    """The message names both years; a baseline of the year of the target itself may be meant."""
    targets = (seen(1), seen(1, 2020), seen(1, 2019))

    assert refusal(baseline=seen(1, 2020), targets=targets) == (
        "Вихідні дані за 2020 рік пізніші за планове значення на 2019 рік; очікуються дані за 2019 рік або раніші."
    )
    assert paths(baseline=seen(1, 2020), targets=targets) == [("baseline", "year")]
    assert evolve(PLAIN, baseline=seen(1, 2019), targets=targets).baseline


@pytest.mark.parametrize(
    ("baseline", "targets"),
    [(seen(1), (seen(1, 2019),)), (seen(1, 2020), (seen(1),)), (seen(1, 2020), ()), (None, (seen(1, 2019),))],
)
def test_a_baseline_is_held_against_years_only(baseline: Observation | None, targets: tuple[Observation, ...]) -> None:
    """Where either names no year, nothing is known to be late."""
    assert evolve(PLAIN, baseline=baseline, targets=targets).baseline == baseline


@pytest.mark.parametrize("field", ["targets", "actuals"])
def test_a_year_has_one_value(field: str) -> None:
    """Two for one year, or two for the end, are refused at the second."""
    assert paths(**{field: (seen(1, 2019), seen(2, 2019))}) == [(field, 1)]
    assert paths(**{field: (seen(1), seen(2, 2019), seen(3))}) == [(field, 2)]


@pytest.mark.parametrize(
    ("field", "value"), [("number", "1."), ("title", " "), ("department", "Прес-служба"), ("department", "")]
)
def test_an_indicator_has_a_number_a_title_and_a_department(field: str, value: str) -> None:
    """Each is refused at its own place."""
    assert paths(**{field: value}) == [(field,)]


def test_a_cost_is_divided_by_an_output() -> None:
    """One without the other derives nothing; the place is the one that is missing."""
    assert paths(cost="input.1") == [("output",)]
    assert paths(output="output.1") == [("cost",)]
    assert evolve(PLAIN, cost="input.1", output="output.1").cost == "input.1"


def test_all_faults_are_said_at_once() -> None:
    """In the order of the checks."""
    found = paths(number="", title="", department="", actuals=(seen(-1), seen(-1)), cost="input.1")

    assert found == [
        ("number",), ("title",), ("department",), ("actuals", 1), ("actuals", 0, "value"), ("actuals", 1, "value"), ("output",)
    ]  # fmt: skip


@given(st.sampled_from(IndicatorGroup), st.integers(1, 99).map(str))
def test_the_key_of_an_indicator_is_its_group_and_number(group: IndicatorGroup, number: str) -> None:
    """Unique within its department."""
    assert evolve(PLAIN, group=group, number=number).key == f"{group.value}.{number}"


@pytest.mark.parametrize(
    ("kind", "value", "seen"),
    [
        (IndicatorKind.AMOUNT, True, "«так»"),
        (IndicatorKind.AMOUNT, False, "«ні»"),
        (IndicatorKind.AMOUNT, "багато", "«багато»"),
        (IndicatorKind.YES_NO, Decimal("7.5"), "«7,5»"),
    ],
)
def test_a_value_of_another_kind_is_shown_as_people_write_it(kind: IndicatorKind, value: Decimal | bool | str, seen: str) -> None:
    """A yes as a yes, a number with a comma, words as words."""
    assert seen in wrong_value(kind, value).uk
