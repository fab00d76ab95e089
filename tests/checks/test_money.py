"""Single cases of rules about money, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.checks.building import PROGRAM, changed, program
from tests.checks.cases import found, measures, only

from municipal_programs.checks import check
from municipal_programs.model import CheckSettings


def test_a_statement_that_the_rows_make_is_right_where_the_passport_is_wrong() -> None:
    """The slip of the passport is told once, at the passport, and casts no doubt on what agrees with the rows."""
    text = changed(PROGRAM, "2022: 320,0 тис. грн", "2022: 320,0 грн")

    assert found(text) == [("MP201", "program.planned.2022")]


def test_a_year_in_another_unit_explains_the_total_that_it_spoils() -> None:
    """The total of the document is right, and the cell of one year is a thousand times too large."""
    text = changed(PROGRAM, "2022: 119,5 тис. грн", "2022: 119500,0 тис. грн")
    total = next(finding for finding in check(program(text)) if finding.subject == "program.disbursed")

    assert [one.subjects for one in total.explanations] == [("measure.culture.1.disbursed.2022",)]
    assert "2022 рік узято в тисячу разів меншим" in total.explanations[0].message.uk


def test_money_without_a_plan_needs_a_reason() -> None:
    """Nothing planned and something spent has no percentage, and is overspent all the same."""
    finding = only(measures("planned: {місцевий бюджет: 0 грн}, disbursed: {місцевий бюджет: 5 грн}"))

    assert finding.code == "MP401"
    assert "%" not in finding.message.uk


def test_a_reallocation_that_nobody_received_does_not_balance() -> None:
    """What was given went nowhere."""
    text = measures(
        "planned: {місцевий бюджет: 9 грн}, disbursed: {місцевий бюджет: 5 грн}, narrative: Кошти перерозподілено на захід 2."
    )

    assert found(text) == [("MP405", "program.disbursed")]
    assert only(text).message.uk.replace("\u00a0", " ").endswith("ніхто нічого не отримав.")


GAVE = "planned: {місцевий бюджет: 9 грн}, disbursed: {місцевий бюджет: 5 грн}, narrative: Кошти перерозподілено на захід 2."


EXCEEDS = "planned: {місцевий бюджет: 5 грн}, disbursed: {місцевий бюджет: 7 грн}"


@pytest.mark.parametrize(("spent", "unbalanced"), [(4, False), (5, False), (3, True)])
def test_a_measure_without_a_plan_that_tells_of_a_reallocation_is_the_one_that_received(spent: int, *, unbalanced: bool) -> None:
    """Of what was spent on it any part may have come from the donor, and no measure is suspected in its place."""
    took = f"disbursed: {{місцевий бюджет: {spent} грн}}, narrative: За рахунок перерозподілу."
    findings = check(program(measures(GAVE, took, EXCEEDS)))

    assert sorted(one.code for one in findings) == ["MP401", *(["MP405"] if unbalanced else [])]
    assert [one.message.uk.rpartition("захід ")[2][0] for one in findings if one.code == "MP405"] == (["2"] if unbalanced else [])


@pytest.mark.parametrize(
    ("planned", "disbursed", "codes"),
    [(1000, 1200, []), (1000, 1201, ["MP401"]), (1000, 700, []), (1000, 699, ["MP402"])],
)
def test_each_threshold_of_money_is_its_own_and_itself_allowed(planned: int, disbursed: int, codes: list[str]) -> None:
    """A fifth may be overspent here and three tenths left; exactly so much raises nothing."""
    row = f"planned: {{місцевий бюджет: {planned} грн}}, disbursed: {{місцевий бюджет: {disbursed} грн}}, narrative: а"
    chosen = CheckSettings(overspending=Decimal("0.2"), underspending=Decimal("0.3"))

    assert [finding.code for finding in check(program(measures(row)), settings=chosen)] == codes


def test_what_somebody_else_paid_may_be_done_in_full_without_money() -> None:
    """The sentence names who paid, or that nobody was."""
    unpaid = "planned: {місцевий бюджет: 9 грн}, disbursed: {місцевий бюджет: 0 грн}, narrative: Захід виконано в повному обсязі"

    assert found(measures(f"{unpaid} коштом благодійників.")) == []
    assert found(measures(f"{unpaid} за рахунок місцевого бюджету.")) == [("MP403", "measure.1.disbursed")]


def test_a_measure_with_a_cell_in_another_unit_is_not_said_to_have_left_money() -> None:
    """Nobody knows what it spent until the cell is mended."""
    text = measures("planned: {місцевий бюджет: {2021: '210 тис. грн'}}, disbursed: {місцевий бюджет: {2021: '210 грн'}}")

    assert [code for code, _ in found(text)] == ["MP102"]


def test_a_reallocation_names_departments_by_their_names() -> None:
    """Whoever reads the sentence knows no identities."""
    gave, took = GAVE.replace("захід 2", "захід 1 відділу спорту"), EXCEEDS + ", narrative: За рахунок перерозподілу."
    text = measures(gave, took).replace(
        "number: 2, title: Захід 2, executors: [culture]", "number: 1, title: Захід 2, executors: [sport]"
    )
    text = text.replace("name: Управління}]", "name: Управління}, {identity: sport, name: Відділ спорту}]")
    (finding,) = (one for one in check(program(text)) if one.code == "MP405")

    assert "захід 1 (Управління) віддав" in finding.message.uk
    assert "захід 1 (Відділ спорту) отримав" in finding.message.uk
