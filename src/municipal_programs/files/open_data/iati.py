"""A program as an activity of the International Aid Transparency Initiative, version 2.03."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from municipal_programs.figures import Funding, FundingSet, FundingStage
from municipal_programs.model import Direction, IndicatorKind
from municipal_programs.values import Money, MoneyUnit, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.model import Department, Indicator, Observation, TargetProgram

__all__ = ["iati_xml", "lost_in_iati"]

_VERSION: Final = "2.03"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_REGISTER: Final = "UA-EDR"
"""The list of organisations that Ukrainian codes are from; recalled, not looked up."""
_GOVERNMENT: Final = "15"
"""A local authority, in the list of kinds of organisations; recalled."""
_MEASURES: Final = {
    IndicatorKind.COUNT: "1",
    IndicatorKind.AMOUNT: "1",
    IndicatorKind.INDEX: "1",
    IndicatorKind.SHARE: "2",
    IndicatorKind.RANK: "4",
}
"""How the list of IATI calls a kind: 1 unit, 2 percentage, 4 ordinal; every other one is qualitative, 5."""


def iati_xml(programs: Sequence[TargetProgram], *, day: dt.date) -> str:
    """Return an IATI file with an activity for each of *programs*; `lost_in_iati` says what it cannot carry.

    Money of a year is dated by the last day of that year, which is all that a program says of its day.

    Args:
        programs: The programs.
        day: The day for which it is said whether a program is under way.
    """
    root = ET.Element("iati-activities", {"version": _VERSION})
    for program in programs:
        root.append(_activity(program, day))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def lost_in_iati(program: TargetProgram) -> tuple[str, ...]:
    """Return what of *program* an IATI file cannot carry, each in Ukrainian words."""
    lost = {
        "текстів про виконання заходів": any(measure.narrative for measure in program.measures),
        "поділу грошей за заходами і джерелами": bool(program.measures),
        "грошей, не поділених за роками": any(line.year is None and line.amount for m in program.measures for line in m.planned),
        "змін до програми та інших рішень": bool(program.amendments or program.related_decisions),
        "звітів підрозділів": bool(program.executions),
        "показників, значення яких не числа": any(one.kind not in _MEASURES for one in program.indicators),
        "значень на кінець дії програми": any(
            of.year is None for one in program.indicators for of in (*one.targets, *one.actuals)
        ),
        "причин і того, що зроблено": any(one.explanation or one.corrective_action for one in program.indicators),
    }
    return tuple(words for words, is_there in lost.items() if is_there)


def _activity(program: TargetProgram, day: dt.date) -> ET.Element:
    executor = program.department(program.passport.responsible_executor)
    activity = ET.Element("iati-activity", {_LANGUAGE: "uk", "default-currency": "UAH"})
    decision = program.approved_by
    ET.SubElement(activity, "iati-identifier").text = "-".join(
        filter(None, (_organisation(executor), decision.number, decision.date.isoformat()))
    )
    _narrated(activity, "reporting-org", executor.name, {"ref": _organisation(executor), "type": _GOVERNMENT})
    _narrated(activity, "title", program.title)
    _narrated(activity, "description", program.purpose, {"type": "2"})  # objectives
    for department in program.departments:
        _narrated(
            activity, "participating-org", department.name, {"ref": _organisation(department), "role": "4", "type": _GOVERNMENT}
        )
    ET.SubElement(activity, "activity-status", {"code": "2" if day.year <= program.term.last else "4"})
    for kind, moment in (("1", dt.date(program.term.first, 1, 1)), ("3", dt.date(program.term.last, 12, 31))):
        ET.SubElement(activity, "activity-date", {"type": kind, "iso-date": moment.isoformat()})
    ET.SubElement(activity, "recipient-country", {"code": "UA"})
    funding = Funding.of(program)
    activity.extend(_budgets(funding, program.term))
    activity.extend(_transactions(funding, program.term))
    activity.extend(_result(indicator) for indicator in program.indicators)
    return activity


def _organisation(department: Department) -> str:
    code = department.requisites.registry_code
    return f"{_REGISTER}-{code}" if code else ""


def _narrated(parent: ET.Element, name: str, words: str, attributes: dict[str, str] | None = None) -> None:
    element = ET.SubElement(parent, name, {key: value for key, value in (attributes or {}).items() if value})
    ET.SubElement(element, "narrative").text = words


def _of_years(funding: Funding, stage: FundingStage, term: YearRange) -> Iterator[tuple[int, Money]]:
    for year in term:
        total = funding.divided_of(FundingSet(stage=stage, years=YearRange.single(year)))
        if isinstance(total, Money) and total:
            yield year, total


def _budgets(funding: Funding, term: YearRange) -> Iterator[ET.Element]:
    for year, total in _of_years(funding, FundingStage.PLANNED, term):
        budget = ET.Element("budget", {"type": "1", "status": "1"})
        ET.SubElement(budget, "period-start", {"iso-date": f"{year}-01-01"})
        ET.SubElement(budget, "period-end", {"iso-date": f"{year}-12-31"})
        _amount(budget, total, year)
        yield budget


def _transactions(funding: Funding, term: YearRange) -> Iterator[ET.Element]:
    for year, total in _of_years(funding, FundingStage.DISBURSED, term):
        transaction = ET.Element("transaction")
        ET.SubElement(transaction, "transaction-type", {"code": "4"})  # expenditure
        ET.SubElement(transaction, "transaction-date", {"iso-date": f"{year}-12-31"})
        _amount(transaction, total, year)
        yield transaction


def _amount(parent: ET.Element, amount: Money, year: int) -> None:
    value = ET.SubElement(parent, "value", {"currency": "UAH", "value-date": f"{year}-12-31"})
    value.text = f"{amount.in_unit(MoneyUnit.HRYVNIA):.2f}"


def _told(indicator: Indicator) -> str:
    """Return the kind of measure by which an indicator is told."""
    return _MEASURES.get(indicator.kind, "5")


def _result(indicator: Indicator) -> ET.Element:
    result = ET.Element("result", {"type": "1", "aggregation-status": "0"})
    _narrated(result, "title", indicator.title)
    told = {"measure": _told(indicator), "ascending": "0" if indicator.direction is Direction.DESTIMULATOR else "1"}
    one = ET.SubElement(result, "indicator", told)
    _narrated(one, "title", ", ".join(filter(None, (indicator.title, indicator.unit))))
    if indicator.baseline is not None and indicator.baseline.year is not None:
        ET.SubElement(one, "baseline", {"year": str(indicator.baseline.year), **_valued(indicator.baseline)})
    targets, actuals = ({of.year: of for of in given if of.year} for given in (indicator.targets, indicator.actuals))
    for year in sorted(targets.keys() | actuals.keys()):
        period = ET.SubElement(one, "period")
        ET.SubElement(period, "period-start", {"iso-date": f"{year}-01-01"})
        ET.SubElement(period, "period-end", {"iso-date": f"{year}-12-31"})
        for name, of in (("target", targets.get(year)), ("actual", actuals.get(year))):
            if of is not None:
                ET.SubElement(period, name, _valued(of))
    return result


def _valued(observation: Observation) -> dict[str, str]:
    """Return the value of an observation; nothing where it is no number, or there is none."""
    return {"value": f"{observation.value:f}"} if isinstance(observation.value, Decimal) else {}
