"""Single cases of rules beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.checks.building import PROGRAM, changed, program

from municipal_programs.checks import Finding, check
from municipal_programs.checks.narrative import equations
from municipal_programs.model import CheckSettings
from municipal_programs.values import Money

HEAD = """\
format: municipal-programs/program/1
title: Програма
term: 2021–2022
purpose: Мета
approved_by: {number: 1, date: 10.12.2020}
passport: {responsible_executor: culture}
departments: [{identity: culture, name: Управління}]
"""


def measures(*rows: str) -> str:
    """Return a program of measures, each with what its row adds."""
    text = HEAD + "tasks:\n  - title: Завдання\n    measures:\n"
    for number, row in enumerate(rows, start=1):
        text += f"      - {{number: {number}, title: Захід {number}, executors: [culture], term: 2021–2022, {row}}}\n"
    return text


def indicator(row: str) -> str:
    """Return a program of one indicator with what the row adds."""
    return (
        f"{HEAD}indicators:\n  - {{number: 1, title: Показник, group: якості, department: culture, {row}}}\n"
        "executions:\n  - {department: culture, reporting_period: 2021–2022}\n"
    )


def found(text: str) -> list[tuple[str, str]]:
    """Return code and subject of what is found."""
    return [(finding.code, finding.subject) for finding in check(program(text))]


def only(text: str) -> Finding:
    """Return the one finding."""
    (finding,) = check(program(text))
    return finding


# ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


def stated(figure: str, text: str, unit: str = "") -> str:
    """Return a program of two measures whose account states one figure."""
    rows = measures(
        "planned: {місцевий бюджет: 600 тис. грн}, disbursed: {місцевий бюджет: 600 тис. грн}",
        "planned: {місцевий бюджет: 400 тис. грн}, disbursed: {місцевий бюджет: 400 тис. грн}",
    )
    unit_line = f"        unit: {unit}\n" if unit else ""
    return (
        f"{rows}executions:\n  - department: culture\n    reporting_period: 2021–2022\n    statements:\n"
        f"      - figure: {figure}\n        text: '{text}'\n{unit_line}"
    )


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


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── indicators ───────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── term and decisions ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "change", ["exclude: {measure: sport.1, reason: Недоцільно}", "adjust: {measure: sport.1, term: 2021–2023}"]
)
def test_a_suspended_measure_that_an_amendment_settled_is_left_alone(change: str) -> None:
    """The council took the plan back, or gave it anew."""
    text = changed(PROGRAM, "date: 01.03.2023\n    effect", "date: 01.03.2022\n    effect")
    settled = changed(
        text,
        "related_decisions:\n",
        f"  - decision: {{number: 280, date: 01.04.2022}}\n    changes:\n      - {change}\nrelated_decisions:\n",
    )
    findings = [pair for pair in found(settled) if pair[0] == "MP602"]

    assert found(text) == [("MP602", "measure.sport.1.planned")]
    assert findings == []


def test_a_decision_that_nobody_else_names_has_no_other_date() -> None:
    """A number that only one account cites is held against nothing."""
    text = changed(
        PROGRAM, "- number: 310\n        date: 01.02.2023\n        place: пункт 1", "- number: 999\n        date: 01.02.2023"
    )

    assert found(text) == [("MP605", "decision.250.number")]


def test_one_wrong_date_cited_twice_is_told_once() -> None:
    """The cause is one."""
    twice = "      - {number: 200, date: 15.06.2022}\n      - {number: 200, date: 15.06.2022}\n    conclusion: Програму"
    text = changed(PROGRAM, "    conclusion: Програму", twice)

    assert found(text) == [("MP603", "decision.200.date")]
    assert "без зазначення місця" in only(text).message.uk


def test_a_decision_that_the_program_does_not_hold_has_one_date_all_the_same() -> None:
    """The date that stands most often is taken for right, and the other is told at its own line."""
    cited = "".join(f"      - {{number: 999, date: {date}}}\n" for date in ("01.02.2023", "01.02.2022", "01.02.2023"))
    finding = only(changed(PROGRAM, "    conclusion: Програму", f"{cited}    conclusion: Програму"))

    assert (finding.code, finding.subject) == ("MP603", "decision.999.date")
    assert "01.02.2022 (без зазначення місця), а в інших місцях стоїть 01.02.2023" in finding.message.uk
    assert finding.origin is not None
    assert finding.origin.column > len("      - {number: 999, ")


PAID = measures("planned: {місцевий бюджет: {2021: 5 грн}}, disbursed: {місцевий бюджет: {2021: 2 грн, 2022: 3 грн}}")
STOPPED = "related_decisions:\n  - {decision: {number: 7, date: 01.04.2021}, effect: призупиняє, subject: measure.1}\n"


def stop(number: int, change: str) -> str:
    """Return an amendment of the first months with one change."""
    return f"  - decision: {{number: {number}, date: 0{number}.05.2021}}\n    changes:\n      - {change}\n"


@pytest.mark.parametrize(
    ("decisions", "subjects"),
    [
        (STOPPED, ["measure.1.disbursed.2022"]),
        (f"amendments:\n{stop(1, 'exclude: {measure: 1}')}", ["measure.1.disbursed.2022"]),
        (f"amendments:\n{stop(1, 'exclude: {measure: 1}')}{STOPPED}", ["measure.1.disbursed.2022"]),
        (f"amendments:\n{stop(1, 'adjust: {measure: 1, term: 2021–2022}')}{STOPPED}", []),
        (
            f"amendments:\n{stop(1, 'exclude: {measure: 1}')}"
            + STOPPED.replace("призупиняє, subject: measure.1", "скасовує, subject: 1").replace("04.2021", "06.2021"),
            [],
        ),
    ],
)
def test_money_of_the_years_after_a_measure_was_stopped_is_found(decisions: str, subjects: list[str]) -> None:
    """Money of the year of the decision may have been spent before it; a later change of mind settles the matter."""
    found = [finding.subject for finding in check(program(PAID + decisions)) if finding.code == "MP607"]

    assert [subject.removesuffix(".community") for subject in found] == subjects


# ── numbering and narrative ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_table_that_shows_some_rows_of_a_longer_one_is_left_alone() -> None:
    """More gaps than numbers are no gaps."""
    rows = measures("narrative: а", "narrative: б", "narrative: в")
    text = rows.replace("number: 2,", "number: 7,").replace("number: 3,", "number: 12,")

    assert found(text) == []


def test_a_gap_in_an_otherwise_whole_run_is_told_at_the_row_behind_it() -> None:
    """1, 2, 6, 4, 5 misses three."""
    rows = measures(*["narrative: а"] * 5).replace("number: 3,", "number: 6,")

    assert found(rows) == [("MP702", "measure.4.number")]


AMENDED = """\
amendments:
  - decision: {number: 5, date: 01.02.2021}
    changes:
