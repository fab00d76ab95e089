"""Single cases of rules about units and totals, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

import pytest
from tests.checks.building import PROGRAM, changed, program
from tests.checks.cases import HEAD, found, measures, only, stated

from municipal_programs.checks import check
from municipal_programs.values import Money


def test_a_cell_that_is_exactly_a_thousandth_of_its_plan_is_in_another_unit() -> None:
    """470,6 грн against 470,6 тис. грн."""
    finding = only(
        measures("planned: {місцевий бюджет: '470,6 тис. грн'}, disbursed: {місцевий бюджет: '470,6 грн'}, narrative: Економія.")
    )

    assert (finding.code, finding.subject) == ("MP102", "measure.1.disbursed.community")
    assert "470\u00a0600,00\u00a0грн" in finding.message.uk


def test_a_year_that_is_exactly_a_thousand_times_another_is_in_another_unit() -> None:
    """180,0 and 180000,0 in one row."""
    finding = only(measures("planned: {місцевий бюджет: {2021: '180,0 тис. грн', 2022: '180000,0 тис. грн'}}"))

    assert (finding.code, finding.subject) == ("MP102", "measure.1.planned.2022.community")
    assert "на 2022 рік" in finding.message.uk


def test_a_year_that_plan_and_fact_agree_on_is_in_its_unit() -> None:
    """A small first year and a large second one are no slip where the money spent bears them out."""
    money = "{місцевий бюджет: {2021: 5 тис. грн, 2022: 5000 тис. грн}}"

    assert found(measures(f"planned: {money}, disbursed: {money}")) == []


@pytest.mark.parametrize(
    ("written", "reading", "words"),
    [
        ("149 000,0 тис. грн", "149 000,00 грн", "993 рази більше, ніж план (150 000,00 грн)"),
        ("149,0 грн", "149 000,00 грн", "1007 разів менше, ніж план (150 000,00 грн)"),
        ("149,0 млн грн", "149 000,00 грн", "993 рази більше"),
    ],
)
def test_one_yearly_cell_in_another_unit_is_found_at_its_own_line(written: str, reading: str, words: str) -> None:
    """The years beside it are right, so the sum alone would tell neither the cell nor what it means."""
    years = f"{{2021: '150,0 тис. грн', 2022: '{written}'}}"
    text = measures(f"planned: {{місцевий бюджет: 300 тис. грн}}, disbursed: {{місцевий бюджет: {years}}}")
    whole = changed(text, "300 тис. грн", "{2021: '150,0 тис. грн', 2022: '150,0 тис. грн'}")
    units = [finding for finding in check(program(whole)) if finding.code == "MP102"]

    assert [finding.subject for finding in units] == ["measure.1.disbursed.2022.community"]
    message = units[0].message.uk.replace("\u00a0", " ")
    assert f"йдеться про {reading}" in message
    assert words in message
    assert "на 2022 рік" in message


def test_a_plan_in_another_unit_than_its_other_years_is_itself_to_blame() -> None:
    """What was spent fits the other years, so the plan of that year is the cell to mend."""
    text = measures(
        "planned: {місцевий бюджет: {2021: '120,0 тис. грн', 2022: '150000,0 тис. грн'}}, "
        "disbursed: {місцевий бюджет: {2021: '120,0 тис. грн', 2022: '149,0 тис. грн'}}, narrative: Економія."
    )
    finding = only(text)

    assert (finding.code, finding.subject) == ("MP102", "measure.1.planned.2022.community")
    assert "150\u00a0000,00\u00a0грн" in finding.message.uk


def test_a_reading_that_lies_far_from_the_plan_is_not_proposed() -> None:
    """Ten thousand times the plan is absurd in every unit; other rules speak of it."""
    text = measures("planned: {місцевий бюджет: 100 грн}, disbursed: {місцевий бюджет: 1 200 000 грн}, narrative: Економія.")

    assert found(text) == []


REST = "planned: {місцевий бюджет: '100 тис. грн'}, disbursed: {місцевий бюджет: '100 тис. грн'}"


TINY = "planned: {місцевий бюджет: '680 тис. грн'}, disbursed: {місцевий бюджет: '0,5 тис. грн'}, narrative: Економія."
"""A measure of which a tenth of a percent was spent; as «500 тис. грн» it would have left a quarter of its plan."""


def with_total(text: str) -> str:
    """Return the measures with a stated total of what was spent on them."""
    account = f"executions:\n  - department: culture\n    reporting_period: 2021–2022\n    statements: [{text}]\n"
    return measures(TINY, REST) + account


def test_a_little_money_of_a_large_plan_is_left_alone() -> None:
    """So little may be what was really spent, and nothing proves another reading."""
    assert found(measures(TINY, REST)) == []
    assert found(with_total("{figure: program.disbursed, text: '100,5 тис. грн'}")) == []


def test_a_total_that_holds_only_with_the_reading_proves_it() -> None:
    """600 тис. грн is what the rows make if the cell says thousands."""
    findings = found(with_total("{figure: program.disbursed, text: '600 тис. грн'}"))

    assert ("MP102", "measure.1.disbursed.community") in findings


@pytest.mark.parametrize("disbursed", ["99 тис. грн", "1,1 тис. грн", "0 грн"])
def test_money_near_its_plan_is_in_its_unit(disbursed: str) -> None:
    """Great overspending is no other unit, nor is a little left of a large plan."""
    text = measures(
        f"planned: {{місцевий бюджет: 1 тис. грн}}, disbursed: {{місцевий бюджет: '{disbursed}'}}, narrative: Економія."
    )

    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [("1 000 000 тис. грн", ""), ("1 000 000,00", "тис. грн"), ("1 000,0 грн", ""), ("1,0 млрд", "млн грн")],
)
def test_a_total_in_another_unit_is_understood_and_not_told_twice(text: str, unit: str) -> None:
    """Once its unit is mended it agrees with its rows, so the sum is no finding; what is no amount is none."""
    assert {code for code, _ in found(stated("program.planned", text, unit))} <= {"MP101"}


@pytest.mark.parametrize(
    ("figure", "text", "unit"),
    [
        ("program.planned", "1 000,0", "тис. грн"),
        ("program.planned", "1000", "дітей"),
        ("program.planned.2021", "5,0 тис. грн", ""),
        ("program.planned.3000", "5,0 тис. грн", ""),
        ("program.planned.2021.2022", "5,0 тис. грн", ""),
        ("program.planned.state.state", "5,0 тис. грн", ""),
        ("program.purpose", "5,0 тис. грн", ""),
        ("department.sport.planned", "5,0 тис. грн", ""),
        ("measure.9.planned", "5,0 тис. грн", ""),
        ("measure.1", "5,0 тис. грн", ""),
        ("weather.today", "5,0 тис. грн", ""),
        ("program", "5,0 тис. грн", ""),
        ("weather.execution", "5 %", ""),
        ("program.execution", "багато", ""),
    ],
)
def test_a_statement_about_what_the_data_do_not_hold_is_left_alone(figure: str, text: str, unit: str) -> None:
    """A year that rows do not give, a measure that is not there, words: nothing is guessed."""
    assert found(stated(figure, text, unit)) == []


def test_a_reading_that_leaves_the_rows_which_the_letter_meets_has_no_proof() -> None:
    """It differs from the letter, which is told; nothing speaks for it."""
    text = stated("program.planned", "1 000,0 тис. грн") + "        reading: 1 000,0 грн\n"
    finding = next(one for one in check(program(text)) if one.code == "MP101")

    assert (finding.subject, finding.explanations) == ("program.planned", ())


def test_a_percentage_from_other_sets_names_them() -> None:
    """60 % of the whole is what one department spent of its own plan."""
    text = changed(
        PROGRAM, "figure: department.culture.execution\n        text: 100,1 %", "figure: program.execution\n        text: 100,1 %"
    )
    finding = only(text)

    assert (finding.code, finding.subject) == ("MP302", "program.execution")
    assert any("Частина" in one.message.uk or "частина" in one.message.uk for one in finding.explanations)


def test_a_percentage_of_the_passport_is_recognised() -> None:
    """The denominator may be what the passport promised instead of what the measures plan."""
    text = stated("program.execution", "50,0 %").replace(
        "passport: {responsible_executor: culture}",
        "passport: {responsible_executor: culture, planned: {місцевий бюджет: 2 млн грн}}",
    )
    finding = next(finding for finding in check(program(text)) if finding.code == "MP302")

    assert [one.message.en for one in finding.explanations] == [
        (
            "Such a percentage comes from different sets: the program, disbursed money (1\u00a0000\u00a0000,00\u00a0грн) against "
            "the passport (2\u00a0000\u00a0000,00\u00a0грн)."
        )
    ]


def test_a_promise_for_the_term_is_held_against_the_term() -> None:
    """A passport without years says nothing about the total of a year."""
    text = stated("program.planned.2021", "5,0 тис. грн").replace(
        "passport: {responsible_executor: culture}",
        "passport: {responsible_executor: culture, planned: {місцевий бюджет: 1 млн грн}}",
    )

    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1 007,0", "transposed"), ("610,0", "left_out"), ("1 071,3", "nothing")],
)
def test_a_total_against_the_passport_has_an_explanation(text: str, kind: str) -> None:
    """The rows that make the promise explain it too, or the finding says that nothing does."""
    (finding,) = (one for one in check(program(changed(PROGRAM, "text: 1 070,0\n", f"text: {text}\n"))) if one.code == "MP202")

    assert kind in {one.kind.value for one in finding.explanations}


def test_a_unit_is_recognised_by_the_rows_where_the_passport_promises_something_else() -> None:
    """The passport kept the sum that was approved; what the rows make tells which unit is meant."""
    promise = "planned: {місцевий бюджет: '16,9 млн грн'}"
    head = HEAD.replace("responsible_executor: culture", f"responsible_executor: culture, {promise}")
    rows = measures("planned: {місцевий бюджет: '17 230 167,89 грн'}").replace(HEAD, head)
    account = "executions:\n  - department: culture\n    reporting_period: 2021–2022\n    statements:\n"
    findings = check(program(f"{rows}{account}      - {{figure: program.planned, text: '17,2 грн'}}\n"))
    (unit,) = (one for one in findings if one.code == "MP101")

    assert (unit.subject, unit.computed) == ("program.planned", Money.of(17_200_000))
    assert [one.kind.value for one in unit.explanations] == ["unit"]
