"""The end of a report: the headings of items 6 and 7, the conclusions, and the signatures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Fact, Gap, Position, Section, fulfilment_summary, funding_summary
from zhytomyr_profile import _messages as say
from zhytomyr_profile.accounts import account_of, accounts_of
from zhytomyr_profile.periods import period_of, year_of
from zhytomyr_profile.signatures import day_of, signatories

if TYPE_CHECKING:
    from municipal_programs.reports import ReportRequest, Value

__all__ = ["conclusion_section", "evaluation_section", "signatures_section"]

_NO_CONCLUSIONS = "Висновків до звіту не подано."
_TEMPLATES = Path(__file__).with_name("templates")


def evaluation_section() -> Section:
    """Return the heading of item 6, landscape like the tables of indicators that follow it."""
    return Section(
        identity="zhytomyr_profile.evaluation",
        title="6. Оцінка ефективності виконання Програми",
        position=Position.EVALUATION,
        template=_TEMPLATES / "evaluation.docx",
    )


def conclusion_section(report: ReportRequest) -> Section:
    """Return item 7: the conclusion of each department that drew one, then what all parts come to together."""
    year = year_of(report)
    money = funding_summary(report.revision, year=year)
    heading = "Заключний висновок" if report.period is None else "Висновок"
    return Section(
        identity="zhytomyr_profile.conclusion",
        title=f"7. {heading}",
        position=Position.CONCLUSION,
        template=_TEMPLATES / "conclusion.docx",
        values={
            "heading": heading,
            "accounts": accounts_of(report, "conclusion"),
            "silent": _silent(report),
            "period": period_of(report),
            "planned": money["planned"],
            "disbursed": money["disbursed"],
            "execution": money["execution"],
            "execution_known": isinstance(money["execution"], Fact),
            "without_money": Gap(
                reason=say.NO_MONEY(), instead=f"Обсягів фінансування заходів Програми за {period_of(report)} не наведено."
            ),
            "without_disbursed": Gap(reason=say.NO_DISBURSEMENT(), instead="фактичного фінансування не наведено"),
            "planned_known": isinstance(money["planned"], Fact),
            "money_known": isinstance(money["planned"], Fact) and isinstance(money["disbursed"], Fact),
            "indicators": fulfilment_summary(report.revision, year) if report.program.indicators else None,
        },
    )


def _silent(report: ReportRequest) -> list[Value]:
    """Return the places of the conclusions that departments owe; where there is none at all, the document says so."""
    told = [account_of(report, owner) for owner in report.owners]
    silent = [owner for owner, account in zip(report.owners, told, strict=True) if account is None or not account.conclusion]
    none = len(silent) == len(told)
    return [
        Gap(
            reason=say.NO_CONCLUSION(department=report.revision.department(owner).name),
            instead=_NO_CONCLUSIONS if none and not place else "",
        )
        for place, owner in enumerate(silent)
    ]


def signatures_section(report: ReportRequest) -> Section:
    """Return the block in which the responsible executor signs first, then everybody else who answers for measures."""
    signing = dict.fromkeys((report.program.passport.responsible_executor, *report.owners))
    return Section(
        identity="zhytomyr_profile.signatures",
        title="Підписи",
        position=Position.SIGNATURE,
        template=_TEMPLATES / "signatures.docx",
        values={"signatories": signatories(report, list(signing), day_of(report))},
    )
