"""The summary report: one section, from the title to the table of all programs."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.figures import Mark, comparative_method
from municipal_programs.model import CheckSettings, Profile
from municipal_programs.reports import NOTHING, Position, Section, count_fact, money_fact, percent_fact, with_even_decimals
from municipal_programs.values import Money
from program_summary.rows import attention_lines, money_chart, program_row
from program_summary.standing import Standing

if TYPE_CHECKING:
    from municipal_programs.figures import Method
    from municipal_programs.reports import ReportRequest, Value, Values

__all__ = ["summary_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "summary.docx"


def summary_section(report: ReportRequest) -> Section:
    """Return the whole report: totals, what needs attention first, and all programs ranked.

    Programs are judged by the method of the council, if all are of one that has settled on any; else by the Ministry's.
    """
    method = report.method or comparative_method()
    settings = report.profile.checks if report.profile else CheckSettings()
    standings = [Standing(program=program, settings=settings) for program in report.portfolio.programs]
    totals, *programs = with_even_decimals([_totals(standings), *_ranked(standings, method)], "planned", "disbursed")
    return Section(
        identity="program_summary.summary",
        title=report.portfolio.title,
        position=Position.OPENING,
        template=_TEMPLATE,
        values={
            "council": _council(report.profile),
            "count": count_fact("portfolio.programs", len(standings)),
            **totals,
            "attention": _attention(standings, method),
            "programs": programs,
            "chart": money_chart(standings),
            "method": method.title.uk,
            "reference": method.reference.uk,
            "caution": "" if method.mark is Mark.READ else method.mark.message.uk,
        },
    )


def _council(profile: Profile | None) -> str:
    return profile.title if profile else ""


def _totals(standings: list[Standing]) -> Values:
    """Return the sums over the programs of which both are known, so that the percentage is of one set; and how many, unless all are."""
    known = [
        (one.money.plan, one.money.done)
        for one in standings
        if isinstance(one.money.plan, Money) and isinstance(one.money.done, Money)
    ]
    planned, disbursed = Money.total(plan for plan, _ in known), Money.total(done for _, done in known)
    return {
        "planned": money_fact("portfolio.planned", planned),
        "disbursed": money_fact("portfolio.disbursed", disbursed),
        "execution": percent_fact("portfolio.execution", Fraction(disbursed.kopiykas, planned.kopiykas)) if planned else NOTHING,
        "execution_known": bool(planned),
        "counted": count_fact("portfolio.counted", len(known)) if len(known) < len(standings) else "",
    }


def _attention(standings: list[Standing], method: Method) -> list[Value]:
    """Return the programs that need attention, those with most reasons first, then those whose money is furthest from the plan."""
    told = [(one, attention_lines(one, method)) for one in standings]
    told.sort(key=lambda one: (-len(one[1]), -one[0].distance))
    return [{"title": one.program.title, "lines": lines} for one, lines in told if lines]


def _ranked(standings: list[Standing], method: Method) -> list[Values]:
    """Return a row for each program, the best first; equal ones share a place and stay in the order in which they were given."""
    ranks = sorted((one.rank for one in standings), reverse=True)
    ordered = sorted(standings, key=lambda one: one.rank, reverse=True)
    return [program_row(one, ranks.index(one.rank) + 1, method) for one in ordered]