"""


def test_money_is_held_against_the_plan_that_amendments_leave() -> None:
    """The council raised the plan, so the measure is not overspent."""
    rows = measures("planned: {місцевий бюджет: 5 грн}, disbursed: {місцевий бюджет: 9 грн}")
    raised = f"{rows}{AMENDED}      - adjust: {{measure: '1', planned: {{місцевий бюджет: 9 грн}}}}\n"

    assert found(rows) == [("MP401", "measure.1.disbursed")]
    assert found(raised) == []


def test_an_excluded_measure_is_judged_by_what_was_spent_on_it_alone() -> None:
    """Money that was spent before the exclusion is still there, without a plan that it could fall short of."""
    rows = measures("planned: {місцевий бюджет: 5 грн}, disbursed: {місцевий бюджет: 3 грн}", "narrative: а")
    excluded = f"{rows}{AMENDED}      - exclude: {{measure: '1', reason: Недоцільно}}\n"

    assert found(rows) == [("MP402", "measure.1.disbursed")]
    assert found(excluded) == []


def test_a_program_whose_amendments_cannot_be_carried_out_is_judged_as_it_was_approved() -> None:
    """When the term ended, the first amendment was repealed and the second, which builds on it, was not yet."""
    text = (
        f"{measures('planned: {місцевий бюджет: 5 грн}, disbursed: {місцевий бюджет: 9 грн}')}{AMENDED}"
        "      - add: {task: Завдання, measure: {number: 2, title: Новий, executors: [culture], term: 2021–2022}}\n"
        "  - decision: {number: 6, date: 01.03.2021}\n    changes:\n      - exclude: {measure: '2', reason: Так}\n"
        "related_decisions:\n  - {decision: {number: 7, date: 01.04.2021}, effect: скасовує, subject: '5'}\n"
        "  - {decision: {number: 8, date: 01.04.2023}, effect: скасовує, subject: '6'}\n"
    )

    assert found(text) == [("MP401", "measure.1.disbursed")]


TWO_PLANS = f"""{
    measures(
        "planned: {місцевий бюджет: 600 грн}, disbursed: {місцевий бюджет: 600 грн}",
        "planned: {місцевий бюджет: 400 грн}, disbursed: {місцевий бюджет: 360 грн}, narrative: Через карантин",
    ).replace("{responsible_executor: culture}", "{responsible_executor: culture, planned: {місцевий бюджет: 1000 грн}}")
}amendments:
  - decision: {{number: 5, date: 01.02.2022}}
    changes:
      - adjust: {{measure: '2', planned: {{місцевий бюджет: 360 грн}}}}
