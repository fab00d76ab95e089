"""Single cases of rules about terms and decisions, beyond their examples: what they see, and what they must leave alone."""

from __future__ import annotations

import pytest
from tests.checks.building import PROGRAM, changed, program
from tests.checks.cases import found, measures, only

from municipal_programs.checks import check


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
