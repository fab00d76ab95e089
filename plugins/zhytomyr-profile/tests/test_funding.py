"""Item 5 of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from zhytomyr_profile.funding import funding_section

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import ReportRequest, Section

    Lines = Callable[[Section], list[str]]
    Request = Callable[[TargetProgram], ReportRequest]
    Annual = Callable[[TargetProgram, str], ReportRequest]


def test_promise_plan_and_payments_stand_beside_what_the_report_states(
    program: TargetProgram, lines: Lines, final: Request
) -> None:
    """The passport's years, the sums over the measures, those of each executor, and the statements as they were read."""
    assert lines(funding_section(final(program))) == [
        "5. Фінансування та виконання заходів Програми.",
        "Прогнозний обсяг фінансування за паспортом Програми – 3640,6 тис. грн, зокрема за роками: 2018 – 2080,6; 2019 – 1560,0.",
        (
            "Заходами Програми передбачено фінансування в обсязі 552,0 тис. грн, фактично профінансовано 162,33135 тис. грн "
            "(29,4 %)."
        ),
        "За виконавцями:",
        *("Виконавець", "Передбачено заходами Програми, тис. грн", "Фактично профінансовано, тис. грн", "Виконання, %"),
        *("Архів", "12,0", "0,00000", "0,0"),
        *("Управління зв'язків", "540,0", "162,33135", "30,1"),
        *("Усього", "552,0", "162,33135", "29,4"),
        (
            "У поданому звіті (Управління зв'язків) зазначено фактичний обсяг фінансування 162,331 тис. грн, "
            "зокрема за роками: 2018 – 100,5."
        ),
    ]


def test_money_that_is_parted_by_years_is_shown_by_years(yearly: TargetProgram, lines: Lines, final: Request) -> None:
    """A year of which nothing is known has no row, a cell of which nothing is known a dash."""
    shown = lines(funding_section(final(yearly)))

    assert shown[shown.index("За роками реалізації Програми:") :] == [
        "За роками реалізації Програми:",
        *("Рік", "Передбачено заходами Програми, тис. грн", "Фактично профінансовано, тис. грн", "Виконання, %"),
        *("2018", "300,0", "162,33135", "54,1"),
        *("2019", "240,0", "–", "–"),
        *("Усього", "540,0", "162,33135", "30,1"),
    ]


def test_a_single_executor_needs_no_table_of_executors(yearly: TargetProgram, lines: Lines, final: Request) -> None:
    """Its totals are those of the program."""
    assert "Виконавець" not in lines(funding_section(final(yearly)))


def test_a_passport_that_promises_nothing_is_passed_over(program: TargetProgram, lines: Lines, final: Request) -> None:
    """The item then begins with the measures."""
    silent = evolve(program, passport=evolve(program.passport, planned=()))

    assert lines(funding_section(final(silent)))[1].startswith("Заходами Програми передбачено")


def test_a_year_says_that_money_of_the_term_is_left_out(program: TargetProgram, lines: Lines, annual: Annual) -> None:
    """Or it would seem that there is none."""
    assert lines(funding_section(annual(program, "2019")))[2:4] == [
        "Обсягів фінансування заходів Програми на 2019 рік не наведено.",
        "Кошти, надані на кілька років без розподілу за роками, у підсумках року не враховано.",
    ]
