"""The annexes of a final report: the evaluation with its steps, and what the received reports state beside how it was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, evaluation_of, fulfilment_of_indicators, stated_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.figures import Method
    from municipal_programs.reports import ReportRequest

__all__ = ["annex_sections"]

_TEMPLATES = Path(__file__).with_name("templates")


def annex_sections(report: ReportRequest) -> Iterator[Section]:
    """Yield the annexes that have anything to show, numbered where there are two."""
    stated = any(execution.statements for execution in report.program.executions)
    judged = report.method is not None and bool(report.program.indicators)
    both = stated and judged
    if report.method is not None and judged:
        yield _effectiveness(report, report.method, "\N{NO-BREAK SPACE}1" if both else "")
    if stated:
        yield _statements(report, "\N{NO-BREAK SPACE}2" if both else "")


def _effectiveness(report: ReportRequest, method: Method, number: str) -> Section:
    return Section(
        identity="zhytomyr_profile.effectiveness",
        title="Додаток. Оцінка ефективності виконання Програми",
        position=Position.ANNEX,
        template=_TEMPLATES / "effectiveness.docx",
        values={
            "number": number,
            **evaluation_of(report.revision, method),
            "chart": fulfilment_of_indicators(report.revision),
        },
    )


def _statements(report: ReportRequest, number: str) -> Section:
    return Section(
        identity="zhytomyr_profile.annex",
        title="Додаток. Показники поданих звітів, що потребують уваги",
        position=Position.ANNEX + 1,
        template=_TEMPLATES / "annex.docx",
        values={"number": number, "accounts": stated_in(report.program)},
    )
