"""What rules make of a program that was amended: which plan a row, a total or an account is held against."""

from __future__ import annotations

import pytest
from tests.checks.building import program
from tests.checks.cases import found, measures

from municipal_programs.checks import check

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


def test_an_account_of_one_year_is_held_against_the_plan_of_that_year() -> None:
    """Nothing is known of the years that it does not tell of."""
    row = "planned: {місцевий бюджет: {2021: 9 грн, 2022: 5 грн}}, disbursed: {місцевий бюджет: {2022: 5 грн}}"
    account = "executions:\n  - {{department: culture, reporting_period: {years}}}\n"

    assert found(measures(row) + account.format(years="2022")) == []
    assert found(measures(row) + account.format(years="2021–2022")) == [("MP402", "measure.1.disbursed")]
