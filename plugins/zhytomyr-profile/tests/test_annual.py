"""The frame of a report for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.model import Execution
from municipal_programs.values import YearRange
from zhytomyr_profile import plugin
from zhytomyr_profile.closing import conclusion_section, signatures_section
from zhytomyr_profile.funding import funding_section
from zhytomyr_profile.opening import opening_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import ReportRequest, Section

    Lines = Callable[[Section], list[str]]
    Request = Callable[[TargetProgram, str], ReportRequest]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("2019", ["Щорічний звіт про результати виконання", "за 2019 рік"]),
        ("2019-Q2", ["Квартальний звіт про результати виконання", "за II квартал 2019 року"]),
        ("2019-H1", ["Піврічний звіт про результати виконання", "за I півріччя 2019 року"]),
    ],
)
def test_the_title_names_the_period(program: TargetProgram, lines: Lines, annual: Request, period: str, title: list[str]) -> None:
    """Whoever files the report knows of which period it tells."""
    shown = lines(opening_section(annual(program, period)))

    assert [line for line in shown if line in title] == title


def test_decisions_after_the_period_are_not_known_to_it(program: TargetProgram, lines: Lines, annual: Request) -> None:
    """The amendments of 2020 are no part of a report for 2019."""
    item = next(line for line in lines(opening_section(annual(program, "2019"))) if line.startswith("1. "))

    assert item.endswith("18.12.2017 № 879.")


def test_the_money_is_that_of_the_year(yearly: TargetProgram, lines: Lines, annual: Request) -> None:
    """The promise, the plan and the payments."""
    assert lines(funding_section(annual(yearly, "2018")))[1:3] == [
        "Прогнозний обсяг фінансування на 2018 рік за паспортом Програми – 2080,6 тис. грн.",
        (
            "Заходами Програми на 2018 рік передбачено фінансування в обсязі 300,0 тис. грн, "
            "фактично профінансовано 162,33135 тис. грн (54,1 %)."
        ),
    ]


def test_a_part_of_a_year_says_that_its_figures_grow(yearly: TargetProgram, lines: Lines, annual: Request) -> None:
    """The data know years only, so that a quarter tells of the year so far."""
    assert lines(funding_section(annual(yearly, "2018-Q2")))[1].startswith("Обсяги й показники наведено наростаючим підсумком")


def test_a_year_without_money_says_so(yearly: TargetProgram, lines: Lines, annual: Request) -> None:
    """A sentence of dashes would say nothing."""
    assert lines(funding_section(annual(yearly, "2020")))[1] == "Обсягів фінансування заходів Програми на 2020 рік не наведено."


def test_only_an_account_of_the_year_is_told(program: TargetProgram, lines: Lines, annual: Request) -> None:
    """What was written of the whole term is no conclusion of a year, nor that of a year one of its quarter."""
    year = Execution(department="office", reporting_period=YearRange.single(2019), conclusion="Рік добрий.")
    told = evolve(program, executions=(year,))

    assert lines(conclusion_section(annual(program, "2019")))[1] == "Висновків до звіту не подано."
    assert lines(conclusion_section(annual(told, "2019")))[1] == "Рік добрий."
    assert lines(conclusion_section(annual(told, "2019-Q4")))[1] == "Висновків до звіту не подано."


def test_the_heads_sign_where_nobody_signed_an_account(program: TargetProgram, lines: Lines, annual: Request) -> None:
    """The account of the term was signed for the term."""
    assert lines(signatures_section(annual(program, "2019")))[-2:] == ["Начальник архіву", "А.А. Архівна"]


def test_a_report_for_a_period_has_no_annexes(program: TargetProgram, annual: Request) -> None:
    """The evaluation is made when the program has ended."""
    identities = [section.identity for section in plugin.mp_report_sections(annual(program, "2019"))]

    assert identities == [
        "zhytomyr_profile.opening",
        "zhytomyr_profile.funding",
        "zhytomyr_profile.evaluation",
        "zhytomyr_profile.conclusion",
        "zhytomyr_profile.signatures",
    ]
