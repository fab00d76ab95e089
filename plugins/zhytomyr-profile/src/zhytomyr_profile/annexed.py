"""Documents that are annexed to a decision of the council: the passport, the measures by year, the comparative table."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import (
    Gap,
    Position,
    Section,
    amendment_table,
    decision_facts,
    passport_of,
    yearly_measures,
    years_fact,
)
from zhytomyr_profile import _messages as say
from zhytomyr_profile.signatures import signatories

if TYPE_CHECKING:
    from municipal_programs.model import CouncilDecision
    from municipal_programs.reports import ReportRequest, Values

__all__ = ["comparative_section", "measures_section", "passport_section"]

_TEMPLATES = Path(__file__).with_name("templates")


def passport_section(report: ReportRequest) -> Section:
    """Return the passport of the program, its rows numbered as in the city's form, then its money by year and source."""
    return Section(
        identity="zhytomyr_profile.passport",
        title="Паспорт програми",
        position=Position.OPENING,
        template=_TEMPLATES / "passport.docx",
        values={**_around(report, report.program.approved_by), **passport_of(report.program)},
    )


def measures_section(report: ReportRequest) -> Section:
    """Return the measures with a column for each year, as all amendments left them."""
    amending = [amendment.decision for amendment in report.program.amendments]
    last = max((report.program.approved_by, *amending), key=lambda decision: decision.date)
    return Section(
        identity="zhytomyr_profile.measures",
        title="Заходи програми",
        position=Position.MEASURES,
        template=_TEMPLATES / "measures.docx",
        values={
            **_around(report, report.program.approved_by, last.date),
            "amended": [decision_facts(decision) for decision in amending],
            "term": years_fact("program.term", report.program.term),
            **yearly_measures(report.program.revision_on(dt.date.max)),
        },
    )


def comparative_section(report: ReportRequest) -> Section:
    """Return the comparative table for the amendment that the report is about."""
    assert report.amendment is not None, "a comparative table is about an amendment"
    return Section(
        identity="zhytomyr_profile.comparative",
        title="Порівняльна таблиця",
        position=Position.MEASURES,
        template=_TEMPLATES / "comparative.docx",
        values={
            **_around(report, report.amendment.decision),
            **amendment_table(report.program, report.amendment),
            "without_rows": Gap(reason=say.NO_CHANGES(), instead="Змісту змін у файлі програми не наведено."),
        },
    )


def _around(report: ReportRequest, decision: CouncilDecision, day: dt.date | None = None) -> Values:
    """Return what stands around the table: the decision that it is annexed to, the program, and who signs on *day* or then."""
    program = report.program
    return {
        "decision": decision_facts(decision),
        "program": program.title,
        "territory": program.territory or Gap(reason=say.NO_TERRITORY(), instead=""),
        "signatories": signatories(report, [program.passport.responsible_executor], day or decision.date),
    }
