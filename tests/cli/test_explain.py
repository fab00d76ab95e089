from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr"
AMENDED = EXAMPLE.parent / "sample" / "program.yaml"
PROGRAM, ACTIVITY = EXAMPLE / "program.yaml", EXAMPLE / "activity-2017.yaml"


def test_a_total_is_a_tree_down_to_the_lines_that_somebody_wrote(run: Callable[..., Any]) -> None:
    """Whoever doubts a sum follows it to its sources."""
    answer = run("explain", PROGRAM, "department.council_support.disbursed")

    assert answer.status == 0
    assert answer.out.startswith("department.council_support.disbursed = 298\N{NO-BREAK SPACE}000,00")
    assert "├─ measure.council_support.2.disbursed = 105\N{NO-BREAK SPACE}600,00" in answer.out
    assert f"«105,6 тис. грн» – {PROGRAM}:320:28" in answer.out


def test_a_ratio_is_exact_and_shown_as_a_decimal_beside(run: Callable[..., Any]) -> None:
    """Fourteen delegations of forty-five."""
    assert "= 14/45 ≈ 0,3111" in run("explain", PROGRAM, "indicator.public_relations.output.1.fulfilment").out


def test_a_figure_that_does_not_exist_tells_why(run: Callable[..., Any]) -> None:
    """The money of the term was not parted by years, and nobody parts it here."""
    answer = run("--lang", "en", "explain", PROGRAM, "program.planned.2019")

    assert answer.out.startswith("program.planned.2019 = none: ")


def test_counts_of_an_activity_report_are_explained_too(run: Callable[..., Any]) -> None:
    """Where the count was written."""
    assert "activity-2017.yaml:" in run("explain", ACTIVITY, "activity.drafts.submitted").out


def test_without_a_figure_all_that_can_be_explained_are_listed(run: Callable[..., Any]) -> None:
    """Who does not know the identity finds it here."""
    assert "program.planned" in run("explain", PROGRAM).out.splitlines()


def test_an_unknown_figure_gets_the_nearest_one(run: Callable[..., Any]) -> None:
    """A slip of the keyboard is answered with what was probably meant."""
    answer = run("explain", PROGRAM, "program.planed")

    assert answer.status == 2
    assert "Можливо, «program.planned»" in answer.err


def test_a_measure_that_an_amendment_added_is_explained_and_its_decision_named(run: Callable[..., Any]) -> None:
    """The figures are those that the checks and the reports use."""
    answer = run("explain", AMENDED, "measure.7.planned")

    assert answer.out.startswith("measure.7.planned = 260\N{NO-BREAK SPACE}000,00")
    assert "редакція за рішенням від 19.12.2024 № 655" in answer.out
    assert "measure.7.planned" in run("explain", AMENDED).out.splitlines()


def test_a_day_asks_for_the_revision_that_was_in_force(run: Callable[..., Any]) -> None:
    """In 2021 the program stood as approved, and the measure was not in it."""
    answer = run("explain", AMENDED, "program.planned", "--on", "31.12.2021")

    assert answer.out.startswith("program.planned = 6\N{NO-BREAK SPACE}040\N{NO-BREAK SPACE}000,00")
    assert "редакція за рішенням від 24.12.2020 № 73" in answer.out
    assert run("explain", AMENDED, "measure.7.planned", "--on", "31.12.2021").status == 2


def test_a_day_that_is_no_date_is_refused_with_an_example(run: Callable[..., Any]) -> None:
    """Whoever mistypes a date is told how to write one."""
    answer = run("explain", AMENDED, "program.planned", "--on", "учора")

    assert answer.status == 2
    assert "18.12.2017" in answer.err


def test_a_score_is_explained_with_its_grade(run: Callable[..., Any]) -> None:
    """The word that the scale gives stands below the number."""
    assert "оцінка: " in run("explain", AMENDED, "program.effectiveness.comparative").out
