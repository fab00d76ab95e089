"""Single cases of rules about indicators, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.checks.building import PROGRAM, changed, program
from tests.checks.cases import found, indicator, only

from municipal_programs.checks import check
from municipal_programs.model import CheckSettings


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("kind: місце, unit: місце, direction: дестимулятор, targets: {end: 5}, actuals: {end: 0}", ["MP504"]),
        ("kind: кількість, unit: осіб, targets: {end: 5}, actuals: {end: 3}", []),
        ("kind: кількість, unit: осіб, direction: нейтральний, targets: {end: 5}, actuals: {end: 3}", []),
        (
            "kind: кількість, unit: осіб, direction: стимулятор, accumulation: сума, targets: {end: 5}, actuals: {2021: 3, 2022: 2}",
            [],
        ),
        (
            "kind: кількість, unit: осіб, direction: стимулятор, accumulation: сума, targets: {end: 6}, actuals: {2021: 3, 2022: 2}",
            ["MP506"],
        ),
        (
            "kind: індекс, unit: балів, direction: стимулятор, accumulation: середнє, targets: {end: 4}, actuals: {2021: 3, 2022: 4}",
            ["MP506"],
        ),
        ("kind: кількість, unit: осіб, direction: стимулятор, targets: {2021: 3, 2022: 5}, actuals: {2021: 3, 2022: 5}", []),
        (
            "kind: кількість, unit: осіб, direction: стимулятор, targets: {2021: 3, 2022: 5}, actuals: {2021: 3, 2022: 4}",
            ["MP506"],
        ),
        ("kind: так чи ні, direction: стимулятор, targets: {end: так}, actuals: {end: так}", []),
        ("kind: так чи ні, direction: стимулятор, targets: {end: так}, actuals: {end: ні}", ["MP506"]),
        ("kind: словесний, targets: {end: добре}, actuals: {end: погано}", []),
        (
            "kind: частка, unit: '%', direction: стимулятор, targets: {end: 50}, actuals: {2021: 49}, explanation: Не вдалося.",
            ["MP505"],
        ),
        ("kind: частка, unit: '%', direction: стимулятор, targets: {end: 50}, actuals: {2021: 49, end: 51}", []),
        ("kind: частка, unit: '%', direction: стимулятор, targets: {2021: 49}, actuals: {2021: 49}", []),
        ("kind: частка, unit: '%', direction: стимулятор, targets: {2021: 49, 2022: 50}, actuals: {2021: 51}", ["MP505"]),
        ("kind: місце, direction: дестимулятор, targets: {end: {absence: не встановлено}}, actuals: {end: 3}", []),
    ],
)
def test_an_indicator_is_judged_by_its_kind_direction_and_years(row: str, codes: list[str]) -> None:
    """Years add up as the indicator says; without a direction nothing is better or worse."""
    assert [code for code, _ in found(indicator(row))] == codes


def test_an_indicator_that_repeats_a_measure_in_another_unit_is_left_alone() -> None:
    """Pieces are no money."""
    text = changed(PROGRAM, "    unit: тис. грн\n    direction", "    unit: заходів\n    direction")

    assert found(text) == []


@pytest.mark.parametrize(("target", "actual"), [("так", "ні")])
def test_a_yes_or_no_is_told_in_the_language_of_the_message(target: str, actual: str) -> None:
    """No word of Python stands in a Ukrainian sentence."""
    message = only(
        indicator(f"kind: так чи ні, direction: стимулятор, targets: {{end: {target}}}, actuals: {{end: {actual}}}")
    ).message

    assert "ні – гірше за планове так" in message.uk
    assert "no is worse than the target of yes" in message.en


def test_a_target_exceeded_by_less_is_told_as_fulfilled() -> None:
    """Of a destimulator less is better, so the percentage is no part of the target."""
    row = "kind: обсяг, unit: днів, direction: дестимулятор, targets: {end: 80}, actuals: {end: 20}"

    assert "20 за планового 80 – виконано на 400,0 %" in only(indicator(row)).message.uk


@pytest.mark.parametrize(("actual", "codes"), [("125", []), ("126", ["MP508"])])
def test_the_threshold_of_overfulfilment_is_itself_allowed(actual: str, codes: list[str]) -> None:
    """A quarter beyond the target needs no word, more does."""
    row = f"kind: кількість, unit: осіб, direction: стимулятор, targets: {{end: 100}}, actuals: {{end: {actual}}}"
    chosen = CheckSettings(overfulfilment=Decimal("0.25"))

    assert [finding.code for finding in check(program(indicator(row)), settings=chosen)] == codes