executions:
  - department: culture
    reporting_period: 2021–2022
    citations: [{{number: 5, date: 01.02.2022}}]
    statements:
"""
"""The passport promises 1000 hryvnias, and an amendment left 960 of them."""


@pytest.mark.parametrize(
    ("program_total", "department_total", "percentage", "codes"),
    [
        ("1000", "1000", "96", []),
        ("960", "960", "100", []),
        ("1000", "960", "100", []),
        ("1000", "1000", "100", ["MP302"]),
        ("980", "960", "100", ["MP202"]),
    ],
)
def test_statements_may_follow_the_approved_plan_or_the_amended_one_but_not_both(
    program_total: str, department_total: str, percentage: str, codes: list[str]
) -> None:
    """The passport keeps what was approved, so its sum is right beside that of the amended rows."""
    stated = {
        "program.planned": f"{program_total} грн",
        "department.culture.planned": f"{department_total} грн",
        "program.execution": f"{percentage} %",
    }
    lines = "".join(f"      - {{figure: {figure}, text: '{text}'}}\n" for figure, text in stated.items())

    assert [code for code, _ in found(TWO_PLANS + lines) if code != "MP205"] == codes


@pytest.mark.parametrize(
    ("day", "amount", "codes"),
    [
        ("date: 31.01.2022", "400", []),
        ("date: 31.01.2022", "360", ["MP204"]),
        ("date: 01.02.2022", "360", []),
        ("date: 01.02.2022", "400", ["MP204"]),
        ("reporting_period: 2021", "400", []),
        ("reporting_period: 2021–2022", "360", []),
    ],
)
def test_an_account_is_judged_by_the_amendments_of_its_day(day: str, amount: str, codes: list[str]) -> None:
    """An amendment binds from its own day; an account without a date was written when its last year was over."""
    text = TWO_PLANS.replace(
        "    reporting_period: 2021–2022\n",
        f"    {day}\n" if "period" in day else f"    {day}\n    reporting_period: 2021–2022\n",
    )

    assert found(f"{text}      - {{figure: measure.2.planned, text: '{amount} грн'}}\n") == [
        (c, "measure.2.planned") for c in codes
    ]


@pytest.mark.parametrize(
    "end", ["  - decision: {number: 6, date: 01.03.2022}\n    changes:\n      - exclude: {measure: '2'}\n", ""]
)
def test_a_measure_that_came_and_went_keeps_its_money(end: str) -> None:
    """It was added, paid, and excluded or its addition repealed; the disbursed total holds its money."""
    added = (
        "amendments:\n  - decision: {number: 5, date: 01.02.2021}\n    changes:\n"
        "      - add: {task: Нове, measure: {number: 2, title: Новий, executors: [culture], term: 2021–2022, "
        "planned: {місцевий бюджет: 9 грн}, disbursed: {місцевий бюджет: 9 грн}}}\n"
    )
    repealed = "related_decisions:\n  - {decision: {number: 7, date: 01.04.2021}, effect: скасовує, subject: '5'}\n"
    stated = (
        "executions:\n  - department: culture\n    reporting_period: 2021–2022\n    statements:\n"
        "      - {figure: program.disbursed, text: '14 грн'}\n"
    )
    rows = measures("planned: {місцевий бюджет: 5 грн}, disbursed: {місцевий бюджет: 5 грн}")

    codes = [code for code, _ in found(rows + added + (end or repealed) + stated)]

    assert "MP202" not in codes


def test_numbers_of_two_levels_run_within_their_level() -> None:
    """2.1 and 2.2 are no gap in 1, 2, 3."""
    rows = measures(*["narrative: а"] * 5)
    text = (
        rows.replace("number: 3,", "number: '2.1',").replace("number: 4,", "number: '2.2',").replace("number: 5,", "number: 3а,")
    )

    assert found(text) == []


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


@pytest.mark.parametrize(("target", "codes"), [("400", []), ("360", []), ("380", ["MP509"])])
def test_a_target_that_repeats_a_plan_may_follow_either_revision(target: str, codes: list[str]) -> None:
    """Amendments change measures and leave targets as they are."""
    row = (
        "indicators:\n  - {number: 1, title: Видатки, group: затрат, kind: обсяг, unit: грн, department: culture, "
        f"targets: {{end: {target}}}, repeats: 2}}\n"
    )

    assert [
        code for code, _ in found(TWO_PLANS.replace("executions:\n", f"{row}executions:\n").replace("    statements:\n", ""))
    ] == codes


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


@pytest.mark.parametrize(
    ("planned", "disbursed", "codes"),
    [(1000, 1200, []), (1000, 1201, ["MP401"]), (1000, 700, []), (1000, 699, ["MP402"])],
)
def test_each_threshold_of_money_is_its_own_and_itself_allowed(planned: int, disbursed: int, codes: list[str]) -> None:
    """A fifth may be overspent here and three tenths left; exactly so much raises nothing."""
    row = f"planned: {{місцевий бюджет: {planned} грн}}, disbursed: {{місцевий бюджет: {disbursed} грн}}, narrative: а"
    chosen = CheckSettings(overspending=Decimal("0.2"), underspending=Decimal("0.3"))

    assert [finding.code for finding in check(program(measures(row)), settings=chosen)] == codes


@pytest.mark.parametrize(("actual", "codes"), [("125", []), ("126", ["MP508"])])
def test_the_threshold_of_overfulfilment_is_itself_allowed(actual: str, codes: list[str]) -> None:
    """A quarter beyond the target needs no word, more does."""
    row = f"kind: кількість, unit: осіб, direction: стимулятор, targets: {{end: 100}}, actuals: {{end: {actual}}}"
    chosen = CheckSettings(overfulfilment=Decimal("0.25"))

    assert [finding.code for finding in check(program(indicator(row)), settings=chosen)] == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1 007,0", "transposed"), ("610,0", "left_out"), ("1 071,3", "nothing")],
)
def test_a_total_against_the_passport_has_an_explanation(text: str, kind: str) -> None:
    """The rows that make the promise explain it too, or the finding says that nothing does."""
    (finding,) = (one for one in check(program(changed(PROGRAM, "text: 1 070,0\n", f"text: {text}\n"))) if one.code == "MP202")

    assert kind in {one.kind.value for one in finding.explanations}


AMENDED_PLAN = f"""{measures("planned: {місцевий бюджет: 5 тис. грн}, disbursed: {місцевий бюджет: 5 тис. грн}")}{
    AMENDED
}      - add:
          task: Завдання
          measure:
            number: 2
            title: Новий
            executors: [culture]
            term: 2021–2022
            planned: {{місцевий бюджет: 8 тис. грн}}
            disbursed: {{місцевий бюджет: 7 тис. грн}}
            narrative: Кошти перерозподілено на інші заходи.
      - adjust:
          measure: '1'
          planned:
            місцевий бюджет: 3,3 тис. грн
