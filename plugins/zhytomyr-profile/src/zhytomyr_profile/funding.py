"""Item 5 of a report: the money, before the tables of measures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Fact, Gap, Position, Section, funding_summary, plan_and_fact_by_year, stated_totals
from zhytomyr_profile import _messages as say
from zhytomyr_profile.periods import GROWING, year_of

if TYPE_CHECKING:
    from municipal_programs.reports import ReportRequest

__all__ = ["funding_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "funding.docx"


def funding_section(report: ReportRequest) -> Section:
    """Return what was promised, planned and disbursed, and in a final report what the received ones state of it, in тис. грн."""
    year = year_of(report)
    for_period = "" if year is None else f" на {year}\N{NO-BREAK SPACE}рік"
    money = funding_summary(report.revision, year=year)
    return Section(
        identity="zhytomyr_profile.funding",
        title="5. Фінансування та виконання заходів Програми",
        position=Position.FUNDING,
        template=_TEMPLATE,
        values={
            **money,
            "execution_known": isinstance(money["execution"], Fact),
            "without_disbursed": Gap(reason=say.NO_DISBURSEMENT(), instead="фактичного фінансування не наведено"),
            "planned_known": isinstance(money["planned"], Fact),
            "money_known": isinstance(money["planned"], Fact) and isinstance(money["disbursed"], Fact),
            "for_period": for_period,
            "without_money": Gap(
                reason=say.NO_MONEY(), instead=f"Обсягів фінансування заходів Програми{for_period} не наведено."
            ),
            "without_promise": [] if money["passport"] else [Gap(reason=say.NO_PROMISE(), instead="")],
            "note": GROWING if report.period and not report.period.is_whole_year else "",
            "chart": plan_and_fact_by_year(report.revision) if year is None else None,
            "stated": stated_totals(report.program, "disbursed") if report.period is None else [],
        },
    )
