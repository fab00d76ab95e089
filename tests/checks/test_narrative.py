"""Single cases of rules about texts, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

import pytest
from tests.checks.cases import found, indicator

from municipal_programs.checks.narrative import equations


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("407 - 79 + 56 = 384", []),
        ("407 − 79 + 56 = 385", ["384"]),
        ("33,3 + 33,3 + 33,3 = 100,0", []),
        ("10,5 + 1,2 = 12,0", ["11.7"]),
        ("12 345 + 1 = 12 346", []),
        ("007 + 1 = 9", []),
        ("тел. 48-12-19", []),
        ("2 + 2 = 4 + 1", []),
    ],
)
def test_equations_in_a_text_are_proved(text: str, wrong: list[str]) -> None:
    """Whole numbers are exact, decimals as exact as they are printed, and a code with zeros in front is no number."""
    assert [str(computed) for _, _, computed in equations(text)] == wrong


@pytest.mark.parametrize(
    ("actual", "words", "codes"),
    [
        (1250, "Не вистачило коштів.", ["MP507"]),
        (1200, "Через брак фінансування.", ["MP507"]),
        (1250, "Попит зріс.", []),
        (1100, "Не вистачило коштів.", []),
    ],
)
def test_a_reason_of_failure_under_a_met_target_is_out_of_place(actual: int, words: str, codes: list[str]) -> None:
    """1250 of 1200 needs no excuse; whoever copied the reason from last year ought to hear of it."""
    row = f"kind: кількість, unit: осіб, direction: стимулятор, targets: {{end: 1200}}, actuals: {{end: {actual}}}"
    seen = found(indicator(f"{row}, explanation: '{words}'"))

    assert [code for code, _ in seen if code in {"MP506", "MP507"}] == codes