executions:
  - department: culture
    reporting_period: 2021–2022
    citations: [{{number: 5, date: 01.02.2021}}]
    statements:
"""


def test_a_finding_on_what_an_amendment_gave_points_at_the_amendment() -> None:
    """Money of the measure that it added, and its narrative, are written in it and nowhere else."""
    stated = "      - {figure: program.planned, text: '11,3 тис. грн'}\n      - {figure: program.disbursed, text: '5 тис. грн'}\n"
    findings = check(program(AMENDED_PLAN + stated))
    lines = (AMENDED_PLAN + stated).splitlines()
    places = {one.code: lines[(one.origin.line or 0) - 1].strip().partition(":")[0] for one in findings if one.origin}

    assert {code: places[code] for code in ("MP301", "MP404")} == {"MP301": "disbursed", "MP404": "narrative"}
    assert all(finding.origin for finding in findings)


@pytest.mark.parametrize(("stated", "codes"), [("3,31 тис. грн", []), ("3,36 тис. грн", ["MP204"])])
def test_an_amended_plan_is_as_exact_as_the_amendment_prints_it(stated: str, codes: list[str]) -> None:
    """«3,3 тис. грн» may be up to fifty hryvnias more or less."""
    text = f"{AMENDED_PLAN}      - {{figure: measure.1.planned, text: '{stated}'}}\n"

    assert [code for code, _ in found(text) if code == "MP204"] == codes


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


def test_an_account_of_one_year_is_held_against_the_plan_of_that_year() -> None:
    """Nothing is known of the years that it does not tell of."""
    row = "planned: {місцевий бюджет: {2021: 9 грн, 2022: 5 грн}}, disbursed: {місцевий бюджет: {2022: 5 грн}}"
    account = "executions:\n  - {{department: culture, reporting_period: {years}}}\n"

    assert found(measures(row) + account.format(years="2022")) == []
    assert found(measures(row) + account.format(years="2021–2022")) == [("MP402", "measure.1.disbursed")]
