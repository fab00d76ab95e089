from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import given

from municipal_programs.figures import Funding, FundingSet, FundingStage
from municipal_programs.files.open_data import iati_xml, lost_in_iati
from municipal_programs.testing.strategies import programs
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

DAY = dt.date(2024, 6, 1)


def activity_of(program: TargetProgram) -> ET.Element:
    """Return the one activity of the file."""
    activity = ET.fromstring(iati_xml([program], day=DAY)).find("iati-activity")  # noqa: S314 - we wrote it
    assert activity is not None
    return activity


@given(programs())
def test_budgets_and_expenditures_are_those_of_the_years(program: TargetProgram) -> None:
    """What is given for a single year is there with every kopiyka; the rest is said to be lost."""
    activity = activity_of(program)
    for name, stage in (("budget", FundingStage.PLANNED), ("transaction", FundingStage.DISBURSED)):
        told = {
            value.get("value-date", "")[:4]: Money.of(Decimal(value.text or "")) for value in activity.iterfind(f"{name}/value")
        }
        funding = Funding.of(program)
        sums = {str(year): funding.divided_of(FundingSet(stage=stage, years=YearRange.single(year))) for year in program.term}
        assert told == {year: total for year, total in sums.items() if isinstance(total, Money) and total}


def test_an_activity_has_its_identity_its_status_and_its_results(sample: TargetProgram) -> None:
    """By the code of the office that answers for it."""
    activity = activity_of(sample)

    assert activity.findtext("iati-identifier") == "UA-EDR-00000001-73-2020-12-24"
    assert [node.get("code") for node in activity.iterfind("activity-status")] == ["2"]
    assert len(activity.findall("result")) == len(sample.indicators)


def test_what_iati_cannot_carry_is_said(sample: TargetProgram) -> None:
    """Whoever exports learns what stays behind."""
    assert "змін до програми та інших рішень" in lost_in_iati(sample)
